"""What is owed: matters past their day, those of the coming week, and the answers of others that are late."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..basics.amounts import how_near
from ..basics.clock import house_date
from ..finding.passage import Where
from ..matters.matter import Matter
from ..matters.register import Register
from .dates import AHEAD
from .line import Heading, SinceLine

LISTED = 12
"""So many late ones under one heading are told line by line, the latest first; the others are counted."""
SHORT = 60
"""Letters of a matter's own words: enough to know it again."""


def of_matters(register: Register, today: dt.date, *, notes_told: bool = True) -> Iterator[SinceLine]:
    """Late ones of the clerk and the panel, those due soon, then the answers of others that are late.

    ``notes_told``: whether the words of what was raised outside a meeting may be told.
    """
    late = register.overdue(today)
    awaited = [matter for matter in late if matter.move in ("the Commissioner", "the force", "another body")]
    ours = [matter for matter in late if matter not in awaited]
    yield from _late("Past its day", ours, notes_told)
    ahead = today + dt.timedelta(AHEAD)
    for matter in register.matters:
        if matter.due and today <= matter.due <= ahead and matter.still_owed:
            near = f"due {house_date(matter.due)} ({how_near(matter.due, today)})"
            yield _line("Due in the coming week", matter, near, notes_told)
    yield from _late("Answers awaited, and late", awaited, notes_told)


def _late(heading: Heading, matters: list[Matter], notes_told: bool) -> Iterator[SinceLine]:
    matters = sorted(matters, key=lambda matter: matter.due or dt.date.min, reverse=True)
    for matter in matters[:LISTED]:
        assert matter.due is not None, "without a day nothing is late"
        from_whom = f" from {matter.move}" if heading == "Answers awaited, and late" else ""
        yield _line(heading, matter, f"due{from_whom} since {house_date(matter.due)}", notes_told)
    if more := matters[LISTED:]:
        oldest = more[-1]
        assert oldest.due is not None
        words = f"{len(more):,} more, late for longer; the oldest since {house_date(oldest.due)}"
        yield SinceLine(heading, words, Where("decisions", record=oldest.event, meeting=oldest.meeting))


def _line(heading: Heading, matter: Matter, when: str, notes_told: bool) -> SinceLine:
    """Its own words too, unless they were minuted while the public was out."""
    own = "" if matter.private or not (matter.meeting or notes_told) else f": {_short(matter.text)}"
    spot = Where("decisions", record=matter.event, meeting=matter.meeting)
    return SinceLine(heading, f"{matter.reference}, {when}{own}", spot, matter.due_how)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= SHORT else f"{words[: SHORT - 1].rstrip()}…"
