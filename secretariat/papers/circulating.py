"""Minutes that go out: a copy is kept of what was printed, and every change since is listed (MIN-02)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal

import msgspec

from ..basics.acts import Act, Put, act
from ..basics.clock import house_time
from ..basics.record import Private, Refused
from ..documents.document import Block, Document, Heading, Listed, Paragraph, Table, plain
from ..meetings.copies import MinutesCopy, PrintedLine
from ..minutes.life import Life, _day
from ..proceedings.proceedings import Proceedings
from .forms import Change, Form, alike, by_hand, form_of


def circulate(p: Proceedings, known: Life, when: dt.datetime, *, to: str, now: dt.datetime) -> Act:
    """The minutes go out as they stand, and a copy is kept. Raises Refused."""
    refuse_circulating(p, known)
    refuse_sent(when, now)
    if p.ended and when < p.ended:
        raise Refused(f"The meeting ended at {house_time(p.ended)}; its minutes cannot go out before that.")
    return act("circulate the minutes", Put(_copy(p, when, to=to.strip()), p.bundle.meeting.id))


def refuse_sent(when: dt.datetime, now: dt.datetime) -> None:
    """Raises Refused where they cannot have gone out at that moment, whatever stands in them."""
    if when > now:
        raise Refused("That moment is still to come. Send the minutes first, then record it here.")


def refuse_circulating(p: Proceedings, known: Life) -> None:
    """Raises Refused where there is nothing to circulate."""
    if not known.closed:
        raise Refused("The meeting is not closed, so its minutes are not done. /close first.")
    if agreed := known.approved:
        raise Refused(f"These minutes were approved on {agreed.day}; a draft is not circulated any more.")
    last = known.last
    if last and last.with_(id="", rev=0) == _copy(p, last.when, to=last.to, as_in=form_of(last)).with_(id="", rev=0):
        raise Refused("These minutes are circulated and have not changed since.")


def sign(p: Proceedings, known: Life, when: dt.datetime) -> Act:
    """The person presiding signed them. Raises Refused before they are approved (MIN-02)."""
    if known.stage == "signed":
        raise Refused(f"They were signed on {_day(known.last)}.")
    if known.approved is None:
        raise Refused("Only approved minutes are signed: a later meeting agrees them first.")
    return act("sign the minutes", Put(_copy(p, when, kind="signed"), p.bundle.meeting.id))


def _copy(
    p: Proceedings, when: dt.datetime, *, to: str = "", kind: Literal["circulated", "signed"] = "circulated",
    as_in: Form = "now",
) -> MinutesCopy:  # fmt: skip
    private = any(entry.private for entry in p.page.entries)
    exempt = "\n".join(line.text for line in lines_of(p, private=True, as_in=as_in)) if private else ""
    lines = tuple(lines_of(p, as_in=as_in))
    return MinutesCopy(
        when=when, kind=kind, to=to, lines=lines, exempt=Private(exempt),
        whole_rows=as_in != "first table", settled=as_in == "now",
    )  # fmt: skip


def lines_of(p: Proceedings, *, private: bool = False, as_in: Form = "now") -> list[PrintedLine]:
    """The minutes as they stand, a line a paragraph. ``as_in``: as they were printed when a copy was kept, so that
    nothing is told as changed that nobody changed."""
    from .minutes import minutes

    return list(in_lines(minutes(p, private=private, as_in=as_in)))


def in_lines(document: Document) -> Iterator[PrintedLine]:
    """A paper as lines of plain text, to compare with another version."""
    for block in document.blocks[1:]:  # the title is the meeting's
        yield from _lines(block)


def _lines(block: Block) -> Iterator[PrintedLine]:
    match block:
        case Heading():
            yield PrintedLine(f"{block.number + '. ' if block.number else ''}{plain(block.text)}", heading=True)
        case Paragraph():
            yield PrintedLine(plain(block.text))
        case Listed():
            for n, words in enumerate(block.paragraphs):
                yield PrintedLine(plain(words) if n else f"{block.label} {plain(words)}")
        case Table():
            for row in block.rows:
                yield PrintedLine(
                    " | ".join(" ".join(line.text for part in cell for line in _lines(part)) for cell in row)
                )


def compare(before: Sequence[PrintedLine], after: Sequence[PrintedLine]) -> list[Change]:
    """Every paragraph that was changed, put in or taken out, under the heading it stands at."""
    found: list[Change] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        was, now = list(before[a:b]), list(after[c:d])
        for n in range(max(len(was), len(now))):
            old, new = was[n].text if n < len(was) else "", now[n].text if n < len(now) else ""
            at, lines = (c + n, after) if n < len(now) else (a + n, before)
            found.append(Change(_heading(lines, at), old, new))
    return found


def _heading(lines: Sequence[PrintedLine], at: int) -> str:
    return next((line.text for line in reversed(lines[: at + 1]) if line.heading), "Before the first item")


class Amended(msgspec.Struct, frozen=True):
    """What changed between one copy and the next, or the minutes as they stand."""

    since: MinutesCopy
    until: MinutesCopy | None
    changes: list[Change]


def amendments(p: Proceedings, known: Life) -> list[Amended]:
    """The log of amendments: what changed between the copies that went out, and since the last of them."""
    from .minutes import called_for

    log = []
    for since, until in pairwise((*known.copies, None)):
        assert since is not None, "only the last has no copy"
        if until:
            before, after = alike(since, until, called_for(p))
        else:
            before, after = list(since.lines), lines_of(p, as_in=form_of(since))
        if changes := by_hand(since, compare(before, after)):
            log.append(Amended(since, until, changes))
    return log


def changes_since(copy: MinutesCopy, p: Proceedings) -> list[Change]:
    """What differs in the minutes as they stand from a copy that went out."""
    return by_hand(copy, compare(copy.lines, lines_of(p, as_in=form_of(copy))))
