"""What became of the motion that was moved, told with the word that moves one: no new motion is printed."""

from __future__ import annotations

import pytest

from secretariat.basics.record import Refused
from tests.support.clerk import begun_clerk

BY_HANDS = "On a show of hands (3 for, 2 against, 0 abstained) the {what} was CARRIED."


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("/motion carried", "On a vote the motion was CARRIED."),
        (
            "/unanimously agreed",
            "On a show of hands (5 for, 0 against, 0 abstained) the motion was CARRIED unanimously.",
        ),
        ("/nem con", "On a vote the motion was CARRIED unanimously."),
        ("/carried by all", "On a show of hands (5 for, 0 against, 0 abstained) the motion was CARRIED unanimously."),
        ("/motion carried 3 2", BY_HANDS.format(what="motion")),
        ("/motion was passed, 3 to 2", BY_HANDS.format(what="motion")),
        ("/motion lost", "On a vote the motion was LOST."),
        ("/motion not carried", "On a vote the motion was LOST."),
        ("/motion fell", "On a vote the motion was LOST."),
        ("/motion withdrawn", "The motion was withdrawn."),
        ("/motion not put", "The motion was not put to the vote."),
        ("/amend carried 3 2", BY_HANDS.format(what="amendment")),
        ("/amendment withdrawn", "The amendment was withdrawn."),
    ],
)
def test_what_became_of_it_is_printed_and_no_new_one(line: str, printed: str) -> None:
    clerk = begun_clerk()
    clerk.type("/motion pq db that it be so")
    if line.startswith("/amend"):
        clerk.type("/amend pq db to add lamps")
    before = len(clerk.printed)
    clerk.type(line)
    assert clerk.printed[before:] == [printed]


@pytest.mark.parametrize("words", ["lost property be returned", "agreed standards be published"])
def test_a_motion_may_begin_with_such_a_word(words: str) -> None:
    clerk = begun_clerk()
    clerk.type(f"/motion {words}")
    assert clerk.printed[-1] == f"It was moved that {words}."


@pytest.mark.parametrize("line", ["/motion carried that it be so", "/motion agreed that it be so"])
def test_a_result_before_the_words_of_a_motion_is_not_understood(line: str) -> None:
    with pytest.raises(Refused, match="was not understood before “that”"):
        begun_clerk().type(line)


def test_one_that_was_seconded_did_not_lapse() -> None:
    clerk = begun_clerk()
    clerk.type("/motion pq db that it be so")
    with pytest.raises(Refused, match="seconded it"):
        clerk.type("/motion not seconded")


@pytest.mark.parametrize("words", ["put", "put to the vote.", "moved and seconded"])
def test_what_says_nothing_that_was_moved_is_refused(words: str) -> None:
    with pytest.raises(Refused, match="says nothing that was moved"):
        begun_clerk().type(f"/motion {words}")
