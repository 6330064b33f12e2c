"""Long work of a command says how far it is where somebody looks, and Ctrl+C stops it with nothing half done."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from screens.linear.session import QUIT
from secretariat.basics.acts import Put, act
from secretariat.basics.record import Refused
from secretariat.cli import how_far, run
from secretariat.papers.exported import sha256
from secretariat.plan.planned import PlanEntry
from storage import open_store
from storage.archive import Archive
from storage.disk import disk
from storage.disk.whole import AT_REST, wholly
from storage.disk.write_out import write_out
from storage.engine import backups
from storage.engine.store import JournalStore
from storage.interchange.dumping import dump
from storage.journal.journal import Journal
from storage.places import LOADING
from storage.port import Change
from storage.queries import dated_meetings
from tests.support.interrupting import interrupted_at
from tests.support.panels import DAY, MEETING, open_archive
from tests.support.places import ROOT
from tests.support.program import Program

POSIX = pytest.mark.skipif(os.name != "posix", reason="Ctrl+C is sent as a signal")


class Terminal(io.StringIO):
    """What a terminal was sent."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> Callable[[], Terminal]:
    """To be called in the test itself: between its phases pytest puts its own streams back."""

    def begin() -> Terminal:
        screen = Terminal()
        monkeypatch.setattr(how_far, "AFTER", 0.0)
        monkeypatch.setattr(how_far, "EACH", 0.01)
        monkeypatch.setattr(sys, "stderr", screen)
        monkeypatch.setattr(sys, "stdout", screen)
        return screen

    return begin


def until(holds: Callable[[], object]) -> None:
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end, "it never came to be"
        time.sleep(0.005)


def seen(sent: str) -> list[str]:
    """The lines as they stand on the terminal in the end."""
    lines = [""]
    at = 0
    for letter in sent:
        if letter == "\r":
            at = 0
        elif letter == "\n":
            lines.append("")
            at = 0
        else:
            lines[-1] = f"{lines[-1][:at].ljust(at)}{letter}{lines[-1][at + 1 :]}"
            at += 1
    return [line.rstrip() for line in lines]


def test_it_is_said_and_wiped_before_anything_else_is(looked_at: Callable[[], Terminal]) -> None:
    terminal = looked_at()
    with how_far.telling("secretariat find"):
        how_far.say("reading the meetings, 3 of 60")
        until(lambda: "secretariat find: reading the meetings, 3 of 60 … 0 s (Ctrl+C stops it)" in terminal.getvalue())
        print("2022-07-20/8  found")
        print("half a line", end="", file=sys.stderr)
        length = len(terminal.getvalue())
        time.sleep(0.05)
        assert len(terminal.getvalue()) == length, "over half a line of another nothing is written"
        print(" and the rest", file=sys.stderr)
        until(lambda: terminal.getvalue().rstrip().endswith("stops it)"))
    assert seen(terminal.getvalue()) == ["2022-07-20/8  found", "half a line and the rest", ""]
    assert sys.stderr is terminal
    assert how_far._present is None


def test_while_something_is_asked_nothing_is_said(looked_at: Callable[[], Terminal]) -> None:
    terminal = looked_at()
    with how_far.telling("secretariat dump"):
        until(lambda: "secretariat dump" in terminal.getvalue())
        with how_far.asking():
            length = len(terminal.getvalue())
            time.sleep(0.05)
            assert len(terminal.getvalue()) == length


def test_what_is_quick_says_nothing(looked_at: Callable[[], Terminal], monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = looked_at()
    monkeypatch.setattr(how_far, "AFTER", 60.0)
    with how_far.telling("secretariat find"):
        print("found")
        time.sleep(0.05)
    assert terminal.getvalue() == "found\n"


def test_where_nobody_looks_nothing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(how_far, "AFTER", 0.0)
    monkeypatch.setattr(how_far, "EACH", 0.001)
    open_archive(tmp_path / "data").store.close()
    program = Program(tmp_path / "data", capsys)
    program("lint")
    assert program.err == ""
    assert "\r" not in program.out


def test_every_meeting_that_is_read_is_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, looked_at: Callable[[], Terminal]
) -> None:
    terminal = looked_at()
    open_archive(tmp_path / "data").store.close()
    said: list[str] = []
    monkeypatch.setattr(how_far.HowFar, "say", lambda _, words: said.append(words))
    assert run.run(["--data", str(tmp_path / "data"), "lint"]) == 1
    assert said == ["reading the meetings, 1 of 2", "reading the meetings, 2 of 2"]
    assert "found; nothing was changed" in terminal.getvalue()


def test_commands_that_somebody_works_with_have_the_terminal_to_themselves() -> None:
    typed = {"": [], "minute": ["minute", "2031-06-18"], "linear": ["linear"]}
    assert set(run.INTERACTIVE) == set(typed)
    assert {run.parser().parse_args(words).command for words in (*typed.values(), ["--linear"])} == set(typed)


# --- a stream that is closed ---


def told_with(closed: str, *arguments: object, stderr: int = subprocess.PIPE) -> subprocess.CompletedProcess[str]:
    """A command as a shell starts it that closes a stream."""
    return subprocess.run(
        ["sh", "-c", f'exec "$@" {closed}', "sh", sys.executable, "-m", "secretariat", *map(str, arguments)], cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, stderr=stderr, text=True, timeout=60,
    )  # fmt: skip


@POSIX
@pytest.mark.parametrize(
    ("closed", "printed"),
    [("2>&-", True), (">&-", False), ("<&-", True), ("<&- >&- 2>&-", False)],
)
def test_a_closed_stream_ends_nothing(tmp_path: Path, closed: str, printed: bool) -> None:
    open_archive(tmp_path / "data").store.close()
    done = told_with(closed, "--data", tmp_path / "data", "people", "out", tmp_path / "p.csv")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "p.csv").exists()
    assert bool(done.stdout) is printed


@POSIX
def test_with_output_closed_a_terminal_still_hears_what_is_told(tmp_path: Path) -> None:
    open_archive(tmp_path / "data").store.close()
    terminal, end = os.openpty()
    try:
        done = told_with(">&-", "--data", tmp_path / "data", "people", "out", tmp_path / "p.csv", stderr=end)
        refused = told_with(">&-", "--data", tmp_path / "data", "export", "agenda", "--to", "a.txt", stderr=end)
        told = os.read(terminal, 10_000).decode()
    finally:
        os.close(terminal)
        os.close(end)
    assert (done.returncode, refused.returncode) == (0, 1)
    assert "Traceback" not in told
    assert "secretariat: Say which meeting." in told


@POSIX
def test_what_is_told_goes_to_no_other_stream_and_a_paper_to_none_that_is_closed(tmp_path: Path) -> None:
    data = tmp_path / "data"
    open_archive(data).store.close()
    done = told_with("2>&-", "--data", data, "people", "out", "/dev/stdout")
    assert done.returncode == 0
    assert done.stdout.splitlines()[0].count(",") > 1
    assert "/dev/stdout" not in done.stdout
    refused = told_with(">&-", "--data", data, "people", "out", "/dev/stdout")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "could not be written" in refused.stderr
    assert told_with("<&-", "--data", data, "minute", MEETING).returncode == 0, "nothing was typed"


def test_only_streams_that_are_there_are_looked_at(
    looked_at: Callable[[], Terminal], monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = looked_at()
    monkeypatch.setattr(sys, "stdout", None)
    with how_far.telling("secretariat find"):
        print("said to nobody")
        assert sys.stdout is None
    assert "said to nobody" not in terminal.getvalue()
    monkeypatch.setattr(sys, "stderr", None)
    with how_far.telling("secretariat find"):
        assert how_far._present is None


# --- Ctrl+C ---

_SLOW = """
import sys
from secretariat.cli import how_far, looking, run
def slow(options):
    print("begun", flush=True)
    {work}
looking.add.__globals__["lint"] = slow
sys.exit(run.run(["lint"]))
"""


@contextmanager
def begun(source: str) -> Iterator[subprocess.Popen[str]]:
    """A program that has said so. Where it does not end as it should, it is ended here: it would work on for hours."""
    command, there = [sys.executable, "-c", source], {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, cwd=ROOT, env=there, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as program:
        try:
            assert program.stdout is not None
            assert program.stdout.readline() == "begun\n"
            yield program
        finally:
            program.kill()


@POSIX
@pytest.mark.parametrize(
    "work",
    ["import time; time.sleep(60)", "import hashlib; hashlib.pbkdf2_hmac('sha256', b'x', b'y', 2_000_000_000)"],
    ids=["in Python", "in a library that does not hear"],
)
def test_it_stops_wherever_it_is(work: str) -> None:
    with begun(_SLOW.format(work=work)) as program:
        program.send_signal(signal.SIGINT)
        _, told = program.communicate(timeout=30)
    assert program.returncode == how_far.INTERRUPTED
    assert told == "secretariat: Stopped: nothing is half done.\n"


_KEEPING = """
import sys, time
from secretariat.cli import how_far, looking, run
from storage.disk.whole import wholly
how_far.DEAF = 0.2
def slow(options):
    with wholly(), wholly():
        print("begun", flush=True)
        time.sleep(1.0)
        print("kept", flush=True)
    print("not heard", flush=True)
looking.add.__globals__["lint"] = slow
sys.exit(run.run(["lint"]))
"""


@POSIX
def test_what_is_being_written_whole_is_not_ended_however_long_it_takes() -> None:
    with begun(_KEEPING) as program:
        program.send_signal(signal.SIGINT)
        said, told = program.communicate(timeout=30)
    assert (said, told) == ("kept\n", "secretariat: Stopped: nothing is half done.\n")
    assert program.returncode == how_far.INTERRUPTED


@POSIX
def test_what_fails_while_it_is_written_whole_is_what_is_said() -> None:
    def failing() -> None:
        with wholly():
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(0.01)
            raise Refused("There is no room.")

    with pytest.raises(Refused, match="no room"):
        failing()
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    assert AT_REST.is_set()


def a_date() -> Any:
    return act("add a date", Put(PlanEntry(id="entry-x", date=DAY)))


@POSIX
def test_an_act_that_is_being_kept_is_kept_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = open_archive(tmp_path / "data")
    acts = archive.store.version()
    sync = disk.sync

    def interrupted(fd: int) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        sync(fd)

    monkeypatch.setattr(disk, "sync", interrupted)
    told: list[Change] = []
    archive.store.watch(told.append)
    with pytest.raises(KeyboardInterrupt):
        archive.commit(a_date())
    monkeypatch.undo()
    assert [change.note for change in told] == ["add a date"]
    assert [entry.id for entry in archive.entries()] == ["entry-x"], "it was applied"
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    assert archive.store.version() == acts + 1, "in memory as on the disk"
    assert archive.store.undo(by="the tests") is not None
    archive.store.close()
    again = Archive(open_store(tmp_path / "data", background=False))
    assert again.store.check() == []
    assert again.store.version() == acts + 2
    again.store.close()


@POSIX
@pytest.mark.parametrize(
    ("where", "name", "time"),
    [(Journal, "append", 1), (dated_meetings, "picture", 2), (JournalStore, "close", 1)],
    ids=["while the act is kept", "while the dates are compared", "while the folder is closed"],
)
@pytest.mark.parametrize("command", ["undo", "redo", "load"])
def test_what_was_done_is_said_whenever_it_is_stopped_so_that_nobody_does_it_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    command: str, where: object, name: str, time: int,
) -> None:  # fmt: skip
    archive = open_archive(tmp_path / "data")
    for n in (1, 2):
        archive.commit(act(f"add date {n}", Put(PlanEntry(id=f"entry-{n}", date=DAY))))
    program = Program(tmp_path / "data", capsys)
    words: tuple[object, ...] = (command,)
    if command == "load":
        document = tmp_path / "all.json"
        document.write_bytes(dump(archive.store, complaints=False))
        words = ("load", document)
    if command != "undo":
        archive.undo_now()
    acts = archive.store.version()
    archive.store.close()
    interrupted_at(monkeypatch, where, name, time=time)
    assert program(*words) == how_far.INTERRUPTED
    monkeypatch.undo()
    done = {"undo": f"undo of {acts}: add date 2", "redo": f"redo of {acts - 1}: add date 2", "load": LOADING}
    assert program.err == f"secretariat: Kept already: {done[command]}.\n"
    archive = Archive(open_store(tmp_path / "data", background=False))
    assert archive.store.version() == acts + 1
    assert len(archive.entries()) == (1 if command == "undo" else 2)
    archive.store.close()


@POSIX
def test_a_line_that_is_stopped_as_it_is_taken_back_is_said_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = open_archive(tmp_path / "data")
    acts = archive.store.version()
    archive.store.close()
    program = Program(tmp_path / "data", capsys)
    typed = f"the bells were rung.\n/undo\n/undo\n{QUIT}\n".encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
    interrupted_at(monkeypatch, JournalStore, "undo")
    assert program("linear", MEETING) == how_far.INTERRUPTED
    monkeypatch.undo()
    assert f"; undo of {acts + 1}: " in program.err
    assert program.err.startswith("secretariat: Kept already: ")
    archive = Archive(open_store(tmp_path / "data", background=False))
    assert archive.store.version() == acts + 2
    archive.store.close()


def test_of_many_acts_the_last_are_named() -> None:
    how_far.begin()
    for n in range(1, 6):
        how_far.kept(f"line {n}")
    assert how_far.stopped() == "Kept already: line 3; line 4; line 5; and 2 acts before."
    how_far.begin()
    assert how_far.stopped() == "Stopped: nothing is half done."


def test_a_file_that_is_stopped_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paper = tmp_path / "minutes.docx"
    paper.write_bytes(b"before")

    def stopped(_fd: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(disk, "sync", stopped)
    with pytest.raises(KeyboardInterrupt):
        write_out(paper, b"after")
    assert [path.name for path in tmp_path.iterdir()] == ["minutes.docx"]
    assert sha256(paper.read_bytes()) == sha256(b"before")


def test_a_backup_that_is_stopped_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = open_archive(tmp_path / "data")
    archive.store.settle()
    copy = backups.copy_files

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(backups, "copy_files", stopped)
    with pytest.raises(KeyboardInterrupt):
        archive.store.backup("asked for")
    assert list((tmp_path / "data" / "backups").iterdir()) == []
    monkeypatch.setattr(backups, "copy_files", copy)
    assert archive.store.backup("asked for") in backups.names(tmp_path / "data")
    archive.store.close()
