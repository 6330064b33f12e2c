"""What a pack is made from: a meeting's material, and its papers as they are kept."""

from __future__ import annotations

import datetime as dt

from secretariat.basics.record import Refused
from secretariat.papers.material import MeetingMaterial
from secretariat.papers.pack.reading import PackMaterial

from ..archive import Archive
from ..port import StoreError
from .paper_material import meeting_material
from .record_foot import record_foot


def pack_material(archive: Archive, meeting: str, today: dt.date | None = None) -> PackMaterial:
    """For the packs of one meeting. Raises Refused where there is no panel or no such meeting."""
    return with_files(archive, meeting_material(archive, meeting, today))


def with_files(archive: Archive, m: MeetingMaterial) -> PackMaterial:
    """The material with its files. May read for a moment: not on the event loop."""

    def read(sha256: str) -> bytes:
        try:
            return archive.file(sha256)
        except StoreError as error:
            raise Refused(str(error)) from None

    return PackMaterial(m=m, read=read, foot=record_foot(archive.store))
