"""Papers written to files by a command: a hand edit is not replaced unseen, and what was written is on record."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import pytest

from secretariat.papers.exported import location_of
from storage import open_store
from storage.archive import Archive
from storage.port import Store
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
        ("minutes of 2022-07-20", str(minutes), hashes[0]), ("calendar", str(calendar), hashes[1]),
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


def test_a_file_of_somebody_elses_is_replaced_as_before(run: Program, tmp_path: Path) -> None:  # noqa: F811
    file = tmp_path / "m.txt"
    file.write_bytes(b"theirs")
    assert run("export", "minutes", JULY, "--to", file) == 0


def test_while_the_folder_is_open_elsewhere_a_paper_is_written_and_it_is_said_that_it_is_not_on_record(
    run: Program, tmp_path: Path  # noqa: F811
) -> None:  # fmt: skip
    store: Store = open_store(run.data, by="x")
    try:
        assert run("export", "minutes", JULY, "--to", tmp_path / "m.txt") == 0
        assert "That it was written is not on record: " in run.err
    finally:
        store.close()
    assert exports(run) == []


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
