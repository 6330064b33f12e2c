"""The two files of keys of a folder: which of them counts, and replacing both so that one always does.

The newest whole one counts. What is damaged is set aside, under its name, before anything is written in its place;
where neither is whole nothing is written at all.
"""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from storage.disk import disk
from storage.port import NotSaved, Unusable
from storage.sealed.ring import Newer, Ring, decoded, encoded, merged

FILE = "complaints.keys"
COPY = "complaints.keys.copy"
NAMES = (COPY, FILE)
"""In the order in which they are written."""

OF_NEWER = (
    "{} was written by a newer version of the program, so the register of complaints cannot be opened with this one. "
    "Install that version."
)
_DAMAGED, _MISSING = "was damaged", "was missing"
_FOREIGN = (
    "The keys of the register were changed by another program or window. Nothing was written over them. "
    "Close both windows, then open the folder again."
)


Lacking = Callable[[Ring], int]
"""How many sealed records lack their key in a ring: what tells this folder's own from another's of a higher counter."""


def none_lacking(_: Ring) -> int:
    """Where nobody knows the records: the counter alone decides."""
    return 0


class OneCopy(msgspec.Struct, frozen=True):
    """One of the two as it stands on the disk. ``ring``: None where it is damaged; ``why``: what is wrong with it."""

    path: Path
    data: bytes = b""
    ring: Ring | None = None
    why: str = ""

    @property
    def gone(self) -> bool:
        return not self.why and self.ring is None


class Found(msgspec.Struct, frozen=True):
    """What counts. ``other``: of two files of the first format that have different locks, the second one's."""

    ring: Ring
    other: Ring | None = None
    notices: Sequence[str] = ()


def look(folder: Path) -> list[OneCopy]:
    """Both, as they stand. Raises Unusable where one is of a newer version."""
    return [_one(folder / name) for name in (FILE, COPY)]


def _one(path: Path) -> OneCopy:
    if not os.path.lexists(path):
        return OneCopy(path)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return OneCopy(path, why="was no file")
        data = disk.read(path)
        ring = decoded(data)
    except FileNotFoundError:
        return OneCopy(path, why="was a link that leads nowhere")
    except OSError as error:
        return OneCopy(path, why=f"could not be read ({disk.why(error)})")
    except Newer:
        raise Unusable(OF_NEWER.format(path.name)) from None
    return OneCopy(path, data, ring, "" if ring else _DAMAGED)


def _best(copies: Sequence[OneCopy], lacking: Lacking) -> Ring:
    """The one with which most can be opened; of equals the newest."""
    rings = [copy.ring for copy in copies if copy.ring is not None]
    return rings[0] if len(rings) == 1 else min(rings, key=lambda ring: (lacking(ring), -ring.counter))


def read(folder: Path, lacking: Lacking = none_lacking) -> Found:
    """What counts of the two; an empty ring where there is neither. Raises Unusable where neither is whole."""
    copies = look(folder)
    whole = [(copy.path.name, copy.ring) for copy in copies if copy.ring is not None]
    if not whole:
        if all(copy.gone for copy in copies):
            return Found(Ring())
        raise Unusable(_neither(copies))
    if len(whole) == 1:
        (name, ring), (bad,) = whole[0], [copy for copy in copies if copy.ring is None]
        return Found(ring, notices=[f"{bad.path.name} {bad.why or _MISSING}. {name} is whole, and is used."])
    (_, first), (_, second) = whole
    if first == second:
        return Found(first)
    if first.counter or second.counter:
        return Found(_best(copies, lacking))
    told = [f"{FILE} and {COPY} do not say the same. Both are used as far as they open anything."]
    return Found(first, second, told) if first.lock != second.lock else Found(merged(first, second), notices=told)


def _neither(copies: Sequence[OneCopy]) -> str:
    put_back = "Put both back from your own back-up of this folder; until then nothing is written in their place."
    if all(copy.why == _DAMAGED for copy in copies):
        return f"{FILE} and its copy are damaged, so the register of complaints cannot be opened. {put_back}"
    states = " and ".join(f"{copy.path.name} {copy.why or _MISSING}" for copy in copies)
    return f"{states}, so the register of complaints cannot be opened. {put_back}"


class Replacement:
    """Both files written beside the present ones, to be put in their place; or dropped."""

    def __init__(self, folder: Path, ring: Ring, before: Ring, notices: list[str], lacking: Lacking) -> None:
        """Set aside what is damaged, then write. Raises NotSaved or Unusable: then both are as they were."""
        self._folder, self._before, self._notices = folder, before, notices
        self._written: list[tuple[Path, Path]] = []
        highest = make_way(folder, before, notices, lacking)
        self.ring = msgspec.structs.replace(ring, counter=highest + 1)
        data = encoded(self.ring)
        try:
            for name in NAMES:
                path = folder / name
                self._written.append((disk.write_beside(path, data), path))
        except OSError as error:
            self.drop()
            raise NotSaved(f"The keys of the register could not be written: {disk.why(error)}.") from error

    def drop(self) -> None:
        """Leave everything as it is."""
        for temporary, _ in self._written:
            with contextlib.suppress(OSError):
                disk.remove(temporary)

    def put(self, *, forgetting: bool = False) -> None:
        """Put them in place, durable on return: from the first one on the new keys count. Raises NotSaved.

        ``forgetting``: the old ones hold what may not stay; where one cannot be replaced it is removed.
        """
        failed: list[tuple[Path, OSError]] = []
        for temporary, path in self._written:
            try:
                disk.replace(temporary, disk.real(path))
                disk.sync_folder(disk.real(path).parent)
            except OSError as error:
                failed.append((path, error))
        if len(failed) == len(self._written):
            self._put_back(failed[0][1])
        for path, why in failed:
            self._notices.append(f"{path.name} could not be written ({disk.why(why)}). The other one holds the keys.")
            if forgetting:
                self._remove(path)
        self.drop()

    def _remove(self, path: Path) -> None:
        """One that could not be replaced: it holds what may not stay."""
        try:
            disk.remove(disk.real(path))
        except OSError as error:
            self._notices.append(
                f"{path.name} could not be removed either ({disk.why(error)}): it still holds the key of what was "
                "erased, until the folder is next opened."
            )

    def _put_back(self, error: OSError) -> None:
        """None is surely on the disk: what was before counts again. Raises NotSaved."""
        self.drop()
        why = f"The keys of the register could not be written: {disk.why(error)}."
        try:
            if any(copy.ring == self.ring for copy in look(self._folder)):
                again = encoded(msgspec.structs.replace(self._before, counter=self.ring.counter + 1))
                for name in NAMES:
                    disk.write_atomically(self._folder / name, again)
        except (OSError, Unusable):
            raise NotSaved(
                f"{why} Whether the disk keeps the change is not sure: look when it is well again."
            ) from error
        raise NotSaved(why) from error


def make_way(folder: Path, known: Ring, notices: list[str], lacking: Lacking) -> int:
    """Before anything is written: set aside what is damaged, or holds what the known ring does not know of.

    Returns the highest counter that stands there. Raises Unusable where another has written since, NotSaved where it
    could not be set aside.
    """
    copies = look(folder)
    newer = [copy.ring for copy in copies if copy.ring is not None and copy.ring.counter > known.counter]
    if any(lacking(ring) <= lacking(known) for ring in newer):
        raise Unusable(_FOREIGN)
    if known.keys and all(copy.ring is None for copy in copies) and any(copy.why for copy in copies):
        notices.append(f"{FILE} and its copy were damaged while they were in use. Both are written anew.")
    try:
        for copy in copies:
            if copy.why or (copy.ring is not None and _holds_more(copy.ring, known)):
                where = _set_aside(folder, copy)
                notices.append(f"{copy.path.name} {copy.why or 'holds other keys'}. It was set aside as {where}.")
    except OSError as error:
        raise NotSaved(f"The keys of the register could not be set aside: {disk.why(error)}.") from error
    return max([known.counter, *(ring.counter for ring in newer)])


def _holds_more(ring: Ring, known: Ring) -> bool:
    """Whether one that does not count has a key, or a lock, that may yet be needed."""
    if ring.counter == known.counter and ring.lock != known.lock:
        return True
    for name, keys in ring.keys.items():
        ours = {key.id for key in known.keys.get(name, [])}
        if name not in known.erased and (
            not ours or ("" not in ours and any(key.id and key.id not in ours for key in keys))
        ):
            return True
    return False


def _set_aside(folder: Path, copy: OneCopy) -> str:
    """A copy of what can be read; what cannot (a folder, a file closed to us) is moved itself. Raises OSError."""
    now, path = datetime.now(UTC), copy.path
    if copy.data:
        from storage.disk import aside

        return aside.set_aside(folder, now, path.name, copy.data)
    disk.make_folder(folder / "set-aside")
    target = folder / "set-aside" / f"{now:%Y%m%dT%H%M%S%f}-{path.name}"
    disk.replace(path, target)
    disk.sync_folder(target.parent)
    disk.sync_folder(folder)
    return f"set-aside/{target.name}"


def mend(folder: Path, notices: list[str], lacking: Lacking) -> None:
    """Make both files say what the newest whole one says. Raises NotSaved or Unusable.

    Two of the first format that differ are left to the next change, which keeps what either holds.
    """
    copies = look(folder)
    whole = [copy for copy in copies if copy.ring is not None]
    if not whole or (len(whole) == 2 and not any(copy.ring and copy.ring.counter for copy in whole)):
        return
    ring = _best(whole, lacking)
    newest = next(copy for copy in whole if copy.ring is ring)
    if all(copy.data == newest.data for copy in copies):
        return
    make_way(folder, ring, notices, lacking)
    notices += [f"{copy.path.name} was not as new as {newest.path.name}, which is used. Both are alike again."
                for copy in copies if copy.ring and copy.data != newest.data]  # fmt: skip
    try:
        for copy in copies:
            if copy.data != newest.data:
                disk.write_atomically(copy.path, newest.data)
    except OSError as error:
        raise NotSaved(f"{copy.path.name} could not be mended: {disk.why(error)}.") from error


def set_aside(folder: Path) -> list[str]:
    """The files of keys that were set aside, from the folder on."""
    found = sorted((folder / "set-aside").glob(f"*-{FILE}*"))
    return [f"set-aside/{path.name}" for path in found if path.is_symlink() or not path.is_dir()]


def forget_set_aside(folder: Path, names: Sequence[str]) -> None:
    """Remove these of them: they would bring back what is erased. Raises OSError."""
    for name in names:
        disk.remove(folder / name)
    disk.sync_folder(folder / "set-aside")
