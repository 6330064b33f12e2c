"""The application: it paints, opens the records, and shows the places of work. It knows no file and no engine."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from rich.text import Text
from textual import events, work
from textual.await_complete import AwaitComplete
from textual.notifications import Notify
from textual.worker import WorkerFailed

from secretariat.basics import clock
from secretariat.basics.record import Refused

from ..kit.commands import Commanded
from . import crash, due, leaving, opening, since
from .commands import APP_COMMANDS, UNPROMISED
from .fault_report import EXIT_CODE
from .locking import Guard
from .notice import Notice
from .places import MODES
from .records import WithRecords
from .styling import KeptStylesheet

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.driver import Driver
    from textual.notifications import SeverityLevel

    from storage.archive import Archive
    from storage.port import Store

T = TypeVar("T")

MOST_OPEN = 7
"""So many screens at most lie over one another: nobody finds her way back through more, and with the window each takes
another size. Painting them ended the app, at a number that hung on what was kept of each (see `kit/from_below.py`)."""
FOLLOWING = 2.0
"""Seconds between looks of a second window at what the first has done."""


def _palette() -> type[Provider]:
    from .palette import CommandPaletteProvider

    return CommandPaletteProvider


def _welcome() -> Any:
    from .welcome import WelcomeScreen

    return WelcomeScreen()


def _left_at_once() -> asyncio.Future[None]:
    """What a screen gives back that is left before it is there."""
    left: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    left.set_result(None)
    return left


class SecretariatApp(Commanded, WithRecords, inherit_bindings=False):
    """The clerk's application.

    ``open_store`` is called in a thread once the first picture is painted. ``make_sample`` fills an empty archive
    with the sample panel, ``make_invented`` with that of the lesson; without them the welcome offers none.
    ``meeting``: the meeting to begin with.
    ``keys_file``: where other keys for commands may be told. ``reports``: where a report of a crash is written.
    """

    TITLE = "Secretariat"
    CSS_PATH = "app.tcss"
    COMMANDS = {_palette}
    COMMAND_TABLE = APP_COMMANDS
    BINDINGS = [*UNPROMISED]
    HELP = ""
    MODES = {"opening": opening.OpeningScreen, "welcome": _welcome, **{mode.name: mode.__call__ for mode in MODES}}
    DEFAULT_MODE = "opening"

    def __init__(
        self, open_store: Callable[[], Store], *, now: clock.Now = clock.now, by: str = "", meeting: str = "",
        make_sample: Callable[[Archive], None] | None = None, make_invented: Callable[[Archive], None] | None = None,
        keys_file: Path | None = None,
        reports: Path | None = None,
    ) -> None:  # fmt: skip
        super().__init__(open_store)
        self.stylesheet = KeptStylesheet(variables=self.get_css_variables())
        self.animation_level = "none"
        self.now = now
        self.by = by
        self.meeting_id = meeting
        self.make_sample = make_sample
        self.make_invented = make_invented
        self.keys: dict[str, str] = {}
        self._keys_file = keys_file
        self.reports = reports
        self.soon = due.Soon(self)
        """What must be done in a complaint within two days, in a line without a name."""
        self.guard = Guard(self)
        self.leaving = self.ending = False
        self.pending: set[asyncio.Future[Any]] = set()

    # --- what screens ask of it ---

    @property
    def lock(self) -> Guard:
        return self.guard

    @property
    def due_words(self) -> str:
        return self.keyed(self.soon.words)

    @property
    def today(self) -> dt.date:
        return clock.local(self.now()).date()

    def notify(
        self, message: str, *, title: str = "", severity: SeverityLevel = "information", timeout: float | None = None,
        markup: bool = False,
    ) -> None:  # fmt: skip
        """Tell a sentence in the corner, as a notice that cannot stop the app (see `Notice`)."""
        seconds = self.NOTIFICATION_TIMEOUT if timeout is None else timeout
        self.post_message(Notify(Notice(message, title, severity, seconds, markup=markup)))

    def tell(self, sentence: str) -> None:
        self.notify(self.keyed(sentence), markup=False, timeout=6)

    def refuse(self, sentence: str) -> None:
        self.bell()
        self.notify(self.keyed(sentence), markup=False, severity="warning", timeout=8)

    def status(self, room: int = 200) -> tuple[str, bool]:
        """The status line, as much of it as there is ``room`` for, and whether it tells of trouble."""
        from .status import status

        return status(self, room)

    # --- opening ---

    async def on_load(self) -> None:
        """Begin to open the records. Where they are open within a moment, the first screen is a place of work."""
        self._opening = opening.Opening(self._open_store)
        self._archive = await self._opening.at_once()
        if self._archive is not None:
            self._change_keys()
            with suppress(Exception):  # it comes again, and is reported, where there is a screen to leave first
                self._current_mode = opening.first_mode(self)
                self._screen_stacks = {self._current_mode: []}

    def on_mount(self) -> None:
        leaving.listen(self)
        self.set_interval(60, self._each_minute)
        self.set_interval(FOLLOWING, self._follow)
        self.set_interval(FOLLOWING, self.guard.look)
        self.call_after_refresh(self._open)

    @work(group="opening")
    async def _open(self) -> None:
        """Wait until the records are open, then show where to begin."""
        opening.look_for_garbage_from_now()
        outcome = await self._opening.outcome()
        if isinstance(outcome, str):
            if isinstance(self.screen, opening.OpeningScreen):
                self.screen.say_trouble(outcome)
            return
        if outcome.undecided:
            self.notify(outcome.undecided, markup=False, severity="error", timeout=30)
        if self._archive is None:
            self._archive = outcome
            self._change_keys()
        self._waiting.let_go(self)  # from now on: it may go before the first look
        if self.current_mode == "opening":
            await self.begin()
        self._tell_notices()
        await self.soon.look()
        self.call_after_refresh(self._back_up_the_day)
        self.call_after_refresh(since.show_by_itself, self)

    def _each_minute(self) -> None:
        if self.opened:
            self._tell_notices()
            self.show_status()
            self.run_worker(self.soon.look(), group="due", exclusive=True)

    def _change_keys(self) -> None:
        if self._keys_file is not None and self._keys_file.exists():
            from .keys import asked_keys

            self.keys, problems = asked_keys(self._keys_file)
            self.set_keymap(self.keys)
            if self.keys:
                self.run_worker(self.tell_odd_keys(), group="keys")
            for problem in problems:
                self.call_later(self.refuse, problem)

    async def begin(self) -> None:
        """To the welcome in an empty folder, else to the place of work that is likely wanted."""
        if not self.ending:
            await self.switch_mode(opening.first_mode(self))

    # --- commands ---

    async def go(self, mode: str, record: str = "") -> None:
        if not self.ending:
            await self.switch_mode(mode)
            from ..kit.screen import ClerkScreen

            if record and isinstance(self.screen, ClerkScreen):
                self.screen.call_after_refresh(self.screen.show_record, record)

    async def action_quit(self) -> None:
        """Ctrl+Q: nothing is lost by it, so nothing is asked; only where a draft cannot be kept, once."""
        await leaving.leave(self)

    def push_screen(self, screen: Any, *given: Any, **more: Any) -> Any:
        # Textual gives a screen no parts once the application ends: whoever asks for one now asks in vain.
        if self.ending:
            return asyncio.get_running_loop().create_future() if more.get("wait_for_dismiss") else AwaitComplete()
        if self.screen_stack and getattr(self.screen, "gives_way", False):
            self.screen.dismiss()
        if len(self.screen_stack) >= MOST_OPEN:
            self.refuse("Too much is open, one thing over another: leave some of it first (Esc).")
            return _left_at_once() if more.get("wait_for_dismiss") else AwaitComplete()
        return super().push_screen(screen, *given, **more)

    def get_driver_class(self) -> type[Driver]:
        from .terminal import driver_for

        return driver_for(super().get_driver_class(), lambda: leaving.leave(self, at_any_rate=True))

    async def _shutdown(self) -> None:
        # A place still coming would be given no parts, and one asked for now be added to those that are being closed.
        self.ending = True
        await leaving.all_there(self)
        with suppress(OSError):  # the terminal is closed: what is said last is said to nobody
            await super()._shutdown()

    async def _close_all(self) -> None:
        # Textual closes the places in the order in which they were first shown. What is closed may still ask for the
        # screen in front (the footer does, as the focus goes), so the place in front has to be there until the last.
        self._screen_stacks[self._current_mode] = self._screen_stacks.pop(self._current_mode)
        await super()._close_all()

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.InputEvent | events.Paste):
            if self.ending:
                return  # there is no screen any more that it could be meant for
            await self.guard.touched()
        await super().on_event(event)

    def _handle_exception(self, error: Exception) -> None:
        if isinstance(error, WorkerFailed) and isinstance(error.error, Refused):
            self.refuse(str(error.error))  # as of a command that is no worker: nothing has changed
            return
        # Textual would print every local variable: here, names and complaints.
        self._return_code = EXIT_CODE
        if self._exception is None:
            self._exception = error  # run_test raises it again
            self._exception_event.set()
            self.panic(Text(crash.save_and_report(self, error)))
