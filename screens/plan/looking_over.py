"""“Look over the year”: what a careful colleague would say of the plan, the agendas, the minutes and the people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from secretariat.checks.looking_over import look_over
from secretariat.checks.table import CHECKS, Finding
from storage.queries.checked_records import records_to_check

from ..dialogs.coming_up import may_come_up
from ..dialogs.reading import Reading
from ..dialogs.working import in_turns

if TYPE_CHECKING:
    import datetime as dt

    from storage.archive import Archive

    from ..kit.screen import ClerkScreen

TITLE = "Look over the year"


def in_lines(found: list[Finding]) -> str:
    """The findings under their places, and what was looked for."""
    lines: list[str] = []
    for place in dict.fromkeys(each.place for each in found):
        lines += [place, *(f"  {each.sentence}" for each in found if each.place == place), ""]
    lines += [f"{len(found) or 'Nothing'} found. Looked for:", *(f"- {check.sentence}" for check in CHECKS.values())]
    return "\n".join(lines)


def show(screen: ClerkScreen) -> None:
    """Look over everything, and show what there is to say."""
    screen.app.run_worker(_shown(screen), group="asking")


async def _shown(screen: ClerkScreen) -> None:
    clerk, found = screen.clerk, list[Finding]()
    if not await in_turns(screen, TITLE, looking(clerk.archive, clerk.today, found)):
        clerk.tell("Stopped: nothing was changed.")
    elif may_come_up(screen, "The year is looked over. Ask for it again to read what was found."):
        clerk.push_screen(Reading(TITLE, in_lines(found)))


def looking(archive: Archive, today: dt.date, found: list[Finding]) -> Iterator[str]:
    """Look over it all in steps: a meeting each, then a check each. What is found is added to ``found``."""
    meetings = archive.meetings()
    for number, meeting in enumerate(meetings, 1):
        yield f"Reading the meetings, {number} of {len(meetings)}"
        archive.proceedings(meeting.id)
    records = records_to_check(archive, today)
    for number, check in enumerate(CHECKS.values(), 1):
        yield f"Looking, {number} of {len(CHECKS)}"
        found += look_over(records, check.id)
