"""What each kind of record is called where the clerk reads of it."""

from __future__ import annotations

from secretariat.basics.record import Record
from secretariat.complaints.case import Case
from secretariat.complaints.erasure import Erasure
from secretariat.complaints.not_compared import LetGo
from secretariat.complaints.sealed_letter import SealedLetter
from secretariat.deadlines.calendar import Holiday
from secretariat.delivery.plan_line import PlanLine
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

KINDS: dict[type[Record], str] = {
    Panel: "panel",
    Holiday: "holiday",
    Person: "person",
    PlanEntry: "date in the plan",
    PlannedItem: "planned item",
    FollowUp: "steps of a matter",
    Raised: "matter raised outside a meeting",
    ReportSent: "report to the Commissioner",
    LetterIn: "letter",
    Inspection: "inspection",
    PastPaper: "paper of a past meeting",
    PlanLine: "line of the plan as reported",
    Forgotten: "note that words were forgotten",
    LetGo: "note that a paper was let go",
    Exported: "note that a paper was written",
    FinalPaper: "final version of a paper",
    SealedFinal: "sealed words of a final paper",
    Case: "complaint",
    Erasure: "note that complaints were erased",
    SealedLetter: "letter about a complaint",
    Meeting: "meeting",
    AgendaItem: "agenda item",
    Apology: "apology",
    Substitution: "substitution",
    Publication: "agenda that went out",
    PublicQuestion: "question of the public",
    MinutesCopy: "minutes that went out",
    ReportIn: "report to the panel",
    ItemPaper: "paper of an item",
}
"""Lines of the minutes and of the roll are of many kinds, and are called so together."""
