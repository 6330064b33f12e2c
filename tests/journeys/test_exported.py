"""Papers written to files by a command: a hand edit is not replaced unseen, and what was written is on record."""

from __future__ import annotations

import errno
import hashlib
import json
import sys
from pathlib import Path

import pytest

from secretariat.basics.clock import now
from secretariat.papers.exported import location_of, noted
from storage import open_store
from storage.archive import Archive
from storage.disk import disk
from storage.last_exports import FOLDER
from storage.port import Store
from storage.queries.exporting import GOES_ON_RECORD_LATER, put_on_record, way_now
from tests.journeys.test_cli import JULY, folder, run  # noqa: F401  (fixtures)
from tests.support.program import Program


def exports(run: Program) -> list[tuple[str, str, str]]:  # noqa: F811
    store = open_store(run.data, by="x", read_only=True)
    try:
        return [(each.paper, each.file, each.sha256) for each in Archive(store).exported()]
    finally:
        store.close()


def test_what_was_written_is_on_record_and_in_history_with_its_hash(run: Program, tmp_path: Path) -> None:  # noqa: F811
    minutes, calendar, own = tmp_path / "m.docx", tmp_path / "c.ics", tmp_path / "exempt.docx"
    assert run("export", "minutes", JULY, "--to", minutes) == 0
    assert run("export", "calendar", "--to", calendar) == 0
    assert run("export", "exempt-minutes", JULY, "--to", own) == 0
    hashes = [hashlib.sha256(file.read_bytes()).hexdigest() for file in (minutes, calendar, own)]
    assert exports(run) == [
        ("minutes of 2022-07-20", "m.docx", hashes[0]), ("calendar", "c.ics", hashes[1]),
        ("exempt minutes of 2022-07-20", "", hashes[2]),
    ]  # fmt: skip
    run("history")
    told = [line for line in run.out.splitlines() if " written to " in line]
    assert [hash[:16] in line for hash, line in zip(hashes, told, strict=True)] == [True] * 3
    assert "exempt.docx" not in run.out, "the name of a file that is not for publication may say too much"
    assert run("undo") == 0
    assert "written" not in run.out, "undo passes over it"


@pytest.mark.parametrize("paper", ["minutes", "calendar", "exempt-minutes"])
def test_a_file_that_was_changed_by_hand_is_refused_and_forced_only_with_the_old_one_beside_it(
    run: Program, tmp_path: Path, paper: str  # noqa: F811
) -> None:  # fmt: skip
    file = tmp_path / ("c.ics" if paper == "calendar" else "m.txt")
    words = ("export", paper, *([] if paper == "calendar" else [JULY]), "--to", file)
    assert run(*words) == 0
    written = file.read_bytes()
    assert run(*words) == 0, "nobody changed it"
    assert run("undo") == 0
    assert run(*words) == 0, "the record changed, and not the file"
    edited = file.read_bytes() + b"and a word of mine\n"
    file.write_bytes(edited)
    assert run(*words) == 1
    assert f"{file.name} was changed since it was written on" in run.err
    assert "so nothing was written. --force keeps it beside the new one." in run.err
    assert file.read_bytes() == edited
    assert [path for path in tmp_path.iterdir() if path.name != "data"] == [file]
    assert run(*words, "--force") == 0
    (beside,) = (path for path in tmp_path.iterdir() if path.name not in ("data", file.name))
    assert str(beside) in run.out
    assert beside.read_bytes() == edited
    assert b"word of mine" not in file.read_bytes()
    assert run(*words) == 0, "now it is ours again"
    assert written


def test_a_changed_file_is_known_by_another_spelling_of_its_path_and_through_a_link(
    run: Program, tmp_path: Path  # noqa: F811
) -> None:  # fmt: skip
    file = tmp_path / "m.txt"
    assert run("export", "minutes", JULY, "--to", file) == 0
    file.write_bytes(b"mine")
    assert run("export", "decisions", JULY, "--to", tmp_path / "data" / ".." / "m.txt") == 1
    if sys.platform != "win32":
        (tmp_path / "link.txt").symlink_to(file)
        assert run("export", "minutes", JULY, "--to", tmp_path / "link.txt") == 1
    assert file.read_bytes() == b"mine"
    file.unlink()
    assert run("export", "minutes", JULY, "--to", file) == 0, "one that was taken away is written anew"


def test_a_file_that_is_not_on_record_is_refused_and_kept_beside_the_new_one_where_it_is_forced(
    run: Program, tmp_path: Path  # noqa: F811
) -> None:  # fmt: skip
    file = tmp_path / "m.txt"
    file.write_bytes(b"theirs")
    assert run("export", "minutes", JULY, "--to", file) == 1
    assert "m.txt is there already, and is not on record as a paper that was written from here, so nothing" in run.err
    assert file.read_bytes() == b"theirs"
    assert run("export", "minutes", JULY, "--to", file, "--force") == 0
    (beside,) = tmp_path.glob("m (as it was*")
    assert beside.read_bytes() == b"theirs"
    assert str(beside) in run.out
    assert run("export", "minutes", JULY, "--to", file) == 0, "now it is on record"


def test_an_empty_file_holds_nothing_and_is_written_to(run: Program, tmp_path: Path) -> None:  # noqa: F811
    file = tmp_path / "m.txt"
    file.touch()
    assert run("export", "minutes", JULY, "--to", file) == 0
    assert file.read_bytes() != b""


def test_of_a_file_its_name_alone_is_kept_and_two_of_one_name_in_two_folders_are_told_apart(
    run: Program, tmp_path: Path  # noqa: F811
) -> None:  # fmt: skip
    one, other = tmp_path / "Mrs Hemlock Nightshade" / "m.txt", tmp_path / "elsewhere" / "m.txt"
    for file in (one, other):
        file.parent.mkdir()
        assert run("export", "minutes", JULY, "--to", file) == 0
    assert [file for _, file, _ in exports(run)] == ["m.txt", "m.txt"]
    assert run("dump", "--to", tmp_path / "all.json") == 0
    kept = [path.read_bytes() for path in (*run.data.rglob("*"), tmp_path / "all.json") if path.is_file()]
    assert not [text for text in kept if b"Nightshade" in text or b"elsewhere" in text]
    one.write_bytes(one.read_bytes() + b"mine")
    assert run("export", "minutes", JULY, "--to", one) == 1
    assert run("export", "minutes", JULY, "--to", other) == 0


@pytest.mark.parametrize("under", ["/srv/papers/", "C:\\Papers\\", "\\\\share\\papers\\", ""])
def test_what_was_put_on_record_with_its_whole_path_is_read_and_called_by_its_name(
    run: Program, tmp_path: Path, under: str  # noqa: F811
) -> None:  # fmt: skip
    file = tmp_path / "m.txt"
    assert run("export", "minutes", JULY, "--to", file) == 0
    store = open_store(run.data, by="x")
    try:
        archive = Archive(store)
        (made,) = archive.exported()
        earlier = made.with_(id="earlier", rev=0, file=f"{under}the minutes.txt")
        archive.commit(noted(earlier), same=True)
        assert next(each for each in archive.exported() if each.id == "earlier").name == "the minutes.txt"
    finally:
        store.close()
    assert run("check") == 0
    assert run("export", "minutes", JULY, "--to", file) == 0
    file.write_bytes(b"mine")
    assert run("export", "minutes", JULY, "--to", file) == 1


def test_what_is_written_while_the_folder_is_open_elsewhere_waits_and_is_no_hand_edit(
    run: Program, tmp_path: Path  # noqa: F811
) -> None:  # fmt: skip
    file = tmp_path / "m.txt"
    assert run("export", "minutes", JULY, "--to", file) == 0
    store: Store = open_store(run.data, by="x")
    try:
        archive = Archive(store)
        for paper in ("decisions", "minutes", "decisions"):
            assert run("export", paper, JULY, "--to", file) == 0
            lines = run.err.splitlines()
            assert GOES_ON_RECORD_LATER in lines
            assert sorted(set(lines)) == sorted(lines), "each sentence once"
        assert way_now(archive, file) == "", "the window that has the folder knows it too"
        file.write_bytes(file.read_bytes() + b"mine")
        assert "was changed since" in way_now(archive, file)
        assert run("export", "minutes", JULY, "--to", file) == 1
        assert [paper for paper, *_ in exports(run)] == ["minutes of 2022-07-20"]
        assert put_on_record(archive, "agenda", tmp_path / "a.txt", b"a", now(), by="x", foot="", named=True) == ""
        assert len(archive.exported()) == 5, "whoever writes next takes in what waits"
    finally:
        store.close()
    assert run("check") == 0
    assert [paper for paper, *_ in exports(run)][:4] == [
        "minutes of 2022-07-20", "decisions of 2022-07-20", "minutes of 2022-07-20", "decisions of 2022-07-20",
    ]  # fmt: skip
    assert not [*(run.data / FOLDER).iterdir()]


def test_what_waits_is_taken_in_when_the_folder_is_next_opened_and_a_note_left_behind_is_no_second_record(
    run: Program, tmp_path: Path  # noqa: F811
) -> None:  # fmt: skip
    store: Store = open_store(run.data, by="x")
    try:
        assert run("export", "minutes", JULY, "--to", tmp_path / "m.txt") == 0
    finally:
        store.close()
    (note,) = (run.data / FOLDER).iterdir()
    words = note.read_bytes()
    assert run("undo") == 0
    assert [paper for paper, *_ in exports(run)] == ["minutes of 2022-07-20"]
    assert not note.exists()
    note.write_bytes(words)
    (note.parent / "torn.json").write_bytes(words[:40])
    assert run("redo") == 0
    assert [paper for paper, *_ in exports(run)] == ["minutes of 2022-07-20"]


def test_where_not_even_a_note_can_be_left_it_is_said_that_it_is_not_on_record(
    run: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch  # noqa: F811
) -> None:  # fmt: skip
    def full(path: Path, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "full")

    store: Store = open_store(run.data, by="x")
    try:
        monkeypatch.setattr(disk, "write_atomically", full)
        assert run("export", "minutes", JULY, "--to", tmp_path / "m.txt") == 0
        lines = run.err.splitlines()
        assert "That it was written is not on record." in lines
        assert sorted(set(lines)) == sorted(lines), "why it cannot be is said once"
    finally:
        store.close()


def test_a_place_is_looked_up_once_however_many_papers_were_written(
    run: Program, tmp_path: Path  # noqa: F811
) -> None:  # fmt: skip
    store: Store = open_store(run.data, by="x")
    try:
        archive = Archive(store)
        for n in range(20):
            put_on_record(archive, "minutes", tmp_path / f"{n}.txt", b"a", now(), by="", foot="", named=True)
            assert archive.last_exports.at(location_of(tmp_path / f"{n}.txt"))
        archive._records.of = None  # type: ignore[assignment, method-assign]  # nothing is gone through any more
        for n in range(20):
            assert archive.last_exports.at(location_of(tmp_path / f"{n}.txt"))
        assert archive.last_exports.at(location_of(tmp_path / "never.txt")) is None
    finally:
        store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no /dev/null")
def test_what_goes_to_a_device_is_no_file(run: Program, tmp_path: Path) -> None:  # noqa: F811
    (tmp_path / "m.txt").symlink_to("/dev/null")
    assert run("export", "minutes", JULY, "--to", tmp_path / "m.txt") == 0
    assert run.err.count("not on record") == 0
    assert exports(run) == []


def test_it_goes_into_a_dump_and_out_of_it(run: Program, tmp_path: Path) -> None:  # noqa: F811
    files = (tmp_path / f"m{n}.txt" for n in range(10_000))
    file = next(each for each in files if location_of(each).endswith("0"))  # a hash is no place in an order
    assert run("export", "minutes", JULY, "--to", file) == 0
    assert run("dump", "--to", tmp_path / "all.json") == 0
    (made,) = json.loads((tmp_path / "all.json").read_bytes())["exported"]
    assert made["paper"] == "minutes of 2022-07-20"
    was, run.data = run.data, tmp_path / "other"
    assert run("load", tmp_path / "all.json") == 0
    assert [paper for paper, _, _ in exports(run)] == ["minutes of 2022-07-20"]
    assert run("check") == 0
    run.data = was


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps who may read a file in the folder")
def test_the_one_kept_beside_is_the_clerks_alone_for_it_may_not_be_for_publication(
    run: Program, tmp_path: Path  # noqa: F811
) -> None:  # fmt: skip
    file = tmp_path / "m.txt"
    assert run("export", "exempt-minutes", JULY, "--to", file) == 0
    file.write_bytes(file.read_bytes() + b"mine")
    assert run("export", "minutes", JULY, "--to", file, "--force") == 0
    (kept,) = tmp_path.glob("m (as it was*")
    assert kept.stat().st_mode & 0o777 == 0o600


def test_going_back_to_a_backup_forgets_no_paper_that_was_written_since(
    run: Program, tmp_path: Path  # noqa: F811
) -> None:  # fmt: skip
    assert run("backup") == 0
    name = run.out.split()[-1].rstrip(".").rpartition("/")[2]
    file = tmp_path / "m.txt"
    assert run("export", "minutes", JULY, "--to", file) == 0
    assert run("undo") == 0
    assert run("restore", name) == 0, run.err
    assert [paper for paper, *_ in exports(run)] == ["minutes of 2022-07-20"]
    assert run("export", "minutes", JULY, "--to", file) == 0, run.err
