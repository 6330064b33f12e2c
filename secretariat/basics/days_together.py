"""Days that share their month: “5th and 6th of February”, “Wed 5 & Thu 6 April”, “5, 6 and 7 May”, “5–6 June”."""

from __future__ import annotations

import re

from .clock import DAYS_BEGIN, MONTHS_BEGIN
from .pattern import pattern

_MONTH = rf"(?:{MONTHS_BEGIN})[a-z]*\.?"
_DAY = rf"(?:(?:{DAYS_BEGIN})[a-z]*\.?,? )?(?:the )?\d{{1,2}}(?:st|nd|rd|th)?"
_LISTED = pattern(
    rf"(?<![:.\d/])\b(?P<days>{_DAY}(?:\s*,\s*{_DAY}){{0,30}}\s*,?\s*(?:&|\+|\band\b)\s*{_DAY})(?: of)? "
    rf"(?P<month>{_MONTH})(?P<year>,? \d{{4}})?\b",
    re.IGNORECASE,
)
_ONE = pattern(rf"(?P<weekday>(?:{DAYS_BEGIN})[a-z]*\.?,? )?(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?", re.IGNORECASE)
_BEFORE = pattern(
    rf"(?<![:.\d])\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?(?P<month> {_MONTH})?"
    rf"(?P<joint>\s*,?\s*(?:&|\+|\b(?:and|or|to|until)\b)|\s*[/–—-])\s*(?:(?:on|{DAYS_BEGIN}[a-z]*) )?(?:the )?$",
    re.IGNORECASE,
)
_AFTER = pattern(
    rf"^,?\s*(?:(?:&|\+|[–—-]|\b(?:and|or|to|until)\b)\s*(?:[a-z]+ ){{0,3}}?(?:on )?(?:the )?)"
    rf"(?:(?:{DAYS_BEGIN})[a-z]* )?(?:the )?\d{{1,2}}(?:st|nd|rd|th)\b(?!,? [A-Za-z])",
    re.IGNORECASE,
)
_FEW = 7
"""A meeting that goes on takes no more days than that: “Room 2 – 20 March” names one day."""


def each_with_its_month(words: str) -> str:
    """“5th, 6th and 7th of April 2028” with month and year at each: “5 April 2028, 6 April 2028 and 7 April 2028”."""
    return _LISTED.sub(_apart, words)


def _apart(found: re.Match[str]) -> str:
    ones = list(_ONE.finditer(found["days"]))
    days = [int(one["day"]) for one in ones]
    if days != sorted(set(days)) or not 1 <= days[0] <= days[-1] <= 31:
        return found[0]
    month = f"{found['month']}{(found['year'] or '').replace(',', '')}"
    each = [f"{one['weekday'] or ''}{one['day']} {month}" for one in ones]
    return f"{', '.join(each[:-1])} and {each[-1]}"


def is_one_of_several(text: str, day: str) -> bool:
    """Whether a day stands in a text beside another that shares its month or its year. ``day``: as it stands there.

    “14/15 September”, “the 5th and 6th of February”, “5 February 2031 and reconvened on the 6th”.
    """
    before, _, after = text.partition(day)
    if not any(map(str.isdigit, before + after)):
        return False
    if _AFTER.match(after):
        return True
    found = _BEFORE.search(before)
    number = re.search(r"\d{1,2}", day)
    if found is None or number is None:
        return False
    if found["month"] or found["joint"].strip(" ,") not in tuple("/–—-"):
        return True
    return 0 < int(number[0]) - int(found["day"]) <= _FEW
