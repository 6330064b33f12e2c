"""How long answers took, said for a year."""

from __future__ import annotations

import pytest

from secretariat.papers.matters.years import Year
from storage.queries.rates import took


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ((), ""),
        ((43,), ", in 43 days"),
        ((1,), ", in 1 day"),
        ((28, 28), ", in 28 days"),
        ((0, 1), ", in 0 to 1 day, 0 on average"),
        ((28, 26, 27), ", in 26 to 28 days, 27 on average"),
        ((400, 1400), ", in 400 to 1,400 days, 900 on average"),
    ],
)
def test_one_length_is_said_once(days: tuple[int, ...], said: str) -> None:
    assert took(Year(2031, 4, len(days), days)) == said
