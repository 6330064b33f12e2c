"""Papers of meetings held before the records here began: minutes and agendas as files, with what was read in them."""

import datetime as dt
from typing import Literal

import msgspec

from ..basics.kept_file import KeptFile
from ..basics.record import Record

PastKind = Literal["minutes", "agenda", "other"]
PAST_KINDS: tuple[tuple[PastKind, str], ...] = (("minutes", "Minutes"), ("agenda", "Agenda"), ("other", "Other paper"))


class NumberedLine(msgspec.Struct, frozen=True):
    """A line of a paper under its own number: an item, a recommendation."""

    number: str
    text: str

    def __str__(self) -> str:
        return f"{self.number}. {self.text}"


class PastPaper(Record, frozen=True, kw_only=True):
    """One paper of a meeting of long ago. It is kept as it came; nothing here was minuted in this program.

    ``present``, ``items`` and ``recommendations`` hold what was read for certain and accepted by the clerk; empty
    where nothing was.
    """

    day: dt.date
    kind: PastKind
    title: str = ""
    received: dt.date
    text: str = ""
    """Its words, to be searched."""
    file: KeptFile | None = None
    present: tuple[str, ...] = ()
    """As the paper writes them, the members and whoever else it names as there."""
    items: tuple[NumberedLine, ...] = ()
    recommendations: tuple[NumberedLine, ...] = ()

    @property
    def when(self) -> tuple[dt.date, str, str]:
        """By this papers are put in order."""
        return self.day, self.kind, self.id
