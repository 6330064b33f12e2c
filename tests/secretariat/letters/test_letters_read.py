"""The letters read and held against their matters: the numbers that ``python -m tests.letters_read`` prints."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, reduce
from operator import add

import pytest

from secretariat.letters.read import Read
from tests.support.letters_scored import Found, Score, scored
from tests.support.letters_wanted import INVENTED, SHARED, Wanted, letters_of

reading = pytest.importorskip("secretariat.letters.reading")
read_letter: Callable[[str], Read] = reading.read_letter

SIX, OURS = letters_of(SHARED), letters_of(INVENTED)


@cache
def _scores() -> dict[str, Score]:
    return {each.name: scored(each, read_letter) for each in (*SIX, *OURS)}


def _all(letters: list[Wanted], what: str) -> Found:
    return reduce(add, (getattr(_scores()[each.name], what) for each in letters), Found())


@pytest.mark.parametrize("letter", SIX, ids=[each.name for each in SIX])
def test_of_the_six_every_unit_topic_and_declined_answer_is_found(letter: Wanted) -> None:
    score = _scores()[letter.name]
    assert [each for each in score.missed if not each.startswith("match")] == []
    assert all(found.found == found.wanted for found in (score.units, score.topics, score.declined))


@pytest.mark.skipif(len(SIX) < 6, reason="the six letters are not beside the checkout")
def test_of_the_six_at_least_28_of_29_matches_are_found() -> None:
    matches = _all(SIX, "matches")
    assert matches.wanted == 29
    assert matches.right >= 28
    assert matches.found == matches.wanted


@pytest.mark.parametrize("letter", [*SIX, *OURS], ids=[each.name for each in (*SIX, *OURS)])
def test_nothing_is_silently_wrong(letter: Wanted) -> None:
    assert _scores()[letter.name].wrong == ()
