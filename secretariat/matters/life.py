"""The life of every matter: its story from all there is, and what follows from it: how far, due when, whose move."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..basics.clock import house_date
from ..basics.sentences import listing
from ..deadlines.calendar import Calendar
from ..deadlines.rules import Anchor
from ..letters.letter import LetterIn
from ..meetings.meeting import Meeting
from ..panel.panel import Panel
from ..panel.rules_in_force import rules_in_force
from .due import due_of
from .follow_up import FollowUp
from .matter import OWED, Matter, StoryEntry
from .moves import Standing, move_of
from .raised import NUMBERED, Raised
from .report import ReportSent
from .state import MatterState, state_of
from .turns import Noting, Turn, answered_by, in_order_of_days, noted_at, raised_at, reported, steps_of
from .until import Until, until_of


@dataclass(frozen=True, kw_only=True)
class Followed:
    """What the stories of matters are put together from, besides the meetings themselves."""

    panel: Panel
    calendar: Calendar = field(default_factory=Calendar)
    follow_ups: Sequence[FollowUp] = ()
    raised: Sequence[Raised] = ()
    reports: Sequence[ReportSent] = ()
    letters: Sequence[LetterIn] = ()
    meetings: Sequence[Meeting] = ()
    """Every meeting, so that “the September meeting” is known; and what the meetings noted of letters."""
    notings: Sequence[Noting] = ()


def lived(gathered: Iterable[Matter], known: Followed) -> list[Matter]:
    """Every matter, those raised outside meetings taken in, each with its story; parts after their whole."""
    born = [(matter, raised_at(matter)) for matter in gathered]
    return _Lives(known).of(_with_raised(born, known))


def _with_raised(born: list[tuple[Matter, Turn]], known: Followed) -> list[tuple[Matter, Turn]]:
    """Those of meetings and those raised outside one, in order of days; parts after their whole."""
    wholes = {matter.event: (matter, turn) for matter, turn in born}
    order = [matter.event for matter, _ in born]
    parts: defaultdict[str, list[str]] = defaultdict(list)
    letters = {letter.id: letter for letter in known.letters}
    waiting = sorted((one for one in known.raised if not one.gone), key=lambda one: (one.on, one.number, one.id))
    ids = {one.id for one in waiting}
    while waiting:  # a part follows its whole, which may itself be a part; of a circle the first goes without one
        ready = [one for one in waiting if one.part_of in wholes or one.part_of not in ids] or waiting[:1]
        for one in ready:
            whole = wholes[one.part_of][0] if one.part_of in wholes else None
            wholes[one.id] = _raised(one, whole, letters, known.meetings)
            (parts[whole.event] if whole is not None else order).append(one.id)
        waiting = [one for one in waiting if one.id not in wholes]
    found: list[tuple[Matter, Turn]] = []

    def take(id: str) -> None:
        found.append(wholes[id])
        for part in parts.get(id, ()):
            take(part)

    for id in sorted(order, key=lambda id: wholes[id][0].day):
        take(id)
    return found


def _raised(
    each: Raised, whole: Matter | None, letters: dict[str, LetterIn], meetings: Sequence[Meeting]
) -> tuple[Matter, Turn]:  # fmt: skip
    letter = letters.get(each.letter)
    where = f"in the letter of {house_date(letter.day)}" if letter else each.source
    verb = {"undertaking": "Promised", "question": "Asked", "action": "Set", "area for improvement": "Named"}[each.kind]
    if whole is not None and not where:
        where = f"sent on under {whole.reference}"
    words = f"{verb} on {house_date(each.on)}{f', {where}' if where else ''}: {each.text}"
    until = until_of(each.due_words, each.on, meetings) if each.due_words else Until()
    due = each.due or until.day
    how = f"said {where or 'when it was raised'}" if due or until.words else ""
    how += f": {until.words}" if until.words else ""
    how += "; no day is known" if how and not due else ""
    matter = Matter(
        each.kind, reference_of(each, whole), each.meeting or (whole.meeting if whole else ""), each.on,
        whole.item if whole else "", whole.item_title if whole else "", each.text, each.who, due, each.id, "open",
        "", to=each.to, parent=whole.event if whole else "", due_how=how, item_id=whole.item_id if whole else "",
        function=whole.function if whole else "", private=whole.private if whole else False,
    )  # fmt: skip
    return matter, Turn(StoryEntry(each.on, "raised", words, meeting=each.meeting, event=each.id, letter=each.letter))


def reference_of(each: Raised, whole: Matter | None) -> str:
    """What it is called for good: ``2022-07-20/A1.2`` of a part, ``2031-03-12/P1`` of any other."""
    return f"{whole.reference}.{each.number}" if whole else f"{each.on}/{NUMBERED[each.kind]}{each.number}"


class _Lives:
    """Lives worked out, the parts of a matter before the matter itself."""

    def __init__(self, known: Followed) -> None:
        self._known = known
        self._follow_ups = {follow.id: follow for follow in known.follow_ups}
        self._reports: defaultdict[str, list[ReportSent]] = defaultdict(list)
        for report in known.reports:
            for id in report.matters:
                self._reports[id].append(report)
        self._letters: defaultdict[str, list[LetterIn]] = defaultdict(list)
        for letter in sorted(known.letters, key=lambda each: (each.day, each.received, each.id)):
            for id in dict.fromkeys(answer.matter for passage in letter.passages for answer in passage.answers):
                self._letters[id].append(letter)

    def of(self, born: Sequence[tuple[Matter, Turn]]) -> list[Matter]:
        """In the order given. A part stands after its whole there, so that they are worked out from the end."""
        parts: defaultdict[str, list[Matter]] = defaultdict(list)
        due = {matter.event: matter for matter, _ in born}
        found: list[Matter] = []
        for matter, begun in reversed(born):
            whole = due.get(matter.parent)
            done = self._live(matter, begun, tuple(reversed(parts[matter.event])), whole)
            if matter.parent:
                parts[matter.parent].append(done)
            found.append(done)
        return found[::-1]

    def _live(self, matter: Matter, begun: Turn, parts: tuple[Matter, ...], whole: Matter | None) -> Matter:
        known = self._known
        reports, follow = self._reports[matter.event], self._follow_ups.get(matter.event)
        report: ReportSent | None
        letters = self._letters[matter.event]
        turns = [begun]
        if matter.progress == "answered":  # a question of the public, whose reply is kept with it
            turns.append(
                Turn(StoryEntry(None, "answered", "Answered in writing: the reply is kept with the question."))
            )
        for each in reports:
            turns += reported(matter, each, known.panel.authorities)
        for letter in letters:
            turns += answered_by(matter, letter, known.meetings)
        turns += noted_at(matter, known.notings, [letter.id for letter in letters])
        turns += [_answered_in_parts(parts)] if parts and not any(_owed(part) for part in parts) else []
        turns = in_order_of_days(matter.day, turns)
        turns = _merged(turns, steps_of(matter, follow) if follow else [], matter.day)
        state = state_of(turns)
        report = next((each for each in reversed(reports) if each.sent), reports[-1] if reports else None)
        due = due_of(matter, state, known.panel, known.calendar, report)
        if due.day is None and not due.how and whole is not None and whole.due is not None:
            due = due._replace(day=whole.due, how=f"as {whole.reference}, which it is a part of")
        unsent = matter.kind == "recommendation" and matter.to == "Commissioner" and not any(r.sent for r in reports)
        unsent = unsent and rules_in_force(known.panel, matter.day)["reply"].anchor is Anchor.SENT
        open_parts = tuple(part for part in parts if _owed(part))
        move = move_of(Standing(matter, state, known.panel, open_parts, unsent))
        story = [turn.entry for turn in turns]
        if due.day is not None and matter.kind != "decision":
            words = f"Due on {house_date(due.day)}{f': {due.how}' if due.how else ''}."
            story = _with_due(story, StoryEntry(due.day, "due", words), matter.day)
        return matter._replace(
            progress=state.progress, note=follow.note if follow else "", since=state.since, due=due.day,
            due_how=due.how, position=state.position, move=move.mover, awaits=move.awaits, story=tuple(story),
        )  # fmt: skip


_IN_WRITING = "Answered in writing: the reply is kept with the question."


def _owed(part: Matter) -> bool:
    return part.progress in OWED


def _answered_in_parts(parts: Sequence[Matter]) -> Turn:
    """An action is answered when all its questions are: on the day of the last one."""
    names = listing([part.reference.rpartition("/")[2] for part in parts])
    on = max((part.since for part in parts if part.since), default=None)
    return Turn(StoryEntry(on, "answered", f"All its parts are answered or closed: {names}."))


def _merged(derived: list[Turn], steps: list[Turn], born: dt.date) -> list[Turn]:
    """What the records say and what the clerk said, in order of days; on one day the clerk's word comes last."""
    placed: list[tuple[dt.date, int, int, Turn]] = []
    for rank, turns in enumerate((derived, steps)):
        last = born
        for n, turn in enumerate(turns):
            last = turn.entry.on or last
            placed.append((last, rank, n, turn))
    return [each[-1] for each in sorted(placed, key=lambda each: each[:3])]


def _with_due(story: list[StoryEntry], due: StoryEntry, born: dt.date) -> list[StoryEntry]:
    """The day it is due, where it stands among the days; behind what happened on that day."""
    at, last = len(story), born
    for n, entry in enumerate(story):
        last = max(last, entry.on or last)
        if due.on and last > due.on:
            at = n
            break
    return [*story[:at], due, *story[at:]]


__all__ = ["Followed", "MatterState", "lived", "reference_of"]
