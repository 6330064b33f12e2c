"""A report as it was read: the head, what the panel is asked, the numbered paragraphs, what is attached and listed."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

import msgspec

from ...meetings.reports_in import ItemNumberStood, ReportParagraph


class ReportHead(NamedTuple):
    """What a report says of itself before its first section."""

    number: str = ""
    number_stood: ItemNumberStood = ""
    title: str = ""
    author: str = ""
    contact: str = ""
    day: dt.date | None = None
    """The day of the meeting it is for."""


class ReportRead(msgspec.Struct, frozen=True):
    """All that was read of a report; what it does not say is empty."""

    head: ReportHead = ReportHead()
    purpose: str = ""
    asked: str = ""
    paragraphs: tuple[ReportParagraph, ...] = ()
    appendices: tuple[str, ...] = ()
    background: tuple[str, ...] = ()
