"""Papers attached to the invented agenda, as records: no file need be there for what is only counted."""

from __future__ import annotations

import hashlib

from secretariat.agenda import attaching
from secretariat.basics.kept_file import KeptFile
from secretariat.meetings.item_papers import ItemPaper
from secretariat.meetings.meeting import Meeting
from storage.archive import Archive
from tests.support.clerk import Memory
from tests.support.panels import DAY, MEETING


def kept_file(name: str, pages: int = 1, data: bytes | None = None) -> KeptFile:
    data = data if data is not None else name.encode()
    return KeptFile(sha256=hashlib.sha256(data).hexdigest(), name=f"{name}.pdf", size=len(data), pages=pages)


def a_paper(title: str, item: str, pages: int = 1, exempt: str = "", data: bytes | None = None) -> ItemPaper:
    return ItemPaper(id=f"paper-{title}", item=item, title=title, file=kept_file(title, pages, data), attached=DAY,
                     exempt=exempt)  # fmt: skip


def attach(memory: Memory, title: str, item: str, pages: int = 1, exempt: str = "") -> None:
    memory.do(attaching.attach(memory.bundle(), a_paper(title, item, pages, exempt)))


def attach_kept(archive: Archive, title: str, item: str, data: bytes, exempt: str = "") -> None:
    """Attach a paper whose file is kept."""
    from secretariat.agenda.reports.opened import pages_of

    bundle = archive.bundle(MEETING)
    assert bundle is not None
    assert isinstance(bundle.meeting, Meeting)
    archive.keep_file(data)
    archive.commit(attaching.attach(bundle, a_paper(title, item, pages_of(data), exempt, data)))
