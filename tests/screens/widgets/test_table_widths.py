"""How wide the columns of a table are: none lies beyond its edge, in whatever window."""

from __future__ import annotations

import pytest

from screens.widgets.giving_way import give_way
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


@pytest.mark.parametrize("columns", SETS.values(), ids=SETS)
@pytest.mark.parametrize(
    "needs", [(0, 60, 0, 0, 0, 0), (4, 9, 40, 3, 30, 2), (90,) * 6, (1,) * 6, (12, 30, 9, 24, 0, 50)]
)
def test_columns_give_way_to_need(columns: tuple[Column, ...], needs: tuple[int, ...]) -> None:
    """Nothing is cut in one column while another stands empty, and none loses a letter of its own to another."""
    needs, first = needs[: len(columns)], [n for n, column in enumerate(columns) if not column.width]
    least = [len(column.label) for column in columns]
    for room in range(40, 210):
        before = widths_in(columns, room)
        after = give_way(before, needs, least, first)
        assert sum(after) == sum(before)
        for was, width, need, low in zip(before, after, needs, least, strict=True):
            assert width >= min(was, max(need, low)), (room, after)
        cut = [width < need for width, need in zip(after, needs, strict=True)]
        spare = [width > max(need, low) for width, need, low in zip(after, needs, least, strict=True)]
        assert not (any(cut) and any(spare)), (room, after)
        assert not any(cut[n] for n in first) or after == [
            min(was, max(need, low)) if n not in first else width
            for n, (was, width, need, low) in enumerate(zip(before, after, needs, least, strict=True))
        ], (room, after)
