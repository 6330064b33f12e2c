"""Composing a paper off the event loop, from the records as they stand when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from msgspec.structs import replace

from ..dialogs.working import at_length

if TYPE_CHECKING:
    from secretariat.complaints.gate.paper_gate import Gate
    from secretariat.documents.document import Document
    from secretariat.languages.speaker import Speaker
    from storage.archive import Archive

    from ..kit.screen import WithClerk

T = TypeVar("T")


class Made(msgspec.Struct, frozen=True):
    """A paper as it is to be shown or written, let through the gate."""

    document: Document
    gate: Gate | None
    material: Any
    of: str = ""
    """The meeting it is of; empty for one of all of them, or of the register."""
    spoken: Speaker | None = None
    """In which language besides English it is."""


Composer = Callable[["Archive"], Made]
"""Composes a paper of what stands in the archive it is given, which no act reaches: to be called from any thread."""


async def composed(screen: WithClerk, name: str, make: Callable[[], Callable[[Archive], T]]) -> T:
    """What comes of what ``make`` gives, in a thread of its own. Where it takes longer that is shown, and Escape stops
    it.

    It is of one state of the records, with every act that was being kept when it was asked for: what an act came
    between is made and composed anew, for ``make`` looks at the records too (for the gate, for complaints). Raises
    Refused, also where it is stopped. ``screen``: which asked for it.
    """
    archive = screen.clerk.archive
    while True:
        before = await archive.version_at_rest()
        compose, still = make(), archive.as_it_stands()
        made = await at_length(screen, f"The {name} is being composed.", partial(compose, still))
        if await archive.version_at_rest() == before:
            return made


def in_language(spoken: Speaker, english: Made, compose: Composer, archive: Archive) -> Made:
    """The paper composed anew in another language, of the material of the English one."""
    from storage.queries.second_language import in_language

    there = in_language(english.document, spoken, lambda: compose(archive).document)
    return replace(english, document=there, spoken=spoken)
