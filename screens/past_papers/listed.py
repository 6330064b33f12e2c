"""The past papers that are kept: a list that is narrowed by words of their text, opened, added to and put right."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.widgets import Static

from secretariat.basics.acts import Put, act
from secretariat.basics.clock import short_date
from secretariat.basics.kept_file import MOST
from secretariat.basics.record import Refused
from secretariat.meetings.past_papers import PAST_KINDS, PastPaper
from secretariat.past_papers.searching import found_in
from secretariat.past_papers.taking import OpenedPast, open_past, take_in, take_out

from ..dialogs.choose import Choice, Choose
from ..dialogs.field import Field, FieldRefused
from ..dialogs.form import Form
from ..dialogs.reading import Reading
from ..dialogs.with_words import WithWords
from ..dialogs.working import at_length
from ..kit.commands import Command
from ..widgets.plain import plain
from ..widgets.table import Column, Row, Table
from .asking import change_form, proposal_form
from .files import NamedFiles, files_named

EMPTY = (
    "No past paper is kept yet. {past.add} takes in files: minutes and agendas of meetings held before this folder "
    "began, as Word documents, web pages, PDFs or text. What is certain of each is proposed, and you accept it paper "
    "by paper."
)
NONE_FIT = "No past paper has all of these words."


def _none(dialog: PastPapers) -> str:
    return "" if dialog.paper else "No paper is marked. {past.add} takes one in."


class PastPapers(WithWords):
    """The papers that are kept, the newest first."""

    HELP = """Minutes and agendas of meetings held before this folder began, kept as they came. {past.add} takes in
    files, or all the papers of a folder, and shows of each what is certain: its day, its title, who was there, the
    items, numbered recommendations. What is not certain is left empty, and nothing is guessed. The line above the list
    looks for words in their text, whatever the accents and capitals. Enter reads the paper marked, {past.edit} puts
    right what was read, {past.delete} takes it out; undo brings it back."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("past.add", "Take in files", "Past minutes and agendas, read and kept one by one.", "n",
                footer="take in"),
        Command("past.read", "Read it", "Its words, as they were read from the file.", "enter", _none, footer="read"),
        Command("past.find", "Look for words", "Only papers in which all of them stand.", "slash",
                footer="look for words"),
        Command("past.edit", "Put it right", "Its day, title, people, items and recommendations.", "e", _none,
                footer="put right"),
        Command("past.delete", "Take it out", "A paper kept by mistake.", "d,delete", _none, footer="take out"),
    )  # fmt: skip

    HEADING = "Past papers"
    LOOKS_FOR = "words to look for in them"
    EMPTY = EMPTY
    COLUMNS = (Column("Meeting", 15), Column("What", 8), Column("Title"))

    DEFAULT_CSS = """
    PastPapers .facts { height: auto; max-height: 6; }
    """

    def below(self) -> ComposeResult:
        yield Static("", classes="facts", markup=False)

    @property
    def paper(self) -> PastPaper | None:
        """The one marked."""
        return self.table.marked(self.clerk.archive.past_papers())

    def show_records(self) -> None:
        words, rows = self.words, []
        papers = self.clerk.archive.past_papers()
        self.line.disabled = not papers  # else the first N is a word to look for
        for paper in papers:
            where = found_in(paper, words) if words else ""
            if words and not where:
                continue
            kind = dict(PAST_KINDS)[paper.kind]
            rows.append(Row(paper.id, [short_date(paper.day), kind, where or paper.title or _file(paper)]))
        self.table.say_empty(NONE_FIT if words else EMPTY)
        self.table.show(rows)
        self._show_facts()

    @on(Table.Moved)
    def _show_facts(self) -> None:
        paper = self.paper
        lines = []
        if paper is not None:
            lines = [f"{paper.title or 'Untitled'} · {_file(paper)}"]
            lines += [f"There: {', '.join(paper.present)}"] if paper.present else []
            counts = ((len(paper.items), "items"), (len(paper.recommendations), "recommendations"))
            lines += [", ".join(f"{n} {what}" for n, what in counts if n)] if any(n for n, _ in counts) else []
            lines += ["Its words could not be read."] if not paper.text else []
        self.query_one(".facts", Static).update(plain("\n".join(lines)))
        self.refresh_bindings()

    # --- doing ---

    @on(Table.Chosen)
    @work(group="asking")
    async def action_read(self) -> None:
        if paper := self.paper:
            words = paper.text or "Its words could not be read from the file."
            await self.app.push_screen_wait(Reading(paper.title or _file(paper), words))

    @work(group="asking")
    async def action_add(self) -> None:
        field = Field(name="paths", label="Files", kind="lines", required=True,
                      hint="A path a line; of a folder, all its papers.")  # fmt: skip

        def check(values: dict[str, Any]) -> NamedFiles:
            try:
                return files_named(values["paths"])
            except Refused as refusal:
                raise FieldRefused("paths", str(refusal)) from None

        named = await self.app.push_screen_wait(Form("Take in past papers", [field], check, draft="past papers"))
        if named is None:
            return
        kept, of = 0, len(named.papers)
        for n, path in enumerate(named.papers, 1):
            taken = await self._take_in(path, f"{n} of {of}" if of > 1 else "")
            kept += bool(taken)
            if taken is None and n < of and not await self._goes_on(path.name, of - n):
                break
        told = [f"{kept} of {of} papers are kept."] if of > 1 else []
        if told or named.others:
            self.tell(" ".join([*told, *named.left_out]))

    async def _goes_on(self, name: str, more: int) -> bool:
        """Whether she goes on with the papers after one that she left."""
        left = "1 paper is" if more == 1 else f"{more:,} papers are"
        ways = [Choice("on", "Go on with the next"), Choice("stop", "Stop here: the same files can be named again")]
        return await self.app.push_screen_wait(Choose(f"{name} is not kept; {left} left", ways)) == "on"

    async def _take_in(self, path: Path, which: str) -> bool | None:
        """Read one file, show what is certain of it, and keep it as the clerk accepts it. None where she left it."""
        try:
            data, opened = await at_length(self, f"{path.name} is being read.", lambda: _opened(path))
        except Refused as refusal:
            self.refuse(f"{path.name}: {refusal}")
            return False
        if any(each.file and each.file.sha256 == opened.file.sha256 for each in self.clerk.archive.past_papers()):
            if not which:
                self.refuse(f"{path.name} is kept already.")
            return True  # a folder is named again after a part of it was taken in
        paper = await self.app.push_screen_wait(proposal_form(opened, self.clerk.today, which))
        if paper is None:
            return None
        from storage.port import StoreError

        try:
            keeping = take_in(paper, self.clerk.archive.past_papers())
            await asyncio.to_thread(self.clerk.archive.keep_file, data)
        except (Refused, StoreError) as refusal:
            self.refuse(f"{path.name}: {refusal}")
            return False
        if not await self.do(keeping):
            return False
        self.table.go_to(paper.id)
        return True

    @work(group="asking")
    async def action_edit(self) -> None:
        if paper := self.paper:
            changed = await self.app.push_screen_wait(change_form(paper, self.clerk.today))
            if changed is not None and changed != paper:
                await self.do(act("past paper put right", Put(changed)))

    async def action_delete(self) -> None:
        if (paper := self.paper) and await self.do(take_out(paper)):
            self.tell(f"Taken out: {paper.title or _file(paper)}. {{app.undo}} brings it back.")


def _file(paper: PastPaper) -> str:
    return paper.file.name if paper.file else ""


def _opened(path: Path) -> tuple[bytes, OpenedPast]:
    from storage.disk.read_in import read_in

    data = read_in(path, MOST)
    return data, open_past(path.name, data)
