"""Every matter that may be public, out of the archive: read where a paper of matters is made, and nowhere else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from secretariat.complaints.not_compared import said_to_be_public
from secretariat.contradictions.exempt import held_items
from secretariat.matters.public import minuted_in_private, public_matters, raised_in_private
from secretariat.meetings.meeting import AgendaItem
from secretariat.panel.panel import Panel
from secretariat.papers.material import KnownMatters
from secretariat.proceedings.embargo import held_events

from ..archive import Archive


def held_up_anywhere(archive: Archive, k: KnownMatters) -> tuple[str, str]:
    """The first meeting, by its name, of which a paper of all matters would print what was to be private and is minuted
    in public; and the item it is about. Both empty where there is none."""
    told = {matter.item_id for matter in k.register.matters}
    for meeting in k.meetings:
        p = archive.proceedings(meeting.id)
        said = said_to_be_public(archive.let_go(), meeting.id)
        held = [item.number for id in (held_items(p) if p else ()) if id in told and (item := k.items.get(id))]
        if left := sorted(set(held) - said):
            return meeting.name, left[0]
    return "", ""


def known_matters(archive: Archive, panel: Panel, today: dt.date) -> KnownMatters:
    """All matters but those minuted in private, with the reports that went out and the letters that came in. Folds
    every meeting once."""
    private: set[str] = set()
    agendas: dict[str, Sequence[AgendaItem]] = {}
    taken: set[str] = set()
    begun: set[str] = set()
    for meeting in archive.meetings():
        p = archive.proceedings(meeting.id)
        if p is None:
            continue
        begun |= {meeting.id} if p.phase != "not begun" else set()
        private |= minuted_in_private(p)
        private |= held_events(p, today, said_to_be_public(archive.let_go(), meeting.id)) if p.embargoes else set()
        agendas[meeting.id] = p.bundle.items
        taken |= {item.matter for item in p.bundle.items if item.id in p.opened and item.matter}
    letters = archive.letters()
    register = public_matters(archive.register(), private | raised_in_private(archive.raised(), letters))
    return KnownMatters(
        panel=panel.on(today), people=archive.people().on(today), register=register, today=today,
        calendar=archive.calendar(),
        reports=archive.reports(), letters=[letter for letter in letters if not letter.sealed],
        meetings=archive.meetings(), agendas=agendas, taken=taken, held=begun,
        items={item.id: item for items in agendas.values() for item in items},
    )  # fmt: skip
