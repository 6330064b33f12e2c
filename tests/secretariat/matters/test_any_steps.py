"""Any steps, letters and reports: a story in order of days, whose state agrees with its last turns; undo restores."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics.record import Refused
from secretariat.letters.letter import LetterIn
from secretariat.letters.read import Position
from secretariat.matters.follow_up import FollowUp, StepKind
from secretariat.matters.matter import CLOSED, OWED, Matter
from secretariat.matters.raised import Raised
from secretariat.matters.register import KeptLives
from secretariat.matters.report import ReportSent
from secretariat.matters.steps import take_step
from tests.depth import deep
from tests.support.matters import id_of, letter, life_of, register, report
from tests.support.panels import DAY

_DAYS = st.integers(0, 120).map(lambda n: DAY + dt.timedelta(n))
_KINDS = st.sampled_from(StepKind.__args__)  # type: ignore[attr-defined]
_POSITIONS = st.sampled_from(Position.__args__)  # type: ignore[attr-defined]
_STEPS = st.lists(
    st.fixed_dictionaries({
        "what": _KINDS, "on": st.none() | _DAYS, "words": st.sampled_from(("", "the spring", "by e-mail")),
        "who": st.sampled_from(("", "the Coroner", "the Chief Constable")), "position": _POSITIONS,
        "until": st.none() | _DAYS,
    }), max_size=9,
)  # fmt: skip
_LETTERS = st.lists(st.tuples(_DAYS, _POSITIONS, st.sampled_from(("", "2031-09", "the next meeting"))), max_size=3)
_SENT = st.lists(_DAYS, max_size=2)


def _taken(steps: list[dict[str, Any]], **known: Any) -> list[list[FollowUp]]:
    """The record after each step that was not refused, the one before any first."""
    course: list[list[FollowUp]] = [[]]
    for step in steps:
        try:
            done = take_step(life_of("R1", follow_ups=course[-1], **known), course[-1], **step)
        except Refused:
            continue
        assert isinstance(done.of, FollowUp)
        course.append([done.of])
    return course


def _known(letters: list[tuple[dt.date, Position, str]], sent: list[dt.date]) -> dict[str, Any]:
    came: list[LetterIn] = [
        letter(on, ("R1", position), id=f"letter-{n}", until=until) for n, (on, position, until) in enumerate(letters)
    ]
    went: list[ReportSent] = [report("R1", sent=on).with_(id=f"report-{n}") for n, on in enumerate(sent)]
    return {"letters": came, "reports": went}


@deep(max_examples=120)
@given(_STEPS, _LETTERS, _SENT)
def test_the_story_is_in_order_of_days_and_holds_everything(
    steps: list[dict[str, Any]], letters: list[tuple[dt.date, Position, str]], sent: list[dt.date]
) -> None:
    known = _known(letters, sent)
    last = _taken(steps, **known)[-1]
    found = life_of("R1", follow_ups=last, **known)
    days = [entry.on for entry in found.story if entry.on]
    assert days == sorted(days)
    assert found.story[0].what == "raised"
    said = len(last[0].steps) if last else 0
    told = [
        entry for entry in found.story if entry.what not in ("raised", "due") and not entry.letter and not entry.report
    ]
    moved = sum(entry.what == "due" for entry in found.story) - (found.due is not None)
    assert len(told) + moved == said
    assert sum(bool(entry.letter) for entry in found.story) == len(letters)
    _agrees(found)


_TO: dict[str, tuple[str, ...]] = {
    "raised": ("open",), "sent": ("sent",), "pressed": ("sent",), "closed": CLOSED, "opened again": ("open",),
    "passed on": OWED, "postponed": OWED, "answered": (*OWED, "answered"),
}  # fmt: skip


def _agrees(found: Matter) -> None:
    """The state is that of the last entry which takes it anywhere."""
    last = [entry for entry in found.story if entry.what in _TO][-1]
    assert found.progress in _TO[last.what]
    if last.what == "answered":
        assert (found.progress == "answered") == (last.position != "postponed")
    said = [entry.position for entry in found.story if entry.position]
    if said and not any(entry.what == "answered" and not entry.position for entry in found.story):
        assert found.position == said[-1]
    assert (found.move == "nobody") == (found.progress in CLOSED)
    assert (found.due is None) or found.due_how


@deep(max_examples=60)
@given(_STEPS)
def test_every_step_keeps_those_before_and_undoing_it_restores_the_matter(steps: list[dict[str, Any]]) -> None:
    course = _taken(steps)
    for before, after in pairwise(course):
        assert after[0].steps[:-1] == (before[0].steps if before else ())
    kept = KeptLives()
    lives = [register(kept, follow_ups=each).by_id(id_of("R1")) for each in course]
    assert all(before != after for before, after in pairwise(lives))
    undone = [register(kept, follow_ups=each).by_id(id_of("R1")) for each in reversed(course)]
    assert undone == lives[::-1]


@deep(max_examples=60)
@given(_STEPS, _LETTERS, _SENT, st.randoms(use_true_random=False))
def test_what_is_kept_of_lives_worked_out_before_changes_none_of_them(
    steps: list[dict[str, Any]], letters: list[tuple[dt.date, Position, str]], sent: list[dt.date], chance: Any
) -> None:
    """Whatever of it came, went and came again."""
    whole = _known(letters, sent)
    part = Raised(id="part", on=DAY, kind="question", number=1, text="Why?", part_of=id_of("R1"))
    kept = KeptLives()
    for follow_ups in _taken(steps, **whole):
        known = {
            "follow_ups": follow_ups, "raised": chance.choice([[], [part], [part.with_(due=DAY)]]),
            **{name: [each for each in records if chance.random() < 0.6] for name, records in whole.items()},
        }  # fmt: skip
        assert register(kept, **known).matters == register(**known).matters
