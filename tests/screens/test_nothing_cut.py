"""Every place of work with what it opens, in a small window: nothing that is there to be read is cut without a sign."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Static

from screens.app.commands import APP_COMMANDS
from screens.app.places import MODES
from screens.kit.commands import Command, run
from screens.kit.screen import Dialog
from tests.support.cut import cells_not_read, cut, laid_out
from tests.support.driving import app_on, driving, press, settled, until
from tests.support.program import the_invented_sample

NOT_HERE = {"app.quit", "app.palette", "app.help", "app.undo", "app.redo", "app.theme", "minutes.enter", "dialog.leave"}
"""What leaves, takes back what was just opened, or is Textual's own."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented one: some commands act at once, and nobody real is marked absent by a test."""
    return the_invented_sample(tmp_path_factory.mktemp("sample") / "data")


async def opened(pilot: Pilot[Any], node: Any, command: Command) -> Dialog[Any] | None:
    """What a command that can be given now opens over the place, if anything."""
    if command.id in NOT_HERE or command.when(node):
        return None
    before = pilot.app.screen
    await run(node, command)
    await settled(pilot)
    front = pilot.app.screen
    return front if isinstance(front, Dialog) and front is not before else None


async def cut_still(pilot: Pilot[Any], screen: Screen[Any]) -> list[str]:
    """What is cut on it, and is so a moment later: a hint has the height of its words a turn after them."""
    found = cut(screen)
    for _ in range(6):
        if not found:
            break
        await pilot.pause(0.05)
        found = cut(screen)
    return found


async def back(pilot: Pilot[Any], to: int) -> None:
    for _ in range(6):
        if len(pilot.app.screen_stack) <= to:
            break
        await press(pilot, "escape")


@pytest.mark.parametrize(
    ("place", "size"),
    [*((place, (80, 24)) for place in (*(mode.name for mode in MODES), "everywhere")),
     *((place, (60, 20)) for place in (*(mode.name for mode in MODES), "everywhere"))],
)  # fmt: skip
async def test_nothing_on_a_place_or_in_what_it_opens_is_cut_without_a_sign(
    place: str, size: tuple[int, int], sample: Path, tmp_path: Path
) -> None:
    shutil.copytree(sample, tmp_path / "data")
    app = app_on(tmp_path / "data", acts=[], meeting="")
    mode = "plan" if place == "everywhere" else place
    found: list[str] = []
    async with driving(app, mode, size=size) as pilot:
        found += [*await cut_still(pilot, app.screen), *await cells_not_read(pilot, app.screen)]
        commands = APP_COMMANDS if place == "everywhere" else type(app.screen).commands()
        for command in commands:
            if any(command.id == f"app.{each.name}" for each in MODES):
                continue
            dialog = await opened(pilot, app if place == "everywhere" else app.screen, command)
            if dialog is not None:
                found += [f"{command.id}: {words}" for words in await cut_still(pilot, dialog)]
                found += [f"{command.id}: {words}" for words in await cells_not_read(pilot, dialog)]
                if type(dialog).__name__ not in ("Form", "Choose", "Tick", "Reading"):
                    for inner in type(dialog).commands():
                        over = await opened(pilot, dialog, inner) if app.screen is dialog else None
                        still = await cut_still(pilot, over) if over else []
                        found += [f"{command.id}, {inner.id}: {words}" for words in still]
                        await back(pilot, 2)
            await back(pilot, 1)
            if app.current_mode != mode:
                await app.go(mode)
                await settled(pilot)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", [(60, 20), (200, 60)])
async def test_no_place_is_cut_in_the_smallest_window_nor_in_the_largest(
    size: tuple[int, int], sample: Path, tmp_path: Path
) -> None:
    shutil.copytree(sample, tmp_path / "data")
    app = app_on(tmp_path / "data", acts=[], meeting="")
    found: list[str] = []
    async with driving(app, "plan", size=size) as pilot:
        for mode in MODES:
            await app.go(mode.name)
            await settled(pilot)
            await until(pilot, lambda: laid_out(app.screen))
            found += [f"{mode.name}: {words}" for words in await cut_still(pilot, app.screen)]
        for id in (
            "app.search",
            "app.settings",
            "app.go-to",
            "app.write-paper",
            "app.past-papers",
            "app.find-here",
            "app.meeting",
        ):
            await app.action_command(id)
            await settled(pilot)
            found += [f"{id}: {words}" for words in await cut_still(pilot, app.screen)]
            await back(pilot, 1)
    assert not found, "\n".join(found)


async def test_what_is_cut_is_found() -> None:
    class Cut(App[None]):
        CSS = "Static { height: 1; } #b { text-wrap: nowrap; } #c { text-wrap: nowrap; text-overflow: ellipsis; }"

        def compose(self) -> ComposeResult:
            with Vertical():
                for id in "abc":
                    yield Static(f"{id}: " + "many words " * 9, id=id)
                yield Static("d: few")
                yield Static("e: below")

    app = Cut()
    async with app.run_test(size=(40, 4)) as pilot:
        await pilot.pause()
        assert [words.split("“")[1][:1] for words in await cut_still(pilot, app.screen)] == ["a", "b", "e"]
