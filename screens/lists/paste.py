"""Where a list comes in: pasted into a field, or opened by the name of its file."""

from __future__ import annotations

import json
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.timer import Timer
from textual.widgets import Button, Input, Static, TextArea

from secretariat.lists.kind import ListKind

from ..dialogs.form import DRAFT_AFTER
from ..kit.commands import Command
from ..kit.screen import Dialog
from ..widgets.fields import Line, Lines
from ..widgets.plain import plain


class Pasted(NamedTuple):
    """A list to be read: its words, or the path of its file."""

    text: str = ""
    file: str = ""

    def draft(self) -> str:
        return json.dumps(self._asdict()) if self.text.strip() or self.file.strip() else ""

    @classmethod
    def of(cls, draft: str) -> Pasted:
        try:
            told = json.loads(draft) if draft else {}
            return cls(str(told.get("text", "")), str(told.get("file", "")))
        except (ValueError, AttributeError):
            return cls()


def draft_name(kind: ListKind) -> str:
    return f"form: {kind.name} in bulk"


class PasteList(Dialog[Pasted]):
    """Returns the list to be read. Escape keeps what is there for the next time."""

    HELP = """Paste the rows of a table, out of a spreadsheet, a web page or Word, or lines one a row; or give the path
    of a file: .xlsx, .csv, .txt, .docx or .html. F2 reads it and shows how each row was read; nothing is kept before
    you have seen that. Escape leaves, and what is here is back the next time; F3 empties it."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("list.read", "Read it", "Read the list, and show each row as it was read.", "f2"),
        Command("list.afresh", "Start afresh", "Forget what is here.", "f3"),
    )

    DEFAULT_CSS = """
    PasteList > .box { width: 100%; height: 100%; }
    PasteList .field { height: 1; margin: 1 0 0 0; }
    PasteList .label { width: 8; }
    PasteList .field > Line { width: 1fr; background: $boost; }
    PasteList Lines { height: 1fr; border: none; padding: 0; background: $boost; margin: 1 0 0 0; }
    PasteList Line:focus, PasteList Lines:focus { background: $primary 30%; }
    """

    def __init__(self, kind: ListKind, *, trouble: str = "") -> None:
        super().__init__()
        self._kind = kind
        self._trouble = trouble
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(plain(self._kind.title), classes="title", markup=False)
            yield Static(plain(self._kind.how), classes="hint", markup=False)
            with Horizontal(classes="field"):
                yield Static("File", classes="label", markup=False)
                yield Line(id="file", placeholder="its path, or leave this empty and paste below")
            yield Lines(id="words")
            yield Static("", classes="wrong", markup=False)
            with Horizontal(classes="buttons"):
                for id, words in (("read", "Read  F2"), ("afresh", "Start afresh  F3"), ("leave", "Leave  Esc")):
                    yield Button(plain(words), id=id, compact=True)

    def on_mount(self) -> None:
        before = Pasted.of(self.clerk.draft(draft_name(self._kind)))
        self._fill(before)
        self._say(self._trouble)
        self.query_one("#file" if before.file and not before.text else "#words").focus()

    def _fill(self, pasted: Pasted) -> None:
        lines = self.query_one("#words", Lines)
        lines.replace(pasted.text, lines.document.start, lines.document.end)
        self.query_one("#file", Line).value = pasted.file

    def typed(self) -> Pasted:
        return Pasted(self.query_one("#words", Lines).text, self.query_one("#file", Line).value.strip())

    @on(Input.Changed)
    @on(TextArea.Changed)
    def _changed(self, event: Input.Changed | TextArea.Changed) -> None:
        event.stop()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(DRAFT_AFTER, self.flush_drafts)

    def flush_drafts(self) -> None:
        if self.stands:
            self.clerk.keep_draft(draft_name(self._kind), self.typed().draft())

    def action_afresh(self) -> None:
        self._fill(Pasted())
        self._say("")
        self.query_one("#words").focus()

    def action_leave(self) -> None:
        self.flush_drafts()
        self.dismiss(None)

    def action_read(self) -> None:
        typed = self.typed()
        if not typed.draft():
            self._say("There is no list yet: paste its rows, or give the path of a file.")
            self.app.bell()
            return
        if typed.text.strip() and typed.file:
            self._say("There are both a file and pasted rows: empty one of them.")
            self.app.bell()
            return
        self.flush_drafts()
        if self._timer is not None:
            self._timer.stop()
        self.dismiss(typed)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        """Enter in the line of the file reads it; in the large field it is a row of the list."""
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
