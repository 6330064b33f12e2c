"""What the line is in the middle of: a new line, or something that is done with one already minuted. One at a time."""

from __future__ import annotations

from typing import Literal

import msgspec

from secretariat.capture.desk import Desk


class Typing(msgspec.Struct, frozen=True):
    """The next line is a new one."""


class Correcting(msgspec.Struct, frozen=True):
    """The words of ``event`` are in the line to be retyped. ``desk`` and ``text``: who spoke and what stood there
    before; both come back when it is done or left."""

    event: str
    desk: Desk
    text: str


class Inserting(msgspec.Struct, frozen=True):
    """The next line goes after the event ``after``. ``desk``: who spoke before, and does again once it is done."""

    after: str
    desk: Desk


class Carrying(msgspec.Struct, frozen=True):
    """The line of ``event`` was picked up, to be put elsewhere."""

    event: str


What = Literal["speaker", "time", "item"]


class Changing(msgspec.Struct, frozen=True):
    """What is typed is one thing about the line of ``event``: who, when, or under which item. ``text``: what stood in
    the line before; it comes back."""

    event: str
    what: What
    text: str


LineMode = Typing | Correcting | Inserting | Carrying | Changing
