"""A paper drawn for the screen: every word of it, in lines that fit, its lists hanging and its tables in columns."""

from __future__ import annotations

import pytest

from screens.papers.drawn import drawn, page_width, pieces
from secretariat.documents.document import Document, Heading, Listed, Paragraph, Table, cell, listed, text
from secretariat.documents.plain_text import write
from tests.support.sample_paper import sample_paper


def lines(doc: Document, width: int = 84) -> list[str]:
    return [line.rstrip() for content in drawn(doc, page_width(doc, width)) for line in content.plain.split("\n")]


def letters(words: str) -> str:
    return "".join(c for c in words if c.isalnum())


@pytest.mark.parametrize("width", [32, 44, 84, 130])
def test_every_word_is_there_and_every_line_fits(width: int) -> None:
    doc = sample_paper()
    shown = lines(doc, width)
    assert max(map(len, shown)) <= max(20, width)
    said = letters(" ".join(shown))
    for word in letters(write(doc)).split():
        assert word[:8] in said
    for block in doc.blocks:
        if isinstance(block, Listed):
            assert letters(block.label) in said


def paper(*blocks: object, **more: object) -> Document:
    return Document(title="T", blocks=(Heading(1, text("T")), *blocks), **more)  # type: ignore[arg-type]


def test_a_table_has_columns_and_where_there_is_no_room_each_row_is_told_by_its_columns_names() -> None:
    table = Table(
        "Dates", ("When", "What is to be done"), ((cell("4 July"), cell("To sweep the lanes", "and bridges")),)
    )
    assert lines(paper(table), 40)[2:] == [
        "Dates",
        "┌────────┬────────────────────┐",
        "│ When   │ What is to be done │",
        "├────────┼────────────────────┤",
        "│ 4 July │ To sweep the lanes │",
        "│        │ and bridges        │",
        "└────────┴────────────────────┘",
    ]
    many = Table("Many", tuple(f"Column {n}" for n in range(9)), (tuple(cell("unbroken") for _ in range(9)),))
    assert "Column 8: unbroken" in lines(paper(many), 40)


def test_a_list_hangs_a_status_stands_above_and_a_line_to_write_on_is_drawn() -> None:
    first, second = listed("s", "letter", 1, "one " * 30), listed("s", "letter", 2, "two")
    shown = lines(paper(first, second, Paragraph(text("Date"), "blank"), status="DRAFT"), 40)
    assert shown[0] == "DRAFT"
    assert shown[3].startswith("a)  one one")
    assert shown[4].startswith("    one one")
    assert "b)  two" in shown
    assert shown[-1].startswith("Date ____")


def test_what_was_typed_is_never_read_as_markup_and_wide_letters_keep_the_columns() -> None:
    hostile = "[/b] [@click=app.quit]x[/] 佐藤"
    shown = lines(paper(Paragraph(text(hostile)), Table("", ("A", "B"), ((cell(hostile), cell("b")),))), 60)
    assert hostile in shown
    _, grid = drawn(paper(Table("", ("A", "B"), ((cell(hostile), cell("b")),))), 60)
    assert len({line.cell_length for line in grid.split("\n")}) == 1, "every line of a table ends at its frame"


def test_a_paper_across_the_page_is_drawn_wider() -> None:
    assert page_width(paper(wide=True), 200) > page_width(paper(), 200)
    assert page_width(paper(wide=True), 60) == page_width(paper(), 60) == 60


def test_a_block_longer_than_the_screen_is_gone_through_in_pieces_and_no_line_is_lost() -> None:
    table = Table("", ("A", "B"), tuple((cell(f"row {n}"), cell("b")) for n in range(40)))
    *_, grid = drawn(paper(table), 60)
    found = [piece.plain for piece in pieces(grid)]
    assert max(piece.count("\n") for piece in found) < 8
    assert "\n".join(found) == f"{grid.plain}\n"
