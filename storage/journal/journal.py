"""Writing the journal: one durable line at a time; and saying truly what was saved when the disk fails."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

from storage.disk import disk
from storage.journal import lines, segments
from storage.port import NotSaved, Unusable

BALLAST_BYTES = 1 << 20
SEGMENT_BYTES = 1 << 20
_FULL = (
    "Not saved: the disk is full. Nothing that was saved before is affected. "
    "Make room by deleting files you do not need, then save again."
)
FOREIGN = (
    "Another program has written to the journal of this folder, so nothing more is saved from this window. "
    "Close both windows, then open the folder again."
)


class Journal:
    """The newest segment, open to append to.

    ``head`` gives what a new segment must begin with. ``lost`` is called with a sentence once nothing can be
    written any more; ``notice`` with one for the clerk to know.
    """

    def __init__(
        self,
        data: Path,
        head: Callable[[], lines.Head],
        lost: Callable[[str], None],
        notice: Callable[[str], None],
    ) -> None:
        self._data, self._head, self._lost, self._notice = data, head, lost, notice
        self._ballast = data / ".ballast"
        self._fd = -1
        self._position = (0, 0)
        self._last = ""
        self._path = self._next_path = ""
        self._inode = (0, 0)

    def resume(self, number: int, end: int, last: str) -> None:
        """Go on at the end of a segment that was read. Raises OSError."""
        self._go_on_at(disk.open_to_append(segments.path_of(self._data, number)), number, end, last)

    def _go_on_at(self, fd: int, number: int, end: int, last: str) -> None:
        self._fd, self._position, self._last = fd, (number, end), last
        ours = os.fstat(fd)
        self._inode = ours.st_ino, ours.st_dev
        self._path, self._next_path = (os.fspath(segments.path_of(self._data, n)) for n in (number, number + 1))

    @property
    def position(self) -> tuple[int, int]:
        """The newest segment and where it ends; (0, 0) if nothing was opened."""
        return self._position

    @property
    def is_long(self) -> bool:
        return self._position[1] > SEGMENT_BYTES

    def append(self, line: lines.Line) -> tuple[lines.Line, segments.Place]:
        """Make one line durable; the line as it can be read back, and where it stands.

        Raises NotSaved (nothing was written) or Unusable.
        """
        self._expect_untouched()
        hash_, written, data = self._sealed(line)
        try:
            self._write(data)
        except OSError as error:
            raise NotSaved(self._refusal(error)) from error
        try:
            disk.sync(self._fd)
        except OSError:
            # The kernel may have marked the bytes as clean: a second sync would succeed and mean nothing.
            return self._append_to_new_segment(line)
        return written, self._appended(hash_, len(data))

    def _sealed(self, line: lines.Line) -> tuple[str, lines.Line, bytes]:
        line.p = self._last
        try:
            hash_, body, data = lines.seal(line)
        except UnicodeEncodeError as error:
            raise NotSaved("Not saved: the text holds half a character, which no file can hold.") from error
        written = lines.decode(body)
        if written is None:
            raise TypeError("this line could be written, but not read back")
        return hash_, written, data

    def _appended(self, hash_: str, size: int) -> segments.Place:
        number, end = self._position
        self._position, self._last = (number, end + size), hash_
        return segments.Place(number, end, size)

    def begin_next(self) -> None:
        """Go on in a new segment, whose head says how far this one counts. Raises OSError."""
        number, end = self._position
        head = self._head()
        head.p, head.end = self._last, end
        hash_, _, data = lines.seal(head)
        path = segments.path_of(self._data, number + 1)
        fd = disk.create(path)
        try:
            disk.write(fd, data)
            disk.sync(fd)
            disk.sync_folder(path.parent)
        except OSError as error:
            disk.close(fd)
            self._unmake(path, error)
            raise
        self.close()
        self._go_on_at(fd, number + 1, len(data), hash_)

    def _unmake(self, path: Path, cause: OSError) -> None:
        """A new segment that came back after a power cut would make what follows in the old one count for nothing."""
        try:
            disk.remove(path)
            disk.sync_folder(path.parent)
        except OSError:
            self._lost(f"The journal could not go on in a new part: {disk.why(cause)}. {_REOPEN}")

    def keep_ballast(self) -> None:
        """Hold some room in reserve, to give up for the act that finds the disk full. Raises OSError."""
        if not self._ballast.exists():
            disk.replace(disk.write_beside(self._ballast, bytes(BALLAST_BYTES)), self._ballast)

    def close(self) -> None:
        if self._fd >= 0:
            disk.close(self._fd)
            self._fd = -1

    def _expect_untouched(self) -> None:
        """Raises Unusable where another program wrote to the journal: its size or inode is another.

        That can be if the lock file was deleted by hand.
        """
        try:
            found = os.stat(self._path)
            # Python gives no dependable inode for an open file on every Windows disk.
            same = disk.WINDOWS or (found.st_ino, found.st_dev) == self._inode
            same = same and found.st_size == self._position[1] and not os.access(self._next_path, os.F_OK)
        except OSError:
            same = False
        if not same:
            self._lost(FOREIGN)
            raise Unusable(FOREIGN)

    def _write(self, data: bytes) -> None:
        try:
            disk.write(self._fd, data)
        except OSError as error:
            self._back_out()
            if error.errno not in disk.FULL or not self._ballast.exists():
                raise
            disk.remove(self._ballast)
            try:
                disk.write(self._fd, data)
            except OSError:
                self._back_out()
                raise
            self._notice("The disk is full. This was saved from a small reserve: make room now.")

    def _back_out(self) -> None:
        """Take back what was written of a refused line. It is no harm to a later line if that fails:
        the next act finds the wrong size and stops."""
        try:
            disk.cut(self._fd, self._position[1])
        except OSError as error:
            self._lost(f"The journal could not be set right after a failed save: {disk.why(error)}. {_REOPEN}")

    def _refusal(self, error: OSError) -> str:
        if error.errno in disk.FULL:
            return _FULL
        return f"Not saved: {disk.why(error)}. Put that right, then save again."

    def _append_to_new_segment(self, line: lines.Line) -> tuple[lines.Line, segments.Place]:
        """After a failed sync: a new segment, with the line in it."""
        try:
            self._cut_quietly()
            self.begin_next()
            hash_, written, data = self._sealed(line)
            disk.write(self._fd, data)
            disk.sync(self._fd)
        except OSError as error:
            self._cut_quietly()
            sentence = f"Not saved: the journal could not be made safe on the disk ({disk.why(error)}). {_REOPEN}"
            self._lost(sentence)
            raise NotSaved(sentence) from error
        self._notice("The disk failed once to make the journal safe. The act was saved in a new part of it.")
        return written, self._appended(hash_, len(data))

    def _cut_quietly(self) -> None:
        """Best effort: the new segment's head says already that what stands here counts for nothing."""
        with contextlib.suppress(OSError):
            disk.cut(self._fd, self._position[1])


_REOPEN = "Nothing more is saved from this window. Check the disk, then open the folder again."
