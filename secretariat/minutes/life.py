"""The life of a set of minutes: draft, circulated, approved, signed; and every change since it went out (MIN-02).

Only the meeting that confirms minutes may correct them, and the correction stands in *its* minutes. So that a set is
approved is not kept anywhere: it is read from the later meeting's own record. What is kept is a copy of what went out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal, NamedTuple

import msgspec

from ..basics.acts import Act, Put, act
from ..basics.clock import house_date, house_time, local
from ..basics.record import Moment, Private, Record, Refused
from ..capture.reminders import on_closing
from ..documents.document import Block, Document, Heading, Listed, Paragraph, Table, plain
from ..events import MinutesConfirmed
from ..events.earlier import MinutesResult
from ..meetings.meeting import Bundle
from ..proceedings.proceedings import Proceedings


class Line(msgspec.Struct, frozen=True):
    """A paragraph of minutes as it was printed, in plain words."""

    text: str
    heading: bool = False


class MinutesCopy(Record, frozen=True, kw_only=True):
    """The minutes as they stood when they were circulated, or signed. Never changed; undo takes it back."""

    when: Moment
    kind: Literal["circulated", "signed"] = "circulated"
    to: str = ""
    """To whom they were sent: “members”, “the Chair”."""
    lines: tuple[Line, ...] = ()
    """The public version."""
    exempt: Private = Private()
    """The version with the private part, where there is one, a paragraph a line."""


class Confirmation(NamedTuple):
    """What a later meeting did with a set of minutes."""

    on: dt.date
    result: MinutesResult
    corrections: str = ""


Stage = Literal["not closed", "draft", "circulated", "approved", "signed"]


@dataclass(frozen=True, slots=True)
class Life:
    """How far a set of minutes has got. ``confirmations``: of later meetings, in order."""

    closed: bool
    copies: tuple[MinutesCopy, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()

    @property
    def approved(self) -> Confirmation | None:
        """The meeting that agreed them; noting them is not agreeing (MTG-53)."""
        return next((each for each in self.confirmations if each.result.startswith("agreed")), None)

    @property
    def last(self) -> MinutesCopy | None:
        """What went out last."""
        return self.copies[-1] if self.copies else None

    @property
    def stage(self) -> Stage:
        """How far it is, in a word."""
        if not self.closed:
            return "not closed"
        if self.approved:
            return "signed" if self.last and self.last.kind == "signed" else "approved"
        return "circulated" if self.copies else "draft"

    def status(self) -> str:
        """What stands on every page: “DRAFT, circulated on 3 August 2022”, “APPROVED on 14 September 2022”."""
        if self.stage == "not closed":
            return "DRAFT – MEETING NOT CLOSED"
        if agreed := self.approved:
            corrected = ", as corrected" if agreed.result == "agreed with corrections" else ""
            signed = f", signed on {_day(self.last)}" if self.last and self.last.kind == "signed" else ""
            return f"APPROVED on {house_date(agreed.on)}{corrected}{signed}"
        return f"DRAFT, circulated on {_day(self.last)}" if self.last else "DRAFT"

    def notes(self) -> list[str]:
        """What later meetings said of them, as the set itself shows it."""
        words: dict[MinutesResult, str] = {
            "agreed": "agreed as an accurate record",
            "agreed with corrections": "agreed as an accurate record, subject to",
            "noted": "noted",
            "not agreed": "not agreed",
        }
        return [
            f"At the meeting of {house_date(each.on)} these minutes were {words[each.result]}"
            f"{f': {each.corrections.rstrip(chr(46))}' if each.corrections else ''}."
            for each in self.confirmations
            if each.result != "agreed"
        ]


NOT_CLOSED = Life(closed=False)


def _day(copy: MinutesCopy | None) -> str:
    return house_date(local(copy.when).date()) if copy else ""


def confirmations(day: dt.date, later: Iterable[Bundle]) -> tuple[Confirmation, ...]:
    """What later meetings did with the minutes of a day, in order of meeting."""
    found = [
        Confirmation(bundle.meeting.date, event.result, event.corrections)
        for bundle in later for event in bundle.events if isinstance(event, MinutesConfirmed) and event.of == day
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda each: each.on))


def life(p: Proceedings, later: Iterable[Bundle] = ()) -> Life:
    """How far the minutes of a meeting have got. ``later``: the meetings after it."""
    return Life(p.phase == "closed", in_order(p.bundle.copies), confirmations(p.day, later))


def in_order(copies: Iterable[MinutesCopy]) -> tuple[MinutesCopy, ...]:
    """As they went out."""
    return tuple(sorted(copies, key=lambda copy: (copy.when, copy.id)))


# --- doing it ---


def circulate(p: Proceedings, known: Life, when: dt.datetime, *, to: str, now: dt.datetime) -> Act:
    """The minutes go out as they stand, and a copy is kept. Raises Refused."""
    refuse_circulating(p, known)
    if when > now:
        raise Refused("That moment is still to come. Send the minutes first, then record it here.")
    if p.ended and when < p.ended:
        raise Refused(f"The meeting ended at {house_time(p.ended)}; its minutes cannot go out before that.")
    return act("circulate the minutes", Put(_copy(p, when, to=to.strip()), p.bundle.meeting.id))


def refuse_circulating(p: Proceedings, known: Life) -> None:
    """Raises Refused where there is nothing to circulate."""
    if not known.closed:
        raise Refused("The meeting is not closed, so its minutes are not done. /close first.")
    if agreed := known.approved:
        raise Refused(f"These minutes were approved on {house_date(agreed.on)}; a draft is not circulated any more.")
    if known.last and known.last.with_(id="", rev=0) == _copy(p, known.last.when, to=known.last.to).with_(id="", rev=0):
        raise Refused("These minutes are circulated and have not changed since.")


def sign(p: Proceedings, known: Life, when: dt.datetime) -> Act:
    """The person presiding signed them. Raises Refused before they are approved (MIN-02)."""
    if known.stage == "signed":
        raise Refused(f"They were signed on {_day(known.last)}.")
    if known.approved is None:
        raise Refused("Only approved minutes are signed: a later meeting agrees them first.")
    return act("sign the minutes", Put(_copy(p, when, kind="signed"), p.bundle.meeting.id))


def _copy(
    p: Proceedings, when: dt.datetime, *, to: str = "", kind: Literal["circulated", "signed"] = "circulated"
) -> MinutesCopy:
    private = any(entry.private for entry in p.page.entries)
    whole = "\n".join(line.text for line in lines_of(p, private=True)) if private else ""
    return MinutesCopy(when=when, kind=kind, to=to, lines=tuple(lines_of(p)), exempt=Private(whole))


# --- what changed ---


def lines_of(p: Proceedings, *, private: bool = False) -> list[Line]:
    """The minutes as they stand, a line a paragraph."""
    from ..papers.minutes import minutes

    return list(in_lines(minutes(p, private=private)))


def in_lines(document: Document) -> Iterator[Line]:
    """A paper in lines of plain words, to hold one against another."""
    for block in document.blocks[1:]:  # the title is the meeting's
        yield from _lines(block)


def _lines(block: Block) -> Iterator[Line]:
    match block:
        case Heading():
            yield Line(f"{block.number + '. ' if block.number else ''}{plain(block.text)}", heading=True)
        case Paragraph():
            yield Line(plain(block.text))
        case Listed():
            for n, words in enumerate(block.paragraphs):
                yield Line(plain(words) if n else f"{block.label} {plain(words)}")
        case Table():
            for row in block.rows:
                yield Line(" | ".join(" ".join(line.text for part in cell for line in _lines(part)) for cell in row))


class Change(NamedTuple):
    """One paragraph that differs. Either side is empty where it was put in or taken out."""

    under: str
    was: str
    now: str


def compare(before: Sequence[Line], after: Sequence[Line]) -> list[Change]:
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


def _heading(lines: Sequence[Line], at: int) -> str:
    return next((line.text for line in reversed(lines[: at + 1]) if line.heading), "Before the first item")


class Amended(NamedTuple):
    """What changed between one copy and the next, or the minutes as they stand."""

    since: MinutesCopy
    until: MinutesCopy | None
    changes: list[Change]


def amendments(p: Proceedings, known: Life) -> list[Amended]:
    """The log of amendments: what changed between the copies that went out, and since the last of them."""
    sets = [*((copy, copy.lines) for copy in known.copies), (None, tuple(lines_of(p)))]
    log = []
    for (since, before), (until, after) in pairwise(sets):
        assert since is not None, "only the last has no copy"
        if changes := compare(before, after):
            log.append(Amended(since, until, changes))
    return log


@on_closing
def decision_notice(p: Proceedings) -> str:
    """What goes out first (MIN-03)."""
    return "The decision notice can go out within the hour: Ctrl+P finds it." if p.page.decisions else ""
