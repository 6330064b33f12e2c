"""Whether a dialog may come up, once what it waited for is there, over the screen on which it was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from ..kit.screen import WithClerk


def in_front(screen: WithClerk) -> bool:
    """Whether the clerk is on this screen, and in no dialog over it.

    Not Textual's ``is_current``: it holds as well for a screen that is seen behind a dialog.
    """
    stack = screen.clerk.screen_stack
    return bool(stack) and cast("object", stack[-1]) is screen


def may_come_up(screen: WithClerk, instead: str) -> bool:
    """Whether a dialog may come up over the screen that asked for it, after work that took a while.

    Only where that is in front still. Elsewhere people may be speaking, and a dialog would take the words that are
    being typed there: then none comes, and ``instead`` is told, which says how to ask again.
    """
    if in_front(screen):
        return True
    screen.tell(instead)
    return False
