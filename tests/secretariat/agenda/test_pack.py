"""Which pages each paper takes, and what the whole panel must do itself (MTG-06, FRM-02)."""

from __future__ import annotations

import pytest

from secretariat.agenda.items import refuse_sub_committee
from secretariat.agenda.pack import Pages, page_ranges
from secretariat.basics.record import Refused
from secretariat.meetings.functions import FUNCTION_WORDS, SPECIAL
from secretariat.meetings.meeting import AgendaItem, ItemStanding, PaperStatus
from secretariat.sample.cambridgeshire import september_items


def item(id: str, pages: int, **more: object) -> AgendaItem:
    return AgendaItem(**{"id": id, "number": id, "title": "T", "pages": pages, "paper": PaperStatus.ATTACHED, **more})


def test_the_real_pack_of_september_2022() -> None:
    ranges = [str(pages) for pages in page_ranges(september_items()).values()]
    assert ranges == ["3–14", "15–16", "17–22", "23–84", "85–94", "95–96"]


def test_a_paper_starts_on_an_odd_page_and_is_evened_up() -> None:
    assert page_ranges([item("1", 11), item("2", 1), item("3", 2)]) == {
        "1": Pages(3, 14), "2": Pages(15, 16), "3": Pages(17, 18),
    }  # fmt: skip


def test_a_longer_agenda_is_evened_up_too() -> None:
    assert page_ranges([item("1", 1)], front=3) == {"1": Pages(5, 6)}


@pytest.mark.parametrize(
    "apart",
    [
        {"paper": PaperStatus.TO_FOLLOW}, {"paper": PaperStatus.VERBAL}, {"paper": PaperStatus.NONE},
        {"standing": ItemStanding.DEFERRED}, {"standing": ItemStanding.WITHDRAWN}, {"pages": 0},
    ],
)  # fmt: skip
def test_what_is_not_bound_in_takes_no_page_and_leaves_no_gap(apart: dict[str, object]) -> None:
    """MTG-05: an item to follow, verbal or deferred keeps its number and has no pages."""
    assert page_ranges([item("1", 4).with_(**apart), item("2", 2)]) == {"2": Pages(3, 4)}


@pytest.mark.parametrize("function", sorted(FUNCTION_WORDS))
def test_a_special_function_goes_to_no_sub_committee(function: str) -> None:
    it = item("7", 0, function=function)
    if function not in SPECIAL:
        refuse_sub_committee(it)
        return
    with pytest.raises(Refused, match=r"Item 7 is the .*the whole panel must discharge itself.*paragraph 27"):
        refuse_sub_committee(it)


def test_the_special_functions_are_those_of_the_act() -> None:
    assert sorted(SPECIAL) == ["ANNUAL_REPORT", "CHIEF_CONSTABLE", "PLAN", "PRECEPT", "SENIOR_APPT"]
