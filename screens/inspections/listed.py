"""The inspectorate's reports, the newest first: when comments are due, how they stand, what remains open."""

from __future__ import annotations

import asyncio
from typing import Any, ClassVar

from textual import on, work

from secretariat.basics.acts import Act
from secretariat.basics.clock import house_date, short_date
from secretariat.inspections import acts, from_letter
from secretariat.inspections.inspection import Inspection
from secretariat.inspections.standing import last_day, standing, still_missing, told
from secretariat.letters.reading import read_letter

from ..dialogs.choose import Choice, Choose
from ..dialogs.detailed import Detailed
from ..dialogs.field import Field
from ..dialogs.form import Form
from ..kit.commands import Command
from ..widgets.detail import Fact
from ..widgets.table import Column, Row, Table
from .points import Points

NONE_YET = """No inspection is recorded yet. {inspections.add} records one: its title, and the day it was published.

The Commissioner must publish comments before the end of 56 days, that day counted as the first."""


def _none(dialog: Inspections) -> str:
    return "" if dialog.inspection else "No inspection is marked. {inspections.add} records one."


class Inspections(Detailed):
    """The reports, the newest first."""

    HELP = """The inspectorate's reports about the force. The Commissioner must publish comments within 56 days, the day
    of publication counted in (Police Act 1996, s.55), with a copy to the inspectors and to the Secretary of State.
    {inspections.add} records a report; Enter shows its points with the force's answers and the Commissioner's comments;
    {inspections.comments} says when the comments were published and to whom they went; {inspections.letter} takes the
    answers from a letter that is kept; {inspections.edit} puts the report right; {inspections.delete} takes it out."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("inspections.add", "Record an inspection", "A report that was published.", "n", footer="record"),
        Command("inspections.points", "Its points", "What it found, the answers, and what remains open.", "enter",
                _none, footer="points"),
        Command("inspections.comments", "Comments published", "When, where, and to whom copies went.", "c", _none,
                footer="comments"),
        Command("inspections.letter", "Answers from a letter", "Take its points' answers from a letter that is kept.",
                "l", _none, footer="letter"),
        Command("inspections.edit", "Put it right", "Its title, its day, its points as lines.", "e", _none,
                footer="put right"),
        Command("inspections.delete", "Take it out", "A report recorded by mistake.", "d,delete", _none,
                footer="take out"),
    )  # fmt: skip
    HEADING = "Inspections of the force"
    EMPTY = NONE_YET
    COLUMNS = (
        Column("Report"), Column("Published", 15), Column("Last day", 15), Column("Comments", 20), Column("Open", 6),
    )  # fmt: skip

    @property
    def inspection(self) -> Inspection | None:
        """The one marked."""
        return self.table.marked(self.clerk.archive.inspections())

    def show_records(self) -> None:
        self.table.show([self._row(each) for each in self.clerk.archive.inspections()])
        self.show_detail()

    def _row(self, each: Inspection) -> Row:
        calendar = self.clerk.archive.calendar()
        how = standing(each, calendar, self.clerk.today)
        points = f"{len(each.open)}/{len(each.points)}" if each.points else ""
        days = (short_date(each.published), short_date(last_day(each, calendar).day))
        return Row(each.id, [each.title, *days, how, points])

    def about_marked(self) -> tuple[str, list[Fact]] | None:
        each = self.inspection
        if each is None:
            return None
        facts = [("", told(each, self.clerk.archive.calendar(), self.clerk.today))]
        facts += [("", sentence) for sentence in still_missing(each) if each.comments]
        return f"{each.title} ({each.inspectorate})", facts

    @on(Table.Chosen)
    @work(group="asking")
    async def action_points(self) -> None:
        if each := self.inspection:
            await self.app.push_screen_wait(Points(each.id))

    @work(group="asking")
    async def action_add(self) -> None:
        act = await self._ask(None)
        if act is not None:
            self.table.go_to(act.of.id)

    @work(group="asking")
    async def action_edit(self) -> None:
        if each := self.inspection:
            await self._ask(each)

    async def _ask(self, known: Inspection | None) -> Act | None:
        fields = [
            Field(name="title", label="Report", value=known.title if known else "", required=True),
            Field(name="inspectorate", label="Of", value=known.inspectorate if known else "HMICFRS"),
            Field(name="published", label="Published", kind="date", value=known.published if known else None,
                  required=True, hint="By the inspectorate: that day is the first of the 56."),
            Field(name="points", label="Points", kind="lines", value=acts.as_lines(known.points) if known else "",
                  hint="A line each: “AFI 1: …”, “Recommendation 2: …”. Paste them. {form.save} saves."),
        ]  # fmt: skip

        def check(values: dict[str, Any]) -> Act:
            return acts.record(self.clerk.archive.inspections(), known, **values, today=self.clerk.today)

        title = known.title if known else "An inspection report"
        return await self.app.push_screen_wait(
            Form(title, fields, check, keep=self.do, draft=f"inspection {known.id if known else 'new'}")
        )

    @work(group="asking")
    async def action_comments(self) -> None:
        each = self.inspection
        if each is None:
            return
        day = last_day(each, self.clerk.archive.calendar()).day
        fields = [
            Field(name="comments", label="Published", kind="date", value=each.comments or self.clerk.today,
                  hint=f"The last day: {house_date(day, weekday=True)}. Empty: not yet."),
            Field(name="where", label="Where", value=each.where),
            Field(name="to_inspectors", label="To inspectors", kind="date", value=each.to_inspectors),
            Field(name="to_secretary", label="To the Secretary", kind="date", value=each.to_secretary,
                  hint="The copy to the Secretary of State."),
            Field(name="minister_letter", label="Letter", kind="date", value=each.minister_letter,
                  hint="The letter to the minister: practice, and no duty."),
        ]  # fmt: skip

        def check(values: dict[str, Any]) -> Act:
            return acts.published_comments(each, **values)

        form = Form(
            "The Commissioner’s comments", fields, check, keep=self.do, note=each.title, draft=f"comments {each.id}"
        )
        await self.app.push_screen_wait(form)

    @work(group="asking")
    async def action_letter(self) -> None:
        inspection = self.inspection
        letters = {each.id: each for each in self.clerk.archive.letters() if each.kind == "reply to an inspection"}
        if inspection is None:
            return
        if not letters:
            self.refuse("No letter about an inspection is kept yet: take one in among the letters ({app.letters}).")
            return
        choices = [Choice(id, f"{house_date(each.day)}: {each.subject or each.sender}") for id, each in letters.items()]
        chosen = await self.app.push_screen_wait(Choose("Answers from which letter?", choices))
        if chosen is None:
            return
        read = await asyncio.to_thread(read_letter, letters[chosen].text)
        if await self.do(from_letter.take_in(read, inspection, chosen)):
            differs = from_letter.count_differs(read, inspection)
            self.tell(" ".join(part for part in ("Taken: Enter shows the points.", differs) if part))

    async def action_delete(self) -> None:
        if (each := self.inspection) and await self.do(acts.take_out(each)):
            self.tell(f"Taken out: {each.title}. {{app.undo}} brings it back.")
