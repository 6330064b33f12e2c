"""The records of a meeting before it takes place: its head, the items of its agenda, apologies and substitutions."""

import datetime as dt
import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

import msgspec

from ..basics.clock import TimeForm, house_date, house_time, parse_date
from ..basics.pattern import pattern
from ..basics.record import Moment, Private, Record, Refused
from ..basics.saying import said_later, say
from .functions import Function, function_named


class MeetingKind(StrEnum):
    """What a meeting is held for; “if needed” is one that a veto would call."""

    ANNUAL = "annual"
    ORDINARY = "ordinary"
    EXTRAORDINARY = "extraordinary"
    CONTINGENT = "if needed"
    HEARING = "hearing"


_KINDS = {
    MeetingKind.ANNUAL: said_later("annual meeting"),
    MeetingKind.ORDINARY: said_later("ordinary meeting"),
    MeetingKind.EXTRAORDINARY: said_later("extraordinary meeting"),
    MeetingKind.CONTINGENT: said_later("reserve meeting"),
    MeetingKind.HEARING: said_later("confirmation hearing"),
}


class DateMove(msgspec.Struct, frozen=True):
    """A date was moved: from which day, and why."""

    was: dt.date
    because: str = ""


class Meeting(Record, frozen=True, kw_only=True):
    """The head of a meeting. Its ``id`` is its date, ``2022-07-20``; a second one that day ``2022-07-20-2``."""

    date: dt.date
    start: dt.time = dt.time(14)
    kind: MeetingKind = MeetingKind.ORDINARY
    venue: str = ""
    contact: str = ""
    note: str = ""
    cancelled: str = ""
    """Why it will not be held; empty while it stands. A cancelled meeting is kept (MTG-55)."""
    depends: str = ""
    """What a meeting in reserve waits for: “Veto”."""
    confirmed: str = ""
    """Why a meeting in reserve will be held; empty while it is not settled."""
    moved: tuple[DateMove, ...] = ()
    published: Moment | None = None
    """When the agenda was published; what is counted from publication is counted from this day (MTG-01, MTG-40)."""
    agenda_pages: int = 0
    """How many pages the agenda itself takes in the pack, where the clerk set it; 0: it is estimated (MTG-06)."""
    known_as: str = ""
    """Its identity in calendars, where that is not its ``id``: the plan's entry it came from, or its first date."""
    begins: str = ""
    """What its beginning waits for, in words: “on the rise of Council”. The calendar goes by ``start``."""

    def begins_at(self, form: TimeForm = "2:10pm") -> str:
        """When it begins, in words: “2:00pm”; “on the rise of Council, and not before 2:00pm”. Words with a time of
        their own stand alone: “at 11am or on the rise of Council”."""
        time = house_time(self.start, form)
        if not self.begins:
            return time
        return (
            self.begins if _TIME_SAID.search(self.begins) else say("{begins}, and not before {time}", self.begins, time)
        )

    @property
    def in_reserve(self) -> bool:
        """Held only if it is needed: one of that kind, and any other that waits for something."""
        return self.kind is MeetingKind.CONTINGENT or bool(self.depends)

    @property
    def kind_in_words(self) -> str:
        """“annual meeting”, “reserve meeting”, “confirmation hearing”."""
        return say(_KINDS[self.kind])

    @property
    def ordinal(self) -> int:
        return _ordinal_of(self.id)

    @property
    def when(self) -> tuple[dt.date, int]:
        """Its day, and which of that day's meetings it is: by this meetings are told apart and put in order."""
        return self.date, self.ordinal

    @property
    def day_in_words(self) -> str:
        """“3 February 2031”; of a later one that day “3 February 2031 (meeting 2 of that day)”."""
        return f"{house_date(self.date)}{self.which_that_day}"

    @property
    def which_that_day(self) -> str:
        """“ (meeting 2 of that day)”; empty for the first, or only, one."""
        return _of_that_day(self.ordinal)

    @property
    def identity(self) -> str:
        """An identity that stays the same when the date is moved."""
        return self.known_as or self.id

    @property
    def name(self) -> str:
        """What the command line calls it: ``2022-07-20``, or ``2022-07-20/2``."""
        return f"{self.date}/{self.ordinal}" if self.ordinal > 1 else str(self.date)


_TIME_SAID = pattern(r"\d|\bnoon\b|\bmidday\b", re.IGNORECASE)


def seat_source(meeting: Meeting, event: str) -> str:
    """The ``source`` of a post that someone was given by taking a seat in a meeting, at this event.

    In that meeting the seat counts only from the event on, not for the entire day. With an empty event: the beginning
    that the sources of all such posts of the meeting share.
    """
    return f"{meeting.identity}:{event}"


def day_of(id: str, day: dt.date) -> str:
    """The day of the meeting of an identity in words, as ``Meeting.day_in_words``, where only these two are known."""
    return f"{house_date(day)}{_of_that_day(_ordinal_of(id))}"


def in_words(words: str) -> str:
    """The name of a paper, or an act, with the meeting it is of said as people do and not by its identity: “minutes of
    2022-07-20” is “minutes of 20 July 2022”."""
    return _OF_A_MEETING.sub(_day_meant, words)


_OF_A_MEETING = pattern(r"(?<= of )(\d{4}-\d\d-\d\d)(?:-\d+)?(?![-/.\w])")


def _day_meant(found: re.Match[str]) -> str:
    try:
        return day_of(found[0], dt.date.fromisoformat(found[1]))
    except ValueError:
        return found[0]


def _ordinal_of(id: str) -> int:
    parts = id.split("-")
    return int(parts[3]) if len(parts) > 3 and parts[3].isdecimal() else 1


def _of_that_day(ordinal: int) -> str:
    return say(" (meeting {ordinal} of that day)", ordinal) if ordinal > 1 else ""


_AS_IDENTITY = pattern(r"(\d{4}-\d{1,2}-\d{1,2})-(\d+)")
_WITH_STROKES = pattern(r"(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")


def meeting_id(name: str) -> str:
    """The identity of the meeting called ``2022-07-20`` or ``2022-07-20/2``, its identity too; the day in any form in
    which one is written, 20/7/2022. Raises Refused."""
    plain = _AS_IDENTITY.sub(r"\1/\2", _WITH_STROKES.sub(r"\1.\2.\3", name.strip()))
    day, _, ordinal = (part.strip() for part in plain.partition("/"))
    if ordinal and (not ordinal.isdecimal() or int(ordinal) < 1):
        raise Refused(f"“{name}” names no meeting. Write 2022-07-20, or 2022-07-20/2 for the second that day.")
    date = parse_date(day)
    return str(date) if ordinal in ("", "1") else f"{date}-{int(ordinal)}"


class ItemStanding(StrEnum):
    """Where an agenda item stands."""

    ON = "on the agenda"
    DEFERRED = "deferred"
    WITHDRAWN = "withdrawn"
    NOT_REACHED = "not reached"


class Purpose(StrEnum):
    """What an item is for, where that decides how it is minuted."""

    ELECT_CHAIR = "election of chair"
    ELECT_VICE = "election of vice-chair"
    APOLOGIES = "apologies"
    DECLARATIONS = "declarations"
    MINUTES = "earlier minutes"
    QUESTIONS = "public questions"
    COMPLAINTS = "review of complaints"
    ACTIONS = "review of actions"
    PLAN = "meeting dates and plan"
    OTHER = "other business"


_TITLES = (
    (Purpose.ELECT_VICE, tuple(f"{made} {a}is-gadeirydd" for made in ("ethol", "penodi") for a in ("", "yr "))),
    (Purpose.ELECT_CHAIR, tuple(f"{made} {a}cadeirydd" for made in ("ethol", "penodi") for a in ("", "y "))),
    (Purpose.APOLOGIES, ("ymddiheuriadau",)),
    (
        Purpose.DECLARATIONS,
        ("datganiadau o f", "datganiadau o g", "datganiadau o dd", "datgan bu", "datgan cysylltiad"),
    ),
    (Purpose.MINUTES, ("cofnodion",)),
    (
        Purpose.QUESTIONS,
        (
            "cwestiynau gan y cyhoedd",
            "cwestiynau gan aelodau",
            "cwestiynau cyhoeddus",
            "cwestiynau’r cyhoedd",
            "cwestiynau'r cyhoedd",
            "cyfranogiad y cyhoedd",
        ),
    ),
    (Purpose.COMPLAINTS, ("adolygu cwynion", "adolygiad o gwynion")),
    (Purpose.ACTIONS, ("adolygu camau", "adolygiad o gamau")),
    (Purpose.PLAN, ("dyddiadau cyfarfodydd", "blaenraglen waith", "rhaglen waith")),
    (
        Purpose.ELECT_VICE,
        tuple(
            f"{made} of {a}{office}"
            for made in ("election", "appointment")
            for a in ("", "a ", "the ")
            for office in ("vice", "deputy chair", "deputy conven", "depute")
        ),
    ),
    (
        Purpose.ELECT_CHAIR,
        tuple(
            f"{made} of {a}{office}"
            for made in ("election", "appointment")
            for a in ("", "a ", "the ")
            for office in ("chair", "convener", "convenor")
        ),
    ),
    (Purpose.APOLOGIES, ("apologies",)),
    (Purpose.DECLARATIONS, ("declaration", "interests")),
    (Purpose.MINUTES, ("minutes",)),
    (Purpose.QUESTIONS, ("public question", "public statement", "public participation")),
    (Purpose.COMPLAINTS, ("review of complaints",)),
    (Purpose.ACTIONS, ("review of actions", "review actions")),
    (Purpose.PLAN, ("meeting dates", "agenda plan", "forward agenda plan", "work programme")),
)


@lru_cache(maxsize=4096)
def business_of(title: str) -> Purpose:
    """The business an item's title announces, in English or Welsh. A guess the clerk can change."""
    words = title.casefold().strip()
    return next((b for b, starts in _TITLES if words.startswith(starts)), Purpose.OTHER)


class PaperStatus(StrEnum):
    """What has been sent out with an item (MTG-05)."""

    NONE = "no paper"
    ATTACHED = "attached"
    TO_FOLLOW = "to follow"
    VERBAL = "verbal"


class AgendaItem(Record, frozen=True, kw_only=True):
    """One appearance of a matter on one agenda.

    ``matter`` is its identity through deferrals and years; a first appearance is its own matter. ``number`` is
    printed as it stands (``7A`` exists), so it is kept and not counted.
    """

    number: str
    title: str
    place: str = ""
    """Where it stands in the order of the agenda; see ``ordering``."""
    matter: str = ""
    business: Purpose = Purpose.OTHER
    purpose: str = ""
    author: str = ""
    paper: PaperStatus = PaperStatus.NONE
    standing: ItemStanding = ItemStanding.ON
    to: str = ""
    """To when it was deferred, as the clerk typed it: “November”."""
    reason: str = ""
    urgent: str = ""
    """The special circumstances the chair gave, which the minutes must state (MTG-04)."""
    exempt: str = ""
    """The paragraph of Schedule 12A, where the item is to be taken in private (MTG-30)."""
    pages: int = 0
    """How many pages its paper has; on which pages of the pack they are is worked out (MTG-06)."""
    function: Function = ""
    contact: str = ""
    """Whom to ask about the report."""
    delegated_to: str = ""
    """The sub-committee or officer it is given to; empty: the whole panel (FRM-02)."""
    planned: str = ""
    """The item of the forward plan that it came from."""
    closed_part_of: str = ""
    """The item of the same agenda that is taken in public, and of which this is the part taken in private (APP-04)."""
    guide: dt.time | None = None
    """About when it is to be taken: printed on the agenda, and binding nobody."""
    embargo: dt.date | None = None
    """Until when its paper is held out of the public pack; from that day on it may be seen."""

    @property
    def heading(self) -> str:
        return f"{self.number}. {self.title}" if self.number else self.title


def function_of(item: AgendaItem) -> Function:
    """What the clerk said it is by law; where nothing was said, what its title says."""
    return item.function or function_named(item.title)


class Apology(Record, frozen=True, kw_only=True):
    """Someone has said she or he will not come. ``reason`` is the clerk's to know and nobody else's.

    In a folder it is kept sealed: ``sealed_reason`` holds it then, and ``reason`` is empty.
    """

    person: str
    received: dt.date | None = None
    how: str = ""
    reason: Private = Private()
    late: bool = False
    """She or he will come, but late: an apology for that is none for absence."""
    sealed_reason: str = ""
    represented: str = ""
    """Who comes in her or his place without being a substitute: an officer's deputy."""

    @property
    def gives_reason(self) -> bool:
        """Whether a reason is kept, to be read now or not."""
        return bool(self.reason or self.sealed_reason)


class Substitution(Record, frozen=True, kw_only=True):
    """A substitute is always *for* someone; for the whole meeting unless the panel's rules differ (MTG-21)."""

    member: str
    substitute: str
    votes: bool = True
    """False for one who sits in the member's place without a vote, and so does not count."""


def agenda_order(items: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
    """Items as they stand on the agenda."""
    return tuple(sorted(items, key=lambda item: (item.place, item.number)))


def renumbered(items: Iterable[AgendaItem]) -> list[AgendaItem]:
    """Those items whose number changes when the agenda is numbered 1, 2, 3 … in order.

    A lettered number such as 7A keeps its place after 7 and takes no number of its own.
    """
    changed, n = [], 0
    for item in agenda_order(items):
        if item.number and not item.number.isdecimal():
            continue
        n += 1
        if item.number != str(n):
            changed.append(item.with_(number=str(n)))
    return changed
