"""How many pages an agenda takes in front of its pack. What makes a pack is loaded only where that must be counted."""

from __future__ import annotations

from msgspec.structs import replace

from ...agenda.bound_papers import is_packed
from ..material import MeetingMaterial


def counted_front(m: MeetingMaterial) -> int:
    """How many pages the agenda takes in front of its pack; 0 where its papers are not kept, it is fixed already, or
    it cannot be counted here."""
    bundle = m.p.bundle
    if not is_packed(bundle) or bundle.meeting.agenda_pages or (bundle.publications and bundle.publications[0].front):
        return 0
    from .making import front_of_pack

    try:
        return front_of_pack(m)
    except ValueError:
        return 0


def with_front(m: MeetingMaterial) -> MeetingMaterial:
    """The material with the pages of the agenda as they are in its pack. Takes a moment: not on the event loop."""
    return replace(m, front=m.front or counted_front(m))
