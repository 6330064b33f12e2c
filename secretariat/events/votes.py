"""Motions, votes, and the public's exclusion, each carrying the roll it was taken on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .base import Happening

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


class PublicExcluded(Happening, frozen=True, kw_only=True, tag="public excluded"):
    """The meeting resolved to sit in private, for a paragraph of Schedule 12A (MTG-30)."""

    paragraphs: str
    carried: bool = True

    def refusal(self, proceedings: Proceedings) -> str:
        if not self.paragraphs.strip():
            return "Name the paragraph of Schedule 12A: /private 1."
        return "The public is already excluded." if proceedings.in_private else ""

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.in_private = self.carried

    def write(self, proceedings: Proceedings, page: Page) -> None:
        resolved = "RESOLVED" if self.carried else "DECLINED"
        page.outcome(
            proceedings.item,
            f"{proceedings.the_body} ",
            resolved,
            " under section 100A(4) of the Local Government Act 1972 to exclude the public for this item, on the "
            f"ground that it involves exempt information under paragraph {self.paragraphs} of Part 1 of Schedule 12A "
            "and that the public interest in maintaining the exemption outweighs that in disclosing it.",
        )


class PublicReadmitted(Happening, frozen=True, kw_only=True, tag="public readmitted"):
    """The private part ended."""

    def refusal(self, proceedings: Proceedings) -> str:
        return "" if proceedings.in_private else "The public is not excluded."

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.in_private = False

    def write(self, proceedings: Proceedings, page: Page) -> None:
        page.stage("The public was readmitted")
