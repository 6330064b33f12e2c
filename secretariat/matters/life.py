"""The life of every matter: its story from all there is, and what follows from it: how far, due when, whose move."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from msgspec.structs import replace

from ..basics.clock import house_date
from ..basics.sentences import listing
from ..deadlines.calendar import Calendar
from ..deadlines.rules import Anchor
from ..letters.letter import LetterIn
from ..meetings.meeting import Meeting
from ..panel.panel import Panel
from ..panel.rules_in_force import rules_in_force
from .births import with_raised
from .due import Due, due_of
from .follow_up import FollowUp
from .matter import Matter, StoryEntry
from .moves import Standing, move_of
from .raised import Raised
from .report import ReportSent
from .state import MatterState, state_of
from .turns import (
    Noting,
    Turn,
    answered_by,
    in_order_of_days,
    noted_at,
    raised_at,
    reported,
    settled_afterwards,
    steps_of,
)


class Followed(msgspec.Struct, frozen=True, kw_only=True):
    """What the stories of matters are put together from, besides the meetings themselves."""

    panel: Panel
    calendar: Calendar = msgspec.field(default_factory=Calendar)
    follow_ups: Sequence[FollowUp] = ()
    raised: Sequence[Raised] = ()
    reports: Sequence[ReportSent] = ()
    letters: Sequence[LetterIn] = ()
    meetings: Sequence[Meeting] = ()
    """Every meeting, so that “the September meeting” is known; and what the meetings noted of letters."""
    notings: Sequence[Noting] = ()


def lived(gathered: Iterable[Matter], known: Followed, kept: KeptLives | None = None) -> list[Matter]:
    """Every matter, those raised outside meetings taken in, each with its story; parts after their whole.

    ``kept``: what was worked out before, for an archive that asks again after each act.
    """
    born = with_raised([(each, raised_at(each)) for each in gathered], known.raised, known.letters, known.meetings)
    return _Lives(known, kept or KeptLives()).of(born)


class KeptLives(msgspec.Struct):
    """Lives worked out before, each with all that it was worked out from: only what another act touched is gone through
    again. All of them are worked out anew where panel, holidays or the dates of meetings are others."""

    world: tuple[object, ...] = ()
    lives: dict[str, tuple[tuple[object, ...], Matter]] = msgspec.field(default_factory=dict)

    def of_this_world(self, known: Followed) -> dict[str, tuple[tuple[object, ...], Matter]]:
        """Those that still hold, as far as these are concerned."""
        world = (known.panel, known.calendar, *known.meetings)
        if len(world) != len(self.world) or any(a is not b for a, b in zip(world, self.world, strict=True)):
            self.world, self.lives = world, {}
        return self.lives


class _Lives:
    """Lives worked out, the parts of a matter before the matter itself."""

    def __init__(self, known: Followed, kept: KeptLives) -> None:
        self._known = known
        self._kept = kept.of_this_world(known)
        self._born: dict[str, tuple[Matter, Turn]] = {}
        self._follow_ups = {follow.id: follow for follow in known.follow_ups}
        self._reports: defaultdict[str, list[ReportSent]] = defaultdict(list)
        for report in known.reports:
            for id in report.matters:
                self._reports[id].append(report)
        self._letters: defaultdict[str, list[LetterIn]] = defaultdict(list)
        for letter in sorted(known.letters, key=lambda each: (each.day, each.received, each.id)):
            for id in letter.answered:
                self._letters[id].append(letter)
        self._notings: defaultdict[str, list[Noting]] = defaultdict(list)
        for noting in known.notings:
            self._notings[noting.of].append(noting)

    def of(self, born: Sequence[tuple[Matter, Turn]]) -> list[Matter]:
        """In the order given. A part stands after its whole there, so that they are worked out from the end."""
        parts: defaultdict[str, list[Matter]] = defaultdict(list)
        self._born = {matter.event: (matter, begun) for matter, begun in born}
        found: list[Matter] = []
        for matter, begun in reversed(born):
            done = self._kept_or_lived(matter, begun, tuple(reversed(parts[matter.event])))
            if matter.parent:
                parts[matter.parent].append(done)
            found.append(done)
        return found[::-1]

    def _kept_or_lived(self, matter: Matter, begun: Turn, parts: tuple[Matter, ...]) -> Matter:
        above = [of for whole, _ in self._above(matter) for of in (whole, *self._records_of(whole))]
        made_of = (matter, begun, *self._records_of(matter), *parts, *above)
        known = self._kept.get(matter.event)
        if known is None or known[0] != made_of:
            self._kept[matter.event] = known = made_of, self._live(matter, begun, parts)
        return known[1]

    def _above(self, matter: Matter) -> Iterator[tuple[Matter, Turn]]:
        """The matter that it is a part of, and the one that that is a part of, and so on, each with its beginning."""
        while (whole := self._born.get(matter.parent)) is not None:
            yield whole
            matter = whole[0]

    def _records_of(self, matter: Matter) -> tuple[object, ...]:
        """The records that a life is worked out from, by kind."""
        reports, letters = self._reports.get(matter.event, ()), self._letters.get(matter.event, ())
        return self._follow_ups.get(matter.event), tuple(reports), tuple(letters), tuple(self._notings_of(matter))

    def _notings_of(self, matter: Matter) -> list[Noting]:
        """Where it, or a letter that answers it, was an item of its own."""
        ids = (matter.event, matter.reference, *(letter.id for letter in self._letters.get(matter.event, ())))
        return [noting for id in ids for noting in self._notings.get(id, ())]

    def _turns(self, matter: Matter, begun: Turn, parts: tuple[Matter, ...] = ()) -> list[Turn]:
        """What the records say and what the clerk said, in order of days; on one day the clerk's word comes last."""
        known, follow = self._known, self._follow_ups.get(matter.event)
        turns = [begun]
        if matter.progress == "answered":  # a question of the public, whose reply is kept with it
            turns.append(Turn(StoryEntry(None, "answered", _IN_WRITING)))
        if matter.settled[0]:
            turns.append(settled_afterwards(matter))
        for report in self._reports.get(matter.event, ()):
            turns += reported(matter, report, known.panel)
        for letter in self._letters.get(matter.event, ()):
            turns += answered_by(matter, letter, known.meetings)
        turns += noted_at(matter, self._notings_of(matter))
        turns += [_answered_in_parts(parts)] if parts and not any(part.still_owed for part in parts) else []
        return in_order_of_days(matter.day, turns, steps_of(matter, follow) if follow else [])

    def _due(self, matter: Matter, state: MatterState) -> Due:
        reports = self._reports.get(matter.event, [])
        report = next((each for each in reversed(reports) if each.sent), reports[-1] if reports else None)
        return due_of(matter, state, self._known.panel, self._known.calendar, report)

    def _due_with_its_whole(self, matter: Matter, state: MatterState) -> Due:
        """A part that has no day of its own is due with the nearest whole above it that says one."""
        due = self._due(matter, state)
        if due.day is not None or due.how:
            return due
        for whole, begun in self._above(matter):
            of_whole = self._due(whole, state_of(self._turns(whole, begun)))
            if of_whole.day is not None:
                return Due(of_whole.day, f"as {whole.reference}, which it is a part of")
            if of_whole.how:
                break
        return due

    def _live(self, matter: Matter, begun: Turn, parts: tuple[Matter, ...]) -> Matter:
        turns = self._turns(matter, begun, parts)
        state = state_of(turns)
        due = self._due_with_its_whole(matter, state)
        open_parts = tuple(part for part in parts if part.still_owed)
        move = move_of(Standing(matter, state, self._known.panel, open_parts, self._unsent(matter)))
        story = [turn.entry for turn in turns]
        if due.day is not None and matter.kind != "decision":
            words = f"Due on {house_date(due.day)}{f': {due.how}' if due.how else ''}."
            story = _with_due(story, StoryEntry(due.day, "due", words), matter.day)
        follow = self._follow_ups.get(matter.event)
        return replace(matter,
            progress=state.progress, note=follow.note if follow else "", since=state.since, due=due.day,
            due_how=due.how, position=state.position, move=move.mover, awaits=move.awaits, story=tuple(story),
        )  # fmt: skip

    def _unsent(self, matter: Matter) -> bool:
        """Whether it waits to be sent, its time running from that day."""
        if matter.kind != "recommendation" or matter.to != "Commissioner":
            return False
        if any(report.sent for report in self._reports.get(matter.event, ())):
            return False
        return rules_in_force(self._known.panel, matter.day)["reply"].anchor is Anchor.SENT


_IN_WRITING = "Answered in writing: the reply is kept with the question."


def _answered_in_parts(parts: Sequence[Matter]) -> Turn:
    """An action is answered when all its questions are: on the day of the last one."""
    names = listing([part.label for part in parts])
    on = max((part.since for part in parts if part.since), default=None)
    return Turn(StoryEntry(on, "answered", f"All its parts are answered or closed: {names}."))


def _with_due(story: list[StoryEntry], due: StoryEntry, born: dt.date) -> list[StoryEntry]:
    """The day it is due, where it stands among the days; behind what happened on that day."""
    at, last = len(story), born
    for n, entry in enumerate(story):
        last = max(last, entry.on or last)
        if due.on and last > due.on:
            at = n
            break
    return [*story[:at], due, *story[at:]]
