"""A Word paper in a council's own template."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from msgspec.structs import replace

from secretariat.documents.council.opened import opened
from secretariat.documents.council.roles import ROLES, found, told
from secretariat.documents.council.setting import Template, set_into
from secretariat.documents.document import Document, Heading, Paragraph, Table, cell, listed, strong, text
from secretariat.documents.word import writer
from secretariat.documents.writers import write_paper
from tests.support.council_template import council_template, retyped
from tests.support.reading import word_lines
from tests.support.sample_paper import sample_paper

PAPER = replace(sample_paper(), foot="Record 12 acts")
NAMED = {"heading": "ncc heading", "letters": "NCC Letters"}


def written(doc: Document = PAPER, named: dict[str, str] | None = None, **template: Any) -> Any:
    """The paper in the template, opened."""
    given = Template("council.dotx", council_template(**template), NAMED if named is None else named)
    data = set_into(given, writer.write(doc), doc)
    assert data == set_into(given, writer.write(doc), doc), "equal input gives equal bytes"
    return docx.Document(BytesIO(data))


def styles_of(word: Any) -> dict[str, str]:
    return {paragraph.text: paragraph.style.name for paragraph in word.paragraphs}


def test_the_paper_stands_at_the_marker_between_what_the_council_has_there() -> None:
    lines = [paragraph.text for paragraph in written().paragraphs]
    assert lines[0] == "Letterhead"
    assert lines[1] == "Minutes of the Northmoor Police and Crime Panel, 20 July 2022"
    assert lines[-1] == "Yours, the council"
    assert "{{content}}" not in lines


def test_without_a_marker_it_replaces_the_text() -> None:
    lines = [paragraph.text for paragraph in written(marker="").paragraphs]
    assert "Letterhead" not in lines
    assert lines[0] == "Minutes of the Northmoor Police and Crime Panel, 20 July 2022"
    assert lines[-1] == "Chair"


@pytest.mark.parametrize("template", [{}, {"marker": ""}, {"template": False}, {"numbering": False}])
def test_every_word_of_the_paper_is_there(template: dict[str, Any]) -> None:
    given = Template("council.dotx", council_template(**template), {})
    plain = writer.write(PAPER)
    lines = word_lines(set_into(given, plain, PAPER))
    wanted = word_lines(plain)
    assert [line for line in lines if line in set(wanted)] == wanted


def test_pages_headers_and_footers_are_the_council_s_with_status_and_foot_under_them() -> None:
    (section,) = written().sections
    assert section.left_margin.cm == pytest.approx(4, abs=0.01)
    assert [line.text for line in section.header.paragraphs] == ["Northmoor Council", "DRAFT"]
    assert [line.text for line in section.footer.paragraphs] == ["County Hall, Northmoor", "Record 12 acts"]


def test_styles_are_the_council_s_where_it_has_them_and_ours_where_not() -> None:
    styles = styles_of(written())
    assert styles["Minutes of the Northmoor Police and Crime Panel, 20 July 2022"] == "Heading 1"
    assert styles["1\tBusiness taken as item 1"] == "NCC Heading"
    assert styles["Questions"] == "Heading 3"
    assert styles["Councillor Bryn asked:"] == "Stem"
    assert styles["Chair"] == "Signature Line"


def test_a_heading_in_a_style_of_the_council_s_is_still_a_heading() -> None:
    levels = {
        paragraph.text: [level.get(qn("w:val")) for level in paragraph._p.iter(qn("w:outlineLvl"))]
        for paragraph in written().paragraphs
    }
    assert levels["1\tBusiness taken as item 1"] == ["1"]
    assert levels["Questions"] == []


def test_text_may_be_in_a_style_of_the_council_s() -> None:
    doc = Document("T", (Paragraph(text("Plain words")), Table("C", ("A",), ((cell("In a cell"),),))))
    word = written(doc, {"text": "NCC Text"})
    assert styles_of(word)["Plain words"] == "NCC Text"
    assert word.tables[0].cell(1, 0).paragraphs[0].style.name == "Table Text"


def test_letters_are_counted_by_the_council_s_own_list_and_run_on() -> None:
    word = written()
    numbers = {num.get(qn("w:numId")): num for num in word.part.numbering_part.element.findall(qn("w:num"))}
    asked = [line for line in word.paragraphs if line.style.name == "NCC Letters"]
    ids = {line._p.pPr.numPr.numId.val for line in asked}
    assert len(asked) == 28
    assert len(ids) == 1, "a) to bb) are one list across the stems"
    (id,) = ids
    assert id not in (None, 99)
    assert numbers[str(id)].find(qn("w:abstractNumId")).get(qn("w:val")) == "77"


def test_lists_that_are_not_named_keep_our_numbers_beside_the_council_s() -> None:
    doc = Document(
        "T", (listed("n", "number", 3, "Third"), listed("b", "bullet", 1, "Bullet"), listed("a", "letter", 1, "A"))
    )
    word = written(doc, {})
    lists = word.part.numbering_part.element
    order = [child.tag for child in lists]
    assert order == sorted(order, key=[qn("w:abstractNum"), qn("w:num"), qn("w:numIdMacAtCleanup")].index)
    for name, id in (("w:abstractNum", "w:abstractNumId"), ("w:num", "w:numId")):
        ids = [each.get(qn(id)) for each in lists.findall(qn(name))]
        assert len(ids) == len(set(ids))
    used = [
        line._p.pPr.numPr.numId.val
        for line in word.paragraphs
        if line._p.pPr is not None and line._p.pPr.numPr is not None
    ]
    assert len(set(used)) == 3
    assert 99 not in used


def test_a_table_is_as_wide_as_the_council_s_page_has_room() -> None:
    word = written()
    section = word.sections[0]
    room = section.page_width - section.left_margin - section.right_margin
    for table in word.tables:
        assert sum(column.width for column in table.columns) == pytest.approx(room, rel=0.02)


def test_a_wide_paper_lies_across_the_page() -> None:
    (section,) = written(replace(PAPER, wide=True)).sections
    assert section.page_width > section.page_height


def test_the_file_says_what_it_is_and_in_which_language() -> None:
    word = written(replace(PAPER, language="cy-GB"))
    about = word.core_properties
    assert (about.title, about.author, about.language) == ("Minutes of 20 July 2022", "Siân Pryce", "cy-GB")
    languages = [each.get(qn("w:val")) for each in word.styles.element.iter(qn("w:lang"))]
    assert languages[0] == "cy-GB"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (retyped(council_template(), "template", "x", "word/vbaProject.bin"), "t.dotx holds macros, and none are"),
        (retyped(council_template(), "template", "template.macroEnabledTemplate"), "t.dotx holds macros"),
        (b"", "t.dotx is damaged, or no Word file"),
        (b"PK\x03\x04 nothing", "t.dotx is damaged, or no Word file"),
        (b"<html>", "t.dotx is damaged, or no Word file"),
    ],
    ids=["a part of macros", "called so", "empty", "cut off", "a page"],
)  # fmt: skip
def test_what_is_no_template_is_refused_in_one_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(ValueError) as refused:  # noqa: PT011
        opened("t.dotx", data)
    assert str(refused.value).startswith(sentence)


def test_what_was_found_is_said_and_what_not() -> None:
    template = opened("t.dotx", council_template())
    said = told(template, NAMED)
    assert "heading as NCC Heading" in said
    assert "letters as NCC Letters" in said
    assert (
        "Ours: stem, outcome, note, part of a letter, line of an address, signature, draft, table heading, table text."
        in said
    )
    assert said.endswith("The paper stands at {{content}}.")
    assert told(opened("t.dotx", council_template(marker="")), {}).endswith("it has no {{content}}.")
    assert [each.role for each in found(template, NAMED)] == [
        role for role in ROLES if role not in ("numbers", "bullets")
    ]


def test_a_style_that_is_not_there_or_cannot_count_is_refused_by_its_name() -> None:
    with pytest.raises(ValueError, match="has no style “NCC Headng” for heading"):
        found(opened("t.dotx", council_template()), {"heading": "NCC Headng"})
    with pytest.raises(ValueError, match="“NCC Letters”, which is named for letters, brings no numbering"):
        found(opened("t.dotx", council_template(numbering=False)), NAMED)


def test_only_word_is_set_into_it() -> None:
    template = Template("t.dotx", council_template(), {})
    for ending in (".html", ".md", ".txt"):
        assert write_paper(PAPER, ending, "foot", template) == write_paper(PAPER, ending, "foot")
    doc = Document("T", (Heading(1, text("T")), Paragraph(text("x"))))
    assert b"Letterhead" not in write_paper(doc, ".docx")
    assert "Letterhead" in word_lines(write_paper(doc, ".docx", "", template))


@pytest.mark.parametrize("language", ["en-GB", "cy"])
def test_a_paper_in_another_language_says_so_run_by_run_and_the_letterhead_does_not(language: str) -> None:
    words = (Heading(2, text("Penderfyniadau")), Paragraph(text("Cyfarfod a ", strong("CYTUNODD"))))
    paper = Document("Cofnodion", words, language=language)
    data = write_paper(paper, ".docx", template=Template("c.dotx", council_template(), {}))
    word = docx.Document(BytesIO(data))
    runs = {run.text: run._r.find(f"{qn('w:rPr')}/{qn('w:lang')}") for p in word.paragraphs for run in p.runs}
    spoken = {words: None if lang is None else lang.get(qn("w:val")) for words, lang in runs.items()}
    there = None if language == "en-GB" else language
    assert {words: spoken[words] for words in ("Penderfyniadau", "Cyfarfod a ", "CYTUNODD", "Letterhead")} == {
        "Penderfyniadau": there, "Cyfarfod a ": there, "CYTUNODD": there, "Letterhead": None}  # fmt: skip
