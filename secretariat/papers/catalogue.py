"""The papers there are, by the name the command line gives them. A new paper is one module and one line here."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from .agenda import agenda
from .decisions import decisions
from .document import Document
from .forward_plan import forward_plan
from .material import Material
from .minutes import minutes


class Paper(NamedTuple):
    """A paper made from one meeting or, where ``whole``, from the archive: then no meeting is named."""

    name: str
    sentence: str
    build: Callable[[Material], Document]
    whole: bool = False


PAPERS: dict[str, Paper] = {
    paper.name: paper
    for paper in (
        Paper("minutes", "the public minutes of a meeting", lambda material: minutes(material.p)),
        Paper("decisions", "the decisions of a meeting alone", lambda material: decisions(material.p)),
        Paper("agenda", "the agenda of a meeting, with its front matter", agenda),
        Paper("forward-plan", "the dates to come and what is due at each", forward_plan, whole=True),
    )
}

FILES = ("calendar",)
"""What is exported as a file of its own kind, from the whole archive, and not as a document in a writer's format."""
