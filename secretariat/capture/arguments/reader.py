"""What was typed after a command word, read slot by slot: ``Arguments``."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection

import msgspec

from ...basics.clock import MONTHS_BEGIN, Toward, looks_like_a_date, written_day
from ...basics.pattern import pattern
from ...basics.record import Refused
from ...meetings.meeting import AgendaItem
from ...panel.people import Person
from ...plan.year import NO_PLAN, Plan
from ...proceedings.on_the_day import on_the_day
from ...proceedings.proceedings import Proceedings
from .. import reasons
from . import items, persons, times

_OF_ANOTHER_DAY = pattern(
    r"of (?:the )?(?:meeting (?:of|on|held on) )?(?:the )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{MONTHS_BEGIN})\w*(?: \d{{4}})?|(?:last|previous|next) meeting\b)",
    re.IGNORECASE,
)
"""“item 5 of 12 March”: no item of this agenda."""
_DAY_FIRST = pattern(
    r"[\s,(–—-]*by (?:the )?(?:latest,? )?(?P<day>[^:;()]{3,30}?)\)?"
    r"(?:[,:]? (?=(?:to|will|would|shall|should|must|is|are)\b)|\s*:\s+(?=\S)|\s+[–—-]\s+(?=\S))",
    re.IGNORECASE,
)

_UNKNOWN = pattern(
    r"\s*\(?(?:at )?(?:\?{2,}|(?:an? )?unknown time|"
    r"(?:the )?time (?:was )?(?:unknown|not (?:known|noted|recorded|taken)))\)?(?=$|[\s,;.])\.?",
    re.IGNORECASE,
)
"""“?” in words."""


class Arguments(msgspec.Struct):
    """What was typed after a command word, with all that its function may look at: the meeting, the time, the plan.

    Each reading method takes what it reads off the front of ``rest``; ``free`` takes all the words that are left, to
    be printed as they are; ``end`` refuses whatever is left. So every word is known, printed, or refused.
    """

    rest: str
    p: Proceedings
    now: dt.datetime
    plan: Plan = NO_PLAN
    usage: str = ""
    told: list[str] = msgspec.field(default_factory=list)
    """Sentences for the clerk about what was read: a weekday that does not fit its date. They stay with the event."""

    @property
    def moment(self) -> dt.datetime:
        """The clock's time on the meeting's own day, to the minute."""
        return on_the_day(self.p, self.now)

    def word(self) -> str:
        """The next word, taken; empty at the end."""
        first, _, self.rest = self.rest.strip().partition(" ")
        self.rest = self.rest.strip()
        return first

    def peek(self) -> str:
        return self.rest.strip().partition(" ")[0]

    def skip(self, *words: str) -> None:
        """Take the next word if it is one of these fillers."""
        while self.peek().casefold().rstrip(",") in words and self.peek():
            self.word()

    def took(self, *words: str) -> bool:
        """Whether the next word is one of these; it is taken."""
        if (found := self.peek().casefold().rstrip(",;")) and found in words:
            self.word()
            return True
        return False

    def drop(self, found: re.Match[str], signs: str = " ,") -> bool:
        """Take what was found at the beginning, with the signs behind it; True, for it was there."""
        self.rest = self.rest[found.end() :].lstrip(signs)
        return True

    def free(self) -> str:
        """All the words that are left, taken, to be printed as they are."""
        words, self.rest = self.rest.strip(), ""
        return words

    # --- people ---

    def is_code(self) -> Person | None:
        """The person who is named next; None where the next words name nobody. Nothing is taken."""
        found = persons.person_at(self.p, self.rest)
        return self.p.people[found.person] if found else None

    def person(self, what: str) -> str:
        """The person named next. Raises Refused: “Say who …”."""
        if not self.peek():
            raise Refused(f"Say {what}. {self.usage}")
        found = persons.must_be(self.p, self.rest)
        self.rest = found.rest.lstrip(" ,")
        return found.person

    def people(
        self, what: str, *, sides: bool = True, free: Collection[str] | None = None
    ) -> tuple[str, ...]:  # fmt: skip
        """One person or more; the Commissioner's word means everyone of that side who is in the room.

        ``free``: words may follow that are anything, or these. Raises Refused.
        """
        found, rest, _ = persons.people_at(self.p, self.rest, sides=sides, free=free)
        if not found:
            return (self.person(what),)
        self.rest = rest.lstrip(" ,")
        if self.peek().casefold() in ("and", "&"):
            self.word()
            return (*found, self.person(what))
        return tuple(found)

    def owners(self, *goes_on: str) -> tuple[str, ...]:
        """Those named where free words may begin as well. ``goes_on``: what may follow a name."""
        found, self.rest = persons.owners_at(self.p, self.rest, goes_on)
        return tuple(found)

    # --- items ---

    def items(self, *, free: Collection[str] | None = None, quantities: bool = False) -> list[AgendaItem]:
        """The items named next, none where none is. ``quantities``: words may follow that begin with one, “8 acres”.

        Raises Refused for a number the agenda does not have.
        """
        doubts = self.told if quantities else None
        try:
            found, self.rest = items.items_at(self.p.bundle, self.rest, free=free, doubts=doubts)
        except Refused as refusal:
            raise self.refuse(str(refusal)) from None
        self.rest = self.rest.lstrip(" ,") if found else self.rest
        if found and (elsewhere := _OF_ANOTHER_DAY.match(self.rest)):
            number = found[-1].number
            raise self.refuse(f"Item {number} {elsewhere[0].strip()} is of another meeting: name items of this agenda.")
        return found

    def some_items(self) -> list[AgendaItem]:
        """One item or more. Raises Refused where none is named."""
        if found := self.items():
            return found
        raise self.refuse(f"There is no item {self.peek()} on this agenda." if self.peek() else "Say which item.")

    def one_item(self) -> AgendaItem:
        """The one item named next. Raises Refused where none is, or several."""
        first, *others = self.some_items()
        if others:
            raise self.refuse(f"Name one item alone, not {first.number} and {others[0].number}.")
        return first

    # --- times and days ---

    def time(self) -> dt.datetime | None:
        """The time that comes next, by the meeting's own hours, taken; None where the next word is not a time.

        Raises Refused for a word that begins with a digit and is no time.
        """
        typed = self.rest
        found, self.rest = times.time_at(self.p, typed)
        if found is not None and times.roughly(typed):
            self.told.append(f"It is printed as {self.p.time(found)}: that it was about then is not said.")
        return found

    def time_or_now(self) -> dt.datetime | None:
        """The time that comes next, else the present moment; None for “?”: the clerk does not know when."""
        before = self.rest
        if unknown := _UNKNOWN.match(self.rest):
            self.rest = self.rest[unknown.end() :].lstrip(" ,;")
            return None
        self.skip("at", "from")
        if self.peek() == "?":
            self.word()
            return None
        self.rest = before
        return self.time() or self.moment

    def day(self, words: str, toward: Toward, *, near: dt.date | None = None) -> dt.date:
        """The day that words name, from the sitting's on or up to it. What is odd in it is told. Raises Refused."""
        written = written_day(words, near=near or self.p.sitting, toward=toward)
        if written.doubt:
            self.told.append(written.doubt)
        if toward == "future" and written.day < self.p.day:
            self.told.append(f"{self.p.date(written.day)} is past: which day is meant?")
        return written.day

    def by_a_day(self, text: str) -> tuple[str, dt.date | None]:
        """Words, and the day they end with: “to write by 9 January”. Raises Refused for an impossible day."""
        before, by, when = text.rpartition(" by ")
        when = re.sub(r"^(?:the latest|at the latest),?\s+", "", when.strip().rstrip("."))
        if not by or not looks_like_a_date(when):
            return text, None
        return before, self.day(when, "future", near=self.p.day)

    def first_a_day(self) -> dt.date | None:
        """The day that comes first, before what is to be done by it: “by 4 July to write”; it is taken. None for none.

        Raises Refused for an impossible day.
        """
        found = _DAY_FIRST.match(self.rest)
        if found is None or not looks_like_a_date(found["day"]):
            return None
        self.rest = self.rest[found.end() :]
        return self.day(found["day"], "future", near=self.p.day)

    # --- the end ---

    def reason(self) -> str:
        """The reason, to the end of the line: after “because”, “due to” or “as”, in brackets, after a dash; or empty.

        Raises Refused for any other words left.
        """
        if apart := reasons.set_apart(self.rest):
            self.free()
            return apart
        if reasons.begins_a_reason(self.rest) or (reasons.is_a_sentence(self.rest) and not self.is_code()):
            return reasons.whole(self.free())
        self.end()
        return ""

    def leave_out(self, words: str, where: str = "") -> None:
        """Tells that words are printed nowhere, or not ``where``: none is lost without a sign."""
        where = f" {where}" if where else ""
        self.told.append(f"“{words.strip(' .')}” is not printed{where}: /stage keeps it as words.")

    def end_but_for_why(self) -> None:
        """Nothing more may follow but why, where that is printed nowhere: it is told. Raises Refused."""
        if (why := reasons.set_apart(self.rest)) or reasons.begins_a_reason(self.rest):
            self.leave_out(why or reasons.whole(self.rest))
            self.rest = ""
        self.end()

    def end(self) -> None:
        """Nothing more may follow. Raises Refused for words that were not understood, so that none is lost."""
        if rest := self.rest.strip(" ,"):
            raise self.refuse(f"“{rest}” was not understood.")
        self.rest = ""

    def refuse(self, reason: str) -> Refused:
        return Refused(f"{reason} {self.usage}".strip())
