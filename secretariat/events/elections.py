"""Elections to the chair and vice-chair, for the year or for a while, and that nobody was elected (MTG-50, MTG-51)."""

import re
from collections.abc import Container, Iterable
from typing import ClassVar, Literal

from ..basics import joints
from ..basics.pattern import pattern
from ..basics.saying import said_later, say
from ..basics.sentences import capitalised
from ..meetings.happening import Happened
from ..meetings.meeting import MeetingKind
from ..proceedings import contests, presiding, voting
from ..proceedings.page import Page
from ..proceedings.presiding import refuse_casting
from ..proceedings.proceedings import Proceedings
from ..proceedings.state import Office
from .base import Decided, Happening
from .nominations import NominationEnded, refuse_candidate, refuse_elected


class Elected(Happening, frozen=True, kw_only=True, tag="elected"):
    """Someone was appointed to an office for the municipal year. ``roll``: who could vote, where it was voted on.

    Without a quorum nobody is appointed: it is the wish of those present, and whom they wish presides where nobody
    does (MTG-20).
    """

    decides: ClassVar[bool] = True

    office: Office
    person: str
    how: Literal[
        "unopposed", "vote", "casting vote", "lot", "assent", "ballot", "secret ballot", "rotation", "unanimous"
    ] = "unopposed"  # fmt: skip
    """A ballot here is one whose numbers nobody said; by rotation it is the turn of an authority."""
    roll: tuple[str, ...] = ()
    term: Literal["year", "meeting", "item"] = "year"
    """For how long: for the municipal year, or for this meeting or one item alone, which gives no post."""
    item: str = ""
    """The item it is for, where it is for one alone."""
    year: str = ""
    """The municipal year, “2032/33”, where another was said than the one that the day says."""
    rest: bool = False
    """For the rest of that year, as it was said."""
    votes_for: int | None = None
    """How many were for and against the one candidate, where that was counted; None: it was not."""
    votes_against: int = 0
    abstained: int = 0

    def whose(self) -> str:
        return self.person

    def refusal(self, proceedings: Proceedings) -> str:
        p = proceedings
        contest = contests.running(p, self.office)
        if contest.nominated and self.person not in contest.nominated:
            return f"{p.name(self.person)} was not nominated as {p.house.office(self.office)}."
        if contest.nominated and self.person not in contest.candidates:
            return f"{p.name(self.person, start=True)} is a candidate no longer."
        if self.how == "casting vote" and (why := refuse_casting(p)):
            return f"{why} Where lots were drawn: /elect {self.office} {p.codes((self.person,))} lot."
        return (
            (refuse_elected(p, self.office) if self.term == "year" else "")
            or refuse_candidate(p, self.office, self.person, for_now=self.term != "year")
            or self._refuse_against_the_ballot(p)
            or self._refuse_count(p)
        )

    def _refuse_count(self, p: Proceedings) -> str:
        """Why so many cannot have been for and against the one candidate; empty where they can, or were not counted."""
        if self.votes_for is None:
            return ""
        if why := voting.refuse_more_than_can(self.votes_for + self.votes_against + self.abstained, self.roll):
            return why
        if self.votes_for <= self.votes_against:
            none = f"/elect {self.office} none, or “vote casting” where the casting vote decided."
            return f"By that count {p.name(self.person)} was not elected: {none}"
        return ""

    def _refuse_against_the_ballot(self, p: Proceedings) -> str:
        """Why this cannot be the result of the ballot counted last; empty where it can, or none was counted."""
        ballots = contests.running(p, self.office).counted
        if not ballots or self.how in ("unopposed", "rotation", "unanimous"):
            return ""
        first = ballots[-1]
        if self.person not in first:
            return f"{p.name(self.person, start=True)} did not have the most votes: {p.names(tuple(first))} had."
        if self.how in ("vote", "ballot", "secret ballot") and len(first) > 1:
            return "The votes were equal: say “casting” or “lot”, or count again."
        if self.how in ("casting vote", "lot") and len(first) == 1:
            return "The votes were not equal: a casting vote, or a lot, decides only where they are."
        return ""

    def happen(self, proceedings: Proceedings) -> None:
        voting.note_if_away(proceedings, self.roll)
        contest = contests.join(proceedings, self.office)
        contest.over = True
        if voting.only_a_wish(proceedings):
            if self.office == "chair" and not proceedings.presiding and self.person in proceedings.room:
                proceedings.presiding = self.person
            return
        if self.term != "year":
            self._for_now(proceedings)
            return
        contest.elected = self.person
        proceedings.elected[self.office] = self.person
        proceedings.vacant.discard(self.office)
        proceedings.for_now.pop(self.office, None)
        if self.office == "chair":
            proceedings.lent = None
            presiding.settle(proceedings)

    def _for_now(self, proceedings: Proceedings) -> None:
        """Of the chair it is a matter of who presides; whoever holds the office holds it still."""
        if self.term == "meeting":
            proceedings.for_now[self.office] = self.person
            if self.office == "chair":
                proceedings.lent = None
                presiding.settle(proceedings)
        elif self.office == "chair" and (self.person in proceedings.room or self.item != proceedings.item):
            presiding.take(proceedings, self.person, for_item=True, item=self.item)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        contest = contests.last(proceedings, self.office)
        name = proceedings.name(self.person)
        absent = "" if self.person in proceedings.room else say(" in absence")
        appointed = say(
            "appointed {office} {for_how_long}{absent}",
            proceedings.house.office(self.office),
            self._for_how_long(proceedings),
            absent,
        )
        if voting.only_a_wish(proceedings):
            rest = "" if self.term == "year" else f" {self._for_how_long(proceedings)}"
            name, appointed = (
                f"{voting.wish()}, {name}",
                say("chosen as {office}{rest}{absent}", proceedings.house.office(self.office), rest, absent),
            )
        if self.how == "unopposed":
            were = say("was no other candidate left") if contest.withdrawn else say("were no other nominations")
            page.run_on(say("There {were}, and {name} was {appointed}.", were, name, appointed))
            return
        if self.how == "unanimous":
            put = page.run_on if contest.nominated else page.paragraph
            put(say("{name} was unanimously {appointed}.", capitalised(name), appointed))
            return
        if self.how in _FIRST:
            of = presiding.of_authority(proceedings, self.person) if self.how == "rotation" else ""
            put = page.run_on if contest.nominated else page.paragraph
            put(say("{first} {name}{of} was {appointed}.", say(_FIRST[self.how]), name, of, appointed))
            return
        how = "" if contest.counted and self.how != "casting vote" else self._on_a_vote()
        page.run_on(say("{name} was {appointed}{how}.", capitalised(name), appointed, how))

    def _on_a_vote(self) -> str:
        if self.votes_for is None:
            return say(_ON.get(self.how, " on a vote"))
        return say(
            " on a vote ({votes_for} for, {votes_against} against, {abstained} abstained)",
            self.votes_for,
            self.votes_against,
            self.abstained,
        )

    def _for_how_long(self, proceedings: Proceedings) -> str:
        if self.term == "meeting":
            return say("for this meeting")
        if self.term == "item":
            other = proceedings.items_named((self.item,)) if self.item != proceedings.item else ""
            return say("for {other}", other or say("this item"))
        rest = say("the rest of ") if self.rest else ""
        return say("for {rest}the municipal year {year}", rest, self.year or year_elected_for(proceedings))

    def matter(self, proceedings: Proceedings) -> Decided | None:
        how_long = self._for_how_long(proceedings)
        absent = "" if self.person in proceedings.room else say(" in absence")
        was = say("was elected {office} {how_long}{absent}", proceedings.house.office(self.office), how_long, absent)
        if voting.only_a_wish(proceedings):
            rest = "" if self.term == "year" else f" {how_long}"
            was = say("was chosen as {office}{rest}{absent}", proceedings.house.office(self.office), rest, absent)
        how = say(_HOW[self.how]) if self.how in _HOW else self._on_a_vote()
        return Decided("decision", f"{proceedings.name(self.person, start=True)} {was}{how}.")

    def line(self, proceedings: Proceedings) -> str:
        how = {"unopposed": "", "casting vote": " vote casting"}.get(self.how, f" {self.how}")
        term = "" if self.term == "year" and not (self.year or self.rest) else f" {self._for_how_long(proceedings)}"
        if self.votes_for is not None:
            how = f" {self.votes_for} {self.votes_against} {self.abstained}"
        return f"/elect {self.office} {proceedings.codes((self.person,))}{term}{how}"


def year_elected_for(p: Proceedings) -> str:
    """The municipal year that an election at this meeting is for, where nobody says another (CAL-06)."""
    annual = p.bundle.meeting.kind is MeetingKind.ANNUAL
    return p.panel.year_elected_for(p.bundle.meeting.date, annual=annual)


_ON = {
    "casting vote": said_later(" on the casting vote of the person presiding"), "ballot": said_later(" on a ballot"),
    "secret ballot": said_later(" on a secret ballot"),
}  # fmt: skip
"""How those elections were decided that were voted on otherwise than by show of hands."""
_HOW = {
    "unopposed": said_later(", unopposed"), "lot": said_later(" by lot"), "assent": said_later(" by general assent"),
    "rotation": said_later(" by rotation of the authorities"), "unanimous": said_later(" unanimously"),
}  # fmt: skip
"""The same in the table, of those that no vote decided."""
_FIRST = {
    "lot": said_later("Lots were drawn, and"),
    "assent": said_later("By general assent"),
    "rotation": said_later("By rotation of the authorities"),
}
"""How those elections begin that no vote decided."""


def standing(events: Iterable[Happened], wishes: Container[str]) -> list[Elected]:
    """Of a meeting's elections, those that give somebody the office for the year: of each office the last, unless who
    was elected would not serve. ``wishes``: the events that decided nothing (MTG-20)."""
    found: dict[str, Elected] = {}
    for event in events:
        if isinstance(event, Elected) and event.term == "year" and event.id not in wishes:
            found[event.office] = event
        elif isinstance(event, NominationEnded) and event.how == "declined":
            known = found.get(event.office)
            if known is not None and known.person == event.person:
                del found[event.office]
    return list(found.values())


EQUAL_VOTES = pattern(
    r"(?:(?:because|as|since|given that) )?(?:(?:the|both|all) )?"
    r"(?:votes?|candidates?|numbers|ballot|count|result) "
    r"(?:was|were|being|is|are|stood|remained|having been) (?:again )?(?:equal|tied|level|even|a tie|a draw)"
    r"|(?:(?:because )?of |due to |owing to |on )?(?:an? |the )?(?:equality of votes|equal votes|equal vote|tied vote|"
    r"tied votes|tie|draw|dead heat)",
    re.IGNORECASE,
)
"""A reason that says no more than that the votes were equal."""


class NotElected(Happening, frozen=True, kw_only=True, tag="not elected"):
    """Nobody was elected to an office: it is vacant, and somebody else presides (MTG-51)."""

    office: Office
    reason: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        if known := proceedings.elected.get(self.office):
            name = proceedings.name(known, start=True)
            return f"{name} was elected {proceedings.house.office(self.office)} already: undo or correct that line."
        return ""

    def happen(self, proceedings: Proceedings) -> None:
        contests.join(proceedings, self.office).over = True
        if self.office in proceedings.elected:
            proceedings.problems.append(f"Nobody elected {proceedings.house.office(self.office)}, though somebody was.")
            return
        proceedings.vacant.add(self.office)
        if self.office == "chair":
            proceedings.presiding = ""
            presiding.settle(proceedings)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        contest = contests.last(proceedings, self.office)
        said = contest.equal and EQUAL_VOTES.fullmatch(self.reason.strip(" .:;,"))  # the line before has just said it
        words = say(
            "No {office} was elected{said}",
            proceedings.house.office(self.office),
            "" if said else joints.after(self.reason),
        )
        if contest.nominated:
            page.run_on(f"{words.rstrip('.')}.")
        else:
            page.paragraph(words)

    def matter(self, proceedings: Proceedings) -> Decided | None:
        if self.office in proceedings.elected:
            return None
        return Decided(
            "decision",
            say(
                "Nobody was elected {office}{reason}.", proceedings.house.office(self.office), joints.after(self.reason)
            ),
        )

    def line(self, proceedings: Proceedings) -> str:
        return f"/elect {self.office} none{joints.typed(self.reason)}"

    def words(self) -> str:
        return self.reason

    def reworded(self, text: str) -> "NotElected":
        return self.with_(reason=text)
