"""Matters raised outside a meeting, or as parts of another: numbered at birth, corrected, taken out of the register."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from ..basics.acts import Act, Put, act
from ..basics.bullets import DRAWN
from ..basics.pattern import pattern
from ..basics.record import Refused
from .follow_up import closed_already
from .matter import CLOSED, Matter, Recipient
from .raised import NUMBERED, Raised, RaisedKind
from .register import Register


def raise_matter(
    register: Register, raised: Iterable[Raised], kind: RaisedKind, text: str, *, on: dt.date,
    to: Recipient = "Commissioner", who: str = "", due: dt.date | None = None, due_words: str = "", letter: str = "",
    source: str = "", meeting: str = "", today: dt.date | None = None,
) -> Act:  # fmt: skip
    """A promise made in a letter, a question by e-mail, an area for improvement. Raises Refused."""
    words = " ".join(text.split())
    if not words:
        raise Refused("Say what was promised or asked.")
    if today is not None and on > today:
        raise Refused("That day has not come yet.")
    if due is not None and due < on:
        raise Refused("It would be due before it was raised.")
    one = Raised(
        on=on, kind=kind, number=free_number(register, raised, kind, on), text=words, to=to, who=" ".join(who.split()),
        due=due, due_words=" ".join(due_words.split()), letter=letter, source=" ".join(source.split()), meeting=meeting,
    )  # fmt: skip
    return act(f"{on}/{NUMBERED[kind]}{one.number} raised", Put(one))


def free_number(register: Register, raised: Iterable[Raised], kind: RaisedKind, on: dt.date) -> int:
    """The next number of that day and letter; one that was given is never given again, nor one of a meeting's."""
    letter = NUMBERED[kind]
    given = [each.number for each in raised if not each.part_of and each.on == on and NUMBERED[each.kind] == letter]
    number = max(given, default=0) + 1
    while register.of(f"{on}/{letter}{number}") is not None:
        number += 1
    return number


_MARK = pattern(rf"^\s*(?:[-*–—{DRAWN}]\s+|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})[.)]\s+)", re.IGNORECASE)


def parts_of_paste(text: str) -> list[str]:
    """Each line that says something, without the sign or number it was listed by."""
    lines = (" ".join(_MARK.sub("", line).split()) for line in text.splitlines())
    return [line for line in lines if line]


def part_into(
    raised: Iterable[Raised], whole: Matter, text: str, *, on: dt.date, kind: RaisedKind = "question",
    to: Recipient | None = None, who: str = "", due: dt.date | None = None, today: dt.date | None = None,
) -> Act:  # fmt: skip
    """The questions sent on under an action, one a line, all one act: ``A1.1``, ``A1.2`` … Raises Refused."""
    lines = parts_of_paste(text)
    if not lines:
        raise Refused("Write the questions, one a line.")
    if whole.kind == "decision":
        raise Refused(f"{whole.reference} is a decision of the panel’s own: it has no parts.")
    if whole.progress in CLOSED:
        raise Refused(closed_already(whole))
    if on < whole.day:
        raise Refused("That is before the meeting." if whole.meeting else "That is before it was raised.")
    if today is not None and on > today:
        raise Refused("That day has not come yet.")
    if due is not None and due < on:
        raise Refused("They would be due before they were sent on.")
    first = max([each.number for each in raised if each.part_of == whole.event], default=0) + 1
    parts = [
        Raised(on=on, kind=kind, number=first + n, text=line, to=to or _usual(whole), who=" ".join(who.split()),
               part_of=whole.event, due=due, meeting=whole.meeting)
        for n, line in enumerate(lines)
    ]  # fmt: skip
    last = first + len(parts) - 1
    which = f"{whole.reference}.{first}" + (f" to {last}" if last > first else "")
    return act(f"{which} sent on", [Put(part) for part in parts])


def _usual(whole: Matter) -> Recipient:
    """Questions under an action of the clerk's or the panel's own are sent on to the Commissioner."""
    return "Commissioner" if whole.to in ("clerk", "panel", "other") else whole.to


def correct(one: Raised, **changes: object) -> Act:
    """Its words, or whose it is, were wrong. Its number, day and whole stay what they are. Raises Refused."""
    if set(changes) & {"id", "rev", "number", "on", "part_of", "gone", "kind"}:
        raise Refused("What a matter is called stays as it is.")
    if "text" in changes:
        changes["text"] = " ".join(str(changes["text"]).split())
        if not changes["text"]:
            raise Refused("Say what was promised or asked.")
    corrected = one.with_(**changes)
    if corrected.due is not None and corrected.due < corrected.on:
        raise Refused("It would be due before it was raised.")
    if corrected == one:
        raise Refused("That is what it says already.")
    return act("words of a matter corrected", Put(corrected))


def take_out(register: Register, one: Raised, why: str) -> Act:
    """It should never have been raised. The record stays, so that its number is not given again. Raises Refused."""
    reason = " ".join(why.split())
    matter = register.by_id(one.id)
    if matter is None:
        raise Refused("It was taken out already.")
    if not reason:
        raise Refused("Say why it is taken out.")
    if parts := register.parts(matter):
        raise Refused(f"It has parts, {_names(parts)}: take those out first.")
    return act(f"{matter.reference} taken out", Put(one.with_(gone=reason)))


def _names(parts: Sequence[Matter]) -> str:
    return ", ".join(part.label for part in parts)
