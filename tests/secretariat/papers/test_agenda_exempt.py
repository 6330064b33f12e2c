"""The public's agenda and the members': what each says of exempt and of urgent items, and how pages are numbered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from secretariat.agenda import items as making
from secretariat.agenda import publishing
from secretariat.agenda.pack import FRONT, Front, Pages, page_ranges, private_ranges
from secretariat.basics import clock
from secretariat.basics.acts import Put, act
from secretariat.basics.record import Private
from secretariat.documents.document import Document, Table, plain
from secretariat.documents.plain_text import write
from secretariat.documents.problems import problems
from secretariat.documents.writers import write_paper
from secretariat.meetings import exempt
from secretariat.meetings.meeting import AgendaItem, PaperStatus
from secretariat.meetings.publication import PublishedItem
from secretariat.papers.agenda import front_of
from secretariat.papers.catalogue import PAPERS
from storage.archive import Archive
from storage.queries.paper_material import meeting_material
from tests.support.agendas import bundle, new
from tests.support.panels import CLICK, MEETING, NEXT_MEETING, open_archive
from tests.support.reading import word_lines

NOW = clock.at(dt.date(2031, 6, 9), dt.time(10))
SECRET = {"purpose": "to weigh the case of hemlock", "author": "Hemlock LLP", "contact": "the hemlock desk"}


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An agenda with three papers, of which the one in the middle is exempt."""
    archive = open_archive(tmp_path / "data")
    change(archive, 5, paper=PaperStatus.ATTACHED, pages=11)
    change(archive, 6, paper=PaperStatus.ATTACHED, pages=7, exempt="1 and 2", **SECRET)
    change(archive, 7, paper=PaperStatus.ATTACHED, pages=2)
    yield archive
    archive.store.close()


def change(archive: Archive, number: int, **told: object) -> None:
    archive.commit(making.edit(bundle(archive), bundle(archive).items[number - 1].with_(**told)))


def public(archive: Archive, meeting: str = MEETING) -> Document:
    return PAPERS["agenda"].build(meeting_material(archive, meeting))


def members(archive: Archive) -> Document:
    return PAPERS["members-agenda"].build(meeting_material(archive, MEETING))


def words(doc: Document) -> str:
    assert problems(doc) == []
    return " ".join(write(doc).split())


def pages(doc: Document) -> list[str]:
    (table,) = [block for block in doc.body if isinstance(block, Table)]
    return [plain(row[2][0].text) for row in table.rows]  # type: ignore[union-attr]


def publish(archive: Archive, when: dt.datetime = NOW, front: int = 0) -> None:
    archive.commit(publishing.publish(bundle(archive), when, now=when, front=front))


# --- exempt (MTG-08) ---


def test_the_public_agenda_keeps_the_item_and_says_why_its_paper_is_withheld(archive: Archive) -> None:
    assert (
        "Plan for [bold]rural[/bold] lanes Not for publication: the paper contains exempt information under "
        "paragraphs 1 and 2 of Part 1 of Schedule 12A to the Local Government Act 1972 (information relating to any "
        "individual; information which is likely to reveal the identity of an individual). The item is likely to be "
        "taken in private." in words(public(archive))
    )


@pytest.mark.parametrize("suffix", [".docx", ".html", ".md", ".txt"])
def test_nothing_else_of_an_exempt_item_is_in_a_public_file(archive: Archive, suffix: str) -> None:
    data = write_paper(public(archive), suffix)
    found = "\n".join(word_lines(data)) if suffix == ".docx" else data.decode()
    assert "lanes" in found
    assert "emlock" not in found
    assert "E1" not in found


def test_the_public_pack_is_numbered_as_if_the_exempt_paper_were_not_there(archive: Archive) -> None:
    assert pages(public(archive)) == ["–", "–", "–", "–", "3–14", "–", "15–16"]
    change(archive, 6, pages=40)
    assert pages(public(archive)) == ["–", "–", "–", "–", "3–14", "–", "15–16"], "its length shows nowhere"


def test_the_members_agenda_has_all_of_it_and_is_marked_on_every_page(archive: Archive) -> None:
    paper = members(archive)
    assert paper.status == "DRAFT – NOT PUBLISHED – NOT FOR PUBLICATION"
    assert pages(paper) == ["–", "–", "–", "–", "3–14", "E1–E8", "15–16"]
    text = words(paper)
    assert "To weigh the case of hemlock. Report by Hemlock LLP. Contact: the hemlock desk." in text
    assert "Not for publication: exempt under paragraphs 1 and 2 of Part 1 of Schedule 12A" in text
    assert "Pages beginning with E are in the private pack, which is for members alone." in text
    publish(archive)
    assert members(archive).status == "NOT FOR PUBLICATION"
    assert public(archive).status == ""


def test_exempt_papers_are_numbered_apart_each_from_an_odd_page() -> None:
    items = [
        AgendaItem(id=id, number=id, title="T", pages=n, paper=PaperStatus.ATTACHED, exempt=paragraph)
        for id, n, paragraph in (("1", 3, "1"), ("2", 4, ""), ("3", 2, "5"))
    ]
    assert private_ranges(items) == {"1": Pages(1, 4, "E"), "3": Pages(5, 6, "E")}
    assert page_ranges(items) == {"2": Pages(3, 6)}
    assert str(Pages(5, 6, "E")) == "E5–E6"


def test_an_exempt_item_without_a_paper_is_only_said_to_be_likely_in_private(archive: Archive) -> None:
    change(archive, 6, paper=PaperStatus.VERBAL, pages=0, exempt="paragraph 3")
    text = words(public(archive))
    assert "lanes Verbal report Likely to be taken in private: it involves exempt information under paragraph 3" in text
    assert "Not for publication" not in text


def test_a_withdrawn_exempt_item_says_only_that(archive: Archive) -> None:
    archive.commit(making.withdraw(bundle(archive), "item-6"))
    assert "lanes Withdrawn" in words(public(archive))
    assert "12A" not in words(public(archive))


def test_every_paragraph_of_the_schedule_has_its_description() -> None:
    grounds = exempt.ExemptGrounds().grounds
    assert [each.paragraph for each in grounds] == [str(number) for number in range(1, 8)]
    assert all(each.covers.startswith("information ") for each in grounds)
    assert exempt.paragraphs("7") == "paragraph 7"
    assert exempt.paragraphs("1, 2 and 3") == "paragraphs 1, 2 and 3"


def test_the_published_copy_keeps_nothing_that_is_withheld(archive: Archive) -> None:
    publish(archive)
    copy = bundle(archive).publications[0].items[5]
    assert (copy.title, copy.exempt, copy.paper) == ("Plan for [bold]rural[/bold] lanes", "1 and 2", "attached")
    assert (copy.purpose, copy.author, copy.pages) == ("", "", 0)
    change(archive, 6, pages=12, author="Another")
    assert publishing.changes_since(bundle(archive)) == [], "what the public is not told has not changed for it"
    change(archive, 6, exempt="")
    assert publishing.changes_since(bundle(archive)) == ["item 6: private or public"]


def test_a_copy_of_earlier_years_that_kept_more_shows_no_change(archive: Archive) -> None:
    publish(archive)
    copy = bundle(archive).publications[0]
    older = tuple(
        PublishedItem(**{n: getattr(item, n) for n in PublishedItem.__struct_fields__})
        for item in bundle(archive).items
    )
    assert older != copy.items
    archive.commit(act("as it was kept before", Put(copy.with_(items=older), MEETING)))
    assert publishing.changes_since(bundle(archive)) == []


# --- urgent (MTG-04) ---


def test_an_item_added_after_publication_says_so_and_why_it_is_urgent(archive: Archive) -> None:
    publish(archive)
    archive.commit(making.add(bundle(archive), new("Knives").with_(urgent=CLICK)))
    assert f"Knives Urgent item: {CLICK}. Added after the agenda was published." in words(public(archive))


def test_a_late_supplement_without_a_reason_says_that_it_is_wanting(archive: Archive) -> None:
    publish(archive)
    archive.commit(making.add(bundle(archive), new("Knives")))
    assert "Knives Added after the agenda was published." in words(public(archive))
    publish(archive, NOW + dt.timedelta(hours=20))
    assert "Knives Added after the agenda was published." in words(public(archive)), "on 10 June, in time"
    archive.commit(making.add(bundle(archive), new("Lamps")))
    publish(archive, NOW + dt.timedelta(days=4))
    text = words(public(archive))
    assert "Lamps Urgent item: the special circumstances are still to be given. Added after" in text
    assert text.count("still to be given") == 1


# --- the agenda's own pages (MTG-06) ---


def long_agenda(archive: Archive) -> None:
    for n in range(60):
        archive.commit(making.add(bundle(archive), new(f"Matter {n}").with_(purpose="to consider it at length " * 6)))


def test_the_papers_start_after_as_many_pages_as_the_agenda_takes(archive: Archive) -> None:
    assert front_of(meeting_material(archive, MEETING)).pages <= FRONT
    long_agenda(archive)
    front = front_of(meeting_material(archive, MEETING))
    assert front.how == "estimated"
    assert front.pages > FRONT
    first = front.pages + front.pages % 2 + 1
    assert pages(public(archive))[4] == f"{first}–{first + 11}"


def test_the_clerk_can_set_how_many_pages_the_agenda_takes(archive: Archive) -> None:
    archive.commit(act("head", Put(bundle(archive).meeting.with_(agenda_pages=5))))
    assert front_of(meeting_material(archive, MEETING)) == Front(5, "as you set it")
    assert pages(public(archive))[4:] == ["7–18", "–", "19–20"]


def test_pages_stay_as_they_were_published_however_long_the_agenda_grows(archive: Archive) -> None:
    publish(archive, front=2)
    long_agenda(archive)
    assert front_of(meeting_material(archive, MEETING)) == Front(2, "as published")
    assert pages(public(archive))[4] == "3–14"


# --- front matter (MTG-07) ---


@pytest.mark.parametrize(
    "said",
    [
        "Agenda of the Westmere Police and Crime Panel for 18 June 2031",
        "Wednesday 18 June 2031, 2:00pm",
        "Guildhall, Westmere",
        "Contact: Clara Knapweed, Democratic Services Officer",
        "guaranteed acceptance if it arrives before 12 noon on Friday 13 June 2031 (if the agenda is published on 10 "
        "June 2031)",
        "Send it to Clara Knapweed, Democratic Services Officer.",
        "Councillor",
        "(Chair)", "(Vice-Chair)",
        "Independent co-opted members • Imogen Ash • Jonas Birk",
        "Substitutes Councillors U Sedge, V Thistle and W Umber.",
        "Clerk to the Panel • Clara Knapweed, Democratic Services Officer",
    ],
)  # fmt: skip
def test_the_front_matter_has_each_of_its_parts(archive: Archive, said: str) -> None:
    assert said in words(public(archive))


def test_the_contact_of_the_head_goes_before_the_clerk_and_a_missing_place_is_said(archive: Archive) -> None:
    head = bundle(archive).meeting.with_(contact="the panel office", venue="")
    archive.commit(act("head", Put(head)))
    text = words(public(archive))
    assert "Place to be confirmed Contact: the panel office Items" in text
    assert "Send it to the panel office." in text


def test_where_the_public_is_asked_to_write_it_is_told_where(archive: Archive) -> None:
    tells = PAPERS["agenda"].tells
    (told,) = tells(meeting_material(archive, MEETING))
    assert told.startswith(
        "The agenda asks the public to write to Clara Knapweed, Democratic Services Officer, and says"
    )
    clerk = archive.people().named("Clara Knapweed")
    reached = clerk.with_(email="clara@westmere.example", telephone="01632 960001", contact=Private("7 Hemlock Row"))
    archive.commit(act("reached", Put(reached)))
    text = words(public(archive))
    assert "Contact: Clara Knapweed, Democratic Services Officer, clara@westmere.example, 01632 960001" in text
    assert "Send it to Clara Knapweed, Democratic Services Officer, clara@westmere.example or 01632 960001." in text
    assert "Hemlock" not in text
    assert not tells(meeting_material(archive, MEETING))
    for said, printed in (
        ("Clara Knapweed, Guildhall", "Clara Knapweed, Guildhall, clara@westmere.example or 01632 960001."),
        ("Clara Knapweed, 01632 960001", "Clara Knapweed, 01632 960001, clara@westmere.example."),
        ("the panel office, desk@westmere.example", "the panel office, desk@westmere.example."),
    ):
        archive.commit(act("head", Put(bundle(archive).meeting.with_(contact=said))))
        assert f"Send it to {printed}" in words(public(archive))
        assert not tells(meeting_material(archive, MEETING))


def test_the_members_agenda_bears_its_own_title(archive: Archive) -> None:
    material = meeting_material(archive, MEETING)
    own, usual = (plain(PAPERS[name].build(material).heading.text) for name in ("members-agenda", "agenda"))
    assert own == "Members’ agenda of the Westmere Police and Crime Panel for 18 June 2031"
    assert usual == "Agenda of the Westmere Police and Crime Panel for 18 June 2031"


def test_before_the_items_are_settled_the_public_is_told_of_questions_too(archive: Archive) -> None:
    text = words(public(archive, NEXT_MEETING))
    assert "are not settled yet. A question or statement is guaranteed acceptance if it arrives before 12 noon" in text


def test_a_deferred_item_says_so_in_the_place_of_its_paper(archive: Archive) -> None:
    """MTG-05."""
    archive.commit(making.defer(bundle(archive), "item-5", to="November"))
    assert "Commissioner Deferred to November" in words(public(archive))
    assert pages(public(archive)) == ["–", "–", "–", "–", "–", "–", "3–4"]


def test_to_whom_an_item_is_given_is_on_the_agenda(archive: Archive) -> None:
    change(archive, 4, delegated_to="the Questions Sub-Committee")
    assert "Given to the Questions Sub-Committee." in words(public(archive))
