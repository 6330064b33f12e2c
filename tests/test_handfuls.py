"""A row of a handful that fails is named, and hides no other."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.handfuls import HANDFUL, all_hold, by_handfuls


def test_every_row_is_tried_and_those_that_fail_are_told_together() -> None:
    tried: list[tuple[int, int]] = []

    def is_half(half: int, whole: int) -> None:
        tried.append((half, whole))
        if whole == 8:
            with pytest.raises(ValueError, match="none"):
                int(whole)
        assert 2 * half == whole

    with pytest.raises(BaseExceptionGroup) as failing:
        all_hold(is_half, [(1, 2), (2, 5), (4, 8), (3, 6)])
    assert tried == [(1, 2), (2, 5), (4, 8), (3, 6)]
    assert [error.__notes__ for error in failing.value.exceptions] == [["in the row (2, 5)"], ["in the row (4, 8)"]]


def test_no_row_is_left_out_and_each_is_given_as_it_stands() -> None:
    rows: list[Any] = [*range(2 * HANDFUL + 1)]
    given: list[Any] = []

    @by_handfuls(rows)
    def test_one(row: int) -> None:
        given.append(row)

    (mark,) = test_one.pytestmark
    for handful in mark.args[1]:
        test_one(handful)
    assert given == rows
    assert mark.kwargs["ids"] == ["1 to 25", "26 to 50", "51 to 51"]
    assert test_one.__name__ == "test_one"
