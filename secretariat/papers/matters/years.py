"""How many recommendations were answered, and in how many days, year by year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

import msgspec

from ...basics.saying import said_later, say
from ...documents.document import Bars, Block, Heading, Table, cell, text
from ...matters.matter import Matter
from ...matters.reporting import is_for_the_office
from ..material import KnownMatters
from .words import NONE, answered_on, sent_on

HEADER = (
    said_later("Year"),
    said_later("Recommended"),
    said_later("Answered"),
    said_later("Answer rate"),
    said_later("Days on average"),
    said_later("Fewest"),
    said_later("Most"),
)


class Year(msgspec.Struct, frozen=True):
    """The recommendations of one year, by the day of the meeting, and the days each answer took."""

    year: int
    made: int
    answered: int
    days: tuple[int, ...]

    @property
    def rate(self) -> int:
        """In percent."""
        return round(100 * self.answered / self.made)

    @property
    def average(self) -> int:
        return round(sum(self.days) / len(self.days)) if self.days else 0


def years(found: Iterable[Matter], k: KnownMatters) -> list[Year]:
    """Counted from sending; from the meeting where no sending is recorded. Dropped ones are not counted."""
    of: dict[int, list[tuple[dt.date, dt.date | None]]] = {}
    for matter in found:
        if matter.progress == "dropped":
            continue
        answered = answered_on(matter) if matter.progress in ("answered", "done") else None
        of.setdefault(matter.day.year, []).append((sent_on(matter, k) or matter.day, answered))
    return [
        Year(year, len(each), sum(answered is not None for _, answered in each),
             tuple((answered - since).days for since, answered in each if answered))
        for year, each in sorted(of.items())
    ]  # fmt: skip


def by_year(found: Sequence[Matter], k: KnownMatters) -> list[Block]:
    """The table of the years, drawn as bars too; nothing where nothing was recommended to the Commissioner."""
    counted = years((matter for matter in found if is_for_the_office(matter, k.panel)), k)
    rows = tuple(
        (cell(str(y.year)), cell(f"{y.made:,}"), cell(f"{y.answered:,}"), cell(f"{y.rate}%"),
         *(cell(f"{n:,}" if y.days else NONE) for n in (y.average, min(y.days, default=0), max(y.days, default=0))))
        for y in counted
    )  # fmt: skip
    if not rows:
        return []
    caption = say("Answers by year, with the days from sending (from the meeting, where no sending is recorded)")
    rate, average = (tuple(getattr(y, name) for y in counted) for name in ("rate", "average"))
    bars = (Bars(3, rate, top=100), *([Bars(4, average)] if any(average) else []))
    return [Heading(2, text(say("Days taken and answer rate"))), Table(caption, tuple(map(say, HEADER)), rows, bars)]
