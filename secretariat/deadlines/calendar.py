"""Working days in England: weekdays that are no bank holiday (CAL-01). The table can be corrected by the clerk."""

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import cache

from ..basics.clock import DAYS
from ..basics.record import Record

ONE_DAY = dt.timedelta(days=1)

PROCLAIMED: dict[dt.date, str] = {
    dt.date(2012, 6, 4): "Spring bank holiday",
    dt.date(2012, 6, 5): "Diamond Jubilee",
    dt.date(2020, 5, 8): "Early May bank holiday (VE day)",
    dt.date(2022, 6, 2): "Spring bank holiday",
    dt.date(2022, 6, 3): "Platinum Jubilee",
    dt.date(2022, 9, 19): "State Funeral of Queen Elizabeth II",
    dt.date(2023, 5, 8): "Coronation of King Charles III",
}
"""Days added or moved by proclamation; all others follow from the calendar."""

MOVED_AWAY = {dt.date(2012, 5, 28), dt.date(2020, 5, 4), dt.date(2022, 5, 30)}
"""Usual holidays that a proclamation moved to another day."""


class Holiday(Record, frozen=True, kw_only=True):
    """A correction of the table: a day proclaimed a holiday, or (``working``) one that is none after all."""

    date: dt.date
    name: str = "bank holiday"
    working: bool = False


def easter(year: int) -> dt.date:
    """Easter Sunday, by the Gregorian computus."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


def _monday(year: int, month: int, *, last: bool) -> dt.date:
    if last:
        day = dt.date(year, month + 1, 1) - ONE_DAY
        return day - ONE_DAY * day.weekday()
    day = dt.date(year, month, 1)
    return day + ONE_DAY * (-day.weekday() % 7)


@cache
def bank_holidays(year: int) -> Mapping[dt.date, str]:
    """England's bank holidays of a year, substitute days included, as far as they are known today."""
    sunday = easter(year)
    days = {
        sunday - 2 * ONE_DAY: "Good Friday",
        sunday + ONE_DAY: "Easter Monday",
        _monday(year, 5, last=False): "Early May bank holiday",
        _monday(year, 5, last=True): "Spring bank holiday",
        _monday(year, 8, last=True): "Summer bank holiday",
    }
    fixed = [(dt.date(year, 1, 1), "New Year’s Day"), (dt.date(year, 12, 25), "Christmas Day")]
    fixed.append((dt.date(year, 12, 26), "Boxing Day"))
    days |= {day: name for day, name in fixed if day.weekday() < 5}
    for day, name in fixed:
        if day.weekday() >= 5:  # a substitute day goes after those that stand where they fall
            while day.weekday() >= 5 or day in days:
                day += ONE_DAY
            days[day] = f"{name} (substitute day)"
    days = {day: name for day, name in days.items() if day not in MOVED_AWAY}
    return days | {day: name for day, name in PROCLAIMED.items() if day.year == year}


class Calendar:
    """Which days are working days, with the clerk's corrections taken in."""

    def __init__(self, corrections: Iterable[Holiday] = ()) -> None:
        self._corrections = {holiday.date: holiday for holiday in corrections}

    def holiday(self, day: dt.date) -> str:
        """The name of the bank holiday that a day is; empty for none."""
        correction = self._corrections.get(day)
        if correction is not None:
            return "" if correction.working else correction.name
        return bank_holidays(day.year).get(day, "")

    def why_not(self, day: dt.date) -> str:
        """Why a day is no working day; empty where it is one."""
        if day.weekday() >= 5:
            return DAYS[day.weekday()]
        return self.holiday(day)

    def is_working_day(self, day: dt.date) -> bool:
        return not self.why_not(day)

    def working_day_on_or_before(self, day: dt.date) -> dt.date:
        """The day itself or, where it is no working day, the last one before it: the day to aim at (CAL-05)."""
        while not self.is_working_day(day):
            day -= ONE_DAY
        return day

    def working_day_on_or_after(self, day: dt.date) -> dt.date:
        while not self.is_working_day(day):
            day += ONE_DAY
        return day
