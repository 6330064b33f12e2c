"""A window that only reads writes no key, by whatever it is asked: what the other window does stays done."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from storage.port import Op, StoreError, Unusable
from storage.sealed import keyring
from storage.sealed.keyring import FILE
from storage.sealed.sealed import SealedStore
from tests.support.sealing import CASES, KEY_FILES, change, erase, key_bytes, log, opened, quick, texts, words_of


@pytest.fixture(autouse=True)
def _quick() -> Iterator[None]:
    with quick():
        yield


def everything_a_window_can_ask(store: SealedStore) -> dict[str, Callable[[], object]]:
    return {
        "a draft": lambda: store.save_draft("complaint form", "half typed"),
        "a draft of a case": lambda: store.save_draft("case a", "half typed"),
        "a draft emptied": lambda: store.save_draft("complaint form", ""),
        "a complaint": lambda: log(store, "by the reader"),
        "a change": lambda: change(store, "a", "changed by the reader"),
        "an erasing": lambda: erase(store, "a"),
        "undo": lambda: store.undo(by=""),
        "redo": lambda: store.redo(by=""),
        "a passphrase": lambda: store.set_passphrase("of the reader"),
        "a passphrase of the ring": lambda: store.ring.set_passphrase("of the reader"),
        "the passphrase given": lambda: store.ring.unlock("one"),
        "keys": lambda: store.ring.make(["complaints/cases/by the reader"]),
        "keys erased": lambda: store.ring.erase([f"{CASES}/a"]),
        "mending": store.ring.mend,
        "sealing anew": store.renew,
        "looking for news": store.refresh,
        "a check": store.check,
        "a backup": lambda: store.backup("by the reader"),
        "closing": store.close,
    }  # fmt: skip


def test_a_window_that_only_reads_writes_nothing_by_anything_it_is_asked(tmp_path: Path) -> None:
    writer = opened(tmp_path)
    log(writer, "a", "b")
    writer.set_passphrase("one")
    writer.ring.relock()
    reader = opened(tmp_path, "one", read_only=True)
    monkey = pytest.MonkeyPatch()
    monkey.setattr(keyring, "_N", 4)  # a setting to which the passphrase would be brought
    (tmp_path / KEY_FILES[1]).unlink()  # something that would be mended
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    for name, ask in everything_a_window_can_ask(reader).items():
        with contextlib.suppress(StoreError):
            ask()
        after = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
        assert after == before, name
    monkey.undo()


def test_a_draft_in_the_window_that_reads_loses_no_complaint_of_the_one_that_writes(tmp_path: Path) -> None:
    writer = opened(tmp_path)
    log(writer, "a")
    reader = opened(tmp_path, read_only=True)
    assert texts(reader) == words_of("a")
    log(writer, "acknowledged")
    with pytest.raises(Unusable, match="reading only"):
        reader.save_draft("complaint form", "half typed")
    erase(writer, "a")
    with pytest.raises(Unusable, match="reading only"):
        reader.save_draft("complaint form", "half typed, and more")
    log(writer, "last")
    writer.close()
    reader.close()
    again = opened(tmp_path)
    assert texts(again) == words_of("acknowledged", "last")
    assert not again.ring.has(f"{CASES}/a"), "the erased key does not come back"
    assert again.trouble() == ""


def test_the_window_that_reads_follows_what_is_logged_and_erased(tmp_path: Path) -> None:
    writer = opened(tmp_path)
    log(writer, "a")
    reader = opened(tmp_path, read_only=True)
    assert texts(reader) == words_of("a")
    log(writer, "b")
    reader.refresh()
    assert texts(reader) == words_of("a", "b")
    erase(writer, "a")
    reader.refresh()
    assert texts(reader) == words_of("b")
    assert reader.check() == []
    (tmp_path / FILE).write_bytes(b"{")
    (tmp_path / f"{FILE}.copy").write_bytes(b"{")
    reader.refresh()
    assert "are damaged" in reader.trouble(), "and damage is told, not raised into the window"


def test_a_key_made_while_the_reader_looks_is_there_before_its_record(tmp_path: Path) -> None:
    writer = opened(tmp_path)
    reader = opened(tmp_path, read_only=True)
    writer.ring.make([f"{CASES}/a"])
    reader.refresh()
    log(writer, "a")
    log(writer, "b")
    reader.inner.refresh()
    assert reader.trouble() != "", "its keys are older than its records"
    reader.refresh()
    assert reader.trouble() == ""
    assert texts(reader) == words_of("a", "b")


def test_keys_that_another_program_wrote_are_not_written_over(tmp_path: Path) -> None:
    first = opened(tmp_path)
    log(first, "a")
    (tmp_path / ".lock").unlink(missing_ok=True)
    ring = keyring.KeyRing(tmp_path)
    ring.make([f"{CASES}/of another window"])
    keys = key_bytes(tmp_path)
    with pytest.raises(Unusable, match="by another program or window"):
        log(first, "b")
    assert key_bytes(tmp_path) == keys
    change(first, "a", "what needs no key is still kept")
    assert first.inner.get(CASES, "b") is None


def test_in_a_folder_that_was_closed_nothing_is_written(tmp_path: Path) -> None:
    store = opened(tmp_path)
    log(store, "a")
    store.close()
    with pytest.raises(Unusable, match="closed"):
        store.ring.make(["complaints/cases/late"])
    with pytest.raises(Unusable, match="closed"):
        store.commit([Op("put", CASES, "late", {"text": ""}, 0)], by="", note="")
