"""What happened since the clerk was last here, and what waits for her, as the app shows it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from ..basics.record import Refused
from . import how_far
from .commands import Add
from .folder import opened, who

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from ..since.line import SinceLine


def add(command: Add) -> None:
    """What happened since."""
    since_ = command("since", since, "what happened since you were last here, and what waits; or since a day")
    since_.add_argument("day", nargs="*", metavar="DATE", help="since that day: 2022-07-20, 20 July, Monday")


def since(options: argparse.Namespace) -> None:
    """Print it under its headings, each line with how a date was worked out. Complaints are told of while the register
    is open; a complainant's name is left out of every line."""
    from storage.queries.last_time import last_here, since_day
    from storage.queries.leak_gate import readable
    from storage.queries.since import Since

    from ..basics.clock import local, now
    from ..since.last_time import heading
    from .history import without_complainants

    moment = now()
    today = local(moment).date()
    day = _day(" ".join(options.day), today)
    with opened(options) as archive:
        if archive.panel() is None:
            raise Refused("There is no panel in this folder yet, so nothing waits.")
        printed = without_complainants(archive)
        last = since_day(archive, day) if day else last_here(archive, who(), today)
        found = Since(archive, last, who(), moment, register_open=not archive.locked,
                      notes_told=not readable(archive).unread)  # fmt: skip
        for step in found.reading():
            how_far.step(step)
    print(f"Since {_said(day)}" if day else heading(last.at, today))
    if not found.lines:
        print("\nNothing happened since, and nothing waits.")
    _print(found.lines, printed)


def _print(lines: list[SinceLine], printed: Callable[[str], str]) -> None:
    before = ""
    for line in lines:
        if line.heading != before:
            print(f"\n{line.heading}")
            before = line.heading
        print(f"  {printed(line.words)}")
        if line.why:
            print(f"    {printed(line.why)}")


def _day(typed: str, today: dt.date) -> dt.date | None:
    """The day that was named; None where none was. Raises Refused where it is to come, or no date."""
    from ..basics.clock import house_date, parse_date

    if not typed:
        return None
    day = parse_date(typed, near=today, toward="past")
    if day > today:
        raise Refused(f"{house_date(day)} is still to come.")
    return day


def _said(day: dt.date) -> str:
    from ..basics.clock import house_date

    return house_date(day, weekday=True)
