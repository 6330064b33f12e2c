"""How wide the columns of a table are: none lies beyond its edge, in whatever window."""

from __future__ import annotations

import pytest

from screens.widgets.table import Column, widths_in

SETS = {
    "people": (Column("Code", 6), Column("Name"), Column("Post", 20), Column("For", 22, 40)),
    "apologies": (Column("Code", 4), Column("Name"), Column("Came", 8, 14), Column("By", 9, 12),
                  Column("Substitute", 15, 24), Column("Reason (private)", 16, 30)),
    "inspections": (Column("Report"), Column("Published", 15), Column("Last day", 15), Column("Comments", 20),
                    Column("Open", 6)),
    "no flexible one": (Column("", 1), Column("Row", 4), Column("Title", 30), Column("Name", 40)),
}  # fmt: skip


@pytest.mark.parametrize("columns", SETS.values(), ids=SETS)
def test_no_column_lies_beyond_the_edge(columns: tuple[Column, ...]) -> None:
    for room in range(40, 210):
        widths = widths_in(columns, room)
        assert sum(widths) + 2 * len(widths) <= room, room
        assert all(width >= min(3, column.width or 3) for width, column in zip(widths, columns, strict=True)), room


def test_a_column_keeps_what_it_asks_for_where_there_is_room() -> None:
    assert widths_in(SETS["people"], 79)[:1] == [6]
    assert widths_in(SETS["people"], 79)[2:] == [20, 22]
    assert widths_in(SETS["people"], 120)[2:] == [20, 40]
    assert widths_in(SETS["apologies"], 79) == [4, 15, 8, 9, 15, 16]


@pytest.mark.parametrize("columns", SETS.values(), ids=SETS)
def test_in_a_narrow_window_the_column_of_what_is_left_still_holds_a_name(columns: tuple[Column, ...]) -> None:
    """“Birch, Ada” and no “Birch, …”, while the others have more than a code or the beginning of a word."""
    for room in range(58, 80):
        widths = widths_in(columns, room)
        given = [width for width, column in zip(widths, columns, strict=True) if not column.width]
        assert all(width >= min(10, max(widths)) for width in given), (room, widths)
