"""“Write everything to a file”: all that is kept as one document, which another folder takes in; and its schema."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from secretariat.basics.record import Refused

from ..dialogs.composing_form import ComposingForm
from ..dialogs.field import Field, FieldRefused
from ..dialogs.replacing import Replacing
from ..dialogs.table_out import table_form
from ..dialogs.typed_path import path_to_write
from ..papers.composing import composed
from ..papers.gate import leak_gate
from ..papers.let_go import EVERYTHING
from ..papers.not_them import NAME as NOT_THEM

if TYPE_CHECKING:
    from collections.abc import Callable

    from secretariat.complaints.gate.paper_gate import Gate
    from storage.archive import Archive
    from storage.interchange.handing_out import Choices, Told

    from ..kit.clerk import Clerk
    from ..kit.screen import ClerkScreen, WithClerk

TITLE = "Write everything to a file"
FILE = "everything.json"
WITH_COMPLAINTS, WITH_FILES = "“With the complaints”", "“With the files”"


class _AskedFor(NamedTuple):
    path: Path
    chosen: Choices


class _Document(NamedTuple):
    data: bytes
    told: Told


async def ask(clerk: Clerk) -> None:
    """Ask where to and what is to be in it, and write it. The register of complaints is left out unless it is asked
    for by name, and then it has to be open."""
    screen = cast("ClerkScreen", clerk.screen)
    archive, replacing = clerk.archive, Replacing(screen)

    def check(values: dict[str, Any]) -> _AskedFor:
        from storage.interchange.handing_out import refuse_handing_out

        chosen = _chosen(values)
        try:
            asked = _AskedFor(path_to_write(values["file"], FILE), chosen)
        except Refused as refusal:
            raise FieldRefused("file", str(refusal)) from None
        refuse_handing_out(archive, chosen)
        _gate(screen, chosen)
        return asked

    async def keep(asked: _AskedFor) -> bool:
        made = await composed(form, "document of everything", lambda: _compose(screen, asked.chosen))
        if asked.chosen.complaints:
            _gate(screen, asked.chosen)  # it may have locked itself meanwhile
        await _write(form, asked, made, await replacing.ask(asked.path))
        return True

    form = ComposingForm(
        TITLE, _fields(clerk), check, keep=keep, note=NOTE, draft="everything", drafted=False
    )  # fmt: skip
    form.purpose = HELP
    clerk.push_screen(form)


NOTE = """One document in JSON with all records, to keep, to read elsewhere, or to be taken in by another folder. It \
holds what is not for publication, and is readable by you alone."""


HELP = """All that is kept is written, also what is exempt or was minuted in private; so the file is readable by you
alone. The complaints are left out, unless you say so and their register is open; without them the document is held
against the register, as a public paper is. “Take in a document” takes it in, in another folder or in this one, and
changes nothing that is as it was. What undo would take back is not in it: that is of this folder alone."""


def _fields(clerk: Clerk) -> list[Field]:
    path = clerk.where_to.usual("everything", FILE, private=True)
    return [
        Field(name="file", label="File", value=str(path), required=True, hint="It ends in .json."),
        Field(name="complaints", label="With the complaints", kind="yesno", value=False,
              hint="Yes: the register, and the reasons of apologies, in plain words. It has to be open for that."),
        Field(name="files", label="With the files", kind="yesno", value=False,
              hint="Yes: letters, papers and reports as they came are put into the document; it is larger then."),
    ]  # fmt: skip


def _chosen(values: dict[str, Any]) -> Choices:
    from storage.interchange.handing_out import Choices

    return Choices(values["complaints"], values["files"], WITH_COMPLAINTS, WITH_FILES)


def _gate(screen: ClerkScreen, chosen: Choices) -> Gate | None:
    """What it goes through; None with the complaints in it, or where nobody complained. Raises Refused."""
    if not chosen.complaints:
        return leak_gate(screen, EVERYTHING[0])
    if why := screen.clerk.lock.why_closed():
        raise Refused(why)
    return None


def _compose(screen: ClerkScreen, chosen: Choices) -> Callable[[Archive], _Document]:
    gate = _gate(screen, chosen)

    def compose(still: Archive) -> _Document:
        from secretariat.complaints.gate.paper_gate import ComplainantNamed
        from storage.interchange.dumping import with_record
        from storage.interchange.handing_out import told_of, whole
        from storage.port import StoreError
        from storage.queries.leak_gate import readable

        try:
            data = whole(still, chosen)
            if gate:
                gate.refuse_dump(data, f"{WITH_COMPLAINTS} writes it with them")
            told = told_of(still, data, chosen, readable(still).unread if chosen.complaints else "")
            return _Document(with_record(data, still.store.root()), told)
        except ComplainantNamed as refusal:
            raise Refused(f"{refusal} If it is somebody else: {{app.palette}}, “{NOT_THEM}”.") from None
        except StoreError as error:
            raise Refused(str(error)) from None

    return compose


async def _write(form: WithClerk, asked: _AskedFor, made: _Document, way: str) -> None:
    from storage.queries.exporting import put_there

    clerk = form.clerk
    beside = await asyncio.to_thread(put_there, asked.path, made.data, clerk.now(), private=True, keeps=bool(way))
    clerk.where_to.remember("everything", asked.path, private=True)
    kept = f" The one that was there is kept as {beside}." if beside else ""
    clerk.tell(" ".join([f"Written: {asked.path}.{kept}", *made.told.of_it]))
    for each in made.told.not_whole:
        clerk.refuse(each)


def ask_schema(clerk: Clerk) -> None:
    """Ask for a file, and write the JSON Schema of that document to it."""

    def made() -> str:
        import json

        from storage.interchange.format import schema

        return json.dumps(schema(), indent=2) + "\n"

    screen = cast("WithClerk", clerk.screen)
    clerk.push_screen(table_form(
        screen, "schema of the document of everything", "secretariat.schema.json", made,
        hint="A JSON Schema: what a document may hold that is taken in, for whoever writes one.",
    ))  # fmt: skip
