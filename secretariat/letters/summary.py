"""What a letter comes to, in a line: how many of each kind it answers, what it perhaps does, what answers nothing."""

from __future__ import annotations

from collections.abc import Sequence

from ..basics.amounts import so_many
from .proposed import Asked, Proposed
from .taking_in import TakingIn

_KINDS = {"R": "recommendation", "A": "action", "U": "promise", "P": "promise", "Q": "question", "I": "area"}


def kind_of(asked: Asked) -> str:
    """What a matter is called when it is counted, by its reference: R is a recommendation, A1.2 a question."""
    if asked.parent or asked.kind == "question":
        return "question"
    label = asked.id.rpartition("/")[2]
    return _KINDS.get(label[:1].upper(), asked.kind or "matter")


def at_the_foot(taking: TakingIn, proposed: Proposed, given: Sequence[Asked]) -> str:
    """“5 of 6 recommendations, 0 of 7 promises; U7 perhaps in paragraph 2; 1 paragraph belongs to nothing”."""
    linked = taking.linked()
    expected = [each for each in given if each.id not in proposed.not_for_this_letter or each.id in linked]
    parts = [", ".join(_counts(linked, expected)), *_perhaps(taking, linked)]
    if bare := len(taking.bare()):
        parts.append("1 paragraph belongs to nothing" if bare == 1 else f"{bare} paragraphs belong to nothing")
    if not expected:
        parts[0] = "nothing is open that it could answer"
    return "; ".join(part for part in parts if part)


def _counts(linked: set[str], expected: Sequence[Asked]) -> list[str]:
    whole = {each.parent for each in expected if each.parent}
    kinds: dict[str, list[bool]] = {}
    for each in expected:
        if each.id not in whole:  # it is answered when all its parts are, which are counted themselves
            kinds.setdefault(kind_of(each), []).append(each.id in linked)
    return [f"{sum(answered)} of {_many(len(answered), kind)}" for kind, answered in kinds.items()]


def _many(count: int, kind: str) -> str:
    return so_many(count, kind) + (" for improvement" if kind == "area" else "")


def _perhaps(taking: TakingIn, linked: set[str]) -> list[str]:
    found = []
    for part in taking.parts:
        ids = [id for id in part.perhaps if id not in linked]
        if ids and not part.links and not part.left:
            called = " and ".join(id.rpartition("/")[2] for id in ids)
            where = f" in paragraph {part.paragraphs[0] + 1}" if part.paragraphs else ""
            found.append(f"{called} perhaps{where}")
    return found


def still_open(taking: TakingIn, proposed: Proposed, given: Sequence[Asked]) -> list[str]:
    """The matters for this letter that nothing in it answers, as it stands; of a matter in parts, the parts."""
    linked = taking.linked()
    whole = {each.parent for each in given if each.parent}
    not_for_it = {*proposed.not_for_this_letter, *whole, *linked}
    return [each.id for each in given if each.id not in not_for_it]


def still_to_say(taking: TakingIn) -> str:
    """How many proposals the clerk has not decided yet, as a sentence; empty where none waits."""
    waiting = len(taking.undecided())
    if not waiting:
        return ""
    return f"{waiting} proposal{' is' if waiting == 1 else 's are'} neither accepted nor taken away."
