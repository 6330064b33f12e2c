"""The delivery of the plan, by keys alone."""

from __future__ import annotations

from pathlib import Path

from screens.dialogs.form import Form
from secretariat.basics.acts import Put, act
from secretariat.delivery.csv_rows import rows_out
from secretariat.delivery.plan_line import PlanLine
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.panels import begun


async def test_a_line_is_added_reported_and_goes_quiet(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "decisions") as pilot:
        await press(pilot, "y")
        await until(pilot, lambda: "Nothing of the plan is on record yet." in seen(app))
        for ref in ("1.1", "1.2"):
            await press(pilot, "n")
            await until(pilot, lambda: "A line of the plan" in seen(app))
            if ref == "1.1":
                await type_in(pilot, "Safer [b]roads[/b]")
            await press(pilot, "enter", "enter")
            await type_in(pilot, ref)
            await press(pilot, "enter")
            await type_in(pilot, f"To mend lane {ref}")
            await press(pilot, "ctrl+s")
            await until(pilot, lambda ref=ref: app.archive.plan_lines()[-1].ref == ref)
        themes = {line.theme for line in app.archive.plan_lines()}
        assert themes == {"Safer [b]roads[/b]"}, "the theme is kept for the next"
        await press(pilot, "enter")
        await until(pilot, lambda: "what is reported" in seen(app))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: sum(bool(line.reported) for line in app.archive.plan_lines()) == 1)
        await until(pilot, lambda: "QUIET" in seen(app))
        await press(pilot, "d")
        await until(pilot, lambda: len(app.archive.plan_lines()) == 1)


async def test_what_is_half_typed_of_one_line_is_not_brought_back_in_another(tmp_path: Path) -> None:
    lines = [PlanLine(kind=kind, theme="Roads", ref="1", text=kind) for kind in ("deliverable", "measure")]
    app = app_on(tmp_path / "data", begun(), act("kept", *map(Put, lines)))
    async with driving(app, "decisions") as pilot:
        await press(pilot, "y")
        await until(pilot, lambda: "measure" in seen(app))
        for row in ("home", "end"):
            await press(pilot, row, "enter")
            await until(pilot, lambda: "1: what is reported" in seen(app))
            assert "AsReported" not in seen(app)
            await press(pilot, "tab", "tab")
            assert "half a figure" not in seen(app)
            await type_in(pilot, "half a figure")
            await press(pilot, "escape", "e")
            await until(pilot, lambda: "Unit" in seen(app))
            await press(pilot, "tab", "tab", "tab", "tab")
            assert "half a unit" not in seen(app)
            await type_in(pilot, "half a unit")
            await press(pilot, "escape")


async def test_a_table_is_taken_in_whole_or_not_at_all_and_undo_takes_it_back(tmp_path: Path) -> None:
    known = PlanLine(id="p", kind="measure", theme="Roads", ref="1", text="Calls [/b]")
    app, file = app_on(tmp_path / "data", begun(), act("kept", Put(known))), tmp_path / "plan.csv"
    async with driving(app, "decisions") as pilot:
        await press(pilot, "y")
        await until(pilot, lambda: "Calls [/b]" in seen(app))

        async def given(rows: str) -> None:
            file.write_text(rows, encoding="utf-8")
            await press(pilot, "b")
            await until(pilot, lambda: isinstance(app.screen, Form))
            await settled(pilot)
            app.screen.fill({"file": str(file)})  # type: ignore[attr-defined]
            await press(pilot, "ctrl+s")

        whole = rows_out([known.with_(text="Calls answered")])
        await given(whole.replace("measure", "wish"))
        await until(pilot, lambda: "Nothing was taken in. Row" in " ".join(seen(app).split()))
        assert app.archive.plan_lines()[0].text == "Calls [/b]"
        await press(pilot, "escape")
        await given(whole)
        await until(pilot, lambda: "Take in 1 line of the delivery of the plan." in told(app))
        assert app.archive.plan_lines()[0].text == "Calls answered"
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: app.archive.plan_lines()[0].text == "Calls [/b]")
