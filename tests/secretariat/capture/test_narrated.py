"""Narrative that tells what the record counts is told to be words, with the command that says it to the record."""

from __future__ import annotations

import pytest

from secretariat.capture.words.vocabulary import find
from tests.support.clerk import begun_clerk

TOLD = {
    "Cllr Bramble left the meeting at 2.15pm.": "/out db takes Councillor Bramble out of the room",
    "Councillor Bramble withdrew from the meeting": "/out db takes Councillor Bramble out of the room",
    "Kowalczyk joined the meeting at 2.20pm": "/in tk counts Councillor Kowalczyk as here",
    "Cllr Kowalczyk arrived.": "/in tk counts Councillor Kowalczyk as here",
    "Cllr Bramble declared a personal interest in item 6.": "/declare db keeps the interest",
    "The Vice-Chair declared an interest as a farmer": "/declare pq keeps the interest",
    "It was moved by Cllr Quill, seconded by Cllr Bramble, that it be so": "/motion puts it to the meeting",
    "Proposed by Cllr Quill and seconded by Cllr Bramble": "/motion puts it to the meeting",
    "On being put to the vote the motion was carried by 4 votes to 1.": "/vote counts it",
    "The amendment was put and lost": "/vote counts it",
    "RESOLVED: that lanes be swept": "/resolved puts it among the decisions",
    "It was RESOLVED that lanes be swept": "/resolved puts it among the decisions",
    "The Panel AGREED to note the report": "/agreed puts it among the decisions",
    "Noted: the report": "/noted puts it among the decisions",
    "It was agreed that lanes be swept": "/agreed puts it among the decisions",
    "Recommendation 1: that lanes be swept": "/recommend gives it a number",
    "The Panel RECOMMENDED that lanes be swept": "/recommend gives it a number",
    "ACTION: mo to write": "/action gives it a number and an owner",
    "Action point 3 - mo to write": "/action gives it a number and an owner",
    "The meeting adjourned at 2.30pm.": "/adjourn stops the clock of the meeting",
    "The meeting closed at 4.05pm": "/close ends the meeting",
    "Apologies were received from Cllr Yarrow": "/apology keeps them with who sent them",
}
SILENT = (
    "Cllr Kowalczyk left the meeting",  # he was never here
    "Cllr Bramble arrived.",  # he is here
    "Cllr Bramble left it to officers",
    "Cllr Bramble joined in thanking the staff",
    "Cllr Bramble had no interest in it",
    "The Panel noted the report.",
    "The motion was discussed at length",
    "A motion from another panel was read",
    "Agreed figures were tabled",
    "Actions were taken by the force",
    "Recommendations of the review were read",
    "The meeting room was cold",
    "Apologies were made for the cold room",
    "Nobody left the meeting",
)


@pytest.mark.parametrize(("words", "command"), TOLD.items())
def test_what_the_record_counts_is_told_and_printed_as_it_stands(words: str, command: str) -> None:
    clerk = begun_clerk()
    say = clerk.type(words).say
    assert say.startswith(f"This is kept as words: {command}."), say
    assert clerk.printed[-1].rstrip(".") == words.rstrip(".")
    assert find(command.split()[0][1:]).name == command.split()[0][1:]


@pytest.mark.parametrize("words", SILENT)
def test_other_narrative_is_words_and_no_more(words: str) -> None:
    assert begun_clerk().type(words).say == ""


@pytest.mark.parametrize("words", list(TOLD)[:1] + list(TOLD)[10:12])
def test_what_is_meant_as_words_is_not_asked_about(words: str) -> None:
    for line in (f"/note {words}", f"\\ {words}"):
        assert "This is kept as words" not in begun_clerk().type(line).say
