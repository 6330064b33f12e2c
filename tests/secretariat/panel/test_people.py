"""One person, one record, one spelling; codes, names, and posts over time (MIN-21)."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics.record import Refused
from secretariat.panel.people import People, Person, Post, Role
from tests.support.panels import DAY, invented_people

PEOPLE = People(invented_people())
SEDGES = People(
    [
        *invented_people(),
        Person(id="s2", code="us2", given="Ulf", initials="U", family="Sedge", title="Councillor"),
    ]
)


@pytest.mark.parametrize(
    "typed", ["pq", "PQ", " pq ", "Quill", "quill", "Councillor Quill", "P Quill", "councillor petra quill"]
)
def test_a_person_is_found_by_code_or_by_any_printed_form(typed: str) -> None:
    assert PEOPLE.named(typed).id == "person-pq"


def test_a_code_wins_over_a_name() -> None:
    people = People([Person(id="a", code="ash", family="Birch"), Person(id="b", code="x", family="Ash")])
    assert people.named("ash").id == "a"


def test_nobody_is_guessed_from_a_near_name_but_near_ones_are_told() -> None:
    with pytest.raises(Refused) as refusal:
        PEOPLE.named("quil")
    assert str(refusal.value) == "Nobody has the code or name “quil”. Near it: pq Councillor Petra Quill."


def test_who_is_like_nobody_is_told_where_everyone_is_listed() -> None:
    with pytest.raises(Refused, match=r"Nobody has the code or name “zzz”\. F9 lists everyone\."):
        PEOPLE.named("zzz")


def test_a_single_letter_has_no_near_names() -> None:
    with pytest.raises(Refused, match="F9 lists everyone"):
        PEOPLE.named("q")


def test_two_of_one_family_name_are_both_told_with_their_codes() -> None:
    with pytest.raises(Refused) as refusal:
        SEDGES.named("Sedge")
    assert (
        str(refusal.value) == "“Sedge” could be Councillor Una Sedge (us), Councillor Ulf Sedge (us2): type the code."
    )
    assert SEDGES.named("Councillor Ulf Sedge").id == "s2"


def test_no_name_at_all_asks_for_one() -> None:
    with pytest.raises(Refused, match="Say who"):
        PEOPLE.named("  ")


@given(st.text(max_size=30))
def test_any_words_find_someone_or_are_refused(words: str) -> None:
    why, found = "", None
    try:
        found = PEOPLE.named(words)
    except Refused as refusal:
        why = str(refusal)
    assert why or found in list(PEOPLE)


def test_every_printed_form_comes_from_the_one_record() -> None:
    quill, ash = PEOPLE["person-pq"], PEOPLE["person-ia"]
    assert (quill.in_list, quill.in_text, quill.in_full) == ("P Quill", "Councillor Quill", "Councillor Petra Quill")
    assert (ash.in_list, ash.in_text, ash.in_full) == ("Imogen Ash",) * 3


def test_someone_who_is_gone_is_said_to_be_gone_and_nothing_breaks() -> None:
    assert PEOPLE["nobody"].in_text == "(person not found)"
    assert PEOPLE.get("nobody") is None
    assert "nobody" not in PEOPLE


# --- posts over time ---


def test_a_post_is_held_on_its_first_and_its_last_day() -> None:
    post = Post(role=Role.MEMBER, since=dt.date(2029, 5, 20), until=dt.date(2031, 6, 18))
    held = {
        day: post.held_on(dt.date.fromisoformat(day))
        for day in ("2029-05-19", "2029-05-20", "2031-06-18", "2031-06-19")
    }
    assert held == {"2029-05-19": False, "2029-05-20": True, "2031-06-18": True, "2031-06-19": False}


def test_a_post_without_dates_is_always_held() -> None:
    assert Post(role=Role.CLERK).held_on(dt.date.min)
    assert Post(role=Role.CLERK).held_on(dt.date.max)


def test_a_former_member_is_known_but_no_longer_in_office() -> None:
    former = PEOPLE.named("ff")
    assert former not in PEOPLE.in_office(DAY)
    assert former in PEOPLE.in_office(dt.date(2030, 5, 19))


def test_in_office_are_all_who_hold_a_seat_co_opted_ones_too() -> None:
    everyone = PEOPLE.in_office(DAY)
    assert len(everyone) == 12
    assert {"person-ia", "person-jb"} <= {person.id for person in everyone}, "independents hold seats (FRM-07)"
    assert "person-us" not in {person.id for person in everyone}, "a substitute does not"
    assert [p.sorting for p in everyone] == sorted(p.sorting for p in everyone)


def test_the_office_of_chair_comes_on_top_of_a_seat() -> None:
    chair = PEOPLE.named("sw")
    assert chair.roles_on(DAY) == {Role.MEMBER, Role.CHAIR}
    assert chair.post_on(DAY) == chair.post_on(DAY, seat_only=True)
    assert chair.post_on(DAY).role is Role.MEMBER  # type: ignore[union-attr]
    assert PEOPLE.named("ck").post_on(DAY, seat_only=True) is None


# --- codes ---


def test_a_new_code_is_the_initials_or_a_little_more() -> None:
    assert PEOPLE.free_code("Ada", "Vetch") == "av"
    assert PEOPLE.free_code("Pia", "Quince") == "pqu"
    crowded = People([Person(id=c, code=c, family="F") for c in ("pq", "pqu", "pqui")])
    assert crowded.free_code("Pia", "Quince") == "pq2"


@pytest.mark.parametrize(
    ("given", "family", "word"), [("Tom", "Oak", "to"), ("Ben", "Yew", "by"), ("Ann", "Teal", "at")]
)
def test_a_new_code_is_never_a_small_word_of_the_line(given: str, family: str, word: str) -> None:
    """/promise to send … must stay a promise of whoever answered last, not one of Tom Oak's."""
    assert PEOPLE.free_code(given, family) != word


@given(st.text(max_size=8), st.text(max_size=8))
def test_a_new_code_is_always_free_and_never_empty(given_name: str, family: str) -> None:
    code = PEOPLE.free_code(given_name, family)
    assert code.split() == [code], "one word, so that it can be typed"
    assert PEOPLE.coded(code) is None
