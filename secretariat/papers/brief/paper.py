"""The chair's running brief of a meeting, from its agenda and the panel's rules. Not for publication."""

from __future__ import annotations

from collections.abc import Iterable

from ...agenda.reports.asked import asked_briefly
from ...agenda.reports.shown import as_shown
from ...basics.clock import house_time
from ...basics.sentences import capitalised, sentence
from ...documents.document import Block, Document, Heading, Paragraph, Text, document, emphasis, listed, strong, text
from ...meetings.duties import DUTIES
from ...meetings.exempt import paragraphs
from ...meetings.functions import Function
from ...meetings.meeting import AgendaItem, PaperStatus, Purpose, function_of
from ...panel.people import Role
from ...proceedings.proceedings import Proceedings
from ...proceedings.public_questions import numbered
from ..agenda import status
from ..material import MeetingMaterial
from .beforehand import clerk, known
from .needed import needed_for, votes_at_large
from .reserve import in_reserve, is_called
from .spoken import ALL_OF_IT, closing_words, minuted_as, opening_words, said_at, to_exclude

_PAPERS = {PaperStatus.TO_FOLLOW: "The paper is to follow.", PaperStatus.VERBAL: "It is a verbal report."}


def chairs_brief(m: MeetingMaterial) -> Document:
    """What is known beforehand, then each item, then what is in reserve."""
    p = m.p
    blocks: list[Block] = [*_head(p), Heading(2, text("Known beforehand")), *_points("known", known(p))]
    blocks += [Heading(2, text("How it is decided")), *(_line(each) for each in votes_at_large(p.panel, p))]
    blocks += [Heading(2, text("Opening")), _said([opening_words(p)])]
    private = False
    for item in filter(is_called, p.bundle.items):
        blocks += _item(m, item, after_private=private and not item.exempt)
        private = bool(item.exempt)
    if not any(map(is_called, p.bundle.items)):
        blocks.append(_line("No item stands on the agenda."))
    ends = ["The public is readmitted."] if private else []
    blocks += [Heading(2, text("Close")), _said([*ends, closing_words(p)])]
    blocks += [Heading(2, text("In reserve")), *_points("reserve", in_reserve(p, m.plan(), m.today))]
    title = f"{p.house.chair}’s brief for the meeting of the {p.panel.name} on {p.bundle.meeting.day_in_words}"
    return document(title, blocks, status=" – ".join(filter(None, (_standing(p), "NOT FOR PUBLICATION"))),
                    subject=p.panel.name)  # fmt: skip


def _standing(p: Proceedings) -> str:
    """How far the agenda is that it is made from."""
    draft = "AGENDA CHANGED SINCE PUBLISHED" if p.bundle.meeting.published else "AGENDA NOT PUBLISHED"
    return draft if (marked := status(p)).startswith("DRAFT") else marked


def told_of_the_brief(m: MeetingMaterial) -> list[str]:
    """What the agenda leaves open: of which items it says neither what is asked nor who introduces them."""
    p = m.p
    asks = [each.number for each in _business(p) if not _asked(p, each) and not as_shown(p.bundle, each).purpose]
    whose = [each.number for each in _business(p) if not _introduces(p, as_shown(p.bundle, each))]
    found = [(asks, "what the {body} is asked to do"), (whose, "who introduces it")]
    return [
        f"The agenda does not say {what.format(body=p.panel.body_word)}: {_numbers(which)}."
        for which, what in found if which
    ]  # fmt: skip


def _business(p: Proceedings) -> list[AgendaItem]:
    return [item for item in p.bundle.items if is_called(item) and item.business not in _OF_COURSE]


_OF_COURSE = frozenset((
    Purpose.ELECT_CHAIR, Purpose.ELECT_VICE, Purpose.APOLOGIES, Purpose.DECLARATIONS, Purpose.MINUTES,
    Purpose.QUESTIONS,
))  # fmt: skip
"""What is asked and who speaks is known of these without being said."""


def _numbers(numbers: Iterable[str]) -> str:
    found = [number or "–" for number in numbers]
    return f"item{'s' if len(found) > 1 else ''} {', '.join(found)}"


def _head(p: Proceedings) -> list[Block]:
    meeting = p.bundle.meeting
    when = f"{p.date(meeting.date, weekday=True)}, {meeting.begins_at(p.house.time)}"
    blocks: list[Block] = [Paragraph(text(strong(when)))]
    if meeting.venue:
        blocks.append(_line(meeting.venue))
    return blocks


def _item(m: MeetingMaterial, item: AgendaItem, *, after_private: bool) -> list[Block]:
    """An item under its number: each thing known of it on a line with its name; what is not known has none."""
    p, shown, asked = m.p, as_shown(m.p.bundle, item), _asked(m.p, item)
    said = [*(["The public is readmitted."] if after_private else []), *said_at(p, item, asked, _introduces(p, shown))]
    blocks: list[Block] = [Heading(2, text(item.title), item.number)]
    blocks += [_named("Say before it is opened", text(emphasis(f"“{words}”"))) for words in to_exclude(p, item)]
    blocks.append(_said(said))
    lines = [
        ("Time", f"About {house_time(item.guide, p.house.time)}." if item.guide else ""),
        ("Speaks", _speaks(p, item, shown)),
        (f"The {p.panel.body_word} is asked", _asked_in_words(p, shown, asked)),
        ("Purpose", "" if asked_briefly(asked) else sentence(shown.purpose)),
        ("By law", _by_law(p, function_of(item))),
        ("Needs", " ".join(needed_for(p, item, asked))),
        ("Minuted as", minuted_as(p, item, asked)),
        ("Known", " ".join(_known(m, item))),
    ]
    return [*blocks, *(_named(name, text(words)) for name, words in lines if words)]


def _asked(p: Proceedings, item: AgendaItem) -> str:
    report = p.bundle.report_for(item.id)
    return report.asked if report else ""


def _asked_in_words(p: Proceedings, shown: AgendaItem, asked: str) -> str:
    match shown.business:
        case Purpose.ELECT_CHAIR:
            return f"to elect a {p.house.chair}."
        case Purpose.ELECT_VICE:
            return f"to elect a {p.house.vice_chair}."
        case Purpose.MINUTES:
            return "to approve the minutes; only their accuracy is discussed."
        case _:
            return f"{briefly}." if (briefly := asked_briefly(asked, ALL_OF_IT)) else ""


def _introduces(p: Proceedings, shown: AgendaItem) -> str:
    """Whose report it is; of what the law has the office-holder bring, the office-holder."""
    if shown.author:
        return shown.author
    brings = function_of(shown) in ("PLAN", "ANNUAL_REPORT", "PRECEPT")
    holder = p.people.incumbents(p.day, Role.COMMISSIONER) if brings else []
    return p.name(holder[0].id, start=True) if holder else capitalised(p.panel.the_office) if brings else ""


def _speaks(p: Proceedings, item: AgendaItem, shown: AgendaItem) -> str:
    match item.business:
        case Purpose.ELECT_CHAIR:
            return f"{clerk(p)}, who presides for this item; then whoever nominates and seconds."
        case Purpose.ELECT_VICE:
            return "Whoever nominates and seconds."
        case Purpose.QUESTIONS:
            return " ".join(
                f"{n}. {each.name}{', read out by the clerk' if each.put == 'read out' else ''}."
                for n, each in numbered(p)
            )
        case Purpose.APOLOGIES | Purpose.DECLARATIONS | Purpose.MINUTES:
            return ""
        case _:
            who = _introduces(p, shown)
            contact = f" To be asked about it: {shown.contact}." if shown.contact else ""
            return f"{who.rstrip('.')}.{contact}" if who else contact.strip()


def _by_law(p: Proceedings, function: Function) -> str:
    """What the 2011 Act wants made of it (FRM-02)."""
    duty = DUTIES.get(function)
    if duty is None or not duty.by_law:
        return ""
    what = duty.what.format(office=p.panel.office_word, body=p.panel.body_word)
    return f"A report or recommendations on {what} ({duty.made} of the 2011 Act)."


def _known(m: MeetingMaterial, item: AgendaItem) -> list[str]:
    """What else bears on the item: private, urgent, embargoed, another chair, interests, another quorum."""
    p = m.p
    chosen = p.will_chair.get(item.id, "")
    exempt = f"Taken in private: exempt under {paragraphs(item.exempt)}." if item.exempt else ""
    limits = f"Limits: {p.rules.question_limits.strip().rstrip('.')}." if (
        item.business is Purpose.QUESTIONS and p.rules.question_limits.strip()) else ""  # fmt: skip
    embargo = f"Its paper is under embargo until {p.date(item.embargo)}." if (
        item.embargo and m.today < item.embargo) else ""  # fmt: skip
    mine = [each for each in p.interests if each.concerns((item.id,)) and (each.keeps_out or each.leaves)]
    out = [
        f"{p.name(each.person, start=True)} declared an interest and "
        f"{'leaves for this item' if each.leaves else 'has no vote on it'}." for each in mine
    ]  # fmt: skip
    given = f"It is given to {item.delegated_to}." if item.delegated_to else ""
    return list(filter(None, (
        exempt, p.bundle.linked(item), _PAPERS.get(item.paper, ""), limits, embargo, given,
        f"{p.name(chosen, start=True)} is to take the chair for it." if chosen else "",
        p.by_business.told(item.id, p.usual_quorum, p.rules.seats), *out,
    )))  # fmt: skip


def _said(sentences: list[str]) -> Paragraph:
    return _named("Say", text(emphasis(f"“{' '.join(sentences)}”")))


def _named(name: str, words: Text) -> Paragraph:
    return Paragraph(text(strong(f"{name}: "), *words))


def _line(words: str) -> Paragraph:
    return Paragraph(text(words))


def _points(series: str, lines: Iterable[Text]) -> list[Block]:
    return [listed(series, "bullet", n, line) for n, line in enumerate(lines, 1)]
