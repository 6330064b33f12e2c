"""When the clerk was last here: before today, by her own acts or by having been shown what happened."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics import clock
from secretariat.since.last_time import AWAY_DAYS, Did, heading, here_today, last_time, was_away
from tests.depth import deep

TODAY = dt.date(2031, 6, 18)


def at(day: int, hour: int = 10) -> dt.datetime:
    return clock.at(dt.date(2031, 6, day), dt.time(hour))


@pytest.mark.parametrize(
    ("done", "shown", "last"),
    [
        ([], None, None),
        ([Did(at(10), "clara")], None, at(10)),
        ([Did(at(10), "clara"), Did(at(12), "pim")], None, at(10)),
        ([Did(at(10), "clara"), Did(at(18, 8), "clara")], None, at(10)),  # what she did today is of this time
        ([Did(at(18, 8), "clara")], None, None),
        ([Did(at(10), "clara")], at(14), at(14)),  # she read, and changed nothing
        ([Did(at(10), "clara")], at(18, 9), at(10)),
        ([Did(at(12), "pim")], None, None),
    ],
)
def test_the_last_time_is_hers_and_before_today(done: list[Did], shown: object, last: object) -> None:
    assert last_time(done, "clara", TODAY, shown=shown) == last  # type: ignore[arg-type]


@pytest.mark.parametrize(("day", "away"), [(18, False), (17, False), (16, False), (15, True), (10, True)])
def test_a_weekend_from_friday_to_monday_is_long_enough(day: int, away: bool) -> None:
    assert was_away(at(day), TODAY) is away


def test_who_was_never_here_was_not_away() -> None:
    assert not was_away(None, TODAY)


def test_late_in_the_evening_counts_by_the_clock_on_the_wall() -> None:
    """Half past midnight in London in summer is the evening before in Greenwich."""
    midnight = dt.datetime(2031, 6, 17, 23, 30, tzinfo=dt.UTC)
    assert here_today([Did(midnight, "clara")], "clara", TODAY)


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (at(10), "Since last time: Tuesday 10 June 2031, 10:00am (8 days ago)"),
        (at(17), "Since last time: Tuesday 17 June 2031, 10:00am (yesterday)"),
        (None, "What waits: you have done nothing here before today"),
    ],
)
def test_the_heading_says_since_when(last: dt.datetime | None, words: str) -> None:
    assert heading(last, TODAY) == words


@given(st.lists(st.tuples(st.integers(1, 25), st.sampled_from(["clara", "pim"]))), st.integers(1, 25) | st.none())
@deep(max_examples=100)
def test_it_is_never_today_and_nothing_of_hers_lies_between(acts: list[tuple[int, str]], shown: int | None) -> None:
    done = [Did(at(day), by) for day, by in acts]
    last = last_time(done, "clara", TODAY, shown=at(shown) if shown else None)
    hers = [each.at for each in done if each.by == "clara" and each.at.date() < TODAY]
    if last is None:
        assert not hers
    else:
        assert last.date() < TODAY
        assert all(each <= last for each in hers)
        assert was_away(last, TODAY) == ((TODAY - last.date()).days >= AWAY_DAYS)
