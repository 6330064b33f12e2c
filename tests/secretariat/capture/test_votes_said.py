"""However a count is said, in whatever order, words or signs, the same numbers are kept; nothing else is made of it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics.record import Refused
from secretariat.events.votes import Voted
from tests.depth import deep
from tests.support.clerk import begun_clerk

IN_WORDS = ("no", "one", "two", "three", "four", "five")
FOR = ("{} for", "for {}", "for: {}", "{} in favour", "{} ayes", "{} voted for", "{} votes for", "{} yes", "F{}")
AGAINST = ("{} against", "against {}", "against: {}", "{} opposed", "{} noes", "{} voted against", "{} agst", "A{}")
ABSTAINED = ("{} abstained", "abstained {}", "abstentions: {}", "{} abst", "{} abstention", "Abs{}")
SCORES = ("{}-{}", "{} - {}", "{}–{}", "{}/{}", "{} to {}", "{} v {}", "{}:{}", "{} {}", "{},{}", "{};{}")
BETWEEN = (", ", "; ", " and ", " / ", " ", ". ")
AFTER = ("", ".", ", carried", " - motion carried", " (carried)")


def said(form: str, number: int, words: bool) -> str:
    alone = words and not form[0].isupper() and "abst" not in form
    return form.format(IN_WORDS[number] if alone and number else number)


@deep(max_examples=200)
@given(
    st.tuples(st.integers(2, 4), st.integers(0, 1)),
    st.sampled_from(FOR), st.sampled_from(AGAINST), st.sampled_from(ABSTAINED), st.sampled_from(BETWEEN),
    st.booleans(), st.permutations(range(3)), st.sampled_from(("", "on a show of hands: ", "carried: ", "vote: ")),
)  # fmt: skip
def test_a_count_is_what_it_says(
    counts: tuple[int, int], for_: str, against: str, abstained: str, between: str, words: bool, order: Any, before: str
) -> None:
    votes_for, votes_against = counts
    left = 5 - votes_for - votes_against
    pieces = [said(for_, votes_for, words), said(against, votes_against, words), said(abstained, left, words)]
    line = f"/vote {before}{between.join(pieces[n] for n in order)}"
    clerk = begun_clerk()
    try:
        clerk.type(line)
    except Refused:
        return  # some of these are said by nobody: what is taken is taken rightly
    vote = clerk.last
    assert isinstance(vote, Voted)
    assert (vote.votes_for, vote.votes_against, vote.abstained) == (votes_for, votes_against, left), line
    assert vote.carried


@deep(max_examples=100)
@given(st.integers(0, 5), st.sampled_from(SCORES), st.booleans())
def test_a_score_alone_has_those_for_first(votes_for: int, form: str, words: bool) -> None:
    against = 5 - votes_for
    figures = [("nil", *IN_WORDS[1:])[n] if words else str(n) for n in (votes_for, against)]
    clerk = begun_clerk()
    clerk.type(f"/vote {form.format(*figures)}")
    vote = clerk.last
    assert isinstance(vote, Voted)
    assert (vote.votes_for, vote.votes_against) == (votes_for, against)


@pytest.mark.parametrize(
    "everyone", ["all", "all present", "all members", "everyone", "all those present", "every member"]
)
@pytest.mark.parametrize(
    ("form", "votes"),
    [("{} for", (5, 0)), ("{} in favour", (5, 0)), ("carried by {}", (5, 0)), ("agreed by {}", (5, 0)),
     ("{} against", (0, 5)), ("{} voted against", (0, 5))],
)  # fmt: skip
def test_everyone_is_all_who_can_vote(everyone: str, form: str, votes: tuple[int, int]) -> None:
    clerk = begun_clerk()
    clerk.type(f"/vote {form.format(everyone)}")
    vote = clerk.last
    assert isinstance(vote, Voted)
    assert (vote.votes_for, vote.votes_against) == votes
