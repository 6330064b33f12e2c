"""Days as they are written in Welsh, read wherever a day is typed or taken in."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.basics import clock
from secretariat.basics.clock import looks_like_a_date, parse_date, written_day
from secretariat.basics.record import Refused
from secretariat.basics.welsh_days import DAYS, MONTHS, in_english
from secretariat.languages.table import shipped
from secretariat.letters.when import first_date
from secretariat.lists.dates import read_date

NEAR = dt.date(2032, 5, 4)


@pytest.mark.parametrize(("typed", "day"), [
    ("14 Rhagfyr 2032", dt.date(2032, 12, 14)), ("14 rhagfyr", dt.date(2032, 12, 14)),
    ("Dydd Mawrth 14 Rhagfyr 2032", dt.date(2032, 12, 14)), ("ddydd Mawrth, 14 Rhagfyr", dt.date(2032, 12, 14)),
    ("Mawrth 14 Rhagfyr", dt.date(2032, 12, 14)), ("3ydd o Fawrth 2033", dt.date(2033, 3, 3)),
    ("y 1af o Fai 2033", dt.date(2033, 5, 1)), ("ar yr 11eg o Dachwedd 2032", dt.date(2032, 11, 11)),
    ("2il Orffennaf 2032", dt.date(2032, 7, 2)), ("18fed Awst 2032", dt.date(2032, 8, 18)),
    ("Dydd Iau 3 Mawrth 2033", dt.date(2033, 3, 3)), ("MEDI 2032", None), ("14 Rhagfy", None),
    ("Dydd Mawrth", None), ("3 March 2033", dt.date(2033, 3, 3)), ("3 mar 2033", dt.date(2033, 3, 3)),
])  # fmt: skip
def test_a_day_in_welsh_is_read_as_any_other(typed: str, day: dt.date | None) -> None:
    if day is None:
        assert not looks_like_a_date(typed)
        with pytest.raises(Refused):
            parse_date(typed, near=NEAR)
    else:
        assert parse_date(typed, near=NEAR) == day
        assert looks_like_a_date(typed)


def test_a_weekday_that_is_not_its_dates_is_told() -> None:
    assert written_day("Dydd Llun 14 Rhagfyr 2032").doubt == "14 December 2032 is a Tuesday, not a Monday."


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_is_read_as_papers_print_it(month: int) -> None:
    printed = shipped("cy").phrases[clock.MONTHS[month - 1]].words
    assert parse_date(f"2 {printed} 2033") == dt.date(2033, month, 2)
    assert first_date(f"Wexmere, 2 {printed} 2033") == f"2033-{month:02}-02"
    for name in MONTHS[clock.MONTHS[month - 1]]:
        assert parse_date(f"2 {name.upper()} 2033") == dt.date(2033, month, 2)


@pytest.mark.parametrize("day", range(7))
def test_every_day_is_read_as_papers_print_it(day: int) -> None:
    printed = shipped("cy").phrases[clock.DAYS[day]].words
    assert printed.casefold().endswith(DAYS[clock.DAYS[day]])
    on = dt.date(2033, 8, 1) + dt.timedelta(day)
    assert written_day(f"{printed} {on.day} Awst 2033") == clock.WrittenDay(on)


@pytest.mark.parametrize("words", [
    "Mai attended", "the Medi Trust", "item 2, Mawrth Road", "5 awstin", "Gary 4 June 2033", "Councillor Iau, 4 June",
    "mar 3", "by 4 May 2033",
])  # fmt: skip
def test_what_is_no_day_in_welsh_is_left_as_it_is(words: str) -> None:
    assert in_english(words) == words


@pytest.mark.parametrize("line", [
    "14 Rhagfyr 2032, 2pm, Shire Hall", "Dydd Mawrth 14 Rhagfyr 2032; 14:00; Shire Hall",
    "y 14eg o Ragfyr 2032, 2pm, Shire Hall",
])  # fmt: skip
def test_a_line_of_a_list_of_dates_is_read(line: str) -> None:
    entry = read_date(line, NEAR)
    assert (entry.date, entry.start, entry.venue) == (dt.date(2032, 12, 14), dt.time(14), "Shire Hall")
