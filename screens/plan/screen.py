"""The plan: every date of the panel's year as a card with what is due at it, and which meeting the clerk works on."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

from textual import on, work
from textual.app import ComposeResult
from textual.widgets import Static

from secretariat.basics.acts import Act
from secretariat.basics.clock import house_date
from secretariat.basics.record import Refused
from secretariat.checks.looking_over import look_over
from secretariat.checks.years import YEARLY
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import AgendaItem
from secretariat.plan import dates as plan_dates
from secretariat.plan import items as plan_items
from secretariat.plan.planned import PlannedItem
from secretariat.plan.year import Date
from storage.queries.whole import of_the_plan

from ..dialogs.field import Field
from ..dialogs.form import Form
from ..kit.commands import Command
from ..meetings import dates as meeting_dates
from ..meetings import head as meeting_head
from ..papers import writing
from ..settings.bank_holidays import BankHolidays
from ..widgets.board import Board
from ..widgets.detail import Detail
from ..widgets.plain import plain
from . import looking_over
from .board import Shown, agenda_facts, as_lines, date_facts, date_title, item_facts, sections
from .forms import date_fields, read_entry
from .items import COMMANDS as ITEM_COMMANDS
from .items import ItemActions

EMPTY = """The plan is empty.

N adds a date: a meeting to come, a training day, a conference. A meeting begins with the panel’s standing items.
A adds an item of business that has no date yet.
M adds a meeting with its agenda at once, and makes it the one you work on."""


def _no_date(screen: PlanScreen) -> str:
    if screen.date:
        return ""
    return "That waits without a date: P or , gives it one." if screen.item else "The plan is empty. N adds a date."


def _nothing(screen: PlanScreen) -> str:
    return "" if screen.item or screen.date else "The plan is empty. N adds a date."


def _not_standing(screen: PlanScreen) -> str:
    if screen.item:
        return "It is dropped already. B puts it back." if screen.item.dropped else ""
    cancelled = screen.date and screen.date.meeting and screen.date.meeting.cancelled
    return _no_date(screen) or ("That meeting is cancelled already. B puts it back." if cancelled else "")


def _not_put_off(screen: PlanScreen) -> str:
    if screen.item and screen.item.dropped:
        return ""
    meeting = screen.date.meeting if screen.date else None
    if meeting and meeting.cancelled:
        return ""
    return _nothing(screen) or ("That item was not dropped." if screen.item else "That meeting is not cancelled.")


def _no_reserve(screen: PlanScreen) -> str:
    return _no_date(screen) or (
        "" if screen.date and screen.date.contingent else "Only a meeting in reserve (“if needed”) is settled so."
    )


def _no_dates(screen: PlanScreen) -> str:
    return _no_date(screen) or meeting_dates.no_dates(screen.date)


class PlanScreen(ItemActions):
    """The years as a board of cards, and all about what is marked below."""

    TITLE_HERE = "Plan"
    CSS_PATH = "plan.tcss"
    AUTO_FOCUS = "Board"
    VERTICAL_BREAKPOINTS = [(0, "-short"), (34, "-tall")]
    HELP = """The dates to come and those past, each a card with what is due at it. Arrows go through a card and from
    card to card. On a title, Enter works on that meeting and shows its agenda; where there is none yet, it makes one
    with what is due. On an item, Enter changes it; , and . move it to the date before or after, U and L within its
    date, P puts it off with a reason, X drops it. Before an item stands its number on the agenda, with ✓ once it was
    taken and → if it was deferred; · is planned only, ✗ dropped; ↷2 says that it was put off twice: I tells when and
    why. ◂ marks the meeting you work on. K shows the dates that are counted from a meeting, and how; when a date or a
    bank holiday is changed, those that moved are listed. What a year lacks is said beside it."""
    COMMAND_TABLE = (
        Command("plan.open", "Work on this date’s meeting", "Make it current and show its agenda; make it, if need be.",
                "o,enter", _no_date, footer="Open", wide=True),
        Command("plan.add", "Add a date", "A meeting to come, training, a conference.", "n", footer="Date"),
        *ITEM_COMMANDS[:1],
        Command("plan.edit", "Change", "The item marked; on a title, the date: day, time, place.", "c", _nothing,
                footer="Change", wide=True),
        *ITEM_COMMANDS[1:],
        Command("plan.cancel", "Cancel or drop", "The item is dropped, the meeting not held; kept, with the reason.",
                "x", _not_standing, footer="Drop", wide=True),
        Command("plan.put-back", "Put back", "The item stands, the meeting will be held after all.", "b", _not_put_off),
        Command("plan.settle", "Confirm or release", "Whether a meeting in reserve is needed, with the reason.", "r",
                _no_reserve),
        Command("plan.new-meeting", "New meeting", "Add a meeting with its agenda, and work on it.", "m"),
        Command("plan.dates", "Dates of the meeting", "When to publish, for questions, minutes, replies; and why.",
                "k", _no_dates, footer="Dates", wide=True),
        Command("plan.holidays", "Bank holidays", "Those of a year; add one that was proclaimed, mark one as none.",
                "h"),
        Command("plan.look-over", "Look over the year", "What a careful colleague would say of all that is kept.", "g",
                does=looking_over.show),
        Command("plan.write", "Write the forward plan to a file", "As Word, web page, Markdown or text.", "ctrl+l",
                does=partial(writing.write_paper, name="forward-plan")),
        Command("plan.remove", "Take out", "As if it had not been planned. Undo brings it back.", "d,delete", _nothing),
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._read: dict[str, Bundle] = {}
        self._shown: Shown | None = None

    def body(self) -> ComposeResult:
        yield Static(plain(EMPTY), id="empty", markup=False)
        yield Board()
        yield Detail()

    # --- what it shows ---

    @property
    def board(self) -> Board:
        return self.query_one(Board)

    def go_to(self, key: str) -> bool:
        return self.board.go_to(key)

    @property
    def item(self) -> PlannedItem | None:
        """The planned item marked."""
        kind, _, id = self.board.selected.partition(" ")
        return self.clerk.archive.plan().item(id) if kind == "item" else None

    @property
    def agenda_item(self) -> AgendaItem | None:
        """The item marked, where it is on an agenda and was not planned."""
        kind, _, id = self.board.selected.partition(" ")
        if kind != "agenda":
            return None
        return next((item for bundle in self._read.values() for item in bundle.items if item.id == id), None)

    @property
    def date(self) -> Date | None:
        """The date marked, or that of the item marked."""
        plan, key = self.clerk.archive.plan(), self.board.selected
        if item := self.item:
            return plan.at(item.due)
        if key.startswith("agenda "):
            meeting = next((id for id, b in self._read.items() if any(f"agenda {i.id}" == key for i in b.items)), "")
            key = f"meeting {meeting}"
        return next((date for date in plan.dates if date.key == key), None)

    def bundle_of(self, date: Date | None) -> Bundle | None:
        return self.clerk.archive.bundle(date.meeting.id) if date and date.meeting else None

    def refresh_records(self) -> None:
        self._show()
        self._read_meetings()

    def _show(self) -> None:
        archive, first = self.clerk.archive, not self.board.selected
        for id in {*self._read, self.clerk.meeting_id}:
            if bundle := archive.bundle(id):
                self._read[id] = bundle
            else:
                self._read.pop(id, None)
        gaps = look_over(of_the_plan(archive, self.panel, self.clerk.today), *YEARLY)
        self._shown = Shown(archive.plan(), self.clerk.meeting_id, self.clerk.today, self._read, gaps)
        found = sections(self._shown)
        self.board.display = bool(found)
        self.query_one("#empty").display = not found
        self.board.show(found)
        if found and self.focused is None:
            self.board.focus()
        if first and found:
            dates = archive.plan().dates
            to_come = next((d.key for d in dates if d.day >= self.clerk.today), dates[-1].key if dates else "")
            self.go_to(f"meeting {self.clerk.meeting_id}") or self.go_to(to_come)
        self._show_marked()

    @work(group="reading", exclusive=True)
    async def _read_meetings(self) -> None:
        """Read the meetings, one each turn of the loop: there may be many. Nearest the present come first."""
        archive, today = self.clerk.archive, self.clerk.today
        waiting = [meeting for meeting in archive.meetings() if meeting.id not in self._read]
        if not waiting:
            return
        for meeting in sorted(waiting, key=lambda meeting: abs(meeting.date - today)):
            if bundle := archive.bundle(meeting.id):
                self._read[meeting.id] = bundle
            await asyncio.sleep(0)
        self._show()

    @on(Board.Moved)
    def _show_marked(self) -> None:
        detail, shown = self.query_one(Detail), self._shown
        item, agenda_item, date = self.item, self.agenda_item, self.date
        detail.display = bool(shown and (item or date))
        if shown and item:
            detail.show(item.words, item_facts(item, shown))
        elif shown and agenda_item and date and date.meeting:
            detail.show(agenda_item.heading, agenda_facts(agenda_item, self._read[date.meeting.id]))
        elif shown and date:
            detail.show(date_title(date), date_facts(date, shown))
        self.refresh_bindings()

    def as_text(self) -> str:
        lines = as_lines(self._shown) if self._shown else []
        return "\n".join(lines) or EMPTY

    # --- what it does ---

    @on(Board.Chosen)
    async def _chosen(self) -> None:
        await self.action_command("plan.edit" if self.item else "plan.open")

    async def action_open(self) -> None:
        date = self.date
        if date is None:
            return
        if date.meeting is not None:
            meeting_head.make_current(self, date.meeting.id)
        else:
            act = plan_dates.open_date(date, self.clerk.archive.meetings())
            if not await self.do(act):
                return
            meeting_head.make_current(self, act.changes[0].record.id)
            self.go_to(f"meeting {self.clerk.meeting_id}")
        await self.clerk.go("agenda")

    @work(group="asking")
    async def action_add(self) -> None:
        def check(values: dict[str, Any]) -> Act:
            return plan_dates.add_entry(*read_entry(values, None), self.panel)

        form = Form("Add a date to the plan", date_fields(None), check, keep=self.do)
        if act := await self.app.push_screen_wait(form):
            self.go_to(f"entry {act.changes[0].record.id}")

    @work(group="asking")
    async def action_edit(self) -> None:
        if item := self.item:
            await self.edit_item(item)
        elif date := self.date:
            await self._edit_date(date)

    async def _edit_date(self, date: Date) -> None:
        bundle, entry, archive = self.bundle_of(date), date.entry, self.clerk.archive
        if entry is None:
            if bundle:
                await meeting_head.ask_about(self, bundle)
            return

        def check(values: dict[str, Any]) -> Act:
            return plan_dates.edit_entry(entry, read_entry(values, entry)[0], bundle, archive.meetings(),
                                         because=values["because"])  # fmt: skip

        note = "Its meeting follows: date, time and place." if bundle else ""
        question = f"The plan for {house_date(entry.date)}"
        before = meeting_dates.picture(self.clerk)
        was_current = date.meeting is not None and date.meeting.id == self.clerk.meeting_id
        form = Form(question, date_fields(entry), check, keep=self.do, note=note, draft=f"plan {entry.id}")
        if await self.app.push_screen_wait(form):
            self._follow(entry.id, was_current)
            meeting_dates.say_moved(self.clerk, before)

    def _follow(self, entry: str, was_current: bool) -> None:
        """After a date was moved: keep the cursor on it, and keep working on its meeting."""
        date = self.clerk.archive.plan().at(entry)
        if date and date.meeting and was_current:
            meeting_head.make_current(self, date.meeting.id)
        if date:
            self.go_to(date.key)

    async def action_cancel(self) -> None:
        if item := self.item:
            self.drop_item(item)
        elif date := self.date:
            self._cancel_date(date)

    @work(group="asking")
    async def _cancel_date(self, date: Date) -> None:
        bundle, meetings = self.bundle_of(date), self.clerk.archive.meetings()

        def check(values: dict[str, Any]) -> Act:
            return plan_dates.cancel_date(date, bundle, meetings, values["reason"])

        try:
            check({"reason": "asked first, so that nothing is typed in vain"})
        except Refused as refusal:
            self.refuse(str(refusal))
            return
        asked = [Field(name="reason", label="Because", required=True, hint="It is kept with the meeting, and shown.")]
        question = f"Cancel the meeting of {house_date(date.day)}"
        note = f"{len(date.due)} items are due at it: P on its title defers them all." if len(date.due) > 1 else ""
        if act := await self.app.push_screen_wait(Form(question, asked, check, keep=self.do, note=note)):
            self.go_to(f"meeting {act.changes[0].record.id}")

    async def action_put_back(self) -> None:
        if item := self.item:
            await self.do(plan_items.put_back(item))
        elif self.date and self.date.meeting:
            await self.do(plan_dates.put_back(self.date.meeting))

    @work(group="asking")
    async def action_settle(self) -> None:
        date = self.date
        if date is None:
            return
        bundle, meetings = self.bundle_of(date), self.clerk.archive.meetings()

        def check(values: dict[str, Any]) -> Act:
            if values["needed"] == "yes":
                return plan_dates.confirm(date, meetings, values["reason"])
            return plan_dates.release(date, bundle, meetings, values["reason"])

        asked = [
            Field(name="needed", label="Needed", kind="choice", value="no",
                  options=[("yes", "Yes: it will be held"), ("no", "No: the date is released")],
                  hint="Left and right arrows change it."),
            Field(name="reason", label="Because", value="", hint="Left empty: what it waited for."),
        ]  # fmt: skip
        question = f"The reserve meeting of {house_date(date.day)}"
        if act := await self.app.push_screen_wait(Form(question, asked, check, keep=self.do)):
            self.go_to(f"meeting {act.changes[0].record.id}")

    @work(group="asking")
    async def action_new_meeting(self) -> None:
        if made := await meeting_head.ask_new(self):
            self.go_to(f"meeting {made}")
            self.tell("You work on the new meeting now. F3 shows its agenda.")

    def action_dates(self) -> None:
        if self.date:
            meeting_dates.show_dates(self, self.date)

    def action_holidays(self) -> None:
        self.app.push_screen(BankHolidays(self.date.day.year if self.date else self.clerk.today.year))

    async def action_remove(self) -> None:
        if item := self.item:
            bundle = self.bundle_of(self.clerk.archive.plan().at(item.due))
            await self.keep_item(lambda: plan_items.delete(item, bundle))
        elif (date := self.date) and self.agenda_item is None:
            await self.keep_item(lambda: plan_dates.remove(date, self.bundle_of(date), self.clerk.today))
