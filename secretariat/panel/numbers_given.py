"""The numbers that minutes are given as they come, which may differ from those of the agenda, and their paragraphs'."""

import datetime as dt
from collections.abc import Iterable
from copy import copy
from typing import Self

from ..basics.pattern import pattern
from ..basics.saying import say
from .house import Paragraphs
from .numbering import Numbering

_LETTERED = pattern(r"(\d+)[A-Za-z]")


def own_numbers(agenda: Iterable[str]) -> frozenset[str]:
    """Those numbers of an agenda that are the minutes' own already, and so are printed as they stand and take none.

    One with its year, 34.12/13; and 40a beside 40 where the agenda has the numbers of the minutes: it does not begin
    with 1, or has nowhere so high a number. 7A beside 7 is the agenda's.
    """
    agenda = list(agenda)
    plain = {int(number) for number in agenda if number.isdecimal()}
    own = {number for number in agenda if "/" in number}
    for number in agenda:
        if found := _LETTERED.fullmatch(number):
            base = int(found[1])
            if base > max(plain, default=0) or (base in plain and min(plain) > 1):
                own.add(number)
    return frozenset(own)


class MinuteNumbers:
    """Gives each item of one meeting the number of its minute, in the order in which they were taken.

    ``own``: numbers of the agenda that are the minutes' own, see ``own_numbers``.
    """

    def __init__(
        self, numbering: Numbering | None = None, day: dt.date = dt.date.min, first: int = 1,
        own: frozenset[str] = frozenset(),
    ) -> None:  # fmt: skip
        self._own = own
        self._numbering = numbering or Numbering()
        self._ending = self._numbering.ending(day)
        self._first = first
        self._given: dict[str, str] = {}

    def independent_copy(self) -> Self:
        """A copy that gives further numbers without changing this one."""
        other = copy(self)
        other._given = dict(self._given)
        return other

    def give(self, item: str, agenda_number: str) -> str:
        """The number of an item's minute, without the year; an item taken up again keeps it. A block has none."""
        if not self._numbering.runs or agenda_number in self._own or not (item or agenda_number):
            return agenda_number
        return self._given.setdefault(item, str(self._first + len(self._given)))

    def of(self, item: str, agenda_number: str) -> str:
        """The number of an item's minute, without the year; of one that was never taken, the agenda's."""
        return self._given.get(item, agenda_number)

    def of_one_not_taken(self, item: str, agenda_number: str) -> str:
        """The same of an item that is told of without being taken: where numbers run on, it has none of its own."""
        runs = self._numbering.runs and agenda_number not in self._own
        return self._given.get(item, "") if runs else agenda_number

    def printed(self, number: str) -> str:
        """That number with the year, where the panel has it so."""
        return f"{number}{self._ending}" if number and "/" not in number else number

    def titled(self, number: str, agenda_number: str, title: str) -> str:
        """The title with the agenda's number behind it, where the minute has another: “Annual report [Item 8]”."""
        return (
            say("{title} [Item {number}]", title, agenda_number) if agenda_number and number != agenda_number else title
        )

    def row(self, item: str, agenda_number: str, title: str) -> str:
        """An item in the table of decisions: its minute's number, none if it was never taken, and its title."""
        number = self.of_one_not_taken(item, agenda_number)
        start = f"{self.printed(number)}. " if number else ""
        return start + self.titled(number, agenda_number, title)


_YEAR = pattern(r"(?:\.\d\d)?/.*")
"""Of 39/20 and of 34.12/13."""


class ParagraphNumbers:
    """Gives each paragraph its number, as they come: 8.1 within item 8, or one number through the meeting."""

    def __init__(self, scheme: Paragraphs, first: int = 1) -> None:
        self._scheme = scheme
        self._before = first - 1
        self._item: str | None = None
        self._last: dict[str, int] = {}

    def independent_copy(self) -> Self:
        """A copy that counts on without changing this one."""
        other = copy(self)
        other._last = dict(self._last)
        return other

    def item(self, number: str) -> None:
        """Another item begins, or one is taken up again and its numbers go on."""
        self._item = _YEAR.sub("", number).rstrip(".")

    def next(self) -> str:
        """The number of the next paragraph; empty before the first item, and where neither it nor its item has one."""
        within = self._scheme == "within an item"
        if self._scheme == "none" or self._item is None or (within and not self._item):
            return ""
        run = self._item if within else ""
        self._last[run] = self._last.get(run, 0 if within else self._before) + 1
        return f"{run}.{self._last[run]}" if within else str(self._last[run])
