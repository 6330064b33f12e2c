"""Setting, changing and taking off the passphrase of the register of complaints. What is typed here is never kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Input, Static

from ..dialogs.choose import Choice, Choose
from ..kit.commands import Command
from ..kit.key_button import KeyButton
from ..kit.keyed_words import KeyedWords
from ..kit.screen import Dialog
from ..widgets.fields import Line
from ..widgets.plain import plain
from .strength import RULE, hint

if TYPE_CHECKING:
    from ..kit.clerk import Clerk

Doing = Literal["set", "change", "take off"]

WARNING = """Nobody can bring back a forgotten passphrase: not the council, not whoever made this program. Without it
the register of complaints, in this folder and in every back-up of it, can never be read again. Write it down, and keep
it where your council keeps such things. Upper and lower case count."""

_TITLES: dict[Doing, str] = {
    "set": "Set a passphrase for the register of complaints",
    "change": "Change the passphrase of the register of complaints",
    "take off": "Take the passphrase off the register of complaints",
}
_BEFORE = """A back-up that you made yourself before holds the keys as they were then: it opens what was written until
then, and nothing that is written from now on. Replace it."""
_OFF = "The register stays sealed on the disk, but whoever can open this folder can then read it."
_SHORTEST = 8


class Passphrase(Dialog[bool]):
    """Returns True once it is done. There is no draft: a passphrase is written nowhere."""

    HELP = "Enter goes to the next line and, on the last, does it. Escape leaves everything as it is."
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("passphrase.save", "Save", "Do it.", "ctrl+s,ctrl+enter"),
    )  # fmt: skip
    DOES = "saves this"

    BINDINGS = [Binding("enter", "field_done", "Next line", show=False, priority=True)]

    DEFAULT_CSS = """
    Passphrase .field { height: auto; }
    Passphrase .label { width: 24; padding: 0 1 0 0; }
    Passphrase .field > Line { width: 1fr; background: $boost; }
    Passphrase .hint { margin: 0 0 1 0; }
    Passphrase .strength { color: $text-muted; }
    """

    def __init__(self, doing: Doing) -> None:
        super().__init__()
        self._doing: Doing = doing
        self._asked = {
            "set": ("new", "again"), "change": ("present", "new", "again"), "take off": ("present",)
        }[doing]  # fmt: skip
        self._saving = False

    def compose(self) -> ComposeResult:
        labels = {"present": "The present one", "new": "The passphrase", "again": "Once more"}
        with Vertical(classes="box"):
            yield Static(plain(_TITLES[self._doing]), classes="title", markup=False)
            about = _OFF if self._doing == "take off" else " ".join(f"{WARNING} {_BEFORE}".split())
            yield Static(plain(about), classes="hint", markup=False)
            for name in self._asked:
                with Horizontal(classes="field"):
                    yield Static(plain(labels[name]), classes="label", markup=False)
                    yield Line(id=f"field-{name}", password=True)
            if "new" in self._asked:
                yield Static(plain(RULE), classes="strength", markup=False)
            yield KeyedWords(classes="wrong")
            with Horizontal(classes="buttons"):
                yield KeyButton("Save", "passphrase.save", id="save", variant="primary")
                yield KeyButton("Leave", "dialog.leave", id="leave")

    def on_mount(self) -> None:
        self.query(Line).first().focus()

    def _typed(self, name: str) -> str:
        return self.query_one(f"#field-{name}", Line).value if name in self._asked else ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter is the dialog's in a line; the buttons keep it."""
        if action == "field_done":
            return isinstance(self.focused, Input)
        return super().check_action(action, parameters)

    def action_field_done(self) -> None:
        """On to the next line before the next key is looked at: a paste or a fast hand types on into that one."""
        focused = self.focused
        at = self._asked.index((focused.id or "").removeprefix("field-")) if focused else 0
        if at + 1 < len(self._asked):
            self.set_focus(self.query_one(f"#field-{self._asked[at + 1]}"))
        elif focused:
            focused.call_later(self.action_save)  # after the letters that are still on their way to it

    @on(Input.Changed, "#field-new")
    def _say_how_strong(self, event: Input.Changed) -> None:
        self.query_one(".strength", Static).update(plain(hint(event.value)))

    @on(Button.Pressed)
    async def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        if event.button.id == "save":
            await self.action_save()
        else:
            self.dismiss(None)

    async def action_save(self) -> None:
        """Do it in a thread: the passphrase is worked into a key, which is made to take its time."""
        from storage.port import StoreError

        if self._saving:
            return
        if wrong := self._what_is_wrong():
            self.say_here(wrong)
            return
        self._saving = True
        self.say_here("")
        try:
            await self.clerk.archive.set_passphrase(self._typed("new"), self._typed("present"))
        except StoreError as error:
            self.say_here(str(error))
            return
        finally:
            self._saving = False
        self.dismiss(True)

    def _what_is_wrong(self) -> str:
        if "new" not in self._asked:
            return ""
        if len(self._typed("new")) < _SHORTEST:
            return f"A passphrase has {_SHORTEST} characters or more: three or four words are good."
        return "" if self._typed("new") == self._typed("again") else "The two are not the same. Type both once more."

    @property
    def when_left(self) -> str:
        return "nothing of it is kept"


async def ask_passphrase(app: Clerk) -> None:
    """Set one where there is none; else ask whether it is to be changed or taken off."""
    doing: str | None = "set"
    if app.archive.has_passphrase:
        choices = [Choice("change", "Change the passphrase"), Choice("take off", "Take the passphrase off")]
        doing = await app.push_screen_wait(Choose("The passphrase of the complaints", choices))
    for known in _TITLES:
        if doing == known and await app.push_screen_wait(Passphrase(known)):
            done = {"set": "The passphrase is set.", "change": "The passphrase is changed.",
                    "take off": "The passphrase is taken off."}[known]  # fmt: skip
            app.tell(done if known == "take off" else f"{done} {{app.lock}} locks the register from anywhere.")
            await app.complaints_changed()
