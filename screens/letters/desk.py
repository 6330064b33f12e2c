"""A letter on the desk: what each paragraph was taken for, and beside it what it seems to answer, to be accepted."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from secretariat.basics.clock import house_date
from secretariat.basics.record import Refused
from secretariat.letters.read import day_of
from secretariat.letters.taking_in import Spot, next_waiting

from ..kit.commands import Command
from ..kit.fitting import in_lines
from ..kit.screen import Dialog
from ..widgets.footer import Keys
from ..widgets.plain import plain
from ..widgets.table import Column, Table
from .asking import POSITIONS, more_of_it, which_date, which_matter, which_position, who_else
from .desk_lines import DeskLines, key_of
from .letter_text import LEGEND, LetterText
from .on_the_desk import OnTheDesk, Said

NO_PARTS = """Nothing in this letter was taken for an answer, and no paragraph stands by itself.

{desk.keep} keeps it as it is; what it answers can be said later."""


def _nothing_marked(desk: LetterDesk) -> str:
    return "" if desk.spot is not None else "The letter has no part that could answer anything."


def _no_link(desk: LetterDesk) -> str:
    spot = desk.spot
    if spot is None or desk.taking.link(spot) is None:
        return "No matter is aimed at there yet: the arrows aim, {desk.matter} lists all."
    return ""


def _kept_already(desk: LetterDesk) -> str:
    return "That was said when the letter was kept." if desk.letter.kept else ""


def _names_nobody(desk: LetterDesk) -> str:
    return "" if desk.letter.names_complainant and not desk.letter.kept else "The gate found no complainant in it."


def _turned(way: int, desk: LetterDesk) -> None:
    desk.turn(way)


class LetterDesk(Dialog[Said]):
    """Returns what was said once ``keep`` has kept it; None where the clerk leaves, with all of it kept as a draft."""

    HELP = """On the left the letter, each paragraph marked by what it was taken for; on the right what it seems to
    answer. Nothing is linked before you accept it: Enter accepts the line that is marked and goes to the next that
    waits; {desk.all} accepts all that is proposed. The arrows left and right aim at another matter, {desk.matter} lists
    them all; {desk.add} lets the same part answer a second one, {desk.unlink} takes the link away, {desk.position} says
    what position it takes. Under the line the minuted words stand over those that the letter quotes. {desk.keep} keeps
    letter and links in one act. Tab goes into the letter, to read it, and into what stands beneath. Escape leaves; what
    you said is back when you take it in again.
    """ + LEGEND + "."  # fmt: skip
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("desk.accept", "Accept", "Accept what is proposed on the line marked, and go to the next that waits.",
                "space,enter", _nothing_marked, footer="Accept"),
        Command("desk.before", "Aim at the one before", "Aim the line at another matter.", "less_than_sign,left",
                _nothing_marked,
                does=partial(_turned, -1)),
        Command("desk.after", "Aim at the next", "Aim the line at another matter.", "greater_than_sign,right",
                _nothing_marked,
                footer="Aim", does=partial(_turned, 1)),
        Command("desk.matter", "Choose the matter", "Every matter there is, to aim at one.", "m", _nothing_marked),
        Command("desk.add", "A second matter", "Let this part answer one more matter.", "plus,full_stop",
                _nothing_marked, footer="Add"),
        Command("desk.unlink", "Unlink", "Take the link away; of a promise, say that it is none.",
                "minus,delete,comma", _nothing_marked, footer="Unlink"),
        Command("desk.position", "Position", "What the reply says: accepted, declined, postponed …", "p", _no_link,
                footer="Position"),
        Command("desk.all", "Accept all that is proposed", "Every line with a matter; promises are left.", "a",
                _nothing_marked),
        Command("desk.date", "Date of the letter", "The day it bears, where it was not found or is wrong.", "d",
                _kept_already),
        Command("desk.sealed", "About a complaint", "Keep it sealed, with date and office alone in the list.", "s",
                _kept_already),
        Command("desk.not-them", "This is not the complainant", "Whom it names is somebody else: say who.", "o",
                _names_nobody),
        Command("desk.keep", "Keep it", "Keep the letter and what was accepted, in one act.", "ctrl+s,ctrl+enter",
                footer="Keep"),
    )  # fmt: skip
    DOES = "keeps this"
    AUTO_FOCUS = "DataTable"

    DEFAULT_CSS = """
    LetterDesk { align: left top; background: $background; }
    LetterDesk > .whole { width: 100%; height: 1fr; }
    LetterDesk .title { height: 1; padding: 0 1; background: $panel; text-wrap: nowrap; text-overflow: ellipsis; }
    LetterDesk .sides { height: 1fr; }
    LetterDesk LetterText { width: 46%; height: 100%; }
    LetterDesk Table { width: 1fr; border-left: solid $panel-lighten-2; }
    LetterDesk .beneath { height: auto; max-height: 45%; padding: 0 1; border-top: solid $panel-lighten-2; }
    LetterDesk .beneath:focus { border-top: solid $primary; }
    LetterDesk #beneath { width: 100%; height: auto; }
    LetterDesk .foot { height: auto; max-height: 3; padding: 0 1; background: $boost; }
    LetterDesk .warning { height: auto; padding: 0 1; display: none; background: $warning 30%; text-style: bold; }
    LetterDesk .warning.-said { display: block; }
    """

    def __init__(
        self, letter: OnTheDesk, keep: Callable[[Said], Awaitable[str]], leave: Callable[[Said], None], *,
        passage: int | None = None, words: str = "",
    ) -> None:  # fmt: skip
        """``keep`` returns why it could not be kept, or nothing; ``leave`` is told what was said so far.

        ``passage``, ``words``: where it is opened: at a part of it, or at the paragraph that has these words.
        """
        super().__init__()
        self.letter = letter
        self.taking = letter.taking
        self._keep, self._leave = keep, leave
        self.date = letter.date
        self.about_complaint = letter.about_complaint
        self.lines = DeskLines(letter.taking, letter.held, letter.register)
        self.not_them = ""
        self._passage, self._words = passage, words
        self._saving = self._told = False

    def compose(self) -> ComposeResult:
        with Vertical(classes="whole"):
            yield Static(classes="title", markup=False)
            yield Static(classes="warning", markup=False)
            with Horizontal(classes="sides"):
                yield LetterText(self.letter.held.proposed.read.paragraphs)
                yield Table(Column("", 1), Column("Part", 7, wide=10), Column("Answers", 14, wide=16), Column("Says"),
                            empty=NO_PARTS)  # fmt: skip
            with VerticalScroll(classes="beneath"):
                yield Static(id="beneath", markup=False)
            yield Static(classes="foot", markup=False)
        yield Keys(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        self._show()
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """At the passage that was asked for, once the list is laid out."""
        spot = next((spot for spot in self.taking.spots() if spot.part == self._passage), None)
        if spot is not None:
            self.table.go_to(key_of(spot))
        self._show_marked()
        if self._words:
            self.query_one(LetterText).go_to_words(self._words)

    # --- what it shows ---

    @property
    def table(self) -> Table:
        return self.query_one(Table)

    @property
    def spot(self) -> Spot | None:
        """The line that is marked."""
        key = self.table.selected if self.stands else ""
        return Spot(*map(int, key.split("."))) if key else None

    @property
    def said(self) -> Said:
        return Said(self.taking, self.date, self.about_complaint, self.not_them)

    def _show(self) -> None:
        self.table.show([self.lines.row(spot) for spot in self.taking.spots()])
        read = self.letter.held.proposed.read
        day = self.date or day_of(read.date)
        when = house_date(day) if day else self.keyed("no date was found ({desk.date} says it)")
        told = [self.letter.title, when, read.sender.name, read.subject]
        self.query_one(".title", Static).update(plain(" · ".join(part for part in told if part), "bold"))
        foot, _ = in_lines(self.lines.foot(), max(20, self.size.width - 2), 3)
        self.query_one(".foot", Static).update(plain(foot))
        warning = self.query_one(".warning", Static)
        warning.update(plain(words := self.keyed(self._warning())))
        warning.set_class(bool(words), "-said")
        self.refresh_bindings()

    def on_resize(self, _event: Resize) -> None:
        if self.stands:
            self._show()

    def _warning(self) -> str:
        letter = self.letter
        if letter.names_complainant and self.not_them:
            return "Whom it names is somebody else, as you say: it is kept unsealed, and that with the complaint."
        if letter.names_complainant:
            return "It names a complainant: it is kept sealed, date and office alone listed. {desk.not-them}: not them."
        if self.about_complaint:
            return "About a complaint: it is kept sealed. {desk.sealed}: it is not."
        if letter.not_compared:
            why = f"Not compared with the complaints, for {letter.not_compared}."
            return f"{why} It is when they are unlocked ({{app.complaints}})."
        return letter.held.proposed.read.said_of_itself

    @on(Table.Moved)
    def _moved(self, event: Table.Moved) -> None:
        event.stop()
        self._told = False
        self._show_marked()

    def _show_marked(self) -> None:
        spot = self.spot
        beneath = self.query_one("#beneath", Static)
        if spot is None:
            beneath.update(plain(""))
            return
        self.query_one(LetterText).mark(self.taking.parts[spot.part].paragraphs)
        beneath.update(Content("\n").join(self.lines.beneath(spot)))
        self.query_one(".beneath").scroll_home(animate=False)
        self.refresh_bindings()

    # --- what the clerk says ---

    def _changed(self, spot: Spot | None) -> None:
        self._told = False
        self._show()
        if spot is not None:
            self.table.go_to(key_of(spot))
        self._show_marked()
        self._leave(self.said)

    @on(Table.Chosen)
    def _chosen(self, event: Table.Chosen) -> None:
        event.stop()
        self.action_accept()

    def action_accept(self) -> None:
        spot = self.spot
        if spot is None:
            return
        if self.taking.accept(spot):
            self._changed(next_waiting(self.taking, spot))
        elif self.taking.parts[spot.part].perhaps:
            self.action_matter()
        else:
            self.refuse("Nothing is proposed there: the arrows aim at a matter, {desk.matter} lists all.")

    def turn(self, way: int) -> None:
        """Aim at the matter before or after, those it may answer first."""
        spot = self.spot
        if spot is None or self.taking.promise(spot) is not None:
            self.refuse("A promise answers nothing: Enter follows it, {desk.unlink} says that it is none.")
            return
        part, link = self.taking.parts[spot.part], self.taking.link(spot)
        others = {each.matter for each in part.links if link is None or each.matter != link.matter}
        ring = [id for id in dict.fromkeys((*part.perhaps, *self.lines.asked)) if id not in others]
        if not ring:
            self.refuse("There is no other matter that is open.")
            return
        at = ring.index(link.matter) + way if link is not None and link.matter in ring else 0 if way > 0 else -1
        self._changed(self.taking.aim(spot, ring[at % len(ring)]))

    @work(group="asking")
    async def action_matter(self) -> None:
        if (spot := self.spot) is not None and self.taking.promise(spot) is None:
            chosen = await self._ask_matter(spot, "Which matter does it answer?")
            if chosen:
                at = self.taking.aim(spot, chosen)
                self.taking.accept(at)
                self._changed(next_waiting(self.taking, at))

    @work(group="asking")
    async def action_add(self) -> None:
        if (spot := self.spot) is not None and self.taking.promise(spot) is None:
            chosen = await self._ask_matter(spot, "Which matter does it answer as well?")
            if chosen:
                self._changed(self.taking.add(spot, chosen))

    async def _ask_matter(self, spot: Spot, question: str) -> str | None:
        part = self.taking.parts[spot.part]
        first = [matter for id in part.perhaps if (matter := self.lines.matter(id))]
        given = [matter for id in self.lines.asked if (matter := self.lines.matter(id)) and matter not in first]
        rest = [m for m in reversed(self.letter.register.matters) if m not in first and m not in given]
        return await self.app.push_screen_wait(which_matter(question, [*first, *given, *rest]))

    def action_unlink(self) -> None:
        if (spot := self.spot) is not None:
            self._changed(self.taking.unlink(spot))

    def action_all(self) -> None:
        count = self.taking.accept_sure()
        self._changed(self.spot)
        self.tell(f"{count} accepted. What is asked, and every promise, is still yours to say."
                  if count else "Nothing waits to be accepted.")  # fmt: skip

    @work(group="asking")
    async def action_position(self) -> None:
        spot = self.spot
        if spot is None or (link := self.taking.link(spot)) is None:
            return
        chosen = await self.app.push_screen_wait(which_position())
        if chosen is None:
            return
        position = POSITIONS[int(chosen)]
        more: dict[str, str] | None = {}
        if form := more_of_it(position, link):
            more = await self.app.push_screen_wait(form)
        if more is not None:
            self.taking.take_position(spot, position, **more)
            self._changed(spot)

    @work(group="asking")
    async def action_date(self) -> None:
        day = self.date or day_of(self.letter.held.proposed.read.date)
        if (given := await self.app.push_screen_wait(which_date(day, self.clerk))) is not None:
            self.date = given
            self._changed(self.spot)

    def action_sealed(self) -> None:
        if self.letter.names_complainant and not self.not_them:
            self.refuse("It names a complainant, so it can only be kept sealed.")
            return
        if not self.about_complaint and (why := self.clerk.lock.why_closed()):
            self.refuse(f"A letter about a complaint is kept sealed. {why}")
            return
        self.about_complaint = not self.about_complaint
        self._changed(self.spot)

    @work(group="asking")
    async def action_not_them(self) -> None:
        if (why := await self.app.push_screen_wait(who_else(self.not_them))) is not None:
            self.not_them, self.about_complaint = why, False
            self._changed(self.spot)

    # --- keeping and leaving ---

    async def action_keep(self) -> None:
        if self._saving:
            return
        waits = self.lines.to_say
        if waits and not self._told:
            self._told = True
            how = "Enter accepts, {desk.unlink} takes away, {desk.all} accepts all; {desk.keep} keeps it without."
            self.refuse(f"{waits} {how}")
            return
        self._saving = True
        try:
            why = await self._keep(self.said)
        except Refused as refusal:
            why = str(refusal)
        finally:
            self._saving = False
        if why:
            self.refuse(why)
        else:
            self.dismiss(self.said)

    @property
    def when_left(self) -> str:
        return "kept as a draft"

    def flush_drafts(self) -> None:
        self._leave(self.said)

    def action_leave(self) -> None:
        self.flush_drafts()
        self.dismiss(None)

    @on(LetterText.Chosen)
    def _to_its_part(self, event: LetterText.Chosen) -> None:
        event.stop()
        at = next((s for s in self.taking.spots() if event.place in self.taking.parts[s.part].paragraphs), None)
        if at is None:
            self.refuse("That paragraph is no part that could answer anything.")
        else:
            self.table.go_to(key_of(at))
            self.table.grid.focus()
