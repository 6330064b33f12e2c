"""A paper that is attached to an item of the agenda: a PDF, kept as it came, to be bound into the pack (MTG-06)."""

import datetime as dt
from collections.abc import Iterable

from ..basics.kept_file import KeptFile
from ..basics.record import Record
from .meeting import AgendaItem


class ItemPaper(Record, frozen=True, kw_only=True):
    """One of the papers of an item; the report to the panel is another (``ReportIn``), and stands before them all.

    ``item``: the agenda item's identity. ``place``: where it stands among the item's papers, see ``ordering``.
    """

    item: str
    title: str
    file: KeptFile
    attached: dt.date
    place: str = ""
    exempt: str = ""
    """The paragraph of Schedule 12A under which this paper alone is withheld; one of a private item is so anyway."""


def shown_of(item: AgendaItem, papers: Iterable[ItemPaper]) -> list[ItemPaper]:
    """The papers that count for an item: of a public one those that are not withheld. Nobody is to read off an agenda
    how long a withheld paper is (MTG-08)."""
    return [paper for paper in papers if item.exempt or not paper.exempt]


def pages_attached(item: AgendaItem, papers: Iterable[ItemPaper]) -> int:
    """How many pages the papers have that count for an item, besides its report."""
    return sum(paper.file.pages for paper in shown_of(item, papers))
