"""Rows of a table on their pages: whole where they are not tall, parted with their name said again where they are."""

from __future__ import annotations

import pytest

from secretariat.documents.document import Cell, Table, cell, cell_words, listed
from secretariat.documents.measured.rows import CellSetting, rows_of

LINES = CellSetting(12, 1.37, 0.3, 5)


def rows(*cells: Cell, across: bool = False, row_heads: bool = True) -> list[tuple[list[str], bool]]:
    table = Table("T", tuple(f"H{n}" for n in range(len(cells))), (cells,), row_heads=row_heads)
    widths = [100.0, *[(353.0) / (len(cells) - 1)] * (len(cells) - 1)]
    found = rows_of(table, LINES, widths, across=across)
    return [([cell_words(each) for each in row.cells], row.whole) for row in found]


def matters(count: int) -> Cell:
    return cell("The Panel noted it.", *(listed("r", "recommendation", n, f"Matter {n}") for n in range(1, count + 1)))


def test_a_row_that_is_not_tall_stands_whole() -> None:
    assert rows(cell("8. Hedges"), matters(5)) == [(["8. Hedges", cell_words(matters(5))], True)]


@pytest.mark.parametrize("across", [False, True])
@pytest.mark.parametrize("count", [18, 25, 40, 90])
def test_a_tall_row_is_parted_and_each_part_says_what_it_is_about(count: int, across: bool) -> None:
    parts = rows(cell("8. Hedges", "on the Ness"), matters(count), across=across)
    assert len(parts) > 1
    assert all(whole for _, whole in parts)
    assert [head for (head, _), _ in parts] == ["8. Hedges, on the Ness", *["8. Hedges (continued)"] * (len(parts) - 1)]
    assert ", ".join(said for (_, said), _ in parts) == cell_words(matters(count)), "nothing is lost, in order"


def test_a_second_column_goes_on_beside_the_first() -> None:
    parts = rows(cell("R1"), matters(40), cell("done"), cell(*(f"Step {n}" for n in range(30))))
    assert [cells[2] for cells, _ in parts] == ["done", *[""] * (len(parts) - 1)]
    assert ", ".join(filter(None, (cells[3] for cells, _ in parts))) == ", ".join(f"Step {n}" for n in range(30))


def test_what_has_no_place_to_be_parted_parts_as_the_page_does() -> None:
    long = "word " * 400
    assert rows(cell("8"), cell(long)) == [(["8", long], False)]
    assert [whole for _, whole in rows(cell("1", *["x"] * 60), cell("2"), row_heads=False)] == [False]
    assert [whole for _, whole in rows(cell("8"), cell("Short.", long, "Short."))] == [True, False, True]
