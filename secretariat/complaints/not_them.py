"""What the clerk says of a place that the gate stopped at: this is not the complainant. Kept with the case, and sealed.

It is remembered for that place alone: the paper, where in it, and the words around. So it holds when the same paper is
written again, and lets nothing else through.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

import msgspec

from ..basics.acts import Act, Put, act
from ..basics.record import Private, Refused
from ..meetings.meeting import in_words
from .case import Case, NotThem


class Place(msgspec.Struct, frozen=True):
    """Where in a paper something stands that looks like a complainant. ``around``: its words and those beside it."""

    place: str
    around: Private


def say_not_them(
    cases: Iterable[Case], reference: str, places: Sequence[Place], paper: str, why: str, now: dt.datetime, by: str = ""
) -> Act:  # fmt: skip
    """That these places of a paper are somebody or something else than the complainant. Raises Refused."""
    words = why.strip()
    if not words:
        raise Refused("Say why it is not the complainant: the reason is kept with the complaint.")
    case = next((case for case in cases if case.reference == reference), None)
    if case is None:
        raise Refused(f"There is no complaint {reference} in the register to keep that with.")
    said = (NotThem(at=now, by=by, paper=paper, place=each.place, around=each.around, why=Private(words))
            for each in places)  # fmt: skip
    return act(f"not the complainant of {reference}: a place in the {in_words(paper)}",
               Put(case.with_(not_them=(*case.not_them, *said))))  # fmt: skip


class Remembered:
    """What was said about the places of one paper. Each saying lets one place through."""

    def __init__(self, cases: Iterable[Case], paper: str) -> None:
        self._left = [(case.reference, said) for case in cases for said in case.not_them if said.paper == paper]

    def lets(self, reference: str, place: Place, *, moved: bool = False) -> bool:
        """Whether this place was said not to be the complainant of that case; it is then used up.

        ``moved``: also where the paragraph or row has another number now, under the same heading.
        """
        for n, (of, said) in enumerate(self._left):
            there = said.place == place.place or (moved and _unnumbered(said.place) == _unnumbered(place.place))
            if of == reference and there and said.around.reveal() == place.around.reveal():
                del self._left[n]
                return True
        return False


def _unnumbered(place: str) -> str:
    """A place without the number of its paragraph or row, which changes with what is put in before it."""
    return re.sub(r"^(paragraph|row|heading) \d+", r"\1", re.sub(r"\b(point) \S+\)", r"\1", place))
