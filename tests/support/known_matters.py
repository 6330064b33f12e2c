"""Matters made by hand, and the material of a paper of them. Nobody in them is real."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from secretariat.documents.document import Document
from secretariat.documents.plain_text import write
from secretariat.matters.matter import Matter, StoryEntry
from secretariat.matters.register import Register
from secretariat.meetings.meeting import AgendaItem, Meeting
from secretariat.panel.panel import Panel
from secretariat.panel.people import People
from secretariat.papers.material import ArchiveMaterial, KnownMatters
from secretariat.plan.year import NO_PLAN
from tests.support.panels import DAY, MEETING, invented_items, invented_people, the_panel

TODAY = DAY + dt.timedelta(60)
SENT = DAY + dt.timedelta(7)
DUE = dt.date(2031, 7, 25)


def a_matter(label: str = "R1", text: str = "Publish the figures.", **other: Any) -> Matter:
    """A recommendation to the Commissioner of the invented meeting; ``label`` R1, A2, U3, Q4 says which kind."""
    kind = {"R": "recommendation", "A": "action", "U": "undertaking", "Q": "question"}.get(label[:1], "decision")
    parent, _, part = label.partition(".")
    fields: dict[str, Any] = {
        "kind": kind, "reference": f"{MEETING}/{label}", "meeting": MEETING, "day": DAY, "item": "5",
        "item_title": "Annual report of the Commissioner", "text": text, "who": "The Commissioner", "due": None,
        "event": label, "progress": "open", "note": "", "to": "Commissioner", "item_id": "item-5",
        "parent": parent if part else "",
    }  # fmt: skip
    return Matter(**{**fields, **other})


def sent(matter: Matter, on: dt.date = SENT, due: dt.date | None = DUE) -> Matter:
    """Sent to the Commissioner, and due a month later."""
    story = (*matter.story, StoryEntry(on, "sent", "Sent to the Commissioner."))
    how = f"1 month after it was sent on {on.day} June 2031" if due else ""
    return replace(matter, progress="sent", story=story, due=due, due_how=how, move="the Commissioner", since=on)


def answered(matter: Matter, on: dt.date, position: str = "accepted", **where: Any) -> Matter:
    story = (*matter.story, StoryEntry(on, "answered", "Answered.", position=position, **where))  # type: ignore[arg-type]
    return replace(matter, progress="answered", story=story, position=position, move="nobody", since=on)  # type: ignore[arg-type]


def knowing(*matters: Matter, today: dt.date = TODAY, panel: Panel | None = None, **other: Any) -> KnownMatters:
    """What a paper may know of the invented panel and these matters."""
    items: Iterable[AgendaItem] = other.pop("agenda", invented_items())
    meetings = other.pop("meetings", [Meeting(id=MEETING, date=DAY)])
    people, items = other.pop("people", invented_people()), list(items)
    agendas = other.pop("agendas", {MEETING: items})
    return KnownMatters(
        panel=panel or the_panel(), people=People(people), register=Register(matters), today=today,
        meetings=meetings, items={item.id: item for item in items}, agendas=agendas, **other,
    )  # fmt: skip


def of_all(k: KnownMatters) -> ArchiveMaterial:
    """The material of a paper of all meetings that knows these."""
    return ArchiveMaterial(panel=k.panel, plan=NO_PLAN, bundle=lambda _: None, matters=lambda: k)


def words(document: Document) -> str:
    """A paper in plain text, its lines joined."""
    return " ".join(write(document).split())
