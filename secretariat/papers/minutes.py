"""The minutes of a meeting: who was there, what was said and decided, the ITEM / ACTION table, the hours."""

from __future__ import annotations

from collections.abc import Mapping

from ..basics.sentences import capitalised, sentence
from ..documents.document import Block, Cell, Document, Heading, Listed, Paragraph, Table, cell, text
from ..meetings.meeting import Meeting, MeetingKind
from ..minutes.life import Life
from ..minutes.offsets import any_printed, called, with_offsets
from ..panel.house import Headings
from ..proceedings.course import hours
from ..proceedings.decided import Decision
from ..proceedings.page import document
from ..proceedings.proceedings import Proceedings
from .attendance import attendance_blocks


def minutes(
    p: Proceedings, *, private: bool = False, life: Life | None = None, first_table: bool = False
) -> Document:  # fmt: skip
    """The minutes as they stand. ``private``: with what was said while the public was excluded. ``life``: how far they
    have got since, which stands on every page; a later meeting's corrections stand at their end (MIN-02).

    ``first_table``: see ``decision_rows``."""
    if p.bundle.meeting.cancelled and p.phase == "not begun":
        return cancellation(p)
    title = f"{p.rules.headings.title} {p.panel.name} on {p.date(p.day)}"
    title += p.bundle.meeting.which_that_day
    blocks: list[Block] = [
        *([] if first_table else [Paragraph(text(called_for(p)))]),
        *attendance_blocks(p),
        *p.page.blocks(private=private, entries=with_offsets(p, p.page.entries)),
        *closing_blocks(p, private=private, first_table=first_table),
    ]
    if any_printed(p):
        blocks.append(Paragraph(text(f"Times in square brackets are those of the {called(p)} of the meeting. These "
                                     "minutes are the record.")))  # fmt: skip
    if any(entry.private for entry in p.page.entries):
        blocks.append(Paragraph(text(_EXEMPT if private else _OPEN)))
    life = life or Life(closed=p.phase == "closed")
    if notes := life.notes():
        blocks += [Heading(2, text("Later meetings")), *(Paragraph(text(note)) for note in notes)]
    status = life.status()
    if private:
        status += " – NOT FOR PUBLICATION"
    return document(title, blocks, status=status, subject=p.panel.name)


def called_for(p: Proceedings) -> str:
    """What kind of meeting it was, where it was held and for when it was called."""
    meeting = p.bundle.meeting
    held = f"held at {meeting.venue.rstrip('.')}, " if meeting.venue else ""
    begins = meeting.begins_at(p.house.time)
    return f"{capitalised(_KINDS.get(meeting.kind, f'{meeting.kind} meeting'))} {held}called {_for(meeting, begins)}."


_KINDS = {MeetingKind.CONTINGENT: "meeting held in reserve", MeetingKind.HEARING: "hearing"}


def _for(meeting: Meeting, begins: str) -> str:
    return f"for {begins}" if not meeting.begins or begins[:1].isdigit() else f"to begin {begins}"


def cancellation(p: Proceedings) -> Document:
    """The notice that stands in place of minutes where a meeting was cancelled: which, for when and where, and why."""
    meeting = p.bundle.meeting
    at = f" at {meeting.venue.rstrip('.')}" if meeting.venue else ""
    kind = _KINDS.get(meeting.kind, f"{meeting.kind} meeting")
    called = f"called {_for(meeting, meeting.begins_at(p.house.time))} on {p.date(p.day, weekday=True)}{at}"
    words = f"The {kind} of the {p.panel.name}, {called}, was cancelled and was not held."
    blocks = [Paragraph(text(words)), Paragraph(text(sentence(f"reason: {meeting.cancelled}")))]
    title = f"Notice of cancellation: {p.panel.name}, {meeting.day_in_words}"
    return document(title, blocks, status="MEETING CANCELLED", subject=p.panel.name)


_OPEN = "What was taken in private is in the exempt minutes of this meeting, which are not for publication."
_EXEMPT = (
    "These are the exempt minutes of this meeting. Its open minutes are the same without what was taken in private."
)
"""The open and the exempt minutes name each other, so that neither is taken for the whole or for the public ones."""


def closing_blocks(p: Proceedings, *, private: bool = False, first_table: bool = False) -> list[Block]:
    """The decisions table, the hours of the meeting, and a line to sign on."""
    blocks: list[Block] = []
    headings = p.rules.headings
    rows = decision_rows(p, private=private, first_table=first_table)
    if rows:
        table = Table(headings.table, (headings.item, headings.action), rows)
        blocks += [Heading(2, text(headings.decisions)), table]
    signature = p.house.chair if headings.signature == Headings().signature else headings.signature
    if said := hours(p):
        blocks.append(Paragraph(text(said)))
    blocks.append(Paragraph(text(signature), "signature"))
    return blocks


def decision_rows(
    p: Proceedings, *, private: bool = False, alone: bool = False, since: Mapping[str, str] | None = None,
    first_table: bool = False,
) -> tuple[tuple[Cell, ...], ...]:  # fmt: skip
    """One row for each item with a decision: its number and title, then its decisions; what was settled after the
    meeting was closed in a row of its own, which says so.

    ``alone``: decisions and recommendations without what somebody is to do or promised. What the minutes tell without a
    word of decision, such as an election, is always among those; in the minutes' own table by the panel's setting.
    ``since``: by the event that referred something, what became of it. ``first_table``: the rows as they were before
    they said what was voted on, to be held against minutes that went out so.
    """
    by_item: dict[tuple[str, bool, str], list[Decision]] = {}
    for decision in p.page.decisions:
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
        for decision in decisions:
            blocks.append((decision.printed if first_table else None) or decision.block)
            if since and decision.event in since:
                blocks.append(Paragraph(text(f"({since[decision.event]}.)"), "note"))
        title = p.page.numbers.row(item.id, item.number, item.title) if item else under or "Before the first item"
        rows.append((cell(f"{title} (settled after the meeting was closed)" if afterwards else title), tuple(blocks)))
    return tuple(rows)


def _is_published(decision: Decision, other: Decision, first_table: bool) -> bool:
    """Whether it is the same as another: made in private, and then published. Of two votes alike each has its row."""
    if first_table:
        return (decision.printed or decision.block) == (other.printed or other.block)
    return decision.block == other.block and decision.private != other.private
