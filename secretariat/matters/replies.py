"""Replies to the panel that no meeting has noted yet, and what each of them answers (REC-01)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable

import msgspec

from ..letters.letter import AnswerTo, LetterIn, Passage
from .matter import Matter
from .register import Register


class AnsweredMatter(msgspec.Struct, frozen=True):
    """What a letter answers of one matter: each passage with what was accepted of it."""

    matter: Matter
    by: tuple[tuple[Passage, AnswerTo], ...]


def answered_by(letter: LetterIn, register: Register) -> list[AnsweredMatter]:
    """The matters that a letter answers, in the order of the letter; those that the register does not show left out."""
    found: dict[str, list[tuple[Passage, AnswerTo]]] = {}
    for passage in letter.passages:
        for answer in passage.answers:
            found.setdefault(answer.matter, []).append((passage, answer))
    return [AnsweredMatter(matter, tuple(by)) for id, by in found.items() if (matter := register.by_id(id))]


def is_a_reply(letter: LetterIn) -> bool:
    """Whether a meeting notes it: a reply to the panel, or whatever answers a matter; no letter on a complaint."""
    return not letter.sealed and (bool(letter.answered) or letter.kind == "reply to the panel")


def to_note(
    letters: Iterable[LetterIn], register: Register, taken: Collection[str], *, until: dt.date | None = None
) -> list[LetterIn]:  # fmt: skip
    """The replies that no meeting has noted, the oldest first.

    ``taken``: the letters that a meeting took as an item of its own, by their identity. One is noted too where each
    matter it answers was, after the letter. ``until``: none that came later, for the agenda of that day.
    """
    return [
        letter for letter in letters
        if is_a_reply(letter) and letter.id not in taken and (until is None or letter.received <= until)
        and not _noted(letter, [each.matter for each in answered_by(letter, register)])
    ]  # fmt: skip


def _noted(letter: LetterIn, answered: list[Matter]) -> bool:
    def noted(matter: Matter) -> bool:
        return any(entry.what == "noted" and (entry.on or letter.day) >= letter.day for entry in matter.story)

    return bool(answered) and all(map(noted, answered))


def left_open(letter: LetterIn, register: Register) -> list[Matter]:
    """What the meetings that a letter answers still await of the same addressee, and the letter says nothing of."""
    answered = [each.matter for each in answered_by(letter, register)]
    meetings = {*(matter.meeting for matter in answered), letter.meeting} - {""}
    addressees = {matter.to for matter in answered} or {"Commissioner"}
    ids = {matter.event for matter in answered}
    return [
        matter for matter in register.matters
        if matter.meeting in meetings and matter.event not in ids and matter.still_owed
        and matter.kind != "decision" and matter.to in addressees
    ]  # fmt: skip
