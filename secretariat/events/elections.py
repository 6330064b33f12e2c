"""Nominations, ballots and elections to the chair and vice-chair (MTG-50)."""

from __future__ import annotations

from typing import ClassVar, Literal

from ..basics import joints
from ..basics.sentences import capitalised, listing
from ..panel.panel import municipal_year
from ..panel.people import SEATS
from ..proceedings import presiding, voting
from ..proceedings.page import Page
from ..proceedings.presiding import refuse_casting
from ..proceedings.proceedings import Proceedings
from ..proceedings.state import Office
from .base import Decided, Happening

OFFICE_WORDS: dict[Office, str] = {"chair": "Chair", "vice-chair": "Vice-Chair"}


def _refuse_elected(p: Proceedings, office: Office) -> str:
    """Why there is nothing to elect: somebody holds the office from this meeting already."""
    if known := p.elected.get(office):
        return f"{p.name(known, start=True)} was elected {OFFICE_WORDS[office]} already: undo or correct that line."
    return ""


def _refuse_candidate(p: Proceedings, office: Office, person: str) -> str:
    """Why someone cannot hold the office: no seat on the panel, or the other office."""
    word = OFFICE_WORDS[office]
    if not p.roles(person) & set(SEATS):
        return f"{p.name(person, start=True)} holds no seat on {p.panel.the_body}, so cannot be {word}."
    for other, title in OFFICE_WORDS.items():
        if other != office and p.elected.get(other) == person:
            return f"{p.name(person, start=True)} was elected {title}, so cannot be {word} as well."
    return ""


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


class Nominated(Happening, frozen=True, kw_only=True, tag="nominated"):
    """Someone was put forward for an office. The nominee may be away; the proposer may not."""

    office: Office
    person: str
    proposer: str = ""
    seconder: str = ""

    def whose(self) -> str:
        return self.person

    def refusal(self, proceedings: Proceedings) -> str:
        if why := _refuse_supporters(proceedings, self.proposer, self.seconder):
            return why
        if self.person in proceedings.candidates(self.office):
            return f"{proceedings.name(self.person, start=True)} was nominated already."
        return _refuse_elected(proceedings, self.office) or _refuse_candidate(proceedings, self.office, self.person)

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.nominations.setdefault(self.office, []).append(self.person)
        proceedings.withdrawn.get(self.office, set()).discard(self.person)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        by = f" by {proceedings.name(self.proposer)}" if self.proposer else ""
        seconded = f" and seconded by {proceedings.name(self.seconder)}" if self.seconder else ""
        nominated = f"{proceedings.name(self.person, start=True)} was nominated{by}{seconded}."
        if len(proceedings.nominations.get(self.office, ())) == 1:
            page.paragraph(f"Nominations were invited for the office of {OFFICE_WORDS[self.office]}. {nominated}")
        else:
            page.run_on(nominated)

    def line(self, proceedings: Proceedings) -> str:
        by = f" by {proceedings.codes((self.proposer,))}" if self.proposer else ""
        seconder = f" sec {proceedings.codes((self.seconder,))}" if self.seconder else ""
        return f"/nominate {self.office} {proceedings.codes((self.person,))}{by}{seconder}"


class NominationSupported(Happening, frozen=True, kw_only=True, tag="nomination supported"):
    """Somebody proposed, or seconded, a nomination that was minuted before without saying who."""

    office: Office
    person: str
    proposer: str = ""
    seconder: str = ""

    def whose(self) -> str:
        return self.person

    def refusal(self, proceedings: Proceedings) -> str:
        if self.person not in proceedings.candidates(self.office):
            return f"{proceedings.name(self.person, start=True)} is no candidate for {OFFICE_WORDS[self.office]}."
        proposer, seconder = supporters(proceedings, self.office, self.person)
        if (self.proposer and proposer) or (self.seconder and seconder):
            return f"{proceedings.name(self.person, start=True)} was nominated already."
        proposer, seconder = self.proposer or proposer, self.seconder or seconder
        return _refuse_supporters(proceedings, proposer, seconder)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        name = f"the nomination of {proceedings.name(self.person)}"
        parts = [f"{proceedings.name(who)} {did}" for who, did in
                 ((self.proposer, "proposed"), (self.seconder, "seconded")) if who]  # fmt: skip
        page.run_on(f"{capitalised(listing(parts))} {name}.")

    def line(self, proceedings: Proceedings) -> str:
        by = f" by {proceedings.codes((self.proposer,))}" if self.proposer else ""
        seconder = f" sec {proceedings.codes((self.seconder,))}" if self.seconder else ""
        return f"/nominate {self.office} {proceedings.codes((self.person,))}{by}{seconder}"


def supporters(p: Proceedings, office: Office, person: str) -> tuple[str, str]:
    """Who proposed and who seconded somebody's nomination, as far as was said since it was last made."""
    proposer = seconder = ""
    for event in p.bundle.events:
        if isinstance(event, Nominated) and (event.office, event.person) == (office, person):
            proposer, seconder = event.proposer, event.seconder
        elif isinstance(event, NominationSupported) and (event.office, event.person) == (office, person):
            proposer, seconder = proposer or event.proposer, seconder or event.seconder
    return proposer, seconder


class NominationEnded(Happening, frozen=True, kw_only=True, tag="nomination ended"):
    """Someone nominated is a candidate no longer."""

    office: Office
    person: str
    how: Literal["withdrawn", "declined", "not seconded"] = "withdrawn"

    def whose(self) -> str:
        return self.person

    def refusal(self, proceedings: Proceedings) -> str:
        if self.person not in proceedings.candidates(self.office):
            return f"{proceedings.name(self.person, start=True)} is no candidate for {OFFICE_WORDS[self.office]}."
        return _refuse_elected(proceedings, self.office)

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.withdrawn.setdefault(self.office, set()).add(self.person)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        name = proceedings.name(self.person)
        page.run_on(
            {
                "withdrawn": f"The nomination of {name} was withdrawn.",
                "declined": f"{capitalised(name)} declined the nomination.",
                "not seconded": f"The nomination of {name} was not seconded and fell.",
            }[self.how]
        )

    def line(self, proceedings: Proceedings) -> str:
        return f"/nominate {self.office} {proceedings.codes((self.person,))} {self.how}"


class Balloted(Happening, frozen=True, kw_only=True, tag="balloted"):
    """One vote between candidates, with what each had. ``roll``: who could vote at that moment (MTG-22).

    ``out``: who dropped out by it, where it goes on in rounds. ``casting_refused``: the votes were equal and whoever
    presides would not decide.
    """

    office: Office
    counts: tuple[tuple[str, int], ...]
    abstained: int = 0
    roll: tuple[str, ...] = ()
    method: Literal["hands", "ballot"] = "hands"
    out: str = ""
    casting_refused: bool = False

    @property
    def first(self) -> list[str]:
        """Who had the most votes: several where they are equal."""
        most = max((votes for _, votes in self.counts), default=0)
        return [person for person, votes in self.counts if votes == most]

    def refusal(self, proceedings: Proceedings) -> str:
        p, candidates = proceedings, proceedings.candidates(self.office)
        people = [person for person, _ in self.counts]
        cast = sum(votes for _, votes in self.counts) + self.abstained
        if min([self.abstained, *(votes for _, votes in self.counts)]) < 0:
            return "A count of votes cannot be less than nothing."
        for person in (*people, *filter(None, (self.out,))):
            if person not in candidates:
                return f"{p.name(person, start=True)} is no candidate for {OFFICE_WORDS[self.office]}."
        if len(set(people)) < len(people):
            return "Each candidate is counted once: one number for each."
        if cast > len(self.roll):
            return f"{cast} votes were counted, but {len(self.roll)} members here can vote."
        if self.casting_refused and len(self.first) < 2:
            return "A casting vote is given, or refused, only when the votes are equal."
        return _refuse_elected(p, self.office)

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.elections_counted.setdefault(self.office, []).append(self.first)
        if self.out:
            proceedings.withdrawn.setdefault(self.office, set()).add(self.out)
        voting.note_if_away(proceedings, self.roll)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        names = [(proceedings.name(person), votes) for person, votes in self.counts]
        had = [f"{name} had {votes} vote{'' if votes == 1 else 's'}" for name, votes in names[:1]]
        had += [f"{name} {votes}" for name, votes in names[1:]]
        how = "On a show of hands" if self.method == "hands" else "On a ballot"
        words = f"{how} {listing(had)}; {self.abstained} abstained."
        if len(self.first) > 1 and not self.out:
            refused = ", and the person presiding gave no casting vote" if self.casting_refused else ""
            words += f" The votes were equal{refused}."
        if self.out:
            words += f" {proceedings.name(self.out, start=True)} was eliminated."
        page.run_on(words)

    def line(self, proceedings: Proceedings) -> str:
        """The count alone: who was elected by it is another line."""
        counts = " ".join(f"{proceedings.codes((person,))} {votes}" for person, votes in self.counts)
        paper = " ballot" if self.method == "ballot" else ""
        words = [f"/ballot {self.office}{paper} {counts}"]
        words += [f"abstained {self.abstained}"] if self.abstained else []
        words += [f"out {proceedings.codes((self.out,))}"] if self.out else []
        words += ["refused"] if self.casting_refused else []
        return " ".join(words)


class Elected(Happening, frozen=True, kw_only=True, tag="elected"):
    """Someone was appointed to an office for the municipal year. ``roll``: who could vote, where it was voted on.

    Without a quorum nobody is appointed: it is the wish of those present, and whom they wish presides where nobody
    does (MTG-20).
    """

    decides: ClassVar[bool] = True

    office: Office
    person: str
    how: Literal["unopposed", "vote", "casting vote", "lot"] = "unopposed"
    roll: tuple[str, ...] = ()

    def whose(self) -> str:
        return self.person

    def refusal(self, proceedings: Proceedings) -> str:
        p = proceedings
        nominated = p.nominations.get(self.office, ())
        if nominated and self.person not in nominated:
            return f"{p.name(self.person)} was not nominated as {OFFICE_WORDS[self.office]}."
        if nominated and self.person not in p.candidates(self.office):
            return f"{p.name(self.person, start=True)} is a candidate no longer."
        if self.how == "casting vote" and (why := refuse_casting(p)):
            return f"{why} Where lots were drawn: /elect {self.office} {p.codes((self.person,))} lot."
        return (
            _refuse_elected(p, self.office)
            or _refuse_candidate(p, self.office, self.person)
            or self._refuse_against_the_ballot(p)
        )

    def _refuse_against_the_ballot(self, p: Proceedings) -> str:
        """Why this cannot be the result of the ballot counted last; empty where it can, or none was counted."""
        ballots = p.elections_counted.get(self.office)
        if not ballots or self.how == "unopposed":
            return ""
        first = ballots[-1]
        if self.person not in first:
            return f"{p.name(self.person, start=True)} did not have the most votes: {p.names(tuple(first))} had."
        if self.how == "vote" and len(first) > 1:
            return "The votes were equal: say “casting” or “lot”, or count again."
        if self.how != "vote" and len(first) == 1:
            return "The votes were not equal: a casting vote, or a lot, decides only where they are."
        return ""

    def happen(self, proceedings: Proceedings) -> None:
        voting.note_if_away(proceedings, self.roll)
        if voting.only_a_wish(proceedings):
            if self.office == "chair" and not proceedings.presiding and self.person in proceedings.room:
                proceedings.presiding = self.person
            return
        proceedings.elected[self.office] = self.person
        proceedings.vacant.discard(self.office)
        if self.office == "chair":
            proceedings.lent = None
            presiding.settle(proceedings)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        year = municipal_year(proceedings.bundle.meeting.date)
        name = proceedings.name(self.person)
        absent = "" if self.person in proceedings.room else " in absence"
        appointed = f"appointed {OFFICE_WORDS[self.office]} for the municipal year {year}{absent}"
        if voting.only_a_wish(proceedings):
            name, appointed = f"{voting.WISH}, {name}", f"chosen as {OFFICE_WORDS[self.office]}{absent}"
        if self.how == "unopposed":
            others = "no other nominations" if not proceedings.withdrawn.get(self.office) else "no other candidate left"
            was = "were" if others.endswith("nominations") else "was"
            page.run_on(f"There {was} {others}, and {name} was {appointed}.")
            return
        if self.how == "lot":
            page.run_on(f"Lots were drawn, and {name} was {appointed}.")
            return
        counted = bool(proceedings.elections_counted.get(self.office))
        how = " on the casting vote of the person presiding" if self.how == "casting vote" else " on a vote"
        how = "" if counted and self.how == "vote" else how
        page.run_on(f"{capitalised(name)} was {appointed}{how}.")

    def matter(self, proceedings: Proceedings) -> Decided | None:
        year = municipal_year(proceedings.bundle.meeting.date)
        absent = "" if self.person in proceedings.room else " in absence"
        was = f"was elected {OFFICE_WORDS[self.office]} for the municipal year {year}{absent}"
        if voting.only_a_wish(proceedings):
            was = f"was chosen as {OFFICE_WORDS[self.office]}{absent}"
        how = {"unopposed": ", unopposed", "vote": " on a vote", "lot": " by lot",
               "casting vote": " on the casting vote of the person presiding"}[self.how]  # fmt: skip
        return Decided("decision", f"{proceedings.name(self.person, start=True)} {was}{how}.")

    def line(self, proceedings: Proceedings) -> str:
        how = {"vote": " vote", "casting vote": " vote casting", "lot": " lot"}.get(self.how, "")
        return f"/elect {self.office} {proceedings.codes((self.person,))}{how}"


class NotElected(Happening, frozen=True, kw_only=True, tag="not elected"):
    """Nobody was elected to an office: it is vacant, and somebody else presides (MTG-51)."""

    office: Office
    reason: str = ""

    def refusal(self, proceedings: Proceedings) -> str:
        return _refuse_elected(proceedings, self.office)

    def happen(self, proceedings: Proceedings) -> None:
        if self.office in proceedings.elected:
            proceedings.problems.append(f"Nobody elected {OFFICE_WORDS[self.office]}, though somebody was.")
            return
        proceedings.vacant.add(self.office)
        if self.office == "chair":
            proceedings.presiding = ""
            presiding.settle(proceedings)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        words = f"No {OFFICE_WORDS[self.office]} was elected{joints.after(self.reason)}"
        if proceedings.nominations.get(self.office):
            page.run_on(f"{words.rstrip('.')}.")
        else:
            page.paragraph(words)

    def matter(self, proceedings: Proceedings) -> Decided | None:
        if self.office in proceedings.elected:
            return None
        return Decided("decision", f"Nobody was elected {OFFICE_WORDS[self.office]}{joints.after(self.reason)}.")

    def line(self, proceedings: Proceedings) -> str:
        return f"/elect {self.office} none{joints.typed(self.reason)}"

    def words(self) -> str:
        return self.reason

    def reworded(self, text: str) -> NotElected:
        return self.with_(reason=text)
