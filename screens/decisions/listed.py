"""The list of matters, narrowed and sorted, read meeting by meeting, with the whole of the one marked below."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.timer import Timer
from textual.widgets import Input, Static

from secretariat.basics.sentences import capitalised
from secretariat.matters import choosing
from secretariat.matters.choosing import Wanted
from secretariat.matters.matter import OWED, Kind, Matter, how_far, overdue
from secretariat.matters.register import Register

from ..dialogs.choose import Choice, Choose
from ..kit.screen import ClerkScreen
from ..widgets.detail import Detail, as_lines
from ..widgets.fields import Line
from ..widgets.long_table import LongTable
from ..widgets.plain import plain
from ..widgets.table import Column
from .facts import facts, many, short_day

MEASURED = 500
"""Of so many matters it is measured what the columns need: a row of one is made at once."""
SEARCH_AFTER = 0.15
"""Seconds of quiet in the line before it narrows the list."""

NO_MEETING = """There is no meeting yet, so nothing was decided. Add one on the plan: {app.plan}.

{decisions.meetings} shows the decisions of all meetings."""
NOTHING = """Nothing was decided, recommended, asked for or promised at this meeting yet.

It comes here by itself as you minute it ({app.minutes}): /noted, /agreed, /recommend, /action, /promise.
{decisions.meetings} shows all meetings."""
NOT_HELD = NOTHING.replace(NOTHING.partition("\n")[0], "The meeting has not been held yet.")
NOTHING_ANYWHERE = """Nothing was decided, recommended, asked for or promised at any meeting yet.

It comes here by itself as you minute it ({app.minutes})."""
NOTHING_FITS = """Nothing fits what is asked for.

{decisions.every} shows every kind again, {decisions.overdue} what is not overdue too, and Escape in the line above \
clears the words."""


def _whole(matter: Matter, matters: Sequence[Matter]) -> str:
    """The meeting of the matter that one is a part of; empty where it is no part."""
    return next((each.meeting for each in matters if matter.parent and each.event == matter.parent), "")


class ListedMatters(ClerkScreen):
    """The list and what narrows it. ``screen.DecisionsScreen`` is this and does something with the one marked."""

    def __init__(self) -> None:
        super().__init__()
        self.every_meeting = False
        self.wanted = Wanted()
        """What is asked for."""
        self._ids: set[str] = set()
        """The meetings that have been read."""
        self._read = 0
        """How many that are; -1: every one."""
        self._timer: Timer | None = None
        self._listed: dict[str, Matter] = {}
        self._wanted_record = ""
        """The matter that the clerk came to see, until the meeting it is of has been read."""

    def body(self) -> ComposeResult:
        with Horizontal(id="finder"):
            yield Static(id="showing", markup=False)
            yield Line(id="words", placeholder="/ finds words; 1 to 7 show one kind")
        yield LongTable(
            Column("Ref", 15),
            Column("What"),
            Column("Who", 12, wide=22),
            Column("Due, or state", 13),
            empty=NOTHING,
            measured=MEASURED,
        )
        yield Detail()

    @property
    def table(self) -> LongTable:
        return self.query_one(LongTable)

    @property
    def matter(self) -> Matter | None:
        """The one marked."""
        return self._listed.get(self.table.selected)

    def gathered(self) -> list[Matter]:
        """Everything there is to choose from, the newest first, each as far as it has got; parts after their whole."""
        matters = self._register().matters
        day = {matter.event: matter.day for matter in matters}
        found = [m for m in matters if self.every_meeting or self.clerk.meeting_id in (m.meeting, _whole(m, matters))]
        return sorted(found, key=lambda matter: day.get(matter.parent, matter.day), reverse=True)

    def _register(self) -> Register:
        """All matters once every meeting has been read; until then those of the meetings read so far."""
        archive = self.clerk.archive
        if self._read < 0:
            return archive.register()
        return archive.matters.of_some({*self._ids, self.clerk.meeting_id})

    def shown(self) -> list[Matter]:
        """Those that fit what is asked for, in the order asked for."""
        return choosing.wanted_of(self.gathered(), self.wanted, self.clerk.today)

    def refresh_records(self) -> None:
        self._show()
        self._read_all()

    def show_record(self, id: str) -> None:
        """Mark a matter, by its identity: among those of all meetings, where this one's do not have it."""
        self._wanted_record = id
        if id not in self._listed:
            self.query_one("#words", Line).value = ""
            self.every_meeting, self.wanted = True, Wanted(order=self.wanted.order)
        self.refresh_records()

    def _show(self) -> None:
        fitting = self.shown()
        self._listed = {matter.event: matter for matter in fitting}
        self.table.say_empty(NOTHING_FITS if self.wanted.narrows else self._nothing())
        rows = list(self._listed.values())
        self.table.show(list(self._listed), lambda at, _widths: self._cells(rows[at]))
        if self._wanted_record and self.table.go_to(self._wanted_record):
            self._wanted_record = ""
        self.query_one("#showing", Static).update(plain(self._summary(len(fitting))))
        self._show_matter()

    def _nothing(self) -> str:
        if self.every_meeting:
            return NOTHING_ANYWHERE
        if self.bundle is None:
            return NO_MEETING
        return NOTHING if any(event.begins for event in self.bundle.events) else NOT_HELD

    def _summary(self, fitting: int) -> str:
        kind = self.wanted.kind
        which = many(kind) if kind else "everything"
        where = "all meetings" if self.every_meeting else "this meeting"
        asked = self.wanted.described(self._meetings())
        words = f"{which}{', ' + asked if asked else ''}, {where}: {fitting:,}"
        if self.every_meeting and self._read >= 0:
            words += f" (reading {self._read} of {len(self.clerk.archive.meetings())} …)"
        return capitalised(words)

    def _meetings(self) -> dict[str, str]:
        """The meetings by their identities, as they are called here."""
        return {m.id: f"the meeting of {m.day_in_words}" for m in self.clerk.archive.meetings()}

    def _cells(self, matter: Matter) -> list[str]:
        if overdue(matter, self.clerk.today):
            far = "OVERDUE"
        elif matter.due and matter.progress in OWED:
            far = short_day(matter.due)
        else:
            far = how_far(matter)
        return [matter.reference, matter.text, matter.who, far]

    @on(LongTable.Moved)
    def _show_matter(self) -> None:
        matter, detail = self.matter, self.query_one(Detail)
        detail.display = matter is not None
        if matter:
            detail.show(f"{matter.reference} {matter.kind}", facts(matter, self.clerk.today))
        self.refresh_bindings()

    def as_text(self) -> str:
        shown = self.shown()
        lines = [self._summary(len(shown)), ""]
        for matter in shown:
            lines += as_lines(f"{matter.reference} {matter.kind}", facts(matter, self.clerk.today))
        nothing = self.keyed(NOTHING_FITS if self.wanted.narrows else self._nothing())
        return "\n".join(lines if shown else [*lines, nothing])

    def ask_for(self, wanted: Wanted) -> None:
        """Show what fits this, and remember what was asked for before it, for Escape."""
        self.wanted = wanted
        self._show()

    def only(self, kind: Kind | None) -> None:
        self.ask_for(self.wanted._replace(kind=kind))

    def action_every(self) -> None:
        self.query_one("#words", Line).value = ""
        self.ask_for(Wanted(order=self.wanted.order))

    def action_waiting(self) -> None:
        self.ask_for(self.wanted._replace(waiting=not self.wanted.waiting))

    def action_overdue(self) -> None:
        self.ask_for(self.wanted._replace(late=not self.wanted.late))

    def action_sort(self) -> None:
        orders = choosing.ORDERS
        following = orders[(orders.index(self.wanted.order) + 1) % len(orders)]
        self.ask_for(self.wanted._replace(order=following))

    @work(group="asking")
    async def action_filter(self) -> None:
        found = choosing.filters(self.gathered(), self.wanted, self.clerk.today, self._meetings())
        choices = [Choice(str(n), f"{each.label} ({each.how_many})") for n, each in enumerate(found)]
        chosen = await self.app.push_screen_wait(Choose("Show only …", choices, empty="There is nothing to narrow."))
        if chosen is not None:
            self.ask_for(found[int(chosen)].wanted)

    def action_meetings(self) -> None:
        self.every_meeting = not self.every_meeting
        self.refresh_records()

    @work(group="reading", exclusive=True)
    async def _read_all(self) -> None:
        """Read the other meetings, one each turn of the loop, so that keys are answered in between.

        What became of a matter may stand in any later meeting, so this is done for one meeting's matters too.
        """
        archive = self.clerk.archive
        missing = [meeting.id for meeting in reversed(archive.meetings()) if meeting.id not in self._ids]
        for n, id in enumerate(missing):
            archive.matters.gather(id)
            self._ids.add(id)
            if n % 10 == 0:
                self._read = len(self._ids)
                self._show()
            await asyncio.sleep(0)
        self._read = -1
        self._show()

    def action_find(self) -> None:
        self.query_one("#words", Line).focus()

    def action_clear(self) -> None:
        """Out of the words first; then what narrows the list goes, the order last."""
        line = self.query_one("#words", Line)
        if line.value or isinstance(self.focused, Line):
            line.value = ""
            self.table.grid.focus()
        elif self.wanted.narrows:
            self.ask_for(Wanted(order=self.wanted.order))
        else:
            self.ask_for(Wanted())

    @on(Input.Changed, "#words")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(SEARCH_AFTER, self._narrow)

    def _narrow(self) -> None:
        self.ask_for(self.wanted._replace(words=tuple(self.query_one("#words", Line).value.casefold().split())))

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
