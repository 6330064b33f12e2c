"""Narrative that tells what the record counts is told to be words, with the command that says it to the record."""

from __future__ import annotations

import pytest

from secretariat.capture.words.vocabulary import find
from tests.support.clerk import begun_clerk

TOLD = {
    "Carried 4-1": "/vote counts it",
    "Carried unanimously": "/vote counts it",
    "Vote: 4 for 1 against": "/vote counts it",
    "4-1": "/vote counts it",
    "Vote 4-1": "/vote counts it",
    "Promise: Quill to send it": "/promise keeps who promised it",
    "Next": "/next opens the next item",
    "Close": "/close ends the meeting",
    "Nil": "/none says of what there was none",
    "Proposed Bramble, seconded Quill": "/motion puts it to the meeting",
    "Motion Bramble sec Quill that it be so": "/motion puts it to the meeting",
    "Item 6": "/item opens it",
    "Next item": "/item opens it",
    "Noted": "/noted puts it among the decisions",
    "The report was noted": "/noted puts it among the decisions",
    "Apologies from Cllr Yarrow": "/apology keeps them with who sent them",
    "Mtg closed 4.05pm": "/close ends the meeting",
    "Cllr Bramble left the room to take a call": "/out db takes Councillor Bramble out of the room",
    "Amendment lost 2-3": "/vote counts it",
    "Motion carried": "/vote counts it",
    "Cllr Bramble asked that his vote against be recorded": "/voted db keeps it with the vote",
    "Cllr Bramble declares a DPI in 6": "/declare db keeps the interest",
    "Cllr Bramble declares DPI in item 6": "/declare db keeps the interest",
    "Bramble has declared an NRI": "/declare db keeps the interest",
    "Bramble declares an interest in item 6: he owns a farm": "/declare db keeps the interest",
    "Cllr Bramble has left": "/out db takes Councillor Bramble out of the room",
    "Cllr Bramble left": "/out db takes Councillor Bramble out of the room",
    "Cllr Bramble leaves 3pm": "/out db takes Councillor Bramble out of the room",
    "Cllr Kowalczyk arrives": "/in tk counts Councillor Kowalczyk as here",
    "Kowalczyk has joined": "/in tk counts Councillor Kowalczyk as here",
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
    "The motion was carried on a show of hands.": "/vote counts it",
    "The motion was agreed by four votes to one": "/vote counts it",
    "Cllr Bramble left the room while it was discussed.": "/out db takes Councillor Bramble out of the room",
    "Cllr Bramble left the meeting early": "/out db takes Councillor Bramble out of the room",
    "Cllr Kowalczyk joined the meeting remotely": "/in tk counts Councillor Kowalczyk as here",
    "Cllr Bramble declared a conflict of interest": "/declare db keeps the interest",
    "Cllr Bramble declared other registrable interests": "/declare db keeps the interest",
    "The meeting ended at half past four": "/close ends the meeting",
    "The meeting was closed by the Chair": "/close ends the meeting",
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
    "Meeting closed at 4.05pm": "/close ends the meeting",
    "The Chair closed the meeting at 4.05pm": "/close ends the meeting",
    "Meeting adjourned at 3pm": "/adjourn stops the clock of the meeting",
    "Apologies were received from Cllr Yarrow": "/apology keeps them with who sent them",
}
SILENT = (
    "Carried forward from 2029, the balance was low",
    "Item 6 of the action plan was discussed",
    "Agreed sums were paid",
    "4-1 was the ratio reported",
    "Vote 12 was close",
    "Close by stood a mill",
    "Next to it stood a mill",
    "None of it was new",
    "The public returned",
    "Motion lost in translation",
    "Cllr Bramble asked for his question to be recorded",
    "Cllr Bramble declares the fete open",
    "Cllr Bramble left the door open",
    "Cllr Bramble has left a note for officers",
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
    # the same words, and the sentence runs on
    "The meeting closed schools programme was explained",
    "The meeting ended on a high note",
    "The meeting ended the practice of paper agendas",
    "The meeting adjourned business was taken first",
    "The meeting was closed to the public",
    "The motion was carried in 2029 and had cost much since",
    "The proposal was agreed by Cabinet in May",
    "The amendment was passed to the clerk",
    "The motion was lost in translation",
    "Cllr Bramble left the meeting in no doubt that it mattered",
    "Cllr Bramble left the room key behind",
    "Cllr Kowalczyk joined the meeting group in 2029",
    "Cllr Kowalczyk returned at once to the subject",
    "Cllr Bramble declared interest rates too high",
    "Cllr Bramble declared that the interest paid was low",
    "Cllr Bramble declared no interest",
    "Resolved to his satisfaction, the matter was closed",
    "It was agreed to be a fine report",
    "The Panel AGREED with him",
    "Actions - the list was long",
    "Action points – see the annex",
    "Action 3: done",
    "Recommendation 3: accepted by the Commissioner",
    "Recommendations - none were made",
    "Apologies were received for the late paper",
    "Proposed by central government and seconded staff were at risk",
    "It was proposed by the force that a seconded officer lead",
)


@pytest.mark.parametrize(("words", "command"), TOLD.items())
def test_what_the_record_counts_is_told_and_printed_as_it_stands(words: str, command: str) -> None:
    clerk = begun_clerk()
    say = clerk.type(words).say
    assert say.startswith(f"This is kept as words: {command}."), say
    assert clerk.printed[-1].rstrip(".") == words.rstrip(".")
    assert find(command.split()[0][1:]).name == command.split()[0][1:]


@pytest.mark.parametrize(
    ("line", "command"),
    [("db left the meeting at 2.15pm", "/out db"), ("db\tleft the meeting", "/out db"), ("db left 2.15pm", "/out db"),
     ("tk arrived 2.20pm", "/in tk"), ("db\tdeclared a personal interest in item 6", "/declare db"),
     ("db declares a DPI in 6", "/declare db"), ("db declared NRI in 6, a farm", "/declare db"), ("db left", "/out db"),
     ("db has left", "/out db"), ("tk arrives", "/in tk"), ("db leaves 3pm", "/out db")],
)  # fmt: skip
def test_what_is_said_of_a_speaker_or_of_a_code_is_told_too_and_nobody_goes_comes_or_declares(
    line: str, command: str
) -> None:
    clerk = begun_clerk()
    here = set(clerk.p.room)
    assert f"This is kept as words: {command} " in clerk.type(line).say
    assert (set(clerk.p.room), clerk.p.interests) == (here, [])


@pytest.mark.parametrize("words", SILENT)
def test_other_narrative_is_words_and_no_more(words: str) -> None:
    assert begun_clerk().type(words).say == ""


@pytest.mark.parametrize("words", list(TOLD)[:1] + [*TOLD][-2:])
def test_what_is_meant_as_words_is_not_asked_about(words: str) -> None:
    for line in (f"/note {words}", f"\\ {words}"):
        assert "This is kept as words" not in begun_clerk().type(line).say


OF_ANOTHER = (
    "The Chief Constable said that it would be mended", "Members asked about the delay", "Members then asked why",
    "Cllr Quill and Cllr Bramble said that it was late", "Quill, Bramble and the Commissioner asked why",
)  # fmt: skip
HERS = (
    "The Commissioner's reply said nothing", "The Commissioner was slow to answer", "It was said before",
    "Cllr Bramble said it was late", "Residents said that it was dark", "Quill Road was asked about",
)  # fmt: skip


@pytest.mark.parametrize("words", OF_ANOTHER)
@pytest.mark.parametrize("speaker", ["db", "ob"])
def test_words_that_tell_what_another_said_are_the_speakers_as_they_stand_and_that_is_told(
    words: str, speaker: str
) -> None:
    clerk = begun_clerk()
    clerk.type(f"{speaker}: it was dark")
    told = clerk.type(words).say
    assert told.startswith("This is kept as the words of "), told
    assert told.endswith("/note where it tells of it.")


@pytest.mark.parametrize("words", HERS)
def test_what_a_speaker_says_of_others_or_of_herself_is_not_asked_about(words: str) -> None:
    clerk = begun_clerk()
    clerk.type("db: it was dark")
    assert "kept as the words of" not in clerk.type(words).say


@pytest.mark.parametrize("words", ["The public returned", "Press and public readmitted", "public back in"])
def test_that_the_public_came_back_is_told_while_it_is_excluded(words: str) -> None:
    clerk = begun_clerk()
    clerk.type("/private 1")
    assert clerk.type(words).say == "This is kept as words: /public ends the private session."
    assert clerk.p.in_private
