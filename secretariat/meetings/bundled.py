"""A meeting put together, in one place: its head, with all the records there are of it, each kind in its order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from ..basics.record import Record
from .bundle import Bundle
from .copies import MinutesCopy
from .happening import Happened
from .item_papers import ItemPaper
from .meeting import AgendaItem, Apology, Meeting, Substitution, agenda_order
from .publication import Publication
from .publication import in_order as in_order_of_publication
from .questions import PublicQuestion
from .questions import in_order as in_order_of_questions
from .reports_in import ReportIn

R = TypeVar("R", bound=Record)


class OfTheMeeting(Protocol):
    """Gives the meeting's records of a kind, in any order."""

    def __call__(self, kind: type[R], /) -> Iterable[R]: ...


def bundled(meeting: Meeting, of: OfTheMeeting, events: Iterable[Happened]) -> Bundle:
    """All that is kept of a meeting, in order. Whoever keeps records, on a disk or not, has its bundles from here, so
    that a new kind of record is missing nowhere."""
    return Bundle(
        meeting=meeting,
        items=agenda_order(of(AgendaItem)),
        apologies=tuple(of(Apology)),
        substitutions=tuple(of(Substitution)),
        events=tuple(sorted(events, key=lambda event: (event.place, event.id))),
        publications=in_order_of_publication(of(Publication)),
        questions=in_order_of_questions(of(PublicQuestion)),
        copies=tuple(of(MinutesCopy)),
        reports=tuple(of(ReportIn)),
        papers=tuple(of(ItemPaper)),
    )
