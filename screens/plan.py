"""The plan: every date of the panel's year, what is due at each, and which meeting the clerk works on."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

from textual import on, work
from textual.app import ComposeResult

from secretariat import plan
from secretariat.acts import Act
from secretariat.clock import house_date, short_date
from secretariat.meetings import Bundle
from secretariat.panel import municipal_year
from secretariat.plan import Date
from secretariat.records import Refused

from . import looking_over, meeting_dates, meeting_head, writing
from .base import ClerkScreen
from .commands import Command
from .dialogs.bank_holidays import BankHolidays
from .dialogs.field import Field
from .dialogs.form import Form
from .plan_items import facts, fields, read, title
from .widgets.detail import Detail, as_lines
from .widgets.table import Column, Row, Table, heading

EMPTY = """The plan is empty.

N adds a date: a meeting to come, a training day, a conference.
M adds a meeting with its agenda at once, and makes it the one you work on."""


def _no_date(screen: PlanScreen) -> str:
    return "" if screen.date else "The plan is empty. N adds a date."


def _no_meeting(screen: PlanScreen) -> str:
    return _no_date(screen) or (
        "" if screen.date and screen.date.meeting else "There is no meeting on that date yet. Enter opens one."
    )


def _not_standing(screen: PlanScreen) -> str:
    cancelled = screen.date and screen.date.meeting and screen.date.meeting.cancelled
    return _no_date(screen) or ("That meeting is cancelled already. B puts it back." if cancelled else "")


def _not_cancelled(screen: PlanScreen) -> str:
    cancelled = screen.date and screen.date.meeting and screen.date.meeting.cancelled
    return _no_meeting(screen) or ("" if cancelled else "That meeting is not cancelled.")


def _no_dates(screen: PlanScreen) -> str:
    return _no_date(screen) or meeting_dates.no_dates(screen.date)


class PlanScreen(ClerkScreen):
    """Dates in order under their municipal years, and all about the one marked below."""

    TITLE_HERE = "Plan"
    CSS_PATH = "plan.tcss"
    AUTO_FOCUS = "DataTable"
    HELP = """The dates to come and those past: meetings, training, conferences. Enter on a date works on its meeting
    and shows the agenda; where there is no meeting yet, it makes one, with what is due as its first items. ◂ marks
    the meeting you work on. A cancelled meeting is kept, with the reason, and can be put back. K shows the dates that
    are counted from the meeting, and how; when a date or a bank holiday is changed, those that moved are listed."""
    COMMAND_TABLE = (
        Command("plan.open", "Work on this date's meeting", "Make it current and show its agenda; make it, if need be.",
                "enter,o", _no_date, footer="Open"),
        Command("plan.add", "Add a date", "A meeting to come, training, a conference.", "n", footer="Add"),
        Command("plan.edit", "Change the date", "Its date, time, place, and what is due.", "c", _no_date,
                footer="Change"),
        Command("plan.cancel", "Cancel the meeting", "It will not be held; it is kept, with the reason.", "x",
                _not_standing, footer="Cancel"),
        Command("plan.put-back", "Put the meeting back", "It will be held after all.", "b", _not_cancelled),
        Command("plan.new-meeting", "New meeting", "Add a meeting with its agenda, and work on it.", "m",
                footer="Meeting", wide=True),
        Command("plan.dates", "Dates of the meeting", "When to publish, for questions, minutes, replies; and why.",
                "k", _no_dates, footer="Dates", wide=True),
        Command("plan.holidays", "Bank holidays", "Those of a year; add one that was proclaimed, mark one as none.",
                "h"),
        Command("plan.look-over", "Look over the year", "What a careful colleague would say of all that is kept.", "l",
                does=looking_over.show),
        Command("plan.write", "Write the forward plan to a file", "As Word, web page, Markdown or text.", "ctrl+l",
                does=partial(writing.write_paper, name="forward-plan")),
        Command("plan.remove", "Take the date out", "Out of the plan. Undo brings it back.", "d,delete", _no_date),
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._phases: dict[str, str] = {}

    def body(self) -> ComposeResult:
        yield Table(Column("Date", 15), Column("What", 18), Column("State", 13), Column("Due"), empty=EMPTY)
        yield Detail()

    # --- what it shows ---

    @property
    def table(self) -> Table:
        return self.query_one(Table)

    @property
    def date(self) -> Date | None:
        """The date marked."""
        key = self.table.selected
        return next((date for date in self.dates() if date.key == key), None) if key else None

    def dates(self) -> list[Date]:
        archive = self.clerk.archive
        return plan.dates(archive.meetings(), archive.plan())

    def refresh_records(self) -> None:
        self._show()
        self._read_phases()

    def _show(self) -> None:
        first = not self.table.selected
        if bundle := self.bundle:
            self._phases[bundle.meeting.id] = plan.phase(bundle)
        dates = self.dates()
        rows: list[Row] = []
        year = ""
        for date in dates:
            if (of := municipal_year(date.day)) != year:
                year = of
                rows.append(heading(year, 4))
            rows.append(self._row(date))
        self.table.show(rows)
        if first and dates:
            to_come = next((d for d in dates if d.day >= self.clerk.today), dates[-1])
            self.table.go_to(f"meeting {self.clerk.meeting_id}") or self.table.go_to(to_come.key)
        self._show_date()

    def _row(self, date: Date) -> Row:
        current = date.meeting is not None and date.meeting.id == self.clerk.meeting_id
        mark = "◂ " if current else ""
        due = " · ".join(date.entry.items) if date.entry else ""
        note = date.entry.note if date.entry else date.meeting.note if date.meeting else ""
        return Row(date.key, [short_date(date.day), date.what, mark + self._state(date), due or note])

    def _state(self, date: Date) -> str:
        """How far the date's meeting is, as far as it has been read."""
        return plan.state(date, self._phases.get(date.meeting.id, "") if date.meeting else "")

    @work(group="reading", exclusive=True)
    async def _read_phases(self) -> None:
        """Read how far the meetings past are, one each turn of the loop: there may be many."""
        archive = self.clerk.archive
        ids = [m.id for m in reversed(archive.meetings()) if m.date <= self.clerk.today]
        known = dict(self._phases)
        for id in ids:
            if bundle := archive.bundle(id):
                self._phases[id] = plan.phase(bundle)
            await asyncio.sleep(0)
        if self._phases != known:
            self._show()

    @on(Table.Moved)
    def _show_date(self) -> None:
        date = self.date
        detail = self.query_one(Detail)
        detail.display = date is not None
        if date:
            detail.show(title(date), facts(date, self._state(date)))
        self.refresh_bindings()

    def as_text(self) -> str:
        dates = self.dates()
        lines: list[str] = []
        for date in dates:
            current = date.meeting is not None and date.meeting.id == self.clerk.meeting_id
            state = self._state(date)
            lines += as_lines(title(date) + (" (you work on this one)" if current else ""), facts(date, state))
        return "\n".join(lines) if dates else EMPTY

    # --- what it does ---

    @on(Table.Chosen)
    async def _chosen(self) -> None:
        await self.action_open()

    async def action_open(self) -> None:
        date = self.date
        if date is None:
            return
        if date.meeting is not None:
            meeting_head.make_current(self, date.meeting.id)
        elif date.entry is not None:
            try:
                act = plan.open_entry(date.entry, self.clerk.archive.meetings())
            except Refused as refusal:
                self.refuse(str(refusal))
                return
            if not await self.do(act):
                return
            meeting_head.make_current(self, act.changes[0].record.id)
            self.table.go_to(f"meeting {self.clerk.meeting_id}")
        await self.clerk.go("agenda")

    @work(group="asking")
    async def action_add(self) -> None:
        def check(values: dict[str, Any]) -> Act:
            return plan.add_entry(read(values, None))

        act = await self.app.push_screen_wait(Form("Add a date to the plan", fields(None), check, keep=self.do))
        if act:
            self.table.go_to(f"entry {act.changes[0].record.id}")

    @work(group="asking")
    async def action_edit(self) -> None:
        date = self.date
        if date is None:
            return
        bundle = self._bundle(date)
        if date.entry is None:
            if bundle:
                await meeting_head.ask_about(self, bundle)
            return
        entry, archive = date.entry, self.clerk.archive

        def check(values: dict[str, Any]) -> Act:
            return plan.edit_entry(entry, read(values, entry), bundle, archive.meetings())

        note = "Its meeting follows: date, time and place." if bundle else ""
        question = f"The plan for {house_date(entry.date)}"
        before = meeting_dates.picture(self.clerk)
        was_current = date.meeting is not None and date.meeting.id == self.clerk.meeting_id
        form = Form(question, fields(entry), check, keep=self.do, note=note, draft=f"plan {entry.id}")
        if await self.app.push_screen_wait(form):
            self._follow(entry.id, was_current)
            meeting_dates.say_moved(self.clerk, before)

    def _follow(self, entry: str, was_current: bool) -> None:
        """After a date was moved: keep the cursor on it, and keep working on its meeting."""
        date = next((date for date in self.dates() if date.entry and date.entry.id == entry), None)
        if date and date.meeting and was_current:
            meeting_head.make_current(self, date.meeting.id)
        if date:
            self.table.go_to(date.key)

    @work(group="asking")
    async def action_cancel(self) -> None:
        date = self.date
        if date is None:
            return
        bundle, entry, meetings = self._bundle(date), date.entry, self.clerk.archive.meetings()

        def check(values: dict[str, Any]) -> Act:
            if bundle is None and entry is not None:
                return plan.cancel_entry(entry, meetings, values["reason"])
            assert bundle is not None, "a date is a meeting, an entry or both"
            return plan.cancel(bundle, values["reason"])

        try:
            check({"reason": "asked first, so that nothing is typed in vain"})
        except Refused as refusal:
            self.refuse(str(refusal))
            return
        asked = [Field(name="reason", label="Because", required=True, hint="It is kept with the meeting, and shown.")]
        question = f"Cancel the meeting of {house_date(date.day)}"
        if act := await self.app.push_screen_wait(Form(question, asked, check, keep=self.do)):
            self.table.go_to(f"meeting {act.changes[0].record.id}")

    async def action_put_back(self) -> None:
        date = self.date
        if date and date.meeting:
            await self.do(plan.put_back(date.meeting))

    @work(group="asking")
    async def action_new_meeting(self) -> None:
        if made := await meeting_head.ask_new(self):
            self.table.go_to(f"meeting {made}")
            self.tell("You work on the new meeting now. F3 shows its agenda.")

    def action_dates(self) -> None:
        if self.date:
            meeting_dates.show_dates(self, self.date)

    def action_holidays(self) -> None:
        self.app.push_screen(BankHolidays(self.date.day.year if self.date else self.clerk.today.year))

    async def action_remove(self) -> None:
        date = self.date
        if date is None:
            return
        try:
            act = plan.remove(date, self._bundle(date))
        except Refused as refusal:
            self.refuse(str(refusal))
            return
        await self.do(act)

    def _bundle(self, date: Date) -> Bundle | None:
        return self.clerk.archive.bundle(date.meeting.id) if date.meeting else None
