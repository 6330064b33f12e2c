"""A line shortened in its middle, so that its end stays to be read."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size


def fitted(words: str, room: int) -> str:
    """The line in a narrow window: it is shortened in its middle, so that the date and the key stay to be read."""

    if cell_len(words) <= room:
        return words
    cut = max((words.rfind(mark) for mark in _DATES), default=-1)
    if cut < 0:
        return words
    head, tail = words[:cut], words[cut:]
    return f"{set_cell_size(head, max(20, room - cell_len(tail) - 1)).rstrip()}…{tail}"


_DATES = (" by ", " OVERDUE ", " now (")
"""What the date begins with."""
