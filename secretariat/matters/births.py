"""Matters raised outside a meeting, or as parts, among those of meetings: in order of days, parts after their whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ..basics.clock import house_date
from ..letters.letter import LetterIn
from ..meetings.meeting import Meeting
from .matter import Matter, StoryEntry
from .raised import NUMBERED, Raised
from .turns import Turn
from .until import Until, until_of


def with_raised(
    born: list[tuple[Matter, Turn]],
    raised: Iterable[Raised],
    came: Iterable[LetterIn],
    meetings: Sequence[Meeting],
) -> list[tuple[Matter, Turn]]:
    """Those of meetings and those raised outside one, in order of days; parts after their whole."""
    wholes = {matter.event: (matter, turn) for matter, turn in born}
    order = [matter.event for matter, _ in born]
    parts: defaultdict[str, list[str]] = defaultdict(list)
    letters = {letter.id: letter for letter in came}
    waiting = sorted((one for one in raised if not one.gone), key=lambda one: (one.on, one.number, one.id))
    ids = {one.id for one in waiting}
    while waiting:  # a part follows its whole, which may itself be a part; of a circle the first goes without one
        ready = [one for one in waiting if one.part_of in wholes or one.part_of not in ids] or waiting[:1]
        for one in ready:
            whole = wholes[one.part_of][0] if one.part_of in wholes else None
            wholes[one.id] = _raised(one, whole, letters, meetings)
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
