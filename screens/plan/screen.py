"""The plan: every date of the panel's year as a card with what is due at it, and which meeting the clerk works on."""

from __future__ import annotations

import asyncio
from functools import partial

from textual import on, work
from textual.app import ComposeResult

from secretariat.checks.looking_over import look_over
from secretariat.checks.years import YEARLY
from secretariat.plan import dates as plan_dates
from secretariat.plan import items as plan_items
from storage.queries.checked_records import of_the_plan

from ..kit.commands import Command
from ..kit.keyed_words import KeyedWords
from ..meetings import dates as meeting_dates
from ..papers import writing
from ..settings.bank_holidays import BankHolidays
from ..widgets.board import Board
from ..widgets.detail import Detail
from . import looking_over
from .board import Shown, agenda_facts, as_lines, date_facts, date_title, item_facts, sections
from .dates import DateActions
from .items import COMMANDS as ITEM_COMMANDS
from .items import ItemActions
from .work import PlanWork

EMPTY = """The plan is empty.

{plan.add} adds a date: a meeting to come, a training day, a conference. A meeting begins with the panel’s \
standing items.
{plan.add-item} adds an item of business that has no date yet.
{plan.new-meeting} adds a meeting with its agenda at once, and makes it the one you work on."""


def _no_date(screen: PlanWork) -> str:
    if screen.date:
        return ""
    return (
        "That waits without a date: {plan.defer} or {plan.earlier} gives it one."
        if screen.item
        else "The plan is empty. {plan.add} adds a date."
    )


def _nothing(screen: PlanWork) -> str:
    return "" if screen.item or screen.date else "The plan is empty. {plan.add} adds a date."


def _not_standing(screen: PlanWork) -> str:
    if screen.item:
        return "It is dropped already. {plan.put-back} puts it back." if screen.item.dropped else ""
    cancelled = screen.date and screen.date.meeting and screen.date.meeting.cancelled
    return _no_date(screen) or ("That meeting is cancelled already. {plan.put-back} puts it back." if cancelled else "")


def _not_put_off(screen: PlanWork) -> str:
    if screen.item and screen.item.dropped:
        return ""
    meeting = screen.date.meeting if screen.date else None
    if meeting and meeting.cancelled:
        return ""
    return _nothing(screen) or ("That item was not dropped." if screen.item else "That meeting is not cancelled.")


def _no_reserve(screen: PlanWork) -> str:
    return _no_date(screen) or (
        "" if screen.date and screen.date.contingent else "Only a meeting in reserve (“if needed”) is settled so."
    )


def _no_dates(screen: PlanWork) -> str:
    return _no_date(screen) or meeting_dates.no_dates(screen.date)


class PlanScreen(ItemActions, DateActions):
    """The years as a board of cards, and all about what is marked below."""

    TITLE_HERE = "Plan"
    CSS_PATH = "plan.tcss"
    AUTO_FOCUS = "Board"
    VERTICAL_BREAKPOINTS = [(0, "-short"), (34, "-tall")]
    PASTE_IN = "{plan.bulk} takes in a list of dates: paste it there."
    HELP = """The dates to come and those past, each a card with what is due at it. Arrows go through a card and from
    card to card. On a title, Enter works on that meeting and shows its agenda; where there is none yet, it makes one
    with what is due. On an item, Enter changes it; {plan.earlier} and {plan.later} move it to the date before or after,
    {plan.up} and {plan.lower} within its date, {plan.defer} puts it off with a reason, {plan.cancel} drops it. Before
    an item stands its number on the agenda, with ✓ once it was taken and → if it was deferred; · is planned only, ✗
    dropped; ↷2 says that it was put off twice: {plan.history} tells when and why. ◂ marks the meeting you work on.
    {plan.dates} shows the dates that are counted from a meeting, and how; when a date or a bank holiday is changed,
    those that moved are listed. {plan.bulk} takes in a whole list of dates. What a year lacks is said beside it."""
    COMMAND_TABLE = (
        Command("plan.open", "Work on this date’s meeting", "Make it current and show its agenda; make it, if need be.",
                "o,enter", _no_date, footer="Open", wide=True),
        Command("plan.add", "Add a date", "A meeting to come, training, a conference.", "n", footer="Date"),
        Command("plan.bulk", "Import dates", "Paste or open a year’s dates, see how each row is read, accept.", "t"),
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
        Command("plan.all-dates", "Dates of every meeting", "Those of all meetings to come, a line each.", "",
                does=meeting_dates.show_all),
        Command("plan.holidays", "Bank holidays", "Those of a year; add one that was proclaimed, mark one as none.",
                "h"),
        Command("plan.look-over", "Look over the year", "What a careful colleague would say of all that is kept.", "g",
                does=looking_over.show),
        Command("plan.write", "Write the forward plan to a file", "As Word, PDF, web page, Markdown or text.", "ctrl+l",
                does=partial(writing.write_paper, name="forward-plan")),
        Command("plan.remove", "Take out", "As if it had not been planned. Undo brings it back.", "d,delete", _nothing),
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._shown: Shown | None = None

    def body(self) -> ComposeResult:
        yield KeyedWords(EMPTY, id="empty")
        yield Board()
        yield Detail()

    # --- what it shows ---

    def refresh_records(self) -> None:
        self._show()
        self._read_meetings()

    def _show(self) -> None:
        archive, first = self.clerk.archive, not self.board.selected
        for id in {*self.meetings_read, self.clerk.meeting_id}:
            if bundle := archive.bundle(id):
                self.meetings_read[id] = bundle
            else:
                self.meetings_read.pop(id, None)
        gaps = look_over(of_the_plan(archive, self.panel, self.clerk.today), *YEARLY)
        self._shown = Shown(
            archive.plan(), self.clerk.meeting_id, self.clerk.today, self.meetings_read, gaps, self.panel.year_of
        )
        found = [each._replace(note=self.keyed(each.note)) for each in sections(self._shown)]
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

    def show_record(self, id: str) -> None:
        """Mark a date (``meeting …``, ``entry …``) or an item of the plan (``item …``)."""
        self._show()
        self.go_to(id)

    @work(group="reading", exclusive=True)
    async def _read_meetings(self) -> None:
        """Read the meetings, one each turn of the loop: there may be many. Nearest the present come first."""
        archive, today = self.clerk.archive, self.clerk.today
        waiting = [meeting for meeting in archive.meetings() if meeting.id not in self.meetings_read]
        if not waiting:
            return
        for meeting in sorted(waiting, key=lambda meeting: abs(meeting.date - today)):
            if bundle := archive.bundle(meeting.id):
                self.meetings_read[meeting.id] = bundle
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
            detail.show(agenda_item.heading, agenda_facts(agenda_item, self.meetings_read[date.meeting.id]))
        elif shown and date:
            detail.show(date_title(date), date_facts(date, shown))
        self.refresh_bindings()

    def as_text(self) -> str:
        lines = as_lines(self._shown) if self._shown else []
        return self.keyed("\n".join(lines) or EMPTY)

    # --- what it does ---

    @on(Board.Chosen)
    async def _chosen(self) -> None:
        await self.action_command("plan.edit" if self.item else "plan.open")

    @work(group="asking")
    async def action_edit(self) -> None:
        if item := self.item:
            await self.edit_item(item)
        elif date := self.date:
            await self.edit_date(date)

    async def action_cancel(self) -> None:
        if item := self.item:
            self.drop_item(item)
        elif date := self.date:
            self.cancel_date(date)

    async def action_put_back(self) -> None:
        if item := self.item:
            await self.do(plan_items.put_back(item))
        elif self.date and self.date.meeting:
            await self.do(plan_dates.put_back(self.date.meeting))

    def action_holidays(self) -> None:
        self.app.push_screen(BankHolidays(self.date.day.year if self.date else self.clerk.today.year))

    async def action_remove(self) -> None:
        if item := self.item:
            bundle = self.bundle_of(self.clerk.archive.plan().at(item.due))
            await self.keep_item(lambda: plan_items.delete(item, bundle))
        elif (date := self.date) and self.agenda_item is None:
            await self.keep_item(lambda: plan_dates.remove(date, self.bundle_of(date), self.clerk.today))
