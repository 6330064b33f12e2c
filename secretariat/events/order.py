"""The course of a meeting: begun, adjourned, resumed, closed; items opened, deferred, withdrawn, not reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from ..clock import house_date, house_time, local
from ..meetings import Business
from .base import Happening

if TYPE_CHECKING:
    from ..page import Page
    from ..proceedings import Proceedings


class Began(Happening, frozen=True, kw_only=True, tag="began"):
    """The chair opened the meeting."""

    def refusal(self, proceedings: Proceedings) -> str:
        if proceedings.phase != "not begun":
            return f"The meeting has already begun{proceedings.since_when()}."
        return ""

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.phase = "in session"
        proceedings.began = self.at
        proceedings.settle_the_chair()


class Closed(Happening, frozen=True, kw_only=True, tag="closed"):
    """The chair closed the meeting: the minutes are done."""

    def refusal(self, proceedings: Proceedings) -> str:
        if proceedings.phase == "not begun":
            return "The meeting has not begun, so it cannot be closed."
        if proceedings.phase == "closed":
            return "The meeting is already closed."
        last = max(proceedings.moved_at(), default=None)
        if self.at and last and self.at < last:
            return f"Somebody came or left at {house_time(last)}, so the meeting cannot end at {house_time(self.at)}."
        return proceedings.refuse_time(self.at, "The meeting cannot end")

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.phase = "closed"
        proceedings.ended = self.at


class Adjourned(Happening, frozen=True, kw_only=True, tag="adjourned"):
    """The meeting paused. It stays one meeting, with another sitting to come (MTG-53)."""

    until: str = ""
    reason: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        if proceedings.phase != "in session":
            return "Only a meeting in session can be adjourned."
        return proceedings.refuse_time(self.at, "The meeting cannot adjourn")

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.phase = "adjourned"

    def write(self, proceedings: Proceedings, page: Page) -> None:
        when = f" at {house_time(self.at)}" if self.at else ""
        until = f" until {self.until}" if self.until else ""
        why = f": {self.reason}" if self.reason else ""
        page.stage(f"The meeting adjourned{when}{until}{why}")


class Resumed(Happening, frozen=True, kw_only=True, tag="resumed"):
    """An adjourned meeting went on, that day or at another sitting."""

    def refusal(self, proceedings: Proceedings) -> str:
        if proceedings.phase != "adjourned":
            return "Only an adjourned meeting can resume."
        return proceedings.refuse_time(self.at, "The meeting cannot resume")

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.phase = "in session"
        proceedings.sitting = local(self.at).date() if self.at else proceedings.sitting

    def write(self, proceedings: Proceedings, page: Page) -> None:
        when = ""
        if self.at:
            when = f" at {house_time(self.at)}"
            if local(self.at).date() != proceedings.bundle.meeting.date:
                when += f" on {house_date(local(self.at).date(), weekday=True)}"
        page.stage(f"The meeting resumed{when}")


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
