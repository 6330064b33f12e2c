"""Making the file of a paper and writing it: off the event loop, on record, and marked as final where that is asked."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from secretariat.basics.record import Refused

from ..dialogs.working import at_length

if TYPE_CHECKING:
    from secretariat.documents.document import Document
    from secretariat.languages.speaker import Speaker
    from secretariat.papers.email.message import Message

    from ..kit.screen import WithClerk


class Asked(msgspec.Struct, frozen=True):
    """What was typed into the form, and the file it names."""

    path: Path
    values: dict[str, Any]


class Written(msgspec.Struct, frozen=True):
    """A paper ready to be written, and where to."""

    document: Document
    path: Path
    name: str
    """What it is called, with the meeting it is of."""
    private: bool
    """Not for publication: to be readable by the clerk alone, as letters are."""
    final: bool = False
    message: Message | None = None
    """The e-mail that takes it; None where the paper itself is written."""
    replaces: str = ""
    """What is told of a file that is not as it was written, and that this one replaces; empty where there is none."""
    spoken: Speaker | None = None
    """In which language besides English it is."""
    beside: Written | None = None
    """The same in the second language, where both are written."""
    cases: tuple[str, ...] = ()
    """The complaints that an annex tells of."""


class _Bytes(msgspec.Struct, frozen=True):
    data: bytes
    foot: str
    told: list[str]


async def write_out(screen: WithClerk, written: Written) -> bool:
    """Make it, write it, put that on record, and tell the clerk in one sentence: and of the one beside it. False, with
    the reason told, where it was not written. ``screen``: in front, the form that asked where to."""
    said: list[str] = []
    for one in filter(None, (written, written.beside)):
        told = await _write_out(screen, one)
        if not told:
            if said:  # of the one that was written
                screen.tell(" ".join(said))
            return False
        said += told
    screen.tell(" ".join(said))
    return True


async def _write_out(screen: WithClerk, written: Written) -> list[str]:
    """What is told of it once it is written; empty, with the reason told, where it was not.

    Making it may take a while, and can be stopped: until then nothing is written.
    """
    from secretariat.documents.told import told_of
    from storage.queries.exporting import keep_on_record, put_there
    from storage.queries.finals import held_against

    clerk, now = screen.clerk, screen.clerk.now()
    held = held_against(clerk.archive, written.name, written.document, written.cases)
    try:
        made = await at_length(screen, f"The {written.name} is being made.", lambda: _made(screen, written))
        beside = await asyncio.to_thread(
            put_there, written.path, made.data, now, private=written.private, keeps=bool(written.replaces)
        )
        standing = await asyncio.to_thread(held) if held else None
    except Refused as refusal:
        screen.refuse(str(refusal))
        return []
    whom = f", not sent yet and without an address. For: {written.message.to}." if written.message else ""
    kept = f". The one that was there is kept as {beside}" if beside else ""
    told = [*made.told, *told_of(written.document, ".docx" if written.message else written.path.suffix)]
    told += written.spoken.told() if written.spoken else []
    told += [standing.told] if standing else []
    told_of_record = await keep_on_record(
        clerk.archive, written.name, written.path, made.data, now, by=clerk.by, foot=made.foot,
        named=not written.private,
    )  # fmt: skip
    told += [told_of_record] if told_of_record else []
    if written.final:
        await _mark_final(screen, written, made.data)
    return [f"Written: {written.path}{whom}{kept}", *told]


def _made(screen: WithClerk, written: Written) -> _Bytes:
    from secretariat.basics.saying import speaking
    from secretariat.documents.writers import write_paper
    from secretariat.papers.email.message import write_message
    from storage.queries.record_foot import record_foot
    from storage.queries.word_template import template_for

    archive, document = screen.clerk.archive, written.document
    try:
        foot = record_foot(archive.store)
        template, unused = template_for(archive, written.path.suffix)
        with speaking(written.spoken):
            data = written.message and write_message(written.message, document, foot, template)
            return _Bytes(data or write_paper(document, written.path.suffix, foot, template), foot, list(unused))
    except ValueError as error:
        raise Refused(str(error)) from None


async def _mark_final(screen: WithClerk, written: Written, data: bytes) -> None:
    """Mark what was written as final. Where that cannot be, the paper is written all the same, and it is told."""
    from secretariat.basics.kept_file import file_of
    from secretariat.papers.final import day_of_final, told_of_marking
    from secretariat.papers.marking_final import mark_final
    from storage.port import StoreError
    from storage.queries.finals import is_final_already

    clerk, public = screen.clerk, not written.private
    if same := is_final_already(clerk.archive, written.name, data, written.cases):
        screen.tell(f"These bytes are {day_of_final(same)} already.")
        return
    file = file_of(written.path.name, data)
    try:
        act = mark_final(written.name, file, data, written.document, clerk.now(), by=clerk.by, public=public,
                         cases=written.cases)  # fmt: skip
        if public:
            await asyncio.to_thread(clerk.archive.keep_file, data)
    except (Refused, StoreError) as error:
        screen.refuse(f"It is written, and not marked as final: {error}")
        return
    if await clerk.perform(act):
        screen.tell(told_of_marking(written.cases))
