"""The table of command words the line understands. A new one is a function with ``@word`` above it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ...basics.record import Refused
from ...events.base import Happening
from ..desk import Asked, Captured

Result = Captured | Happening | list[Happening]


class Word(NamedTuple):
    """A command word. ``usage`` shows its form, ``sentence`` says what it does."""

    name: str
    also: tuple[str, ...]
    usage: str
    sentence: str
    run: Callable[[Asked], Result]


WORDS: dict[str, Word] = {}
"""By name and by every other name; ``vocabulary`` gives each once."""


def word(name: str, *also: str, usage: str = "") -> Callable[[Callable[[Asked], Result]], Callable[[Asked], Result]]:
    """Enter a function into the table. The first line of its docstring is what help says."""

    def enter(run: Callable[[Asked], Result]) -> Callable[[Asked], Result]:
        doc = (run.__doc__ or "").strip().splitlines()[0]
        entry = Word(name, also, f"/{name} {usage}".strip(), doc, run)
        for each in (name, *also):
            if each in WORDS:
                raise ValueError(f"two command words are called {each!r}")
            WORDS[each] = entry
        return run

    return enter


def vocabulary() -> list[Word]:
    """Every word once, in the order of the alphabet."""
    return sorted({id(entry): entry for entry in WORDS.values()}.values(), key=lambda entry: entry.name)


def find(name: str) -> Word:
    """The word meant: by its name, or by the only beginning that fits. Raises Refused."""
    wanted = name.casefold()
    if wanted in WORDS:
        return WORDS[wanted]
    near = sorted({entry.name for each, entry in WORDS.items() if wanted and each.startswith(wanted)})
    if len(near) == 1:
        return WORDS[near[0]]
    if near:
        raise Refused(f"/{name} could be {', '.join('/' + each for each in near)}.")
    from difflib import get_close_matches

    meant = " or ".join(f"/{WORDS[each].name}" for each in get_close_matches(wanted, WORDS, n=1))
    raise Refused(f"There is no command /{name}. " + (f"Did you mean {meant}?" if meant else "F1 lists them all."))


def complete(text: str) -> str:
    """The whole command word that ``/re`` begins, or an empty string while several fit equally."""
    stem = text.removeprefix("/").casefold()
    if not stem or " " in stem:
        return ""
    names = [each for each in WORDS if each.startswith(stem) and len(each) > 1]
    return f"/{min(names, key=lambda each: (each != WORDS[each].name, len(each), each))}" if names else ""
