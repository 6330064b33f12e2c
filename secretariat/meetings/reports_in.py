"""A report to the panel: what its head says, what the panel is asked to do, its numbered paragraphs, and its file."""

import datetime as dt
from typing import Literal

import msgspec

from ..basics.kept_file import KeptFile
from ..basics.record import Record

ItemNumberStood = Literal["", "blank", "fused"]
"""What was wrong with the agenda item's number at a report's head: it was left blank, or run together with the words
after it (MIN-12)."""


class ReportParagraph(msgspec.Struct, frozen=True, kw_only=True):
    """A numbered paragraph. ``number``: as it is printed, 5.2. ``heading``: it is a section's heading, and no more."""

    number: str
    text: str = ""
    heading: bool = False


class ReportIn(Record, frozen=True, kw_only=True):
    """A report that came in for an item of the agenda: the Commissioner's, or an officer's.

    ``item``: the agenda item's identity; empty where it belongs to none any more. What is said here is the report's
    own, as it was read and as the clerk put it right.
    """

    received: dt.date
    item: str = ""
    number: str = ""
    """The agenda item's number that it bears."""
    number_stood: ItemNumberStood = ""
    title: str = ""
    author: str = ""
    contact: str = ""
    purpose: str = ""
    asked: str = ""
    """What the panel is asked to do: “The Panel is recommended to note the contents of this report.”"""
    paragraphs: tuple[ReportParagraph, ...] = ()
    appendices: tuple[str, ...] = ()
    background: tuple[str, ...] = ()
    """The background documents it lists (MTG-09)."""
    file: KeptFile | None = None
    earlier: tuple[KeptFile, ...] = ()
    """The files of the versions it replaced, the first of them first."""
