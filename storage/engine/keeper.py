"""The thread that brings the data files up to the journal, so that no act waits for it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

QUIET_SECONDS = 1.5
ACTS_AT_MOST = 200
RETRY_SECONDS = 30.0


class Keeper:
    """Calls ``settle`` after some quiet or after many acts. ``settle`` returns whether it succeeded."""

    def __init__(self, settle: Callable[[], bool]) -> None:
        self._settle = settle
        self._thread: threading.Thread | None = None
        self._changed = threading.Condition()
        self._acts = 0
        self._last = 0.0
        self._stopped = False

    def act(self) -> None:
        """An act was journalled: the data files are to be brought up to date a little later."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="storage keeper", daemon=True)
            self._thread.start()
        self._acts += 1
        self._last = time.monotonic()
        # The thread looks at the clock itself: it need not be woken for the acts in between.
        if self._acts == 1 or self._acts == ACTS_AT_MOST:
            with self._changed:
                self._changed.notify()

    def stop(self) -> None:
        self._stopped = True
        with self._changed:
            self._changed.notify()

    def _run(self) -> None:
        while not self._stopped:
            with self._changed:
                while not self._stopped and (wait := self._patience()) > 0:
                    self._changed.wait(wait)
            if self._stopped:
                return
            self._acts = 0
            if not self._settled() and not self._stopped:
                self._acts += 1
                with self._changed:
                    self._changed.wait(RETRY_SECONDS)

    def _settled(self) -> bool:
        try:
            return self._settle()
        except Exception as error:
            # A fault of the program must not end the thread: the next try may find it gone. Its words may hold names.
            import logging

            kind = type(error).__name__
            logging.getLogger(__name__).error("the data files could not be brought up to date: %s", kind)
            return False

    def _patience(self) -> float:
        """Seconds until the next checkpoint is due."""
        if not self._acts:
            return threading.TIMEOUT_MAX
        if self._acts >= ACTS_AT_MOST:
            return 0.0
        return self._last + QUIET_SECONDS - time.monotonic()
