"""What a paper says: places filled in, numbers with their thousands apart."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.basics.clock import house_date
from secretariat.basics.saying import say


@pytest.mark.parametrize(
    ("value", "wanted"),
    [(7, "7 days"), (999, "999 days"), (1217, "1,217 days"), (1234567, "1,234,567 days"), ("2031", "2031 days")],
)
def test_a_whole_number_has_its_thousands_apart_and_typed_words_stay(value: object, wanted: str) -> None:
    assert say("{n} days", value) == wanted


def test_a_year_is_no_such_number() -> None:
    assert house_date(dt.date(2031, 6, 18)) == "18 June 2031"
    assert say("in the year that begins in {year}", 2031) == "in the year that begins in 2031"
