"""Which matters may stand in public papers: none minuted in private, none that came of a letter on a complaint."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ..events.base import happenings
from ..events.decisions import Recommended
from ..events.published import RecommendationPublished
from ..letters.letter import LetterIn
from ..proceedings.proceedings import Proceedings
from .raised import Raised
from .register import Register


def minuted_in_private(p: Proceedings) -> set[str]:
    """The identities of what was minuted while the public was excluded, and was not published since (MTG-30)."""
    published = {event.number for event in happenings(p.bundle) if isinstance(event, RecommendationPublished)}
    open_again = {
        event.id for event in happenings(p.bundle) if isinstance(event, Recommended) and event.number in published
    }
    return {entry.event for entry in p.page.entries if entry.private} - open_again


def raised_in_private(raised: Iterable[Raised], letters: Iterable[LetterIn]) -> set[str]:
    """The identities of what was raised from a letter about a complaint."""
    sealed = {letter.id for letter in letters if letter.sealed}
    return {each.id for each in raised if each.letter in sealed}


def public_matters(register: Register, private: Collection[str]) -> Register:
    """The register without what is private, and without the parts of what is."""
    hidden = set(private)
    for matter in register.matters:  # parts follow their whole
        if matter.parent in hidden:
            hidden.add(matter.event)
    return Register(matter for matter in register.matters if matter.event not in hidden)
