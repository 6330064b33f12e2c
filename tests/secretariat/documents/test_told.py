"""What the clerk is told of a paper as it goes into a file."""

from secretariat.documents.document import Document, Heading, Paragraph, Table, cell, listed, text
from secretariat.documents.told import told_of
from tests.support.sample_paper import sample_paper


def test_of_a_paper_that_is_right_there_is_nothing_to_tell() -> None:
    for ending in (".pdf", ".docx", ".html", ".md", ".txt", ".PDF"):
        assert told_of(sample_paper(), ending) == []


def test_what_a_pdf_cannot_draw_is_told_with_its_place() -> None:
    doc = Document(
        "Minutes 🎉",
        (
            Heading(1, text("Minutes")),
            Paragraph(text("Thanks 🙂")),
            Heading(2, text("Questions"), "8"),
            listed("a", "letter", 3, "Thanks 🙂"),
            Table("Members ✓", ("Name",), ((cell("佐藤"),),)),
            Heading(2, text("① End")),
        ),
    )
    assert told_of(doc, ".pdf") == [
        "“🎉” is printed [party popper] in a PDF, whose font lacks it: in the title.",
        "“🙂” is printed [slightly smiling face] in a PDF, whose font lacks it: at the beginning, and 1 more.",
        "“✓” is printed [check mark] in a PDF, whose font lacks it: under “8 Questions”, in the caption “Members ✓”.",
        "“佐藤” is printed [CJK ideographs 4F50, 85E4] in a PDF, whose font lacks it: under “8 Questions”, in row 1 of "
        "“Members ✓”.",
        "“①” is printed 1 in a PDF, whose font lacks it: in the heading “① End”.",
    ]
    assert told_of(doc, ".docx") == told_of(doc, ".html") == []


def test_many_signs_are_counted() -> None:
    doc = Document("T", tuple(Paragraph(text(f"{chr(0x1F600 + n)}.")) for n in range(20)))
    told = told_of(doc, ".pdf")
    assert len(told) == 7
    assert told[-1] == "So are 14 other signs."
    assert told_of(Document("T", doc.blocks[:7]), ".pdf")[-1].startswith("“😆” is printed")


def test_a_heading_out_of_order_is_told_and_the_paper_is_written_all_the_same() -> None:
    doc = Document("T", (Heading(1, text("T")), Heading(3, text("Deep"), "4")))
    for ending in (".pdf", ".docx", ".html"):
        assert told_of(doc, ending) == ["Heading “4 Deep” is of level 3, straight after level 1."]


def test_a_blank_paragraph_is_told_with_the_heading_it_stands_under() -> None:
    blank = Paragraph(text(" "))
    doc = Document("T", (blank, Heading(2, text("Urgent"), "9"), blank, listed("a", "letter", 1, "")))
    assert told_of(doc, ".docx") == [
        "A paragraph at the beginning has no text.",
        "A paragraph under “9 Urgent” has no text.",
        "List item a) under “9 Urgent” has no text.",
    ]


def test_a_csv_tells_what_it_leaves_out() -> None:
    table = Table("T", ("A",), ((cell("1"),),))
    assert told_of(Document("T", (table,)), ".csv") == []
    told = "A .csv has the tables alone: it leaves out the title and {} of this paper."
    assert told_of(Document("T", (Paragraph(text("x")), table)), ".csv") == [told.format("one paragraph")]
    more = (Paragraph(text("x")), listed("a", "letter", 1, "x"), table)
    assert told_of(Document("T", more), ".csv") == [told.format("2 paragraphs")]
