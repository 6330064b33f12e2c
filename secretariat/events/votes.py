"""Votes, each carrying the roll it was taken on, and how a member asked to be recorded."""

from typing import ClassVar, Literal

from ..basics.saying import called, say
from ..basics.sentences import listing
from ..proceedings import majorities, reasons, voting
from ..proceedings.motion_in_words import what_was_put
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from ..proceedings.state import ItemOutcome, Vote, Way
from .base import Decided, Happening, OfOnePerson

Method = Literal["hands", "named", "assent", "uncounted"]
Casting = Literal["", "for", "against", "refused"]
Declared = Literal["", "carried", "lost"]


class Voted(Happening, frozen=True, kw_only=True, tag="voted"):
    """A vote. ``roll``: who could vote at that moment (MTG-22, MTG-23).

    By assent it has no numbers; uncounted, those of who was against or abstained, where that was told.
    """

    decides: ClassVar[bool] = True

    votes_for: int
    votes_against: int = 0
    abstained: int = 0
    carried: bool
    casting: Casting = ""
    roll: tuple[str, ...] = ()
    method: Method = "hands"
    motion: str = ""
    """The motion or amendment it was taken on; empty: what the item itself proposed."""
    unanimous: bool = False
    """The minutes say so (MTG-25)."""
    manner: str = ""
    """How surely it went, as that was said: “overwhelmingly”, “by a large majority”."""
    recount: bool = False
    """They were counted again."""
    published: bool = True
    """Whether the minutes print the numbers."""
    casting_by: str = ""
    """Who presided over equal votes, and gave a casting vote or would not."""
    those_for: tuple[str, ...] = ()
    """In a named vote: who voted how."""
    those_against: tuple[str, ...] = ()
    those_abstaining: tuple[str, ...] = ()
    unrecorded: tuple[str, ...] = ()
    """Those of whom a named vote says nothing: neither how they voted nor that they did not."""
    majority: str = ""
    """What the motion needed, where that was more than an ordinary majority: see ``majorities``."""
    needed: int = 0
    """How many votes that was, in that room or with so many in office (PRE-02)."""
    out_of: int = 0
    in_full: bool = False
    """Where it fell short of that, the minutes say in words that it was not carried."""
    declared: Declared = ""
    """What the chair declared, where the count says otherwise; ``carried`` is what the count says (MTG-22)."""

    reasons: tuple[str, ...] = ()
    """Why it was carried or lost, where that was said with it; one, or several as limbs."""

    @property
    def counted(self) -> bool:
        """Whether there are numbers at all."""
        return self.method in ("hands", "named")

    @property
    def not_voting(self) -> int:
        """How many of the roll neither voted nor abstained, as far as that is recorded."""
        cast = self.votes_for + self.votes_against + self.abstained
        return max(0, len(self.roll) - cast - len(self.unrecorded)) if self.counted else 0

    def refusal(self, proceedings: Proceedings) -> str:
        if self.method == "named":
            named = (*self.those_for, *self.those_against, *self.those_abstaining, *self.unrecorded)
            if why := voting.refuse_named(proceedings, named, self.roll):
                return why
        cast = self.votes_for + self.votes_against + self.abstained
        if min(self.votes_for, self.votes_against, self.abstained) < 0:
            return "A count of votes cannot be less than nothing."
        if why := voting.refuse_more_than_can(cast, self.roll):
            return why
        if self.unanimous and self.votes_against:
            return f"It was not unanimous: {self.votes_against} voted against."
        if self.needed and not self.counted:
            return f"This needs {self.needed} votes: count them, /vote {self.needed} 0."
        return self._refused_casting(proceedings) if self.counted or self.casting else ""

    def _refused_casting(self, proceedings: Proceedings) -> str:
        """Why a casting vote cannot be, or must be (MTG-22)."""
        equal = self.votes_for == self.votes_against
        if not self.casting:
            if equal and not self.needed and not self.declared and voting.who_may_cast(proceedings, self.roll):
                return ("The votes are equal. Add the casting vote: /vote 5 5 casting for, casting against, or casting "
                        "refused.")  # fmt: skip
            return ""
        if not equal:
            return "A casting vote is given only when the votes are equal."
        if self.needed:
            return f"This needs {self.needed} votes, and a casting vote cannot make them up."
        if not proceedings.presiding:
            return "Nobody presides, so nobody has a casting vote: /chair says who does."
        if not voting.who_may_cast(proceedings, self.roll):
            return (
                f"{proceedings.name(proceedings.presiding, start=True)} presides and has no vote, so no casting vote."
            )
        return ""

    def happen(self, proceedings: Proceedings) -> None:
        voting.note_if_away(proceedings, self.roll)
        voting.settle(proceedings, self.motion, carried=self.carried)
        ballots = proceedings.ballots
        vote = Vote(
            self.method == "named", self.counted, self.roll, self.votes_for, self.votes_against, self.abstained,
            self.unrecorded, self.carried,
        )  # fmt: skip
        ballots.vote, ballots.voted_in, ballots.recorded = vote, proceedings.item, {}
        if self.carried and self.majority in majorities.VETOES and proceedings.item:
            proceedings.outcomes.setdefault(proceedings.item, []).append(ItemOutcome("", "vetoed"))
        if self.carried and self.majority in majorities.VETOES and not voting.only_a_wish(proceedings):
            ballots.vetoed[proceedings.item] = self.majority

    def write(self, proceedings: Proceedings, page: Page) -> None:
        count = self._count()
        hands = say("On a recount") if self.recount else say("On a show of hands")
        how = {"hands": hands, "named": say("On a named vote"), "assent": say("By general assent"),
               "uncounted": say("On a vote")}[self.method]  # fmt: skip
        numbers = f" ({count})" if count and self.published else ""
        before = say(
            "{how}{numbers}{casting} the {called}{was}",
            how,
            numbers,
            self._casting(proceedings),
            say(proceedings.ballots.called),
            self._was(proceedings),
        )
        unanimously = say(" unanimously") if self.unanimous else ""
        wish = f", {voting.wish()}" if voting.only_a_wish(proceedings) else ""
        veto = majorities.VETOES.get(self.majority) if self.carried and not wish else None
        why = "" if veto else reasons.joined(self.reasons)
        after = f"{unanimously}{self._how_uncounted}{self._reason(proceedings)}{wish}{self._no_veto(proceedings)}{why}."
        page.outcome(proceedings.item, before, self._result, after, (self._row(proceedings, how, numbers), after))
        if self.method == "named":
            page.paragraph(self._names(proceedings))
        if veto:
            why = reasons.joined(self.reasons or reasons.of_what_was_put(proceedings.ballots))
            page.outcome(proceedings.item, proceedings.deciding, "VETOED", f" {say(veto.vetoed)}{why}.")

    def _was(self, p: Proceedings) -> str:
        declared = p.house.word(self.declared, self.declared.upper())
        return say(" was declared {declared}; by the count it was ", declared) if self.declared else say(" was ")

    def _row(self, p: Proceedings, how: str, numbers: str) -> str:
        """The same before the result as the tables of decisions have it: what was voted on, in its words."""
        put = what_was_put(p)
        comma = "," if p.ballots.put and ", " in put else ""
        return f"{how}{numbers}{self._casting(p)} {put}{comma}{self._was(p)}"

    @property
    def _result(self) -> str:
        return "CARRIED" if self.carried else "LOST"

    def _count(self) -> str:
        """“6 for, 3 against, 0 abstained, 1 not voting”: noughts are printed, but for those who did not vote."""
        if not self.counted:
            return ""
        rest = say(", {not_voting} not voting", self.not_voting) if self.not_voting else ""
        rest += say(", {number} not recorded", len(self.unrecorded)) if self.unrecorded else ""
        return say(
            "{votes_for} for, {votes_against} against, {abstained} abstained{rest}",
            self.votes_for,
            self.votes_against,
            self.abstained,
            rest,
        )

    @property
    def _how_uncounted(self) -> str:
        """“ overwhelmingly, with 1 abstaining”: what was said besides, or instead of, the whole count."""
        manner = f" {self.manner}" if self.manner else ""
        if self.counted:
            return manner
        with_whom = [say("{number} against", self.votes_against)] if self.votes_against else []
        with_whom += [say("{number} abstaining", self.abstained)] if self.abstained else []
        return f"{manner}{say(', with {those}', listing(with_whom))}" if with_whom else manner

    def _casting(self, proceedings: Proceedings) -> str:
        who = (
            say("{casting_by} in the Chair", proceedings.name(self.casting_by))
            if self.casting_by
            else say("the person presiding")
        )
        if self.casting == "refused":
            return say(", the votes being equal and {who} giving no casting vote,", who)
        if self.casting:
            return say(", on the casting vote of {who},", who)
        equal = self.counted and self.votes_for == self.votes_against and not self.needed
        return say(", the votes being equal,") if equal else ""

    def _reason(self, proceedings: Proceedings) -> str:
        """What was needed, where that was more than an ordinary majority."""
        if not self.needed:
            return ""
        short = say(", not carried: {needed} needed", self.needed) if self.in_full and not self.carried else ""
        whose, share = majorities.share_of(proceedings, self.majority)
        why = (
            majorities.reason(self.needed, self.out_of, whose, share)
            if share
            else say("{needed} being needed", self.needed)
        )
        return f"{short}, {why}"

    def _no_veto(self, p: Proceedings) -> str:
        """What is added where a motion was carried to veto what cannot be vetoed again (PRE-04)."""
        text = p.ballots.put.text if p.ballots.put else ""
        return (
            say(", and is no veto: there is no second veto") if self.carried and majorities.is_no_veto(p, text) else ""
        )

    def _names(self, proceedings: Proceedings) -> str:
        groups = (
            (say("For"), self.those_for),
            (say("Against"), self.those_against),
            (say("Abstained"), self.those_abstaining),
            (say("Not voting"), self._silent),
            (say("Not recorded"), self.unrecorded),
        )
        return " ".join(f"{label}: {voting.listed(proceedings, people)}." for label, people in groups if people)

    @property
    def _silent(self) -> tuple[str, ...]:
        """In a named vote: those who did not vote."""
        named = {*self.those_for, *self.those_against, *self.those_abstaining, *self.unrecorded}
        return tuple(person for person in self.roll if person not in named)

    def line(self, proceedings: Proceedings) -> str:
        if self.method == "assent":
            return f"/assent{reasons.typed(self.reasons)}"
        if self.method == "uncounted":
            carried = "carried nem con" if self.unanimous else "carried"
            lost = "lost unanimously" if self.unanimous else "lost"
            others = f", {self.votes_against} against" if self.votes_against else ""
            others += f", {self.abstained} abstained" if self.abstained else ""
            how = f"{carried if self.carried else lost} {self.manner}".rstrip()
            others += f" casting {self.casting}" if self.casting else ""
            return f"/vote {how}{others}{reasons.typed(self.reasons)}"
        words = ["/vote", "recount"] if self.recount else ["/vote"]
        if self.method == "named":
            words += ["named", *self._by_name(proceedings)]
        elif not self.unanimous or self.votes_for != len(self.roll):
            words.append(f"{self.votes_for} {self.votes_against} {self.abstained}")
        words += ["unanimous"] if self.unanimous else []
        words += ["casting", self.casting] if self.casting else []
        words += ["declared", self.declared] if self.declared else []
        words += [self.manner] if self.manner else []
        words += [] if self.published else ["hidden"]
        return " ".join(words) + reasons.typed(self.reasons)

    def _by_name(self, proceedings: Proceedings) -> list[str]:
        """How each group voted; those for are the rest, unless there are some of whom nothing is recorded."""
        groups = ((self.those_for if self.unrecorded else (), "for"), (self.those_against, "against"),
                  (self.those_abstaining, "abstained"), (self._silent, "silent"))  # fmt: skip
        said = [f"{proceedings.codes(people)} {way}" for people, way in groups if people]
        return said if self.unrecorded else [*said, "rest for"]

    def matter(self, proceedings: Proceedings) -> Decided | None:
        numbers = (
            say(" {votes_for} to {votes_against}", self.votes_for, self.votes_against)
            if self.counted and self.published
            else ""
        )
        veto = majorities.VETOES.get(self.majority)
        vetoed = (
            say("; VETOED {vetoed}", say(veto.vetoed))
            if veto and self.carried and not voting.only_a_wish(proceedings)
            else ""
        )
        declared = self._how_uncounted
        declared += say(", declared {declared}", called(self.declared.upper())) if self.declared else ""
        unanimously = say(" unanimously") if self.unanimous else ""
        no_veto = self._no_veto(proceedings)
        put = what_was_put(proceedings)
        how = f"{unanimously}{declared}{self._casting(proceedings).rstrip(',')}{self._reason(proceedings)}"
        why = reasons.joined(self.reasons)
        why = f",{why}" if why.startswith(" ") else why  # “, because of cost”: the result’s reason, not the motion’s
        return Decided("decision", f"{called(self._result)}{numbers}{how}: {put}{no_veto}{vetoed}{why}.")


class VoteRecorded(OfOnePerson, frozen=True, kw_only=True, tag="vote recorded"):
    """Straight after a vote a member asked that it be minuted how he or she voted (MTG-24), or it was told with it."""

    way: Way
    asked: bool = True
    """False: it was told beside the count, “4-1 (Bramble against)”, and nobody asked for it."""

    def refusal(self, proceedings: Proceedings) -> str:
        vote, name = voting.taken(proceedings), proceedings.name(self.person, start=True)
        recorded = proceedings.ballots.recorded
        if vote is None:
            return "No vote has been taken in this item."
        if vote.named and self.person not in vote.unrecorded:
            return "The named vote says already how everyone voted."
        if self.person not in vote.roll:
            return f"{name} was not among those who could vote."
        if self.person in recorded:
            return f"{name} is recorded already: {recorded[self.person]}."
        counts: dict[Way, int] = {"for": vote.votes_for, "against": vote.votes_against, "abstained": vote.abstained}
        if vote.counted and not vote.named and list(recorded.values()).count(self.way) >= counts[self.way]:
            there = f"only {counts[self.way]}" if counts[self.way] else "nobody"
            return f"{name} cannot be one of those: {there} {'' if self.way == 'abstained' else 'voted '}{self.way}."
        return ""

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.ballots.recorded[self.person] = self.way

    def write(self, proceedings: Proceedings, page: Page) -> None:
        way = {"for": say("voted in favour"), "against": say("voted against"), "abstained": say("abstained")}[self.way]
        if self.asked:
            who = proceedings.name(self.person)
            page.paragraph(say("At the member’s request it was recorded that {person} {way}.", who, way))
        else:
            page.paragraph(say("{person} {way}.", proceedings.name(self.person, start=True), way))

    def line(self, proceedings: Proceedings) -> str:
        return f"/voted {proceedings.codes((self.person,))} {self.way}{'' if self.asked else ' unasked'}"
