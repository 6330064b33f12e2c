"""A journal that lost its end: every screen says so, no paper is made, and one key goes on from either state."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from screens.app.places import MODES
from secretariat.basics.acts import Put, act
from secretariat.events.room import Arrived
from tests.support.driving import app_on, driving, press, seen, settled, until
from tests.support.panels import MEETING, open_archive


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder whose journal was put back as it was before somebody arrived."""
    data = tmp_path / "data"
    archive = open_archive(data)
    archive.store.settle()
    shutil.copytree(data / "journal", tmp_path / "older")
    archive.commit(act("roll", Put(Arrived(people=("person-db",), place="001i"), MEETING)))
    archive.store.close()
    shutil.rmtree(data / "journal")
    shutil.copytree(tmp_path / "older", data / "journal")
    return data


def here(app) -> bool:
    p = app.archive.proceedings(MEETING)
    return p is not None and "person-db" in p.room


def on(folder: Path):
    from screens.app.app import SecretariatApp
    from storage import open_store

    return SecretariatApp(lambda: open_store(folder, by="Clara"), meeting=MEETING)


async def test_every_screen_says_so_and_names_the_two_keys(folder: Path) -> None:
    app = on(folder)
    async with driving(app, "attendance", size=(160, 40)) as pilot:
        for mode in MODES:
            await app.go(mode.name)
            await settled(pilot)
            assert "READ ONLY, Shift+F12 goes on from the data files, Shift+F9 from the journal" in seen(app), mode.name
        assert here(app), "the newer state is shown"


async def test_one_key_goes_on_from_the_newer_files_and_the_meeting_is_minuted_at_once(folder: Path) -> None:
    app = on(folder)
    async with driving(app, "attendance", size=(160, 40)) as pilot:
        await press(pilot, "p")
        assert here(app)
        await press(pilot, "shift+f12")
        await until(pilot, lambda: not app.archive.undecided)
        await until(pilot, lambda: "READ ONLY" not in seen(app))
        assert here(app)
        await app.go("minutes")
        await settled(pilot)
        await press(pilot, "ctrl+n")
        await until(pilot, lambda: app.archive.proceedings(MEETING).phase == "in session")
        assert not app.trouble
        while app.archive.store.undo_note() and not app.archive.store.undo_note().startswith("Went on"):
            await press(pilot, "ctrl+z")
            await settled(pilot)
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: not here(app))


async def test_the_other_key_goes_on_from_the_journal_and_redo_takes_the_files_in(folder: Path) -> None:
    app = on(folder)
    async with driving(app, "minutes", size=(160, 40)) as pilot:
        await press(pilot, "shift+f9")
        await until(pilot, lambda: not app.archive.undecided)
        assert not here(app)
        assert (folder / "set-aside").is_dir()
        await press(pilot, "ctrl+y")
        await until(pilot, lambda: here(app))


async def test_no_paper_is_made_before_that(folder: Path, tmp_path: Path) -> None:
    app = on(folder)
    async with driving(app, "agenda", size=(160, 40)) as pilot:
        from screens.papers.writing import write_paper

        write_paper(app.screen, "agenda")
        await until(pilot, lambda: "No paper is made before that is decided" in seen(app))
        assert app.screen.__class__.__name__ == "AgendaScreen"


async def test_where_all_is_well_the_keys_say_so(tmp_path: Path) -> None:
    app = app_on(tmp_path, acts=[])
    async with driving(app) as pilot:
        await press(pilot, "shift+f12")
        await until(pilot, lambda: "There is nothing to decide" in seen(app))


@pytest.fixture
def unreadable(folder: Path) -> Path:
    """No journal, and no data file that can be read but those of the meetings."""
    shutil.rmtree(folder / "journal")
    for path in [*folder.glob("*.json"), *folder.glob(".previous/*.json")]:
        if path.stem != "store":
            path.write_bytes(b"{")
    return folder


async def test_a_folder_that_shows_no_panel_is_not_called_empty_while_it_is_undecided(unreadable: Path) -> None:
    app = on(unreadable)
    async with driving(app, size=(160, 40)) as pilot:
        await until(pilot, lambda: "No panel can be shown of this folder" in seen(app))
        assert "This folder is empty" not in seen(app)
        assert "READ ONLY" in seen(app)
