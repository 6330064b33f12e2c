"""A council's own wordings on the command line: written out, changed, told, used; a bad one told before the letter."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from secretariat.basics.acts import Put, act
from secretariat.papers.every_letter import EVERY_LETTER
from secretariat.wordings.wording import Wordings
from storage import open_store
from storage.archive import Archive
from tests.support.program import Program


@pytest.fixture
def run(sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Program:
    return Program(Path(shutil.copytree(sample, tmp_path / "data")), capsys)


def test_the_built_in_ones_are_written_out_and_none_that_is_there_is_touched(run: Program) -> None:
    folder = run.data / "wordings"
    assert run("wordings") == 0
    assert "apologies: not found, as built in" in run.out
    assert run("wordings", "--write") == 0
    assert sorted(each.stem for each in folder.iterdir()) == sorted(EVERY_LETTER)
    assert run("wordings") == 0
    assert run.out.count("found, word for word as built in") == len(EVERY_LETTER)
    (folder / "apologies.txt").write_text("Come on {when}!\n", "utf-8")
    assert run("wordings", "--write") == 0
    assert run.out == "Each of them is there already: nothing was written.\n"
    assert (folder / "apologies.txt").read_text("utf-8") == "Come on {when}!\n"
    assert run("wordings") == 0
    assert "apologies: found, your own; it leaves out {panel}, {place} and {contact}" in run.out
    assert run("check") == 0, "they are no damage to the folder"


def test_a_bad_one_is_told_with_its_line_and_the_letter_is_still_written(run: Program, tmp_path: Path) -> None:
    assert run("wordings", "--write", "apologies") == 0
    path = run.data / "wordings" / "apologies.txt"
    path.write_text("Come on {when}!\n\n{when.year}\n", "utf-8")
    (run.data / "wordings" / "apologie.txt").write_text("mistyped", "utf-8")
    assert run("wordings") == 1
    assert f"apologies: CANNOT BE USED. {path}, line 3: “{{when.year}}” is no placeholder" in run.out
    assert "apologie.txt: is the wording of no letter" in run.out
    file = tmp_path / "a.txt"
    assert run("export", "apologies", "2022-09-14", "--to", file) == 0
    assert "line 3" in run.err
    assert "The built-in wording is used." in run.err
    assert "whether you will come" in " ".join(file.read_text("utf-8").split())
    path.write_text("Come on {when}!\n", "utf-8")
    assert run("export", "apologies", "2022-09-14", "--to", file) == 0
    said = " ".join(file.read_text("utf-8").split())
    assert "Dear member, Come on Wednesday 14 September 2022, 1:30pm! Yours sincerely," in said
    assert "whether you will come" not in said


def test_a_letter_there_is_none_of_is_refused_with_those_there_are(run: Program) -> None:
    assert run("wordings", "--write", "love") == 1
    assert "There is no letter “love”. There are: chasing, report," in run.err
    assert run("wordings", "apologies") == 1
    assert "Name letters only with --write" in run.err


def test_they_may_lie_in_another_folder_that_the_settings_name(run: Program, tmp_path: Path) -> None:
    other = tmp_path / "letters"
    lie_in(run, str(other))
    assert run("wordings") == 0
    assert run.out.startswith(f"Folder: {other} (it is not there)\n")
    away = ("export", "apologies", "2022-09-14", "--to", tmp_path / "away.txt")
    assert run(*away) == 0
    told = f"{other}, where your own wordings are to lie, is not there. The built-in wording is used."
    assert run.err.count(told) == 1
    assert run("export", "minutes", "2022-07-20", "--to", tmp_path / "away.md") == 0
    assert "wording" not in run.err, "minutes have none"
    assert run("wordings", "--write", "apologies") == 0
    assert [each.name for each in other.iterdir()] == ["apologies.txt"]
    (other / "apologies.txt").write_text("Come on {when}!\n", "utf-8")
    file = tmp_path / "a.txt"
    assert run("export", "apologies", "2022-09-14", "--to", file) == 0
    assert "Come on Wednesday 14 September 2022, 1:30pm!" in " ".join(file.read_text("utf-8").split())


def lie_in(run: Program, folder: str) -> None:
    with closing(Archive(open_store(run.data, background=False)).store) as store:
        archive = Archive(store)
        panel = archive.panel()
        assert panel is not None
        archive.commit(act("folder", Put(panel.with_(wordings_folder=folder))))


def test_a_folder_that_cannot_be_read_is_told_of_every_letter_and_holds_none_up(run: Program, tmp_path: Path) -> None:
    lie_in(run, "x" * 300)
    assert run("wordings") == 1
    assert run.out.startswith(f"Folder: {run.data / ('x' * 300)}\n")
    assert run.out.count("CANNOT BE USED.") == len(EVERY_LETTER)
    file = tmp_path / "a.txt"
    assert run("export", "apologies", "2022-09-14", "--to", file) == 0
    assert run.err.count("x could not be read: ") == 1
    assert "The built-in wording is used." in run.err
    wordings = Wordings({}, dict.fromkeys(EVERY_LETTER, "It could not be read."))
    assert wordings.told("report", "report-email") == ["It could not be read. The built-in wording is used."]
    assert run("wordings", "--write") == 1
    assert run.err.count("x could not be written to: ") == 1


def test_a_folder_that_is_closed_to_the_clerk_is_told(run: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that root may read all the same: so the refusal of the system is played."""
    assert run("wordings", "--write", "apologies") == 0
    listdir = os.listdir

    def closed(path: str | Path) -> list[str]:
        if Path(path) == run.data / "wordings":
            raise PermissionError(13, "Permission denied")
        return listdir(path)

    monkeypatch.setattr(os, "listdir", closed)
    assert run("wordings") == 1
    assert f"apologies: CANNOT BE USED. {run.data / 'wordings'} could not be read: Permission denied.\n" in run.out


@pytest.mark.skipif(os.name == "nt", reason="links and pipes are another thing on Windows")
@pytest.mark.parametrize("kind", ["folder", "pipe", "link"])
def test_what_is_no_file_is_told_and_waits_for_nobody(run: Program, kind: str) -> None:
    assert run("wordings", "--write", "apologies") == 0
    path = run.data / "wordings" / "apologies.txt"
    path.unlink()
    path.mkdir() if kind == "folder" else os.mkfifo(path) if kind == "pipe" else path.symlink_to("nowhere")
    assert run("wordings") == 1
    assert f"apologies: CANNOT BE USED. {path} could not be read: " in run.out
    assert run.out.count("CANNOT") == 1
