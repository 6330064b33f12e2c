"""A matter traced from the minute it came from to the letter that answered it, line by line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from ..basics.clock import house_date
from ..basics.sentences import sentence
from .matter import Matter, StoryEntry, how_far, overdue
from .register import Register

Drifted = Callable[[Matter], Sequence[str]]
"""What differs between the minuted words of a matter and those its letter quotes, each as a line."""


def traced(matter: Matter, register: Register, today: dt.date, drifted: Drifted | None = None) -> list[str]:
    """All that is known of a matter: whose it is, its story by days, where it stands, what drifted, its parts.

    ``drifted`` None: nobody has compared.
    """
    lines = [f"{matter.reference}, {matter.kind}{' of a private item' if matter.private else ''}"]
    lines += [f"For: {matter.who or matter.to}", ""] if matter.kind != "decision" else [""]
    for entry in matter.story:
        day = house_date(entry.on) if entry.on else "No day"
        by = f" ({entry.by})" if entry.by else ""
        lines.append(f"{day}: {entry.words}{by}")
    lines += ["", *_standing(matter, today)]
    if drifted is not None and (drift := drifted(matter)):
        lines += ["", "What drifted between the minute and the letter:", *(f"  {line}" for line in drift)]
    elif drifted is not None and any(entry.letter and entry.what == "answered" for entry in matter.story):
        lines += ["", "Nothing was found to have drifted between the minute and the letter."]
    if whole := register.by_id(matter.parent) if matter.parent else None:
        lines += ["", f"Part of {whole.reference}: {whole.text}"]
    if parts := register.parts(matter):
        lines += ["", "Its parts:", *(f"  {part.reference}: {part.progress}. {part.text}" for part in parts)]
    return lines


def _standing(matter: Matter, today: dt.date) -> list[str]:
    if matter.kind == "decision" and matter.progress == "open":
        return ["A decision: made when it was made."]
    far = how_far(matter) + (f", {matter.position}" if matter.position else "")
    since = f", since {house_date(matter.since)}" if matter.since else ""
    lines = [f"How far: {far}{since}{': OVERDUE' if overdue(matter, today) else ''}."]
    if matter.due is None and matter.due_how:
        lines.append(sentence(f"No day it is due: {matter.due_how}"))
    if matter.move != "nobody":
        awaits = f" ({matter.awaits})" if matter.awaits else ""
        lines.append(f"Whose move: {matter.move}{awaits}.")
    elif matter.kind != "decision":
        lines.append("Closed: nobody’s move.")
    return lines


WITHHELD = "What letters and notes say is left out: complaints cannot be read, so nobody can tell whom they name."


def without_words(matter: Matter) -> Matter:
    """The matter without what letters say and what the clerk noted: what was minuted, days and positions stay."""
    outside = not matter.item_id or bool(matter.parent)
    due = matter.due_how if matter.kind == "recommendation" and " after the " in matter.due_how else ""
    story = tuple(
        replace(entry, words=_bare(entry), by="")
        if entry.what not in _OF_RECORDS or (entry.what == "raised" and outside) or (entry.what == "due" and not due)
        else entry
        for entry in matter.story
    )
    return replace(matter,
        story=story, note="", awaits="", due_how=due, text="(not shown)" if outside else matter.text,
        who="" if outside else matter.who,
    )  # fmt: skip


def _bare(entry: StoryEntry) -> str:
    """What happened, and by a letter of which day."""
    words = "Noted by the clerk" if entry.what == "remark" else entry.what.capitalize()
    letter = f" by the letter of {house_date(entry.on)}" if entry.letter and entry.on else ""
    position = f": {entry.position}" if entry.position else ""
    return f"{words}{letter}{position}."


_OF_RECORDS = ("raised", "sent", "published", "copied", "due")
"""What is told in words of the program's own, and of the minutes."""


def near_ones(reference: str, register: Register, most: int = 6) -> list[str]:
    """References that are like one that is not there: of the same meeting, or nearly spelt so."""
    wanted = reference.strip().casefold()
    known = {matter.reference.casefold(): matter.reference for matter in register.matters if matter.kind != "decision"}
    meeting = wanted.rpartition("/")[0]
    from difflib import get_close_matches

    close = get_close_matches(wanted, known, n=most, cutoff=0.6)
    of_meeting = [each for each in known if meeting and each.startswith(f"{meeting}/")]
    ending = [each for each in known if wanted and each.endswith(f"/{wanted}")]
    found = list(dict.fromkeys([*ending, *close, *of_meeting]))
    return [known[each] for each in (found or list(known)[-1:])[:most]]
