"""A meeting's identity, its numbers, and who may stand in for whom."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.basics.record import Refused
from secretariat.meetings.bundle import Bundle, refuse_substitution
from secretariat.meetings.meeting import (
    AgendaItem,
    Meeting,
    Purpose,
    Substitution,
    agenda_order,
    business_of,
    meeting_id,
    renumbered,
)

DAY = dt.date(2031, 6, 18)
FIRST, SECOND = Meeting(id="2031-06-18", date=DAY), Meeting(id="2031-06-18-2", date=DAY)
NAMES = {"np": "Councillor Peel", "rg": "Councillor Gorse", "us": "Councillor Sedge", "vt": "Councillor Thistle"}


def test_a_meeting_is_named_by_its_date_and_the_second_that_day_says_so() -> None:
    assert (FIRST.name, FIRST.ordinal) == ("2031-06-18", 1)
    assert (SECOND.name, SECOND.ordinal) == ("2031-06-18/2", 2)


@pytest.mark.parametrize("meeting", [FIRST, SECOND])
def test_a_meeting_is_found_by_its_name(meeting: Meeting) -> None:
    assert meeting_id(meeting.name) == meeting.id


@pytest.mark.parametrize(
    "name", ["2031-06-18/1", " 2031-06-18 ", "2031-6-18", "18 June 2031", "18/6/2031", "18.6.2031"]
)
def test_the_first_of_a_day_needs_no_number(name: str) -> None:
    assert meeting_id(name) == FIRST.id


@pytest.mark.parametrize("name", ["2031-06-18/0", "2031-06-18/x", "2031-06-18/-2", "2031-06-18/²", "2031-06-18/2/3"])
def test_a_number_that_is_none_names_no_meeting(name: str) -> None:
    with pytest.raises(Refused, match=r"names no meeting\. Write 2022-07-20"):
        meeting_id(name)


@pytest.mark.parametrize("name", ["", "July", "2031-06-31"])
def test_what_is_no_date_names_no_meeting(name: str) -> None:
    with pytest.raises(Refused):
        meeting_id(name)


# --- agenda ---


def items(*numbers: str) -> list[AgendaItem]:
    return [
        AgendaItem(id=f"i{n}", number=number, title=f"Title {n}", place=f"{n:02}i") for n, number in enumerate(numbers)
    ]


def test_an_agenda_stands_in_the_order_of_its_places() -> None:
    three = items("1", "2", "3")
    assert agenda_order(reversed(three)) == tuple(three)


def test_numbering_gives_only_the_items_whose_number_changes() -> None:
    changed = renumbered(items("1", "3", "4"))
    assert [(item.id, item.number) for item in changed] == [("i1", "2"), ("i2", "3")]
    assert renumbered(items("1", "2", "3")) == []


def test_7a_keeps_its_number_and_takes_none_from_the_next() -> None:
    changed = renumbered(items("1", "1A", "5", "6A", "6"))
    assert [(item.id, item.number) for item in changed] == [("i2", "2"), ("i4", "3")]


def test_an_item_without_a_number_is_given_one() -> None:
    assert [item.number for item in renumbered(items("", ""))] == ["1", "2"]


def test_an_item_is_found_by_its_number_as_it_is_typed() -> None:
    bundle = Bundle(meeting=FIRST, items=tuple(items("7", "7A")))
    assert bundle.numbered("7a.") == bundle.item("i1")
    assert bundle.numbered("8") is None
    assert bundle.item("i1").heading == "7A. Title 1"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("title", "business"),
    [
        ("Election of Chairperson", Purpose.ELECT_CHAIR),
        ("Election of Vice Chairperson", Purpose.ELECT_VICE),
        ("APOLOGIES for absence", Purpose.APOLOGIES),
        ("Declarations of Interest", Purpose.DECLARATIONS),
        ("Minutes of the Meeting held on 12 March 2031", Purpose.MINUTES),
        ("Public Questions/Statements", Purpose.QUESTIONS),
        ("Review of Complaints", Purpose.COMPLAINTS),
        ("Meeting Dates and Agenda Plan", Purpose.PLAN),
        ("Complete Review of Complaints Policy", Purpose.OTHER),
        ("Annual Report", Purpose.OTHER),
    ],
)
def test_a_title_announces_the_business_of_its_item(title: str, business: Purpose) -> None:
    assert business_of(title) is business


# --- substitutes (MTG-21) ---

ARRANGED = Bundle(meeting=FIRST, substitutions=(Substitution(member="np", substitute="us"),))


def test_a_substitute_stands_in_for_a_member() -> None:
    refuse_substitution(Bundle(meeting=FIRST), "np", "us", NAMES)
    refuse_substitution(ARRANGED, "np", "us", NAMES)  # the same again is no contradiction
    assert ARRANGED.substitute_for("np") == "us"
    assert ARRANGED.member_replaced_by("us") == "np"
    assert ARRANGED.substitute_for("us") is ARRANGED.member_replaced_by("np") is None


@pytest.mark.parametrize(
    ("member", "substitute", "sentence"),
    [
        ("np", "vt", "Councillor Peel already has a substitute: Councillor Sedge. Remove that one first."),
        ("rg", "us", "Councillor Sedge is already the substitute for Councillor Peel."),
        ("rg", "rg", "Councillor Gorse cannot be a substitute for the same person."),
    ],
)
def test_one_member_one_substitute_and_nobody_for_themselves(member: str, substitute: str, sentence: str) -> None:
    with pytest.raises(Refused) as refusal:
        refuse_substitution(ARRANGED, member, substitute, NAMES)
    assert str(refusal.value) == sentence
