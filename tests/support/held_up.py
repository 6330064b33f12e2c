"""Work that begins, and goes on only when a test lets it: as long as on the slowest of disks."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest


class HeldUp:
    """From now on each call of a function waits for ``go_on``, in whatever thread it comes; ``begun`` tells that one
    came. ``instead``: what is done then, in place of the function itself."""

    def __init__(
        self, monkeypatch: pytest.MonkeyPatch, where: object, name: str, instead: Callable[..., Any] | None = None
    ) -> None:
        self.begun, self.go_on = threading.Event(), threading.Event()
        do: Callable[..., Any] = instead or getattr(where, name)

        def held(*given: Any, **more: Any) -> Any:
            self.begun.set()
            self.go_on.wait(30)
            return do(*given, **more)

        monkeypatch.setattr(where, name, held)
