"""What is kept already, as far as a document may name it without holding it, or may not say otherwise."""

from __future__ import annotations

from typing import NamedTuple

from secretariat.complaints.case import Case
from secretariat.deadlines.calendar import Holiday
from secretariat.events.motions import Moved
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


MOTION = Moved.__struct_config__.tag
"""What the document of a motion says that it is."""
NAMES_A_MOTION = ("motion", "amends")
"""The fields of an event that name the motion it is about."""


def without_what_is_gone(events: list[Document], questions: list[Document]) -> list[Document]:
    """Events as they go into a document: a line of the minutes, or a question, that was deleted is named by none."""
    motions = {event["id"] for event in events if event.get("kind") == MOTION}
    asked = {question["id"] for question in questions}
    return [_without(_without(event, NAMES_A_MOTION, motions), ("question",), asked) for event in events]


def without_their_item(reports: list[Document], items: list[Document]) -> list[Document]:
    """Reports as they go into a document: an item that was deleted is named by none."""
    there = {item["id"] for item in items}
    return [_without(report, ("item",), there) for report in reports]


def _without(event: Document, fields: tuple[str, ...], there: set[str]) -> Document:
    gone = {name: "" for name in fields if event.get(name) and event[name] not in there}
    return {**event, **gone} if gone else event
