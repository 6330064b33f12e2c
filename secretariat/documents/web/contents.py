"""Where on a page each heading is, so that it can be linked to, and the contents of a long one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from secretariat.documents.document import Block, Document, Heading, plain
from secretariat.documents.length import pages_of

_LONG, _HEADINGS = 3, 6
"""A paper of so many pages and so many headings has its contents at the top."""
_LONGEST = 60
_TAKEN = ("text", "contents")


def ids_of(blocks: Iterable[Block]) -> dict[int, str]:
    """The identity of each heading by its place in memory: “8-annual-report”; a second of the same is “…-2”."""
    found: dict[int, str] = {}
    given = dict.fromkeys(_TAKEN, 1)
    for heading in (block for block in blocks if isinstance(block, Heading)):
        name = _name(f"{heading.number} {plain(heading.text)}")
        while name in given:
            given[name] += 1
            name = f"{name}-{given[name]}"
        given[name] = 1
        found[id(heading)] = name
    return found


def _name(words: str) -> str:
    letters = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().casefold()
    name = re.sub(r"[^a-z0-9]+", "-", letters)[:_LONGEST].strip("-")
    return name or "part"


def contents_of(doc: Document) -> list[Heading]:
    """The headings of level 2 of a long paper; none of a short one, where they would only stand in the way."""
    found = [block for block in doc.body if isinstance(block, Heading) and block.level == 2]
    return found if len(found) >= _HEADINGS and pages_of(doc) >= _LONG else []
