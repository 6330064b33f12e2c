"""Going on without a quorum: informally, with what cannot be decided left to somebody who can."""

from typing import ClassVar

from ..basics import joints
from ..basics.saying import called, say
from ..basics.sentences import capitalised
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from .base import Decided, Happening


class MadeInformal(Happening, frozen=True, kw_only=True, tag="informal"):
    """From here on the meeting is informal and decides nothing, for want of a quorum; or it is formal again."""

    timed: ClassVar[bool] = True

    on: bool = True
    reason: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        if proceedings.phase != "in session":
            return "Only a meeting in session can be informal."
        if proceedings.course.informal == self.on:
            return "The meeting is informal already." if self.on else "The meeting is not informal."
        return proceedings.refuse_time(self.at, "The meeting cannot have become informal")

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.course.informal = self.on

    def write(self, proceedings: Proceedings, page: Page) -> None:
        when = proceedings.time(self.at) if self.at else ""
        why = joints.after(self.reason)
        if self.on:
            page.stage(
                say(
                    "The meeting was informal{when}, and decided nothing{why}",
                    say(" from {when}", when) if when else "",
                    why,
                )
            )
        else:
            page.stage(say("The meeting was formal again{when}{why}", say(" from {when}", when) if when else "", why))

    def words(self) -> str:
        return self.reason

    def reworded(self, text: str) -> "MadeInformal":
        return self.with_(reason=text)

    def line(self, proceedings: Proceedings) -> str:
        return f"/informal{'' if self.on else ' ends'}{self.time_in_line()}{joints.typed(self.reason)}"


class Referred(Happening, frozen=True, kw_only=True, tag="referred"):
    """What the meeting could not decide, or did not want to, was left to somebody who can."""

    text: str = ""
    person: str = ""
    to: str = ""
    """To whom, where that is nobody in the records: “the Chief Executive of Eldmoor”."""
    back: bool = False
    """It goes back to whom it came from, as it was said."""

    def whose(self) -> str:
        return self.person

    def refusal(self, proceedings: Proceedings) -> str:
        if not (self.person or self.to.strip()):
            return "Say to whom it is referred: /refer mo to decide …"
        if proceedings.item or proceedings.business.block:
            return ""
        return "Open the item first: what is referred belongs to an item."

    def write(self, proceedings: Proceedings, page: Page) -> None:
        what = say("The meeting being informal, the decision") if proceedings.course.informal else say("The matter")
        page.outcome(proceedings.item, say("{what} was ", what), "REFERRED", f"{self._rest(proceedings)}.")

    def _rest(self, proceedings: Proceedings) -> str:
        whom = proceedings.name(self.person) if self.person else self.to.strip()
        text = joints.that(self.text.strip().rstrip("."))
        goes_on = text.startswith(("to ", "for ", "that ", "so that "))
        back = say(" back") if self.back else ""
        if goes_on:
            return say("{back} to {whom} {words}", back, whom, text)
        return say("{back} to {whom}: {words}", back, whom, text) if text else say("{back} to {whom}", back, whom)

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> "Referred":
        return self.with_(text=text)

    def line(self, proceedings: Proceedings) -> str:
        whom = proceedings.codes((self.person,)) if self.person else f"to {self.to}:"
        back = "back to " if self.back and self.person else "back " if self.back else ""
        return f"/refer {back}{whom} {self.text}".rstrip()

    def matter(self, proceedings: Proceedings) -> Decided | None:
        whom = capitalised(proceedings.name(self.person) if self.person else self.to)
        return Decided("referral", f"{called('REFERRED')}{self._rest(proceedings)}.", whom)
