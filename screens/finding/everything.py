"""Words looked for in everything that is kept: results as they are typed, best first; the one marked whole, below."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static
from textual.widgets.input import Selection

from secretariat.basics.clock import house_date
from secretariat.basics.record import Refused
from secretariat.finding.asked import Query, asked
from secretariat.finding.excerpt import excerpt, spans
from secretariat.finding.passage import Wording

from ..kit.commands import Command
from ..kit.screen import Dialog
from ..widgets.detail import Detail, say_in
from ..widgets.fields import Line
from ..widgets.long_table import LongTable
from ..widgets.plain import plain, printable
from ..widgets.table import Column

if TYPE_CHECKING:
    from storage.queries.finding import Findable

HOW = (
    "Type any words: in minutes, agendas, reports, letters, the plan, people and decisions. All of them are looked "
    "for, in any order, in one or in many, with or without accents.\n\n"
    "“hare coursing”: words in a row\n"
    "who:birch: what somebody said, moved, promised, or was asked; by name, code or post: who:chair\n"
    "when:2022: also 2022/23, July 2022, 20 July 2022, May to July 2022, since 2021, last year\n"
    "kind:decision: also minute, recommendation, action, promise, agenda, report, letter, plan, person …\n"
    "2022-07-20/8: item 8 of that meeting\n\n"
    "Up and down mark, Enter goes to the line itself."
)
NOTHING = """Nothing fits.

Fewer words find more; the beginning of a word is enough. who:, when: and kind: each leave out the rest."""
LOCKED = "The register of complaints is locked, so it is not looked through."
LOOK_AFTER = 0.02
"""Seconds after a letter, in which it is painted."""
READ_FOR = 0.008
"""Seconds of reading before keys are answered again."""


class Everything(Dialog[Wording]):
    """Returns what the clerk wants to go to."""

    HELP = """Type what you look for: it is found in minutes, agendas, reports, letters, decisions, the plan and people
    of every year, and in complaints while the register is open. Each line begins with the meeting and the item. Up and
    down mark a line, Enter goes to it; Page Up and Page Down go by the page. “Words in quotes” stand in a row; who:
    and a name, code or post, when: and a year, a month, a day or what lies between two, kind: and a word such as
    decision, letter or agenda leave out the rest. Escape goes back; what you typed is still here the next time."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("everything.clear", "Clear the words", "Begin with other words.", "ctrl+u"),
    )
    AUTO_FOCUS = "#asked"

    DEFAULT_CSS = """
    Everything > .box { width: 100%; height: 100%; }
    Everything #asked { background: $boost; }
    Everything #whole { height: 7; padding: 0; }
    """

    def __init__(self, findable: Findable, typed: str = "", marked: int = 0) -> None:
        super().__init__()
        self._findable = findable
        self._typed, self._marked = typed, marked
        self.left_at = typed, marked
        """What stands in the line, and which of what it found is marked: to go on from the next time."""
        self._found: Sequence[Wording] = ()
        self._asked = Query()
        self._wrong = ""
        self._looked_for: str | None = None
        self._waiting = False
        self._far = ""
        self.read_through = asyncio.Event()
        """Everything there is has been read."""

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static("Search everything", classes="title", markup=False)
            line = Line(self._typed, placeholder="words, “words in a row”, who: when: kind:", id="asked")
            yield line
            yield LongTable(Column("Where", 15, wide=18), Column("Kind", 10, wide=14), Column("What it says"),
                            empty=HOW, steered=True)  # fmt: skip
            whole = Detail(id="whole")
            whole.can_focus = False
            yield whole
            yield Static(classes="hint", markup=False)

    def on_mount(self) -> None:
        line = self.query_one("#asked", Line)
        self._findable.forget_what_changed()
        line.selection = Selection(0, len(line.value))
        self._look(keep=True)
        self.read()

    @property
    def table(self) -> LongTable:
        return self.query_one(LongTable)

    @property
    def marked(self) -> Wording | None:
        """The one marked."""
        return self._found[self.table.at] if self._found else None

    # --- reading what there is ---

    @work(group="reading", exclusive=True)
    async def read(self) -> None:
        """Read what has changed since the last search, a little each turn of the loop, and show what it adds."""
        loop = asyncio.get_running_loop()
        until, shown_at = loop.time() + READ_FOR, loop.time()
        for far in self._findable.reading():
            if loop.time() < until:
                continue
            self._far = f"reading {far.done} of {far.of} …"
            if loop.time() - shown_at > 0.3:
                self._look(keep=True)
                shown_at = loop.time()
            self._say()
            await asyncio.sleep(0)
            until = loop.time() + READ_FOR
        self._far = ""
        self._look(keep=True)
        self.read_through.set()

    def records_changed(self) -> None:
        self._findable.forget_what_changed()
        if self.clerk.lock.closed:
            self._findable.close_register()
            self._look(keep=True)
        self.read()

    # --- looking ---

    @on(Input.Changed, "#asked")
    def _changed(self, event: Input.Changed) -> None:
        """Looked for once the letter is on the screen; of several typed in one go, once."""
        event.stop()
        if not self._waiting:
            self._waiting = True
            self.set_timer(LOOK_AFTER, self._look_now)

    @property
    def looked(self) -> bool:
        """What is shown is what stands in the line."""
        return self._looked_for == self.query_one("#asked", Line).value

    def _look_now(self) -> None:
        self._waiting = False
        if self.stands and not self.looked:
            self._look()

    def _look(self, *, keep: bool = False) -> None:
        """``keep``: the same words as before, so that what was marked stays so."""
        if not self.stands:
            return
        typed = self.query_one("#asked", Line).value
        before, self._looked_for = self.marked, typed
        self._wrong = ""
        try:
            self._asked = asked(typed, self.clerk.today)
            self._found = self._findable.find(typed, self.clerk.today)
        except Refused as refusal:
            self._wrong, self._found = str(refusal), ()
        self.table.say_empty(self._wrong or (HOW if self._asked.nothing else self._nothing()))
        self.table.show(_Places(len(self._found)), self._row, from_the_top=not keep)
        if keep and self._marked:
            self.table.grid.mark(self._marked)
            self._marked = 0 if len(self._found) > self._marked else self._marked
        elif keep and before is not None and before in self._found:
            self.table.grid.mark(self._found.index(before))
        self._show_whole()

    def _nothing(self) -> str:
        """Why nothing fits, where it can be told."""
        nobody = self._findable.nobody(self._asked) if self.read_through.is_set() else ""
        return f"{nobody}\n\n{NOTHING}" if nobody else NOTHING

    def _row(self, at: int, widths: Sequence[int]) -> list[str | Text]:
        each = self._found[at]
        words, places = excerpt(printable(each.words), self._asked, widths[-1])
        line = Text(words, no_wrap=True, end="")
        for start, end in places:
            line.stylize("bold underline", start, end)
        return [each.where, f"{each.kind}{' (exempt)' if each.exempt else ''}", line]

    # --- what is said of it ---

    @on(LongTable.Moved)
    def _moved(self, event: LongTable.Moved) -> None:
        event.stop()
        self._show_whole()

    def _show_whole(self) -> None:
        each, whole = self.marked, self.query_one(Detail)
        self.left_at = self.query_one("#asked", Line).value, max(0, self.table.at)
        if whole.display != (each is not None):
            whole.display = each is not None
        if each is not None:
            words = printable(each.words)
            text = Content(words)
            for start, end in spans(words, self._asked):
                text = text.stylize("bold underline", start, end)
            head = " · ".join(
                filter(None, (self._meeting(each), each.under, each.kind, "EXEMPT" if each.exempt else ""))
            )
            whole.say(Content("\n").join([plain(head, "bold"), text]))
        self._say()

    def _meeting(self, each: Wording) -> str:
        meeting = self.clerk.archive.meeting(each.spot.meeting) if each.spot.meeting else None
        if meeting is not None:
            return f"Meeting of {meeting.day_in_words}"
        return house_date(each.day) if each.where == str(each.day) else each.where

    def _say(self) -> None:
        """Under it all: how many fit, how far the reading has got, what is not looked through."""
        number = len(self._found)
        count = "" if self._asked.nothing or self._wrong else "nothing fits" if not number else (
            f"{self.table.at + 1} of {number}"
        )  # fmt: skip
        locked = LOCKED if self.clerk.lock.closed and self.clerk.archive.keeps_sealed else ""
        keys = "Enter goes to it, Esc back." if number else "Esc goes back."
        words = plain(" · ".join(filter(None, (count, self._far, keys, locked))))
        say_in(self.query_one(".hint", Static), words)

    # --- keys ---

    def on_key(self, event: events.Key) -> None:
        """The arrows move in the list while the letters go to the line."""
        self.table.steer(event)

    @on(LongTable.Chosen)
    def _clicked(self, event: LongTable.Chosen) -> None:
        event.stop()
        self._go()

    @on(Input.Submitted, "#asked")
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if self._waiting:  # Enter came with the last letter: what is marked is not yet what fits
            self._look_now()
        self._go()

    def _go(self) -> None:
        if (each := self.marked) is None:
            self.refuse(self._wrong or "Nothing is marked: nothing fits what is typed.")
        else:
            self.dismiss(each)

    def action_clear(self) -> None:
        self.query_one("#asked", Line).value = ""


class _Places(Sequence[str]):
    """The keys of so many rows: their places."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, index: int | slice) -> str:
        return str(index)

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and key.isdecimal() and int(key) < self._count

    def index(self, key: str, *_: int) -> int:
        return int(key)
