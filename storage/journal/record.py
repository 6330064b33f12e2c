"""The hash tree over the acts of a journal: each act's line as it stands there is a leaf, in the order of the acts.

Drafts, marks and heads are in no tree: they say nothing that was done. The head of each part of the journal holds the
frontier as it was then, so only the newest part is read for the root, when it is first asked for; where no head holds
one, all of it is. Nothing is done while an act is kept: what came since is hashed when it is next asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec.structs import replace

from storage.disk import disk
from storage.journal import hashes, lines, segments
from storage.journal.tree import SIZE, Frontier, leaf


class Grown(msgspec.Struct, frozen=True):
    """The frontier at a byte of a part of the journal, and the leaves ``after`` the act that it was grown from."""

    part: int
    end: int
    frontier: Frontier
    after: int = 0
    leaves: tuple[bytes, ...] = ()


class RecordTree:
    """The tree over the journal of a folder as it is now, and the list of its leaves beside it.

    ``set_aside`` keeps a copy of a list that says something else than the journal does; ``notice`` is called with a
    sentence about that.
    """

    def __init__(self, data: Path, set_aside: Callable[[str, bytes], str], notice: Callable[[str], None]) -> None:
        self._data, self._set_aside, self._notice = data, set_aside, notice
        self._known: Grown | None = None
        self._listed: Grown | None = None
        self._lists = True

    def frontier(self, newest: int, end: int) -> Frontier | None:
        """The frontier at a byte of the newest part. None where an act before it is missing or damaged.

        Raises OSError.
        """
        known, now = self._known, None
        if known is not None and (known.part, known.end) <= (newest, end):
            now = grown(self._data, known, newest, end)
        if now is None and (known := from_head(self._data, newest)) is not None:
            now = grown(self._data, known, newest, end)
        if now is not None:
            self._known = replace(now, leaves=())
        return now.frontier if now else None

    def peaks(self, acts: int) -> list[str]:
        """The frontier over that many acts for the head of a part; none where it is another that is known."""
        known = self._known
        return [peak.hex() for peak in known.frontier.peaks] if known and known.frontier.size == acts else []

    def list_leaves(self, newest: int, end: int) -> None:
        """Bring the list up to a byte of the newest part. For the folder's only writer.

        Where it cannot be written, it is left alone until the folder is opened again: it is a witness only.
        """
        if self._lists:
            self._lists = False
            with suppress(OSError):
                self._lists = self._list(newest, end)

    def _list(self, newest: int, end: int) -> bool:
        path, listed = hashes.path_of(self._data), self._listed
        now = grown(self._data, listed, newest, end) if listed else None
        there = now.after if now else 0
        if now is None:
            held = hashes.read(path)
            there = len(held)
            now = self._since(there, newest, end)
            if now is not None and held[now.after :] != list(now.leaves[: there - now.after]):
                self._notice(_another(held, now, self._set_aside(hashes.NAME, disk.read(path))))
                there, now = 0, self._since(0, newest, end)
        if now is None:
            return False
        if new := now.leaves[there - now.after :]:
            if there:
                hashes.add(path, there, new)
            else:
                hashes.write(path, new)
        self._listed = self._known = replace(now, leaves=())
        return True

    def _since(self, acts: int, newest: int, end: int) -> Grown | None:
        """The tree now, with the leaves after so many acts at least."""
        known = from_head(self._data, newest, acts)
        return grown(self._data, known, newest, end) if known else None


def _another(held: list[bytes], now: Grown, where: str) -> str:
    pairs = enumerate(zip(held[now.after :], now.leaves, strict=False), now.after + 1)
    differs = next((act for act, (was, is_) in pairs if was != is_), now.frontier.size + 1)
    return (
        f"The journal is not the one that was kept here: it is another from act {differs} on. It was changed outside "
        f"this program, or an older copy was put in its place. The hashes of the acts that were kept are in {where}; "
        "“Verify a paper”, or “secretariat verify”, holds the record against an earlier one."
    )


def from_head(data: Path, newest: int, at_most: int | None = None) -> Grown | None:
    """The newest head to go on from that holds the frontier of not more than so many acts; None where there is none.

    Raises OSError.
    """
    for number in range(newest, 0, -1):
        if not segments.path_of(data, number).exists() or (head := segments.head(data, number)) is None:
            return None
        if (at_most is None or head.s <= at_most) and (frontier := frontier_in(head)) is not None:
            return Grown(number, 0, frontier, frontier.size)
    return None


def frontier_in(head: lines.Head) -> Frontier | None:
    """The frontier that a head holds; None where it holds none, as heads of earlier versions do."""
    try:
        found = Frontier(head.s, tuple(bytes.fromhex(peak) for peak in head.tree))
    except ValueError:
        return None
    return found if found.is_sound else None


def grown(data: Path, known: Grown, newest: int, end: int) -> Grown | None:
    """The tree at byte ``end`` of the newest part. None where an act is missing or its line damaged. Raises OSError."""
    leaves: list[bytes] = []
    for number in range(known.part, newest + 1):
        until = end
        if number < newest:
            following = segments.head(data, number + 1)
            if following is None:
                return None
            until = following.end
        for line in _lines(data, number, known.end if number == known.part else 0, until):
            unsealed = lines.unseal(line)
            if unsealed is None:
                return None
            read = lines.decode(unsealed[1])
            if isinstance(read, lines.Act):
                if read.s != known.frontier.size + len(leaves) + 1:
                    return None
                leaves.append(leaf_of(read, unsealed[1]))
    return Grown(newest, end, known.frontier.grown(leaves), known.frontier.size, tuple(leaves))


def leaf_of(act: lines.Act, body: bytes) -> bytes:
    """The hash of an act in the tree: the one it had, where its words were forgotten since."""
    if not act.leaf:
        return leaf(body)
    from base64 import b64decode

    with suppress(ValueError):
        if len(held := b64decode(act.leaf, validate=True)) == SIZE:
            return held
    return leaf(body)


def _lines(data: Path, number: int, start: int, until: int) -> list[bytes]:
    with segments.path_of(data, number).open("rb") as file:
        file.seek(start)
        return file.read(max(0, until - start)).splitlines(keepends=True)
