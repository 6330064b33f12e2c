"""A letter that was kept, with what the clerk accepted of it: which matters it answers stands here and nowhere else."""

import datetime as dt
from typing import Literal

import msgspec

from ..basics.clock import house_date
from ..basics.kept_file import KeptFile
from ..basics.record import Record
from .read import Position


class AnswerTo(msgspec.Struct, frozen=True, kw_only=True):
    """That a passage answers a matter. ``matter``: its identity (the event that raised it, or the record)."""

    matter: str
    position: Position = ""
    until: str = ""
    """Where it is postponed: the day (2031-09-09), the month, or the meeting, as accepted."""
    through: str = ""
    """Another body that answers, or to whom it was passed on: “the county's youth service”."""


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """A part of a letter that answers something. ``first``, ``last``: its paragraphs' places in the letter as read."""

    first: int
    last: int
    label: str = ""
    """The number as the letter writes it: “3 and 4”, “AR/1”."""
    topic: str = ""
    asked: str = ""
    """What was asked, in the letter's words."""
    reply: str = ""
    answers: tuple[AnswerTo, ...] = ()


class FileHeldBack(msgspec.Struct, frozen=True, kw_only=True):
    """A file as it came, held back from the kept files, of which none is ever deleted."""

    name: str
    data: bytes


class LetterIn(Record, frozen=True, kw_only=True):
    """A letter in. ``text`` is all of it, as it was read; ``file`` the file it came as, None where it was pasted."""

    received: dt.date
    dated: dt.date | None = None
    kind: Literal["reply to the panel", "reply to an inspection", "letter"] = "letter"
    sender: str = ""
    post: str = ""
    to: str = ""
    subject: str = ""
    meeting: str = ""
    """The identity of the meeting it answers; empty where it answers none."""
    text: str = ""
    file: KeptFile | None = None
    passages: tuple[Passage, ...] = ()
    not_compared: str = ""
    """Why it could not be compared with the register of complaints when it was kept; empty where it was."""
    held_back: FileHeldBack | None = None
    """The file it came as, while it is not compared: should it name a complainant, it can still be sealed."""
    sealed: str = ""
    """The identity of the sealed letter this one stands for, where it is about a complaint: then it has neither text
    nor passages here, and only its date and sender are shown while the register is locked."""

    @property
    def day(self) -> dt.date:
        """The day it bears, else the day it came."""
        return self.dated or self.received

    @property
    def called(self) -> str:
        """What it is called where nothing of it may be said: “letter of 20 January 2032”."""
        return f"letter of {house_date(self.day)}"

    @property
    def answered(self) -> tuple[str, ...]:
        """The identities of the matters that it answers, each once, in the order of the letter."""
        return tuple(dict.fromkeys(answer.matter for passage in self.passages for answer in passage.answers))
