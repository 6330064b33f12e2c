"""Files whose names hold bytes that are no letter: they are kept like any other, and so is what is made of the name."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.support.panels import MEETING, open_archive
from tests.support.portable_pages import Text, pdf_of
from tests.support.program import ProgramBesideFiles

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets a file be called so")
NAME = os.fsdecode(b"caf\xe9")
LETTER = pdf_of([Text(72, 700 - 20 * n, line) for n, line in enumerate(
    ("3 June 2020", "Dear Chair,", "Thank you for the minutes of the panel.", "Yours sincerely,"))])  # fmt: skip


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> ProgramBesideFiles:
    open_archive(tmp_path / "data").store.close()
    return ProgramBesideFiles(tmp_path, capsys)


@pytest.mark.parametrize(
    "words",
    [("paper-in", "--item", "5", "--meeting", MEETING), ("report-in", "--item", "5", "--meeting", MEETING),
     ("letter",), ("letter", "--about-complaint"), ("history-in", "--date", "3 June 2020", "--kind", "minutes")],
)  # fmt: skip
def test_a_file_called_so_is_kept(run: ProgramBesideFiles, words: tuple[str, ...]) -> None:
    command, *more = words
    file = run.file(f"{NAME}.pdf", LETTER)
    assert run(command, file, *more) == 0, run.err
    assert run("check") == 0, run.out
    if command == "paper-in":
        assert run("papers", MEETING) == 0
        assert "caf?" in run.out


@pytest.mark.parametrize("paper", ["agenda", "members-agenda"])
def test_a_paper_called_so_is_final(run: ProgramBesideFiles, paper: str) -> None:
    file = run.folder / f"{NAME}.txt"
    assert run("export", paper, MEETING, "--to", file, "--final") == 0, run.err
    again = run.folder / "again.txt"
    assert run("finals", paper, MEETING, "--to", again) == 0, run.err
    assert again.read_bytes() == file.read_bytes()
