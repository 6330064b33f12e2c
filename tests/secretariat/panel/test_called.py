"""What the panel, its office and its people are called is dated: a later name reprints no paper of before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Refused
from secretariat.documents.plain_text import write
from secretariat.panel.panel import CALLED, Panel, Rules
from secretariat.panel.people import People, Person, Post, Role
from secretariat.panel.posts import change_post, formerly
from secretariat.panel.settings.changes import change, take_out
from secretariat.panel.settings.timeline import course
from secretariat.papers.catalogue import PAPERS
from storage import open_store
from storage.archive import Archive
from storage.interchange.archive import load
from storage.interchange.dumping import dump
from storage.queries.paper_material import meeting_material
from tests.support.clerk import Clerk
from tests.support.panels import DAY, MEETING, begun, open_archive, the_panel

AUTUMN = dt.date(2031, 11, 1)
LATER = dt.date(2032, 3, 1)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    archive = open_archive(tmp_path / "data")
    archive.commit(begun())
    yield archive
    archive.store.close()


def papers(archive: Archive) -> dict[str, str]:
    """Every paper of the meeting in June, as it is printed."""
    material = meeting_material(archive, MEETING, today=DAY)
    return {name: write(paper.build(material)) for name, paper in PAPERS.items() if paper.of == "meeting"}


def panel_of(archive: Archive) -> Panel:
    found = archive.panel()
    assert found is not None
    return found


@pytest.mark.parametrize("word", CALLED)
def test_a_name_of_november_stands_on_no_paper_of_june(archive: Archive, word: str) -> None:
    before = papers(archive)
    archive.commit(change(panel_of(archive), word, "Zebra Board", AUTUMN))
    assert papers(archive) == before
    assert getattr(panel_of(archive).on(AUTUMN), word) == "Zebra Board"
    assert getattr(panel_of(archive).on(AUTUMN - dt.timedelta(1)), word) == getattr(the_panel(), word)


@pytest.mark.parametrize("word", CALLED)
def test_each_change_holds_from_its_day_until_the_next_and_can_be_taken_out(word: str) -> None:
    panel = the_panel()
    first = getattr(panel, word)
    for said, since in (("Third", LATER), ("Second", AUTUMN)):
        panel = changed(panel, word, said, since)

    def called(day: dt.date) -> str:
        return str(getattr(panel.on(day), word))

    assert [called(day) for day in (DAY, AUTUMN, LATER)] == [first, "Second", "Third"]
    assert [each.value for each in course(panel, word)] == [first, "Second", "Third"]
    assert getattr(panel, word) == "Third", "as it is at last, which an older program reads"
    panel = changed(panel, "seats", 15, dt.date(2031, 12, 1))
    assert [called(day) for day in (DAY, AUTUMN, LATER)] == [first, "Second", "Third"], "beside other rules"
    panel = kept(take_out(panel, word, LATER))
    assert [called(day) for day in (DAY, AUTUMN, LATER)] == [first, "Second", "Second"]
    panel = kept(take_out(panel, word, AUTUMN))
    assert [called(day) for day in (DAY, AUTUMN, LATER)] == [first] * 3


def test_what_is_put_right_without_a_day_is_put_right_as_far_back_as_it_was_so() -> None:
    panel = changed(changed(the_panel(), "name", "Eastmere Panle", AUTUMN), "name", "Eastmere Panel", None)
    assert (panel.on(DAY).name, panel.on(AUTUMN).name) == (the_panel().name, "Eastmere Panel")
    with pytest.raises(Refused):
        change(panel, "name", "Eastmere Panel")


def test_a_folder_of_before_has_one_name_since_ever() -> None:
    old = {"name": "Westmere Panel", "rules": [{"since": "2012-11-22"}, {"since": "2031-09-01", "seats": 9}]}
    panel = msgspec.convert(old, Panel)
    assert {panel.on(day).name for day in (dt.date(1999, 1, 1), DAY, LATER)} == {"Westmere Panel"}
    assert panel.on(DAY) is panel
    assert all(getattr(Rules(), word) is None for word in CALLED)


def test_names_survive_a_dump_and_a_load_elsewhere(archive: Archive, tmp_path: Path) -> None:
    archive.commit(change(panel_of(archive), "name", "Eastmere Panel", AUTUMN))
    archive.commit(act("Married", Put(vale(archive).renamed(AUTUMN, family="Vale-Ash"))))
    elsewhere = Archive(open_store(tmp_path / "elsewhere", background=False))
    load(elsewhere, dump(archive.store))
    assert papers(elsewhere) == papers(archive)
    assert panel_of(elsewhere).on(AUTUMN).name == "Eastmere Panel"
    elsewhere.store.close()


def vale(archive: Archive) -> Person:
    return archive.people()["person-pq"]


@pytest.mark.parametrize(
    "names",
    [
        {"title": "Mayor"}, {"title": ""}, {"family": "Ash"}, {"given": "Nell", "initials": "N"},
        {"title": "Dr", "family": "佐藤"},
    ],
)  # fmt: skip
def test_a_person_called_otherwise_from_november_is_so_on_no_paper_of_june(
    archive: Archive, names: dict[str, str]
) -> None:
    before = papers(archive)
    archive.commit(act("Called otherwise", Put(vale(archive).renamed(AUTUMN, **names))))
    assert papers(archive) == before
    now = vale(archive).on(AUTUMN)
    assert all(getattr(now, name) == said for name, said in names.items())


def test_an_authority_from_a_day_on_leaves_the_one_of_before(archive: Archive) -> None:
    before = papers(archive)
    person = vale(archive)
    (post, *_) = person.posts
    new = msgspec.structs.replace(post, authority="Northbeck")
    archive.commit(change_post(person, post, new, AUTUMN))
    assert papers(archive) == before
    person = vale(archive)
    assert [getattr(person.post_on(day), "authority", "") for day in (DAY, AUTUMN)] == ["Eldmoor", "Northbeck"]


def test_who_becomes_independent_from_a_day_on_was_a_councillor_before_it() -> None:
    person = Person(code="zv", family="Vale", title="Councillor", posts=(
        Post(role=Role.MEMBER, authority="Eldmoor", until=AUTUMN - dt.timedelta(1)),
        Post(role=Role.INDEPENDENT, since=AUTUMN),
    )).renamed(AUTUMN, title="")  # fmt: skip
    people = People([person])
    assert [(people.on(day)[person.id].in_text, people.on(day)[person.id].roles_on(day)) for day in (DAY, AUTUMN)] == [
        ("Councillor Vale", {Role.MEMBER}), ("Vale", {Role.INDEPENDENT}),
    ]  # fmt: skip


def test_names_of_before_are_told_and_those_put_right_are_none() -> None:
    person = Person(code="zv", family="Vlae", given="Zoë", title="Councillor")
    assert person.renamed(None, family="Vale").formerly == ()
    assert person.renamed(AUTUMN).formerly == ()
    twice = person.renamed(AUTUMN, family="Ash").renamed(LATER, title="Mayor")
    assert formerly(twice) == "until 31 October 2031 Councillor Zoë Vlae; until 29 February 2032 Councillor Zoë Ash"
    assert [twice.on(day).in_text for day in (DAY, AUTUMN, LATER)] == ["Councillor Vlae", "Councillor Ash", "Mayor Ash"]


def test_an_election_minuted_late_keeps_the_name_that_somebody_has_at_last() -> None:
    """The post is added to the record as it is kept, not to what that meeting called her."""
    clerk = Clerk()
    people = clerk.p.people
    clerk.memory.do(act("Called otherwise", Put(people["person-pq"].renamed(AUTUMN, title="Mayor"))))
    clerk.type("/in sw pq db ob cx pc", "/next", "/item 2", "/elect vice pq", time="14:00")
    assert clerk.p.people["person-pq"].title == "Councillor"
    assert clerk.p.people.kept["person-pq"].title == "Mayor"


def changed(panel: Panel, word: str, value: object, since: dt.date | None) -> Panel:
    return kept(change(panel, word, value, since))


def kept(one: object) -> Panel:
    (put,) = one.changes  # type: ignore[attr-defined]
    assert isinstance(put.record, Panel)
    return put.record
