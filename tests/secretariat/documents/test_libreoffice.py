"""A Word paper as LibreOffice reads it: every row is there wherever a page ends. Skipped where it is not installed."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from secretariat.documents.document import Block, Document, Heading, Paragraph, Table, cell, listed, text
from secretariat.documents.writers import write_paper

pytest.importorskip("pypdf")
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
PADDINGS = range(0, 48, 3)


def words_of_pages(papers: dict[str, Document], folder: Path) -> dict[str, list[str]]:
    """The words of each page of each paper, once LibreOffice has made a tagged PDF of it."""
    from pypdf import PdfReader

    assert OFFICE is not None
    for name, doc in papers.items():
        (folder / f"{name}.docx").write_bytes(write_paper(doc, ".docx"))
    ran = subprocess.run(
        [OFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to",
         'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}', "--outdir", folder,
         *(folder / f"{name}.docx" for name in papers)],
        capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    return {
        name: [" ".join(page.extract_text().split()) for page in PdfReader(folder / f"{name}.pdf").pages]
        for name in papers
    }


def dates(padding: int) -> Document:
    """A paper with a table of dates after so many lines, each row of several, and another after it."""
    rows = tuple(
        (cell(f"Date{row}", "1:30pm", "Guildhall, Westmere"), cell(*(f"Matter{row}x{n}" for n in range(1 + row % 5))))
        for row in range(6)
    )
    blocks: list[Block] = [Heading(1, text("Dates"))]
    blocks += [Paragraph(text(f"Line{n}")) for n in range(padding)]
    blocks += [
        Heading(2, text("Meeting dates"), "14"),
        Table("Dates to come", ("Dates", "Items"), rows),
        Paragraph(text("The Panel noted them."), "outcome"),
        Heading(2, text("Decisions")),
        Table("Decisions", ("Dates", "Items"), rows, titled=True),
        *(Paragraph(text(words), "blank") for words in ("Signed (Chair)", "Name", "Date")),
    ]
    return Document("Dates", tuple(blocks))


def test_every_row_is_there_wherever_the_page_ends(tmp_path: Path) -> None:
    read = words_of_pages({str(padding): dates(padding) for padding in PADDINGS}, tmp_path)
    wanted = [f"Date{row}" for row in range(6)] + [f"Matter{row}x{n}" for row in range(6) for n in range(1 + row % 5)]
    for padding in PADDINGS:
        words = " ".join(read[str(padding)]).split()
        assert {each: words.count(each) for each in wanted} == dict.fromkeys(wanted, 2), f"after {padding} lines"
        assert len(read[str(padding)]) > 1


def test_a_row_stands_on_one_page_and_a_tall_one_says_again_what_it_is_about(tmp_path: Path) -> None:
    """A decision of many recommendations is the tall one: no part of it stands beside an empty cell."""
    rows = tuple(
        (cell(f"Item{row}"), cell(f"Noted{row}", *(listed("r", "recommendation", n, f"Matter{row}x{n}") for n in done)))
        for row, done in enumerate((range(3), range(7), range(45), range(2), range(12)))
    )
    papers = {
        str(padding): Document(
            "T", (*(Paragraph(text(f"Line{n}")) for n in range(padding)), Table("D", ("Item", "Decision"), rows))
        )
        for padding in PADDINGS
    }
    for name, pages in words_of_pages(papers, tmp_path).items():
        whole = " ".join(pages)
        assert whole.count("Matter") == 3 + 7 + 45 + 2 + 12, f"after {name} lines"
        for page in pages:
            about = re.search(r"Item Decision (.+)", page)
            assert about is None or about[1].startswith("Item"), f"after {name} lines: {page}"


def test_no_last_page_holds_three_lines_alone(tmp_path: Path) -> None:
    """Whatever stands before: an ending of short paragraphs, of a list, of a block to sign."""
    endings: dict[str, tuple[Block, ...]] = {
        "short": tuple(Paragraph(text(f"End{n}")) for n in range(9)),
        "list": (
            *(listed("a", "bullet", 1, f"End{n}") for n in range(7)),
            Heading(2, text("End7")),
            listed("b", "bullet", 1, "End8"),
        ),
    }
    papers = {
        f"{name}{padding}": Document(
            "T", (Heading(1, text("T")), *(Paragraph(text(f"Line{n}")) for n in range(padding)), *ending)
        )
        for name, ending in endings.items()
        for padding in range(12, 24, 2)
    }
    read = words_of_pages(papers, tmp_path)
    assert {len(pages) for pages in read.values()} == {1, 2}, "some break within the ending"
    for name, pages in read.items():
        if len(pages) > 1:
            lines = re.findall(r"\b(?:End|Line)\d+\b", pages[-1])
            assert len(lines) > 3, name


def test_what_leads_on_to_a_list_or_a_table_stands_on_its_page(tmp_path: Path) -> None:
    """Also a few words under a heading, with the table that they go with."""
    table = Table("Dates", ("A", "B"), ((cell("Row"), cell("x")),))
    few = (Heading(2, text("Letter")), Paragraph(text("It is the paper.")), Paragraph(text("LEAD answers one.")), table)
    endings: dict[str, tuple[Block, ...]] = {
        "list": (Paragraph(text("LEAD goes to:")), *(listed("a", "bullet", n, f"Row{n}") for n in (1, 2))),
        "table": (Paragraph(text("LEAD stands here:")), table),
        "few": few,
    }
    after = [Paragraph(text(f"After{n}")) for n in range(12)]
    papers = {
        f"{name}{padding}": Document("T", (*(Paragraph(text(f"Line{n}")) for n in range(padding)), *ending, *after))
        for name, ending in endings.items()
        for padding in range(18, 32, 2)
    }
    for name, pages in words_of_pages(papers, tmp_path).items():
        (page,) = [page for page in pages if "Row" in page.split() or "Row1" in page.split()]
        assert "LEAD" in page, name


def test_letters_past_z_are_those_of_the_minutes_and_permanent_numbers_stand(tmp_path: Path) -> None:
    points = [listed("l", "letter", n, f"Point{n}", listed("s", "sub-letter", 1, f"Sub{n}")) for n in range(1, 29)]
    matters = [listed("r", "recommendation", n, f"Matter{n}") for n in (2, 5)]
    doc = Document("T", (Heading(1, text("T")), *points, *matters))
    words = " ".join(words_of_pages({"t": doc}, tmp_path)["t"])
    for label, point in (("a)", 1), ("z)", 26), ("aa)", 27), ("bb)", 28)):
        assert f"{label} Point{point} a. Sub{point}" in words
    assert "R2 Matter2 R5 Matter5" in words
