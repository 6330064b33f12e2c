"""The register put together, in one place: from what meetings came to, and from what was recorded since."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from msgspec.structs import replace

from ..proceedings.proceedings import Proceedings
from .gathering import matters
from .matter import Matter
from .notings import notings
from .register import Followed, KeptLives, Register, the_register
from .turns import Noting


class OfOneMeeting(Protocol):
    """What one meeting came to: its matters, and what it noted of letters and earlier matters."""

    @property
    def matters(self) -> Sequence[Matter]: ...
    @property
    def notings(self) -> Sequence[Noting]: ...


class Gathered(NamedTuple):
    """The same, read from the meeting itself."""

    matters: tuple[Matter, ...]
    notings: tuple[Noting, ...]


def gathered(p: Proceedings) -> Gathered:
    """What a meeting came to, as it stands."""
    return Gathered(tuple(matters(p)), tuple(notings(p)))


def register_of(meetings: Iterable[OfOneMeeting], known: Followed, kept: KeptLives | None = None) -> Register:
    """The register of these meetings, in their order: all of them, or some. ``known``: all that is known besides.

    ``kept``: lives worked out before, so that after an act only those are that it touched.
    """
    found = list(meetings)
    followed = replace(known, notings=[noting for each in found for noting in each.notings])
    return the_register([matter for each in found for matter in each.matters], followed, kept)
