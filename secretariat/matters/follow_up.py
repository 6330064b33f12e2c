"""Decisions, recommendations, actions and undertakings, gathered from what happened in the meetings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Literal, NamedTuple

from ..basics.acts import Act, Put, act
from ..basics.record import Record, Refused
from ..basics.sentences import capitalised
from ..events.base import Happening, happenings
from ..events.items import ItemOpened
from ..proceedings import voting
from ..proceedings.proceedings import Proceedings

Kind = Literal["decision", "recommendation", "action", "undertaking"]
KINDS: tuple[Kind, ...] = ("decision", "recommendation", "action", "undertaking")
Progress = Literal["open", "sent", "answered", "done", "dropped"]
PROGRESS: tuple[Progress, ...] = ("open", "sent", "answered", "done", "dropped")
_LETTERS = {"recommendation": "R", "action": "A", "undertaking": "U"}


class FollowUp(Record, frozen=True, kw_only=True):
    """How far a matter has got since the meeting. Its ``id`` is the event that made the matter."""

    progress: Progress = "open"
    on: dt.date | None = None
    note: str = ""


class Matter(NamedTuple):
    """One thing decided, recommended, to be done, or promised."""

    kind: Kind
    reference: str
    """Its name for good, ``2022-07-20/R3``; a decision is named by its item, ``2022-07-20/8``."""
    meeting: str
    day: dt.date
    item: str
    item_title: str
    text: str
    who: str
    due: dt.date | None
    event: str
    progress: Progress
    note: str
    since: dt.date | None = None
    """When it got that far."""


def matters(proceedings: Proceedings, follow_ups: Iterable[FollowUp] = ()) -> list[Matter]:
    """Everything a meeting decided, recommended, asked for or was promised, in order."""
    item = ""
    found: list[Matter] = []
    for event in happenings(proceedings.bundle):
        if isinstance(event, ItemOpened):
            item = event.item
        elif (matter := _matter(proceedings, item, event)) is not None:
            found.append(matter)
    return followed(found, follow_ups)


def followed(found: Iterable[Matter], follow_ups: Iterable[FollowUp]) -> list[Matter]:
    """The matters, each with its progress and note since the meeting."""
    known = {follow.id: follow for follow in follow_ups}
    return [
        matter._replace(progress=follow.progress, note=follow.note, since=follow.on)
        if (follow := known.get(matter.event))
        else matter
        for matter in found
    ]


def overdue(matter: Matter, today: dt.date) -> bool:
    """Whether it should have been done by now, and is not."""
    return matter.due is not None and matter.due < today and matter.progress in ("open", "sent")


def fits(matter: Matter, words: Iterable[str]) -> bool:
    """Whether every word is found in what is shown of a matter."""
    shown = f"{matter.reference} {matter.kind} {matter.item_title} {matter.text} {matter.who} {matter.progress} "
    shown = (shown + matter.note).casefold()
    return all(word in shown for word in words)


def mark(
    matter: Matter, follow_ups: Iterable[FollowUp], *, progress: Progress, on: dt.date | None, note: str
) -> Act:  # fmt: skip
    """How far a matter has got, kept beside the minutes and not in them. Raises Refused."""
    if on is not None and on < matter.day:
        raise Refused("That is before the meeting.")
    known = next((follow for follow in follow_ups if follow.id == matter.event), FollowUp(id=matter.event))
    marked = known.with_(progress=progress, on=on, note=note.strip())
    return act(f"mark {matter.reference} {progress}", Put(marked))


def _matter(p: Proceedings, item_id: str, event: Happening) -> Matter | None:
    decided = event.matter(p)
    if decided is None:
        return None
    item = p.bundle.item(decided.item or item_id)
    number = item.number if item else ""
    title = item.title if item else ""
    wish = f"{capitalised(voting.WISH)}: " if event.id in p.wishes else ""
    label = f"{_LETTERS[decided.kind]}{decided.number}" if decided.number else number
    return Matter(
        decided.kind, f"{p.bundle.meeting.name}/{label}", p.bundle.meeting.id, p.day, number, title,
        f"{wish}{decided.words}", decided.who, decided.due, event.id, "open", "",
    )  # fmt: skip
