"""The points of one inspection: what was found, the force's answer, the Commissioner's comment, open or closed."""

from __future__ import annotations

from typing import Any, ClassVar

from textual import on, work

from secretariat.basics.acts import Act
from secretariat.basics.clock import house_date
from secretariat.inspections import acts
from secretariat.inspections.inspection import Inspection, InspectionPoint
from secretariat.plan.items import takes_items

from ..dialogs.choose import Choice, Choose
from ..dialogs.detailed import Detailed
from ..dialogs.field import Field
from ..dialogs.form import Form
from ..kit.commands import Command
from ..widgets.detail import Fact
from ..widgets.table import Column, Row, Table

NO_DATE = "no date"


def _none(dialog: Points) -> str:
    return "" if dialog.point else "No point is marked."


def _closed(dialog: Points) -> str:
    point = dialog.point
    if point is None or not point.closed:
        return _none(dialog)
    return f"The {point.kind} {point.number} was closed on {house_date(point.closed)}."


class Points(Detailed):
    """The points of one report, in its order."""

    HELP = """The points of a report. Enter writes down what the force answered and what the Commissioner says, apart,
    and when the panel was satisfied. {points.back} puts a point on the plan, to come back to an agenda."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("points.answer", "Its answer", "The force's answer, the comment, and when it was closed.", "enter",
                _none, footer="answer"),
        Command("points.back", "Back on an agenda", "An item of the plan, at a date or without one yet.", "b", _closed,
                footer="back on an agenda"),
    )  # fmt: skip
    EMPTY = "No point is recorded. Esc, then {inspections.edit}, adds them as lines."
    COLUMNS = (Column("Point", 10), Column("What was found"), Column("State", 12))
    DEFAULT_CSS = """
    Points Detail { max-height: 50%; }
    """

    def __init__(self, inspection: str) -> None:
        super().__init__()
        self._id = inspection

    @property
    def inspection(self) -> Inspection | None:
        return next((each for each in self.clerk.archive.inspections() if each.id == self._id), None)

    @property
    def point(self) -> InspectionPoint | None:
        key, inspection = self.table.selected, self.inspection
        points = inspection.points if inspection else ()
        return points[int(key)] if key and int(key) < len(points) else None

    def show_records(self) -> None:
        inspection = self.inspection
        self.say_title(inspection.title if inspection else "It was taken out.")
        points = inspection.points if inspection else ()
        self.table.show([
            Row(str(n), [_label(point), point.text, "closed" if point.closed else "open"])
            for n, point in enumerate(points)
        ])  # fmt: skip
        self.show_detail()

    def about_marked(self) -> tuple[str, list[Fact]] | None:
        point = self.point
        return None if point is None else (f"{point.kind.capitalize()} {point.number}", [
            ("", point.text),
            ("The force", point.force or "no answer yet"),
            ("The Commissioner", point.comment),
            ("Closed", house_date(point.closed) if point.closed else ""),
            ("", "It is on the plan to come back." if point.wanted else ""),
        ])  # fmt: skip

    @on(Table.Chosen)
    @work(group="asking")
    async def action_answer(self) -> None:
        inspection, point = self.inspection, self.point
        if inspection is None or point is None:
            return
        fields = [
            Field(name="force", label="The force", kind="lines", value=point.force),
            Field(name="comment", label=self.panel.office_word, kind="lines", value=point.comment,
                  hint="Of a recommendation: what is done, or why nothing is."),
            Field(name="closed", label="Closed", kind="date", value=point.closed, hint="Empty: it remains open."),
        ]  # fmt: skip

        def check(values: dict[str, Any]) -> Act:
            return acts.answer(inspection, point, **values)

        title = f"{point.kind.capitalize()} {point.number}"
        draft = f"point {inspection.id} {point.kind} {point.number}"
        await self.app.push_screen_wait(Form(title, fields, check, keep=self.do, note=point.text, draft=draft))

    @work(group="asking")
    async def action_back(self) -> None:
        inspection, point = self.inspection, self.point
        if inspection is None or point is None:
            return
        plan = self.clerk.archive.plan()
        dates = {date.key: date for date in plan.dates if date.day >= self.clerk.today and takes_items(date)}
        choices = [Choice(key, date.to_choose) for key, date in dates.items()]
        chosen = await self.app.push_screen_wait(Choose("On which agenda?", [*choices, Choice(NO_DATE, "No date yet")]))
        if chosen is not None and await self.do(acts.want_back(inspection, point, plan, dates.get(chosen))):
            self.tell("It is on the plan ({app.plan}).")


def _label(point: InspectionPoint) -> str:
    begins = {"recommendation": "Rec", "area for improvement": "AFI", "cause of concern": "Cause"}[point.kind]
    return f"{begins} {point.number}"
