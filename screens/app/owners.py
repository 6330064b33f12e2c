"""Whatever has commands: the places of work, then the forms, lists and questions over them. It loads every screen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import walk_packages

from textual.app import App

import screens
from secretariat.basics.pattern import pattern

from ..kit.commands import Command, Commanded
from ..kit.screen import ClerkScreen, Dialog
from .places import MODES

EVERYWHERE = "everywhere"

IN_WORDS = {
    "WelcomeScreen": "first start", "SoItPrints": "first start", "Dialog": "every question", "Form": "every form",
    "Paste": "pasting a list, letter", "Listing": "every list of records", "Choose": "choosing one",
    "Tick": "ticking several", "Working": "while it works", "Help": "help", "GoTo": "Go to …",
    "PublicQuestions": "public questions", "LetterDesk": "a letter that came in", "LetterEditor": "a letter to go out",
    "ListDesk": "rows of a list", "Delivery": "delivery of the plan", "Inspections": "inspections",
    "Points": "points of an inspection", "PastPapers": "past papers", "Settings": "panel settings",
    "BankHolidays": "bank holidays", "StandingItems": "standing items", "FindHere": "find on the page",
    "Everything": "search", "Story": "story of a matter", "Passphrase": "passphrase", "Preview": "a paper, seen",
    "WriteForm": "writing a paper", "ChangeKeys": "keys", "Log": "what was done", "Deleted": "what was deleted",
    "Finals": "final versions", "SecondPhrases": "phrases of the second language",
    "Wordings": "letter wordings", "Narrowed": "a list that words narrow",
}  # fmt: skip
"""Where the commands of each class are given, in the words of the list of keys: one not told is called by its name. The
places have their titles."""

_CAPITAL = pattern(r"([A-Z])")


@cache
def owners() -> tuple[type[Commanded], ...]:
    """Every class of screen or dialog with commands of its own, the places first."""
    places = [mode.screen_class for mode in MODES]
    for found in walk_packages(screens.__path__, "screens."):
        import_module(found.name)
    others = sorted(_below(Commanded), key=lambda cls: (cls.__module__, cls.__qualname__))
    ours = (each for each in (*places, *others) if each.__module__.startswith("screens."))
    return tuple(dict.fromkeys(each for each in ours if each.__dict__.get("COMMAND_TABLE")))


def of_the_app() -> tuple[Command, ...]:
    """The commands that hold everywhere."""
    return next(owner.COMMAND_TABLE for owner in owners() if issubclass(owner, App))


def _below(cls: type[Commanded]) -> Iterator[type[Commanded]]:
    for each in cls.__subclasses__():
        yield each
        yield from _below(each)


def every_command() -> Iterator[Command]:
    """Every command there is, once: those that hold everywhere, those of the places, those of forms and lists."""
    yield from {command.id: command for command, _where in with_places()}.values()


@cache
def with_places() -> tuple[tuple[Command, str], ...]:
    """Every command with where it is given, in words."""
    found = {command.id: (command, EVERYWHERE) for command in of_the_app()}
    titles: dict[type[Commanded], str] = {mode.screen_class: mode.title for mode in MODES}
    for owner in owners():
        if where := titles.get(owner) or _called(owner):
            own = owner.commands() if issubclass(owner, ClerkScreen) else owner.__dict__["COMMAND_TABLE"]
            for command in own:
                found.setdefault(command.id, (command, where))
    return tuple(found.values())


def _called(owner: type[Commanded]) -> str:
    """Where its commands are given; empty for a part of a place, whose commands are those of the place."""
    named = IN_WORDS.get(owner.__name__, "")
    return named or ("" if issubclass(owner, ClerkScreen) else _CAPITAL.sub(r" \1", owner.__name__).lower().strip())


def beside(command: Command) -> Iterator[Command]:
    """Every other command whose key is heard where this one's is: two of them cannot have the same."""
    everywhere, places = set(of_the_app()), {f"app.{mode.name}" for mode in MODES}
    over_all = {each for each in everywhere if each.anywhere or each.id in places}
    found: dict[str, Command] = {}
    for owner in owners():
        known = owner.command_by_id
        on_a_place, in_a_dialog = issubclass(owner, ClerkScreen), issubclass(owner, Dialog)
        here = command.id in known or (command in everywhere and on_a_place) or (command in over_all and in_a_dialog)
        if here:
            found.update(known)
    if command in everywhere or any(command.id in each.command_by_id for each in owners() if _a_place(each)):
        found.update((each.id, each) for each in everywhere)
    found.update((each.id, each) for each in over_all)
    return (each for each in found.values() if each.id != command.id)


def _a_place(owner: type[Commanded]) -> bool:
    return issubclass(owner, ClerkScreen)
