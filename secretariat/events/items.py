"""The items of the agenda in the meeting: opened, deferred, withdrawn, not reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from ..meetings import Business
from .base import Decided, Happening

if TYPE_CHECKING:
    from ..page import Page
    from ..proceedings import Proceedings


class ItemOpened(Happening, frozen=True, kw_only=True, tag="item opened"):
    """The chair took an item of the agenda; the item before it is thereby done with."""

    always_public: ClassVar[bool] = True

    item: str

    def refusal(self, proceedings: Proceedings) -> str:
        if proceedings.phase == "closed":
            return "The meeting is closed. Undo the close to go on with it."
        return "" if proceedings.bundle.item(self.item) else "That item is not on this meeting's agenda."

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.open_item(self.item)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        item = proceedings.bundle.item(self.item)
        if item is None:
            return
        page.item(item.number, item.title, proceedings.times_opened(self.item))
        if item.urgent:
            page.paragraph(f"The Chair agreed to take this item as urgent because {item.urgent}")
        if item.business is Business.APOLOGIES:
            page.paragraph(proceedings.apologies_sentence())

    def line(self, proceedings: Proceedings) -> str:
        item = proceedings.bundle.item(self.item)
        return f"/item {item.number}" if item else ""


class ItemPut(Happening, frozen=True, kw_only=True, tag="item put"):
    """An item was not dealt with: deferred, withdrawn, or not reached."""

    item: str
    how: Literal["deferred", "withdrawn", "not reached"] = "deferred"
    to: str = ""
    reason: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        return "" if proceedings.bundle.item(self.item) else "That item is not on this meeting's agenda."

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.put_items[self.item] = self.how

    def write(self, proceedings: Proceedings, page: Page) -> None:
        item = proceedings.bundle.item(self.item)
        if item is None:
            return
        name = "The item" if item.id == proceedings.item else f"Item {item.number} ({item.title})"
        word = "not reached" if self.how == "not reached" else self.how.upper()
        page.outcome(item.id, f"{name} was ", word, (f" to {self.to}" if self.to else "") + ".")
        if self.reason:
            page.paragraph(f"Reason: {self.reason}")

    def line(self, proceedings: Proceedings) -> str:
        item = proceedings.bundle.item(self.item)
        word = {"deferred": "defer", "withdrawn": "withdraw", "not reached": "not-reached"}[self.how]
        to = f" to {self.to}" if self.to else ""
        return f"/{word} {item.number if item else ''}{to}" + (f" because {self.reason}" if self.reason else "")

    def matter(self, proceedings: Proceedings) -> Decided | None:
        return Decided("decision", self.how.upper() + (f" to {self.to}." if self.to else "."), item=self.item)
