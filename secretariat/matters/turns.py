"""What happened to a matter, one turn after the other: from its meeting, reports, letters and the clerk's own steps.

A turn is what the story tells of, with what a rule has to know of it besides: until when, through whom.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Literal

import msgspec

from ..basics.clock import house_date
from ..basics.sentences import listing, lowered, sentence
from ..letters.letter import AnswerTo, LetterIn
from ..meetings.meeting import Meeting, day_of
from ..panel.panel import Panel
from .follow_up import FollowUp, MatterStep
from .matter import Happened, Matter, StoryEntry
from .report import ReportSent
from .reporting import without_copy
from .until import Until, until_of


class Turn(msgspec.Struct, frozen=True):
    """One turn. ``until``: the day it is now due; ``later``: the words for it; ``through``: the body it went to.

    ``sets_day``: whether it says anew when the matter is due, be it that no day is known any more.
    """

    entry: StoryEntry
    until: dt.date | None = None
    later: str = ""
    through: str = ""
    sets_day: bool = False
    dropped: bool = False


class Noting(msgspec.Struct, frozen=True):
    """A meeting took an item that is a letter's or a matter's own: it was noted there. ``of``: that identity.

    ``how``: what its minutes say of the matter, which ``of`` then names by its reference, ``2031-06-18/R1``.
    """

    of: str
    meeting: str
    day: dt.date
    item: str
    number: str
    title: str
    how: Literal["noted", "settled", "reported", "done", "carried on"] = "noted"


_HAPPENED: dict[str, Happened] = {"done": "closed", "dropped": "closed"}


def steps_of(matter: Matter, follow: FollowUp) -> list[Turn]:
    """The clerk's own steps, each as one turn, in order of days."""
    return in_order_of_days(matter.day, [turn_of(step, matter) for step in follow.all_steps])


def turn_of(step: MatterStep, matter: Matter) -> Turn:
    """A step of the clerk's as the story tells it."""
    what = _HAPPENED.get(step.what, step.what)
    position = step.position or ("postponed" if step.what == "postponed" else "")
    words = _step_words(step, matter.kind == "referral")
    entry = StoryEntry(step.on, what, words, step.by, meeting=step.meeting, position=position)  # type: ignore[arg-type]
    sets_day = step.what in ("due", "postponed") or (step.what == "pressed" and step.until is not None)
    return Turn(
        entry, step.until, later=_put_off_to(step), sets_day=sets_day,
        through=step.who if step.what == "passed on" else "", dropped=step.what == "dropped",
    )  # fmt: skip


def _put_off_to(step: MatterStep) -> str:
    """The meeting that the words name, else the day."""
    if step.what != "postponed":
        return ""
    return step.words or (house_date(step.until) if step.until else "")


def _step_words(step: MatterStep, referred: bool = False) -> str:
    """“Sent to the Commissioner: by e-mail.” What was ``referred`` is settled, and reported to a meeting."""
    who = lowered(step.who) if step.who.startswith("The ") else step.who
    to = f" to {who}" if who else ""
    until = f" to {house_date(step.until)}" if step.until else ""
    head = {
        "sent": f"Sent{to}", "answered": f"{'Settled' if referred else 'Answered'}{f' by {who}' if who else ''}",
        "noted": "Reported" if referred else "Noted",
        "pressed": f"Pressed{f', for {house_date(step.until)}' if step.until else ''}", "passed on": f"Passed on{to}",
        "postponed": f"Postponed{until}", "due": f"Due{f' on {house_date(step.until)}' if step.until else ''}",
        "done": "Done", "dropped": "Dropped", "opened again": "Opened again", "remark": "",
    }[step.what]  # fmt: skip
    if step.position and step.what != "postponed":
        head += f", {step.position}"
    words = " ".join(step.words.split())
    return sentence(f"{head}: {words}" if head and words else head or words)


def raised_at(matter: Matter) -> Turn:
    """Its beginning: the meeting, the item and the words."""
    item = f" under item {matter.item}, {matter.item_title}" if matter.item else ""
    words = f"Minuted at the meeting of {day_of(matter.meeting, matter.day)}{item}: {matter.text}"
    return Turn(StoryEntry(matter.day, "raised", words, meeting=matter.meeting, event=matter.event))


def settled_afterwards(matter: Matter) -> Turn:
    """What was referred is settled by what the same minutes say was decided after the close."""
    event, words = matter.settled
    told = f"Settled after the meeting was closed, under item {matter.item}: {words}"
    return Turn(StoryEntry(None, "answered", told, meeting=matter.meeting, event=event))


def reported(matter: Matter, report: ReportSent, panel: Panel) -> list[Turn]:
    """Sent, published, each copy; and what is still missing of publication and copies (FRM-03)."""
    turns: list[Turn] = []

    def tell(on: dt.date | None, what: Happened, words: str) -> None:
        turns.append(Turn(StoryEntry(on, what, words, meeting=report.meeting, report=report.id)))

    to = f" to {report.to}" if report.to else ""
    if report.sent:
        tell(
            report.sent,
            "sent",
            f"Sent{to} in the report on the meeting of {day_of(matter.meeting, matter.day)}.",
        )
    if report.published:
        tell(report.published, "published", f"The report was published{f', {report.where}' if report.where else ''}.")
    for copy in report.copies:
        tell(copy.on, "copied", f"A copy of the report went to {copy.to}.")
    if report.sent and (lacking := _lacking(report, panel)):
        tell(report.sent, "remark", lacking)
    return turns


def _lacking(report: ReportSent, panel: Panel) -> str:
    """What a report that was sent lacks until it is complete, as one remark in the story; else empty."""
    without = without_copy(report, panel)
    lacks = [] if report.published else ["it is not recorded as published"]
    if without:
        lacks.append(f"no copy is recorded to {listing(without)}")
    return f"Of the report, {' and '.join(lacks)}." if lacks else ""


def answered_by(matter: Matter, letter: LetterIn, meetings: Sequence[Meeting]) -> list[Turn]:
    """Each passage of a letter that answers it, in the order of the letter."""
    turns = []
    for n, passage in enumerate(letter.passages):
        for answer in passage.answers:
            if answer.matter == matter.event:
                until = until_of(answer.until, letter.day, meetings)
                words = _answer_words(letter, passage.label, answer, until)
                entry = StoryEntry(letter.day, "answered", words, letter=letter.id, passage=n, position=answer.position)
                put_off = answer.position == "postponed" and bool(until.words)
                turns.append(Turn(entry, until.day, until.words, answer.through, put_off))
    return turns


def _answer_words(letter: LetterIn, label: str, answer: AnswerTo, until: Until) -> str:
    where = f", under “{label}”" if label else ""
    sender = f" from {letter.sender}" if letter.sender else ""
    words = f"Answered by the letter of {house_date(letter.day)}{sender}{where}"
    if answer.position:
        words += f": {answer.position}"
        words += f" to {until.words}" if answer.position == "postponed" and until.words else ""
    if answer.through:
        words += f", passed to {answer.through}" if answer.position.startswith("declined") else f", by {answer.through}"
    return f"{words}."


def noted_at(matter: Matter, notings: Iterable[Noting]) -> list[Turn]:
    """Each later meeting that took, as an item of its own, the matter or a letter that answers it."""
    later = (each for each in notings if (each.day, each.meeting) > (matter.day, matter.meeting))
    return [turn for each in later for turn in _turns_of(each, matter)]


def _turns_of(noting: Noting, matter: Matter) -> list[Turn]:
    item = f", item {noting.number}, {noting.title}" if noting.number or noting.title else ""
    where = f"the meeting of {day_of(noting.meeting, noting.day)}{item}."
    before = "Reported to" if matter.kind == "referral" or noting.how in ("settled", "reported") else "Before"

    def turn(what: Happened, words: str) -> Turn:
        return Turn(StoryEntry(noting.day, what, f"{words} {where}", meeting=noting.meeting, event=noting.item))

    match noting.how:
        case "settled":
            return [turn("answered", "Settled, by what was said at"), turn("noted", before)]
        case "done":
            return [turn("noted", before), turn("closed", "Closed as done at")]
        case "carried on":
            return [turn("remark", "Carried on at")]
    return [turn("noted", before)]


def in_order_of_days(born: dt.date, *runs: Iterable[Turn]) -> list[Turn]:
    """By their days; one without a day stays behind the one it was recorded after. On one day the later run is last."""
    placed: list[tuple[dt.date, Turn]] = []
    for turns in runs:
        last = born
        for turn in turns:
            last = turn.entry.on or last
            placed.append((last, turn))
    return [turn for _, turn in sorted(placed, key=itemgetter(0))]
