"""The clerk's own steps: each is one act more and keeps those before; what cannot be so is refused with a sentence."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from msgspec.structs import replace

from secretariat.basics.acts import Act
from secretariat.basics.record import Refused
from secretariat.matters.follow_up import FollowUp, MatterStep, StepKind
from secretariat.matters.steps import take_step
from tests.support.matters import AUTUMN, gathered, id_of, life_of, steps
from tests.support.panels import DAY, MEETING

D = dt.date
LATER = D(2031, 7, 30)
DONE = steps("R1", MatterStep(what="done", on=LATER))


def kept(done: Act) -> FollowUp:
    assert isinstance(done.of, FollowUp)
    return done.of


def test_each_mark_adds_a_step_and_keeps_the_earlier_ones() -> None:
    known: list[FollowUp] = []
    for progress, on, note in (
        ("sent", D(2031, 6, 25), "by e-mail"),
        ("answered", LATER, ""),
        ("done", AUTUMN, "seen"),
    ):
        marked = take_step(life_of("R1", follow_ups=known), known, progress, on=on, words=note)  # type: ignore[arg-type]
        known = [kept(marked)]
    assert [(step.what, step.on, step.words) for step in known[0].steps] == [
        ("sent", D(2031, 6, 25), "by e-mail"), ("answered", LATER, ""), ("done", AUTUMN, "seen"),
    ]  # fmt: skip
    assert (known[0].progress, known[0].on, known[0].note) == ("done", AUTUMN, "seen")  # as an earlier version reads it


def test_a_mark_on_the_form_of_before_makes_its_last_state_the_first_step() -> None:
    old = FollowUp(id=id_of("R1"), rev=3, progress="sent", on=D(2031, 6, 25), note="by e-mail")
    marked = kept(take_step(life_of("R1", follow_ups=[old]), [old], "answered", on=LATER, words="a letter"))
    assert [(step.what, step.on, step.words) for step in marked.steps] == [
        ("sent", D(2031, 6, 25), "by e-mail"), ("answered", LATER, "a letter"),
    ]  # fmt: skip
    assert marked.rev == 3


def test_what_a_program_of_before_the_steps_marked_since_is_one_step_more() -> None:
    """It changes the last state alone, and puts back what it does not know."""
    sent = kept(take_step(life_of("R1"), [], "sent", on=D(2031, 6, 25), words="by e-mail"))
    since = sent.with_(progress="answered", on=LATER, note="a letter")
    found = life_of("R1", follow_ups=[since])
    assert (found.progress, found.since, found.note) == ("answered", LATER, "a letter")
    again = kept(take_step(found, [since], "done", on=AUTUMN))
    assert [step.what for step in again.steps] == ["sent", "answered", "done"]
    assert life_of("R1", follow_ups=[again]).progress == "done"


def test_an_open_matter_with_a_note_of_before_reads_as_a_remark() -> None:
    old = FollowUp(id=id_of("R1"), note="ring in May")
    found = life_of("R1", follow_ups=[old])
    assert (found.progress, found.note) == ("open", "ring in May")
    assert [entry.words for entry in found.story if entry.what == "remark"] == ["Ring in May."]


def test_a_remark_leaves_a_matter_where_it_was() -> None:
    known = [kept(take_step(life_of("R1"), [], "sent", on=LATER, words=""))]
    again = kept(take_step(life_of("R1", follow_ups=known), known, "remark", on=LATER, words="no reply yet"))
    assert [step.what for step in again.steps] == ["sent", "remark"]
    assert life_of("R1", follow_ups=[again]).progress == "sent"


@pytest.mark.parametrize(
    ("what", "known", "given", "sentence"),
    [
        ("sent", [], {"on": DAY - dt.timedelta(1)}, "That is before the meeting."),
        ("pressed", [], {"on": D(2031, 12, 2)}, "2 December 2031 has not come yet."),
        ("pressed", [DONE], {}, "2031-06-18/R1 is closed (done). Open it again first."),
        ("sent", [DONE], {}, "is closed (done)"),
        ("done", [DONE], {}, "is closed (done)"),
        ("opened again", [], {}, "2031-06-18/R1 is open already."),
        ("dropped", [], {}, "Say why it is dropped."),
        ("passed on", [], {"who": "  "}, "Say to whom it was passed on."),
        ("remark", [], {"words": " "}, "Say something"),
        ("due", [], {}, "Say by which day it is due."),
        ("postponed", [], {}, "Say until when it is postponed"),
        ("postponed", [], {"until": D(2031, 7, 1)}, "1 July 2031 is past already then"),
        ("due", [], {"until": D(2031, 6, 1), "on": None}, "1 June 2031 is past already then"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(
    what: StepKind, known: list[FollowUp], given: dict[str, Any], sentence: str
) -> None:  # fmt: skip
    with pytest.raises(Refused) as refusal:
        take_step(life_of("R1", follow_ups=known), known, what, **{"on": LATER, "today": D(2031, 12, 1), **given})
    assert sentence in str(refusal.value)


@pytest.mark.parametrize("what", ["pressed", "passed on", "postponed", "due", "answered"])
def test_nobody_answers_a_decision(what: StepKind) -> None:
    decision = replace(gathered()[0], kind="decision", reference=f"{MEETING}/5")
    with pytest.raises(Refused, match="2031-06-18/5 is a decision of the panel’s own"):
        take_step(decision, [], what, on=LATER, who="x", until=AUTUMN, words="x")


def test_closed_opened_again_pressed_and_closed_once_more() -> None:
    known: list[FollowUp] = []
    taken: tuple[tuple[StepKind, dt.date | None], ...] = (
        ("done", None), ("opened again", None), ("pressed", AUTUMN), ("dropped", None),
    )  # fmt: skip
    for what, until in taken:
        done = take_step(life_of("R1", follow_ups=known), known, what, on=LATER, words="as agreed", until=until)
        known = [kept(done)]
    found = life_of("R1", follow_ups=known)
    assert [step.what for step in known[0].steps] == ["done", "opened again", "pressed", "dropped"]
    assert (found.progress, found.due, found.note) == ("dropped", AUTUMN, "as agreed")
    assert done.note == "2031-06-18/R1: dropped"
