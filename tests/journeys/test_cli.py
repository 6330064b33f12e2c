"""The command line: the same work without the screens, its exit statuses, and what it says (design, section 7)."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from secretariat import __version__
from secretariat.basics.record import Private
from secretariat.cli import run as cli
from secretariat.cli.folder import data_folder
from secretariat.cli.paper_options import PaperNames
from secretariat.complaints.case import Complainant
from secretariat.papers.catalogue import FILES, PAPERS
from storage import open_store
from storage.archive import Archive
from storage.engine import restoring
from tests.support.cases import kept, logged
from tests.support.interrupting import interrupted_at
from tests.support.panels import open_archive
from tests.support.pdf_faults import faults
from tests.support.pdf_reading import TaggedPdf
from tests.support.places import ROOT
from tests.support.program import Program, ProgramOnThePanel
from tests.support.reading import Page, markdown_page, word_lines
from tests.support.typst_here import PDF, TYPST

JULY = "2022-07-20"


@pytest.fixture
def folder(sample: Path, tmp_path: Path) -> Path:
    """The clerk's folder, with the sample in it."""
    return Path(shutil.copytree(sample, tmp_path / "data"))


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Program:
    return Program(folder, capsys)


@pytest.fixture
def own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> ProgramOnThePanel:
    """The program on the invented panel: nobody real is complained of."""
    return ProgramOnThePanel(tmp_path, capsys)


def started(*arguments: object, **more: str) -> subprocess.CompletedProcess[str]:
    """The program as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "secretariat", *map(str, arguments)],
        capture_output=True, text=True, encoding="utf-8", cwd=ROOT, timeout=60, check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **more},
    )  # fmt: skip


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, but for the lock."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name[0] != "."
    }


# --- sample ---


def test_the_sample_fills_an_empty_folder_and_says_where_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Program(tmp_path / "new" / "data", capsys)
    assert run("sample") == 0
    assert run.out == f"The sample panel is in {tmp_path / 'new' / 'data'}.\n"
    archive = Archive(open_store(run.data, read_only=True))
    assert [meeting.id for meeting in archive.meetings()] == [JULY, "2022-09-14"]
    archive.store.close()


def test_the_sample_never_goes_into_a_folder_that_holds_a_panel(run: Program) -> None:
    before = contents(run.data)
    assert run("sample") == 1
    assert run.err == "secretariat: This folder already holds a panel. The sample goes into an empty folder only.\n"
    assert contents(run.data)["panel.json"] == before["panel.json"]


# --- export ---


@pytest.mark.parametrize("suffix", [".md", ".html", ".docx", PDF, ".txt", ".MD"])
@pytest.mark.parametrize("paper", sorted(set(PAPERS) - {"complaints-annex", "chasing"}))
def test_every_paper_is_written_in_every_format(run: Program, tmp_path: Path, paper: str, suffix: str) -> None:
    file = tmp_path / f"out{suffix}"
    whole, name = PAPERS[paper].of != "meeting", PAPERS[paper].called.capitalize()
    assert run("export", paper, *([] if whole else [JULY]), "--to", file) == 0
    assert run.out == f"{name}{'' if whole else ' of 2022-07-20'}: {file}\n"
    data = file.read_bytes()
    match suffix.lower():
        case ".docx":
            lines = word_lines(data)
        case ".pdf":
            lines = TaggedPdf(data).lines
            assert faults(data) == []
        case ".html":
            lines = Page(data.decode()).lines
        case ".md":
            lines = markdown_page(data.decode()).lines
        case _:
            lines = [" ".join(data.decode().split())]
    words = {
        "agenda": "Membership",
        "members-agenda": "Membership",
        "front-sheet": "No item of this agenda has a paper that can be shown here.",
        "exempt-front-sheet": "No item of this agenda has a paper that can be shown here.",
        "chairs-brief": "Fewer than 5 members: nothing is decided",
        "recording-index": "Lines by the second",
        "comparison": "not been circulated yet",
        "forward-plan": "Approach to Commissioning and Grants",
        "inspections": "No inspection is on record",
        "plan-delivery": "Nothing of the plan is on record",
        "attendance-of-the-year": "P: present",
        "hearings": "No notification of a proposed appointment is in the plan",
        "chapters": "Nothing ties the clock to a recording",
        "tracker": "Recommendations at the meeting of 20 July 2022",
        "report": "To bring a full report on the two areas of concern",
        "replies": "Replies to note",
        "apologies": "whether a substitute will come in your place.",
        "recommendations": "To bring a full report on the two areas of concern",
        "actions": "To give the Panel the reply about EPIC if asked.",
        "complaints-review": "there were no complaints made against the Commissioner or the Deputy.",
    }
    assert any(words.get(paper, "AGREED to ENDORSE the Annual Report for 2021/22.") in line for line in lines)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", file.name], "and nothing is left lying about"


def test_the_same_archive_gives_the_same_bytes(run: Program, tmp_path: Path) -> None:
    for suffix in (".md", ".html", ".docx", ".txt", ".csv"):
        one, other = tmp_path / f"one{suffix}", tmp_path / f"other{suffix}"
        run("export", "minutes", JULY, "--to", one)
        run("export", "minutes", JULY, "--to", other)
        assert one.read_bytes() == other.read_bytes()


@TYPST
def test_a_pdf_says_where_it_stands_and_gives_the_same_bytes(run: Program, tmp_path: Path) -> None:
    one, other = tmp_path / "one.pdf", tmp_path / "other.PDF"
    assert run("export", "minutes", JULY, "--to", one) == run("export", "minutes", JULY, "--to", other) == 0
    assert one.read_bytes() == other.read_bytes()
    pdf = TaggedPdf(one.read_bytes())
    assert pdf.furniture[0].split("Page")[1].startswith(f" 1 of {len(pdf.reader.pages)}Record ")
    assert "8 Police and Crime Commissioner’s Annual Report" in pdf.titles


def test_without_typst_one_sentence_names_the_way_by_word(
    run: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    assert run("export", "minutes", JULY, "--to", tmp_path / "m.pdf") == 1
    assert run.err == (
        'secretariat: PDF needs Typst, which is not installed (pip install "secretariat[pdf]"): '
        "or write the paper to a file ending in .docx, and save it as PDF from there.\n"
    )
    assert not (tmp_path / "m.pdf").exists()


@pytest.mark.parametrize(
    ("arguments", "first"),
    [
        (["recommendations", JULY], "Reference,Recommendation,To whom,"),
        (["actions"], "Reference,What,Due,Status,Minute"),
        (["forward-plan"], "Dates,Items"),
        (["recording-index", JULY], "Item,Typed at,From the first,Line"),
    ],
)
def test_a_paper_of_tables_is_a_csv_and_what_it_leaves_out_is_told(
    run: Program, tmp_path: Path, arguments: list[str], first: str
) -> None:
    file = tmp_path / "t.csv"
    assert run("export", *arguments, "--to", file) == 0
    assert file.read_bytes().decode("utf-8-sig").splitlines()[0].startswith(first)
    assert ("A .csv has the tables alone" in run.err) == (arguments != ["forward-plan"])
    assert run("export", "decisions", "2022-09-14", "--to", file) == 1
    assert "There is no table in this paper" in run.err


def test_a_paper_replaces_the_one_before_whole(run: Program, tmp_path: Path) -> None:
    file = tmp_path / "minutes.txt"
    file.write_text("x" * 100_000)
    assert run("export", "minutes", JULY, "--to", file, "--force") == 0
    assert "x" * 10 not in file.read_text("utf-8")


@pytest.mark.parametrize(
    ("which", "sentence"),
    [
        ("2022-07-21", "There is no meeting 2022-07-21. There are: 2022-07-20, 2022-09-14."),
        ("2022-07-20/2", "There is no meeting 2022-07-20/2. There are: 2022-07-20, 2022-09-14."),
        ("2022-07-20/x", "“2022-07-20/x” names no meeting. Write 2022-07-20, or 2022-07-20/2 for the second that day."),
        ("summer", "“summer” is not a date. Write it as 20 July 2022 or 2022-07-20."),
        ("", "Say which meeting. There are: 2022-07-20, 2022-09-14."),
    ],
)
def test_a_meeting_there_is_none_of_is_refused_and_those_there_are_named(
    run: Program, tmp_path: Path, which: str, sentence: str
) -> None:
    assert run("export", "minutes", *([which] if which else []), "--to", tmp_path / "minutes.txt") == 1
    assert (run.out, run.err) == ("", f"secretariat: {sentence}\n")
    assert not (tmp_path / "minutes.txt").exists()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("minutes.odt", "A paper's file must end in .docx, .pdf, .html, .md, .txt or .csv, but this one ends in .odt."),
        ("minutes", "A paper's file must end in .docx, .pdf, .html, .md, .txt or .csv, but this one has no ending."),
        ("no/such/folder/minutes.txt", "could not be written: No such file or directory."),
    ],
)
def test_a_file_that_cannot_be_is_refused_with_what_can(run: Program, tmp_path: Path, name: str, sentence: str) -> None:
    assert run("export", "minutes", JULY, "--to", tmp_path / name) == 1
    assert run.err.startswith("secretariat: ")
    assert sentence in run.err
    assert not (tmp_path / name).exists()


def test_the_papers_on_the_command_line_are_those_of_the_catalogue() -> None:
    assert [*PAPERS, *FILES] == list(PaperNames())


def test_the_front_sheet_of_one_item_is_asked_for_by_its_number(run: Program, tmp_path: Path) -> None:
    file = tmp_path / "f.txt"
    assert run("export", "front-sheet", "2022-09-14", "--item", "6", "--to", file) == 0
    assert file.read_text("utf-8").startswith("Criminal Justice and Community Safety Arrangements\n")
    assert "Open: The front sheet of item 6 has no author, contact officer, purpose and recommendation" in run.err
    assert run("export", "front-sheet", "2022-09-14", "--item", "77", "--to", file) == 1
    assert "There is no item 77 on this agenda." in run.err
    assert run("export", "minutes", "2022-09-14", "--item", "6", "--to", file) == 1
    assert run.err == "secretariat: --item says nothing about the minutes: leave it out.\n"


def test_the_forward_plan_is_of_all_meetings(run: Program, tmp_path: Path) -> None:
    assert run("export", "forward-plan", JULY, "--to", tmp_path / "p.md") == 1
    assert run.err == "secretariat: “Forward plan” is of all meetings: leave the meeting out.\n"
    assert not (tmp_path / "p.md").exists()


# --- dates and the calendar ---


def test_the_dates_of_a_meeting_with_how_each_was_worked_out(run: Program) -> None:
    """W1 and W8."""
    assert run("deadlines", "2022-09-14") == 0
    assert "Publish the agenda: Tuesday 6 September 2022." in run.out
    assert "12 noon, Friday 9 September 2022." in run.out
    assert "Mon 19 Sep 2022 (State Funeral of Queen Elizabeth II)" in run.out


def test_the_dates_of_all_meetings_in_lines(run: Program) -> None:
    assert run("deadlines") == 0
    assert run.out.startswith("No meeting is still to come. These are the dates of 2022/23.\n")
    assert "  Reply to recommendations: Friday 14 October 2022 (past)\n" in run.out
    assert run("deadlines", "2022-09-15") == 1
    assert "There is no meeting 2022-09-15." in run.err


def test_the_calendar_is_written_and_is_the_same_until_something_changes(run: Program, tmp_path: Path) -> None:
    one, other = tmp_path / "one.ics", tmp_path / "other.ICS"
    assert run("export", "calendar", "--to", one) == 0
    assert run.out == f"Calendar: {one}\n"
    assert run("export", "calendar", "--to", other) == 0
    assert one.read_bytes() == other.read_bytes()
    assert one.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_a_calendar_of_one_meeting_or_of_another_format_is_refused(run: Program, tmp_path: Path) -> None:
    assert run("export", "calendar", JULY, "--to", tmp_path / "a.ics") == 1
    assert "leave the meeting out" in run.err
    assert run("export", "calendar", "--to", tmp_path / "a.docx") == 1
    assert "must end in .ics" in run.err
    assert list(tmp_path.glob("a.*")) == []


# --- check ---


def test_a_healthy_archive_has_no_problem_and_checking_changes_nothing(run: Program) -> None:
    before = contents(run.data)
    assert run("check") == 0
    assert (run.out, run.err) == ("No problem was found.\n", "")
    assert contents(run.data) == before


def test_a_damaged_record_is_named_with_its_file_and_nothing_is_changed(run: Program) -> None:
    file = run.data / "people.json"
    file.write_text(
        file.read_text("utf-8").replace('"family":"Quill"', '"family":7').replace("Bradnam", "Bradman"), "utf-8"
    )
    before = contents(run.data)
    assert run("check") == 1
    assert "people.json was changed outside this program, or is damaged." in run.out
    assert run.out.endswith("found; nothing was changed.\n")
    assert contents(run.data) == before


def test_what_is_odd_in_a_meeting_is_a_problem_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from secretariat.basics.acts import Put, act
    from secretariat.events.decisions import Outcome
    from tests.support.panels import MEETING, begun

    archive = open_archive(tmp_path / "data")
    archive.commit(begun("sw"))
    archive.commit(act("decide", Put(Outcome(verb="noted", place="zz"), MEETING)))
    archive.store.close()
    run = Program(tmp_path / "data", capsys)
    assert run("check") == 1
    assert run.out == (
        "18 June 2031, item 1: There is no quorum: this is printed as the wish of those present, and decides nothing.\n"
        "1 found; nothing was changed.\n"
    )


# --- dump and load ---


def without_record(file: Path) -> str:
    """A paper or a dump without the line that says of which record it was made."""
    words = file.read_text("utf-8")
    mark = re.compile(r'^( "record": \{"acts":\d+,"root":".*"\},|Record [\d,]+ acts? · [0-9a-f-]{49})\n', re.M)
    assert len(mark.findall(words)) == 1
    return mark.sub("", words)


def test_what_is_dumped_and_loaded_elsewhere_is_dumped_the_same(
    run: Program, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = Program(tmp_path / "other", capsys)
    assert run("dump", "--to", tmp_path / "one.json") == 0
    assert other("load", tmp_path / "one.json") == 0
    assert re.fullmatch(r"(\d+) new, 0 changed, 0 as they were\. “secretariat undo” takes it back\.\n", other.out)
    assert other("dump", "--to", tmp_path / "two.json") == 0
    assert without_record(tmp_path / "one.json") == without_record(tmp_path / "two.json")
    for each in (run, other):
        each("export", "minutes", JULY, "--to", tmp_path / f"{each.data.name}.txt")
    assert without_record(tmp_path / "data.txt") == without_record(tmp_path / "other.txt")
    assert other("check") == 0


def test_undo_takes_a_load_back_and_redo_does_it_again(run: Program, tmp_path: Path) -> None:
    run("dump", "--to", tmp_path / "before.json")
    whole = json.loads((tmp_path / "before.json").read_text("utf-8"))
    whole["people"][0]["given"] = "Changed"
    (tmp_path / "more.json").write_text(json.dumps(whole), "utf-8")
    assert run("load", tmp_path / "more.json") == 0
    assert run.out.startswith("0 new, 1 changed, ")
    assert run("undo") == 0
    assert run.out == "Taken back: load a document\n"
    run("dump", "--to", tmp_path / "after.json")
    assert without_record(tmp_path / "after.json") == without_record(tmp_path / "before.json")
    assert run("redo") == 0
    assert run.out == "Done again: load a document\n"
    run("dump", "--to", tmp_path / "again.json")
    again = json.loads((tmp_path / "again.json").read_text("utf-8"))
    assert again.pop("record") != whole.pop("record")
    assert again == whole


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ("{", "Nothing was loaded: the file is not JSON"),
        ("[]", "Nothing was loaded. At the whole document: expected object, got array."),
        (
            '{"format": "secretariat", "people": [{"code": 7, "family": "Q"}]}',
            "At people[0].code: expected str, got int.",
        ),
        ('{"format": "secretariat", "schema": 99}', "the file is of version 99, and this program reads up to 1."),
    ],
)
def test_a_bad_document_is_refused_whole_with_its_place(run: Program, tmp_path: Path, data: str, sentence: str) -> None:
    before = contents(run.data)
    (tmp_path / "bad.json").write_text(data)
    assert run("load", tmp_path / "bad.json") == 1
    assert run.out == ""
    assert run.err.startswith("secretariat: Nothing was loaded")
    assert sentence in run.err
    assert contents(run.data)["people.json"] == before["people.json"]


def test_a_bad_document_begins_no_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bad.json").write_text("{")
    run = Program(tmp_path / "nowhere", capsys)
    assert run("load", tmp_path / "bad.json") == 1
    assert not run.data.exists()


def test_a_document_that_is_not_there_is_refused(run: Program, tmp_path: Path) -> None:
    assert run("load", tmp_path / "none.json") == 1
    assert run.err == f"secretariat: {tmp_path / 'none.json'} could not be read: No such file or directory.\n"


def test_complaints_are_left_out_of_a_dump_and_that_is_said(own: Program, tmp_path: Path) -> None:
    archive = Archive(open_store(own.data, background=False))
    archive.commit(kept(logged("2031/001", complainant=Complainant(name=Private("Agatha Hemlock")))))
    archive.store.close()
    assert own("dump", "--to", tmp_path / "without.json") == 0
    assert "The complaints register was left out; --with-complaints includes it." in own.out
    assert "Hemlock" not in (tmp_path / "without.json").read_text("utf-8")
    assert own("dump", "--to", tmp_path / "with.json", "--with-complaints") == 0
    assert "left out" not in own.out
    assert "Hemlock" in (tmp_path / "with.json").read_text("utf-8")
    own("history")
    assert "the register" in own.out
    assert "Hemlock" not in own.out


def test_the_schema_is_printed_as_json(run: Program) -> None:
    assert run("schema") == 0
    assert json.loads(run.out)["$defs"]["ArchiveDump"]["required"] == ["format"]


# --- history, undo, redo, backup ---


def test_history_tells_every_act_with_its_number_its_time_and_who_did_it(run: Program) -> None:
    assert run("history") == 0
    lines = run.out.splitlines()
    assert re.fullmatch(r" +1  \d{4}-\d\d-\d\d \d\d:\d\d:\d\d  sample +open the sample panel", lines[0])
    assert [int(line.split()[0]) for line in lines] == list(range(1, len(lines) + 1))
    assert lines[-1].endswith("take in the letter of 1 September 2022")
    assert any(line.endswith("close the meeting") for line in lines)


def test_history_of_one_record_or_meeting_is_only_what_touched_it(run: Program) -> None:
    run("history")
    whole = run.out.splitlines()
    run("history", "edward-leigh")
    assert [line.split("  ")[-1] for line in run.out.splitlines()] == [
        "open the sample panel",
        "elect Edward Leigh Chair",
    ]
    run("history", JULY)
    assert run.out.splitlines() == whole[:-2], "the report that went and the reply that came are of no meeting's file"
    run("history", "2022-09-14")
    assert len(run.out.splitlines()) == 1
    assert run("history", "nobody") == 1
    assert run.out == ""
    assert run.err == "secretariat: Nothing was done to “nobody”: no record and no meeting is called so.\n"


def test_undo_and_redo_say_what_they_did_and_history_tells_it(run: Program, tmp_path: Path) -> None:
    assert run("redo") == 0
    assert run.out == "There is nothing to do again.\n"
    for taken in ("take in the letter of 1 September 2022", "the Panel's report to the Commissioner"):
        assert run("undo") == 0
        assert run.out == f"Taken back: {taken}\n"
    assert run("undo") == 0
    assert run.out == "Taken back: close the meeting\n"
    run("export", "minutes", JULY, "--to", tmp_path / "m.txt")
    assert "DRAFT – MEETING NOT CLOSED" in (tmp_path / "m.txt").read_text("utf-8")
    assert run("redo") == 0
    assert run.out == "Done again: close the meeting\n"
    run("history")
    written = r"minutes of 20 July 2022 written to m.txt, SHA-256 [0-9a-f]{16}…\n"
    told = rf"undo of \d+: close the meeting\n.*{written}.*redo of \d+: close the meeting\n$"
    assert re.search(told, run.out), "undo and redo pass over a paper that was written"


def test_restore_lists_the_backups_says_the_difference_and_goes_back_to_one(run: Program) -> None:
    assert run("restore") == 0
    assert run.out == "No backup was made yet.\n"
    assert run("backup") == 0
    name = run.out.removeprefix("Snapshot: ").strip()
    assert run("undo") == 0
    assert run("restore") == 0
    assert re.match(rf"\w{{3}} \d\d \w{{3}} \d{{4}} \d\d:\d\d  {name}\n    \d+ acts, the last on ", run.out)
    assert "1 setting of the panel" in run.out
    assert run.out.endswith("To go back to one: secretariat restore NAME\n")
    assert run("restore", name, "--difference") == 0
    difference = run.out
    assert difference.startswith("Comes back: 1 letter")
    assert run("restore", name) == 0
    assert run.out.startswith(difference)
    assert f"Restored from {name}. A copy of what was there is in set-aside/" in run.out
    assert run("restore", name) == 0
    assert run.out == "Nothing differs: every record is what it was then.\n"
    assert run("undo") == 0
    assert re.fullmatch(r"Taken back: go back to the backup of \w{3} \d+ \w{3} \d{4}, \d+:\d\d[ap]m\n", run.out)
    assert run("restore", "yesterday") == 1
    assert run.err.startswith("secretariat: There is no backup “yesterday”. There are: ")


def test_restore_puts_the_files_of_a_backup_in_place_where_the_folder_is_damaged(run: Program) -> None:
    run("backup")
    name = run.out.removeprefix("Snapshot: ").strip()
    journal = run.data / "journal" / "000001.jsonl"
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join(lines[:3] + lines[4:]))
    assert run("check") == 1
    assert run("restore", name) == 0
    assert f"its files were replaced by those of {name}. What was there is in set-aside/" in run.out
    assert run("check") == 0
    (aside,) = (run.data / "set-aside").glob("*-before-restoring")
    assert len((aside / "journal" / "000001.jsonl").read_bytes().splitlines()) == len(lines) - 1
    assert run("restore") == 0
    assert f"set-aside/{aside.name}" in run.out


@pytest.mark.skipif(os.name != "posix", reason="Ctrl+C is sent as a signal")
def test_a_restoring_that_is_stopped_says_what_was_done(run: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    run("backup")
    name = run.out.removeprefix("Snapshot: ").strip()
    journal = run.data / "journal" / "000001.jsonl"
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join(lines[:3] + lines[4:]))
    interrupted_at(monkeypatch, restoring, "_move_out")
    assert run("restore", name) == 130
    monkeypatch.undo()
    (aside,) = (run.data / "set-aside").glob("*-before-restoring")
    where = f"What was there is in set-aside/{aside.name}."
    assert run.err == f"secretariat: Kept already: its files were replaced by those of {name}. {where}\n"
    assert run("check") == 0


def test_a_case_erased_since_does_not_come_back_with_a_backup(own: Program) -> None:
    import asyncio

    from secretariat.complaints.case import Case

    archive = Archive(open_store(own.data, background=False))
    archive.commit(kept(logged("2031/001", complainant=Complainant(name=Private("Agatha Hemlock")))))
    name = archive.store.backup()
    (case,) = archive.cases()
    asyncio.run(archive.erase(Case, [case.id], []))
    archive.store.close()
    assert own("restore", name) == 0
    assert "Stays as it is: 1 in the register of complaints (locked now, or erased since for good)" in own.out
    assert own("check") == 0
    archive = Archive(open_store(own.data, read_only=True))
    assert archive.cases() == []


MOVED = """
1 date has moved.

MEETING OF Wednesday 14 September 2022

Reply to recommendations: was {}, is now {}. Both dates are past.
"""
MONTH, TWO = "Friday 14 October 2022", "Monday 14 November 2022"


def test_load_undo_and_redo_say_which_dates_moved(run: Program, tmp_path: Path) -> None:
    run("dump", "--to", tmp_path / "whole.json")
    panel = json.loads((tmp_path / "whole.json").read_text("utf-8"))["panel"]
    first = panel["rules"][0]
    panel["rules"] += [{**first, "since": "2022-09-01", "reply_months": 2}, {**first, "since": "2022-10-01"}]
    (tmp_path / "panel.json").write_text(json.dumps({"format": "secretariat", "panel": panel}), "utf-8")
    assert run("load", tmp_path / "panel.json") == 0
    assert run.out == "0 new, 1 changed, 0 as they were. “secretariat undo” takes it back.\n" + MOVED.format(MONTH, TWO)
    assert run("undo") == 0
    assert run.out == "Taken back: load a document\n" + MOVED.format(TWO, MONTH)
    assert run("redo") == 0
    assert run.out == "Done again: load a document\n" + MOVED.format(MONTH, TWO)
    assert run("load", tmp_path / "panel.json") == 0
    assert run.out == "0 new, 0 changed, 1 as they were. “secretariat undo” takes it back.\n"


def test_a_holiday_loaded_says_what_had_been_published_on_the_old_date(run: Program, tmp_path: Path) -> None:
    holiday = {"id": "2022-09-12", "date": "2022-09-12", "name": "[/b] jubilee"}
    (tmp_path / "more.json").write_text(json.dumps({"format": "secretariat", "holidays": [holiday]}), "utf-8")
    assert run("load", tmp_path / "more.json") == 0
    assert "Publish the agenda: was Tuesday 6 September 2022, is now Monday 5 September 2022." in run.out
    assert run("undo") == 0
    assert "Publish the agenda: was Monday 5 September 2022, is now Tuesday 6 September 2022." in run.out


def test_undo_goes_back_to_the_beginning_and_no_further(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    open_archive(tmp_path / "data").store.close()
    run = Program(tmp_path / "data", capsys)
    for _ in range(5):
        assert run("undo") == 0
        assert run.out.startswith("Taken back: ")
    assert run("undo") == 0
    assert run.out == "There is nothing to take back.\n"


def test_a_backup_is_made_and_named(run: Program) -> None:
    assert run("backup") == 0
    name = run.out.removeprefix("Snapshot: ").strip()
    assert (run.data / "backups" / name).is_dir()


# --- the folder ---


def test_a_folder_without_an_archive_is_told_how_to_begin_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Program(tmp_path / "nowhere", capsys)
    for command in (
        ["check"],
        ["history"],
        ["undo"],
        ["export", "minutes", JULY, "--to", "x.txt"],
        ["dump", "--to", "x.json"],
    ):
        assert run(*command) == 1
        assert run.err.startswith(f"secretariat: There is no archive in {run.data}. Start the app to begin one, or ")
        assert not run.data.exists(), "and none is begun"


@pytest.mark.parametrize("command", [["check"], ["sample"], ["undo"]])
def test_a_folder_that_is_a_file_is_refused_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    (tmp_path / "data").write_text("a file")
    run = Program(tmp_path / "data", capsys)
    assert run(*command) == 1
    assert run.err.startswith(f"secretariat: The folder {tmp_path / 'data'} cannot be used: ")
    assert (tmp_path / "data").read_text() == "a file"


@pytest.mark.parametrize("command", [["check"], ["sample"], ["undo"], ["restore"], ["finals"], ["load", "x.json"]])
@pytest.mark.parametrize("name", [pytest.param("n" * 300, id="long"), "circle", "circle/within"])
def test_a_folder_that_nobody_can_look_into_is_refused_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str], name: str
) -> None:
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    run = Program(tmp_path / name, capsys)
    assert run(*command) in (0, 1)
    assert (run.err or run.out).count("\n") == 1


@pytest.mark.parametrize("name", [pytest.param("n" * 300 + ".txt", id="long"), "circle.txt"])
@pytest.mark.parametrize(
    "command", ["export minutes 2022-07-20 --to", "people out", "dump --to", "finals minutes 2022-07-20 --to"]
)
def test_a_file_that_cannot_be_there_is_refused_in_words(run: Program, tmp_path: Path, command: str, name: str) -> None:
    (tmp_path / "circle.txt").symlink_to(tmp_path / "circle.txt")
    assert run(*command.split(), tmp_path / name) in (1, 2)
    assert run.err.startswith("secretariat: ")


def folder_meant(*arguments: str) -> Path:
    return data_folder(cli.parser().parse_args(arguments))


def test_the_folder_is_named_before_or_after_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRETARIAT_DATA", "elsewhere")
    assert folder_meant("--data", "here", "check") == Path("here")
    assert folder_meant("check", "--data", "here") == Path("here")
    assert folder_meant("check", "--data=here") == Path("here")
    assert folder_meant("--data", "here") == Path("here")


def test_else_it_is_named_by_the_environment_and_else_it_is_the_platforms_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRETARIAT_DATA", "elsewhere")
    assert folder_meant("check") == Path("elsewhere")
    for nothing in ("", "  "):
        monkeypatch.setenv("SECRETARIAT_DATA", nothing)
        assert folder_meant("check").name == "secretariat"
    monkeypatch.delenv("SECRETARIAT_DATA")
    assert folder_meant("check").is_absolute()


@pytest.mark.parametrize(
    "typed", [("--data", "", "check"), ("--data=", "check"), ("check", "--data", " "), ("--data", "")]
)
def test_no_folder_at_all_is_not_the_one_that_one_is_in(
    typed: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        folder_meant(*typed)
    assert ended.value.code == 2
    assert "argument --data: it names no folder: say which, or leave --data out" in capsys.readouterr().err


# --- usage ---


@pytest.mark.parametrize(
    "arguments",
    [
        ["frobnicate"],
        ["export"],
        ["export", "poem", JULY, "--to", "x.txt"],
        ["export", "minutes", JULY],
        ["load"],
        ["dump"],
        ["--wrong"],
        ["check", "more"],
    ],
)
def test_wrong_usage_is_status_2_with_the_usage(run: Program, arguments: list[str]) -> None:
    assert run(*arguments) == 2
    assert run.err.startswith("usage: secretariat")


def test_help_names_every_command_and_the_version_is_told(run: Program) -> None:
    assert run("--help") == 0
    commands = (
        "sample export deadlines check lint dump load schema history undo redo backup restore forget "
        "letter report-in paper-in paper-change paper-out papers pack "
        "plan-delivery people dates standing-items history-in past-papers"
    )
    for command in commands.split():
        assert re.search(rf"^ +{command}\s", run.out, re.MULTILINE)
    assert run("--version") == 0
    assert run.out == f"secretariat {__version__}\n"


def test_the_delivery_of_the_plan_goes_out_and_in_and_a_bad_row_changes_nothing(own: Program, tmp_path: Path) -> None:
    table, again = tmp_path / "plan.csv", tmp_path / "again.csv"
    table.write_text("kind,theme,ref,text,period,status,value\nmeasure,Roads,M1,Speed,2031/32 Q1,current,31 mph\n")
    assert own("plan-delivery", "in", table) == 0
    assert "Take in 1 line of the delivery of the plan." in own.out
    assert own("plan-delivery", "out", again) == 0
    assert own("plan-delivery", "out", table) == 1
    assert "plan.csv is there already, and is not on record" in own.err
    assert "31 mph" in table.read_text()
    assert own("plan-delivery", "in", again) == 1
    assert "nothing new" in own.err
    table.write_text(again.read_text() + "measure,Roads,M2,Noise,,2031 Q1,,4,,\n")
    assert own("plan-delivery", "in", table) == 1
    assert "Row 3: “2031 Q1” is no quarter" in own.err
    assert own("export", "plan-delivery", "--to", tmp_path / "plan.md") == 0
    assert "31 mph" in (tmp_path / "plan.md").read_text()


# --- as a process of its own ---


def test_the_program_runs_as_a_module_and_returns_its_status(folder: Path, tmp_path: Path) -> None:
    done = started("--data", folder, "export", "minutes", JULY, "--to", tmp_path / "m.md")
    assert (done.returncode, done.stderr) == (0, "")
    assert "ENDORSE" in (tmp_path / "m.md").read_text("utf-8")
    assert started("check", SECRETARIAT_DATA=str(folder)).returncode == 0
    refused = started("--data", folder, "export", "minutes", "2022-07-21", "--to", tmp_path / "m.md")
    assert refused.returncode == 1
    assert refused.stderr.startswith("secretariat: There is no meeting 2022-07-21.")
    assert started("frobnicate").returncode == 2


def test_a_reader_that_stops_listening_is_no_error(folder: Path) -> None:
    command = f'"{sys.executable}" -m secretariat --data "{folder}" history | head -1; echo "${{PIPESTATUS[0]}}"'
    if not Path("/bin/bash").exists():
        pytest.skip("needs a shell")
    done = subprocess.run(
        ["/bin/bash", "-c", command], capture_output=True, text=True, cwd=ROOT, timeout=60, check=True
    )
    assert done.stdout.endswith("\n0\n")
    assert "Traceback" not in done.stderr


def ended(stdout: int, *arguments: object) -> subprocess.CompletedProcess[str]:
    """The program as a process of its own, with an output of ours, which it buffers as it does by itself."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"}
    return subprocess.run(
        [sys.executable, "-m", "secretariat", *map(str, arguments)], stdout=stdout, stderr=subprocess.PIPE, text=True,
        encoding="utf-8", cwd=ROOT, timeout=60, check=False, env=environment,
    )  # fmt: skip


@pytest.mark.parametrize("command", ["--help", "history --help", "check", "schema", "words"])
def test_a_reader_that_is_gone_already_is_no_error_either(folder: Path, command: str) -> None:
    reads, writes = os.pipe()
    os.close(reads)
    done = ended(writes, "--data", folder, *command.split())
    os.close(writes)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is full")
@pytest.mark.parametrize("command", ["--help", "history --help", "check", "schema", "undo"])
def test_what_cannot_be_printed_on_a_full_disk_is_told_in_one_sentence_with_what_was_kept(
    own: Program, command: str
) -> None:
    with Path("/dev/full").open("w") as full:
        done = ended(full.fileno(), "--data", own.data, *command.split())
    kept = " Kept already: undo of " if command == "undo" else ""
    assert done.returncode == 1
    assert done.stderr.startswith(f"secretariat: Not all could be printed: No space left on device.{kept}")
    assert done.stderr.count("\n") == 1


FAULT = """
import sys
from secretariat.cli import history
def history_of(options):
    raise RuntimeError("Mrs Secretly Named")
history.history = history_of
from secretariat.__main__ import main
sys.exit(main())
"""


STOPPED_WHILE_LOADED = """
import builtins, sys
usual = builtins.__import__
def importing(name, *rest):
    if name == "secretariat.cli.run":
        raise KeyboardInterrupt
    return usual(name, *rest)
builtins.__import__ = importing
from secretariat.__main__ import main
sys.exit(main())
"""


def test_ctrl_c_is_heard_in_a_sentence_also_while_the_program_is_loaded(folder: Path) -> None:
    done = subprocess.run([sys.executable, "-c", STOPPED_WHILE_LOADED, "--data", str(folder), "undo"],
                          capture_output=True, text=True, cwd=ROOT, timeout=60, check=False)  # fmt: skip
    assert (done.returncode, done.stderr) == (130, "secretariat: Stopped: nothing was begun.\n")


@pytest.mark.skipif(sys.platform != "linux", reason="where logs are")
def test_a_fault_of_the_program_has_a_report_and_tells_no_word_of_the_clerks(folder: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FAULT, "--data", str(folder), "history"], capture_output=True, text=True, cwd=ROOT,
        timeout=60, check=False, env={**os.environ, "XDG_STATE_HOME": str(tmp_path)},
    )  # fmt: skip
    (report,) = tmp_path.rglob("crash-*.txt")
    assert done.returncode == 70
    assert done.stderr.startswith("secretariat: The program met an error of its own (RuntimeError). Stopped: nothing ")
    assert done.stderr.endswith(f"{report}\n")
    assert "in history_of" in report.read_text()
    assert "command history" in report.read_text()
    assert "Secretly" not in done.stderr + done.stdout + report.read_text()


HOLD = """
import sys
from pathlib import Path
from storage import open_store
store = open_store(Path(sys.argv[1]), by="Clara Knapweed")
print(store.read_only or "open", flush=True)
sys.stdin.readline()
store.close()
"""


@pytest.fixture
def held(folder: Path) -> Iterator[Path]:
    """The folder, open in another process."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    yield folder
    process.communicate("\n", timeout=30)


def test_while_another_window_holds_the_folder_nothing_is_written_and_everything_is_read(
    held: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Program(held, capsys)
    (tmp_path / "more.json").write_text('{"format": "secretariat", "plan": [{"date": "2032-01-01"}]}')
    for command in (["sample"], ["load", tmp_path / "more.json"], ["undo"], ["redo"], ["backup"]):
        assert run(*command) == 1, command
        assert run.err.startswith("secretariat: Clara Knapweed has had this folder open on ")
        assert "close the other window first" in run.err
    assert run("export", "minutes", JULY, "--to", tmp_path / "m.txt") == 0
    assert run("dump", "--to", tmp_path / "d.json") == 0
    assert run("history") == 0
    assert run("check") == 0


def test_a_locked_register_is_dumped_and_loaded_with_its_passphrase_alone(
    own: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store(own.data)
    archive = Archive(store)
    archive.commit(kept(logged("2031/001", about="", allegation=Private("drains"))))
    assert archive.ring is not None
    archive.ring.set_passphrase("open sesame")
    store.close()
    file = tmp_path / "out.json"
    assert own("dump", "--to", file) == 1, "nobody can tell whom it names"
    assert own("dump", "--to", file, "--not-compared", "dump", "--because", "the clerk is away") == 0
    assert "left out" in own.out
    assert own("history") == 0
    assert "the clerk is away" not in own.out
    monkeypatch.setenv("SECRETARIAT_PASSPHRASE", "open barley")
    assert own("dump", "--with-complaints", "--to", file) == 1
    assert "not the passphrase" in own.err
    monkeypatch.setenv("SECRETARIAT_PASSPHRASE", "open sesame")
    assert own("dump", "--with-complaints", "--to", file) == 0
    assert "drains" in file.read_text("utf-8")
    assert own("history") == 0
    assert "“the clerk is away”" in own.out, "the reason was sealed, and is told while it can be opened"
    assert own("load", file) == 0
    assert own("check") == 0


def test_the_attendance_of_a_year_is_of_the_municipal_year_that_begins_in_it(run: Program, tmp_path: Path) -> None:
    file = tmp_path / "attendance.md"
    assert run("export", "attendance-of-the-year", "--year", "2022", "--to", file) == 0
    assert "Attendance in 2022/23" in file.read_text("utf-8")
    assert run("export", "attendance-of-the-year", "--year", "2030", "--to", file) == 0
    assert "No meeting was held in the year that begins in 2030." in file.read_text("utf-8")
