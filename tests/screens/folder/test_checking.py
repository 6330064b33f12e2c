"""Everything that is kept, read through from the screen as the command line reads it."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import pytest

from screens.dialogs.reading import Reading
from screens.dialogs.working import Working
from screens.folder import checking
from screens.widgets.read_lines import ReadLines
from secretariat.basics.acts import Put, act
from secretariat.basics.kept_file import file_of
from secretariat.meetings.past_papers import PastPaper
from storage.queries.whether_all_holds import whether_all_holds
from tests.support.driving import app_on, driving, press, seen, settled, told, until
from tests.support.panels import DAY, begun


async def test_a_sound_folder_says_so_and_what_was_read(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), time="14:10")
    async with driving(app, "plan") as pilot:
        await app.action_command("app.check")
        await until(pilot, lambda: isinstance(app.screen, Reading))
        await settled(pilot)
        assert "No problem was found." in seen(app)
        assert "every line of the journal" in seen(app)
        await press(pilot, "escape")
        assert not isinstance(app.screen, Reading)


async def test_what_is_damaged_is_told_as_the_command_tells_it(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), time="14:10")
    async with driving(app, "plan", size=(120, 40)) as pilot:
        data = b"the words of a past paper"
        app.archive.keep_file(data)
        paper = PastPaper(day=DAY, kind="minutes", received=DAY, title="Of before", file=file_of("before.txt", data))
        assert await app.perform(act("a past paper", Put(paper)))
        for file in (tmp_path / "data" / "files").iterdir():
            file.write_bytes(b"other words")
        expected = whether_all_holds(app.archive)
        assert any("before.txt" in each for each in expected.problems)
        await app.action_command("app.check")
        await until(pilot, lambda: isinstance(app.screen, Reading))
        await settled(pilot)
        assert app.screen.query_one(ReadLines).text == checking.in_lines(expected)
        assert f"{len(expected.problems)} found; nothing was changed." in seen(app)


async def test_escape_stops_it_and_what_comes_late_comes_up_nowhere_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun_reading, go_on = threading.Event(), threading.Event()

    def slow(_archive, step):
        step("Reading every record")
        begun_reading.set()
        go_on.wait(30)
        step("Reading the meetings, 1 of 1")
        return whether_all_holds(_archive)

    monkeypatch.setattr(checking, "whether_all_holds", slow)
    app = app_on(tmp_path / "data", begun(), time="14:10")
    async with driving(app, "plan") as pilot:
        await app.action_command("app.check")
        await until(pilot, lambda: isinstance(app.screen, Working) and "Reading every record" in seen(app))
        await press(pilot, "x", "enter")  # wrong keys do nothing
        assert isinstance(app.screen, Working)
        await press(pilot, "escape")
        go_on.set()
        await until(pilot, lambda: "Stopped: nothing was changed." in told(app))
        await until(pilot, lambda: not isinstance(app.screen, Working))
        begun_reading.clear()
        go_on.clear()
        await app.action_command("app.check")
        await until(pilot, lambda: begun_reading.is_set())
        await app.go("minutes")
        go_on.set()
        await until(pilot, lambda: "“Check what is kept” is read." in told(app))
        assert not isinstance(app.screen, Reading)
        await asyncio.sleep(0)
