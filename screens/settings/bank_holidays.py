"""The bank holidays of a year, and the clerk's corrections of them. What moves with them is shown at once."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from secretariat.basics.acts import Act
from secretariat.basics.clock import short_date
from secretariat.deadlines import holidays
from secretariat.deadlines.calendar import Holiday
from secretariat.deadlines.holidays import HolidayLine
from secretariat.plan.moved_dates import Picture

from ..dialogs.field import Field
from ..dialogs.form import Form
from ..kit.commands import Command
from ..kit.screen import Dialog
from ..meetings import dates as meeting_dates
from ..widgets.plain import plain
from ..widgets.table import Column, Row, Table


def _none(dialog: BankHolidays) -> str:
    return "" if dialog.line else "No bank holiday is marked."


def _not_holiday(dialog: BankHolidays) -> str:
    none = bool(dialog.line and dialog.line.correction and dialog.line.correction.working)
    return _none(dialog) or ("That day is none already. B takes that back." if none else "")


def _not_corrected(dialog: BankHolidays) -> str:
    corrected = bool(dialog.line and dialog.line.correction)
    return _none(dialog) or ("" if corrected else "That day stands as in the table: nothing to take back.")


def _turn(by: int, dialog: BankHolidays) -> None:
    dialog.turn(by)


class BankHolidays(Dialog[None]):
    """A year's holidays. Each correction is an act of its own, which undo takes back."""

    HELP = """The bank holidays of England in a year. N adds one that was proclaimed, X marks one as none, B takes
    back a correction of yours. E and L go to the year before and after. Dates are worked out anew at once, and
    those that moved are listed."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("holidays.add", "Add a bank holiday", "One that was proclaimed, with its name.", "n"),
        Command("holidays.mark-none", "Mark it as none", "It is a working day after all.", "x,delete", _not_holiday),
        Command("holidays.take-back", "Take the correction back", "The day is again what the table says.", "b",
                _not_corrected),
        Command("holidays.earlier", "The year before", "Its bank holidays.", "e", does=partial(_turn, -1)),
        Command("holidays.later", "The year after", "Its bank holidays.", "l", does=partial(_turn, 1)),
    )  # fmt: skip

    DEFAULT_CSS = """
    BankHolidays > .box { height: 20; }
    """

    def __init__(self, year: int) -> None:
        super().__init__()
        self.year = year

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(classes="title", markup=False)
            yield Table(
                Column("Day", 15), Column("Holiday"), Column("Standing", 19), empty="There is none. N adds one."
            )
            yield Static(
                "N add · X none · B take back · E L year before, after · Esc goes back",
                classes="hint", markup=False,
            )  # fmt: skip

    def on_mount(self) -> None:
        self._show()
        self.table.grid.focus()

    @property
    def table(self) -> Table:
        return self.query_one(Table)

    @property
    def line(self) -> HolidayLine | None:
        """The one marked."""
        key = self.table.selected
        return next((line for line in self._lines() if str(line.date) == key), None) if key else None

    def _lines(self) -> list[HolidayLine]:
        return holidays.of_year(self.year, self.clerk.archive.holidays())

    def _show(self) -> None:
        self.query_one(".title", Static).update(plain(f"Bank holidays of {self.year}"))
        rows = [Row(str(line.date), [short_date(line.date), line.name, line.origin]) for line in self._lines()]
        self.table.show(rows)
        self.refresh_bindings()

    def turn(self, by: int) -> None:
        """Show another year."""
        self.year = min(max(self.year + by, 2000), 2100)
        self._show()

    async def _keep(self, act: Act) -> None:
        """Keep a correction, and say what moved with it."""
        before = meeting_dates.picture(self.clerk)
        if await self.do(act):
            self._say_moved(before)

    def _say_moved(self, before: Picture) -> None:
        self._show()
        if not meeting_dates.say_moved(self.clerk, before):
            self.tell("Kept. No date of a meeting has moved.")

    @work(group="asking")
    async def action_add(self) -> None:
        def check(values: dict[str, Any]) -> Act:
            return holidays.proclaim(self.clerk.archive.holidays(), values["date"], values["name"])

        fields = [
            Field(name="date", label="Day", kind="date", required=True),
            Field(name="name", label="Name", hint="As it was proclaimed: State Funeral of Queen Elizabeth II."),
        ]
        note = "Dates counted over it are worked out anew, and those that move are listed."
        before = meeting_dates.picture(self.clerk)
        form = Form("A bank holiday proclaimed", fields, check, keep=self.do, note=note)
        act = await self.app.push_screen_wait(form)
        if act is None:
            return
        proclaimed = act.of
        assert isinstance(proclaimed, Holiday)
        self.year = proclaimed.date.year
        self._say_moved(before)
        self.table.go_to(str(proclaimed.date))

    async def action_mark_none(self) -> None:
        if self.line:
            await self._keep(holidays.mark_as_none(self.clerk.archive.holidays(), self.line.date))

    async def action_take_back(self) -> None:
        if self.line:
            await self._keep(holidays.take_back(self.clerk.archive.holidays(), self.line.date))
