"""The lesson of ten steps: from the first to the last by keys alone, left and gone on with, and never in the way."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from screens.app.app import SecretariatApp
from screens.app.lesson import DRAFT, FINISHED, STEPS
from screens.app.owners import every_command
from secretariat.cli.app import fill_with_invented
from secretariat.events.decisions import Recommended
from secretariat.events.elections import Elected
from secretariat.sample.invented.years import NEXT
from storage.archive import Archive
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.panels import open_archive


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lesson") / "data"
    archive = open_archive(folder, [])
    fill_with_invented(archive)
    archive.store.close()
    return folder


@pytest.fixture
def data(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "data"))


def learning(data: Path) -> SecretariatApp:
    return app_on(data, acts=[], meeting="")


async def typed(pilot: Pilot[Any], words: str) -> None:
    """Words as they are typed, a tab for the Tab key, and Enter."""
    for n, part in enumerate(words.split("\t")):
        if n:
            await press(pilot, "tab")
        await type_in(pilot, part)
    await press(pilot, "enter")


async def step(pilot: Pilot[Any], number: int) -> None:
    """Wait until the lesson asks for a step."""
    app = pilot.app
    await until(pilot, lambda: f"Lesson {number} of 10" in seen(app), f"step {number} never came")
    await settled(pilot)


async def begin(pilot: Pilot[Any]) -> None:
    app: Any = pilot.app
    await app.action_command("app.lesson")


async def test_the_ten_steps_are_done_by_keys_alone(data: Path) -> None:
    app = learning(data)
    async with driving(app) as pilot:
        await begin(pilot)
        await step(pilot, 1)
        for number, key in ((2, "f2"), (3, "f3"), (4, "f6")):
            await press(pilot, key)
            await step(pilot, number)
        await typed(pilot, "/in everyone")
        await step(pilot, 5)
        await press(pilot, "ctrl+n")
        await step(pilot, 6)
        await typed(pilot, "/elect chair hb by ps sec jp")
        await step(pilot, 7)
        await typed(pilot, "The lamps were dark")
        await step(pilot, 8)
        await typed(pilot, "hb\twhy are they dark?")
        await step(pilot, 9)
        await typed(pilot, "/recommend That the lamps be lit")
        await step(pilot, 10)
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: app.keyed(FINISHED) in told(app))
        assert "Lesson" not in seen(app).replace("The lesson", "")
        bundle = app.archive.bundle(NEXT)
        assert bundle is not None
        assert any(isinstance(event, Elected) for event in bundle.events)
        assert not any(isinstance(event, Recommended) for event in bundle.events), "the last line was taken back"


async def test_it_is_put_aside_and_gone_on_with_another_day(data: Path) -> None:
    app = learning(data)
    async with driving(app) as pilot:
        await begin(pilot)
        await press(pilot, "f2")
        await step(pilot, 2)
        await begin(pilot)
        await until(pilot, lambda: "Lesson 2" not in seen(app))
        await until(pilot, lambda: "put aside" in told(app))
        await press(pilot, "f3")
        await until(pilot, lambda: app.current_mode == "agenda")
        assert "Lesson" not in seen(app).replace("“Lesson”", ""), "put aside, it notices nothing"
        await until(pilot, lambda: app.draft(DRAFT) == "left at 1")
    app.archive.store.close()
    again = learning(data)
    async with driving(again, "people") as pilot:
        assert "Lesson" not in seen(again)
        await begin(pilot)
        await step(pilot, 2)
        await until(pilot, lambda: again.draft(DRAFT) == "1")
    again.archive.store.close()
    third = learning(data)
    async with driving(third, "people") as pilot:
        await step(pilot, 2)


async def test_nothing_else_is_stopped_while_it_runs(data: Path) -> None:
    app = learning(data)
    async with driving(app) as pilot:
        await begin(pilot)
        await press(pilot, "f9")
        await until(pilot, lambda: app.current_mode == "people")
        await step(pilot, 1)
        await press(pilot, "f8")
        await until(pilot, lambda: app.current_mode == "complaints")
        await step(pilot, 1)


async def test_the_welcome_offers_it(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", acts=[], meeting="", make_invented=fill_with_invented)
    async with driving(app) as pilot:
        await press(pilot, "l")
        await step(pilot, 1)
        panel = app.archive.panel()
        assert panel is not None
        assert panel.sample


async def test_where_there_is_no_invented_panel_it_says_where_there_is_one(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app) as pilot:
        await begin(pilot)
        await until(pilot, lambda: "runs on the invented panel" in told(app))
        assert "Lesson 1" not in seen(app)


def test_it_names_the_keys_that_the_commands_have() -> None:
    keys = {command.id: command.key.partition(",")[0] for command in every_command()}
    named = [each for each in STEPS if each.command]
    assert len(STEPS) == 10
    assert [each.command for each in named if keys[each.command] != each.key] == []
    assert all(("{key}" in each.words) == bool(each.command) for each in STEPS)


def test_its_steps_are_short_enough_for_a_narrow_terminal() -> None:
    assert [each.words for each in STEPS if len(each.words) > 80] == []


def test_the_archive_it_runs_on_is_the_invented_one(made: Path) -> None:
    archive: Archive = open_archive(made, [])
    p = archive.proceedings(NEXT)
    assert p is not None
    assert p.phase == "not begun"
    archive.store.close()


@pytest.mark.parametrize("kept", ["10", "eleven", "left at 10", "left at"])
async def test_an_odd_draft_of_it_begins_it_again(kept: str, data: Path) -> None:
    archive = open_archive(data, [])
    archive.store.save_draft(DRAFT, kept)
    archive.store.close()
    app = learning(data)
    async with driving(app, "people") as pilot:
        if "Lesson 1 of 10" not in seen(app):
            await begin(pilot)
        await step(pilot, 1)
    app.archive.store.close()


async def test_in_a_folder_that_is_only_read_it_is_not_begun(data: Path) -> None:
    writing = open_archive(data, [])
    app = learning(data)
    async with driving(app, "people") as pilot:
        await begin(pilot)
        await until(pilot, lambda: told(app))
        assert "Lesson 1 of 10" not in seen(app)
        assert not app.trouble
    app.archive.store.close()
    writing.store.close()


async def test_the_line_hides_nothing_of_what_is_typed_and_told(data: Path) -> None:
    app = learning(data)
    async with driving(app, "minutes") as pilot:
        await begin(pilot)
        await step(pilot, 1)
        await type_in(pilot, "The lamps were dark")
        await until(pilot, lambda: "Enter: The lamps were dark." in seen(app))
        shown = seen(app).splitlines()
        lesson, line, told_of_it, foot = (
            next(n for n, row in enumerate(shown) if words in row)
            for words in ("Lesson 1 of 10", "Note › The lamps", "Enter: The lamps", "Help")
        )
        assert lesson < line < told_of_it < foot
    app.archive.store.close()
