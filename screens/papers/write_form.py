"""The form that asks where a paper is to be written: it shows the paper first, and opens the file afterwards."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, ClassVar

from textual import on
from textual.widgets import Button

from secretariat.basics.record import Refused

from ..dialogs.coming_up import may_come_up
from ..dialogs.composing_form import ComposingForm
from ..dialogs.field import Field, parsed
from ..kit.commands import Command
from ..kit.key_button import KeyButton
from .opening import open_file
from .preview import Preview, Then, ToRead
from .to_file import Asked


class WriteForm(ComposingForm[Asked]):
    """Where to, in which format, and whether it is the final version. Ctrl+L shows the paper as it will stand."""

    HELP = """The ending of the file's name says the format; the folder is that of the last paper, the format the one
    this paper had last. {write.preview} shows the paper as it will stand; {form.save} writes it, {write.open} writes it
    and opens it in the system's own program. A file that is there and is not as it was written from here is asked about
    once, and kept beside the new one. Marked as final its bytes are kept, and what differs later is told.
    """
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("write.preview", "Preview", "See the paper as it will stand.", "ctrl+l"),
        Command("write.open", "Write and open it", "Write it, and open it in the system's program.", "ctrl+o",
                does=lambda form: form.write_and_open()),
    )  # fmt: skip
    DOES = "writes it"

    def __init__(
        self, title: str, fields: Sequence[Field], check: Callable[[dict[str, Any]], Asked], *,
        keep: Callable[[Asked], Awaitable[bool]], shown: Callable[[dict[str, Any]], Awaitable[ToRead]],
        at_once: bool = False, **more: Any,
    ) -> None:  # fmt: skip
        """``shown``: the paper as it will stand, of what is typed; it may raise Refused. ``at_once``: show it first."""
        super().__init__(title, fields, check, keep=keep, **more)
        self._shown, self._at_once, self._opens = shown, at_once, False

    def on_mount(self) -> None:
        if self._at_once:
            self.call_after_refresh(self.action_preview)

    def more_buttons(self) -> Iterator[Button]:
        yield KeyButton("Preview", "write.preview", id="preview")
        yield KeyButton("Write and open", "write.open", id="open")

    @on(Button.Pressed, "#preview")
    def _preview_pressed(self, event: Button.Pressed) -> None:
        event.stop()
        event.prevent_default()  # else the form takes it for a way to leave
        self.action_preview()

    @on(Button.Pressed, "#open")
    async def _open_pressed(self, event: Button.Pressed) -> None:
        event.stop()
        event.prevent_default()  # else the form takes it for a way to leave
        await self.write_and_open()

    def action_preview(self) -> None:
        """Show it; what is asked for there is done here, for the file is asked for here."""
        if not self._saving:
            self._saving = True  # nothing else meanwhile
            self.clerk.run_worker(self._preview(), group="composing")

    async def _preview(self) -> None:
        """As a task of the application's: composing may take a while, and what is shown meanwhile hears the keys."""
        try:
            typed = {n: parsed(f, self._read(n), self.clerk.today) for n, f in self._fields.items() if n != "file"}
            shown = await self._shown(typed)
        except Refused as refusal:
            self._wrong(refusal)
            return
        finally:
            self._saving = False
        if may_come_up(self, self.keyed("The preview is composed. {write.preview} shows it.")):
            self.clerk.push_screen(Preview(shown), self._after)

    def _after(self, then: Then | None) -> None:
        if then == "final":
            self.fill({"final": "yes"})
        if then is not None:
            self.call_later(self.write_and_open if then == "open" else self.action_save)

    async def write_and_open(self) -> None:
        if self._saving:
            return  # it is not what is being made now that is to be opened, nor whatever is written later
        self._opens = True
        await self.action_save()
        if not self._saving:
            self._opens = False

    async def kept_in_time(self, outcome: Asked) -> None:
        opens, self._opens = self._opens, False
        await super().kept_in_time(outcome)
        if opens and self.clerk.screen is not self:  # it was written, and the form is closed
            await self._open(outcome.path)

    async def _open(self, path: Path) -> None:
        try:
            await open_file(path)
        except Refused as refusal:
            self.clerk.refuse(str(refusal))
