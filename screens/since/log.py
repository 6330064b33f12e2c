"""Every act there is, the newest first: when, by whom, what was done; the one marked whole, below. Enter goes to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from secretariat.basics.act_words import in_clerks_words
from secretariat.basics.amounts import so_many
from secretariat.basics.clock import house_date, moment_kept
from secretariat.basics.pattern import pattern
from secretariat.finding.passage import Where

from ..dialogs.coming_up import may_come_up
from ..dialogs.working import in_turns
from ..finding.going import go_to_spot
from ..kit.clerk import Clerk
from ..kit.commands import Command
from ..kit.keyed_words import KeyedWords
from ..kit.screen import Dialog, WithClerk
from ..widgets.detail import Detail
from ..widgets.long_table import LongTable
from ..widgets.plain import plain, printable
from ..widgets.table import Column

if TYPE_CHECKING:
    from storage.port import Change, Op

TITLE = "What was done"
EMPTY = "Nothing was done yet. Whatever is kept in this folder is listed here: when, by whom, and what it was."
HINT = """Enter goes to what it was about, {log.same} narrows the list, {app.find-here} finds words. Esc closes it."""
AT_A_TIME = 200
"""So many acts are read before keys are answered again."""
_QUOTED = pattern(r"“.*”")


def _nothing(screen: Log) -> str:
    return "" if screen.acts else "Nothing was done yet."


class Log(Dialog[Where]):
    """Returns where that stands which the chosen act was about."""

    HELP = """Every act that was kept in this folder, the newest first: when, by whom, and what was done. What was
    taken back stays in the list, and says so. Below, the marked one is seen whole, with its number and what it
    touched, and with a reason that was sealed while complaints could not be read. {app.find-here} finds words in it.
    {log.same} shows only what touched a record that the marked act touched, {log.meeting} only what was done to its
    meeting; again, all of it. Enter goes to the meeting or the place it was about. While the register of complaints
    is locked, no such reason is shown, and what stands in quotes is left out, for it may be a name."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("log.go", "Go there", "Go to what the marked act was about.", "enter", _nothing),
        Command(
            "log.same",
            "Only what touched the same",
            "Only acts on a record that the marked one touched; again: all.",
            "o",
            _nothing,
        ),
        Command(
            "log.meeting",
            "Only of its meeting",
            "Only acts on the meeting the marked one was of; again: all.",
            "m",
            _nothing,
        ),
    )
    AUTO_FOCUS = "LongGrid"

    DEFAULT_CSS = """
    Log > .box { width: 100%; height: 100%; }
    Log #whole { height: auto; max-height: 5; padding: 0; }
    """

    def __init__(self, acts: Sequence[Change], *, closed: bool, kept: bool) -> None:
        """``acts``: the newest first. ``closed``: nothing of the register may be shown; ``kept``: it has complaints."""
        super().__init__()
        self.acts = list(acts)
        self._only: Callable[[Change], bool] | None = None
        self.shown = self.acts
        self._without_names = closed and kept
        self.shows_sealed = kept and not closed

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(plain(TITLE), classes="title", markup=False)
            yield LongTable(Column("When", 16, wide=20), Column("Who", 8, wide=14), Column("What"), empty=EMPTY)
            whole = Detail(id="whole")
            whole.can_focus = False
            yield whole
            yield KeyedWords(classes="hint")

    def on_mount(self) -> None:
        self.query_one(".hint", KeyedWords).say(HINT)
        self._show()

    def records_changed(self) -> None:
        """What another window did since stands here, too."""
        newest = self.acts[0].seq if self.acts else 0
        self.acts[:0] = [*self.clerk.archive.store.changes(newest, documents=False)][::-1]
        self._show()

    def _show(self) -> None:
        self.shown = [each for each in self.acts if self._only(each)] if self._only else self.acts
        few = f": {len(self.shown):,} of {len(self.acts):,}" if self._only else ""
        self.query_one(".title", Static).update(plain(f"{TITLE}{few}"))
        self.query_one(LongTable).show([str(each.seq) for each in self.shown], self._row)
        self._show_whole()

    @property
    def marked(self) -> Change | None:
        at = self.query_one(LongTable).at
        return self.shown[at] if 0 <= at < len(self.shown) else None

    def _row(self, at: int, _widths: Sequence[int]) -> list[str | Text]:
        each = self.shown[at]
        when = moment_kept(each.at)
        return [f"{when:%Y-%m-%d %H:%M}", printable(each.by or "-"), printable(self._words(each))]

    def _words(self, each: Change) -> str:
        again = "taken back: " if each.undoes else "done again: " if each.redoes else ""
        note = in_clerks_words(each.note)
        return again + (_QUOTED.sub("“…”", note) if self._without_names else note)

    @on(LongTable.Moved)
    def _moved(self, event: LongTable.Moved) -> None:
        event.stop()
        self._show_whole()

    def _show_whole(self) -> None:
        each, whole = self.marked, self.query_one(Detail)
        whole.display = each is not None
        if each is None:
            return
        when = moment_kept(each.at)
        touched = so_many(len(each.ops), "record")
        other = each.undoes or each.redoes
        of = f" · it takes back {other:,}" if each.undoes else f" · {other:,} once more" if each.redoes else ""
        who = f"{each.by}: " if each.by else ""
        head = f"{each.seq:,} of {self.acts[0].seq:,} · {house_date(when.date())}, {when:%H:%M:%S} · {touched}{of}"
        whole.say(plain(f"{head}\n", "bold") + plain(printable(f"{who}{self._words(each)}{self._reason(each)}")))

    def _reason(self, each: Change) -> str:
        """Why, where that was sealed: while the register is open."""
        from storage.queries.reasons_logged import reason_logged

        why = "" if self.clerk.lock.closed else reason_logged(self.clerk.archive, each).reveal()
        return f": “{why}”" if why else ""

    @on(LongTable.Chosen)
    def _chosen(self, event: LongTable.Chosen) -> None:
        event.stop()
        self.action_go()

    def action_same(self) -> None:
        """Only what touched a record of the marked act, or all again."""
        if each := self.marked:
            touched = {(op.coll, op.id) for op in each.ops}
            self._narrow(lambda act: not touched.isdisjoint((op.coll, op.id) for op in act.ops))

    def action_meeting(self) -> None:
        """Only what was done to the meeting that the marked act was of, or all again."""
        if each := self.marked:
            meetings = {meeting for op in each.ops if (meeting := _meeting(op))}
            if not (meetings or self._only):
                self.refuse("What this was about belongs to no meeting.")
                return
            self._narrow(lambda act: any(_meeting(op) in meetings for op in act.ops))

    def _narrow(self, only: Callable[[Change], bool]) -> None:
        self._only = None if self._only else only
        self._show()

    def action_go(self) -> None:
        if (each := self.marked) is None:
            return
        if spot := about(each):
            self.dismiss(spot)
        else:
            self.refuse("What this was about stands on no page of its own.")


def _meeting(op: Op) -> str:
    """The meeting that an operation is on; empty where it is on none."""
    of, *more = op.coll.split("/")
    return "" if of != "meetings" else op.id if more == ["heads"] else more[0]


def about(act: Change) -> Where | None:
    """Where that stands which an act touched first; None where that is nowhere."""
    return next((spot for op in act.ops if (spot := _spot(op)).place), None)


_PLACES = {"people": "people", "plan": "plan", "past": "past-papers", "complaints": "complaints"}
_OF_REGISTER = {"letters": "letters", "inspections": "inspections", "plan-lines": "delivery", "follow-ups": "decisions",
                "raised": "decisions"}  # fmt: skip
_OF_A_MEETING = {"items": "agenda", "reports": "agenda", "papers": "agenda", "publications": "agenda",
                 "questions": "questions", "apologies": "apologies", "substitutions": "apologies"}  # fmt: skip


def _spot(op: Op) -> Where:
    of, *more = op.coll.split("/")
    if of == "meetings" and more == ["heads"]:
        return Where("agenda", "", op.id)
    if of == "meetings" and len(more) == 2:
        return Where(_OF_A_MEETING.get(more[1], "minutes"), op.id, more[0])
    if of == "register":
        return Where(_OF_REGISTER.get(more[0], ""), op.id)
    return (
        Where("", "") if of == "panel" else Where(_PLACES.get(of, ""), f"item {op.id}" if more == ["items"] else op.id)
    )


async def show(clerk: Clerk) -> None:
    """Read every act, and show them; then go to what the chosen one was about."""
    screen, acts = cast("WithClerk", clerk.screen), list["Change"]()
    if not await in_turns(screen, TITLE, _reading(clerk, acts)):
        return
    if may_come_up(screen, "What was done is read. Ask for it again to see it: {app.palette}."):
        log = Log(acts[::-1], closed=clerk.lock.closed, kept=clerk.archive.keeps_cases)
        if (spot := await clerk.push_screen_wait(log)) is not None:
            await go_to_spot(clerk, spot, "ask for it again")


def _reading(clerk: Clerk, acts: list[Change]) -> Iterator[str]:
    for each in clerk.archive.store.changes(documents=False):
        acts.append(each)
        if len(acts) % AT_A_TIME == 0:
            yield f"Reading, {len(acts):,} acts so far"
