"""What every test stands on."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Iterator

import pytest

from tests.depth import register_profiles
from tests.support.in_memory import in_memory
from tests.support.killed import none_left_open

register_profiles()
in_memory()

if (
    signal.getsignal(signal.SIGINT) is signal.SIG_IGN
):  # what a shell starts behind itself hears no Ctrl+C, nor its children
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def _no_store_left_open() -> Iterator[None]:
    """A test may leave a store open, or stop it in the middle."""
    with none_left_open():
        yield


def pytest_collectstart() -> None:
    """See below: while they are collected, they are not looked through either."""
    gc.disable()


def pytest_collection_finish() -> None:
    """The thousands of tests that are collected stay to the end, and nobody need look through them for garbage.

    Left as it is, Python does so all the time: a tenth of what the collecting takes, a fifth of a test of a screen.
    """
    gc.collect()
    gc.freeze()
    gc.enable()
    gc.set_threshold(50_000, 20, 50)


def pytest_xdist_auto_num_workers() -> int:
    """One worker more than there are cores: each waits a tenth of its time, for disks, processes and timers."""
    return 1 + (len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """No test is called by the bytes of a file: a zip holds the second it was made, and each worker makes its own."""
    return argname if isinstance(val, bytes) and len(val) > 40 else None
