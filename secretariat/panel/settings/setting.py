"""What a setting of the panel is."""

from __future__ import annotations

from typing import Generic, TypeVar

import msgspec

from ..panel import Rules

T = TypeVar("T")


class Setting(msgspec.Struct, Generic[T], frozen=True):
    """One thing a panel settles for itself, whose value is a ``T``. Its kinds are in ``kinds.py``."""

    name: str
    """The field of ``Panel`` or, with dates, of ``Rules``."""
    title: str
    sentence: str
    """What it decides."""
    source: str = ""
    """The rule, or the Act, that leaves it to the panel."""
    moves_dates: bool = False
    """Whether dates of meetings are counted by it."""

    @property
    def dated(self) -> bool:
        """Whether it is one of the rules, which hold from a day on; the lock of complaints, for one, has no dates."""
        return self.name in Rules.__struct_fields__

    def described(self, value: T) -> str:
        """A value as a phrase for the clerk: “3 working days after publication of the agenda, before 12 noon”."""
        raise NotImplementedError

    def judged(self, value: T) -> T:
        """A value with tidy spaces, if it makes sense for this setting. Raises Refused if not."""
        raise NotImplementedError
