"""One line of the Commissioner's plan, with what was reported of it: each quarter stays beside the others."""

import datetime as dt
from typing import Literal, get_args

import msgspec

from ..basics.record import Record

LineKind = Literal["deliverable", "measure"]
LINE_KINDS: tuple[LineKind, ...] = get_args(LineKind)
Status = Literal["", "new", "current", "completed"]
STATUSES: tuple[Status, ...] = get_args(Status)


class AsReported(msgspec.Struct, frozen=True, kw_only=True):
    """What one report said of a line. ``period``: as in ``periods``, “2022/23 Q1”.

    ``value``: a figure as it was reported, with its unit or sign where it had one: figures are quoted, not computed.
    """

    period: str
    status: Status = ""
    value: str = ""
    note: str = ""
    on: dt.date | None = None
    """The day of the report or of the meeting it went to."""


class PlanLine(Record, frozen=True, kw_only=True):
    """A deliverable or a measure under a theme or pledge. ``ref`` is the plan's own, or given by the clerk."""

    kind: LineKind
    theme: str
    ref: str
    text: str
    unit: str = ""
    reported: tuple[AsReported, ...] = ()
    """In order of period."""

    @property
    def known_by(self) -> tuple[str, str]:
        """What no two lines share: a reference of a kind."""
        return self.kind, self.ref.casefold()

    @property
    def last(self) -> AsReported | None:
        """What was reported last."""
        return self.reported[-1] if self.reported else None

    @property
    def status(self) -> Status:
        """The last status that was reported; “new” until there is one."""
        return next((each.status for each in reversed(self.reported) if each.status), "new")

    def of(self, period: str) -> AsReported | None:
        """What was reported for a quarter."""
        return next((each for each in self.reported if each.period == period), None)
