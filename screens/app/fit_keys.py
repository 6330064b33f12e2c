"""Whether a key can be given to a command: terminals send it, nothing else is meant by it, nobody is shut in."""

from __future__ import annotations

import re
from collections.abc import Mapping

from textual.keys import key_to_character

from secretariat.basics.pattern import pattern
from secretariat.basics.record import Refused

from ..kit.commands import SHIFTED, Command, key_shown, keys_given, one_key
from ..kit.screen import Dialog
from .keys import LEAVING
from .owners import beside, owners, with_places

GOING_ABOUT = {
    "enter", "tab", "shift+tab", "escape", "up", "down", "left", "right", "home", "end", "pageup", "pagedown",
    "backspace", "space",
}  # fmt: skip
"""With these a clerk goes about on every screen."""

ARRIVES_AS = {
    "ctrl+i": "Tab", "ctrl+m": "Enter", "ctrl+j": "Enter", "ctrl+h": "Backspace", "ctrl+left_square_bracket": "Esc",
}  # fmt: skip
TERMINAL_KEEPS = {
    "f11": "most terminals go to full screen with it", "ctrl+at": "few terminals send it",
    "ctrl+c": "it copies, everywhere", "ctrl+v": "it pastes, everywhere",
}  # fmt: skip
_SENT = pattern(
    r"(shift\+)?f([1-9]|1\d|2[0-4])|(ctrl|alt)\+[a-z]|ctrl\+(slash|underscore|backslash|right_square_bracket)"
    r"|(shift|ctrl|alt)\+(up|down|left|right)|insert|delete"
)
EDITING = {f"ctrl+{letter}" for letter in "acdekuvwxyz"} | {
    "delete", "insert", "ctrl+left", "ctrl+right", "shift+left", "shift+right", "shift+home", "shift+end",
}  # fmt: skip
"""What a field does with these is its own."""

_FIELDS = {"Form", "WriteForm", "Paste", "Choose", "LetterEditor", "Passphrase", "FindHere", "Everything", "ChangeKeys"}


def as_sent(key: str) -> str:
    """A key with its other name: Shift+F3 is F15 for many terminals."""
    if found := re.fullmatch(r"(shift\+)?f(\d+)", key):
        number = int(found[2])
        if found[1] and number <= SHIFTED:
            return f"{key},f{number + SHIFTED}"
        if not found[1] and number > SHIFTED:
            return f"shift+f{number - SHIFTED},{key}"
    return key


def meant(command: Command, key: str, keymap: Mapping[str, str]) -> Command | None:
    """What a key means already, where this command is given."""
    asked, own = set(as_sent(one_key(key)).split(",")), set(command.key.split(","))
    for each in beside(command):
        shared = set() if each.id in keymap else own & set(each.key.split(","))  # Esc stops, as it leaves
        if (asked - shared) & set(_keys(each, keymap)):
            return each
    return None


def place_of(command: Command) -> str:
    """Where it is given, in words."""
    return next((where for each, where in with_places() if each.id == command.id), "")


def fit(command: Command, key: str, keymap: Mapping[str, str]) -> str:
    """The keys to be kept for a command that is given this one. Raises Refused, which says why it cannot be."""
    key = one_key(key)
    words = key_shown(key)
    own = command.key.split(",")
    if key in ARRIVES_AS:
        raise Refused(f"{words} reaches no program as itself: a terminal sends it as {ARRIVES_AS[key]}.")
    if key in TERMINAL_KEEPS and key not in own:
        raise Refused(f"{words} cannot be used: {TERMINAL_KEEPS[key]}.")
    if key in GOING_ABOUT and key not in own:
        raise Refused(f"{words} cannot be used: it goes about, marks or leaves on every screen.")
    if not (_SENT.fullmatch(key) or key_to_character(key)):
        raise Refused(f"{words} cannot be used: many terminals do not send it.")
    if among_fields(command) and key not in own:
        if key_to_character(key):
            raise Refused(f"{words} is a letter where words are typed. Take a function key, or Ctrl with a letter.")
        if key in EDITING:
            raise Refused(f"{words} cannot be used: it moves or changes words in the field.")
    if other := meant(command, key, keymap):
        raise Refused(f"{words} is “{other.name}” ({place_of(other)}). Give that one another key first.")
    kept = as_sent(key)
    return f"{kept},escape" if command.id in LEAVING else kept


def among_fields(command: Command) -> bool:
    """Whether it is given where words are typed."""
    if command.id.startswith(("app.", "minutes.")) or command.id in LEAVING:
        return True
    at = [owner for owner in owners() if issubclass(owner, Dialog) and command.id in owner.command_by_id]
    return any(owner.__name__ in _FIELDS for owner in at)


def _keys(command: Command, keymap: Mapping[str, str]) -> list[str]:
    return [one_key(key) for key in keys_given(command, keymap)]
