"""An agenda item as it is asked for in a form, as a row of the agenda, and as the facts under it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from secretariat.agenda import publishing, urgency
from secretariat.agenda.items import standing_of
from secretariat.agenda.pack import Front, Pages
from secretariat.agenda.questions import tally
from secretariat.agenda.reports.asked import asked_briefly
from secretariat.agenda.reports.counted import counted
from secretariat.agenda.reports.numbering import told_of_numbers
from secretariat.agenda.reports.shown import as_shown
from secretariat.agenda.urgency import Notice
from secretariat.basics.amounts import so_many
from secretariat.basics.clock import house_date
from secretariat.deadlines.calendar import Calendar
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.functions import FUNCTION_WORDS
from secretariat.meetings.meeting import AgendaItem, ItemStanding, PaperStatus, Purpose, business_of
from secretariat.meetings.reports_in import ReportIn
from secretariat.papers.agenda import front_of, ranges_of
from secretariat.papers.material import of_meeting
from secretariat.proceedings.proceedings import Proceedings

from ..dialogs.field import Field
from ..widgets.detail import Fact
from ..widgets.table import Row

AS_THE_TITLE_SAYS = ""


class AgendaAtAGlance(msgspec.Struct, frozen=True):
    """A meeting with what is worked out of its whole agenda: the pages of the packs, what was added after it went out.

    ``notices``: by the identity of an item. ``latest``: the last day to publish on.
    """

    p: Proceedings
    ranges: Mapping[str, Pages]
    front: Front
    notices: Mapping[str, Notice]
    latest: dt.date


def at_a_glance(p: Proceedings, calendar: Calendar, today: dt.date) -> AgendaAtAGlance:
    """Work it out. It takes as long as making the agenda's paper does, so once for all its items."""
    material = of_meeting(p, calendar)
    front, bundle = front_of(material), p.bundle
    by = publishing.reckoning(p.panel, bundle.meeting.date, calendar)
    ranges = ranges_of(material, front.pages, private=True)
    notices = {item.id: urgency.notice_of(bundle, item, today, by) for item in bundle.items}
    return AgendaAtAGlance(p, ranges, front, notices, publishing.last_day(bundle.meeting, by))


def item_fields(
    item: AgendaItem | None, *, published: bool = False, others: Sequence[AgendaItem] = ()
) -> list[Field]:  # fmt: skip
    """Everything about an item; the title first, so that a new one is a title and Save.

    One more for an agenda that is ``published`` is asked at once why it is urgent (MTG-04).
    """
    fields = [*_fields(item), _closed_part(item, others)]
    if item is None and published:
        fields.sort(key=lambda field: ("title", "urgent").index(field.name) if field.name in ("title", "urgent") else 2)
    return fields


def _closed_part(item: AgendaItem | None, others: Sequence[AgendaItem]) -> Field:
    """Of which public item it is the closed part, as the deliberation is of a hearing (APP-04)."""
    public = [each for each in others if not each.exempt and (item is None or each.id != item.id)]
    options = [("", "none"), *((each.id, each.heading) for each in public)]
    value = item.closed_part_of if item and any(id == item.closed_part_of for id, _ in options) else ""
    return Field(name="closed_part_of", label="Closed part of", kind="choice", options=options, value=value, aside=True,
                 hint="The public item of which this is the part taken in private. Arrows change it.")  # fmt: skip


def _fields(item: AgendaItem | None) -> list[Field]:
    known = item or AgendaItem(number="", title="")
    guessed = item is None or item.business is business_of(item.title)
    businesses = [(AS_THE_TITLE_SAYS, "As the title says"), *((b.value, b.capitalize()) for b in Purpose)]
    papers = [(paper.value, paper.capitalize()) for paper in PaperStatus]
    number_hint = (
        "Printed as it stands: 7, or 7A." if item else
        "Leave it empty and it is given one: those after it move up; once items were minuted it becomes 7A."
    )  # fmt: skip
    return [
        Field(name="title", label="Title", value=known.title, required=True),
        Field(name="number", label="Number", value=known.number, required=item is not None, hint=number_hint),
        Field(name="business", label="Business", kind="choice", options=businesses,
              value=AS_THE_TITLE_SAYS if guessed else known.business.value,
              hint="What it is for, where that decides how it is minuted. Arrows change it."),
        Field(name="purpose", label="Purpose", value=known.purpose, hint="To note, to decide, to scrutinise …"),
        Field(name="author", label="Report by", value=known.author),
        Field(name="paper", label="Paper", kind="choice", options=papers, value=known.paper.value),
        Field(name="pages", label="Pages", kind="number", value=known.pages or None,
              hint="How many its paper has. Which pages of the pack they are is counted."),
        Field(name="urgent", label="Urgent because", value=known.urgent,
              hint="The special circumstances the Chair gave; the minutes must state them."),
        Field(name="exempt", label="Private: paragraph", value=known.exempt,
              hint="If it is to be taken in private: the paragraph of Schedule 12A, such as 1. Empty: in public."),
        Field(name="function", label="By law this is", kind="choice", options=list(FUNCTION_WORDS.items()),
              value=known.function, hint="A function of the Panel under the 2011 Act, if it is one. Arrows change it."),
        Field(name="delegated_to", label="Given to", value=known.delegated_to,
              hint="The sub-committee or officer who is to do it. Empty: the whole panel."),
        Field(name="contact", label="Contact", value=known.contact, hint="Whom to ask about the report."),
        Field(name="guide", label="Guide time", kind="time", value=known.guide,
              hint="About when it is to be taken; printed on the agenda."),
        Field(name="embargo", label="Paper embargoed until", kind="date", value=known.embargo,
              hint="Until that day the public agenda says so, and neither pages nor purpose."),
    ]  # fmt: skip


def item_read(values: dict[str, Any], item: AgendaItem | None) -> AgendaItem:
    """The item as the form says it."""
    chosen = values["business"]
    business = business_of(values["title"]) if chosen == AS_THE_TITLE_SAYS else Purpose(chosen)
    paper, pages = PaperStatus(values["paper"]), values["pages"] or 0
    if pages and not (item and item.pages) and paper is PaperStatus.NONE:
        paper = PaperStatus.ATTACHED  # what has pages is there
    parts = {**values, "business": business, "paper": paper, "pages": pages}
    return item.with_(**parts) if item else AgendaItem(**parts)


def with_standing(item: AgendaItem, p: Proceedings) -> str:
    standing = standing_of(item, p)
    return f"{item.heading}  ({standing})" if standing and not standing.startswith(("✓", "▶")) else item.heading


def rows(glance: AgendaAtAGlance) -> list[Row]:
    """The agenda, item by item: for a paper in a pack, its pages."""
    return [_row(item, glance) for item in glance.p.bundle.items]


def _row(item: AgendaItem, glance: AgendaAtAGlance) -> Row:
    pages = glance.ranges.get(item.id)
    paper = f"p.{pages}" if pages else _status(item)
    words = [_urgent(item, glance), "private" if item.exempt else "", standing_of(item, glance.p)]
    return Row(item.id, [item.number, item.title, paper, " ".join(filter(None, words))])


def _status(item: AgendaItem) -> str:
    """What is sent out with an item: attached, to follow, verbal, or deferred with the item (MTG-05)."""
    if item.standing in (ItemStanding.DEFERRED, ItemStanding.WITHDRAWN):
        return str(item.standing)
    return "" if item.paper is PaperStatus.NONE else str(item.paper)


def _urgent(item: AgendaItem, glance: AgendaAtAGlance) -> str:
    """“urgent”; “urgent?” where only the Chair's reason would let it be taken; “new” until its supplement is out."""
    if item.urgent:
        return "urgent"
    return {"": "", "in time": "new", "too late": "urgent?"}[glance.notices[item.id]]


def _added(item: AgendaItem, glance: AgendaAtAGlance) -> str:
    """What an item added after publication waits for (MTG-04); empty where it has it."""
    latest = house_date(glance.latest, weekday=True)
    if item.urgent:
        return ""
    return {
        "": "",
        "in time": f"after the agenda was published: {{agenda.publish}} publishes a supplement, by {latest}",
        "too late": f"too late for notice (by {latest}): Enter, and say why the Chair takes it as urgent",
    }[glance.notices[item.id]]


def facts(item: AgendaItem, glance: AgendaAtAGlance) -> list[Fact]:
    p, shown = glance.p, as_shown(glance.p.bundle, item)
    reason_for = {ItemStanding.DEFERRED: "Deferred because", ItemStanding.WITHDRAWN: "Withdrawn because"}
    return [
        ("Standing", standing_of(item, p)),
        (reason_for.get(item.standing, "Because"), item.reason),
        ("Urgent because", item.urgent),
        ("Added", _added(item, glance)),
        ("In private, paragraph", item.exempt),
        ("Business", "" if item.business is Purpose.OTHER else str(item.business)),
        ("Purpose", shown.purpose),
        ("Report by", shown.author),
        ("Paper", _paper(item, glance)),
        *_report(p.bundle.report_for(item.id)),
        ("Attached", _attached(p.bundle, item)),
        ("By law", FUNCTION_WORDS[item.function] if item.function else ""),
        ("Given to", item.delegated_to),
        ("Contact", item.contact),
        ("Public questions", tally(p.bundle.questions) if item.business is Purpose.QUESTIONS else ""),
    ]


def _report(report: ReportIn | None) -> list[Fact]:
    """What its report asks of the panel and holds, and what is odd in its numbers (MIN-12)."""
    if report is None:
        return []
    return [("Asked", asked_briefly(report.asked)), ("Its report", counted(report)),
            ("", " ".join(told_of_numbers(report)))]  # fmt: skip


def _attached(bundle: Bundle, item: AgendaItem) -> str:
    """“Budget (2 pages); Annex (exempt, paragraph 3)”: the papers that are attached besides its report."""
    found = []
    for paper in bundle.papers_of(item.id):
        count = so_many(paper.file.pages, "page") if paper.file.pages else ""
        exempt = f"exempt, paragraph {paper.exempt}" if paper.exempt else ""
        about = ", ".join(filter(None, (count, exempt)))
        found.append(f"{paper.title} ({about})" if about else paper.title)
    return "; ".join(found)


def _paper(item: AgendaItem, glance: AgendaAtAGlance) -> str:
    """“attached, 11 pages, 3–14 in the pack (the agenda itself: 2 pages, estimated)”."""
    count = so_many(item.pages, "page") if item.pages else ""
    pages = glance.ranges.get(item.id)
    where = f"{pages} in the pack (the agenda itself: {glance.front})" if pages else ""
    if pages and pages.mark:
        where = f"{pages} in the private pack, not for publication"
    elif pages and pages.private:
        where += "; those with E in the private pack, not for publication"
    return ", ".join(part for part in (_status(item), count, where) if part)
