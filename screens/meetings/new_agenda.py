"""A meeting that is made here has its standing items at once, from wherever it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from secretariat.basics.acts import Act
from secretariat.meetings.meeting import Meeting

if TYPE_CHECKING:
    from ..kit.screen import ClerkScreen

_LOOKED_BACK = 12
"""So many meetings before are asked whose minutes wait and how an item was worded: O asks all of them."""


def with_standing(screen: ClerkScreen, made: Act) -> Act:
    """The act that makes a meeting, with the panel's standing items on its agenda."""
    from secretariat.proposals.opening import with_standing_items

    archive = screen.clerk.archive
    assert isinstance(made.of, Meeting)
    before = [meeting for meeting in archive.meetings() if meeting.when < made.of.when][-_LOOKED_BACK:]
    earlier = [p for meeting in before if (p := archive.proceedings(meeting.id))]
    return with_standing_items(made, screen.panel, earlier=earlier)
