"""What is asked for, as it is typed: words in any order, “words in a row”, ``who:``, ``when:`` and ``kind:``."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import NamedTuple

from ..basics.clock import parse_date
from ..basics.record import Refused
from .folding import forms, words_in
from .passage import KINDS, OF_MINUTES

_PART = re.compile(r"""(?:(?P<of>[^\W\d_]+):\s*)?(?:["“”„](?P<row>[^"“”„]*)["“”„]?|(?P<word>[^\s"“”„]+))""")
_OF = {"who": "who", "by": "who", "when": "when", "date": "when", "kind": "kind", "type": "kind"}
_YEARS = re.compile(r"(\d{4})(?:\s*(?:-|–|\.\.|to)\s*(\d{4}))?")
_TWO_YEARS = re.compile(r"(\d{4})[/-](\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_MONTHS = {name.casefold(): n for n, name in enumerate(calendar.month_name) if name}
BEGINS_IN = (5, 20)
"""From when a year such as 2022/23 runs: the host council's annual meeting."""


class Query(NamedTuple):
    """What is looked for. ``words``: folded, each with its other forms; ``rows``: folded, to stand as they are."""

    words: tuple[tuple[str, ...], ...] = ()
    rows: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    between: tuple[dt.date, dt.date] | None = None
    months: frozenset[int] = frozenset()

    @property
    def nothing(self) -> bool:
        """Nothing at all is asked for."""
        return self == Query()


def asked(typed: str, today: dt.date) -> Query:
    """What typed words ask for. Raises Refused, with the word, where a ``when:`` or ``kind:`` cannot be read."""
    words: list[tuple[str, ...]] = []
    rows: list[str] = []
    who: list[str] = []
    kinds: set[str] = set()
    found = Query()
    parts = [(m["of"] or "", m["row"], m["word"] or "", m.group()) for m in _PART.finditer(typed)]
    at = 0
    while at < len(parts):
        of, row, word, whole = parts[at]
        at += 1
        match _OF.get(of.casefold(), ""):
            case "who":
                who += words_in(row if row is not None else word)
            case "kind":
                kinds |= _kind(row if row is not None else word)
            case "when":
                said, taken = (row, 0) if row is not None else _said_day(word, [p[3] for p in parts[at:]])
                at += taken
                found = _when(said, found, today)
            case _ if word.endswith(":") and word[:-1].casefold() in _OF:
                pass  # who: is half typed
            case _:
                if row is None:
                    words += [forms(each) for each in words_in(whole)]
                elif each := " ".join(words_in(row)):
                    words += [forms(each) for each in words_in(of)]
                    rows.append(f" {each} ")
    return found._replace(words=tuple(words), rows=tuple(rows), who=tuple(who), kinds=frozenset(kinds))


# --- kind: ---


def _kind(said: str) -> set[str]:
    """The kinds that begin with a word, one or many: “decisions”, “rec”, “minutes”. Raises Refused."""
    typed = " ".join(words_in(said))
    if not typed:
        return set()
    found = {kind for kind, also in KINDS.items() if any(name.startswith(forms(typed)) for name in (kind, *also))}
    if "minute" in found:
        found |= OF_MINUTES
    if not found:
        raise Refused(f"There is no kind “{said}”. There are: {', '.join(KINDS)}.")
    return found


# --- when: ---


def _said_day(word: str, following: list[str]) -> tuple[str, int]:
    """The most of what follows ``when:`` that reads as a time, “20 July 2022”; and how many parts more it took."""
    for more in range(min(3, len(following)), 0, -1):
        said = " ".join((word, *following[:more]))
        if ":" not in said and _reads(said):
            return said, more
    return word, 0


def _reads(said: str) -> bool:
    try:
        _when(said, Query(), dt.date(2000, 1, 1))
    except Refused:
        return False
    return True


def _when(said: str, found: Query, today: dt.date) -> Query:
    """A year, several, a year such as 2022/23, a month with its year or without, a day. Raises Refused."""
    typed = " ".join(said.split()).strip(".,")
    if not typed:
        return found
    if match := _TWO_YEARS.fullmatch(typed):
        year = int(match[1])
        if int(match[2]) == (year + 1) % 100 and (typed[4] == "/" or int(match[2]) > 12):
            start = dt.date(year, *BEGINS_IN)
            return found._replace(between=(start, start.replace(year=year + 1) - dt.timedelta(1)))
    if (match := _MONTH.fullmatch(typed)) and 1 <= int(match[2]) <= 12:
        return found._replace(between=_month(int(match[1]), int(match[2])))
    if match := _YEARS.fullmatch(typed):
        first, last = sorted((int(match[1]), int(match[2] or match[1])))
        if first > 0:
            return found._replace(between=(dt.date(first, 1, 1), dt.date(last, 12, 31)))
    name, _, year_said = typed.partition(" ")
    month = next((n for full, n in _MONTHS.items() if len(name) > 2 and full.startswith(name.casefold())), 0)
    if month and not year_said:
        return found._replace(months=frozenset({month}))
    if month and re.fullmatch(r"\d{4}", year_said) and int(year_said):
        return found._replace(between=_month(int(year_said), month))
    try:
        day = parse_date(typed, near=today)
    except Refused:
        raise Refused(
            f"“{said}” is no time to look in. Write when:2022, when:2022/23, when:July 2022 or when:20 July 2022."
        ) from None
    return found._replace(between=(day, day))


def _month(year: int, month: int) -> tuple[dt.date, dt.date]:
    if not year:
        raise Refused(f"“{year:04}-{month:02}” is no time to look in. Write when:2022-07, or when:July 2022.")
    return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])
