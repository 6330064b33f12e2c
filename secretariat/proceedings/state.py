"""The facts about a meeting that ``Proceedings`` keeps, each of its own type: a stay in the room, a motion, a lapse.

Nothing in this module knows any event, nor ``Proceedings`` as such; it can be imported by both.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Literal

import msgspec

from ..basics.saying import say

Mode = Literal["room", "remote"]
Interest = Literal[
    "pecuniary",
    "other registrable",
    "non-registrable",
    "sensitive",
    "courtesy",
    "personal",
    "prejudicial",
    "personal and prejudicial",
    "personal but not prejudicial",
    "non-pecuniary",
    "non-prejudicial",
    "general",
]
"""The kinds of the Act and of the model code; then those of the code before it, still in use; and one that is said to
be general."""
Effect = Literal["remains", "remains and speaks", "speaks", "does not vote", "withdraws", "withdraws for the rest"]
Form = Literal["motion", "amendment", "substantive"]
MatterKind = Literal["recommendation", "action", "undertaking"]
Phase = Literal["not begun", "in session", "adjourned", "closed"]


class Spell(msgspec.Struct):
    """One stay in the room. ``since`` None: from the start; ``until`` None: to the end, or still here."""

    person: str
    since: dt.datetime | None
    mode: Mode
    counted: bool | None
    until: dt.datetime | None = None
    ended: bool = False
    since_item: str = ""
    """The number of the item open when the stay began, for one whose time is not known."""
    until_item: str = ""
    for_items: tuple[str, ...] = ()
    """The items for which someone came, as a witness does: the stay ends when another is opened after all of them."""
    to_adjournment: bool = False
    """It ended as the meeting adjourned: whoever it was did not leave, and was not there when it went on."""
    from_resumption: bool = False
    """It began as an adjourned meeting went on."""


# --- sittings ---


class Sitting(msgspec.Struct):
    """The meeting on one of its days. ``ended`` None: it goes on, or nobody knows when it ended."""

    day: dt.date
    began: dt.datetime | None
    ended: dt.datetime | None = None
    how: Literal["", "adjourned", "ended", "was abandoned"] = ""


class Course(msgspec.Struct):
    """The days on which the meeting sat or will sit, and until when it may go on."""

    sittings: list[Sitting] = msgspec.field(default_factory=list)
    resumes_on: dt.date | None = None
    """The day an adjourned meeting goes on, where that was said."""
    extended_to: dt.datetime | None = None
    """Until when the meeting resolved to go on, beyond its own limit."""
    informal: bool = False
    """It goes on without deciding anything: what it agrees is for somebody else to decide."""

    def begin(self, day: dt.date, at: dt.datetime | None) -> None:
        """The first sitting, another day's, or the same one after a pause."""
        last = self.sittings[-1] if self.sittings else None
        if last is not None and last.day == day:
            last.ended, last.how = None, ""
        else:
            self.sittings.append(Sitting(day, at))
            self.extended_to = None
        self.resumes_on = None

    def end(self, at: dt.datetime | None, how: Literal["adjourned", "ended", "was abandoned"]) -> None:
        """The sitting is over: for now or for good."""
        if self.sittings:
            self.sittings[-1].ended, self.sittings[-1].how = at, how


class Varied(msgspec.Struct, frozen=True):
    """An item that was moved in the order: before another, or after it; with no other, to the front or the end."""

    item: str
    how: Literal["forward", "back"]
    other: str


class OrderOfBusiness(msgspec.Struct):
    """What is being taken, and what was agreed about the rest."""

    open: tuple[str, ...] = ()
    """The open item, with those taken together with it."""
    varied: list[Varied] = msgspec.field(default_factory=list)
    options: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    """By item, the options that were put."""
    option_marks: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    """By item, the labels of those as they were typed; none where they are 1. 2."""
    arising: set[str] = msgspec.field(default_factory=set)
    """The items under which a matter arose from earlier minutes."""
    informal: bool = False
    """What is being taken is informal, and decides nothing."""
    block: str = ""
    """The title of what has no number and is being taken; empty where that is an item, or nothing."""


class PrivateSession(msgspec.Struct):
    """What has been resolved about the public."""

    closed_for: set[str] = msgspec.field(default_factory=set)
    """Items for which the public is to be, or is, excluded."""
    as_declared: set[str] = msgspec.field(default_factory=set)
    """Those of them for which it was declared carried and was lost by the count: it can be resolved still."""
    settled: set[str] = msgspec.field(default_factory=set)
    """Items for which a resolution to exclude the public was put, whether carried or lost."""
    moves: list[tuple[dt.datetime, str]] = msgspec.field(default_factory=list)
    """When the public left and came back, where that is known: “left”, “came back”."""


# --- interests ---


class Declaration(msgspec.Struct, frozen=True):
    """An interest that somebody declared, and what it does (MTG-57)."""

    person: str
    interest: Interest
    items: tuple[str, ...]
    nature: str
    effect: Effect
    dispensation: bool
    leaves: bool
    for_all: bool
    directly: bool = False
    standing: bool = False
    """It is said to hold at every meeting."""
    dispensation_words: str = ""

    @property
    def dispensed_how(self) -> str:
        """The dispensation, what it is for, and until when or by whom: “a general dispensation to speak until May”."""
        words = self.dispensation_words.strip()
        general, words = words.startswith("general"), words.removeprefix("general").strip()
        how = words if words.startswith("to ") else say("to take part {words}", words).rstrip()
        return say("a {general}dispensation {how}", say("general ") if general else "", how)

    @property
    def keeps_out(self) -> bool:
        """Whether it takes the vote away: pecuniary, or relating directly to the business or meeting the panel's own
        test, without a dispensation; or declared with such an effect. To remain and speak alone takes none (INT-01).
        """
        bars = self.barred_by_kind and not self.dispensation
        return not self.for_all and (self.by_effect or bars)

    @property
    def barred_by_kind(self) -> bool:
        """Whether it takes the vote by what it is; a dispensation gives it back."""
        return self.interest == "pecuniary" or self.directly

    @property
    def by_effect(self) -> bool:
        """Whether it takes the vote by what was said to follow from it, dispensation or not."""
        return self.effect not in ("remains", "remains and speaks")

    def dispenses(self, items: Iterable[str]) -> bool:
        """Whether it tells of a dispensation for every member in one of these items."""
        return self.for_all and self.dispensation and self.concerns(items)

    def concerns(self, items: Iterable[str]) -> bool:
        """Whether it is in any of these items."""
        return bool(set(self.items) & set(items))


class Outside(msgspec.Struct, frozen=True):
    """How somebody was present before leaving for an interest, so as to return in the same way."""

    mode: Mode
    counted: bool | None
    presided: bool
    stays: int
    """How many stays in the room this person had had by then; more of them now: she or he is back already."""


class Withdrawals(msgspec.Struct):
    """Who is out for an interest."""

    out: dict[str, Outside] = msgspec.field(default_factory=dict)


# --- the event that is happening ---


class Passing(msgspec.Struct):
    """What one event did in passing, for the sentences that print it. Empty again before the next event happens."""

    public_left: bool = False
    """Whether the public went out with it."""
    withdrew: tuple[str, ...] = ()
    """Who went out with it, for an interest declared."""
    returned: tuple[str, ...] = ()
    """Who came back with it, the business being done with that kept them out."""
    apologies: bool = False
    """Whether it opened the item for apologies, which are printed once."""
    unsaid: bool = False
    """Whether it says that there was none of something that the minutes say already, or say the opposite of."""
    first_to_arise: bool = False
    """Whether it is the first matter arising of its item."""
    gave_up_office: bool = False
    """Whether somebody who had been elected would not serve."""
    came: tuple[str, ...] = ()
    """Who came in: of those who arrived, the ones who were not in the room already."""


# --- motions and votes ---


class Motion(msgspec.Struct, frozen=True):
    """A motion that was moved. ``id``: of the event that moved it."""

    id: str
    form: Form
    text: str
    mover: str
    seconder: str
    majority: str
    recognised: bool = False
    limbs: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()


class Vote(msgspec.Struct, frozen=True):
    """What a later event has to know of a vote that was taken."""

    named: bool
    counted: bool
    roll: tuple[str, ...]
    votes_for: int
    votes_against: int
    abstained: int
    unrecorded: tuple[str, ...] = ()
    """In a named vote: those of whom nothing is recorded."""
    carried: bool = False


Way = Literal["for", "against", "abstained"]


class Ballots(msgspec.Struct):
    """The motions before the meeting, and the vote taken last."""

    moved: dict[str, list[Motion]] = msgspec.field(default_factory=dict)
    """The motions of each item not yet settled. The last one, perhaps an amendment of the one before, is put first."""
    amended: set[str] = msgspec.field(default_factory=set)
    """Motions that a carried amendment has changed: each is now called the substantive motion."""
    amendments: dict[str, list[Motion]] = msgspec.field(default_factory=dict)
    """By motion, the amendments carried upon it."""
    under: dict[str, Motion] = msgspec.field(default_factory=dict)
    """By substantive motion, the one whose place it took."""
    vote: Vote | None = None
    """The vote last taken in the open item."""
    voted_in: str = ""
    """The item it was taken in."""
    carried: dict[str, list[Motion]] = msgspec.field(default_factory=dict)
    """The motions of each item that were carried, amendments left out."""
    vetoed: dict[str, str] = msgspec.field(default_factory=dict)
    """By item, the veto that was made in it: see ``majorities.VETOES``."""
    put: Motion | None = None
    """The motion last put or ended; None where none was before the meeting."""
    called: str = "motion"
    """What the motion last put or ended is called: the motion, the amendment, the substantive motion."""
    recorded: dict[str, Way] = msgspec.field(default_factory=dict)
    """Whose way of voting, in that vote, was recorded at his or her request (MTG-24)."""


# --- what came of it ---


class ItemOutcome(msgspec.Struct, frozen=True):
    """An outcome of an item. ``back_to``: the meeting that is to take the item again; empty where none is named."""

    back_to: str
    verb: str = ""
    text: str = ""
    limbs: tuple[str, ...] = ()


class NilSaid(msgspec.Struct, frozen=True):
    """The minutes say that there was none of something: which entry of the page says it, and under which item."""

    entry: int
    item: str
    words: str


class NumberedMatter(msgspec.Struct, frozen=True):
    """Something with a number of its own that somebody is to do."""

    item: str
    kind: MatterKind
    number: int
    text: str


# --- the chair, and the quorum ---

Office = Literal["chair", "vice-chair"]


class Contest(msgspec.Struct):
    """One election to an office, from the first nomination to its result. A meeting may have another of the same."""

    item: str = ""
    """The item it is held under."""
    nominated: list[str] = msgspec.field(default_factory=list)
    withdrawn: set[str] = msgspec.field(default_factory=set)
    """Those nominated who are no longer candidates."""
    counted: list[list[str]] = msgspec.field(default_factory=list)
    """Of each vote counted: who had the most, several where they are equal."""
    over: bool = False
    """Somebody was elected by it, or nobody was: the next line about the office begins another."""
    elected: str = ""
    """Who was elected by it to the office for the year, and serves."""

    @property
    def candidates(self) -> list[str]:
        """Those nominated who are candidates still, in the order of nomination."""
        return list(dict.fromkeys(person for person in self.nominated if person not in self.withdrawn))

    @property
    def equal(self) -> bool:
        """Whether the votes counted last were equal."""
        return bool(self.counted) and len(self.counted[-1]) > 1


class Lent(msgspec.Struct):
    """The chair taken by someone else for a while. ``back_to``: who had it. ``until``: at the opening of which item it
    goes back; empty: of the next.
    """

    back_to: str
    until: str = ""
    returns: str = ""
    """Whose return ends it, however many items are opened before."""


class Lapse(msgspec.Struct):
    """A stretch without a quorum. What is decided in it is informal, and not valid (MTG-20)."""

    since: dt.datetime | None
    """When it began; None where that is not known, or where nobody came or left just then."""
    present: int
    """How many members were in the room who count."""
    needed: int
    until: dt.datetime | None = None
    over: bool = False

    @property
    def short(self) -> str:
        return say("{present} of the {needed} members needed", self.present, self.needed)
