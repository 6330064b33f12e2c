"""``secretariat report-in FILE``: how a report was read, printed; or kept with its item, and taken back by undo."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import PaperStatus
from storage import open_store
from storage.archive import Archive
from tests.secretariat.agenda.reports.test_reading_reports import IN_BOXES, word_report
from tests.support.panels import MEETING, open_archive
from tests.support.portable_pages import lines, pdf_of
from tests.support.program import ProgramBesideFiles

RURAL = IN_BOXES.replace("Agenda Item No. 8", "Agenda Item No. 6").replace(
    "DELIVERY OF THE PLAN – FORWARD PLAN", "PLAN FOR RURAL LANES"
).replace("17 SEPTEMBER 2031", "18 JUNE 2031")  # fmt: skip


class Command(ProgramBesideFiles):
    """The command in a folder."""

    def __call__(self, *arguments: object, command: str = "report-in") -> int:
        return super().__call__(command, *arguments)

    def proposed(self, *arguments: object) -> Any:
        assert self(*arguments, "--propose") == 0, self.err
        return json.loads(self.out)


@pytest.fixture
def empty(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    return Command(tmp_path, capsys)


@pytest.fixture
def run(empty: Command) -> Command:
    open_archive(empty.folder / "data").store.close()
    return empty


def archive_of(run: Command) -> Iterator[Archive]:
    archive = Archive(open_store(run.folder / "data", read_only=True, background=False))
    yield archive
    archive.store.close()


def kept(run: Command) -> Bundle:
    for archive in archive_of(run):
        bundle = archive.bundle(MEETING)
    assert bundle is not None
    return bundle


def test_in_an_empty_folder_it_says_how_it_was_read(empty: Command) -> None:
    said = empty.proposed(empty.file("report.txt", IN_BOXES))
    assert (said["number"], said["title"], said["day"]) == ("8", "DELIVERY OF THE PLAN – FORWARD PLAN", "2031-09-17")
    assert (said["numbered_twice"], said["numbers_missing"]) == (["5.5"], ["4", "5.2", "5.4"])
    assert "proposed" not in said
    assert not (empty.folder / "data").exists()


def test_with_an_archive_it_proposes_the_item_and_keeps_nothing(run: Command) -> None:
    said = run.proposed(run.file("report.txt", RURAL))
    assert (said["meeting"], said["proposed"]["item"], said["proposed"]["sure"]) == (MEETING, "6", True)
    assert kept(run).reports == ()
    assert not list((run.folder / "data").glob("files/*"))


def test_it_is_kept_with_its_item_and_undone_as_one(run: Command) -> None:
    path = run.file("report.txt", RURAL)
    assert run(path) == 0, run.err
    assert "Take in the report for item 6, Plan for [bold]rural[/bold] lanes, of 2031-06-18" in run.out
    assert "Asked: to note the contents of this report" in run.out
    assert "paragraph 5.5 stands more than once" in run.err
    report = kept(run).report_for("item-6")
    assert report is not None
    assert report.file is not None
    for archive in archive_of(run):
        assert archive.file(report.file.sha256) == path.read_bytes()
        assert archive.files.problems() == archive.files.unnamed() == []
    assert run(path) == 1
    assert "kept already" in run.err
    assert run(command="undo") == 0
    assert kept(run).reports == ()


def test_a_later_version_names_both_files(run: Command) -> None:
    assert run(run.file("one.txt", RURAL)) == run(run.file("two.txt", RURAL + "\n6.2\tMore.\n")) == 0
    assert "Replace the report for item 6 by a later version" in run.out
    for archive in archive_of(run):
        assert archive.files.unnamed() == []
        assert len(archive.files.named()) == 2


def test_the_clerk_says_which_item_where_it_is_not_sure(run: Command) -> None:
    path = run.file("report.docx", word_report())
    assert run(path, "--meeting", MEETING) == 1
    assert "not sure" in run.err
    assert "--item" in run.err
    assert run(path, "--meeting", MEETING, "--item", "99") == 1
    assert "no item 99" in run.err
    assert run(path, "--meeting", MEETING, "--item", "6") == 0, run.err
    assert "pages" in run.err
    item = kept(run).item("item-6")
    assert item is not None
    assert (item.paper, item.pages) == (PaperStatus.ATTACHED, 0)


def test_a_pdf_brings_its_pages(run: Command) -> None:
    data = pdf_of(
        lines(60, 780, "Agenda Item No. 6", "Report of Una Fell"), lines(60, 780, "1.1 To say what was done.")
    )
    assert run(run.file("report.pdf", data), "--meeting", MEETING, "--item", "6") == 0, run.err
    item = kept(run).item("item-6")
    assert item is not None
    assert item.pages == 2


def test_a_file_whose_words_cannot_be_read_is_kept_all_the_same(run: Command) -> None:
    path = run.file("scan.png", b"\x89PNG\r\n\x1a\n" + b"x" * 50)
    assert run(path, "--meeting", MEETING, "--item", "6") == 0, run.err
    assert "Nothing was read in it" in run.err
    report = kept(run).report_for("item-6")
    assert report is not None
    assert report.title == "Plan for [bold]rural[/bold] lanes"


@pytest.mark.parametrize("content", [b"", b"  \n"])
def test_an_empty_file_is_refused(run: Command, content: bytes) -> None:
    assert run(run.file("empty.txt", content), "--item", "6") == 1
    assert "empty" in run.err


def test_a_day_that_no_meeting_has_is_asked_about(run: Command) -> None:
    assert run(run.file("report.txt", RURAL.replace("18 JUNE", "19 JUNE"))) == 1
    assert "Say which meeting" in run.err
