"""The dates of a meeting, each with how it was worked out."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from secretariat.basics.cited import cited
from secretariat.basics.clock import house_time, short_date
from secretariat.plan.meeting_dates import MeetingDate

from ..kit.screen import Dialog
from ..widgets.detail import Detail
from ..widgets.plain import plain
from ..widgets.table import Column, Row, Table


class Dates(Dialog[None]):
    """A line for each date; below, the days counted for the one marked, the rule and where it is written."""

    HELP = """The dates of the meeting, in order. Below the list: how the one marked was worked out, day by day, and
    where its rule is written. The arrows go from date to date; Tab goes into the words below, to scroll them."""

    DEFAULT_CSS = """
    Dates > .box { width: 100%; height: 100%; }
    Dates Detail { height: 10; }
    """

    def __init__(self, title: str, dues: Sequence[MeetingDate]) -> None:
        super().__init__()
        self._heading = title
        self._dues = list(dues)

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(plain(self._heading), classes="title", markup=False)
            yield Table(Column("When", 24), Column("What"), Column("Now", 11), empty="This meeting has no dates.")
            yield Detail()
            yield Static("The arrows show how each date was worked out. Esc goes back.", classes="hint", markup=False)

    def on_mount(self) -> None:
        rows = [Row(due.deadline.rule.name, [_when(due), due.what, due.mark]) for due in self._dues]
        table = self.query_one(Table)
        table.show(rows)
        table.grid.focus()
        self._show_due()

    @on(Table.Moved)
    def _show_due(self) -> None:
        key = self.query_one(Table).selected
        due = next((due for due in self._dues if due.deadline.rule.name == key), None)
        detail = self.query_one(Detail)
        detail.display = due is not None
        if due:
            title, *lines = cited(due.why()).splitlines()
            detail.show(title, [("", line) for line in lines])


def _when(due: MeetingDate) -> str:
    day, time = short_date(due.deadline.day), due.deadline.time
    if time is None:
        return day
    return f"{day}, {'12 noon' if time.hour == 12 and not time.minute else house_time(time)}"
