"""A table that is written to a file, to be corrected there and taken in again: people, the lines of the plan."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from secretariat.basics.record import Refused

from .field import Field, FieldRefused
from .form import Form
from .replacing import Replacing
from .typed_path import path_to_write

if TYPE_CHECKING:
    from ..kit.screen import ClerkScreen, WithClerk


CSV = "A table (CSV) for a spreadsheet; the import takes it in again."


def table_form(
    screen: WithClerk, name: str, file: str, made: Callable[[], str], left_out: str = "", *, hint: str = CSV
) -> Form[Path]:  # fmt: skip
    """Ask for a file and write the table to it, on record as the command line writes it. ``name``: as it is called on
    record; ``file``: what it is called unless she says otherwise; ``left_out``: what is told that is not in it;
    ``hint``: what kind of file it is."""
    clerk, replacing = screen.clerk, Replacing(cast("ClerkScreen", screen))

    def check(values: dict[str, Any]) -> Path:
        try:
            return path_to_write(values["file"], file)
        except Refused as refusal:
            raise FieldRefused("file", str(refusal)) from None

    async def keep(path: Path) -> bool:
        from storage.queries.exporting import keep_on_record, put_there
        from storage.queries.record_foot import record_foot

        archive, now, data = clerk.archive, clerk.now(), made().encode()
        archive.refuse_undecided()
        way = await replacing.ask(path)
        beside = await asyncio.to_thread(put_there, path, data, now, private=False, keeps=bool(way))
        told = await keep_on_record(
            archive, name, path, data, now, by=clerk.by, foot=record_foot(archive.store), named=True
        )  # fmt: skip
        clerk.where_to.remember(name, path)
        kept = f" The one that was there is kept as {beside}." if beside else ""
        clerk.tell(" ".join(filter(None, (f"Written: {path}.{kept}", left_out, told))))
        return True

    field = Field(name="file", label="File", value=str(clerk.where_to.usual(name, file)), required=True, hint=hint)
    return Form(f"Write the {name} to a file", [field], check, keep=keep, draft=f"table {file}", drafted=False)
