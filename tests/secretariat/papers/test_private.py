"""What is private reaches no public paper: by its type, by a ban on opening it there, and by trying to find it."""

from __future__ import annotations

import ast
import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import secretariat
from secretariat.agenda import questions
from secretariat.attendance.apologies import send_apologies
from secretariat.basics import clock
from secretariat.basics.acts import Put, act
from secretariat.basics.record import Private, Refused
from secretariat.complaints import acts as cases
from secretariat.complaints import steps as s
from secretariat.complaints.case import Case, Complainant, Context
from secretariat.documents.document import Document
from secretariat.documents.writers import write_paper
from secretariat.events.decisions import ActionSet
from secretariat.meetings.meeting import Apology
from secretariat.meetings.questions import PublicQuestion
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.minutes import minutes
from secretariat.proceedings.proceedings import Proceedings
from storage.archive import Archive
from storage.interchange.dumping import dump
from storage.queries.paper_material import archive_material, meeting_material
from tests.support.panels import DAY, MEETING, begun, open_archive, the_panel
from tests.support.sealing import quick

SOURCE = Path(secretariat.__file__).parent
SECRET = "hemlock"
FORMATS = (".md", ".html", ".docx", ".txt")


def public_modules() -> list[Path]:
    """Everything a public paper is made by: papers, events and the page they write on, agendas, copies of minutes."""
    makers = ("papers", "events", "proceedings", "minutes", "agenda")
    return sorted(path for folder in makers for path in (SOURCE / folder).rglob("*.py"))


def opened_in(tree: ast.AST) -> list[int]:
    """The lines on which something private is opened, or its field read."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in ("reveal", "withheld")
    ]


@pytest.mark.parametrize("module", public_modules(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_module_that_makes_public_papers_opens_anything_private(module: Path) -> None:
    assert opened_in(ast.parse(module.read_text("utf-8"))) == []


def test_the_ban_would_be_noticed() -> None:
    assert opened_in(ast.parse("words = apology.reason.reveal()")) == [1]
    assert len(public_modules()) > 15


@pytest.mark.parametrize("form", [str, repr, "{}".format, "{!r}".format, "{:>30}".format, lambda p: f"{p}"])
def test_private_words_turned_into_text_say_only_that_they_are_withheld(form) -> None:  # type: ignore[no-untyped-def]
    assert form(Private(SECRET)).strip() == "[private]"
    assert form(Private()).strip() == ""


def test_private_words_inside_a_record_are_not_in_its_text_either() -> None:
    apology = Apology(person="person-np", reason=Private(SECRET))
    assert SECRET not in f"{apology}{apology!r}{[apology]}"
    assert "[private]" in repr(apology)


def test_private_words_are_true_only_if_there_are_any() -> None:
    assert Private(SECRET)
    assert not Private()


def test_private_words_come_out_by_one_way_and_are_kept_with_the_record() -> None:
    assert Private(SECRET).reveal() == SECRET
    assert Private(SECRET) == Private(SECRET) != Private("foxglove")


# --- planted in an archive, and looked for ---


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """A meeting with secrets in every private place there is: made once, and only read."""
    with quick():
        yield from _planted(tmp_path_factory.mktemp("private") / "data")


def _planted(folder: Path) -> Iterator[Archive]:
    archive = open_archive(folder)
    archive.commit(begun())
    standing = archive.proceedings(MEETING)
    assert standing is not None
    archive.commit(
        send_apologies(standing, "person-tk", received=DAY, how="by e-mail", reason=f"the {SECRET} in reason")
    )
    ann = archive.people().named("pq")
    archive.commit(act("contact", Put(ann.with_(contact=Private(f"{SECRET}@example.org")))))
    now = Context(the_panel(), archive.people(), archive.calendar(), clock.at(DAY, dt.time(16)))
    case = Case(
        about="person-pc", allegation=Private(f"{SECRET} nature"),
        complainant=Complainant(name=Private(f"Agatha {SECRET}"), address=Private(f"1 {SECRET} Row")),
    )  # fmt: skip
    archive.commit(cases.log([], case, s.Received(at=clock.at(DAY, dt.time(9))), now))
    noted = s.EvidencePreserved(at=now.now, note=Private(f"{SECRET} noted"))
    archive.commit(cases.step(archive.cases()[0], noted, now))
    archive.commit(cases.hold(archive.cases()[0], f"the court of {SECRET}"))
    asked = PublicQuestion(
        received=clock.at(DAY, dt.time(9)), name="Nell Tansy", text="Why?", contact=Private(f"2 {SECRET} Row")
    )
    archive.commit(questions.log(standing.bundle, asked, None))
    owed = ActionSet(id="owed", number=1, text="send the plan", owner="person-pc", due=dt.date(2020, 1, 1), place="zz")
    archive.commit(act("owed, so that there is a letter to chase it", Put(owed, MEETING)))
    yield archive
    archive.store.close()


def standing(archive: Archive) -> Proceedings:
    proceedings = archive.proceedings(MEETING)
    assert proceedings is not None
    return proceedings


def words_of(document: Document, suffix: str) -> str:
    data = write_paper(document, suffix)
    if suffix != ".docx":
        return data.decode()
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("paper", sorted(name for name, paper in PAPERS.items() if paper.of != "register"))
def test_no_secret_is_in_any_paper(archive: Archive, paper: str, suffix: str) -> None:
    of_meeting = PAPERS[paper].of == "meeting"
    material = meeting_material(archive, MEETING) if of_meeting else archive_material(archive)
    try:
        document = PAPERS[paper].build(material)
    except Refused:
        assert paper == "chasing", "of nothing that is owed there is no letter, and so nothing in it"
        return
    words = words_of(document, suffix)
    assert SECRET not in words
    assert "[private]" not in words, "nor is it told that there is one"
    assert "2031/001" not in words


@pytest.mark.parametrize("suffix", FORMATS)
def test_no_secret_is_even_in_the_private_minutes(archive: Archive, suffix: str) -> None:
    assert SECRET not in words_of(minutes(standing(archive), private=True), suffix)


def test_the_apology_itself_is_in_the_minutes(archive: Archive) -> None:
    """So that the tests above look at a paper in which the secret could have been."""
    assert "Kowalczyk" in words_of(minutes(standing(archive)), ".txt")


def test_no_complaint_is_in_a_dump_unless_it_is_asked_for_by_name(archive: Archive) -> None:
    without, with_them = dump(archive.store), dump(archive.store, complaints=True)
    assert b"Agatha" not in without
    assert b"2031/001" not in without
    assert b'"cases"' not in without
    assert b'"erasures"' not in without
    assert b"Agatha hemlock" in with_them


def test_no_secret_is_in_the_notes_of_history(archive: Archive) -> None:
    notes = [change.note for change in archive.store.changes()]
    assert len(notes) == 13
    assert not [note for note in notes if SECRET in note]


def test_no_secret_is_in_what_check_reports(archive: Archive) -> None:
    assert not [problem for problem in archive.check() if SECRET in problem]
