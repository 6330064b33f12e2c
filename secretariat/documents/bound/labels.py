"""What the pages of a pack are called: “12”, “E3”, “2A”, “i”; and the same as a PDF says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from secretariat.basics.lettering import letter
from secretariat.basics.pattern import pattern

_COUNTED = pattern(r"(?P<mark>[A-Z]?)(?P<number>[1-9]\d*)")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


class LabelRun(NamedTuple):
    """From a page on, counted from 0: ``style`` “D” with the number it begins with; without a style the words alone."""

    page: int
    style: str
    mark: str
    first: int


def runs_of(labels: Sequence[str]) -> Iterator[LabelRun]:
    """The labels as a PDF keeps them: only where the counting begins anew."""
    before: tuple[str, int] | None = None
    for page, label in enumerate(labels):
        found = _COUNTED.fullmatch(label)
        if found is None:
            yield LabelRun(page, "", label, 0)
            before = None
            continue
        mark, number = found["mark"], int(found["number"])
        if before != (mark, number - 1):
            yield LabelRun(page, "D", mark, number)
        before = mark, number


def lettered(page: int, nth: int) -> str:
    """A page too many after page 2, which moves no other: “2A”, “2B”."""
    return f"{page}{letter(nth).upper()}"


def roman(nth: int) -> str:
    """A page in front of all that is counted: “i”, “ii”."""
    return _ROMAN[nth - 1] if nth <= len(_ROMAN) else f"x{roman(nth - len(_ROMAN))}"
