"""On which pages of the packs each paper stands: odd pages, cover sheets, supplements; nothing that went out moves."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.agenda import attaching, publishing
from secretariat.agenda import items as agenda
from secretariat.agenda.bound_papers import (
    BoundPaper,
    item_ranges,
    joined,
    numbered,
    papers_bound,
    private_item_ranges,
    private_numbers,
)
from secretariat.agenda.pack import Binding, Pages
from secretariat.basics import clock
from secretariat.basics.acts import Put, act
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import PaperStatus
from secretariat.meetings.reports_in import ReportIn
from tests.depth import deep
from tests.support.clerk import Memory
from tests.support.kept_papers import attach, kept_file
from tests.support.panels import DAY, MEETING, invented_panel

USUAL = Binding()
BARE = Binding(odd_pages=False, cover_sheets=False)
OUT = clock.at(dt.date(2031, 6, 10), dt.time(10))
LATER = OUT + dt.timedelta(days=3)


@pytest.fixture
def memory() -> Memory:
    return Memory(invented_panel())


def publish(memory: Memory, when: dt.datetime = OUT, how: Binding = USUAL, front: int = 2) -> None:
    memory.do(publishing.publish(memory.bundle(), when, now=when, front=front, how=how))


def shown(memory: Memory, how: Binding = USUAL, front: int = 2) -> dict[str, str]:
    return {id: str(pages) for id, pages in item_ranges(memory.bundle(), front, how).items()}


# --- before it goes out ---


def test_each_paper_has_its_cover_sheet_and_begins_on_an_odd_page(memory: Memory) -> None:
    attach(memory, "Minutes", "item-3", 11)
    attach(memory, "Report", "item-5", 2)
    attach(memory, "Annex", "item-5", 3)
    assert shown(memory) == {"item-3": "3–14", "item-5": "15–22"}
    assert shown(memory, BARE) == {"item-3": "3–13", "item-5": "14–18"}
    assert shown(memory, Binding(odd_pages=True, cover_sheets=False)) == {"item-3": "3–14", "item-5": "15–20"}
    assert shown(memory, Binding(odd_pages=False, cover_sheets=True), front=3) == {"item-3": "4–15", "item-5": "16–22"}


def test_a_paper_of_one_page_is_told_by_one_number(memory: Memory) -> None:
    attach(memory, "Short", "item-5", 1)
    assert shown(memory, BARE) == {"item-5": "3"}


def test_of_one_that_is_supplied_apart_the_pages_that_were_typed_are_kept_free(memory: Memory) -> None:
    """So that no other page moves when its file comes."""
    memory.do(agenda.edit(memory.bundle(), memory.bundle().items[2].with_(paper=PaperStatus.ATTACHED, pages=30)))
    attach(memory, "Locked", "item-5", 0)
    assert shown(memory) == {"item-3": "3–34", "item-5": "35–36"}
    assert shown(memory, BARE) == {"item-3": "3–32", "item-5": "33"}


def test_a_report_stands_before_what_is_attached(memory: Memory) -> None:
    attach(memory, "Annex", "item-5", 2)
    report = ReportIn(id="r", received=DAY, item="item-5", title="Report", author="A Nother", file=kept_file("R", 3))
    memory.do(act("a report", Put(report, MEETING)))
    assert [paper.title for paper in papers_bound(memory.bundle())] == ["Report", "Annex"]
    assert papers_bound(memory.bundle())[0].author == "A Nother"


@pytest.mark.parametrize("paper", [PaperStatus.TO_FOLLOW, PaperStatus.NONE])
def test_what_is_to_follow_or_is_no_paper_is_in_no_pack(memory: Memory, paper: PaperStatus) -> None:
    attach(memory, "Report", "item-5", 2)
    attach(memory, "Other", "item-6", 2)
    memory.do(agenda.set_paper(memory.bundle(), "item-5", paper))
    assert shown(memory) == {"item-6": "3–6"}


def test_a_private_paper_takes_no_page_of_the_public_pack(memory: Memory) -> None:
    attach(memory, "Open", "item-5", 2)
    attach(memory, "Secret", "item-5", 40, exempt="3")
    attach(memory, "Last", "item-6", 2)
    memory.do(agenda.edit(memory.bundle(), memory.bundle().items[3].with_(exempt="1")))
    attach(memory, "Also secret", "item-4", 1)
    assert shown(memory) == {"item-5": "3–6", "item-6": "7–10"}
    private = private_item_ranges(memory.bundle(), USUAL)
    assert {id: str(pages) for id, pages in private.items()} == {"item-4": "E1–E2", "item-5": "E3–E44"}
    assert [paper.exempt for paper in papers_bound(memory.bundle(), private=True)] == ["1", "3"]


def test_without_a_paper_that_is_kept_the_pages_typed_are_counted_as_before(memory: Memory) -> None:
    memory.do(agenda.edit(memory.bundle(), memory.bundle().items[2].with_(paper=PaperStatus.ATTACHED, pages=11)))
    assert shown(memory) == {"item-3": "3–14"}
    assert shown(memory, BARE, front=3) == {"item-3": "4–14"}


# --- after it went out ---


def test_what_comes_later_goes_on_where_the_pack_ended(memory: Memory) -> None:
    attach(memory, "Minutes", "item-3", 11)
    attach(memory, "Report", "item-6", 2)
    publish(memory)
    attach(memory, "Late", "item-5", 3)
    attach(memory, "Later still", "item-3", 1)
    assert shown(memory) == {"item-3": "3–14, 21–22", "item-5": "23–26", "item-6": "15–18"}
    assert numbered(memory.bundle(), 2, USUAL).waiting_from == 18
    assert "item 5: paper added, Late" in publishing.changes_since(memory.bundle())
    publish(memory, LATER)
    assert publishing.changes_since(memory.bundle()) == []
    attach(memory, "The last", "item-6", 1)
    assert shown(memory)["item-6"] == "15–18, 29–30"
    assert numbered(memory.bundle(), 2, USUAL).waiting_from == 26


@pytest.mark.parametrize("front", [0, 2])
def test_what_comes_after_an_agenda_that_went_out_alone_goes_on_where_that_ended(front: int, memory: Memory) -> None:
    """Its pages are counted in the pack, which can be bound of it at any time: no supplement has a page 1 again. The
    command line does not count them where there is nothing to bind."""
    publish(memory, front=front)
    attach(memory, "Late", "item-5", 3)
    assert numbered(memory.bundle(), 2, USUAL).waiting_from == 2
    assert shown(memory) == {"item-5": "5–8"}


def test_another_way_of_binding_moves_nothing_that_went_out(memory: Memory) -> None:
    attach(memory, "Minutes", "item-3", 11)
    publish(memory)
    attach(memory, "Late", "item-5", 3)
    assert shown(memory, BARE, front=9) == {"item-3": "3–14", "item-5": "16–18"}


@pytest.mark.parametrize("kept", [True, False])
def test_an_item_that_is_moved_takes_no_page_along_that_went_out(kept: bool, memory: Memory) -> None:
    """Whether its papers are kept or their pages only typed."""

    def lay(id: str, pages: int) -> None:
        if kept:
            attach(memory, id, id, pages)
        else:
            item = memory.bundle().item(id)
            assert item is not None
            memory.do(agenda.edit(memory.bundle(), item.with_(paper=PaperStatus.ATTACHED, pages=pages)))

    lay("item-3", 12)
    lay("item-6", 2)
    publish(memory)
    before = shown(memory)
    memory.do(agenda.move(memory.bundle(), "item-6", -4))
    assert shown(memory) == before
    lay("item-1", 2)
    publish(memory, LATER)
    assert shown(memory) == before | {"item-1": "23–26" if kept else "17–18"}, "behind what went out"
    memory.do(agenda.defer(memory.bundle(), "item-3", to="November"))
    assert shown(memory)["item-6"] == before["item-6"]


def test_a_later_version_is_a_paper_of_the_supplement(memory: Memory) -> None:
    report = ReportIn(id="r", received=OUT.date(), item="item-5", title="Report", file=kept_file("R", 3))
    memory.do(act("r", Put(report, MEETING),
                  Put(memory.bundle().items[4].with_(paper=PaperStatus.ATTACHED, pages=3), MEETING)))  # fmt: skip
    publish(memory)
    memory.do(act("later", Put(report.with_(file=kept_file("R2", 4)), MEETING)))
    assert shown(memory) == {"item-5": "9–14"}
    assert publishing.changes_since(memory.bundle()) == ["item 5: a later version of Report"]


def test_one_that_is_taken_off_is_told_and_leaves_the_others_where_they_are(memory: Memory) -> None:
    attach(memory, "Minutes", "item-3", 11)
    attach(memory, "Report", "item-6", 2)
    publish(memory)
    memory.do(attaching.take_off(memory.bundle(), "paper-Minutes"))
    assert shown(memory) == {"item-6": "15–18"}
    assert "item 3: paper taken off, Minutes" in publishing.changes_since(memory.bundle())


def test_after_an_agenda_whose_papers_were_only_counted_a_supplement_goes_on_too(memory: Memory) -> None:
    """Of a folder of an earlier version, and of a clerk who begins to attach papers after she published."""
    memory.do(agenda.edit(memory.bundle(), memory.bundle().items[2].with_(paper=PaperStatus.ATTACHED, pages=11)))
    publish(memory)
    assert memory.bundle().publications[0].papers is None
    assert shown(memory) == {"item-3": "3–14"}
    attach(memory, "Late", "item-5", 3)
    assert shown(memory) == {"item-3": "3–14", "item-5": "17–20"}
    attach(memory, "Of the same item", "item-3", 1)
    assert shown(memory) == {"item-3": "3–14, 17–18", "item-5": "19–22"}


def test_a_report_that_was_in_when_it_went_out_is_not_new(memory: Memory) -> None:
    report = ReportIn(id="r", received=OUT.date(), item="item-5", title="Report", file=kept_file("R", 3))
    memory.do(act("r", Put(report, MEETING),
                  Put(memory.bundle().items[4].with_(paper=PaperStatus.ATTACHED, pages=3), MEETING)))  # fmt: skip
    memory.do(publishing.publish(memory.bundle(), OUT, now=OUT, front=2))  # as an earlier version kept it
    assert publishing.changes_since(memory.bundle()) == []
    attach(memory, "Late", "item-6", 1)
    assert shown(memory) == {"item-5": "3–6", "item-6": "9–10"}
    assert "paper added, Report" not in " ".join(publishing.changes_since(memory.bundle()))


def test_a_supplement_that_binds_nothing_moves_no_page_that_went_out(memory: Memory) -> None:
    memory.do(agenda.edit(memory.bundle(), memory.bundle().items[4].with_(paper=PaperStatus.ATTACHED, pages=40)))
    publish(memory)
    attach(memory, "Secret", "item-6", 3, exempt="3")
    memory.do(agenda.edit(memory.bundle(), memory.bundle().items[6].with_(title="Another title")))
    publish(memory, LATER)
    assert memory.bundle().publications[-1].last == 42
    attach(memory, "Late", "item-6", 5)
    assert shown(memory) == {"item-5": "3–42", "item-6": "45–50"}


def test_what_came_on_the_day_it_was_published_to_follow_is_in_the_supplement(memory: Memory) -> None:
    """And what was counted only since: nothing falls between the pack and its supplement."""
    five, six = memory.bundle().items[4:6]
    memory.do(act("to follow", Put(five.with_(paper=PaperStatus.TO_FOLLOW), MEETING)))
    publish(memory)
    report = ReportIn(id="r", received=OUT.date(), item="item-5", title="Report", file=kept_file("R", 3))
    memory.do(act("it came", Put(report, MEETING), Put(five.with_(paper=PaperStatus.ATTACHED, pages=3), MEETING),
                  Put(six.with_(paper=PaperStatus.ATTACHED, pages=7), MEETING)))  # fmt: skip
    attach(memory, "Late", "item-3", 1)
    found = numbered(memory.bundle(), 2, USUAL)
    assert {paper.key for paper in papers_bound(memory.bundle())} == found.waiting.keys()
    assert shown(memory).keys() == {"item-3", "item-5", "item-6"}


def test_a_withheld_paper_is_in_no_copy_of_what_went_out(memory: Memory) -> None:
    attach(memory, "Secret title", "item-5", 4, exempt="3")
    attach(memory, "Open", "item-6", 2)
    publish(memory)
    assert "Secret" not in str(memory.bundle().publications)
    memory.do(attaching.take_off(memory.bundle(), "paper-Secret title"))
    assert publishing.changes_since(memory.bundle()) == [], "the public is told nothing of it"


# --- by chance ---


@st.composite
def bundles(draw: st.DrawFn) -> Bundle:
    """The invented agenda with papers of any length, open and private, some attached after it went out."""
    memory = Memory(invented_panel())
    for n in range(draw(st.integers(1, 6))):
        attach(memory, f"before {n}", f"item-{draw(st.integers(1, 7))}", draw(st.integers(0, 40)),
               draw(st.sampled_from(["", "", "3"])))  # fmt: skip
    if draw(st.booleans()):
        publish(memory, how=draw(st.sampled_from([USUAL, BARE])), front=draw(st.integers(1, 5)))
        for n in range(draw(st.integers(0, 4))):
            attach(memory, f"after {n}", f"item-{draw(st.integers(1, 7))}", draw(st.integers(0, 40)))
    return memory.bundle()


@deep(max_examples=150)
@given(bundles(), st.integers(1, 9), st.booleans(), st.booleans())
def test_no_two_papers_share_a_page_and_none_is_shorter_than_its_own(
    bundle: Bundle, front: int, odd: bool, covers: bool
) -> None:
    how = Binding(odd, covers)
    out = {(each.id, each.sha256) for publication in bundle.publications for each in publication.papers or ()}
    for numbers, papers in (
        (numbered(bundle, front, how).all, papers_bound(bundle)),
        (private_numbers(bundle, how), papers_bound(bundle, private=True)),
    ):
        assert numbers.keys() >= {paper.key for paper in papers}
        every = sorted(numbers.values(), key=lambda pages: pages.first)
        assert all(before.last < after.first for before, after in pairwise(every))
        by_key: dict[tuple[str, str], BoundPaper] = {paper.key: paper for paper in papers}
        for key, pages in numbers.items():
            assert pages.last - pages.first + 1 >= max(1, by_key[key].pages + covers if key not in out else 1)
    found = numbered(bundle, front, how)
    if not bundle.publications:
        assert all(pages.first > front for pages in found.main.values())
    new = found.waiting if bundle.publications else found.main
    if odd:
        assert all(pages.first % 2 and not pages.last % 2 for pages in new.values())
    else:
        firsts = sorted(pages.first for pages in new.values())
        lasts = sorted(pages.last for pages in new.values())
        assert firsts[1:] == [last + 1 for last in lasts[:-1]], "no page is left out"


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), min_size=1, max_size=6))
def test_ranges_that_follow_each_other_are_told_as_one(steps: list[tuple[int, int]]) -> None:
    pages, at = [], 0
    for gap, length in steps:
        pages.append(Pages(at + gap, at + gap + length - 1))
        at += gap + length - 1
    whole = joined(pages)
    told = [whole, *whole.also]
    covered = [n for each in told for n in range(each.first, each.last + 1)]
    assert covered == [n for each in pages for n in range(each.first, each.last + 1)]
    assert all(before.last + 1 < after.first for before, after in pairwise(told))
