"""The app is seen before it is loaded, and the terminal is as it was when it could not be."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from secretariat.cli.first_picture import ENTER, LEAVE, PICTURE, FirstPicture
from tests.support.panels import open_archive
from tests.support.terminals import readable

pty = pytest.importorskip("pty", reason="a terminal of its own is had on POSIX only")

RUN = "import sys; from secretariat.cli.run import run; sys.exit(run(sys.argv[1:]))"
FAILING = f"import sys; sys.modules['screens.app.app'] = None; {RUN}"
"""A Python in which the app cannot be loaded."""

SLOW = f"""
import storage, sys, time
def slow(*given, **more):
    sys.__stderr__.write("SLOW")
    sys.__stderr__.flush()
    time.sleep(3)
    raise SystemExit
storage.open_store = slow
{RUN}
"""
"""One whose disk takes its time."""


def _shown(code: str, folder: Path, wanted: bytes, stop_at: bytes = b"", terminal: str = "xterm-256color") -> bytes:
    """What comes to a terminal until some words are there; the program is ended then. ``stop_at``: words at which it is
    told to stop, as Ctrl+C does."""
    ours, theirs = pty.openpty()
    child = subprocess.Popen(
        [sys.executable, "-c", code, "--data", str(folder)], stdin=theirs, stdout=theirs, stderr=theirs,
        env={**os.environ, "TERM": terminal}, close_fds=True,
    )  # fmt: skip
    os.close(theirs)
    seen, end = b"", time.monotonic() + 60
    try:
        while wanted not in seen and time.monotonic() < end:
            if readable(ours, 0.1):
                try:
                    seen += os.read(ours, 65536)
                except OSError:
                    break
            if stop_at and stop_at in seen:
                stop_at = b""
                child.send_signal(signal.SIGINT)
    finally:
        child.kill()
        child.wait()
        os.close(ours)
    assert wanted in seen, seen[-2000:]
    return seen


def test_the_first_thing_on_the_terminal_is_the_picture_and_then_the_work(tmp_path: Path) -> None:
    open_archive(tmp_path / "data").store.close()
    seen = _shown(RUN, tmp_path / "data", b"Westmere PCP").decode()
    assert seen.startswith(PICTURE)
    assert LEAVE not in seen


def test_what_stood_on_the_terminal_comes_back_where_the_app_cannot_be_loaded(tmp_path: Path) -> None:
    seen = _shown(FAILING, tmp_path / "data", b"screens.app.app").decode()
    assert seen.startswith(PICTURE)
    assert seen.index(LEAVE) < seen.index("Traceback")


def test_it_comes_back_where_the_opening_is_broken_off(tmp_path: Path) -> None:
    seen = _shown(SLOW, tmp_path / "data", b"Stopped:", stop_at=b"SLOW").decode()
    assert seen.startswith(PICTURE)
    assert seen.index(LEAVE) < seen.index("Stopped:")


def test_nothing_is_painted_where_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.StringIO()
    monkeypatch.setattr(sys, "__stderr__", written)
    with FirstPicture():
        pass
    assert ENTER not in written.getvalue()


@pytest.mark.parametrize("piped", ["stdin", "stderr"])
def test_without_a_terminal_it_says_what_works_there_and_does_not_wait_for_keys(tmp_path: Path, piped: str) -> None:
    ours, theirs = pty.openpty()
    streams: dict[str, int] = dict.fromkeys(("stdin", "stdout", "stderr"), theirs)
    into, out_of = os.pipe()[::-1]
    done = subprocess.run(
        [sys.executable, "-c", RUN, "--data", str(tmp_path)], timeout=60, check=False,
        **{**streams, piped: out_of if piped == "stdin" else into},
    )  # fmt: skip
    os.close(theirs)
    os.close(into)
    told = os.read(out_of if piped == "stderr" else ours, 65536).decode()
    os.close(ours)
    os.close(out_of)
    assert done.returncode == 1
    assert "There is no terminal here" in told
    assert ENTER not in told
    assert not any(tmp_path.iterdir())


def test_a_terminal_that_cannot_show_screens_is_told_of_the_plain_lines(tmp_path: Path) -> None:
    seen = _shown(RUN, tmp_path / "data", b"--linear", terminal="dumb").decode()
    assert ENTER not in seen


def test_nothing_of_the_app_is_loaded_before_the_picture() -> None:
    looked = (
        "import sys, secretariat.cli.run; sys.exit(any(m.split('.')[0] in ('textual', 'screens') for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", looked], check=False).returncode == 0
