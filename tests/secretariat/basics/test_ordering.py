"""Places in an order: always room for one more, wherever it goes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics.ordering import DIGITS, between, following

PLACES = st.text(alphabet=DIGITS, min_size=1, max_size=12).filter(lambda place: not place.endswith("0"))


@given(st.lists(PLACES, min_size=2, max_size=2, unique=True).map(sorted))
def test_between_two_places_there_is_one_more(pair: list[str]) -> None:
    before, after = pair
    place = between(before, after)
    assert before < place < after
    assert not place.endswith("0"), "else nothing could come before it"


@given(PLACES)
def test_there_is_room_before_the_first_and_after_the_last(place: str) -> None:
    assert between("", place) < place < between(place, "")


@given(st.lists(st.integers(min_value=0), max_size=120))
def test_however_a_list_is_filled_it_stays_in_order_for_ever(picks: list[int]) -> None:
    places: list[str] = []
    for pick in picks:
        at = pick % (len(places) + 1)
        before = places[at - 1] if at else ""
        after = places[at] if at < len(places) else ""
        places.insert(at, between(before, after) if after else following(before))
    assert places == sorted(places)
    assert len(set(places)) == len(places)


@given(PLACES)
def test_following_comes_after(place: str) -> None:
    assert place < following(place)


def test_ten_thousand_lines_one_after_the_other_keep_short_places() -> None:
    places = [following()]
    for _ in range(10_000):
        places.append(following(places[-1]))
    assert places == sorted(set(places))
    assert max(map(len, places)) == 4


def test_the_end_of_the_numbers_is_not_the_end_of_the_places() -> None:
    last = "zzzi"
    for _ in range(200):
        last, before = following(last), last
        assert before < last


def test_always_in_the_same_gap_there_is_still_room() -> None:
    low, high = following(), following(following())
    for _ in range(300):
        high = between(low, high)
    for _ in range(300):
        low = between(low, high)
    assert low < high


@pytest.mark.parametrize(("before", "after"), [("b", "a"), ("a", "a")])
def test_what_is_not_in_order_is_refused(before: str, after: str) -> None:
    with pytest.raises(ValueError, match="does not come before"):
        between(before, after)
