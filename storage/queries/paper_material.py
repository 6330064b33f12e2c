"""What papers of a meeting, and papers of all meetings, are made from."""

from __future__ import annotations

import datetime as dt
from functools import cache, partial
from typing import TYPE_CHECKING

from secretariat.basics.clock import local, now
from secretariat.basics.record import Refused
from secretariat.complaints.not_compared import said_to_be_public
from secretariat.minutes.life import NOT_CLOSED
from secretariat.panel.panel import Panel
from secretariat.papers.material import ArchiveMaterial, MeetingMaterial

from ..archive import Archive
from .wordings import wordings_of

if TYPE_CHECKING:
    from secretariat.papers.material import KnownMatters, KnowsMatters


def the_panel(archive: Archive) -> Panel:
    """The panel that every paper names. Raises Refused where there is none, or it is undecided what to go on from."""
    archive.refuse_undecided()
    panel = archive.panel()
    if panel is None:
        raise Refused("There is no panel in this folder yet.")
    return panel


def meeting_material(archive: Archive, meeting: str, today: dt.date | None = None) -> MeetingMaterial:
    """For a paper of one meeting. ``today``: for what is overdue; None: the day it is. Raises Refused where there is no
    panel or no such meeting."""
    panel = the_panel(archive)
    p = archive.proceedings(meeting)
    if p is None:
        raise Refused("There is no meeting to write a paper of.")
    return MeetingMaterial(
        p=p, calendar=archive.calendar(), life=archive.life(meeting) or NOT_CLOSED,
        matters=_reading_matters(archive, panel, today), today=today or local(now()).date(),
        said=said_to_be_public(archive.let_go(), meeting), said_of=partial(_said_of, archive), plan=archive.plan,
        wordings=wordings_of(archive),
    )  # fmt: skip


def archive_material(archive: Archive, today: dt.date | None = None, year: int | None = None) -> ArchiveMaterial:
    """For a paper of all meetings. ``year``: in which the municipal year begins that it is of, where one is asked for.
    Raises Refused where there is no panel."""
    panel = the_panel(archive)
    today = today or local(now()).date()
    return ArchiveMaterial(
        panel=panel.on(today), plan=archive.plan(), bundle=archive.bundle,
        matters=_reading_matters(archive, panel, today),
        inspections=archive.inspections(), plan_lines=archive.plan_lines(),
        calendar=archive.calendar(), today=today, proceedings=archive.proceedings, meetings=archive.meetings,
        people=tuple(archive.people()), year=year, said_of=partial(_said_of, archive), wordings=wordings_of(archive),
    )  # fmt: skip


def _reading_matters(archive: Archive, panel: Panel, today: dt.date | None) -> KnowsMatters:
    """A way to read them, once, where a paper of matters is made."""

    def read() -> KnownMatters:
        from .known_matters import known_matters

        return known_matters(archive, panel, today or local(now()).date())

    return cache(read)


def _said_of(archive: Archive, meeting: str) -> frozenset[str]:
    return said_to_be_public(archive.let_go(), meeting)
