"""Who has sent apologies, who stands in, and the sentence that will be printed."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.widgets import Static

from secretariat.attendance.apologies import turn_lateness, withdraw_apologies, withdraw_substitute
from secretariat.basics.acts import Act
from secretariat.basics.clock import day_and_month
from secretariat.basics.record import Refused
from secretariat.meetings.meeting import Apology
from secretariat.panel.people import Person
from secretariat.proceedings.apologies import apologies_sentence
from secretariat.proceedings.proceedings import Proceedings

from ..kit.commands import Command
from ..kit.screen import ClerkScreen
from ..widgets.plain import plain
from ..widgets.table import Column, Row, Table
from .forms import apology_form, substitute_form

NO_MEETING = "There is no meeting yet. Add one on the plan ({app.plan}); then apologies for it are kept here."
EMPTY = "Nobody has sent apologies. Press {apologies.new} when someone does, and type the person’s code."
PRIVATE = "Reasons are private: kept sealed, shown on this screen only, never printed."
LOCKED, LOST = "locked: {app.complaints} opens", "cannot be opened"


def no_meeting(screen: ApologiesScreen) -> str:
    return "" if screen.proceedings else NO_MEETING


def nobody(screen: ApologiesScreen) -> str:
    none = "Nobody has sent apologies yet: {apologies.new} enters them."
    first = "Put the cursor on a person first." if screen.table.rows else none
    return no_meeting(screen) or ("" if screen.table.selected else first)


def no_apology(screen: ApologiesScreen) -> str:
    proceedings, person = screen.proceedings, screen.table.selected
    if proceedings is not None and person and proceedings.bundle.apology_of(person) is None:
        return "This person has sent no apologies."
    return nobody(screen)


def no_substitute(screen: ApologiesScreen) -> str:
    proceedings, person = screen.proceedings, screen.table.selected
    if proceedings is not None and person and not proceedings.bundle.substitute_for(person):
        return "Nobody stands in for this person."
    return nobody(screen)


class ApologiesScreen(ClerkScreen):
    """F5."""

    TITLE_HERE = "Apologies"
    CSS_PATH = "apologies.tcss"
    HELP = """{apologies.new} records apologies as they come in: the person’s code, when and how they came, the reason
    if one was given, and who stands in. {apologies.late} says that it is for lateness, and not for absence. The reason
    is private: it is sealed as complaints are and shown on this screen only; while the register is locked one can be
    given, and none read. Below the list stands the very sentence that the minutes will print; it follows what you do
    here."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("apologies.new", "New apologies", "Someone has said she or he will not come.", "n", no_meeting, "New"),
        Command("apologies.edit", "Edit", "Change when, how and why.", "enter", nobody, "Edit"),
        Command("apologies.withdraw", "Withdraw", "This person will come after all.", "d,delete",
            no_apology, "Withdraw"),
        Command("apologies.late", "Will be late", "The apology is for lateness, not for absence; again: for absence.",
            "l", no_apology, "Late", wide=True),
        Command("apologies.substitute", "Substitute", "Say who stands in for this person.", "s", nobody, "Substitute"),
        Command("apologies.no-substitute", "No substitute", "Nobody stands in after all.", "x",
            no_substitute, "Unsubstitute", wide=True),
    )  # fmt: skip

    def body(self) -> ComposeResult:
        yield Table(
            Column("Code", 4), Column("Name"), Column("Came", 8, 14), Column("By", 9, 12),
            Column("Substitute", 15, 24), Column("Reason (private)", 16, 30), empty=EMPTY,
        )  # fmt: skip
        yield Static(plain(PRIVATE), id="private", markup=False)
        yield Static("", id="sentence", markup=False)

    @property
    def table(self) -> Table:
        return self.query_one(Table)

    def show_record(self, id: str) -> None:
        """Mark a person, by identity."""
        self.refresh_records()
        self.table.go_to(id)

    def refresh_records(self) -> None:
        proceedings = self.proceedings
        sentence = self.query_one("#sentence", Static)
        sentence.display = proceedings is not None
        self.table.say_empty(EMPTY if proceedings else NO_MEETING)
        if proceedings is None:
            self.table.show([])
            return
        self.table.show([self._row(proceedings, person) for person in absentees(proceedings)])
        sentence.update(plain(f"To be printed: {apologies_sentence(proceedings)}"))

    def _row(self, proceedings: Proceedings, person: Person) -> Row:
        apology = proceedings.bundle.apology_of(person.id)
        name = person.family_first
        substitute = proceedings.bundle.substitute_for(person.id)
        came = day_and_month(apology.received) if apology and apology.received else ""
        how = ", ".join(filter(None, ("late" if apology.late else "", apology.how))) if apology else ""
        return Row(
            person.id,
            [
                person.code,
                name,
                came if apology else "(none)",
                how,
                proceedings.people[substitute].in_list if substitute else "",
                self._reason(apology) if apology else "",
            ],
        )

    def _reason(self, apology: Apology) -> str:
        archive = self.clerk.archive
        if (reason := archive.reason(apology)) is not None:
            return reason.reveal()
        return self.keyed(LOCKED) if archive.locked else LOST

    def as_text(self) -> str:
        """Without the reasons: what is read here may be read aloud, or copied."""
        proceedings = self.proceedings
        if proceedings is None:
            return self.keyed(NO_MEETING)
        lines = [apologies_sentence(proceedings), ""]
        for person in absentees(proceedings):
            apology = proceedings.bundle.apology_of(person.id)
            late = " for lateness" if apology and apology.late else ""
            how = f"apologies{late} by {apology.how or 'word'}" if apology else "no apologies"
            reason = "; a reason is kept privately" if apology and apology.gives_reason else ""
            substitute = proceedings.bundle.substitute_for(person.id)
            stands_in = f"; {proceedings.people[substitute].in_full} stands in" if substitute else ""
            lines.append(f"{person.in_full}: {how}{reason}{stands_in}")
        return "\n".join(lines)

    # --- doing ---

    @work(group="asking")
    async def action_new(self) -> None:
        if (proceedings := self.proceedings) is not None:
            await self.app.push_screen_wait(apology_form(proceedings, None, self.clerk.today, self.do))

    @on(Table.Chosen)
    @work(group="asking")
    async def action_edit(self) -> None:
        proceedings, person = self.proceedings, self.table.selected
        if proceedings is not None and person:
            known = proceedings.bundle.apology_of(person)
            reason = self.clerk.archive.reason(known) if known else None
            await self.app.push_screen_wait(apology_form(proceedings, person, self.clerk.today, self.do, reason))

    @work(group="asking")
    async def action_substitute(self) -> None:
        if (proceedings := self.proceedings) is not None:
            await self.app.push_screen_wait(substitute_form(proceedings, self.table.selected, self.do))

    async def action_withdraw(self) -> None:
        await self._try(lambda now: withdraw_apologies(now, self.table.selected))

    async def action_late(self) -> None:
        await self._try(lambda now: turn_lateness(now, self.table.selected))

    async def action_no_substitute(self) -> None:
        await self._try(lambda now: withdraw_substitute(now, self.table.selected))

    async def _try(self, make: Callable[[Proceedings], Act]) -> None:
        try:
            if (proceedings := self.proceedings) is not None:
                await self.do(make(proceedings))
        except Refused as refusal:
            self.refuse(str(refusal))


def absentees(proceedings: Proceedings) -> list[Person]:
    """Those who sent apologies or are substituted, by family name."""
    return sorted((proceedings.people[id] for id in proceedings.bundle.spoken_for), key=lambda person: person.sorting)
