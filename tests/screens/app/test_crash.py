"""When the program fails: the records first, then a report without a word of the clerk's, then a short message."""

from __future__ import annotations

from pathlib import Path

import pytest

from screens.app import crash
from screens.app.fault_report import EXIT_CODE, write
from secretariat.basics.record import Refused
from storage import open_store
from storage.archive import Archive
from tests.support.driving import app_on, driving, press, told, type_in, until
from tests.support.panels import MEETING
from tests.support.places import ROOT


async def test_a_crash_saves_reports_without_words_and_is_raised_again(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", reports=tmp_path / "reports")

    def fail() -> None:
        complainant = "Mrs Secretly Named"
        raise RuntimeError(f"about {complainant}")

    async def crash_in_use() -> None:
        async with driving(app, "attendance") as pilot:
            await press(pilot, "p", "n")
            app.call_later(fail)
            await pilot.pause()
            await pilot.pause()

    with pytest.raises(RuntimeError):
        await crash_in_use()
    assert app.return_code == EXIT_CODE == 70
    (path,) = (tmp_path / "reports").iterdir()
    text = path.read_text()
    assert "builtins.RuntimeError" in text
    assert "in fail" in text
    assert "Secretly" not in text
    assert str(ROOT) not in text
    assert path.stat().st_mode & 0o077 == 0
    archive = Archive(open_store(tmp_path / "data", background=False))
    assert len(archive.bundle(MEETING).events) == 1  # type: ignore[union-attr]
    assert not archive.store.read_only
    archive.store.close()


def test_ten_reports_are_kept_and_the_oldest_go(tmp_path: Path) -> None:
    for n in range(13):
        write(str(n), tmp_path)
    kept = sorted(path.read_text() for path in tmp_path.iterdir())
    assert kept == sorted(str(n) for n in range(3, 13))


async def test_a_failing_report_folder_does_not_hide_the_crash(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    app = app_on(tmp_path / "data", reports=blocked / "reports")
    async with driving(app, "attendance") as pilot:
        await press(pilot, "n")
        await until(pilot, lambda: len(app.screen_stack) > 1)
        await type_in(pilot, "x")
        assert "No report could be written." in crash.save_and_report(app, ValueError("[/b]"))


async def test_what_a_worker_refuses_is_told_and_nothing_stops(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")

    async def refused() -> None:
        raise Refused("That cannot be, for it was closed.")

    async with driving(app, "attendance") as pilot:
        app.screen.run_worker(refused(), group="asking")
        await until(pilot, lambda: "That cannot be, for it was closed." in told(app))
        await press(pilot, "n")
        await until(pilot, lambda: len(app.screen_stack) > 1)
