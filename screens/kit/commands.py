"""The one table of commands: keys, footer, palette, help and tooltips are all printed from it, so none can disagree."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Any, ClassVar

import msgspec
from textual.binding import Binding

from secretariat.basics.pattern import pattern
from secretariat.basics.record import Refused


def always(_node: Any) -> str:
    """For a command that can always be given."""
    return ""


class Command(msgspec.Struct, frozen=True):
    """Something the clerk can ask for.

    ``id`` is ``screen.verb`` and names it for rebinding; ``key`` may list several, by commas. ``when`` is asked
    each time: a sentence why it cannot be done now, or empty. ``does`` does it; left out, that is the method
    ``action_verb`` of the screen the table belongs to.
    """

    id: str
    name: str
    sentence: str
    key: str = ""
    when: Callable[[Any], str] = always
    footer: str = ""
    """One word for the footer; empty: not there."""
    wide: bool = False
    """In the footer only where the terminal is wide."""
    anywhere: bool = False
    """Its key also works above a dialog and inside a text field, before anything else sees it."""
    does: Callable[[Any], object] | None = None

    @property
    def verb(self) -> str:
        return self.id.rpartition(".")[2].replace("-", "_")

    def binding(self) -> Binding:
        """How Textual knows it. The action is always ``command``, so that one place judges ``when``."""
        return Binding(
            self.key, f"command({self.id!r})", self.footer or self.name, tooltip=self.sentence, id=self.id,
            show=bool(self.footer), priority=self.anywhere,
        )  # fmt: skip


KNOWN: dict[str, Command] = {}
"""Every command of whatever is loaded, by its identity: sentences name a command, and its key is looked up here."""


class Commanded:
    """Mixed into a screen, dialog or app whose ``COMMAND_TABLE`` says what it can be asked for."""

    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = ()
    command_by_id: ClassVar[dict[str, Command]] = {}
    """Its own commands, then those of the classes it is built on; of two with one ``id`` the nearer is meant.

    Gathered once a class: the footer asks after every key.
    """

    def __init_subclass__(cls, **settings: Any) -> None:
        own = cls.__dict__.get("COMMAND_TABLE", ())
        if own:
            cls.BINDINGS = [  # type: ignore[attr-defined]
                *(command.binding() for command in own if command.key),
                *cls.__dict__.get("BINDINGS", ()),
            ]
        tables = (base.__dict__.get("COMMAND_TABLE", ()) for base in cls.__mro__)
        cls.command_by_id = {}
        for command in (command for table in tables for command in table):
            cls.command_by_id.setdefault(command.id, command)
            KNOWN.setdefault(command.id, command)
        super().__init_subclass__(**settings)

    @classmethod
    def commands(cls) -> list[Command]:
        """Its own commands, then those of the classes it is built on."""
        return list(cls.command_by_id.values())

    async def action_command(self, id: str) -> None:
        """What every key of the table does."""
        await run(self, self.command_by_id[id])


async def run(node: Any, command: Command) -> None:
    """Give a command, from whichever of key, palette or footer it came; a refused one says why.

    A key may come before the parts of its screen: then the command waits for them. One for a screen that is going is
    meant for nobody.
    """
    if node.app.ending:
        return
    if not getattr(node, "stands", True):
        if not node.is_mounted:
            node.call_later(run, node, command)
        return
    if why := command.when(node):
        node.app.refuse(why)
        return
    try:
        outcome = command.does(node) if command.does else getattr(node, f"action_{command.verb}")()
        if inspect.isawaitable(outcome):
            await outcome
    except Refused as refusal:
        node.app.refuse(str(refusal))


_WORDS = {
    "question_mark": "?", "slash": "/", "asterisk": "*", "plus": "+", "minus": "-", "full_stop": ".", "comma": ",",
    "less_than_sign": "<", "greater_than_sign": ">", "escape": "Esc", "enter": "Enter", "space": "Space",
    "delete": "Del", "pageup": "PgUp", "pagedown": "PgDn", "tab": "Tab", "backspace": "Backspace", "insert": "Ins",
    "exclamation_mark": "!", "number_sign": "#", "equals_sign": "=", "colon": ":", "semicolon": ";",
}  # fmt: skip


def one_key(key: str) -> str:
    """A key by the one name it has here: a letter is one key, small or, with Shift or Caps Lock, large.

    Two meanings of one letter could not be told apart, by a sentence or a button; and Caps Lock would swap them.
    """
    return key.strip().lower()


def key_words(key: str) -> str:
    """A key as people write it: ``ctrl+z`` is Ctrl+Z, ``f4`` is F4, ``question_mark`` is ?."""
    parts = key.strip().split("+")
    named = [_WORDS.get(p, p.upper() if p[:1] == "f" and p[1:].isdigit() else p) for p in parts]
    if len(parts) > 1:
        named = [word[:1].upper() + word[1:] for word in named]
    return "+".join(named)


def keys_given(command: Command, keymap: Mapping[str, str]) -> list[str]:
    """The keys that give a command now, as they are named to Textual."""
    return [key for key in (keymap.get(command.id) or command.key).split(",") if key]


def keys_of(command: Command, keymap: Mapping[str, str]) -> str:
    """The keys that give a command now, in words; empty where it has none. Of one key that terminals send in two ways
    the name on the keyboard is told."""
    keys = keys_given(command, keymap)
    return " or ".join(key_words(key) for key in keys if not _pressed_as(key) & set(keys))


SHIFTED = 12
"""Shift with a function key is, for many terminals, the key so many further."""


def _pressed_as(key: str) -> set[str]:
    """What is pressed where a terminal sends this: F15 is Shift+F3, and Ctrl+_ is Ctrl+/."""
    if key[:1] == "f" and key[1:].isdigit() and int(key[1:]) > SHIFTED:
        return {f"shift+f{int(key[1:]) - SHIFTED}"}
    return {"ctrl+slash"} if key == "ctrl+underscore" else set()


def first_key(command: Command, keymap: Mapping[str, str]) -> str:
    """The key of a command that a button or a sentence names: the first it has; a letter as it stands on the key."""
    return key_shown(_first_given(command, keymap))


def _first_given(command: Command, keymap: Mapping[str, str]) -> str:
    """As it is named to Textual; empty where it has none."""
    return (keymap.get(command.id) or command.key).partition(",")[0].strip()


def clicked(command: Command, keymap: Mapping[str, str]) -> str:
    """The action that a click on a command's key in a dialog gives: the key itself where it is one with Ctrl, which a
    line that is typed in may hear first; of others the command, for a letter would be typed there."""
    key = _first_given(command, keymap)
    return f"app.simulate_key({key!r})" if key.startswith("ctrl+") else f"screen.command({command.id!r})"


def key_shown(key: str) -> str:
    """A key as a clerk reads it, a letter as it stands on the key: ``m`` is M."""
    return key.upper() if len(key) == 1 else key_words(key)


_NAMED = pattern(r"\{([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)\}")


def keyed(words: str, keymap: Mapping[str, str]) -> str:
    """Words of ours with the keys they name: ``{form.save} saves`` is “Ctrl+S saves”, or the key the clerk chose."""
    return _NAMED.sub(lambda found: first_key(KNOWN[found[1]], keymap) if found[1] in KNOWN else found[0], words)
