"""The register of complaints against the Commissioner or Deputy. The clerk's own screen: it shows what is private."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial, wraps

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from secretariat.basics.acts import Act
from secretariat.basics.record import Refused
from secretariat.complaints import acts
from secretariat.complaints.case import Case
from secretariat.complaints.fold import fold

from ..dialogs.choose import Choice, Choose
from ..dialogs.form import Form
from ..dialogs.reading import Reading
from ..kit.commands import Command
from ..widgets.detail import Detail, as_lines
from ..widgets.fields import Line
from ..widgets.plain import plain
from ..widgets.table import Column, Table
from . import letters, together
from .asking import FORKS
from .forms import abroad_form, conduct_form, details_form, hold_form, new_form, step_form
from .items import facts, in_order, rows, title
from .what_now import WhatNow, chosen, doables
from .work import ComplaintsWork

EMPTY = """No complaint is logged.

{complaints.log} logs one: five things to ask, then save; the rest can be added later.
Nothing of it but its reference is ever shown in a paper."""
NONE_OPEN = """No complaint is open.

{complaints.only-open} shows those that ended too. {complaints.log} logs a new one."""
LOCKED = """The register of complaints is locked.

Type its passphrase and press Enter."""
SHUT = """The register of complaints cannot be opened.

Once the keys are put right, press Enter."""


def _closed(screen: ComplaintsScreen) -> str:
    return screen.clerk.lock.why_closed()


def _none(screen: ComplaintsScreen) -> str:
    return _closed(screen) or ("" if screen.case else "No complaint is listed. {complaints.log} logs one.")


def _no_lock(screen: ComplaintsScreen) -> str:
    return screen.clerk.lock.why_not_lock()


def asking(act: Callable[[ComplaintsScreen], Awaitable[None]]) -> Callable[[ComplaintsScreen], object]:
    """Something that asks one thing after another, beside the screen; refused, it says why."""

    async def asked(screen: ComplaintsScreen) -> None:
        try:
            await act(screen)
        except Refused as refusal:
            screen.refuse(str(refusal))

    @wraps(act)
    def begun(screen: ComplaintsScreen) -> None:
        screen.run_worker(asked(screen), group="asking")

    return begun


class ComplaintsScreen(ComplaintsWork):
    """The register, what comes next first, and all about the one marked below. Locked, it shows nothing of it."""

    TITLE_HERE = "Complaints"
    CSS_PATH = "complaints.tcss"
    AUTO_FOCUS = ""
    VERTICAL_BREAKPOINTS = [(0, "-short"), (36, "-tall")]
    HELP = """Complaints against the Commissioner or Deputy, by the regulations. {complaints.log} logs one while you are
    on the telephone: five things, Enter after each; {complaints.edit} adds the rest later. The list begins with what
    must be done first. Enter on a line says what can be done now, with the rule; each step asks what its record needs.
    {complaints.letters} writes the letters that are owed and logs them as sent. A panel may not investigate, so no
    complaint ends upheld or unfounded. Who complained, and of what, is shown here and nowhere else;
    {complaints.passphrase} locks it with a passphrase, {complaints.lock} blanks it at once."""
    COMMAND_TABLE = (
        Command("complaints.log", "Log a complaint", "Five things to ask; the rest later.", "n", _closed, "Log"),
        Command("complaints.now", "What can be done now", "The lawful steps, each with its rule; what is not says why.",
                "enter,s", _none, "Now"),
        Command("complaints.edit", "Change the complaint", "Who complained, how to reach them, of what.", "c", _none,
                "Change"),
        Command("complaints.letters", "Letters", "Those that are owed, and the others: change, write, log.", "l",
                _none, "Letters"),
        Command("complaints.whole", "Read the whole case", "All of it on the whole screen.", "v", _none, "View",
                wide=True),
        Command("complaints.correct", "Correct the log", "Put a step right, or take out what was logged by mistake.",
                "e", _none),
        Command("complaints.batch", "Batch", "Handle complaints with one cause together.", "b", _none, "Batch",
                wide=True),
        Command("complaints.hold", "Hold", "Keep it from being erased: a court, the IOPC.", "h", _none),
        Command("complaints.conduct", "Record a conduct matter", "What nobody complained of, but may be a crime.", "m",
                _closed),
        Command("complaints.abroad", "Log conduct outside England and Wales", "What its holder tells the panel of.",
                "a", _closed),
        Command("complaints.retention", "Past their time", "What may be erased, and erasing it for good.", "r",
                _closed),
        Command("complaints.only-open", "Only open ones, or all", "Hide those that ended; again: show them.", "o",
                _closed, "Open", wide=True),
        Command("complaints.passphrase", "Passphrase", "Set, change or take off the passphrase.", "p", _closed),
        Command("complaints.lock", "Lock", "Blank the register at once.", "k", _no_lock, "Lock", wide=True),
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self.only_open = False

    def body(self) -> ComposeResult:
        yield Static(id="keys", markup=False)
        yield Table(Column("Ref", 8), Column("Stands", 20, wide=34), Column("Comes next"),
                    Column("By", 17, wide=20), empty=EMPTY)  # fmt: skip
        yield Detail()
        with Vertical(id="locked"):
            yield Static(LOCKED, classes="words", markup=False)
            yield Line(id="passphrase", password=True)
            yield Static(classes="wrong", markup=False)

    # --- what it shows ---

    def shown(self) -> list[Case]:
        """The cases that are listed, in their order."""
        if self.clerk.lock.closed:
            return []
        cases = self.clerk.archive.cases()
        fitting = [case for case in cases if not self.only_open or not fold(case).ended]
        return in_order(fitting, self.now())

    def refresh_records(self) -> None:
        closed = self.clerk.lock.closed
        self.set_class(closed, "-locked")
        self._show_keys()
        if closed:
            self.table.show([])
            self.query_one(Detail).show("")
            self.query_one(Detail).display = False
            self._say("")
            self.query_one("#passphrase").focus()
            return
        if self.focused is self.query_one("#passphrase"):
            self.set_focus(None)
        self.table.say_empty(NONE_OPEN if self.only_open and self.clerk.archive.cases() else EMPTY)
        self.table.show(rows(self.shown(), self.now()))
        if self.focused is None:
            self.table.grid.focus()
        self._show_case()

    def show_record(self, id: str) -> None:
        """Mark a case, by its identity; all are shown, where it has ended and those are hidden."""
        if not self.clerk.lock.closed and not self.table.go_to(id):
            self.only_open = False
            self.refresh_records()
            self.table.go_to(id)

    def _show_keys(self) -> None:
        """What is wrong with the keys, above all else; and whether a passphrase would be of any use."""
        archive = self.clerk.archive
        trouble = archive.keys_trouble
        self.set_class(bool(trouble), "-keys")
        self.query_one("#keys", Static).update(plain(trouble))
        self.query_one("#locked > .words", Static).update(LOCKED if archive.has_passphrase or not trouble else SHUT)

    @on(Table.Moved)
    def _show_case(self) -> None:
        case, detail = self.case, self.query_one(Detail)
        detail.display = case is not None and not self.clerk.lock.closed
        if case:
            detail.show(title(case), facts(case, self.people, self.now()))
        self.refresh_bindings()

    def as_text(self) -> str:
        if self.clerk.lock.closed:
            return "The register of complaints is locked."
        context = self.now()
        trouble = self.clerk.archive.keys_trouble
        lines = [trouble] if trouble else []
        lines += [line for case in self.shown() for line in as_lines(title(case), facts(case, self.people, context))]
        return "\n".join(lines) or self.keyed(EMPTY)

    # --- opening and locking ---

    @on(Input.Submitted, "#passphrase")
    async def _unlock(self, event: Input.Submitted) -> None:
        from storage.port import StoreError

        event.stop()
        line, typed = self.query_one("#passphrase", Line), event.value
        self._say("Opening …")
        try:
            await self.clerk.archive.give_passphrase(typed)
        except StoreError as error:
            self._say(str(error))
            return
        finally:
            line.value = ""
            line.forget()
        await self.clerk.complaints_changed()

    def _say(self, words: str) -> None:
        self.query_one("#locked > .wrong", Static).update(words)

    async def action_lock(self) -> None:
        await self.clerk.lock.lock()

    @asking
    async def action_passphrase(self) -> None:
        from .passphrase import ask_passphrase

        await ask_passphrase(self.clerk)

    # --- what it does ---

    @asking
    async def action_log(self) -> None:
        await self._log(new_form)

    @asking
    async def action_conduct(self) -> None:
        await self._log(conduct_form)

    @asking
    async def action_abroad(self) -> None:
        await self._log(abroad_form)

    async def _log(self, ask: Callable[..., Form[Act]]) -> None:
        archive, new = self.clerk.archive, Case()
        if await self.app.push_screen_wait(ask(new, archive.cases(), archive.erasures(), self.now, self.do)):
            self.table.go_to(new.id)
            if self.case:
                self.tell(f"Logged as {self.case.reference}.")

    @on(Table.Chosen)
    def _chosen(self) -> None:
        self.action_now()

    @asking
    async def action_now(self) -> None:
        case = self.case
        if case is None:
            return
        found = doables(case, self.now())
        key = await self.app.push_screen_wait(WhatNow(f"Complaint {case.reference}: what can be done now", found))
        one = chosen(found, key)
        if one is None:
            return
        if one.owed is not None:
            await letters.write_one(self, case, one.owed)
        elif (asked := await self.answer(one.kind)) is not None:
            form = step_form(case, one.kind, asked.answer, self.now, partial(acts.step, case), self.do)
            await self.app.push_screen_wait(form)

    @asking
    async def action_edit(self) -> None:
        if (case := self.case) is not None:
            await self.app.push_screen_wait(details_form(case, self.now(), self.do))

    @asking
    async def action_letters(self) -> None:
        if (case := self.case) is not None:
            await letters.write_one(self, case)

    def action_whole(self) -> None:
        if (case := self.case) is not None:
            lines = as_lines(title(case), facts(case, self.people, self.now()))
            self.app.push_screen(Reading(f"Complaint {case.reference}", "\n".join(lines)))

    @asking
    async def action_correct(self) -> None:
        """Choose a step of the log, the newest first, and put it right or take it out."""
        case = self.case
        if case is None:
            return
        steps = [(n, f"{step.at:%d/%m/%y}  {step.done}") for n, step in enumerate(case.steps)]
        choices = [Choice(str(n), label) for n, label in reversed(steps)]
        key = await self.app.push_screen_wait(Choose(f"Complaint {case.reference}: correct which step?", choices))
        if key is not None:
            await self._correct(case, int(key))

    async def _correct(self, case: Case, at: int) -> None:
        step = case.steps[at]
        ways = [Choice("right", "Put it right"), Choice("out", "Take it out: it was logged by mistake")]
        way = await self.app.push_screen_wait(Choose(step.title, ways))
        if way == "out":
            await self.do(acts.correct(case, at, None, self.now()))
        elif way == "right":
            fork = FORKS.get(type(step))
            answer = None if fork is None else getattr(getattr(step, "handler", step), fork.field)
            before = case.with_(steps=case.steps[:at])
            judge = partial(acts.correct, case, at)
            form = step_form(before, type(step), answer, self.now, judge, self.do, known=step)
            await self.app.push_screen_wait(form)

    @asking
    async def action_batch(self) -> None:
        if (case := self.case) is not None:
            await together.batch(self, case)

    @asking
    async def action_hold(self) -> None:
        if (case := self.case) is not None:
            await self.app.push_screen_wait(hold_form(case, self.do))

    @asking
    async def action_retention(self) -> None:
        await together.retention(self)

    def action_only_open(self) -> None:
        self.only_open = not self.only_open
        self.refresh_records()
