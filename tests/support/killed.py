"""A store as a program that was killed leaves it: its files closed by the system, and nothing more written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from storage.disk.lock import Lock
from storage.engine.keeper import Keeper
from storage.journal.journal import Journal
from storage.port import Store


def killed(store: Store) -> None:
    """The program that had the store is no more; the folder can be opened again."""
    inner: Any = getattr(store, "inner", store)
    if inner._keeper:
        inner._keeper.stop()
    inner._journal.close()
    inner._lock.free()


_LETS_GO = {Keeper: "stop", Journal: "close", Lock: "free"}
"""What a store holds of the system, and how that is let go, in this order."""
_held: dict[type, list[Any]] = {kind: [] for kind in _LETS_GO}


def _remembered(kind: type) -> None:
    make: Callable[..., None] = kind.__init__  # type: ignore[misc]

    def made(one: Any, *given: Any, **more: Any) -> None:
        make(one, *given, **more)
        _held[kind].append(one)

    kind.__init__ = made  # type: ignore[misc]


for _kind in _LETS_GO:
    _remembered(_kind)


@contextmanager
def none_left_open() -> Iterator[None]:
    """What was opened in here and not closed is killed in the end. A file is known by its number, which nobody gives
    back for a store that is forgotten; thousands of tests in one process would come to have more than it may."""
    before = {kind: len(held) for kind, held in _held.items()}
    try:
        yield
    finally:
        for kind, name in _LETS_GO.items():
            for one in _held[kind][before[kind] :]:
                getattr(one, name)()
            del _held[kind][before[kind] :]
