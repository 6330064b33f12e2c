"""Where papers are written: beside the last one, in the format that this paper had last; kept for the next start.

The record of what was written names no folder, which may be called by somebody's name; so this is a small file of the
clerk's own, beside her keys. A paper that is not for publication is never proposed beside one that is: it goes beside
the last of its kind, which is remembered until the app is left and in no file.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import msgspec

FILE = "exports.json"
MOST = 100_000
"""A file of more bytes is none of ours."""


class Proposed(msgspec.Struct, frozen=True):
    """A paper, what its file is called with the ending it has the first time, and whether it is not for publication."""

    paper: str
    name: str
    private: bool = False


class WhereTo:
    """``file``: where it is kept; None: only until the app is left."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._folder = self._private_folder = ""
        self._endings: dict[str, str] = {}
        self._read()

    def usual(self, paper: str, name: str, *, private: bool = False) -> Path:
        """Where a paper goes, unless the clerk says otherwise. ``name``: what its file is called, with the ending it
        has the first time. ``private``: it is not for publication. A folder that has gone, or does not answer, is not
        named: then it is her own."""
        folder = self._private_folder if private else self._folder
        there = Path(folder) if folder and os.path.isdir(folder) else Path.home()
        return there / Path(name).with_suffix(("" if private else self._endings.get(paper, "")) or Path(name).suffix)

    def proposed(self, file: Proposed) -> Path:
        """The same, of what a form proposes."""
        return self.usual(file.paper, file.name, private=file.private)

    def remember(self, paper: str, path: Path, *, private: bool = False) -> None:
        """A paper was written there. An e-mail with it is no format of it. What cannot be kept holds until the end."""
        if private:
            self._private_folder = str(path.absolute().parent)
            return
        self._folder = str(path.absolute().parent)
        if path.suffix.lower() != ".eml":
            self._endings[paper] = path.suffix.lower()
        if self._file is not None:
            from storage.disk.disk import write_atomically

            kept = json.dumps({"folder": self._folder, "endings": self._endings}, ensure_ascii=False, indent=1)
            try:
                write_atomically(self._file, f"{kept}\n".encode())
            except (OSError, ValueError):
                self._file = None

    def _read(self) -> None:
        """What cannot be read was never remembered."""
        try:
            if self._file is None or not self._file.is_file() or self._file.stat().st_size > MOST:
                return
            kept = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return
        if isinstance(kept, dict):
            folder, endings = kept.get("folder"), kept.get("endings")
            self._folder = folder if isinstance(folder, str) and "\0" not in folder else ""
            if isinstance(endings, dict):
                self._endings = {
                    paper: ending for paper, ending in endings.items()
                    if isinstance(ending, str) and ending.startswith(".") and ending[1:].isalnum()
                }  # fmt: skip
