"""The words of the status line: body, meeting, phase and whether all is saved, as much as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from secretariat.basics.clock import DAYS, elapsed, house_date, short_date

from .of_the_folder import ways_on

if TYPE_CHECKING:
    from secretariat.proceedings.proceedings import Proceedings

    from .running import RunningClerk


def status(app: RunningClerk, room: int = 200) -> tuple[str, bool]:
    """Body, meeting, phase and whether all is saved; and whether it tells of trouble.

    Trouble comes first, so that no narrow window hides it. Where there is no ``room`` for all, the date is written
    shorter, then a phase that says little is left out, then the body's name is cut: she knows whose clerk she is.
    """
    if not app.at_work:
        reason = _reason(app) if app.opened else ""
        return reason or "Secretariat", bool(reason)
    proceedings = app.archive.proceedings(app.meeting_id)
    forms = [_joined(app, proceedings, long_date=True), _joined(app, proceedings, long_date=False)]
    if proceedings is not None and proceedings.phase in ("not begun", "closed"):
        forms.append(_joined(app, None, long_date=False))
    if not any(cell_len(form) <= room for form in forms):
        forms.append(_joined(app, proceedings, long_date=False, too_much=cell_len(forms[1]) - room))
    words = next((form for form in forms if cell_len(form) <= room), forms[-1])
    reason = _reason(app)
    if not reason and app.saved:
        words = _with_end(words, app.saved, room)
    return f"{reason} · {words}" if reason else words, bool(reason)


def _with_end(words: str, end: str, room: int) -> str:
    """Words in the room there is, cut before their end: that all is saved is what is looked for."""
    tail = f" · {end}"
    if cell_len(words) <= room or not words.endswith(tail):
        return words
    head = set_cell_size(words.removesuffix(tail), max(0, room - cell_len(tail) - 1)).rstrip(" ·")
    return f"{head}…{tail}" if head else end


def _reason(app: RunningClerk) -> str:
    """Why nothing is saved, the way on first; empty where all is."""
    why = app.archive.store.read_only
    way_on = app.keyed(" ({app.open-again} opens it again)") if why else ""
    if app.trouble and not app.archive.undecided:
        return f"NOT SAVED{way_on}: {app.trouble}"
    if app.archive.undecided:
        return f"READ ONLY, {ways_on(app.keys)}: {app.archive.undecided}"
    return f"READ ONLY{way_on}: {why}" if why else ""


_LEAST = 8
"""Cells that are left of the body's name."""


def _joined(app: RunningClerk, proceedings: Proceedings | None, *, long_date: bool, too_much: int = 0) -> str:
    panel, meeting = app.archive.panel(), app.archive.meeting(app.meeting_id)
    parts = ["SAMPLE"] if panel and panel.sample else []
    called = panel.on(meeting.date if meeting else app.today) if panel else None
    parts += [_shorter(called.short or called.name, too_much)] if called else []
    if meeting is not None:
        day = meeting.date
        parts.append(f"{DAYS[day.weekday()][:3]} {house_date(day)}" if long_date else short_date(day))
        parts[-1] += f"/{meeting.ordinal}" if meeting.ordinal > 1 else ""
    if proceedings is not None:
        parts.append(phase(proceedings, app))
    if app.saved and not app.trouble:
        parts.append(app.saved)
    return " · ".join(filter(None, parts))


def _shorter(name: str, too_much: int) -> str:
    """A name without so many of its last cells, with a sign that it goes on; none where too little of it were left."""
    left = cell_len(name) - too_much - 1
    return name if too_much <= 0 else f"{set_cell_size(name, left).rstrip()}…" if left >= _LEAST else ""


def phase(proceedings: Proceedings, app: RunningClerk) -> str:
    """How far the meeting is: ``in session 1h58``."""
    from secretariat.proceedings.course import nearing
    from secretariat.proceedings.on_the_day import on_the_day

    if proceedings.phase == "in session" and proceedings.began:
        now = on_the_day(proceedings, app.now())
        ends = f", ends {proceedings.time(end)}" if (end := nearing(proceedings, now)) else ""
        return f"in session {elapsed(proceedings.began, now)}{ends}"
    return proceedings.phase
