"""Words as the page takes them: what can be drawn, where a line may end, and which of them are an address."""

from __future__ import annotations

import re
from typing import Any

from secretariat.basics.pattern import pattern
from secretariat.documents.addresses import addresses
from secretariat.documents.document import Run, Text
from secretariat.documents.measured.letters import face
from secretariat.documents.measured.spelled import spelled

_BREAK = "\u200b"
_WORD = pattern(r"[^ \u200b]{20,}")


def line(words: str) -> str:
    """Words that are set in one way."""
    return spelled(words).strip()


def runs(value: Text, size: float, room: float) -> list[dict[str, Any]]:
    """The runs of a line, for a place so wide: an address is a link, and a word longer than the place may break."""
    return [
        {
            "text": _breakable(words, run, size, room),
            "strong": run.strong,
            "emphasis": run.emphasis,
            "link": link if link.isascii() else "",
            "language": run.language,
        }
        for run in value
        for words, link in addresses(spelled(run.text))
    ]


def _breakable(words: str, run: Run, size: float, room: float) -> str:
    """Words of which none is longer than the room: the letters of one that is may part anywhere."""
    drawn_in = face(strong=run.strong, emphasis=run.emphasis)

    def parted(word: re.Match[str]) -> str:
        return _BREAK.join(word[0]) if drawn_in.width(word[0]) * size / 1000 > room else word[0]

    return _WORD.sub(parted, words)
