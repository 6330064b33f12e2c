"""Days as lists write them; those that are kept already in that form are left as they are."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from secretariat.lists.written import plainly
from tests.depth import deep


@deep(max_examples=200, deadline=None)
@given(st.dates(), st.sampled_from(("until {}", "{}.", " {} ", "({})", "{}")))
def test_a_day_as_it_is_kept_is_left_as_it_is_by_itself_and_among_words(day: dt.date, words: str) -> None:
    said = words.format(day.isoformat())
    assert plainly(said) == said
