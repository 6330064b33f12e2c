"""The minutes as they went out, kept."""

from typing import Literal

import msgspec

from ..basics.record import Moment, Private, Record


class PrintedLine(msgspec.Struct, frozen=True):
    """A paragraph of minutes as it was printed, in plain words."""

    text: str
    heading: bool = False


class MinutesCopy(Record, frozen=True, kw_only=True):
    """The minutes as they stood when they were circulated, or signed. Never changed; undo takes it back."""

    when: Moment
    kind: Literal["circulated", "signed"] = "circulated"
    to: str = ""
    """To whom they were sent: “members”, “the Chair”."""
    lines: tuple[PrintedLine, ...] = ()
    """The public version."""
    whole_rows: bool = False
    """Its table of decisions says what was voted on; the tables of before November 2026's end did not."""
    settled: bool = False
    """Printed as since December 2026: promises in the answer, what came of an item first, a block to sign."""
    exempt: Private = Private()
    """The version with the private part, where there is one, a paragraph a line."""
