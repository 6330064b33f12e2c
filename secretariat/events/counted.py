"""Resolutions about the meeting itself (to go on, to exclude the public), with the votes where they were counted."""

from typing import Literal

from ..basics.saying import say
from ..proceedings import voting
from ..proceedings.proceedings import Proceedings
from .base import Happening


class Counted(Happening, frozen=True, kw_only=True):
    """A procedural resolution, carried or lost. ``votes_for`` None: the votes were not counted.

    ``roll``: who could vote at that moment (MTG-22, MTG-23).
    """

    carried: bool = True
    votes_for: int | None = None
    votes_against: int = 0
    abstained: int = 0
    roll: tuple[str, ...] = ()
    unanimous: bool = False
    """Everyone was for it, and nobody counted (MTG-25)."""
    declared: Literal["", "carried", "lost"] = ""
    """What the chair declared, where the count says otherwise, or the votes were equal and no casting vote was given;
    ``carried`` is what the count says (MTG-22)."""

    mover: str = ""
    seconder: str = ""

    def refuse_movers(self, p: Proceedings) -> str:
        """Why those who moved and seconded it cannot have; empty where they can, or were not named."""
        return voting.refuse_movers(p, self.mover, self.seconder)

    def how_it_was_put(self, p: Proceedings) -> str:
        """“on the motion of Councillor A, seconded by Councillor B, and on a show of hands (…),”; empty for neither."""
        mover = say("on the motion of {mover}", p.name(self.mover)) if self.mover else ""
        seconder = say("seconded by {seconder}", p.name(self.seconder)) if self.seconder else ""
        hands = (
            say("on a show of hands ({counts}){as_declared}", counts, self.as_declared(p))
            if (counts := self.counts_printed())
            else ""
        )
        moved = ", ".join(filter(None, (mover, seconder)))
        return say("{moved}, and {hands},", moved, hands) if moved and hands else f"{moved}," if moved else hands

    def movers_in_line(self, p: Proceedings) -> str:
        """“ by pq sec db”, as it is typed, after a space."""
        by = f" by {p.codes((self.mover,))}" if self.mover else ""
        return by + (f" sec {p.codes((self.seconder,))}" if self.seconder else "")

    def happen(self, proceedings: Proceedings) -> None:
        voting.note_if_away(proceedings, self.roll)

    def refuse_counts(self) -> str:
        """Why the votes cannot have been so many; empty where they can, or were not counted."""
        if self.votes_for is None:
            return ""
        cast = self.votes_for + self.votes_against + self.abstained
        if min(self.votes_for, self.votes_against, self.abstained) < 0:
            return "A count of votes cannot be less than nothing."
        return voting.refuse_more_than_can(cast, self.roll)

    def counts_printed(self) -> str:
        """“6 for, 1 against, 0 abstained”; empty where they were not counted."""
        if self.votes_for is None:
            return ""
        casting = ""
        if self.votes_for == self.votes_against and not self.declared:
            casting = say(", the casting vote for") if self.carried else say(", the casting vote against")
        return say(
            "{votes_for} for, {votes_against} against, {abstained} abstained{casting}",
            self.votes_for,
            self.votes_against,
            self.abstained,
            casting,
        )

    def as_declared(self, p: Proceedings) -> str:
        """“, declared CARRIED, by the count”, after the numbers; empty where the chair declared what the count says."""
        if self.declared == ("carried" if self.carried else "lost") or not self.declared:
            return ""
        return say(", declared {word}, by the count", p.house.word(self.declared, self.declared.upper()))

    def counts_in_line(self) -> str:
        """The result as it is typed, after a space: “ vote 6 1 0”, “ lost”; empty for carried without a count."""
        if self.votes_for is None:
            return " unanimous" if self.unanimous else "" if self.carried else " lost"
        if self.declared:
            return f" vote {self.votes_for} {self.votes_against} {self.abstained} {self.declared}"
        tied = self.votes_for == self.votes_against
        casting = (" casting for" if self.carried else " casting against") if tied else ""
        return f" vote {self.votes_for} {self.votes_against} {self.abstained}{casting}"
