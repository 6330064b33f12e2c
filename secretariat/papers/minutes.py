"""The minutes of a meeting: who was there, what was said and decided, the ITEM / ACTION table, the hours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from ..basics.saying import called, said_later, say
from ..basics.sentences import capitalised, sentence
from ..documents.document import Block, Cell, Document, Heading, Kind, Listed, Paragraph, Table, cell, document, text
from ..meetings.meeting import Meeting
from ..minutes.life import Life
from ..minutes.offsets import any_printed, with_offsets
from ..minutes.offsets import called as tied
from ..panel.house import Headings
from ..proceedings.course import hours
from ..proceedings.decided import Decision
from ..proceedings.proceedings import Proceedings
from .attendance import attendance_blocks
from .forms import Form


def minutes(
    p: Proceedings, *, private: bool = False, life: Life | None = None, as_in: Form = "now"
) -> Document:  # fmt: skip
    """The minutes as they stand. ``private``: with what was said while the public was excluded. ``life``: how far they
    have got since, which stands on every page; a later meeting's corrections stand at their end (MIN-02).

    ``as_in``: as they were printed when a copy was kept."""
    if p.bundle.meeting.cancelled and p.phase == "not begun":
        return cancellation(p)
    title = say("{minutes_of} {name} on {day}", called(p.rules.headings.title), p.panel.name, p.date(p.day))
    title += p.bundle.meeting.which_that_day
    blocks: list[Block] = [
        *([Paragraph(text(called_for(p)))] if as_in == "now" else []),
        *attendance_blocks(p),
        *p.page.blocks(private=private, apart=as_in != "now", entries=with_offsets(p, p.page.entries)),
        *closing_blocks(p, private=private, as_in=as_in),
    ]
    if any_printed(p):
        blocks.append(
            Paragraph(
                text(
                    say(
                        "Times in square brackets are those of the {recording} of the meeting. "
                        "These minutes are the record.",
                        say(tied(p)),
                    )
                )
            )
        )
    if any(entry.private for entry in p.page.entries):
        blocks.append(Paragraph(text(say(_EXEMPT if private else _OPEN))))
    life = life or Life(closed=p.phase == "closed")
    if notes := life.notes():
        blocks += [Heading(2, text(say("Later meetings"))), *(Paragraph(text(note)) for note in notes)]
    status = life.status()
    if private:
        status += say(" – NOT FOR PUBLICATION")
    return document(title, blocks, status=status, subject=p.panel.name)


def called_for(p: Proceedings) -> str:
    """What kind of meeting it was, where it was held and for when it was called."""
    meeting = p.bundle.meeting
    held = say("held at {venue}, ", meeting.venue.rstrip(".")) if meeting.venue else ""
    begins = meeting.begins_at(p.house.time)
    return say("{kind} {held}called {for_when}.", capitalised(meeting.kind_in_words), held, _for(meeting, begins))


def _for(meeting: Meeting, begins: str) -> str:
    return (
        say("for {begins}", begins) if not meeting.begins or begins[:1].isdigit() else say("to begin {begins}", begins)
    )


def cancellation(p: Proceedings) -> Document:
    """The notice that stands in place of minutes where a meeting was cancelled: which, for when and where, and why."""
    meeting = p.bundle.meeting
    at = say(" at {venue}", meeting.venue.rstrip(".")) if meeting.venue else ""
    for_when = say(
        "called {for_when} on {day}{at}",
        _for(meeting, meeting.begins_at(p.house.time)),
        p.date(p.day, weekday=True),
        at,
    )
    words = say(
        "The {kind} of the {name}, {called}, was cancelled and was not held.",
        meeting.kind_in_words,
        p.panel.name,
        for_when,
    )
    blocks = [Paragraph(text(words)), Paragraph(text(sentence(say("reason: {cancelled}", meeting.cancelled))))]
    title = say("Notice of cancellation: {name}, {day_in_words}", p.panel.name, meeting.day_in_words)
    return document(title, blocks, status=say("MEETING CANCELLED"), subject=p.panel.name)


_OPEN = said_later("What was taken in private is in the exempt minutes of this meeting, which are not for publication.")
_EXEMPT = said_later(
    "These are the exempt minutes of this meeting. Its open minutes are the same without what was taken in private."
)
"""The open and the exempt minutes name each other, so that neither is taken for the whole or for the public ones."""


def closing_blocks(p: Proceedings, *, private: bool = False, as_in: Form = "now") -> list[Block]:
    """The decisions table, the hours of the meeting, and a block to sign: who, by name, and when."""
    blocks: list[Block] = []
    headings = p.rules.headings
    rows = decision_rows(p, private=private, as_in=as_in)
    if rows:
        titled = headings.table == Headings().table  # its own words are printed, ours would say the heading again
        heads = (called(headings.item), called(headings.action))
        table = Table(called(headings.table), heads, rows, titled=titled)
        blocks += [Heading(2, text(called(headings.decisions))), table]
    signature = p.house.office("chair") if headings.signature == Headings().signature else called(headings.signature)
    if said := hours(p):
        blocks.append(Paragraph(text(said)))
    if as_in != "now":
        return [*blocks, Paragraph(text(signature), "signature")]
    signed = say("Signed ({signature})", signature) if signature else say("Signed")
    return [*blocks, *(Paragraph(text(words), "blank") for words in (signed, say("Name"), say("Date")))]


def decision_rows(
    p: Proceedings, *, private: bool = False, alone: bool = False, since: Mapping[str, str] | None = None,
    as_in: Form = "now",
) -> tuple[tuple[Cell, ...], ...]:  # fmt: skip
    """One row for each item with a decision: its number and title, then its decisions; what was settled after the
    meeting was closed in a row of its own, which says so.

    ``alone``: decisions and recommendations without what somebody is to do or promised, to be read without the minutes:
    who recommended is said. What the minutes tell without a word of decision, such as an election, is always among
    those; in the minutes' own table by the panel's setting.
    ``since``: by the event that referred something, what became of it. ``as_in``: as they were when a copy was kept, to
    be held against minutes that went out so. What came of an item stands before what somebody is to do or promised.
    """
    first_table = as_in == "first table"
    by_item: dict[tuple[str, bool, str], list[Decision]] = {}
    for decision in _whole(p.page.decisions) if as_in == "now" else [d for d in p.page.decisions if not d.goes_on]:
        if decision.told and (first_table or not (alone or p.rules.whole_table)):
            continue
        if alone and isinstance(decision.block, Listed) and decision.block.kind in ("action", "undertaking"):
            continue
        if private or not decision.private:
            of_item = by_item.setdefault(
                (decision.item, decision.afterwards and not first_table, "" if first_table else decision.under), []
            )
            if not any(_is_published(decision, other, first_table) for other in of_item):
                of_item.append(decision)
    rows = []
    for (item_id, afterwards, under), decisions in by_item.items():
        item = p.bundle.item(item_id)
        blocks: list[Paragraph | Listed] = []
        led: Paragraph | None = None
        for decision in _outcomes_first(decisions) if as_in == "now" else decisions:
            if alone and decision.lead and decision.lead != led:
                blocks.append(decision.lead)
            led = decision.lead
            blocks.append((decision.printed if first_table else None) or decision.block)
            if since and decision.event in since:
                blocks.append(Paragraph(text(f"({since[decision.event]}.)"), "note"))
        title = (
            p.page.numbers.row(item.id, item.number, called(item.title))
            if item
            else under or say("Before the first item")
        )
        rows.append(
            (cell(say("{title} (settled after the meeting was closed)", title) if afterwards else title), tuple(blocks))
        )
    return tuple(rows)


def _whole(decisions: Iterable[Decision]) -> list[Decision]:
    """Each with the list that it announced: in it, where it has a number of its own, else after it."""
    found: list[Decision] = []
    for decision in decisions:
        last = found[-1] if found else None
        if decision.goes_on and last and isinstance(last.block, Listed) and isinstance(decision.block, Listed) and (
            last.block.permanent and last.item == decision.item
        ):  # fmt: skip
            block = replace(last.block, parts=(*last.block.parts, decision.block))
            found[-1] = replace(last, block=block)
        else:
            found.append(decision)
    return found


def _outcomes_first(decisions: list[Decision]) -> list[Decision]:
    """What came of an item, then what somebody is to do, then what was promised; each as it came."""
    return sorted(decisions, key=lambda each: _ORDER.get(each.block.kind, 0) if isinstance(each.block, Listed) else 0)


_ORDER: dict[Kind, int] = {"action": 1, "undertaking": 2}


def _is_published(decision: Decision, other: Decision, first_table: bool) -> bool:
    """Whether it is the same as another: made in private, and then published. Of two votes alike each has its row."""
    if first_table:
        return (decision.printed or decision.block) == (other.printed or other.block)
    return decision.block == other.block and decision.private != other.private
