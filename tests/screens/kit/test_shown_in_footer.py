"""What the footer is told of the commands: as much as it shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.binding import ActiveBinding

from screens.kit.commands import Command, Commanded
from screens.kit.in_footer import shown_in_footer
from tests.support.driving import app_on, driving, press, seen
from tests.support.panels import begun

asked: list[str] = []


def _asking(name: str, why: str) -> Any:
    def when(_node: object) -> str:
        asked.append(name)
        return why

    return when


class Node(Commanded):
    COMMAND_TABLE = (
        Command("node.seen", "Seen", "In the footer.", "a", _asking("seen", ""), footer="Seen"),
        Command("node.dimmed", "Dimmed", "In it, but not now.", "b", _asking("dimmed", "Not now."), footer="Dimmed"),
        Command("node.wide", "Wide", "Where there is room.", "c", _asking("wide", ""), footer="Wide", wide=True),
        Command("node.unseen", "Unseen", "By its key alone.", "d", _asking("unseen", "Not now.")),
    )


def test_only_what_is_shown_is_asked_whether_it_can_be_done() -> None:
    node: Any = Node()
    bindings = {
        command.key: ActiveBinding(node, command.binding(), True, command.sentence) for command in Node.commands()
    }
    asked.clear()
    narrow = shown_in_footer(bindings, wide=False)
    assert asked == ["seen", "dimmed"]
    assert [key for key, active in narrow.items() if active.binding.show] == ["a", "b"]
    assert [active.enabled for active in narrow.values()] == [True, False, True, True]
    assert narrow["b"].tooltip == "Not now."
    asked.clear()
    wide = shown_in_footer(bindings, wide=True)
    assert asked == ["seen", "dimmed", "wide"]
    assert [key for key, active in wide.items() if active.binding.show] == ["a", "b", "c"]


@pytest.mark.parametrize(("place", "word"), [("decisions", "Story"), ("people", "Edit"), ("apologies", "Edit")])
async def test_what_enter_does_in_a_list_is_read_below_it(place: str, word: str, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, place, size=(80, 24)) as pilot:
        assert f"⏎ {word}" in seen(app).splitlines()[-1]
        await press(pilot, "f1")
        await press(pilot, "escape")
        assert f"⏎ {word}" in seen(app).splitlines()[-1]


async def test_what_ctrl_z_would_do_is_read_at_every_moment(tmp_path: Path) -> None:
    """Typed and cleared again, the line would take back typing, and the footer told of no undo at all."""
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "minutes", size=(120, 40)) as pilot:

        def undo() -> str:
            return seen(app).splitlines()[-1].partition("^z ")[2].strip()

        assert undo() == "Undo"
        await press(pilot, *"ab")
        assert undo() == "Undo typing"
        await press(pilot, "backspace", "backspace")
        assert undo() == "Undo typing"
        await press(pilot, "ctrl+z", "ctrl+z")
        assert undo() == "Undo typing", "it says first that acts come next"
        await press(pilot, "ctrl+z")
        assert undo() == "Undo"
        await press(pilot, *"A note", "enter")
        assert undo() == "Undo"
        await press(pilot, *"ab", "f9")
        assert undo() == "Undo", "of another place"
        await press(pilot, "f6")
        assert undo() == "Undo typing"
