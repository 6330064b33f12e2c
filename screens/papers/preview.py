"""A paper as it will stand, to be read before it is written: read only, block by block, drawn as it comes."""

from __future__ import annotations

import asyncio
from itertools import islice
from typing import ClassVar, Literal, NamedTuple

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, OptionList, Static
from textual.widgets.option_list import Option

from secretariat.documents.document import Document
from storage.queries.finals import Standing, held_against

from ..kit.commands import Command
from ..kit.key_button import KeyButton
from ..kit.screen import Dialog
from ..widgets.plain import plain
from .drawn import drawn, page_width, pieces

Then = Literal["write", "open", "final"]

AT_A_TIME = 40
"""Blocks drawn before they are shown: so the first page stands at once, however long the paper."""


class ToRead(NamedTuple):
    """A paper to be shown, and what it is called with the meeting it is of; empty for one that is no paper."""

    document: Document
    name: str = ""
    of_register: bool = False
    """Of complaints: gone as soon as the register is locked."""
    cases: tuple[str, ...] = ()
    """The complaints that an annex tells of: it is held against the final version of the same."""


def _no_final(preview: Preview) -> str:
    standing = preview.standing
    if standing is None:
        return "No version of it is marked as final."
    return standing.unread or ("" if standing.changes else "Nothing differs from the final version.")


def _no_paper(preview: Preview) -> str:
    return "" if preview.shown.name else "This is only to be read."


class Preview(Dialog[Then]):
    """The paper from its title to its end. What is asked for here is done by the form behind it."""

    HELP = """The paper as it will stand: the arrows and Page Up, Page Down go through it, {app.find-here} finds
    words in it. {preview.write} writes it to the file that was named, {preview.open} writes it and opens it in the
    system's program, {preview.final} writes it and marks it as the final version. Where a version was marked before,
    {preview.differs} shows what differs from it. Escape goes
    back."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("preview.write", "Write it", "Write it to the file that is named.", "ctrl+s,ctrl+enter", _no_paper),
        Command("preview.open", "Write and open it", "Write it, and open it in the system's program.", "o,ctrl+o",
                _no_paper),
        Command("preview.final", "Mark as final", "Write it, keep its file, and tell what differs later.", "f",
                _no_paper),
        Command("preview.differs", "What differs", "Show what differs from the final version.", "d", _no_final),
    )  # fmt: skip
    DOES = "writes this"

    DEFAULT_CSS = """
    Preview > .box { width: 100%; height: 100%; }
    Preview OptionList, Preview OptionList:focus {
        height: 1fr; border: none; padding: 0; background: $surface; background-tint: transparent;
    }
    Preview OptionList > .option-list--option-highlighted { text-style: none; color: $foreground; background: $boost; }
    Preview .buttons > Button { margin-right: 1; }
    Preview #standing { text-style: bold; }
    Preview #drawing { display: none; color: $text-muted; height: 1; }
    Preview #drawing.-on { display: block; }
    """

    def __init__(self, shown: ToRead) -> None:
        super().__init__()
        self.shown, self.shows_sealed = shown, shown.of_register
        self.standing: Standing | None = None
        self._width = 0

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(plain(self.shown.document.title), classes="title", markup=False)
            yield Static("", classes="hint", id="standing", markup=False)
            yield OptionList(markup=False)
            yield Static("", id="drawing", markup=False)
            with Horizontal(classes="buttons"):
                if self.shown.name:
                    yield KeyButton("Write", "preview.write", id="write", variant="primary")
                    yield KeyButton("Write and open", "preview.open", id="open")
                    yield KeyButton("Final", "preview.final", id="final")
                    yield KeyButton("What differs", "preview.differs", id="differs")
                yield KeyButton("Back", "dialog.leave", id="leave")

    def on_mount(self) -> None:
        if self.shown.name:
            self.query_one("#differs").display = False
            self._compare()
        self.query_one(OptionList).focus()

    def on_resize(self, event: events.Resize) -> None:
        width = page_width(self.shown.document, event.size.width - 7)
        if width != self._width:
            self._width = width
            self._draw(width)

    @work(group="drawing", exclusive=True)
    async def _draw(self, width: int) -> None:
        """Block after block; it ends with the screen, and begins anew where that has another width."""
        page, how_far = self.query_one(OptionList), self.query_one("#drawing", Static)
        at, blocks = page.highlighted, drawn(self.shown.document, width)
        page.clear_options()
        done = 0
        while batch := await asyncio.to_thread(lambda: [*islice(blocks, AT_A_TIME)]):
            page.add_options([Option(piece) for content in batch for piece in pieces(content)])
            done += len(batch)
            if done == len(batch):
                page.highlighted = 0
            how_far.update(plain(f"Being drawn: {done} of about {len(self.shown.document.blocks)} blocks. Esc stops."))
            how_far.add_class("-on")
        how_far.remove_class("-on")
        if at and page.option_count:
            page.highlighted = min(at, page.option_count - 1)
            page.scroll_to_highlight()

    @work(group="comparing", exclusive=True)
    async def _compare(self) -> None:
        if held := held_against(self.clerk.archive, self.shown.name, self.shown.document, self.shown.cases):
            self.standing = await asyncio.to_thread(held)
            self.query_one("#standing", Static).update(plain(self.standing.told))
            self.query_one("#differs").display = not _no_final(self)

    # --- what can be asked for ---

    def action_write(self) -> None:
        self.dismiss("write")

    def action_open(self) -> None:
        self.dismiss("open")

    def action_final(self) -> None:
        self.dismiss("final")

    def action_differs(self) -> None:
        if self.standing is not None:
            self.clerk.push_screen(Preview(ToRead(self.standing.as_document(), of_register=self.shown.of_register)))

    @on(Button.Pressed)
    async def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        verb = event.button.id or ""
        await self.action_command("dialog.leave" if verb == "leave" else f"preview.{verb}")
