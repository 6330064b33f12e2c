"""The last day of a month is the library's."""

from __future__ import annotations

from calendar import monthrange

import pytest

from secretariat.basics.months import last_of_month


@pytest.mark.parametrize("year", [1, 1900, 2000, 2023, 2024, 2100, 9999])
def test_the_last_of_each_month(year: int) -> None:
    assert [last_of_month(year, month).day for month in range(1, 13)] == [
        monthrange(year, month)[1] for month in range(1, 13)
    ]


@pytest.mark.parametrize(("year", "month"), [(2031, 0), (2031, 13), (0, 1), (10_000, 1)])
def test_no_month_is_refused(year: int, month: int) -> None:
    with pytest.raises(ValueError, match=r"month|year"):
        last_of_month(year, month)
