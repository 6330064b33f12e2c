"""Dates and times as clerks type them and minutes print them (CAL-07, MIN-20)."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pendulum
import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics import clock
from secretariat.basics.record import Refused


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2:10pm", "14:10"),
        ("2.10pm", "14:10"),
        ("2:10 pm", "14:10"),
        ("2:10 PM", "14:10"),
        ("2.10 p.m.", "14:10"),
        ("14.10", "14:10"),
        ("14:10", "14:10"),
        ("14h10", "14:10"),
        ("1410", "14:10"),
        ("0905", "09:05"),
        ("210pm", "14:10"),
        ("2pm", "14:00"),
        ("2 pm", "14:00"),
        ("9am", "09:00"),
        ("12am", "00:00"),
        ("12pm", "12:00"),
        ("12", "12:00"),
        ("9", "09:00"),
        ("noon", "12:00"),
        ("Midday", "12:00"),
        ("12 noon", "12:00"),
        ("12 midday", "12:00"),
        ("2pm.", "14:00"),
        ("half past ten", "10:30"),
        ("half past 2pm", "14:30"),
        ("quarter past 2pm", "14:15"),
        ("ten to 3 p.m.", "14:50"),
        ("1430hrs", "14:30"),
        ("14:30 hours", "14:30"),
        ("Quarter to 4 pm", "15:45"),
        ("twenty-five past eleven", "11:25"),
        ("five to noon", "11:55"),
        ("ten past midnight", "00:10"),
        ("seven o’clock in the evening", "19:00"),
        (" 2pm ", "14:00"),
        ("0:00", "00:00"),
        ("23:59", "23:59"),
    ],
)
def test_a_time_is_read_as_clerks_write_it(typed: str, meant: str) -> None:
    assert clock.parse_time(typed) == dt.time.fromisoformat(meant)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("2:10", "14:10"), ("half past two", "14:30"), ("4", "16:00"), ("7.30", "19:30"), ("10", "10:00")],
)
def test_in_an_afternoon_meeting_two_o_clock_is_in_the_afternoon(typed: str, meant: str) -> None:
    assert clock.parse_time(typed, afternoon=True) == dt.time.fromisoformat(meant)
    assert clock.parse_time(f"{typed} am", afternoon=True).hour < 12


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "25",
        "24:00",
        "14:60",
        "2:1",
        "99:99",
        "13am",
        "0pm",
        "3 noon",
        "ten past",
        "half an hour",
        "five to go",
        "-2pm",
        "2:10:30",
        "2:10xm",
        "½pm",
        "²pm",
    ],
)
def test_what_is_no_time_is_refused_in_one_sentence_that_shows_the_form(typed: str) -> None:
    with pytest.raises(Refused) as refusal:
        clock.parse_time(typed)
    assert f"“{typed}” is not a time" in str(refusal.value)
    assert str(refusal.value).endswith("Write it as 2:10pm or 14:10.")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2031-06-18", (2031, 6, 18)), ("2031-6-8", (2031, 6, 8)), ("18/6/2031", (2031, 6, 18)),
        ("18.6.31", (2031, 6, 18)), ("18 June 2031", (2031, 6, 18)), ("18th june 2031", (2031, 6, 18)),
        ("Wed 18 Jun 2031", (2031, 6, 18)), ("Wednesday 18 June, 2031", (2031, 6, 18)), ("3 Sept 2031", (2031, 9, 3)),
        ("1st May 2031", (2031, 5, 1)), ("29 February 2032", (2032, 2, 29)),
    ],
)  # fmt: skip
def test_a_date_is_read_as_clerks_write_it(typed: str, meant: tuple[int, int, int]) -> None:
    assert clock.parse_date(typed) == dt.date(*meant)


def test_days_come_before_months_as_in_britain() -> None:
    assert clock.parse_date("4/3/2031") == dt.date(2031, 3, 4)


def test_a_date_without_a_year_is_of_the_year_of_the_meeting() -> None:
    assert clock.parse_date("5 August", near=dt.date(2031, 6, 18)) == dt.date(2031, 8, 5)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", "is not a date"), ("tomorrows", "is not a date"), ("18", "is not a date"),
        ("18 Juvember 2031", "no month"),
        ("18 ju 2031", "is not a date"), ("3 jjj 2031", "no month"), ("30 February 2031", "no such day"),
        ("2031-13-01", "no such day"), ("31/6/2031", "no such day"), ("0000-01-01", "no such day"),
        ("11 December 1030", "would be in the year 1030"), ("2 May 1400", "would be in the year 1400"),
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_the_reason(typed: str, why: str) -> None:
    with pytest.raises(Refused, match=why) as refusal:
        clock.parse_date(typed)
    assert f"“{typed}”" in str(refusal.value)


@given(st.times().map(lambda time: time.replace(second=0, microsecond=0)))
def test_every_printed_time_is_read_back(time: dt.time) -> None:
    assert clock.parse_time(clock.house_time(time)) == time
    assert (
        clock.parse_time(f"{time:%H%M}")
        == clock.parse_time(f"{time:%H:%M}")
        == clock.parse_time(f"{time:%H.%M}")
        == time
    )


@given(st.dates(dt.date(1800, 1, 1), dt.date(2199, 12, 31)))
def test_every_printed_date_is_read_back(day: dt.date) -> None:
    for form in (clock.house_date(day), clock.house_date(day, weekday=True), clock.short_date(day), day.isoformat()):
        assert clock.parse_date(form) == day


@given(st.text(max_size=20))
def test_any_words_at_all_are_a_time_or_refused(words: str) -> None:
    for read in (clock.parse_time, lambda text: clock.parse_date(text, near=dt.date(2031, 6, 18))):
        why = ""
        try:
            read(words)
        except Refused as refusal:
            why = str(refusal)
        assert not why or words in why


def test_the_house_forms_are_those_of_the_printed_minutes() -> None:
    day = dt.date(2022, 7, 20)
    assert clock.house_time(dt.time(14, 10)) == "2:10pm"
    assert clock.house_time(dt.time(0, 5)) == "12:05am"
    assert clock.house_time(dt.time(12)) == "12:00pm"
    assert clock.house_date(day) == "20 July 2022"
    assert clock.house_date(day, weekday=True) == "Wednesday 20 July 2022"
    assert clock.short_date(day) == "Wed 20 Jul 2022"
    assert clock.day_and_month(dt.date(2022, 7, 4)) == "4 Jul"


def test_a_time_on_a_summer_day_is_summer_time() -> None:
    summer, winter = clock.at(dt.date(2031, 6, 18), dt.time(14)), clock.at(dt.date(2031, 1, 15), dt.time(14))
    assert summer.utcoffset() == dt.timedelta(hours=1)
    assert winter.utcoffset() == dt.timedelta(0)
    assert clock.house_time(summer.astimezone(dt.UTC)) == "2:00pm", "printed by the clock on the clerk's wall"


def test_now_is_told_in_the_clerks_zone() -> None:
    assert clock.now().utcoffset() == clock.local(dt.datetime.now(dt.UTC)).utcoffset()


@given(st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2037, 12, 31), timezones=st.just(dt.UTC)))
def test_the_clock_on_the_wall_is_that_of_the_calendar_summer_time_and_all(moment: dt.datetime) -> None:
    """The zone of the standard library, which starts sooner, against pendulum's."""
    there = pendulum.instance(moment).in_timezone(pendulum.timezone(clock.ZONE))
    assert clock.local(moment).isoformat() == dt.datetime.fromisoformat(there.isoformat()).isoformat()


@pytest.mark.parametrize(
    ("moment", "wall"),
    [
        (dt.datetime(2024, 3, 31, 0, 59, 59, tzinfo=dt.UTC), "2024-03-31T00:59:59+00:00"),
        (dt.datetime(2024, 3, 31, 1, 0, tzinfo=dt.UTC), "2024-03-31T02:00:00+01:00"),
        (dt.datetime(2024, 10, 27, 0, 59, 59, tzinfo=dt.UTC), "2024-10-27T01:59:59+01:00"),
        (dt.datetime(2024, 10, 27, 1, 0, tzinfo=dt.UTC), "2024-10-27T01:00:00+00:00"),
        (dt.datetime(2022, 7, 1, 12), "2022-07-01T13:00:00+01:00"),
    ],
)
def test_where_the_clocks_change(moment: dt.datetime, wall: str) -> None:
    assert clock.local(moment).isoformat() == wall


@given(st.dates(dt.date(1972, 1, 1), dt.date(2060, 12, 31)), st.times())
def test_a_time_of_any_day_is_what_pendulum_takes_it_for(day: dt.date, time: dt.time) -> None:
    """Which is asked only where the clocks change; a summer time that never was (1968 to 1971) is not tried."""
    meant = pendulum.datetime(day.year, day.month, day.day, time.hour, time.minute, time.second, tz="Europe/London")
    assert clock.at(day, time).isoformat() == meant.isoformat()


@pytest.mark.parametrize(
    "day", [dt.date(2031, 3, 30), dt.date(2031, 10, 26), dt.date(2022, 3, 27), dt.date(2022, 10, 30)]
)
@pytest.mark.parametrize("minute", range(0, 240, 30))
def test_a_time_left_out_or_come_twice_is_what_pendulum_takes_it_for(day: dt.date, minute: int) -> None:
    time = dt.time(minute // 60, minute % 60)
    meant = pendulum.datetime(day.year, day.month, day.day, time.hour, time.minute, tz="Europe/London")
    assert clock.at(day, time).isoformat() == meant.isoformat()


def test_an_ordinary_time_loads_no_library() -> None:
    code = ("import datetime as dt, sys; from secretariat.basics.clock import at; "
            "at(dt.date(2031, 6, 18), dt.time(10)); assert 'pendulum' not in sys.modules; "
            "at(dt.date(2031, 3, 30), dt.time(1, 30)); assert 'pendulum' in sys.modules")  # fmt: skip
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
