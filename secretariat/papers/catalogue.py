"""The papers there are, by the name the command line gives them. A new paper is one module and one line here."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ..complaints.review.annex_paper import complaints_annex
from ..documents.document import Document
from .agenda import agenda
from .comparison import comparison
from .complaints_review import complaints_review
from .decisions import decisions
from .forward_plan import forward_plan
from .material import Material
from .minutes import minutes


class Paper(NamedTuple):
    """A paper made from one meeting or, where ``whole``, from the archive: then no meeting is named."""

    name: str
    sentence: str
    build: Callable[[Material], Document]
    whole: bool = False
    public: bool = True
    """Fit to be seen by anybody; others say NOT FOR PUBLICATION on every page."""
    register: bool = False
    """Made from the register of complaints: of a period, or of the cases named."""


PAPERS: dict[str, Paper] = {
    paper.name: paper
    for paper in (
        Paper("minutes", "the public minutes of a meeting", lambda material: minutes(material.p, life=material.life)),
        Paper("exempt-minutes", "the minutes with their private part: not for publication",
              lambda material: minutes(material.p, private=True, life=material.life), public=False),
        Paper("comparison", "what changed in the minutes since they were circulated", comparison),
        Paper("decisions", "the decisions of a meeting alone", lambda material: decisions(material.p)),
        Paper("agenda", "the agenda of a meeting, with its front matter", agenda),
        Paper("members-agenda", "the agenda for members, with what is exempt: not for publication",
              lambda material: agenda(material, private=True), public=False),
        Paper("forward-plan", "the dates to come and what is due at each", forward_plan, whole=True),
        Paper("complaints-review", "the Review of Complaints of a period: counts and references alone",
              complaints_review, whole=True, register=True),
        Paper("complaints-annex", "the exempt annex on cases taken in private: not for publication",
              complaints_annex, whole=True, public=False, register=True),
    )
}  # fmt: skip

FILES = ("calendar",)
"""What is exported as a file of its own kind, from the whole archive, and not as a document in a writer's format."""
