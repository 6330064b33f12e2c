"""What the clerk does with the date marked on the board: works on its meeting, adds, moves, cancels and settles it."""

from __future__ import annotations

from typing import Any

from textual import work

from secretariat.basics.acts import Act
from secretariat.basics.clock import house_date
from secretariat.basics.record import Refused
from secretariat.plan import dates as plan_dates
from secretariat.plan.year import Date

from ..dialogs.field import Field, FieldRefused
from ..dialogs.form import Form
from ..lists.dates import take_dates_in
from ..meetings import dates as meeting_dates
from ..meetings import head as meeting_head
from ..meetings.new_agenda import with_standing
from .forms import date_fields, read_entry
from .work import PlanWork


class DateActions(PlanWork):
    """The commands on dates, for the plan's screen."""

    async def action_open(self) -> None:
        date = self.date
        if date is None:
            return
        if date.meeting is not None:
            meeting_head.make_current(self, date.meeting.id)
        else:
            act = with_standing(self, plan_dates.open_date(date, self.clerk.archive.meetings()))
            if not await self.do(act):
                return
            meeting_head.make_current(self, act.of.id)
            self.go_to(f"meeting {self.clerk.meeting_id}")
        await self.clerk.go("agenda")

    @work(group="asking")
    async def action_add(self) -> None:
        def check(values: dict[str, Any]) -> Act:
            return plan_dates.add_entry(*read_entry(values, None), self.panel)

        form = Form("Add a date to the plan", date_fields(None), check, keep=self.do)
        if act := await self.app.push_screen_wait(form):
            self.go_to(f"entry {act.of.id}")

    @work(group="asking")
    async def action_bulk(self) -> None:
        if act := await take_dates_in(self, self.do):
            self.go_to(f"entry {act.of.id}")

    async def edit_date(self, date: Date) -> None:
        """Ask for another day, time or place; what follows from that is shown."""
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

    @work(group="asking")
    async def cancel_date(self, date: Date) -> None:
        """Ask why it is not held, and keep that with it."""
        bundle, meetings = self.bundle_of(date), self.clerk.archive.meetings()

        def check(values: dict[str, Any]) -> Act:
            return plan_dates.cancel_date(date, bundle, meetings, values["reason"])

        try:
            check({"reason": "asked first, so that nothing is typed in vain"})
        except Refused as refusal:
            self.refuse(str(refusal))
            return
        asked = [
            Field(
                name="reason",
                label="Because",
                required=True,
                hint="It is printed in the notice that stands for its minutes: name no private reason.",
            )
        ]
        question = f"Cancel the meeting of {date.in_words}"
        note = (
            f"{len(date.due)} items are due at it: {{plan.defer}} on its title defers them all."
            if len(date.due) > 1
            else ""
        )
        if act := await self.app.push_screen_wait(Form(question, asked, check, keep=self.do, note=note)):
            self.go_to(f"meeting {act.of.id}")

    @work(group="asking")
    async def action_settle(self) -> None:
        date = self.date
        if date is None:
            return
        bundle, meetings, known = self.bundle_of(date), self.clerk.archive.meetings(), date.meeting
        settled = "yes" if known and known.confirmed else "no" if known and known.cancelled else ""

        def check(values: dict[str, Any]) -> Act:
            if not values["needed"]:
                raise FieldRefused("needed", "Say whether it is needed.")
            if values["needed"] == "yes":
                confirmed = plan_dates.confirm(date, meetings, values["reason"])
                return confirmed if date.meeting else with_standing(self, confirmed)
            return plan_dates.release(date, bundle, meetings, values["reason"])

        asked = [
            Field(name="needed", label="Needed", kind="choice", value=settled,
                  options=[("", "say which"), ("yes", "Yes: it will be held"), ("no", "No: the date is released")],
                  hint="Its first letter, or the arrows."),
            Field(name="reason", label="Because", value=known.confirmed or known.cancelled if known else "",
                  hint="Printed in the plan. Left empty: what it waited for; released, “Not needed”."),
        ]  # fmt: skip
        question = f"The reserve meeting of {date.in_words}"
        if act := await self.app.push_screen_wait(Form(question, asked, check, keep=self.do)):
            self.go_to(f"meeting {act.of.id}")

    @work(group="asking")
    async def action_new_meeting(self) -> None:
        if made := await meeting_head.ask_new(self):
            self.go_to(f"meeting {made}")
            self.tell("You work on the new meeting now. {app.agenda} shows its agenda.")

    def action_dates(self) -> None:
        if self.date:
            meeting_dates.show_dates(self, self.date)
