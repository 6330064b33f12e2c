"""Dates in words, and which meeting an outcome sends its item back to."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics import said_dates as said_dates_module
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
        (2, 17, 9, None), (1, 18, 6, 2031), (None, 3, 5, None), (None, 31, 2, None),
    ]  # fmt: skip
    assert found[1].date(JUNE) == JUNE
    assert found[0].date(JUNE) == dt.date(2031, 9, 17)
    assert found[3].date(JUNE) is None


OCTOBER = dt.date(2031, 10, 15)


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("by 9 Jan", "2032-01-09"), ("by 9 January", "2032-01-09"), ("9 JAN.", "2032-01-09"),
        ("3 feb 27", "2027-02-03"), ("3rd Feb ’33, at noon", "2033-02-03"), ("9/1/27", "2027-01-09"),
        ("9/01/2032", "2032-01-09"), ("9.1.2032", "2032-01-09"), ("2032-01-09", "2032-01-09"),
        ("Fri 9 Jan 2032", "2032-01-09"), ("January 9th", "2032-01-09"), ("January 9, 2033", "2033-01-09"),
        ("the 9th of Sept", "2032-09-09"), ("by 12 may to the panel", "2032-05-12"), ("4 Oct", "2032-10-04"),
        ("15 October", "2031-10-15"), ("16 Oct", "2031-10-16"),
    ],
)  # fmt: skip
def test_a_day_to_come_is_the_next_of_its_name(words: str, date: str) -> None:
    (said,) = said_dates(words)
    assert said.date(OCTOBER, "future") == dt.date.fromisoformat(date)


@pytest.mark.parametrize(
    "words", ["in May 12 officers came", "12 may be late", "paragraph 3.1.27", "24/7 cover", "the 2022/23 budget",
              "24/13/07", "99/1/27", "1/2/3", "3 declared", "9 augment", "12 months", "4 sepals", "form 2/1/27/4"],
)  # fmt: skip
def test_numbers_of_another_kind_are_no_days(words: str) -> None:
    assert said_dates(words) == []


@pytest.mark.parametrize(
    ("words", "limit"),
    [("to write by 9 Jan", True), ("no later than Fri 9 Jan", True), ("before the 9th of January", True),
     ("due on 9/1/32", True), ("the minutes of 9 Jan", False), ("written on 9 Jan", False), ("bye-law 9 Jan", False)],
)  # fmt: skip
def test_a_day_that_something_is_to_be_done_by_is_known(words: str, limit: bool) -> None:
    assert [said.is_limit for said in said_dates(words)] == [limit]


def test_a_day_of_the_week_is_held_against_the_year_that_is_meant() -> None:
    (said,) = said_dates("Friday 9 January")
    assert said.misfit(OCTOBER, "future") == ""
    assert said.misfit(OCTOBER.replace(year=2030), "future") == "“Friday 9 January” is a Thursday."
    assert said.misfit(OCTOBER.replace(year=2032)) == "", "it may be of the year before"


@given(st.text("0129 ./-JanMayfriby,'’ⅷ٣", max_size=24))
def test_no_day_is_named_without_a_figure_and_asking_again_gives_the_same(text: str) -> None:
    """What is looked at first, for speed, leaves out no day that the whole pattern finds."""
    whole = [said for found in said_dates_module._DATE.finditer(text) if (said := said_dates_module._read(found, text))]
    assert said_dates(text) == whole
    said_dates(text).clear()
    assert said_dates(text) == whole


PIECES = ["9", "12", "3rd", " ", " of ", "th", "st ", "the ", "January", "jan", "Sept", "Sep.", "May", "may", "MARCH",
          "Dec", "ſep", "/", "-", ".", "2031", "31", "’31", ", ", "Fri ", "to", "İ"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=6).map("".join))
def test_no_day_is_left_out_in_whatever_form_it_is_written(text: str) -> None:
    whole = [said for found in said_dates_module._DATE.finditer(text) if (said := said_dates_module._read(found, text))]
    assert said_dates(text) == whole
