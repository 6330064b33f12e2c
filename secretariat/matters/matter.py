"""A matter and its story: what was asked or promised, and all that happened to it since, each with its day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Literal

import msgspec

from ..letters.read import Position
from ..meetings.functions import Function

Kind = Literal[
    "decision", "referral", "recommendation", "action", "undertaking", "question", "report", "area for improvement"
]
KINDS: tuple[Kind, ...] = (
    "decision", "referral", "recommendation", "action", "undertaking", "question", "report", "area for improvement",
)  # fmt: skip
Progress = Literal["open", "sent", "answered", "done", "dropped"]
PROGRESS: tuple[Progress, ...] = ("open", "sent", "answered", "done", "dropped")
Recipient = Literal["Commissioner", "force", "panel", "clerk", "council", "other"]
"""To whom a matter is addressed (REC-02). Only what is for the Commissioner goes into the report."""
Mover = Literal["the Commissioner", "the force", "another body", "the panel", "the clerk", "nobody"]
"""Whose move it is; nobody's once it is closed."""
Happened = Literal[
    "raised", "sent", "published", "copied", "due", "answered", "noted", "pressed", "passed on", "postponed", "closed",
    "opened again", "remark",
]  # fmt: skip


class StoryEntry(msgspec.Struct, frozen=True):
    """One thing in the story of a matter, as a sentence, and where it is to be found.

    ``by``: who recorded it. ``letter`` and ``passage``: the letter's identity, and the place among its passages.
    """

    on: dt.date | None
    what: Happened
    words: str
    by: str = ""
    meeting: str = ""
    event: str = ""
    report: str = ""
    letter: str = ""
    passage: int | None = None
    position: Position = ""


class Matter(msgspec.Struct, frozen=True):
    """One thing decided, recommended, asked, to be done, or promised, as far as it has got."""

    kind: Kind
    reference: str
    """Its name for good, ``2022-07-20/R3``, ``2022-07-20/A1.2``; a decision is named by its item, ``2022-07-20/8``,
    and a further one of that item ``2022-07-20/8.2``; so is a referral."""
    meeting: str
    """The identity of its meeting; empty where it was raised outside one."""
    day: dt.date
    item: str
    item_title: str
    text: str
    who: str
    due: dt.date | None
    event: str
    """Its identity: the event that raised it, or the record where it was raised outside a meeting."""
    progress: Progress
    note: str
    since: dt.date | None = None
    """When it got that far."""
    to: Recipient = "other"
    parent: str = ""
    """The identity of the matter it is a part of."""
    due_how: str = ""
    """How ``due`` was worked out: “1 month after the meeting of 20 July 2022”."""
    position: Position = ""
    move: Mover = "nobody"
    awaits: str = ""
    """What is awaited, where that is known: “the panel's scope”, “the county's youth service”."""
    story: tuple[StoryEntry, ...] = ()
    item_id: str = ""
    function: Function = ""
    """The panel's function that its item calls for: which section demands a reply hangs on it (FRM-02, FRM-04)."""
    private: bool = False
    """Minuted while the public was excluded, so that no public paper may hold its words."""
    settled: tuple[str, str] = ("", "")
    """Of what was referred: the event of the same minutes that settled it after the close, and its words."""
    procedural: bool = False
    """A decision about the meeting itself, such as its order or its length, and not about the business of its item."""

    @property
    def is_recommendation(self) -> bool:
        """Whether the panel recommends it, alone or in a formal report: both are sent and answered alike (REC-01)."""
        return self.kind in ("recommendation", "report")

    @property
    def still_owed(self) -> bool:
        """Whether something is still awaited of it."""
        return self.progress in OWED

    @property
    def label(self) -> str:
        """Its name within its meeting or its day: “R3”, “A1.2”."""
        return self.reference.rpartition("/")[2]


OWED = ("open", "sent")
"""How far a matter has got of which something is still awaited. One that was put off is still owed."""
CLOSED = ("done", "dropped")
"""How far a matter has got that nothing more happens to, unless it is opened again."""


def how_far(matter: Matter) -> str:
    """How far it has got, in a word. What was referred was asked of somebody, who settles it; then it is reported to a
    meeting. A decision is made when it is made: empty, where the clerk has said nothing else of it."""
    if matter.kind == "decision" and matter.progress == "open":
        return ""
    if matter.kind != "referral" or matter.progress == "dropped":
        return matter.progress
    if matter.still_owed:
        return "asked" if matter.position != "postponed" else "asked, put off"
    settled = max((n for n, entry in enumerate(matter.story) if entry.what in ("answered", "closed")), default=0)
    reported = any(entry.what == "noted" for entry in matter.story[settled:])
    return "reported" if reported else "settled"


def overdue(matter: Matter, today: dt.date) -> bool:
    """Whether it should have been done by now, and is not."""
    return matter.due is not None and matter.due < today and matter.still_owed


def fits(matter: Matter, words: Iterable[str]) -> bool:
    """Whether every word is found in what is shown of a matter."""
    shown = f"{matter.reference} {matter.kind} {matter.item_title} {matter.text} {matter.who} {matter.progress} "
    shown += f"{how_far(matter)} "
    shown = (shown + matter.note).casefold()
    return all(word in shown for word in words)
