"""When a complaint came and when a step was taken, as typed and as shown; and whom a complaint can be about."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics import clock
from secretariat.basics.record import Refused
from secretariat.complaints.receiving import (
    NO_TIME,
    moment_phrase,
    moment_to_change,
    moment_understood,
    office_holders,
    parse_moment,
    step_moment,
)
from secretariat.panel.people import People, Person, Post, Role
from tests.support.panels import DAY, invented_people

NOW = clock.at(DAY, dt.time(16, 5))


# --- when it came ---


@pytest.mark.parametrize(
    ("typed", "day", "time"),
    [
        ("", DAY, "16:05"), ("now", DAY, "16:05"), ("2:10pm", DAY, "14:10"), ("2:10", DAY, "14:10"),
        ("16 June", dt.date(2031, 6, 16), "00:00"), ("16/6/2031 14.10", dt.date(2031, 6, 16), "14:10"),
        ("Mon 16 June 2031, 9am", dt.date(2031, 6, 16), "09:00"), ("16 June at 2:10pm", dt.date(2031, 6, 16), "14:10"),
        ("2031-06-18 1405", DAY, "14:05"),
    ],
)  # fmt: skip
def test_the_day_and_time_it_came_are_read_as_typed(typed: str, day: dt.date, time: str) -> None:
    assert parse_moment(typed, NOW) == clock.at(day, dt.time.fromisoformat(time))


@pytest.mark.parametrize("typed", ["2:10pm 16 June", "the 5th"])
def test_what_is_no_day_and_time_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match=r"is not a date and time\. Write it as 20 July 2022 2:10pm\."):
        parse_moment(typed, NOW)


@pytest.mark.parametrize("typed", ["5pm", "19 June 2031", "2031-06-18 16:06", "tomorrow", "16 June 99"])
def test_what_is_still_to_come_has_not_been(typed: str) -> None:
    with pytest.raises(Refused, match="That is still to come"):
        parse_moment(typed, NOW)


@pytest.mark.parametrize("typed", ["Tue 16 June 2031", "tuesday 16 June 9am", "Sun, 16 June 2031 at 2:10pm"])
def test_a_weekday_that_is_not_that_days_is_refused(typed: str) -> None:
    """One of the two is a slip, and days of the register are counted from it."""
    with pytest.raises(Refused, match=r"16 June 2031 is a Monday, not a (Tues|Sun)day\."):
        parse_moment(typed, NOW)


def test_how_it_is_read_is_said_while_it_is_typed() -> None:
    assert moment_understood("16 June 9", NOW) == "Mon 16 June 2031, 9:00am."
    assert moment_understood("", NOW) == ""
    assert moment_understood("tomorrow", NOW).startswith("That is still to come.")


@given(
    st.dates(dt.date(1972, 1, 1), dt.date(2031, 6, 17)), st.times().map(lambda t: t.replace(second=0, microsecond=0))
)
def test_what_is_shown_is_read_back(day: dt.date, time: dt.time) -> None:
    moment = clock.at(day, time)
    if clock.local(moment).time() == time:  # not in the hour that summer time leaves out
        for shown in (moment_phrase(moment), moment_to_change(moment)):
            again = parse_moment(shown, NOW)
            assert clock.local(again).replace(tzinfo=None, fold=0) == dt.datetime.combine(day, time)


def test_a_letter_without_a_time_is_shown_without_one() -> None:
    assert moment_phrase(clock.at(DAY, NO_TIME)) == "Wed 18 June 2031"
    assert moment_phrase(NOW) == "Wed 18 June 2031, 4:05pm"


# --- about whom ---


def test_a_complaint_is_about_a_commissioner_or_deputy_those_of_the_day_first() -> None:
    former = Person(
        id="old",
        code="oc",
        given="Odo",
        family="Alder",
        posts=(Post(role=Role.COMMISSIONER, until=dt.date(2028, 5, 1)),),
    )
    deputy = Person(id="dep", code="de", given="Dot", family="Aspen", posts=(Post(role=Role.DEPUTY),))
    people = People([*invented_people(), former, deputy])
    assert [(person.id, words) for person, words in office_holders(people, DAY)] == [
        ("person-pc", "commissioner"),
        ("dep", "deputy commissioner"),
        ("old", "former commissioner"),
    ]


# --- when a step was taken ---


@pytest.mark.parametrize(
    ("typed", "time"), [("18 June", "10:30"), ("18 June 9am", "09:00"), ("18 June 11am", "11:00"), ("now", "16:05")]
)
def test_a_day_without_a_time_follows_the_step_before_it_that_day(typed: str, time: str) -> None:
    before = clock.at(DAY, dt.time(10, 30))
    assert step_moment(typed, NOW, before) == clock.at(DAY, dt.time.fromisoformat(time))


def test_the_minute_of_the_step_before_follows_it() -> None:
    """Two steps logged in one minute: the words have no seconds, the moments have."""
    before = clock.at(DAY, dt.time(10, 30)) + dt.timedelta(seconds=42)
    now = before + dt.timedelta(seconds=9)
    assert step_moment("10:30am", now, before) == step_moment("now", now, before) == before
    assert step_moment("10:29am", now, before) < before


def test_a_day_before_the_step_before_stays_as_typed() -> None:
    before = clock.at(DAY, dt.time(10, 30))
    assert step_moment("17 June", NOW, before) == clock.at(DAY - dt.timedelta(1), NO_TIME)
    assert step_moment("18 June", NOW, None) == clock.at(DAY, NO_TIME)
