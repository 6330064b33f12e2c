"""The dates of meetings as screens ask for them, and the list that is shown when some of them have moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from secretariat.basics.clock import house_date
from secretariat.plan import moved_dates as moves
from secretariat.plan.meeting_dates import dues
from secretariat.plan.picture import Picture
from secretariat.plan.year import Date
from storage.queries import dated_meetings as pictures

if TYPE_CHECKING:
    from ..kit.clerk import Clerk
    from ..kit.screen import WithClerk


def no_dates(date: Date | None) -> str:
    """Why there are no dates to show; empty where there are."""
    if date is None:
        return "There is no meeting yet, so there are no dates."
    if date.meeting and date.meeting.cancelled:
        return "That meeting is cancelled, so it has no dates."
    if date.kind is None:
        return "That is no meeting: nothing is counted from it."
    return ""


def show_dates(screen: WithClerk, date: Date) -> None:
    """Every date of the meeting of that day, with how each was worked out."""
    from .dates_dialog import Dates

    clerk = screen.clerk
    for each in pictures.meetings_on(clerk.archive, [date]):
        found = dues(each, screen.panel, clerk.archive.calendar(), clerk.now())
        day = f"{house_date(date.day, weekday=True)}{each.meeting.which_that_day}"
        clerk.push_screen(Dates(f"Dates of the meeting of {day}", found))


def show_all(screen: WithClerk) -> None:
    """The dates of the meetings still to come, a line each; with none to come, of the last year."""
    from secretariat.plan.dates_in_lines import in_lines

    from ..dialogs.reading import Reading

    clerk = screen.clerk
    lines = in_lines(pictures.every_meeting(clerk.archive), screen.panel, clerk.archive.calendar(), clerk.now())
    clerk.push_screen(Reading("Dates of every meeting", "\n".join(lines)))


def picture(clerk: Clerk) -> Picture:
    """All that dates are counted from: taken before a change, to be held against what it led to."""
    stands = pictures.picture(clerk.archive, clerk.now())
    assert stands is not None, "dates are changed only where there is a panel"
    return stands


def say_moved(clerk: Clerk, before: Picture) -> bool:
    """Show which dates have moved since; False where none has."""
    from ..dialogs.reading import Reading

    changes = moves.moved_dates(before, picture(clerk))
    if not changes:
        return False
    clerk.push_screen(Reading(moves.how_many(changes), moves.sentences(changes)))
    return True
