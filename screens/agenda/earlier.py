"""Taking items of an earlier meeting onto this one's agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..meetings.head import in_a_list
from .items import with_standing

if TYPE_CHECKING:
    from secretariat.meetings.meeting import Meeting

    from .work import AgendaWork


def meetings_before(screen: AgendaWork) -> list[Meeting]:
    """The meetings before this one, the last first."""
    bundle = screen.bundle
    if bundle is None:
        return []
    day = (bundle.meeting.date, bundle.meeting.ordinal)
    return [m for m in reversed(screen.clerk.archive.meetings()) if (m.date, m.ordinal) < day]


async def take(screen: AgendaWork) -> None:
    """Ask of which meeting, then which items; each keeps its history."""
    from secretariat.agenda import earlier_items

    from ..dialogs.choose import Choice, Choose
    from ..dialogs.tick import Tick

    choices = [Choice(m.id, in_a_list(m), m.name) for m in meetings_before(screen)]
    chosen: str | None = choices[0].key
    if len(choices) > 1:
        chosen = await screen.app.push_screen_wait(Choose("Take items of which meeting?", choices))
    earlier = screen.clerk.archive.proceedings(chosen) if chosen else None
    bundle = screen.bundle
    if earlier is None or bundle is None:
        return
    if not earlier.bundle.items:
        screen.refuse("That meeting has no items.")
        return
    items = [Choice(item.id, with_standing(item, earlier)) for item in earlier.bundle.items]
    title = f"Items of {earlier.bundle.meeting.day_in_words} to take: the standing ones and those put off are ticked."
    ids = await screen.app.push_screen_wait(Tick(title, items, earlier_items.returning(earlier, bundle)))
    if ids is not None:
        await screen.change(lambda now, _: earlier_items.take(now, earlier.bundle, ids))
