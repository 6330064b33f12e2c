"""How far the Commissioner's comments on an inspection have got: the last day, what is late, what is missing."""

from __future__ import annotations

import datetime as dt

from ..basics.amounts import so_many
from ..basics.clock import house_date
from ..deadlines.calendar import Calendar
from ..deadlines.rules import RULES
from ..deadlines.working import Deadline, work_out
from .inspection import Inspection


def last_day(inspection: Inspection, calendar: Calendar) -> Deadline:
    """The 56th day, the day of publication being the first (INS-01): 9 December 2022 gives 2 February 2023."""
    return work_out(RULES["hmicfrs"], inspection.published, calendar)


def days_late(inspection: Inspection, calendar: Calendar, today: dt.date) -> int:
    """By how many days the comments were, or are, late; 0 where they were in time or still can be."""
    done = inspection.comments or today
    return max(0, (done - last_day(inspection, calendar).day).days)


def standing(inspection: Inspection, calendar: Calendar, today: dt.date) -> str:
    """In a few words: “published in time”, “published 1 day late”, “12 days left”, “3 days OVERDUE”."""
    late = days_late(inspection, calendar, today)
    if inspection.comments:
        return f"published {so_many(late, 'day')} late" if late else "published in time"
    if late:
        return f"{so_many(late, 'day')} OVERDUE"
    left = (last_day(inspection, calendar).day - today).days
    return "last day today" if left == 0 else f"{so_many(left, 'day')} left"


def still_missing(inspection: Inspection) -> list[str]:
    """What s.55 of the Police Act 1996 wants and is not on record, each as a sentence."""
    missing = []
    if inspection.comments is None:
        missing.append("The Commissioner’s comments have not been published.")
    else:
        if inspection.to_inspectors is None:
            missing.append("No copy of the comments to the inspectors is recorded.")
        if inspection.to_secretary is None:
            missing.append("No copy of the comments to the Secretary of State is recorded.")
        missing += [
            f"The comments say neither what is done about recommendation {point.number} nor why nothing is."
            for point in inspection.points
            if point.kind == "recommendation" and not (point.comment or point.force)
        ]
    return missing


def told(inspection: Inspection, calendar: Calendar, today: dt.date) -> str:
    """The whole of it in a sentence, with how the day was counted."""
    day = last_day(inspection, calendar)
    counted = f"56 days beginning with {house_date(inspection.published)}, that day counted in"
    return f"Last day {house_date(day.day, weekday=True)} ({counted}): {standing(inspection, calendar, today)}."
