"""A petition that the meeting received."""

from ..basics.saying import say
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from .base import Happening


class PetitionReceived(Happening, frozen=True, kw_only=True, tag="petition"):
    """A petition was received. ``names``: of how many; 0: that was not said. ``roughly``: “about”, “over”."""

    by: str
    names: int = 0
    text: str = ""
    roughly: str = ""
    presented_by: str = ""
    """Who presented it, as it is printed."""

    def refusal(self, proceedings: Proceedings) -> str:
        if not self.by.strip():
            return "Say from whom: /petition from Friends of the Lanes, 312 names: …"
        return "" if self.names >= 0 else "A petition has at least one name."

    def write(self, proceedings: Proceedings, page: Page) -> None:
        about = f": {self.text}" if self.text else ""
        names = say("1 signature") if self.names == 1 else say("{names} signatures", self.names)
        of = say(" with {roughly}{names}", f"{self.roughly} " if self.roughly else "", names) if self.names else ""
        presented = say(", presented by {presented_by}", self.presented_by) if self.presented_by else ""
        page.paragraph(say("A petition{of} was received from {by}{presented}{about}", of, self.by, presented, about))

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> "PetitionReceived":
        return self.with_(text=text)

    def line(self, proceedings: Proceedings) -> str:
        roughly = f"{self.roughly} " if self.roughly else ""
        names = f", {roughly}{self.names} names" if self.names else ""
        presented = f", presented by {self.presented_by}" if self.presented_by else ""
        return f"/petition from {self.by}{names}{presented}" + (f": {self.text}" if self.text else "")
