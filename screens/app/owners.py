"""Whatever has commands: the places of work, then the forms, lists and questions over them. It loads every screen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import walk_packages

import screens

from ..kit.commands import Command, Commanded
from .commands import APP_COMMANDS


@cache
def owners() -> tuple[type[Commanded], ...]:
    """Every class of screen or dialog with commands of its own, the places first."""
    from .places import MODES

    places = [mode.screen_class for mode in MODES]
    for found in walk_packages(screens.__path__, "screens."):
        import_module(found.name)
    others = sorted(_below(Commanded), key=lambda cls: (cls.__module__, cls.__qualname__))
    ours = (each for each in (*places, *others) if each.__module__.startswith("screens."))
    return tuple(dict.fromkeys(each for each in ours if each.__dict__.get("COMMAND_TABLE")))


def _below(cls: type[Commanded]) -> Iterator[type[Commanded]]:
    for each in cls.__subclasses__():
        yield each
        yield from _below(each)


def every_command() -> Iterator[Command]:
    """Every command there is, once: those that hold everywhere, those of the places, those of forms and lists."""
    told = set()
    for command in (*APP_COMMANDS, *(command for owner in owners() for command in owner.commands())):
        if command.id not in told:
            told.add(command.id)
            yield command
