"""What became of a motion, at the end of the line that moves it; and words of a motion that only look like it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.capture.arguments.result_at_the_end import parted
from secretariat.capture.arguments.result_words import CARRIED, LOST
from secretariat.events.motions import Moved
from secretariat.events.votes import Voted
from tests.depth import deep
from tests.support.clerk import begun_clerk

MOVED = st.sampled_from(
    ["that it be so", "that lanes be swept and gritted", "that the report be noted and approved", "to write to Eldmoor",
     "that Cllr Quill be appointed as chair", "that the report be called in", "that minute 5 be taken as read",
     "that the quorum be 4, not 5"]
)  # fmt: skip
SET_OFF = st.sampled_from(
    [", {}", "; {}", ": {}", ". {}", " ({})", " - {}", " – {}", " — {}", " / {}", ", which was {}"]
)
WORDS = st.sampled_from([*CARRIED, *LOST])
HOW = st.sampled_from(["", ".", " 4-1", " by 4 votes to 1", ", 4 for, 1 against", " on a show of hands"])
LABELLED = st.sampled_from(["marked as", "rated", "logged as open,", "shown as either won or", "classed as found,"])


@deep()
@given(MOVED, SET_OFF, WORDS, HOW, st.booleans())
def test_a_result_set_off_at_the_end_is_parted_from_every_motion(
    moved: str, off: str, word: str, how: str, capital: bool
) -> None:
    said = f"{word.capitalize() if capital else word}{how}"
    found = parted(f"{moved}{off.format(said)}", 5)
    assert found.moved.rstrip(" ,") == moved
    assert found.how.rstrip(" .").casefold().removeprefix("was ") == said.rstrip(" .").casefold()
    assert not found.doubt


@deep()
@given(
    LABELLED, st.sampled_from([*CARRIED, *LOST[:-1]]), st.sampled_from([", ", "; "]), WORDS, st.sampled_from(["", "."])
)
def test_states_that_a_motion_lists_stay_in_it_and_are_told(
    labelled: str, one: str, comma: str, other: str, stop: str
) -> None:
    clerk = begun_clerk()
    words = f"that schools be {labelled} {one}{comma}{other}"
    captured = clerk.type(f"/motion pq sec db {words}{stop}")
    assert [type(each) for each in captured.events] == [Moved]
    assert clerk.printed[-1].endswith(f"{words}.")
    assert "is printed as words of the motion" in " ".join(captured.events[0].doubts)


@pytest.mark.parametrize(
    "words", ["officers report which bids were won, lost", "a list of appeals allowed, rejected, be made by officers",
              "items be shown as found, lost", "staff be told it is passed, carried"]
)  # fmt: skip
def test_what_was_won_and_lost_is_no_result(words: str) -> None:
    clerk = begun_clerk()
    captured = clerk.type(f"/motion pq sec db that {words}")
    assert [type(each) for each in captured.events] == [Moved]


@pytest.mark.parametrize(
    ("words", "votes"),
    [("5-0", (5, 0, 0)), ("4-1", (4, 1, 0)), ("3-1-1", (3, 1, 1)), ("3/2", (3, 2, 0))],
)
def test_a_score_alone_is_a_vote_where_all_who_can_vote_are_counted_in_it(words: str, votes: tuple[int, ...]) -> None:
    clerk = begun_clerk()
    clerk.type(f"/motion pq sec db that it be so, {words}")
    vote = clerk.last
    assert isinstance(vote, Voted)
    assert (vote.votes_for, vote.votes_against, vote.abstained) == votes


@pytest.mark.parametrize("words", ["9-4", "2-1", "4 to 5", "4-2-1"])
def test_any_other_score_is_words_and_told(words: str) -> None:
    clerk = begun_clerk()
    captured = clerk.type(f"/motion pq sec db that seats be shared, {words}")
    assert clerk.printed[-1].endswith(f"that seats be shared, {words}.")
    assert f"“{words}” is printed as words of the motion" in " ".join(captured.events[0].doubts)


def test_what_became_of_a_long_motion_is_read_at_its_end() -> None:
    moved = f"that {', '.join(f'lane {n} be swept; 4 for the north' for n in range(80))} and gritted"
    found = parted(f"{moved}, carried 4-1", 5)
    assert (found.moved, found.how) == (moved, "carried 4-1")
    assert parted(moved, 5).moved == moved
