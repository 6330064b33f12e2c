"""How tests send Ctrl+C to the program in their own process, at a moment they choose."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import Any

import pytest


def interrupted_at(
    monkeypatch: pytest.MonkeyPatch, where: object, name: str, *, time: int = 1, after: bool = False
) -> None:
    """Ctrl+C comes as a call begins, the nth of its name. ``after``: as soon as it is done."""
    call: Callable[..., Any] = getattr(where, name)
    calls = 0

    def interrupted(*given: Any, **more: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == time and not after:
            os.kill(os.getpid(), signal.SIGINT)
        outcome = call(*given, **more)
        if calls == time and after:
            os.kill(os.getpid(), signal.SIGINT)
        return outcome

    monkeypatch.setattr(where, name, interrupted)
