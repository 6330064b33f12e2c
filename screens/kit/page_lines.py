"""The page in front as lines that can be looked through, and how to get to each of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec


class PageLines(msgspec.Struct, frozen=True):
    """``lines``: all that the page holds, seen or not. ``at``: the one marked. ``go``: marks another, by its place."""

    lines: Sequence[str]
    at: int
    go: Callable[[int], object]
