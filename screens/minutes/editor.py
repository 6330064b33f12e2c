"""A long passage in the clerk's own editor ($VISUAL, else $EDITOR), and its words back."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from secretariat.basics.record import Refused

USUAL = ("notepad",) if os.name == "nt" else ("nano", "vim", "vi")
"""What is tried where no editor is named."""


def editor(environment: Mapping[str, str]) -> list[str]:
    """The command that starts the editor. Raises Refused where there is none."""
    for name in ("VISUAL", "EDITOR"):
        if command := environment.get(name, "").strip():
            try:
                return [part.strip('"') for part in shlex.split(command, posix=os.name != "nt")]
            except ValueError:  # a quotation mark that is not closed
                raise Refused(
                    f"{name} names no editor: {command}. Set it to the one you use, then start again."
                ) from None
    found = next((path for name in USUAL if (path := shutil.which(name))), None)
    if found is None:
        raise Refused("No editor is named. Set EDITOR to the one you use, then start Secretariat again.")
    return [found]


def edited(text: str, environment: Mapping[str, str] | None = None) -> str:
    """The text as the clerk left it in the editor.

    Raises Refused where the editor could not be started or ended badly; what it wrote then stays in its file, whose
    place is told. The file is the clerk's alone, and is taken away when its words are back.
    """
    command = editor(os.environ if environment is None else environment)
    path = _written(text)
    try:
        status = subprocess.run([*command, str(path)], check=False).returncode
    except OSError as error:
        _take_away(path)
        raise Refused(f"{command[0]} could not be started ({error.strerror}). Your words are in the line.") from None
    if status:
        raise Refused(f"{command[0]} ended badly ({status}). Your words are in the line; what it wrote is in {path}.")
    try:
        words = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise Refused(f"What {command[0]} wrote in {path} is no text. Your words are in the line.") from None
    _take_away(path)
    return words.rstrip("\n")


def _written(text: str) -> Path:
    """The file that the editor is given. Raises Refused where there is no room for one."""
    path = None
    try:
        handle, name = tempfile.mkstemp(prefix="secretariat-", suffix=".txt")
        path = Path(name)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(f"{text}\n" if text else "")
    except OSError as error:
        if path:
            _take_away(path)
        why = error.strerror or error
        raise Refused(f"Your words could not be put in a file ({why}), so they are in the line still.") from None
    return path


def _take_away(path: Path) -> None:
    with suppress(OSError):  # Windows keeps what is open elsewhere
        path.unlink()
