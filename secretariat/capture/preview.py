"""The hint under the line while it is typed: what Enter would print and tell, or why it would refuse. Nothing is kept.

What is shown is what was read and judged by the very functions that Enter uses, printed on a copy of the page.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ..agenda.reports.asked import asked_briefly
from ..basics.record import Refused
from ..basics.sentences import capitalised
from ..documents.document import Block, Heading, Listed, Paragraph, Table, cell_words, plain
from ..events.base import Happening
from ..events.decisions import Outcome
from ..events.speech import Said
from ..plan.year import NO_PLAN, Plan
from ..proceedings.page import Entry
from ..proceedings.proceedings import Proceedings
from .completion import complete_line
from .desk import NARRATIVE, Captured, Desk, are_words, handed_on, turn
from .marks import in_full
from .paragraphs import parts
from .several import enter_all, proceedings_after
from .words.vocabulary import command

APART = "\n"
"""Between what Enter prints and what else there is to know: the first may be cut, the second is short."""


def describe(line: str, p: Proceedings, *, desk: Desk = NARRATIVE, now: dt.datetime, plan: Plan = NO_PLAN) -> str:
    """What Enter would do: all that would be minuted and told, the refusal it would give, or what is still missing."""
    line = in_full(line, p)
    several = parts(line)
    about, missing = "", False
    if line.startswith("/"):
        if len(line) == 1:
            return "A command word: /next /in /out /agreed /recommend … F1"
        try:
            word, arguments = command((several or [line])[0], p)
        except Refused as refusal:
            return str(refusal)
        about, shape = f"{word.usage}   {word.sentence}", word.usage.partition(" ")[2]
        missing = bool(shape) and not arguments.strip() and len(several) < 2
        if missing and not shape.startswith("["):
            return about
    try:
        captured = enter_all(line, p, desk=desk, now=now, plan=plan)
    except Refused as refusal:
        return about if missing else str(refusal)
    printed, say = summary(captured, p), captured.say
    if not printed and not say:
        return about
    printed, say = (printed, say) if printed else (say, "")
    if len(several) > 1:
        printed = f"{len(several)} lines in one act (Tab: one line of {len(several)} paragraphs): {printed}"
    what = f"{word.usage}   Enter: {printed}" if missing else f"Enter: {printed}"
    more = (say or _asked(captured, p), "" if about or len(several) > 1 else _handing_on(line, captured, p, desk))
    return APART.join(filter(None, (what, " · ".join(filter(None, more)))))


def summary(captured: Captured, p: Proceedings, apart: str = " ") -> str:
    """What was captured, as it would be printed; or what it does, where nothing is printed of it. ``apart``: between
    the heading, the paragraphs and the rows that are printed."""
    words = apart.join(_printed(captured, p)) if captured.events else ""
    return words or ("" if captured.note.startswith("/") else _timed(capitalised(captured.note), captured.events, p))


def _asked(captured: Captured, p: Proceedings) -> str:
    """What the report of the open item asks of the panel, while its outcome is typed: short, so that what Enter prints
    keeps its room. It is the clerk's to know, and printed nowhere."""
    if not (captured.events and isinstance(captured.events[-1], Outcome)):
        return ""
    report = p.bundle.report_for(p.item)
    words = asked_briefly(report.asked, ASKED_IN_A_HINT) if report else ""
    return f"Asked: {words}{'' if words.endswith('…') else '.'}" if words else ""


ASKED_IN_A_HINT = 60
"""Letters of what was asked: with the word before them, one line of the narrowest window."""


def _timed(words: str, events: Sequence[Happening], p: Proceedings) -> str:
    event = events[-1] if events else None
    return f"{words} at {p.time(event.at)}" if event and event.timed and event.at and p.phase != "not begun" else words


def _printed(captured: Captured, p: Proceedings) -> list[str]:
    """All that would be printed once this has happened, with what follows from it, a line each. A stem stands before
    the first of what it opens; a member's next point is shown under its own, which stands further up already."""
    entries, new = proceedings_after(p, captured).page.entries, len(captured.events)
    lines, stem = list[str](), _stem(entries[:-new]) if _goes_on(entries[-new]) else ""
    for block, aside in ((block, bool(each.aside)) for each in entries[-new:] for block in each.blocks):
        if isinstance(block, Paragraph) and block.role == "stem":
            stem = f"{stem} {plain(block.text)}".strip()
            continue
        words = _words(block, aside=aside)
        if words and stem:
            words[0], stem = f"{stem} {words[0]}", ""
        lines += words
    return [*lines, stem] if stem else lines


def _words(block: Block, *, aside: bool) -> list[str]:
    match block:
        case Heading() if aside and block.number:
            return [f"{block.number} {plain(block.text)}:"]
        case Paragraph() | Heading():
            return [plain(block.text)]
        case Table():
            return [" · ".join(map(cell_words, row)) for row in block.rows]
        case Listed():
            return [" ".join([block.label, *map(plain, block.paragraphs)]).strip()]
        case _:
            return []


def _goes_on(entry: Entry) -> bool:
    """Whether what is printed first is a lettered point, so that its stem is one of before."""
    return any(isinstance(block, Listed) and block.kind == "letter" for block in entry.blocks[:1])


def _stem(before: Sequence[Entry]) -> str:
    stems = (block for entry in reversed(before) for block in reversed(entry.blocks)
             if isinstance(block, Paragraph) and block.role == "stem")  # fmt: skip
    found = next(stems, None)
    return plain(found.text) if found else ""


# --- who speaks, and who would ---


def _handing_on(line: str, captured: Captured, p: Proceedings, desk: Desk) -> str:
    """Whom Tab would give the word to, in place of Enter; empty where it would only minute the words."""
    if not (captured.events and isinstance(captured.events[-1], Said)) or complete_line(line, p):
        return ""
    if not are_words(line, p):
        return ""
    then = handed_on(captured.desk or desk, captured.events[-1], p)
    return f"Tab: and {_has_the_word(then, p)}"


def whose_turn(desk: Desk, p: Proceedings) -> str:
    """With nothing typed yet: who speaks still, and to whom Tab would hand the word; empty for narrative."""
    if not desk.speaker:
        return ""
    return f"{p.name(desk.speaker, start=True)} speaks still · Tab: {_has_the_word(turn(desk, p), p)}"


_VERBS = {"asked": "asks", "stated": "states", "answered": "answers", "reported": "says"}


def _has_the_word(desk: Desk, p: Proceedings) -> str:
    if desk.waiting:
        return "asks who answers"
    if not desk.speaker:
        return "a note"
    return f"{p.name(desk.speaker)} {'speaks' if desk.by_words else _VERBS[desk.manner]}"
