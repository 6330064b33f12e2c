"""The dates of meetings as screens ask for them, and the list that is shown when some of them have moved."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from secretariat import plan
from secretariat.clock import house_date
from secretariat.deadlines import moves
from secretariat.deadlines.moves import Picture
from secretariat.deadlines.of_meeting import Held, dues, held
from secretariat.plan import Date

from .dialogs.dates import Dates
from .dialogs.reading import Reading

if TYPE_CHECKING:
    from .app import SecretariatApp
    from .base import Knowing


def held_on(clerk: SecretariatApp, dates: Iterable[Date]) -> list[Held]:
    """The meetings of some dates of the plan, with their business."""
    archive = clerk.archive

    def titles(id: str) -> list[str]:
        bundle = archive.bundle(id)
        return [f"{item.title} {item.function}" for item in bundle.items] if bundle else []

    return held(dates, titles)


def no_dates(date: Date | None) -> str:
    """Why there are no dates to show; empty where there are."""
    if date is None:
        return "There is no meeting yet, so there are no dates."
    if date.meeting and date.meeting.cancelled:
        return "That meeting is cancelled, so it has no dates."
    if not date.meeting and not (date.entry and date.entry.kind in ("meeting", "if needed")):
        return "That is no meeting: nothing is counted from it."
    return ""


def show_dates(screen: Knowing, date: Date) -> None:
    """Every date of the meeting of that day, with how each was worked out."""
    clerk = screen.clerk
    for each in held_on(clerk, [date]):
        found = dues(each, screen.panel, clerk.archive.calendar(), clerk.now())
        clerk.push_screen(Dates(f"Dates of the meeting of {house_date(date.day, weekday=True)}", found))


def picture(clerk: SecretariatApp) -> Picture:
    """All that dates are counted from: taken before a change, to be held against what it led to."""
    archive = clerk.archive
    panel = archive.panel()
    assert panel is not None, "dates are changed only where there is a panel"
    everything = held_on(clerk, plan.dates(archive.meetings(), archive.plan()))
    return moves.picture(everything, panel, archive.calendar(), clerk.now())


def say_moved(clerk: SecretariatApp, before: Picture) -> bool:
    """Show which dates have moved since; False where none has."""
    changes = moves.moved_dates(before, picture(clerk))
    if not changes:
        return False
    dates = "1 date has moved" if len(changes) == 1 else f"{len(changes)} dates have moved"
    clerk.push_screen(Reading(dates, moves.in_words(changes)))
    return True
