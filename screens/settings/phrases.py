"""The phrases of papers in the panel's second language: searched, given out as a table, and taken in from one."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.text import Text
from textual import work

from secretariat.basics.record import Refused
from secretariat.basics.stopping import Step, unwatched
from secretariat.languages.table import NAMES, PhraseTable

from ..dialogs.file_in import file_in
from ..dialogs.narrowed import Narrowed
from ..dialogs.table_out import table_form
from ..folder.reading import read_through
from ..kit.commands import Command
from ..widgets.detail import Fact
from ..widgets.table import Column

if TYPE_CHECKING:
    from secretariat.panel.panel import Panel
    from storage.archive import Archive

    from ..kit.clerk import Clerk

TITLE = "Phrases of the second language"
HINT = "TOML: as it was written from here and filled in."


IN_HELP = """The file becomes the panel’s own phrases, laid over those that are shipped; a phrase that it leaves
empty is as it is shipped, or lacking: then the whole sentence it is a part of stands in English. A phrase keeps the
places in braces of its English: where one lacks a place, the file is refused, and it is said which. Undo takes it
back."""


class Phrases(NamedTuple):
    """The table as it stands, every English phrase there is, and what is to be told of it."""

    table: PhraseTable
    english: Mapping[str, object]
    told: list[str]


def read(still: Archive, step: Step = unwatched) -> Phrases:
    """For a thread. Raises Refused where no second language is set."""
    from secretariat.languages.listed import listed
    from storage.queries.second_language import phrase_table

    step("Reading what papers say")
    listed()
    step("Reading the table")
    table, told = phrase_table(still)
    return Phrases(table, dict.fromkeys(listed()), told)


class SecondPhrases(Narrowed):
    """Every English phrase that a paper says, with what stands for it."""

    HELP = """What papers say, and what stands for it in the panel's second language; a phrase without one stands in
    English. The line above the list looks for words in both. {phrases.out} writes the whole table to a file, to be
    filled in with any editor; {phrases.take-in} takes such a file in as the panel's own, and undo takes that back. What
    is not marked there as reviewed is told as not reviewed wherever a paper is made of it. The language itself is
    chosen in the panel's settings."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("phrases.take-in", "Take a table in", "The phrases of a file become the panel’s own.", "b",
                footer="take in"),
        Command("phrases.out", "Write the table to a file", "To be filled in, and taken in again.", "w",
                footer="write to a file"),
    )  # fmt: skip
    HEADING = TITLE
    COLUMNS = (Column("English"), Column("In the second language", 30, wide=46), Column("Reviewed", 9))

    def __init__(self, phrases: Phrases, panel: Panel) -> None:
        super().__init__()
        self._phrases = phrases
        self._of = _of(panel)

    def records_changed(self) -> None:
        if self.stands and self.clerk.at_work and self._of != _of(self.panel):
            self._of = _of(self.panel)
            self._read_again()
        super().records_changed()

    @work(group="reading", exclusive=True)
    async def _read_again(self) -> None:
        still = self.clerk.archive.as_it_stands()
        try:
            self._phrases = await asyncio.to_thread(read, still)
        except Refused as refusal:  # undo took the language itself away
            self.refuse(str(refusal))
            self.dismiss()
            return
        self.rows_changed()

    def words_of(self) -> dict[str, str]:
        phrases = self._phrases.table.phrases
        return {each: f"{each} {there.words if (there := phrases.get(each)) else ''}" for each in self._phrases.english}

    def show_records(self) -> None:
        self.say_title(self._phrases.table.told(self._phrases.english))
        super().show_records()

    def cells(self, key: str) -> list[str | Text]:
        there = self._phrases.table.phrases.get(key)
        return [key, there.words if there else "", "yes" if there and there.reviewed else ""]

    def about(self, key: str) -> tuple[str, list[Fact]]:
        there = self._phrases.table.phrases.get(key)
        words = there.words if there else "none: it stands in English"
        reviewed = ("yes" if there.reviewed else "no") if there else ""
        return key, [(NAMES[self._phrases.table.code], words), ("Reviewed", reviewed)]

    # --- doing ---

    @work(group="asking")
    async def action_out(self) -> None:
        from secretariat.languages.table import as_file
        from storage.queries.second_language import names_typed

        table, english, typed = self._phrases.table, self._phrases.english, names_typed(self.clerk.archive)
        name = f"table of phrases in {NAMES[table.code]}"
        await self.app.push_screen_wait(table_form(
            self, name, f"phrases-{table.code}.toml", lambda: as_file(table, english, typed), hint=HINT,
        ))  # fmt: skip

    @work(group="asking")
    async def action_take_in(self) -> None:
        clerk, unused = self.clerk, [""]

        async def keep(path: Path) -> bool:
            from storage.port import StoreError
            from storage.queries.second_language import taken_in

            data, unused[0] = await asyncio.to_thread(_opened, path, self._phrases.table.code)
            try:
                await asyncio.to_thread(clerk.archive.keep_file, data)
            except StoreError as error:
                raise Refused(str(error)) from None
            return await self.do(taken_in(self.panel, path.name, data))

        form = file_in("Take a table of phrases in", keep, hint=HINT, draft="phrases in", purpose=IN_HELP)
        if await self.app.push_screen_wait(form) is not None:
            self.tell("Taken in as the panel’s own. {app.undo} takes it back.")
            if unused[0]:
                self.tell(unused[0])


def _of(panel: Panel) -> tuple[str, str]:
    """What the table depends on: the language, and the file of the panel's own."""
    return panel.second_language, panel.second_phrases.sha256 if panel.second_phrases else ""


def _opened(path: Path, code: str) -> tuple[bytes, str]:
    """The bytes of a file of phrases, and what of it is not used. For a thread. Raises Refused."""
    from storage.disk.read_in import read_in
    from storage.queries.second_language import MOST, table_of, told_unused

    data = read_in(path, MOST)
    return data, told_unused(table_of(path.name, data, code))


async def show(clerk: Clerk) -> None:
    """Read the table, and show it; refused where no second language is set."""
    panel = clerk.archive.panel()
    if panel is None or not panel.second_language:
        clerk.refuse("No second language is set: “Panel settings” among all commands ({app.palette}) has it.")
        return
    found = await read_through(clerk, TITLE, read)
    if found is not None:
        clerk.push_screen(SecondPhrases(found, panel))
        for each in found.told:
            clerk.refuse(each)
