"""How wide the terminal is."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from secretariat.cli.terminal import columns


@pytest.mark.parametrize("said", ["100", "1", "0", "-5", "", "wide", "²", "\u0663", None])
@pytest.mark.parametrize("terminal", [132, 0, None])
def test_it_is_what_the_library_says(said: str | None, terminal: int | None, monkeypatch: pytest.MonkeyPatch) -> None:
    if said is None:
        monkeypatch.delenv("COLUMNS", raising=False)
    else:
        monkeypatch.setenv("COLUMNS", said)

    def size(_fd: int) -> os.terminal_size:
        if terminal is None:
            raise OSError(25, "no terminal")
        return os.terminal_size((terminal, 24))

    monkeypatch.setattr(os, "get_terminal_size", size)
    with Path(os.devnull).open("w") as out:
        monkeypatch.setattr(sys, "__stdout__", out)
        assert columns(out) == shutil.get_terminal_size().columns


def test_a_stream_that_is_not_there_or_is_closed_is_as_wide_as_any(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    closed: Any = Path(os.devnull).open("w")  # noqa: SIM115
    closed.close()
    assert columns(None) == columns(closed) == 80
