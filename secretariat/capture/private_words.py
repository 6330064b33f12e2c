"""Words for a private session: private, public."""

from __future__ import annotations

from ..events import Happening, PublicExcluded, PublicReadmitted
from .desk import Asked
from .words import word


@word("private", usage="paragraphs [lost]")
def private(asked: Asked) -> Happening:
    """Exclude the public under a paragraph of Schedule 12A: /private 1. What follows stays off the public minutes."""
    words = asked.rest.removeprefix("paragraph").lstrip("s ").strip()
    lost = words.endswith("lost")
    return PublicExcluded(paragraphs=words.removesuffix("lost").strip(), carried=not lost, at=asked.moment)


@word("public")
def public(asked: Asked) -> Happening:
    """The public is readmitted."""
    return PublicReadmitted(at=asked.moment)
