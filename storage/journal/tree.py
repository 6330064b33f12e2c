"""The hash tree over a growing list, as Certificate Transparency has it (RFC 9162, section 2.1; RFC 6962 alike).

Its root is one hash of the whole list. A list that only grew still has, over its first n entries, the root it had when
there were n; one changed anywhere among them has not, and nobody can make one that has. Only the *frontier* is kept to
go on: the roots of the full trees that the list is made of, as many as its length has ones in binary.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from storage.disk.hashing import sha256

SIZE = 32
"""How many bytes a hash has."""


def leaf(entry: bytes) -> bytes:
    """The hash of one entry."""
    return sha256(b"\x00" + entry).digest()


def node(left: bytes, right: bytes) -> bytes:
    """The hash of two trees side by side. Begun otherwise than a leaf, so that neither passes for the other."""
    return sha256(b"\x01" + left + right).digest()


class Frontier(msgspec.Struct, frozen=True):
    """How far the tree has grown: over how many leaves, and the root of each full tree in it, the largest first."""

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether there are as many full trees as its size asks for."""
        return self.size >= 0 and len(self.peaks) == self.size.bit_count() and all(len(p) == SIZE for p in self.peaks)

    def grown(self, leaves: Iterable[bytes]) -> Frontier:
        """With these leaves after those there are."""
        size, peaks = self.size, list(self.peaks)
        for hash_ in leaves:
            peaks.append(hash_)
            size += 1
            for _ in range((size & -size).bit_length() - 1):  # as many pairs of equal trees as its zeros at the end
                right = peaks.pop()
                peaks[-1] = node(peaks[-1], right)
        return Frontier(size, tuple(peaks))

    @property
    def root(self) -> bytes:
        """The hash of the whole list; of an empty one, that of nothing."""
        if not self.peaks:
            return sha256().digest()
        root = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            root = node(peak, root)
        return root
