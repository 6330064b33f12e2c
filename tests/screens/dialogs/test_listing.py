"""In every list whose changes are kept at once, Ctrl+Z takes the last back, and the list shows it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from rich.text import Text
from textual.pilot import Pilot

from screens.agenda.questions import PublicQuestions
from screens.delivery.listed import Delivery
from screens.dialogs.listing import Listing
from screens.dialogs.narrowed import Narrowed
from screens.inspections.listed import Inspections
from screens.inspections.points import Points
from screens.past_papers.listed import PastPapers
from screens.settings.bank_holidays import BankHolidays
from screens.settings.screen import Settings
from screens.settings.standing_items import StandingItems
from screens.widgets.detail import Fact
from screens.widgets.fields import Line
from screens.widgets.keys_line import KeysLine
from screens.widgets.table import Column
from secretariat.basics.acts import Act, Put, act
from secretariat.delivery.plan_line import PlanLine
from secretariat.inspections.acts import points_of
from secretariat.inspections.inspection import Inspection
from secretariat.meetings.past_papers import PastPaper
from secretariat.meetings.questions import PublicQuestion
from secretariat.panel.settings.changes import change
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.panels import DAY, MEETING, Clock, begun, the_panel

INSPECTION = Inspection(title="Calls [/b]", inspectorate="HMICFRS", published=dt.date(2031, 3, 3),
                        points=points_of("AFI 1: Too many give up"))  # fmt: skip
PAPER = PastPaper(day=dt.date(2019, 3, 20), kind="minutes", received=DAY, title="Badgers counted")
CHANGED = change(the_panel(), "reply_months", 2, dt.date(2031, 1, 1)).of
QUESTION = PublicQuestion(received=Clock("13:50")(), name="Ann [/b] Owner", text="Why so many owls?")
LINE = PlanLine(kind="measure", theme="Roads", ref="1.7", text="Lanes mended")


async def take_out(pilot: Pilot[Any]) -> None:
    await press(pilot, "d")


async def answer(pilot: Pilot[Any]) -> None:
    await press(pilot, "enter")
    await until(pilot, lambda: "Too many give up" in seen(pilot.app) and "Ctrl+S" in seen(pilot.app))
    await type_in(pilot, "Fourteen were recruited")
    await press(pilot, "ctrl+s")


async def mark_as_none(pilot: Pilot[Any]) -> None:
    await press(pilot, "x")


async def take_setting_out(pilot: Pilot[Any]) -> None:
    pilot.app.screen.table.go_to("reply_months")  # type: ignore[attr-defined]
    await press(pilot, "d")
    await until(pilot, lambda: "dates have moved" in seen(pilot.app))
    await press(pilot, "escape")


class Kept(NamedTuple):
    """A list, what makes something of it, a change by keys, and what is then no longer, or only then, to be seen."""

    listing: Callable[[], Listing]
    acts: tuple[Act, ...]
    changed: Callable[[Pilot[Any]], Awaitable[None]]
    gone: str = ""
    there: str = ""


LISTS = {
    "past papers": Kept(PastPapers, (act("kept", Put(PAPER)),), take_out, gone="Badgers counted"),
    "inspections": Kept(Inspections, (act("kept", Put(INSPECTION)),), take_out, gone="Calls [/b]"),
    "points": Kept(lambda: Points(INSPECTION.id), (act("kept", Put(INSPECTION)),), answer, there="Fourteen were"),
    "questions": Kept(lambda: PublicQuestions(MEETING), (act("kept", Put(QUESTION, MEETING)),), take_out,
                      gone="Why so many owls?"),
    "delivery": Kept(Delivery, (act("kept", Put(LINE)),), take_out, gone="Lanes mended"),
    "holidays": Kept(lambda: BankHolidays(2031), (), mark_as_none, there="none: a working day"),
    "standing": Kept(lambda: StandingItems(DAY), (), take_out, gone="Election of Chair"),
    "settings": Kept(Settings, (act("set", Put(CHANGED.with_(rev=1))),),
                     take_setting_out, gone="2 months"),
}  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
async def test_ctrl_z_takes_back_what_was_kept_at_once_and_ctrl_y_does_it_again(name: str, tmp_path: Path) -> None:
    kept = LISTS[name]
    app = app_on(tmp_path / "data", begun(), *kept.acts)
    async with driving(app, "plan", size=(120, 40)) as pilot:
        listing = kept.listing()
        app.push_screen(listing)
        await until(pilot, lambda: app.screen is listing)
        await settled(pilot)
        if name == "settings":
            listing.table.go_to("reply_months")
            await settled(pilot)

        def stands(*, changed: bool) -> bool:
            picture = seen(app)
            gone = not kept.gone or (kept.gone in picture) is not changed
            there = not kept.there or (kept.there in picture) is changed
            return app.screen is listing and gone and there

        await until(pilot, lambda: stands(changed=False))
        await kept.changed(pilot)
        app.clear_notifications()
        await until(pilot, lambda: stands(changed=True))
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: "Taken back: " in told(app))
        if app.screen is not listing:  # the dates that moved are shown above it
            await press(pilot, "escape")
        app.clear_notifications()
        await until(pilot, lambda: stands(changed=False))
        await press(pilot, "ctrl+y")
        if app.screen is not listing:
            await press(pilot, "escape")
        app.clear_notifications()
        await until(pilot, lambda: stands(changed=True))


@pytest.mark.parametrize("name", LISTS)
async def test_its_keys_stand_below_it_whole_and_each_can_be_clicked(name: str, tmp_path: Path) -> None:
    kept = LISTS[name]
    app = app_on(tmp_path / "data", begun(), *kept.acts)
    async with driving(app, "plan", size=(80, 24)) as pilot:
        listing = kept.listing()
        app.push_screen(listing)
        await until(pilot, lambda: app.screen is listing and "Esc back" in seen(app))
        below = " ".join(seen(app).replace("│", " ").split())
        assert "Ctrl+Z undo · Esc back" in below
        for command in type(listing).COMMAND_TABLE:
            assert not command.key or f" {command.footer}" in below, command.id
        line = listing.query_one(KeysLine)
        rows = seen(app).splitlines()[line.region.y : line.region.bottom]
        at = next((n, row.index("Esc back")) for n, row in enumerate(rows) if "Esc back" in row)
        assert await pilot.click(offset=(at[1], line.region.y + at[0]))
        await until(pilot, lambda: app.screen is not listing)


async def test_taking_back_all_there_is_from_a_list_ends_in_the_welcome_and_nothing_breaks(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "plan") as pilot:
        app.push_screen(Settings())
        await until(pilot, lambda: isinstance(app.screen, Settings))
        for _ in range(10):
            await press(pilot, "ctrl+z")
            if app.current_mode == "welcome":
                break
        await until(pilot, lambda: app.current_mode == "welcome")


async def test_what_a_narrow_window_cuts_is_told_as_it_is_once_it_was_changed(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "plan", size=(60, 20)) as pilot:
        app.push_screen(listing := BankHolidays(2031))
        await until(pilot, lambda: "Early May" in seen(app))
        await press(pilot, "x")  # from here on the last column holds the longest it can
        listing.table.go_to(next(row.key for row in listing.table.rows if "Early May" in str(row.cells[1])))

        def said() -> str:
            return " ".join(seen(app).replace("│", " ").split())

        whole = "Mon 5 May 2031 · Early May bank holiday · "
        await until(pilot, lambda: f"{whole}in the table" in said())
        await press(pilot, "x")
        await until(pilot, lambda: f"{whole}none: a working day" in said())
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: f"{whole}in the table" in said())


class Few(Narrowed):
    """Two rows, and what is done here is taken back here."""

    HEADING = "Few"
    COLUMNS = (Column("Words"),)

    def words_of(self) -> dict[str, str]:
        return {"a": "owls", "b": "badgers"}

    def cells(self, key: str) -> list[str | Text]:
        return [self.words_of()[key]]

    def about(self, key: str) -> tuple[str, list[Fact]]:
        return key, []


async def by_key(pilot: Pilot[Any]) -> None:
    await press(pilot, "ctrl+z")


async def by_click(pilot: Pilot[Any]) -> None:
    line = pilot.app.screen.query_one(KeysLine)
    row = seen(pilot.app).splitlines()[line.region.y]
    assert await pilot.click(offset=(row.index("Ctrl+Z undo"), line.region.y))
    await settled(pilot)


@pytest.mark.parametrize("taken_back", [by_key, by_click])
async def test_undo_is_one_thing_by_key_and_by_click(
    taken_back: Callable[[Pilot[Any]], Awaitable[None]], tmp_path: Path
) -> None:
    """Words typed into the line above a list go first; what was done before them, only when none is left."""
    app = app_on(tmp_path / "data", act("kept", Put(PAPER)))
    async with driving(app, "plan") as pilot:
        app.push_screen(Few())
        await until(pilot, lambda: isinstance(app.screen, Few) and "Ctrl+Z undo" in seen(app))
        await press(pilot, "slash")
        await type_in(pilot, "owls")
        assert app.screen.query_one(Line).value == "owls"
        await taken_back(pilot)
        assert app.screen.query_one(Line).value == ""
        assert "Taken back" not in told(app)
        await taken_back(pilot)  # says that the act is next
        await taken_back(pilot)
        await until(pilot, lambda: "Taken back: " in told(app))


async def test_a_row_that_is_cut_is_told_whole_under_a_list_that_tells_nothing_else_of_it(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "plan", size=(60, 20)) as pilot:
        app.push_screen(BankHolidays(2031))
        await until(pilot, lambda: isinstance(app.screen, BankHolidays) and app.screen.table.selected)
        app.screen.table.go_to("2031-05-05")  # type: ignore[attr-defined]
        await until(pilot, lambda: "Early May bank holiday" in seen(app))
        await pilot.resize_terminal(120, 40)
        await settled(pilot)
        assert not app.screen.query_one(".whole").display, "nothing of it is cut here"


async def test_a_line_says_as_much_of_what_it_is_for_as_there_is_room_for(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "decisions", size=(60, 20)) as pilot:
        await until(pilot, lambda: "/ finds words" in seen(app))
        assert "1 to 7" not in seen(app)
        await pilot.resize_terminal(120, 40)
        await until(pilot, lambda: "/ finds words; 1 to 7 show one kind" in seen(app))
