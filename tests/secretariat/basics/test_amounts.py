"""How many of something: large numbers are parted in thousands, wherever they are told."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.basics.amounts import how_near, so_many
from secretariat.papers.matters.words import days
from secretariat.since.last_time import heading


@pytest.mark.parametrize(
    ("amount", "words"), [(0, "0 days"), (1, "1 day"), (2, "2 days"), (999, "999 days"), (1217, "1,217 days")]
)
def test_so_many(amount: int, words: str) -> None:
    assert so_many(amount, "day") == words
    assert days(amount) == words


def test_several_are_called_as_they_are() -> None:
    assert so_many(1204, "person", "people") == "1,204 people"
    assert so_many(0, "person", "people", nothing="no") == "no people"


def test_far_days_are_told_likewise() -> None:
    today = dt.date(2031, 6, 18)
    long_ago = dt.datetime(2028, 2, 17, 14, tzinfo=dt.UTC)
    assert "(1,217 days ago)" in heading(long_ago, today)


@pytest.mark.parametrize(("days", "words"), [(0, "today"), (1, "tomorrow"), (2, "in 2 days"), (1217, "in 1,217 days")])
def test_how_near_a_day_is(days: int, words: str) -> None:
    today = dt.date(2031, 6, 18)
    assert how_near(today + dt.timedelta(days), today) == words
