"""Words of ours in lines that end where a phrase does."""

from __future__ import annotations

import pytest

from screens.widgets.wrapped import by_phrases, by_phrases_within

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


HEAD = (
    "Wednesday 24 June 2031, 2:00pm · annual meeting\nGuildhall, Tarrow\n"
    "Published 16 June 2031 at 10:00am · questions: 12 noon, Friday 19 June 2031\n"
    "CHANGED SINCE PUBLISHED: item 9: paper attached, was none; item 9: number of pages; item 9: report added"
)
KEYS = "S: publish a supplement · Q: public questions (2) · G: pack"


@pytest.mark.parametrize("width", range(36, 120))
def test_what_can_be_done_is_told_in_any_width_and_what_is_cut_has_a_sign(width: int) -> None:
    lines = by_phrases_within(f"{HEAD}\n{KEYS}", width, 6)
    assert all(len(line) <= width for line in lines)
    assert " · ".join(lines).endswith(KEYS)
    whole = by_phrases(f"{HEAD}\n{KEYS}", width)
    assert lines == whole if len(whole) <= 6 else any(line.endswith("…") for line in lines)
    assert len(lines) <= 6 or len(by_phrases(KEYS, width)) > 2
