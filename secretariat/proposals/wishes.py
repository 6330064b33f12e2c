"""A wish: an item that an agenda should have; and whether another item or wish is the same."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from ..meetings.functions import Function
from ..meetings.meeting import AgendaItem, PaperStatus, Purpose
from ..meetings.titles import name_of, sets_in_title
from ..panel.standing_items import Part

Topic = Callable[[str], bool]
"""Whether a title is about something, whatever its words."""


class Wish(msgspec.Struct):
    """An item wished for, with why. ``names``: all it goes by, in the plan and on earlier agendas."""

    title: str
    business: Purpose = Purpose.OTHER
    part: Part = "business"
    matter: str = ""
    planned: str = ""
    """The item of the forward plan it comes from."""
    paper: PaperStatus = PaperStatus.NONE
    pages: int = 0
    """How many pages the paper has, where that is known."""
    function: Function = ""
    exempt: str = ""
    closed_part: bool = False
    """The part taken in private of the item wished for before it (APP-04)."""
    reasons: list[str] = msgspec.field(default_factory=list)
    names: set[str] = msgspec.field(default_factory=set)
    topic: Topic | None = None
    anchor: bool = False
    """Not wished for at this meeting; but if it is on the agenda, the wishes after it are placed after it."""

    def __post_init__(self) -> None:
        self.names.add(name_of(self.title))

    @classmethod
    def of(cls, item: AgendaItem) -> Wish:
        """An item, as if it were wished for."""
        return cls(title=item.title, business=item.business, matter=item.matter, planned=item.planned)

    def as_item(self, id: str) -> AgendaItem:
        """The item it would be, without number and place."""
        return AgendaItem(
            id=id, number="", title=self.title, business=self.business, matter=self.matter, paper=self.paper,
            function=self.function, planned=self.planned, pages=self.pages, exempt=self.exempt,
        )  # fmt: skip


def covers(item: AgendaItem, wish: Wish) -> bool:
    """Whether an item is the one wished for: by its business, its matter or its name."""
    if wish.business is Purpose.MINUTES and item.business is Purpose.MINUTES:
        return _same_minutes(item.title, wish.title)
    return (
        (item.business is wish.business is not Purpose.OTHER)
        or (wish.matter != "" and wish.matter in (item.matter, item.id))
        or name_of(item.title) in wish.names | {name_of(wish.title)}
        or (wish.topic is not None and wish.topic(item.title))
    )


def _same_minutes(there: str, wished: str) -> bool:
    """“Minutes of the last meeting” are any; those that name a date are of that meeting alone."""
    named, wanted = (
        {(each.date.day, each.date.month, each.ordinal or 1) for each in sets_in_title(title)}
        for title in (there, wished)
    )
    return not named or not wanted or wanted <= named


def add_wish(wishes: list[Wish], new: Wish) -> None:
    """One more wish; if it is wished already, its reasons, its other names and its history are added there."""
    known = next((each for each in wishes if _same(each, new)), None)
    if known is None:
        wishes.append(new)
        return
    known.reasons += new.reasons
    known.names |= new.names
    known.matter = known.matter or new.matter
    known.topic = known.topic or new.topic
    known.planned = known.planned or new.planned
    known.function = known.function or new.function
    if known.paper is PaperStatus.NONE:
        known.paper = new.paper
    known.pages = known.pages or new.pages


def _same(one: Wish, other: Wish) -> bool:
    if one.anchor or other.anchor:
        return False
    return covers(one.as_item(""), other) or covers(other.as_item(""), one) or bool(one.names & other.names)
