"""The meetings that dates are counted from, read out of the archive; and the picture that shows which dates moved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

from secretariat.plan import picture as pictures
from secretariat.plan.picture import MeetingWithDates, Picture, meetings_with_dates
from secretariat.plan.year import Date

from ..archive import Archive


def _of_each(_id: str) -> bool:
    return True


def of_none(_id: str) -> bool:
    """Of no meeting is what follows a veto wanted: where only its days are counted."""
    return False


def meetings_on(
    archive: Archive, dates: Iterable[Date], noted: Callable[[str], bool] = _of_each
) -> list[MeetingWithDates]:
    """The meetings of some dates of the plan, with their business. ``noted``: of which, by identity, it is to be known
    what follows a veto made there: that takes reading what was minuted."""

    def titles(id: str) -> list[str]:
        return [f"{item.title} {item.function}" for item in archive.agenda(id)]

    def after_a_veto(id: str) -> str:
        needed = archive.majorities(id) if noted(id) else []
        if not needed:
            return ""  # nearly every meeting: none of its lines is loaded for it
        from secretariat.plan import after_veto

        if not after_veto.may_have_vetoed(needed):
            return ""
        p = archive.proceedings(id)
        if p is None or not after_veto.vetoed(p):
            return ""
        kept = after_veto.reserve(p.day, archive.plan())
        return f"The proposed precept was vetoed at this meeting. {kept}".strip()

    return meetings_with_dates(dates, titles, after_a_veto)


def every_meeting(archive: Archive, noted: Callable[[str], bool] = _of_each) -> list[MeetingWithDates]:
    """Every meeting with its business, those too that are only planned."""
    return meetings_on(archive, archive.plan().dates, noted)


def picture(archive: Archive, now: dt.datetime) -> Picture | None:
    """What dates are counted from now: taken before a change and after it, to compare. None while there is no panel.
    What follows a veto is no part of it, for it moves no date."""
    panel = archive.panel()
    return pictures.picture(every_meeting(archive, of_none), panel, archive.calendar(), now) if panel else None
