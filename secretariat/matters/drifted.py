"""What drifted between the minuted words of a matter and those that the letters answering it quote."""

from __future__ import annotations

from collections.abc import Sequence

from ..letters.drift import drift_of
from ..letters.letter import LetterIn
from ..letters.promises import promises
from ..letters.proposed import Answering, Asked, Drift, Given
from ..letters.rare_words import Weights
from ..letters.read import Unit
from .matter import Matter
from .register import Register


def drifted(matter: Matter, register: Register, letters: Sequence[LetterIn]) -> list[str]:
    """A line for each thing lost, added or changed, letter by letter: “lost “by district””."""
    return [line for letter in letters for line in _of(matter, register, letter)]


def _of(matter: Matter, register: Register, letter: LetterIn) -> list[str]:
    if not any(answer.matter == matter.event for passage in letter.passages for answer in passage.answers):
        return []
    known = {answer.matter for passage in letter.passages for answer in passage.answers}
    asked = {
        each.event: Asked(each.event, each.text, kind=each.kind) for each in register.matters if each.event in known
    }
    units = [
        Unit(passage.label, passage.asked, passage.reply, (), promises=promises(passage.reply, str(letter.day)))
        for passage in letter.passages
    ]
    answering = [
        Answering(tuple(answer.matter for answer in passage.answers if answer.matter in asked), "strong", "", unit=n)
        for n, passage in enumerate(letter.passages)
    ]
    found = drift_of(answering, units, asked, Weights(Given(tuple(asked.values()))))
    return [line for each in found if each.id == matter.event for line in drift_lines(each)]


def drift_lines(drift: Drift) -> list[str]:
    """What drifted, a line each."""
    lines = [f"lost “{words}”" for words in drift.lost]
    lines += [f"added “{words}”" for words in drift.added]
    lines += [f"“{was}” became “{now}”" for was, now in drift.changed]
    return [*lines, drift.answer_differs] if drift.answer_differs else lines
