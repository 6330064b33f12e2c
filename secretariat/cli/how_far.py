"""Long work of a command says how far it is, on standard error and only where somebody looks; Ctrl+C stops it.

The line stands alone and is wiped before anything else is said, so that what a command prints is as ever. Work in a
library that hears no Ctrl+C is ended with the program: whatever is killed at any moment leaves nothing half done.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import TYPE_CHECKING, Any

from .terminal import columns

if TYPE_CHECKING:
    from storage.archive import Archive
    from storage.port import Change

AFTER = 1.0
"""Seconds after which a command that has said nothing says how far it is."""
EACH = 0.25
DEAF = 1.5
"""Seconds that a command has to stop after Ctrl+C: then it is in a library that does not hear, and is ended."""
STOPPED = "Stopped: nothing is half done."
INTERRUPTED = 130

_present: HowFar | None = None
_kept: list[str] = []
"""What this command kept so far, in the words of the history."""
MOST_NAMED = 3


class HowFar:
    """The line on a terminal. ``name``: the command, as it is typed."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._words = ""
        self._began = self._quiet = time.monotonic()
        self._shown = 0
        self._whole_line = True
        self._hidden = False
        self._turn = threading.RLock()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="how far", daemon=True)
        self._thread.start()

    def say(self, words: str) -> None:
        """What is being done now."""
        self._words = words

    def hide(self, said: str = "\n") -> None:
        """Something else is said: the line is wiped, and comes again after a while."""
        with self._turn:
            if self._shown:
                self._write(f"\r{' ' * self._shown}\r")
                self._shown = 0
            self._quiet = time.monotonic()
            self._whole_line = said.endswith("\n") if said else self._whole_line

    @contextmanager
    def silent(self) -> Iterator[None]:
        """While something is asked: nothing is shown."""
        self.hide()
        self._hidden = True
        try:
            yield
        finally:
            self._hidden = False

    def end(self) -> None:
        self._ended.set()
        self._thread.join()
        self.hide()

    def _run(self) -> None:
        while not self._ended.wait(EACH):
            with self._turn:
                if self._whole_line and not self._hidden and time.monotonic() - self._quiet >= AFTER:
                    self._show()

    def _show(self) -> None:
        doing = f": {self._words}" if self._words else ""
        line = f"{self._name}{doing} … {time.monotonic() - self._began:.0f} s (Ctrl+C stops it)"
        line = line[: columns(sys.__stderr__) - 1]
        self._write(f"\r{line}{' ' * (self._shown - len(line))}")
        self._shown = max(len(line), self._shown)

    def _write(self, words: str) -> None:
        with suppress(OSError, ValueError):
            _stream(sys.stderr).write(words)
            _stream(sys.stderr).flush()


class Wiping:
    """An output that wipes the line before it is written to; in all else the output itself."""

    def __init__(self, stream: Any, far: HowFar) -> None:
        self.stream = stream
        self._far = far

    def write(self, words: str) -> int:
        self._far.hide(words)
        return int(self.stream.write(words))

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)


def _stream(stream: Any) -> Any:
    return stream.stream if isinstance(stream, Wiping) else stream


@contextmanager
def telling(name: str) -> Iterator[None]:
    """Let a command say how far it is, if it takes longer than a second and standard error is a terminal. Either stream
    may not be there: closed by whoever started the program, as cron may."""
    global _present
    if not sys.stderr or not sys.stderr.isatty():
        with _ended_where_deaf():
            yield
        return
    far = _present = HowFar(name)
    out, err = sys.stdout, sys.stderr
    wiping: Any = Wiping
    sys.stdout, sys.stderr = out and wiping(out, far), wiping(err, far)
    try:
        with _ended_where_deaf():
            yield
    finally:
        far.end()
        sys.stdout, sys.stderr, _present = out, err, None


def begin() -> None:
    """A command begins, and has kept nothing."""
    _kept.clear()


def kept(what: str) -> None:
    """Something was kept for good, and is told where Ctrl+C is heard before the command can say it itself."""
    _kept.append(what)


def act_kept(change: Change) -> None:
    """An act was. To watch the store with: it is known before any Ctrl+C is heard."""
    kept(change.again + change.note)


def stopped() -> str:
    """What is said once Ctrl+C was heard."""
    return kept_already() or STOPPED


def kept_already() -> str:
    """What stays kept, where a command cannot say so itself: whoever takes it for undone would do it twice."""
    if not _kept:
        return ""
    before = len(_kept) - MOST_NAMED
    more = f"; and {before} act{'' if before == 1 else 's'} before" if before > 0 else ""
    return f"Kept already: {'; '.join(_kept[-MOST_NAMED:])}{more}."


def say(words: str) -> None:
    """What is being done now, where somebody looks. A step of long work (``basics/stopping.py``)."""
    if _present:
        _present.say(words)


def step(words: str) -> None:
    """The same, of work whose steps begin like sentences of a screen."""
    say(words[:1].lower() + words[1:])


@contextmanager
def asking() -> Iterator[None]:
    """While a question waits for its answer nothing else is shown."""
    if _present is None:
        yield
    else:
        with _present.silent():
            yield


def of_meetings(archive: Archive) -> None:
    """Tell of each meeting that is read, which is what takes long where there are many."""
    if _present is None:
        return
    read: set[str] = set()

    def told(id: str) -> None:
        if id in read:
            return
        read.add(id)
        say(f"reading the meetings, {len(read)} of {len(archive.meetings())}")

    archive.while_reading(told)


@contextmanager
def _ended_where_deaf() -> Iterator[None]:
    """Ctrl+C is heard between two steps of Python. Where none comes, in a library, the program is ended after a while:
    what was written stands whole, as after a power cut."""
    if threading.current_thread() is not threading.main_thread() or sys.platform == "win32":
        yield
        return
    heard, told = os.pipe()
    os.set_blocking(told, False)
    before = signal.set_wakeup_fd(told, warn_on_full_buffer=False)
    stopping = threading.Event()

    def stop(number: int, frame: FrameType | None) -> None:
        stopping.set()
        signal.default_int_handler(number, frame)

    handles = signal.getsignal(signal.SIGINT)
    if handles is signal.default_int_handler:
        signal.signal(signal.SIGINT, stop)
    from storage.disk.whole import AT_REST

    watcher = threading.Thread(target=_watch, args=(heard, stopping, AT_REST), name="Ctrl+C", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        stopping.set()
        if handles is signal.default_int_handler:
            signal.signal(signal.SIGINT, handles)
        signal.set_wakeup_fd(before)
        os.close(told)  # the watcher hears that, and ends
        watcher.join()
        os.close(heard)


def _watch(heard: int, stopping: threading.Event, at_rest: threading.Event) -> None:
    """Wait for Ctrl+C, then for the command to hear it. What is being written whole is never ended in between: the time
    to hear begins once it is done."""
    while signals := os.read(heard, 64):
        if signal.SIGINT in signals and not _hears(stopping, at_rest):
            if _present:
                _present.hide()
            with suppress(OSError, ValueError):
                if sys.stderr:
                    print(f"secretariat: {stopped()}", file=_stream(sys.stderr), flush=True)
            os._exit(INTERRUPTED)


def _hears(stopping: threading.Event, at_rest: threading.Event) -> bool:
    while True:
        at_rest.wait()
        if stopping.wait(DEAF):
            return True
        if at_rest.is_set():
            return False
