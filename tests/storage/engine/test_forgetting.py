"""Words forgotten for good: in no file any more, what was done still provable, and everything else as it was."""

from __future__ import annotations

import contextlib
import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from secretariat.basics.acts import Drop, Put, act
from secretariat.basics.ordering import following
from secretariat.basics.record import Refused
from secretariat.events.speech import Note
from secretariat.meetings.copies import MinutesCopy
from secretariat.minutes.forgotten import Forgotten
from storage import open_store, restore_into
from storage.archive import Archive
from storage.disk import derived, disk
from storage.engine import forgetting as engine
from storage.engine import restoring
from storage.journal import journal
from storage.journal.reading import reading
from storage.port import Irreversible
from storage.queries import forgetting
from storage.queries.finding import Findable
from storage.queries.verifying import present
from tests.depth import often
from tests.support.faults import PowerOff, Stopper
from tests.support.killed import killed
from tests.support.panels import DAY, MEETING, open_archive

WORDS, OTHERS = "xanthic ŵyñ", "kept words"
TODAY = DAY + dt.timedelta(days=3)


def at(folder: Path, **how: Any) -> Archive:
    return Archive(open_store(folder, background=False, **how))


def said(id: str, text: str) -> Put:
    return Put(Note(id=id, text=text, place=following()), MEETING)


def filled(folder: Path, *more: Put) -> Archive:
    """A folder where a line was half typed, minuted, reworded, undone, done again and deleted, back-ups between."""
    archive = open_archive(folder)
    archive.store.save_draft("line", f"half {WORDS}")
    archive.commit(act("together", said("e1", f"first {WORDS}"), said("e2", OTHERS)))
    archive.store.save_draft("line", "")
    archive.store.settle()
    change_to(archive, f"second {WORDS}")
    archive.absorb(archive.store.undo(by=""))  # type: ignore[arg-type]
    archive.absorb(archive.store.redo(by=""))  # type: ignore[arg-type]
    archive.store.backup("with it")
    archive.store.inner.copy_aside("before-restoring", dt.datetime(2031, 6, 18, 10))  # type: ignore[attr-defined]
    archive.commit(act(f"deleted: {WORDS}", Drop(event(archive, "e1"), MEETING), *more))
    archive.store.backup("without it")
    archive.commit(act("later", said("e3", "later words")))
    archive.store.save_draft("line", "now half typed, and a good deal of it")
    return archive


def change_to(archive: Archive, text: str) -> None:
    archive.commit(act("reworded", Put(event(archive, "e1").with_(text=text), MEETING)))


def event(archive: Archive, id: str) -> Any:
    bundle = archive.bundle(MEETING)
    assert bundle is not None
    return next(each for each in bundle.events if each.id == id)


def anywhere(folder: Path) -> list[str]:
    forms = (b"xanthic", "xanthic".encode("utf-16-le"))
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()
                  if any(form in path.read_bytes() for form in forms))  # fmt: skip


def forget(archive: Archive, why: str = "It named a child.") -> Archive:
    """The deleted line, and the folder opened again."""
    (chosen,) = [each for each in forgetting.gone(archive, MEETING) if each.kept.id == "e1"]
    forgetting.forget(archive, [chosen], why=why, by="Clara Knapweed", today=TODAY)
    return again(archive)


def again(archive: Archive) -> Archive:
    folder = archive.store.folder
    assert folder is not None
    archive.store.close()
    return at(folder)


def everything(archive: Archive) -> dict[tuple[str, str], Any]:
    return {(coll, kept.id): kept.doc for coll in archive.store.collections() for kept in archive.store.find(coll)}


def roots(folder: Path) -> list[tuple[int, bytes]]:
    return list(reading(folder).roots())


def test_the_words_are_in_no_file_and_every_earlier_root_still_holds(tmp_path: Path) -> None:
    archive = filled(tmp_path)
    archive.store.settle()
    before, kept = roots(tmp_path), everything(archive)
    sizes = {path.name: path.stat().st_size for path in (tmp_path / "backups").glob("*/journal/*")}
    assert len(anywhere(tmp_path)) > 4
    archive = forget(archive)
    assert anywhere(tmp_path) == []
    assert roots(tmp_path)[: len(before)] == before
    assert sizes == {path.name: path.stat().st_size for path in (tmp_path / "backups").glob("*/journal/*")}
    assert {key: doc for key, doc in everything(archive).items() if key[0] != "register/forgotten"} == kept
    (note,) = [record for _, record in archive.everything() if isinstance(record, Forgotten)]
    assert (note.what, note.why, note.by, note.on) == (
        f"line of minutes or roll of {MEETING}", "It named a child.", "Clara Knapweed", TODAY
    )  # fmt: skip
    assert archive.check() == []
    assert archive.store.notices == []
    assert archive.store.draft("line") == "now half typed, and a good deal of it"
    assert [answer.status for answer in present(tmp_path)] == [0, 0, 0]
    assert not any(each.kept.id == "e1" for each in forgetting.gone(archive))
    archive = again(archive)
    assert archive.store.root().hash == roots(tmp_path)[-1][1]  # type: ignore[union-attr]


def test_nothing_worked_out_of_them_stays_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the deleting could not throw it away, for another program had it open."""
    archive = open_archive(tmp_path)
    archive.commit(act("together", said("e1", f"first {WORDS}"), said("e2", OTHERS)))
    archive.store.settle()
    Findable(archive).read_all()
    with monkeypatch.context() as patch:
        patch.setattr(derived, "drop", lambda *_: None)
        archive.commit(act("deleted", Drop(event(archive, "e1"), MEETING)))
    archive.store.settle()
    assert any(derived.FOLDER in name for name in anywhere(tmp_path))
    forget(archive)
    assert anywhere(tmp_path) == []


def test_history_undo_and_redo_go_on_and_undo_of_it_is_refused_in_words(tmp_path: Path) -> None:
    archive = forget(filled(tmp_path))
    assert [change.note for change in archive.store.changes()].count(engine.NOTE) == 5
    archive.commit(act("after", said("e4", "after words")))
    archive.absorb(archive.store.undo(by=""))  # type: ignore[arg-type]
    archive.absorb(archive.store.redo(by=""))  # type: ignore[arg-type]
    archive.absorb(archive.store.undo(by=""))  # type: ignore[arg-type]
    with pytest.raises(Irreversible, match="forgotten for good"):
        archive.store.undo(by="")
    archive.store.inner.undo(by="")  # type: ignore[attr-defined]
    archive.store.inner.undo(by="")  # type: ignore[attr-defined]
    with pytest.raises(Irreversible, match="forgotten for good"):
        archive.store.inner.undo(by="")  # type: ignore[attr-defined]


def test_a_damaged_file_is_mended_without_it_and_backups_are_gone_back_to(tmp_path: Path) -> None:
    archive = filled(tmp_path)
    kept = (tmp_path / "meetings" / f"{MEETING}.json").read_bytes()
    with_it = next(iter((tmp_path / "backups").glob("*-with-it"))) / "meetings" / f"{MEETING}.json"
    old = with_it.read_bytes()
    archive = forget(archive)
    archive.store.close()
    assert b"kept words" in kept
    for content in (b"{", old):
        (tmp_path / "meetings" / f"{MEETING}.json").write_bytes(content)
        archive = at(tmp_path)
        assert event(archive, "e2").text == OTHERS
        assert not any(kept.id == "e1" for kept in archive.store.find(f"meetings/{MEETING}/events"))
        archive.store.close()
    (backup,) = [each for each in restoring.listed(tmp_path) if each.why == "with it"]
    restore_into(backup.path, tmp_path.parent / "restored")
    elsewhere = at(tmp_path.parent / "restored")
    assert {each.id for each in elsewhere.bundle(MEETING).events} == {"e2"}  # type: ignore[union-attr]
    elsewhere.store.settle()
    assert elsewhere.check() == []
    archive = at(tmp_path)
    difference = restoring.difference(archive.store.inner, lambda _: True, backup=backup)  # type: ignore[attr-defined]
    assert not any("xanthic" in str(each) for each in difference)
    assert difference.gone["events"] == 1


def test_with_several_parts_of_the_journal_each_is_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 6000)
    archive = filled(tmp_path)
    before = roots(tmp_path)
    assert len(list((tmp_path / "journal").glob("*.jsonl"))) > 1
    archive = forget(archive)
    assert anywhere(tmp_path) == []
    assert roots(tmp_path)[: len(before)] == before
    assert archive.check() == []


@pytest.mark.torture
@pytest.mark.parametrize("how", ["before", "after", "short"])
def test_stopped_at_any_step_it_is_not_done_or_finished_at_the_next_opening(tmp_path: Path, how: str) -> None:
    results = set()
    for step in range(1, 400, often(3, 1)):
        folder = tmp_path / str(step)
        archive = filled(folder)
        kept = everything(archive)
        inner: Any = archive.store.inner  # type: ignore[attr-defined]
        with pytest.MonkeyPatch.context() as patch:
            stopper = Stopper(patch, at=step, how=how)
            with contextlib.suppress(PowerOff):
                forget(archive)
        killed(inner)
        (folder / ".lock").unlink(missing_ok=True)
        archive = at(folder)
        noted = any(coll == "register/forgotten" for coll in archive.store.collections())
        assert {key: doc for key, doc in everything(archive).items() if key[0] != "register/forgotten"} == kept
        archive.store.settle()
        assert (anywhere(folder) == []) is noted, step
        assert not (folder / engine.INTENT).exists()
        assert archive.check() == []
        archive.store.close()
        results.add(noted)
        if not stopper.off:
            break
    assert results == {True, False}


def test_what_is_held_stays_and_a_reason_is_asked_for(tmp_path: Path) -> None:
    """A copy that went out only after the line was deleted does not hold it."""
    archive = filled(tmp_path / "later", Put(MinutesCopy(when=dt.datetime(2099, 1, 1, tzinfo=dt.UTC)), MEETING))
    assert anywhere(tmp_path / "later")
    forget(archive)
    assert not anywhere(tmp_path / "later")
    archive = filled(tmp_path / "data", Put(MinutesCopy(when=dt.datetime(2026, 1, 1, tzinfo=dt.UTC)), MEETING))
    with pytest.raises(Refused, match="until 18 June 2037"):
        forget(archive)
    (chosen,) = forgetting.gone(archive, MEETING)
    assert forgetting.held(archive, chosen, dt.date(2037, 6, 19)) == ""
    with pytest.raises(Refused, match="Say why"):
        forgetting.forget(archive, [chosen], why=" ", by="", today=dt.date(2038, 1, 1))
    assert len(anywhere(tmp_path)) > 4


def test_where_the_disk_refuses_it_is_said_and_done_at_the_next_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = filled(tmp_path)
    (chosen,) = forgetting.gone(archive, MEETING)
    forgetting.forget(archive, [chosen], why="x", by="", today=TODAY)
    archive.store.close()

    def refused(*_: object) -> None:
        raise OSError(13, "no")

    with monkeypatch.context() as patch:
        patch.setattr(disk, "write_atomically", refused)
        archive = at(tmp_path)
        assert any("not gone from every file yet" in notice for notice in archive.store.notices)
    archive.store.close()
    (tmp_path / "journal").rename(tmp_path.parent / "journal elsewhere")
    at(tmp_path).store.close()
    (tmp_path.parent / "journal elsewhere").rename(tmp_path / "journal")
    archive = at(tmp_path)
    assert anywhere(tmp_path) == []
    assert archive.store.notices == []
