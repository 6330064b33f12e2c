"""A Word document reopened: what Word and a screen reader will find in it."""

import subprocess
import sys
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph
from hypothesis import given
from hypothesis import strategies as st

from secretariat.documents.document import (
    Block,
    Document,
    Heading,
    Kind,
    Paragraph,
    Role,
    Table,
    cell,
    label,
    listed,
    strong,
    text,
)
from secretariat.documents.measured.columns import shared
from secretariat.documents.measured.letters import face
from secretariat.documents.typeset import NO_BREAK
from secretariat.documents.word import writer as docx
from secretariat.documents.word.columns import TEXT_WIDTH, fit
from tests.support.reading import word
from tests.support.sample_paper import sample_paper


@pytest.fixture(scope="module")
def paper() -> WordDocument:
    return word(docx.write(sample_paper()))


def read(*blocks: Block, status: str = "") -> WordDocument:
    return word(docx.write(Document("T", blocks, status=status)))


def number_of(paragraph: WordParagraph) -> int | None:
    """The id of the list Word counts the paragraph in."""
    properties = paragraph._p.pPr
    return properties.numPr.numId.val if properties is not None and properties.numPr is not None else None


def attribute(paper: WordDocument, xpath: str) -> list[str]:
    return [str(value) for value in paper.part.numbering_part.element.xpath(xpath)]


def level(paper: WordDocument, number: int) -> tuple[str, str, str]:
    """How Word counts a list: its number format, its label and where it starts."""
    (abstract,) = attribute(paper, f"w:num[@w:numId='{number}']/w:abstractNumId/@w:val")
    base = f"w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl[@w:ilvl='0']"
    form, label, start = (attribute(paper, f"{base}/w:{name}/@w:val")[0] for name in ("numFmt", "lvlText", "start"))
    return form, label, start


def test_headings_are_headings_with_the_number_as_text(paper: WordDocument) -> None:
    headings = [p for p in paper.paragraphs if p.style and p.style.name and p.style.name.startswith("Heading")]
    assert [p.style.name for p in headings if p.style][:3] == ["Heading 1", "Heading 2", "Heading 2"]
    assert "7A\tBusiness taken as item 7A" in [p.text for p in headings]
    assert {number_of(p) for p in headings} == {None}
    assert [p.text for p in headings if p.style and p.style.name == "Heading 3"] == ["Questions"]


def test_a_lettered_series_is_one_list_in_word_past_every_stem(paper: WordDocument) -> None:
    """So that Word letters the rest again when the clerk puts a question in."""
    asked = [p for p in paper.paragraphs if p.text.endswith("next report.")]
    assert len(asked) == 28
    (number,) = {number_of(p) for p in asked}
    assert number is not None
    assert level(paper, number) == ("lowerLetter", "%1)", "1")


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        ("letter", ("lowerLetter", "%1)", "4")),
        ("number", ("decimal", "%1.", "4")),
        ("bullet", ("bullet", "•", "4")),
    ],
)
def test_word_counts_each_kind_from_the_first_item_given(kind: Kind, form: tuple[str, str, str]) -> None:
    paper = read(listed("s", kind, 4, "x"))
    number = number_of(paper.paragraphs[1])
    assert number is not None
    assert level(paper, number) == form


@pytest.mark.parametrize("kind", ["recommendation", "action", "undertaking"])
def test_a_number_given_for_good_is_text_that_word_cannot_count_anew(kind: Kind) -> None:
    paper = read(*[listed("s", kind, n, "x") for n in (2, 3)])
    assert [p.text for p in paper.paragraphs[1:]] == [f"{label(kind, n)}\tx" for n in (2, 3)]
    assert {number_of(p) for p in paper.paragraphs} == {None}


def test_a_list_within_a_point_is_one_level_down_and_word_starts_it_again_by_itself() -> None:
    subs = [listed("s", "sub-letter", n, f"sub {n}") for n in (1, 2)]
    again, jumped = listed("t", "sub-letter", 1, "again"), listed("t", "sub-letter", 4, "d")
    paper = read(listed("l", "letter", 1, "One:", *subs, "So."), listed("l", "letter", 2, "Two:", again, jumped))
    levels = [p._p.xpath("w:pPr/w:numPr/w:ilvl/@w:val") for p in paper.paragraphs[1:]]
    assert levels == [["0"], ["1"], ["1"], [], ["0"], ["1"], ["1"]]
    numbers = [number_of(p) for p in paper.paragraphs[1:]]
    assert len({numbers[n] for n in (0, 1, 2, 4, 5)}) == 1
    (abstract,) = attribute(paper, f"w:num[@w:numId='{numbers[0]}']/w:abstractNumId/@w:val")
    under = f"w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl[@w:ilvl='1']"
    assert attribute(paper, f"{under}/w:numFmt/@w:val | {under}/w:lvlText/@w:val") == ["lowerLetter", "%2."]
    override = f"w:num[@w:numId='{numbers[6]}']/w:lvlOverride[@w:ilvl='1']/w:startOverride/@w:val"
    assert attribute(paper, override) == ["4"]


def test_two_series_are_counted_apart() -> None:
    paper = read(listed("a", "letter", 1, "x"), listed("b", "letter", 1, "y"), listed("a", "letter", 2, "z"))
    first, second, third = (number_of(p) for p in paper.paragraphs[1:])
    assert first == third != second
    assert len(set(attribute(paper, "w:num/w:abstractNumId/@w:val"))) == 2


def test_where_the_count_jumps_word_starts_again_from_there() -> None:
    paper = read(*[listed("s", "number", ordinal, "x") for ordinal in (1, 2, 5, 6)])
    numbers = [number_of(p) for p in paper.paragraphs[1:]]
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]
    assert attribute(paper, f"w:num[@w:numId='{numbers[2]}']/w:lvlOverride/w:startOverride/@w:val") == ["5"]


def test_definitions_come_before_the_numbers_that_use_them(paper: WordDocument) -> None:
    tags = [child.tag for child in paper.part.numbering_part.element]
    assert tags == sorted(tags, key=lambda tag: tag == qn("w:num"))


def test_a_second_paragraph_stands_under_its_item_without_a_number() -> None:
    _, first, second = read(listed("s", "letter", 1, "One", "More")).paragraphs
    assert number_of(first) is not None
    assert number_of(second) is None
    assert second.paragraph_format.left_indent is not None


def test_the_header_row_is_marked_and_a_row_is_bound_to_no_other(paper: WordDocument) -> None:
    """LibreOffice loses rows that are bound together where a page ends."""
    for table in paper.tables:
        heads = [row._tr.xpath("w:trPr/w:tblHeader") for row in table.rows]
        assert [bool(head) for head in heads] == [True] + [False] * (len(table.rows) - 1)
        assert all(row._tr.xpath("w:trPr/w:cantSplit") for row in table.rows)
        assert not table._tbl.xpath(".//w:keepNext")
    for name in ("Table Text", "Table Heading"):
        assert not paper.styles[name].element.xpath(".//w:keepNext")


def test_no_paragraph_has_a_border_which_a_tagged_pdf_cannot_hold(paper: WordDocument) -> None:
    assert not paper.styles.element.xpath(".//w:pBdr")
    assert not paper.element.xpath(".//w:pBdr")


def test_text_is_12_points_in_tables_too(paper: WordDocument) -> None:
    assert paper.styles.element.xpath("w:docDefaults//w:sz/@w:val") == ["24"]
    assert not paper.styles["Table Text"].element.xpath(".//w:sz")


def test_a_caption_that_would_say_the_heading_again_is_only_heard() -> None:
    table = Table("Decisions", ("X",), ((cell("A"),),), titled=True)
    paper = read(Heading(2, text("Decisions")), table, Paragraph(text("And")), table)
    assert [p.text for p in paper.paragraphs[1:]] == ["Decisions", "And", "Decisions"]
    assert len(paper.part.element.xpath("//w:tblCaption[@w:val='Decisions']")) == 2


def test_a_line_to_write_on_is_drawn_by_a_tab() -> None:
    (_, line) = read(Paragraph(text("Date"), "blank")).paragraphs
    assert line.text == "Date\t\t"
    assert line.style is not None
    assert line.style.element.xpath(".//w:tab/@w:leader") == ["underscore"]


def test_the_last_lines_stay_together_so_that_no_page_holds_three_alone() -> None:
    *_, first, second, third, last = read(*[Paragraph(text(f"{n}")) for n in range(20)]).paragraphs
    assert [p.paragraph_format.keep_with_next for p in (first, second, third, last)] == [True, True, True, None]
    *_, far = read(*[Paragraph(text(f"{n}")) for n in range(20)]).paragraphs[:-8]
    assert far.paragraph_format.keep_with_next is None


def test_a_table_carries_its_caption_for_eye_and_for_screen_reader(paper: WordDocument) -> None:
    captions = [p.text for p in paper.paragraphs if p.style and p.style.name == "Caption"]
    assert captions == ["Officers present", "Decisions of the meeting"]
    assert [table._tbl.tblPr.xpath("w:tblCaption/@w:val")[0] for table in paper.tables] == captions


def test_a_cell_holds_a_paragraph_and_a_numbered_list(paper: WordDocument) -> None:
    lines = paper.tables[1].rows[1].cells[1].paragraphs
    assert [number_of(line) is not None for line in lines] == [False, True, True]


def test_a_row_of_the_wrong_width_loses_nothing() -> None:
    (table,) = read(Table("T", ("A",), ((cell("x"), cell("y")), ()))).tables
    assert [[c.text for c in row.cells] for row in table.rows] == [["A", ""], ["x", "y"], ["", ""]]


def test_title_author_and_language_are_those_of_the_paper(paper: WordDocument) -> None:
    about = paper.core_properties
    assert (about.title, about.author, about.language) == ("Minutes of 20 July 2022", "Siân Pryce", "en-GB")
    assert (about.subject, about.comments) == ("Northmoor Police and Crime Panel", "")
    assert paper.styles.element.xpath("w:docDefaults//w:lang/@w:val") == ["en-GB"]
    assert paper.settings.element.xpath("w:themeFontLang/@w:val") == ["en-GB"]


def test_the_page_is_a4_and_each_one_carries_status_title_and_number(paper: WordDocument) -> None:
    (section,) = paper.sections
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert section.header.paragraphs[0].text == "DRAFT"
    (footer,) = section.footer.paragraphs
    assert footer.text == "Minutes of 20 July 2022\tPage  of "
    assert footer._p.xpath("w:fldSimple/@w:instr") == ["PAGE", "NUMPAGES"]


def test_how_far_minutes_are_stands_on_one_line_of_the_header() -> None:
    """The letters of the header stand apart; so far apart that this took two lines, the second of them a bare year."""
    said = "APPROVED on 26 November 2025, signed on 26 November 2025"
    document = read(Paragraph(text("It ended.")), status=said)
    (apart,) = document.styles["header"].element.xpath("w:rPr/w:spacing/@w:val")
    points = face(strong=True).width(said) * 12 / 1000 + len(said) * int(apart) / 20
    assert points <= TEXT_WIDTH / 20


def test_a_paper_without_a_status_has_an_empty_header() -> None:
    assert read().sections[0].header.is_linked_to_previous


def test_a_signature_is_kept_with_what_is_signed() -> None:
    _, hours, _ = read(Paragraph(text("It ended.")), Paragraph(text("Chair"), "signature")).paragraphs
    assert hours.paragraph_format.keep_with_next


def test_what_follows_a_line_to_write_on_stands_apart_from_it() -> None:
    blanks = (Paragraph(text(words), "blank") for words in ("Name", "Date"))
    _, _, date, note = read(*blanks, Paragraph(text("These are the exempt minutes."))).paragraphs
    assert date.paragraph_format.space_before is None
    assert note.paragraph_format.space_before is not None
    assert note.paragraph_format.space_before.pt == 24


@pytest.mark.parametrize("role", ["body", "stem", "outcome", "note"])
@pytest.mark.parametrize("level", [2, 3, 4])
def test_what_stands_under_a_heading_adds_no_room_to_the_headings_own(level: int, role: Role) -> None:
    said = Paragraph(text("Noted."), role)
    *_, under, after = read(Heading(level, text("Item")), said, said).paragraphs
    assert (under.paragraph_format.space_before or 0) == 0
    assert after.paragraph_format.space_before is None, "its style says"


@pytest.mark.parametrize(("words", "leads"), [
    ("See https://example.org/a?b=c&d=(e).", {"https://example.org/a?b=c&d=(e)": "https://example.org/a?b=c&d=(e)"}),
    ("Write to panel@tarrow.example, or www.tarrow.example", {
        "panel@tarrow.example": "mailto:panel@tarrow.example", "www.tarrow.example": "https://www.tarrow.example"}),
    ("javascript:alert(1) and file:///etc/passwd", {}),
])  # fmt: skip
def test_an_address_is_a_link_in_the_text_and_in_a_small_table(words: str, leads: dict[str, str]) -> None:
    wide = Table("Days", tuple(f"Recommended{n}" for n in range(9)), (tuple(cell(words) for _ in range(9)),))
    word = read(Paragraph(text(words, strong(" now"))), wide)
    assert word.paragraphs[1].text == f"{words} now"
    assert {each.text: each.url for each in word.paragraphs[1].hyperlinks} == leads
    small = word.tables[0].cell(1, 0).paragraphs[0]
    assert {each.text: each.url for each in small.hyperlinks} == leads
    assert len({run.font.size for each in (small, *small.hyperlinks) for run in each.runs}) == 1


def test_the_lines_of_an_address_stand_close_and_its_parts_apart() -> None:
    roles: list[Role] = ["body", "under", "part", "part", "under", "body"]
    _, *lines = read(*(Paragraph(text(f"Line {n}"), role) for n, role in enumerate(roles))).paragraphs
    assert [line.style.name for line in lines if line.style] == [
        "Normal", "Address Line", "Letter Part", "Letter Part", "Address Line", "Normal"]  # fmt: skip
    assert [line.paragraph_format.space_after for line in lines] == [0, None, None, 0, None, None]


def test_nothing_of_the_file_python_docx_starts_from_is_left() -> None:
    names = ZipFile(BytesIO(docx.write(sample_paper()))).namelist()
    assert not [name for name in names if "thumbnail" in name or "customXml" in name or "app.xml" in name]


def test_equal_papers_give_equal_bytes_in_any_run() -> None:
    code = (
        "import hashlib, secretariat.documents.word.writer as d; from tests.support.sample_paper import sample_paper;"
        "print(hashlib.sha256(d.write(sample_paper())).hexdigest())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
    assert docx.write(sample_paper()) == docx.write(sample_paper())


def test_every_style_a_paper_uses_is_in_the_file(paper: WordDocument) -> None:
    defined = set(paper.styles.element.xpath("w:style/@w:styleId"))
    used = set(paper.element.xpath("//w:pStyle/@w:val | //w:tblStyle/@w:val"))
    assert used <= defined
    based = set(paper.styles.element.xpath("w:style/w:basedOn/@w:val | w:style/w:next/@w:val"))
    assert based <= defined
    assert read(Heading(6, text("Deep"))).paragraphs[1].style is not None


# --- the columns of a table ---


@given(st.lists(st.tuples(st.floats(10, 700), st.floats(0, 200)), min_size=1, max_size=9), st.floats(25, 700))
def test_no_column_is_narrower_than_its_longest_word_where_all_have_room(
    columns: list[tuple[float, float]], room: float
) -> None:
    wanted, least = [weight for weight, _ in columns], [each for _, each in columns]
    given_ = shared(wanted, least, room)
    assert sum(given_) <= room + 0.001
    if sum(least) <= room:
        assert all(got >= word - 0.001 for got, word in zip(given_, least, strict=True))


def test_a_table_is_set_smaller_only_where_its_words_would_be_broken_and_a_date_is_parted_before_that() -> None:
    day = f"1{NO_BREAK}September{NO_BREAK}2022"
    few, more, many = (
        Table("T", tuple(f"H{n}" for n in range(columns)), (tuple(cell(day) for _ in range(columns)),))
        for columns in (2, 5, 8)
    )
    assert fit(few, 9070).points == fit(more, 9070).points == 12
    assert fit(few, 9070).ordinary(day) == day
    assert fit(more, 9070).ordinary(day) == f"1{NO_BREAK}September 2022"
    assert fit(many, 9070).points < 12
    assert sum(fit(many, 9070).widths) <= 9070
    smaller = word(docx.write(Document("T", (Heading(1, text("T")), many)))).tables[0].rows[1].cells[0].paragraphs[0]
    assert smaller.runs[0].font.size is not None
    assert (smaller.text, smaller.runs[0].font.size.pt) == ("1 September 2022", fit(many, 9070).points)


def test_tables_of_one_form_have_the_same_columns() -> None:
    """A tracker has a table a meeting, and one of them may say more in a column than the others."""
    long = Table(
        "A", ("Reference", "Since", "Now"), ((cell("R1"), cell("Sent on 6 February 2031 " * 4), cell("Open")),)
    )
    short = Table("B", ("Reference", "Since", "Now"), ((cell("R1"), cell("–"), cell("Answered " * 20)),))
    tables = word(docx.write(Document("T", (Heading(1, text("T")), long, Paragraph(text("x")), short)))).tables
    assert len({tuple(column.width for column in table.columns) for table in tables}) == 1


def test_a_wide_paper_lies_across_the_page() -> None:
    wide = word(docx.write(Document("T", (Heading(1, text("T")), A_TABLE), wide=True)))
    (section,) = wide.sections
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)
    widths = [column.width for column in wide.tables[0].columns]
    assert 13_900 <= sum(round(width.pt * 20) for width in widths if width is not None) <= 14_000


A_TABLE = Table("Rows", ("Reference", "Words"), ((cell("2031-06-18/R1"), cell("word " * 60)),))


def test_a_day_is_parted_before_its_year_alone_where_that_is_enough() -> None:
    days, why = "29\xa0September\xa02031", "1 month after the meeting; 28\xa0February\xa02032 is a Saturday"
    row = (cell("2031-06-18/R12"), cell("That representatives be heard."), cell(days),
           cell(days, why), cell("1,137 days"))  # fmt: skip
    table = Table("Awaited", ("Reference", "As minuted", "Sent", "Due", "Overdue by"), (row,))
    fitted = fit(table, TEXT_WIDTH)
    assert fitted.points == 12
    assert fitted.ordinary(days) == "29\xa0September 2031"
