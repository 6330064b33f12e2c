"""What the footer shows of the keys that are heard: the commands among them, and what Enter does in a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from textual.binding import ActiveBinding

from .commands import Command, Commanded

UNDO_TYPING = "Undo typing"
UNDO_TYPING_WHOLE = "Take back what was typed in this field."
_TAKES_A_ROW = ("choose", "select_cursor")


def shown_in_footer(
    bindings: dict[str, ActiveBinding], *, wide: bool, keyed: Callable[[str], str] = str
) -> dict[str, ActiveBinding]:
    """Active bindings as the footer is to show them: dimmed with their reason, and only as many as there is room.

    What is not shown is not asked whether it can be done: that is asked when it is to be done, and of some it is long.
    """
    shown = {}
    for key, active in bindings.items():
        owner = active.node
        command: Command | None = None
        if isinstance(owner, Commanded) and active.binding.id:
            command = owner.command_by_id.get(active.binding.id)
        if command is not None:
            show = bool(command.footer) and (wide or not command.wide)
            why = command.when(owner) if show else ""
            binding = active.binding if active.binding.show == show else replace(active.binding, show=show)
            told = keyed(why or command.sentence) if show else active.tooltip
            active = ActiveBinding(owner, binding, not why, told)
        shown[key] = active
    return shown


def with_undo_of_typing(bindings: dict[str, ActiveBinding]) -> dict[str, ActiveBinding]:
    """Active bindings, in which a field that takes back what was typed in it says so where undo of acts stands else."""
    key, active = next(((key, each) for key, each in bindings.items() if each.binding.action == "undo"), ("", None))
    if active is None:
        return bindings
    shown = replace(active.binding, description=UNDO_TYPING, show=True)
    rest = {each: other for each, other in bindings.items() if each != key}
    return {**rest, key: ActiveBinding(active.node, shown, active.enabled, UNDO_TYPING_WHOLE)}


def with_what_enter_does(
    bindings: dict[str, ActiveBinding], screen: Any, keymap: Mapping[str, str]
) -> dict[str, ActiveBinding]:
    """Active bindings, of which Enter in a list is read as the command of the screen that it gives.

    One that has a second key is read with that.
    """
    active = bindings.get("enter")
    if active is None or active.binding.action not in _TAKES_A_ROW:
        return bindings
    for command in screen.commands():
        if (keymap.get(command.id) or command.key) == "enter":
            meant = replace(command.binding(), key="enter")
            return {**bindings, "enter": ActiveBinding(screen, meant, True, command.sentence)}
    return bindings
