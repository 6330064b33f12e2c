"""Votes between candidates for an office: counted, by name, or with numbers that nobody prints (MTG-22)."""

from typing import Literal

from ..basics.saying import said_later, say
from ..basics.sentences import capitalised, listing
from ..proceedings import contests, voting
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from ..proceedings.state import Office
from .base import Happening
from .nominations import refuse_elected, refuse_no_candidate

_HOW = {
    "hands": said_later("On a show of hands"),
    "ballot": said_later("On a ballot"),
    "secret": said_later("On a secret ballot"),
    "named": said_later("On a named vote"),
}
_UNCOUNTED = {
    "hands": said_later("A vote was taken on a show of hands"),
    "ballot": said_later("A ballot was held"),
    "secret": said_later("A secret ballot was held"),
}


_ROUNDS = (
    said_later("In the first round"),
    said_later("In the second round"),
    said_later("In the third round"),
    said_later("In the fourth round"),
    said_later("In the fifth round"),
)


class Balloted(Happening, frozen=True, kw_only=True, tag="balloted"):
    """One vote between candidates, with what each had. ``roll``: who could vote at that moment (MTG-22).

    ``out``: who dropped out by it, where it goes on in rounds. ``casting_refused``: the votes were equal and whoever
    presides would not decide.
    """

    office: Office
    counts: tuple[tuple[str, int], ...]
    abstained: int = 0
    roll: tuple[str, ...] = ()
    method: Literal["hands", "ballot", "secret", "named"] = "hands"
    out: str = ""
    casting_refused: bool = False
    silent: int = 0
    """How many did not vote, where that was said."""
    spoilt: int = 0
    """How many papers were spoilt, where that was said."""
    round: int = 0
    """Which round of the voting it was, where that was said."""
    published: bool = True
    """Whether the minutes print the numbers."""
    given: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """By name: each candidate, and who voted for her or him."""
    those_abstaining: tuple[str, ...] = ()
    those_silent: tuple[str, ...] = ()
    """By name: who did not vote."""
    unrecorded: tuple[str, ...] = ()
    """By name: of whom nothing was said."""

    @property
    def first(self) -> list[str]:
        """Who had the most votes: several where they are equal."""
        most = max((votes for _, votes in self.counts), default=0)
        return [person for person, votes in self.counts if votes == most]

    def refusal(self, proceedings: Proceedings) -> str:
        p = proceedings
        people = [person for person, _ in self.counts]
        cast = sum(votes for _, votes in self.counts) + self.abstained
        if min([self.abstained, self.silent, self.spoilt, self.round, *(votes for _, votes in self.counts)]) < 0:
            return "A count of votes cannot be less than nothing."
        for person in (*people, *filter(None, (self.out,))):
            if why := refuse_no_candidate(p, self.office, person):
                return why
        if len(set(people)) < len(people):
            return "Each candidate is counted once: one number for each."
        if why := voting.refuse_more_than_can(cast, self.roll):
            return why
        if cast + self.silent + self.spoilt > len(self.roll):
            can = f"{len(self.roll)} members here can vote"
            spoilt = f", {self.spoilt} spoilt" if self.spoilt else ""
            return f"{cast} votes were counted{spoilt} and {self.silent} not given, but {can}."
        if self.casting_refused and len(self.first) < 2:
            return "A casting vote is given, or refused, only when the votes are equal."
        return refuse_elected(p, self.office)

    def happen(self, proceedings: Proceedings) -> None:
        contest = contests.join(proceedings, self.office)
        contest.counted.append(self.first)
        if self.out:
            contest.withdrawn.add(self.out)
        voting.note_if_away(proceedings, self.roll)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        words = self._numbers(proceedings) if self.published else self._no_numbers(proceedings)
        if len(self.first) > 1 and not self.out:
            refused = say(", and the person presiding gave no casting vote") if self.casting_refused else ""
            words += say(" The votes were equal{refused}.", refused)
        if self.out:
            words += say(" {out} was eliminated.", proceedings.name(self.out, start=True))
        page.run_on(words)

    def _numbers(self, p: Proceedings) -> str:
        names = [(p.name(person), votes) for person, votes in self.counts]
        had = [
            say("{name} had 1 vote", name) if votes == 1 else say("{name} had {votes} votes", name, votes)
            for name, votes in names[:1]
        ]
        had += [f"{name} {votes}" for name, votes in names[1:]]
        silent = say(", {silent} did not vote", self.silent) if self.silent else ""
        spoilt = say(", {spoilt} spoilt", self.spoilt) if self.spoilt else ""
        return say(
            "{how} {had}; {abstained} abstained{silent}.{by_name}",
            self._in_its_round(say(_HOW[self.method])),
            listing(had),
            self.abstained,
            f"{silent}{spoilt}",
            self._by_name(p),
        )

    def _no_numbers(self, p: Proceedings) -> str:
        most = (
            say(", in which {first} had the most votes", p.name(self.first[0]))
            if len(self.first) == 1 and not self.out
            else ""
        )
        how = self._in_its_round(say(_UNCOUNTED.get(self.method, _UNCOUNTED["hands"])))
        return f"{how}{most}."

    def _in_its_round(self, how: str) -> str:
        """“In the first round, on a show of hands”; how it was taken alone where no round was said."""
        if not self.round:
            return how
        rounds = [say(each) for each in _ROUNDS]
        nth = rounds[self.round - 1] if 0 < self.round <= len(rounds) else say("In round {n}", self.round)
        return f"{nth}, {how[:1].lower()}{how[1:]}"

    def _by_name(self, p: Proceedings) -> str:
        """“ For Councillor Bramble: Councillors P Quill and S Wren. Abstained: …”; empty where nobody was named."""
        if self.method != "named":
            return ""
        groups = [(say("For {candidate}", p.name(candidate)), people) for candidate, people in self.given]
        groups += [(say("Abstained"), self.those_abstaining), (say("Did not vote"), self.those_silent),
                   (say("Not recorded"), self.unrecorded)]  # fmt: skip
        said = (f" {capitalised(label)}: {voting.listed(p, people)}." for label, people in groups if people)
        return "".join(said)

    def line(self, proceedings: Proceedings) -> str:
        """The count alone: who was elected by it is another line."""
        p = proceedings
        nth = [f"round {self.round}"] if self.round else []
        words = [f"/ballot {self.office}", *nth, *([] if self.method == "hands" else [self.method])]
        if self.method == "named":
            said = [f"{p.codes((who,))}: {p.codes(people) or 'nobody'}" for who, people in self.given]
            rest = (("abstained", self.those_abstaining), ("silent", self.those_silent))
            said += [f"{how}: {p.codes(people)}" for how, people in rest if people]
            words.append("; ".join(said) + ";")
        else:
            words += [f"{p.codes((person,))} {votes}" for person, votes in self.counts]
            words += [f"abstained {self.abstained}"] if self.abstained else []
            words += [f"silent {self.silent}"] if self.silent else []
            words += [f"spoilt {self.spoilt}"] if self.spoilt else []
        words += [f"out {p.codes((self.out,))}"] if self.out else []
        words += ["refused"] if self.casting_refused else []
        words += [] if self.published else ["hidden"]
        return " ".join(words)
