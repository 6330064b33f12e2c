"""What the units before and after one seem to answer, each by the matter most like it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from .numbering import series_of


class Neighbours:
    """The matter that each unit of a letter is most like, in the letter's order; empty where it is like none.

    Asked for every unit, so nothing here goes through the letter again.
    """

    def __init__(self, firsts: Sequence[str]) -> None:
        self.firsts = tuple(firsts)
        self.meant = frozenset(filter(None, firsts))
        self._places: dict[str, list[int]] = {"": []}
        for at, id in enumerate(firsts):
            if id:
                self._places[""].append(at)
                self._places.setdefault(series_of(id), []).append(at)

    def before(self, at: int, series: str = "") -> str:
        """The matter of the nearest unit before; ``series``: of those numbered so, “2031-02-04/R”."""
        places = self._places.get(series, [])
        n = bisect_left(places, at)
        return self.firsts[places[n - 1]] if n else ""

    def after(self, at: int, series: str = "") -> str:
        """The matter of the nearest unit after."""
        places = self._places.get(series, [])
        n = bisect_right(places, at)
        return self.firsts[places[n]] if n < len(places) else ""

    def beside(self, at: int) -> tuple[str, ...]:
        """Those of the units right before and right after."""
        return (*self.firsts[max(at - 1, 0) : at], *self.firsts[at + 1 : at + 2])
