"""The table of command words the line understands. A new one is a function with ``@word`` above it."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from ...events.base import Happening
from ..arguments.reader import Arguments
from ..desk import Captured

Result = Captured | Happening | list[Happening]


class Word(msgspec.Struct, frozen=True):
    """A command word. ``usage`` shows its form, ``sentence`` says what it does."""

    name: str
    also: tuple[str, ...]
    usage: str
    sentence: str
    run: Callable[[Arguments], Result]


WORDS: dict[str, Word] = {}
"""By name and by every other name; filled by the modules of words, all of which ``vocabulary`` imports."""


def word(
    name: str, *also: str, usage: str = ""
) -> Callable[[Callable[[Arguments], Result]], Callable[[Arguments], Result]]:
    """Enter a function into the table. The first paragraph of its docstring is what help says."""

    def enter(run: Callable[[Arguments], Result]) -> Callable[[Arguments], Result]:
        doc = " ".join((run.__doc__ or "").strip().partition("\n\n")[0].split())
        entry = Word(name, also, f"/{name} {usage}".strip(), doc, run)
        for each in (name, *also):
            if each in WORDS:
                raise ValueError(f"two command words are called {each!r}")
            WORDS[each] = entry
        return run

    return enter
