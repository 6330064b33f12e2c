"""Where something long comes in: pasted into a field, or opened by the name of its file. What is half typed is kept."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Input, Static

from secretariat.basics.record import Refused

from ..kit.commands import Command
from ..kit.key_button import KeyButton
from ..kit.keyed_words import KeyedWords
from ..widgets.fields import Line, Lines
from ..widgets.plain import plain
from .half_typed import HalfTyped
from .typed_path import named_file

T = TypeVar("T")


class FileLine(Line):
    """Where the path of a file is typed; a list that is pasted here belongs in the large field, and goes there."""

    def _on_paste(self, event: events.Paste) -> None:
        if len([line for line in event.text.splitlines() if line.strip()]) < 2:
            super()._on_paste(event)
            return
        event.stop()
        event.prevent_default()
        words = self.screen.query_one(Lines)
        words.focus()
        words.insert(event.text)


class Paste(HalfTyped[T]):
    """Returns what is to be read, as a ``T``. Escape keeps what is there for the next time, Ctrl+R empties it.

    The name of a file in the large field, alone, is that file: so it comes where one is dropped on the terminal.

    A dialog of its kind says what stands above (``heading``, ``about``), what the words and the file come to
    (``typed``), how that is kept as a draft, and why it cannot be read (``lacking``).
    """

    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("paste.read", "Read it", "Read it, and show what it was taken for.", "ctrl+s,ctrl+enter"),
        Command("paste.afresh", "Start afresh", "Forget what is here.", "ctrl+r"),
    )
    DOES = "reads this"

    DEFAULT_CSS = """
    Paste > .box { width: 100%; height: 100%; }
    Paste .field { height: 1; }
    Paste .label { width: 8; }
    Paste .field > Line { width: 1fr; background: $boost; }
    Paste Lines { height: 1fr; border: none; padding: 0; background: $boost; margin: 1 0 0 0; }
    Paste Line:focus, Paste Lines:focus { background: $primary 30%; }
    """

    def __init__(self, heading: str, about: str, *, trouble: str = "") -> None:
        super().__init__()
        self._heading = heading
        self._about = about
        self._trouble = trouble

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(plain(self._heading), classes="title", markup=False)
            yield KeyedWords(self._about, classes="hint about")
            with Horizontal(classes="field"):
                yield Static("File", classes="label", markup=False)
                yield FileLine(id="file", placeholder="its path, or leave this empty and paste below")
            yield Lines(id="words")
            yield KeyedWords(classes="wrong")
            with Horizontal(classes="buttons"):
                yield KeyButton("Read", "paste.read", id="read")
                yield KeyButton("Start afresh", "paste.afresh", id="afresh")
                yield KeyButton("Leave", "dialog.leave", id="leave")

    # --- what a dialog of its kind says ---

    def typed(self) -> T:
        """What is here now, of ``words`` and ``file``."""
        raise NotImplementedError

    def draft_of(self, typed: T) -> str:
        """As it is kept half typed; empty where nothing is here."""
        raise NotImplementedError

    def draft_name(self) -> str:
        """Under what name it is kept."""
        raise NotImplementedError

    def lacking(self, typed: T) -> str:
        """Why it cannot be read yet, in a sentence; empty where it can."""
        raise NotImplementedError

    # --- what is here ---

    @property
    def words(self) -> str:
        return self.query_one("#words", Lines).text

    @property
    def file(self) -> str:
        return self.query_one("#file", Line).value.strip()

    def begin(self, text: str, file: str, *, file_first: bool = False) -> None:
        """Put there what was brought back, with the focus where it goes on."""
        self.fill(text, file)
        self.say_here(self._trouble)
        self.query_one("#file" if file_first or (file and not text) else "#words").focus()

    def fill(self, text: str, file: str) -> None:
        lines = self.query_one("#words", Lines)
        lines.replace(text, lines.document.start, lines.document.end)
        self.query_one("#file", Line).value = file

    def flush_drafts(self) -> None:
        if self.stands:
            self.clerk.keep_draft(self.draft_name(), self.draft_of(self.typed()))

    # --- doing ---

    def pasted_beside(self, words: str) -> None:
        """With the focus on a button it goes where it belongs."""
        field = self.query_one("#words", Lines)
        field.focus()
        field.insert(words)

    def action_afresh(self) -> None:
        self.fill("", "")
        self.say_here("")
        self.query_one("#words").focus()

    def action_read(self) -> None:
        why = self._file_in_words()
        typed = self.typed()
        if why := why or self.lacking(typed):
            self.say_passing(why)
            return
        self.flush_drafts()
        self.keep_no_more()
        self.dismiss(typed)

    def _file_in_words(self) -> str:
        """A path that came into the large field, and nothing else with it, goes where paths go. Why it cannot."""
        try:
            if not self.file and named_file(self.words) is not None:
                self.fill("", self.words.strip())
        except Refused as refusal:
            return str(refusal)
        return ""

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        """Enter in the line of the file reads it; in the large field it is a line of what is pasted."""
        event.stop()
        self.action_read()

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        getattr(self, f"action_{event.button.id}")()
