"""A case as it is kept: its reference, the people of it, and the log of its steps."""

import datetime as dt
from collections.abc import Iterable

import msgspec

from ..basics.clock import local
from ..basics.record import Moment, Private, Record
from ..deadlines.calendar import Calendar
from ..panel.panel import ComplaintTargets, Panel
from ..panel.people import People, Role
from .steps import AnyStep


class Complainant(msgspec.Struct, frozen=True, kw_only=True):
    """Who complained, and nothing else about them (DAT-02). Every word is private."""

    name: Private = Private()
    also: tuple[Private, ...] = ()
    """Other names and spellings, and whoever acts for the complainant."""
    address: Private = Private()
    telephones: tuple[Private, ...] = ()
    emails: tuple[Private, ...] = ()
    references: tuple[Private, ...] = ()
    """Numbers by which others know it: the complainant's own, the IOPC's, a crime number."""


class NotThem(msgspec.Struct, frozen=True, kw_only=True):
    """A place of a paper that looks like this complainant and is somebody or something else, as the clerk said.

    ``around``: the words that stand there, folded, with those beside them.
    """

    at: Moment
    paper: str
    place: str
    around: Private = Private()
    why: Private = Private()
    by: str = ""


class LetterFile(msgspec.Struct, frozen=True, kw_only=True):
    """That a letter of the case was written to a file: the hash of where it lies, and of what was written."""

    at: Moment
    location: str
    sha256: str


class Case(Record, frozen=True, kw_only=True):
    """One complaint or conduct matter. ``reference`` is all of it that a public paper may show (CMP-43).

    ``about`` is the office holder's identity among the people; ``batch`` the label of those it is handled with;
    ``hold`` why it must not be erased (a court, the IOPC).
    """

    reference: str = ""
    about: str = ""
    complainant: Complainant = Complainant()
    allegation: Private = Private()
    batch: str = ""
    hold: Private = Private()
    steps: tuple[AnyStep, ...] = ()
    not_them: tuple[NotThem, ...] = ()
    """Places of papers that the gate stopped at, and that are not the complainant."""
    written: tuple[LetterFile, ...] = ()
    """The files that its letters were written to, so that one which was changed by hand is not replaced unseen."""


class Context(msgspec.Struct, frozen=True):
    """What a step is judged by, besides its own case."""

    panel: Panel
    people: People
    calendar: Calendar
    now: dt.datetime

    @property
    def today(self) -> dt.date:
        return local(self.now).date()

    @property
    def targets(self) -> ComplaintTargets:
        """The panel's own targets as they stand today."""
        return self.panel.rules_on(self.today).complaint_targets

    def office_holders(self, day: dt.date) -> set[str]:
        """The identities of those who are Commissioner or Deputy on a day."""
        return {person.id for person in self.people.holding(day, Role.COMMISSIONER, Role.DEPUTY)}


def next_reference(cases: Iterable[Case], received: dt.date) -> str:
    """The next reference of the year: ``2022/003``."""
    prefix = f"{received.year}/"
    numbers = [c.reference.removeprefix(prefix) for c in cases if c.reference.startswith(prefix)]
    last = max((int(n) for n in numbers if n.isdecimal()), default=0)
    return f"{prefix}{last + 1:03}"
