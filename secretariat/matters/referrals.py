"""What was referred to somebody: asked, settled, reported. Where each was settled is told, and no clerk's note with it.

A meeting refers what it cannot decide, or leaves to an officer. It is settled by a step that the clerk records, by a
letter, or by what the minutes themselves say was settled after the close; and reported to the meeting that takes it as
an item of its own, or at which the clerk notes it.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..basics.clock import house_date
from ..basics.sentences import capitalised
from ..events.informal import Referred
from ..proceedings.proceedings import Proceedings
from .matter import Matter, StoryEntry


def settled_in_the_minutes(p: Proceedings, event: Referred) -> tuple[str, str]:
    """The event that settled it after the meeting was closed, under the same item, and what was decided; else empty."""
    item = next((each.item for each in p.page.decisions if each.event == event.id), "")
    for each in p.page.decisions:
        decided = p.decided.get(each.event)
        if each.afterwards and each.item == item and item and decided and decided.kind == "decision":
            return each.event, decided.words
    return "", ""


def state_since(matter: Matter) -> str:
    """“Settled on 3 August 2031; reported to the meeting of 17 September 2031”; empty while nothing happened to it."""
    parts: list[str] = []
    for entry in matter.story:
        if told := _told(entry, matter.meeting):
            parts.append(told if parts else capitalised(told))
    return "; ".join(parts)


def _told(entry: StoryEntry, meeting: str) -> str:
    on = f" on {house_date(entry.on)}" if entry.on else ""
    match entry.what:
        case "answered" if entry.position == "postponed":
            return f"put off{on}"
        case "answered" if entry.letter:
            return f"settled by the letter of {house_date(entry.on)}" if entry.on else "settled by letter"
        case "answered" if entry.meeting and entry.meeting != meeting:
            return "settled"
        case "answered" if entry.meeting:
            return "settled after the meeting was closed"
        case "answered":
            return f"settled{on}"
        case "noted":
            return f"reported to the meeting of {house_date(entry.on)}" if entry.on else "reported"
        case "passed on":
            return f"passed on{on}"
        case "postponed":
            return f"put off{on}"
        case "closed":
            return f"closed{on}"
        case "opened again":
            return f"opened again{on}"
    return ""


def to_report(matters: Iterable[Matter], meetings: Iterable[str]) -> list[Matter]:
    """What was settled and no meeting was told of, of these meetings' referrals."""
    known = set(meetings)
    return [
        matter for matter in matters
        if matter.kind == "referral" and matter.meeting in known and matter.progress == "answered"
        and matter.move == "the clerk"
    ]  # fmt: skip
