"""Other keys for commands, by their ids, from ``keys.json``: ``{"attendance.present": "f10", "app.help": "f1,h"}``."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from ..kit.commands import Command, key_words


class ChangedKeys(NamedTuple):
    """``keymap`` is what could be used; ``problems`` are sentences about the rest."""

    keymap: dict[str, str]
    problems: list[str]


def read_keys(path: Path | None, commands: Iterable[Command]) -> ChangedKeys:
    """The keys a file asks for. A file that cannot be used changes nothing, and is complained of once."""
    if path is None or not path.exists():
        return ChangedKeys({}, [])
    try:
        asked = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        return ChangedKeys({}, [f"{path.name} cannot be read, so every key is as it was ({type(error).__name__})."])
    if not isinstance(asked, dict) or not all(isinstance(keys, str) for keys in asked.values()):
        return ChangedKeys({}, [f"{path.name} must hold one key, in quotes, for each command. Every key is as it was."])
    known = {command.id: command for command in commands}
    problems = [f"{path.name}: there is no command “{id}”." for id in asked if id not in known]
    keymap = {id: keys.replace(" ", "") for id, keys in asked.items() if id in known}
    return ChangedKeys(keymap, problems + clashes(known.values(), keymap))


def clashes(commands: Iterable[Command], keymap: dict[str, str]) -> list[str]:
    """Keys that would mean two things at once: in one place, or in a place and everywhere."""
    problems = []
    taken: dict[tuple[str, str], Command] = {}
    ordered = sorted(commands, key=lambda command: (not command.id.startswith("app."), command.id))
    for command in ordered:
        place = command.id.partition(".")[0]
        for key in (keymap.get(command.id) or command.key).split(","):
            other = taken.get((place, key)) or taken.get(("app", key))
            if key and other is not None and (command.id in keymap or other.id in keymap):
                problems.append(f"{key_words(key)} is asked for twice: “{other.name}” and “{command.name}”.")
            taken[place, key] = command
    return problems
