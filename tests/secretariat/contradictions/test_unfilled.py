"""What is looked at first, for speed, leaves out no blank that the whole pattern finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.contradictions import blanks

PIECES = ["[", "]", "<", ">", "{", "}", "(", ")", "the ", "date", "dates", "time", "name", "figure", "venues",
          "insert ", " here", "NAME", "TIME HERE", "Insert the name here", "tbc", "TBC", "TBA", "XX", "xx", "xX", "xxx",
          "20XX", "20??", "20__", "£", "$", "€", "x", "_", "?", "??", "…", "...", "....", "***", "####", "----",
          "dd/mm", "DD/MM/YYYY", "TODO", "FIXME", ".", ",", "a", "Ab", "\n", " ", " January", "“", "”"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=7).map("".join))
def test_a_text_that_shows_no_sign_of_a_blank_has_none(text: str) -> None:
    if not blanks.may_be_unfilled(text):
        assert blanks._UNFILLED.search(text) is None


@pytest.mark.parametrize("text", ["by [date] next", "the NAME HERE", "£xx", "(the venue)", "20?? or so", "at … then"])
def test_each_sign_is_looked_at_closely(text: str) -> None:
    assert len(blanks.left_unfilled(text)) == 1
