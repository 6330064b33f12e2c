"""What the clerk is told, in passing, when an item is opened or left. It never stands in the way.

A subject registers its own in its own module: a function of the proceedings and the item, with the sentence or
nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from ..meetings.meeting import AgendaItem
from ..proceedings.proceedings import Proceedings

Reminder = Callable[[Proceedings, AgendaItem], str]

_OPENING: list[Reminder] = []
_LEAVING: list[Reminder] = []
_CLOSING: list[Callable[[Proceedings], str]] = []


def on_opening(remind: Reminder) -> Reminder:
    """Ask this when an item is about to be opened; the proceedings stand before it."""
    _OPENING.append(remind)
    return remind


def on_leaving(remind: Reminder) -> Reminder:
    """Ask this when the open item is about to be left; the proceedings still have it open."""
    _LEAVING.append(remind)
    return remind


def on_closing(remind: Callable[[Proceedings], str]) -> Callable[[Proceedings], str]:
    """Ask this when the meeting is about to be closed."""
    _CLOSING.append(remind)
    return remind


def reminders(p: Proceedings, opening: AgendaItem | None, *, leaving: bool = True) -> str:
    """All there is to say on leaving the open item (unless it is not being left), and on opening the next."""
    left = p.bundle.item(p.item) if leaving else None
    said = [remind(p, left) for remind in _LEAVING] if left else []
    said += [remind(p, opening) for remind in _OPENING] if opening else []
    return " ".join(filter(None, said))


def closing(p: Proceedings) -> str:
    """All there is to say on closing the meeting."""
    return " ".join(filter(None, (reminders(p, None), *(remind(p) for remind in _CLOSING))))


@on_closing
def decision_notice(p: Proceedings) -> str:
    """What goes out first (MIN-03)."""
    return "The decision notice can go out within the hour: Ctrl+P finds it." if p.page.decisions else ""
