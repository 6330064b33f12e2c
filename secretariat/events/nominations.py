"""Nominations for the offices of chair and vice-chair: made, supported, ended (MTG-50)."""

from typing import Literal

from ..basics.saying import say
from ..basics.sentences import capitalised, listing
from ..proceedings import contests, presiding
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from ..proceedings.state import Office
from .base import Decided, Happening

OFFICES: tuple[Office, ...] = ("chair", "vice-chair")


def refuse_elected(p: Proceedings, office: Office) -> str:
    """Why there is nothing to elect: under this very item somebody was elected, who has not declined since."""
    if known := contests.filled_here(p, office):
        return f"{p.name(known, start=True)} was elected {p.house.office(office)} already: undo or correct that line."
    return ""


def refuse_candidate(p: Proceedings, office: Office, person: str, *, for_now: bool = False) -> str:
    """Why someone cannot hold the office: no seat on the panel, or the other office.

    ``for_now``: for this meeting or an item alone, which whoever votes here may have, a substitute too.
    """
    word = p.house.office(office)
    if for_now and p.counts(person):
        return ""
    if not p.holds_a_seat(person):
        return f"{p.name(person, start=True)} holds no seat on {p.panel.the_body}, so cannot be {word}."
    for other in OFFICES:
        if other != office and p.elected.get(other) == person:
            return f"{p.name(person, start=True)} was elected {p.house.office(other)}, so cannot be {word} as well."
    return ""


def refuse_no_candidate(p: Proceedings, office: Office, person: str) -> str:
    """Why nothing can be said of somebody as a candidate: she or he is none, or no longer; else empty."""
    if person in contests.candidates(p, office):
        return ""
    return f"{p.name(person, start=True)} is no candidate for {p.house.office(office)}."


def _refuse_supporters(p: Proceedings, proposer: str, seconder: str) -> str:
    """Why these two cannot have proposed and seconded; empty where they can."""
    if proposer and proposer == seconder:
        return "The proposer and the seconder must be two people."
    for who in filter(None, (proposer, seconder)):
        if who not in p.room:
            return f"{p.name(who)} is not in the room, so cannot propose or second."
        if not p.counts(who):
            return f"{p.name(who, start=True)} has no vote here, so cannot propose or second."
    return ""


class OfACandidate(Happening, frozen=True, kw_only=True):
    """Something of one person and one of the offices."""

    office: Office
    person: str

    def whose(self) -> str:
        return self.person


class _Nomination(OfACandidate, frozen=True, kw_only=True):
    """A nomination, as far as one line says who made it."""

    proposer: str = ""
    seconder: str = ""

    def line(self, proceedings: Proceedings) -> str:
        by = f" by {proceedings.codes((self.proposer,))}" if self.proposer else ""
        seconder = f" sec {proceedings.codes((self.seconder,))}" if self.seconder else ""
        return f"/nominate {self.office} {proceedings.codes((self.person,))}{by}{seconder}"


class Nominated(_Nomination, frozen=True, kw_only=True, tag="nominated"):
    """Someone was put forward for an office. The nominee may be away; the proposer may not."""

    def refusal(self, proceedings: Proceedings) -> str:
        if why := _refuse_supporters(proceedings, self.proposer, self.seconder):
            return why
        if self.person in contests.candidates(proceedings, self.office):
            return f"{proceedings.name(self.person, start=True)} was nominated already."
        elected = refuse_elected(proceedings, self.office)
        return elected or refuse_candidate(proceedings, self.office, self.person, for_now=True)

    def happen(self, proceedings: Proceedings) -> None:
        contest = contests.join(proceedings, self.office)
        contest.nominated.append(self.person)
        contest.withdrawn.discard(self.person)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        by = say(" by {proposer}", proceedings.name(self.proposer)) if self.proposer else ""
        seconded = say(" and seconded by {seconder}", proceedings.name(self.seconder)) if self.seconder else ""
        if self.seconder and not self.proposer:  # “nominated and seconded by” would say both of one
            seconded = say(", seconded by {seconder}", proceedings.name(self.seconder))
        nominated = say(
            "{person} was nominated{by}{seconded}.", proceedings.name(self.person, start=True), by, seconded
        )
        if len(contests.last(proceedings, self.office).nominated) == 1:
            page.paragraph(
                say(
                    "Nominations were invited for the office of {office}. {nominated}",
                    proceedings.house.office(self.office),
                    nominated,
                )
            )
        else:
            page.run_on(nominated)


class NominationSupported(_Nomination, frozen=True, kw_only=True, tag="nomination supported"):
    """Somebody proposed, or seconded, a nomination that was minuted before without saying who."""

    def refusal(self, proceedings: Proceedings) -> str:
        if why := refuse_no_candidate(proceedings, self.office, self.person):
            return why
        proposer, seconder = supporters(proceedings, self.office, self.person)
        if (self.proposer and proposer) or (self.seconder and seconder):
            return f"{proceedings.name(self.person, start=True)} was nominated already."
        proposer, seconder = self.proposer or proposer, self.seconder or seconder
        return _refuse_supporters(proceedings, proposer, seconder)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        name = say("the nomination of {person}", proceedings.name(self.person))
        parts = [f"{proceedings.name(who)} {did}" for who, did in
                 ((self.proposer, say("proposed")), (self.seconder, say("seconded"))) if who]  # fmt: skip
        page.run_on(f"{capitalised(listing(parts))} {name}.")


def supporters(p: Proceedings, office: Office, person: str) -> tuple[str, str]:
    """Who proposed and who seconded somebody's nomination, as far as was said since it was last made."""
    proposer = seconder = ""
    for event in p.bundle.events:
        if isinstance(event, Nominated) and (event.office, event.person) == (office, person):
            proposer, seconder = event.proposer, event.seconder
        elif isinstance(event, NominationSupported) and (event.office, event.person) == (office, person):
            proposer, seconder = proposer or event.proposer, seconder or event.seconder
    return proposer, seconder


class NominationEnded(OfACandidate, frozen=True, kw_only=True, tag="nomination ended"):
    """Someone nominated is a candidate no longer; or somebody elected would not serve, and another may be elected."""

    how: Literal["withdrawn", "declined", "not seconded"] = "withdrawn"

    def refusal(self, proceedings: Proceedings) -> str:
        if self._would_not_serve(proceedings):
            return ""
        if why := refuse_no_candidate(proceedings, self.office, self.person):
            return why
        return refuse_elected(proceedings, self.office)

    def _would_not_serve(self, proceedings: Proceedings) -> bool:
        """Whether it is somebody elected at this meeting, who declined to serve."""
        return self.how == "declined" and proceedings.elected.get(self.office) == self.person

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.passing.gave_up_office = self._would_not_serve(proceedings)
        if not proceedings.passing.gave_up_office:
            contests.join(proceedings, self.office).withdrawn.add(self.person)
            return
        del proceedings.elected[self.office]
        proceedings.vacant.add(self.office)
        contests.last(proceedings, self.office).elected = ""
        if self.office == "chair" and proceedings.presiding == self.person:
            proceedings.presiding = ""
            presiding.settle(proceedings)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        name = proceedings.name(self.person)
        if proceedings.passing.gave_up_office:
            page.paragraph(self._declined(proceedings))
            return
        page.run_on(
            {
                "withdrawn": say("The nomination of {name} was withdrawn.", name),
                "declined": say("{name} declined the nomination.", capitalised(name)),
                "not seconded": say("The nomination of {name} was not seconded and fell.", name),
            }[self.how]
        )

    def _declined(self, proceedings: Proceedings) -> str:
        return say(
            "{person} declined to serve as {office}.",
            proceedings.name(self.person, start=True),
            proceedings.house.office(self.office),
        )

    def matter(self, proceedings: Proceedings) -> Decided | None:
        """Only that somebody elected will not serve: the row of the election stands before it."""
        return Decided("decision", self._declined(proceedings)) if proceedings.passing.gave_up_office else None

    def line(self, proceedings: Proceedings) -> str:
        return f"/nominate {self.office} {proceedings.codes((self.person,))} {self.how}"
