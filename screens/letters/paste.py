"""Where a letter comes in: pasted into a field, or opened by the name of its file."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.timer import Timer
from textual.widgets import Button, Input, Static, TextArea

from ..dialogs.form import DRAFT_AFTER
from ..kit.commands import Command
from ..kit.screen import Dialog
from ..widgets.fields import Line, Lines
from ..widgets.plain import plain
from .half_way import DRAFT, HalfWay, half_way


class PasteLetter(Dialog[HalfWay]):
    """Returns the letter to be read, as words or as the name of a file. Escape keeps what is there."""

    HELP = """Paste the whole letter into the large field, or give the path of its file: .txt, .docx, .html, .eml or
    .pdf. F2 reads it; nothing is kept before you have seen what it was taken for. Escape leaves, and what is here is
    back the next time; F3 empties it."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("paste.read", "Read it", "Read the letter, and show what it was taken for.", "f2"),
        Command("paste.afresh", "Start afresh", "Forget what is here.", "f3"),
    )

    DEFAULT_CSS = """
    PasteLetter > .box { width: 100%; height: 100%; }
    PasteLetter .field { height: 1; }
    PasteLetter .label { width: 8; }
    PasteLetter .field > Line { width: 1fr; background: $boost; }
    PasteLetter Lines { height: 1fr; border: none; padding: 0; background: $boost; margin: 1 0 0 0; }
    PasteLetter Line:focus, PasteLetter Lines:focus { background: $primary 30%; }
    """

    def __init__(self, *, file_first: bool = False, trouble: str = "") -> None:
        super().__init__()
        self._file_first = file_first
        self._trouble = trouble
        self._timer: Timer | None = None
        self._before = HalfWay()

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static("A letter in", classes="title", markup=False)
            yield Static("", classes="hint about", markup=False)
            with Horizontal(classes="field"):
                yield Static("File", classes="label", markup=False)
                yield Line(id="file", placeholder="its path, or leave this empty and paste below")
            yield Lines(id="words")
            yield Static("", classes="wrong", markup=False)
            with Horizontal(classes="buttons"):
                for id, words in (("read", "Read  F2"), ("afresh", "Start afresh  F3"), ("leave", "Leave  Esc")):
                    yield Button(plain(words), id=id, compact=True)

    def on_mount(self) -> None:
        self._before = half_way(self.clerk.draft(DRAFT))
        self._fill(self._before.text, self._before.file)
        back = bool(self._before.text or self._before.file) and not self._trouble
        said = "Brought back from before: F2 goes on with it, F3 starts afresh." if back else (
            "Paste the letter into the field below, or give its file. F2 reads it."
        )  # fmt: skip
        self.query_one(".about", Static).update(plain(said))
        self._say(self._trouble)
        self.query_one(
            "#file" if self._file_first or (self._before.file and not self._before.text) else "#words"
        ).focus()

    def _fill(self, text: str, file: str) -> None:
        lines = self.query_one("#words", Lines)
        lines.replace(text, lines.document.start, lines.document.end)
        self.query_one("#file", Line).value = file

    def typed(self) -> HalfWay:
        """What is here; with what was said of it before, where it is the same letter."""
        text, file = self.query_one("#words", Lines).text, self.query_one("#file", Line).value.strip()
        same = (text, file) == (self._before.text, self._before.file)
        return self._before if same else HalfWay(text, file)

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _changed(self, event: Input.Changed | TextArea.Changed) -> None:
        event.stop()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(DRAFT_AFTER, self.flush_drafts)

    def flush_drafts(self) -> None:
        if self.stands:
            self.clerk.keep_draft(DRAFT, self.typed().draft())

    def action_afresh(self) -> None:
        self._before = HalfWay()
        self._fill("", "")
        self._say("")
        self.query_one("#words").focus()

    def action_leave(self) -> None:
        self.flush_drafts()
        self.dismiss(None)

    def action_read(self) -> None:
        typed = self.typed()
        if not typed.text.strip() and not typed.file:
            self._say("There is no letter yet: paste its words, or give the path of its file.")
            self.app.bell()
            return
        self.flush_drafts()
        if self._timer is not None:
            self._timer.stop()
        self.dismiss(typed)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        """Enter in the line of the file reads it; in the large field it is a line of the letter."""
        event.stop()
        self.action_read()

    def _say(self, words: str) -> None:
        line = self.query_one(".wrong", Static)
        line.update(plain(words))
        line.set_class(bool(words), "-said")

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        getattr(self, f"action_{event.button.id}")()
