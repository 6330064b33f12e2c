"""Terms that end on a day, or at an event whose day only the plan knows: “until the annual meeting” (FRM-09)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

import msgspec

from ..basics.clock import house_date
from ..basics.said_dates import said_dates
from ..meetings.meeting import MeetingKind
from ..panel.panel import Panel
from ..panel.people import OFFICES, People, Person, Post
from .year import Date

SOON = dt.timedelta(days=60)
"""How long before its end a term is told of: time enough for a council to appoint."""


class Ending(msgspec.Struct, frozen=True):
    """A post that ends, and the day."""

    person: Person
    post: Post
    day: dt.date


def ends_on(post: Post, panel: Panel, dates: Iterable[Date], today: dt.date) -> dt.date | None:
    """The day on which a post ends: its last, or that of the event. Of the panel's annual meeting the first held since
    the post began, of a council's the day on which the municipal year begins; of other events the day that their words
    say. None where no day is known."""
    if post.until is not None:
        return post.until
    words = post.ends_with.casefold()
    since = post.since or today - dt.timedelta(1)
    if "annual" not in words:
        said = [day for each in said_dates(post.ends_with) if (day := each.date(today, "future"))]
        return said[0] if len(said) == 1 else None
    if "council" in words:
        days = [start for n in range(3) if (start := panel.year_start(since + n * _YEAR)) > since]
    else:
        days = [date.day for date in dates if date.held and date.kind is MeetingKind.ANNUAL and date.day > since]
    year = re.search(r"\b2\d{3}\b", words)
    return min((day for day in days if not year or str(day.year) == year[0]), default=None)


_YEAR = dt.timedelta(days=366)


def ending(post: Post) -> str:
    """“ends on 14 May 2032”, “ends with the annual meeting”."""
    return f"ends on {house_date(post.until)}" if post.until else f"ends with {post.ends_with}"


def ended(post: Post) -> str:
    """What was over on its day: “was until the annual meeting, held on”."""
    return f"was until {post.ends_with}, which was on" if not post.until else "ended on"


def endings(people: People, panel: Panel, dates: Iterable[Date], today: dt.date) -> Iterator[Ending]:
    """The posts held today that end soon, or whose event has been and that nobody ended."""
    known = list(dates)
    for person in people:
        for post in person.posts:
            if not post.held_on(today) or post.role in OFFICES or not (post.until or post.ends_with):
                continue
            day = ends_on(post, panel, known, today)
            if day is not None and day - today <= SOON:
                yield Ending(person, post, day)
