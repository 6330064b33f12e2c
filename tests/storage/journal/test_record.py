"""The tree over the journal of a folder: what is in it, from where it is read, and the list of its leaves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from storage.journal import hashes, journal, lines, segments
from storage.journal.tree import Frontier, leaf
from storage.port import Root
from tests.support.folders import opened, put


def leaves(folder: Path) -> list[bytes]:
    """The hash of every act, read from the first line of the journal to its last."""
    every = [sealed for number in segments.numbers(folder) for sealed in segments.read(folder, number).sealed]
    return [leaf(sealed.body) for sealed in every if isinstance(lines.decode(sealed.body), lines.Act)]


def naive(folder: Path, acts: int | None = None) -> Root:
    hashes = leaves(folder)[:acts]
    return Root(len(hashes), Frontier().grown(hashes).root)


def acts(store: Any, count: int, start: int = 0) -> None:
    for n in range(start, start + count):
        store.commit([put(f"n{n}", "word " * 60)], by="", note=f"act {n}")


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """A journal of many parts."""
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 1500)


def test_an_empty_folder_has_the_root_of_nothing(tmp_path: Path) -> None:
    store = opened(tmp_path)
    assert store.root() == Root(0, Frontier().root)
    store.close()
    assert not hashes.path_of(tmp_path).exists()


@pytest.mark.usefixtures("short")
def test_the_root_is_over_every_act_and_nothing_else(tmp_path: Path) -> None:
    for session in range(4):
        store = opened(tmp_path)
        acts(store, 3, 10 * session)
        assert store.root() == naive(tmp_path)
        store.save_draft("line", f"half a word {session}")
        store.settle()
        before = store.root()
        assert before == naive(tmp_path)
        store.undo(by="")
        store.redo(by="")
        store.settle()
        assert store.root() == naive(tmp_path)
        assert naive(tmp_path, before.acts) == before
        store.close()
        reader = opened(tmp_path, read_only=True)
        assert reader.root() == naive(tmp_path)
        reader.close()
    assert len(segments.numbers(tmp_path)) > 3


@pytest.mark.usefixtures("short")
def test_only_the_newest_part_is_read_for_it(tmp_path: Path) -> None:
    for session in range(4):
        store = opened(tmp_path)
        acts(store, 6, 10 * session)
        store.close()
    whole = naive(tmp_path)
    newest = segments.numbers(tmp_path)[-1]
    segments.path_of(tmp_path, 1).write_bytes(b"")
    reader = opened(tmp_path, read_only=True)
    assert newest > 3
    assert reader.root() == whole
    reader.close()


@pytest.mark.usefixtures("short")
def test_a_journal_whose_heads_hold_no_frontier_has_the_same_root(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder of an earlier version; and its next part has one."""
    with monkeypatch.context() as earlier:
        earlier.setattr("storage.journal.record.RecordTree.peaks", lambda *_: [])
        for session in range(3):
            store = opened(tmp_path)
            acts(store, 6, 10 * session)
            store.close()
    parts = segments.numbers(tmp_path)[-1]
    hashes.path_of(tmp_path).unlink()
    assert all(segments.head(tmp_path, n).tree == [] for n in range(1, parts + 1))  # type: ignore[union-attr]
    store = opened(tmp_path)
    assert store.root() == naive(tmp_path)
    acts(store, 6, 100)
    store.close()
    assert segments.head(tmp_path, parts + 1).tree  # type: ignore[union-attr]
    assert hashes.read(hashes.path_of(tmp_path)) == leaves(tmp_path)


def test_where_an_act_cannot_be_read_there_is_no_root(tmp_path: Path) -> None:
    store = opened(tmp_path)
    acts(store, 3)
    store.close()
    path = segments.path_of(tmp_path, 1)
    content = bytearray(path.read_bytes())
    content[content.index(b"word")] ^= 1
    path.write_bytes(content)
    reader = opened(tmp_path, read_only=True)
    assert reader.root() is None
    reader.close()


# --- the list beside the journal ---


@pytest.mark.usefixtures("short")
def test_the_list_follows_the_journal(tmp_path: Path) -> None:
    for session in range(3):
        store = opened(tmp_path)
        for n in range(4):
            acts(store, 2, 10 * session + 2 * n)
            store.settle()
            assert hashes.read(hashes.path_of(tmp_path)) == leaves(tmp_path)
        store.close()
    assert not (tmp_path / "set-aside").exists()


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[:100]),
        lambda path: path.write_bytes(path.read_bytes() + b"0" * 30),
        lambda path: path.write_bytes(path.read_bytes()[:-65] + bytes(65)),
        lambda path: path.write_bytes(bytes(path.stat().st_size)),
        lambda path: path.write_bytes(b"\xff\xfe no list at all"),
    ],
    ids=["gone", "empty", "cut", "torn", "end zeroed", "zeroed", "other"],
)
def test_a_list_that_is_lost_or_damaged_is_made_whole_again(tmp_path: Path, damage: Any) -> None:
    store = opened(tmp_path)
    for n in range(4):
        acts(store, 3, 10 * n)
        store.settle()
    store.close()
    damage(hashes.path_of(tmp_path))
    store = opened(tmp_path)
    acts(store, 1, 100)
    store.close()
    assert hashes.read(hashes.path_of(tmp_path)) == leaves(tmp_path)
    assert store.notices == []


def test_a_list_that_cannot_be_written_stands_in_nobodys_way(tmp_path: Path) -> None:
    store = opened(tmp_path)
    hashes.path_of(tmp_path).mkdir()
    acts(store, 2)
    store.close()
    assert store.notices == []
    reader = opened(tmp_path, read_only=True)
    assert reader.root() == naive(tmp_path)
    reader.close()


def test_a_list_that_cannot_be_written_is_tried_once_a_session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each time it would be set aside anew, and the whole journal read."""
    store = opened(tmp_path)
    acts(store, 3)
    store.close()
    hashes.path_of(tmp_path).write_bytes(b"f" * 64 + b"\n")

    def full(*_: Any) -> None:
        raise OSError(28, "no space")

    with monkeypatch.context() as patch:
        patch.setattr(hashes, "write", full)
        store = opened(tmp_path)
        for n in range(4):
            acts(store, 1, 50 + n)
            store.settle()
        store.close()
    assert len(list((tmp_path / "set-aside").iterdir())) == 1
    store = opened(tmp_path)
    acts(store, 1, 90)
    store.close()
    assert hashes.read(hashes.path_of(tmp_path)) == leaves(tmp_path)


@pytest.mark.parametrize("more", [b"", b"00" * 32 + b"\n"])
def test_a_list_that_says_something_else_than_the_journal_is_kept_aside(tmp_path: Path, more: bytes) -> None:
    """It may be the journal that was changed: then that list is what shows it."""
    store = opened(tmp_path)
    acts(store, 3)
    store.close()
    path = hashes.path_of(tmp_path)
    other = (path.read_bytes() if more else b"ff" * 32 + path.read_bytes()[64:]) + more
    path.write_bytes(other)
    store = opened(tmp_path)
    acts(store, 1, 50)
    store.close()
    (notice,) = store.notices
    assert notice.startswith(
        f"The journal is not the one that was kept here: it is another from act {4 if more else 1}"
    )
    assert hashes.read(path) == leaves(tmp_path)
    assert [kept.read_bytes() for kept in (tmp_path / "set-aside").glob("*-hashes.txt")] == [other]
