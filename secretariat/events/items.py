"""The items of the agenda in the meeting: opened, moved in the order, deferred, withdrawn, not reached."""

import re
from typing import ClassVar, Literal

from ..basics import joints
from ..basics.saying import called, say
from ..basics.sentences import listing
from ..meetings.meeting import AgendaItem, Purpose
from ..proceedings import business, interests, nil
from ..proceedings.apologies import apologies_sentence
from ..proceedings.course import CLOSED
from ..proceedings.page import Page
from ..proceedings.private_session import item_opened
from ..proceedings.proceedings import Proceedings
from ..proceedings.room import open_item
from ..proceedings.state import Varied
from .base import Decided, Happening
from .interests import withdrew

_NOT_THERE = "That item is not on this meeting's agenda."


class ItemOpened(Happening, frozen=True, kw_only=True, tag="item opened"):
    """The chair took an item of the agenda; the item before it is thereby done with.

    ``together``: other items taken with it, under one heading.
    """

    always_public: ClassVar[bool] = True
    opens_an_item: ClassVar[bool] = True

    item: str
    together: tuple[str, ...] = ()

    def refusal(self, proceedings: Proceedings) -> str:
        if proceedings.phase == "closed":
            return CLOSED
        return "" if all(map(proceedings.bundle.item, (self.item, *self.together))) else _NOT_THERE

    def happen(self, proceedings: Proceedings) -> None:
        items = (self.item, *self.together)
        interests.come_back(proceedings, self.at, items)
        open_item(proceedings, self.item)
        for other in self.together:
            proceedings.opened.append(other)
            proceedings.put_items.pop(other, None)
        proceedings.business.open = items
        if held := [proceedings.embargoes[each] for each in items if each in proceedings.embargoes]:
            proceedings.embargoes.update(dict.fromkeys(items, max(held)))  # what is said of one is said of all
        for item in items:
            item_opened(proceedings, item, self.at)
        interests.go_out(proceedings, self.at)
        if proceedings.apologies_printed is None and any(
            item.business is Purpose.APOLOGIES for item in self._items(proceedings)
        ):
            proceedings.passing.apologies = True
            proceedings.apologies_printed = (len(proceedings.page.entries), apologies_sentence(proceedings))

    def write(self, proceedings: Proceedings, page: Page) -> None:
        self._write_who_came_back(proceedings, page)
        found = self._items(proceedings)
        if found:
            self._write_heading(proceedings, page, found)
        for item in found:
            if linked := proceedings.bundle.linked(item):
                page.stage(linked.rstrip("."))
            if item.urgent:
                page.paragraph(
                    say(
                        "The {chair} agreed to take this item as urgent{reason}",
                        proceedings.house.office("chair"),
                        joints.because(item.urgent),
                    )
                )
            if item.business is Purpose.APOLOGIES and (
                proceedings.passing.apologies or proceedings.apologies_printed is None
            ):
                page.paragraph(apologies_sentence(proceedings))
        if proceedings.rules.interests_at_item:
            for declared in proceedings.interests:
                if declared.concerns(item.id for item in found):
                    page.stage(interests.note_at_the_item(proceedings, declared))
        self._write_who_went(proceedings, page)

    def _items(self, p: Proceedings) -> list[AgendaItem]:
        return [item for id in (self.item, *self.together) if (item := p.bundle.item(id))]

    def _write_heading(self, p: Proceedings, page: Page, found: list[AgendaItem]) -> None:
        number, title = listing([item.number for item in found]), "; ".join(item.title for item in found)
        under = business.is_under_another(found[0])
        page.item(number, title, p.times_opened(self.item), under_another=under)

    def _write_who_came_back(self, p: Proceedings, page: Page) -> None:
        if back := p.passing.returned:
            page.stage(say("{people} returned to the meeting{at}", interests.names(p, back), p.at(self.at)))

    def _write_who_went(self, p: Proceedings, page: Page) -> None:
        if p.passing.public_left:
            page.stage(say("The public left the meeting") + p.at(self.at))
        if p.passing.withdrew:
            page.stage(withdrew(p, self))

    def line(self, proceedings: Proceedings) -> str:
        found = [item.number for item in self._items(proceedings)]
        return f"/item {' with '.join([found[0], listing(found[1:])] if found[1:] else found)}" if found else ""


class UrgentTaken(ItemOpened, frozen=True, kw_only=True, tag="urgent item"):
    """The chair took business of which no notice was given, for special circumstances the minutes state (MTG-04).

    ``title``: of an item added in the meeting itself; empty for one that stands on the agenda.
    """

    title: str = ""
    label: str = ""
    """The number it gets."""
    reason: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        if proceedings.phase == "closed":
            return CLOSED
        if not self.reason.strip():
            return "Say why the Chair takes it as urgent (because …): the minutes must state the special circumstances."
        return "" if self.title.strip() or proceedings.bundle.item(self.item) else _NOT_THERE

    def happen(self, proceedings: Proceedings) -> None:
        super().happen(proceedings)
        nil.take_back(proceedings, "urgent business")
        proceedings.urgent_taken = self._items(proceedings)[0].title

    def _items(self, p: Proceedings) -> list[AgendaItem]:
        item = p.bundle.item(self.item) or AgendaItem(id=self.item, number=self.label, title=self.title)
        return [item.with_(urgent=self.reason)]

    def line(self, proceedings: Proceedings) -> str:
        item = proceedings.bundle.item(self.item)
        return f"/urgent {self.title or (item.number if item else '')}{joints.typed(self.reason)}"


class SettledUnder(ItemOpened, frozen=True, kw_only=True, tag="settled under"):
    """After the close the clerk named the item to which what follows belongs: it was settled afterwards (MIN-02).

    The item is not opened by it. Its heading is printed with the first line that follows, and says that it was settled
    after the close; what was minuted of it in private stays private.
    """

    always_public: ClassVar[bool] = False
    opens_an_item: ClassVar[bool] = False

    def refusal(self, proceedings: Proceedings) -> str:
        if proceedings.phase != "closed":
            return "The meeting is not closed: /item opens the item itself."
        return "" if proceedings.bundle.item(self.item) else _NOT_THERE

    def happen(self, proceedings: Proceedings) -> None:
        if proceedings.phase != "closed":
            return
        item = proceedings.bundle.item(self.item)
        proceedings.item = proceedings.settled_item = self.item
        proceedings.business.open = (self.item,)
        proceedings.settled_afterwards = False
        exempt = item is not None and bool(item.exempt) and self.item not in proceedings.opened
        proceedings.in_private = exempt or any(e.private and e.item == self.item for e in proceedings.page.entries)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        """Nothing: its heading comes with what follows."""


class BlockOpened(ItemOpened, frozen=True, kw_only=True, tag="block opened"):
    """Something without a number, between the items: a presentation, a minute's silence. It ends the open item."""

    opens_an_item: ClassVar[bool] = False

    item: str = ""
    title: str
    informal: bool = False
    """Nothing is decided in it: what is agreed is the wish of those present."""
    ceremonial: bool = False

    def refusal(self, proceedings: Proceedings) -> str:
        if proceedings.phase == "closed":
            return CLOSED
        return "" if self.title.strip() else "Say what it is: /block Presentation by …"

    def happen(self, proceedings: Proceedings) -> None:
        interests.come_back(proceedings, self.at, ())
        open_item(proceedings, "")
        proceedings.opened.remove("")
        proceedings.business.open, proceedings.business.block = (), self.title
        proceedings.business.informal = self.informal

    def write(self, proceedings: Proceedings, page: Page) -> None:
        self._write_who_came_back(proceedings, page)
        page.item("", self.title, 0)
        if self.informal:
            page.stage(say("This part was informal, and decided nothing"))

    def words(self) -> str:
        return self.title

    def reworded(self, text: str) -> "BlockOpened":
        return self.with_(title=text)

    def line(self, proceedings: Proceedings) -> str:
        kind = "informal: " if self.informal else "ceremonial: " if self.ceremonial else ""
        return f"/block {kind}{self.title}"


class OrderVaried(Happening, frozen=True, kw_only=True, tag="order varied"):
    """The meeting agreed to take an item earlier or later than the agenda has it. ``other``: before or after which."""

    always_public: ClassVar[bool] = True

    item: str
    how: Literal["forward", "back"] = "forward"
    other: str = ""
    reason: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        if proceedings.phase == "closed":
            return CLOSED
        item = proceedings.bundle.item(self.item)
        if item is None or (self.other and proceedings.bundle.item(self.other) is None):
            return _NOT_THERE
        if self.item == self.other:
            return "An item cannot be moved before or after itself."
        return f"Item {item.number} was taken already." if self.item in proceedings.opened else ""

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.business.varied.append(Varied(self.item, self.how, self.other))

    def write(self, proceedings: Proceedings, page: Page) -> None:
        if sentence := self._sentence(proceedings):
            page.paragraph(sentence)

    def matter(self, proceedings: Proceedings) -> Decided | None:
        sentence = self._sentence(proceedings)
        return Decided("decision", sentence, procedural=True) if sentence else None

    def _sentence(self, p: Proceedings) -> str:
        """What the meeting agreed of the order; empty where the item is not there."""
        item, other = p.bundle.item(self.item), p.bundle.item(self.other)
        if item is None:
            return ""
        if self.how == "forward":
            moved = say("brought forward") + (
                say(", to be taken before item {number}", other.number) if other else say(" and taken next")
            )
        else:
            moved = say("moved back, to be taken ") + (
                say("after item {number}", other.number) if other else say("last")
            )
        return say(
            "With the consent of the meeting, item {number} ({title}) was {moved}{reason}.",
            item.number,
            called(item.title),
            moved,
            joints.after(self.reason),
        )

    def words(self) -> str:
        return self.reason

    def reworded(self, text: str) -> "OrderVaried":
        return self.with_(reason=text)

    def line(self, proceedings: Proceedings) -> str:
        item, other = proceedings.bundle.item(self.item), proceedings.bundle.item(self.other)
        word, beside = ("bring", "before") if self.how == "forward" else ("back", "after")
        where = f" {beside} {other.number}" if other else ""
        return f"/{word} {item.number if item else ''}{where}{joints.typed(self.reason)}"


def _called(item: AgendaItem) -> str:
    return say("Item {number} ({title})", item.number, called(item.title))


class ItemPut(Happening, frozen=True, kw_only=True, tag="item put"):
    """An item was not dealt with: deferred, withdrawn, or not reached."""

    item: str
    how: Literal["deferred", "withdrawn", "not reached"] = "deferred"
    to: str = ""
    by_words: str = ""
    """Who withdrew it, where that was said."""
    reason: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        return "" if proceedings.bundle.item(self.item) else _NOT_THERE

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.put_items[self.item] = self.how

    def write(self, proceedings: Proceedings, page: Page) -> None:
        item = proceedings.bundle.item(self.item)
        if item is None:
            return
        is_open = item.id in proceedings.business.open or item.id == proceedings.item
        if self.how == "not reached" or is_open or proceedings.phase == "closed":
            self._write(page, item, say("The item") if item.id == proceedings.item else _called(item))
            return
        before, under = proceedings.opened.count(item.id), business.is_under_another(item)
        with page.aside(item.id, item.number, item.title, before, under_another=under):
            self._write(page, item, say("The item"))

    def _write(self, page: Page, item: AgendaItem, name: str) -> None:
        """``name``: “The item” under its own heading. In the table it is called as it was before it had one."""
        word = say("not reached") if self.how == "not reached" else self.how.upper()
        to = self._when()
        row = (
            say("{aside} was ", _called(item) if page.entries[-1].aside else name),
            f"{to}{joints.after(self.reason)}.",
        )
        page.outcome(item.id, say("{name} was ", name), word, f"{to}.", row)
        if self.reason:
            page.paragraph(say("Reason: {reason}", joints.alone(self.reason)))

    def _when(self) -> str:
        """“ to September”, “ for two weeks”, “ sine die”, “ by the Commissioner”; empty where that is not said."""
        if self.by_words:
            return say(" by {person}", self.by_words)
        if re.match(r"(?:for|sine die|indefinitely)\b", self.to, re.IGNORECASE):
            return f" {self.to}"
        return say(" to {to}", self.to) if self.to else ""

    def line(self, proceedings: Proceedings) -> str:
        item = proceedings.bundle.item(self.item)
        word = {"deferred": "defer", "withdrawn": "withdraw", "not reached": "not-reached"}[self.how]
        to = f" to {self.to}" if self.to else f" by {self.by_words}" if self.by_words else ""
        return f"/{word} {item.number if item else ''}{to}{joints.typed(self.reason)}"

    def matter(self, proceedings: Proceedings) -> Decided | None:
        to = self._when()
        return Decided("decision", f"{called(self.how.upper())}{to}{joints.after(self.reason)}.", item=self.item)
