"""Dates in words, and which meeting an outcome sends its item back to."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.basics.said_dates import back_to, not_before, said_dates

JUNE = dt.date(2031, 6, 18)


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("for two members to review the policy and bring an updated version to the September meeting",
         "the September meeting"),
        ("that the paper come back to the next meeting.", "the next meeting"),
        ("to take it back to the next Panel meeting", "the next Panel meeting"),
        ("that the policy return to the meeting of 17 September 2031", "the meeting of 17 September 2031"),
        ("to note the report; back in November", "November"),
        ("to note the report made to the September meeting", ""),
        ("to bring the September meeting forward", ""),
        ("to bring the matter to the attention of the Commissioner", ""),
        ("to come back to it. The next step was for the September meeting", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_an_outcome_sends_its_item_back_only_by_saying_so_at_its_end(words: str, when: str) -> None:
    assert back_to(words) == when


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("the September meeting", dt.date(2031, 9, 1)),
        ("March", dt.date(2032, 3, 1)),
        ("June", dt.date(2032, 6, 1)),
        ("17 September", dt.date(2031, 9, 17)),
        ("17 September 2031", dt.date(2031, 9, 17)),
        ("the next meeting", dt.date(2031, 6, 19)),
        ("when there is time", dt.date(2031, 6, 19)),
        ("31 February", dt.date(2031, 6, 19)),
        ("May 2030", dt.date(2031, 6, 19)),
        ("", dt.date(2031, 6, 19)),
    ],
)
def test_the_meeting_meant_is_none_before_that_day(words: str, day: dt.date) -> None:
    assert not_before(words, JUNE) == day


def test_dates_are_found_with_and_without_weekday_and_year() -> None:
    found = said_dates("On Weds 17th September, Tuesday, 18 June 2031 and the 3rd of May; 31 February; 12 pm; May 2031")
    assert [(d.weekday, d.day, d.month, d.year) for d in found] == [
        (None, 17, 9, None), (1, 18, 6, 2031), (None, 3, 5, None), (None, 31, 2, None),
    ]  # fmt: skip
    assert found[1].date(JUNE) == JUNE
    assert found[0].date(JUNE) == dt.date(2031, 9, 17)
    assert found[3].date(JUNE) is None
