"""A paper in Welsh with English in it: in each format whoever has it read aloud hears each part in its own language."""

from __future__ import annotations

import re
from io import BytesIO

import docx
import pikepdf
from docx.oxml.ns import qn

from secretariat.documents.council.setting import Template
from secretariat.documents.document import Document, Heading, Paragraph, Run, Table, cell, listed, text
from secretariat.documents.writers import write_paper
from tests.support.typst_here import TYPST

FOOT = "Record 2 acts"


def english(words: str) -> Run:
    return Run(words, language="en-GB")


PAPER = Document(
    "Cofnodion",
    (
        Heading(1, text("Cofnodion")), Heading(2, text(english("Apologies"))),
        Paragraph(text("Daeth hi.")), Paragraph(text(english("She "), Run("came", strong=True, language="en-GB"))),
        listed("s", "letter", 1, text(english("Why?"))),
        Table("Days", ("Item", "Days"), ((cell("Llun"), cell(text(english("Monday")))),),
              english=("caption", "header")),
    ),
    language="cy", status="DRAFT", english=("status",),
)  # fmt: skip
IN_ENGLISH = {"Apologies", "She ", "came", "Why?", "Days", "Item", "Monday", "DRAFT", FOOT}


def test_on_a_web_page() -> None:
    page = write_paper(PAPER, ".html", FOOT).decode()
    assert '<html lang="cy">' in page
    found = re.findall(r'<(\w+)[^>]* lang="en-GB">(.*?)</\1>', page)
    assert ("p", "DRAFT") in found
    assert ("span", "She <strong>came</strong>") in found
    assert {re.sub("<.*?>", "", words) for _, words in found} - {"Skip to the text"} == {
        "Apologies", "She came", "Why?", "Monday", "Days", "Item", "DRAFT", FOOT
    }  # fmt: skip
    assert "<p>Daeth hi.</p>" in page


def spoken(file: bytes) -> dict[str, str]:
    """The language of each run of a Word file, by its words."""
    word = docx.Document(BytesIO(file))
    section = word.sections[-1]
    found = {}
    for part in (word.element.body, section.header._element, section.footer._element):
        for run in part.iter(qn("w:r")):
            language = run.find(f"{qn('w:rPr')}/{qn('w:lang')}")
            found["".join(each.text or "" for each in run.iter(qn("w:t")))] = (
                "" if language is None else language.get(qn("w:val"))
            )
    return found


def test_in_word() -> None:
    found = spoken(write_paper(PAPER, ".docx", FOOT))
    assert {words for words, language in found.items() if language == "en-GB"} >= IN_ENGLISH
    assert found["Daeth hi."] == found["Llun"] == found["Cofnodion"] == ""


def test_in_a_councils_template() -> None:
    blank = BytesIO()
    docx.Document().save(blank)
    found = spoken(write_paper(PAPER, ".docx", FOOT, Template("t.docx", blank.getvalue(), {})))
    assert {words for words, language in found.items() if language == "en-GB"} >= IN_ENGLISH
    assert found["Daeth hi."] == found["Llun"] == found["Cofnodion"] == "cy"


@TYPST
def test_in_a_pdf() -> None:
    with pikepdf.open(BytesIO(write_paper(PAPER, ".pdf", FOOT))) as pdf:
        assert str(pdf.Root.Lang) == "cy"
        parts = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and each.get("/S")]
        assert {str(each.S) for each in parts if each.get("/Lang") == "en-GB"} == {"/H2", "/P", "/LBody", "/TD"}
        drawn = b"".join(page.Contents.read_bytes() for page in pdf.pages)
    assert drawn.count(b"Lang(en-GB)") == 5, "DRAFT, “She” and “came”, the caption and the columns"
