"""A closed terminal, a shutdown: a real application under a real terminal saves and ends in order."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from storage import open_store
from storage.archive import Archive
from tests.depth import often
from tests.support.panels import MEETING
from tests.support.places import ROOT
from tests.support.terminals import readable

pty = pytest.importorskip("pty")


CHILD = """
import sys
from pathlib import Path
from tests.support.driving import app_on
app = app_on(Path(sys.argv[1]) / "data")
app.run()
sys.exit(app.return_code or 0)
"""


def _its_own_terminal() -> None:
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


BEGUN_BY_ANOTHER = """
import signal, subprocess, sys
child = subprocess.Popen([sys.executable, *sys.argv[1:]])
signal.signal(signal.SIGHUP, lambda *_: None)
print("begun:", child.pid, flush=True)
sys.exit(child.wait())
"""
"""As `make run` begins it: the terminal tells only the one that leads the session that it is closed."""


def _child(folder: Path, *, by_another: bool = False) -> tuple[subprocess.Popen[bytes], int]:
    """The application in a terminal of its own, which it is told of when it is closed, if it leads the session."""
    ours, theirs = pty.openpty()
    child = subprocess.Popen(
        [sys.executable, *(["-c", BEGUN_BY_ANOTHER] if by_another else []), "-c", CHILD, str(folder)],
        stdin=theirs, stdout=theirs, stderr=theirs, cwd=ROOT, env={**os.environ, "TERM": "xterm-256color"},
        start_new_session=True, close_fds=True, preexec_fn=_its_own_terminal,
    )  # fmt: skip
    os.close(theirs)
    return child, ours


def _read_until(terminal: int, words: bytes, limit: float = 30) -> bytes:
    seen, end = b"", time.monotonic() + limit
    while words not in seen and time.monotonic() < end:
        if readable(terminal, 0.05):
            try:
                seen += os.read(terminal, 65536)
            except OSError:
                break
    assert words in seen, seen[-2000:]
    return seen


def _drain(terminal: int, child: subprocess.Popen[bytes]) -> int:
    end = time.monotonic() + 30
    while child.poll() is None and time.monotonic() < end:
        if readable(terminal, 0.05):
            try:
                os.read(terminal, 65536)
            except OSError:
                break
    return child.wait(timeout=10)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_told_to_go_it_saves_and_ends_in_order(number: signal.Signals, tmp_path: Path) -> None:
    child, terminal = _child(tmp_path)
    try:
        _read_until(terminal, b"Attendance")
        os.write(terminal, b"p")  # the first member is present
        _read_until(terminal, b"saved")
        os.write(terminal, b"n")  # and a form is half filled
        _read_until(terminal, b"besides")
        os.write(terminal, b"\r")
        _read_until(terminal, b"Someone new, who")
        os.write(terminal, b"half")
        _read_until(terminal, b"half")
        child.send_signal(number)
        assert _drain(terminal, child) == 0
    finally:
        child.kill()
        os.close(terminal)
    store = open_store(tmp_path / "data", background=False)
    assert not store.read_only
    assert len(Archive(store).bundle(MEETING).events) == 1  # type: ignore[union-attr]
    assert "half" in store.draft("form: newcomer")
    store.close()


def test_begun_by_another_program_it_finds_by_itself_that_its_terminal_is_closed(tmp_path: Path) -> None:
    child, terminal = _child(tmp_path, by_another=True)
    begun = int(re.findall(rb"begun: (\d+)", _read_until(terminal, b"Attendance"))[0])
    try:
        os.write(terminal, b"p")
        _read_until(terminal, b"saved")
        os.write(terminal, b"n")
        _read_until(terminal, b"besides")
        os.write(terminal, b"\r")
        _read_until(terminal, b"Someone new, who")
        os.write(terminal, b"half")
        _read_until(terminal, b"half")
        os.close(terminal)
        assert child.wait(GONE_WITHIN) == 0
    finally:
        child.kill()
        with suppress(ProcessLookupError):
            os.kill(begun, signal.SIGKILL)
    store = open_store(tmp_path / "data", background=False)
    assert not store.read_only
    assert "half" in store.draft("form: newcomer")
    store.close()


MOVES = re.compile(rb"\x1b\[(\d+);(\d+)H")
SHOWN_OR_HIDDEN = re.compile(rb"\x1b\[\?25([hl])")


def _cursor(written: bytes) -> tuple[int, int, bool]:
    """Where a terminal's cursor stands after all that was written to it, row and column from 1; whether it is seen."""
    row, column = MOVES.findall(written)[-1]
    return int(row), int(column), SHOWN_OR_HIDDEN.findall(written)[-1] == b"h"


def test_the_cursor_of_a_real_terminal_is_seen_and_stands_on_the_row_marked(tmp_path: Path) -> None:
    child, terminal = _child(tmp_path)
    try:
        written = _read_until(terminal, b"Attendance")
        os.write(terminal, b"p")
        written += _read_until(terminal, b"saved")
        written += _rest(terminal)
        row, _, seen = _cursor(written)
        assert seen
        os.write(terminal, b"\x1b[B")
        written += _rest(terminal)
        assert _cursor(written)[0] == row + 1
        os.write(terminal, b"\x1b[17~")  # to the minutes: the line is at the foot
        written += _rest(terminal, b"Note")
        os.write(terminal, b"Bells")
        written += _rest(terminal, b"Bells")
        row, column, seen = _cursor(written)
        assert seen
        os.write(terminal, b"\x1b[D")
        written += _rest(terminal)
        assert _cursor(written) == (row, column - 1, True)
        child.send_signal(signal.SIGTERM)
        assert _drain(terminal, child) == 0
    finally:
        child.kill()
        os.close(terminal)


def _rest(terminal: int, words: bytes = b"") -> bytes:
    """What is written until some words, and then until nothing more is for a while."""
    seen = _read_until(terminal, words) if words else b""
    while readable(terminal, 1.0):
        seen += os.read(terminal, 65536)
    return seen


KEYS = [b"p", b"n", b"a", b"abc ", b"\r", b"\x1b", b"\t", b"\x1bOQ", b"\x1bOR", b"\x1bOS", b"\x1b[15~", b"\x1b[17~"]
KEYS_FOR = often(3, 5)
"""Seconds, at most."""
GONE_WITHIN = 60.0
"""Seconds: a computer with much else to do takes its time; what hangs hangs for good."""


def _closed_at_some_moment(folder: Path, chance: random.Random) -> subprocess.Popen[bytes]:
    """Keys are pressed for a while, and then the window is gone."""
    child, terminal = _child(folder)
    end = time.monotonic() + chance.uniform(0.3, KEYS_FOR)
    while time.monotonic() < end:
        if readable(terminal, 0.05):
            os.read(terminal, 65536)
        if chance.random() < 0.2:
            os.write(terminal, chance.choice(KEYS))
    os.close(terminal)
    return child


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(4))
def test_closed_at_any_moment_the_program_is_gone_and_nothing_is_lost(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    for n in range(often(2, 75)):
        child = _closed_at_some_moment(tmp_path / f"{n}", chance)
        try:
            child.wait(GONE_WITHIN)
        except subprocess.TimeoutExpired:
            child.kill()
            pytest.fail(f"closing {n}: it hung")
        assert child.returncode in (0, -signal.SIGHUP), f"closing {n}"  # or it had not begun to listen
        if (tmp_path / f"{n}" / "data" / "store.json").exists():
            store = open_store(tmp_path / f"{n}" / "data", background=False)
            assert (store.read_only, store.notices, store.check()) == ("", [], []), f"closing {n}"
            store.close()
