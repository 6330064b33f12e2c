"""Which lines of a page hold the words that are looked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from .asked import Query, asked
from .folding import folded


def on_a_page(typed: str) -> Query:
    """What typed words ask for on a page: words and “words in a row”, for there is nobody else's page to leave out."""
    return asked(typed.replace(":", " "), dt.date.min)


def fitting(lines: Iterable[str], wanted: Query) -> list[int]:
    """The places of the lines that hold all of it; none where nothing is asked for."""
    if wanted.nothing:
        return []
    return [n for n, line in enumerate(lines) if _holds(folded(line), wanted)]


def _holds(text: str, wanted: Query) -> bool:
    return all(row in text for row in wanted.rows) and all(
        any(f" {form}" in text for form in forms) for forms in wanted.words
    )
