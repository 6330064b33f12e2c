"""Where each kind of record is kept. A new kind of record is one line here.

Kinds are named in words, and loaded when they are first asked for: a command reads few of them, and loading them all
takes longer than what most commands do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib import import_module
from typing import Any

import msgspec

from secretariat.basics.record import Record

_PLACES = {
    "secretariat.panel.panel:Panel": "panel/panel",
    "secretariat.deadlines.calendar:Holiday": "panel/holidays",
    "secretariat.panel.people:Person": "people/persons",
    "secretariat.plan.planned:PlanEntry": "plan/entries",
    "secretariat.plan.planned:PlannedItem": "plan/items",
    "secretariat.matters.follow_up:FollowUp": "register/follow-ups",
    "secretariat.matters.raised:Raised": "register/raised",
    "secretariat.matters.report:ReportSent": "register/reports",
    "secretariat.letters.letter:LetterIn": "register/letters",
    "secretariat.inspections.inspection:Inspection": "register/inspections",
    "secretariat.delivery.plan_line:PlanLine": "register/plan-lines",
    "secretariat.meetings.past_papers:PastPaper": "past/papers",
    "secretariat.minutes.forgotten:Forgotten": "register/forgotten",
    "secretariat.complaints.not_compared:LetGo": "register/let-go",
    "secretariat.papers.exported:Exported": "register/exported",
    "secretariat.papers.final:FinalPaper": "register/finals",
    "secretariat.complaints.case:Case": "complaints/cases",
    "secretariat.complaints.erasure:Erasure": "complaints/erasures",
    "secretariat.complaints.sealed_letter:SealedLetter": "complaints/letters",
    "secretariat.papers.final:SealedFinal": "complaints/finals",
    "secretariat.meetings.meeting:Meeting": "meetings/heads",
    "secretariat.meetings.meeting:AgendaItem": "meetings/{}/items",
    "secretariat.meetings.meeting:Apology": "meetings/{}/apologies",
    "secretariat.meetings.meeting:Substitution": "meetings/{}/substitutions",
    "secretariat.meetings.publication:Publication": "meetings/{}/publications",
    "secretariat.meetings.questions:PublicQuestion": "meetings/{}/questions",
    "secretariat.meetings.copies:MinutesCopy": "meetings/{}/copies",
    "secretariat.meetings.reports_in:ReportIn": "meetings/{}/reports",
    "secretariat.meetings.item_papers:ItemPaper": "meetings/{}/papers",
}
"""The collection of each kind, which is named by its module and its class. {} stands for the meeting."""


class _Places(Mapping[type[Record], str]):
    def __getitem__(self, kind: type[Record]) -> str:
        return _PLACES[f"{kind.__module__}:{kind.__qualname__}"]

    def __iter__(self) -> Iterator[type[Record]]:
        return map(_named, _PLACES)

    def __len__(self) -> int:
        return len(_PLACES)


PLACES: Mapping[type[Record], str] = _Places()
"""The collection of each kind. {} stands for the meeting. To go through it loads every kind; to look one up, none."""


@cache
def _named(name: str) -> type[Record]:
    module, _, kind = name.partition(":")
    found: type[Record] = getattr(import_module(module), kind)
    return found


_NAMES = {place: name for name, place in _PLACES.items()}

EXPORTED, CASES = _PLACES["secretariat.papers.exported:Exported"], _PLACES["secretariat.complaints.case:Case"]
HOLIDAYS = _PLACES["secretariat.deadlines.calendar:Holiday"]
SEALED_LETTERS = _PLACES["secretariat.complaints.sealed_letter:SealedLetter"]
LET_GO = _PLACES["secretariat.complaints.not_compared:LetGo"]
FORGOTTEN = _PLACES["secretariat.minutes.forgotten:Forgotten"]

LOADING = "load a document"
"""The note of the act that takes in a document of another folder."""

EVENTS = "meetings/{}/events"
"""The collection of the events of a meeting, of every kind."""


def place(record: Record, meeting: str = "") -> str:
    """The collection a record belongs to. Raises ValueError for a record of a meeting where no meeting is named."""
    pattern = PLACES.get(type(record), EVENTS)
    if "{}" in pattern and not meeting:
        raise ValueError(f"{type(record).__name__} belongs to a meeting")
    return pattern.format(meeting)


@cache
def _kind_of_event(name: str) -> type[Record] | None:
    from secretariat.events.kinds import kind_named

    return kind_named(name)


class _Named(msgspec.Struct):
    kind: Any = None


_named_kind = msgspec.json.Decoder(_Named)


def kind_of(coll: str, text: msgspec.Raw) -> Any:
    """The type of one document of a collection, given as JSON text. An event is of the kind that it names: to be ready
    for all that there are takes a while; one that names none of them is left to that."""
    if _is_of_events(coll):
        named = _named_kind.decode(text).kind
        if isinstance(named, str) and (kind := _kind_of_event(named)) is not None:
            return kind
    return kind_kept_in(coll)


@lru_cache(maxsize=4096)
def _is_of_events(coll: str) -> bool:
    return coll.startswith("meetings/") and coll.endswith("/events") and coll.count("/") > 1


@lru_cache(maxsize=4096)
def kind_kept_in(coll: str) -> Any:
    """The type of the records in a collection; None for one this version does not know."""
    if _is_of_events(coll):
        from secretariat.events.every import Event

        return Event
    file, _, table = coll.rpartition("/")
    parent, _, meeting = file.partition("/")
    name = _NAMES.get(f"meetings/{{}}/{table}" if parent == "meetings" and meeting else coll)
    return _named(name) if name else None
