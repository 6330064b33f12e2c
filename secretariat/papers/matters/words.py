"""How the papers of matters say how far one has got: when it was sent, when it is due, what was answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ...basics.clock import house_date
from ...basics.pattern import pattern
from ...basics.saying import say, speaking, untranslated
from ...documents.document import Paragraph, Text, strong, text
from ...matters.matter import Happened, Matter, StoryEntry, how_far, overdue
from ...meetings.meeting import day_of
from ..material import KnownMatters

NONE = "–"
"""What stands in a cell for what there is not: an empty one would be passed over in silence by a screen reader."""


def days(n: int) -> str:
    """“1 day”, “12 days”."""
    return say("{n} day", n) if n == 1 else say("{n} days", f"{n:,}")


def date_or_none(day: dt.date | None) -> str:
    """A day as it is printed; a dash where there is none."""
    return house_date(day) if day else NONE


def last(matter: Matter, *what: Happened) -> StoryEntry | None:
    """The last thing of that kind in a matter's story."""
    return next((entry for entry in reversed(matter.story) if entry.what in what), None)


def sent_on(matter: Matter, k: KnownMatters) -> dt.date | None:
    """The day it was sent: by its story, else by the report that held it, else by how far it was marked."""
    entry = last(matter, "sent")
    if entry and entry.on:
        return entry.on
    held = [report.sent for report in k.reports if matter.event in report.matters and report.sent]
    return held[-1] if held else matter.since if matter.progress == "sent" else None


def answered_on(matter: Matter) -> dt.date | None:
    """The day it was answered, by its story, else by how far it was marked."""
    entry = last(matter, "answered")
    if entry and entry.on:
        return entry.on
    return matter.since if matter.progress == "answered" else None


def days_over(matter: Matter, today: dt.date) -> int:
    """How many days ago it was due, and is not answered; 0 where it is not late."""
    return (today - matter.due).days if matter.due and overdue(matter, today) else 0


def state(matter: Matter, today: dt.date) -> Text:
    """How far it has got: “OVERDUE by 12 days”, “sent”, “answered”; and whose move it is, where that is known."""
    over = days_over(matter, today)
    said = text(strong(say("OVERDUE")), say(" by {days}", days(over))) if over else text(say(how_far(matter)))
    if matter.still_owed and matter.move not in ("nobody", "the clerk"):
        said = text(*said, say("; awaits {awaited}", awaited(matter)))
    return said


def awaited(matter: Matter) -> str:
    """Whose move it is, or what a letter or the minutes say is awaited; never what the clerk wrote to herself."""
    entry = last(matter, "answered", "postponed", "passed on")
    public = matter.awaits == matter.who or (entry is not None and entry.letter != "")
    return matter.awaits if matter.awaits and public else matter.move


_FROM_THE_MEETING = pattern(r"(?<= after the meeting) of $")
_POSTPONED = pattern(r"postponed(?: on \d+ \w+ \d{4})?(?! in the letter)")


def due_how(matter: Matter) -> str:
    """How the day was worked out, in English, as the register keeps it; of a day that the clerk put off to, without the
    words she noted with it."""
    own = _POSTPONED.match(matter.due_how)
    return own[0] if own else matter.due_how


def due_how_of_its_meeting(matter: Matter) -> str:
    """The same beside its reference, which names its meeting: “1 month after the meeting”, and not once more of which.

    In a table these words made the column of the day as wide as that of what was recommended.
    """
    with speaking(None):
        day = day_of(matter.meeting, matter.day)
    before, of_it, after = due_how(matter).partition(day)
    counted = _FROM_THE_MEETING.search(before)
    return before[: counted.start()] + after if of_it and counted else due_how(matter)


def due_lines(matter: Matter) -> list[str]:
    """Its day in a cell, and under it how that was worked out, which is kept in English alone."""
    how = due_how_of_its_meeting(matter) if matter.due else ""
    return [date_or_none(matter.due), *([untranslated(how)] if how else [])]


def wholly(matters: Iterable[Matter]) -> list[Matter]:
    """Those that are open still: neither answered nor done, nor dropped."""
    return [matter for matter in matters if matter.still_owed]


def source(matter: Matter) -> str:
    """Where it was minuted or raised: “item 8 of 20 July 2022”."""
    where = say("item {item} of ", matter.item) if matter.item else ""
    return f"{where}{day_of(matter.meeting, matter.day)}"


def line(words: str) -> Paragraph:
    """A paragraph of plain words."""
    return Paragraph(text(words))
