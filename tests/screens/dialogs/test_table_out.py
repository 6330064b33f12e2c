"""People and the lines of the plan, written to a file as the command line writes them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.widgets import Input

from screens.delivery.listed import Delivery
from screens.dialogs.form import Form
from secretariat.basics.acts import Put, act
from secretariat.delivery.csv_rows import rows_out as plan_out
from secretariat.delivery.plan_line import PlanLine
from secretariat.lists.people.out import rows_out
from tests.support.driving import app_on, driving, press, seen, settled, told, until
from tests.support.panels import begun


async def written(pilot: Pilot[Any], file: Path) -> None:
    await press(pilot, "w")
    await until(pilot, lambda: isinstance(pilot.app.screen, Form))
    pilot.app.screen.query_one(Input).value = str(file)
    await press(pilot, "ctrl+s")
    await settled(pilot)


async def test_everyone_is_written_and_one_changed_by_hand_is_kept(tmp_path: Path) -> None:
    app, file = app_on(tmp_path / "data", begun(), time="14:10"), tmp_path / "everyone.csv"
    async with driving(app, "people") as pilot:
        await written(pilot, file)
        await until(pilot, file.exists)
        assert file.read_bytes().decode() == rows_out(app.archive.people())
        await until(pilot, lambda: f"Written: {file}." in told(app))
        assert not isinstance(app.screen, Form)
        file.write_text("mine")
        await written(pilot, file)
        assert isinstance(app.screen, Form), "it is asked first"
        assert file.read_text() == "mine"
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: not isinstance(app.screen, Form))
        assert file.read_bytes().decode() == rows_out(app.archive.people())
    assert "mine" in [each.read_text() for each in others(file)]


def others(file: Path) -> list[Path]:
    return [each for each in file.parent.glob(f"{file.stem}*") if each != file]


async def test_the_plan_is_written_and_a_folder_that_is_none_is_said(tmp_path: Path) -> None:
    line = Put(PlanLine(id="line", kind="measure", theme="A", ref="A1", text="Calls"))
    app, file = app_on(tmp_path / "data", begun(), act("a line", line), time="14:10"), tmp_path / "plan.csv"
    async with driving(app, "decisions") as pilot:
        app.push_screen(Delivery())
        await settled(pilot)
        await written(pilot, tmp_path / "nowhere" / "plan.csv")
        assert "There is no folder" in " ".join(seen(app).split())
        await press(pilot, "escape")
        await written(pilot, file)
        await until(pilot, file.exists)
        assert file.read_bytes().decode() == plan_out(app.archive.plan_lines())
