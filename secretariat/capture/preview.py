"""The hint under the line while it is typed: what Enter would print, or why it would refuse. Nothing is kept."""

from __future__ import annotations

import datetime as dt

from ..basics.record import Refused
from ..basics.sentences import capitalised
from ..documents.document import Heading, Listed, Paragraph, plain
from ..events.base import Happening
from ..events.trial import after
from ..plan.year import NO_PLAN, Plan
from ..proceedings.proceedings import Proceedings
from .desk import NARRATIVE, Captured, Desk, with_manner
from .entering import enter
from .foreseen import foreseen
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
        captured = enter(several[0], p, desk=desk, now=now, plan=plan)
    except Refused as refusal:
        return str(refusal) if arguments.strip() else about
    outcome = " · ".join(filter(None, (summary(captured, p), foreseen(captured.events, captured.also, p))))
    if not outcome:
        return about
    return f"Enter: {outcome}" if arguments.strip() or not shape else f"{word.usage}   Enter: {outcome}"


def _spoken(line: str, p: Proceedings, desk: Desk) -> str:
    if not desk.speaker:
        return "Enter minutes it"
    name, manner = p.name(desk.speaker), with_manner(desk, line).manner
    if manner not in ("asked", "stated"):
        return f"Enter: {capitalised(name)} {manner}"
    return f"Enter: {p.page.next_letter(name, manner)}) {capitalised(name)} {manner} · Tab: and hands the word on"


def summary(captured: Captured, p: Proceedings) -> str:
    """What was captured, as it would be printed; or what it does, where nothing is printed of it."""
    words = _printed(captured.events, p) if captured.events else ""
    return words or ("" if captured.note.startswith("/") else _timed(capitalised(captured.note), captured.events, p))


def _timed(words: str, events: list[Happening], p: Proceedings) -> str:
    event = events[-1] if events else None
    return f"{words} at {p.time(event.at)}" if event and event.timed and event.at and p.phase != "not begun" else words


def _printed(events: list[Happening], p: Proceedings) -> str:
    """All that would be printed once these events have happened, with what follows from them."""
    words = []
    for entry in after(p, events).page.entries[len(p.page.entries) :]:
        for block in entry.blocks:
            match block:
                case Paragraph() | Heading():
                    words.append(plain(block.text))
                case Listed():
                    words.append(f"{block.label} {plain(block.paragraphs[0])}".strip())
    return " ".join(words)
