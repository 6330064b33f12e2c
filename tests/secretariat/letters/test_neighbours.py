"""The units before and after one: the same as going through the letter would find."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from secretariat.letters.neighbours import Neighbours
from secretariat.letters.numbering import series_of
from tests.depth import deep

MATTERS = st.sampled_from(["", "2033-03-08/R1", "2033-03-08/R2", "2033-03-08/A1.1", "2032-12-07/R1"])


@deep(max_examples=150)
@given(st.lists(MATTERS, max_size=12))
def test_the_nearest_are_those_that_going_through_the_letter_finds(firsts: list[str]) -> None:
    found = Neighbours(firsts)
    for at in range(len(firsts)):
        before, after = firsts[:at][::-1], firsts[at + 1 :]
        assert found.before(at) == next(filter(None, before), "")
        assert found.after(at) == next(filter(None, after), "")
        assert list(found.beside(at)) == [firsts[n] for n in (at - 1, at + 1) if 0 <= n < len(firsts)]
        for series in {series_of(id) for id in firsts if id}:
            assert found.before(at, series) == next((id for id in before if id and series_of(id) == series), "")
            assert found.after(at, series) == next((id for id in after if id and series_of(id) == series), "")
    assert found.meant == {id for id in firsts if id}
