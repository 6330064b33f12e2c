"""The hint under the line while it is typed: what Enter would minute. Nothing is kept, and little is judged yet."""

from __future__ import annotations

import datetime as dt

from ..basics.record import Refused
from ..basics.sentences import capitalised
from ..documents.document import Heading, Listed, Paragraph, plain
from ..events.base import Happening
from ..plan.year import NO_PLAN, Plan
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from .desk import NARRATIVE, Captured, Desk, with_manner
from .entering import read
from .foreseen import foreseen, refused
from .marks import in_full
from .paragraphs import parts
from .words.vocabulary import find


def describe(line: str, p: Proceedings, *, desk: Desk = NARRATIVE, now: dt.datetime, plan: Plan = NO_PLAN) -> str:
    """One line about what Enter would do: what would be minuted, or what is still missing."""
    line = in_full(line, p)
    several = parts(line)
    if len(several) > 1:
        return f"Enter: {len(several)} lines in one act · Tab: one line of {len(several)} paragraphs"
    if not line.startswith("/"):
        return _spoken(line, p, desk)
    if len(line) == 1:
        return "A command word: /next /in /out /agreed /recommend … F1"
    name, _, arguments = line[1:].partition(" ")
    try:
        word = find(name)
    except Refused as refusal:
        return str(refusal)
    about, shape = f"{word.usage}   {word.sentence}", word.usage.partition(" ")[2]
    if not arguments.strip() and shape and not shape.startswith("["):
        return about
    try:
        captured = read(several[0], p, desk=desk, now=now, plan=plan)
    except Refused as refusal:
        return str(refusal) if arguments.strip() else about
    outcome = summary(captured, p)
    if not outcome or (not arguments.strip() and any(event.refusal(p) for event in captured.events[:1])):
        return about
    if why := refused(captured.events, p):
        return why
    outcome = " · ".join(filter(None, (outcome, foreseen(captured.events, captured.also, p))))
    return f"Enter: {outcome}" if arguments.strip() or not shape else f"{word.usage}   Enter: {outcome}"


def _spoken(line: str, p: Proceedings, desk: Desk) -> str:
    if not desk.speaker:
        return "Enter minutes it"
    name, manner = p.name(desk.speaker), with_manner(desk, line).manner
    if manner not in ("asked", "stated"):
        return f"Enter: {capitalised(name)} {manner}"
    return f"Enter: {p.page.next_letter(name, manner)}) {capitalised(name)} {manner} · Tab: and hands the word on"


def summary(captured: Captured, p: Proceedings) -> str:
    """What was captured, in a few words: as it would be printed; or what it does, where its note says that."""
    if not captured.events or not captured.note.startswith("/"):
        return _timed(capitalised(captured.note), captured.events, p)
    return " ".join(filter(None, (_printed(event, p) for event in captured.events)))


def _timed(words: str, events: list[Happening], p: Proceedings) -> str:
    event = events[-1] if events else None
    return f"{words} at {p.time(event.at)}" if event and event.timed and event.at and p.phase != "not begun" else words


def _printed(event: Happening, p: Proceedings) -> str:
    """An event as it would be printed by itself."""
    page = Page(house=p.house)
    page.start(event.id, p.item, private=False)
    event.write(p, page)
    words = []
    for block in page.entries[-1].blocks:
        match block:
            case Paragraph() | Heading():
                words.append(plain(block.text))
            case Listed():
                words.append(f"{block.label} {plain(block.paragraphs[0])}")
    return " ".join(words)
