"""The matters that a paper is about: of one meeting, or of all of them."""

from __future__ import annotations

from ...basics.clock import local, now
from ...matters.composed import gathered, register_of
from ...matters.matter import Kind, Matter
from ...matters.public import minuted_in_private, public_matters
from ...matters.register import Followed, Register
from ...meetings.meeting import Meeting
from ...panel.people import People
from ...proceedings.embargo import held_events
from ..material import ArchiveMaterial, KnownMatters, MeetingMaterial

Material = MeetingMaterial | ArchiveMaterial
"""Of one meeting, or of all of them: a paper of matters can be either."""


def known(m: Material) -> KnownMatters:
    """All that a paper of matters may know. Where no archive is at hand, what that one meeting came to."""
    if m.matters is not None:
        return m.matters()
    if isinstance(m, ArchiveMaterial):
        return KnownMatters(panel=m.panel, people=People(), register=Register(()), today=local(now()).date())
    p = m.p
    register = register_of([gathered(p)], Followed(panel=p.panel, calendar=m.calendar))
    private = minuted_in_private(p) | held_events(p, m.today, m.said)
    return KnownMatters(
        panel=p.panel, people=p.people, register=public_matters(register, private), today=p.day,
        calendar=m.calendar, meetings=[p.bundle.meeting], items={item.id: item for item in p.bundle.items},
        held=() if p.phase == "not begun" else (p.bundle.meeting.id,),
    )  # fmt: skip


def meeting_of(m: Material) -> Meeting | None:
    """The meeting that the paper is of; None for one of all meetings."""
    return m.p.bundle.meeting if isinstance(m, MeetingMaterial) else None


def matters_of(m: Material, k: KnownMatters, *kinds: Kind) -> list[Matter]:
    """The matters of these kinds: of the meeting, or all; of a day, then in the order they were raised."""
    meeting = meeting_of(m)
    found = k.register.of_meeting(meeting.id) if meeting else list(k.register.matters)
    return [matter for matter in found if matter.kind in kinds]
