"""Opening a written file in the program that the system has for it."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from pathlib import Path

from secretariat.basics.record import Refused

_SECONDS = 3.0
"""How long a program is waited for that may say why it cannot: one that goes on is at work."""


async def open_file(path: Path) -> None:
    """Open a file in the system's program for it. Raises Refused, with where the file lies, where that cannot be.

    Nothing is waited for: the program goes on by itself, also after this one has ended.
    """
    if sys.platform == "win32":
        try:
            await asyncio.to_thread(os.startfile, path)
        except OSError as error:
            raise Refused(f"Windows could not open it: {error.strerror or error}. It is at {path}.") from None
        return
    program = _program()
    if program is None:
        raise Refused(f"No program that opens files was found here. The paper is at {path}.")
    try:
        started = await asyncio.create_subprocess_exec(
            program, str(path), stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
    except OSError as error:
        raise Refused(f"{program} could not be started: {error.strerror or error}. It is at {path}.") from None
    try:
        status = await asyncio.wait_for(asyncio.shield(started.wait()), _SECONDS)
    except TimeoutError:
        return
    if status:
        kind = path.suffix or "file of that kind"
        raise Refused(f"No program was found that opens a {kind}. The paper is at {path}.")


def _program() -> str | None:
    """What opens files here; None where there is none, or no screen to show them on."""
    if sys.platform == "darwin":
        return shutil.which("open")
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME")):
        return None  # a window can be shown nowhere, and a program for the terminal would write over this one
    return shutil.which("xdg-open") or shutil.which("wslview")
