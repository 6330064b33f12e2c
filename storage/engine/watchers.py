"""Who is told of each act after it was saved."""

from __future__ import annotations

from collections.abc import Callable

from storage.port import Change


class Watchers:
    """Calls each watcher after an act, in the thread that committed it and with no lock held."""

    def __init__(self) -> None:
        self._all: list[Callable[[Change], None]] = []

    def add(self, watcher: Callable[[Change], None]) -> Callable[[], None]:
        """From now on it is called; returns a call that stops it."""
        self._all.append(watcher)

        def stop() -> None:
            if watcher in self._all:
                self._all.remove(watcher)

        return stop

    def tell(self, change: Change) -> Change:
        """Call each. The act is saved: a screen that fails must not make it look refused."""
        for watcher in list(self._all):
            try:
                watcher(change)
            except Exception as error:  # its words may hold names
                import logging

                logging.getLogger(__name__).error("a watcher of the store failed: %s", type(error).__name__)
        return change
