"""What is copied out of an e-mail or a Markdown page, as plain lines: no quotation marks of e-mail, no rules, no bars.

What others wrote is words: a “>” before it is no recommendation here, and “!” or “#” before a letter no mark.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from ..basics.pattern import CAPITAL, pattern
from .marks import AS_WORDS, begins_with_a_mark

_QUOTED = pattern(r"[ \t]*(?:>[ \t]?)+")
_MORE_THAN = pattern(r"[ \t]*>[ \t]*[£$€]?\d")
"""“> 50 per cent”: more than that."""
_RULE = pattern(r"[ \t]*(?:[-=*_~–—][ \t]*){3,}$")
_BARS = pattern(r"[ \t]*\|(?P<cells>.*)\|[ \t]*$")
_BETWEEN = pattern(r"[ \t|:-]*-[ \t|:-]*$")
"""The row of a Markdown table that parts its head from the rest."""
_NO_MARK = pattern(r"[ \t]*[!#](?=[^\W\d_])")
_NUMBER_ALONE = pattern(rf"[ \t]*(?P<number>\d{{1,2}})(?:\t\s*(?=[^\W\d_“‘\"'(])| +(?={CAPITAL}))")
_LETTER = pattern(r"[ \t]*(?P<number>[A-Z]|[IVX]{1,5})\.[ \t]+(?=\S)")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


class PlainLines(NamedTuple):
    """``begins``: which lines begin a paragraph, since somebody else wrote the line above."""

    lines: list[str]
    begins: frozenset[int]


def plain_lines(text: str) -> PlainLines:
    """The lines of a text that was copied from elsewhere; no letter and no figure of it is lost."""
    lines: list[str] = []
    begins: set[int] = set()
    depth, marked = 0, [_QUOTED.match(line) for line in text.split("\n")]
    for n, line in enumerate(text.split("\n")):
        beside = [*marked[max(0, n - 1) : n], *marked[n + 1 : n + 2]]
        words, deep = _without_quotation(line, among_others=any(beside))
        if words.strip() and deep != depth:
            begins.add(len(lines))
            depth = deep
        tidy = _without_bars(words)
        if tidy is not None:
            lines.append(tidy)
    return PlainLines(_with_numbers(lines), frozenset(begins))


def _without_quotation(line: str, *, among_others: bool) -> tuple[str, int]:
    """A line without the marks that say it is quoted, and how many there were."""
    found = _QUOTED.match(line)
    if found and _MORE_THAN.match(line) and not among_others:
        return f"{AS_WORDS}{line.strip()}", 0
    words = line[found.end() :] if found else line
    if _NO_MARK.match(words) or (found and _reads_as_more(words.strip())):
        words = f"{AS_WORDS}{words.strip()}"
    return words, found[0].count(">") if found else 0


def _reads_as_more(words: str) -> bool:
    """Whether words would be a command here, or a mark that is no mark of a list elsewhere."""
    return words.startswith(("/", AS_WORDS)) or (begins_with_a_mark(words) and not words.startswith("-"))


def _without_bars(words: str) -> str | None:
    """A row of a Markdown table as its cells, parted by tabs; a rule as an empty line; None for what parts its head."""
    if _RULE.match(words):
        return ""
    bars = _BARS.match(words)
    if bars is None:
        return words
    return None if _BETWEEN.match(bars["cells"]) else "\t".join(cell.strip() for cell in bars["cells"].split("|"))


def _with_numbers(lines: list[str]) -> list[str]:
    """Lines numbered “1⇥…” or “A. …”, one after the other, as a list has them: “1. …”, “A) …”.

    Only where the next number is beside it: a line that begins with a figure, or somebody's initial, is none.
    """
    found = list(lines)
    filled = [n for n, line in enumerate(lines) if line.strip()]
    for one, other in pairwise(filled):
        for shape, follows, stop in ((_NUMBER_ALONE, _next_number, "."), (_LETTER, _next_letter, ")")):
            a, b = shape.match(lines[one]), shape.match(lines[other])
            if a and b and follows(a["number"], b["number"]):
                for n, each in ((one, a), (other, b)):
                    number = each["number"] if len(each["number"]) == 1 else each["number"].lower()
                    found[n] = f"{number}{stop} {lines[n][each.end() :]}"
    return found


def _next_number(one: str, other: str) -> bool:
    return int(other) == int(one) + 1


def _next_letter(one: str, other: str) -> bool:
    roman = one in _ROMAN and other in _ROMAN and _ROMAN.index(other) == _ROMAN.index(one) + 1
    return roman or (len(one) == len(other) == 1 and ord(other) == ord(one) + 1)
