"""The words around what was found, in the room there is, with the places of what fits."""

from __future__ import annotations

from functools import lru_cache

from ..basics.pattern import pattern
from .asked import Query
from .days_in_text import places_of_days
from .folding import words_in

_WORD = pattern(r"[^\W_]+(?:['’‘ʼ`´.,‐‑-]?[^\W_]+)*")
Span = tuple[int, int]
A_WORD = 12
"""No more letters than this are left out so that the line begins with a whole word."""


def spans(text: str, wanted: Query) -> list[Span]:
    """Where the words that were looked for stand in a text as it is written."""
    days = {word.forms[0] for word in wanted.words}
    found = [span for span, day in places_of_days(text) if day in days]
    begun = _beginnings(wanted)
    found += [
        match.span() for match in _WORD.finditer(text)
        if any(f" {word} ".startswith(begun) for word in _folded_word(match.group()))
    ]  # fmt: skip
    return sorted(found)


def _beginnings(wanted: Query) -> tuple[str, ...]:
    """How a word begins that was looked for: the small ones only where there is nothing else."""
    small_too = not wanted.needed or wanted.needed[0].small
    found = [start for each in wanted.words if small_too or not each.small for start in each.starts]
    return (*found, *(each for row in wanted.rows for each in _of_row(row)))


def _of_row(row: str) -> list[str]:
    """The words of a row, of which the last may be half typed."""
    *words, last = row.split()
    return [*(f" {word} " for word in words), f" {last} " if row.endswith(" ") else f" {last}"]


@lru_cache(maxsize=4096)
def _folded_word(word: str) -> tuple[str, ...]:
    return tuple(words_in(word))


def shortened(text: str, wanted: Query, room: int) -> str:
    """The words of ``excerpt`` alone, for where no place in them is marked."""
    line = " ".join(text.split())
    return line if len(line) <= room else excerpt(line, wanted, room)[0]


def excerpt(text: str, wanted: Query, room: int) -> tuple[str, list[Span]]:
    """One line of a text with as much as there is room for around the first place that fits; what is cut says so.

    Where several words are looked for, around the place where most of them stand together.
    """
    line = " ".join(text.split())
    places = spans(line, wanted)
    if len(line) <= room:
        return line, places
    first, last = _fullest(places, room)
    start = 0 if last < room - 1 else max(0, min(first - room // 4, len(line) - room + 1))
    space = line.find(" ", start) if start else -1
    if 0 <= space < min(first, start + A_WORD):
        start = space + 1
    head = "…" if start else ""
    cut = line[start : start + room - len(head)]
    if start + len(cut) < len(line):
        cut = cut[:-1].rstrip() + "…"
    shift = len(head) - start
    shown = [(a + shift, min(b + shift, len(head) + len(cut))) for a, b in places if start <= a < start + len(cut)]
    return head + cut, shown


def _fullest(places: list[Span], room: int) -> Span:
    """Where the most places stand within half the room: from the first of them to the end of the last."""

    def near(at: Span) -> list[Span]:
        return [place for place in places if at[0] <= place[0] <= at[0] + room // 2]

    best = max(places, key=lambda at: (len(near(at)), -at[0]), default=(0, 0))
    return best[0], max((end for _, end in near(best)), default=0)
