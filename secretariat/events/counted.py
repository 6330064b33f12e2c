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

    def happen(self, proceedings: Proceedings) -> None:
        voting.note_if_away(proceedings, self.roll)

    def refuse_counts(self) -> str:
        """Why the votes cannot have been so many; empty where they can, or were not counted."""
        if self.votes_for is None:
            return ""
        cast = self.votes_for + self.votes_against + self.abstained
        if min(self.votes_for, self.votes_against, self.abstained) < 0:
            return "A count of votes cannot be less than nothing."
        if cast > len(self.roll):
            return f"{cast} votes were counted, but {len(self.roll)} members here can vote."
        return ""

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
