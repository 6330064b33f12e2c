"""Said in the meeting of some business: the quorum it needs, and who has no vote on it (MTG-20, FRM-07)."""

from ..basics import joints
from ..basics.saying import say
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from .base import Happening


class QuorumSaid(Happening, frozen=True, kw_only=True, tag="quorum said"):
    """So many must be present for these items; without items, for the rest of the meeting."""

    number: int
    items: tuple[str, ...] = ()
    reason: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        seats = proceedings.rules.seats
        if self.number > seats:
            return f"A quorum of {self.number} could not be reached with {seats} seats."
        return "" if self.number > 0 else "A quorum cannot be less than one."

    def happen(self, proceedings: Proceedings) -> None:
        for item in self.items or ("",):
            proceedings.by_business.quorums[item] = self.number
        proceedings.moves += 1

    def write(self, proceedings: Proceedings, page: Page) -> None:
        which = proceedings.items_named(self.items)
        of = (
            say("for {items}", say("this item") if self.items == (proceedings.item,) else which)
            if which
            else say("of the meeting")
        )
        members = say("1 member") if self.number == 1 else say("{number} members", self.number)
        page.stage(say("The quorum {of} was {members}{reason}", of, members, joints.after(self.reason)))

    def words(self) -> str:
        return self.reason

    def reworded(self, text: str) -> "QuorumSaid":
        return self.with_(reason=text)

    def line(self, proceedings: Proceedings) -> str:
        which = proceedings.items_named(self.items) or "the meeting"
        return f"/quorum {self.number} for {which}{joints.typed(self.reason)}"


class VoteWithheld(Happening, frozen=True, kw_only=True, tag="vote withheld"):
    """These members have no vote on these items, by the panel's rules or as the chair ruled."""

    people: tuple[str, ...]
    items: tuple[str, ...] = ()
    reason: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        if not self.items:
            return "Say for which item: none is open."
        stranger = next((each for each in self.people if each not in proceedings.room), "")
        return f"{proceedings.name(stranger, start=True)} is not in the room." if stranger else ""

    def happen(self, proceedings: Proceedings) -> None:
        for item in self.items:
            proceedings.by_business.without_vote.setdefault(item, set()).update(self.people)
        proceedings.moves += 1

    def write(self, proceedings: Proceedings, page: Page) -> None:
        which = say("this item") if self.items == (proceedings.item,) else proceedings.items_named(self.items)
        page.stage(
            say(
                "{people} had no vote on {which}{reason}",
                proceedings.names(self.people),
                which,
                joints.after(self.reason),
            )
        )

    def words(self) -> str:
        return self.reason

    def reworded(self, text: str) -> "VoteWithheld":
        return self.with_(reason=text)

    def line(self, proceedings: Proceedings) -> str:
        which = proceedings.items_named(self.items)
        return f"/not-voting {proceedings.codes(self.people)} for {which}{joints.typed(self.reason)}"
