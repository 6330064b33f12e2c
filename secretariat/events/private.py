"""The public's exclusion, and its return."""

import datetime as dt
from typing import ClassVar, Literal

from ..basics import joints
from ..basics.clock import house_time
from ..basics.saying import called, said_later, say
from ..basics.sentences import capitalised, listing, lowered
from ..meetings.exempt import numbers
from ..meetings.exempt import paragraphs as cited
from ..proceedings import voting
from ..proceedings.course import CLOSED
from ..proceedings.page import Page
from ..proceedings.private_session import go_private, readmit
from ..proceedings.proceedings import Proceedings
from .base import Decided, Happening
from .counted import Counted

_ACT = said_later("of the Local Government Act 1972")


class PublicExcluded(Counted, frozen=True, kw_only=True, tag="public excluded"):
    """The public was sent out of some business (MTG-30), or the meeting declined to send it out.

    For exempt information the meeting resolves it, under paragraphs of Schedule 12A. For confidential information,
    which a Government department gave on terms, or which a law bars, no resolution is asked: the public must go.
    Under a standing resolution of an earlier meeting nothing is resolved either.
    ``items``: which business; empty, as in older records: all that follows, until the public is readmitted.
    """

    timed: ClassVar[bool] = True
    always_public: ClassVar[bool] = True
    decides: ClassVar[bool] = True

    paragraphs: str = ""
    ground: Literal["exempt", "confidential", "standing", "unsaid"] = "exempt"
    """Unsaid: the public is out, and on what ground is still to be said: that is told until it is."""
    items: tuple[str, ...] = ()
    reason: str = ""
    resolved: str = ""
    """The ground in the words in which it was resolved, kept as they are: those of another country's schedule too."""
    standing_of: dt.date | None = None
    """When the standing resolution was made, where that was said."""

    def refusal(self, proceedings: Proceedings) -> str:
        return self._refuse_ground(proceedings) or self.refuse_movers(proceedings) or self._refuse_now(proceedings)

    def _refuse_ground(self, p: Proceedings) -> str:
        found = numbers(self.paragraphs)
        if self.ground == "standing":
            put = self.mover or self.seconder or self.votes_for is not None or not self.carried or self.unanimous
            return "A standing resolution was made before: nothing is moved or voted on now." if put else ""
        if self.ground == "confidential":
            resolved = (
                found or self.resolved or self.mover or self.seconder or self.votes_for is not None or not self.carried
            )
            resolved = resolved or self.unanimous
            must = "For confidential information the public must be excluded: there is nothing to resolve."
            return must if resolved else ""
        if self.resolved or self.ground == "unsaid":
            return self.refuse_counts()
        if not found:
            first = p.rules.exempt.grounds[0].paragraph
            return f"Name the paragraph of Schedule 12A: /private {first}."
        if unknown := p.rules.exempt.unknown(self.paragraphs):
            which, schedule = p.rules.exempt.which, called(p.rules.exempt.shortly)
            return f"{schedule} has the paragraphs {which}, and {unknown[0]} is none of them."
        return self.refuse_counts()

    def _refuse_now(self, p: Proceedings) -> str:
        if p.phase == "not begun":
            return "The meeting has not begun: /begin first."
        if p.phase == "closed":
            return CLOSED
        if p.in_private and set(self.items) <= p.private.closed_for - p.private.as_declared:
            return "The public is already excluded."
        return p.refuse_time(self.at, "The public cannot have left")

    def happen(self, proceedings: Proceedings) -> None:
        super().happen(proceedings)
        session = proceedings.private
        session.settled |= set(self.items) or {proceedings.item}
        if self.sends_out:
            session.closed_for |= set(self.items)
            session.as_declared = session.as_declared - set(self.items) | (set() if self.carried else set(self.items))
            if not self.items or proceedings.item in self.items:
                go_private(proceedings, self.at)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        which = proceedings.items_named(self.items) or say("this item")
        if self.ground == "standing":
            page.paragraph(
                say(
                    "The public was excluded for {which} under {standing}{why}.",
                    which,
                    self._standing(proceedings),
                    self._why,
                )
            )
        elif self.ground == "confidential":
            page.paragraph(
                say(
                    "The public was excluded for {which} under section 100A(2) {act}, because "
                    "confidential information would otherwise have been disclosed{why}.",
                    which,
                    say(_ACT),
                    self._why,
                )
            )
        elif self.ground == "unsaid" and not self._is_resolved:
            page.paragraph(say("The public was excluded for {which}{why}.", which, self._why))
        else:
            word, words = self._word, self._to_exclude(proceedings, which)
            page.outcome(proceedings.item, self._before(proceedings), word, words)
        if proceedings.passing.public_left and (self.items or self.ground != "exempt"):
            page.stage(say("The public left the meeting{at}", proceedings.at(self.at)))

    @property
    def sends_out(self) -> bool:
        """Whether what follows is private: it was carried, or declared so by the chair although the count says lost.

        By the count there is no resolution (s.100A(4)), and the minutes print that. But the public went when it was
        declared, and what was said without it was said as in private: an exempt word printed in public cannot be taken
        back, and a public one kept off is put right by one line, /public.
        """
        return self.carried or self.declared == "carried"

    @property
    def _is_resolved(self) -> bool:
        """Whether it is said that somebody moved it, or how it went."""
        return bool(self.mover or self.seconder or self.unanimous or self.votes_for is not None or not self.carried)

    def _before(self, p: Proceedings) -> str:
        """“On the motion of Councillor A, seconded by Councillor B, and on a show of hands (…) the Panel ”."""
        how = self.how_it_was_put(p)
        unanimously = say("unanimously ") if self.unanimous else ""
        if voting.only_a_wish(p):
            also = f", {how.rstrip(',')}" if how else ""
            return f"{capitalised(voting.wish())}{also}{say(', unanimously') if self.unanimous else ''}: "
        return f"{how} {lowered(p.the_body)} {unanimously}" if how else f"{p.deciding}{unanimously}"

    def _standing(self, p: Proceedings) -> str:
        """“the standing resolution of 18 June 2031, on the ground resolved then: …”."""
        of = say(" of {day}", p.date(self.standing_of)) if self.standing_of else ""
        if self.resolved:
            return say(
                "the standing resolution{of}, on the ground resolved then: {resolved}", of, self.resolved.rstrip(".")
            )
        ground = say(
            ", on the ground of exempt information under {cited} of {schedule}",
            cited(self.paragraphs),
            called(p.rules.exempt.schedule),
        )
        return say("the standing resolution{of}{numbers}", of, ground if numbers(self.paragraphs) else "")

    @property
    def _in_its_words(self) -> str:
        """The ground in its own words, after the paragraphs named with them and the reason given."""
        under = say(" under {cited}", cited(self.paragraphs)) if numbers(self.paragraphs) else ""
        why = f",{joints.typed(self.reason.rstrip('.'))}" if self.reason else ""
        return say("{under}{why}, on the ground resolved: {resolved}.", under, why, self.resolved.rstrip("."))

    @property
    def _word(self) -> Literal["RESOLVED", "DECLINED"]:
        return "RESOLVED" if self.carried else "DECLINED"

    def _to_exclude(self, p: Proceedings, which: str) -> str:
        """What was resolved, or was not, with its ground: in full only where it was."""
        if self.resolved:
            return say(" to exclude the public for {which}{in_its_words}", which, self._in_its_words)
        if self.ground == "unsaid":
            return say(" to exclude the public for {which}{why}.", which, self._why)
        under = say("{cited} of {shortly}", cited(self.paragraphs), called(p.rules.exempt.shortly))
        if not self.carried:
            return say(
                " to exclude the public for {which} under section 100A(4) {act} ({under}){why}.",
                which,
                say(_ACT),
                under,
                self._why,
            )
        involves = say("they involve") if len(self.items) > 1 else say("it involves")
        return say(
            " under section 100A(4) {act} to exclude the public for {which}, on the ground that "
            "{involves} exempt information under {under} and that the public interest in "
            "maintaining the exemption outweighs that in disclosing it{why}.",
            say(_ACT),
            which,
            involves,
            under,
            self._why,
        )

    def matter(self, proceedings: Proceedings) -> Decided | None:
        """Nothing where nobody resolves it: the information is confidential, or an earlier resolution stands."""
        if self.ground in ("confidential", "standing") or (self.ground == "unsaid" and not self._is_resolved):
            return None
        which = proceedings.items_named(self.items) or say("this item")
        decided = f"{proceedings.house.word(self._word, self._word)}{self._to_exclude(proceedings, which)}"
        return Decided("decision", decided, procedural=True)

    @property
    def _why(self) -> str:
        return joints.after(self.reason)

    def words(self) -> str:
        return self.resolved or self.reason

    def reworded(self, text: str) -> "PublicExcluded":
        return self.with_(resolved=text) if self.resolved else self.with_(reason=text)

    def line(self, proceedings: Proceedings) -> str:
        found = [item for id in self.items if (item := proceedings.bundle.item(id))]
        words = ["/private", {"exempt": self.paragraphs, "unsaid": ""}.get(self.ground, self.ground)]
        words += [f"of {self.standing_of}"] if self.standing_of else []
        words += [self.paragraphs] if self.ground == "standing" and self.paragraphs else []
        words += [f"items {listing([item.number for item in found])}"] if found else []
        words += [self.movers_in_line(proceedings).strip()]
        words += [self.counts_in_line().strip()] if self.counts_in_line() else []
        words += [f"at {house_time(self.at)}"] if self.at else []
        words += [joints.typed(self.reason).strip()] if self.reason else []
        words += [f"as resolved: {self.resolved}"] if self.resolved else []
        return " ".join(filter(None, words))


class PublicReadmitted(Happening, frozen=True, kw_only=True, tag="public readmitted"):
    """The private part ended. ``with_item``: the item whose opening ended it; empty where the chair said so."""

    timed: ClassVar[bool] = True
    unsaid: ClassVar[tuple[str, ...]] = ("with_item",)

    with_item: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        if not proceedings.in_private:
            return "The public is not excluded."
        return proceedings.refuse_time(self.at, "The public cannot have come back")

    def happen(self, proceedings: Proceedings) -> None:
        readmit(proceedings, self.at)
        proceedings.settled_afterwards = False  # what follows the close has its heading in public, too

    def write(self, proceedings: Proceedings, page: Page) -> None:
        page.stage(say("The public was readmitted{at}", proceedings.at(self.at)))

    def line(self, proceedings: Proceedings) -> str:
        return f"/public{self.time_in_line()}"
