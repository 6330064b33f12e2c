"""Which lines of a page hold the words that are looked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import pairwise

from ..basics.pattern import pattern
from .asked import Query, asked
from .folding import folded

_REFERENCE = pattern(r":|(?<=\d{4}-\d{2}-\d{2})/")


def on_a_page(typed: str) -> Query:
    """What typed words ask for on a page: words and “words in a row”, for there is nobody else's page to leave out."""
    return asked(_REFERENCE.sub(" ", typed), dt.date.min)


def fitting(lines: Iterable[str], wanted: Query) -> list[int]:
    """The places of the lines that hold all of it; none where nothing is asked for."""
    if wanted.nothing:
        return []
    return [n for n, line in enumerate(lines) if _holds(folded(line), wanted)]


def _holds(text: str, wanted: Query) -> bool:
    joined = {word for one, then in pairwise(wanted.words) if f" {one.forms[0]}{then.forms[0]}" in text
              for word in (one, then)}  # fmt: skip
    return all(row in text for row in wanted.rows) and all(
        word in joined or any(start in text for start in word.starts) for word in wanted.words
    )
