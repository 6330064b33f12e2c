"""What decisions are called: by the number that the house gives the item, and told apart where an item has several."""

from __future__ import annotations

from ..meetings.meeting import AgendaItem
from ..proceedings.proceedings import Proceedings

BEFORE_ANY_ITEM = "0"
"""The number of what was decided under no item, such as the order of business before the first."""


class DecisionNames:
    """Gives the decisions of one meeting their names, in order: 8 for the first of item 8, then 8.2, 8.3.

    The number is that of the minute, where minutes have numbers of their own: 39 (MIN-10). A name that an item of the
    agenda has itself is passed over: item 8.2 keeps the name 8.2.
    """

    def __init__(self, p: Proceedings) -> None:
        self._numbers = p.page.numbers
        self._items = {self._number(item) for item in p.bundle.items}
        self._given: dict[str, int] = {}

    def _number(self, item: AgendaItem | None) -> str:
        return self._numbers.of(item.id, item.number) if item else BEFORE_ANY_ITEM

    def next(self, item: AgendaItem | None) -> str:
        """The name of the next decision of an item; None: of no item."""
        number = self._number(item)
        n = self._given.get(number, 0) + 1
        while n > 1 and f"{number}.{n}" in self._items:
            n += 1
        self._given[number] = n
        return number if n == 1 else f"{number}.{n}"
