"""A whole journal read for its hash tree, from its first line to its last; and what else may know what it once held.

Nothing is trusted but what was counted here. Where an act is damaged or missing the tree ends before it.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from storage.journal import hashes, lines, segments
from storage.journal.record import frontier_in, leaf_of
from storage.journal.tree import Frontier


class Reading(msgspec.Struct):
    """The tree over a journal: the leaves after those in ``base``, and when each of their acts was kept.

    ``last``: the highest number of an act that was met at all. ``first_note``: what its first act was for.
    ``forgotten``: of which acts words were forgotten. ``problem``: a sentence on the first thing that is wrong;
    empty where every line holds by its own hash, and no line and no act is missing.
    """

    base: Frontier = Frontier()
    leaves: list[bytes] = msgspec.field(default_factory=list)
    times: list[str] = msgspec.field(default_factory=list)
    last: int = 0
    first_note: str = ""
    problem: str = ""
    forgotten: list[int] = msgspec.field(default_factory=list)

    @property
    def acts(self) -> int:
        """Up to which act it is known."""
        return self.base.size + len(self.leaves)

    @property
    def frontier(self) -> Frontier:
        return self.base.grown(self.leaves)

    def root(self, acts: int) -> bytes | None:
        """The root over its first acts, so many; None where that cannot be known."""
        if not self.base.size <= acts <= self.acts:
            return None
        return self.base.grown(self.leaves[: acts - self.base.size]).root

    def roots(self) -> Iterator[tuple[int, bytes]]:
        """Every root it ever had, as far as that can be known, with its number of acts."""
        frontier = self.base
        yield frontier.size, frontier.root
        for each in self.leaves:
            frontier = frontier.grown((each,))
            yield frontier.size, frontier.root

    def time(self, act: int) -> str:
        """When an act was kept; empty where that cannot be known."""
        return self.times[act - self.base.size - 1] if self.base.size < act <= self.base.size + len(self.times) else ""

    def first_difference(self, other: Reading, until: int) -> int:
        """The first act up to ``until`` that is another here than there; 0 where there is none that both know."""
        start = max(self.base.size, other.base.size)
        if until <= start:
            return 0
        ours, theirs = (each.leaves[start - each.base.size : until - each.base.size] for each in (self, other))
        return next((start + n for n, pair in enumerate(zip(ours, theirs, strict=False), 1) if pair[0] != pair[1]), 0)


def reading(data: Path) -> Reading:
    """The journal of a folder. Raises OSError."""
    if odd := segments.no_files(data):
        raise IsADirectoryError(errno.EISDIR, "not a file", str(odd[0]))
    numbers = segments.numbers(data)
    if len(numbers) > 1 and not segments.path_of(data, numbers[-1]).read_bytes().count(b"\n"):
        numbers.pop()  # its first line never became whole, so nothing was ever written after it
    parts = []
    for number in numbers:
        following = segments.head(data, number + 1) if number + 1 in numbers else None
        parts.append((segments.path_of(data, number), following.end if following else None))
    return of_parts(parts)


def of_parts(parts: Iterable[tuple[Path, int | None]]) -> Reading:
    """Some parts of a journal, each up to the byte where it counts (None: as far as it goes). Raises OSError."""
    reader = _Reader()
    for path, until in parts:
        reader.read(path, until)
    return reader.found


class _Reader:
    def __init__(self) -> None:
        self.found = Reading()
        self._frontier = Frontier()
        self._hash = ""
        self._ended = False

    def read(self, path: Path, until: int | None) -> None:
        with path.open("rb") as file:
            content = file.read() if until is None else file.read(until)
        every = content.splitlines(keepends=True)
        for n, line in enumerate(every, 1):
            if unsealed := lines.unseal(line):
                self._take(path, n, *unsealed)
            elif n < len(every) or line.endswith(b"\n") or until is not None:
                self._wrong(f"{path.name}, line {n}, is damaged.")

    def _take(self, path: Path, n: int, hash_: str, body: bytes) -> None:
        found, line = self.found, lines.decode(body)
        if line is None:
            self._wrong(f"{path.name}, line {n}, was written by a newer version of the program.")
        elif self._hash and line.p != self._hash:
            self._wrong(f"A line is missing before {path.name}, line {n}.")
        self._hash = hash_
        if isinstance(line, lines.Head):
            self._head(path, line)
        elif isinstance(line, lines.Act):
            found.last = max(found.last, line.s)
            if line.s != found.acts + 1:
                self._wrong(f"Act {found.acts + 1} is missing: {path.name} goes on with act {line.s}.")
                self._ended = True
            elif not self._ended:
                found.leaves.append(leaf_of(line, body))
                found.forgotten += [line.s] if line.leaf else []
                found.times.append(line.t)
                found.first_note = line.n if line.s == 1 else found.first_note

    def _head(self, path: Path, head: lines.Head) -> None:
        found, kept = self.found, frontier_in(head)
        found.last = max(found.last, head.s)
        if not found.acts and head.s and kept is not None:
            found.base = self._frontier = kept
            self._wrong(f"The parts of the journal before {path.name} are missing.")
            return
        self._frontier = self._frontier.grown(found.leaves[self._frontier.size - found.base.size :])
        if head.s != found.acts:
            self._wrong(f"{path.name} begins after act {head.s}, and the part before it ends with act {found.acts}.")
        elif kept is not None and kept != self._frontier:
            self._wrong(f"The acts before {path.name} are not those that its first line was written after.")

    def _wrong(self, sentence: str) -> None:
        self.found.problem = self.found.problem or sentence


# What else may know


def listed(path: Path) -> Reading:
    """What a list of leaves says."""
    return Reading(leaves=hashes.read(path))


def witnesses(data: Path) -> Iterator[tuple[str, Reading]]:
    """Everything in a folder that may say what its journal once was, the nearest first, each with what to call it."""
    yield "the list of hashes beside the journal", listed(hashes.path_of(data))
    aside = data / "set-aside"
    for path in sorted(aside.rglob(f"*{hashes.NAME}"), reverse=True):
        yield f"the list of hashes set aside as {path.relative_to(data).as_posix()}", listed(path)
    for folder in sorted((data / "backups").glob("[0-9]*"), reverse=True):
        yield from _journal(f"the back-up {folder.name}", folder)
    for folder in sorted((path.parent for path in aside.rglob("journal") if path.is_dir()), reverse=True):
        yield from _journal(f"what was set aside as {folder.relative_to(data).as_posix()}", folder)
    for path in sorted(aside.glob("*.jsonl"), reverse=True):
        if re.search(r"\d{6}\.jsonl$", path.name):
            try:
                yield f"what was set aside as {path.relative_to(data).as_posix()}", of_parts([(path, None)])
            except OSError:
                continue


def _journal(name: str, folder: Path) -> Iterator[tuple[str, Reading]]:
    try:
        yield name, reading(folder)
    except OSError:
        return
