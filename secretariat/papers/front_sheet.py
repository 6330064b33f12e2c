"""The front sheet of a report: a set form that lies before it, from the agenda item and from the report itself.

It comes twice, as the agenda does: for anybody, and with what is exempt. A field that nobody has filled in has no line
in the form; which those are is told to the clerk (MTG-07, MTG-08, MTG-09).
"""

from __future__ import annotations

from collections.abc import Sequence

from ..agenda.reports.shown import as_shown
from ..basics.limbs import marked_limbs
from ..basics.record import Refused
from ..basics.saying import called, say
from ..basics.sentences import capitalised, listing, sentence
from ..documents.document import Block, Document, Heading, Listed, Paragraph, Table, cell, document, listed, text
from ..meetings.exempt import paragraphs
from ..meetings.meeting import AgendaItem, ItemStanding, PaperStatus, Purpose
from ..meetings.reports_in import ReportIn
from ..proceedings.proceedings import Proceedings
from .agenda import status
from .contact import how_reached
from .embargoed import papers_held
from .material import MeetingMaterial


def front_sheet(m: MeetingMaterial, *, private: bool = False) -> Document:
    """Of the item named, or of every item that has a paper. ``private``: with what is exempt or under embargo.

    Raises Refused where the item named is none, or is not for the public.
    """
    p, found = m.p, _items(m, private=private)
    if m.item:
        (item,) = found
        made, title = _form(p, item, 2, ""), _title(p, item)
    else:
        made, title = [], say("Report front sheets: meeting of {day_in_words}", p.bundle.meeting.day_in_words)
        for item in found:
            heading = Heading(2, text(_title(p, item)), item.number)
            made += [heading, *_form(p, item, 3, f"{item.number}.".lstrip("."))]
        if not found:
            made.append(Paragraph(text(say("No item of this agenda has a paper that can be shown here."))))
    closed = private and any(_why_hidden(m, item) for item in found)
    marks = [status(p), say("NOT FOR PUBLICATION") if closed else ""]
    return document(title, made, status=" – ".join(filter(None, marks)), subject=p.panel.name)


def told_of_the_fronts(m: MeetingMaterial, *, private: bool = False) -> list[str]:
    """Which fields of the form are blank, item by item, and which items are left out of the public's."""
    told = [
        f"The front sheet of item {item.number or item.title} has no {listing(blank)}: F3, Enter on the item, or I for "
        "its report."
        for item in _items(m, private=private)
        if (blank := _blank(m.p, item))
    ]
    if private or m.item:
        return told
    hidden = [item.number or item.title for item in _with_paper(m.p) if _why_hidden(m, item)]
    left_out = say("Left out, since exempt or under embargo: item {hidden}.", listing(hidden))
    return [*told, *([left_out] if hidden else [])]


def _items(m: MeetingMaterial, *, private: bool) -> list[AgendaItem]:
    if not m.item:
        return [item for item in _with_paper(m.p) if private or not _why_hidden(m, item)]
    item = m.p.bundle.item(m.item)
    if item is None:
        raise Refused("That item is not on this agenda.")
    if not private and (why := _why_hidden(m, item)):
        raise Refused(f"Item {item.number} {why}: its front sheet is the exempt-front-sheet, not for publication.")
    return [item]


def _with_paper(p: Proceedings) -> list[AgendaItem]:
    """Those that have a report, or whose paper is attached or to follow; earlier minutes are no report."""
    sent = (PaperStatus.ATTACHED, PaperStatus.TO_FOLLOW)
    on = [item for item in p.bundle.items if item.standing is ItemStanding.ON]
    reports = [item for item in on if item.business is not Purpose.MINUTES]
    return [item for item in reports if item.paper in sent or p.bundle.report_for(item.id)]


def _why_hidden(m: MeetingMaterial, item: AgendaItem) -> str:
    if item.exempt:
        return say("is exempt")
    held = papers_held(m.p.bundle, m.today, m.said)
    return say("is under embargo until {day}", m.p.date(held[item.id])) if item.id in held else ""


def _title(p: Proceedings, item: AgendaItem) -> str:
    report = p.bundle.report_for(item.id)
    return (report.title if report else "") or item.title


def _form(p: Proceedings, item: AgendaItem, level: int, before: str) -> list[Block]:
    """The set fields, then the numbered sections. ``before``: the item's number, where several stand in one paper."""
    report = p.bundle.report_for(item.id)
    rows = tuple((cell(name), cell(words)) for name, words in _fields(p, item) if words)
    blocks: list[Block] = [
        Table(
            say("About the report for item {number}", item.number).rstrip(),
            (say("Field"), say("Of this report")),
            rows,
            titled=True,
        )
    ]
    for number, (heading, lines, as_typed) in enumerate(_sections(item, report), 1):
        blocks.append(Heading(level, text(heading), f"{before}{number}"))
        blocks += _numbered(f"{before}{number}", f"{item.id}-{number}", lines, as_typed=as_typed)
    if report:
        number = sum(isinstance(each, Heading) for each in blocks)
        blocks += _its_own_sections(report, level, f"{before}{number + 1}", item.id)
    return blocks


def _its_own_sections(report: ReportIn, level: int, number: str, series: str) -> list[Block]:
    """The headings of the report itself, under the numbers that they bear there."""
    own = [each for each in report.paragraphs if each.heading and each.text]
    lines: list[Block] = [
        Listed(f"{series}-own", "limb", n, f"{each.number.rstrip('.')}.", (text(each.text),))
        for n, each in enumerate(own, 1)
    ]
    return [Heading(level, text(say("Sections of the report")), number), *lines] if lines else []


def _fields(p: Proceedings, item: AgendaItem) -> list[tuple[str, str]]:
    meeting, shown = p.bundle.meeting, as_shown(p.bundle, item)
    return [
        (say("Agenda item"), item.number),
        (say("Meeting"), f"{p.panel.name}: {meeting.kind_in_words}"),
        (say("Date"), p.date(meeting.date, weekday=True)),
        (say("Report of"), shown.author),
        (say("Contact officer"), _contact(p, item)),
        (say("Publication"), _publication(p, item)),
        (
            say("Paper"),
            {PaperStatus.TO_FOLLOW: say("to follow"), PaperStatus.VERBAL: say("verbal report")}.get(item.paper, ""),
        ),
    ]


def _contact(p: Proceedings, item: AgendaItem) -> str:
    """Whom to ask, with the e-mail and telephone that are for anybody."""
    report = p.bundle.report_for(item.id)
    said = (item.contact or (report.contact if report else "")).strip().rstrip(".")
    return ", ".join((said, *how_reached(p, said))) if said else ""


def _publication(p: Proceedings, item: AgendaItem) -> str:
    if not item.exempt:
        embargo = say("; under embargo until {day}", p.date(item.embargo)) if item.embargo else ""
        return say("Open: not exempt{embargo}", embargo)
    covers = p.rules.exempt.covers(item.exempt)
    inside = f" ({covers})" if covers else ""
    return say(
        "Not for publication: exempt under {paragraphs} of {schedule}{inside}",
        paragraphs(item.exempt),
        called(p.rules.exempt.schedule),
        inside,
    )


def _sections(item: AgendaItem, report: ReportIn | None) -> list[tuple[str, Sequence[str], bool]]:
    """Purpose, what is recommended, what the report lists: as far as each is known; and whether it prints as typed."""
    purpose = item.purpose or (report.purpose if report else "")
    found: list[tuple[str, Sequence[str], bool]] = [
        (say("Purpose"), [purpose], False), (say("Recommendations"), [report.asked if report else ""], False),
    ]  # fmt: skip
    if report:
        found += [(say("Background documents"), report.background, True), (say("Appendices"), report.appendices, True)]
    return [each for each in found if any(line.strip() for line in each[1])]


def _numbered(number: str, series: str, lines: Sequence[str], *, as_typed: bool) -> list[Block]:
    """Each a numbered paragraph, 2.1, 2.2; the parts of what is recommended are a list under theirs.

    ``as_typed``: what a report lists is no sentence.
    """
    blocks: list[Block] = []
    for n, line in enumerate((line for line in lines if line.strip()), 1):
        lead, parts, labels = marked_limbs(line.strip())
        lead = " ".join(lead.split())
        said = lead if as_typed else sentence(lead)
        words = f"{capitalised(lead.rstrip(':;, '))}:" if parts else said
        blocks.append(Paragraph(text(words), number=f"{number}.{n}"))
        blocks += [_part(f"{series}-{n}", at, part, labels) for at, part in enumerate(parts, 1)]
    return blocks


def _part(series: str, n: int, words: str, labels: Sequence[str]) -> Listed:
    line = text(" ".join(words.split()))
    return Listed(series, "limb", n, labels[n - 1], (line,)) if labels else listed(series, "limb", n, line)


def _blank(p: Proceedings, item: AgendaItem) -> list[str]:
    """The fields that the form has and nobody filled in."""
    report, shown = p.bundle.report_for(item.id), as_shown(p.bundle, item)
    contact = _contact(p, item)
    asked = report.asked.strip() if report else ""
    wanted = [
        ("author", shown.author), ("contact officer", contact), ("purpose", shown.purpose), ("recommendation", asked),
    ]  # fmt: skip
    blank = [name for name, words in wanted if not words]
    if contact and not any(sign in contact for sign in "@0123456789"):
        blank.append("e-mail or telephone of the contact officer")
    return blank
