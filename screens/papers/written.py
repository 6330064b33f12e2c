"""A paper that is ready, written to its file and put on record; and the same in a second language beside it."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from secretariat.basics.record import Refused

from .let_go import paper_of

if TYPE_CHECKING:
    from secretariat.documents.document import Document
    from secretariat.languages.speaker import Speaker
    from secretariat.papers.email.message import Message

    from ..kit.screen import ClerkScreen


class Written(NamedTuple):
    """A paper ready to be written, and where to."""

    document: Document
    path: Path
    private: bool
    """Not for publication: to be readable by the clerk alone, as letters are."""
    message: Message | None = None
    """The e-mail that takes it; None where the paper itself is written."""
    replaces: str = ""
    """What is told of a file that is not as it was written, and that this one replaces; empty where there is none."""
    spoken: Speaker | None = None
    """In which language besides English it is."""
    beside: Written | None = None
    """The same in the second language, where both are written."""


async def write_out_all(screen: ClerkScreen, written: Written, name: str) -> bool:
    """Write the paper, and the one beside it, and say so in one sentence; False where that could not be."""
    said: list[str] = []
    for one in filter(None, (written, written.beside)):
        told = await _written(screen, one, name)
        if not told:
            return False
        said += told
    screen.tell(" ".join(said))
    return True


async def _written(screen: ClerkScreen, written: Written, name: str) -> list[str]:
    """What is told of it once it is written; empty where that was refused."""
    from secretariat.basics.saying import speaking
    from secretariat.documents.told import told_of

    clerk = screen.clerk
    told: list[str] = []

    def write() -> tuple[bytes, str, str]:
        from secretariat.documents.writers import write_paper as made
        from secretariat.papers.email.message import write_message
        from storage.disk.write_out import write_out
        from storage.queries.exporting import keep_beside
        from storage.queries.record_foot import record_foot
        from storage.queries.word_template import template_for

        try:
            foot = record_foot(clerk.archive.store)
            template, unused = template_for(clerk.archive, written.path.suffix)
            with speaking(written.spoken):
                data = written.message and write_message(written.message, written.document, foot, template)
                data = data or made(written.document, written.path.suffix, foot, template)
            told.extend(unused)
        except ValueError as error:
            raise Refused(str(error)) from None
        beside = str(keep_beside(written.path, clerk.now())) if written.replaces else ""
        write_out(written.path, data, private=written.private)
        return data, foot, beside

    try:
        data, foot, beside = await asyncio.to_thread(write)
    except Refused as refusal:
        screen.refuse(str(refusal))
        return []
    whom = f", not sent yet and without an address. For: {written.message.to}." if written.message else ""
    kept = f". The one that was there is kept as {beside}" if beside else ""
    told += told_of(written.document, ".docx" if written.message else written.path.suffix)
    told += written.spoken.told() if written.spoken else []
    if told_of_record := await _put_on_record(screen, written, name, data, foot):
        told.append(told_of_record)
    return [f"Written: {written.path}{whom}{kept}", *told]


async def _put_on_record(screen: ClerkScreen, written: Written, name: str, data: bytes, foot: str) -> str:
    """Put it on record that a paper was written; gives back what there is to tell of that, else nothing."""
    from secretariat.complaints.not_compared import whole_name
    from secretariat.papers.catalogue import PAPERS
    from storage.queries.exporting import keep_on_record

    clerk = screen.clerk
    return await keep_on_record(
        clerk.archive, whole_name(name, paper_of(clerk, name)), written.path, data, clerk.now(), by=clerk.by, foot=foot,
        named=PAPERS[name].public,
    )  # fmt: skip
