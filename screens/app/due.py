"""One line about the complaints, wherever the clerk is: what must be done within two days. No name, only references."""

from __future__ import annotations

import asyncio
import datetime as dt
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from secretariat.complaints.case import Context
    from secretariat.complaints.next_steps import Due, Next

    from .app import SecretariatApp

SOON = 2
"""Days ahead that are warned of."""

LOCKED = "The register of complaints is locked (F8)"


def context(app: SecretariatApp) -> Context:
    """What a step of a case is judged by, now."""
    from secretariat.complaints.case import Context

    panel = app.archive.panel()
    assert panel is not None, "complaints are looked at only where there is a panel"
    return Context(panel, app.archive.people(), app.archive.calendar(), app.now())


class Soon:
    """The line, worked out anew only when a case, a rule or the day is another."""

    def __init__(self, app: SecretariatApp) -> None:
        self.words = ""
        self._app = app
        self._known: object = None

    async def look(self) -> None:
        """Bring the line up to the moment. Where there is no case, nothing of their law is loaded."""
        app = self._app
        if not app.at_work:
            return
        store = app.archive.store
        seen = (*(store.version(part) for part in ("complaints/", "panel/", "people/")), app.today, app.guard.closed)
        if seen == self._known:
            return
        self._known = seen
        words = await self._made()
        if words != self.words:
            self.words = words
            app.show_status()

    async def _made(self) -> str:
        app = self._app
        if not app.archive.keeps_cases:
            return ""
        if not app.guard.closed:
            for module in ("secretariat.complaints.next_steps", "cryptography.hazmat.primitives.ciphers.aead"):
                await asyncio.to_thread(import_module, module)
        return LOCKED if app.guard.closed else _line(app)


def _line(app: SecretariatApp) -> str:
    from secretariat.complaints.next_steps import due_within

    now = context(app)
    found = due_within(app.archive.cases(), SOON, now)
    return in_words(found, now.today) if found else ""


def in_words(found: list[Due], today: dt.date) -> str:
    """``Complaint 2031/002: refer it to the IOPC by 11:59pm tomorrow (F8)``, and how many more there are."""
    first, *rest = sorted(found, key=lambda each: weight(each.next))
    title = first.next.title[:1].lower() + first.next.title[1:]
    by = when(first.next, today) if first.next.due else "now"
    more = f"; {len(rest)} more" if rest else ""
    return f"Complaint {first.case.reference}: {title} {by} (F8{more})"


def weight(step: Next) -> tuple[bool, bool]:
    """A date that runs out goes before “soon”, and one of law before the panel's own target."""
    return step.due is None, step.deadline is not None and step.deadline.rule.force == "custom"


def fitted(words: str, room: int) -> str:
    """The line in a narrow window: it is shortened in its middle, so that the date and the key stay to be read."""
    from rich.cells import cell_len, set_cell_size

    if cell_len(words) <= room:
        return words
    cut = max((words.rfind(mark) for mark in _DATES), default=-1)
    if cut < 0:
        return words
    head, tail = words[:cut], words[cut:]
    return f"{set_cell_size(head, max(20, room - cell_len(tail) - 1)).rstrip()}…{tail}"


_DATES = (" by ", " OVERDUE ", " now (")
"""What the date begins with."""


def when(step: Next, today: dt.date) -> str:
    """By when, as it is said on the day."""
    from secretariat.basics.clock import house_date, house_time

    if step.due is None:
        return "as soon as practicable"
    if step.overdue(today):
        return f"OVERDUE since {house_date(step.due)}"
    day = {0: "today", 1: "tomorrow"}.get((step.due - today).days, house_date(step.due))
    time = step.deadline.time if step.deadline else None
    return f"by {house_time(time)} {day}" if time else f"by {day}"
