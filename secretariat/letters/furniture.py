"""The furniture of pages: heads, feet and page numbers that a PDF's text carries into the middle of a letter."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ..basics.pattern import pattern

_PAGE_OF = pattern(
    r"(?:^|\s{2}|[|·–—-]\s?)(?:page|tudalen|p\.)\s?\d{1,3}(?:\s?(?:of|o|/)\s?\d{1,3})?[\s|.·–—-]{0,5}$", re.IGNORECASE
)
_ALONE = pattern(r"[-–—\[(|]?\s?\d{1,3}\s?(?:of|/)\s?\d{1,3}\s?[-–—\])|]?$|[-–—\[(|]\s?\d{1,3}\s?[-–—\])|]$")
_RUNNING = pattern(r"\s*(?P<head>\S.{5,100}?)\s{3,}\d{1,3}\s*$")
"""A title and, moved to the right, a number: a page's where it comes again with another."""
_MARKING = pattern(r"(?:NOT PROTECTIVELY MARKED|OFFICIAL(?:\s?[-:–]?\s?SENSITIVE(?:.{0,40}))?|PROTECT|RESTRICTED)")
_NUMBER = pattern(r"\d{1,4}")


def is_page_number(line: str) -> bool:
    """“Police and Crime Commissioner for Larkshire            Page 1 of 2”, “- 2 -”, “Page 3”, “2/4”."""
    line = line.strip()
    return len(line) <= 200 and any(map(str.isdigit, line[-12:])) and bool(_PAGE_OF.search(line) or _ALONE.match(line))


def page_numbers(lines: Sequence[str]) -> frozenset[int]:
    """Which lines are heads or feet of pages: by what they say, or because they come again, but for a number.

    A bare number is one only where two or more go up by one through the letter.
    """
    found = {n for n, line in enumerate(lines) if is_page_number(line)}
    bare = [(n, int(line)) for n, line in enumerate(map(str.strip, lines)) if _NUMBER.fullmatch(line) and len(line) < 4]
    if len(bare) > 1 and all(after[1] - before[1] == 1 for before, after in pairwise(bare)):
        found |= {n for n, _ in bare}
    running: dict[str, list[int]] = {}
    for n, line in enumerate(lines):
        if _MARKING.fullmatch(line.strip()):
            found.add(n)
        elif ends := _RUNNING.match(line):
            running.setdefault(ends["head"].strip(), []).append(n)
    found |= {n for places in running.values() if len({lines[n].split()[-1] for n in places}) > 1 for n in places}
    heads = {" ".join(_NUMBER.sub("", lines[n]).split()).casefold() for n in found}
    heads = {head for head in heads if len(head) > 12}
    if heads:
        found |= {n for n, line in enumerate(lines) if " ".join(_NUMBER.sub("", line).split()).casefold() in heads}
    return frozenset(found | _beside(lines, found))


def _beside(lines: Sequence[str], found: set[int]) -> set[int]:
    """Lines that stand beside a page's number on more than one page: the name of the office above it."""
    beside = {n + step for n in found for step in (-1, 1) if 0 <= n + step < len(lines)} - found
    again = Counter(lines[n].strip() for n in beside)
    return {n for n in beside if again[lines[n].strip()] > 1 and 0 < len(lines[n].strip()) < 120}
