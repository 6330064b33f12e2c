"""A report of an error of the program's own: where it was, and with what versions, and none of the clerk's words."""

from __future__ import annotations

import contextlib
import os
import platform
import traceback
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

EXIT_CODE = 70
KEPT = 10
"""So many reports are kept; older ones go."""

_ROOTS = ("secretariat", "screens", "storage", "textual", "tinydb", "msgspec", "pendulum", "docx", "asyncio")


def reported(error: BaseException, at: datetime, during: str, folder: Path | None = None) -> str:
    """Write a report; where it is, to tell the clerk. ``during``: on which screen, or of which command it was. Without
    a ``folder`` it goes with the logs of the platform, for caches are emptied."""
    try:
        if folder is None:
            from platformdirs import user_log_path

            folder = user_log_path("secretariat", appauthor=False)
        return f"A report without any of your words is in\n{write(report(error, at, during), folder)}"
    except OSError:
        return "No report could be written."


def report(error: BaseException, at: datetime, during: str) -> str:
    """What failed, where in the program, and with what versions. No message and no variable: they may hold names."""
    lines = [f"Secretariat crash report, {at:%Y-%m-%d %H:%M}", ""]
    for one in _chain(error):
        lines += [f"{type(one).__module__}.{type(one).__qualname__}"]
        lines += [f"  {_place(f.filename)}:{f.lineno} in {f.name}" for f in traceback.extract_tb(one.__traceback__)]
        lines.append("")
    lines.append(f"python {platform.python_version()} on {platform.system()} {platform.release()}")
    lines += [f"{name} {_version(name)}" for name in ("secretariat", "textual", "rich", "tinydb", "msgspec")]
    lines.append(during)
    return "\n".join(lines) + "\n"


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error and those it came from, the first one last."""
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        yield one
        one = getattr(one, "error", None) or one.__cause__ or one.__context__


def _place(filename: str) -> str:
    """A file by its place in its package; a path outside might name the user's folders."""
    parts = Path(filename).parts
    for n in range(len(parts) - 1, -1, -1):
        if parts[n] in _ROOTS:
            return "/".join(parts[n:])
    return parts[-1] if parts else "?"


def _version(name: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return "(not installed)"


def write(text: str, where: Path) -> Path:
    """Write a report for the user's eyes only, and let the oldest go."""
    where.mkdir(parents=True, exist_ok=True)
    numbers = [int(path.stem.rpartition("-")[2]) for path in where.glob("crash-*.txt") if path.stem[6:].isdigit()]
    path = where / f"crash-{max(numbers, default=0) + 1:04}.txt"
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(handle, "w", encoding="utf-8") as file:
        file.write(text)
    for old in sorted(where.glob("crash-*.txt"))[:-KEPT]:
        with contextlib.suppress(OSError):
            old.unlink()
    return path
