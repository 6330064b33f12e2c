"""What is written whole: Ctrl+C that comes while an act is being kept is heard once it is."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from types import FrameType
from typing import Any

AT_REST = threading.Event()
"""Set while nothing is being written whole: whoever would end the program waits for it."""
AT_REST.set()


_AS_IT_IS = nullcontext()


def wholly() -> AbstractContextManager[None]:
    """An act is kept and known to be kept, or it is not: Ctrl+C comes in between in the main thread alone, and whoever
    handles it is given it once all is done. One within another is part of it.

    Where what is done fails, that is what is said: it stops as well as Ctrl+C does, and Ctrl+C is only known to have
    been heard.
    """
    if threading.get_ident() != threading.main_thread().ident or not AT_REST.is_set():
        return _AS_IT_IS
    return _heard_afterwards()


@contextmanager
def _heard_afterwards() -> Iterator[None]:
    handles = signal.getsignal(signal.SIGINT)
    if not callable(handles):
        yield
        return
    heard: list[int] = []

    def later(number: int, _frame: FrameType | None) -> None:
        heard.append(number)

    signal.signal(signal.SIGINT, later)
    AT_REST.clear()
    try:
        yield
    except BaseException:
        _hand_on(handles)
        with suppress(KeyboardInterrupt):
            if heard:
                handles(heard[0], None)
        raise
    _hand_on(handles)
    if heard:
        handles(heard[0], None)


def _hand_on(handles: Callable[..., Any]) -> None:
    """From here on Ctrl+C is heard at once again."""
    AT_REST.set()
    signal.signal(signal.SIGINT, handles)
