"""The reasons of apologies: taken while the register is locked, sealed in every copy, opened only where it is not."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from secretariat.attendance.apologies import send_apologies, turn_lateness
from secretariat.basics.record import Private
from secretariat.meetings.meeting import Apology
from storage import open_store
from storage.archive import Archive
from storage.disk import disk
from storage.engine.restoring import listed, replace_files
from storage.engine.store import JournalStore
from storage.interchange.archive import load
from storage.interchange.dumping import dump
from storage.port import Op, Unusable
from storage.queries.going_back import restore
from storage.sealed import cipher
from storage.sealed.keyring import Locked
from storage.sealed.names import REASONS
from storage.sealed.reasons import Reasons
from tests.support.faults import PowerOff, Stopper
from tests.support.killed import killed
from tests.support.panels import MEETING, invented_panel, open_archive
from tests.support.sealing import KEY_FILES, key_bytes, put_back, quick

COLL = f"meetings/{MEETING}/apologies"
FUNERAL, ILL = "at a funeral [/b]", "hemlock ŵyñ"
DAY = dt.date(2031, 6, 17)


@pytest.fixture(autouse=True)
def _quick() -> Iterator[None]:
    with quick():
        yield


def again(archive: Archive, passphrase: str = "", **how: Any) -> Archive:
    """The same folder, closed and opened."""
    folder = archive.store.folder
    assert folder is not None
    archive.store.close()
    return at(folder, passphrase, **how)


def at(folder: Path, passphrase: str = "", **how: Any) -> Archive:
    archive = Archive(open_store(folder, background=False, **how))
    if passphrase:
        archive.unlock(passphrase)
    return archive


def apology(archive: Archive, person: str = "person-np") -> Apology:
    standing = archive.proceedings(MEETING)
    assert standing is not None
    found = standing.bundle.apology_of(person)
    assert found is not None
    return found


def give(archive: Archive, reason: str | None, person: str = "person-tk") -> None:
    standing = archive.proceedings(MEETING)
    assert standing is not None
    archive.commit(send_apologies(standing, person, received=DAY, how="letter", reason=reason))


def reasons(archive: Archive) -> dict[str, str | None]:
    """Every reason as the clerk can read it; None where it cannot be opened."""
    bundle = archive.bundle(MEETING)
    assert bundle is not None
    found = {each.person[-2:]: archive.reason(each) for each in bundle.apologies}
    return {person: None if reason is None else reason.reveal() for person, reason in found.items()}


def in_the_clear(folder: Path, *words: str) -> list[str]:
    forms = [form for each in words or ("funeral", "hemlock") for form in (each.encode(), each.encode("utf-16-le"))]
    return [str(path.relative_to(folder)) for path in sorted(folder.rglob("*")) if path.is_file()
            if any(form in path.read_bytes() for form in forms)]  # fmt: skip


def as_before(folder: Path) -> None:
    """A folder as it was written before reasons were sealed: one in the clear, without the field, and no keys."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Reasons, "closed", lambda _, op: op)
        archive = open_archive(folder)
    inner = archive.store.inner  # type: ignore[attr-defined]
    kept = inner.get(COLL, "apology-np")
    doc = {name: value for name, value in kept.doc.items() if name not in ("rev", "sealed_reason")}
    inner.commit([Op("put", COLL, kept.id, {**doc, "reason": {"withheld": FUNERAL}}, kept.rev)], by="", note="edit")
    archive.store.close()


# --- the box ---


def test_a_box_is_opened_by_its_own_key_under_its_own_name_and_unaltered() -> None:
    key = cipher.new_key()
    shut = cipher.boxed(cipher.public_of(key), b"ill", "a")
    assert cipher.unboxed(key, shut, "a") == b"ill"
    assert cipher.boxed(cipher.public_of(key), b"ill", "a") != shut, "the same words are never shut alike"
    others = [(cipher.new_key(), shut, "a"), (key, shut, "b"), (key, shut[:40], "a"), (key, b"", "a")]
    others += [(key, shut[:n] + bytes([shut[n] ^ 1]) + shut[n + 1 :], "a") for n in range(0, len(shut), 5)]
    others += [(key, bytes(32) + shut[32:], "a")]
    assert [cipher.unboxed(*other) for other in others] == [None] * len(others)


# --- in and out ---


def test_a_reason_is_in_no_file_in_the_clear_and_is_read_where_the_register_is_open(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    give(archive, ILL)
    give(archive, ILL + "?")
    archive.store.undo(by="")
    archive.store.backup("by hand")
    archive = again(archive)
    assert reasons(archive) == {"np": FUNERAL, "tk": ILL}
    assert not apology(archive).reason, "nothing else of the program holds the words"
    assert in_the_clear(tmp_path) == []
    assert archive.check() == []


def test_while_the_register_is_locked_one_is_given_and_none_read_or_lost(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    archive.store.set_passphrase("one")  # type: ignore[attr-defined]
    archive = again(archive)
    assert reasons(archive) == {"np": None}
    assert apology(archive).gives_reason
    give(archive, ILL)
    give(archive, None, "person-np")
    standing = archive.proceedings(MEETING)
    assert standing is not None
    archive.commit(turn_lateness(standing, "person-np"))
    assert (apology(archive).how, apology(archive).late) == ("letter", True)
    assert reasons(archive) == {"np": None, "tk": None}
    archive.unlock("one")
    assert reasons(archive) == {"np": FUNERAL, "tk": ILL}, "kept through edits of all the rest"
    archive.relock()
    assert reasons(archive) == {"np": None, "tk": None}
    give(archive, "other words")
    give(archive, "", "person-np")
    archive = again(archive, "one")
    assert reasons(archive) == {"np": "", "tk": "other words"}
    assert in_the_clear(tmp_path) == []


def test_a_passphrase_set_before_any_reason_was_given_is_no_hindrance(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data", invented_panel()[:-1])
    archive.store.set_passphrase("one")  # type: ignore[attr-defined]
    archive = again(archive)
    give(archive, ILL)
    assert in_the_clear(tmp_path) == []
    archive.unlock("one")
    assert reasons(archive) == {"tk": ILL}


def test_undo_and_redo_of_reasons_need_no_passphrase_and_bring_back_the_words(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    archive.store.set_passphrase("one")  # type: ignore[attr-defined]
    archive.relock()
    give(archive, ILL, "person-np")
    archive.absorb(archive.store.undo(by=""))  # type: ignore[arg-type]
    archive.unlock("one")
    assert reasons(archive) == {"np": FUNERAL}
    archive.absorb(archive.store.redo(by=""))  # type: ignore[arg-type]
    assert reasons(archive) == {"np": ILL}


def test_what_was_half_typed_is_sealed_and_stays_for_when_the_register_is_open(tmp_path: Path) -> None:
    archive, form = open_archive(tmp_path / "data"), "form: apologies person-tk"
    archive.store.save_draft(form, '{"reason": "hemlock"}')
    archive.store.set_passphrase("one")  # type: ignore[attr-defined]
    archive = again(archive)
    assert archive.store.draft(form) == ""
    with pytest.raises(Unusable, match="not written over"):
        archive.store.save_draft(form, '{"reason": "another"}')
    other = "form: apologies "
    archive.store.save_draft(other, '{"reason": "hemlock, half"}')
    archive.store.save_draft(other, '{"reason": "hemlock, whole"}')
    assert archive.store.draft(other) == '{"reason": "hemlock, whole"}', "in the session it was typed in"
    archive = again(archive, "one")
    assert archive.store.draft(form) == '{"reason": "hemlock"}'
    assert archive.store.draft(other) == '{"reason": "hemlock, whole"}'
    archive.store.save_draft(form, "")
    assert archive.store.draft(form) == ""
    assert in_the_clear(tmp_path) == []


# --- folders of before ---


def test_reasons_of_before_are_sealed_at_opening_in_one_act_that_undo_does_not_stop_at(tmp_path: Path) -> None:
    as_before(tmp_path)
    archive = at(tmp_path)
    acts = archive.store.version()
    assert reasons(archive) == {"np": FUNERAL}
    assert apology(archive).sealed_reason
    archive.store.settle()
    kept_as_it_was = ("journal", "backups", ".previous")
    assert not [name for name in in_the_clear(tmp_path) if not name.startswith(kept_as_it_was)]
    archive = again(archive)
    assert archive.store.version() == acts, "once, and not at every opening"
    assert archive.store.undo_note() == "edit"
    archive.absorb(archive.store.undo(by=""))  # type: ignore[arg-type]
    assert not apology(archive).sealed_reason
    archive = again(archive)
    assert reasons(archive) == {"np": FUNERAL}
    assert apology(archive).sealed_reason, "sealed again, for the undo took that back as well"
    assert archive.check() == []


def taken_back_and_done_again(archive: Archive, passphrase: str = "", acts: int = 3) -> None:
    """Undo and redo, the folder closed and opened before each: as if it had been open all along."""
    there, back = [archive.store.undo_note()], [reasons(archive)]
    for _ in range(acts):
        archive = again(archive, passphrase)
        change = archive.store.undo(by="")
        assert change is not None
        assert change.note == there[-1]
        there.append(archive.store.undo_note())
        archive = again(archive, passphrase)
        back.append(reasons(archive))
    for step in range(1, acts + 1):
        assert archive.store.redo_note() == there[-1 - step]
        change = archive.store.redo(by="")
        assert change is not None
        archive = again(archive, passphrase)
        assert reasons(archive) == back[-1 - step]
        assert all(each.sealed_reason for each in archive.bundle(MEETING).apologies)  # type: ignore[union-attr]
    assert archive.store.redo(by="") is None
    assert archive.check() == []
    archive.store.close()


def test_undo_and_redo_pass_over_the_sealing_of_those_of_before_whenever_they_come(tmp_path: Path) -> None:
    as_before(tmp_path)
    taken_back_and_done_again(at(tmp_path), acts=2)


def test_they_pass_over_it_also_where_the_act_does_not_say_that_it_changed_no_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    as_before(tmp_path)
    commit = JournalStore.commit
    monkeypatch.setattr(JournalStore, "commit", lambda *of, **more: commit(*of, by=more["by"], note=more["note"]))
    at(tmp_path).store.close()
    monkeypatch.undo()
    assert b'"same":true' not in b"".join(path.read_bytes() for path in (tmp_path / "journal").iterdir())
    taken_back_and_done_again(at(tmp_path), acts=2)


def test_undo_and_redo_pass_over_the_sealing_anew_of_a_new_passphrase_whenever_they_come(tmp_path: Path) -> None:
    archive = open_archive(tmp_path)
    give(archive, ILL)
    asyncio.run(archive.set_passphrase("one"))
    give(archive, "other", "person-np")
    asyncio.run(archive.set_passphrase("two", "one"))
    taken_back_and_done_again(archive, "two")
    archive = at(tmp_path)
    assert archive.locked
    archive.store.undo(by="")
    archive = again(archive)
    archive.store.undo(by="")
    archive = again(archive, "two")
    assert reasons(archive) == {"np": FUNERAL}
    key = archive.ring.ring.keys[REASONS][0].id  # type: ignore[union-attr]
    assert apology(archive).sealed_reason.startswith(key), "what came back under an earlier key was sealed anew"
    archive.relock()
    archive.store.redo(by="")
    archive = again(archive)
    archive.store.redo(by="")
    archive = again(archive, "two")
    assert reasons(archive) == {"np": "other", "tk": ILL}


def test_of_a_locked_folder_of_before_they_are_sealed_when_it_is_unlocked(tmp_path: Path) -> None:
    as_before(tmp_path)
    ring = Archive(open_store(tmp_path, background=False, read_only=True)).ring
    assert ring is not None
    ring.why_not = lambda: ""
    ring._wrap("one", {})  # as an earlier version of the program locked it
    archive = at(tmp_path)
    assert archive.locked
    give(archive, ILL)
    assert reasons(archive) == {"np": FUNERAL, "tk": ILL}, "no key yet: kept in the clear, as before"
    archive.unlock("one")
    assert all(apology(archive, person).sealed_reason for person in ("person-np", "person-tk"))
    archive.relock()
    give(archive, "hemlock again")
    archive = again(archive, "one")
    assert reasons(archive) == {"np": FUNERAL, "tk": "hemlock again"}


@pytest.mark.parametrize("how", ["before", "after", "short"])
def test_stopped_at_any_step_of_sealing_those_of_before_the_next_opening_does_it(tmp_path: Path, how: str) -> None:
    for step in range(1, 200):
        folder = tmp_path / str(step)
        as_before(folder)
        inner = open_store(folder, background=False)
        with pytest.MonkeyPatch.context() as patch:
            stopper = Stopper(patch, at=step, how=how)
            with contextlib.suppress(PowerOff):
                Archive(inner)
        killed(inner)
        archive = at(folder)
        assert reasons(archive) == {"np": FUNERAL}, step
        assert apology(archive).sealed_reason
        archive.store.close()
        if not stopper.off:
            break
    assert step > 5


# --- keys ---


def test_a_new_passphrase_makes_a_new_box_and_the_old_keys_open_nothing_given_afterwards(tmp_path: Path) -> None:
    archive = open_archive(tmp_path)
    archive.store.set_passphrase("one")  # type: ignore[attr-defined]
    old, sealed = key_bytes(tmp_path), apology(archive).sealed_reason
    archive.store.set_passphrase("two")  # type: ignore[attr-defined]
    archive.relock()
    give(archive, ILL)
    archive = again(archive, "two")
    assert reasons(archive) == {"np": FUNERAL, "tk": ILL}
    assert apology(archive).sealed_reason.partition(":")[0] != sealed.partition(":")[0], "sealed anew"
    archive.store.close()
    put_back(tmp_path, old)
    archive = at(tmp_path, "one")
    assert reasons(archive) == {"np": None, "tk": None}
    assert sum("the reason of the apologies" in problem for problem in archive.check()) == 2
    give(archive, "in June", "person-np")
    with pytest.raises(Unusable, match="cannot be opened"):
        archive.store.set_passphrase("three")  # type: ignore[attr-defined]


def test_without_its_keys_no_new_box_is_made_and_the_words_are_kept_all_the_same(tmp_path: Path) -> None:
    archive = open_archive(tmp_path)
    archive.store.close()
    right = key_bytes(tmp_path)
    for name in KEY_FILES:
        (tmp_path / name).unlink()
    archive = at(tmp_path)
    give(archive, ILL)
    assert not archive.ring.has(REASONS)  # type: ignore[union-attr]
    assert reasons(archive) == {"np": None, "tk": ILL}
    archive.store.close()
    put_back(tmp_path, right)
    archive = at(tmp_path)
    give(archive, None)
    assert reasons(archive) == {"np": FUNERAL, "tk": ILL}
    assert apology(archive, "person-tk").sealed_reason, "sealed by the next act that touches it"


@pytest.mark.parametrize("damage", [b"", b"{", b"\x00" * 400])
def test_with_both_files_of_keys_damaged_apologies_are_taken_still(tmp_path: Path, damage: bytes) -> None:
    open_archive(tmp_path).store.close()
    put_back(tmp_path, dict.fromkeys(KEY_FILES, damage))
    archive = at(tmp_path)
    give(archive, ILL)
    give(archive, None, "person-np")
    assert reasons(archive) == {"np": None, "tk": ILL}
    assert apology(archive).gives_reason


def test_a_window_that_only_reads_makes_no_box_and_follows(tmp_path: Path) -> None:
    as_before(tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    reader = at(tmp_path, read_only=True)
    assert reasons(reader) == {"np": FUNERAL}
    with pytest.raises(Unusable):
        give(reader, ILL)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    writer = at(tmp_path)
    give(writer, ILL)
    reader.store.refresh()
    reader._records.forget_all()
    reader._meetings.forget_all()
    assert reasons(reader) == {"np": FUNERAL, "tk": ILL}
    writer.store.set_passphrase("one")  # type: ignore[attr-defined]
    reader.store.refresh()
    assert reasons(reader) == {"np": None, "tk": None}


def test_a_reason_needs_no_new_file_once_there_is_a_box(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    archive = open_archive(tmp_path)

    def full(*_: object) -> None:
        raise OSError(28, "no room")

    monkeypatch.setattr(disk, "create", full)
    give(archive, ILL)
    assert apology(archive, "person-tk").sealed_reason


# --- back-ups, dump and load ---


def test_a_backup_of_before_brings_its_reasons_back_sealed(tmp_path: Path) -> None:
    as_before(tmp_path)
    inner = open_store(tmp_path, background=False)
    inner.backup("clear")
    inner.close()
    archive = at(tmp_path)
    give(archive, "other", "person-np")
    (backup,) = [each for each in listed(tmp_path) if each.why == "clear"]
    restored = restore(archive, backup)
    archive.absorb(restored.change)  # type: ignore[arg-type]
    assert reasons(archive) == {"np": FUNERAL}
    assert apology(archive).sealed_reason
    assert archive.store.undo_note().startswith("go back to the backup of ")
    archive.absorb(archive.store.undo(by=""))  # type: ignore[arg-type]
    assert reasons(archive) == {"np": "other"}
    archive.store.close()
    replace_files(tmp_path, backup, by="", at=dt.datetime.now(dt.UTC))
    archive = at(tmp_path)
    assert reasons(archive) == {"np": FUNERAL}
    assert apology(archive).sealed_reason


def test_dump_holds_reasons_where_complaints_are_asked_for_and_load_takes_them(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    plain, whole = dump(archive.store), dump(archive.store, complaints=True)
    assert b"funeral" not in plain
    assert b"funeral" in whole
    assert b"sealed_reason" not in plain + whole
    assert load(archive, plain).changed == load(archive, whole).changed == 0
    assert reasons(archive) == {"np": FUNERAL}
    edited = msgspec.json.decode(plain)
    edited["meetings"][0]["apologies"][0]["how"] = "telephone"
    load(archive, msgspec.json.encode(edited))
    assert (apology(archive).how, reasons(archive)) == ("telephone", {"np": FUNERAL}), "without any, the one kept stays"
    edited["meetings"][0]["apologies"][0] |= {"reason": {"withheld": ILL}, "sealed_reason": "not:taken"}
    load(archive, msgspec.json.encode(edited))
    assert reasons(archive) == {"np": ILL}
    other = open_archive(tmp_path / "other", [])
    load(other, whole)
    assert reasons(other) == {"np": FUNERAL}
    assert in_the_clear(tmp_path) == []
    archive.store.set_passphrase("one")  # type: ignore[attr-defined]
    archive.relock()
    assert b'"apology-np"' in dump(archive.store)
    with pytest.raises(Locked):
        dump(archive.store, complaints=True)
    assert archive.reason(Apology(person="p", reason=Private("x"))) == Private("x")
