"""The one line the clerk types in, with what stands before it (who is speaking) and under it (what a key would do)."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Static

from secretariat.capture import complete

from .widgets.fields import Line
from .widgets.plain import plain

Take = Callable[[str, str], None]
"""What a key of the line's own does: the key, and what stands in the line."""

STEPS = {"up": -1, "down": 1, "pageup": -10, "pagedown": 10}
OWN_KEYS = {"tab", "enter", "escape", *STEPS}


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

    def set_text(self, text: str) -> None:
        """Other words in the line, the cursor after them; typing before them cannot be brought back by undo."""
        self.value = text
        self.cursor_position = len(text)
        self.forget()

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
        """The whole command word that the right arrow or Tab would take; empty where there is none."""
        whole = complete(self.value) if self.value.startswith("/") else ""
        return f"{whole} " if whole else ""

    def watch_value(self, value: str) -> None:
        """Complete a command word as it is typed. Textual's own suggester works in the background, a task a letter:
        a fast typist's Tab came before it was done."""
        super().watch_value(value)
        self._suggestion = self.suggested

    async def on_key(self, event: events.Key) -> None:
        """Keys that a plain field would spend on itself; and those that must wait their turn."""
        if not self._held and not self._is_own(event):
            return
        event.stop()
        event.prevent_default()
        if self.saving or self._held:
            self._held.append(event)
        else:
            self._take(event.key, self.value)

    def _is_own(self, event: events.Key) -> bool:
        return event.key in OWN_KEYS or (event.key == "delete" and not self.value)

    def kept(self) -> None:
        """The act is kept, or could not be: what was typed since goes on from here."""
        self._free.set()
        self.call_later(self._type_held)

    async def _type_held(self) -> None:
        while self._held and not self.saving:
            event = self._held.pop(0)
            if self._is_own(event):
                self._take(event.key, self.value)
            elif event.is_printable and event.character:
                self.insert_text_at_cursor(event.character)
            else:
                await self.app._check_bindings(event.key)  # the line's own, the screen's, the application's

    def _on_paste(self, event: events.Paste) -> None:
        """All of what is pasted, its lines joined by spaces; Textual's own field keeps the first alone."""
        words = " ".join(event.text.split())
        if words:
            selection = self.selection
            self.replace(words, *selection)
        event.stop()
        event.prevent_default()


class CaptureBar(Vertical):
    """Prompt and line, and under them one line of hints or the reason of a refusal."""

    def __init__(self, take: Take) -> None:
        super().__init__()
        self._take = take
        self._prompt = ""
        self._hint = ("", False)

    def compose(self) -> ComposeResult:
        with Horizontal(id="typing"):
            yield Static(id="prompt", markup=False)
            yield CaptureLine(self._take)
        yield Static(id="hint", markup=False)

    def prompt(self, words: str) -> None:
        if words != self._prompt:
            self._prompt = words
            self.query_one("#prompt", Static).update(plain(f" {words} › "))

    def hint(self, words: str, *, wrong: bool = False) -> None:
        """Only what differs is drawn: nearly every letter leaves the hint as it was, and none changes its height."""
        if (words, wrong) != self._hint:
            self._hint = (words, wrong)
            hint = self.query_one("#hint", Static)
            hint.set_class(wrong, "-wrong")
            hint.update(plain(f" {words}"), layout=False)
