"""A language in which every phrase is its English in brackets: what stands outside them is no phrase."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from string import Formatter

_PLACED = re.compile(r"[^\W\d_](?:[^\W\d_]|[’'-](?=\w))*(?: [^\W\d_](?:[^\W\d_]|[’'-](?=\w))*)*")


class Bracketed:
    """See ``secretariat.basics.saying.OtherLanguage``. A name is in brackets too: the clerk may have one for it."""

    code = "cy"

    def of(self, english: str) -> str:
        return "".join(
            (f"⟦{words}⟧" if words else "") + (f"{{{place}}}" if place is not None else "")
            for words, place, _, _ in Formatter().parse(english)
        )

    def untranslated(self, words: str) -> str:
        return words

    def called(self, typed: str) -> str:
        return f"⟦{typed}⟧" if typed else typed


def outside(words: str) -> list[str]:
    """The runs of words that stand outside brackets, a run from one sign or figure to the next."""
    depth, found = 0, []
    for letter in words:
        depth += (letter == "⟦") - (letter == "⟧")
        found.append("|" if depth or letter in "⟦⟧" else letter)
    return [run for run in _runs("".join(found)) if len(run) > 1]


def _runs(words: str) -> list[str]:
    return _PLACED.findall(" ".join(words.split()))


def unsaid(printed: Iterable[str], typed: Iterable[str]) -> Iterator[str]:
    """The runs that are no phrase, and that stand in nothing of what was typed."""
    known = "|".join(run.casefold() for words in typed for run in _runs(words))
    for words in printed:
        yield from (run for run in outside(words) if run.casefold() not in known)
