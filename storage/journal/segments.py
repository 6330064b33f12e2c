"""Reading the journal's segments. Nothing here changes anything."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import msgspec

from storage.journal import lines


class Place(msgspec.Struct, frozen=True):
    """Where a line stands."""

    segment: int
    offset: int
    size: int


class Sealed(msgspec.Struct, frozen=True):
    """A line whose seal holds, not yet decoded."""

    hash: str
    body: bytes
    place: Place


class Segment(msgspec.Struct, frozen=True):
    """One segment as it was read. ``bad``: the numbers, from 1, of lines whose seal does not hold."""

    number: int
    path: Path
    sealed: list[Sealed]
    bad: list[int]
    good_end: int
    size: int

    @property
    def torn(self) -> bool:
        """Only the very end is bad: an append that was cut short."""
        return self.good_end < self.size and not self.damaged

    @property
    def damaged(self) -> bool:
        """A bad line has good ones after it: not a torn append, and nothing to cut off."""
        return bool(self.bad) and self.bad[0] <= len(self.sealed)

    @property
    def head(self) -> lines.Head | None:
        line = lines.decode(self.sealed[0].body) if self.sealed and 1 not in self.bad else None
        return line if isinstance(line, lines.Head) else None


def folder_of(data: Path) -> Path:
    """The folder of the journal."""
    return data / "journal"


def path_of(data: Path, number: int) -> Path:
    """The file of a part of the journal."""
    return folder_of(data) / f"{number:06d}.jsonl"


def numbers(data: Path) -> list[int]:
    """The segments that are there, oldest first."""
    return sorted(int(path.stem) for path in _named(data) if path.is_file())


def no_files(data: Path) -> list[Path]:
    """What bears the name of a segment and is no file: a folder, or a link to nothing."""
    return sorted(path for path in _named(data) if not path.is_file())


def _named(data: Path) -> Iterator[Path]:
    return folder_of(data).glob("[0-9]" * 6 + ".jsonl")


def content(data: Path, number: int, until: int | None = None) -> bytes:
    """The bytes of one segment, up to the byte ``until``. Raises OSError."""
    with path_of(data, number).open("rb") as file:
        return file.read() if until is None else file.read(until)


def read(data: Path, number: int, until: int | None = None) -> Segment:
    """One segment, up to the byte ``until``. Raises OSError."""
    whole = content(data, number, until)
    sealed: list[Sealed] = []
    bad: list[int] = []
    start = good_end = 0
    for line in io.BytesIO(whole):
        size = len(line)
        if unsealed := lines.unseal(line):
            sealed.append(Sealed(*unsealed, Place(number, start, size)))
            good_end = start + size
        else:
            bad.append(len(sealed) + len(bad) + 1)
        start += size
    return Segment(number, path_of(data, number), sealed, bad, good_end, len(whole))


def head(data: Path, number: int) -> lines.Head | None:
    """The first line of a segment, without reading the rest; None if it is not whole."""
    with path_of(data, number).open("rb") as file:
        unsealed = lines.unseal(file.readline())
    line = lines.decode(unsealed[1]) if unsealed else None
    return line if isinstance(line, lines.Head) else None


def backwards(data: Path, newest: int, until: int | None = None) -> Iterator[Segment]:
    """The segments from ``newest`` to the first, each only as far as the next one says it counts.

    Of one whose next has lost its first line all counts.
    """
    while newest > 0 and path_of(data, newest).exists():
        segment = read(data, newest, until)
        yield segment
        head = segment.head
        newest, until = newest - 1, None if head is None else head.end


def read_act(data: Path, place: Place) -> lines.Act | None:
    """The act at a place; None if it is not (or no longer) readable."""
    with path_of(data, place.segment).open("rb") as file:
        file.seek(place.offset)
        unsealed = lines.unseal(file.read(place.size))
    line = lines.decode(unsealed[1]) if unsealed else None
    return line if isinstance(line, lines.Act) else None
