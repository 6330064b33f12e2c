"""What others did: what stands of it, by whom and where, and nothing of complaints while the register is locked."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics import clock
from secretariat.finding.passage import Where
from secretariat.since.others import LoggedAct, of_others, standing, where
from tests.depth import deep


def act(
    number: int, by: str = "Pim Larkspur", note: str = "", coll: str = "plan/entries", **how: int
) -> LoggedAct:  # fmt: skip
    at = clock.at(dt.date(2031, 6, 10), dt.time(10)) + dt.timedelta(minutes=number)
    return LoggedAct(number, at, by, note or f"act {number}", ((coll, f"id-{number}"),), **how)


def told(*acts: LoggedAct, register_open: bool = True) -> list[str]:
    return [line.words for line in of_others(acts, "Clara Knapweed", register_open=register_open)]


def test_one_act_is_told_as_it_is_and_several_at_one_place_are_counted() -> None:
    assert told(act(1, note="add a date")) == ["Pim Larkspur, 10 June 2031, 10:01am: add a date"]
    assert told(act(1), act(2), act(3, note="drop it")) == [
        "Pim Larkspur: 3 acts, the last 10 June 2031, 10:03am: drop it"
    ]


def test_her_own_are_not_told_and_each_person_and_place_has_a_line() -> None:
    lines = told(act(1, by="Clara Knapweed"), act(2), act(3, coll="people/persons"), act(4, by="Bo Teasel"), act(5, ""))
    assert [line.split(",")[0].split(":")[0] for line in lines] == [
        "Pim Larkspur", "Pim Larkspur", "Bo Teasel", "Somebody",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("acts", "stand"),
    [
        ([act(1), act(2, undoes=1)], []),
        ([act(1), act(2, undoes=1), act(3, redoes=1)], ["act 1"]),
        ([act(7, note="add a date", undoes=3)], ["taken back: add a date"]),
        ([act(7, undoes=3), act(8, redoes=3)], []),
        ([act(1), act(2), act(3, undoes=2)], ["act 1"]),
    ],
)
def test_what_was_taken_back_is_not_told_as_done(acts: list[LoggedAct], stand: list[str]) -> None:
    assert [each.note for each in standing(acts)] == stand


def test_complaints_are_told_of_only_while_the_register_is_open() -> None:
    acts = act(1, coll="complaints/cases", note="log complaint 2031/001"), act(2)
    assert len(told(*acts)) == 2
    assert told(*acts, register_open=False) == ["Pim Larkspur, 10 June 2031, 10:02am: act 2"]


@pytest.mark.parametrize(
    ("coll", "spot"),
    [
        ("meetings/2031-06-18/events", Where("minutes", "x", "2031-06-18")),
        ("meetings/2031-06-18/items", Where("agenda", "x", "2031-06-18")),
        ("meetings/2031-06-18/apologies", Where("apologies", "x", "2031-06-18")),
        ("meetings/heads", Where("agenda", meeting="x")),
        ("register/letters", Where("letters", "x")),
        ("register/follow-ups", Where("decisions", "x")),
        ("people/persons", Where("people", "x")),
        ("panel/panel", Where("settings", "x")),
        ("past/papers", Where("past-papers", "x")),
        ("of/a/newer/version", Where("plan", "x")),
    ],
)
def test_each_collection_has_its_place_of_work(coll: str, spot: Where) -> None:
    assert where(coll, "x") == spot


@given(st.lists(st.sampled_from(["act", "undo", "redo"]), max_size=30))
@deep(max_examples=100)
def test_after_any_row_of_undo_and_redo_what_stands_is_what_a_clerk_would_say(kinds: list[str]) -> None:
    """Held against two piles, as undo itself has them."""
    done: list[int] = []
    undone: list[int] = []
    acts: list[LoggedAct] = []
    for number, kind in enumerate(kinds, 1):
        if kind == "act":
            done.append(number)
            undone.clear()
            acts.append(act(number))
        elif kind == "undo" and done:
            undone.append(done.pop())
            acts.append(act(number, undoes=undone[-1]))
        elif kind == "redo" and undone:
            done.append(undone.pop())
            acts.append(act(number, redoes=done[-1]))
    assert {each.number for each in standing(acts)} == set(done)
