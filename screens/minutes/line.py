"""The one line the clerk types in, with what stands before it (who is speaking) and under it (what a key would do)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import cast

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widget import Widget
from textual.widgets import Static

from secretariat.basics.cleaning import clean
from secretariat.capture.expanding import ENDS_A_WORD
from secretariat.capture.from_elsewhere import plain_lines
from secretariat.capture.paragraphs import ANOTHER_LINE, pasted

from ..kit.clerk import Clerk
from ..kit.commands import keyed
from ..kit.fitting import in_lines
from ..widgets.fields import Line, Lines
from ..widgets.plain import plain

Take = Callable[[str, str], None]
"""What a key of the line's own does: the key, and what stands in the line."""
Rewrite = Callable[[str], str]

READ_ON = "All of it: “Read as plain text”, {app.palette}."
"""Under what is told and has no room."""
HINT_LINES = 3
"""How many lines a hint takes at most."""

STEPS = {"up": -1, "down": 1, "pageup": -10, "pagedown": 10}
OWN_KEYS = {"tab", "enter", "escape", *STEPS}

CHORD = "chord "
"""Before the key that follows a chord's first, as it is handed to ``Take``."""


class CaptureLine(Line):
    """Hands its own keys (Tab, Enter, Escape, the arrows) to ``take`` at once, in the order they were typed.

    A fast typist is words ahead of the disk. While ``saving``, letters go on into the line; from the first key
    that must know how the meeting stands, everything is held, and typed in again, in order, when the act is kept.
    """

    virtual_size = Reactive(Size(0, 0), layout=False)
    """How long the words are. Textual lays the whole screen out anew whenever this changes, which is at every letter;
    the line's place on the screen never depends on its words."""

    def __init__(self, take: Take) -> None:
        super().__init__(id="line", select_on_focus=False)
        self._take = take
        self._held: list[events.Key] = []
        self._free = asyncio.Event()
        self._free.set()
        self.completed: Rewrite = lambda _line: ""
        """The whole line that a beginning is likely to become; empty where none is."""
        self.spelled_out: Rewrite = lambda before: before
        """What stands before the cursor with its last word written out."""
        self.commands: set[str] = set()
        """Keys of commands that are given from the line, in the order of typing, and not after what is typed next."""
        self.chord = False
        """The next key belongs to the one before it."""
        self.elsewhere: Widget | None = None
        """Where keys go that were on their way here when something took the line's place."""

    def own(self, keys: set[str]) -> None:
        """Take these keys for commands: what a plain field does with them is forgotten."""
        self.commands = keys
        for key in keys - {"ctrl+x"}:  # which still cuts, where there is something chosen to cut
            self._bindings.key_to_bindings.pop(key, None)

    def set_text(self, text: str) -> None:
        """Other words in the line, the cursor after them; typing before them cannot be brought back by undo."""
        self.put_text(text)
        self.forget()

    def put_text(self, text: str) -> None:
        """Other words in the line, which undo takes back to those that stood here."""
        self.value = text
        self.cursor_position = len(text)

    @property
    def saving(self) -> bool:
        """An act is on its way to the disk."""
        return not self._free.is_set()

    def wait_for_keeping(self) -> None:
        """An act sets out to the disk; ``kept`` must follow."""
        self._free.clear()

    async def free(self) -> None:
        """Returns when nothing is on its way to the disk."""
        await self._free.wait()

    @property
    def suggested(self) -> str:
        """The whole line that the right arrow or Tab would make of this; empty where there is none."""
        return self.completed(self.value) if self.value else ""

    def watch_value(self, value: str) -> None:
        """Complete a line as it is typed. Textual's own suggester works in the background, a task a letter:
        a fast typist's Tab came before it was done."""
        super().watch_value(value)
        self._suggestion = self.suggested

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """With nothing chosen to cut, Ctrl+X is the screen's: it picks up the marked line."""
        if action == "cut":
            return not self.selection.is_empty
        return super().check_action(action, parameters)

    async def on_key(self, event: events.Key) -> None:
        """Keys that a plain field would spend on itself; and those that must wait their turn."""
        if _passed_on(event, self.elsewhere):
            return
        if not (self._held or self.chord or self._is_own(event)):
            return
        event.stop()
        event.prevent_default()
        if self.saving or self._held:
            self._held.append(event)
        else:
            self._hand_on(event)

    def _is_own(self, event: events.Key) -> bool:
        if event.key == "ctrl+x" and not self.selection.is_empty:
            return False
        return event.key in OWN_KEYS or event.key in self.commands or (event.key == "delete" and not self.value)

    def _hand_on(self, event: events.Key) -> None:
        if self.chord:
            self.chord = False
            self._take(CHORD + (event.character or event.key if event.is_printable else event.key), self.value)
            return
        if event.key == "enter" or (event.key == "tab" and " " in self.value):
            self.expand_here()
        self._take(event.key, self.value)

    def kept(self) -> None:
        """The act is kept, or could not be: what was typed since goes on from here."""
        self._free.set()
        self.call_later(self._type_held)

    async def _type_held(self) -> None:
        while self._held and not self.saving:
            event = self._held.pop(0)
            if self.chord or self._is_own(event):
                self._hand_on(event)
            elif event.is_printable and event.character:
                self.insert_text_at_cursor(event.character)
            else:
                await self.app._check_bindings(event.key)  # the line's own, the screen's, the application's

    def insert_text_at_cursor(self, text: str) -> None:
        """A letter typed; where it ends a word that is a short form, that is written out. Undo takes back the one
        before the other."""
        super().insert_text_at_cursor(text)
        if text in ENDS_A_WORD and len(text) == 1:
            self.expand_here(len(text))

    def expand_here(self, back: int = 0) -> None:
        """Write out the word that ends ``back`` letters before the cursor, where it is short for something."""
        at = self.cursor_position - back
        before = self.value[:at]
        if (whole := self.spelled_out(before)) != before:
            self.value = whole + self.value[at:]
            self.cursor_position = len(whole) + back

    def _on_paste(self, event: events.Paste) -> None:
        """All of what is pasted: its paragraphs parted by ¶; Textual's own field keeps the first line alone."""
        words = f" {ANOTHER_LINE} ".join(pasted(event.text))
        if words:
            selection = self.selection
            self.replace(words, *selection)
        event.stop()
        event.prevent_default()


def _passed_on(event: events.Key, elsewhere: Widget | None) -> bool:
    """Whether a key was sent on to the field that is typed in now: the focus goes there only after it."""
    if elsewhere is None:
        return False
    event.stop()
    event.prevent_default()
    elsewhere.post_message(events.Key(event.key, event.character))
    return True


class LongField(Lines):
    """Several lines to write in, in the line's place: each a line of the minutes. Hands on its own two keys."""

    def __init__(self, take: Take) -> None:
        super().__init__(id="long")
        self._take = take
        self.commands: set[str] = set()
        self.elsewhere: Widget | None = None

    def own(self, keys: set[str]) -> None:
        """Take these keys for commands."""
        self.commands = keys
        for key in keys:
            self._bindings.key_to_bindings.pop(key, None)

    async def _on_paste(self, event: events.Paste) -> None:
        """What is pasted keeps its lines; what was quoted in an e-mail is words, as in the line."""
        event.prevent_default()
        await super()._on_paste(events.Paste("\n".join(plain_lines(clean(event.text)).lines)))

    async def on_key(self, event: events.Key) -> None:
        if _passed_on(event, self.elsewhere):
            return
        if event.key == "escape" or event.key in self.commands:
            event.stop()
            event.prevent_default()
            self._take(event.key, self.text)


class CaptureBar(Vertical):
    """Prompt and line, and under them hints, or the reason of a refusal: a line, and up to three where it is longer."""

    def __init__(self, take: Take, take_long: Take) -> None:
        super().__init__()
        self._take, self._take_long = take, take_long
        self._prompt = ""
        self._hint = ("", False, False)
        self._height = 1
        self.told = ""
        """What is told and has no room, whole."""

    def compose(self) -> ComposeResult:
        with Horizontal(id="typing"):
            yield Static(id="prompt", markup=False)
            yield CaptureLine(self._take)
        yield LongField(self._take_long)
        yield Static(id="hint", markup=False)

    def prompt(self, words: str) -> None:
        if words != self._prompt:
            self._prompt = words
            self.query_one("#prompt", Static).update(plain(f" {words} › "))

    def hint(self, words: str, *, wrong: bool = False, told: bool = False) -> None:
        """Only what differs is drawn, and the screen is laid out anew only where the hint takes more lines, or fewer.

        ``words``: two parts, with a line break between them; the first is cut where there is no room for both. Keys
        that they name as ``{minutes.write}`` are shown as the clerk has them. ``told``: it is nowhere else to be read.
        """
        if (words, wrong, told) != self._hint:
            self._hint = (words, wrong, told)
            self._show_hint()

    @property
    def said(self) -> str:
        """What is read below the line now, its keys by their commands."""
        return self._hint[0]

    def on_resize(self) -> None:
        self._show_hint()

    def show_key(self) -> None:
        """A key that the hint names may have been changed."""
        self._show_hint()

    def _show_hint(self) -> None:
        keys, (words, wrong, told) = cast("Clerk", self.app).keys, self._hint
        words, width = keyed(words, keys), max(20, self.size.width - 2)
        before, (shown, self._height) = self._height, in_lines(words, width, HINT_LINES)
        self.told = ""
        if told and " ".join(shown.split()) != " ".join(words.replace("\n", " · ").split()) and "…" in shown:
            self.told = words.replace("\n", " ")
            shown, self._height = in_lines(f"{self.told}\n{keyed(READ_ON, keys)}", width, HINT_LINES)
        hint = self.query_one("#hint", Static)
        hint.set_class(wrong, "-wrong")
        hint.update(plain(shown), layout=before != self._height)
