"""What the modules of the plan share: what is marked on the board, the meetings read for it, and one way of acting."""

from __future__ import annotations

from collections.abc import Callable

from secretariat.basics.acts import Act, Drop
from secretariat.basics.record import Refused
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import AgendaItem
from secretariat.plan.planned import PlannedItem
from secretariat.plan.year import Date

from ..kit.screen import ClerkScreen
from ..widgets.board import Board
from .forms import date_chosen


class PlanWork(ClerkScreen):
    """The plan's screen as the modules beside it see it: a board of dates, each with what is due at it."""

    def __init__(self) -> None:
        super().__init__()
        self.meetings_read: dict[str, Bundle] = {}
        """The meetings whose agendas are on the board, by identity. They are read one after the other."""

    @property
    def board(self) -> Board:
        return self.query_one(Board)

    def go_to(self, key: str) -> bool:
        """Put the cursor on ``item …``, ``agenda …``, ``meeting …`` or ``entry …``; False where that is not shown."""
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
        return next((item for bundle in self.meetings_read.values() for item in bundle.items if item.id == id), None)

    @property
    def date(self) -> Date | None:
        """The date marked, or that of the item marked."""
        plan, key = self.clerk.archive.plan(), self.board.selected
        if item := self.item:
            return plan.at(item.due)
        if key.startswith("agenda "):
            meeting = next(
                (id for id, b in self.meetings_read.items() if any(f"agenda {i.id}" == key for i in b.items)), ""
            )
            key = f"meeting {meeting}"
        return date_chosen(plan, key)

    def bundle_of(self, date: Date | None) -> Bundle | None:
        """All that is kept of the meeting of a date; None where there is none yet."""
        return self.clerk.archive.bundle(date.meeting.id) if date and date.meeting else None

    async def keep_item(self, make: Callable[[], Act], follow: str = "") -> bool:
        """Do something to an item and stay on it, or say why not."""
        try:
            act = make()
        except Refused as refusal:
            self.refuse(str(refusal))
            return False
        kept = await self.do(act)
        if kept and follow:
            self.go_to(follow)
        if kept and any(isinstance(change, Drop) and isinstance(change.record, AgendaItem) for change in act.changes):
            self.tell("It was on that meeting’s agenda, and is taken off it.")
        return kept
