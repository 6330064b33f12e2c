"""Days as they are written in Welsh: “14 Rhagfyr 2032”, “Dydd Mawrth, 14 Rhagfyr”, “y 3ydd o Fawrth”.

The names of months and days, and how a month's first letter changes after “o” (of) and “i” (to), are those of any
grammar. They are read wherever a day is: none of them is the name of another day in English.
"""

from __future__ import annotations

import re

from .pattern import pattern, small

MONTHS = {
    "January": ("ionawr",), "February": ("chwefror", "chwefrol"), "March": ("mawrth", "fawrth"), "April": ("ebrill",),
    "May": ("mai", "fai"), "June": ("mehefin", "fehefin"), "July": ("gorffennaf", "orffennaf"), "August": ("awst",),
    "September": ("medi", "fedi"), "October": ("hydref",), "November": ("tachwedd", "dachwedd"),
    "December": ("rhagfyr", "ragfyr"),
}  # fmt: skip
"""By their English names, also as they are after “o” and “i”."""
DAYS = {
    "Monday": "llun", "Tuesday": "mawrth", "Wednesday": "mercher", "Thursday": "iau", "Friday": "gwener",
    "Saturday": "sadwrn", "Sunday": "sul",
}  # fmt: skip
_MONTH_OF = {name: english for english, names in MONTHS.items() for name in names}
_DAY_OF = {name: english for english, name in DAYS.items()}
MONTH = "|".join(_MONTH_OF)
"""Any of them, as alternatives of a pattern that minds no capitals."""
_DAY = pattern(
    rf"(?:\bar )?(?:\b(?:d?dydd )?(?P<weekday>{'|'.join(_DAY_OF)}),? +)?(?:\byr? )?"
    rf"(?:\b(?P<number>\d{{1,2}})(?: ?(?:af|ail|il|ydd|fed|ed|eg))?(?: o)? ?(?P<month>{MONTH})\b|"
    rf"\b(?P<alone>{MONTH})\b(?= \d{{4}}\b))",
    re.IGNORECASE,
)


def in_english(text: str) -> str:
    """A text with the English names in each day that it has in Welsh, and in each month with its year; else itself."""
    return _DAY.sub(_named, text)


def _named(found: re.Match[str]) -> str:
    weekday = f"{_DAY_OF[small(found['weekday'])]} " if found["weekday"] else ""
    number = f"{found['number']} " if found["number"] else ""
    return f"{weekday}{number}{_MONTH_OF[small(found['month'] or found['alone'])]}"
