"""Answers of numbers and positions alone: “1 yes, 2 yes with caveats, 3 no”."""

from __future__ import annotations

import pytest

from secretariat.letters.in_short import in_short
from secretariat.letters.reading import read_letter
from tests.secretariat.letters.test_prose_in_clauses import GIVEN, MEETING, held, lines

ROWS = [
    ("1 yes, 2 yes with caveats, 3 no", ["1 accepted", "2 unclear", "3 not accepted"]),
    ("1 - yes 2 - yes 3 - no 4 - in part 5 - no",
     ["1 accepted", "2 accepted", "3 not accepted", "4 accepted in part", "5 not accepted"]),
    ("Yes to 1 and 2, no to 3, and we are still thinking about 4 and 5.",
     ["1 2 accepted", "3 not accepted", "4 5 postponed ?"]),
    ("R1-4 fine. R5 no.", ["1 2 3 4 accepted", "5 not accepted"]),
    ("Recommendations 1-3 accepted, 4 rejected, 5 under consideration.",
     ["1 2 3 accepted", "4 not accepted", "5 postponed ?"]),
    ("Our answers: 1 yes; 2 no; 3 will follow", ["1 accepted", "2 not accepted", "3 postponed ?"]),
    ("1 and 3 accepted; 2 rejected", ["1 3 accepted", "2 not accepted"]),
    ("1 yes, 2 no, 7 yes", []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "wanted"), ROWS)
def test_each_number_is_proposed_with_what_is_said_of_it(body: str, wanted: list[str]) -> None:
    assert lines(held(body)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "3 accepted the offer, 2 declined it, 1 noted nothing.",
        "In 2031 there were 14, and 3 not counted.",
        "3 no, 3 yes",
        "1 yes",
        "We met 3 times, and 2 agreed to come again.",
        "14 officers, 3 not trained",
        "By 5 May 1 yes was heard, 2 no",
    ],
)
def test_numbers_in_running_text_answer_nothing(text: str) -> None:
    assert in_short(text) == []


@pytest.mark.parametrize(
    "reply",
    [
        "1 yes, 2 no",
        "Rowan, I can take up all of them but the third, which I cannot do. Ottilie",
        "Agreed, thanks.",
    ],
)
def test_a_reply_above_the_message_that_it_answers_is_the_letter_however_short(reply: str) -> None:
    """The message beneath lists what was asked, with its numbers: none of it is the reply, nor its day or sender."""
    below = "\n".join(f"{each.id.rpartition('R')[2]}. {each.text}" for each in GIVEN.matters)
    head = f"From: Panel Clerk\nSent: 10 March 2033 11:00\nTo: Thistlewood, Ottilie\nSubject: {MEETING}"
    read = read_letter(f"{reply}\n\n{head}\n\nDear Commissioner\n\nThe Panel recommended:\n{below}")
    assert (read.date, read.sender.post, read.units) == ("", "", ())
    assert [read.paragraphs[n].text for n in read.loose] == [reply]
