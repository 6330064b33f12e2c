"""What every test of storage stands on."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def on_the_disk() -> Iterator[list[int]]:
    """The files that the disk was asked to keep for good: it is asked, and not waited for.

    Most of the time that these tests took was such waiting. That a descriptor is open is still looked at. Where a
    process is killed, it is one of its own that waits for its disk as ever (``tests/support/dying_writer.py``).
    """
    asked: list[int] = []

    def asked_for(fd: int) -> None:
        os.fstat(fd)
        asked.append(fd)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", asked_for)
        yield asked
