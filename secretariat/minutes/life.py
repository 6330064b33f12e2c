"""The life of a set of minutes: draft, circulated, approved, signed; and every change since it went out (MIN-02).

Only the meeting that confirms minutes may correct them, and the correction stands in *its* minutes. So that a set is
approved is not kept anywhere: it is read from the later meeting's own record (`later_meetings.py`). What is kept is a
copy of what went out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Literal

import msgspec

from ..basics.clock import house_date, local
from ..basics.record import Refused
from ..basics.saying import called, say
from ..meetings.copies import MinutesCopy
from ..meetings.meeting import day_of

if TYPE_CHECKING:
    from ..events.earlier import MinutesResult
    from ..meetings.bundle import Bundle


class Confirmation(msgspec.Struct, frozen=True):
    """What a later meeting did with a set of minutes."""

    on: dt.date
    result: MinutesResult
    corrections: str = ""
    by: str = ""
    """The identity of that meeting: of two on a day, the one that did it."""

    @property
    def day(self) -> str:
        """Its day in words, and which meeting of that day where it was not the first."""
        return day_of(self.by, self.on)


class Correction(msgspec.Struct, frozen=True):
    """What a later meeting corrected in a set of minutes, apart from their approval."""

    on: dt.date
    by: str
    text: str
    attendance: bool = False
    item: str = ""
    """The number of the item it was made under, on the agenda of that meeting."""
    embargo: dt.date | None = None
    """The day from which what was minuted under that item is public; None where it always was."""

    def held(self, today: dt.date, said: Collection[str]) -> bool:
        """Whether no public paper may tell of it yet. ``said``: the items of that meeting of which the clerk said that
        they may be public all the same."""
        return self.embargo is not None and today < self.embargo and self.item not in said

    def __str__(self) -> str:
        what = say("the record of attendance was") if self.attendance else say("these minutes were")
        return say(
            "At the meeting of {day_of} {what} corrected: {text}.",
            day_of(self.by, self.on),
            what,
            self.text.strip().rstrip("."),
        )


Stage = Literal["not closed", "draft", "circulated", "refused", "approved", "signed"]


class Life(msgspec.Struct, frozen=True):
    """How far a set of minutes has got. ``confirmations``: of later meetings, in order."""

    closed: bool
    copies: tuple[MinutesCopy, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()
    corrections: tuple[Correction, ...] = ()
    """Those that a later meeting made in public, in order."""

    @property
    def approved(self) -> Confirmation | None:
        """The meeting that agreed them; noting them is not agreeing (MTG-53)."""
        return next((each for each in self.confirmations if each.result.startswith(("agreed", "ratified"))), None)

    @property
    def refused(self) -> Confirmation | None:
        """The meeting that did not agree them, or where they were disputed, and after which nothing went out anew: what
        was refused is no draft."""
        from ..events.earlier import REFUSED  # a paper of no meeting asks for no event, and has no confirmation

        last = next((each for each in reversed(self.confirmations) if each.result in REFUSED), None)
        anew = last is not None and self.last is not None and local(self.last.when).date() > last.on
        return None if self.approved or anew else last

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
        if self.refused:
            return "refused"
        return "circulated" if self.copies else "draft"

    def status(self) -> str:
        """What stands on every page: “DRAFT, circulated on 3 August 2022”, “APPROVED on 14 September 2022”."""
        if self.stage == "not closed":
            return say("DRAFT – MEETING NOT CLOSED")
        if agreed := self.approved:
            corrected = say(", as corrected") if agreed.result == "agreed with corrections" else ""
            signed = say(", signed on {day}", _day(self.last)) if self.last and self.last.kind == "signed" else ""
            word = say("RATIFIED") if agreed.result == "ratified" else say("APPROVED")
            return say("{word} on {day}{corrected}{signed}", word, agreed.day, corrected, signed)
        if refused := self.refused:
            return say("{refused} on {day}", called(refused.result.upper()), refused.day)
        return say("DRAFT, circulated on {day}", _day(self.last)) if self.last else say("DRAFT")

    def notes(self) -> list[str]:
        """What later meetings said of them, as the set itself shows it."""
        words: dict[MinutesResult, str] = {
            "agreed": say("agreed as an accurate record"),
            "agreed with corrections": say("agreed as an accurate record, subject to"),
            "noted": "noted",
        }
        confirmed = [
            say(
                "At the meeting of {day} these minutes were {result}{corrections}.",
                each.day,
                words.get(each.result) or say(each.result),
                f": {each.corrections.rstrip(chr(46))}" if each.corrections else "",
            )
            for each in self.confirmations
            if each.result != "agreed"
        ]
        notes = [*confirmed, *map(str, self.corrections)]
        return [line for note in notes for line in note.split("\n") if line.strip()]


NOT_CLOSED = Life(closed=False)


def _day(copy: MinutesCopy | None) -> str:
    return house_date(local(copy.when).date()) if copy else ""


def refuse_signed(bundle: Bundle) -> None:
    """Raises Refused for minutes that are approved and signed: only a later meeting's correct them (MIN-02)."""
    signed = next((copy for copy in in_order(bundle.copies) if copy.kind == "signed"), None)
    if signed:
        raise Refused(f"These minutes were approved, and signed on {_day(signed)}: only a later meeting corrects them, "
                      "in its own minutes (/minutes … subject to).")  # fmt: skip


def in_order(copies: Iterable[MinutesCopy]) -> tuple[MinutesCopy, ...]:
    """The copies in the order in which they went out."""
    return tuple(sorted(copies, key=lambda copy: (copy.when, copy.id)))
