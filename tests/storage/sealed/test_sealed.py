"""The register of complaints on the disk: sealed in every copy, opened by one passphrase, erased for good."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from storage import open_store, restore_into
from storage.disk import disk
from storage.port import Irreversible, NotSaved, Op, Unusable
from storage.sealed import keyring
from storage.sealed.keyring import COPY, FILE, KeyRing, Locked, WrongPassphrase
from storage.sealed.sealed import OPEN, SealedStore
from tests.support.faults import PowerOff, Stopper
from tests.support.killed import killed
from tests.support.places import ROOT

CASES = "complaints/cases"
SECRET = "hemlock-ŵyñ"
NAME = f"Complainant {SECRET}"


@pytest.fixture(autouse=True)
def _a_quick_passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that is quick to try: its slowness is not what is tested."""
    monkeypatch.setattr(keyring, "_N", 2)


def opened(folder: Path, passphrase: str | None = None) -> SealedStore:
    inner = open_store(folder, background=False)
    store = SealedStore(inner, KeyRing(inner.folder))
    if passphrase is not None:
        store.ring.unlock(passphrase)
    return store


def put(id: str, text: str = NAME, rev: int | None = None, coll: str = CASES) -> Op:
    return Op("put", coll, id, {"text": text}, rev)


def texts(store: SealedStore) -> dict[str, str]:
    return {kept.id: kept.doc["text"] for kept in store.find(CASES)}


def anywhere(folder: Path, words: str = SECRET) -> list[str]:
    """The files of a folder that hold some words in the clear, in any form JSON may write them in."""
    forms = [words.encode(), words.encode("unicode_escape"), words.encode("utf-16-le")]
    ascii_part = words.split("-")[0].encode()
    return [
        str(path.relative_to(folder)) for path in sorted(folder.rglob("*")) if path.is_file()
        for data in [path.read_bytes()] if any(form in data for form in [*forms, ascii_part])
    ]  # fmt: skip


def erase(store: SealedStore, *ids: str) -> None:
    names = [f"{CASES}/{id}" for id in ids]
    note = Op("put", OPEN[0], f"note-{ids[0]}", {"names": names}, None)
    store.erase(CASES, ids, notes=[note], by="", note="erase")


# --- nothing in the clear ---


def test_what_is_sealed_is_in_no_file_in_the_clear_and_comes_back_as_it_was(tmp_path: Path) -> None:
    store = opened(tmp_path / "data")
    store.commit([put("a"), put("p", "open words", coll="people/persons")], by="", note="log")
    store.commit([put("a", f"{NAME}, changed", rev=1)], by="", note="change")
    store.save_draft("complaint form", f"half typed {SECRET}")
    store.undo(by="")
    store.backup("by hand")
    store.close()
    assert anywhere(tmp_path) == []
    assert anywhere(tmp_path, "open words"), "the search would find what is not sealed"
    store = opened(tmp_path / "data")
    assert texts(store) == {"a": NAME}
    assert store.draft("complaint form") == f"half typed {SECRET}"
    assert store.get("people/persons", "p").doc["text"] == "open words"  # type: ignore[union-attr]
    assert [change.after[0].doc.get("text") for change in store.changes(coll=CASES)][:2] == [  # type: ignore[union-attr]
        NAME, f"{NAME}, changed",
    ]  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="file modes are Unix's")
def test_the_keys_are_readable_by_their_owner_alone(tmp_path: Path) -> None:
    store = opened(tmp_path / "data")
    store.commit([put("a")], by="", note="log")
    for name in (FILE, COPY):
        assert (tmp_path / "data" / name).stat().st_mode & 0o077 == 0


def test_a_draft_is_forgotten_with_its_key_when_the_form_is_saved(tmp_path: Path) -> None:
    store = opened(tmp_path / "data")
    store.save_draft("case 1", "half")
    store.save_draft("case 1", "")
    assert store.draft("case 1") == ""
    assert store.ring.ring.keys == {}
    store.save_draft("case 1", "again")
    assert store.draft("case 1") == "again"


# --- the passphrase ---


def test_with_a_passphrase_nothing_opens_until_it_is_given(tmp_path: Path) -> None:
    store = opened(tmp_path / "data")
    store.commit([put("a")], by="", note="log")
    store.save_draft("complaint form", "half")
    store.ring.set_passphrase("open sesame")
    store.close()
    store = opened(tmp_path / "data")
    assert store.ring.locked
    locked: list[Callable[[], object]] = [
        lambda: store.find(CASES), lambda: store.get(CASES, "a"), lambda: store.ring.set_passphrase("x"),
        lambda: store.commit([put("b")], by="", note=""),
    ]  # fmt: skip
    for each in locked:
        with pytest.raises(Locked):
            each()
    assert store.draft("complaint form") == ""
    assert next(iter(store.changes(coll=CASES))).after[0].doc.keys() == {"id", "rev", "sealed"}  # type: ignore[union-attr]
    with pytest.raises(WrongPassphrase):
        store.ring.unlock("open barley")
    assert store.ring.locked
    store.ring.unlock("open sesame")
    assert texts(store) == {"a": NAME}
    store.commit([put("b")], by="", note="log")
    store.ring.relock()
    with pytest.raises(Locked):
        store.find(CASES)


def test_a_passphrase_in_any_form_of_unicode_is_the_same(tmp_path: Path) -> None:
    ring = KeyRing(tmp_path)
    ring.set_passphrase("caf\u00e9")
    ring.relock()
    ring.unlock("cafe\u0301")
    assert not ring.locked


def test_other_records_need_no_passphrase(tmp_path: Path) -> None:
    store = opened(tmp_path / "data")
    store.ring.set_passphrase("open sesame")
    store.ring.relock()
    store.commit([put("p", coll="people/persons")], by="", note="")
    assert store.find("people/persons")


def test_taking_the_passphrase_off_opens_the_register_to_its_owner_again(tmp_path: Path) -> None:
    store = opened(tmp_path / "data")
    store.commit([put("a")], by="", note="log")
    store.ring.set_passphrase("one")
    store.ring.set_passphrase("")
    store.close()
    assert texts(opened(tmp_path / "data")) == {"a": NAME}


def test_the_old_passphrase_is_no_use_against_anything_that_is_kept(tmp_path: Path) -> None:
    store = opened(tmp_path / "data")
    store.ring.set_passphrase("one")
    store.commit([put("a")], by="", note="log")
    store.backup("")
    store.ring.set_passphrase("two")
    store.close()
    with pytest.raises(WrongPassphrase):
        opened(tmp_path / "data", "one")
    assert texts(opened(tmp_path / "data", "two")) == {"a": NAME}
    assert not list((tmp_path / "data" / "backups").rglob("*.keys*")), "a backup holds no keys"


def test_a_window_that_only_reads_must_be_given_the_new_passphrase(tmp_path: Path) -> None:
    store = opened(tmp_path / "data")
    store.ring.set_passphrase("one")
    store.commit([put("a")], by="", note="log")
    reader = SealedStore(open_store(tmp_path / "data", read_only=True), KeyRing(store.ring._folder))
    reader.ring.unlock("one")
    store.ring.set_passphrase("two")
    reader.refresh()
    assert reader.ring.locked
    reader.ring.unlock("two")
    assert texts(reader) == {"a": NAME}


@pytest.mark.parametrize("how", ["before", "after", "short"])
@pytest.mark.parametrize("change", [("one", "two"), ("", "two"), ("one", "")])
def test_stopped_at_any_step_of_a_change_exactly_one_passphrase_opens_it(
    tmp_path: Path, how: str, change: tuple[str, str]
) -> None:
    old, new = change
    opens, steps = set(), 0
    while True:
        steps += 1
        folder = tmp_path / str(steps)
        store = opened(folder)
        store.commit([put("a"), put("b")], by="", note="log")
        if old:
            store.ring.set_passphrase(old)
        store.inner.close()
        ring = KeyRing(folder)
        ring.unlock(old)
        with pytest.MonkeyPatch.context() as patch:
            stopper = Stopper(patch, at=steps, how=how)
            with contextlib.suppress(PowerOff):
                ring.set_passphrase(new)
        opens.add(which_opens(folder, old, new))
        if not stopper.off:
            break
    assert steps > 5, "the world was stopped at several steps"
    assert opens == {old, new}, "the old one up to a moment, and from that moment on the new one"


def which_opens(folder: Path, *passphrases: str) -> str:
    """The only one of these passphrases (empty: none is needed) that opens the whole register."""
    fitting = []
    for passphrase in passphrases:
        ring = KeyRing(folder)
        if not passphrase:
            fitting += [] if ring.has_passphrase else [""]
        elif ring.has_passphrase:
            try:
                ring.unlock(passphrase)
            except WrongPassphrase:
                continue
            fitting.append(passphrase)
    assert len(fitting) == 1, f"{fitting} open it"
    store = opened(folder, fitting[0])
    assert texts(store) == {"a": NAME, "b": NAME}
    store.commit([put("c")], by="", note="and it can be written to")
    store.close()
    return fitting[0]


def test_where_the_keys_cannot_be_written_nothing_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = opened(tmp_path / "data")
    store.commit([put("a")], by="", note="log")

    def full(*_given: object) -> None:
        raise OSError(28, "no room")

    monkeypatch.setattr(disk, "create", full)
    with pytest.raises(NotSaved, match="disk is full"):
        store.ring.set_passphrase("two")
    with pytest.raises(NotSaved):
        store.commit([put("b")], by="", note="log")
    monkeypatch.undo()
    assert texts(store) == {"a": NAME}


# --- damage ---


def test_a_damaged_key_file_is_made_good_by_its_copy_and_named(tmp_path: Path) -> None:
    store = opened(tmp_path / "data")
    store.commit([put("a")], by="", note="log")
    store.close()
    (tmp_path / "data" / FILE).write_bytes(b"{")
    store = opened(tmp_path / "data")
    assert texts(store) == {"a": NAME}
    assert any("was damaged" in problem for problem in store.check())
    store.commit([put("b")], by="", note="log")
    (tmp_path / "data" / COPY).unlink()
    assert texts(opened_again(store, tmp_path)) == {"a": NAME, "b": NAME}


def opened_again(store: SealedStore, tmp_path: Path) -> SealedStore:
    store.close()
    return opened(tmp_path / "data")


def test_where_both_are_damaged_it_says_what_to_do_and_writes_nothing(tmp_path: Path) -> None:
    store = opened(tmp_path / "data")
    store.commit([put("a")], by="", note="log")
    for name in (FILE, COPY):
        (tmp_path / "data" / name).write_bytes(b"{")
    ring = KeyRing(tmp_path / "data")
    with pytest.raises(Unusable, match="your own back-up"):
        ring.make(["new"])
    assert (tmp_path / "data" / FILE).read_bytes() == b"{"


def test_a_record_altered_by_another_program_is_named_and_the_others_open(tmp_path: Path) -> None:
    store = opened(tmp_path / "data")
    store.commit([put("a"), put("b")], by="", note="log")
    kept = store.inner.get(CASES, "a")
    assert kept is not None
    sealed = kept.doc["sealed"]
    altered = sealed[:-6] + ("A" if sealed[-6] != "A" else "B") + sealed[-5:]
    store.inner.commit([Op("put", CASES, "a", {"sealed": altered}, kept.rev)], by="", note="by another program")
    assert texts(store) == {"b": NAME}
    assert any("was altered outside the program" in problem for problem in store.check())


def test_the_words_of_one_record_cannot_be_put_in_place_of_anothers(tmp_path: Path) -> None:
    store = opened(tmp_path / "data")
    store.commit([put("a", "first"), put("b", "second")], by="", note="log")
    first = store.inner.get(CASES, "a")
    assert first is not None
    store.inner.commit([Op("put", CASES, "b", {"sealed": first.doc["sealed"]}, 1)], by="", note="swapped")
    assert texts(store) == {"a": "first"}


# --- erasing ---


def test_what_is_erased_cannot_be_read_from_any_copy_nor_undone(tmp_path: Path) -> None:
    store = opened(tmp_path / "data")
    store.commit([put("a"), put("b", "another")], by="", note="log")
    store.backup("before")
    erase(store, "a")
    assert texts(store) == {"b": "another"}
    with pytest.raises(Irreversible, match="Cases were erased for good"):
        store.undo(by="")
    assert texts(store) == {"b": "another"}, "undo brings back no words"
    assert store.find(OPEN[0]), "nor does it forget that they were erased"
    assert store.get(CASES, "a") is None
    store.close()
    for name in (FILE, COPY):
        assert f"{CASES}/a" not in (tmp_path / "data" / name).read_text("utf-8").split('"erased"')[0]
    restore_into(next((tmp_path / "data" / "backups").glob("*before*")), tmp_path / "restored")
    assert texts(opened(tmp_path / "restored")) == {"b": "another"}


def test_erasing_needs_no_passphrase(tmp_path: Path) -> None:
    store = opened(tmp_path / "data")
    store.commit([put("a"), put("b", "another")], by="", note="log")
    store.ring.set_passphrase("one")
    store.ring.relock()
    erase(store, "a")
    store.ring.unlock("one")
    assert texts(store) == {"b": "another"}


@pytest.mark.parametrize("how", ["before", "after", "short"])
def test_stopped_at_any_step_of_an_erasure_it_is_done_or_not_and_finished_on_opening(tmp_path: Path, how: str) -> None:
    steps, results = 0, set()
    while True:
        steps += 1
        folder = tmp_path / str(steps)
        store = opened(folder)
        store.commit([put("a"), put("b", "another")], by="", note="log")
        with pytest.MonkeyPatch.context() as patch:
            stopper = Stopper(patch, at=steps, how=how)
            with contextlib.suppress(PowerOff):
                erase(store, "a")
        killed(store)
        again = opened(folder)
        noted = bool(again.find(OPEN[0]))
        assert texts(again) == ({"b": "another"} if noted else {"a": NAME, "b": "another"})
        assert (f"{CASES}/a" in again.ring.ring.keys) is not noted, "said to be erased, and erased"
        results.add(noted)
        again.close()
        if not stopper.off:
            break
    assert True in results
    assert results == {True, False} or how == "after", "after the first step it is in the journal"


# --- a real process, killed ---

CHANGER = """
import sys
from pathlib import Path
from storage.sealed import keyring
keyring._N = 2
from storage.sealed.keyring import KeyRing
ring = KeyRing(Path(sys.argv[1]))
ring.unlock("p0")
print("go", flush=True)
for n in range(1, 100000):
    ring.set_passphrase(f"p{n}")
    print(n, flush=True)
"""


@pytest.mark.parametrize("seed", range(6))
def test_a_process_killed_while_it_changes_passphrases_leaves_the_last_or_the_next(tmp_path: Path, seed: int) -> None:
    store = opened(tmp_path / "data")
    store.commit([put("a"), put("b")], by="", note="log")
    store.ring.set_passphrase("p0")
    store.close()
    process = subprocess.Popen(
        [sys.executable, "-c", CHANGER, str(tmp_path / "data")], stdout=subprocess.PIPE, text=True,
        cwd=ROOT,
    )  # fmt: skip
    assert process.stdout is not None
    last = 0
    for line in process.stdout:
        last = 0 if line.startswith("go") else int(line)
        if last >= 3 + 7 * seed:
            break
    process.kill()
    last = max([last, *(int(line) for line in process.stdout.read().split("\n") if line.isdigit())])
    process.wait()
    assert last >= 3 + 7 * seed, "it was killed while it worked, and did not die before"
    assert which_opens(tmp_path / "data", f"p{last}", f"p{last + 1}") in (f"p{last}", f"p{last + 1}")
