"""An index of the recording of a meeting: each line of the minutes, and the second at which it was typed."""

from __future__ import annotations

import datetime as dt

from ..basics.clock import local
from ..basics.saying import say
from ..documents.document import Block, Document, Heading, Listed, Paragraph, Table, cell, document, plain, text
from ..events.base import Happening, happenings
from ..proceedings.page import Entry
from ..proceedings.proceedings import Proceedings

FIRST_WORDS = 9


def recording_index(p: Proceedings) -> Document:
    """Every line in the order of the minutes, with the second at which it was typed and how far that is from the first.

    It is the clerk's own and has what was minuted in private too. A line kept before seconds were has none: “–”.
    """
    lines = [(event, entry) for event, entry in zip(happenings(p.bundle), p.page.entries, strict=True) if _words(entry)]
    begun = min((event.typed for event, _ in lines if event.typed), default=None)
    rows = tuple(
        tuple(map(cell, (_item(p, entry), _second(event), _since(event, begun), _words(entry))))
        for event, entry in lines
    )
    about = say("The time is when the line was typed, by the clerk’s clock; it was said a little before.")
    blocks: list[Block] = (
        [
            Paragraph(text(about)),
            Table(say("Lines by the second"), (say("Item"), say("Typed at"), say("From the first"), say("Line")), rows),
        ]
        if rows
        else [Paragraph(text(say("Nothing was minuted yet.")))]
    )
    title = say("Index of the recording of {day_in_words}", p.bundle.meeting.day_in_words)
    return document(title, blocks, status=say("NOT FOR PUBLICATION – FOR THE CLERK"))


def _item(p: Proceedings, entry: Entry) -> str:
    item = p.bundle.item(entry.item)
    return item.number if item else ""


def _second(event: Happening) -> str:
    return f"{local(event.typed):%H:%M:%S}" if event.typed else "–"


def _since(event: Happening, begun: dt.datetime | None) -> str:
    if event.typed is None or begun is None or event.typed < begun:
        return "–"
    seconds = int((event.typed - begun).total_seconds())
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _words(entry: Entry) -> str:
    """The beginning of what the line printed. Its dots stand close: alone they would be a blank to fill in."""
    first, *more = list(filter(None, map(_of_block, entry.blocks))) or [""]
    if more and isinstance(entry.blocks[0], Heading):
        first = f"{first}:"
    said = " ".join([first, *more]).split()
    return f"{' '.join(said[:FIRST_WORDS])}…" if len(said) > FIRST_WORDS else " ".join(said)


def _of_block(block: Block) -> str:
    match block:
        case Heading() | Paragraph():
            return plain(block.text)
        case Listed():
            return f"{block.label} {' '.join(map(plain, block.paragraphs))}".strip()
        case _:
            return block.caption
