"""The number of the way records are written, and the steps from each number to the next."""

from __future__ import annotations

from collections.abc import Callable

from storage.port import Document

SCHEMA = 1

Upgrade = Callable[[str, Document], Document]
"""Given a collection and a document of it, the document in the next schema. Pure; must not change its id."""

STEPS: dict[int, Upgrade] = {}
"""Step ``n`` leads from schema n to n + 1."""


def brought_up(coll: str, doc: Document, found: int) -> Document:
    """A document of schema ``found`` as the present schema writes it. Raises KeyError if a step is missing."""
    for number in range(found, SCHEMA):
        doc = STEPS[number](coll, doc)
    return doc
