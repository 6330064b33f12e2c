"""The lines of the Commissioner's plan under their themes: what was reported last, and which have gone quiet."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any, ClassVar

from textual import on, work

from secretariat.basics.acts import Act
from secretariat.basics.sentences import capitalised
from secretariat.delivery.changes import edit, report, take_out
from secretariat.delivery.csv_rows import LARGEST, rows_out
from secretariat.delivery.csv_rows import file_in as rows_of_file
from secretariat.delivery.looking import changed_since, gone_quiet, latest_period
from secretariat.delivery.periods import period_of
from secretariat.delivery.plan_line import LINE_KINDS, STATUSES, AsReported, PlanLine

from ..dialogs.detailed import Detailed
from ..dialogs.field import Field
from ..dialogs.file_in import file_in
from ..dialogs.form import Form
from ..dialogs.table_out import table_form
from ..kit.commands import Command
from ..widgets.detail import Fact
from ..widgets.table import Column, Row, Table, heading

NONE_YET = """Nothing of the plan is on record yet. {delivery.add} adds a deliverable or a measure under a theme.

{delivery.out} writes its columns to a file, to be filled in; {delivery.take-in} takes a whole table in."""


HINT = "A table (CSV) in UTF-8, with the columns that {delivery.out} writes."


IN_HELP = """Each row is a quarter of a line of the plan, known by its kind and its reference. What the table says
of a quarter takes the place of what was reported before; what it does not name stays. One bad row refuses the whole
table, with its number; else it is one act, which undo takes back."""


def _none(dialog: Delivery) -> str:
    return "" if dialog.line else "No line is marked. {delivery.add} adds one."


class Delivery(Detailed):
    """The lines of the plan, theme by theme."""

    HELP = """The Commissioner's plan: deliverables and measures under their themes, with what was reported of each,
    quarter by quarter. Enter writes down what the last report says of the one marked; {delivery.add} adds a line,
    {delivery.edit} puts one right, {delivery.delete} takes it out; {delivery.out} writes the whole table to a file,
    and {delivery.take-in} takes one in, all of it or nothing, as one act. What is not completed and was not in the
    last report is QUIET; what it says otherwise than the one before is told below."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("delivery.report", "What is reported of it", "For a quarter: status, figure, note.", "enter", _none,
                footer="report"),
        Command("delivery.add", "Add a line", "A deliverable or a measure under a theme.", "n", footer="add"),
        Command("delivery.edit", "Put it right", "Its theme, its reference, its words.", "e", _none,
                footer="put right"),
        Command("delivery.take-in", "Take a table in", "What was reported, out of a table (CSV): all of it or nothing.",
                "b", footer="take in"),
        Command("delivery.out", "Write it to a file", "A table (CSV): to be filled in, and taken in again.", "w"),
        Command("delivery.delete", "Take it out", "A line entered by mistake.", "d,delete", _none, footer="take out"),
    )  # fmt: skip
    HEADING = "Delivery of the plan"
    EMPTY = NONE_YET
    COLUMNS = (
        Column("Ref", 8), Column("What"), Column("Last report", 12), Column("Status", 10), Column("Figure", 12),
    )  # fmt: skip

    @property
    def line(self) -> PlanLine | None:
        """The one marked."""
        return self.table.marked(self.clerk.archive.plan_lines())

    def show_records(self) -> None:
        lines = self.clerk.archive.plan_lines()
        quiet = {line.id for line in gone_quiet(lines)}
        rows: list[Row] = []
        theme = ""
        for line in lines:
            if line.theme != theme:
                theme = line.theme
                rows.append(heading(theme, 5))
            last = line.last
            status = "QUIET" if line.id in quiet else line.status
            rows.append(Row(line.id, [line.ref, line.text, last.period if last else "never", status,
                                      last.value if last else ""]))  # fmt: skip
        self.table.show(rows)
        self.show_detail()

    def about_marked(self) -> tuple[str, list[Fact]] | None:
        line = self.line
        if line is None:
            return None
        changed = next((each for each in changed_since(self.clerk.archive.plan_lines()) if each.line == line), None)
        facts: list[Fact] = [("", line.text), ("Unit", line.unit)]
        if changed:
            facts.append(("Changed", f"{changed.was}, now {changed.now}"))
        facts += [(each.period, _words(each)) for each in reversed(line.reported)]
        return f"{line.ref} {line.kind}: {line.theme}", facts

    @on(Table.Chosen)
    @work(group="asking")
    async def action_report(self) -> None:
        line = self.line
        if line is None:
            return
        quarter = latest_period(self.clerk.archive.plan_lines()) or period_of(self.clerk.today)
        known = line.of(quarter) or AsReported(period=quarter)
        fields = [
            Field(name="period", label="Quarter", value=quarter, required=True,
                  hint="2031/32 Q1, or April to June 2031."),
            Field(name="status", label="Status", kind="choice", options=[(s, s or "not said") for s in STATUSES],
                  value=known.status),
            Field(name="value", label="Figure", value=known.value, hint="As it was reported."),
            Field(name="note", label="Note", value=known.note, hint="What the report says of it: it is printed."),
            Field(name="on", label="Reported on", kind="date", value=known.on),
        ]  # fmt: skip

        def check(values: dict[str, Any]) -> Act:
            return report(line, **values)

        title = f"{line.ref}: what is reported"
        form = Form(title, fields, check, keep=self.do, note=line.text, draft=f"reported {line.id}")
        await self.app.push_screen_wait(form)

    @work(group="asking")
    async def action_add(self) -> None:
        act = await self._ask(None)
        if act is not None:
            self.table.go_to(act.of.id)

    @work(group="asking")
    async def action_out(self) -> None:
        lines, name = self.clerk.archive.plan_lines(), "lines of the delivery of the plan"
        await self.app.push_screen_wait(table_form(self, name, "delivery.csv", lambda: rows_out(lines)))

    @work(group="asking")
    async def action_take_in(self) -> None:
        taken: list[Act] = []

        async def keep(path: Path) -> bool:
            known = self.clerk.archive.plan_lines()
            taken[:] = [await asyncio.to_thread(_read, path, known)]
            return await self.do(taken[0])

        form = file_in("Take a table of the plan in", keep, hint=HINT, draft="plan lines in", purpose=IN_HELP)
        if await self.app.push_screen_wait(form) is not None:
            note = taken[0].note
            self.tell(f"{capitalised(note)}. {{app.undo}} takes it back.")

    @work(group="asking")
    async def action_edit(self) -> None:
        if line := self.line:
            await self._ask(line)

    async def _ask(self, known: PlanLine | None) -> Act | None:
        near = known or self.line
        fields = [
            Field(name="theme", label="Theme", value=near.theme if near else "", required=True,
                  hint="Or pledge: what it stands under in the plan."),
            Field(name="kind", label="Kind", kind="choice", options=LINE_KINDS,
                  value=near.kind if near else "deliverable"),
            Field(name="ref", label="Ref", value=known.ref if known else "", required=True,
                  hint="The plan's own number."),
            Field(name="text", label="What", value=known.text if known else "", required=True),
            Field(name="unit", label="Unit", value=known.unit if known else "",
                  hint="Of a measure: per cent, seconds."),
        ]  # fmt: skip

        def check(values: dict[str, Any]) -> Act:
            return edit(self.clerk.archive.plan_lines(), known, **values)

        title = f"{known.ref}" if known else "A line of the plan"
        return await self.app.push_screen_wait(
            Form(title, fields, check, keep=self.do, draft=f"plan line {known.id if known else 'new'}")
        )

    async def action_delete(self) -> None:
        if (line := self.line) and await self.do(take_out(line)):
            self.tell(f"Taken out: {line.ref}. {{app.undo}} brings it back.")


def _read(path: Path, known: Sequence[PlanLine]) -> Act:
    """For a thread. Raises Refused."""
    from storage.disk.read_in import read_in

    return rows_of_file(path.name, read_in(path, LARGEST), known)


def _words(reported: AsReported) -> str:
    return "; ".join(part for part in (reported.status, reported.value, reported.note) if part) or "reported"
