"""How many pages a paper is estimated to take, held against Word papers that were printed (MTG-06)."""

from __future__ import annotations

import pytest

from secretariat.documents.document import Document, Heading, Paragraph, Table, cell, listed, text
from secretariat.documents.length import LETTERS, LINES, pages_of


def paper(*blocks: Heading | Paragraph | Table) -> Document:
    return Document("Agenda", blocks)


def items(n: int) -> Document:
    """An agenda's table of so many items, each with a purpose of two lines."""
    rows = tuple((cell(str(i)), cell(f"Matter {i}", "To consider " * 9), cell("3–4")) for i in range(1, n + 1))
    return paper(Heading(2, text("Items")), Table("Items of the agenda", ("No", "Item", "Pages"), rows))


def test_the_shortest_paper_takes_a_page() -> None:
    assert pages_of(paper()) == 1
    assert pages_of(paper(Paragraph(text("Guildhall")))) == 1


@pytest.mark.parametrize(("n", "printed"), [(1, 1), (10, 1), (20, 2), (30, 3), (40, 4), (60, 5)])
def test_a_table_of_items_takes_as_many_pages_as_it_did_when_printed(n: int, printed: int) -> None:
    assert pages_of(items(n)) == printed


def test_a_page_is_full_when_its_lines_are() -> None:
    """The title takes three lines, a paragraph of one line one and a half."""
    fits = int((LINES - 3) // 1.5)
    lines = [Paragraph(text("A line"))] * fits
    assert pages_of(paper(*lines)) == 1
    assert pages_of(paper(*lines, Paragraph(text("A line")))) == 2


def test_long_paragraphs_and_list_items_count_by_their_lines() -> None:
    long = "x" * LETTERS * 30
    assert pages_of(paper(Paragraph(text(long)))) == 1
    assert pages_of(paper(Paragraph(text(long)), Paragraph(text(long)))) == 2
    assert pages_of(Document("Agenda", (listed("a", "bullet", 1, long), listed("a", "bullet", 1, long)))) == 2


def test_a_row_too_long_or_an_empty_table_is_counted_too() -> None:
    assert pages_of(paper(Table("None", ("No", "Item"), ()))) == 1
    assert pages_of(paper(Table("Odd", ("No",), ((cell("1"), cell("x" * 9000)),)))) == 1
