"""A table of any length, by itself."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text
from textual.app import App, ComposeResult

from screens.widgets.long_table import LongGrid, LongTable
from screens.widgets.table import Column
from tests.support.panels import BRACKETS


class Shown(App[None]):
    """Ten thousand rows, which it counts as they are made."""

    def __init__(self, count: int = 10_000) -> None:
        super().__init__()
        self.count = count
        self.made: list[int] = []
        self.told: list[str] = []

    def compose(self) -> ComposeResult:
        yield LongTable(Column("No", 6), Column("Words"), empty="There is none.")

    def on_mount(self) -> None:
        self.show(self.count)

    def show(self, count: int) -> None:
        self.table.show([f"key {n}" for n in range(count)], self.row)

    def row(self, at: int, _widths: Sequence[int]) -> list[str | Text]:
        self.made.append(at)
        return [str(at), f"row {at} {BRACKETS}"]

    @property
    def table(self) -> LongTable:
        return self.query_one(LongTable)

    def on_long_table_moved(self, event: LongTable.Moved) -> None:
        self.told.append(event.key)

    def on_long_table_chosen(self, event: LongTable.Chosen) -> None:
        self.told.append(f"chosen {event.key}")

    @property
    def picture(self) -> str:
        strips = self.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip) for strip in strips)


async def test_only_rows_in_sight_are_made() -> None:
    app = Shown()
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.pause()
        assert len(set(app.made)) <= 12
        app.made.clear()
        await pilot.press("end")
        await pilot.pause()
        assert app.table.selected == "key 9999"
        assert "row 9999" in app.picture
        assert len(set(app.made)) <= 14
        assert BRACKETS in app.picture


async def test_keys_and_clicks() -> None:
    app = Shown()
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.press("down", "down", "pagedown")
        assert app.table.selected == "key 12"
        await pilot.press("pageup", "up", "home", "up", "enter")
        assert app.told[-2:] == ["key 0", "chosen key 0"]
        assert await pilot.click(LongGrid, offset=(4, 5))
        assert app.table.selected == "key 4"
        assert "chosen key 4" not in app.told
        assert await pilot.click(LongGrid, offset=(4, 5))
        assert app.told[-1] == "chosen key 4"
        assert await pilot.click(LongGrid, offset=(4, 0))
        assert app.told[-1] == "chosen key 4", "the headings are no row"


async def test_the_cursor_stays_on_its_record_or_near_where_it_was() -> None:
    app = Shown(100)
    async with app.run_test(size=(60, 12)) as pilot:
        assert app.table.go_to("key 50")
        app.table.show([f"key {n}" for n in range(40, 90)], app.row)
        assert (app.table.selected, app.table.at) == ("key 50", 10)
        app.table.show(["key 1", "key 2"], app.row)
        assert app.table.selected == "key 2"
        await pilot.pause()
        assert app.table.grid.scroll_offset.y == 0
        assert not app.table.go_to("key 50")
        app.show(0)
        await pilot.pause()
        assert app.table.selected == ""
        assert "There is none." in app.picture
        await pilot.press("down", "enter", "end")
        app.show(3)
        await pilot.pause()
        assert app.table.selected == "key 0"


async def test_another_width_and_height_keep_the_marked_row_in_sight() -> None:
    app = Shown()
    async with app.run_test(size=(60, 30)) as pilot:
        app.table.go_to("key 25")
        await pilot.resize_terminal(30, 8)
        await pilot.pause()
        assert "row 25" in app.picture
        assert "…" in app.picture


class OfDates(App[None]):
    """A few rows, measured."""

    def compose(self) -> ComposeResult:
        yield LongTable(Column("Kind", 12), Column("Place"), Column("Time", 20), empty="", measured=100)

    def show(self, *rows: tuple[str, str, str]) -> None:
        self.query_one(LongTable).show([str(n) for n in range(len(rows))], lambda n, _widths: rows[n])


async def test_the_columns_of_a_few_rows_give_way_to_need_and_follow_when_they_change() -> None:
    app = OfDates()
    async with app.run_test(size=(60, 8)) as pilot:
        app.show(("Meeting, if needed", "The Guildhall, Westmere", "2pm"))
        await pilot.pause()
        picture = "".join(strip.text for strip in app.screen._compositor.render_strips())
        assert "Meeting, if needed" in picture
        assert "The Guildhall, Westmere" in picture
        app.show(("Meeting, if needed", "Hall", "2pm, or on the rise of Council that day"))
        await pilot.pause()
        picture = "".join(strip.text for strip in app.screen._compositor.render_strips())
        assert "2pm, or on the rise of Cou" in picture
        assert "Hall" in picture


async def test_the_columns_of_many_rows_give_way_too() -> None:
    """Of more than forty nothing was measured, and words were cut beside room that nobody needed."""
    app = OfDates()
    async with app.run_test(size=(60, 8)) as pilot:
        app.show(*[("Meeting, if needed", "The Guildhall, Westmere", "2pm")] * 60)
        await pilot.pause()
        picture = "".join(strip.text for strip in app.screen._compositor.render_strips())
        assert "Meeting, if needed" in picture
