"""A line in a narrow window loses its middle, never its end; words in a few lines lose the end of what is long."""

from __future__ import annotations

import pytest
from rich.cells import cell_len
from textual.content import Content

from screens.kit.fitting import fitted, in_lines


def test_in_a_narrow_window_the_date_and_the_key_stay() -> None:
    line = "Complaint 2031/002: send the complaint copy to the person complained against now (F8; 7 more)"
    assert len(fitted(line, 78)) == 78
    assert fitted(line, 78).endswith("… now (F8; 7 more)")
    assert fitted(line, 100) == line
    late = "Complaint 2031/002: send the acknowledgement to the complainant OVERDUE since 27 May 2031 (F8)"
    assert fitted(late, 70).endswith("… OVERDUE since 27 May 2031 (F8)")
    assert fitted("", 10) == ""


@pytest.mark.parametrize("day", ["8 May 2031", "18 September 2031"])
@pytest.mark.parametrize("more", ["", "; 3 more", "; 10 more"])
@pytest.mark.parametrize("room", range(58, 80))
def test_the_key_and_how_many_there_are_stay_in_the_narrowest_window(day: str, more: str, room: int) -> None:
    shown = fitted(f"Complaint 2031/007: refer it to the IOPC OVERDUE since {day} (F8{more})", room)
    assert cell_len(shown) <= room
    assert shown.startswith("Complaint 2031/007")
    assert shown.endswith(f"{day} (F8{more})")


@pytest.mark.parametrize(
    "others", ["9 late (F7)", "9 matters overdue (F7)", "19 matters overdue, 1 due within 2 days (F7)"]
)
@pytest.mark.parametrize("room", range(58, 100))
def test_what_else_is_due_is_told_whole_or_not_at_all(room: int, others: str) -> None:
    first = "Complaint 2031/007: refer it to the IOPC OVERDUE since 18 June 2031 (F8; 10 more)"
    shown = fitted(f"{first} · {others}", room)
    assert cell_len(shown) <= room
    assert shown.startswith("Complaint 2031/007")
    assert "18 June 2031 (F8; 10 more) " in shown
    assert shown.endswith((f" · {others}", " …"))


@pytest.mark.parametrize("width", [20, 40, 78, 118])
@pytest.mark.parametrize(
    "first", ["", "short", "Enter: " + "the lanes were dark and " * 3, "Enter: " + "long words " * 40, "x" * 500]
)
@pytest.mark.parametrize(
    "second", ["", "Tab: and the Commissioner answers", "The Vice-Chair is not in the room. " * 12]
)
def test_words_stand_in_a_few_lines_and_the_second_part_is_told(width: int, first: str, second: str) -> None:
    shown, lines = in_lines(f"{first}\n{second}" if second else first, width, 3)
    assert len(Content(shown).wrap(width)) == lines <= 3
    if cell_len(first) + cell_len(second) + 3 <= width:
        assert "…" not in shown
        assert lines == 1
    assert len(second) > 40 or second in shown  # short as it is, it is never what is cut
    assert shown.startswith(first[:10])


def test_what_is_cut_is_cut_at_the_end_with_a_sign() -> None:
    words = "Enter: The Commissioner stated that " + "the lamps of the lane had gone out in June and " * 6
    assert in_lines(words, 78, 3)[0].endswith("…")
    assert in_lines(words, 400, 3) == (words, 1)
    both = in_lines(f"{words}\nTab: and the Commissioner answers", 78, 3)[0]
    assert both.count("…") == 1
    assert both.endswith("…\nTab: and the Commissioner answers")
