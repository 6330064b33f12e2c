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
    found: list[NounPhrase] = []
    preposition: re.Match[str] | None = None
    introduced = False
    words: list[re.Match[str]] = []

    def close() -> None:
        nonlocal preposition, introduced
        if words:
            start, end = words[0].start(), words[-1].end()
            core = text[start:end]
            joint = text[preposition.start() : start] if preposition else ""
            manner = re.search(rf"\b(?:{_MANNER})\b", joint, re.IGNORECASE) is not None
            begin = preposition.start() if manner and preposition else start
            if stems_of(core):
                led_in = introduced or preposition is not None
                found.append(NounPhrase(text[begin:end], core, start, end, manner, led_in))
        words.clear()
        preposition = None
        introduced = False

    for token in _TOKEN.finditer(text):
        low = token[0].casefold()
        if low in ("(", "/", ","):
            was = introduced or preposition is not None or low == "("
            close()
            introduced = was
        elif not low[0].isalnum() or low in ("and", "or", "but"):
            was = bool(found) and found[-1].is_introduced
            close()
            introduced = was and low in ("and", "or")
        elif low in ("each", "every") and preposition and not words:
            continue
        elif re.fullmatch(_PREPOSITION, low):
            close()
            preposition = token
        elif low in _VERBS and not words:
            close()
            introduced = True
        elif re.fullmatch(_ARTICLE, low):
            if words:
                close()
            introduced = True
        elif low in _DEGREES and not words:
            continue
        elif low in SMALL and not low.isdigit():
            close()
        else:
            words.append(token)
    close()
    return found


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
