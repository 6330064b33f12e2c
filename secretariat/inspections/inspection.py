"""What is kept of an inspectorate's report: its points, the force's answer and the Commissioner's comment apart."""

import datetime as dt
from typing import Literal, get_args

import msgspec

from ..basics.record import Record

PointKind = Literal["recommendation", "area for improvement", "cause of concern"]
POINT_KINDS: tuple[PointKind, ...] = get_args(PointKind)


class InspectionPoint(msgspec.Struct, frozen=True, kw_only=True):
    """One recommendation or area for improvement. ``number`` is the report's own, and with its kind names the point."""

    number: str
    text: str
    kind: PointKind = "area for improvement"
    force: str = ""
    """What the force answered."""
    comment: str = ""
    """What the Commissioner says of it. Of a recommendation it must say what is done, or why nothing (s.55(6))."""
    closed: dt.date | None = None
    """When the panel was satisfied; None while it remains open."""
    wanted: str = ""
    """The identity of the item of the plan by which the panel wants it back; empty where it does not."""


class Inspection(Record, frozen=True, kw_only=True):
    """One report. ``published``: by the inspectorate, the day that counts as day one (INS-01)."""

    title: str
    inspectorate: str = "HMICFRS"
    published: dt.date
    comments: dt.date | None = None
    """When the Commissioner published comments."""
    where: str = ""
    to_inspectors: dt.date | None = None
    """When a copy of the comments went to the inspectors; s.55 wants it, and one to the Secretary of State."""
    to_secretary: dt.date | None = None
    minister_letter: dt.date | None = None
    """The letter to the minister: practice, and no duty."""
    letter: str = ""
    """The identity of the letter that was taken in, where one was."""
    points: tuple[InspectionPoint, ...] = ()

    @property
    def open(self) -> tuple[InspectionPoint, ...]:
        """The points that remain open."""
        return tuple(point for point in self.points if point.closed is None)
