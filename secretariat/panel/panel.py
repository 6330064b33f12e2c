"""The body the clerk serves, and its own rules, which are settings with dates and never constants."""

import datetime as dt
import math
from typing import Literal, Self

import msgspec

from ..basics.kept_file import KeptFile
from ..basics.record import Record
from ..basics.saying import called, say
from ..deadlines.counting import Policy
from ..meetings.exempt import ExemptGrounds
from .by_business import ForBusiness
from .house import Headings, House
from .lists import Lists
from .majority_rule import MajorityRule
from .numbering import Numbering
from .phrases import PHRASES, Phrase
from .standing_items import STANDING, StandingItem
from .word_template import WordTemplate


class QuorumRule(msgspec.Struct, frozen=True):
    """How many must be present (MTG-20). No statute gives a figure for panels, so it is the panel's setting.

    Either ``fixed``, or ``numerator/denominator`` of the base, rounded up, but never under ``minimum``.
    ``base``: all the seats, or only those filled at the time.
    """

    numerator: int = 1
    denominator: int = 3
    minimum: int = 3
    base: Literal["seats", "in office"] = "seats"
    fixed: int = 0

    def needed(self, *, seats: int, in_office: int) -> int:
        """The number that must be present."""
        if self.fixed:
            return self.fixed
        base = seats if self.base == "seats" else in_office
        return max(self.minimum, math.ceil(base * self.numerator / self.denominator))

    def __str__(self) -> str:
        if self.fixed:
            return f"{self.fixed} members"
        whole = "the seats" if self.base == "seats" else "the members in office"
        return f"{self.numerator}/{self.denominator} of {whole}, rounded up, at least {self.minimum}"


class QuestionRule(msgspec.Struct, frozen=True, kw_only=True):
    """Until when a public question is guaranteed acceptance (MTG-40; other panels' rules are in MTG-41).

    Counted on from the publication of the agenda, or back from the meeting. Clear days are counted back alone.
    """

    amount: int = 3
    counted: Literal["working days", "clear days", "days"] = "working days"
    anchor: Literal["publication", "meeting"] = "publication"
    time: dt.time | None = dt.time(12)
    noon_inclusive: bool = False
    """CAL-07: whether the stroke of that time is still in time. “Before 12 noon” says it is not."""

    def __post_init__(self) -> None:
        if self.amount < 0:
            raise ValueError("a question rule counts no fewer than 0 days")
        if self.counted == "clear days" and self.anchor == "publication":
            raise ValueError("clear days are counted back from the meeting, not on from publication")


class ComplaintTargets(msgspec.Struct, frozen=True, kw_only=True):
    """The panel's own targets for complaints, in working days where nothing else is said (CMP-23)."""

    acknowledge: int = 5
    decide: int = 10
    comments: int = 10
    resolve_weeks: int = 8
    """Weeks from receipt, or from the IOPC's sending it back, to the end of informal resolution."""
    review_weeks: int = 4
    """Weeks between two reviews of a copy that is withheld: reg 31(4) says only that they are regular (CMP-07)."""
    keep_years: int = 6
    """Years that a case is kept after its end before it is listed for erasing (DAT-05); the law gives no period."""
    small_number: int = 5
    """A count under this is not broken down by ground in a public report (CMP-43)."""


class Rules(msgspec.Struct, frozen=True, kw_only=True):
    """The panel's rules from a date on. Minutes of 2022 are still judged by the rules of 2022."""

    since: dt.date = dt.date(2012, 11, 22)
    quorum: QuorumRule = QuorumRule()
    seats: int = 13
    remote_members_count: bool = False
    """MTG-60: members who join remotely do not count until the law, and this setting, say otherwise."""
    letters_run_on: bool = True
    """MIN-11: one sequence of letters through an item, across speakers."""
    interests_under: Literal["Localism Act 2011", "Local Government Act 2000"] = "Localism Act 2011"
    """WAL-01: under which Act members declare interests; a Welsh panel under the earlier one, which is unconfirmed."""
    interests_as: Literal["sentences", "table"] = "sentences"
    """MTG-57: whether what is declared under its own item is printed as sentences, or as one table."""
    interests_at_item: bool = False
    """Whether the minutes of an item begin with the interests declared in it before."""
    whole_table: bool = True
    """Whether the table that closes the minutes holds all that was decided, elections and minutes approved too; or
    what came of an item under a word of decision alone (8.5)."""
    majorities: MajorityRule = MajorityRule()
    """MTG-23, PRE-02: the panel's own larger majority, and whether a substitute counts for a veto."""
    numbering: Numbering = Numbering()
    """MIN-10: how minutes are numbered."""
    house: House = House()
    """How the minutes print words of decision, names, times and paragraphs (8.2)."""
    headings: Headings = Headings()
    """The headings of the minutes that no agenda gives (8.1)."""
    lists: Lists = Lists()
    """How the papers list people: groups of those present, apologies, substitutes."""
    substitution: Literal["whole meeting", "while away"] = "whole meeting"
    """MTG-21: whether a substitute sits for the whole meeting, or only while the member is away."""
    guillotine_minutes: int = 0
    """MTG-54: minutes after which a meeting ends unless it resolves to go on; 0: the panel has no such rule."""
    phrases: tuple[Phrase, ...] = PHRASES
    """Short forms that the minutes' line writes out as they are typed (domain 8.2)."""
    clear_days: Policy = "working days"
    """CAL-03: what a clear day is. Statute does not say; that weekends and holidays are none is general practice."""
    questions: QuestionRule = QuestionRule()
    question_limits: str = ""
    """MTG-40: how long each question may take, and all of them, in the panel's own words; empty: no limit is told."""
    elections: str = ""
    """APP-01: from which polling day until when a winner of the office takes it, of each election that is known."""
    reply_months: int = 1
    """REC-03: the period the panel sets for replies to its recommendations."""
    reply_from: Literal["meeting", "sending"] = "meeting"
    """REC-03: whether that period runs from the meeting, or from the day the report was sent."""
    complaint_targets: ComplaintTargets = ComplaintTargets()
    exempt: ExemptGrounds = ExemptGrounds()
    """MTG-30, WAL-01: under which paragraphs business may be taken in private."""
    cover_sheets: bool = True
    """MTG-06: whether each paper of a pack has a cover sheet."""
    odd_pages: bool = True
    """MTG-06: whether each paper of a pack begins on an odd page, a right-hand one."""
    standing: tuple[StandingItem, ...] = STANDING
    """What every agenda holds, in order."""
    by_business: tuple[ForBusiness, ...] = ()
    """MTG-20: a quorum, or who may vote, that differs by the business."""
    year_begins: tuple[int, int] = (5, 20)
    """CAL-06: month and day from which the municipal year runs; the host council's annual meeting in May."""
    name: str | None = None
    """What the panel was called while these rules held; this and the next six None: as ``Panel`` says."""
    short: str | None = None
    body_word: str | None = None
    host: str | None = None
    area: str | None = None
    office_title: str | None = None
    office_word: str | None = None


CALLED = ("name", "short", "body_word", "host", "area", "office_title", "office_word")
"""What a panel and its office are called: fields of ``Panel`` as they are at last, and of ``Rules`` as they were."""


class Panel(Record, frozen=True, kw_only=True):
    """The body and the words it uses. A folder holds one.

    What it is called is as it is at last; a paper asks by ``on`` for what it was called on the day it is of.
    """

    id: str = "panel"
    name: str
    short: str = ""
    body_word: str = "Panel"
    host: str = ""
    area: str = ""
    office_title: str = "Police and Crime Commissioner"
    office_word: str = "Commissioner"
    authorities: tuple[str, ...] = ()
    rules: tuple[Rules, ...] = (Rules(),)
    word_template: WordTemplate = WordTemplate()
    """The council's own, that papers in Word are set into."""
    second_language: Literal["", "cy", "kw"] = ""
    """The language besides English that papers are made in as well, by its code; empty: none (WAL-01)."""
    second_phrases: KeptFile | None = None
    """The panel's own table of phrases in it, laid over the one that is shipped."""
    wordings_folder: str = ""
    """Where the council's own wordings of letters lie; empty: the folder ``wordings`` beside the records."""
    lock_minutes: int = 10
    """Minutes without a key after which a register of complaints that has a passphrase locks itself."""
    sample: bool = False
    known_as: str = ""
    """What calendars know it by, where that is not its name: the name it had before it was first called otherwise."""

    def rules_on(self, day: dt.date) -> Rules:
        """The rules in force on a day; the earliest, for a day before them all."""
        in_force = [rules for rules in self.rules if rules.since <= day]
        return max(in_force or [min(self.rules, key=lambda rules: rules.since)], key=lambda rules: rules.since)

    def on(self, day: dt.date) -> Self:
        """The panel as it was called on a day, in the language that is spoken; for printing, never to be kept. Itself
        where nothing is otherwise."""
        rules = self.rules_on(day)
        said = {word: getattr(self, word) if (then := getattr(rules, word)) is None else then for word in CALLED}
        was = {word: name for word in CALLED if (name := called(said[word])) != getattr(self, word)}
        return self.with_(**was) if was else self

    def year_start(self, day: dt.date) -> dt.date:
        """The first day of the municipal year that a day lies in, as the panel had it on that day (CAL-06)."""
        return start_of_year(day, self.rules_on(day).year_begins)

    def year_of(self, day: dt.date) -> str:
        """The label of the municipal year that a day lies in, ``2022/23``."""
        return municipal_year(day, self.rules_on(day).year_begins)

    def year_elected_for(self, day: dt.date, *, annual: bool) -> str:
        """The municipal year that an election of a day is for: an annual meeting a little before the year begins elects
        for that year, and not for the one that is ending (MTG-50, CAL-06)."""
        soon = day + BEFORE_THE_YEAR
        return self.year_of(soon if annual and self.year_start(soon) > day else day)

    @property
    def every_name(self) -> list[str]:
        """The names, short names, hosts and areas it has and had."""
        of = (self, *self.rules)
        words = (getattr(each, word) for word in ("name", "short", "host", "area") for each in of)
        return list(dict.fromkeys(filter(None, words)))

    @property
    def the_body(self) -> str:
        return say("the {body}", self.body_word)

    @property
    def the_office(self) -> str:
        return say("the {office}", self.office_word)


BEFORE_THE_YEAR = dt.timedelta(weeks=8)
"""How long before the year begins an annual meeting may be held that belongs to it."""


def start_of_year(day: dt.date, boundary: tuple[int, int] = (5, 20)) -> dt.date:
    """The first day of the municipal year that a day lies in (CAL-06). ``boundary``: as for ``municipal_year``."""
    return dt.date(day.year if (day.month, day.day) >= boundary else day.year - 1, *boundary)


def municipal_year(day: dt.date, boundary: tuple[int, int] = (5, 20)) -> str:
    """The label of the municipal year, ``2022/23`` (CAL-06).

    ``boundary``: month and day from which the new year runs; the host council's annual meeting in May.
    """
    start = start_of_year(day, boundary).year
    return str(start) if boundary == (1, 1) else year_from(start)


def year_from(start: int) -> str:
    """“2031/32”: the year that begins in that one, in April or in May."""
    return f"{start}/{(start + 1) % 100:02}"
