"""What stands in a document: the records of an archive by their lists, and of each meeting by its own."""

from typing import Literal

import msgspec

from secretariat.complaints.case import Case
from secretariat.complaints.erasure import Erasure
from secretariat.complaints.not_compared import LetGo
from secretariat.complaints.sealed_letter import SealedLetter
from secretariat.deadlines.calendar import Holiday
from secretariat.delivery.plan_line import PlanLine
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

from .lists import SCHEMA, DumpedFile, DumpedRecord


class MeetingDump(msgspec.Struct, kw_only=True):
    """A meeting: agenda, apologies, substitutions, events in order, what was published, what the public asked.

    ``copies``: the minutes as they went out. ``reports``: the reports to the panel that came in for its items.
    ``papers``: what is attached to them.
    """

    meeting: Meeting
    items: list[AgendaItem] = []
    apologies: list[Apology] = []
    substitutions: list[Substitution] = []
    events: list[Event] = []
    publications: list[Publication] = []
    questions: list[PublicQuestion] = []
    copies: list[MinutesCopy] = []
    reports: list[ReportIn] = []
    papers: list[ItemPaper] = []


class ArchiveDump(msgspec.Struct, kw_only=True):
    """Everything kept. ``cases``, the register of complaints, its ``erasures`` and ``sealed_letters``, and the
    ``sealed_finals`` of papers not for publication, are absent unless asked for by name.

    ``gone``: identities that letters, reports and parts still name although what bore them was deleted. ``record`` is
    for ``secretariat verify``; nothing is taken in from either. ``complaints``, as documents of before the register
    knew the regulations hold them, are read as cases. ``files``, those that records name, only if asked for.
    """

    format: Literal["secretariat"]
    schema: int = SCHEMA
    record: DumpedRecord | None = None
    panel: Panel | None = None
    holidays: list[Holiday] = []
    people: list[Person] = []
    plan: list[PlanEntry] = []
    planned: list[PlannedItem] = []
    register: list[FollowUp] = []
    raised: list[Raised] = []
    reports: list[ReportSent] = []
    letters: list[LetterIn] = []
    inspections: list[Inspection] = []
    plan_lines: list[PlanLine] = []
    past_papers: list[PastPaper] = []
    gone: list[str] = []
    forgotten: list[Forgotten] = []
    let_go: list[LetGo] = []
    exported: list[Exported] = []
    finals: list[FinalPaper] = []
    cases: list[Case] = []
    erasures: list[Erasure] = []
    sealed_letters: list[SealedLetter] = []
    sealed_finals: list[SealedFinal] = []
    meetings: list[MeetingDump] = []
    files: list[DumpedFile] = []
