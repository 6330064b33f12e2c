"""A paper that is handed out is written, on record and final, or none of it: stopped, refused, or both languages."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from secretariat.basics.acts import Act
from secretariat.cli import how_far
from storage.archive import Archive
from storage.disk import disk, write_out
from storage.journal.journal import Journal
from storage.port import Change, NotSaved
from storage.queries import exporting
from tests.support.interrupting import interrupted_at
from tests.support.panels import open_archive
from tests.support.program import Program, speaks_welsh

JULY = "2022-07-20"
POSIX = pytest.mark.skipif(os.name != "posix", reason="Ctrl+C is sent as a signal")


@pytest.fixture
def run(sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Program:
    program = Program(Path(shutil.copytree(sample, tmp_path / "data")), capsys)
    speaks_welsh(program.data)
    return program


def on_record(run: Program) -> tuple[list[str], list[str]]:
    """The files that are on record as written, and as final."""
    archive = open_archive(run.data, [])
    found = [each.file for each in archive.exported()], [each.file.name for each in archive.finals() if each.file]
    archive.store.close()
    return found


def there(tmp_path: Path) -> list[str]:
    return sorted(path.name for path in tmp_path.iterdir() if path.name != "data")


STOPS = {
    "as the first act is kept": (Journal, "append", 1, False),
    "as the second act is kept": (Journal, "append", 2, False),
    "as the second act was kept": (Journal, "append", 2, True),
    "as it takes its place": (write_out.Ready, "take_place", 1, False),
    "as it took its place": (write_out.Ready, "take_place", 1, True),
    "as it goes on record": (exporting, "put_on_record", 1, False),
    "as it is on record": (exporting, "put_on_record", 1, True),
    "as it is marked": (Archive, "commit", 2, True),
}


@POSIX
@pytest.mark.parametrize("stop", STOPS)
def test_stopped_anywhere_it_is_written_on_record_and_final(
    run: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: str
) -> None:
    words = ("export", "agenda", JULY, "--to", tmp_path / "f.txt", "--final")
    where, name, time, after = STOPS[stop]
    interrupted_at(monkeypatch, where, name, time=time, after=after)
    assert run(*words) == how_far.INTERRUPTED
    monkeypatch.undo()
    assert "secretariat: Kept already: agenda of 20 July 2022 written to f.txt, SHA-256 " in run.err
    assert "; agenda of 20 July 2022 marked as final: f.txt." in run.err
    assert there(tmp_path) == ["f.txt"]
    assert on_record(run) == (["f.txt"], ["f.txt"])
    assert run(*words) == 0, "it is as it was written from here"


@POSIX
def test_stopped_before_it_takes_its_place_it_is_none_of_it(
    run: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    interrupted_at(monkeypatch, write_out, "made_ready")
    assert run("export", "agenda", JULY, "--to", tmp_path / "f.txt", "--final") == how_far.INTERRUPTED
    monkeypatch.undo()
    assert run.err == "secretariat: Stopped: nothing is half done.\n"
    assert (there(tmp_path), on_record(run)) == ([], ([], []))


@POSIX
def test_what_was_there_is_beside_it_where_it_is_stopped(
    run: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "f.txt").write_text("by hand")
    interrupted_at(monkeypatch, exporting, "keep_beside", after=True)
    assert run("export", "agenda", JULY, "--to", tmp_path / "f.txt", "--force") == how_far.INTERRUPTED
    monkeypatch.undo()
    assert "kept as " in run.err
    (beside,) = tmp_path.glob("f (as it was*")
    assert beside.read_text() == "by hand"
    assert on_record(run) == (["f.txt"], [])
    assert run("export", "agenda", JULY, "--to", tmp_path / "f.txt") == 0


def held_open(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Another program has this file open, so that Windows does not let it be replaced."""
    replace = os.replace

    def refused(new: Path, old: Path) -> None:
        if Path(old).name == name:
            raise PermissionError(errno.EACCES, "Permission denied")
        replace(new, old)

    monkeypatch.setattr(os, "replace", refused)


def test_a_file_that_cannot_be_replaced_is_neither_on_record_nor_final(
    run: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("export", "agenda", JULY, "--to", tmp_path / "f.txt")
    assert run(*words) == 0
    before = (tmp_path / "f.txt").read_bytes()
    held_open(monkeypatch, "f.txt")
    assert run(*words, "--final") == 1
    assert run.err == f"secretariat: {tmp_path / 'f.txt'} could not be written: Permission denied.\n"
    monkeypatch.undo()
    assert (there(tmp_path), on_record(run)) == (["f.txt"], (["f.txt"], []))
    assert (tmp_path / "f.txt").read_bytes() == before
    assert run(*words, "--final") == 0
    assert on_record(run)[1] == ["f.txt"]


def test_of_two_languages_none_is_written_where_one_cannot_be(run: Program, tmp_path: Path) -> None:
    (tmp_path / ".m.cy.txt.new").mkdir()
    (tmp_path / ".m.cy.txt.new" / "in it").touch()
    assert run("export", "minutes", JULY, "--to", tmp_path / "m.txt", "--both", "--final") == 1
    assert f"{tmp_path / 'm.cy.txt'} could not be written" in run.err
    assert (there(tmp_path), on_record(run)) == ([".m.cy.txt.new"], ([], []))


def test_of_two_languages_it_is_said_which_is_written_where_one_cannot_be_replaced(
    run: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("export", "minutes", JULY, "--to", tmp_path / "m.txt", "--both", "--final")
    held_open(monkeypatch, "m.cy.txt")
    assert run(*words) == 1
    assert f"m.cy.txt could not be written: Permission denied. Written: {tmp_path / 'm.txt'}, and not mark" in run.err
    monkeypatch.undo()
    assert (there(tmp_path), on_record(run)) == (["m.txt"], (["m.txt"], []))
    assert run(*words) == 0, run.err
    assert on_record(run)[1] == ["m.txt", "m.cy.txt"]


def test_both_finals_are_one_act(run: Program, tmp_path: Path) -> None:
    assert run("export", "minutes", JULY, "--to", tmp_path / "m.txt", "--both", "--final") == 0, run.err
    assert run.out.count("Marked as final") == 2
    assert sorted(on_record(run)[1]) == ["m.cy.txt", "m.txt"]
    assert run("undo") == 0
    assert "minutes of 20 July 2022 marked as final: m.txt; minutes of 20 July 2022 in Welsh marked as final" in run.out
    assert on_record(run)[1] == []


def test_a_paper_that_cannot_be_marked_is_written_all_the_same(
    run: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit = Archive.commit

    def full(archive: Archive, act: Act, **more: Any) -> Change:
        if "final" in act.note:
            raise NotSaved("The disk is full.")
        return commit(archive, act, **more)

    monkeypatch.setattr(Archive, "commit", full)
    assert run("export", "agenda", JULY, "--to", tmp_path / "f.txt", "--final") == 1
    assert run.err == "secretariat: It is written, and not marked as final: The disk is full.\n"
    monkeypatch.undo()
    assert on_record(run) == (["f.txt"], [])


@POSIX
def test_what_is_written_first_and_the_file_are_not_parted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    interrupted_at(monkeypatch, disk, "sync_folder")
    with pytest.raises(KeyboardInterrupt):
        write_out.write_out(tmp_path / "d.json", b"all", first=lambda: done.append("kept"))
    assert (done, (tmp_path / "d.json").read_bytes()) == (["kept"], b"all")
