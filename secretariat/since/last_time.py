"""When the clerk was last here, by what is on record; and whether that is long enough ago to tell her unasked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec

from ..basics.amounts import so_many
from ..basics.clock import house_date, house_time, local

AWAY_DAYS = 3
"""So many days away, and it is shown by itself: a weekend from Friday to Monday is three. Less, and she remembers."""


class Did(msgspec.Struct, frozen=True):
    """That somebody did something. ``at``: as the record has it."""

    at: dt.datetime
    by: str


def last_time(done: Iterable[Did], by: str, today: dt.date, *, shown: dt.datetime | None = None) -> dt.datetime | None:
    """The last moment before today at which she did something here, or was shown this; None where there is none.

    What she has done today is of this time, not of the last.
    """
    moments = [each.at for each in done if each.by == by]
    moments += [shown] if shown else []
    return max((at for at in moments if local(at).date() < today), default=None)


def here_today(done: Iterable[Did], by: str, today: dt.date, *, shown: dt.datetime | None = None) -> bool:
    """Whether she did something, or was shown this, today already (or later, where the clock was put back)."""
    moments = [each.at for each in done if each.by == by]
    moments += [shown] if shown else []
    return any(local(at).date() >= today for at in moments)


def was_away(last: dt.datetime | None, today: dt.date) -> bool:
    """Whether she was away long enough to be told unasked. Who was never here was not away."""
    return last is not None and (today - local(last).date()).days >= AWAY_DAYS


def heading(last: dt.datetime | None, today: dt.date) -> str:
    """“Since last time: Friday 20 November 2026, 4:15pm (8 days ago)”."""
    if last is None:
        return "What waits: you have done nothing here before today"
    here = local(last)
    days = (today - here.date()).days
    ago = {0: "today", 1: "yesterday"}.get(days, f"{so_many(days, 'day')} ago")
    return f"Since last time: {house_date(here.date(), weekday=True)}, {house_time(here)} ({ago})"
