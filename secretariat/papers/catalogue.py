"""The papers there are, by the name the command line gives them. A new paper is one module and one line here."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ..proceedings import Proceedings
from .decisions import decisions
from .document import Document
from .minutes import minutes


class Paper(NamedTuple):
    """A paper made from one meeting."""

    name: str
    sentence: str
    build: Callable[[Proceedings], Document]


PAPERS: dict[str, Paper] = {
    paper.name: paper
    for paper in (
        Paper("minutes", "the public minutes of a meeting", minutes),
        Paper("decisions", "the decisions of a meeting alone", decisions),
    )
}
