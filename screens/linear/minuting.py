"""A meeting minuted by lines that come one after the other: each read, judged and kept as the app's line does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from secretariat.basics import clock
from secretariat.basics.act_words import in_clerks_words
from secretariat.basics.cleaning import clean
from secretariat.basics.clock import time_meant
from secretariat.basics.record import Refused
from secretariat.basics.sentences import capitalised
from secretariat.capture.arguments.times import begins_at
from secretariat.capture.desk import NARRATIVE, Captured, Desk, are_words, seat, turn, why_unheard
from secretariat.capture.entering import TWO_CLOCKS, act_of, as_a_command
from secretariat.capture.excluded import ALONE, kept_unsettled, would_exclude
from secretariat.capture.expanding import expanded_throughout
from secretariat.capture.preview import summary
from secretariat.capture.several import enter_all
from secretariat.minutes.kept_as_they_are import changed_minutes, changed_though_approved, refuse_changing_signed
from secretariat.proceedings.on_the_day import SMALL_HOURS
from secretariat.proceedings.proceedings import Proceedings
from storage.archive import Archive
from storage.port import Change

from .incoming import Incoming


class Taken(NamedTuple):
    """What came of a line, once it is durable. ``printed``: as the minutes print it, a line each heading, paragraph and
    row, or what it did; ``told``: what the
    clerk is to know of it, a contradiction for instance."""

    printed: str
    told: str = ""


class _Kept(NamedTuple):
    """A line that was minuted here: who had the word before and after it, and what it printed."""

    before: Desk
    after: Desk
    printed: str


class Minuting:
    """The line of one meeting. ``as_typed``: short forms of the phrase bank stay as they are."""

    def __init__(
        self, archive: Archive, meeting: str, *, by: str = "", now: clock.Now = clock.now, as_typed: bool = False
    ) -> None:  # fmt: skip
        self.archive, self.meeting, self.by = archive, meeting, by
        self.desk: Desk = NARRATIVE
        self.now, self._as_typed = now, as_typed
        self._time: dt.time | None = None
        self._latest: dt.datetime | None = None
        """The latest moment of a line that was taken."""
        self._done: list[_Kept] = []
        """Each line that can be taken back."""
        self._undone: list[_Kept] = []
        """The same of each line that was taken back, and can be minuted again."""
        self._refused = ""
        self._words: dict[str, Callable[[], Taken]] = {
            "/undo": self.undo, "/redo": self.redo, "/keep": self.keep_refused, "/nobody": self.nobody_speaks,
        }  # fmt: skip

    @property
    def proceedings(self) -> Proceedings:
        """How the meeting stands."""
        p = self.archive.proceedings(self.meeting)
        assert p is not None, "a meeting that was named, and that nothing here takes away"
        return p

    def take(self, line: str, time: dt.time | None = None) -> Taken:
        """Minute a line. Durable on return. ``time``: what the clock in the room showed.

        Without one it is the clock's, while the meeting sits today; of another day's meeting the last that was given
        holds. Raises Refused, Conflict, NotSaved, Unusable: then nothing has changed, but that the public is out where
        the line was to send it out: what comes next may be on its way already.
        """
        name, _, more = line.strip().partition(" ")
        if word := self._words.get(name.casefold().rstrip(".,;!")):
            if more.strip():
                raise Refused(f"{name} stands alone in its line.")
            self._moment(time)
            return word()
        try:
            moment = self._moment(time)
            return self._in_order(self._taken(line, moment), moment, given=time is not None)
        except Refused as refusal:
            out = self._public_out(line)
            self._refused = line
            raise Refused(f"{refusal} {out}".strip()) from None

    def _public_out(self, line: str) -> str:
        """Send the public out after a line that was to do so and was refused; that it is so, as sentences."""
        if not would_exclude(as_a_command(line), self.proceedings):
            return ""
        try:
            self._taken(ALONE, self._moment(None))
        except Refused:
            return ""
        return "What follows is private all the same. Type the line again, or /undo."

    def _in_order(self, taken: Taken, moment: dt.datetime, *, given: bool) -> Taken:
        """What came of a line, told where its time is earlier than one that came already: it may be a slip."""
        latest, self._latest = self._latest, max(moment, self._latest or moment)
        if not given or latest is None or moment >= latest:
            return taken
        time = self.proceedings.time
        return taken._replace(told=f"{taken.told} {time(moment)} is before {time(latest)}, which came already.".strip())

    def read(self, each: Incoming) -> tuple[dt.time | None, str]:
        """The time and the words of a line that came. Raises Refused where it cannot be read: then there are no words
        of it to keep, and those of the one before are not meant.

        A time without am or pm is read by the meeting's own hours, as the app's line reads it: “2:10” at one that began
        at 2pm is ten past two in the afternoon, “02:10” is at night.
        """
        try:
            said, words = each.read()
        except Refused:
            self._refused = ""
            raise
        return time_meant(said, start=begins_at(self.proceedings)).time if said else None, words

    def _taken(self, line: str, moment: dt.datetime) -> Taken:
        p, line = self.proceedings, as_a_command(line)
        line = line if self._as_typed else expanded_throughout(line, p)
        if (handed := self._handed(line, p)) is not None:
            self.desk = handed
            return Taken(self.who_speaks(), why_unheard(handed, p))
        captured = enter_all(line, p, desk=self.desk, now=moment, plan=self.archive.plan())
        printed = summary(captured, p, "\n") or f"Done: {clean(line).strip()}"
        told = self._keep(captured, p, _in_lines(printed))
        self._refused = ""
        return Taken(_in_lines(printed), " ".join(filter(None, (captured.say, told))))

    def _handed(self, line: str, p: Proceedings) -> Desk | None:
        """Who has the word after a line of a code and a tab, or of a tab alone; None for any other line."""
        text = clean(line).strip(" \n")
        if not text.endswith("\t"):
            return None
        *others, code = [part.strip() for part in text[:-1].split("\t")]
        if any(others) or are_words(code, p) or code.startswith("/"):
            return None
        return seat(self.desk, p, code) if code else turn(self.desk, p)

    def _keep(self, captured: Captured, p: Proceedings, printed: str) -> str:
        """Keep what was captured, ``printed`` so; the sentence to be told of minutes that are approved."""
        act = act_of(captured, p, self.archive.plan())
        before, after = self.desk, self.desk if captured.desk is None else captured.desk
        told = ""
        if act.changes:
            refuse_changing_signed(act, self.archive.bundle)
            changed = changed_minutes(act, self.archive.bundle)
            self.archive.commit(act, by=self.by)
            self._done.append(_Kept(before, after, printed))
            self._undone.clear()
            told = " ".join(filter(None, map(self._told_approved, changed)))
        self.desk = after
        return told

    def _told_approved(self, meeting: str) -> str:
        p = self.archive.proceedings(meeting)
        known = self.archive.life(meeting) if p is not None and p.phase == "closed" else None
        return changed_though_approved(known, p.bundle.meeting) if p is not None and known is not None else ""

    def _moment(self, time: dt.time | None) -> dt.datetime:
        """When a line was said. Raises Refused for a time still to come, where the meeting sits today."""
        now, p = self.now(), self.proceedings
        today = clock.local(now).date() == p.sitting
        if time is None and (today or self._time is None):
            return now
        self._time = self._time if time is None else time
        assert self._time is not None
        moment = clock.at(p.sitting, self._time)
        began = p.course.sittings[-1].began if p.course.sittings else None
        if began is not None and moment < began and self._time.hour < SMALL_HOURS and p.phase != "closed":
            moment = clock.at(p.sitting + dt.timedelta(days=1), self._time)
        if today and moment > now + TWO_CLOCKS:
            raise Refused(f"It is {p.time(now)}: {p.time(moment)} is still to come.")
        return moment

    # --- words of the line alone: in the app they are keys ---

    def undo(self) -> Taken:
        """Take back the last line that was minuted here. Raises Refused where there is none."""
        if not self._done:
            raise Refused("There is no line to take back: none was minuted since this began.")
        change = self.archive.undo_now(by=self.by)
        kept = self._done.pop()
        self._undone.append(kept)
        self.desk = kept.before if self.desk == kept.after else self.desk  # a desk chosen since stays
        return _again("Taken back", change, kept)

    def redo(self) -> Taken:
        """Minute again what was taken back last. Raises Refused where nothing was."""
        if not self._undone:
            raise Refused("No line was taken back that could be minuted again.")
        change = self.archive.redo_now(by=self.by)
        kept = self._undone.pop()
        self._done.append(kept)
        self.desk = kept.after if self.desk == kept.before else self.desk
        return _again("Minuted again", change, kept)

    def keep_refused(self) -> Taken:
        """Minute the line that was refused last as it stands, marked “To be settled”. Raises Refused."""
        if not self._refused:
            raise Refused("No line was refused whose words could be kept.")
        return self._taken(kept_unsettled(self._refused, self.proceedings, self.desk), self._moment(None))

    def nobody_speaks(self) -> Taken:
        """What comes next is narrative."""
        self.desk = NARRATIVE
        return Taken(self.who_speaks())

    def who_speaks(self) -> str:
        """Whose words the next line will be, as a sentence."""
        if self.desk.waiting:
            return "Nobody has the word to answer."
        if not self.desk.speaker:
            return "Nobody speaks: a line is a note."
        verb = {"asked": "asks", "stated": "states", "answered": "answers", "reported": "reports"}[self.desk.manner]
        name = capitalised(self.proceedings.name(self.desk.speaker))
        return f"{name} speaks." if self.desk.by_words else f"{name} {verb}."


def _in_lines(printed: str) -> str:
    """Each line without what would part it again, and none empty."""
    return "\n".join(filter(None, (" ".join(line.split()) for line in printed.split("\n"))))


def _again(what: str, change: Change | None, kept: _Kept) -> Taken:
    """“Taken back: minute a note: The bells were rung.” Words that nobody hears again cannot be looked for."""
    note = f": {in_clerks_words(change.note)}" if change and change.note else ""
    return Taken(f"{what}{note}: {' '.join(kept.printed.split())}")


WORDS = {
    "/undo": "Take back the last line that was minuted here.",
    "/redo": "Minute again what was taken back.",
    "/keep": "Keep the words of the line that was refused last, marked “To be settled”.",
    "/nobody": "Nobody speaks: what comes next is narrative.",
}
"""The words that the line knows by itself, since it has no keys. None of them is a command word."""
