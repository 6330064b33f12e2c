"""The chasing letter: what is owed, in the minuted words, with how long it is over; refused where nothing is owed."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from secretariat.basics.record import Refused
from secretariat.documents.problems import problems
from secretariat.matters.follow_up import FollowUp, MatterStep
from secretariat.matters.matter import Matter, StoryEntry
from secretariat.matters.pressing import owed, press
from secretariat.papers.matters.chasing import chasing, told_before_chasing
from tests.support.known_matters import SENT, TODAY, a_matter, answered, knowing, of_all, sent, words
from tests.support.panels import DAY, the_panel

LATE = sent(a_matter("R1", "Publish the figures by lane."))


def letter(*found: Matter) -> str:
    return words(chasing(of_all(knowing(*found))))


def test_it_quotes_the_minutes_and_says_when_it_was_sent_and_due_and_how_long_it_is_over() -> None:
    said = letter(LATE)
    for each in ("Percy Campion Police and Crime Commissioner for Westmere", "Dear Commissioner,",
                 "“Publish the figures by lane.”", "Sent: 25 June 2031", "25 July 2031",
                 "1 month after it was sent on 25 June 2031", "Overdue by: 23 days"):  # fmt: skip
        assert each in said
    assert problems(chasing(of_all(knowing(LATE)))) == []


def test_it_says_what_was_answered_of_the_same_meeting_and_what_not() -> None:
    said = letter(LATE, answered(sent(a_matter("R2", "Mend the lanes.")), TODAY, "accepted in part"))
    awaited, _, beside = said.partition("What was answered or done")
    assert "lanes." not in awaited.replace("by lane", "")
    assert "Reference: 2031-06-18/R2 As minuted: Mend the lanes. Answered: 17 August 2031" in beside
    assert "Position: accepted in part" in beside
    done = replace(a_matter("R2", "Mend the lanes."), progress="done", since=TODAY)
    assert "Answered: – Position: done on 17 August 2031" in letter(LATE, done), "nobody answered it"
    assert "Nothing else that went to the Commissioner with it has been answered." in letter(LATE)


def test_days_are_counted_with_their_thousands_apart() -> None:
    said = letter(replace(LATE, due=TODAY - dt.timedelta(1217)))
    assert "Overdue by: 1,217 days" in said


@pytest.mark.parametrize(
    "other",
    [
        a_matter("R2", due=TODAY),
        a_matter("R2", due=TODAY + dt.timedelta(3)),
        a_matter("R2"),
        answered(sent(a_matter("R2")), TODAY),
        sent(a_matter("R2", to="panel", who="The Panel")),
        sent(a_matter("R2", to="force", who="The Chief Constable")),
        replace(sent(a_matter("R2")), move="the panel", awaits="the panel's scope"),
        replace(sent(a_matter("R2")), move="another body", awaits="the county's youth service"),
        replace(sent(a_matter("R2")), progress="dropped"),
        sent(a_matter("D1")),
    ],
)
def test_what_is_not_late_or_not_the_commissioners_is_not_asked_for(other: Matter) -> None:
    assert owed(knowing(other).register, the_panel(), TODAY) == []
    with pytest.raises(Refused, match="Nothing is owed"):
        letter(other)


def test_where_nothing_is_owed_the_next_day_to_come_is_said() -> None:
    with pytest.raises(Refused, match=r"The next is due on 20 August 2031: 2031-06-18/R2\."):
        letter(a_matter("R2", due=TODAY + dt.timedelta(3)))


@pytest.mark.parametrize("kind", ["R1", "A1", "U1", "Q1"])
def test_a_promise_and_a_question_are_chased_like_a_recommendation(kind: str) -> None:
    assert f"2031-06-18/{kind}" in letter(sent(a_matter(kind)))


def test_of_a_matter_in_parts_each_part_says_whether_it_was_answered() -> None:
    whole = sent(a_matter("A1", "Send the questions on."))
    parts = [answered(sent(a_matter("A1.1", "How many lanes?", kind="question")), TODAY),
             sent(a_matter("A1.2", "And by when?", kind="question"))]  # fmt: skip
    said = letter(whole, *parts)
    assert "A1.1 How many lanes? Answered on 17 August 2031." in said
    assert "A1.2 And by when? Not answered." in said
    assert said.count("Overdue by:") == 1


def test_the_longest_over_comes_first() -> None:
    said = letter(LATE, sent(a_matter("R2"), due=dt.date(2031, 7, 1)))
    assert said.index("/R2") < said.index("/R1")


def test_what_was_pressed_for_before_is_said_in_the_letter_and_to_the_clerk() -> None:
    pressed = replace(LATE, story=(*LATE.story, StoryEntry(dt.date(2031, 8, 1), "pressed", "hemlock")))
    assert "pressed on 1 August 2031" in letter(pressed)
    assert "hemlock" not in letter(pressed)
    assert told_before_chasing(of_all(knowing(pressed))) == ["2031-06-18/R1 was pressed for before: 1 August 2031."]


# --- that it was sent ---


def test_that_it_was_sent_is_one_act_with_a_step_for_each_matter() -> None:
    before = FollowUp(id="R1", progress="sent", on=SENT, note="by e-mail")
    done = press([LATE, sent(a_matter("R2"))], [before], TODAY, TODAY, who="Percy Campion", by="ck")
    assert done.note == "press for 2031-06-18/R1, 2031-06-18/R2"
    first, second = (change.record for change in done.changes)
    assert isinstance(first, FollowUp)
    assert isinstance(second, FollowUp)
    assert [step.what for step in first.steps] == ["sent", "pressed"], "what was there before the steps is kept as one"
    assert first.steps[0] == MatterStep(what="sent", on=SENT, words="by e-mail")
    assert second.steps == (MatterStep(what="pressed", on=TODAY, who="Percy Campion", by="ck"),)


@pytest.mark.parametrize(
    ("matters", "on", "until", "sentence"),
    [
        ([], TODAY, None, "nothing is owed"),
        ([LATE], TODAY + dt.timedelta(1), None, "is still to come"),
        ([LATE], DAY - dt.timedelta(1), None, "before 2031-06-18/R1 was raised"),
        ([LATE], TODAY, TODAY, "before the day of the letter"),
    ],
)
def test_what_cannot_have_been_pressed_is_refused(
    matters: list[Matter], on: dt.date, until: dt.date | None, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        press(matters, [], on, TODAY, who="Percy Campion", until=until)


def test_the_clerk_is_told_of_what_was_never_recorded_as_sent() -> None:
    unsent = a_matter("R1", due=TODAY - dt.timedelta(1))
    assert told_before_chasing(of_all(knowing(unsent))) == ["2031-06-18/R1 is not recorded as sent."]
