"""An embargo on what is decided under an item: no public paper tells of it before a day."""

import datetime as dt

from ..basics import joints
from ..basics.saying import say
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from .base import Happening


class Embargoed(Happening, frozen=True, kw_only=True, tag="embargoed"):
    """What is minuted under the open item, or under others, stays out of public papers until a day."""

    until: dt.date
    items: tuple[str, ...] = ()
    """Empty: the open item."""
    reason: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        if not self.items and not proceedings.item:
            return "Open the item first, or name it: an embargo is on what is decided under an item."
        if self.until <= proceedings.day:
            return f"The embargo would end on {proceedings.date(self.until)}, no later than the meeting."
        return ""

    def happen(self, proceedings: Proceedings) -> None:
        for item in self._covered(proceedings):
            proceedings.embargoes[item] = self.until

    def _covered(self, p: Proceedings) -> tuple[str, ...]:
        """The items it is on. What is said of items taken together is said of all, so it is on all of them."""
        named, together = self.items or p.business.open or (p.item,), p.business.open
        return (*named, *(each for each in together if each not in named and set(named) & set(together)))

    def write(self, proceedings: Proceedings, page: Page) -> None:
        covered = self._covered(proceedings)
        others = proceedings.items_named(covered) if covered != (proceedings.item,) else ""
        what = say("What is decided under {others}", others or say("this item"))
        until = proceedings.date(self.until)
        page.stage(
            say("{what} is under embargo until {until}{reason}", what, until, joints.after(self.reason).rstrip("."))
        )

    def words(self) -> str:
        return self.reason

    def reworded(self, text: str) -> "Embargoed":
        return self.with_(reason=text)

    def line(self, proceedings: Proceedings) -> str:
        items = proceedings.items_named(self.items)
        return f"/embargo {f'{items} ' if items else ''}until {self.until}{joints.typed(self.reason)}"
