"""A letter before it goes out: whom to, about what, and its words, all to be changed. Kept as a sealed draft."""

from __future__ import annotations

import json
from typing import ClassVar, Literal, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Static

from ..dialogs.half_typed import HalfTyped
from ..kit.commands import Command
from ..kit.key_button import KeyButton
from ..kit.keyed_words import KeyedWords
from ..widgets.fields import Line, Lines
from ..widgets.plain import plain

CHANGED_SINCE = "This is as you left it, and the case now says otherwise: {letter.afresh} begins with its words."
Then = Literal["file", "sent", "excused"]


class Edited(NamedTuple):
    """The letter as the clerk left it, and what is to be done with it."""

    addressee: str
    subject: str
    text: str
    then: Then


class LetterEditor(HalfTyped[Edited]):
    """Returns the letter and what to do with it. Escape keeps what was changed for the next time."""

    HELP = """Change whatever needs it; what the case does not say stands in square brackets. {letter.file} writes it to
    a file and logs it as sent. {letter.sent} logs it as sent without a file, where it was written elsewhere.
    {letter.excused} says why it cannot be sent at all. {letter.afresh} begins with the words of the case again. Tab
    goes on to the next part. Escape leaves, and keeps what you changed."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("letter.file", "Write and log", "Write it to a file and log it as sent.", "ctrl+s,ctrl+enter"),
        Command("letter.sent", "Log as sent", "Log that it went out, without a file.", "ctrl+t"),
        Command("letter.excused", "Cannot be sent", "Say why a letter that is owed cannot be sent.", "ctrl+n"),
        Command("letter.afresh", "Start afresh", "As the case has it, without what was changed before.", "ctrl+r"),
    )
    DOES = "writes it"

    DEFAULT_CSS = """
    LetterEditor > .box { width: 96; height: 100%; }
    LetterEditor .field { height: auto; }
    LetterEditor .label { width: 10; }
    LetterEditor .field > Line, LetterEditor .field > Lines { width: 1fr; background: $boost; }
    LetterEditor #addressee { height: 3; border: none; padding: 0; }
    LetterEditor #text { height: 1fr; border: none; padding: 0; background: $boost; margin: 1 0 0 0; }
    """

    def __init__(self, heading: str, addressee: str, subject: str, text: str, *, note: str, draft: str) -> None:
        super().__init__()
        self._heading = heading
        self._made = {"addressee": addressee, "subject": subject, "text": text}
        self._changed_of = self._made
        """The words of the case as they were when the letter was first changed."""
        self._note = note
        self._draft_key = draft

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(plain(self._heading), classes="title", markup=False)
            if self._note:
                yield Static(plain(self._note), classes="hint", markup=False)
            with Horizontal(classes="field"):
                yield Static("To", classes="label", markup=False)
                yield Lines(self._made["addressee"], id="addressee")
            with Horizontal(classes="field"):
                yield Static("About", classes="label", markup=False)
                yield Line(self._made["subject"], id="subject")
            yield KeyedWords(id="since", classes="hint")
            yield Lines(self._made["text"], id="text")
            yield KeyedWords(classes="wrong")
            with Horizontal(classes="buttons"):
                for id, words in (("file", "Write"), ("sent", "Log as sent"), ("excused", "Cannot")):
                    yield KeyButton(words, f"letter.{id}", id=id)
                yield KeyButton("Leave", "dialog.leave", id="leave")

    def on_mount(self) -> None:
        try:
            kept = json.loads(self.clerk.draft(self._draft_key) or "{}")
        except ValueError:
            kept = {}
        self._say_since("")
        self._fill({**self._made, **{name: str(words) for name, words in kept.items() if name in self._made}})
        self._changed_of = kept.get("made", self._made)
        if self._changed_of != self._made:
            self._say_since(CHANGED_SINCE)
        self.query_one("#text").focus()

    def _fill(self, parts: dict[str, str]) -> None:
        for name in ("addressee", "text"):
            lines = self.query_one(f"#{name}", Lines)
            if lines.text != parts[name]:
                lines.replace(parts[name], lines.document.start, lines.document.end)
        self.query_one("#subject", Line).value = parts["subject"]

    def typed(self) -> dict[str, str]:
        return {
            "addressee": self.query_one("#addressee", Lines).text, "subject": self.query_one("#subject", Line).value,
            "text": self.query_one("#text", Lines).text,
        }  # fmt: skip

    def flush_drafts(self) -> None:
        typed = self.typed()
        draft = json.dumps({**typed, "made": self._changed_of}) if typed != self._made else ""
        self.clerk.keep_draft(self._draft_key, draft)

    def action_afresh(self) -> None:
        self._changed_of = self._made
        self._say_since("")
        self._fill(self._made)

    def _say_since(self, words: str) -> None:
        line = self.query_one("#since", KeyedWords)
        line.say(words)
        line.display = bool(words)

    def action_file(self) -> None:
        self._done("file")

    def action_sent(self) -> None:
        self._done("sent")

    def action_excused(self) -> None:
        self._done("excused")

    def _done(self, then: Then) -> None:
        self.flush_drafts()  # until it is logged: what comes next can still be left
        self.keep_no_more()
        self.dismiss(Edited(**self.typed(), then=then))

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        getattr(self, f"action_{event.button.id}")()
