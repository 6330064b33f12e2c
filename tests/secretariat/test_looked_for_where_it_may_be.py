"""What is looked for only where a word of it stands: whatever is found has one of those words."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics import said_dates
from secretariat.checks.words import distance
from secretariat.contradictions import exempt
from secretariat.documents import typeset
from secretariat.proceedings import majorities
from tests.depth import deep


@pytest.mark.parametrize(
    ("sought", "signs"),
    [
        (exempt._IN_WORDS, exempt._SIGNS),
        (said_dates._BACK, said_dates._BACK_AGAIN),
        (majorities._VETO, ("veto",)),
        (majorities._NOT, ("veto",)),
    ],
    ids=["excluded", "back to", "veto", "no veto"],
)
@deep(max_examples=200, deadline=None)
@given(drawn=st.data())
def test_what_is_found_has_a_sign_of_it(sought: Any, signs: tuple[str, ...], drawn: st.DataObject) -> None:
    words = drawn.draw(st.from_regex(re.compile(sought.pattern, sought.flags)))
    assert any(sign in words.casefold() for sign in signs)


@pytest.mark.parametrize("held", typeset._HELD, ids=range(len(typeset._HELD)))
@deep(max_examples=200, deadline=None)
@given(drawn=st.data())
def test_what_is_held_together_on_a_line_may_be_held(held: Any, drawn: st.DataObject) -> None:
    assert typeset._MAY_BE_HELD.search(drawn.draw(st.from_regex(re.compile(held.pattern))))


@deep(max_examples=200, deadline=None)
@given(st.text("abcdé", max_size=6), st.text("abcdé", max_size=6))
def test_each_letter_that_one_word_lacks_is_a_difference(one: str, other: str) -> None:
    assert distance(one, other) >= max(len({*one} - {*other}), len({*other} - {*one}))
