"""A path as the clerk types it, or drops it on a terminal, which may put it in quotation marks."""

from __future__ import annotations

from pathlib import Path

from secretariat.basics.record import Refused


def typed_path(words: str) -> Path:
    """The path that is meant, with “~” as the home folder. Raises Refused where that is nobody's."""
    bare = words.strip()
    if len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "'\"":
        bare = bare[1:-1]
    try:
        return Path(bare).expanduser()
    except RuntimeError:
        raise Refused(f"There is no home folder for {bare}: there is nobody of that name.") from None
