"""Motions, and votes, each carrying the roll it was taken on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .base import Decided, Happening

if TYPE_CHECKING:
    from ..page import Page
    from ..proceedings import Proceedings


class Moved(Happening, frozen=True, kw_only=True, tag="moved"):
    """A motion was put before the meeting. A seconder may be missing."""

    text: str
    mover: str = ""
    seconder: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        for who in filter(None, (self.mover, self.seconder)):
            if who not in proceedings.room:
                return f"{proceedings.name(who)} is not in the room, so cannot move or second."
        if self.mover and self.mover == self.seconder:
            return "The mover and the seconder must be two people."
        return "" if self.text.strip() else "Say what is moved: /motion ab as that …"

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.motion = self

    def write(self, proceedings: Proceedings, page: Page) -> None:
        mover = f" by {proceedings.name(self.mover)}" if self.mover else ""
        seconder = f" and seconded by {proceedings.name(self.seconder)}" if self.seconder else ""
        page.paragraph(f"It was moved{mover}{seconder} {self.text.rstrip('.')}.")

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> Moved:
        return self.with_(text=text)  # type: ignore[no-any-return]

    def line(self, proceedings: Proceedings) -> str:
        mover = f"{proceedings.codes((self.mover,))} " if self.mover else ""
        seconder = f"sec {proceedings.codes((self.seconder,))} " if self.seconder else ""
        return f"/motion {mover}{seconder}{self.text}"


class Voted(Happening, frozen=True, kw_only=True, tag="voted"):
    """A vote by show of hands. ``roll``: who could vote at that moment (MTG-22, MTG-23)."""

    votes_for: int
    votes_against: int = 0
    abstained: int = 0
    carried: bool
    casting: Literal["", "for", "against"] = ""
    roll: tuple[str, ...] = ()

    def refusal(self, proceedings: Proceedings) -> str:
        cast = self.votes_for + self.votes_against + self.abstained
        can = len(self.roll)
        if min(self.votes_for, self.votes_against, self.abstained) < 0:
            return "A count of votes cannot be less than nothing."
        if cast > can:
            return f"{cast} votes were counted, but {can} members here can vote."
        if self.votes_for == self.votes_against and not self.casting:
            return "The votes are equal. Add the casting vote: /vote 5 5 casting for, or casting against."
        return ""

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.motion = None

    def write(self, proceedings: Proceedings, page: Page) -> None:
        casting = f", on the casting vote of the person presiding {self.casting}," if self.casting else ""
        page.outcome(
            proceedings.item,
            f"On a show of hands ({self.votes_for} for, {self.votes_against} against, "
            f"{self.abstained} abstained){casting} the motion was ",
            "CARRIED" if self.carried else "LOST",
            ".",
        )

    def line(self, proceedings: Proceedings) -> str:
        casting = f" casting {self.casting}" if self.casting else ""
        return f"/vote {self.votes_for} {self.votes_against} {self.abstained}{casting}"

    def matter(self, proceedings: Proceedings) -> Decided | None:
        return Decided("decision", f"{'CARRIED' if self.carried else 'LOST'} {self.votes_for} to {self.votes_against}.")
