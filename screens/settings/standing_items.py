"""The standing items from a day on: what comes back on every agenda, in order. Each change is kept at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import Any, ClassVar

from msgspec.structs import replace
from textual import on, work
from textual.app import ComposeResult
from textual.widgets import Static

from secretariat.basics.acts import Act
from secretariat.basics.clock import house_date
from secretariat.basics.record import Refused
from secretariat.meetings.meeting import business_of
from secretariat.panel.panel import Panel
from secretariat.panel.settings.timeline import in_force, timeline
from secretariat.panel.standing_item_changes import PARTS, add, move, put, remove, standing_items_on
from secretariat.panel.standing_items import StandingItem

from ..dialogs.field import Field
from ..dialogs.form import Form
from ..dialogs.listing import Listing
from ..kit.clerk import Keep
from ..kit.commands import Command
from ..lists.standing import take_standing_items_in
from ..widgets.plain import plain
from ..widgets.table import Column, Row, Table, heading


def _none(dialog: StandingItems) -> str:
    return "" if dialog.at is not None else "No item is marked."


async def _move(by: int, dialog: StandingItems) -> None:
    await dialog.move(by)


class StandingItems(Listing):
    """The list as it holds on a day; what is changed holds from that day on."""

    HELP = """What comes back on every agenda, or on every annual one, part by part. {standing.add} adds an item,
    {standing.bulk} takes in a whole list, Enter changes the one marked, {standing.remove} removes it, {standing.up} and
    {standing.down} move it. All of it holds from the day above the list, and before that day nothing changes:
    {standing.day} chooses another. Each change is kept at once, and undo takes it back."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("standing.add", "Add an item", "One more, the last of its part.", "n", footer="add"),
        Command("standing.bulk", "Import items", "Paste or open a list; it becomes the standing items.", "b",
                footer="a list"),
        Command("standing.change", "Change the item", "Its title, its part, and whether it is annual.", "enter,c",
                _none, footer="change"),
        Command("standing.remove", "Remove the item", "It comes back no more from that day on.", "d,delete", _none,
                footer="remove"),
        Command("standing.up", "Move the item up", "Before the one above.", "u,shift+up", _none, footer="up",
                does=partial(_move, -1)),
        Command("standing.down", "Move the item lower", "After the one below.", "l,shift+down", _none, footer="lower",
                does=partial(_move, 1)),
        Command("standing.day", "From another day", "Choose from which day changes are to hold.", "t",
                footer="another day"),
    )  # fmt: skip
    EMPTY = "There is none. {standing.add} adds one."
    COLUMNS = (Column("Item"), Column("When", 19))

    DEFAULT_CSS = """
    StandingItems > .box { width: 100; height: 100%; max-height: 30; }
    """

    def __init__(self, since: dt.date) -> None:
        super().__init__()
        self.since = since

    def above(self) -> ComposeResult:
        yield Static(classes="hint standing", markup=False)

    @property
    def items(self) -> tuple[StandingItem, ...]:
        return standing_items_on(self.panel, self.since)

    @property
    def at(self) -> int | None:
        """Which one is marked."""
        return int(self.table.selected) if self.table.selected else None

    def show_records(self) -> None:
        day = house_date(self.since, weekday=True)
        self.say_title(f"Standing items from {day} on")
        stands_since = in_force(self.panel, "standing", self.since).since
        words = f"As they stand since {house_date(stands_since)}. " if stands_since else ""
        changed = "" if stands_since == self.since else "Changes hold from the day above."
        self.query_one(".standing", Static).update(plain(words + changed))
        rows: list[Row] = []
        for part, title in PARTS.items():
            within = [_row(n, item) for n, item in enumerate(self.items) if item.part == part]
            rows += [heading(title, 2), *within] if within else []
        self.table.show(rows)

    # --- doing ---

    @work(group="asking")
    async def action_add(self) -> None:
        await self._ask(None)

    @on(Table.Chosen)
    @work(group="asking")
    async def action_change(self) -> None:
        if self.at is not None:
            await self._ask(self.at)

    @work(group="asking")
    async def action_bulk(self) -> None:
        await take_standing_items_in(self, self.since, self.do)

    async def _ask(self, at: int | None) -> None:
        before = self.items
        if await self.app.push_screen_wait(_item_form(self.panel, before, at, self.since, self.do)):
            other = next((n for n, item in enumerate(self.items) if item not in before), None)
            self.table.go_to(str(other))

    async def action_remove(self) -> None:
        if self.at is not None:
            await self.do(remove(self.panel, self.at, self.since))

    async def move(self, by: int) -> None:
        """The item marked changes places with its neighbour. Raises Refused."""
        if self.at is not None and await self.do(move(self.panel, self.at, by, self.since)):
            self.table.go_to(str(self.at + by))

    @work(group="asking")
    async def action_day(self) -> None:
        field = Field(name="day", label="From", kind="date", value=self.since, required=True)

        def check(values: dict[str, Any]) -> dt.date:
            beginning = timeline(self.panel)[0].since
            chosen: dt.date = values["day"]
            if chosen < beginning:
                raise Refused(f"The panel’s rules begin on {house_date(beginning)}.")
            return chosen

        chosen = await self.app.push_screen_wait(Form("From which day are changes to hold?", [field], check))
        if chosen is not None:
            self.since = chosen
            self.records_changed()


def _row(at: int, item: StandingItem) -> Row:
    return Row(str(at), [item.title, "annual meeting" if item.annual else "every meeting"])


def _item_form(
    panel: Panel, items: Sequence[StandingItem], at: int | None, since: dt.date, keep: Keep
) -> Form[Act]:  # fmt: skip
    """A new standing item, or one that is there, from a day on."""
    known = StandingItem(title="") if at is None else items[at]
    fields = [
        Field(name="title", label="Title", value=known.title, required=True),
        Field(name="part", label="Where", kind="choice", options=list(PARTS.items()), value=known.part),
        Field(name="annual", label="Annual meeting alone", kind="yesno", value=known.annual),
        Field(name="planned", label="In the forward plan", value=known.planned,
              hint="What the plan calls it. Empty: the plan does not name it, for every agenda has it."),
    ]  # fmt: skip

    def check(values: dict[str, Any]) -> Act:
        if at is None:
            return add(panel, StandingItem(business=business_of(values["title"]), **values), since)
        return put(panel, at, replace(known, **values), since)

    title = "A new standing item" if at is None else known.title
    note = f"From {house_date(since, weekday=True)} on."
    return Form(title, fields, check, keep=keep, note=note, draft=f"standing {known.title} {since}")
