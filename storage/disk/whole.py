"""What is written whole: Ctrl+C that comes while an act is being kept is heard once it is."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def wholly() -> Iterator[None]:
    """An act is kept and known to be kept, or it is not: Ctrl+C comes in between in the main thread alone, and whoever
    handles it is given it once all is done."""
    handles = signal.getsignal(signal.SIGINT)
    if threading.current_thread() is not threading.main_thread() or not callable(handles):
        yield
        return
    heard: list[int] = []

    def later(number: int, _frame: FrameType | None) -> None:
        heard.append(number)

    signal.signal(signal.SIGINT, later)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handles)
    if heard:
        handles(heard[0], None)
