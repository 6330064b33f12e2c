"""The numbers of units and of matters: they confirm what the words say, and never decide."""

from __future__ import annotations

import re

from ..basics.lettering import ROMAN
from ..basics.number_words import UP_TO_TWENTY
from ..basics.pattern import pattern
from .proposed import Asked

_NAMED = UP_TO_TWENTY[1:13]
_RANGE = pattern(r"(\d+)\s*(?:to|-|–|—)\s*(\d+)", re.IGNORECASE)
_NUMBER = pattern(r"(?<![\d.])(\d+)(?:\.(\d+))*(?:\s*\(?[a-z]\)?)?", re.IGNORECASE)
_SERIES = pattern(r"([A-Za-z]*)(\d+)(?:\.(\d+))?$")


def numbers_said(n: str) -> frozenset[int]:
    """The numbers that a label names: “3 and 4” are 3 and 4, “3 to 5” three, “AR/1” and “1(a)” are 1, “1.3” is 3.

    “iv” and “four” are 4, “33/15” is 15; a label without a number names none.
    """
    label = re.sub(r"^\d+/(?=\d+$)", "", n.strip().strip("().:").casefold())
    if label in ROMAN:
        return frozenset((ROMAN[label],))
    found: set[int] = set()
    for first, last in _RANGE.findall(label):
        if 0 < int(last) - int(first) < 40:
            found.update(range(int(first), int(last) + 1))
    for match in _NUMBER.finditer(label):
        found.add(int(match[0].rstrip("()abcdefghijklmnopqrstuvwxyz ").rpartition(".")[2]))
    found.update(at for at, word in enumerate(_NAMED, 1) if re.search(rf"\b{word}\b", label))
    return frozenset(found)


def number_of(id: str) -> int:
    """The number of a matter within its series: of 2031-02-04/R2 it is 2, of A1.3 it is 3; 0 where it has none."""
    found = _SERIES.search(id.rpartition("/")[2])
    return int(found[3] or found[2]) if found else 0


def series_of(id: str) -> str:
    """The series a matter is numbered in: “2031-02-04/R” or, for a part, “2031-09-09/A1.”."""
    return id[: id.rfind(".") + 1] if "." in id.rpartition("/")[2] else id.rstrip("0123456789")


_AND_MORE = pattern(
    r"(?P<series>\d{4}-\d{2}-\d{2}[a-z]?(?:/[2-9])?/(?P<kind>[A-Z]+))(?P<first>\d+)"
    r"(?P<more>(?:\s?(?:,? and|,|&|to|-|–)\s?(?P=kind)\d+\b(?!/))+)"
)


def and_those_after(text: str) -> list[str]:
    """The identities that are written short after another: “2031-02-04/R1 and R2”, “2031-02-04/R1-R3”."""
    found: list[str] = []
    for match in _AND_MORE.finditer(text):
        last = int(match["first"])
        for way, number in re.findall(r"(and|,|&|to|-|–)\s?[A-Z]+(\d+)", match["more"]):
            first = last + 1 if way in ("to", "-", "–") and 0 < int(number) - last < 40 else int(number)
            found += [f"{match['series']}{n}" for n in range(first, int(number) + 1)]
            last = int(number)
    return found


_SERIES_IN_ORDER = ("R", "U", "A")
"""Recommendations stand before what was undertaken and what was asked for; any other series after them."""


def in_order(matter: Asked | str) -> tuple[str, int, tuple[tuple[int, str], ...]]:
    """The place of a matter in a list, by its identity alone: R2 before R10, recommendations before actions."""
    id = matter if isinstance(matter, str) else matter.id
    meeting, _, rest = id.rpartition("/")
    parts = re.findall(r"\d+|\D+", rest)
    series = _SERIES_IN_ORDER.index(parts[0]) if parts and parts[0] in _SERIES_IN_ORDER else len(_SERIES_IN_ORDER)
    return meeting, series, tuple((int(part), "") if part.isdecimal() else (-1, part) for part in parts)
