"""What the command line can do a screen can do, and the other way round; or it is said why not."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import pytest

from screens.app.owners import every_command
from secretariat.cli.run import parser
from tests.support.both_doors import ON_A_SCREEN, ON_THE_COMMAND_LINE, SAID, NoDoor

ASKED = {
    "minute MEETING", "linear MEETING", "export WHICH", "finals WHICH", "wordings LETTER",
    "phrases FILE", "people FILE", "dates FILE", "standing-items FILE", "verify ROOT|FILE", "find WORDS", "trace ID",
    "letter FILE", "report-in FILE", "paper-in FILE", "papers WHICH", "paper-change ITEM/PAPER",
    "paper-out ITEM/PAPER", "pack WHICH", "history-in FILE", "plan-delivery FILE", "load FILE",
    "forget MEETING|RECORD", "publish MEETING", "circulate MEETING", "signed MEETING", "how-far MEETING",
}  # fmt: skip
"""Arguments that only name what the command is about: on a screen that is what is marked, or what a form asks for."""


def commands() -> dict[str, argparse.ArgumentParser]:
    found: dict[str, argparse.ArgumentParser] = {}
    for action in parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            found |= action.choices
    return found


def asked_of(name: str, command: argparse.ArgumentParser) -> Iterator[str]:
    """All that can be asked of a command: by itself where it needs no more, and with each option and argument."""
    words = [each for each in command._actions if each.choices and not each.option_strings]
    chosen = [f"{name} {word}" for each in words for word in each.choices or () if word and name != "completion"]
    if not chosen or (any(each.nargs == "?" for each in words) and name not in ("go-on",)):
        yield name
    yield from chosen
    for each in command._actions:
        if each.option_strings and each.dest not in ("help", "data"):
            yield f"{name} {each.option_strings[0]}"
        elif not each.option_strings and each not in words:
            yield f"{name} {each.metavar or each.dest}"


def every_way() -> list[str]:
    return [way for name, command in commands().items() for way in asked_of(name, command)]


def test_whatever_a_command_can_be_asked_has_its_screen_or_a_reason() -> None:
    ways = set(every_way())
    assert ways - ASKED - set(ON_A_SCREEN) == set(), "say in tests/support/both_doors.py which screen does it"
    assert (set(ON_A_SCREEN) | ASKED) - ways == set(), "no command can be asked that any more"


def test_the_screen_that_is_named_is_there() -> None:
    there = {command.id for command in every_command()}
    assert {door for door in ON_A_SCREEN.values() if not isinstance(door, NoDoor)} <= there


def test_every_command_of_a_screen_has_its_command_or_a_reason() -> None:
    there = {command.id for command in every_command()}
    assert there - set(ON_THE_COMMAND_LINE) == set(), "say in tests/support/both_doors.py which command does it"
    assert set(ON_THE_COMMAND_LINE) - there == set(), "no screen has that command any more"
    assert {id for id, doors in ON_THE_COMMAND_LINE.items() if len(doors) > 1} == set()


def test_the_command_that_is_named_is_there() -> None:
    ways = set(every_way()) | set(commands())
    named = {door for doors in ON_THE_COMMAND_LINE.values() for door in doors if not isinstance(door, NoDoor)}
    assert named <= ways


@pytest.mark.parametrize("door", sorted({
    str(each) for each in (*ON_A_SCREEN.values(), *(d for doors in ON_THE_COMMAND_LINE.values() for d in doors))
    if isinstance(each, NoDoor)
}))  # fmt: skip
def test_a_reason_is_a_sentence(door: str) -> None:
    assert door.endswith(".")
    assert len(door.split()) > 5


def test_what_does_the_same_is_named_from_both_sides() -> None:
    """A screen that does a command's work leads back to that command, or to a part of it."""
    for way, id in ON_A_SCREEN.items():
        if isinstance(id, NoDoor) or way.split()[-1] in SAID:
            continue
        (back,) = ON_THE_COMMAND_LINE[id]
        if not isinstance(back, NoDoor) and back != "load" and "app.meeting" not in id:
            same = back.split()[0], way.split()[0]
            assert len(set(same)) == 1 or set(same) in TOGETHER, (way, id, back)


TOGETHER = [
    {"papers", "paper-in"}, {"papers", "paper-change"}, {"papers", "paper-out"},
    {"settings", "template"}, {"past-papers", "history-in"},
]  # fmt: skip
"""Commands that one screen does the work of."""
