"""Reading from the other end of a terminal."""

from __future__ import annotations

import selectors


def readable(terminal: int, seconds: float) -> bool:
    """Whether something comes within some time; of a file of any number, which ``select`` takes up to 1,023 alone."""
    with selectors.DefaultSelector() as waiting:
        waiting.register(terminal, selectors.EVENT_READ)
        return bool(waiting.select(seconds))
