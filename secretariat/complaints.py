"""Complaints against the Commissioner or Deputy, as they are logged and followed to their end.

Everything about who complained and of what is ``Private``: it is the register's and never a public paper's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Literal

import msgspec

from .acts import Act, Put, act
from .clock import DAYS, at, house_date, house_time, local, parse_date, parse_time
from .people import People, Person, Role
from .records import Moment, Private, Record, Refused

Route = Literal["direct to the panel", "from the commissioner's office", "from the IOPC", "from the chief officer"]
Channel = Literal["letter", "e-mail", "telephone", "online form", "in person", "other"]

ROUTES: tuple[Route, ...] = (
    "direct to the panel", "from the commissioner's office", "from the IOPC", "from the chief officer"
)  # fmt: skip
CHANNELS: tuple[Channel, ...] = ("letter", "e-mail", "telephone", "online form", "in person", "other")

_VERDICTS = ("upheld", "unfounded", "substantiated", "proven", "dismissed", "rejected")


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """Something done about a complaint, and when."""

    on: dt.date
    what: Private


class Complaint(Record, frozen=True, kw_only=True):
    """One complaint. ``reference`` is all of it that a public paper may show."""

    reference: str
    received: Moment
    channel: Channel = "letter"
    route: Route = "direct to the panel"
    about: str = ""
    """The office holder complained of: a person's identity."""
    nature: Private = Private()
    said: Private = Private()
    complainant: Private = Private()
    contact: Private = Private()
    steps: tuple[Step, ...] = ()
    closed: dt.date | None = None
    ending: Private = Private()

    @property
    def is_open(self) -> bool:
        return self.closed is None

    def noting(self, on: dt.date, what: str) -> Complaint:
        """With one more step in its log. Raises Refused."""
        if not what.strip():
            raise Refused("Say what was done.")
        if on < self.received.date():
            raise Refused("That is before the complaint was received.")
        steps = sorted((*self.steps, Step(on=on, what=Private(what.strip()))), key=lambda step: step.on)
        return self.with_(steps=tuple(steps))  # type: ignore[no-any-return]

    def closing(self, on: dt.date, ending: str) -> Complaint:
        """Closed, with how it ended. Raises Refused: a panel may not find for or against (CMP, domain 5.2)."""
        if not self.is_open:
            raise Refused(f"Complaint {self.reference} is already closed.")
        if on < self.received.date():
            raise Refused("That is before the complaint was received.")
        if not ending.strip():
            raise Refused("Say how it ended: resolved, withdrawn, referred, not recorded, disapplied, out of remit.")
        verdict = next((word for word in _VERDICTS if word in ending.casefold()), None)
        if verdict:
            raise Refused(
                f"A panel may not investigate, so no complaint ends “{verdict}”. It ends resolved, withdrawn, "
                "referred, not recorded, disapplied or out of remit."
            )
        return self.with_(closed=on, ending=Private(ending.strip()))  # type: ignore[no-any-return]

    def reopening(self) -> Complaint:
        return self.with_(closed=None, ending=Private())  # type: ignore[no-any-return]


def next_reference(complaints: Iterable[Complaint], received: dt.date) -> str:
    """The next reference of the year: ``2022/003``."""
    prefix = f"{received.year}/"
    numbers = [c.reference.removeprefix(prefix) for c in complaints if c.reference.startswith(prefix)]
    last = max((int(n) for n in numbers if n.isdecimal()), default=0)
    return f"{prefix}{last + 1:03}"


NO_TIME = dt.time()
"""A letter comes on a day, without a time: midnight stands for that."""


def parse_received(text: str, now: dt.datetime) -> dt.datetime:
    """When a complaint came, as the clerk types it: ``now``, ``2:10pm``, ``20 July``, ``20/7/2022 14:10``.

    A time alone is today's. Raises Refused, also for what is still to come.
    """
    here = local(now)
    words = text.replace(",", " ").split()
    moment = here.replace(second=0, microsecond=0) if [w.casefold() for w in words] in ([], ["now"]) else None
    if moment is None:
        day, time = _day_and_time(words, here.date())
        moment = at(day, time)
    if moment > here:
        raise Refused("That is still to come. Write when it was received: 20 July 2022 2:10pm.")
    return moment


def _day_and_time(words: list[str], today: dt.date) -> tuple[dt.date, dt.time]:
    for n in range(len(words), -1, -1):
        day, rest = " ".join(words[:n]), " ".join(w for w in words[n:] if w != "at")
        try:
            return (
                parse_date(day, near=today) if day else today,
                parse_time(rest, afternoon=True) if rest else NO_TIME,
            )
        except Refused:
            continue
    raise Refused(f"“{' '.join(words)}” is not a date and time. Write it as 20 July 2022 2:10pm.")


def received_words(moment: dt.datetime) -> str:
    """``Wed 20 July 2022, 2:10pm``; without the time where none is known. What ``parse_received`` reads."""
    here = local(moment)
    time = "" if here.time() == NO_TIME else f", {house_time(here)}"
    return f"{DAYS[here.weekday()][:3]} {house_date(here.date())}{time}"


def office_holders(people: People, day: dt.date) -> list[tuple[Person, str]]:
    """Whom a complaint can be about: Commissioners and Deputies, those of the day first, former ones too."""
    found = []
    for person in people:
        posts = [post for post in person.posts if post.role in (Role.COMMISSIONER, Role.DEPUTY)]
        if posts:
            now = any(post.held_on(day) for post in posts)
            found.append((not now, posts[-1].role is Role.DEPUTY, person.sorting, person, posts[-1].role))
    found.sort(key=lambda each: each[:3])
    return [(person, f"{'former ' if former else ''}{role}") for former, _, _, person, role in found]


# What history shows of a complaint is its reference, never a word of it.


def log(complaints: Iterable[Complaint], complaint: Complaint) -> Act:
    """A new complaint, under the next reference of its year."""
    reference = next_reference(complaints, local(complaint.received).date())
    return act(f"log complaint {reference}", Put(complaint.with_(reference=reference)))


def change(complaint: Complaint) -> Act:
    """A complaint as it now is to be."""
    return act(f"change complaint {complaint.reference}", Put(complaint))


def note(complaint: Complaint, on: dt.date, what: str) -> Act:
    """One more step in its log. Raises Refused."""
    return act(f"note on complaint {complaint.reference}", Put(complaint.noting(on, what)))


def close(complaint: Complaint, on: dt.date, ending: str) -> Act:
    """It has ended. Raises Refused."""
    return act(f"close complaint {complaint.reference}", Put(complaint.closing(on, ending)))


def reopen(complaint: Complaint, on: dt.date) -> Act:
    """It goes on after all. How it had ended stays in its log. Raises Refused."""
    if complaint.closed is None:
        raise Refused(f"Complaint {complaint.reference} is open.")
    log = (*complaint.steps, Step(on=complaint.closed, what=complaint.ending), Step(on=on, what=Private("Reopened.")))
    reopened = complaint.reopening().with_(steps=tuple(sorted(log, key=lambda step: step.on)))
    return act(f"reopen complaint {complaint.reference}", Put(reopened))
