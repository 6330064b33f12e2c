"""What a letter leaves unanswered, and what it answers only in appearance."""

from __future__ import annotations

from typing import Any

import pytest

from secretariat.letters.proposed import Asked, Given, Proposed
from secretariat.letters.proposing import propose
from secretariat.letters.read import About, Declined, LetterParagraph, Promise, Read, Unit
from secretariat.letters.unanswered import limbs_of

MEETING = "2033-03-08"


def asked(**texts: str) -> Given:
    return Given(
        tuple(
            Asked(f"{MEETING}/{short.replace('_', '.')}", text, kind="question" if text.endswith("?") else "")
            for short, text in texts.items()
        )
    )


def held(given: Given, *units: Unit, about: str = "", kind: Any = "reply to the panel") -> Proposed:
    paragraphs = (LetterParagraph(0, "", "unit"),)
    return propose(Read(kind, paragraphs, units=units, about=About(meeting=about)), given)


def unit(asked: str, reply: str, n: str = "", **more: Any) -> Unit:
    return Unit(n, asked, reply, (0,), **more)


def perhaps(proposed: Proposed) -> list[tuple[str, str]]:
    return [
        (each.id.rpartition("/")[2] or f"unit {each.unit}", each.why) for each in proposed.perhaps
    ]  # fmt: skip


LANES, FORDS = "That lanes at Mardle be gritted.", "That the ford at Sallow be marked."


def test_what_no_unit_mentions_is_unanswered() -> None:
    assert held(asked(R1=LANES, R2=FORDS), unit(LANES, "Yes.")).unanswered == (f"{MEETING}/R2",)


def test_a_letter_that_names_its_meeting_is_held_against_the_matters_of_that_meeting() -> None:
    given = Given((*asked(R1=LANES).matters, Asked("2032-03-01/R4", FORDS)))
    assert held(given, about=MEETING).unanswered == (f"{MEETING}/R1",)
    assert held(given).unanswered == ("2032-03-01/R4", f"{MEETING}/R1")
    assert held(given, about="2031-01-01").unanswered == ("2032-03-01/R4", f"{MEETING}/R1")


def test_a_reply_about_an_inspection_owes_the_panel_nothing() -> None:
    assert held(asked(R1=LANES), kind="reply to an inspection").unanswered == ()


def test_a_parent_is_answered_when_all_its_parts_are() -> None:
    given = asked(A1="Written answers on the weather.", A1_1="Were lanes gritted?", A1_2="Was the ford marked?")
    both = held(given, unit("Were lanes gritted?", "Yes."), unit("Was the ford marked?", "No."))
    assert [each.open for each in both.parents] == [()]
    assert both.unanswered == ()
    one = held(given, unit("Were lanes gritted?", "Yes."))
    assert [each.open for each in one.parents] == [(f"{MEETING}/A1.2",)]
    assert one.unanswered == (f"{MEETING}/A1.2",)


# --- several matters, one reply ---


def test_a_merged_matter_none_of_whose_words_is_in_the_reply_is_perhaps_unanswered() -> None:
    given = asked(R3="To write to the Minister about radios.", R4="To show what each refuge costs.")
    both = "To write to the Minister about radios, and to show what each refuge costs."
    found = held(given, unit(both, "I wrote to the Minister in May.", "3 and 4"))
    assert perhaps(found) == [("R4", "no word of it is in the reply to “3 and 4”")]


@pytest.mark.parametrize(
    "reply",
    ["Both will be done.", "These are planned for May.", "I wrote to the Minister, and the refuges are listed."],
)
def test_a_reply_that_is_of_all_of_them_leaves_none(reply: str) -> None:
    given = asked(R3="To write to the Minister about radios.", R4="To show what each refuge costs.")
    both = "To write to the Minister about radios, and to show what each refuge costs."
    assert perhaps(held(given, unit(both, reply))) == []


def test_a_position_is_of_all_of_them() -> None:
    given = asked(R3="To write to the Minister about radios.", R4="To show what each refuge costs.")
    both = "To write to the Minister about radios, and to show what each refuge costs."
    assert perhaps(held(given, unit(both, "Accepted.", position="accepted"))) == []


# --- several questions, one reply ---


def test_a_limb_whose_words_appear_nowhere_in_the_reply_is_told_of_the_matter() -> None:
    question = "How many horses were there, and who paid for stables?"
    found = held(asked(Q1=question), unit(question, "There were nine horses.", questions=2))
    assert perhaps(found) == [("Q1", "two questions, one reply: “who paid for stables?” has no word in it")]


def test_a_limb_that_only_the_letter_has_is_told_of_its_unit() -> None:
    quoted = "How many horses are there? Are more wanted? Who pays for stables?"
    given = asked(Q1="How many horses were there, and who paid for stables?")
    found = held(given, unit(quoted, "There are nine horses. The stables are paid for by the fund.", questions=3))
    assert perhaps(found) == [("unit 0", "three questions, one reply: “Are more wanted?” has no word in it")]


def test_a_reply_that_puts_all_of_it_off_says_until_when() -> None:
    question = "How was success judged, and by whom?"
    promise = Promise("report them in its January return", "2034-01")
    found = held(asked(Q1=question), unit(question, "Measures are being written.", questions=2, promises=(promise,)))
    assert perhaps(found) == [("Q1", "two questions, one reply; the reply puts it off to January")]


def test_a_question_that_is_declined_is_no_question_left_open() -> None:
    question = "How many horses were there, and who paid for stables?"
    declined = Declined("operational", "That is operational.", in_part=False)
    found = held(asked(Q1=question), unit(question, "That is operational.", questions=2, declined=declined))
    assert perhaps(found) == []


def test_one_question_may_be_answered_without_its_words() -> None:
    found = held(asked(Q1="How many horses were there?"), unit("How many horses were there?", "Nine."))
    assert perhaps(found) == []


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("How many girls took part?", 1),
        ("How many were there? Are more wanted? Who pays?", 3),
        ("How was it judged, and by whom?", 2),
        ("How many were offered support, and how many took it up?", 2),
        ("Who paid for bread and butter?", 1),
    ],
)
def test_the_limbs_of_a_question(question: str, count: int) -> None:
    assert len(limbs_of(question)) == count


def test_of_two_things_asked_the_one_that_the_reply_does_not_come_to_is_told() -> None:
    both = "To list the ponds, and to say which ditches are foul."
    found = held(asked(R1=both), unit(both, "The ponds are listed on my website."))
    assert perhaps(found) == [("R1", "two things asked, one reply: “to say which ditches are foul” has no word in it")]
    assert perhaps(held(asked(R1=both), unit(both, "The ponds are listed; no ditches are foul."))) == []
    assert perhaps(held(asked(R1=both), unit(both, "Accepted. The ponds are listed.", position="accepted"))) == []
    assert perhaps(held(asked(R1=both), unit(both, "It will be done."))) == []


# --- a reply that is none ---


def test_a_reply_that_refers_to_an_answer_about_something_else_is_perhaps_none() -> None:
    found = held(asked(R1=LANES, R2=FORDS), unit(LANES, "Page 9.", "AR/1"), unit(FORDS, "", "AR/2", same_as="AR/1"))
    assert perhaps(found) == [("R2", "refers to AR/1, whose answer is about something else")]


def test_a_reply_that_refers_to_an_answer_with_its_words_is_one() -> None:
    found = held(
        asked(R1=LANES, R2=FORDS), unit(LANES, "Lanes and the ford too.", "1"), unit(FORDS, "", "2", same_as="1")
    )
    assert perhaps(found) == []


def test_a_reply_that_refers_to_nothing_in_the_letter_says_so() -> None:
    found = held(asked(R1=LANES), unit(LANES, "", "1", same_as="7"))
    assert perhaps(found) == [("R1", "refers to 7, which is not in this letter")]


def test_an_empty_reply_is_perhaps_none() -> None:
    assert perhaps(held(asked(R1=LANES), unit(LANES, "", "1"))) == [("R1", "nothing is replied to “1”")]
    assert perhaps(held(asked(R1=LANES), unit(LANES, "", "1", position="noted"))) == []
