"""A list on the desk: each row as it was read, what is wrong or odd about it, corrected or left out, then taken in."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, ClassVar

from msgspec.structs import replace
from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Static

from secretariat.basics.acts import Act
from secretariat.basics.amounts import so_many
from secretariat.basics.clock import DAYS, MONTHS
from secretariat.basics.pattern import pattern
from secretariat.basics.record import Refused
from secretariat.lists.kind import Judged, ListKind, ListRow

from ..dialogs.field import Field, FieldRefused
from ..dialogs.form import Form
from ..dialogs.half_typed import HalfTyped
from ..kit.commands import Command
from ..kit.key_button import KeyButton
from ..kit.keyed_words import KeyedWords
from ..widgets.long_table import LongTable
from ..widgets.plain import plain
from ..widgets.table import Column

MEASURED = 40
"""Of so many rows, the first, it is measured what the columns need."""
_SIGNS = {"new": "+", "changed": "~", "same": "="}
_BUTTONS = (("accept", "Take in", "rows.accept"), ("correct", "Correct", "rows.correct"),
            ("leave-out", "Leave out", "rows.leave-out"), ("leave", "Back", "dialog.leave"))  # fmt: skip
_SAID = {"+": "new", "~": "changed", "=": "kept as it stands", "?": "worth a look", "✗": "wrong", "–": "left out"}


_DATE = pattern(rf"({'|'.join(DAYS)}) (\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})")


def _in_short(words: str) -> str:
    """A date in full as a narrow column holds it, with its year; other words as they are."""
    found = _DATE.fullmatch(words)
    return f"{found[1][:3]} {found[2]} {found[3][:3]} {found[4]}" if found else words


def _none(desk: ListDesk) -> str:
    return "" if desk.at is not None else "No row is marked."


class ListDesk(HalfTyped[Act]):
    """The rows of a list. Returns the act that took them in; None where the clerk goes back to the list itself."""

    HELP = """Each row as it was read. ✗ cannot be taken as it is, ? is worth a look, = is kept already as it stands;
    below the rows is why, and the row as it was given. Enter corrects the row marked, and the cursor goes on to the
    next one that is wrong. {rows.leave-out} leaves a row out, or takes it after all. {rows.next} goes to the next that
    is wrong or worth a look. {rows.accept} takes in all rows but those left out, as one act that undo takes back.
    Escape goes back to the list; what you put right is kept with it, and is so again when it is read once more."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("rows.correct", "Correct the row", "Put right what was read of it.", "enter,c", _none),
        Command("rows.leave-out", "Leave the row out", "Not taken in; again: taken after all.", "x,delete", _none),
        Command("rows.next", "The next wrong one", "To the next row that is wrong or worth a look.", "w"),
        Command("rows.accept", "Take them in", "All rows but those left out, as one act.", "ctrl+s,ctrl+enter"),
    )
    DOES = "takes these in"

    DEFAULT_CSS = """
    ListDesk > .box { width: 100%; height: 100%; }
    ListDesk .row { height: auto; max-height: 6; }
    """

    def __init__(
        self, kind: ListKind, rows: Sequence[ListRow], keep: Callable[[Act], Awaitable[bool]],
        half_done: Callable[[list[ListRow]], None],
    ) -> None:  # fmt: skip
        """``half_done``: keeps the rows as they stand, for the next time that the list is read."""
        super().__init__()
        self._kind = kind
        self._rows = list(rows)
        self._judged: list[Judged] = kind.judged(rows)
        self._keep = keep
        self._half_done = half_done
        self._keeping = False

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(plain(self._kind.title), classes="title", markup=False)
            yield Static("", classes="hint counts", markup=False)
            columns = (Column(*column) for column in self._kind.columns)
            yield LongTable(Column("", 2), Column("Row", 4), *columns, empty="The list is empty.", measured=MEASURED)
            yield Static("", classes="row", markup=False)
            yield KeyedWords(classes="wrong")
            with Horizontal(classes="buttons"):
                for id, words, command in _BUTTONS:
                    yield KeyButton(words, command, id=id)

    def on_mount(self) -> None:
        self._show()
        self.table.grid.focus()
        self.call_after_refresh(self._to_wrong, 0)

    def flush_drafts(self) -> None:
        self._half_done(self._rows)

    @property
    def table(self) -> LongTable:
        return self.query_one(LongTable)

    @property
    def at(self) -> int | None:
        """Which row is marked, counted from 0."""
        return int(self.table.selected) if self.table.selected else None

    # --- what it shows ---

    def _show(self) -> None:
        signs = [self._sign(n) for n in range(len(self._rows))]
        self.table.show([*map(str, range(len(signs)))], self._row)
        counts = [f"{signs.count(sign)} {sign} {words}" for sign, words in _SAID.items() if sign in signs]
        rows = so_many(len(signs), "row")
        self.query_one(".counts", Static).update(plain(f"{rows}: {', '.join(counts)}"))
        self._say_row()
        self.refresh_bindings()

    def _row(self, n: int, _widths: Sequence[int]) -> list[str]:
        shown = self._judged[n].shown[: len(self._kind.columns)]
        return [self._sign(n), str(self._rows[n].number or ""), *map(_in_short, shown)]

    def _sign(self, n: int) -> str:
        row, how = self._rows[n], self._judged[n]
        return "–" if row.left_out else "✗" if how.faults else "?" if how.asked else _SIGNS[how.what]

    def _wrong(self) -> list[int]:
        return [n for n, row in enumerate(self._rows) if self._judged[n].faults and not row.left_out]

    def _say_row(self) -> None:
        """Under the rows: why the one marked is wrong or odd, and how it stood in the list."""
        n = self.at
        words = ""
        if n is not None:
            row = self._rows[n]
            said = " ".join(self._judged[n].sentences)
            stood = f"As it stood in {row.sheet}: {row.words}" if row.sheet else f"As it stood: {row.words}"
            words = f"{said}\n{stood}" if said else stood
        self.query_one(".row", Static).update(plain(words))

    @on(LongTable.Moved)
    def _moved(self, event: LongTable.Moved) -> None:
        event.stop()
        self._say_row()

    # --- doing ---

    def _to_wrong(self, start: int, *, asked: bool = False) -> bool:
        """To the next row that is wrong from there on, round the end."""
        signs = ("✗", "?") if asked else ("✗",)
        order = [*range(start, len(self._rows)), *range(start)]
        n = next((n for n in order if self._sign(n) in signs), None)
        return n is not None and self.table.go_to(str(n))

    def action_next(self) -> None:
        if not self._to_wrong((self.at or 0) + 1, asked=True):
            self.say_here("No row is wrong or worth a look. {rows.accept} takes them in.")

    @on(LongTable.Chosen)
    @work(group="asking")
    async def action_correct(self) -> None:
        n = self.at
        if n is None:
            return

        def check(values: dict[str, Any]) -> ListRow:
            row = self._rows[n].corrected(values)
            row = replace(row, left_out=False, told=row.not_kept)  # what was asked is answered
            rows = [*self._rows[:n], row, *self._rows[n + 1 :]]
            if faults := self._kind.judged(rows)[n].faults:
                raise FieldRefused(*faults[0])
            return row

        faults, row = self._judged[n].faults, self._rows[n]
        form = Form(
            f"Row {row.called if row.number else ''}: {row.words}"[:200], self._fields(n), check,
            note=" ".join(sentence for _, sentence in faults), drafted=False, first=faults[0][0] if faults else "",
        )  # fmt: skip
        if (correct := await self.app.push_screen_wait(form)) is not None:
            self._rows[n] = correct
            self._judge_again()
            self._to_wrong(n + 1)

    def _fields(self, n: int) -> list[Field]:
        """The fields of a row; what is typed into one at fault takes the place of what stands there."""
        wrong = {name for name, _ in self._judged[n].faults}
        fields = []
        for field in self._kind.fields():
            value = self._rows[n].values.get(field.name, "")
            options = list(field.options)
            if options and value not in dict(options):
                options.insert(0, (value, value or "not said"))
            fields.append(Field(
                name=field.name, label=field.label, kind="choice" if options else "text", value=value, options=options,
                hint=field.hint, anew=field.name in wrong,
            ))  # fmt: skip
        return fields

    def action_leave_out(self) -> None:
        n = self.at
        if n is not None:
            self._rows[n] = replace(self._rows[n], left_out=not self._rows[n].left_out)
            self._judge_again()

    def _judge_again(self) -> None:
        self._judged = self._kind.judged(self._rows)
        self.keep_soon()
        self.say_here("")
        self._show()

    async def action_accept(self) -> None:
        if self._keeping:
            return
        try:
            act = self._kind.act(self._rows)
        except Refused as refusal:
            self.say_here(str(refusal) if not self._wrong() else self._still_wrong())
            self.app.bell()
            self._to_wrong(0)
            return
        self._keeping = True
        try:
            kept = await self._keep(act)
        finally:
            self._keeping = False
        if kept:
            self.keep_no_more()
            self.dismiss(act)
        else:
            self.say_here(f"It could not be saved, so it is still here. {self.clerk.trouble}")

    def _still_wrong(self) -> str:
        wrong = self._wrong()
        which = ", ".join(self._rows[n].called for n in wrong[:6]) + (" …" if len(wrong) > 6 else "")
        rows, are = ("Row", "is") if len(wrong) == 1 else ("Rows", "are")
        return f"{rows} {which} {are} wrong: Enter corrects, {{rows.leave-out}} leaves out."

    @on(Button.Pressed)
    async def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        await self.app.screen.run_action(f"command('rows.{event.button.id}')") if event.button.id != "leave" else (
            self.action_leave()
        )
