"""What is kept already, as far as a document may name it without holding it, or may not say otherwise."""

from __future__ import annotations

from typing import NamedTuple

from secretariat.complaints.case import Case
from secretariat.deadlines.calendar import Holiday
from secretariat.letters.letter import LetterIn
from secretariat.matters.raised import Raised
from secretariat.panel.people import Person
from secretariat.plan.planned import PlanEntry

from ..places import PLACES
from ..port import Document, Store

Documents = dict[str, Document]
"""The documents of a collection, by identity."""


class KeptMeeting(NamedTuple):
    """What is kept of a meeting."""

    head: Document = {}
    items: Documents = {}
    substitutions: Documents = {}
    events: Documents = {}
    questions: Documents = {}


class KeptAlready(NamedTuple):
    """What a folder holds."""

    people: Documents = {}
    holidays: Documents = {}
    entries: Documents = {}
    cases: Documents = {}
    raised: Documents = {}
    letters: Documents = {}
    meetings: dict[str, KeptMeeting] = {}


NOTHING = KeptAlready()
"""An empty folder."""


def kept_already(store: Store, *, cases: bool) -> KeptAlready:
    """What a store holds. ``cases``: those too, which may be locked. Raises Locked."""

    def all_of(coll: str) -> Documents:
        return {doc["id"]: doc for kept in store.find(coll) if (doc := kept.doc)}

    heads = all_of("meetings/heads")
    return KeptAlready(
        all_of(PLACES[Person]), all_of(PLACES[Holiday]), all_of(PLACES[PlanEntry]),
        all_of(PLACES[Case]) if cases else {}, all_of(PLACES[Raised]), all_of(PLACES[LetterIn]),
        {
            id: KeptMeeting(head, *(all_of(f"meetings/{id}/{name}") for name in KeptMeeting._fields[1:]))
            for id, head in heads.items()
        },
    )  # fmt: skip
