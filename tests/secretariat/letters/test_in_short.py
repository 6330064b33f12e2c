"""Answers of numbers and positions alone: “1 yes, 2 yes with caveats, 3 no”."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from secretariat.letters.in_short import in_short
from secretariat.letters.proposing import propose
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
    ("Recommendations (1), (2) and (4) are accepted; (3) is not; (5) to be confirmed.",
     ["1 2 4 accepted", "3 not accepted", "5 postponed ?"]),
    ("Recommendations 1, 2 and 4 are accepted, 3 is not, and 5 is to be confirmed.",
     ["1 2 4 accepted", "3 not accepted", "5 postponed ?"]),
    ("Recommendations 1-3: ✓; 4: ✗; 5 tbc", ["1 2 3 accepted", "4 not accepted", "5 postponed ?"]),
    ("R1 ✓\nR2 ✗", ["1 accepted", "2 not accepted"]),
    ("R1 ✓\n\nR2 ✗\n\nR3 ✓", ["1 accepted", "2 not accepted", "3 accepted"]),
    ("✓ R1\n✗ R2", ["1 accepted", "2 not accepted"]),
    ("1. ✓\n2. ✗\n3. ✓", ["1 accepted", "2 not accepted", "3 accepted"]),
    ("Accepted: R1, R2\nNot accepted: R3", ["1 2 accepted", "3 not accepted"]),
    ("Accepted:\nR1\nR2\n\nNot accepted:\nR3", ["1 accepted", "2 accepted", "3 not accepted"]),
    ("**Accepted**\n\nRecommendations 1 and 2\n\n**Not accepted**\n\nRecommendation 3",
     ["1 2 accepted", "3 not accepted"]),
    ("Accepted:\n\n- R1\n- R2\n\nNot accepted:\n\n- R3\n\nNoted:\n\n- R4, R5",
     ["1 accepted", "2 accepted", "3 not accepted", "4 5 noted"]),
    ("R1\nAccepted\nR2\nNot accepted", ["1 accepted ?", "2 not accepted ?"]),
    ("Accepted:\nR1\nI will send it in May.\nR2\nI will run them.\nNot accepted:\nR3",
     ["1 accepted ?", "2 accepted ?", "3 not accepted ?"]),
    ("Accepted", []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "wanted"), ROWS)
def test_each_number_is_proposed_with_what_is_said_of_it(body: str, wanted: list[str]) -> None:
    assert lines(held(body)) == wanted


FOOT = "Yours sincerely\n\nOttilie Thistlewood\nPolice and Crime Commissioner for Fernshire"
ONE = replace(GIVEN, matters=tuple(replace(each, answered=each.id[-1] != "3") for each in GIVEN.matters))


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("Accepted", ["3 accepted"]),
        ("Not accepted.", ["3 not accepted"]),
        ("Thank you for your report.\n\nThe recommendation is accepted.", ["3 accepted"]),
        ("Thank you for your report.\n\nI accept that the summer was long.", []),
        ("Noted.\n\nAccepted.", []),
    ],
)
def test_a_letter_that_is_no_more_than_a_position_answers_the_one_that_is_open(body: str, wanted: list[str]) -> None:
    read = read_letter(f"Dear Rowan\n\n{body}\n\n{FOOT}")
    assert lines(propose(read, ONE)) == wanted


TEXTS = [each.text for each in GIVEN.matters]


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (f"{TEXTS[0]}\n\nAccepted\n\n{TEXTS[1]}\n\nNot accepted", ["R1 accepted", "R2 not accepted"]),
        (f"{TEXTS[0]}\nAccepted\n{TEXTS[1]}\nNot accepted", ["R1 accepted", "R2 not accepted"]),
        (f"{TEXTS[0]}\n\nAccepted.\n\nThank you.", ["R1 accepted"]),
        (f"Accepted:\n\n1. {TEXTS[0]}\n2. {TEXTS[1]}\n\nNot accepted:\n\n3. {TEXTS[2]}",
         ["R1 accepted", "R2 accepted", "R3 not accepted"]),
        (f"## Accepted\n\nRecommendation 1: {TEXTS[0]}\n\n## Not accepted\n\nRecommendation 2: {TEXTS[1]}",
         ["R1 accepted", "R2 not accepted"]),
        ("- Ferry patrols: not accepted\n- Lifebuoys: accepted\n- Cool rooms: accepted in part",
         ["R2 not accepted", "R4 accepted", "R1 accepted in part"]),
        ("- Ferry patrols: not accepted\n- Patrols: accepted", []),
        ("- Ferry patrols: not accepted\n- The budget: accepted", []),
    ],
)  # fmt: skip
def test_a_position_beneath_above_or_beside_what_was_asked_is_proposed(body: str, wanted: list[str]) -> None:
    proposed = propose(read_letter(f"Dear Rowan\n\n{body}\n\n{FOOT}"), GIVEN)
    sure = [each for each in proposed.answering if each.sure == "strong"]
    assert [f"{id.rpartition('/')[2]} {each.position}" for each in sure for id in each.ids] == wanted


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
        "In 2031 there were 14, and 3 to be confirmed",
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
