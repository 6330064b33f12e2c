"""``secretariat history-in`` and ``past-papers``: past minutes as files, kept one by one, searched, and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from secretariat.cli import run as cli
from storage import open_store
from storage.archive import Archive
from tests.secretariat.past_papers.test_reading_past import MINUTES
from tests.support.program import ProgramOnThePanel


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> ProgramOnThePanel:
    return ProgramOnThePanel(tmp_path, capsys)


def test_a_paper_is_kept_with_what_is_accepted_of_it_and_undo_takes_it_back(run: ProgramOnThePanel) -> None:
    file = run.file("minutes.txt", MINUTES)
    assert run("history-in", file, "--accept") == 0, run.err
    assert run.out == "Minutes of 20 March 2019 kept: minutes.txt, with 6 people there, 3 items, 2 recommendations.\n"
    (paper,) = run.archive().past_papers()
    assert (str(paper.day), paper.kind, len(paper.items)) == ("2019-03-20", "minutes", 3)
    assert paper.file is not None
    assert run.archive().file(paper.file.sha256) == file.read_bytes()
    assert run("check") == 0, run.out
    assert run("undo") == 0
    assert not run.archive().past_papers()


def test_without_accept_nothing_of_what_was_read_is_kept_but_day_title_and_words(run: ProgramOnThePanel) -> None:
    assert run("history-in", run.file("minutes.txt", MINUTES)) == 0
    (paper,) = run.archive().past_papers()
    assert (paper.present, paper.items, paper.recommendations) == ((), (), ())
    assert "the reserves be set out again" in paper.text


def test_propose_says_what_is_not_certain_and_keeps_nothing(run: ProgramOnThePanel) -> None:
    assert run("history-in", run.file("2019-03-20.txt", "A report about trees\n"), "--propose") == 0
    assert "  day: not certain Its name says 2019-03-20.\n  kind: not certain\n" in run.out
    assert not run.archive().past_papers()


def test_one_that_is_not_certain_is_named_and_the_others_are_kept(run: ProgramOnThePanel) -> None:
    good, bad = run.file("good.txt", MINUTES), run.file("bad 2018-12-12.txt", "Minutes of a meeting of the Panel\n")
    assert run("history-in", bad, good) == 1
    assert "bad 2018-12-12.txt: Of which day its meeting was is not certain. Its name says 2018-12-12." in run.err
    assert "1 of 2 files were not kept." in run.err
    assert len(run.archive().past_papers()) == 1
    assert run("history-in", bad, "--date", "12 December 2018") == 0, run.err
    assert run("history-in", good) == 1
    assert "That file is kept already, as minutes of 20 March 2019." in run.err


def test_words_are_looked_for_in_them(run: ProgramOnThePanel) -> None:
    run("history-in", run.file("minutes.txt", MINUTES))
    assert run("past-papers", "RESERVES", "june") == 0
    assert "2019-03-20  minutes: WESTMARSHIRE POLICE AND CRIME PANEL  (minutes.txt)" in run.out
    assert "(2) the reserves be set out again in June." in run.out
    assert run("past-papers", "badgers") == 0
    assert run.out == "No past paper has those words.\n"


def test_they_go_out_in_a_dump_and_come_in_again(run: ProgramOnThePanel, tmp_path: Path) -> None:
    run("history-in", run.file("minutes.txt", MINUTES), "--accept")
    document = tmp_path / "all.json"
    assert run("dump", "--to", document, "--with-files") == 0, run.err
    before = run.archive().past_papers()
    assert cli.run(["--data", str(tmp_path / "other"), "load", str(document)]) == 0
    other = Archive(open_store(tmp_path / "other", read_only=True, background=False))
    assert [each.with_(rev=0) for each in other.past_papers()] == [each.with_(rev=0) for each in before]
