"""Correcting the table of bank holidays: one proclaimed, one that is none, a correction taken back (CAL-01)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

import msgspec

from ..basics.acts import Act, Drop, Put, act
from ..basics.clock import DAYS, house_date
from ..basics.record import Refused
from .calendar import Holiday, bank_holidays


class HolidayLine(msgspec.Struct, frozen=True):
    """A day of the year's list: a holiday, or one that the clerk says is none."""

    date: dt.date
    name: str
    correction: Holiday | None = None

    @property
    def origin(self) -> str:
        """Why it is in the list: from the table of holidays, or corrected by the clerk."""
        if self.correction is None:
            return "in the table"
        return "none: a working day" if self.correction.working else "added by you"


def of_year(year: int, corrections: Iterable[Holiday]) -> list[HolidayLine]:
    """The bank holidays of a year and every correction of them, in order."""
    lines = {day: HolidayLine(day, name) for day, name in bank_holidays(year).items()}
    for each in corrections:
        if each.date.year == year:
            name = lines[each.date].name if each.working and each.date in lines else each.name
            lines[each.date] = HolidayLine(each.date, name, each)
    return [lines[day] for day in sorted(lines)]


def proclaim(corrections: Sequence[Holiday], day: dt.date, name: str) -> Act:
    """A day is a bank holiday by proclamation. Raises Refused where it is no working day already."""
    if day.weekday() >= 5:
        raise Refused(f"{house_date(day)} is a {DAYS[day.weekday()]}, which is no working day anyway.")
    line = _line(corrections, day)
    if line and not (line.correction and line.correction.working):
        raise Refused(f"{house_date(day)} is a bank holiday already: {line.name}.")
    known = line.correction if line and line.correction else Holiday(id=str(day), date=day)
    return act(
        f"bank holiday on {house_date(day)}",
        Put(known.with_(name=" ".join(name.split()) or "bank holiday", working=False)),
    )


def mark_as_none(corrections: Sequence[Holiday], day: dt.date) -> Act:
    """A day of the table is no holiday after all. One that was added is taken back. Raises Refused."""
    line = _line(corrections, day)
    if line is None:
        raise Refused(f"{house_date(day)} is no bank holiday.")
    if line.correction and line.correction.working:
        raise Refused(f"{house_date(day)} is marked as none already.")
    if day not in bank_holidays(day.year):
        return take_back(corrections, day)
    known = line.correction or Holiday(id=str(day), date=day, name=line.name)
    return act(f"no bank holiday on {house_date(day)}", Put(known.with_(working=True)))


def take_back(corrections: Sequence[Holiday], day: dt.date) -> Act:
    """What the table says of a day holds again. Raises Refused where it was never corrected."""
    changes = [Drop(each) for each in corrections if each.date == day]
    if not changes:
        raise Refused("That day stands as in the table: there is no correction to take back.")
    return act(f"correction for {house_date(day)} taken back", changes)


def _line(corrections: Iterable[Holiday], day: dt.date) -> HolidayLine | None:
    return next((line for line in of_year(day.year, corrections) if line.date == day), None)
