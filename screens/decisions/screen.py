"""What was decided, recommended, asked for and promised: at this meeting, or at all of them."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.timer import Timer
from textual.widgets import Input, Static

from secretariat.basics.acts import Act
from secretariat.basics.clock import house_date
from secretariat.matters import gathering
from secretariat.matters.follow_up import mark
from secretariat.matters.matter import KINDS, PROGRESS, Kind, Matter, fits, overdue
from secretariat.meetings.bundle import Bundle

from ..dialogs.field import Field
from ..dialogs.form import Form
from ..kit.commands import Command
from ..kit.screen import ClerkScreen
from ..widgets.detail import Detail, Fact, as_lines
from ..widgets.fields import Line
from ..widgets.plain import plain
from ..widgets.table import Column, Row, Table

MOST = 500
"""No more rows than this are shown at once; typed words narrow the rest."""
SEARCH_AFTER = 0.15
"""Seconds of quiet in the line before it narrows the list."""

NO_MEETING = """There is no meeting yet, so nothing was decided. Add one on the plan: F2.

M shows the decisions of all meetings."""
NOTHING = """Nothing was decided, recommended, asked for or promised at this meeting yet.

It comes here by itself as you minute it (F6): /noted, /agreed, /recommend, /action, /promise.
M shows all meetings."""
NOTHING_ANYWHERE = """Nothing was decided, recommended, asked for or promised at any meeting yet.

It comes here by itself as you minute it (F6)."""
NOTHING_FITS = """Nothing fits what is asked for.

0 shows every kind again, and Escape in the line above clears the words."""


def _no_matter(screen: DecisionsScreen) -> str:
    return "" if screen.matter else "Nothing is listed. 0 shows every kind, M all meetings."


def _only(kind: Kind | None, screen: DecisionsScreen) -> None:
    screen.only(kind)


class DecisionsScreen(ClerkScreen):
    """A list that can be narrowed by kind and by words, and the whole of the one marked below."""

    TITLE_HERE = "Decisions"
    CSS_PATH = "decisions.tcss"
    AUTO_FOCUS = "DataTable"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]
    HELP = """Everything that came of this meeting, or with M of all meetings. 1 to 4 (or D, R, A, U) show one kind; 0
    every kind. A stroke goes to the line above: type words, and only what holds all of them is shown; Enter goes back
    to the list, Escape clears the words. Enter on a line, or P, says how far it has got, with a note. The minutes are
    not changed by that. What is past its date and not done says OVERDUE."""
    COMMAND_TABLE = (
        Command("decisions.progress", "How far it has got", "Mark it sent, answered, done or dropped, with a note.",
                "enter,p", _no_matter, footer="Progress"),
        Command("decisions.meetings", "This meeting or all", "Show the decisions of this meeting, or of all meetings.",
                "m", footer="All"),
        Command("decisions.find", "Find words", "Show only what holds the words you type.", "slash", footer="Find"),
        Command("decisions.every", "Every kind", "Decisions, recommendations, actions and undertakings.", "0",
                footer="Every", wide=True, does=partial(_only, None)),
        *(
            Command(f"decisions.{kind}s", f"Only {kind}s", f"Show only the {kind}s.", f"{n},{kind[0]}",
                    does=partial(_only, kind))
            for n, kind in enumerate(KINDS[:4], 1)
        ),
        Command("decisions.waiting", "Only what is waiting", "Only what is open or sent; again: all of it.", "o",
                footer="Waiting", wide=True),
        Command("decisions.clear", "Back to the list", "Clear the words typed, and go back to the list.", "escape"),
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self.every_meeting = False
        self.kind: Kind | None = None
        self.waiting = False
        self.words: list[str] = []
        self._of: dict[str, tuple[Bundle, list[Matter]]] = {}
        """What each meeting came to, with the records it was gathered from."""
        self._read = 0
        """How many meetings have been read since all were asked for; -1: every one."""
        self._timer: Timer | None = None
        self._listed: dict[str, Matter] = {}

    def body(self) -> ComposeResult:
        with Horizontal(id="finder"):
            yield Static(id="showing", markup=False)
            yield Line(id="words", placeholder="/ finds words; 1 to 4 show one kind")
        yield Table(Column("Ref", 14), Column("What"), Column("Who", 16), Column("How far", 8), empty=NOTHING)
        yield Detail()

    # --- what it shows ---

    @property
    def table(self) -> Table:
        return self.query_one(Table)

    @property
    def matter(self) -> Matter | None:
        """The one marked."""
        return self._listed.get(self.table.selected)

    def gathered(self) -> list[Matter]:
        """Everything there is to choose from, the newest meeting first, each as far as it has got."""
        archive = self.clerk.archive
        if self.every_meeting:
            meetings = [m.id for m in reversed(archive.meetings()) if m.id in self._of]
        else:
            meetings = [self.clerk.meeting_id]
            self._gather(self.clerk.meeting_id)
        found = [matter for id in meetings for matter in self._of.get(id, (None, []))[1]]
        return gathering.followed(found, archive.follow_ups())

    def _gather(self, id: str) -> None:
        """What one meeting came to; nothing is done where nothing changed."""
        archive = self.clerk.archive
        bundle, known = archive.bundle(id), self._of.get(id)
        if bundle is None:
            self._of.pop(id, None)
        elif known is None or known[0] is not bundle:
            p = archive.proceedings(id)
            self._of[id] = (bundle, gathering.matters(p) if p else [])

    def shown(self) -> list[Matter]:
        """Those of the kind and with the words asked for."""
        return [
            matter
            for matter in self.gathered()
            if (self.kind in (None, matter.kind))
            and not (self.waiting and (matter.progress not in ("open", "sent") or matter.kind == "decision"))
            and fits(matter, self.words)
        ]

    def refresh_records(self) -> None:
        self._show()
        if self.every_meeting:
            self._read_all()

    def _show(self) -> None:
        fitting = self.shown()
        self._listed = {matter.event: matter for matter in fitting[:MOST]}
        narrowed = bool(self.kind or self.words or self.waiting)
        self.table.say_empty(NOTHING_FITS if narrowed else self._nothing())
        self.table.show([self._row(matter) for matter in self._listed.values()])
        self.query_one("#showing", Static).update(plain(self._summary(len(fitting))))
        self._show_matter()

    def _nothing(self) -> str:
        if self.every_meeting:
            return NOTHING_ANYWHERE
        return NOTHING if self.bundle else NO_MEETING

    def _summary(self, fitting: int) -> str:
        which = f"{self.kind}s" if self.kind else "everything"
        where = "all meetings" if self.every_meeting else "this meeting"
        count = f"the first {MOST} of {fitting}" if fitting > MOST else str(fitting)
        words = f"{which}{', waiting' if self.waiting else ''}, {where}: {count}"
        if self.every_meeting and self._read >= 0:
            words += f" (reading {self._read} of {len(self.clerk.archive.meetings())} …)"
        return words[:1].upper() + words[1:]

    def _row(self, matter: Matter) -> Row:
        how_far = "OVERDUE" if overdue(matter, self.clerk.today) else _progress(matter)
        return Row(matter.event, [matter.reference, matter.text, matter.who, how_far])

    @on(Table.Moved)
    def _show_matter(self) -> None:
        matter, detail = self.matter, self.query_one(Detail)
        detail.display = matter is not None
        if matter:
            detail.show(f"{matter.reference} {matter.kind}", self._facts(matter))
        self.refresh_bindings()

    def _facts(self, matter: Matter) -> list[Fact]:
        due = house_date(matter.due) if matter.due else ""
        late = "  OVERDUE" if overdue(matter, self.clerk.today) else ""
        since = f", {house_date(matter.since)}" if matter.since else ""
        item = f"{matter.item}. {matter.item_title}" if matter.item else matter.item_title
        return [
            ("How far", _progress(matter) + since if _progress(matter) else ""),
            ("Due", due + late),
            ("", matter.text),
            ("Who", matter.who),
            ("Note", matter.note),
            ("Item", item),
            ("Meeting", house_date(matter.day, weekday=True)),
        ]

    def as_text(self) -> str:
        shown = self.shown()
        lines = [self._summary(len(shown)), ""]
        for matter in shown[:MOST]:
            lines += as_lines(f"{matter.reference} {matter.kind}", self._facts(matter))
        return "\n".join(lines if shown else [*lines, NOTHING_FITS if self.words or self.kind else self._nothing()])

    # --- what is chosen ---

    def only(self, kind: Kind | None) -> None:
        self.kind = kind
        if kind is None:
            self.waiting = False
        self._show()

    def action_waiting(self) -> None:
        self.waiting = not self.waiting
        self._show()

    def action_meetings(self) -> None:
        self.every_meeting = not self.every_meeting
        self.refresh_records()

    @work(group="reading", exclusive=True)
    async def _read_all(self) -> None:
        """Read the other meetings, one each turn of the loop, so that keys are answered in between."""
        ids = [meeting.id for meeting in reversed(self.clerk.archive.meetings())]
        missing = [id for id in ids if id not in self._of or self._of[id][0] is not self.clerk.archive.bundle(id)]
        for n, id in enumerate(missing):
            self._gather(id)
            if n % 10 == 0:
                self._read = len(ids) - len(missing) + n
                self._show()
            await asyncio.sleep(0)
        self._read = -1
        self._show()

    def action_find(self) -> None:
        self.query_one("#words", Line).focus()

    def action_clear(self) -> None:
        self.query_one("#words", Line).value = ""
        self.table.grid.focus()

    @on(Input.Changed, "#words")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(SEARCH_AFTER, self._narrow)

    def _narrow(self) -> None:
        self.words = self.query_one("#words", Line).value.casefold().split()
        self._show()

    @on(Input.Submitted, "#words")
    def _found(self, event: Input.Submitted) -> None:
        event.stop()
        self._narrow()
        self.table.grid.focus()

    def on_key(self, event: events.Key) -> None:
        """The down arrow leads from the words into the list."""
        if event.key == "down" and isinstance(self.focused, Line):
            event.stop()
            self.table.grid.focus()

    # --- how far it has got ---

    @on(Table.Chosen)
    def _chosen(self) -> None:
        self.action_progress()

    @work(group="asking")
    async def action_progress(self) -> None:
        matter = self.matter
        if matter is None:
            return
        fields = [
            Field(name="progress", label="How far", kind="choice", options=PROGRESS, value=matter.progress,
                  hint="Left and right arrows, or a first letter."),
            Field(name="on", label="Since", kind="date", value=self.clerk.today),
            Field(name="note", label="Note", value=matter.note),
        ]  # fmt: skip

        def check(values: dict[str, Any]) -> Act:
            return mark(matter, self.clerk.archive.follow_ups(), **values)

        title = f"{matter.reference}: how far it has got"
        form = Form(title, fields, check, keep=self.do, note=matter.text, draft=f"progress {matter.event}")
        await self.app.push_screen_wait(form)


def _progress(matter: Matter) -> str:
    """A decision is made when it is made: it says how far it has got only where the clerk has said so."""
    return "" if matter.kind == "decision" and matter.progress == "open" else matter.progress
