"""``secretariat paper-in``, ``papers``, ``pack`` …: papers attached, listed, changed, bound, and taken off again."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from secretariat.agenda import publishing
from secretariat.agenda.pack import Binding
from secretariat.basics import clock
from secretariat.meetings.bundle import Bundle
from storage import open_store
from storage.archive import Archive
from tests.support.bound_papers import BOUND, claims, labels, paper, words
from tests.support.cases import kept, new_case
from tests.support.panels import MEETING, open_archive
from tests.support.portable_pages import Text, pdf_of
from tests.support.program import ProgramBesideFiles

pytestmark = BOUND


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> ProgramBesideFiles:
    open_archive(tmp_path / "data").store.close()
    (tmp_path / "Budget_2031.pdf").write_bytes(paper("The budget of 2031", 2))
    (tmp_path / "annex.pdf").write_bytes(paper("Annex"))
    (tmp_path / "hemlock.pdf").write_bytes(paper("Of hemlock", 3))
    return ProgramBesideFiles(tmp_path, capsys)


def attached(run: ProgramBesideFiles) -> None:
    for file, *more in (("Budget_2031.pdf",), ("annex.pdf", "--title", "An annex"), ("hemlock.pdf", "--exempt", "3")):
        assert run("paper-in", run.folder / file, "--item", "5", "--meeting", MEETING, *more) == 0, run.err


def bundle(run: ProgramBesideFiles) -> Bundle:
    archive = Archive(open_store(run.folder / "data", read_only=True, background=False))
    found = archive.bundle(MEETING)
    archive.store.close()
    assert found is not None
    return found


def test_papers_are_attached_listed_changed_and_taken_off(run: ProgramBesideFiles) -> None:
    attached(run)
    assert run.out.startswith("Attach “Of hemlock” to item 5, of 2031-06-18. “secretariat undo” takes it back.")
    assert run("papers", MEETING) == 0
    assert run.out.splitlines() == [
        "5/1             3–6  The budget of 2031",
        "5/2             7–8  An annex",
        "5/3           E1–E4  Of hemlock  exempt, paragraph 3",
    ]
    assert run("paper-change", "5/2", "--to", "1", "--title", "The annex", "--meeting", MEETING) == 0, run.err
    assert [each.title for each in bundle(run).papers_of("item-5")] == ["The annex", "The budget of 2031", "Of hemlock"]
    assert run("undo") == 0, "one act, and one undo"
    assert [each.title for each in bundle(run).papers_of("item-5")] == ["The budget of 2031", "An annex", "Of hemlock"]
    assert run("redo") == 0
    assert run("paper-change", "5/1", "--to", "4", "--meeting", MEETING) == 1
    assert "There is no place 4: 3 papers are attached" in run.err
    assert run("paper-change", "5/3", "--exempt", "", "--meeting", MEETING) == 0
    assert run("papers", MEETING) == 0
    assert "exempt" not in run.out
    assert run("paper-out", "5/1", "--meeting", MEETING) == 0
    assert [each.title for each in bundle(run).papers_of("item-5")] == ["The budget of 2031", "Of hemlock"]
    assert run("undo") == 0
    assert len(bundle(run).papers) == 3


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["paper-in", "annex.pdf", "--item", "99"], "There is no item 99"),
        (["paper-in", "word.docx", "--item", "5"], "is no PDF, and only a PDF can be bound"),
        (["paper-in", "empty.pdf", "--item", "5"], "is empty"),
        (["paper-in", "nowhere.pdf", "--item", "5"], "could not be read"),
        (["paper-in", "annex.pdf", "--item", "5", "--exempt", "9"], "Name the paragraph"),
        (["paper-out", "5/9"], "No paper 5/9 is attached to the agenda of 2031-06-18. There are: none."),
        (["paper-change", "5/1"], "Say what is to change"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(run: ProgramBesideFiles, arguments: list[str], why: str) -> None:
    (run.folder / "word.docx").write_bytes(b"PK\x03\x04")
    (run.folder / "empty.pdf").write_bytes(b"")
    command, first, *rest = arguments
    first = str(run.folder / first) if "." in first else first
    assert run(command, first, *rest, "--meeting", MEETING) == 1
    assert why in run.err
    assert bundle(run).papers == ()


def test_an_odd_paper_is_attached_and_told(run: ProgramBesideFiles) -> None:
    (run.folder / "plain.pdf").write_bytes(pdf_of([Text(72, 700, "Plain")]))
    assert run("paper-in", run.folder / "plain.pdf", "--item", "5", "--meeting", MEETING) == 0
    assert "It is not tagged, so that a screen reader cannot follow it." in run.err
    assert bundle(run).papers[0].title == "plain"
    assert run("pack", MEETING, "--to", run.folder / "pack.pdf") == 0
    assert "Item 5, “plain” is not tagged" in run.err
    assert not claims((run.folder / "pack.pdf").read_bytes())


def test_a_pack_is_bound_and_the_exempt_papers_apart(run: ProgramBesideFiles) -> None:
    attached(run)
    file, secret = run.folder / "pack.pdf", run.folder / "exempt.pdf"
    assert run("pack", MEETING, "--to", file) == 0, run.err
    assert run.out == f"Pack of 2031-06-18, 8 pages: {file}\n"
    assert labels(file.read_bytes()) == [str(n) for n in range(1, 9)]
    assert "emlock" not in " ".join(words(file.read_bytes()))
    assert claims(file.read_bytes())
    assert run("pack", MEETING, "--exempt", "--to", secret) == 0, run.err
    assert labels(secret.read_bytes()) == ["i", "ii", "E1", "E2", "E3", "E4"]
    assert secret.stat().st_mode & 0o077 == 0
    assert run("export", "agenda", MEETING, "--to", run.folder / "agenda.txt") == 0
    assert "3–8" in (run.folder / "agenda.txt").read_text()
    assert run("export", "members-agenda", MEETING, "--to", run.folder / "members.txt") == 0
    assert "3–8, E1–E4" in (run.folder / "members.txt").read_text()


def test_that_it_was_written_is_on_record_and_a_changed_file_is_not_replaced(run: ProgramBesideFiles) -> None:
    attached(run)
    file = run.folder / "pack.pdf"
    assert run("pack", MEETING, "--to", file) == 0
    first = file.read_bytes()
    assert run("pack", MEETING, "--to", file) == 0
    assert file.read_bytes() == first, "equal records, equal bytes"
    assert run("history") == 0
    assert "pack of 18 June 2031 written to pack.pdf" in run.out
    assert run("verify", file) == 0, run.err
    file.write_bytes(first + b"\n% by hand")
    assert run("pack", MEETING, "--to", file) == 1
    assert "--force keeps it beside" in run.err
    assert run("pack", MEETING, "--to", file, "--force") == 0


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--to", "pack.docx"], "must end in .pdf"),
        (["--to", "pack.pdf"], "attach them to their items first"),
        (["--to", "pack.pdf", "--exempt"], "no private pack"),
    ],
)
def test_nothing_to_bind_is_said(run: ProgramBesideFiles, arguments: list[str], why: str) -> None:
    option, name, *more = arguments
    assert run("pack", MEETING, option, run.folder / name, *more) == 1
    assert why in run.err
    assert not (run.folder / name).exists()


def test_a_supplement_is_a_file_of_its_own(run: ProgramBesideFiles) -> None:
    attached(run)
    archive = Archive(open_store(run.folder / "data", by="the tests", background=False))
    found = archive.bundle(MEETING)
    assert found is not None
    when = clock.at(dt.date(2031, 6, 10), dt.time(10))
    archive.commit(publishing.publish(found, when, now=when, front=2, how=Binding()))
    archive.store.close()
    (run.folder / "late.pdf").write_bytes(paper("Late"))
    assert run("paper-in", run.folder / "late.pdf", "--item", "6", "--meeting", MEETING) == 0
    assert run("pack", MEETING, "--supplement", "--to", run.folder / "s.pdf") == 0, run.err
    assert labels((run.folder / "s.pdf").read_bytes()) == ["9", "10", "11", "12"]


def test_a_paper_that_names_a_complainant_is_held_up(run: ProgramBesideFiles) -> None:
    """The gate reads what others wrote too."""
    archive = Archive(open_store(run.folder / "data", by="the tests", background=False))
    archive.commit(kept(new_case()))
    archive.store.close()
    (run.folder / "letter.pdf").write_bytes(paper("Letter of Agatha Nightshade"))
    assert run("paper-in", run.folder / "letter.pdf", "--item", "5", "--title", "A letter", "--meeting", MEETING) == 0
    file = run.folder / "pack.pdf"
    assert run("pack", MEETING, "--to", file) == 1
    assert "may not go out" in run.err
    assert "--not-them 1" in run.err
    assert "Nightshade" not in run.err
    assert not file.exists()
    assert run("paper-change", "5/1", "--exempt", "1", "--meeting", MEETING) == 0
    attached(run)
    assert run("pack", MEETING, "--to", file) == 0, run.err
    assert "Nightshade" not in " ".join(words(file.read_bytes()))


def with_letters(run: ProgramBesideFiles, *letters: tuple[str, str, tuple[str, ...]]) -> None:
    """A complainant, and papers attached: the item of each, its title, and its lines."""
    archive = Archive(open_store(run.folder / "data", by="the tests", background=False))
    archive.commit(kept(new_case()))
    archive.store.close()
    for n, (item, title, lines) in enumerate(letters):
        file = run.folder / f"letter-{n}.pdf"
        file.write_bytes(pdf_of([Text(72, 700 - 40 * at, line) for at, line in enumerate((f"Letter {n}", *lines))]))
        assert run("paper-in", file, "--item", item, "--title", title, "--meeting", MEETING) == 0, run.err


def not_them(*numbers: int) -> list[str]:
    return [word for n in numbers for word in ("--not-them", str(n))] + ["--because", "the auditor of that name"]


def test_places_of_two_papers_are_numbered_through_and_found_by_the_paper(run: ProgramBesideFiles) -> None:
    """What the second of them names can be said of too, in the same command."""
    audit = "Audit by Mrs Nightshade"
    with_letters(run, ("5", "A letter", (audit,)), ("7", "A reply", (audit, "Seen by Mr Nightshade")))
    file = run.folder / "pack.pdf"
    pack = ("pack", MEETING, "--to", file)
    assert run(*pack) == 1
    assert "in paragraph 2 under “Item 5, “A letter””; a complainant's" in run.err
    assert "in paragraph 2 under “Item 7, “A reply””; a complainant's" in run.err
    assert run(*pack, *not_them(1)) == 1
    assert run.err.startswith("secretariat: This paper may not go out. Not said yet: 2, a complainant's"), run.err
    assert "in paragraph 2 under “Item 7, “A reply””; 3, a complainant's" in run.err
    assert "Item 5" not in run.err
    assert "ightshade" not in run.err
    assert not file.exists()
    assert run(*pack, *not_them(1, 2, 3)) == 0, run.err
    assert file.exists()
    assert run(*pack) == 0, "it is remembered"


def test_papers_called_alike_are_told_apart(run: ProgramBesideFiles) -> None:
    """What is said of a place in one of them is not said of the other."""
    with_letters(run, *(("5", "Letters", (f"{n} audits by Mrs Nightshade",)) for n in (3, 4)))
    pack = ("pack", MEETING, "--to", run.folder / "pack.pdf")
    assert run(*pack, *not_them(1)) == 1
    assert "Not said yet: 2, a complainant's surname (complaint 2031/001) in paragraph 2 under " in run.err
    assert "under “Item 5, “Letters” (2)”" in run.err


def test_many_places_are_named_ten_at_a_time(run: ProgramBesideFiles) -> None:
    with_letters(run, ("5", "A letter", tuple(f"Audit {n} by Mrs Nightshade" for n in range(14))))
    pack = ("pack", MEETING, "--to", run.folder / "pack.pdf")
    assert run(*pack, *not_them(1, 2, 3)) == 1
    assert "Not said yet: 4, " in run.err
    assert "; 13, " in run.err
    assert "; 14, " not in run.err
    assert "; and 1 more. Say of each" in run.err
    assert run(*pack, *not_them(*range(1, 15))) == 0, run.err


def test_a_title_that_names_a_complainant_is_found_on_the_cover_sheet_of_its_paper(run: ProgramBesideFiles) -> None:
    with_letters(run, ("5", "Letter of Mrs Nightshade", ("Audit",)), ("7", "Reply to Mrs Nightshade", ("Audit",)))
    pack = ("pack", MEETING, "--to", run.folder / "pack.pdf")
    assert run(*pack, *not_them(1)) == 1
    assert "“Cover sheet, Item 5: Letter of" in run.err
    assert "“Cover sheet, Item 7: Reply to" in run.err
    assert "the title" not in run.err
    assert "ightshade" not in run.err
