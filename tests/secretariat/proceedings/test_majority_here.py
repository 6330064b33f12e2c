"""Two-thirds, and the one line that says how things stand (W24, MTG-20, PRE-02)."""

from __future__ import annotations

import pytest

from secretariat.proceedings.quorum import quorum_described, share


@pytest.mark.parametrize(("members", "needed"), [(13, 9), (12, 8), (11, 8), (10, 7), (20, 14), (9, 6), (1, 1), (0, 0)])
def test_two_thirds_are_rounded_up(members: int, needed: int) -> None:
    assert share(2, 3, members) == needed


@pytest.mark.parametrize("members", range(40))
def test_two_thirds_are_enough_and_one_fewer_is_not(members: int) -> None:
    assert 3 * share(2, 3, members) >= 2 * members
    assert 3 * (share(2, 3, members) - 1) < 2 * members


def test_the_line_says_who_is_here_and_whether_that_is_enough() -> None:
    assert (
        quorum_described(present=10, seats=13, quorum=5, in_office=13)
        == "10 of 13 here · quorum 5 ✓ · veto needs 9: possible"
    )


def test_a_veto_that_is_out_of_reach_is_said_with_its_reason() -> None:
    line = quorum_described(present=8, seats=13, quorum=5, in_office=13)
    assert line.endswith("veto needs 9: not possible with 8")


def test_a_missing_quorum_is_said_in_words_with_what_it_lacks() -> None:
    assert "NO QUORUM: 5 needed, 2 short" in quorum_described(present=3, seats=13, quorum=5, in_office=13)


def test_exactly_the_quorum_is_a_quorum_and_exactly_two_thirds_can_veto() -> None:
    assert "quorum 5 ✓" in quorum_described(present=5, seats=13, quorum=5, in_office=13)
    assert "veto needs 9: possible" in quorum_described(present=9, seats=13, quorum=5, in_office=13)


def test_a_veto_is_reckoned_from_those_in_office_and_not_from_the_seats() -> None:
    assert "veto needs 8" in quorum_described(present=9, seats=13, quorum=5, in_office=12)


def test_where_nobody_is_in_office_no_veto_is_called_possible() -> None:
    line = quorum_described(present=0, seats=13, quorum=5, in_office=0)
    assert line == "0 of 13 here · NO QUORUM: 5 needed, 5 short · no members are in office"
