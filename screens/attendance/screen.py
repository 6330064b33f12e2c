"""The roll call: who is here, since when, and whether that is a quorum."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.widgets import Static

from secretariat.attendance import roll
from secretariat.attendance.apologies import stand_in, withdraw_substitute
from secretariat.attendance.expected import expected, standing, uncalled, what_for
from secretariat.attendance.roll import Movement, RollMark
from secretariat.basics.acts import Act
from secretariat.basics.record import Refused
from secretariat.events.stamping import stamped
from secretariat.panel.people import SEATS, Role
from secretariat.proceedings.on_the_day import on_the_day
from secretariat.proceedings.proceedings import Proceedings
from secretariat.proceedings.quorum import quorum_line

from ..dialogs.choose import Choice, Choose
from ..kit.commands import Command
from ..kit.screen import ClerkScreen
from ..widgets.finding import FindLine
from ..widgets.plain import plain
from ..widgets.table import Column, Row, Table, heading
from ..widgets.wrapped import InPhrases
from .forms import NOBODY, correction_form, movement_words, newcomer_form, time_form, who_stands_in, whom_for

NO_MEETING = "There is no meeting yet. Add one on the plan ({app.plan}); then its roll is taken here."
NEW = "new"


def no_meeting(screen: AttendanceScreen) -> str:
    return "" if screen.proceedings else NO_MEETING


def nobody(screen: AttendanceScreen) -> str:
    return no_meeting(screen) or ("" if screen.table.selected else "Put the cursor on a person first.")


def no_seat(screen: AttendanceScreen) -> str:
    proceedings, person = screen.proceedings, screen.table.selected
    if proceedings is not None and person and not proceedings.roles(person) & {*SEATS, Role.SUBSTITUTE}:
        return "Only someone with a seat has a substitute."
    return nobody(screen)


def roll_over(screen: AttendanceScreen) -> str:
    proceedings = screen.proceedings
    return no_meeting(screen) if proceedings is None else roll.over(proceedings)


def called_late(proceedings: Proceedings) -> str:
    """What to know of several people who were called once the meeting had begun; else empty."""
    if proceedings.phase == "not begun":
        return ""
    began = proceedings.since_when()
    return f"The meeting had begun{began}: they are marked as here from the start. {{attendance.time}} says else."


class AttendanceScreen(ClerkScreen):
    """F4."""

    TITLE_HERE = "Attendance"
    CSS_PATH = "attendance.tcss"
    HELP = """Mark the person under the cursor with one key. Before the meeting begins the same key again takes the mark
    back; Space marks present and goes on to the next. {attendance.everyone} marks everyone present who sent no
    apologies, after which only the exceptions are left; {attendance.group} does the same for the group under the
    cursor, such as the officers. Both say “from the start”, also where the chair began before the roll was called. A
    mark of one person, once the meeting has begun, is an arrival or a departure at this minute; {attendance.time} gives
    it another time, and Enter corrects one recorded. The line above the list says how many are here, whether that is a
    quorum, and why."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("attendance.present", "Present", "Here, in the room; now, once the meeting has begun.", "p",
            nobody, "Present"),
        Command("attendance.present-next", "Present, and next", "Mark present and go to the next person.", "space",
            nobody),
        Command("attendance.absent", "Absent", "Not here; or leaves now, once the meeting has begun.", "a",
            nobody, "Absent"),
        Command("attendance.not-required", "Not required", "Not here, and was not asked to be: no absence.", "r",
            nobody),
        Command("attendance.virtual", "Virtual", "Here by video or telephone.", "v", nobody, "Virtual", wide=True),
        Command("attendance.observing", "Observing", "Here to watch: neither counted nor voting.", "o",
            nobody, "Observing", wide=True),
        Command("attendance.everyone", "Everyone", "All who sent no apologies, and the substitutes, are present.",
            "e", roll_over, "Everyone"),
        Command("attendance.group", "This group", "All of this group who sent no apologies: the officers, say.",
            "g", roll_over),
        Command("attendance.time", "At a time", "Arrived or left at a time you type, or here from the start.", "t",
            nobody, "Time"),
        Command("attendance.correct", "Correct a time", "Change a recorded arrival or departure.", "enter", nobody),
        Command("attendance.take-back", "Take back the mark", "Take back this person’s last mark.", "x,delete", nobody),
        Command("attendance.substitute", "Substitute", "Say who stands in for whom, or that nobody does.", "s",
            no_seat, "Substitute", wide=True),
        Command("attendance.new", "Add someone", "Mark someone who is not on this list.", "n", no_meeting, "Add",
            wide=True),
        Command("attendance.find", "Find", "Type a code, or a part of a name.", "slash", no_meeting, "Find", wide=True),
    )  # fmt: skip

    def body(self) -> ComposeResult:
        yield InPhrases(id="quorum")
        yield Table(
            Column("", 1), Column("Code", 4), Column("Name"), Column("For", 16, 34), Column("How", 25, 36),
            empty=NO_MEETING,
        )  # fmt: skip
        yield FindLine()
        yield Static("", id="who", markup=False)

    @property
    def table(self) -> Table:
        return self.query_one(Table)

    def refresh_records(self) -> None:
        proceedings = self.proceedings
        quorum = self.query_one("#quorum", InPhrases)
        quorum.display = proceedings is not None
        if proceedings is None:
            self.table.show([])
            return
        quorum.say(quorum_line(proceedings))
        quorum.set_class(not proceedings.quorate, "-short")
        self.table.show(self._rows(proceedings))
        if not self.table.selected:
            self.table.grid.step(1)
        self._say_who()

    def _rows(self, proceedings: Proceedings) -> list[Row]:
        rows = []
        for group in expected(proceedings):
            rows.append(heading(group.title, 5, at=2))
            for one in group.people:
                person = one.person
                rows.append(Row(person.id, [one.sign, person.code, person.family_first, one.what, one.standing]))
        return rows

    def _say_who(self) -> None:
        """The line under the list: the person under the cursor in full, where the columns are too narrow."""
        proceedings, id = self.proceedings, self.table.selected
        words = ""
        if proceedings is not None and id:
            person = proceedings.people[id]
            _, how = standing(proceedings, id)
            words = " · ".join(filter(None, (person.in_full, what_for(proceedings, person), how)))
        self.query_one("#who", Static).update(plain(words))

    @on(Table.Moved)
    def _moved(self, event: Table.Moved) -> None:
        event.stop()
        self._say_who()

    def as_text(self) -> str:
        proceedings = self.proceedings
        if proceedings is None:
            return self.keyed(NO_MEETING)
        lines = [quorum_line(proceedings)]
        for group in expected(proceedings):
            lines += ["", group.title.upper()]
            lines += [f"{one.person.in_full} ({one.person.code}), {one.what}: {one.standing}" for one in group.people]
        return "\n".join(lines)

    # --- marking ---

    async def action_present(self) -> None:
        await self._mark(RollMark.PRESENT)

    async def action_present_next(self) -> None:
        proceedings = self.proceedings
        here = proceedings is not None and roll.marked(proceedings, self.table.selected) is RollMark.PRESENT
        if here or await self._mark(RollMark.PRESENT):
            self.table.grid.step(1)

    async def action_absent(self) -> None:
        await self._mark(RollMark.ABSENT)

    async def action_not_required(self) -> None:
        await self._mark(RollMark.NOT_REQUIRED)

    async def action_virtual(self) -> None:
        await self._mark(RollMark.VIRTUAL)

    async def action_observing(self) -> None:
        await self._mark(RollMark.OBSERVING)

    async def action_take_back(self) -> None:
        await self._try(lambda now: roll.take_back(now, self.table.selected))

    async def action_everyone(self) -> None:
        if await self._try(roll.all_present) and (now := self.proceedings):
            for sentence in filter(None, (called_late(now), uncalled(now))):
                self.tell(sentence)

    async def action_group(self) -> None:
        person = self.table.selected
        done = await self._try(lambda now: roll.group_present(now, person))
        if done and (now := self.proceedings) and (late := called_late(now)):
            self.tell(late)

    async def do(self, act: Act) -> bool:
        """A mark keeps the second at which it was made, as a typed line does."""
        return await super().do(stamped(act, self.clerk.now()))

    async def _mark(self, wanted: RollMark) -> bool:
        person = self.table.selected
        return await self._try(lambda now: roll.mark(now, person, wanted, on_the_day(now, self.clerk.now())))

    async def _try(self, make: Callable[[Proceedings], Act]) -> bool:
        """Do what the rules make of it, or say why they refuse."""
        proceedings = self.proceedings
        if proceedings is None:
            return False
        try:
            act = make(proceedings)
        except Refused as refusal:
            self.refuse(str(refusal))
            return False
        return await self.do(act)

    # --- at another time ---

    @work(group="asking")
    async def action_time(self) -> None:
        if (proceedings := self.proceedings) is not None:
            await self.app.push_screen_wait(time_form(proceedings, self.table.selected, self.clerk.now(), self.do))

    @on(Table.Chosen)
    @work(group="asking")
    async def action_correct(self) -> None:
        """One recorded time of this person, to be corrected; with none recorded, a first one."""
        proceedings, person = self.proceedings, self.table.selected
        if proceedings is None or not person:
            return
        recorded = roll.movements(proceedings, person)
        if not recorded:
            self.action_time()
            return
        movement: Movement | None = recorded[0]
        if len(recorded) > 1:
            choices = [Choice(event.id, movement_words(event)) for event in recorded]
            chosen = await self.app.push_screen_wait(Choose("Which is to be corrected?", choices))
            movement = next((event for event in recorded if event.id == chosen), None)
        if movement is not None:
            await self.app.push_screen_wait(correction_form(proceedings, person, movement, self.do))

    # --- substitutes and others ---

    @work(group="asking")
    async def action_substitute(self) -> None:
        proceedings = self.proceedings
        if proceedings is None:
            return
        person = self.table.selected
        member, substitute = person, proceedings.bundle.substitute_for(person) or ""
        if Role.SUBSTITUTE in proceedings.roles(person):
            chosen = await self.app.push_screen_wait(whom_for(proceedings, person))
            member, substitute = chosen or "", person
            if chosen == NOBODY:
                member = proceedings.bundle.member_replaced_by(person) or ""
        else:
            chosen = await self.app.push_screen_wait(who_stands_in(proceedings, person))
            substitute = chosen or ""
        if chosen == NOBODY:
            await self._try(lambda now: withdraw_substitute(now, member))
        elif chosen:
            await self._try(lambda now: stand_in(now, member, substitute))

    @work(group="asking")
    async def action_new(self) -> None:
        proceedings = self.proceedings
        if proceedings is None:
            return
        listed_here = {one.person.id for group in expected(proceedings) for one in group.people}
        others = sorted((p for p in proceedings.people if p.id not in listed_here), key=lambda p: p.sorting)
        choices = [Choice(NEW, "Someone new …"), *(Choice(p.id, f"{p.in_full} ({p.code})", p.code) for p in others)]
        chosen = await self.app.push_screen_wait(Choose("Who is here besides?", choices))
        if chosen == NEW:
            await self.app.push_screen_wait(newcomer_form(proceedings, self.clerk.now(), self.do))
        elif chosen:
            when = on_the_day(proceedings, self.clerk.now())
            await self._try(lambda now: roll.mark(now, chosen, RollMark.PRESENT, when))
        if chosen and chosen != NEW:
            self.table.go_to(chosen)

    # --- finding ---

    def action_find(self) -> None:
        proceedings = self.proceedings
        if proceedings is not None:
            among = (one.person for group in expected(proceedings) for one in group.people)
            self.query_one(FindLine).ask(among)

    @on(FindLine.Found)
    def _found(self, event: FindLine.Found) -> None:
        event.stop()
        self.table.go_to(event.person)

    @on(FindLine.PutAway)
    def _found_enough(self, event: FindLine.PutAway) -> None:
        event.stop()
        self.table.grid.focus()
