"""Days taken and answer rate by year, to be looked at: the numbers as lines, and as bars as wide as the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from secretariat.basics.record import Refused

from ..dialogs.all_meetings import all_read
from ..dialogs.coming_up import may_come_up

if TYPE_CHECKING:
    from ..kit.clerk import Clerk
    from ..kit.screen import WithClerk


TITLE = "Days taken and answer rate"


async def show_rates(clerk: Clerk) -> None:
    """Show them, once every meeting is read; refused where nothing was recommended to the Commissioner yet."""
    from ..dialogs.reading import Reading

    screen = cast("WithClerk", clerk.screen)
    if not await all_read(screen, TITLE):
        return
    try:
        lines = rates(clerk, clerk.size.width - 12)
    except Refused as refusal:
        clerk.refuse(str(refusal))
        return
    if may_come_up(screen, f"“{TITLE}” is read. Ask for it again: {{app.palette}}."):
        clerk.push_screen(Reading(TITLE, "\n".join(lines)))


def rates(clerk: Clerk, width: int) -> list[str]:
    """A line a year, then the bars, none wider than that. Raises Refused."""
    from secretariat.documents.bars import bar_lines
    from secretariat.matters.reporting import is_for_the_office
    from secretariat.papers.matters.years import years
    from storage.queries.known_matters import known_matters

    archive, panel = clerk.archive, clerk.archive.panel()
    if panel is None:
        raise Refused("There is no panel in this folder yet.")
    known = known_matters(archive, panel, clerk.today)
    made = [matter for matter in known.register.matters if matter.kind in ("recommendation", "report")]
    found = years([matter for matter in made if is_for_the_office(matter, panel)], known)
    if not found:
        raise Refused(f"Nothing was recommended to {panel.the_office} yet.")
    lines = []
    for year in found:
        took = f", in {min(year.days)} to {max(year.days)} days, {year.average} on average" if year.days else ""
        lines.append(f"{year.year}: {year.made} recommended, {year.answered} answered ({year.rate}%){took}.")
    lines += ["", "Answer rate:", *bar_lines([(str(y.year), y.rate, f"{y.rate}%") for y in found], width, top=100)]
    if any(year.days for year in found):
        average = [(str(y.year), y.average, f"{y.average} days" if y.days else "–") for y in found]
        lines += ["", "Days on average:", *bar_lines(average, width)]
    return lines
