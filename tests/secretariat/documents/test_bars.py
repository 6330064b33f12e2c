"""Bars: in a terminal and in text of block characters, on a web page as a picture, always with the numbers as text."""

from __future__ import annotations

import io

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.documents.bars import bar, bar_lines
from secretariat.documents.document import Bars, Document, Heading, Table, cell, text
from secretariat.documents.problems import problems
from secretariat.documents.writers import write_paper

YEARS = (("2029", 58.0, "58 days"), ("2030", 29.0, "29 days"), ("2031", 0.0, "–"))
TABLE = Table(
    "Days by year", ("Year", "Days"), tuple((cell(label), cell(words)) for label, _, words in YEARS),
    (Bars(1, tuple(value for _, value, _ in YEARS)),),
)  # fmt: skip
PAPER = Document("Days", (Heading(1, text("Days")), TABLE))


def test_a_bar_is_as_long_as_its_value_and_its_number_stands_beside_it() -> None:
    assert bar_lines(YEARS, 31) == [
        "2029  ████████████████  58 days",
        "2030  ████████  29 days",
        "2031  –",
    ]


@pytest.mark.parametrize(("value", "drawn"), [(8, "█"), (4, "▌"), (1, "▏"), (0.01, "▏"), (0, ""), (-3, ""), (99, "█")])
def test_a_part_of_a_cell_is_drawn_in_eighths_and_what_is_not_nothing_is_seen(value: float, drawn: str) -> None:
    assert bar(value, 8, 1) == drawn


def test_where_there_is_no_room_for_bars_the_numbers_stand_alone() -> None:
    assert bar_lines(YEARS, 18) == ["2029  58 days", "2030  29 days", "2031  –"]
    assert bar_lines([], 40) == []


@given(
    st.lists(st.tuples(st.text(st.characters(categories=["L", "N"]), max_size=8), st.floats(0, 1e6), st.just("n"))),
    st.integers(30, 120),
)
def test_no_line_is_wider_than_it_may_be(rows: list[tuple[str, float, str]], width: int) -> None:
    from rich.cells import cell_len

    assert all(cell_len(line) <= max(width, 24) for line in bar_lines(rows, width))


def test_a_scale_of_its_own_is_kept() -> None:
    (line,) = bar_lines([("2031", 50, "50%")], 21, top=100)
    assert line == "2031  █████  50%"


# --- in papers ---


def test_a_web_page_draws_them_and_says_them() -> None:
    page = write_paper(PAPER, ".html").decode()
    assert 'role="img" aria-label="Days: 2029, 58 days; 2030, 29 days; 2031, –"' in page
    assert page.count("<rect") == 3
    longest, half, none = (float(each.split('"')[0]) for each in page.split('<rect x="40" y="')[1:] for each in [
        each.split('width="')[1]])  # fmt: skip
    assert (half, none) == (pytest.approx(longest / 2, abs=0.1), 0)


def test_what_stands_in_a_picture_is_no_markup() -> None:
    table = Table("T", ("Year", "<b>"), ((cell('"><script>'), cell("</svg>")),), (Bars(1, (1,)),))
    page = write_paper(Document("T", (Heading(1, text("T")), table)), ".html").decode()
    assert "<script>" not in page
    assert page.count("</svg>") == 1


def test_word_has_them_as_a_table_of_block_characters() -> None:
    tables = docx.Document(io.BytesIO(write_paper(PAPER, ".docx"))).tables
    assert [[c.text for c in row.cells] for row in tables[1].rows] == [
        ["Year", "Bar", "Days"], ["2029", "█" * 40, "58 days"], ["2030", "█" * 20, "29 days"], ["2031", "", "–"],
    ]  # fmt: skip


def test_plain_text_and_markdown_have_them_under_the_table() -> None:
    words = write_paper(PAPER, ".txt").decode()
    assert words.index("Days: 58 days") < words.index("█")
    assert "    2029  ███" in write_paper(PAPER, ".md").decode()
    assert problems(PAPER) == []
