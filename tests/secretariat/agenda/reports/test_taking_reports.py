"""A report taken in for an item, replaced by a later version, put right, taken out: one act each, undone as one."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from pathlib import Path

import pytest

from secretariat.agenda import items as agenda
from secretariat.agenda import publishing
from secretariat.agenda.pack import page_ranges
from secretariat.agenda.reports import taking
from secretariat.agenda.reports.choosing import propose_item, same_number
from secretariat.agenda.reports.read import ReportHead
from secretariat.agenda.reports.reading import read_report
from secretariat.basics.acts import Act, Put, act
from secretariat.basics.kept_file import KeptFile
from secretariat.basics.record import Refused
from secretariat.deadlines.calendar import Calendar
from secretariat.documents.writers import write_paper
from secretariat.events.decisions import Outcome
from secretariat.events.items import ItemOpened
from secretariat.meetings.meeting import AgendaItem, PaperStatus
from secretariat.meetings.reports_in import ReportIn, ReportParagraph
from secretariat.papers import agenda as agenda_paper
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.material import of_meeting
from secretariat.plan import dates as plan_dates
from storage import open_store
from storage.archive import Archive
from storage.interchange.archive import load
from storage.interchange.dumping import dump
from storage.queries.paper_material import archive_material, meeting_material
from tests.secretariat.agenda.reports.test_reading_reports import IN_BOXES
from tests.support.panels import MEETING, begun, here

CAME = dt.date(2031, 6, 9)
ITEM = "item-6"


def a_report(data: bytes = b"%PDF one", pages: int = 10, **said: str) -> ReportIn:
    import hashlib

    file = KeptFile(sha256=hashlib.sha256(data).hexdigest(), name="Report.pdf", size=len(data), pages=pages)
    return taking.report_read(read_report(IN_BOXES), CAME, file).with_(**said)


def item_of(archive: Archive, id: str = ITEM) -> AgendaItem:
    item = here(archive).item(id)
    assert item is not None
    return item


def done(archive: Archive, made: Act) -> None:
    for change in made.changes:
        assert change.meeting == MEETING
    archive.commit(made)


def printed(archive: Archive, *, private: bool = False) -> str:
    p = archive.proceedings(MEETING)
    assert p is not None
    doc = agenda_paper.agenda(of_meeting(p, Calendar()), private=private)
    return " ".join(write_paper(doc, ".txt").decode().split())


# --- the acts ---


def test_the_item_has_its_paper_and_its_pages_in_the_same_act(archive: Archive) -> None:
    done(archive, taking.take_in(here(archive), ITEM, a_report()))
    report, item = here(archive).report_for(ITEM), item_of(archive)
    assert report is not None
    assert report.asked.startswith("The Panel is recommended")
    assert (item.paper, item.pages) == (PaperStatus.ATTACHED, 10)
    assert str(page_ranges(here(archive).items)[ITEM]) == "3–12"
    asyncio.run(archive.undo())
    assert here(archive).reports == ()
    assert item_of(archive).paper is PaperStatus.NONE
    asyncio.run(archive.redo())
    assert here(archive).report_for(ITEM) is not None


def test_a_later_version_keeps_the_file_of_the_earlier_one(archive: Archive) -> None:
    first, second = a_report(b"%PDF one", 10), a_report(b"%PDF two", 12, title="Another")
    done(archive, taking.take_in(here(archive), ITEM, first))
    done(archive, taking.take_in(here(archive), ITEM, second))
    report = here(archive).report_for(ITEM)
    assert report is not None
    assert len(here(archive).reports) == 1
    assert (report.title, report.file, report.earlier) == ("Another", second.file, (first.file,))
    assert item_of(archive).pages == 12
    asyncio.run(archive.undo())
    back = here(archive).report_for(ITEM)
    assert back is not None
    assert (back.file, back.earlier) == (first.file, ())


def test_the_pages_of_an_earlier_version_are_never_those_of_a_later(archive: Archive) -> None:
    done(archive, taking.take_in(here(archive), ITEM, a_report(b"%PDF one", 10)))
    done(archive, taking.take_in(here(archive), ITEM, a_report(b"a Word file", 0)))
    assert item_of(archive).pages == 0
    done(archive, agenda.edit(here(archive), item_of(archive).with_(pages=7)))
    done(archive, taking.take_in(here(archive), ITEM, a_report(b"another Word file", 0)))
    assert item_of(archive).pages == 7, "what the clerk typed stays"


def test_the_same_file_is_not_taken_in_twice(archive: Archive) -> None:
    done(archive, taking.take_in(here(archive), ITEM, a_report()))
    with pytest.raises(Refused, match="kept already, as the report for this item"):
        taking.take_in(here(archive), ITEM, a_report())
    with pytest.raises(Refused, match="kept already, as the report for item 6"):
        taking.take_in(here(archive), "item-7", a_report())
    with pytest.raises(Refused, match="not on this agenda"):
        taking.take_in(here(archive), "item-99", a_report(b"x"))


def test_putting_right_and_taking_out(archive: Archive) -> None:
    done(archive, taking.take_in(here(archive), ITEM, a_report()))
    done(archive, taking.put_right(here(archive), ITEM, title=" Road \n safety ", asked="a) note\n\n b) say"))
    report = here(archive).report_for(ITEM)
    assert report is not None
    assert (report.title, report.asked) == ("Road safety", "a) note\nb) say")
    with pytest.raises(Refused, match="already"):
        taking.put_right(here(archive), ITEM, title="Road safety")
    done(archive, taking.take_out(here(archive), ITEM))
    assert (here(archive).reports, item_of(archive).paper, item_of(archive).pages) == ((), PaperStatus.NONE, 0)
    with pytest.raises(Refused, match="no report"):
        taking.take_out(here(archive), ITEM)
    asyncio.run(archive.undo())
    back = here(archive).report_for(ITEM)
    assert back is not None
    assert back.with_(rev=0) == report.with_(rev=0)


def test_a_report_goes_with_its_item_and_moves_with_its_meeting(archive: Archive) -> None:
    done(archive, taking.take_in(here(archive), ITEM, a_report()))
    done(archive, agenda.delete(here(archive), ITEM))
    assert here(archive).reports == ()
    asyncio.run(archive.undo())
    head = here(archive).meeting
    archive.commit(
        plan_dates.edit_meeting(here(archive), head.with_(date=dt.date(2031, 6, 25)), archive.meetings(), ())
    )
    moved = archive.bundle("2031-06-25")
    assert moved is not None
    assert moved.report_for(ITEM) is not None


# --- for which item ---


@pytest.mark.parametrize(
    ("number", "title", "expected", "sure", "why"),
    [
        ("5", "Annual report of the Commissioner", "item-5", True, "its number and its title"),
        ("5", "", "item-5", True, "its number"),
        ("", "THE COMMISSIONER’S ANNUAL REPORT 2030/31", "item-5", True, "its title"),
        ("", "Plan for rural lanes: an update", "item-6", True, "its title"),
        ("5", "Plan for rural lanes", "item-5", False, "more like that of item 6"),
        ("12", "Plan for rural lanes", "item-6", False, "which no item has"),
        ("6", "Body-worn video", "item-6", False, "another than the item’s"),
        ("", "Body-worn video", "", False, ""),
        ("", "", "", False, ""),
    ],
)  # fmt: skip
def test_the_item_is_proposed_by_number_then_by_title(
    archive: Archive, number: str, title: str, expected: str, sure: bool, why: str
) -> None:  # fmt: skip
    proposed = propose_item(ReportHead(number=number, title=title), here(archive).items)
    assert (proposed.item.id if proposed.item else "", proposed.sure) == (expected, sure)
    assert why in proposed.why


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("6b", "6(b)", True), ("7A", "7a.", True), ("6", "16", False), ("", "", False), ("39/20", "39/20", True)],
)
def test_a_number_is_the_same_however_it_is_written(one: str, other: str, same: bool) -> None:
    assert same_number(one, other) is same


# --- the agenda ---


def test_the_agenda_says_whose_report_it_is_where_the_clerk_said_nothing(archive: Archive) -> None:
    publishing_now = dt.datetime(2031, 6, 10, 10, tzinfo=dt.UTC)
    archive.commit(publishing.publish(here(archive), publishing_now, now=publishing_now))
    done(archive, taking.take_in(here(archive), ITEM, a_report()))
    assert "To tell the Panel how the plan is delivered." in printed(archive)
    assert "Report by Eldshire Police and Crime Commissioner." in printed(archive)
    assert set(publishing.changes_since(here(archive))) == {
        "item 6: paper attached, was none", "item 6: purpose", "item 6: author", "item 6: number of pages"
    }  # fmt: skip
    done(archive, agenda.edit(here(archive), item_of(archive).with_(author="Una Fell", purpose="To note")))
    assert "Report by Una Fell." in printed(archive)
    assert "Eldshire" not in printed(archive)
    assert "recommended" not in printed(archive)


def test_nothing_of_an_exempt_items_report_reaches_the_public(archive: Archive) -> None:
    planted = a_report(title="Zebediah’s settlement", author="Zebediah Quoll", purpose="To pay Zebediah.",
                       contact="Zebediah, 01632 960001", asked="To pay Zebediah.")  # fmt: skip
    done(archive, taking.take_in(here(archive), ITEM, planted))
    done(archive, agenda.edit(here(archive), item_of(archive).with_(exempt="1")))
    assert "Zebediah" not in printed(archive)
    assert "Report by Zebediah Quoll." in printed(archive, private=True)
    when = dt.datetime(2031, 6, 10, 10, tzinfo=dt.UTC)
    archive.commit(publishing.publish(here(archive), when, now=when))
    assert "Zebediah" not in str(here(archive).publications)
    done(archive, taking.take_in(here(archive), ITEM, planted.with_(file=None, purpose="To pay Zebediah twice.")))
    assert "Zebediah" not in "".join(publishing.changes_since(here(archive)))


@pytest.mark.parametrize("suffix", [".md", ".html", ".txt"])
def test_no_public_paper_of_the_meeting_has_a_word_of_it(archive: Archive, suffix: str) -> None:
    planted = a_report(title="Zebediah’s case", author="Zebediah Quoll", purpose="To pay Zebediah.",
                       asked="Pay Zebediah", contact="Zebediah", appendices=("Zebediah’s letter",),
                       background=("Zebediah’s file",),
                       paragraphs=(ReportParagraph(number="1.1", text="Zebediah asks."),))  # fmt: skip
    archive.commit(begun())
    done(archive, taking.take_in(here(archive), ITEM, planted))
    done(archive, agenda.edit(here(archive), item_of(archive).with_(exempt="1")))
    outcome = [ItemOpened(item=ITEM, place="x"), Outcome(verb="noted", place="y")]
    archive.commit(act("noted", [Put(each, MEETING) for each in outcome]))
    papers = [each for each in PAPERS.values() if each.of != "register" and each.public and each.name != "chasing"]
    for paper in papers:
        material = meeting_material(archive, MEETING) if paper.of == "meeting" else archive_material(archive)
        assert "Zebediah" not in write_paper(paper.build(material), suffix).decode(), paper.name
    assert len(papers) > 10


def test_a_long_purpose_is_printed_by_its_first_sentence(archive: Archive) -> None:
    purpose = "To say what was done in the year. " + "It goes on and on. " * 40
    done(archive, taking.take_in(here(archive), ITEM, a_report(purpose=purpose)))
    assert "To say what was done in the year." in printed(archive)
    assert "goes on" not in printed(archive)


# --- out and in ---


def test_a_document_carries_reports_and_none_that_names_no_item(archive: Archive, tmp_path: Path) -> None:
    done(archive, taking.take_in(here(archive), ITEM, a_report(asked="Note\nit")))
    whole = dump(archive.store)
    other = Archive(open_store(tmp_path / "other", background=False))
    load(other, whole)
    there = other.bundle(MEETING)
    assert there is not None
    assert [each.with_(rev=1) for each in there.reports] == [each.with_(rev=1) for each in here(archive).reports]
    assert dump(other.store) == whole
    broken = json.loads(whole)
    meeting = next(each for each in broken["meetings"] if each["meeting"]["id"] == MEETING)
    meeting["reports"][0]["item"] = "item-99"
    with pytest.raises(Refused, match=r"reports\[0\]: there is no item “item-99” on its agenda"):
        load(other, json.dumps(broken).encode())
    other.store.close()
    archive.commit(Act("gone by another door", (agenda.delete(here(archive), ITEM).changes[0],)))
    gone = next(each for each in json.loads(dump(archive.store))["meetings"] if each["meeting"]["id"] == MEETING)
    assert [each["item"] for each in gone["reports"]] == [""]
