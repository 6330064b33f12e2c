"""A writer in a process of its own, which dies at a random moment: killed, or with the disk beneath it."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from contextlib import suppress


def acts_until(
    wait: Callable[[], None], die: Callable[[int], None], write: Callable[[Callable[[], None]], None]
) -> tuple[int, int]:
    """Let ``write`` do acts for a while, confirming each by what it is given, until ``die(process)`` and a kill end it.

    How many acts it had confirmed when that began, and how many in the end.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            os.close(reader)
            os.write(writer, b"?")  # ready
            write(lambda: os.write(writer, b"."))
        os._exit(1)
    os.close(writer)
    os.read(reader, 1)
    wait()
    os.set_blocking(reader, False)
    before = _read(reader)
    os.set_blocking(reader, True)
    die(child)
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    in_the_end = before + _read(reader)
    os.close(reader)
    return before, in_the_end


def _read(reader: int) -> int:
    """How many acts were confirmed that were not counted yet, as far as can be told without waiting for more."""
    count = 0
    with suppress(BlockingIOError):
        while more := os.read(reader, 65536):
            count += len(more)
    return count
