"""The sentences of a letter's paragraph, and the clauses that a colon parts."""

from __future__ import annotations

from ..basics.pattern import pattern

_END = pattern(r"(?<=[.?!])[”’\"')]*\s+(?=[“‘\"'(]?[A-Z0-9£])|\n+")
_ABBREVIATED = pattern(r"\b(?:Mr|Mrs|Ms|Mx|Dr|Cllr|St|No|para|s|ss|e\.g|i\.e|[A-Z])\.$")

_NUMBERED = pattern(r"\b[Nn]os?\.$")


LONGEST = 4000
"""Letters of what is asked that are looked at: no letter has more, and none can hold up a reading."""


def sentences_of(text: str) -> list[str]:
    """The sentences of a paragraph. “Mr. Vane” and “I. Bellweather” end none."""
    found: list[str] = []
    for part in _END.split(text):
        if found and (
            _ABBREVIATED.search(found[-1][-12:]) or (part[:1].isdigit() and _NUMBERED.search(found[-1][-5:]))
        ):
            found[-1] += f" {part}"
        elif part.strip():
            found.append(part.strip())
    return found


def clause_with(sentence: str, at: int) -> str:
    """The part of a sentence that a place stands in, as far as a colon or a semicolon parts it."""
    start = max(sentence.rfind(mark, 0, at) for mark in (": ", "; ")) + 1
    ends = [end for mark in (":", ";") if (end := sentence.find(mark, at)) != -1]
    return sentence[start : min(ends, default=len(sentence))].strip()
