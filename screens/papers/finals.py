"""The versions of papers that were marked as final: read, held against the paper as it is now, written out again."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import on, work

from secretariat.basics.clock import house_date, house_time, local
from secretariat.basics.record import Refused
from secretariat.papers.final import FinalPaper, day_of_final

from ..dialogs.composing_form import ComposingForm
from ..dialogs.detailed import Detailed
from ..dialogs.field import Field, FieldRefused
from ..dialogs.reading import Reading
from ..dialogs.replacing import Replacing
from ..dialogs.typed_path import path_to_write
from ..kit.commands import Command
from ..widgets.detail import Fact
from ..widgets.table import Column, Row, Table
from .composing import composed
from .preview import Preview, ToRead

if TYPE_CHECKING:
    from collections.abc import Callable

    from secretariat.documents.document import Document
    from storage.archive import Archive

    from ..kit.screen import ClerkScreen

EMPTY = """No version of a paper is marked as final yet.

The form that writes a paper to a file asks whether it is the final version, and {preview.final} says so in its \
preview. Its file is kept then, and what differs from it later is told."""


_NO_FILE = {
    "sealed": "sealed, for it is not for publication", "erased": "erased with a complaint that it told of"
}  # fmt: skip


def _none(dialog: Finals) -> str:
    return "" if dialog.final else "No final version is marked."


class Finals(Detailed):
    """The final versions, the newest first."""

    HELP = """Papers that were marked as final, the newest first. Enter makes the paper as it is now, and shows what
    differs from the one marked; {finals.read} reads it as it was kept; {finals.out} writes its file out
    again, byte for byte. One that is not for publication is sealed, and opened with the register of complaints alone.
    Undo takes back that a version was marked."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("finals.differs", "What differs now", "Hold the paper as it is now against it.", "enter", _none,
                footer="what differs"),
        Command("finals.read", "Read it", "Its words, as they were kept.", "r", _none, footer="read"),
        Command("finals.out", "Write its file again", "As it was kept, byte for byte.", "w", _none,
                footer="write it again"),
    )  # fmt: skip
    HEADING = "Final versions of papers"
    EMPTY = EMPTY
    COLUMNS = (Column("Marked", 18, wide=24), Column("Paper"), Column("File", 20, wide=34))

    @property
    def final(self) -> FinalPaper | None:
        """The one marked."""
        return self.table.marked(self.clerk.archive.finals())

    def show_records(self) -> None:
        rows = [Row(each.id, [f"{local(each.at):%Y-%m-%d %H:%M}", each.called, self._file(each)])
                for each in reversed(self.clerk.archive.finals())]  # fmt: skip
        self.table.show(rows)
        self.show_detail()

    def _file(self, final: FinalPaper) -> str:
        from storage.queries.finals import is_erased

        if final.file:
            return final.file.name
        return "erased" if is_erased(self.clerk.archive, final) else "sealed"

    def about_marked(self) -> tuple[str, list[Fact]] | None:
        final = self.final
        if final is None:
            return None
        at = local(final.at)
        facts = [("Marked", f"{house_date(at.date(), weekday=True)}, {house_time(at)}"), ("By", final.by)]
        if final.file:
            facts += [("File", f"{final.file.name}, {final.file.size:,} bytes"), ("SHA-256", final.file.sha256)]
        else:
            facts.append(("File", _NO_FILE[self._file(final)]))
        return final.called, facts

    # --- doing ---

    @on(Table.Chosen)
    def _chosen(self, event: Table.Chosen) -> None:
        event.stop()
        self.action_differs()

    def action_differs(self) -> None:
        if final := self.final:
            self.clerk.run_worker(self._differs(final), group="composing")

    async def _differs(self, final: FinalPaper) -> None:
        from storage.queries.finals import against

        try:
            now = await composed(self, final.called, lambda: _now(final, self))
            standing = await asyncio.to_thread(against(self.clerk.archive, final, now))
            shown = standing.as_document()
        except Refused as refusal:
            self.refuse(str(refusal))
            return
        if self.clerk.screen is self:
            self.clerk.push_screen(Preview(ToRead(shown, of_register=bool(final.sealed))))

    @work(group="asking")
    async def action_read(self) -> None:
        from storage.port import StoreError
        from storage.queries.finals import lines_of

        final = self.final
        if final is None:
            return
        try:
            lines = lines_of(self.clerk.archive, final)
        except (StoreError, Refused) as error:
            self.refuse(str(error))
            return
        reading = Reading(f"{final.called}: {day_of_final(final)}", "\n\n".join(each.text for each in lines))
        reading.shows_sealed = bool(final.sealed)
        await self.app.push_screen_wait(reading)

    def action_out(self) -> None:
        if (final := self.final) is None:
            return
        from storage.port import StoreError
        from storage.queries.finals import sealed_of

        try:
            name = final.file.name if final.file else sealed_of(self.clerk.archive, final).file_name.reveal()
        except (StoreError, Refused) as error:
            self.refuse(str(error))
            return
        self.clerk.push_screen(self._form(final, name))

    def _form(self, final: FinalPaper, name: str) -> ComposingForm[Path]:
        private, replacing = bool(final.sealed), Replacing(cast("ClerkScreen", self))
        usual = self.clerk.where_to.usual("final", name, private=private).with_name(name)

        def check(values: dict[str, Any]) -> Path:
            try:
                return path_to_write(values["file"], name)
            except Refused as refusal:
                raise FieldRefused("file", str(refusal)) from None

        async def keep(path: Path) -> bool:
            await self._write(final, path, await replacing.ask(path))
            return True

        field = Field(name="file", label="File", value=str(usual), required=True)
        form = ComposingForm(f"Write {day_of_final(final)} again: the {final.called}", [field], check, keep=keep,
                             draft=f"final {final.id}", drafted=False)  # fmt: skip
        form.shows_sealed = private
        return form

    async def _write(self, final: FinalPaper, path: Path, way: str) -> None:
        from storage.port import StoreError
        from storage.queries.exporting import put_there
        from storage.queries.finals import bytes_of

        clerk = self.clerk
        try:
            # What is sealed is a record, which only this thread may read; a file is read off the loop.
            data = bytes_of(clerk.archive, final) if final.sealed else await asyncio.to_thread(
                bytes_of, clerk.archive, final
            )  # fmt: skip
        except StoreError as error:
            raise Refused(str(error)) from None
        private = bool(final.sealed)
        beside = await asyncio.to_thread(put_there, path, data, clerk.now(), private=private, keeps=bool(way))
        kept = f" The one that was there is kept as {beside}." if beside else ""
        clerk.tell(f"Written, as it was kept: {path}.{kept}")


def _now(final: FinalPaper, dialog: Finals) -> Callable[[Archive], Document]:
    """What makes the paper of a final version as it is now. Raises Refused where nobody knows which that is."""
    from storage.queries.finals_now import asked_by_name, made_now

    asked = asked_by_name(final.paper)
    if asked is None:
        raise Refused(f"No paper is called “{final.called}” any more, so there is nothing to hold it against.")
    how = f"where it is written: write the {final.called}"
    return lambda still: made_now(still, asked, how, dialog.clerk.today)
