"""Papers attached to an item, put right, in order, taken off: one act each, and undone as one."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from secretariat.agenda import attaching
from secretariat.agenda import items as agenda
from secretariat.agenda.reports import taking
from secretariat.basics.acts import Put, act
from secretariat.basics.record import Refused
from secretariat.meetings.meeting import AgendaItem, PaperStatus
from secretariat.meetings.reports_in import ReportIn
from storage import open_store
from storage.archive import Archive
from storage.interchange.archive import load
from storage.interchange.dumping import dump
from storage.port import Unusable
from tests.support.clerk import Memory
from tests.support.kept_papers import a_paper, attach, attach_kept, kept_file
from tests.support.panels import DAY, MEETING, invented_panel, open_archive

ITEM = "item-5"


@pytest.fixture
def memory() -> Memory:
    return Memory(invented_panel())


def item(memory: Memory, id: str = ITEM) -> AgendaItem:
    found = memory.bundle().item(id)
    assert found is not None
    return found


def titles(memory: Memory) -> list[str]:
    return [paper.title for paper in memory.bundle().papers_of(ITEM)]


def test_several_are_attached_in_the_order_they_came_and_counted_together(memory: Memory) -> None:
    attach(memory, "Budget", ITEM, 4)
    attach(memory, "Annex", ITEM, 3)
    assert titles(memory) == ["Budget", "Annex"]
    assert (item(memory).paper, item(memory).pages) == (PaperStatus.ATTACHED, 7)


def test_they_are_put_in_another_order(memory: Memory) -> None:
    for title in ("One", "Two", "Three"):
        attach(memory, title, ITEM)
    memory.do(attaching.move(memory.bundle(), "paper-Three", -1))
    assert titles(memory) == ["One", "Three", "Two"]
    memory.do(attaching.move(memory.bundle(), "paper-One", 1))
    assert titles(memory) == ["Three", "One", "Two"]
    with pytest.raises(Refused, match="the last of the papers"):
        attaching.move(memory.bundle(), "paper-Two", 1)
    with pytest.raises(Refused, match="the first of the papers"):
        attaching.move(memory.bundle(), "paper-Three", -1)


def test_one_is_taken_off_again_and_the_last_leaves_the_item_without(memory: Memory) -> None:
    attach(memory, "Budget", ITEM, 4)
    attach(memory, "Annex", ITEM, 3)
    memory.do(attaching.take_off(memory.bundle(), "paper-Budget"))
    assert (titles(memory), item(memory).pages) == (["Annex"], 3)
    memory.do(attaching.take_off(memory.bundle(), "paper-Annex"))
    assert (item(memory).paper, item(memory).pages) == (PaperStatus.NONE, 0)
    with pytest.raises(Refused, match="not attached any more"):
        attaching.take_off(memory.bundle(), "paper-Annex")


def test_of_a_withheld_paper_the_item_tells_neither_that_it_is_there_nor_its_length(memory: Memory) -> None:
    attach(memory, "Secret", ITEM, 9, exempt="3")
    assert (item(memory).paper, item(memory).pages) == (PaperStatus.NONE, 0)
    attach(memory, "Open", ITEM, 2)
    assert item(memory).pages == 2
    memory.do(attaching.change(memory.bundle(), "paper-Secret", title="Secret", exempt=""))
    assert item(memory).pages == 11
    memory.do(attaching.change(memory.bundle(), "paper-Open", title="Open", exempt="1 and 2"))
    assert item(memory).pages == 9


def test_the_report_counts_among_them_whichever_came_first(memory: Memory) -> None:
    report = ReportIn(id="report", received=DAY, title="Report", file=kept_file("Report", 10))
    attach(memory, "Annex", ITEM, 3)
    memory.do(taking.take_in(memory.bundle(), ITEM, report, pages=10))
    assert item(memory).pages == 13
    attach(memory, "Map", ITEM, 1)
    assert item(memory).pages == 14
    memory.do(taking.take_out(memory.bundle(), ITEM))
    assert (item(memory).paper, item(memory).pages) == (PaperStatus.ATTACHED, 4)


def test_a_word_report_after_a_paper_keeps_the_pages_that_the_clerk_typed(memory: Memory) -> None:
    attach(memory, "Annex", ITEM, 3)
    memory.do(agenda.edit(memory.bundle(), item(memory).with_(pages=8)))
    memory.do(taking.take_in(memory.bundle(), ITEM, ReportIn(id="r", received=DAY, file=kept_file("R", 0))))
    assert item(memory).pages == 8


def test_whatever_is_done_to_the_papers_beside_it_a_word_report_keeps_the_pages_typed(memory: Memory) -> None:
    report = ReportIn(id="r", received=DAY, file=kept_file("R", 0))
    memory.do(taking.take_in(memory.bundle(), ITEM, report, pages=12))
    attach(memory, "Annex", ITEM, 4)
    assert item(memory).pages == 16
    attach(memory, "Map", ITEM, 1)
    memory.do(attaching.change(memory.bundle(), "paper-Annex", title="Annex A", exempt=""))
    memory.do(attaching.move(memory.bundle(), "paper-Map", -1))
    assert item(memory).pages == 17
    memory.do(attaching.take_off(memory.bundle(), "paper-Annex"))
    memory.do(attaching.take_off(memory.bundle(), "paper-Map"))
    assert (item(memory).paper, item(memory).pages) == (PaperStatus.ATTACHED, 12)


def test_papers_whose_places_leave_no_room_are_put_in_order_all_the_same(memory: Memory) -> None:
    """Places that were not made here, as a document that is loaded may have them."""
    for title in ("One", "Two", "Three"):
        attach(memory, title, ITEM)
    one, two, _ = memory.bundle().papers_of(ITEM)
    memory.do(act("the same place", Put(two.with_(place=one.place), MEETING)))
    memory.do(attaching.move(memory.bundle(), "paper-Three", -1))
    assert sorted(titles(memory)) == ["One", "Three", "Two"]
    assert titles(memory)[1] == "Three"
    assert len({paper.place for paper in memory.bundle().papers_of(ITEM)}) == 3


@pytest.mark.parametrize(
    ("title", "exempt", "why"),
    [
        ("  ", "", "Give the paper a title"),
        ("x" * 301, "", "301 letters does not fit"),
        ("Budget", "secret", "Name the paragraph of Schedule 12A"),
        ("Budget", "8", "Name the paragraph of Schedule 12A"),
    ],
)
def test_what_makes_no_sense_is_refused(memory: Memory, title: str, exempt: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        attaching.attach(memory.bundle(), a_paper("Budget", ITEM).with_(title=title, exempt=exempt))


def test_the_same_file_is_attached_once(memory: Memory) -> None:
    attach(memory, "Budget", ITEM)
    again = a_paper("Budget", "item-6").with_(id="again", title="Another name")
    with pytest.raises(Refused, match="a paper of item 5"):
        attaching.attach(memory.bundle(), again)
    with pytest.raises(Refused, match="not on this agenda any more"):
        attaching.attach(memory.bundle(), a_paper("Other", "item-99"))
    for id, where in ((ITEM, "this item"), ("item-6", "item 5")):
        with pytest.raises(Refused, match=f"kept already, as a paper of {where}"):
            taking.take_in(memory.bundle(), id, ReportIn(id="r", received=DAY, file=kept_file("Budget")))


def test_an_item_that_is_deleted_takes_its_papers_along(memory: Memory) -> None:
    attach(memory, "Budget", ITEM)
    gone = agenda.delete(memory.bundle(), ITEM)
    assert gone.note == "delete item 5 and its papers"
    memory.do(gone)
    assert memory.bundle().papers == ()


# --- kept in a folder ---


def test_a_paper_is_kept_whole_for_the_clerk_alone_and_undone_as_one(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    attach_kept(archive, "Budget", ITEM, b"%PDF of a kind")
    bundle = archive.bundle(MEETING)
    assert bundle is not None
    sha256 = bundle.papers[0].file.sha256
    assert archive.file(sha256) == b"%PDF of a kind"
    assert (tmp_path / "data" / "files" / sha256).stat().st_mode & 0o077 == 0
    asyncio.run(archive.undo())
    bundle = archive.bundle(MEETING)
    assert bundle is not None
    assert (bundle.papers, bundle.items[4].paper) == ((), PaperStatus.NONE)
    asyncio.run(archive.redo())
    archive.store.close()
    again = Archive(open_store(tmp_path / "data", by="the tests", background=False))
    (tmp_path / "data" / "files" / sha256).write_bytes(b"damaged")
    assert any("Budget.pdf" in problem and "damaged" in problem for problem in again.check())
    with pytest.raises(Unusable, match="damaged"):
        again.file(sha256)
    again.store.close()


def test_papers_go_into_a_document_and_come_out_of_it(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    attach_kept(archive, "Budget", ITEM, b"%PDF of a kind", exempt="3")
    bundle = archive.bundle(MEETING)
    assert bundle is not None
    document = dump(archive.store, files=archive.files)
    other = Archive(open_store(tmp_path / "other", by="the tests", background=False))
    load(other, document)
    there = other.bundle(MEETING)
    assert there is not None
    assert [paper.with_(rev=0) for paper in there.papers] == [paper.with_(rev=0) for paper in bundle.papers]
    wrong = json.loads(document)
    for meeting in wrong["meetings"]:
        for paper in meeting["papers"]:
            paper["item"] = "item-99"
    third = Archive(open_store(tmp_path / "third", by="the tests", background=False))
    with pytest.raises(Refused, match=r"papers\[0\].*no item “item-99”"):
        load(third, json.dumps(wrong).encode())
    for each in (archive, other, third):
        each.store.close()


def test_a_record_of_another_version_opens(tmp_path: Path) -> None:
    """What a meeting held before there were papers holds none."""
    archive = open_archive(tmp_path / "data")
    archive.commit(act("a paper", Put(a_paper("Budget", ITEM), MEETING)))
    bundle = archive.bundle("2031-09-17")
    assert bundle is not None
    assert bundle.papers == ()
    archive.store.close()
