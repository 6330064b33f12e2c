"""A passphrase set or changed makes new keys: an old file of keys opens nothing that is written afterwards."""

from __future__ import annotations

import base64
import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.disk import disk
from storage.port import NotSaved, Op
from storage.sealed import cipher, keyring, renewing
from storage.sealed.keyring import KeyRing, Locked, WrongPassphrase
from storage.sealed.ring import Ring, decoded
from storage.sealed.sealed import SealedStore
from tests.support.faults import PowerOff, Stopper
from tests.support.killed import killed
from tests.support.sealing import (
    CASES,
    KEY_FILES,
    as_at_first,
    change,
    erase,
    key_bytes,
    log,
    opened,
    put_back,
    quick,
    texts,
    words_of,
)

CHANGES = [("", "two"), ("one", "two")]


@pytest.fixture(autouse=True)
def _quick() -> Iterator[None]:
    with quick():
        yield


def a_register(folder: Path, passphrase: str) -> SealedStore:
    store = opened(folder)
    if passphrase:
        store.set_passphrase(passphrase)
    log(store, "a", "b")
    store.save_draft("case a", "half typed about a")
    return store


def can_open(keys: list[bytes], data: bytes) -> list[bytes]:
    """What of some bytes these keys open, whatever it is and wherever it stands."""
    names = [f"{CASES}/{id}" for id in "abc"] + ["draft/case a", "draft/complaint form"]
    words = [base64.b64decode(found + b"==") for found in re.findall(rb"[A-Za-z0-9+/]{40,}", data)]
    tried = (cipher.opened(key, sealed, name) for key in keys for sealed in words for name in names)
    return [plain for plain in tried if plain is not None]


def plain_keys(folder: Path, passphrase: str) -> list[bytes]:
    """All that a file of keys gives to whoever has its passphrase."""
    ring = KeyRing(folder)
    ring.unlock(passphrase)
    return [key for name in ring.ring.keys for key in ring._keys(name)]


def journal(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted((folder / "journal").iterdir()))


@pytest.mark.parametrize(("old", "new"), CHANGES)
def test_an_old_file_of_keys_opens_nothing_that_was_written_afterwards(tmp_path: Path, old: str, new: str) -> None:
    store = a_register(tmp_path, old)
    before, keys = len(journal(tmp_path)), plain_keys(tmp_path, old)
    known = set(can_open(keys, journal(tmp_path)))
    assert known, "so that this test looks where it could be"
    store.set_passphrase(new)
    log(store, "c")
    change(store, "a", "changed")
    store.save_draft("case a", "half typed, and more")
    store.save_draft("complaint form", "another")
    store.settle()
    store.backup("afterwards")
    again = set(can_open(keys, journal(tmp_path)[before:]))
    assert again <= known, "an act repeats how a record was before it: that stands further up already"
    assert can_open(keys, (tmp_path / "complaints.json").read_bytes()) == []
    assert can_open(plain_keys(tmp_path, new), (tmp_path / "complaints.json").read_bytes())


@pytest.mark.parametrize(("old", "new"), CHANGES)
def test_an_old_file_of_keys_put_in_place_of_the_new_is_told_and_opens_nothing(
    tmp_path: Path, old: str, new: str
) -> None:
    store = a_register(tmp_path, old)
    keys = key_bytes(tmp_path)
    store.set_passphrase(new)
    good = key_bytes(tmp_path)
    store.close()
    put_back(tmp_path, keys)
    store = opened(tmp_path, old)
    assert "2 records of the register of complaints cannot be opened" in store.trouble()
    assert texts(store) == {}
    store.close()
    assert any("cannot be opened" in notice for notice in store.notices), "told at the start, locked or not"
    put_back(tmp_path, good)
    assert texts(opened(tmp_path, new)) == words_of("a", "b")


@pytest.mark.parametrize(("old", "new"), CHANGES)
def test_all_that_was_held_still_opens_with_its_history_and_its_half_typed_words(
    tmp_path: Path, old: str, new: str
) -> None:
    store = a_register(tmp_path, old)
    change(store, "a", "changed")
    store.set_passphrase(new)
    store.close()
    store = opened(tmp_path, new)
    assert texts(store) == {"a": "changed", "b": "words of b"}
    assert store.draft("case a") == "half typed about a"
    shown = [kept.doc["text"] for act in store.changes(coll=CASES, id="a") for kept in act.after if kept]
    assert shown == ["words of a", "words of b", "changed", "changed", "words of b"]
    assert store.check() == []
    assert not store.renew(), "nothing is left to be sealed anew"


def test_what_was_done_before_is_taken_back_and_done_again_as_if_nothing_were_between(tmp_path: Path) -> None:
    store = a_register(tmp_path, "")
    store.commit([Op("put", "people/persons", "p", {"text": "open"}, 0)], by="", note="a person")
    store.set_passphrase("two")
    assert store.undo_note() == "a person"
    assert store.undo(by="").note == "a person"  # type: ignore[union-attr]
    assert store.get("people/persons", "p") is None
    assert texts(store) == words_of("a", "b")
    assert store.redo(by="").note == "a person"  # type: ignore[union-attr]
    assert store.get("people/persons", "p") is not None
    assert not store.renew(), "what was sealed anew is so again"
    store.undo(by="")
    taken = store.undo(by="")
    assert taken is not None
    assert taken.note == "log"
    assert texts(store) == {}
    assert store.undo(by="") is None


def test_it_is_so_too_where_the_folder_is_closed_between(tmp_path: Path) -> None:
    def again(store: SealedStore) -> SealedStore:
        store.close()
        store = opened(tmp_path, "two")
        store.renew()
        return store

    store = a_register(tmp_path, "one")
    change(store, "a", "changed")
    store.set_passphrase("two")
    log(store, "c")
    stages = [texts(store)]
    for note in ("log", "change", "log"):
        store = again(store)
        taken = store.undo(by="")
        assert taken is not None
        assert taken.note == note
        store = again(store)
        stages.append(texts(store))
    assert stages[1:] == [{"a": "changed", "b": "words of b"}, words_of("a", "b"), {}]
    for stage in reversed(stages[:-1]):
        store = again(store)
        assert store.redo(by="") is not None
        assert texts(store) == stage
        store = again(store)
        assert not list(renewing._behind(store.inner, store.ring))
    assert store.redo(by="") is None
    assert store.check() == []


def test_locked_nothing_of_the_register_is_taken_back_and_nothing_is_written(tmp_path: Path) -> None:
    store = a_register(tmp_path, "")
    store.set_passphrase("two")
    store.ring.relock()
    seq = store.version()
    with pytest.raises(Locked):
        store.undo(by="")
    assert store.version() == seq


def test_erasing_forgets_the_earlier_keys_too(tmp_path: Path) -> None:
    store = a_register(tmp_path, "")
    store.set_passphrase("one")
    store.set_passphrase("two")
    everything = plain_keys(tmp_path, "two")
    assert len(can_open(everything, journal(tmp_path))) > 4
    erase(store, "a")
    assert {plain for plain in can_open(plain_keys(tmp_path, "two"), journal(tmp_path)) if b"of a" in plain} == set()


def test_keys_of_before_that_were_set_aside_go_when_a_passphrase_is_set(tmp_path: Path) -> None:
    a_register(tmp_path, "").close()
    (tmp_path / KEY_FILES[0]).write_bytes((tmp_path / KEY_FILES[1]).read_bytes()[:-4])
    store = opened(tmp_path)
    assert list((tmp_path / "set-aside").iterdir())
    store.set_passphrase("one")
    assert not list((tmp_path / "set-aside").iterdir())


# --- stopped, or refused ---


@pytest.mark.parametrize("how", ["before", "after", "short"])
@pytest.mark.parametrize(("old", "new"), [*CHANGES, ("one", "")])
def test_stopped_at_any_step_it_opens_with_one_of_the_two_and_nothing_is_lost(
    tmp_path: Path, how: str, old: str, new: str
) -> None:
    steps, opens = 0, set[str]()
    while True:
        steps += 1
        folder = tmp_path / str(steps)
        store = a_register(folder, old)
        with pytest.MonkeyPatch.context() as patch:
            stopper = Stopper(patch, at=steps, how=how)
            with contextlib.suppress(PowerOff):
                store.set_passphrase(new)
        killed(store)
        opens.add(which := the_one_that_opens(folder, old, new))
        again = opened(folder, which)
        assert texts(again) == words_of("a", "b")
        assert again.draft("case a") == "half typed about a"
        assert again.trouble() == ""
        again.renew()
        assert not list(renewing._behind(again.inner, again.ring)), "what was left is sealed anew at the next opening"
        again.close()
        if not stopper.off:
            break
    assert opens == {old, new}


def the_one_that_opens(folder: Path, *passphrases: str) -> str:
    fitting = []
    for passphrase in passphrases:
        ring = KeyRing(folder)
        if bool(passphrase) is ring.has_passphrase:
            with contextlib.suppress(WrongPassphrase):
                ring.unlock(passphrase)
                fitting.append(passphrase)
    (fits,) = fitting
    return fits


def test_where_the_records_cannot_be_sealed_anew_it_is_told_and_done_at_the_next_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = a_register(tmp_path, "")

    def full(*_: object, **__: object) -> None:
        raise NotSaved("Not saved: the disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(store.inner, "commit", full)
        store.set_passphrase("two")
    assert any("sealed anew at the next opening" in notice for notice in store.notices)
    assert store.ring.has_passphrase
    assert texts(store) == words_of("a", "b")
    store.close()
    again = opened(tmp_path, "two")
    assert again.renew()
    assert texts(again) == words_of("a", "b")


# --- how a passphrase is worked into a key ---


def kept(folder: Path) -> Ring:
    ring = decoded((folder / KEY_FILES[0]).read_bytes())
    assert ring is not None
    return ring


def test_a_passphrase_is_worked_as_owasp_says_and_the_file_says_how(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keyring, "_N", 2**17)
        ring = KeyRing(tmp_path)
        ring.make([f"{CASES}/a"])
        ring.set_passphrase("three slow rivers")
        lock = kept(tmp_path).lock
        assert lock is not None
        assert (lock.n, lock.r, lock.p) == (2**17, 8, 1)
        ring.relock()
        ring.unlock("three slow rivers")
        assert ring.key(f"{CASES}/a")


@pytest.mark.parametrize("first", [True, False], ids=["of the first format", "of today's"])
def test_an_easier_setting_is_brought_to_todays_when_the_passphrase_is_next_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: bool
) -> None:
    store = a_register(tmp_path, "one")
    as_at_first(store) if first else store.close()
    monkeypatch.setattr(keyring, "_N", 4)
    reader = opened(tmp_path, "one", read_only=True)
    assert texts(reader) == words_of("a", "b")
    assert kept(tmp_path).lock.n == 2, "a window that only reads leaves it"  # type: ignore[union-attr]
    reader.close()
    store = opened(tmp_path, "one")
    assert kept(tmp_path).lock.n == 4  # type: ignore[union-attr]
    assert texts(store) == words_of("a", "b")
    store.close()
    assert texts(opened(tmp_path, "one")) == words_of("a", "b")


def test_where_there_is_no_room_to_bring_it_up_the_passphrase_opens_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_register(tmp_path, "one").close()
    monkeypatch.setattr(keyring, "_N", 4)

    def full(*_: object) -> int:
        raise OSError(28, "no room")

    store = opened(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(disk, "create", full)
        store.ring.unlock("one")
    assert texts(store) == words_of("a", "b")


# --- files of the first format ---


@pytest.mark.parametrize("passphrase", ["", "one"])
def test_a_register_of_the_first_format_opens_and_is_brought_up_at_the_next_write(
    tmp_path: Path, passphrase: str
) -> None:
    as_at_first(a_register(tmp_path, passphrase))
    first = key_bytes(tmp_path)
    store = opened(tmp_path, passphrase)
    assert store.notices == []
    assert texts(store) == words_of("a", "b")
    assert store.draft("case a") == "half typed about a"
    assert store.trouble() == ""
    assert key_bytes(tmp_path) == first, "opening changes nothing"
    log(store, "c")
    assert all(decoded(data).counter == 1 for data in key_bytes(tmp_path).values())  # type: ignore[union-attr]
    store.close()
    store = opened(tmp_path, passphrase)
    assert texts(store) == words_of("a", "b", "c")
    assert store.trouble() == ""
