"""Lists at the command line: people in and out, a year's dates, the standing items; one act, and undo takes it back."""

from __future__ import annotations

from pathlib import Path

import pytest

from secretariat.cli import run as cli
from secretariat.panel.people import Role
from tests.support.program import ProgramOnThePanel


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> ProgramOnThePanel:
    return ProgramOnThePanel(tmp_path, capsys)


def test_people_go_in_as_one_act_and_undo_takes_them_back(run: ProgramOnThePanel) -> None:
    file = run.file("new.csv", "Name,Council,Substitute\nCllr A Larch,Eldmoor,Cllr B Rowan\nCllr C Yew,Northbeck,\n")
    assert run("people", "in", file) == 0, run.err
    assert run.out == "List taken in: 3 people added. “secretariat undo” takes it back.\n"
    people = run.archive().people()
    larch, rowan = people.named("Larch"), people.named("Rowan")
    assert rowan.posts[0].instead_of == larch.id
    assert larch.posts[0].since is not None
    assert run("undo") == 0
    assert run.archive().people().coded(larch.code) is None
    assert run.archive().people().coded(rowan.code) is None


def test_a_bad_row_refuses_the_file_and_is_named_with_every_other(run: ProgramOnThePanel) -> None:
    file = run.file("new.csv", "Name,Council,Role,From\nCllr A Larch,Eldmoor,Membr,\nCllr B Yew,Eldmoor,,31/2/2031\n"
                    "Cllr C Elm,Eldmoor,,\n")  # fmt: skip
    before = len(run.archive().people())
    assert run("people", "in", file) == 1
    assert "Nothing was taken in. Row 2: “Membr” is no post" in run.err
    assert "Row 3: There is no such day as “31/2/2031”" in run.err
    assert len(run.archive().people()) == before


def test_propose_prints_how_each_row_is_read_and_keeps_nothing(run: ProgramOnThePanel) -> None:
    file = run.file("new.txt", "Cllr A. Larch (Eldmoor)\nCllr P Quill (Eldmor)\nCllr Petra Quill (Eldmoor)\nVacant\n"
                    "Cllr B4 Yew (Eldmoor)\n")  # fmt: skip
    before = len(run.archive().people())
    assert run("people", "in", file, "--propose") == 0, run.err
    lines = run.out.splitlines()
    assert lines[0] == "   1 + Councillor A Larch · member · Eldmoor · al"
    assert lines[1].startswith("   2 x Councillor P Quill · member · Eldmor")
    assert "   3 = Councillor Petra Quill · member · Eldmoor · pq" in lines
    assert "   4 - Vacant · member" in lines
    assert "       There is a figure in the name." in lines
    assert lines[-1].startswith("5 rows, 2 of them wrong")
    assert len(run.archive().people()) == before


def test_out_and_in_again_changes_nothing(run: ProgramOnThePanel) -> None:
    file = run.folder / "people.csv"
    assert run("people", "out", file) == 0, run.err
    assert run.out == f"Everyone, 20 people: {file}\n"
    written = file.read_bytes()
    assert run("people", "in", file) == 1
    assert "There is nothing new in that list." in run.err
    assert run("people", "out", file) == 0
    assert file.read_bytes() == written


def test_a_list_that_was_corrected_is_not_replaced_unseen(run: ProgramOnThePanel) -> None:
    file = run.file("people.csv", "my own list\n")
    assert run("people", "out", file) == 1
    assert "people.csv is there already, and is not on record" in run.err
    assert file.read_bytes() == b"my own list\n"
    assert run("people", "out", file, "--force") == 0, run.err
    (kept,) = run.folder.glob("people (as it was *).csv")
    assert kept.read_bytes() == b"my own list\n"
    assert run("people", "in", file, "--force") == 1
    assert "--force goes with “people out”" in run.err


def test_out_changed_in_a_spreadsheet_and_in_again(run: ProgramOnThePanel) -> None:
    file = run.folder / "people.csv"
    run("people", "out", file)
    text = file.read_bytes().decode()
    changed = text.replace(
        "Peel,member,,Northbeck,,,2029-05-20,\r\n", "Peel,member,,Northbeck,,,2029-05-20,2031-05-31\r\n"
    )
    assert changed != text
    assert run("people", "in", run.file("changed.csv", changed.replace("\r\n", "\n"))) == 0, run.err
    peel = run.archive().people().coded("np")
    assert peel is not None
    assert [str(post.until) for post in peel.posts] == ["2031-05-31"]
    assert run("people", "out", run.folder / "again.csv") == 0
    assert (run.folder / "again.csv").read_bytes().decode() == changed


def test_a_code_that_is_somebody_elses_refuses_the_row(run: ProgramOnThePanel) -> None:
    file = run.file("new.csv", "code,family name,given name,authority\npq,Larch,Anna,Eldmoor\n")
    assert run("people", "in", file) == 1
    assert "Row 2: The code “pq” is Councillor Petra Quill’s." in run.err


def test_from_another_day(run: ProgramOnThePanel) -> None:
    file = run.file("new.txt", "Cllr A. Larch (Eldmoor)")
    assert run("people", "in", file, "--since", "1 May 2031") == 0, run.err
    larch = run.archive().people().named("Larch")
    assert str(larch.posts[0].since) == "2031-05-01"
    assert larch.posts[0].role is Role.MEMBER


def test_dates_go_in_as_one_act(run: ProgramOnThePanel) -> None:
    file = run.file("dates.txt", "Wednesday 10 December 2031, 2pm, Guildhall\nWednesday 11 February 2032 (if needed)\n")
    assert run("dates", "in", file) == 0, run.err
    assert run.out == "List taken in: 2 dates planned. “secretariat undo” takes it back.\n"
    assert [str(entry.date) for entry in run.archive().entries()] == ["2031-12-10", "2032-02-11"]
    assert run("undo") == 0
    assert not run.archive().entries()


def test_a_bad_date_refuses_the_file(run: ProgramOnThePanel) -> None:
    assert run("dates", "in", run.file("dates.txt", "Tuesday 10 December 2031, 2pm\n"), "--propose") == 0
    assert "10 December 2031 is a Wednesday, not a Tuesday." in run.out
    assert run("dates", "in", run.file("dates.txt", "Tuesday 10 December 2031, 2pm\n")) == 1
    assert "Row 1: 10 December 2031 is a Wednesday" in run.err


def test_standing_items_go_in_and_what_comes_back_no_more_is_told(run: ProgramOnThePanel) -> None:
    file = run.file("items.txt", "Apologies for Absence\nDeclarations of Interest\nUpdate from the Commissioner\n")
    assert run("standing-items", "in", file, "--since", "1 July 2031") == 0, run.err
    assert "Standing items from 1 July 2031: a list of 3 taken in." in run.out
    assert "Review of Complaints: It comes back no more from that day on." in run.err


def test_in_a_folder_without_a_panel_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "new.txt"
    file.write_text("Cllr A. Larch (Eldmoor)")
    assert cli.run(["--data", str(tmp_path / "none"), "people", "in", str(file)]) == 1
    assert "There is no archive in" in capsys.readouterr().err
