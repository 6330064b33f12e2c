"""The agenda as it is sent out, and the forward plan: made from records, written to files, opened again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from secretariat.agenda import items as making
from secretariat.agenda import publishing
from secretariat.basics import clock
from secretariat.basics.acts import Put, act
from secretariat.documents.document import Document, Table
from secretariat.documents.plain_text import write
from secretariat.documents.problems import problems
from secretariat.documents.writers import write_paper
from secretariat.meetings.meeting import AgendaItem, DateMove, Meeting, MeetingKind, PaperStatus
from secretariat.papers.catalogue import PAPERS
from secretariat.plan import dates as plan_dates
from secretariat.plan.planned import Move, PlannedItem
from secretariat.sample.cambridgeshire import SEPTEMBER
from storage import open_store
from storage.archive import Archive
from storage.queries.paper_material import archive_material, meeting_material
from tests.support.panels import BRACKETS, CLICK, DAY, MEETING, NEXT_MEETING, here, open_archive, planned
from tests.support.reading import word_lines

NOW = clock.at(dt.date(2031, 6, 12), dt.time(10))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    from secretariat.cli.app import fill_with_sample

    archive = Archive(open_store(tmp_path_factory.mktemp("sample") / "data", background=False))
    fill_with_sample(archive)
    yield archive
    archive.store.close()


def agenda(archive: Archive, meeting: str = MEETING) -> Document:
    return PAPERS["agenda"].build(meeting_material(archive, meeting))


def forward_plan(archive: Archive) -> Document:
    return PAPERS["forward-plan"].build(archive_material(archive))


def words(doc: Document) -> str:
    assert problems(doc) == []
    return " ".join(write(doc).split())


# --- the agenda ---


def test_the_agenda_of_september_2022_says_all_that_the_printed_one_says(sample: Archive) -> None:
    """MTG-07."""
    paper = agenda(sample, SEPTEMBER)
    text = words(paper)
    for expected in (
        "Agenda of the Cambridgeshire Police and Crime Panel for 14 September 2022",
        "Wednesday 14 September 2022, 1:30pm", "Engine Shed, Sand Martin House, Peterborough",
        "Contact: Jane Webb, Peterborough City Council",
        "arrives before 12 noon on Friday 9 September 2022 (if the agenda is published on 6 September 2022), under",
        "Complete Review of Complaints Policy/Guidance Deferred to the next meeting",
        "Edward Leigh (Chair)", "Claire George (Vice-Chair)",
        "Councillors A Ali, M Beuttell, A Bradnam, S Count, S Ferguson, A Gilderdale, SA Hart, C Hogg, A Sharp, "
        "S Tierney and S Warren.",
        "Jane Webb, Senior Democratic Services Officer",
    ):  # fmt: skip
        assert expected in text
    assert "Hussain" not in text, "a substitute of July is none in September"
    (table,) = [block for block in paper.body if isinstance(block, Table)]
    pages = [row[2][0].text[0].text for row in table.rows]  # type: ignore[union-attr]
    assert pages == ["–", "–", "3–14", "–", "15–16", "17–22", "23–84", "85–94", "–", "95–96"]


@pytest.mark.parametrize("suffix", [".docx", ".html", ".md", ".txt"])
def test_the_file_opened_again_holds_it(sample: Archive, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"agenda{suffix}"
    file.write_bytes(write_paper(agenda(sample, SEPTEMBER), suffix))
    found = "\n".join(word_lines(file.read_bytes())) if suffix == ".docx" else file.read_text("utf-8")
    assert "HMICFRS PEEL Report" in found
    assert "23–84" in found


def test_it_is_a_draft_until_published_and_again_once_changed(archive: Archive) -> None:
    assert agenda(archive).status == "DRAFT – NOT PUBLISHED"
    archive.commit(publishing.publish(here(archive), NOW, now=NOW))
    paper = agenda(archive)
    assert paper.status == ""
    assert "Published 12 June 2031 at 10:00am." in words(paper)
    assert "arrives before 12 noon on Tuesday 17 June 2031, under the Panel’s Rules" in words(paper)
    archive.commit(making.add(here(archive), AgendaItem(number="", title="Knives", urgent="two deaths")))
    assert agenda(archive).status == "DRAFT – CHANGED SINCE PUBLISHED"
    archive.commit(publishing.publish(here(archive), NOW, now=NOW))
    text = words(agenda(archive))
    assert "; supplement published 12 June 2031 at 10:00am." in text
    assert "Knives Urgent item: two deaths." in text
    assert "no longer in the order" not in text
    archive.commit(making.move(here(archive), "item-5", -2))
    archive.commit(publishing.publish(here(archive), NOW, now=NOW))
    assert "The items are no longer in the order in which they were published." in words(agenda(archive))
    archive.commit(plan_dates.cancel(here(archive), "a private grief"))
    assert agenda(archive).status == "MEETING CANCELLED"
    assert "This meeting is cancelled." in words(agenda(archive))
    assert "grief" not in words(agenda(archive))


def test_what_is_sent_with_an_item_and_what_is_not(archive: Archive) -> None:
    told = here(archive).items[4].with_(
        purpose="to scrutinise", author="the Chief Executive", contact="Fay Oxlip", paper=PaperStatus.TO_FOLLOW,
        exempt="1 and 2",
    )  # fmt: skip
    archive.commit(making.edit(here(archive), told))
    archive.commit(making.set_paper(here(archive), "item-6", PaperStatus.VERBAL))
    archive.commit(making.withdraw(here(archive), "item-7", reason="a private quarrel"))
    text = words(agenda(archive))
    assert "Annual report of the Commissioner Paper to follow Not for publication: the paper contains" in text
    assert "To scrutinise. Report by the Chief Executive. Contact: Fay Oxlip. Paper to follow" in words(
        PAPERS["members-agenda"].build(meeting_material(archive, MEETING))
    )
    assert "lanes Verbal report" in text
    assert "agenda plan Withdrawn" in text
    assert "quarrel" not in text


def test_hostile_words_are_printed_as_they_are_and_no_items_are_said_to_be_none(archive: Archive) -> None:
    archive.commit(
        making.edit(here(archive), here(archive).items[0].with_(title=CLICK, purpose=BRACKETS, author=CLICK))
    )
    assert f"{CLICK} {BRACKETS}. Report by {CLICK}." in words(agenda(archive))
    assert "are not settled yet" in words(agenda(archive, NEXT_MEETING))
    assert BRACKETS in "\n".join(word_lines(write_paper(agenda(archive), ".docx")))


# --- the forward plan ---


def rows(doc: Document) -> list[tuple[str, str]]:
    assert problems(doc) == []
    return [
        tuple("; ".join(block.text[0].text for block in cell) for cell in row)  # type: ignore[misc,union-attr]
        for table in doc.body if isinstance(table, Table) for row in table.rows
    ]  # fmt: skip


def test_the_plan_of_2022_is_in_order_of_date(sample: Archive) -> None:
    """8.6: the printed plan put 23 November before 11 November."""
    paper = forward_plan(sample)
    assert paper.title == "Forward plan of the Cambridgeshire Police and Crime Panel 2022/23"
    assert [when.partition(";")[0] for when, _ in rows(paper)] == [
        "Wednesday 20 July 2022", "Thursday 8 September 2022", "Wednesday 14 September 2022",
        "Friday 11 November 2022", "Wednesday 23 November 2022", "Wednesday 1 February 2023",
        "Wednesday 15 February 2023", "Wednesday 15 March 2023",
    ]  # fmt: skip
    assert rows(paper)[-2][1] == "If needed (Veto)"
    assert rows(paper)[0][1].startswith("Annual meeting; Public Questions/Statements; Review of Complaints; Police")


def test_reserve_and_cancelled_meetings_are_marked_and_each_date_comes_once(archive: Archive) -> None:
    reserve = planned(dt.date(2032, 2, 16), kind="if needed", start=dt.time(14))
    same_day = planned(DAY, "Annual report", note="at the Guildhall")
    contingent = Meeting(id="2031-12-01", date=dt.date(2031, 12, 1), kind=MeetingKind.CONTINGENT, note="clerk's own")
    archive.commit(act("plan", [Put(each) for each in (*reserve, *same_day, contingent)]))
    later = archive.bundle(NEXT_MEETING)
    assert later is not None
    archive.commit(plan_dates.cancel(later, "a private grief"))
    assert rows(forward_plan(archive)) == [
        ("Wednesday 18 June 2031; 2:00pm; Guildhall, Westmere", "at the Guildhall; Annual report"),
        ("Wednesday 17 September 2031; 2:00pm", "Cancelled"),
        ("Monday 1 December 2031; 2:00pm", "If needed"),
        ("Monday 16 February 2032; 2:00pm", "If needed"),
    ]  # fmt: skip


def test_the_plan_tells_what_was_settled_and_moved_and_what_has_no_date(archive: Archive) -> None:
    day = dt.date(2031, 12, 1)
    moved = DateMove(dt.date(2031, 11, 24), "the hall was let.")
    put_off = Move(on=DAY, was_day=DAY, to_day=day, reason="the figures were late")
    waiting = Move(on=DAY, was_day=DAY, reason="")
    in_private = Move(on=DAY, was_day=DAY, to_day=day, reason="a secret", source="line")
    archive.commit(act("plan", [Put(each) for each in (
        Meeting(id="2031-12-01", date=day, begins="on the rise of Council", moved=(moved,)),
        Meeting(id="2031-12-02", date=dt.date(2031, 12, 2), kind=MeetingKind.CONTINGENT, confirmed="Veto"),
        Meeting(id="2031-12-03", date=dt.date(2031, 12, 3), kind=MeetingKind.CONTINGENT, cancelled="Not needed"),
        PlannedItem(id="p1", title="Lanes", due="2031-12-01", moves=(put_off,)),
        PlannedItem(id="p0", title="Wells", due="2031-12-01", place="z", moves=(in_private,)),
        PlannedItem(id="p2", title="Bridges", moves=(waiting,)),
        PlannedItem(id="p3", title="Fords"),
        PlannedItem(id="p4", title="Dropped", dropped="no more"),
    )]))  # fmt: skip
    assert rows(forward_plan(archive))[-3:] == [
        ("Monday 1 December 2031; on the rise of Council, and not before 2:00pm",
         "Moved from 24 November 2031: the hall was let; Lanes (put off from 18 June 2031: the figures were late); "
         "Wells (put off from 18 June 2031)"),
        ("Tuesday 2 December 2031; 2:00pm", "Confirmed: Veto"),
        ("Wednesday 3 December 2031; 2:00pm", "Released: Not needed"),
    ]  # fmt: skip
    text = words(forward_plan(archive))
    assert text.endswith("• Bridges (was due on 18 June 2031) • Fords"), text[-200:]
    assert "Not yet given a date" in text


def test_several_years_have_a_heading_each_and_an_empty_plan_says_so(archive: Archive, tmp_path: Path) -> None:
    archive.commit(act("plan", [Put(each) for each in planned(dt.date(2033, 1, 5), "Precept")]))
    text = words(forward_plan(archive))
    assert text.startswith("Forward plan of the Westmere Police and Crime Panel 2031/32 to 2032/33")
    assert "2032/33" in text
    other = open_archive(tmp_path / "other")
    for id in (MEETING, NEXT_MEETING):
        meeting = other.meeting(id)
        assert meeting is not None
        from secretariat.basics.acts import Drop

        other.commit(act("drop", Drop(meeting)))
    assert "No date is planned yet." in words(forward_plan(other))
    other.store.close()
