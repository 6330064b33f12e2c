"""Days between a letter and what it answers, and whether it came in time: worked out, never kept."""

from __future__ import annotations

import datetime as dt

from ..basics.clock import house_date
from ..deadlines.calendar import Calendar
from ..deadlines.rules import RULES
from ..deadlines.working import work_out
from .proposed import Given, InspectionReport
from .read import Read, day_of
from .stems import stems_of


def derived(read: Read, given: Given) -> dict[str, int | bool | str]:
    """The days since meeting, report and letter, and whether the letter is late and by how much.

    A reply to the panel is held against the day that was worked out for it; one about an inspection against the 56 days
    of section 55 of the Police Act 1996, which begin with publication (INS-01). What is not known is left out.
    """
    date = day_of(read.date)
    if date is None:
        return {}
    if read.kind == "reply to an inspection":
        return _of_an_inspection(date, read, given)
    found: dict[str, int | bool | str] = {}
    if meeting := day_of(read.about.meeting):
        found["days_since_meeting"] = (date - meeting).days
    counted_from_report = not given.reply_due_how or "report" in given.reply_due_how
    if counted_from_report and (report := day_of(read.about.report)):
        found["days_since_report"] = (date - report).days
    if letter := day_of(read.about.letter):
        found["days_since_letter"] = (date - letter).days
    if due := day_of(given.reply_due):
        found |= _late(date, due)
    return found


def _late(date: dt.date, last: dt.date) -> dict[str, int | bool | str]:
    return {"late": True, "days_late": (date - last).days} if date > last else {"late": False}


def _of_an_inspection(date: dt.date, read: Read, given: Given) -> dict[str, int | bool | str]:
    """The last day is the 56th, the day of publication being the first. A report kept here counts before the letter."""
    said, report = day_of(read.about.report_published), report_meant(read, given)
    kept = day_of(report.published) if report else None
    published = kept or said
    if published is None:
        return {}
    rule = RULES["hmicfrs"]
    last = work_out(rule, published, Calendar()).day
    how = f"{rule.amount} days beginning with {house_date(published)} (counted in)"
    found: dict[str, int | bool | str] = {"limit": last.isoformat(), "limit_how": how, **_late(date, last)}
    if kept and said and kept != said:
        found["published_differs"] = f"the letter says {house_date(said)}, the report here {house_date(kept)}"
    return found


def report_meant(read: Read, given: Given) -> InspectionReport | None:
    """The inspectorate's report given that a letter is about: by its title, else the only one of its day."""
    subject = stems_of(f"{read.subject} " + " ".join(read.paragraphs[at].text for at in (*read.general, *read.loose)))
    alike = {
        each: len(words & subject) / len(words)
        for each in given.inspections if (words := stems_of(each.title))
    }  # fmt: skip
    best = sorted(alike, key=lambda each: (-alike[each], each.id))
    if best and alike[best[0]] >= 0.7 and (len(best) == 1 or alike[best[0]] > alike[best[1]]):
        return best[0]
    of_day = [each for each in given.inspections if each.published and each.published == read.about.report_published]
    return of_day[0] if len(of_day) == 1 else None
