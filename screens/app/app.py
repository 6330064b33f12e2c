"""The application: it paints, opens the records, and shows the places of work. It knows no file and no engine."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable
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
from .drafts import Drafts
from .in_turn import KeysInTurn
from .locking import Guard
from .notice import Notice
from .places import MODES
from .second_window import CLOSED, Waiting
from .styling import KeptStylesheet

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.driver import Driver
    from textual.notifications import SeverityLevel

    from secretariat.basics.acts import Act
    from storage.archive import Archive
    from storage.port import Store

T = TypeVar("T")

FOLLOWING = 2.0
"""Seconds between looks of a second window at what the first has done."""


def _palette() -> type[Provider]:
    from .palette import CommandPaletteProvider

    return CommandPaletteProvider


def _welcome() -> Any:
    from .welcome import WelcomeScreen

    return WelcomeScreen()


class SecretariatApp(Commanded, KeysInTurn, inherit_bindings=False):
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
        super().__init__()
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
        self.saved = self.trouble = ""
        self.soon = due.Soon(self)
        """What must be done in a complaint within two days, in a line without a name."""
        self.guard = Guard(self)
        self._drafts = Drafts(self)
        self._waiting = Waiting()
        self._open_store = open_store
        self._archive: Archive | None = None
        self._noticed = 0
        self.leaving = self.ending = False
        self.pending: set[asyncio.Future[Any]] = set()

    # --- what screens ask of it ---

    @property
    def archive(self) -> Archive:
        """The records. There is none before they are open: then nothing asks."""
        assert self._archive is not None, "the records are not open yet"
        return self._archive

    @property
    def lock(self) -> Guard:
        return self.guard

    @property
    def due_words(self) -> str:
        return self.keyed(self.soon.words)

    @property
    def opened(self) -> bool:
        return self._archive is not None

    @property
    def at_work(self) -> bool:
        """The records are open and hold a panel: the places of work can be shown."""
        return self._archive is not None and self._archive.panel() is not None

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

    async def perform(self, act: Act) -> bool:
        """Keep an act, and let every screen follow. False, with the reason said, where it could not be kept, or would
        change minutes that are signed. That it changed minutes which are approved is told."""
        from secretariat.minutes.kept_as_they_are import changed_minutes, refuse_changing_signed

        try:
            refuse_changing_signed(act, self.archive.bundle)
        except Refused as refusal:
            self.refuse(str(refusal))
            return False
        changed = changed_minutes(act, self.archive.bundle)
        done = await self.kept(lambda: self.archive.perform(act, by=self.by)) is not None
        if done:
            self._tell_approved(changed)
        return done

    def _tell_approved(self, changed: list[str]) -> None:
        """That minutes which were just changed are approved already. Later meetings are read for it only once a
        meeting is closed."""
        from secretariat.minutes.kept_as_they_are import changed_though_approved

        for id in changed:
            p = self.archive.proceedings(id)
            known = self.archive.life(id) if p is not None and p.phase == "closed" else None
            if p is not None and known is not None and (told := changed_though_approved(known, p.bundle.meeting)):
                self.tell(told)

    async def kept(self, write: Callable[[], Awaitable[T]]) -> T | None:
        """Write; a write goes on even if whoever asked for it is gone (a closing screen cancels its own tasks)."""
        from storage.port import StoreError

        try:
            outcome = await asyncio.shield(self.under_way(write()))
        except StoreError as error:
            self.trouble = str(error)
            self.notify(f"NOT SAVED: {error}", markup=False, severity="error", timeout=20)
            self.show_status()
            return None
        self.trouble = ""
        self.saved = f"saved {clock.local(self.now()):%H:%M:%S}"
        self.records_changed()
        self._tell_notices()
        await self.soon.look()
        return outcome

    def records_changed(self) -> None:
        """Let the screens of the present place follow the records; welcome is the place while there is no panel."""
        from ..kit.screen import ClerkScreen, Dialog

        if self.at_work == (self.current_mode == "welcome"):
            self.call_later(self.begin)
            return
        if self.at_work and self.archive.meeting(self.meeting_id) is None:  # undone, or moved to another date
            from storage.queries.likely_meeting import likely_meeting

            self.meeting_id = likely_meeting(self.archive, self.today)
        for screen in self.screen_stack:
            if isinstance(screen, ClerkScreen | Dialog) and screen.stands:
                screen.records_changed()

    async def complaints_changed(self) -> None:
        """The register was locked, or opened: every screen and the line about what is due follow."""
        self.guard.blank()
        self.records_changed()
        await self.soon.look()

    def status(self, room: int = 200) -> tuple[str, bool]:
        """The status line, as much of it as there is ``room`` for, and whether it tells of trouble."""
        from .status import status

        return status(self, room)

    # --- drafts ---

    def draft(self, key: str) -> str:
        return self._drafts.of(key) if self._archive is not None else ""

    def keep_draft(self, key: str, text: str) -> None:
        """Keep a half-typed text, off the loop. Called at every pause in typing: a failure shows in the status line."""
        if self._archive is not None:
            self._drafts.keep(key, text)

    def keep_drafts_again(self) -> None:
        """What could not be kept before, now that it may be."""
        self._drafts.keep_again()

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
        if self.current_mode == "opening":
            await self.begin()
        self._tell_notices()
        await self.soon.look()
        self.call_after_refresh(self._back_up_the_day)
        self.call_after_refresh(since.show_by_itself, self)

    async def reopened(self, between: Callable[[], T]) -> T:
        """Close the records, do something to their folder in a thread, and open them again, whatever came of it."""
        await asyncio.to_thread(self.archive.store.close)
        try:
            return await asyncio.to_thread(between)
        finally:
            outcome = await asyncio.to_thread(opening.open_archive, self._open_store)
            if isinstance(outcome, str):
                self.refuse(outcome)
            else:
                self._archive, self._noticed, self.trouble = outcome, 0, ""
                self._tell_notices()
                self.records_changed()

    async def _back_up_the_day(self) -> None:
        """The day's first backup, once there is something to see: it takes longer the more there is."""
        from storage.port import StoreError

        try:
            await asyncio.shield(self.under_way(asyncio.to_thread(self.archive.store.backup_of_the_day)))
        except StoreError as error:
            self.notify(str(error), markup=False, severity="warning", timeout=20)

    async def _follow(self) -> None:
        """A window open for reading only keeps up with the one that writes."""
        if not self.opened:
            return
        if await self.archive.follow():
            self.records_changed()
        if self._waiting.let_go(self):
            self.tell(CLOSED)

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

    def _tell_notices(self) -> None:
        """What the store noticed and mended since it was last asked."""
        notices = self.archive.store.notices
        while self._noticed < len(notices):
            self.notify(notices[self._noticed], markup=False, severity="warning", timeout=20)
            self._noticed += 1

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
        self._return_code = crash.EXIT_CODE
        if self._exception is None:
            self._exception = error  # run_test raises it again
            self._exception_event.set()
            self.panic(Text(crash.save_and_report(self, error)))
