"""What every record has in common: an identity, a revision, and a wrapper for what is private."""

import datetime as dt
import uuid
from typing import Annotated, Any, Self

import msgspec

Moment = Annotated[dt.datetime, msgspec.Meta(tz=True)]
"""A time that says its offset: one without it could not be compared with the others."""


def new_id() -> str:
    """A fresh identity. Never reused and never shown to the clerk."""
    return uuid.uuid4().hex[:12]


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """A stored record. ``rev`` counts its saved versions; 0 means it has not been saved yet."""

    id: str = msgspec.field(default_factory=new_id)
    rev: int = 0

    def with_(self, **changes: Any) -> Self:
        """A copy with some fields changed; the original stays as it was."""
        return msgspec.structs.replace(self, **changes)


class Private(msgspec.Struct, frozen=True):
    """Words that no public paper may show: a reason for an apology, anything about a complainant.

    Turned into text it says only that something is withheld, so that a forgotten formatting of it shows nothing.
    ``reveal`` is the one way in; a test forbids its use in ``secretariat/papers``.
    """

    withheld: str = ""

    def reveal(self) -> str:
        """The words themselves, for the clerk's own screen."""
        return self.withheld

    def __str__(self) -> str:
        return "[private]" if self.withheld else ""

    __repr__ = __str__

    def __format__(self, _spec: str) -> str:
        return str(self)

    def __bool__(self) -> bool:
        return bool(self.withheld)


class Refused(Exception):
    """Raised where something cannot be done. Its text is one clear sentence for the clerk; nothing has changed."""
