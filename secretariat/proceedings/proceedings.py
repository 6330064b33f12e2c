"""The state of a meeting after the events that happened in it: ``Proceedings``, and the questions asked of it.

``events.fold`` makes one and lets each event in turn change it.
"""

from __future__ import annotations

import datetime as dt

from ..basics.clock import house_time
from ..meetings.bundle import Bundle
from ..panel.numbers_given import MinuteNumbers, own_numbers
from ..panel.panel import Panel
from ..panel.people import SEATS, People, Role
from .as_printed import AsPrinted
from .by_business import ByBusiness
from .decided import Decided
from .page import Page
from .state import (
    Ballots,
    Contest,
    Course,
    Declaration,
    ItemOutcome,
    Lapse,
    Lent,
    MatterKind,
    NilSaid,
    NumberedMatter,
    Office,
    OrderOfBusiness,
    Passing,
    Phase,
    PrivateSession,
    Spell,
    Withdrawals,
)


class Proceedings(AsPrinted):
    """The state of one meeting: who is in the room, which item is open, what was decided, and the minutes so far.

    Lines can be corrected, moved and deleted, so events may come in an order that makes no sense (someone leaves who
    never came). None of them raises: each such contradiction is a sentence in ``problems``, which the clerk is shown.
    """

    def __init__(self, bundle: Bundle, panel: Panel, people: People) -> None:
        super().__init__(bundle, panel, people)
        self.made_with = (panel, people)
        self.sitting = self.day
        """The day it sits now: a later one once an adjourned meeting has resumed on it (MTG-53)."""
        own = own_numbers(item.number for item in bundle.items)
        numbers = MinuteNumbers(self.rules.numbering, self.day, bundle.first_minute, own)
        self.page = Page(letters_run_on=self.rules.letters_run_on, house=self.house, numbers=numbers)
        self.page.agenda = tuple(item.id for item in bundle.items)
        self.phase: Phase = "not begun"
        self.began: dt.datetime | None = None
        self.ended: dt.datetime | None = None
        self.item: str = ""
        self.opened: list[str] = []
        """Every opening of an item, in order: an item opened again is there twice."""
        self.minuted: set[str] = set()
        """The items with something minuted under them besides their heading."""
        self.put_items: dict[str, str] = {}
        """The items not dealt with: deferred, withdrawn or not reached."""
        self.room: dict[str, Spell] = {}
        """Everyone in the room now, with the present stay."""
        self.spells: dict[str, list[Spell]] = {}
        """Everyone who was ever in the room, with all stays."""
        self.absent: set[str] = set()
        self.absent_because: dict[str, str] = {}
        """By who was called and not there, what was said of it: not required, or represented by whom."""
        self.presiding: str = ""
        self.in_private = False
        self.private = PrivateSession()
        self.course = Course()
        titles = {item.id: item.title for item in bundle.items}
        self.by_business = ByBusiness(self.rules.by_business, titles, bundle.meeting.kind)
        self.business = OrderOfBusiness()
        self.withdrawals = Withdrawals()
        self.passing = Passing()
        """What the event happening now did besides; the fold sets an empty one before each event."""
        self.interests: list[Declaration] = []
        self.contests: dict[str, Contest] = {}
        """By office, the election begun last: see ``contests``."""
        self.elected: dict[str, str] = {}
        """By office, who was elected for the year."""
        self.for_now: dict[str, str] = {}
        """By office, who was elected to it for this meeting alone."""
        self.vacant: set[str] = set()
        """The offices to which nobody was elected."""
        self.unseated: set[str] = set()
        """Those in whose place somebody took it: members of the day, and none from then on."""
        self.outcomes: dict[str, list[ItemOutcome]] = {}
        self.matters: list[NumberedMatter] = []
        self.nils: dict[str, NilSaid] = {}
        """Of what the minutes say that there was none."""
        self.questions_put = False
        self.matters_arose = False
        self.urgent_taken = ""
        """The title of business taken as urgent."""
        self.apologies_printed: tuple[int, str] | None = None
        """Which entry of the page says who sent apologies, and in which words; None where nothing does."""
        self.embargoes: dict[str, dt.date] = {}
        """By item, until when what is minuted under it is held out of public papers."""
        self.ballots = Ballots()
        self.last_asker = ""
        self.last_answerer = ""
        self.decided: dict[str, Decided] = {}
        """By event, what it decided, as it stood when it happened."""
        self.problems: list[str] = []
        self.wishes: set[str] = set()
        """The events that would have decided something, but for the quorum: the wish of those present (MTG-20)."""
        self.settled_afterwards = False
        """Whether something was minuted after the meeting was closed, and a heading says so."""
        self.settled_item = ""
        """The item under which what follows the close was settled; empty where the clerk named none."""
        self.opened_by = ""
        """Who presided when the meeting began."""
        self.lent: Lent | None = None
        """The chair, where it was given up for a while."""
        self.announced = ""
        """Whom the page says last to be in the Chair, for good; empty where it says nothing of it, or for a while."""
        self.will_chair: dict[str, str] = {}
        """By item still to come, who is to chair it."""
        self.lapses: list[Lapse] = []
        self.moves = 0
        """How often somebody came, left, or was seated."""
        self.quorum_seen: tuple[int, str, int] | None = None
        """What the quorum depended on when ``quorum.watch`` last looked; None out of session."""
        self._voters: tuple[str, ...] = ()
        self._here: tuple[str, ...] = ()
        self._voters_as_of: tuple[object, ...] = ()
        self._seat_holders: frozenset[str] | None = None

    # --- items, times and offices ---

    def times_opened(self, item: str) -> int:
        """How often the item had been opened before now."""
        return self.opened.count(item) - 1

    @property
    def item_number(self) -> str:
        item = self.bundle.item(self.item)
        return item.number if item else ""

    def refuse_time(self, at: dt.datetime | None, what: str) -> str:
        """Why the time is impossible: before the meeting began, or after it ended; empty where it is possible.

        ``what`` begins the sentence: “The meeting cannot adjourn”.
        """
        if at is None:
            return ""
        if self.began and at < self.began:
            return f"{what} at {house_time(at)}: the meeting began at {house_time(self.began)}."
        if self.ended and at > self.ended:
            return f"{what} at {house_time(at)}: the meeting ended at {house_time(self.ended)}."
        return ""

    def moved_at(self) -> list[dt.datetime]:
        """The times at which someone, or the public, came or left, where they are known."""
        spells = [spell for stays in self.spells.values() for spell in stays]
        people = [moment for spell in spells for moment in (spell.since, spell.until) if moment]
        return [*people, *(moment for moment, _ in self.private.moves)]

    def since_when(self) -> str:
        return f", at {house_time(self.began)}" if self.began else ""

    def take_seat(self, person: str, role: Role) -> None:
        """Someone becomes a member from here on, whatever the records say of the day."""
        self.call_as(person, role)
        self.unseated.discard(person)
        self.moves += 1
        self._seat_holders = None

    def give_up_seat(self, person: str) -> None:
        """Somebody else has the seat from here on."""
        self.unseated.add(person)
        self.moves += 1
        self._seat_holders = None

    def office_holder(self, office: Office) -> str:
        """Who holds the office now: elected at this meeting, or before it; where it is vacant, who has it for this
        meeting alone; else empty."""
        if office in self.elected:
            return self.elected[office]
        if office in self.vacant:
            return self.for_now.get(office, "")
        of_this_meeting = {event.id for event in self.bundle.events}
        holders = (
            (post.since or dt.date.min, person.id)
            for person in self.people
            for post in person.posts
            if post.role.value == office and post.held_on(self.day) and post.source not in of_this_meeting
        )
        return max(holders, default=(dt.date.min, ""))[1] or self.for_now.get(office, "")

    # --- who counts ---

    def counts(self, person: str) -> bool:
        """Whether someone in the room counts for the quorum and may vote (FRM-07, MTG-21, MTG-60)."""
        spell = self.room.get(person)
        if spell is None or spell.counted is False or self.barred(person):
            return False
        if spell.mode == "remote" and not self.rules.remote_members_count and spell.counted is None:
            return False
        if self.holds_a_seat(person):
            return True
        sub = next((s for s in self.bundle.substitutions if s.substitute == person), None)
        return sub is not None and sub.votes and sub.member not in self.room and sub.member not in self.unseated

    def holds_a_seat(self, person: str) -> bool:
        """Whether somebody is a member now: of the day, and nobody else has the seat by then."""
        return person not in self.unseated and not self.roles(person).isdisjoint(SEATS)

    def barred(self, person: str) -> bool:
        """Whether a declared interest takes someone's vote in what is open: see ``interests`` (MTG-57)."""
        mine = [each for each in self.interests if each.person == person and each.keeps_out]
        if mine and self.dispensed:
            mine = [each for each in mine if each.by_effect]
        return any(
            each.concerns(self.business.open)
            or (each.effect == "withdraws for the rest" and each.concerns(self.opened))
            for each in mine
        )

    @property
    def dispensed(self) -> bool:
        """Whether every member has a dispensation in what is open."""
        return any(each.dispenses(self.business.open) for each in self.interests)

    @property
    def voters(self) -> tuple[str, ...]:
        """Everyone who may vote now: the roll a vote is taken on. Worked out again once what it hangs on has changed:
        who is in the room; and what is open or was, where an interest is declared."""
        hangs_on_items = self.interests or self.by_business.any
        taken = (len(self.interests), self.business.open, len(self.opened)) if hangs_on_items else ()
        as_of = (self.moves, taken)
        if self._voters_as_of != as_of:
            self._voters_as_of = as_of
            self._here = self._voters = tuple([person for person in self.room if self.counts(person)])
            if self.by_business.any:
                takes, items = self.by_business.takes_the_vote_of, self.business.open
                self._voters = tuple(each for each in self._here if not takes(each, self.roles(each), items))
        return self._voters

    @property
    def here(self) -> tuple[str, ...]:
        """The members here who count for the quorum: also those who have no vote on this business."""
        _ = self.voters  # brings it up to date
        return self._here

    @property
    def in_office(self) -> int:
        """How many hold a seat now: the base of a veto (PRE-02)."""
        if self._seat_holders is None:
            known = {person.id for person in self.people if self.roles(person.id) & set(SEATS)}
            self._seat_holders = frozenset((known | set(self.seated)) - self.unseated)
        return len(self._seat_holders)

    @property
    def usual_quorum(self) -> int:
        """How many must be present, of whatever business no rule says otherwise (MTG-20)."""
        return self.rules.quorum.needed(seats=self.rules.seats, in_office=self.in_office)

    @property
    def quorum(self) -> int:
        others, usual = self.by_business, self.usual_quorum
        return others.quorum(self.business.open, usual, self.rules.seats) if others.any else usual

    @property
    def quorate(self) -> bool:
        return len(self.here) >= self.quorum

    @property
    def informal(self) -> bool:
        """Whether the meeting goes on without a quorum, so that what it decides is not valid (MTG-20)."""
        return bool(self.lapses) and not self.lapses[-1].over

    # --- sentences from the records ---

    @property
    def excused(self) -> list[str]:
        """Those who sent apologies for absence and have not come, nor stand in for another."""
        return [a.person for a in self.bundle.apologies if not a.late and not self.spells.get(a.person)]

    @property
    def excused_late(self) -> list[str]:
        """Those who sent apologies for lateness, and those who sent apologies and came later on.

        Whoever is here from the start has nothing to be excused.
        """
        found = []
        for apology in self.bundle.apologies:
            stays = self.spells.get(apology.person)
            if (apology.late and not stays) or (stays and (stays[0].since or stays[0].since_item)):
                found.append(apology.person)
        return found

    def next_number(self, kind: MatterKind) -> int:
        """The number the next recommendation, action or undertaking gets; it keeps it for good (REC-04)."""
        return max((each.number for each in self.matters if each.kind == kind), default=0) + 1
