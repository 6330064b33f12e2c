"""The register of matters: what was decided, recommended, asked for and promised, at this meeting or at all of them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.timer import Timer
from textual.widgets import Input, Static

from secretariat.basics.clock import house_date
from secretariat.matters import choosing
from secretariat.matters.choosing import Wanted
from secretariat.matters.matter import Kind, Matter, StoryEntry, overdue
from secretariat.matters.register import Followed, Register, the_register

from ..dialogs.choose import Choice, Choose
from ..kit.commands import Command
from ..kit.screen import ClerkScreen
from ..widgets.detail import Detail, as_lines
from ..widgets.fields import Line
from ..widgets.plain import plain
from ..widgets.table import Column, Row, Table
from .facts import facts, many, progress_of, short_day
from .forms import parts_form, raising_form, step_form
from .story import Story

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


def _no_minute(screen: DecisionsScreen) -> str:
    if screen.matter and not screen.matter.meeting:
        return "That was raised outside a meeting: Enter shows where it stands."
    return _no_matter(screen)


def _whole(matter: Matter, matters: Sequence[Matter]) -> str:
    """The meeting of the matter that one is a part of; empty where it is no part."""
    return next((each.meeting for each in matters if matter.parent and each.event == matter.parent), "")


def _only(kind: Kind | None, screen: DecisionsScreen) -> None:
    screen.only(kind)


_KEYS: dict[Kind, str] = {
    "decision": "1,d", "recommendation": "2,r", "action": "3,a", "undertaking": "4,u", "question": "5,q",
    "area for improvement": "6,i",
}  # fmt: skip


class DecisionsScreen(ClerkScreen):
    """A list that can be narrowed by kind and by words, and the whole of the one marked below."""

    TITLE_HERE = "Decisions"
    CSS_PATH = "decisions.tcss"
    AUTO_FOCUS = "DataTable"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]
    HELP = """Everything that came of this meeting, or with M of all meetings and of letters. Enter on a line shows its
    whole story: when it was raised, sent, due, answered, noted and closed; and from there the minute or the letter.
    1 to 6 (or D, R, A, U, Q, I) show one kind; 0 everything. F narrows the list by meeting, by who, by state, by whose
    move it is, or to what is overdue, which V does at once; S sorts. A stroke goes to the line above: type words, and
    only what holds all of them is shown; Enter goes back to the list, Escape takes back what was asked for. P says how
    far a matter has got; the minutes are not changed by that. What is past its date and not answered says OVERDUE."""
    COMMAND_TABLE = (
        Command("decisions.story", "The whole story", "All that happened to the one marked, and where it stands.",
                "enter", _no_matter, footer="Story"),
        Command("decisions.progress", "How far it has got", "One step more: sent, answered, put off, done.",
                "p", _no_matter, footer="Progress"),
        Command("decisions.meetings", "This meeting or all", "Show the decisions of this meeting, or of all meetings.",
                "m", footer="All"),
        Command("decisions.find", "Find words", "Show only what holds the words you type.", "slash", footer="Find"),
        Command("decisions.filter", "Narrow the list", "By meeting, who, state, whose move, or to what is overdue.",
                "f", footer="Narrow"),
        Command("decisions.overdue", "Only what is overdue", "Only what is past its day; again: all of it.", "v",
                footer="Overdue", wide=True),
        Command("decisions.sort", "Sort the list", "By meeting, by day due, by who, by whose move, by state.", "s",
                footer="Sort", wide=True),
        Command("decisions.every", "Everything", "Every kind, nothing narrowed.", "0", footer="Every", wide=True),
        *(
            Command(f"decisions.{kind.replace(' ', '-')}s", f"Only {many(kind)}", f"Show only the {many(kind)}.", key,
                    does=partial(_only, kind))
            for kind, key in _KEYS.items()
        ),
        Command("decisions.waiting", "Only what is waiting", "Only what is open or sent; again: all of it.", "o",
                footer="Waiting", wide=True),
        Command("decisions.letters", "Letters in, replies", "What came in, and taking a letter in.", "l",
                footer="Letters", wide=True),
        Command("decisions.minute", "The minute it came from", "Show it in the minutes (F6), marked.", "g", _no_minute),
        Command("decisions.raise", "Raise outside a meeting", "A question by e-mail, a promise, an action.", "n"),
        Command("decisions.parts", "Send on questions under it", "Its parts: A1.1, A1.2.", "plus", _no_matter),
        Command("decisions.inspections", "Inspections", "Reports about the force: comments due, what is open.", "h"),
        Command("decisions.delivery", "Delivery of the plan", "Deliverables and measures, quarter by quarter.", "y"),
        Command("decisions.clear", "Back to the list", "Take back what was asked for last, and go back to the list.",
                "escape"),
    )  # fmt: skip

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

    def body(self) -> ComposeResult:
        with Horizontal(id="finder"):
            yield Static(id="showing", markup=False)
            yield Line(id="words", placeholder="/ finds words; 1 to 4 show one kind")
        yield Table(
            Column("Ref", 15), Column("What"), Column("Who", 16), Column("Due", 11), Column("How far", 8), empty=NOTHING
        )
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
        ids = {*self._ids, self.clerk.meeting_id}
        found = [archive.matters.gather(meeting.id) for meeting in archive.meetings() if meeting.id in ids]
        known = Followed(panel=self.panel, calendar=archive.calendar(), follow_ups=archive.follow_ups(),
                         raised=archive.raised(), reports=archive.reports(), letters=archive.letters(),
                         meetings=archive.meetings())  # fmt: skip
        return the_register([matter for each in found if each for matter in each.matters], known)

    def shown(self) -> list[Matter]:
        """Those that fit what is asked for, in the order asked for."""
        return choosing.wanted_of(self.gathered(), self.wanted, self.clerk.today)

    def refresh_records(self) -> None:
        self._show()
        self._read_all()

    def _show(self) -> None:
        fitting = self.shown()
        self._listed = {matter.event: matter for matter in fitting[:MOST]}
        self.table.say_empty(NOTHING_FITS if self.wanted.narrows else self._nothing())
        self.table.show([self._row(matter) for matter in self._listed.values()])
        self.query_one("#showing", Static).update(plain(self._summary(len(fitting))))
        self._show_matter()

    def _nothing(self) -> str:
        if self.every_meeting:
            return NOTHING_ANYWHERE
        return NOTHING if self.bundle else NO_MEETING

    def _summary(self, fitting: int) -> str:
        kind = self.wanted.kind
        which = many(kind) if kind else "everything"
        where = "all meetings" if self.every_meeting else "this meeting"
        count = f"the first {MOST} of {fitting}" if fitting > MOST else str(fitting)
        asked = self.wanted.described(self._meetings())
        words = f"{which}{', ' + asked if asked else ''}, {where}: {count}"
        if self.every_meeting and self._read >= 0:
            words += f" (reading {self._read} of {len(self.clerk.archive.meetings())} …)"
        return words[:1].upper() + words[1:]

    def _meetings(self) -> dict[str, str]:
        """The meetings by their identities, as they are called here."""
        return {m.id: f"the meeting of {house_date(m.date)}" for m in self.clerk.archive.meetings()}

    def _row(self, matter: Matter) -> Row:
        how_far = "OVERDUE" if overdue(matter, self.clerk.today) else progress_of(matter)
        due = short_day(matter.due) if matter.due and matter.progress in ("open", "sent") else ""
        return Row(matter.event, [matter.reference, matter.text, matter.who, due, how_far])

    @on(Table.Moved)
    def _show_matter(self) -> None:
        matter, detail = self.matter, self.query_one(Detail)
        detail.display = matter is not None
        if matter:
            detail.show(f"{matter.reference} {matter.kind}", facts(matter, self.clerk.today))
        self.refresh_bindings()

    def as_text(self) -> str:
        shown = self.shown()
        lines = [self._summary(len(shown)), ""]
        for matter in shown[:MOST]:
            lines += as_lines(f"{matter.reference} {matter.kind}", facts(matter, self.clerk.today))
        return "\n".join(lines if shown else [*lines, NOTHING_FITS if self.wanted.narrows else self._nothing()])

    # --- what is chosen ---

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

    async def action_letters(self) -> None:
        await self.clerk.go("letters")

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

    # --- how far it has got ---

    @on(Table.Chosen)
    def _chosen(self) -> None:
        self.action_story()

    @work(group="asking")
    async def action_story(self) -> None:
        matter = self.matter
        if matter is None:
            return
        entry = await self.app.push_screen_wait(Story(matter, facts(matter, self.clerk.today)))
        if entry is not None:
            await self._go_to(entry)

    async def _go_to(self, entry: StoryEntry) -> None:
        """Where something in the story stands written: in the minutes, or in a letter."""
        if entry.meeting and entry.event:
            await self._show_minute(entry.meeting, entry.event)
        elif entry.letter:
            await self.clerk.go("letters", entry.letter if entry.passage is None else f"{entry.letter}/{entry.passage}")
        else:
            self.tell(f"{entry.words} It stands nowhere else.")

    async def action_inspections(self) -> None:
        from ..inspections.listed import Inspections

        self.app.push_screen(Inspections())

    async def action_delivery(self) -> None:
        from ..delivery.listed import Delivery

        self.app.push_screen(Delivery())

    async def action_minute(self) -> None:
        if (matter := self.matter) is not None:
            await self._show_minute(matter.meeting, matter.event)

    async def _show_minute(self, meeting: str, event: str) -> None:
        if self.clerk.meeting_id != meeting:
            self.clerk.meeting_id = meeting
            self.clerk.records_changed()
        await self.clerk.go("minutes", event)

    @work(group="asking")
    async def action_progress(self) -> None:
        matter = self.matter
        if matter is None:
            return
        form = step_form(self.clerk.archive, matter, self.clerk.today, self.clerk.by, self.do)
        await self.app.push_screen_wait(form)

    @work(group="asking")
    async def action_raise(self) -> None:
        act = await self.app.push_screen_wait(raising_form(self.clerk.archive, self.clerk.today, self.do))
        if act is not None and not self.every_meeting:
            self.tell("It stands among the matters of all meetings: M.")

    @work(group="asking")
    async def action_parts(self) -> None:
        if (matter := self.matter) is not None:
            await self.app.push_screen_wait(parts_form(self.clerk.archive, matter, self.clerk.today, self.do))
