"""Start to first paint and to the working screen, ten years on the disk, against a bare Textual app, in a terminal.

A run of one alternates with a run of the other, so that a slow moment of the machine hits both. Medians are given;
"first paint" is the first visible character after the alternate screen is entered, "at work" the first sight of the
panel's name, which is there only when the records have been read.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Iterator
from pathlib import Path

from tests.support.panels import begun, invented_panel, open_archive
from tests.support.terminals import readable

from .repaint import old_meetings

RUNS = 11
YEARS, A_YEAR = 10, 6
ESCAPES = re.compile(rb"\x1b(?:\[[0-9;?<>=$ ]*[a-zA-Z@`~]|[PX^_\]].*?(?:\x07|\x1b\\)|[()].|.)", re.DOTALL)

BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("Cambridgeshire")
Bare().run()
"""


def run(command: list[str], awaited: bytes) -> tuple[float, float]:
    """Milliseconds to the first paint, and to the sight of some words; the program is killed then."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # users have compiled files, so the second start is theirs
    began = time.perf_counter()
    child = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=environment, close_fds=True)
    os.close(slave)
    seen, painted = b"", 0.0
    try:
        while time.perf_counter() - began < 20:
            if not readable(master, 0.5):
                continue
            seen += os.read(master, 65536)
            now = (time.perf_counter() - began) * 1000
            entered = seen.find(b"\x1b[?1049h")
            if entered < 0:
                continue
            visible = ESCAPES.sub(b"", seen[entered:])
            if not painted and visible.strip():
                painted = now
            if painted and awaited in visible:
                return painted, now
    finally:
        child.kill()
        child.wait()
        os.close(master)
    raise RuntimeError(f"{command[-1]!r} never showed {awaited!r}")


def measure() -> Iterator[str]:
    """The medians and their ratios."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        open_archive(data, [*invented_panel(), begun(), *old_meetings(YEARS * A_YEAR)]).store.close()
        ours = [sys.executable, "-m", "secretariat", "--data", str(data)]
        bare = [sys.executable, "-c", BARE]
        pairs = []
        for n in range(RUNS + 1):
            pair = run(bare, b"Cambridgeshire"), run(ours, b"Westmere PCP")
            if n:  # the first compiles
                pairs.append(pair)
    hello = statistics.median(bare[0] for bare, _ in pairs)
    paint = statistics.median(our[0] for _, our in pairs)
    work = statistics.median(our[1] for _, our in pairs)
    yield f"bare Textual app, first paint  {hello:7.0f} ms"
    yield f"Secretariat, first paint       {paint:7.0f} ms   {paint / hello:.2f} x   (aim 1.3 x)"
    yield f"Secretariat, at work           {work:7.0f} ms   {work / hello:.2f} x   (aim 2 x)"


if __name__ == "__main__":
    print("\n".join(measure()))
