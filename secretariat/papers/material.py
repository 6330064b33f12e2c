"""What papers are made from: one meeting as it stands, and the year around it.

The complaints are not in it. Of them there is only the finished report, made of counts and references, or an annex,
and each only where that very paper was asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..basics.record import Refused
from ..deadlines.calendar import Calendar
from ..meetings.bundle import Bundle
from ..meetings.meeting import Meeting
from ..minutes.life import NOT_CLOSED, Life, life
from ..panel.panel import Panel
from ..plan.year import NO_PLAN, Plan
from ..proceedings.proceedings import Proceedings

if TYPE_CHECKING:
    from ..complaints.review.annex import Annex
    from ..complaints.review.report import Report
    from ..panel.people import People


def _none(_id: str) -> None:
    return None


@dataclass(frozen=True, kw_only=True)
class Material:
    """``meeting``: the one a paper is of, where it is of one. ``bundle``: any other, read only when asked for."""

    panel: Panel
    meeting: Proceedings | None = None
    meetings: Sequence[Meeting] = ()
    plan: Plan = NO_PLAN
    calendar: Calendar = field(default_factory=Calendar)
    bundle: Callable[[str], Bundle | None] = _none
    life: Life = NOT_CLOSED
    """How far the minutes of the meeting have got."""
    people: People | None = None
    review: Report | None = None
    """The Review of Complaints, for that paper alone."""
    annex: Annex | None = None
    """The cases that the panel takes in private, for that paper alone."""

    @property
    def p(self) -> Proceedings:
        """The meeting the paper is of. Raises Refused where none was named."""
        if self.meeting is None:
            raise Refused("There is no meeting to write a paper of.")
        return self.meeting


def of_meeting(p: Proceedings, calendar: Calendar | None = None) -> Material:
    """The material for a paper of one meeting."""
    return Material(panel=p.panel, meeting=p, meetings=(p.bundle.meeting,), calendar=calendar or Calendar(),
                    life=life(p))  # fmt: skip
