"""Where each kind of record is kept. A new kind of record is one line here."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from secretariat.basics.record import Record
from secretariat.complaints.case import Case
from secretariat.complaints.erasure import Erasure
from secretariat.complaints.not_compared import LetGo
from secretariat.complaints.sealed_letter import SealedLetter
from secretariat.deadlines.calendar import Holiday
from secretariat.delivery.plan_line import PlanLine
from secretariat.events.every import EVENTS as KINDS_OF_EVENT
from secretariat.events.every import Event
from secretariat.inspections.inspection import Inspection
from secretariat.letters.letter import LetterIn
from secretariat.matters.follow_up import FollowUp
from secretariat.matters.raised import Raised
from secretariat.matters.report import ReportSent
from secretariat.meetings.copies import MinutesCopy
from secretariat.meetings.item_papers import ItemPaper
from secretariat.meetings.meeting import AgendaItem, Apology, Meeting, Substitution
from secretariat.meetings.past_papers import PastPaper
from secretariat.meetings.publication import Publication
from secretariat.meetings.questions import PublicQuestion
from secretariat.meetings.reports_in import ReportIn
from secretariat.minutes.forgotten import Forgotten
from secretariat.panel.panel import Panel
from secretariat.panel.people import Person
from secretariat.papers.exported import Exported
from secretariat.papers.final import FinalPaper, SealedFinal
from secretariat.plan.planned import PlanEntry, PlannedItem

PLACES: dict[type[Record], str] = {
    Panel: "panel/panel",
    Holiday: "panel/holidays",
    Person: "people/persons",
    PlanEntry: "plan/entries",
    PlannedItem: "plan/items",
    FollowUp: "register/follow-ups",
    Raised: "register/raised",
    ReportSent: "register/reports",
    LetterIn: "register/letters",
    Inspection: "register/inspections",
    PlanLine: "register/plan-lines",
    PastPaper: "past/papers",
    Forgotten: "register/forgotten",
    LetGo: "register/let-go",
    Exported: "register/exported",
    FinalPaper: "register/finals",
    Case: "complaints/cases",
    Erasure: "complaints/erasures",
    SealedLetter: "complaints/letters",
    SealedFinal: "complaints/finals",
    Meeting: "meetings/heads",
    AgendaItem: "meetings/{}/items",
    Apology: "meetings/{}/apologies",
    Substitution: "meetings/{}/substitutions",
    Publication: "meetings/{}/publications",
    PublicQuestion: "meetings/{}/questions",
    MinutesCopy: "meetings/{}/copies",
    ReportIn: "meetings/{}/reports",
    ItemPaper: "meetings/{}/papers",
}
"""The collection of each kind. {} stands for the meeting."""

LOADING = "load a document"
"""The note of the act that takes in a document of another folder."""

KIND = "kind"
"""The field of a kept event that names its kind."""

EVENTS = "meetings/{}/events"
"""The collection of the events of a meeting, of every kind."""


def place(record: Record, meeting: str = "") -> str:
    """The collection a record belongs to. Raises ValueError for a record of a meeting where no meeting is named."""
    pattern = PLACES.get(type(record), EVENTS)
    if "{}" in pattern and not meeting:
        raise ValueError(f"{type(record).__name__} belongs to a meeting")
    return pattern.format(meeting)


_BY_NAME: dict[str, type[Record]] = {str(kind.__struct_config__.tag): kind for kind in KINDS_OF_EVENT}


def kind_of(coll: str, doc: Mapping[str, Any]) -> Any:
    """The type of one document of a collection. An event is of the kind that it names: to look among all of them anew
    for each costs ten times what reading it does; one that names no kind there is, is left to that."""
    kind = kind_kept_in(coll)
    return _BY_NAME.get(doc.get(KIND, ""), kind) if kind is Event else kind


@lru_cache(maxsize=4096)
def kind_kept_in(coll: str) -> Any:
    """The type of the records in a collection; None for one this version does not know."""
    file, _, table = coll.rpartition("/")
    parent, _, meeting = file.partition("/")
    if parent == "meetings" and meeting:
        if table == "events":
            return Event
        pattern = f"meetings/{{}}/{table}"
    else:
        pattern = coll
    return next((kind for kind, where in PLACES.items() if where == pattern), None)
