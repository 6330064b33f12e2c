"""The invented sample: every check passes on it, it has every state of a complaint, no paper tells who complained.

What it holds is asked of a real folder, filled by the command that a newcomer gives.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from secretariat.complaints.fold import fold
from secretariat.complaints.states import State
from secretariat.documents.document import Document
from secretariat.documents.problems import problems
from secretariat.documents.writers import write_paper
from secretariat.meetings.meeting import MeetingKind
from secretariat.panel.people import Role
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.minutes import minutes
from secretariat.sample.cambridgeshire import PANEL as REAL_PANEL
from secretariat.sample.cambridgeshire import PEOPLE as REAL_PEOPLE
from secretariat.sample.invented import filling, years
from secretariat.sample.invented.complaints import TOLD
from secretariat.sample.invented.county import PANEL, PEOPLE
from storage import open_store
from storage.archive import Archive
from storage.queries.complaint_papers import annex_material, review_material
from storage.queries.leak_gate import leak_gate
from storage.queries.paper_material import archive_material, meeting_material
from tests.support.program import Program

TODAY = dt.date(2026, 6, 17)
NAMES = sorted({word.casefold() for told in TOLD if told.name for word in told.name.split()[-1:]})
PAPERS_OF_A_MEETING = sorted(name for name, paper in PAPERS.items() if paper.of == "meeting")
OTHERS = sorted(name for name, paper in PAPERS.items() if paper.of in ("archive", "either"))
TOLD_MEETINGS = ("2025-01-29", "2025-03-19", "2025-10-15")
"""The veto, business taken in private, and the hearing."""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from secretariat.cli.app import fill_with_invented

    folder = tmp_path_factory.mktemp("invented") / "data"
    archive = Archive(open_store(folder, by="the tests", background=False))
    fill_with_invented(archive)
    archive.store.close()
    return folder


@pytest.fixture(scope="module")
def archive(data: Path) -> Iterator[Archive]:
    archive = Archive(open_store(data, read_only=True))
    yield archive
    archive.store.close()


def text_of(written: bytes, ending: str) -> str:
    """The words of a file; of a Word document, of every part of it."""
    if ending != ".docx":
        return written.decode()
    with zipfile.ZipFile(io.BytesIO(written)) as parts:
        return " ".join(parts.read(name).decode("utf-8", "ignore") for name in parts.namelist())


def written_without_fault(archive: Archive, document: Document, name: str) -> None:
    assert problems(document) == []
    if not PAPERS[name].public:
        return
    gate = leak_gate(archive, name, "to a file")
    assert gate is not None, "there are complaints, so there is a gate"
    references = name != "complaints-review"  # that one paper names its cases by their numbers
    assert gate.findings(document, references=references) == []
    for ending in (".txt", ".md", ".html", ".docx"):
        words = text_of(write_paper(document, ending), ending).casefold()
        assert [told for told in NAMES if told in words] == []


def test_it_is_filled_by_one_command_and_every_check_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = Program(tmp_path / "data", capsys)
    assert run("sample", "--invented") == 0
    assert "The invented panel is in" in run.out
    assert run("check") == 0, run.out
    assert "No problem" in run.out
    assert run("verify") == 0, run.out
    assert run("sample", "--invented") == 1
    assert "already holds a panel" in run.err


def test_looking_over_it_tells_what_was_forgotten_and_nothing_else(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Program(data, capsys)
    run("lint")
    told = [line for line in run.out.splitlines() if "[" in line]
    assert any("2023-06-28/U1" in line for line in told), "the reasons that leavers gave"
    assert all(line.endswith("[overdue]") for line in told)


@pytest.mark.parametrize("name", PAPERS_OF_A_MEETING)
@pytest.mark.parametrize("meeting", TOLD_MEETINGS)
def test_every_paper_of_a_meeting_is_written_without_fault(archive: Archive, meeting: str, name: str) -> None:
    written_without_fault(archive, PAPERS[name].build(meeting_material(archive, meeting, TODAY)), name)


@pytest.mark.parametrize("meeting", years.HELD)
def test_the_minutes_of_every_meeting_are_done_and_tell_of_nobody_who_complained(
    archive: Archive, meeting: str
) -> None:
    p = archive.proceedings(meeting)
    assert p is not None
    assert p.phase == "closed"
    assert p.problems == []
    written_without_fault(archive, minutes(p), "minutes")


@pytest.mark.parametrize("name", OTHERS)
def test_every_paper_of_all_meetings_is_written_without_fault(archive: Archive, name: str) -> None:
    written_without_fault(archive, PAPERS[name].build(archive_material(archive, TODAY)), name)


def test_the_papers_of_the_register_are_written_and_tell_of_nobody(archive: Archive) -> None:
    review = PAPERS["complaints-review"].build(
        review_material(archive, TODAY, dt.date(2025, 6, 1), dt.date(2026, 6, 1))
    )
    written_without_fault(archive, review, "complaints-review")
    annex = PAPERS["complaints-annex"].build(annex_material(archive, TODAY, [archive.cases()[0].reference]))
    assert problems(annex) == []


def test_every_state_of_a_complaint_is_in_the_register_and_no_case_contradicts_itself(archive: Archive) -> None:
    standing = [fold(case) for case in archive.cases()]
    assert {each.state for each in standing} == set(State)
    assert [each.problems for each in standing if each.problems] == []
    assert not archive.locked, "the register has no passphrase, as that of any new folder"


def test_it_has_what_a_clerk_meets_in_three_years(archive: Archive) -> None:
    meetings = archive.meetings()
    assert (len(years.HELD), min(years.HELD)[:4], max(years.HELD)[:4]) == (16, "2023", "2026")
    assert {m.kind for m in meetings} >= {MeetingKind.ANNUAL, MeetingKind.ORDINARY, MeetingKind.HEARING}
    assert [m.id for m in meetings if m.cancelled and not m.in_reserve] == list(years.CANCELLED)
    assert [m.id for m in meetings if m.confirmed] == ["2025-02-12"]
    words = {each: minutes_in_words(archive, each) for each in years.HELD}
    assert "VETOED the proposed precept" in words["2025-01-29"]
    assert "substitute for Councillor Oxenbold" in words["2023-09-20"]
    assert "Ada Fennimore asked" in words["2023-09-20"]
    assert "Two files were considered" not in words["2025-03-19"], "what was minuted in private"
    assert "be appointed Deputy Police and Crime Commissioner" in words["2025-10-15"]
    progress = {matter.progress for matter in archive.register().matters if matter.kind != "decision"}
    assert progress >= {"open", "sent", "answered", "done", "dropped"}
    assert len(archive.letters()) == 7
    stages = {each: life.stage for each in years.HELD if (life := archive.life(each))}
    assert stages.pop("2026-03-18") == "circulated"
    assert set(stages.values()) == {"signed"}


def test_there_is_one_chair_at_a_time(archive: Archive) -> None:
    offices = {Role.CHAIR: "Brockwell Pallister Landimore", Role.VICE_CHAIR: "Pallister Landimore Saltersby"}
    for role, families in offices.items():
        held = [archive.people().holding(dt.date(year, 12, 1), role) for year in (2023, 2024, 2025)]
        assert [[person.family for person in each] for each in held] == [[family] for family in families.split()]


def minutes_in_words(archive: Archive, meeting: str) -> str:
    p = archive.proceedings(meeting)
    assert p is not None
    return " ".join(write_paper(minutes(p), ".txt").decode().replace("\N{NO-BREAK SPACE}", " ").split())


def test_the_meeting_to_come_has_its_agenda_out_and_has_not_begun(archive: Archive) -> None:
    p = archive.proceedings(years.NEXT)
    assert p is not None
    assert p.phase == "not begun"
    assert p.bundle.meeting.published
    assert [question.name for question in p.bundle.questions] == ["Corin Lathbury"]


def test_made_twice_it_prints_the_same(archive: Archive, tmp_path: Path) -> None:
    filling.the_acts.cache_clear()
    again = Archive(open_store(tmp_path / "again", by="the tests", background=False))
    filling.fill_invented(lambda act: again.commit(act, by="the tests"))
    for meeting in years.HELD:
        assert minutes_in_words(again, meeting) == minutes_in_words(archive, meeting)
    for name in ("tracker", "forward-plan"):
        papers = [write_paper(PAPERS[name].build(archive_material(each, TODAY)), ".txt") for each in (archive, again)]
        assert papers[0] == papers[1]
    again.store.close()


def test_nothing_in_it_is_of_the_real_panel() -> None:
    assert {PANEL.name, PANEL.host, *PANEL.authorities}.isdisjoint(
        {REAL_PANEL.name, REAL_PANEL.host, *REAL_PANEL.authorities}
    )
    assert {each.family for each in PEOPLE}.isdisjoint({each.family for each in REAL_PEOPLE})
    assert {each.family.casefold() for each in PEOPLE}.isdisjoint(NAMES), "nobody who complained is named in public"
