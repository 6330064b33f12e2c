"""What every screen of the clerk's has: a status line above, a footer below, and one way of doing things.

A screen declares its commands in ``COMMAND_TABLE``, says in ``HELP`` what it is for, composes itself in ``body``,
shows the records in ``refresh_records`` (called whenever they may have changed) and says them again in ``as_text``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual import events
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import ActiveBinding, Binding
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import Static

from ..widgets.footer import Keys
from ..widgets.places_line import Place, PlacesLine
from ..widgets.plain import plain
from .buttons import fit_buttons
from .clerk import Clerk
from .commands import Command, Commanded, first_key
from .doing import Doing
from .fitting import fitted
from .from_below import PaintedFromBelow
from .in_footer import shown_in_footer, with_undo_of_typing, with_what_enter_does
from .page_lines import PageLines
from .pasted_beside import PastedBeside
from .toasts import leave_to_the_front, one_of_each, place_toasts

if TYPE_CHECKING:
    from secretariat.basics.acts import Act
    from secretariat.meetings.bundle import Bundle
    from secretariat.panel.panel import Panel
    from secretariat.panel.people import People
    from secretariat.proceedings.proceedings import Proceedings

    from ..widgets.no_rows import NoRows
    from .key_button import KeyButton
    from .keyed_words import KeyedWords

T = TypeVar("T")

NOTHING_CHOSEN = "Nothing is chosen to be copied: drag over words with the mouse, or hold Shift with the arrows."

WIDE = 110
"""From this many columns on, the footer shows the commands marked ``wide``."""

HIGH, HIGHER = 30, 36
"""From so many lines on the places of work stand in a line under the status; in two, where the window is narrow."""


class Here(Static):
    """Where the clerk is; a click asks where she wants to go."""

    async def on_click(self) -> None:
        await cast("Clerk", self.app).action_command("app.go-to")


class LessonLine(Static):
    """What the lesson asks for next."""

    DEFAULT_CSS = """
    LessonLine {
        height: auto; padding: 0 1; background: $success 30%; color: $text; text-style: bold;
    }
    LessonLine.-done { display: none; }
    """

    def __init__(self, words: str) -> None:
        super().__init__(plain(words), markup=False)

    def show(self, words: str) -> None:
        self.update(plain(words))
        self.set_class(not words, "-done")


class StatusLine(Vertical):
    """Body, meeting, phase and whether all is saved; on the right, where the clerk is. Below, what is due at once."""

    DEFAULT_CSS = """
    StatusLine { dock: top; height: auto; background: $panel; color: $foreground; }
    StatusLine > Horizontal { height: 1; }
    StatusLine .now { width: 1fr; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; }
    StatusLine .here { width: auto; padding: 0 1; text-style: bold; }
    StatusLine.-trouble > Horizontal { height: auto; max-height: 5; }
    StatusLine.-trouble .now { background: $error; color: $text; text-style: bold; height: auto; text-wrap: wrap; }
    StatusLine > .due {
        height: 1; padding: 0 1; display: none; background: $warning 30%; color: $text; text-style: bold;
        text-wrap: nowrap; text-overflow: ellipsis;
    }
    StatusLine > .due.-said { display: block; }
    """

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._due = ""

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield Static(classes="now", markup=False)
            yield Here(plain(self._title), classes="here", markup=False)
        yield Static(classes="due", markup=False)

    def say(self, words: str, due: str, *, trouble: bool) -> None:
        now = self.query_one(".now", Static)
        if str(now.content) != words:
            now.update(plain(words), layout=trouble)  # why nothing is saved is read whole, if that takes lines
        self.set_class(trouble, "-trouble")
        if due != self._due:
            self._due = due
            line = self.query_one(".due", Static)
            line.update(plain(due))
            line.set_class(bool(due), "-said")


class WithClerk(Commanded):
    """How a screen or dialog reaches the application and, through it, the records."""

    HELP: ClassVar[str | None] = ""

    @property
    def clerk(self) -> Clerk:
        """The application, by its type."""
        return cast("Clerk", cast(Screen[object], self).app)

    @property
    def panel(self) -> Panel:
        panel = self.clerk.archive.panel()
        assert panel is not None, "screens of records are shown only where there is a panel"
        return panel

    @property
    def people(self) -> People:
        return self.clerk.archive.people()

    @property
    def bundle(self) -> Bundle | None:
        """All about the current meeting; None where no meeting is planned."""
        return self.clerk.archive.bundle(self.clerk.meeting_id)

    @property
    def proceedings(self) -> Proceedings | None:
        """Where the current meeting stands."""
        return self.clerk.archive.proceedings(self.clerk.meeting_id)

    @property
    def stands(self) -> bool:
        """Whether all its parts are there: those of a screen that is coming are not yet, of one that goes no longer.

        Timers and messages that touch widgets ask this first: they come when they come.
        """
        screen = cast(Screen[object], self)
        return screen.is_mounted and screen.is_attached and screen.is_running

    def page_lines(self) -> PageLines | None:
        """What Ctrl+F looks through here; None: the list, or the text, that the screen shows."""
        return None

    async def do(self, act: Act) -> bool:
        """Keep an act. False where it could not be kept: then nothing on the screen may be cleared."""
        return await self.clerk.perform(act)

    def keyed(self, words: str) -> str:
        """Words of ours with the keys that they name, as the clerk has them: ``{form.save} saves``."""
        return self.clerk.keyed(words)

    def show_keys(self) -> None:
        """Let buttons and words name the keys as the clerk has them."""
        for each in cast(Screen[object], self).query("KeyButton, KeyedWords, NoRows"):
            cast("KeyButton | KeyedWords | NoRows", each).show_key()

    def tell(self, sentence: str) -> None:
        self.clerk.tell(sentence)

    def refuse(self, sentence: str) -> None:
        self.clerk.refuse(sentence)


class ClerkScreen(PastedBeside, WithClerk, Screen[None]):
    """A place of work."""

    TITLE_HERE: ClassVar[str] = ""
    """What the right end of the status line calls it."""

    DEFAULT_CSS = """
    ClerkScreen { layers: default; background: $background; }
    """

    def compose(self) -> ComposeResult:
        yield StatusLine(self.TITLE_HERE)
        yield PlacesLine()
        yield from self.body()
        yield Keys(compact=True, show_command_palette=False)

    def body(self) -> ComposeResult:
        """The screen between status line and footer."""
        yield from ()

    def refresh_records(self) -> None:
        """Show the records as they now are. Called after every change, undo and redo, and when shown again."""

    def show_record(self, id: str) -> None:
        """Mark a record where the clerk came to see it. Does nothing where it is not shown here."""

    def as_text(self) -> str:
        """The same content in lines, for a screen reader, for copying, for a printer."""
        return ""

    def text_in(self, room: int) -> str:
        """As ``as_text``; where lines are broken there, they are broken for so many cells."""
        del room
        return self.as_text()

    def flush_drafts(self) -> None:
        """Keep what is half typed: the application is about to end."""

    def show_status(self) -> None:
        """Bring the status line up to the moment."""
        if self.stands:
            words, trouble = self.clerk.status(self.app.size.width - len(self.TITLE_HERE) - 5)
            due = fitted(self.clerk.due_words, self.app.size.width - 2)
            self.query_one(StatusLine).say(words, due, trouble=trouble)
            self._show_places()
            self._show_lesson()

    def _show_places(self) -> None:
        """The places of work with their keys, where there is room for them."""
        size, line = self.app.size, self.query_one(PlacesLine)
        places = [
            Place(key, title, f"app.command({f'app.{name}'!r})", here=title == self.TITLE_HERE)
            for name, key, title in self.clerk.places
        ]
        lines = line.show(places, size.width)
        line.set_class(size.height >= (HIGH if lines == 1 else HIGHER) and bool(places), "-shown")

    def _show_lesson(self) -> None:
        """The step of the lesson that comes next, under the places; there is such a line only while one is learning."""
        words, lines = self.clerk.lesson_words, self.query(LessonLine)
        if lines:
            lines.first().show(words)
        elif words:
            self.mount(LessonLine(words), after=self.query_one(PlacesLine))

    def records_changed(self) -> None:
        """Everything that follows from the records, anew; once it is shown, where it is still coming."""
        if self.stands:
            self.refresh_records()
            self.show_status()
            self.refresh_bindings()

    def on_mount(self) -> None:
        self.screen_layout_refresh_signal.subscribe(self, one_of_each, immediate=True)

    def on_screen_resume(self) -> None:
        self.records_changed()

    def on_screen_suspend(self) -> None:
        leave_to_the_front(self)

    def on_resize(self, _event: events.Resize) -> None:
        self.show_status()
        self.refresh_bindings()

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        # What a command asks whether it may may look at parts that are not there yet, or no longer.
        if not self.stands:
            return {}
        bindings = with_what_enter_does(super().active_bindings, self, self.clerk.keys)
        shown = shown_in_footer(bindings, wide=self.app.size.width >= WIDE, keyed=self.keyed)
        return with_undo_of_typing(shown)

    def keys_changed(self) -> None:
        """Follow the keys, which the clerk has just changed."""
        if self.stands and self.clerk.at_work:
            self.show_keys()
            self.refresh_records()
        self.refresh_bindings()


class Dialog(Doing, PastedBeside, WithClerk, PaintedFromBelow[T]):
    """A question over a screen, answered with a ``T``. Escape always leaves, with None."""

    shows_sealed = False
    """It shows what is sealed in the register: when that is locked it closes, with whatever lies over it."""

    DEFAULT_CSS = """
    Dialog { align: center middle; background: $background 60%; }
    Dialog > .box {
        width: 76; max-width: 100%; height: auto; max-height: 100%;
        border: round $primary; background: $surface; padding: 0 1;
    }
    Dialog .title { text-style: bold; }
    Dialog .hint { color: $text-muted; height: auto; }
    Dialog .wrong { color: $text-error; text-style: bold; height: auto; display: none; }
    Dialog .wrong.-said { display: block; }
    Dialog .buttons { height: 1; margin: 1 0 0 0; }
    Dialog .buttons > Button { margin-right: 2; min-width: 8; }
    Dialog .buttons.-two { layout: grid; grid-size: 2; grid-rows: 1; height: auto; }
    """

    BINDINGS = [
        Binding("tab", "move_focus(1)", show=False, priority=True),
        Binding("shift+tab", "move_focus(-1)", show=False, priority=True),
        Binding("ctrl+s", "saved", show=False),
        Binding("ctrl+c", "copy_or_say", show=False),
    ]
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("dialog.leave", "Leave", "Leave without changing anything.", "escape"),
        Command("app.help", "Help", "What can be done here, and with which key.", "f1,question_mark"),
    )

    def on_mount(self) -> None:
        self.screen_layout_refresh_signal.subscribe(self, lambda _: self.laid_out(), immediate=True)

    def laid_out(self) -> None:
        """What follows where everything stands now: its buttons, and what is told for a moment."""
        fit_buttons(self)
        place_toasts(self)

    def on_screen_resume(self) -> None:
        """What is read on it names the keys of now: they may have been changed meanwhile."""
        self.show_keys()

    def on_screen_suspend(self) -> None:
        leave_to_the_front(self)

    def action_leave(self) -> None:
        self.dismiss(None)

    def action_move_focus(self, direction: int) -> None:
        """To the next field or the one before. It happens before the next key is looked at: what is typed on, or comes
        in one breath, belongs to that field."""
        if direction > 0:
            self.focus_next()
        else:
            self.focus_previous()

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Close it, if it is still there: the register may have been locked over it while something was saved."""
        return super().dismiss(result) if self.app.screen is self else AwaitComplete()

    def action_saved(self) -> None:
        """Ctrl+S, where it is no form: it says what it does not do."""
        if doing := self.doing:
            self.tell(f"{first_key(doing, self.clerk.keys)} {self.DOES or 'does it'}.")
        else:
            self.tell("There is nothing to save here: what is done is kept at once, and what is half typed as a draft.")

    def action_copy_or_say(self) -> None:
        """Ctrl+C: what is chosen, or that nothing is."""
        try:
            self.action_copy_text()
        except SkipAction:
            self.tell(f"{NOTHING_CHOSEN} Esc leaves.")

    def action_help(self) -> None:
        self.clerk.action_help()

    def flush_drafts(self) -> None:
        """Keep what is half typed: the application is about to end."""

    def records_changed(self) -> None:
        """Show the records as they now are, where the dialog shows any."""

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        return shown_in_footer(super().active_bindings, wide=False, keyed=self.keyed) if self.stands else {}
