"""A report of the panel to the Commissioner: what it held, and that it was sent, published and copied (FRM-03)."""

import datetime as dt

import msgspec

from ..basics.record import Record


class CopySent(msgspec.Struct, frozen=True, kw_only=True):
    """A copy sent to a council in the area."""

    to: str
    on: dt.date


class ReportSent(Record, frozen=True, kw_only=True):
    """One report or set of recommendations, as it went out.

    PRSRA 2011 s.28(7)–(9): published, in a manner the panel chooses, and a copy to every county and district council
    wholly or partly in the police area. It is not complete until both are so.
    """

    meeting: str
    """The identity of the meeting that agreed it."""
    matters: tuple[str, ...] = ()
    """The identities of what it listed, in its order."""
    sent: dt.date | None = None
    to: str = ""
    published: dt.date | None = None
    where: str = ""
    copies: tuple[CopySent, ...] = ()
    reply_by: dt.date | None = None
    """A period that the panel set for this report alone; else its rule holds (REC-03)."""
    reply_required: bool = True
    """Whether the panel requires a written reply under section 29(3), where no other section demands one."""
