"""For which item of the agenda a report is: proposed by the number it bears, then by its title. The clerk chooses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from ...basics.pattern import pattern
from ...meetings.meeting import AgendaItem
from .read import ReportHead

_WORD = pattern(r"[^\W\d_][\w’'-]*")
_SMALL = frozenset(
    ("a", "an", "and", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "with", "report",
     "reports", "update", "updates", "paper", "review", "police", "crime", "panel", "commissioner", "commissioner’s",
     "commissioner's")
)  # fmt: skip
"""Words that many titles have, and that tell none from another."""
_LIKE, _MARGIN = 0.5, 0.2
"""How much of the rarer words of two titles must be the same, and by how much more than of any other item."""


class ProposedItem(msgspec.Struct, frozen=True):
    """The item a report seems to be for; None where nothing says so. ``sure``: its number and its title agree, or one
    of them says it and the other says nothing."""

    item: AgendaItem | None = None
    why: str = ""
    sure: bool = False


def propose_item(head: ReportHead, items: Sequence[AgendaItem]) -> ProposedItem:
    """The item by the number that the report bears, else by the likeness of the titles.

    Where the number is one item's and the title another's, the number's item is proposed and the clerk is told.
    """
    by_number = _numbered(head.number, items)
    by_title = _like(head.title, items)
    if by_number is not None:
        if by_title is None or not head.title:
            likely = not head.title or not _words(head.title) or _likeness(head.title, by_number, items) > 0
            why = "its number" if likely else "its number; its title is another than the item’s"
            return ProposedItem(by_number, why, likely)
        if by_title is by_number:
            return ProposedItem(by_number, "its number and its title", True)
        why = f"its number; but its title is more like that of item {by_title.number}"
        return ProposedItem(by_number, why)
    if by_title is not None:
        said = f"; it bears the number {head.number}, which no item has" if head.number else ""
        return ProposedItem(by_title, f"its title{said}", not said)
    return ProposedItem()


def _numbered(number: str, items: Iterable[AgendaItem]) -> AgendaItem | None:
    return next((item for item in items if same_number(item.number, number)), None)


def same_number(one: str, other: str) -> bool:
    """Whether two numbers of items are one, however they are written: 6b, 6(b) and 6 B. None is like no number."""
    bare = ["".join(filter(str.isalnum, each)).casefold() for each in (one, other)]
    return bare[0] == bare[1] != ""


def _like(title: str, items: Sequence[AgendaItem]) -> AgendaItem | None:
    """The item whose title is like this one, and no other's nearly as much; None where none is."""
    if not title.strip():
        return None
    folded = " ".join(title.casefold().split())
    same = [item for item in items if " ".join(item.title.casefold().split()) == folded]
    if len(same) == 1:
        return same[0]
    found = sorted(((_likeness(title, item, items), n) for n, item in enumerate(items)), reverse=True)
    if not found or found[0][0] < _LIKE:
        return None
    if len(found) > 1 and found[0][0] - found[1][0] < _MARGIN:
        return None
    return items[found[0][1]]


def _likeness(title: str, item: AgendaItem, items: Sequence[AgendaItem]) -> float:
    """How much of an item's title stands in the report's, a word that few items have counting for more."""
    common = Counter(word for each in items for word in _words(each.title))
    mine, theirs = _words(item.title), _words(title)
    weight = sum(1 / common[word] for word in mine)
    return sum(1 / common[word] for word in mine & theirs) / weight if weight else 0.0


def _words(title: str) -> set[str]:
    return {word for word in _WORD.findall(title.casefold()) if word not in _SMALL}
