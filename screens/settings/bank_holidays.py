"""The bank holidays of a year, and the clerk's corrections of them. What moves with them is shown at once."""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from textual import work

from secretariat.basics.acts import Act
from secretariat.basics.clock import short_date
from secretariat.deadlines import holidays
from secretariat.deadlines.calendar import Holiday
from secretariat.deadlines.holidays import HolidayLine
from secretariat.plan.picture import Picture

from ..dialogs.field import Field
from ..dialogs.form import Form
from ..dialogs.listing import Listing
from ..kit.commands import Command
from ..meetings import dates as meeting_dates
from ..widgets.table import Column, Row


def _none(dialog: BankHolidays) -> str:
    return "" if dialog.line else "No bank holiday is marked."


def _not_holiday(dialog: BankHolidays) -> str:
    none = bool(dialog.line and dialog.line.correction and dialog.line.correction.working)
    return _none(dialog) or ("That day is none already. {holidays.take-back} takes that back." if none else "")


def _not_corrected(dialog: BankHolidays) -> str:
    corrected = bool(dialog.line and dialog.line.correction)
    return _none(dialog) or ("" if corrected else "That day stands as in the table: nothing to take back.")


def _turn(by: int, dialog: BankHolidays) -> None:
    dialog.turn(by)


class BankHolidays(Listing):
    """A year's holidays."""

    HELP = """The bank holidays of England in a year. {holidays.add} adds one that was proclaimed, {holidays.mark-none}
    marks one as none, {holidays.take-back} takes back a correction of yours. {holidays.earlier} and {holidays.later} go
    to the year before and after. Dates are worked out anew at once, and those that moved are listed."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("holidays.add", "Add a bank holiday", "One that was proclaimed, with its name.", "n", footer="add"),
        Command("holidays.mark-none", "Mark it as none", "It is a working day after all.", "x,delete", _not_holiday,
                footer="none"),
        Command("holidays.take-back", "Take the correction back", "The day is again what the table says.", "b",
                _not_corrected, footer="take back"),
        Command("holidays.earlier", "The year before", "Its bank holidays.", "e", footer="year before",
                does=partial(_turn, -1)),
        Command("holidays.later", "The year after", "Its bank holidays.", "l", footer="year after",
                does=partial(_turn, 1)),
    )  # fmt: skip
    EMPTY = "There is none. {holidays.add} adds one."
    COLUMNS = (Column("Day", 15), Column("Holiday"), Column("Standing", 19))

    DEFAULT_CSS = """
    BankHolidays > .box { width: 76; height: 20; }
    """

    def __init__(self, year: int) -> None:
        super().__init__()
        self.year = year

    @property
    def line(self) -> HolidayLine | None:
        """The one marked."""
        key = self.table.selected
        return next((line for line in self._lines() if str(line.date) == key), None) if key else None

    def _lines(self) -> list[HolidayLine]:
        return holidays.of_year(self.year, self.clerk.archive.holidays())

    def show_records(self) -> None:
        self.say_title(f"Bank holidays of {self.year}")
        rows = [Row(str(line.date), [short_date(line.date), line.name, line.origin]) for line in self._lines()]
        self.table.show(rows)

    def turn(self, by: int) -> None:
        """Show another year."""
        self.year = min(max(self.year + by, 2000), 2100)
        self.records_changed()

    async def _keep(self, act: Act) -> None:
        """Keep a correction, and say what moved with it."""
        before = meeting_dates.picture(self.clerk)
        if await self.do(act):
            self._say_moved(before)

    def _say_moved(self, before: Picture) -> None:
        self.records_changed()
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
