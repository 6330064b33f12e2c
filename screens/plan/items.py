"""What the clerk does with the item marked on the board; and, on a date's title, with all that is due at it."""

from __future__ import annotations

from typing import Any

from textual import work

from secretariat.basics.acts import Act
from secretariat.basics.clock import house_date
from secretariat.basics.record import Refused
from secretariat.meetings.bundle import Bundle
from secretariat.plan import items as plan_items
from secretariat.plan.history import history
from secretariat.plan.planned import PlannedItem

from ..dialogs.field import Field
from ..dialogs.form import Form
from ..dialogs.reading import Reading
from ..kit.commands import Command
from .forms import date_chosen, defer_fields, item_fields
from .work import PlanWork

ON_AGENDA = "That item was not planned: it is on the agenda. {app.agenda} shows it, and defers it there."


def no_item(screen: PlanWork) -> str:
    """Why nothing can be done to an item now; empty where it can."""
    if screen.item:
        return ""
    if screen.agenda_item:
        return ON_AGENDA
    return "Put the cursor on an item first. {plan.add-item} adds one."


def nothing_here(screen: PlanWork) -> str:
    if screen.item or (screen.date and screen.date.due):
        return ""
    return ON_AGENDA if screen.agenda_item else "Nothing is due here. {plan.add-item} adds an item."


def no_history(screen: PlanWork) -> str:
    return "" if screen.item or screen.agenda_item else "Put the cursor on an item first."


COMMANDS = (
    Command("plan.add-item", "Add an item", "Something due at this date, or waiting without one.", "a", footer="Item"),
    Command("plan.earlier", "Move to the date before", "The item goes to the date before this one.",
            "comma,less_than_sign,shift+left", no_item, footer="Earlier", wide=True),
    Command("plan.later", "Move to the next date", "The item goes to the next date; after the last, without a date.",
            "full_stop,greater_than_sign,shift+right", no_item, footer="Later"),
    Command("plan.up", "Move up", "Before the item above it.", "u,shift+up", no_item),
    Command("plan.lower", "Move lower", "After the item below it.", "l,shift+down", no_item),
    Command("plan.defer", "Defer", "Put it off to another date, with the reason; on a date’s title, all that is due.",
            "p", nothing_here, footer="Defer"),
    Command("plan.undate", "Without a date", "It waits until it is given one.", "w", no_item),
    Command("plan.copy", "Copy to the next date", "The same once more, at the next date.", "y", no_item),
    Command("plan.history", "Its history", "When it was planned and put off, and what became of it.", "i", no_history,
            footer="History", wide=True),
)  # fmt: skip


class ItemActions(PlanWork):
    """The commands on items, for the plan's screen."""

    def _items_here(self, item: PlannedItem) -> tuple[PlannedItem, ...]:
        plan = self.clerk.archive.plan()
        date = plan.at(item.due)
        return date.items if date else plan.undated

    @work(group="asking")
    async def action_add_item(self) -> None:
        date, after = self.date, self.item

        def check(values: dict[str, Any]) -> Act:
            return plan_items.add(self.clerk.archive.plan(), date, after=after, **values)

        where = house_date(date.day) if date else "no date yet"
        form = Form(f"Add an item: {where}", item_fields(None), check, keep=self.do)
        if act := await self.app.push_screen_wait(form):
            self.go_to(f"item {act.of.id}")

    async def edit_item(self, item: PlannedItem) -> None:
        """Ask for other words for an item."""

        def check(values: dict[str, Any]) -> Act:
            return plan_items.edit(self.clerk.archive.plan().item(item.id) or item, **values)

        form = Form("Change the item", item_fields(item), check, keep=self.do, draft=f"planned {item.id}")
        await self.app.push_screen_wait(form)

    async def action_earlier(self) -> None:
        await self._move_by(-1)

    async def action_later(self) -> None:
        await self._move_by(1)

    async def _move_by(self, by: int) -> None:
        item, plan = self.item, self.clerk.archive.plan()
        if item is None:
            return
        bundle = self.bundle_of(plan.at(item.due))

        def moved() -> Act:
            to = plan_items.neighbour(plan, item, by)
            return plan_items.move(plan, item, to, on=self.clerk.today, bundle=bundle)

        await self.keep_item(moved, f"item {item.id}")

    async def action_up(self) -> None:
        await self._shift(-1)

    async def action_lower(self) -> None:
        await self._shift(1)

    async def _shift(self, by: int) -> None:
        if item := self.item:
            await self.keep_item(lambda: plan_items.shift(self._items_here(item), item, by), f"item {item.id}")

    @work(group="asking")
    async def action_defer(self) -> None:
        item, archive = self.item, self.clerk.archive
        here = archive.plan().at(item.due) if item else self.date
        bundle = self.bundle_of(here)

        def check(values: dict[str, Any]) -> Act:
            plan, on, reason = archive.plan(), self.clerk.today, values["reason"]
            to = date_chosen(plan, values["to"])
            if item is not None:
                return plan_items.move(plan, plan.item(item.id) or item, to, on=on, bundle=bundle, reason=reason)
            assert here is not None, "a title is a date's, or nothing is due at it"
            return plan_items.defer_all(plan, here, to, on=on, reason=reason, bundle=bundle)

        if item and bundle and not await self._may_leave(item, bundle):
            return
        what = (
            f"“{item.title}”"
            if item
            else f"all {len(here.due) if here else 0} items of {house_date(here.day)}"
            if here
            else ""
        )
        fields = defer_fields(archive.plan(), here, self.clerk.today)
        if await self.app.push_screen_wait(Form(f"Defer {what}", fields, check, keep=self.do)) and item:
            self.go_to(f"item {item.id}")

    async def _may_leave(self, item: PlannedItem, bundle: Bundle) -> bool:
        """Refuse before the question is put, not after it was answered."""
        try:
            plan_items.taken_off(bundle, item)
        except Refused as refusal:
            self.refuse(str(refusal))
            return False
        return True

    async def action_undate(self) -> None:
        if item := self.item:
            plan = self.clerk.archive.plan()
            bundle = self.bundle_of(plan.at(item.due))
            await self.keep_item(
                lambda: plan_items.move(plan, item, None, on=self.clerk.today, bundle=bundle), f"item {item.id}"
            )

    async def action_copy(self) -> None:
        if item := self.item:
            act = plan_items.duplicate(self.clerk.archive.plan(), item)
            await self.keep_item(lambda: act, f"item {act.of.id}")

    @work(group="asking")
    async def drop_item(self, item: PlannedItem) -> None:
        bundle = self.bundle_of(self.clerk.archive.plan().at(item.due))
        if bundle and not await self._may_leave(item, bundle):
            return

        def check(values: dict[str, Any]) -> Act:
            return plan_items.drop(item, values["reason"], bundle)

        asked = [Field(name="reason", label="Because", required=True, hint="It is kept with the item, and shown.")]
        await self.app.push_screen_wait(Form(f"Drop “{item.title}”", asked, check, keep=self.do))

    def action_history(self) -> None:
        of = self.item or self.agenda_item
        if of is None:
            return
        archive = self.clerk.archive
        bundles = [bundle for meeting in archive.meetings() if (bundle := archive.bundle(meeting.id))]
        lines = [str(told) for told in history(of, archive.plan(), bundles)]
        self.app.push_screen(Reading(f"The history of “{of.title}”", "\n".join(lines)))
