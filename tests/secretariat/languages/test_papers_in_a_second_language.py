"""Every paper of the sample, in a second language: what papers say of themselves is a phrase, the rest was typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from secretariat.basics.saying import speaking
from secretariat.documents.document import Block, Document, Heading, Listed, Paragraph, words_of
from secretariat.panel.house import House
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.hearings import hearings
from secretariat.papers.material import ArchiveMaterial
from secretariat.papers.matters.chasing import chasing
from secretariat.plan.planned import PlanEntry
from secretariat.plan.year import the_plan
from storage import open_store
from storage.archive import Archive
from storage.queries.paper_material import archive_material, meeting_material
from tests.support.bracketed import Bracketed, unsaid
from tests.support.known_matters import SENT, a_matter, answered, knowing, of_all, sent
from tests.support.panels import invented_people, the_panel
from tests.support.program import the_sample

JULY = "2022-07-20"
TODAY = dt.date(2022, 12, 1)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    store = open_store(the_sample(tmp_path_factory.mktemp("sample")), by="tests", read_only=True)
    yield Archive(store)
    store.close()


def typed_in(archive: Archive) -> list[str]:
    """Every string of every record."""
    found: list[str] = []

    def gather(value: object) -> None:
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, dict):
            for each in value.values():
                gather(each)
        elif isinstance(value, list | tuple):
            for each in value:
                gather(each)

    for records in (
        archive.meetings(),
        [archive.panel()],
        archive.people(),
        archive.letters(),
        archive.reports(),
        archive.follow_ups(),
        archive.inspections(),
        archive.plan_lines(),
        archive.plan().dates,
        *((b.items, b.events, b.questions) for m in archive.meetings() if (b := archive.bundle(m.id))),
    ):
        for record in records:
            gather(msgspec.to_builtins(record))
    for each in archive.people():
        house = House()
        found += [
            each.in_full,
            each.in_list,
            house.name(each),
            f"{each.title} {each.in_full}",
            f"{each.title} {each.in_list}",
        ]
    return found


def kept_in_english(archive: Archive) -> list[str]:
    """What the register of matters keeps, and is told so in any language: what was decided, and how a day was worked
    out."""
    return [words for matter in archive.register().matters for words in (matter.text, matter.due_how)]


PUBLISHED = [name for name, paper in PAPERS.items() if not paper.english and name != "chasing"]
"""Some are in English alone: the Review of Complaints, its annex, the chair’s brief. The sample chases nothing."""


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_paper_says_nothing_that_is_neither_typed_nor_a_phrase(sample: Archive, name: str) -> None:
    paper: Any = PAPERS[name]
    printed: list[str] = []
    with speaking(Bracketed()):
        if paper.of in ("meeting", "either"):
            printed += words_of(paper.build(meeting_material(sample, JULY, TODAY)))
        if paper.of in ("archive", "either"):
            printed += words_of(paper.build(archive_material(sample, TODAY)))
    assert [*dict.fromkeys(unsaid(printed, [*typed_in(sample), *kept_in_english(sample)]))] == []


def test_the_letter_that_chases_says_nothing_that_is_neither_typed_nor_a_phrase() -> None:
    k = knowing(sent(a_matter("R1", "Publish the figures."), due=SENT), answered(sent(a_matter("R2")), SENT))
    with speaking(Bracketed()):
        printed = [*words_of(chasing(of_all(k)))]
    panel = k.panel
    typed = [
        "Publish the figures.",
        *(f"{each.in_full}, {post.job}" for each in invented_people() for post in each.posts),
        panel.name,
        panel.area,
        panel.host,
    ]
    typed += [panel.office_title, panel.office_word, *(each.due_how for each in k.register.matters)]
    assert [*unsaid(printed, typed)] == []


def test_a_hearing_says_nothing_that_is_neither_typed_nor_a_phrase() -> None:
    notice = PlanEntry(id="notice", date=dt.date(2026, 7, 6), kind="notice", note="Chief Constable")
    material = ArchiveMaterial(panel=the_panel(), plan=the_plan([], [notice]), bundle=lambda _: None, today=notice.date)
    with speaking(Bracketed()):
        printed = [*words_of(hearings(material))]
    assert len(printed) > 20
    assert [
        *unsaid(printed, ["Chief Constable", the_panel().name, the_panel().office_word, the_panel().body_word])
    ] == []


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_two_versions_have_the_same_numbers(sample: Archive, name: str) -> None:
    paper: Any = PAPERS[name]
    material = meeting_material if paper.of in ("meeting", "either") else archive_material
    of = (sample, JULY, TODAY) if paper.of in ("meeting", "either") else (sample, TODAY)
    english: Document = paper.build(material(*of))  # type: ignore[operator]
    with speaking(Bracketed()):
        second: Document = paper.build(material(*of))  # type: ignore[operator]
    assert [*map(numbered, second.blocks)] == [*map(numbered, english.blocks)]
    assert paper.build(material(*of)) == english, "and the English is what it was"  # type: ignore[operator]


def numbered(block: Block) -> tuple[Any, ...]:
    """A block without its words: what it is, its number, its place in its list, how many rows it has."""
    match block:
        case Heading():
            return "heading", block.level, block.number
        case Listed():
            return "item", block.kind, block.ordinal, block.label, block.series
        case Paragraph():
            return "paragraph", block.role, block.number
        case _:
            return "table", block.width, len(block.rows)
