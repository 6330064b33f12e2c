"""A meeting that begins on a day before its own: it may be the wrong one."""

from __future__ import annotations

import datetime as dt

from ..basics.clock import house_date, local
from ..proceedings.proceedings import Proceedings


def before_its_day(proceedings: Proceedings, now: dt.datetime) -> str:
    """What the clerk is told of it. Nothing on the day, nor of one that is minuted afterwards."""
    today = local(now).date()
    if today >= proceedings.sitting:
        return ""
    day = house_date(proceedings.sitting, weekday=True)
    return f"This meeting is down for {day}, and today is {house_date(today, weekday=True)}."
