"""What tests of agendas and plans ask again and again."""

from __future__ import annotations

from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import AgendaItem
from storage.archive import Archive
from tests.support.panels import MEETING


def bundle(archive: Archive, id: str = MEETING) -> Bundle:
    """All about a meeting that is there."""
    found = archive.bundle(id)
    assert found is not None
    return found


def numbers(archive: Archive, id: str = MEETING) -> list[str]:
    return [item.number for item in bundle(archive, id).items]


def titles(archive: Archive, id: str = MEETING) -> list[str]:
    return [item.title for item in bundle(archive, id).items]


def new(title: str, number: str = "") -> AgendaItem:
    return AgendaItem(number=number, title=title)
