"""The hash tree of RFC 6962 and 9162: the known roots, and that a list which only grew keeps its earlier ones."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.journal.tree import Frontier, leaf, node
from tests.depth import deep

ENTRIES = [bytes.fromhex(entry) for entry in (
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
)]  # fmt: skip
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
"""The roots over the first 0 to 8 entries, as the tests of Certificate Transparency's own programs have them."""


@pytest.mark.parametrize("size", range(9))
def test_the_known_roots(size: int) -> None:
    assert Frontier().grown(map(leaf, ENTRIES[:size])).root.hex() == ROOTS[size]


def naive(entries: list[bytes]) -> bytes:
    """The root as section 2.1.1 defines it: split at the largest power of two below the length."""
    if not entries:
        return sha256(b"").digest()
    if len(entries) == 1:
        return sha256(b"\x00" + entries[0]).digest()
    k = 1
    while k * 2 < len(entries):
        k *= 2
    return sha256(b"\x01" + naive(entries[:k]) + naive(entries[k:])).digest()


@deep(max_examples=100)
@given(st.lists(st.binary(max_size=4), max_size=70), st.lists(st.integers(0, 70), max_size=4))
def test_grown_piece_by_piece_it_is_what_the_definition_says(entries: list[bytes], cuts: list[int]) -> None:
    frontier, done = Frontier(), 0
    for cut in sorted(min(cut, len(entries)) for cut in [*cuts, len(entries)]):
        frontier, done = frontier.grown(map(leaf, entries[done:cut])), cut
        assert frontier.is_sound
        assert frontier.size == cut
        assert frontier.root == naive(entries[:cut])


@deep(max_examples=100)
@given(st.lists(st.binary(max_size=4), min_size=1, max_size=40), st.data())
def test_whatever_is_changed_among_the_entries_changes_the_root(entries: list[bytes], data: st.DataObject) -> None:
    n = data.draw(st.integers(0, len(entries) - 1))
    other = data.draw(st.binary(max_size=4).filter(lambda new: new != entries[n]))
    for changed in ([*entries[:n], other, *entries[n + 1 :]], entries[:n] + entries[n + 1 :], [*entries, other]):
        assert Frontier().grown(map(leaf, changed)).root != Frontier().grown(map(leaf, entries)).root


def test_a_node_never_passes_for_a_leaf() -> None:
    left, right = leaf(b"a"), leaf(b"b")
    assert node(left, right) != leaf(left + right)


@pytest.mark.parametrize("peaks", [(), (b"short",), (bytes(32), bytes(32))])
def test_a_frontier_of_another_size_is_not_sound(peaks: tuple[bytes, ...]) -> None:
    assert not Frontier(4, peaks).is_sound
