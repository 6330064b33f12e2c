"""Holding a letter against what was asked: what it seems to answer, what it leaves open, what drifted.

Nothing is chosen here and nothing kept: a match that is sure is proposed with its reason, any other is asked.
"""

from __future__ import annotations

from .derived import derived
from .drift import drift_of
from .loose_answers import by_loose_words, nobody_minuted
from .matching import Matching
from .numbering import in_order
from .ordinals import by_ordinal
from .proposed import Given, Proposed
from .read import Read
from .unanswered import open_parts, perhaps_unanswered, unanswered


def propose(read: Read, given: Given) -> Proposed:
    """What a letter seems to answer of the matters given, each with its reason.

    The order of the matters given does not matter, and no identity is proposed that is not among them.
    """
    matching = Matching(given, read)
    units = matching.units()
    places = by_ordinal(matching)
    loose = by_loose_words(
        matching, answered=(id for each in units for id in each.ids), placed=(id for each in places for id in each.ids)
    )
    answering = (*units, *places, *loose)
    taken = {id for each in answering for id in each.ids}
    others = {each.id for each in given.matters if not matching.is_ours(each.id)} - taken
    not_for_it = tuple(sorted(others, key=in_order))
    return Proposed(
        read=read,
        answering=answering,
        unanswered=unanswered(matching, answering, not_for_it),
        perhaps=perhaps_unanswered(matching, answering),
        not_for_this_letter=not_for_it,
        not_minuted=nobody_minuted(matching, answering) if given.matters else (),
        parents=open_parts(matching, answering),
        drift=drift_of(units, read.units, matching.by_id, matching.weights),
        derived=derived(read, given),
    )
