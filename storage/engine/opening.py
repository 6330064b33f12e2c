"""Opening a folder: read where its journal and its files stand, and say so. To write, see ``opening_to_write``."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal, overload

from storage.disk import disk
from storage.engine.read_store import OPENED_TO_READ, ReadStore, replay_of
from storage.port import Unusable

if TYPE_CHECKING:
    from storage.engine.store import JournalStore


def now() -> datetime:
    """The present moment, in universal time."""
    return datetime.now(UTC)


@overload
def open_store(
    folder: Path, *, by: str = "", read_only: Literal[False] = False, clock: Callable[[], datetime] = now,
    background: bool = True,
) -> JournalStore:  # fmt: skip
    """To write, if nobody else does."""


@overload
def open_store(
    folder: Path, *, by: str = "", read_only: Literal[True], clock: Callable[[], datetime] = now,
    background: bool = True,
) -> ReadStore:  # fmt: skip
    """To read alone, beside whoever writes."""


def open_store(
    folder: Path,
    *,
    by: str = "",
    read_only: bool = False,
    clock: Callable[[], datetime] = now,
    background: bool = True,
) -> ReadStore:
    """The store of a folder, made if there is none. Look at its ``read_only`` and ``notices`` afterwards.

    ``by`` names the user to a second window; ``background=False`` leaves ``settle`` to the caller.
    Raises Unusable, with one sentence, if the folder cannot be used at all.
    """
    data = folder
    try:
        data = disk.real(folder)
        if read_only:
            return _opened_to_read(data, clock)
        from storage.engine.opening_to_write import opened_to_write  # the larger half: a command that reads has no use

        return opened_to_write(data, by, clock, background=background)
    except OSError as error:
        raise Unusable(f"The folder {data} cannot be used: {disk.why(error)}. Choose another folder.") from error


def _opened_to_read(data: Path, clock: Callable[[], datetime]) -> ReadStore:
    if not data.is_dir():
        raise NotADirectoryError(20, "") if data.exists() else FileNotFoundError(2, "")
    replay = replay_of(data)
    return ReadStore(data, replay, read_only=replay.problem or OPENED_TO_READ, following=True, clock=clock)
