"""The terminal beneath the application, also where it is closed under it: then nothing waits for it any more."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Awaitable, Callable
from typing import IO, Any

from textual import events
from textual.driver import Driver
from textual.message import Message

SHOWN = "\x1b[?25h\x1b[6 q"
"""The cursor seen, as a bar that does not blink: a block would turn the block that is drawn there back again."""
AS_EVER = "\x1b[0 q"


def driver_for(usual: type[Driver], gone: Callable[[], Awaitable[None]]) -> type[Driver]:
    """The driver of a real terminal of Linux or macOS made patient; any other as it is.

    ``gone`` is called, as a message to the application, where the terminal is found to be closed.
    """
    if sys.platform == "win32":
        return _with_its_cursor(usual)
    from textual.drivers.linux_driver import LinuxDriver

    if usual is not LinuxDriver:
        return usual

    class PatientDriver(_with_its_cursor(LinuxDriver)):  # type: ignore[misc]
        """Textual's own, which hangs for good in three ways when a terminal is closed.

        The system tells a program whose terminal is gone to go on (SIGCONT), and Textual then starts all its threads a
        second time. And its writing thread dies of the first write that fails; what is written afterwards fills the
        queue that nobody reads, and whoever writes waits for ever, SIGTERM or not. And its reading thread asks again
        and again, without a pause, where the end is all there is to read: only the program that leads a session is
        told by a signal, so that one begun by another (`make run`) has no other way of knowing.
        """

        def __init__(self, *given: Any, **more: Any) -> None:
            super().__init__(*given, **more)
            self._file: Any = LosableTerminal(self._file)
            self.exit_event: Any = ReadUntil(self.fileno)

        def _run_input_thread(self) -> None:
            try:
                self.run_input_thread()
                if self.exit_event.closed:
                    self._app.call_later(gone)
            except OSError:  # nothing can be read of it any more: leave as when told to, with all that is half typed
                self._app.call_later(gone)
            except BaseException as error:
                self._app.call_later(self._app._handle_exception, error)

        def _sigcont_application(self, *_: Any) -> None:
            if not os.isatty(self.fileno):
                return  # closed
            if self._auto_restart and not self._must_signal_resume:
                self.suspend_application_mode()  # stopped by another than itself: its threads run on
            super()._sigcont_application()

    return PatientDriver


def as_pressed(message: Message) -> Message:
    """F3 with another key as what was pressed: most terminals write it as the place of the cursor would be, were it
    asked for (ESC [ 1 ; 2 R), and it never is here."""
    match message:
        case events.CursorPosition(x=x, y=0) if x in _F3_WITH:
            return events.Key(_F3_WITH[x], None)
    return message


_F3_WITH = {1: "shift+f3", 2: "alt+f3", 3: "alt+shift+f3", 4: "ctrl+f3", 5: "ctrl+shift+f3", 6: "alt+ctrl+f3"}
"""By the place in the row that is told: one less than xterm's number for what was held down."""


def _with_its_cursor(usual: type[Driver]) -> type[Driver]:
    """A driver that leaves the terminal's cursor to be seen; Textual's own hides it from its first write. What comes in
    is passed on as it was pressed."""

    class ShowingDriver(usual):  # type: ignore[misc,valid-type]
        def process_message(self, message: Message) -> None:
            super().process_message(as_pressed(message))

        def start_application_mode(self) -> None:
            super().start_application_mode()
            self.write(SHOWN)

        def stop_application_mode(self) -> None:
            self.write(AS_EVER)
            super().stop_application_mode()

    return ShowingDriver


class ReadUntil(threading.Event):
    """Asked before each turn of reading a terminal: no more is read once it is set, or the terminal is closed."""

    def __init__(self, terminal: int) -> None:
        super().__init__()
        self._terminal = terminal
        self._was_one = os.isatty(terminal)
        self.closed = False

    def is_set(self) -> bool:
        """Whether there is nothing more to read for."""
        self.closed = self._was_one and not os.isatty(self._terminal)
        return self.closed or super().is_set()


class LosableTerminal:
    """A file to write to until writing fails; from then on what is written goes nowhere."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file
        self._lost = False

    def write(self, text: str) -> int:
        """Write, if it is still there."""
        if not self._lost:
            try:
                return self._file.write(text)
            except (OSError, ValueError):
                self._lost = True
        return len(text)

    def flush(self) -> None:
        """Send what was written, if it is still there."""
        if not self._lost:
            try:
                self._file.flush()
            except (OSError, ValueError):
                self._lost = True

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)
