"""Matters raised outside a meeting, and questions sent on under an action: numbered at birth, and never again so."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from secretariat.basics.acts import Act
from secretariat.basics.record import Refused
from secretariat.letters.letter import AnswerTo, LetterIn, Passage
from secretariat.matters.follow_up import FollowUp, MatterStep
from secretariat.matters.raised import Raised
from secretariat.matters.raising import correct, part_into, parts_of_paste, raise_matter, take_out
from secretariat.matters.register import KeptLives
from tests.support.matters import AUTUMN, letter, life_of, register, steps
from tests.support.panels import DAY, MEETING

D = dt.date
LATER = D(2031, 7, 2)
PASTED = """
 1. How many wardens are there?

 2) What do they cost?
 - Who pays?
"""


def raised_by(done: Act) -> list[Raised]:
    return [change.record for change in done.changes if isinstance(change.record, Raised)]


def parted(*more: Raised, text: str = PASTED) -> list[Raised]:
    return raised_by(part_into(list(more), life_of("A2", raised=more), text, on=LATER))


def test_several_pasted_lines_are_parts_by_one_act() -> None:
    done = part_into([], life_of("A2"), PASTED, on=LATER)
    assert done.note == "2031-06-18/A2.1 to 3 sent on"
    found = register(raised=raised_by(done))
    assert [(each.reference, each.text, each.kind, each.to) for each in found.matters if each.parent] == [
        ("2031-06-18/A2.1", "How many wardens are there?", "question", "Commissioner"),
        ("2031-06-18/A2.2", "What do they cost?", "question", "Commissioner"),
        ("2031-06-18/A2.3", "Who pays?", "question", "Commissioner"),
    ]
    order = [each.reference.rpartition("/")[2] for each in found.matters]
    assert order == ["R1", "R2", "A1", "A2", "A2.1", "A2.2", "A2.3", "U1", "U2"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one", ["one"]), ("• one\n• two", ["one", "two"]), ("a) one\nb) two", ["one", "two"]),
        ("(i) one\n(ii) two", ["one", "two"]), ("1. 2031 figures?", ["2031 figures?"]),
        ("2031 figures?", ["2031 figures?"]), ("A bus?\nI ask.", ["A bus?", "I ask."]), ("\n \n", []),
    ],
)  # fmt: skip
def test_lines_lose_the_sign_they_were_listed_by(text: str, lines: list[str]) -> None:
    assert parts_of_paste(text) == lines


def test_an_action_is_answered_when_all_its_questions_are() -> None:
    parts = parted()
    first, second, third = parts

    def known(*answered: Raised) -> LetterIn:
        passages = tuple(Passage(first=0, last=0, answers=(AnswerTo(matter=each.id),)) for each in answered)
        return LetterIn(id="l", received=D(2031, 8, 1), passages=passages)

    some = life_of("A2", raised=parts, letters=[known(first, third)])
    assert (some.progress, some.move, some.awaits) == ("open", "the Commissioner", "A2.2")
    every = life_of("A2", raised=parts, letters=[known(first, second, third)])
    assert (every.progress, every.since, every.move) == ("answered", D(2031, 8, 1), "the clerk")
    assert every.story[-1].words == "All its parts are answered or closed: A2.1, A2.2 and A2.3."
    dropped = FollowUp(id=second.id, steps=(MatterStep(what="dropped", on=AUTUMN, words="asked twice"),))
    assert life_of("A2", raised=parts, letters=[known(first, third)], follow_ups=[dropped]).progress == "answered"


def test_an_action_that_was_closed_stays_closed_whatever_its_parts_are() -> None:
    closed = steps("A2", MatterStep(what="done", on=AUTUMN))
    assert life_of("A2", raised=parted(), follow_ups=[closed]).progress == "done"


def test_a_part_is_due_with_its_whole_unless_a_day_was_said() -> None:
    whole = life_of("A1")
    own = raised_by(part_into([], whole, "What?", on=D(2031, 6, 20), due=D(2031, 6, 30)))
    found = register(raised=[*own, *raised_by(part_into(own, whole, "Why?", on=D(2031, 6, 20)))])
    due = {each.reference: (each.due, each.due_how) for each in found.matters if each.parent}
    assert due == {
        "2031-06-18/A1.1": (D(2031, 6, 30), "said sent on under 2031-06-18/A1"),
        "2031-06-18/A1.2": (D(2031, 7, 4), "as 2031-06-18/A1, which it is a part of"),
    }


def test_a_part_of_a_part_is_due_with_the_nearest_whole_that_says_a_day() -> None:
    whole = life_of("A1")
    first = raised_by(part_into([], whole, "What?", on=D(2031, 6, 20)))
    part = next(each for each in register(raised=first).matters if each.parent)
    deeper = [*first, *raised_by(part_into(first, part, "Of what?", on=D(2031, 6, 21)))]
    kept = KeptLives()
    due = {each.reference: (each.due, each.due_how) for each in register(kept, raised=deeper).matters if each.parent}
    assert due == {
        "2031-06-18/A1.1": (D(2031, 7, 4), "as 2031-06-18/A1, which it is a part of"),
        "2031-06-18/A1.1.1": (D(2031, 7, 4), "as 2031-06-18/A1, which it is a part of"),
    }
    later = steps("A1", MatterStep(what="due", on=D(2031, 6, 22), until=D(2031, 8, 15)))
    moved = register(kept, raised=deeper, follow_ups=[later]).matters
    assert [each.due for each in moved if each.parent] == [D(2031, 8, 15)] * 2


def test_a_number_is_never_given_again_even_after_it_was_taken_out() -> None:
    parts = parted()
    gone = take_out(register(raised=parts), parts[2], "asked twice").of
    assert isinstance(gone, Raised)
    now = [*parts[:2], gone]
    assert [each.reference for each in register(raised=now).matters if each.parent][-1] == "2031-06-18/A2.2"
    assert parted(*now, text="Who mends them?")[0].number == 4


@pytest.mark.parametrize(
    ("kind", "reference"),
    [("undertaking", "2031-07-02/P1"), ("question", "2031-07-02/Q1"), ("area for improvement", "2031-07-02/I1"),
     ("action", "2031-07-02/A1")],
)  # fmt: skip
def test_what_is_raised_outside_a_meeting_is_called_by_its_day(kind: str, reference: str) -> None:
    one = raised_by(raise_matter(register(), [], kind, " a plan  for lanes ", on=LATER))[0]  # type: ignore[arg-type]
    found = register(raised=[one]).of(reference)
    assert found is not None
    assert (found.text, found.meeting, found.move) == ("a plan for lanes", "", "the Commissioner")


def test_what_is_raised_on_the_day_of_a_meeting_takes_no_number_of_the_meetings() -> None:
    one = raised_by(raise_matter(register(), [], "action", "to ring", on=DAY, to="clerk"))[0]
    assert one.number == 3
    found = {each.reference for each in register(raised=[one]).matters}
    assert found >= {f"{MEETING}/A1", f"{MEETING}/A2", f"{MEETING}/A3"}


def test_a_promise_of_a_letter_says_in_which_letter_it_stands() -> None:
    came = letter(LATER, ("R1", "accepted"))
    one = raised_by(raise_matter(register(), [], "undertaking", "a plan", on=LATER, letter=came.id, due=AUTUMN))[0]
    found = register(raised=[one], letters=[came]).of("2031-07-02/P1")
    assert found is not None
    assert found.story[0].words == "Promised on 2 July 2031, in the letter of 2 July 2031: a plan"
    assert (found.due, found.due_how) == (AUTUMN, "said in the letter of 2 July 2031")


def test_words_are_corrected_and_its_name_is_not() -> None:
    one = parted()[0]
    assert correct(one, text="How many  wardens were there?").of.text == "How many wardens were there?"  # type: ignore[attr-defined]
    for changes in ({"number": 9}, {"text": " "}, {"text": one.text}, {"due": D(2031, 1, 1)}, {"part_of": ""}):
        with pytest.raises(Refused):
            correct(one, **changes)


def test_what_cannot_be_raised_is_refused() -> None:
    known, whole = register(), life_of("A2")
    decision = replace(whole, kind="decision")
    closed = replace(whole, progress="done")
    for refused, sentence in (
        (lambda: raise_matter(known, [], "question", " ", on=LATER), "Say what"),
        (lambda: raise_matter(known, [], "question", "why?", on=LATER, due=DAY), "due before it was raised"),
        (lambda: raise_matter(known, [], "question", "why?", on=LATER, today=DAY), "has not come"),
        (lambda: part_into([], whole, "\n", on=LATER), "one a line"),
        (lambda: part_into([], decision, "why?", on=LATER), "has no parts"),
        (lambda: part_into([], closed, "why?", on=LATER), "Open it again first"),
        (lambda: part_into([], whole, "why?", on=DAY - dt.timedelta(1)), "before the meeting"),
        (lambda: take_out(register(raised=parted()), parted()[0], "x"), "taken out already"),
    ):
        with pytest.raises(Refused, match=sentence):
            refused()


def test_a_whole_with_parts_is_not_taken_out_before_them() -> None:
    one = raised_by(raise_matter(register(), [], "question", "why?", on=LATER))[0]
    found = register(raised=[one]).by_id(one.id)
    assert found is not None
    part = raised_by(part_into([one], found, "what?", on=LATER))[0]
    with pytest.raises(Refused, match=r"It has parts, Q1\.1: take those out first"):
        take_out(register(raised=[one, part]), one, "asked twice")
    with pytest.raises(Refused, match="Say why"):
        take_out(register(raised=[one]), one, " ")


@pytest.mark.parametrize(
    ("said", "due", "how"),
    [
        ("2031-10", D(2031, 10, 31), "said on paper: October 2031"),
        ("the September meeting", AUTUMN, "said on paper: the meeting of 17 September 2031"),
        ("the next meeting", AUTUMN, "said on paper: the meeting of 17 September 2031"),
        ("2031 autumn", None, "said on paper: 2031 autumn; no day is known"),
        ("the March meeting", None, "said on paper: the March meeting; no day is known"),
        ("", None, ""),
    ],
)
def test_a_day_said_in_words_is_one_only_where_it_can_be_known(said: str, due: D | None, how: str) -> None:
    one = Raised(on=LATER, kind="undertaking", number=1, text="a plan", due_words=said, source="on paper")
    found = register(raised=[one]).by_id(one.id)
    assert found is not None
    assert (found.due, found.due_how) == (due, how)


def test_a_part_of_a_part_stands_behind_it_whatever_their_numbers_are() -> None:
    parts = parted()
    inner = Raised(id="inner", on=LATER, kind="question", number=1, text="In what year?", part_of=parts[1].id)
    known = register(raised=[inner, *parts])
    names = [each.reference.rpartition("/")[2] for each in known.matters if each.parent]
    assert names == ["A2.1", "A2.2", "A2.2.1", "A2.3"]
    answered = FollowUp(id="inner", steps=(MatterStep(what="answered", on=AUTUMN),))
    found = register(raised=[inner, *parts], follow_ups=[answered]).by_id(parts[1].id)
    assert found is not None
    assert found.progress == "answered"


def test_parts_in_a_circle_are_shown_all_the_same() -> None:
    one, other = (Raised(id=a, on=LATER, kind="question", number=1, text=a, part_of=b) for a, b in ("xy", "yx"))
    assert {each.event for each in register(raised=[one, other]).matters} >= {"x", "y"}
