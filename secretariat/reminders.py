"""What the clerk is told, in passing, when an item is opened or left. It never stands in the way.

A subject registers its own in its own module: a function of the proceedings and the item, with the sentence or
nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from .meetings import AgendaItem
from .proceedings import Proceedings

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


def reminders(p: Proceedings, opening: AgendaItem | None) -> str:
    """All there is to say on leaving the open item, and on opening the next; with none to open, on closing."""
    left = p.bundle.item(p.item)
    said = [remind(p, left) for remind in _LEAVING] if left else []
    said += [remind(p, opening) for remind in _OPENING] if opening else [remind(p) for remind in _CLOSING]
    return " ".join(filter(None, said))
