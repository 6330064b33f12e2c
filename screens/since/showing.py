"""Showing “Since last time”: asked for at any time, and by itself where the clerk was away and nothing is going on."""

from __future__ import annotations

import asyncio
import datetime as dt
from typing import Protocol, cast

from secretariat.basics.clock import house_date
from secretariat.finding.passage import Where
from secretariat.since.last_time import heading
from storage.queries.last_time import LastTime, last_here, shown_key, since_day
from storage.queries.since import Since

from ..dialogs.coming_up import may_come_up
from ..dialogs.working import in_turns
from ..finding.going import BESIDE, go_to_spot
from ..kit.clerk import Clerk
from ..kit.screen import ClerkScreen, WithClerk
from .listed import SinceLastTime

BESIDES = "settings"
"""A place that is no place of work: it lies over whichever is in front."""


class Busy(Protocol):
    """Whether she has something else to do. The application says."""

    def meeting_is_open(self) -> bool: ...
    def has_begun(self) -> bool: ...


async def show(clerk: Clerk, day: dt.date | None = None) -> None:
    """Show it, because she asked for it, over the screen on which she did. ``day``: since that one; else since she was
    last here."""
    screen = cast("WithClerk", clerk.screen)
    if day is not None:
        last = await asyncio.to_thread(since_day, clerk.archive, day)
    else:
        last = await asyncio.to_thread(last_here, clerk.archive, clerk.by, clerk.today)
    since = _since(clerk, last)
    if not await in_turns(screen, "Since last time", since.reading()):
        return
    if may_come_up(screen, "“Since last time” is read. Ask for it again to see it: {app.palette}."):
        await _shown(clerk, last, since, day)


async def show_by_itself(clerk: Clerk, last: LastTime, busy: Busy) -> None:
    """Show it to her who was away, unless she has begun to work meanwhile: then one sentence says it is there.

    ``busy``: whether a meeting is going on, or a key was pressed since.
    """
    since = await _read(clerk, last)
    if since is None or busy.meeting_is_open():
        return
    if busy.has_begun() or not isinstance(clerk.screen, ClerkScreen):
        clerk.tell(
            "You were away: “Since last time” among all commands ({app.palette}) shows what happened and what waits."
        )
        return
    # As work of its own: what fails in reading is let be, for the start is not held up; what she chose is not.
    clerk.run_worker(_shown(clerk, last, since), group="since")


def _since(clerk: Clerk, last: LastTime) -> Since:
    return Since(clerk.archive, last, clerk.by, clerk.now(), register_open=not clerk.lock.closed)


async def _read(clerk: Clerk, last: LastTime) -> Since | None:
    """The lines, read in turns, so that keys are answered in between; None where the records were closed meanwhile."""
    archive, since = clerk.archive, _since(clerk, last)
    for _ in since.reading():
        await asyncio.sleep(0)
        if clerk.ending or not clerk.at_work or clerk.archive is not archive:
            return None
    return since


async def _shown(clerk: Clerk, last: LastTime, since: Since, day: dt.date | None = None) -> None:
    """Show the lines, note that they were shown, and go to the one that was chosen."""
    keys = {name: key for name, key, _ in clerk.places}
    keys |= {beside: keys[over] for beside, over in BESIDE.items() if over in keys}
    if since.of_register and clerk.lock.closed:
        clerk.tell("The register of complaints was locked meanwhile: ask for “Since last time” again.")
        return
    if day is None and not clerk.archive.store.read_only:
        clerk.keep_draft(shown_key(clerk.by), clerk.now().isoformat())  # at once: it may be left with the application
    title = f"Since {house_date(day, weekday=True)}" if day else heading(last.at, clerk.today)
    spot = await clerk.push_screen_wait(SinceLastTime(title, since.lines, keys, of_register=since.of_register))
    if isinstance(spot, dt.date):
        await show(clerk, spot)
    elif spot is not None:
        await _go(clerk, spot)


async def _go(clerk: Clerk, spot: Where) -> None:
    if not spot.place:
        clerk.tell("It is back when you open the same form again.")
    elif spot.place == BESIDES:
        await clerk.action_command("app.settings")
    else:
        await go_to_spot(clerk, spot, "ask for it again")
