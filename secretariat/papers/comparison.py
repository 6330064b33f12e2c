"""What changed in the minutes since they were circulated: each paragraph as it was and as it is. Public words alone."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from itertools import groupby

from ..basics.clock import house_date, local
from ..documents.document import Block, Document, Heading, Paragraph, Run, Text, strong, text
from ..meetings.copies import MinutesCopy
from ..proceedings.page import document
from .circulating import Amended, amendments
from .forms import Change
from .material import MeetingMaterial


def comparison(m: MeetingMaterial) -> Document:
    """The log of amendments of a meeting's minutes; of those that never went out, that there is none."""
    p, life = m.p, m.life
    blocks: list[Block] = []
    for each in amendments(p, life):
        blocks += _step(each)
    if not life.copies:
        blocks.append(Paragraph(text("These minutes have not been circulated yet.")))
    elif not blocks:
        blocks.append(Paragraph(text(f"Nothing has changed since {_when(life.copies[-1])}.")))
    blocks += [Paragraph(text(note)) for note in life.notes()]
    title = f"Changes to the minutes of {p.bundle.meeting.day_in_words} since they were circulated"
    return document(title, blocks, status=life.status(), subject=p.panel.name)


def _when(copy: MinutesCopy) -> str:
    verb = "signed" if copy.kind == "signed" else "circulated"
    to = f" to {copy.to}" if copy.to else ""
    return f"they were {verb}{to} on {house_date(local(copy.when).date())}"


def _step(each: Amended) -> list[Block]:
    until = f", until {_when(each.until)}" if each.until else ""
    blocks: list[Block] = [Heading(2, text(f"Since {_when(each.since)}{until}"))]
    return blocks + changes_shown(each.changes, 3)


def changes_shown(changes: Iterable[Change], level: int) -> list[Block]:
    """Each paragraph as it was and as it is, under the heading it stands at, which is of this level."""
    blocks: list[Block] = []
    for under, of_it in groupby(changes, key=lambda change: change.under):
        blocks.append(Heading(level, text(under)))
        for change in of_it:
            blocks += _change(change)
    return blocks


def _change(change: Change) -> list[Block]:
    if not change.was:
        return [Paragraph(text("Put in: ", strong(change.now)))]
    if not change.now:
        return [Paragraph(text("Taken out: ", strong(change.was)))]
    was, now = _marked(change.was, change.now)
    return [Paragraph(text("Was: ", *was)), Paragraph(text("Now: ", *now))]


def _marked(was: str, now: str) -> tuple[Text, Text]:
    """Both wordings, with the words that differ in bold."""
    old, new = was.split(" "), now.split(" ")
    left: list[Run] = []
    right: list[Run] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        for runs, words in ((left, old[a:b]), (right, new[c:d])):
            if words:
                wording = " ".join(words) + " "
                runs.append(Run(wording) if tag == "equal" else strong(wording))
    return tuple(left), tuple(right)
