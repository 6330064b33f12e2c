"""What the meeting did with earlier minutes, and the dates that were put to it."""

import datetime as dt
from typing import ClassVar, Literal

from ..basics import joints
from ..basics.clock import house_date
from ..basics.saying import called, said_later, say
from ..basics.sentences import capitalised, listing
from ..proceedings import voting
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from .base import Decided, Happening

MinutesResult = Literal[
    "agreed", "agreed with corrections", "noted", "not agreed", "received", "refused", "disputed", "deferred",
    "ratified",
    "not received",
]  # fmt: skip
REFUSED: tuple[MinutesResult, ...] = ("not agreed", "refused", "disputed")
"""Results that leave a set of minutes unapproved, and say so; one that is put off only waits."""


class MinutesConfirmed(Happening, frozen=True, kw_only=True, tag="earlier minutes"):
    """The minutes of an earlier meeting were put. Corrections live here, in the later minutes (MIN-02)."""

    decides: ClassVar[bool] = True

    of: dt.date
    ordinal: int = 1
    """Which of the meetings of that day."""
    called: str = ""
    """“extraordinary”, where that was said of the meeting."""
    exempt: bool = False
    """The part taken in private."""
    result: MinutesResult = "agreed"
    corrections: str = ""
    """What was corrected, perhaps in several paragraphs; or why they were not agreed, disputed, put off."""
    received: bool = False
    """They were received as well: “received and agreed”."""
    people: tuple[str, ...] = ()
    """Who disputed them."""
    to: str = ""
    """Until when they were put off."""
    body: str = ""
    """Whose minutes, where they are not the panel's own: “Lanes Sub-Committee”."""
    votes_for: int | None = None
    """None: the votes were not counted."""
    votes_against: int = 0
    abstained: int = 0
    against: tuple[str, ...] = ()
    """Who asked that it be recorded that they were against, or did not vote either way (MTG-24)."""
    abstaining: tuple[str, ...] = ()
    unanimous: bool = False
    mover: str = ""
    """Who moved it, and who seconded it, where that was said."""
    seconder: str = ""
    roll: tuple[str, ...] = ()
    """Who could vote at that moment, where how they did was told."""

    def refusal(self, proceedings: Proceedings) -> str:
        meeting = proceedings.bundle.meeting
        if (self.of, self.ordinal) >= (meeting.date, meeting.ordinal):
            return f"Minutes of {house_date(self.of)} cannot be put to a meeting held no later than that."
        if self.result == "agreed with corrections" and not self.corrections:
            return "Say what was corrected."
        return voting.refuse_movers(proceedings, self.mover, self.seconder) or self._refuse_votes(proceedings)

    def _refuse_votes(self, p: Proceedings) -> str:
        """Why they cannot have been voted on so; empty where they can, or nothing is told of it."""
        for who in (*self.against, *self.abstaining):
            if who not in self.roll:
                return f"{p.name(who, start=True)} has no vote here."
        if both := set(self.against) & set(self.abstaining):
            return f"{p.name(min(both), start=True)} cannot have voted in two ways."
        if self.unanimous and (self.against or self.abstaining or self.votes_against):
            return "It was unanimous, or somebody was against it: one of the two."
        votes = (self.votes_for or 0, self.votes_against, self.abstained)
        if self.votes_for is not None and (why := voting.refuse_more_than_can(sum(votes), self.roll)):
            return why
        for named, counted, how in ((self.against, votes[1], "against"), (self.abstaining, votes[2], "abstaining")):
            if (self.votes_for is not None or counted) and len(named) > counted:
                return f"By name {len(named)} were {how}, by the count {counted}."
        agreed = self.result not in (*REFUSED, "deferred", "not received")
        judged = self.votes_for is not None and self.result not in ("noted", "deferred")
        if judged and agreed is not ((self.votes_for or 0) > self.votes_against):
            return f"By that count they were {'not ' if agreed else ''}agreed: the votes for them come first."
        return ""

    def write(self, proceedings: Proceedings, page: Page) -> None:
        if voting.only_a_wish(proceedings):
            the = say("{wish}, the ", capitalised(voting.wish()))
        else:
            the = self._moved(proceedings) or say("The ")
        page.paragraph(self._sentence(proceedings, the))

    def _moved(self, p: Proceedings) -> str:
        """“On the motion of Councillor A, seconded by Councillor B, the ”; empty where nobody is said to have moved."""
        if not self.mover:
            return ""
        seconder = say(", seconded by {seconder}", p.name(self.seconder)) if self.seconder else ""
        return say("On the motion of {mover}{seconder}, the ", p.name(self.mover), seconder)

    def matter(self, proceedings: Proceedings) -> Decided | None:
        return Decided(
            "decision", " ".join(self._sentence(proceedings, self._moved(proceedings) or say("The ")).split())
        )

    def _sentence(self, proceedings: Proceedings, the: str) -> str:
        nth = _WHICH.get(self.ordinal, f"{self.ordinal}th")
        which = called(self.called) or ("" if self.ordinal < 2 else called(nth))
        of = say(
            "{the}{exempt}minutes of the {which}meeting{of_body} held on {day} were {received}",
            the,
            say("exempt ") if self.exempt else "",
            f"{which} " if which else "",
            say(" of the {body}", self.body) if self.body else "",
            proceedings.date(self.of),
            say("received and ") if self.received else "",
        )
        unanimously = say("unanimously ") if self.unanimous else ""
        match self.result:
            case "agreed":
                return f"{of}{unanimously}{called(proceedings.house.approval)}{self._votes(proceedings)}."
            case "agreed with corrections":
                votes, words = self._votes(proceedings), self.corrections.rstrip(".")
                return say(
                    "{of}{unanimously}{approval}{votes}, subject to: {words}.",
                    of,
                    unanimously,
                    called(proceedings.house.approval),
                    votes,
                    words,
                )
            case "noted":
                return f"{of}{unanimously}{say('noted')}{self._votes(proceedings)}."
            case "disputed" | "deferred":
                by = (
                    say(" by {person}", listing([proceedings.name(person) for person in self.people]))
                    if self.people
                    else ""
                )
                to = say(" to {to}", self.to) if self.to else ""
                return f"{of}{unanimously}{say(self.result)}{by}{to}{self._votes(proceedings)}{self._why}."
            case _:
                return f"{of}{unanimously}{say(self.result)}{self._votes(proceedings)}{self._why}."

    def _votes(self, p: Proceedings) -> str:
        """“ (5 for, 1 against, 0 abstained; against: Jonas Birk)”; empty where nothing is told of it."""
        told = []
        if self.votes_for is not None:
            told.append(
                say(
                    "{votes_for} for, {votes_against} against, {abstained} abstained",
                    self.votes_for,
                    self.votes_against,
                    self.abstained,
                )
            )
        else:
            told += [say("{number} against", self.votes_against)] if self.votes_against > len(self.against) else []
            told += [say("{number} abstaining", self.abstained)] if self.abstained > len(self.abstaining) else []
        told += [say("against: {people}", voting.listed(p, self.against))] if self.against else []
        told += [say("abstaining: {people}", voting.listed(p, self.abstaining))] if self.abstaining else []
        return f" ({'; '.join(told)})" if told else ""

    def _votes_in_line(self, p: Proceedings) -> str:
        told = ["unanimously"] if self.unanimous else []
        if self.mover:
            seconder = f" sec {p.codes((self.seconder,))}" if self.seconder else ""
            told.append(f"moved {p.codes((self.mover,))}{seconder}")
        if self.votes_for is not None:
            told.append(f"{self.votes_for} {self.votes_against} {self.abstained}")
        else:
            told += [f"{self.votes_against} against"] if self.votes_against else []
            told += [f"{self.abstained} abstained"] if self.abstained else []
        told += [f"against {p.codes(self.against)}"] if self.against else []
        told += [f"abstaining {p.codes(self.abstaining)}"] if self.abstaining else []
        return f" {', '.join(told)}" if told else ""

    @property
    def _why(self) -> str:
        """“: a page was missing”, “, to be redrafted”."""
        words = self.corrections.strip().rstrip(".")
        return f", {words}" if words.startswith("to be ") else joints.after(self.corrections)

    def line(self, proceedings: Proceedings) -> str:
        votes = self._votes_in_line(proceedings)
        subject: str = f"subject to {self.corrections}" if self.corrections else f"{self.result}{votes}"
        if self.corrections and votes:
            subject = f"agreed{votes}, {subject}"
        if self.result in (*REFUSED, "deferred", "ratified", "not received"):
            by = f" by {proceedings.codes(self.people)}" if self.people else f" to {self.to}" if self.to else ""
            if by and self.votes_for is not None:  # else it would be read as words of when, or of why
                votes = f" by vote{votes}"
            subject = f"{self.result}{by}{votes}{joints.typed(self.corrections)}"
        if self.received:
            agreed = "agreed, " if subject.startswith("subject to") else ""
            subject = f"received and {agreed}{subject}"
        which = f"/{self.ordinal}" if self.ordinal > 1 else ""
        words = [f"/minutes {self.of}{which}", f"of the {self.body}" if self.body else "", self.called,
                 "exempt" if self.exempt else "", subject]  # fmt: skip
        return " ".join(filter(None, words))


_WHICH = {2: said_later("second"), 3: said_later("third")}


class DatesNoted(Happening, frozen=True, kw_only=True, tag="dates noted"):
    """The forward plan as it was put to the meeting: a copy, so that a later change of plan changes no minute."""

    rows: tuple[tuple[str, str], ...] = ()

    def write(self, proceedings: Proceedings, page: Page) -> None:
        page.table(say("Dates to come"), (say("Dates"), say("Items")), self.rows)
