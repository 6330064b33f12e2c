"""The last day of a month. The library's ``calendar`` knows it too, and brings the languages of the machine with it."""

from __future__ import annotations

import datetime as dt

_LAST = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def last_of_month(year: int, month: int) -> dt.date:
    """Its last day. Raises ValueError where there is no such month."""
    first = dt.date(year, month, 1)
    leap = month == 2 and ((year % 4 == 0 and year % 100 != 0) or year % 400 == 0)
    return first.replace(day=_LAST[month - 1] + leap)
