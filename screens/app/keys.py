"""Other keys for commands, by their ids, from ``keys.json``: ``{"attendance.present": "f10", "app.help": "f1,h"}``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from ..kit.commands import Command, key_words, keys_given, one_key

LEAVING = ("dialog.leave", "working.stop")
"""Escape always leaves, whatever else does: nobody is shut in by a key that does not arrive."""


class ChangedKeys(NamedTuple):
    """``keymap`` is what could be used; ``problems`` are sentences about the rest."""

    keymap: dict[str, str]
    problems: list[str]


def asked_keys(path: Path | None) -> ChangedKeys:
    """The keys a file asks for, whether or not there are such commands. A file that cannot be used changes nothing,
    and is complained of once."""
    if path is None or not path.exists():
        return ChangedKeys({}, [])
    try:
        asked = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        why = error.strerror or "it cannot be opened"
        return ChangedKeys({}, [f"{path.name} could not be read ({why}). Every key is as it was."])
    except (ValueError, RecursionError):
        return ChangedKeys({}, [f"{path.name} is damaged: it is not the list of keys it was. Every key is as it was."])
    if not _well_formed(asked):
        return ChangedKeys({}, [f"{path.name} must hold one key, in quotes, for each command. Every key is as it was."])
    keymap = {id: ",".join(map(one_key, keys.replace(" ", "").split(","))) for id, keys in asked.items()}
    for id in LEAVING:
        if id in keymap and "escape" not in keymap[id].split(","):
            keymap[id] = f"{keymap[id]},escape".lstrip(",")
    return ChangedKeys(keymap, [])


def _well_formed(asked: object) -> bool:
    return isinstance(asked, dict) and all(isinstance(keys, str) for keys in asked.values())


def read_keys(path: Path | None, commands: Iterable[Command]) -> ChangedKeys:
    """As ``asked_keys``, held against the commands there are."""
    asked, problems = asked_keys(path)
    if path is None or problems:
        return ChangedKeys({}, problems)
    known = {command.id: command for command in commands}
    problems = [f"{path.name}: there is no command “{id}”." for id in asked if id not in known]
    keymap = {id: keys for id, keys in asked.items() if id in known}
    return ChangedKeys(keymap, problems + clashes(known.values(), keymap))


def clashes(commands: Iterable[Command], keymap: dict[str, str]) -> list[str]:
    """Keys that would mean two things at once: in one place, or in a place and everywhere."""
    problems = []
    taken: dict[tuple[str, str], Command] = {}
    ordered = sorted(commands, key=lambda command: (not command.id.startswith("app."), command.id))
    for command in ordered:
        place = command.id.partition(".")[0]
        for key in keys_given(command, keymap):
            other = taken.get((place, key)) or taken.get(("app", key))
            if other is not None and (command.id in keymap or other.id in keymap):
                problems.append(f"{key_words(key)} is asked for twice: “{other.name}” and “{command.name}”.")
            taken[place, key] = command
    return problems


def keep_keys(path: Path, changed: Mapping[str, str], now: datetime) -> str:
    """Write some keys into the file, ``""`` for one that is a command's own again. What else stands there stays.

    A file that cannot be used is put aside first; returns the sentence that says so, else nothing. Raises OSError.
    """
    from storage.disk.aside import put_aside
    from storage.disk.disk import write_atomically

    told, asked = "", dict[str, Any]()
    if path.exists():
        try:
            there = json.loads(path.read_bytes())
        except (ValueError, RecursionError):
            there = None
        if _well_formed(there):
            asked = there
        else:
            told = f"{path.name} could not be used. It was put aside as {put_aside(path.parent, now, path)}."
    asked = {id: keys for id, keys in {**asked, **changed}.items() if keys}
    words = json.dumps(asked, indent=1, ensure_ascii=False)
    write_atomically(path, f"{words}\n".encode())
    return told
