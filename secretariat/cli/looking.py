"""The commands that only read: the dates of meetings, what is damaged, what the checks find."""

from __future__ import annotations

import argparse

from . import how_far
from .commands import Add
from .folder import meeting_named, opened, panel_and_meetings


def add(command: Add) -> None:
    """The dates, what is damaged, and what a careful colleague would say."""
    deadlines_ = command("deadlines", deadlines, "print the dates of a meeting, each with how it was worked out")
    deadlines_.add_argument("meeting", nargs="?", default="", metavar="MEETING", help="left out: all to come")
    command("check", check, "read everything, report every problem, change nothing")
    command("lint", lint, "say what a careful colleague would: dates, numbers, names, business that is missing")


def deadlines(options: argparse.Namespace) -> None:
    """Print the dates of a meeting with their working, or a line for each of all meetings."""
    from ..basics.clock import now
    from ..plan.dates_in_lines import in_full, in_lines

    with opened(options) as archive:
        panel, meetings = panel_and_meetings(archive, options.meeting)
        if not options.meeting:
            lines = in_lines(meetings, panel, archive.calendar(), now())
        else:
            id = meeting_named(archive, options.meeting)
            lines = in_full(next(h for h in meetings if h.meeting.id == id), panel, archive.calendar(), now())
    print("\n".join(lines))


def check(options: argparse.Namespace) -> int:
    """Print every problem of the archive; 1 where there is one."""
    from storage.queries.whether_all_holds import whether_all_holds

    with opened(options, tell=False) as archive:
        found = whether_all_holds(archive, how_far.step)
    for sentence in [*found.problems, *found.apart]:
        print(sentence)
    print(found.told)
    return 1 if found.problems else 0


def lint(options: argparse.Namespace) -> int:
    """Print what a careful colleague would say on reading everything; 1 where there is something."""
    from storage.queries.checked_records import records_to_check

    from ..basics.clock import now
    from ..checks.looking_over import look_over

    with opened(options) as archive:
        found = look_over(records_to_check(archive, now().date()))
    for finding in found:
        print(finding)
    print(f"{len(found)} found; nothing was changed." if found else "Nothing was found.")
    return 1 if found else 0
