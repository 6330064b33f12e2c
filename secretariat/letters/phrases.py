"""A sentence in phrases: “by district”, “the closure”, “a written summary”; so that what was lost is said in words."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from ..basics.pattern import pattern
from .stems import SMALL, stems_of

_MANNER = "by|within|per|each|every|before|until|without|through|via"
_PREPOSITION = (
    f"{_MANNER}|to|on|about|of|at|in|for|from|with|under|over|into|against|between|among|after|since|as|during"
)
_ARTICLE = r"(?:the|a|an|any|all|its|their|his|her|this|these|those|some|both)"
_TOKEN = pattern(r"[^\W_]+(?:[’'./-][^\W_]+)*%?|[,;:.?!()–—/]")
_DEGREES = frozenset(("more", "most", "other", "further", "same", "such", "own", "few", "many", "much", "last", "next"))
_VERBS = frozenset(
    """add ask approach attend be bring bringing circulate commission consider continue create draft ensure establish
    explain explore extend give given hold improve include increase introduce invite keep lobby look made make meet
    monitor move obtain offer open prepare present produce promote provide provided publish raise receive reduce repeat
    report request require review secure secured seek send sent set share show showing speak submit supply support taken
    take tell try undertake update use work write list name say state count""".split()  # noqa: SIM905
)


class NounPhrase(msgspec.Struct, frozen=True):
    """Some words of a sentence that belong together.

    ``core``: without the preposition and the article. ``is_manner``: it says how, by whom, or how far: “by district”.
    ``is_introduced``: a preposition, an article or a verb stands before it, so that it is no verb itself.
    """

    words: str
    core: str
    start: int
    end: int
    is_manner: bool = False
    is_introduced: bool = False


def phrases_in(text: str) -> list[NounPhrase]:
    """The phrases of a sentence that hold nouns, with their words as they are to be told.

    “To bring a report on the closure of the Dunholt front counter, by district” holds “closure”, “Dunholt
    front counter” and “by district”: the preposition is told where it says how.
    """
    return _Phrases(text).found


class _Phrases:
    """The phrases of one sentence, word by word: what is open of one until something ends it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.found: list[NounPhrase] = []
        self._open()
        for token in _TOKEN.finditer(text):
            self._take(token, token[0].casefold())
        self._close()

    def _open(self, *, introduced: bool = False) -> None:
        self._preposition: re.Match[str] | None = None
        self._introduced = introduced
        self._words: list[re.Match[str]] = []

    def _take(self, token: re.Match[str], low: str) -> None:
        if low in ("(", "/", ","):
            self._close(introduced=self._introduced or self._preposition is not None or low == "(")
        elif not low[0].isalnum() or low in ("and", "or", "but"):
            goes_on = low in ("and", "or") and bool(self.found) and self.found[-1].is_introduced
            self._close(introduced=goes_on)
        elif low in ("each", "every") and self._preposition and not self._words:
            return
        elif re.fullmatch(_PREPOSITION, low):
            self._close()
            self._preposition = token
        elif low in _VERBS and not self._words:
            self._close(introduced=True)
        elif re.fullmatch(_ARTICLE, low):
            if self._words:
                self._close()
            self._introduced = True
        elif low in _DEGREES and not self._words:
            return
        elif low in SMALL and not low.isdigit():
            self._close()
        else:
            self._words.append(token)

    def _close(self, *, introduced: bool = False) -> None:
        """End the phrase that is open, if there is one; the next is ``introduced`` by what ended it, or not."""
        if self._words:
            self._keep(self._words[0].start(), self._words[-1].end())
        self._open(introduced=introduced)

    def _keep(self, start: int, end: int) -> None:
        core = self._text[start:end]
        if not stems_of(core):
            return
        led = self._preposition.start() if self._preposition else start
        manner = re.search(rf"\b(?:{_MANNER})\b", self._text[led:start], re.IGNORECASE) is not None
        led_in = self._introduced or self._preposition is not None
        begin = led if manner else start
        self.found.append(NounPhrase(self._text[begin:end], core, start, end, manner, led_in))


_JOINT = pattern(rf"\s*(?:{_PREPOSITION}|and|or|{_ARTICLE}|[,/(])?(?:\s+(?:{_ARTICLE}))*\s*", re.IGNORECASE)


def joined(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Places of a text that only a preposition, an article or “and” parts, as one: “the outcomes of the inquiry”."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and _JOINT.fullmatch(text[found[-1][1] : start]):
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif not found or start >= found[-1][1]:
            found.append((start, end))
    return found
