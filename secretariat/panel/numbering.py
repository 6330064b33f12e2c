"""How minutes are numbered (MIN-10), and from where a number is counted."""

import datetime as dt
from collections.abc import Iterable
from typing import Literal

import msgspec

Style = Literal["restart", "running", "in the year"]
"""The agenda's own number; a number that goes on from meeting to meeting; one that does so within a year."""

Suffix = Literal["none", "39/20", "39/2020", "39/2020-21"]
"""The year after the number, by example: of the calendar, in two figures or in four, or of the panel's own year."""


class Numbering(msgspec.Struct, frozen=True, kw_only=True):
    """How the panel numbers its minutes: 8 as on the agenda, or 39/20 as in Surrey (MIN-10)."""

    style: Style = "restart"
    suffix: Suffix = "none"
    year_begins: int = 1
    """The month from which numbers in the year are counted anew, and at which a year of two figures changes."""
    first: int = 1
    """The number of the first minute of the first meeting held on ``first_on`` or later."""
    first_on: dt.date | None = None

    @property
    def runs(self) -> bool:
        """Whether the numbers of a meeting go on from those of the meetings before."""
        return self.style != "restart"

    def year_start(self, day: dt.date) -> dt.date:
        """The first day of the year, as this panel counts it, in which a day lies."""
        return dt.date(day.year - (day.month < self.year_begins), self.year_begins, 1)

    def ending(self, day: dt.date) -> str:
        """What follows the number in the minutes of a meeting on that day: “/20”."""
        year = self.year_start(day).year
        return {
            "39/20": f"/{day.year % 100:02}",
            "39/2020": f"/{day.year}",
            "39/2020-21": f"/{year}-{(year + 1) % 100:02}",
        }.get(self.suffix, "")


def counted_from(line: Iterable[tuple[dt.date | None, Numbering]], day: dt.date) -> tuple[dt.date, int]:
    """The day from which the minutes of a meeting on ``day`` are counted, and the number with which that count begins.

    ``line``: each value of the setting with the day from which it holds, in order. A count begins on the day for which
    the clerk set a first number, at the start of the panel's year where numbers are given within it, or on the day from
    which numbers run on at all: on the latest of these.
    """
    begins, first, numbering = dt.date.min, 1, Numbering()
    for since, each in line:
        if since is not None and since > day:
            break
        starts = each.runs and not numbering.runs
        if starts:
            begins, first = since or dt.date.min, 1
        if each.runs and each.first_on and each.first_on <= day and (starts or each.first_on >= begins):
            begins, first = max(begins, each.first_on), each.first
        numbering = each
    if numbering.style == "in the year" and (year := numbering.year_start(day)) > begins:
        return year, 1
    return begins, first
