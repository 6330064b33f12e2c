"""Where one thing asked begins in a letter, whatever its form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from ..paragraphs import LetterPiece


class Start(NamedTuple):
    """Where something asked begins. ``asked`` and ``reply``: what its first paragraph has of each."""

    at: int
    n: str = ""
    asked: str = ""
    reply: str = ""
    noun: str = ""
    welsh: bool = False
    short: bool = False
    """A paragraph that is neither deeper nor a link is no longer its reply: so where bullets hold all of it."""


Form = Callable[[Sequence[LetterPiece]], list[Start]]
"""Where things asked begin among paragraphs, in one form; none where it does not fit."""


def in_order(numbers: Sequence[int]) -> list[int]:
    """The places of the run 1, 2, 3 … among other lists: 1, 2, 1, 2, 3 gives the first 1 and 2, and 3."""
    places: list[int] = []
    for place, number in enumerate(numbers):
        if number == len(places) + 1:
            places.append(place)
    return places
