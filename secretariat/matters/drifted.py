"""What drifted between the words minuted of a matter and those its letters quote, told from what was kept of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..letters.letter import LetterIn, Passage
    from ..letters.proposed import Drift
    from .matter import Matter
    from .register import Register


def drifts_of(matter: Matter, register: Register, letters: Iterable[LetterIn]) -> list[tuple[LetterIn, Drift]]:
    """Each letter that answers it in other words than were minuted, with what differs. A matter that one letter answers
    in several passages is held against all of them together."""
    answered = [(each, passages) for each in letters if (passages := _answering(matter, each))]
    if not answered:
        return []  # nothing of what reads letters is loaded for it
    from ..letters.drift import drift_of
    from ..letters.proposed import Answering, Given
    from ..letters.rare_words import Weights
    from ..letters.read import Unit
    from .holding import asked_of

    known = [each for each in register.matters if each.meeting == matter.meeting and each.kind != "decision"]
    asked = {each.event: asked_of(each) for each in (*known, matter)}
    weights = Weights(Given(matters=tuple(asked.values())))
    of = {each.id: each for each in asked.values()}
    found = []
    for letter, passages in answered:
        answering = [
            Answering(tuple(asked[a.matter].id for a in each.answers if a.matter in asked), "strong", "kept", unit=n)
            for n, each in enumerate(passages)
        ]
        units = [Unit(n=each.label, asked=each.asked, reply=each.reply, paragraphs=(), topic=each.topic)
                 for each in passages]  # fmt: skip
        found += [(letter, one) for one in drift_of(answering, units, of, weights) if one.id == matter.reference]
    return found


def _answering(matter: Matter, letter: LetterIn) -> list[Passage]:
    return [each for each in letter.passages if any(answer.matter == matter.event for answer in each.answers)]


def drift_in_lines(drift: Drift) -> list[str]:
    """“lost: on the website”, “added: …”, “changed: September into October”."""
    lines = [f"lost: “{words}”" for words in drift.lost]
    lines += [f"added: “{words}”" for words in drift.added]
    lines += [f"changed: “{minuted}” into “{said}”" for minuted, said in drift.changed]
    return [*lines, f"the answer differs: {drift.answer_differs}"] if drift.answer_differs else lines
