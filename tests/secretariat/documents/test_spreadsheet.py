"""The tables of a paper as CSV."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.documents.document import Document, Paragraph, Table, cell, listed, text
from secretariat.documents.spreadsheet import safe, write


def rows(doc: Document) -> list[list[str]]:
    data = write(doc)
    assert data.startswith(b"\xef\xbb\xbf"), "a spreadsheet knows UTF-8 by its mark"
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def table(caption: str, *cells: str, header: tuple[str, ...] = ("Name", "Said")) -> Table:
    return Table(caption, header, (tuple(map(cell, cells)),))


def test_one_table_is_its_header_and_its_rows() -> None:
    doc = Document("T", (Paragraph(text("Before")), table("Said", "Siân Tŷ-Gwyn", 'a "b", c')))
    assert rows(doc) == [["Name", "Said"], ["Siân Tŷ-Gwyn", 'a "b", c']]


def test_a_cell_of_several_paragraphs_is_one_line_each_with_its_label() -> None:
    filled = cell(
        "The Panel AGREED:",
        listed("r", "recommendation", 4, "To publish.", "Soon."),
        Paragraph(text("x"), number="1.2"),
    )
    assert rows(Document("T", (Table("T", ("A",), ((filled,),)),)))[1] == [
        "The Panel AGREED:\nR4 To publish.\nSoon.\n1.2 x"
    ]


def test_several_tables_of_one_header_are_one_table() -> None:
    doc = Document("T", (table("Ours", "A", "1"), table("Theirs", "B", "2")))
    assert rows(doc) == [["Table", "Name", "Said"], ["Ours", "A", "1"], ["Theirs", "B", "2"]]


def test_tables_of_other_headers_stand_each_under_its_caption() -> None:
    doc = Document("T", (table("Ours", "A", "1"), table("Theirs", "B", header=("Who",))))
    assert rows(doc) == [["Ours"], ["Name", "Said"], ["A", "1"], [], ["Theirs"], ["Who"], ["B"]]


def test_the_status_and_the_foot_come_last() -> None:
    doc = Document("T", (table("T", "A", "1"),), status="NOT FOR PUBLICATION", foot="Record 1 act")
    assert rows(doc)[1:] == [["A", "1"], [], ["NOT FOR PUBLICATION"], ["Record 1 act"]]


def test_a_paper_without_a_table_is_refused_in_one_sentence() -> None:
    with pytest.raises(
        ValueError,
        match=r"^There is no table in this paper, and a \.csv has tables alone: name a file ending in \.docx\.$",
    ):
        write(Document("T", (Paragraph(text("x")),)))


@pytest.mark.parametrize(
    "words",
    [
        "=1+1",
        "+44 1733 000000",
        "-x",
        "@SUM(A1)",
        "|calc",
        "%x",
        "  =1",
        "\u00a0=1",
        "\u200b=1",
        "＝1",
        "－1",
        "\t=1",
        "=-5",
        "-5-3",
    ],
    ids=ascii,
)
def test_what_a_spreadsheet_would_work_out_is_text(words: str) -> None:
    assert safe(words) == f"'{words}"


@pytest.mark.parametrize("words", ["-5", "+3", "-1,234.50", "-12%", "5", "2022-07-20/R1", "–", "Ali", "", "'tis"])
def test_a_number_and_plain_words_are_left_alone(words: str) -> None:
    assert safe(words) == words


@given(st.lists(st.text(), min_size=2, max_size=2))
def test_every_cell_comes_back_as_it_was(typed: list[str]) -> None:
    doc = Document("T", (table("T", *typed),))
    assert isinstance(doc.blocks[0], Table)
    kept = [part.text[0].text for filled in doc.blocks[0].rows[0] for part in filled if isinstance(part, Paragraph)]
    assert [each.removeprefix("'") for each in rows(doc)[1]] == [each.strip().removeprefix("'") for each in kept]
