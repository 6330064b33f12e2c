"""What the checks read, taken out of the archive: everything but the register of complaints."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import partial

from secretariat.basics.record import Refused
from secretariat.checks.table import CheckedRecords
from secretariat.panel.panel import Panel
from secretariat.plan.year import Plan
from secretariat.proceedings.proceedings import Proceedings

from ..archive import Archive


def of_the_plan(archive: Archive, panel: Panel, today: dt.date) -> CheckedRecords:
    """For the checks that the plan runs by itself: this municipal year and those to come, with no minutes read."""
    first = panel.year_start(today)
    dates = tuple(date for date in archive.plan().dates if date.day >= first)
    return CheckedRecords(panel=panel, people=archive.people(), plan=Plan(dates), bundle=archive.bundle,
                 calendar=archive.calendar(), today=today)  # fmt: skip


def records_to_check(archive: Archive, today: dt.date) -> CheckedRecords:
    """For all checks, every meeting read and folded once. Raises Refused where there is no panel."""
    from secretariat.contradictions.finding import looked_through  # not for the plan's own checks

    panel = archive.panel()
    if panel is None:
        raise Refused("There is no panel in this folder yet.")
    people = archive.people()
    looked = [looked_through(bundle, panel, people) for meeting in archive.meetings()
              if (bundle := archive.bundle(meeting.id))]  # fmt: skip
    meetings = tuple(each.proceedings for each in looked)
    return CheckedRecords(
        panel=panel,
        people=people,
        meetings=meetings,
        contradictions={each.proceedings.bundle.meeting.id: each.contradictions for each in looked},
        plan=archive.plan(),
        bundle=archive.bundle,
        follow_ups=tuple(archive.follow_ups()),
        inspections=tuple(archive.inspections()),
        raised=tuple(archive.raised()),
        reports=tuple(archive.reports()),
        letters=tuple(archive.letters()),
        calendar=archive.calendar(),
        today=today,
        changed_since=partial(_changed_since, {each.bundle.meeting.id: each for each in meetings}),
    )


def _changed_since(meetings: Mapping[str, Proceedings], p: Proceedings) -> str:
    from secretariat.minutes.later_meetings import life
    from secretariat.papers.going_out import changed_since_approved

    when = p.bundle.meeting.when
    later = [each.bundle for each in meetings.values() if each.bundle.meeting.when > when]
    return changed_since_approved(p, life(p, later, lambda bundle: meetings[bundle.meeting.id]))
