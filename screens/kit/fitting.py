"""Words in the room there is: a line shortened in its middle, or words in a few lines, shortened at their end."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size
from textual.content import Content


def fitted(words: str, room: int) -> str:
    """The line in a narrow window: it is shortened in its middle, so that what it is about (“Complaint 2031/002”), the
    date and the key stay to be read; where there is little room, a date that has passed says so in fewer words, and
    what else is due is a sign."""
    if cell_len(words) <= room:
        return words
    cut = max((words.rfind(mark) for mark in _DATES), default=-1)
    if cut < 0:
        return words
    head, tail = words[:cut], words[cut:]
    about = head.partition(":")[0]
    if room - cell_len(tail) <= cell_len(about):
        tail = tail.replace(" since ", " ", 1)
    left = room - cell_len(tail)
    if left == cell_len(about):
        return f"{about}{tail}"
    first, _, others = tail.partition(" · ")
    if others and left < cell_len(about):
        return f"{fitted(head + first, room - 2)} …"
    return f"{set_cell_size(head, max(_LEAST, left - 1)).rstrip(' :')}…{tail}"


_LEAST = 9
"""Cells that are left of what comes before the date, in whatever window: “Complaint”."""

_DATES = (" by ", " OVERDUE ", " now (")
"""What the date begins with."""


def in_lines(words: str, width: int, most: int) -> tuple[str, int]:
    """Words to be wrapped in a width, in a few lines at most, and in how many they then stand.

    They may be two parts with a line break between them. The second is told whole if it can be: the first is cut, with
    a sign at its end. Where both have room in one line, they stand in one.
    """
    first, _, second = words.partition("\n")
    one = " · ".join(filter(None, (first, second)))
    if cell_len(one) <= width:
        return one, 1
    above = _wrapped(first, width)
    below = _wrapped(second, width)[: most - bool(above)]
    taken = [(first, len(above)), (second, len(below))]
    if len(above) > most - len(below):
        taken[0] = (_cut(above[: most - len(below)], width), most - len(below))
    if len(_wrapped(second, width)) > len(below):
        taken[1] = (_cut(below, width), len(below))
    return "\n".join(words for words, _ in taken if words), sum(lines for _, lines in taken)


def _wrapped(words: str, width: int) -> list[str]:
    return [line.plain.rstrip() for line in Content(words).wrap(width)] if words else []


def _cut(lines: list[str], width: int) -> str:
    """Lines that go on beyond what is shown, with a sign that they do."""
    *others, last = lines
    return " ".join([*others, set_cell_size(last, min(cell_len(last), width - 1)).rstrip() + "…"])
