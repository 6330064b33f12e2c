"""The register of complaints against the Commissioner or Deputy. The clerk's own screen: it shows what is private."""

from __future__ import annotations

from typing import Any

from textual import on, work
from textual.app import ComposeResult

from secretariat import complaints
from secretariat.acts import Act
from secretariat.complaints import Complaint
from secretariat.records import Refused

from .base import ClerkScreen
from .commands import Command
from .complaint_items import all_fields, facts, new_fields, read, row, title
from .dialogs.field import Field
from .dialogs.form import Form
from .widgets.detail import Detail, as_lines
from .widgets.table import Column, Table

EMPTY = """No complaint is logged.

N logs one: five things to ask, then save; the rest can be added later.
Nothing of it but its reference is ever shown in a paper."""
NONE_OPEN = """No complaint is open.

O shows the closed ones too. N logs a new one."""
ENDINGS = "Resolved, withdrawn, referred, not recorded, disapplied, out of remit; and how."


def _none(screen: ComplaintsScreen) -> str:
    return "" if screen.complaint else "No complaint is listed. N logs one."


def _not_open(screen: ComplaintsScreen) -> str:
    return _none(screen) or (
        "" if screen.complaint and screen.complaint.is_open else "That complaint is closed. B opens it again."
    )


def _not_closed(screen: ComplaintsScreen) -> str:
    return _none(screen) or ("That complaint is open." if screen.complaint and screen.complaint.is_open else "")


class ComplaintsScreen(ClerkScreen):
    """The register, the newest first, and all about the one marked below."""

    TITLE_HERE = "Complaints"
    CSS_PATH = "complaints.tcss"
    AUTO_FOCUS = "DataTable"
    VERTICAL_BREAKPOINTS = [(0, "-short"), (36, "-tall")]
    HELP = """Complaints against the Commissioner or Deputy. N logs one while you are on the telephone: five things,
    Enter after each. Enter on a line adds the rest: contact, what was said, through whom it came. S says what was
    done and when, X closes it with how it ended. A panel may not investigate, so no complaint ends upheld or
    unfounded. Who complained, and of what, is shown here and nowhere else."""
    COMMAND_TABLE = (
        Command("complaints.log", "Log a complaint", "Five things to ask; the rest later.", "n", footer="Log"),
        Command("complaints.edit", "Change the complaint", "Add what was said, the contact and the rest.", "enter,c",
                _none, footer="Change"),
        Command("complaints.step", "Say what was done", "A note for its log, with the date.", "s", _not_open,
                footer="Step"),
        Command("complaints.close", "Close the complaint", "Say when and how it ended.", "x", _not_open,
                footer="Close"),
        Command("complaints.reopen", "Open it again", "It goes on after all; how it had ended stays in its log.", "b",
                _not_closed, footer="Back", wide=True),
        Command("complaints.only-open", "Only open ones, or all", "Hide the closed complaints; again: show them.",
                "o", footer="Open", wide=True),
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self.only_open = False

    def body(self) -> ComposeResult:
        yield Table(
            Column("Ref", 8), Column("Received", 8), Column("About", 14), Column("Nature"), Column("State", 6),
            Column("Last step", 16), empty=EMPTY,
        )  # fmt: skip
        yield Detail()

    # --- what it shows ---

    @property
    def table(self) -> Table:
        return self.query_one(Table)

    @property
    def complaint(self) -> Complaint | None:
        """The one marked."""
        key = self.table.selected
        return next((c for c in self.clerk.archive.complaints() if c.id == key), None) if key else None

    def shown(self) -> list[Complaint]:
        return [c for c in reversed(self.clerk.archive.complaints()) if c.is_open or not self.only_open]

    def refresh_records(self) -> None:
        self.table.say_empty(NONE_OPEN if self.only_open and self.clerk.archive.complaints() else EMPTY)
        self.table.show([row(complaint, self.people) for complaint in self.shown()])
        self._show_complaint()

    @on(Table.Moved)
    def _show_complaint(self) -> None:
        complaint, detail = self.complaint, self.query_one(Detail)
        detail.display = complaint is not None
        if complaint:
            detail.show(title(complaint), facts(complaint, self.people))
        self.refresh_bindings()

    def as_text(self) -> str:
        lines: list[str] = []
        for complaint in self.shown():
            lines += as_lines(title(complaint), facts(complaint, self.people))
        return "\n".join(lines) or EMPTY

    # --- what it does ---

    @work(group="asking")
    async def action_log(self) -> None:
        new = Complaint(reference="", received=self.clerk.now())

        def check(values: dict[str, Any]) -> Act:
            return complaints.log(self.clerk.archive.complaints(), read(values, new, self.clerk.now()))

        form = Form("Log a complaint", new_fields(self.people, self.clerk.now()), check, keep=self.do)
        if await self.app.push_screen_wait(form):
            self.table.go_to(new.id)
            if self.complaint:
                self.tell(f"Logged as {self.complaint.reference}.")

    @on(Table.Chosen)
    def _chosen(self) -> None:
        self.action_edit()

    @work(group="asking")
    async def action_edit(self) -> None:
        complaint = self.complaint
        if complaint is None:
            return

        def check(values: dict[str, Any]) -> Act:
            return complaints.change(read(values, complaint, self.clerk.now()))

        heading = f"Complaint {complaint.reference}"
        await self.app.push_screen_wait(Form(heading, all_fields(complaint, self.people), check, keep=self.do))

    @work(group="asking")
    async def action_step(self) -> None:
        complaint = self.complaint
        if complaint is None:
            return
        fields = [
            Field(name="what", label="What was done", required=True),
            Field(name="on", label="When", kind="date", value=self.clerk.today, required=True),
        ]
        heading = f"Complaint {complaint.reference}: what was done"
        form = Form(heading, fields, lambda values: complaints.note(complaint, **values), keep=self.do)
        await self.app.push_screen_wait(form)

    @work(group="asking")
    async def action_close(self) -> None:
        complaint = self.complaint
        if complaint is None:
            return
        fields = [
            Field(name="ending", label="How it ended", required=True, hint=ENDINGS),
            Field(name="on", label="When", kind="date", value=self.clerk.today, required=True),
        ]
        heading = f"Close complaint {complaint.reference}"
        form = Form(heading, fields, lambda values: complaints.close(complaint, **values), keep=self.do)
        await self.app.push_screen_wait(form)

    async def action_reopen(self) -> None:
        if self.complaint is not None:
            try:
                act = complaints.reopen(self.complaint, self.clerk.today)
            except Refused as refusal:
                self.refuse(str(refusal))
            else:
                await self.do(act)

    def action_only_open(self) -> None:
        self.only_open = not self.only_open
        self.refresh_records()
