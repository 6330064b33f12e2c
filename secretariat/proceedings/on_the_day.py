"""The clock as it is read in a meeting: on the day that it sits, and past midnight where it goes on."""

from __future__ import annotations

import datetime as dt

from ..basics.clock import at, local
from .proceedings import Proceedings

SMALL_HOURS = 6
"""Until when, in the morning, a meeting that has not ended may still be that of the evening before."""


def on_the_day(proceedings: Proceedings, now: dt.datetime) -> dt.datetime:
    """The clock's time, on the day the meeting sits: a meeting minuted later is still stamped as that day's.

    In the small hours after a sitting's evening, it is of the day after: a meeting may run past midnight.
    """
    sitting, here = proceedings.sitting, local(now)
    time = here.time().replace(second=0, microsecond=0)
    began = proceedings.course.sittings[-1].began if proceedings.course.sittings else None
    tomorrow = sitting + dt.timedelta(days=1)
    going_on = here.date() == tomorrow and here.hour < SMALL_HOURS and proceedings.phase != "closed"
    if going_on and began is not None and at(sitting, time) < began:
        return at(tomorrow, time)
    return at(sitting, time)
