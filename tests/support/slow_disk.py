"""Acts that stand on the disk for a while before memory hears of them, as on a disk that is slow to answer."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest

from secretariat.basics.acts import Act
from storage.archive import Archive


class SlowDisk:
    """From now on each act is written at once, and known in memory only when ``go_on`` is set."""

    def __init__(self, archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
        self._archive, self._written, self.go_on = archive, threading.Event(), threading.Event()
        commit = archive.store.commit

        def slow(*given: Any, **more: Any) -> Any:
            change = commit(*given, **more)
            self._written.set()
            self.go_on.wait(30)
            return change

        monkeypatch.setattr(archive.store, "commit", slow)

    async def writing(self, act: Act) -> asyncio.Task[Any]:
        """Keep an act; it is on the disk, and whoever keeps it is still waiting. To be awaited after ``go_on``."""
        keeping = asyncio.create_task(self._archive.perform(act))
        await asyncio.to_thread(self._written.wait, 30)
        return keeping
