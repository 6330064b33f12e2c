"""Words of ours in lines that end where a phrase does."""

from __future__ import annotations

import pytest

from screens.widgets.wrapped import by_phrases

QUORUM = "1 of 13 here · NO QUORUM: 5 needed, 4 short · veto needs 9: not possible with 1"


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (80, [QUORUM]),
        (78, ["1 of 13 here · NO QUORUM: 5 needed, 4 short", "veto needs 9: not possible with 1"]),
        (32, ["1 of 13 here", "NO QUORUM: 5 needed, 4 short", "veto needs 9:", "not possible with 1"]),
        (23, ["1 of 13 here", "NO QUORUM: 5 needed,", "4 short", "veto needs 9:", "not possible with 1"]),
    ],
)
def test_a_line_ends_where_a_phrase_does(width: int, lines: list[str]) -> None:
    assert by_phrases(QUORUM, width) == lines
