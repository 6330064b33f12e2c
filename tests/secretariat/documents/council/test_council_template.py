"""A Word paper in a council's own template."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import docx
import pytest
from docx.enum.section import WD_SECTION
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from msgspec.structs import replace

from secretariat.documents.council.marker import odd
from secretariat.documents.council.opened import opened
from secretariat.documents.council.roles import ROLES, found, told
from secretariat.documents.council.setting import Template, set_into
from secretariat.documents.document import Document, Heading, Paragraph, Table, cell, listed, strong, text
from secretariat.documents.word import writer
from secretariat.documents.word.columns import fit
from secretariat.documents.writers import write_paper
from tests.support.council_template import council_template, retyped
from tests.support.reading import word_lines
from tests.support.sample_paper import sample_paper

PAPER = replace(sample_paper(), foot="Record 12 acts")
NAMED = {"heading": "ncc heading", "letters": "NCC Letters"}


def written(doc: Document = PAPER, named: dict[str, str] | None = None, **template: Any) -> Any:
    """The paper in the template, opened."""
    given = Template("council.dotx", council_template(**template), NAMED if named is None else named)
    data = set_into(given, doc)
    assert data == set_into(given, doc), "equal input gives equal bytes"
    return docx.Document(BytesIO(data))


def styles_of(word: Any) -> dict[str, str]:
    return {paragraph.text: paragraph.style.name for paragraph in word.paragraphs}


def test_the_paper_stands_at_the_marker_between_what_the_council_has_there() -> None:
    lines = [paragraph.text for paragraph in written().paragraphs]
    assert lines[0] == "Letterhead"
    assert lines[1] == "Minutes of the Northmoor Police and Crime Panel, 20 July 2022"
    assert lines[-1] == "Yours, the council"
    assert "{{content}}" not in lines


def template_of(
    *lines: str, header: str = "Northmoor Council", in_table: str = "", table_after: str = ""
) -> bytes:  # fmt: skip
    """A template that says these lines, then has a table of one cell, and a line under it."""
    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = header
    for line in lines:
        word.add_paragraph(line)
    if in_table:
        word.add_table(1, 1).cell(0, 0).text = in_table
    if table_after:
        word.add_paragraph(table_after)
    made = BytesIO()
    word.save(made)
    return made.getvalue()


IT = "{{content}}"
STANDS, REPLACES = "The paper stands at {{content}}.", "The paper replaces its text."
NO_PLACE = ", where no paper can: put it alone in a paragraph of the text."


@pytest.mark.parametrize(("data", "ends"), [
    (template_of("Above", "{{ content }}", "Below"), STANDS),
    (template_of("Above", "  {{CONTENT}} ", "Below"), STANDS),
    (template_of("Above", "Dear {{content}}"), f"{REPLACES} {IT} stands among other words{NO_PLACE}"),
    (template_of("Above", in_table="{{content}}", table_after="Below"),
     f"{STANDS} {IT} stands in a table: whoever has a paper read aloud hears it as a part of that."),
    (template_of("Above", in_table="Re: {{content}}"), f"{REPLACES} {IT} stands among other words{NO_PLACE}"),
    (template_of("Above", header="{{Content}}"), f"{REPLACES} {IT} stands in a header or a footer{NO_PLACE}"),
    (template_of("{{content}}", "{{content}}", "Below"),
     f"{STANDS} {IT} is there 2 times: the paper stands at the first, and the others are left out."),
    (template_of("{{date}}", "{{content}}"), f"{STANDS} {{{{date}}}} stands for nothing, and is printed as it is."),
    (template_of("{{date}}", "{{content}}", "{{date}}: {{our ref}}"),
     f"{STANDS} {{{{date}}}}, {{{{our ref}}}} stand for nothing, and are printed as they are."),
    (template_of("{{date}}"), "The paper replaces its text, as it has no {{content}}."),
    (template_of(header="{{ref}}"), "has no {{content}}. {{ref}} stands for nothing, and is printed as it is."),
])  # fmt: skip
def test_it_is_said_where_the_paper_stands_and_what_is_odd(data: bytes, ends: str) -> None:
    word = opened("t.docx", data)
    assert told(word, {}).endswith(ends)
    assert all(each in ends for each in odd(word))
    lines = [each.text for each in docx.Document(BytesIO(set_into(Template("t", data, {}), PAPER)
                                                          )).paragraphs]  # fmt: skip
    assert not [line for line in lines if "content" in line.casefold() and "{" in line]
    assert ("Above" in lines) == (STANDS in ends and "Above" in [each.text for each in word.paragraphs])


@pytest.mark.parametrize("marker_ends_it", [False, True])
def test_the_paper_stands_in_the_section_of_its_marker_which_keeps_its_pages(marker_ends_it: bool) -> None:
    word = docx.Document()
    word.add_paragraph("Letterhead")
    word.add_section(WD_SECTION.NEW_PAGE)
    word.sections[1].left_margin = word.sections[1].right_margin = Cm(5)
    marker = word.add_paragraph("{{content}}")
    word.add_section(WD_SECTION.NEW_PAGE)
    last = word.sections[2]
    last.left_margin = last.right_margin = Cm(1)
    word.add_paragraph("Last page")
    if marker_ends_it:
        (end,) = [each for each in word.element.body.iterchildren(qn("w:p"))
                  if each.getprevious() is marker._p]  # fmt: skip
        marker._p.get_or_add_pPr().append(end.pPr.find(qn("w:sectPr")))
        word.element.body.remove(end)
    made = BytesIO()
    word.save(made)
    wide = replace(PAPER, wide=True)
    out = docx.Document(BytesIO(set_into(Template("t.docx", made.getvalue(), {}), wide)))
    assert [each.orientation for each in out.sections] == [0, 1, 0], "it lies across its own pages alone"
    assert [round(each.left_margin.cm, 2) for each in out.sections] == [3.17, 5, 1]  # type: ignore[union-attr]
    room = (out.sections[1].page_width - 2 * Cm(5)) // 635  # type: ignore[operator]
    columns = out.tables[0]._tbl.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")
    assert abs(sum(int(each.get(qn("w:w"))) for each in columns) - room) < room // 40
    assert "{{content}}" not in [each.text for each in out.paragraphs]
    assert out.paragraphs[-1].text == "Last page"


def test_in_a_cell_of_a_letterhead_it_has_the_room_of_that_cell_which_grows_with_it() -> None:
    word = docx.Document()
    table = word.add_table(2, 2)
    for column, width in zip(table.columns, (Cm(3), Cm(11)), strict=True):
        column.width = width
        for each in column.cells:
            each.width = width
    table.cell(0, 1).text, table.cell(1, 0).text, table.cell(1, 1).text = "Northmoor", "County Hall", "{{content}}"
    table.rows[1].height, table.rows[1].height_rule = Cm(20), WD_ROW_HEIGHT_RULE.EXACTLY
    table.rows[1]._tr.trPr.append(OxmlElement("w:cantSplit"))
    made = BytesIO()
    word.save(made)
    last = max(n for n, block in enumerate(PAPER.blocks) if isinstance(block, Table))
    ends_in_a_table = replace(PAPER, wide=True, blocks=PAPER.blocks[: last + 1])
    for paper in (PAPER, ends_in_a_table):
        out = docx.Document(BytesIO(set_into(Template("t.docx", made.getvalue(), {}), paper)))
        (outer,) = out.tables
        theirs = outer.cell(1, 1)
        assert out.sections[0].orientation == 0
        assert theirs.paragraphs[0].text == "Minutes of the Northmoor Police and Crime Panel, 20 July 2022"
        assert theirs._tc[-1].tag == qn("w:p"), "a cell must end in a paragraph"
        for inner in theirs.tables:
            widths = [int(each.get(qn("w:w"))) for each in inner._tbl.iterfind(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")]
            assert abs(sum(widths) - (Cm(11).twips - 216)) < 150
        assert outer.rows[1].height_rule == WD_ROW_HEIGHT_RULE.AT_LEAST
        assert outer.rows[1]._tr.trPr.find(qn("w:cantSplit")) is None
        assert [outer.cell(0, 1).text, outer.cell(1, 0).text] == ["Northmoor", "County Hall"]


def test_without_a_marker_it_replaces_the_text() -> None:
    lines = [paragraph.text for paragraph in written(marker="").paragraphs]
    assert "Letterhead" not in lines
    assert lines[0] == "Minutes of the Northmoor Police and Crime Panel, 20 July 2022"
    assert lines[-1] == "Chair"


@pytest.mark.parametrize("template", [{}, {"marker": ""}, {"template": False}, {"numbering": False}])
def test_every_word_of_the_paper_is_there(template: dict[str, Any]) -> None:
    given = Template("council.dotx", council_template(**template), {})
    plain = writer.write(PAPER)
    lines = word_lines(set_into(given, PAPER))
    wanted = word_lines(plain)
    assert [line for line in lines if line in set(wanted)] == wanted


def test_pages_headers_and_footers_are_the_council_s_with_status_and_foot_under_them() -> None:
    (section,) = written().sections
    assert section.left_margin.cm == pytest.approx(4, abs=0.01)
    assert [line.text for line in section.header.paragraphs] == ["Northmoor Council", "DRAFT"]
    assert [line.text for line in section.footer.paragraphs] == ["County Hall, Northmoor", "Record 12 acts"]


@pytest.mark.parametrize("first_page_apart", [False, True])
@pytest.mark.parametrize("header_in_section", [None, 0, 1])
def test_status_and_foot_stand_on_every_page_also_where_the_council_has_no_header(
    header_in_section: int | None, first_page_apart: bool
) -> None:
    word = docx.Document()
    word.add_section()
    word.sections[0].different_first_page_header_footer = first_page_apart
    if header_in_section is not None:
        word.sections[header_in_section].header.paragraphs[0].text = "Northmoor Council"
    made = BytesIO()
    word.save(made)
    paper = replace(PAPER, status="NOT FOR PUBLICATION", foot="Record 12 acts")
    for section in docx.Document(BytesIO(set_into(Template("t.docx", made.getvalue(), {}), paper))).sections:
        headers, footers = [section.header], [section.footer]
        if section.different_first_page_header_footer:
            headers, footers = [*headers, section.first_page_header], [*footers, section.first_page_footer]
        assert all("NOT FOR PUBLICATION" in [each.text for each in header.paragraphs] for header in headers)
        assert all("Record 12 acts" in [each.text for each in footer.paragraphs] for footer in footers)


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


@pytest.mark.parametrize("wide", [False, True])
def test_the_columns_of_a_table_are_measured_for_the_council_s_page_so_that_no_word_is_broken(wide: bool) -> None:
    """Cut in proportion they broke “OVERDUE” and “Commissioner”, where the council has wider margins than ours."""
    names = ("Reference", "To whom", "Answered", "Recommendation", "State")
    row = ("2031-06-18/R3", "The Commissioner", "3 August 2031", "That the lamps be lit at dusk. " * 4, "OVERDUE")
    table = Table("Recommendations", names, (tuple(cell(each) for each in row),))
    word = written(Document("Register", (Heading(1, text("Register")), table), wide=wide))
    (section,) = word.sections
    room = (section.page_width - section.left_margin - section.right_margin) // 635
    wanted = fit(table, room)
    grid = word.tables[0]._tbl.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")
    assert [int(each.get(qn("w:w"))) for each in grid] == wanted.widths
    ours = docx.Document(BytesIO(writer.write(Document("Register", (table,), wide=wide)))).tables[0]
    assert [column.width for column in word.tables[0].columns] != [column.width for column in ours.columns]


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


def test_a_link_leads_where_it_led() -> None:
    paper = replace(PAPER, blocks=(*PAPER.blocks, Paragraph(text("Write to panel@tarrow.example."))))
    linked = written(paper).paragraphs[-2]
    assert [each.url for each in linked.hyperlinks] == ["mailto:panel@tarrow.example"]


def test_a_line_to_write_on_ends_within_the_room_that_there_is() -> None:
    word = docx.Document(BytesIO(writer.write(Document("Notes", (Paragraph(text("Name"), role="blank"),)), 5000)))
    (line,) = [each for each in word.paragraphs if each.text.startswith("Name")]
    stops = {stop.position.twips: stop.alignment for stop in line.paragraph_format.tab_stops}
    assert stops == {5000: WD_TAB_ALIGNMENT.LEFT, 7371: WD_TAB_ALIGNMENT.CLEAR}
