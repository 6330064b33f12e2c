"""The one key of doing in a dialog, and what a dialog says of a key that means something only elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from .commands import Command, Commanded, first_key
from .keyed_words import KeyedWords

if TYPE_CHECKING:
    from textual.screen import Screen

    from .clerk import Clerk


class Doing(Commanded):
    """Mixed into every dialog."""

    DOES: ClassVar[str] = ""
    """What its one key of doing, Ctrl+S, does: “saves this”; empty where nothing is saved here."""
    LEAVES: ClassVar[str] = "leaves"
    """What Escape does with it."""
    _passing = False
    """What is said in its own line holds only until something is typed."""

    @property
    def doing(self) -> Command | None:
        """What its one key of doing gives: save, read, keep, take in; None where nothing is to be done at once."""
        return next((each for each in self.commands() if "ctrl+s" in each.key.split(",")), None)

    @property
    def when_left(self) -> str:
        """What becomes of what stands here when it is left; empty where nothing is typed here."""
        return ""

    def say_passing(self, words: str) -> None:
        """Tell something in the dialog's own line, where it has one, until something is typed."""
        if not _screen(self).query(".wrong"):
            _clerk(self).refuse(words)
            return
        _clerk(self).bell()
        self.say_here(words)
        self._passing = True

    def say_here(self, words: str) -> None:
        """Tell something in the dialog's own line; without words, nothing any more."""
        self._passing = False
        line = _screen(self).query_one(".wrong", KeyedWords)
        line.say(words)
        line.set_class(bool(words), "-said")

    def on_input_changed(self) -> None:
        if self._passing:
            self.say_here("")

    on_text_area_changed = on_input_changed

    def works_elsewhere(self, command: Command) -> None:
        """A key of the whole application was pressed, which means nothing here: say what has to come first."""
        keys, doing = _clerk(self).keys, self.doing
        does = f"{first_key(doing, keys)} {self.DOES} and " if doing and self.DOES else ""
        leave = first_key(self.command_by_id["dialog.leave"], keys)
        leaves = f"{leave} {self.LEAVES} {'it' if does else 'this'}{self.when_left and f' ({self.when_left})'}"
        where = command.name.removeprefix("Go to ")
        then = f"goes to {where}" if where != command.name and where[0].isalpha() else f"is “{command.name}”"
        self.say_passing(f"{does}{leaves}; then {first_key(command, keys)} {then}.")


def _screen(dialog: Doing) -> Screen[object]:
    return cast("Screen[object]", dialog)


def _clerk(dialog: Doing) -> Clerk:
    return cast("Clerk", _screen(dialog).app)
