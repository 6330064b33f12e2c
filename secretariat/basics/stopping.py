"""Long work that says what it is doing, and can be stopped between two steps with nothing half done."""

from __future__ import annotations

from collections.abc import Callable

Step = Callable[[str], None]
"""Is told what is being done, and raises ``Stopped`` where it is not to go on."""


class ToTheEnd(str):
    """What is done from here on, as a step is told it, where it can be stopped no more: it must come to its end."""

    __slots__ = ()


class Stopped(Exception):
    """The clerk stopped it: nothing was written."""


def unwatched(_words: str) -> None:
    """The step of work that nobody looks at, and that is not to be stopped."""
