"""The quarters of a financial year, as reports name them: “2022/23 Q1”, “Q1 2022-23”, “April to June 2022”."""

from __future__ import annotations

import datetime as dt
import re

from ..basics.clock import MONTHS
from ..basics.pattern import pattern
from ..basics.record import Refused

_YEAR_FIRST = pattern(r"(\d{4})\s*[/–-]\s*(\d{2}|\d{4})\s*,?\s*q(?:uarter)?\s*([1-4])", re.IGNORECASE)
_QUARTER_FIRST = pattern(r"q(?:uarter)?\s*([1-4])\s*,?\s*(?:of\s*)?(\d{4})\s*[/–-]\s*(\d{2}|\d{4})", re.IGNORECASE)
_MONTHS = pattern(r"([a-z]{3,9})\s*(?:to|[–-])\s*([a-z]{3,9})\s+(\d{4})", re.IGNORECASE)
_BEGINS = {4: 1, 7: 2, 10: 3, 1: 4}
"""The quarter that begins with a month; the financial year begins in April."""


def period(words: str) -> str:
    """A quarter in the one form that is kept, “2022/23 Q1”, which sorts by time. Raises Refused."""
    said = " ".join(words.split())
    if match := _YEAR_FIRST.fullmatch(said):
        return _written(match[1], match[2], int(match[3]), said)
    if match := _QUARTER_FIRST.fullmatch(said):
        return _written(match[2], match[3], int(match[1]), said)
    if match := _MONTHS.fullmatch(said):
        first, last, year = _month(match[1]), _month(match[2]), int(match[3])
        if first in _BEGINS and last == first + 2:
            start = year if first != 1 else year - 1
            return f"{start}/{(start + 1) % 100:02} Q{_BEGINS[first]}"
    raise Refused(f"“{said}” is no quarter: write 2022/23 Q1, or April to June 2022.")


def _written(first: str, second: str, quarter: int, said: str) -> str:
    start = int(first)
    if int(second) % 100 != (start + 1) % 100 or (len(second) == 4 and int(second) != start + 1):
        raise Refused(f"“{said}” is no financial year: after {start} comes {(start + 1) % 100:02}.")
    return f"{start}/{(start + 1) % 100:02} Q{quarter}"


def _month(word: str) -> int:
    found = [n for n, month in enumerate(MONTHS, 1) if month.casefold().startswith(word.casefold())]
    return found[0] if len(found) == 1 else 0


def period_of(day: dt.date) -> str:
    """The quarter that a day lies in."""
    start = day.year if day.month >= 4 else day.year - 1
    return f"{start}/{(start + 1) % 100:02} Q{(day.month - 4) % 12 // 3 + 1}"


def before(period: str) -> str:
    """The quarter before one, in the form that is kept."""
    start, quarter = int(period[:4]), int(period[-1])
    if quarter > 1:
        return f"{period[:-1]}{quarter - 1}"
    return f"{start - 1}/{start % 100:02} Q4"
