"""The chasing letter: what the office-holder owes and is past its day, in the words of the minutes (REC-01)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...basics.clock import house_date
from ...basics.record import Refused
from ...basics.saying import said_later, say
from ...basics.sentences import listing
from ...documents.document import Block, Cell, Document, Heading, Paragraph, Table, cell, document, emphasis, text
from ...matters.matter import Matter
from ...matters.pressing import owed, why_nothing_is_owed
from ...matters.reporting import is_for_the_office
from ...wordings.wording import Whole, worded
from ..letter_words import CHASING
from ..material import KnownMatters
from .known import Material, known, meeting_of
from .letter_head import close, head, nobody_in_office
from .words import NONE, answered_on, date_or_none, days, days_over, due_lines, line, sent_on

HEADER = (
    said_later("Reference"),
    said_later("As minuted"),
    said_later("Sent"),
    said_later("Due"),
    said_later("Overdue by"),
)
ANSWERED = (said_later("Reference"), said_later("As minuted"), said_later("Answered"), said_later("Position"))


def chasing(m: Material) -> Document:
    """The letter to the office-holder, of one meeting or of all. Raises Refused where nothing is owed."""
    k, meeting = known(m), meeting_of(m)
    late = owed(k.register, k.panel, k.today, meeting=meeting.id if meeting else "")
    if not late:
        raise Refused(why_nothing_is_owed(k.register, k.panel, k.today))
    n = say("the matter") if len(late) == 1 else say("the {number} matters", len(late))
    table: list[Block] = [
        Heading(2, text(say("What is awaited"))),
        Table(
            say("What is awaited, with the days over"),
            tuple(map(say, HEADER)),
            tuple(_row(matter, k) for matter in late),
            titled=True,
        ),
        *_answered(_beside(late, k), k),
    ]
    values = {"panel": k.panel.name, "body": k.panel.body_word, "matters": n}
    blocks: list[Block] = [*head(k, k.today, meeting)]
    for words in worded(CHASING, m.wordings, values):
        blocks += table if isinstance(words, Whole) else [line(words)]
    blocks += close(k, k.today)
    return document(
        say("Replies awaited from the {office_title}", k.panel.office_title), blocks, status="", subject=k.panel.name
    )


def told_before_chasing(m: Material) -> list[str]:
    """That nobody is in office; what was never recorded as sent; what was pressed for before."""
    k, meeting = known(m), meeting_of(m)
    found = nobody_in_office(k, k.today)
    for matter in owed(k.register, k.panel, k.today, meeting=meeting.id if meeting else ""):
        if sent_on(matter, k) is None:
            found.append(f"{matter.reference} is not recorded as sent.")
        if pressed := _pressed(matter):
            found.append(f"{matter.reference} was pressed for before: {listing(pressed)}.")
    return found


def _pressed(matter: Matter) -> list[str]:
    return [house_date(entry.on) for entry in matter.story if entry.what == "pressed" and entry.on]


def _row(matter: Matter, k: KnownMatters) -> tuple[Cell, ...]:
    parts = [_part(part) for part in k.register.parts(matter)]
    sent = [date_or_none(sent_on(matter, k)), *(say("pressed on {day}", day) for day in _pressed(matter))]
    minuted = text("“", emphasis(matter.text), "”")
    return (
        cell(matter.reference), cell(minuted, *parts), cell(*sent), cell(*due_lines(matter)),
        cell(days(days_over(matter, k.today))),
    )  # fmt: skip


def _part(part: Matter) -> Paragraph:
    """“A1.2 How many lanes? Answered on 3 July 2031.” or that it is not answered."""
    on = answered_on(part)
    how = say("Answered on {day}.", house_date(on)) if on else say("Not answered.") if part.still_owed else ""
    return line(f"{part.reference.rpartition('/')[2]} {part.text} {how}".strip())


def _beside(late: Sequence[Matter], k: KnownMatters) -> list[Matter]:
    """What was answered or done of the same meetings: a letter that asks for the rest says what it has."""
    meetings = {matter.meeting for matter in late if matter.meeting}
    return [
        matter for matter in k.register.matters
        if matter.meeting in meetings and matter.progress in ("answered", "done") and matter.kind != "decision"
        and is_for_the_office(matter, k.panel) and not matter.parent
    ]  # fmt: skip


def _answered(answered: Iterable[Matter], k: KnownMatters) -> list[Block]:
    rows = tuple(
        (cell(matter.reference), cell(matter.text), cell(date_or_none(answered_on(matter))), cell(_settled(matter)))
        for matter in answered
    )  # fmt: skip
    heading: Block = Heading(2, text(say("What was answered or done")))
    if not rows:
        return [
            heading,
            line(say("Nothing else that went to {the_office} with it has been answered.", k.panel.the_office)),
        ]
    caption = say("What was answered or done of the same meetings")
    return [heading, Table(caption, tuple(map(say, ANSWERED)), rows, titled=True)]


def _settled(matter: Matter) -> str:
    """The position that the answer took; of what was done without one, that it was."""
    if matter.progress == "done" and not matter.position:
        return say("done on {day}", house_date(matter.since)) if matter.since else say("done")
    return say(matter.position or NONE)
