"""The same answer in two languages is one: “Argymhelliad 1” and “Recommendation 1”."""

from __future__ import annotations

from collections.abc import Sequence

from .answer import Answer
from .numbers import numbers_of


def merged(found: Sequence[Answer]) -> list[Answer]:
    """Answers in the order of the letter; one that has a twin of the same number in the other language is one with it.

    The English words stand, since matters are minuted in them; the paragraphs of both belong to it.
    """
    welsh = {numbers_of(answer.n): answer for answer in found if answer.welsh and answer.n}
    english = {numbers_of(answer.n): answer for answer in found if not answer.welsh and answer.n and answer.noun}
    twins = welsh.keys() & english.keys()
    if not twins:
        return list(found)
    kept = []
    for answer in found:
        number = numbers_of(answer.n)
        if number in twins and answer is welsh[number]:
            continue
        if number in twins and answer is english[number]:
            kept.append(answer._replace(at=tuple(sorted({*answer.at, *welsh[number].at}))))
        else:
            kept.append(answer)
    return kept
