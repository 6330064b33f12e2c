"""The files of one folder, each called by the SHA-256 of its content. None is ever changed, replaced or deleted."""

from __future__ import annotations

import re
import threading
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from storage.disk import disk
from storage.port import NotSaved, Told, Unusable, nobody

FOLDER = "files"
MOST = 25_000_000
"""Bytes of one file. The same as ``basics.kept_file`` says, of which the engine may know nothing: a test compares."""
_NAME = r"[0-9a-f]{64}"
_CUT_SHORT = r"\.[0-9a-f]{64}\.new"


def hash_of(data: bytes) -> str:
    """What a file of this content is called."""
    import hashlib  # only where a file is kept or looked at: see disk/hashing.py

    return hashlib.sha256(data).hexdigest()


def is_hash(name: str) -> bool:
    """Whether a file can be called that."""
    return bool(re.fullmatch(_NAME, name))


def path_of(folder: Path, sha256: str) -> Path:
    """Where a file is kept, in a data folder or a copy of one."""
    return folder / FOLDER / sha256


def names(folder: Path) -> list[str]:
    """The files that are there, in order of name."""
    with suppress(OSError):
        return sorted(path.name for path in (folder / FOLDER).iterdir() if is_hash(path.name) and _is_file(path))
    return []


def _is_file(path: Path) -> bool:
    """Whether a file stands there. One the disk cannot tell of is there, and damaged: it must not hide the others."""
    try:
        return path.is_file()
    except OSError:
        return True


def whole(folder: Path, sha256: str) -> bytes | None:
    """The content of a file; None where it is not there, or is not what its name says. Raises OSError."""
    try:
        data = disk.read(path_of(folder, sha256))
    except FileNotFoundError:
        return None
    return data if hash_of(data) == sha256 else None


def readable(folder: Path, sha256: str) -> bytes | None:
    """As ``whole``; None also where it cannot be read."""
    with suppress(OSError):
        return whole(folder, sha256)
    return None


class KeptFiles:
    """Keeps and gives out the files of a data folder. To be used off the event loop: each call waits for the disk."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._turn = threading.Lock()

    def keep(self, data: bytes) -> str:
        """Keep a file; its hash. On return its content and its name are on the disk itself, and stay after a power cut.

        One that is kept already is not written again; one whose content was damaged since is set aside, and written
        anew. Raises NotSaved: then nothing was kept.
        """
        if not data:
            raise NotSaved("Not kept: the file is empty.")
        if len(data) > MOST:
            millions = f"{len(data) / 1_000_000:.1f}"
            raise NotSaved(
                f"Not kept: the file has {millions} million bytes, and at most {MOST // 1_000_000} are kept."
            )
        sha256 = hash_of(data)
        with self._turn:
            try:
                self._make_ready()
                self._keep(sha256, data)
            except OSError as error:
                raise NotSaved(f"The file was not kept: {disk.why(error)}.") from error
        return sha256

    def _keep(self, sha256: str, data: bytes) -> None:
        path = path_of(self.folder, sha256)
        if path.is_symlink() or path.exists():
            if path.is_file() and not path.is_symlink() and whole(self.folder, sha256) is not None:
                disk.sync_folder(path.parent)  # one that was cut short may have put it there and not waited for this
                return
            self._put_aside(path)
        disk.replace(disk.write_beside(path, data), path)
        disk.sync_folder(path.parent)

    def _put_aside(self, path: Path) -> str:
        from storage.disk.aside import put_aside

        return put_aside(self.folder, _now(), path)

    def _make_ready(self) -> None:
        """Make the folder, and take away what a writer that was killed left half written: it never had a name."""
        disk.make_folder(self.folder / FOLDER)
        for path in (self.folder / FOLDER).iterdir():
            if re.fullmatch(_CUT_SHORT, path.name):
                disk.remove(path)

    def read(self, sha256: str, *, may_write: bool) -> bytes:
        """A file as it was kept. Raises Unusable, naming it.

        ``may_write``: one that is damaged is set aside, and a whole copy of it out of a back-up takes its place.
        """
        if not is_hash(sha256):
            raise Unusable(f"No file is called {sha256[:70]!r}: a kept file is called by 64 hexadecimal digits.")
        with self._turn:
            try:
                return self._read(sha256, may_write=may_write)
            except OSError as error:
                raise Unusable(f"The file {sha256} cannot be read: {disk.why(error)}.") from error

    def _read(self, sha256: str, *, may_write: bool) -> bytes:
        if (data := whole(self.folder, sha256)) is not None:
            return data
        path, wrong = path_of(self.folder, sha256), "is not there"
        if path.exists():
            wrong = "is damaged: its content is not what was kept"
            if may_write:
                wrong += f". It was set aside as {self._put_aside(path)}"
        for copy in self._copies():
            if (data := whole(copy, sha256)) is not None:
                if may_write:
                    self._make_ready()
                    self._keep(sha256, data)
                return data
        raise Unusable(f"The file {sha256} {wrong}, and no back-up holds it.")

    def _copies(self) -> list[Path]:
        """The back-ups, the newest first: a file may be whole there."""
        with suppress(OSError):
            return sorted((self.folder / "backups").glob("[0-9]*"), reverse=True)
        return []

    def take_in(self, copy: Path, told: Told = nobody) -> int:
        """Keep every whole file of a copy of a folder that is not kept here; how many. Raises OSError.

        What was taken in when ``told`` raises stays: it is whole, and nobody's yet."""
        taken = 0
        with self._turn:
            missing = [name for name in names(copy) if whole(self.folder, name) is None]
            if missing:
                self._make_ready()
            for n, name in enumerate(missing, 1):
                told(f"Copying the papers and letters, {n} of {len(missing)}")
                if (data := readable(copy, name)) is not None:  # of a failing disk, all that can still be read
                    self._keep(name, data)
                    taken += 1
        return taken

    def damaged(self, told: Told = nobody) -> list[str]:
        """The files whose content is not what their name says, or that cannot be read. Reads all; changes nothing."""
        every, found = names(self.folder), []
        for n, name in enumerate(every, 1):
            told(f"Reading the papers and letters, {n} of {len(every)}")
            if readable(self.folder, name) is None:
                found.append(name)
        return found


def _now() -> datetime:
    return datetime.now(UTC)
