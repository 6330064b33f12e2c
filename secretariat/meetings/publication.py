"""An agenda or a supplement as it stood when it went out."""

import datetime as dt
from collections.abc import Iterable
from typing import Literal

import msgspec

from ..basics.record import Moment, Record
from .meeting import AgendaItem, ItemStanding, PaperStatus


class PublishedItem(msgspec.Struct, frozen=True, kw_only=True):
    """What a published agenda said of an item. ``id`` is the item's own."""

    id: str
    number: str
    title: str
    purpose: str = ""
    author: str = ""
    paper: PaperStatus = PaperStatus.NONE
    standing: ItemStanding = ItemStanding.ON
    to: str = ""
    urgent: str = ""
    exempt: str = ""
    pages: int = 0
    delegated_to: str = ""


class PackedPaper(msgspec.Struct, frozen=True, kw_only=True):
    """A paper as it stood in the pack that went out: ``id`` is its record's own, ``item`` that of its item."""

    id: str
    item: str
    title: str
    first: int
    last: int
    """Its pages, the cover sheet and a page left blank at the end among them."""
    sha256: str = ""
    """Of its file; empty where none was kept."""


class Publication(Record, frozen=True, kw_only=True):
    """An agenda or a supplement to it, as it stood when it went out. Never changed; undo takes it back."""

    when: Moment
    kind: Literal["agenda", "supplement"] = "agenda"
    date: dt.date
    start: dt.time
    venue: str = ""
    items: tuple[PublishedItem, ...] = ()
    note: str = ""
    front: int = 0
    """How many pages the agenda itself took in the pack: what is printed on it stays so (MTG-06); 0: not known."""
    begins: str = ""
    """What its beginning was to wait for."""
    papers: tuple[PackedPaper, ...] | None = None
    """What was in its pack, for the public: what comes later is numbered after it. None: no pack was kept then."""
    last: int = 0
    """The last page of its pack; 0: not known."""


def frozen(item: AgendaItem) -> PublishedItem:
    """An item as the public agenda shows it now."""
    return open_part(PublishedItem(**{name: getattr(item, name) for name in PublishedItem.__struct_fields__}))


def open_part(item: PublishedItem) -> PublishedItem:
    """The public part of an item: of an exempt one not the author, purpose or length of its paper (MTG-08)."""
    if not item.exempt:
        return item
    return msgspec.structs.replace(item, **dict.fromkeys(_CLOSED, ""), pages=0)


_CLOSED = ("purpose", "author")


def in_order(publications: Iterable[Publication]) -> tuple[Publication, ...]:
    """The agenda first, then its supplements as they went out."""
    return tuple(sorted(publications, key=lambda p: (p.kind != "agenda", p.when, p.id)))
