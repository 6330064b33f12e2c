"""People in bulk, from wherever it is asked for."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from secretariat.basics.acts import Act

from .taking import take_in

if TYPE_CHECKING:
    from ..kit.screen import WithClerk


async def take_people_in(screen: WithClerk, keep: Callable[[Act], Awaitable[bool]]) -> Act | None:
    """Ask for a list of people, show how each row was read, and keep it as one act; None where the clerk left."""
    from secretariat.lists.people.taking import PeopleList, first_day

    people, day = screen.people, screen.clerk.today
    return await take_in(
        screen, PeopleList(panel=screen.panel, people=people, day=day, since=first_day(people, day)), keep
    )
