"""What changed in the minutes since they were circulated: each paragraph as it was and as it is. Public words alone."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from itertools import groupby
from typing import TYPE_CHECKING

from ..basics.clock import house_date, local
from ..basics.saying import say
from ..documents.document import Block, Document, Heading, Paragraph, Run, Text, document, strong, text
from ..meetings.copies import MinutesCopy
from .circulating import Amended, amendments
from .forms import Change

if TYPE_CHECKING:
    from .material import MeetingMaterial


def comparison(m: MeetingMaterial) -> Document:
    """The log of amendments of a meeting's minutes; of those that never went out, that there is none."""
    p, life = m.p, m.life
    blocks: list[Block] = []
    for each in amendments(p, life):
        blocks += _step(each)
    if not life.copies:
        blocks.append(Paragraph(text(say("These minutes have not been circulated yet."))))
    elif not blocks:
        blocks.append(Paragraph(text(say("Nothing has changed since {when}.", _when(life.copies[-1])))))
    blocks += [Paragraph(text(note)) for note in life.notes()]
    title = say("Changes to the minutes of {day_in_words} since they were circulated", p.bundle.meeting.day_in_words)
    return document(title, blocks, status=life.status(), subject=p.panel.name)


def _when(copy: MinutesCopy) -> str:
    to = say(" to {to}", copy.to) if copy.to else ""
    day = house_date(local(copy.when).date())
    if copy.kind == "signed":
        return say("they were signed{to} on {day}", to, day)
    return say("they were circulated{to} on {day}", to, day)


def _step(each: Amended) -> list[Block]:
    until = say(", until {when}", _when(each.until)) if each.until else ""
    blocks: list[Block] = [Heading(2, text(say("Since {when}{until}", _when(each.since), until)))]
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
        return [Paragraph(text(say("Put in: "), strong(change.now)))]
    if not change.now:
        return [Paragraph(text(say("Taken out: "), strong(change.was)))]
    was, now = _marked(change.was, change.now)
    return [Paragraph(text(say("Was: "), *was)), Paragraph(text(say("Now: "), *now))]


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
