"""The letters as they are wanted to be read, held against the matters given: what is wanted is proposed, no more."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import asdict

from secretariat.letters.proposed import Answering, Proposed
from secretariat.letters.proposing import propose
from tests.support.letters_wanted import SHARED, SIX, Wanted, given_of, letters_of, of_the_six, read_as_wanted

pytestmark = of_the_six
LETTERS = {each.name: each for each in letters_of(SHARED)}


@pytest.fixture(params=SIX)
def wanted(request: pytest.FixtureRequest) -> Wanted:
    return LETTERS[request.param]


@pytest.fixture
def proposed(wanted: Wanted) -> Proposed:
    return propose(read_as_wanted(wanted), given_of(wanted.given))


def in_short(each: Answering) -> dict[str, Any]:
    """What is proposed, in the form of the examples."""
    said = {key: value for key, value in each._asdict().items() if value is not None and value is not False}
    return {**said, "ids": list(each.ids)}


def test_every_match_wanted_is_proposed_as_surely_as_wanted(wanted: Wanted, proposed: Proposed) -> None:
    found = [in_short(each) for each in proposed.answering]
    for match in wanted.expect["match"]:
        assert any(match.items() <= each.items() for each in found), match


def test_nothing_else_is_proposed(wanted: Wanted, proposed: Proposed) -> None:
    assert len(proposed.answering) == len(wanted.expect["match"])


def test_what_is_left_unanswered_is_told(wanted: Wanted, proposed: Proposed) -> None:
    assert list(proposed.unanswered) == wanted.expect["unanswered"]
    perhaps = [
        {key: value for key, value in asdict(each).items() if value not in ("", None)} for each in proposed.perhaps
    ]
    assert perhaps == wanted.expect.get("perhaps_unanswered", [])
    assert list(proposed.not_for_this_letter) == wanted.expect.get("not_for_this_letter", [])
    parents = [{"id": each.id, "open": list(each.open)} for each in proposed.parents]
    assert parents == wanted.expect.get("parents", [])


def test_what_drifted_is_told(wanted: Wanted, proposed: Proposed) -> None:
    drift = []
    for each in proposed.drift:
        said: dict[str, Any] = {"id": each.id}
        said |= {key: list(words) for key in ("lost", "added") if (words := getattr(each, key))}
        said |= {"changed": [list(pair) for pair in each.changed]} if each.changed else {}
        said |= {"answer_differs": each.answer_differs} if each.answer_differs else {}
        drift.append(said)
    assert drift == wanted.expect.get("drift", [])


def test_what_nobody_minuted_is_told(wanted: Wanted, proposed: Proposed) -> None:
    read = proposed.read
    loose = [read.paragraphs[read.loose[at]].text for at in proposed.not_minuted]
    openings = wanted.expect.get("not_minuted", [])
    assert len(loose) == len(openings)
    assert all(text.startswith(opening) for text, opening in zip(loose, openings, strict=True))


def test_days_and_limits_are_worked_out(wanted: Wanted, proposed: Proposed) -> None:
    want = {key: value for key, value in wanted.expect["derived"].items() if key != "trap"}
    assert proposed.derived == want
