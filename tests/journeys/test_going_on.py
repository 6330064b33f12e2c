"""On the command line: a journal that lost its end is told, no paper is made of it, and go-on decides."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from secretariat.cli import run as cli
from storage.engine import going_on
from storage.journal import segments
from tests.support.interrupting import interrupted_at
from tests.support.program import Program

JULY = "2022-07-20"


@pytest.fixture(scope="module")
def damaged(sample: Path, tmp_path_factory) -> Path:
    """The sample, one act later, with the journal put back as it was before that act."""
    data = Path(shutil.copytree(sample, tmp_path_factory.mktemp("damaged") / "data"))
    journal = shutil.copytree(data / "journal", data.parent / "journal")
    assert cli.run(["--data", str(data), "undo"]) == 0
    shutil.rmtree(data / "journal")
    shutil.copytree(journal, data / "journal")
    return data


@pytest.fixture
def older(damaged, tmp_path: Path, capsys) -> Path:
    capsys.readouterr()
    return Path(shutil.copytree(damaged, tmp_path / "data"))


def said(data: Path, capsys, *arguments: object) -> tuple[int, str, str]:
    program = Program(data, capsys)
    return program(*arguments), program.out, program.err


@pytest.mark.parametrize(
    "command",
    [
        ("export", "minutes", JULY, "--to"),
        ("export", "agenda", JULY, "--to"),
        ("export", "forward-plan", "--to"),
        ("export", "calendar", "--to"),
        ("export", "complaints-review", "--to"),
        ("dump", "--to"),
    ],
)
def test_no_paper_is_made_of_a_state_that_nobody_chose(older, capsys, tmp_path, command):
    file = tmp_path / ("x.ics" if "calendar" in command else "x.docx")
    status, _, err = said(older, capsys, *command, file)
    assert status == 1
    assert "No paper is made before that is decided." in err
    assert "secretariat go-on" in err
    assert not file.exists()
    assert said(older, capsys, "go-on", "files")[0] == 0
    status, _, err = said(older, capsys, *command, file)
    assert status == 0, err
    assert file.exists()


@pytest.mark.parametrize("command", [("undo",), ("redo",), ("backup",)])
def test_nothing_is_written_before_that_is_decided(older, capsys, command):
    before = {path: path.read_bytes() for path in older.rglob("*.json*")}
    status, _, err = said(older, capsys, *command)
    assert (status, "The data files know of act" in err) == (1, True)
    assert {path: path.read_bytes() for path in older.rglob("*.json*")} == before


@pytest.mark.parametrize("command", [("history",), ("deadlines",), ("lint",)])
def test_what_only_reads_says_so_too(older, capsys, command):
    assert "The data files know of act" in said(older, capsys, *command)[2]


def test_check_says_so(older, capsys):
    status, out, _ = said(older, capsys, "check")
    assert status == 1
    assert "The data files know of act" in out


def test_go_on_asks_which_and_undo_and_redo_lead_from_one_to_the_other(older, capsys):
    status, _, err = said(older, capsys, "go-on")
    assert (status, "go-on files" in err, "go-on journal" in err) == (1, True, True)
    status, out, _ = said(older, capsys, "go-on", "journal")
    assert status == 0
    assert "were copied before anything else: set-aside/" in out
    assert "Went on from the journal." in out
    assert said(older, capsys, "check")[:2] == (0, "No problem was found.\n")
    assert "Done again: Went on from the data files" in said(older, capsys, "redo")[1]
    assert said(older, capsys, "check")[0] == 0
    status, _, err = said(older, capsys, "go-on", "files")
    assert (status, "There is nothing to decide" in err) == (1, True)


@pytest.mark.skipif(os.name != "posix", reason="Ctrl+C is sent as a signal")
@pytest.mark.parametrize(("which", "again"), [("files", "undo"), ("journal", "redo")])
def test_stopped_as_it_goes_on_it_has_gone_on_and_says_so(older, capsys, monkeypatch, which, again):
    interrupted_at(monkeypatch, going_on, "go_on")
    status, _, err = said(older, capsys, "go-on", which)
    monkeypatch.undo()
    assert status == 130
    assert "secretariat: Kept already: Went on from the " in err
    assert f"“secretariat {again}” " in err
    assert said(older, capsys, "check")[:2] == (0, "No problem was found.\n")


def test_a_journal_that_is_gone_altogether_begins_anew_and_explains_all(older, capsys):
    shutil.rmtree(older / "journal")
    assert "missing beside its data files" in said(older, capsys, "deadlines")[2]
    assert said(older, capsys, "go-on", "files")[0] == 0
    assert segments.numbers(older) == [1]
    assert said(older, capsys, "check")[:2] == (0, "No problem was found.\n")


@pytest.mark.parametrize("lost", ["store.json", "panel.json", "journal"])
def test_a_folder_that_lost_one_thing_is_still_an_archive(older, capsys, lost):
    said(older, capsys, "go-on", "files")
    shutil.rmtree(older / lost) if lost == "journal" else (older / lost).unlink()
    assert "There is no archive" not in said(older, capsys, "check")[2]
