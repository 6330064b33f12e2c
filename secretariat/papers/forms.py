"""The forms in which minutes were printed in turn, to hold those that went out against what stands now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from ..basics.pattern import pattern
from ..meetings.copies import MinutesCopy, PrintedLine

Form = Literal["now", "promises apart", "first table"]
"""``promises apart``: as until December 2026, each promise on its own line, promises before outcomes in the table, one
line to sign on. ``first table``: as before that, with a table that did not say what was voted on."""


def form_of(copy: MinutesCopy) -> Form:
    """How the minutes were printed when a copy was kept."""
    return "now" if copy.settled else "promises apart" if copy.whole_rows else "first table"


class Change(msgspec.Struct, frozen=True):
    """One paragraph that differs. Either side is empty where it was put in or taken out."""

    under: str
    was: str
    now: str


def alike(since: MinutesCopy, until: MinutesCopy, head: str) -> tuple[list[PrintedLine], list[PrintedLine]]:
    """Two copies without what differs by their forms alone, which nobody changed: rows of tables, the lines to sign on,
    and promises, which stood apart in the one and stand in the answer in the other; and the ``head``, which says since
    then for when the meeting was called."""
    before, after = list(since.lines), list(until.lines)
    if form_of(since) == form_of(until):
        return before, after
    before, after = ([line for line in lines if " | " not in line.text] for lines in (before, after))
    if since.settled == until.settled:
        return before, after
    older, newer = (after, before) if since.settled else (before, after)
    promises = [line.text for line in older if _PROMISED.match(line.text)]
    older = [line for line in older[:-1] if line.text not in promises]
    newer = _without(
        [line for line in newer[:-3] if line.text != head], [_PROMISED.sub("", words) for words in promises]
    )
    return (newer, older) if since.settled else (older, newer)


def by_hand(since: MinutesCopy, changes: list[Change]) -> list[Change]:
    """Without those changes that are of the form alone, where the copy was printed in a form of before."""

    def bare(words: str) -> list[str]:
        return _FORM.sub(" ", words).split()

    return changes if since.settled else [each for each in changes if bare(each.was) != bare(each.now)]


_FORM = pattern(r"\bre(?=joined\b)|\b(?:independent|co-opted) member\b|\band\b|[.,;()]")
"""What is printed otherwise since independents are told apart from councillors, and who returns has rejoined."""

_PROMISED = pattern(r"^U\d+ ")


def _without(lines: Sequence[PrintedLine], promises: Sequence[str]) -> list[PrintedLine]:
    found: list[PrintedLine] = []
    for line in lines:
        words = line.text
        for promise in promises:
            words = words.replace(promise, "", 1)
        if words.strip() or not line.text:
            found.append(msgspec.structs.replace(line, text=" ".join(words.split())) if words != line.text else line)
    return found
