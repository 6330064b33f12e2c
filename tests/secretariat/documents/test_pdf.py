"""The PDF that a paper becomes: its tags, read as a screen reader would, its pages and its bookmarks."""

import re
import sys
from collections.abc import Callable
from io import BytesIO
from itertools import pairwise
from typing import Any

import pytest
from msgspec.structs import replace

pytest.importorskip("typst", reason="no Typst: papers as PDF are not tried")

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, NameObject, NumberObject

from secretariat.documents.document import (
    Bars,
    Block,
    Document,
    Heading,
    Paragraph,
    Role,
    Table,
    cell,
    emphasis,
    label,
    listed,
    strong,
    text,
)
from secretariat.documents.pdf.as_data import as_data
from secretariat.documents.pdf.writer import write
from tests.support.pdf_faults import faults
from tests.support.pdf_reading import TaggedPdf
from tests.support.sample_paper import SPEAKERS, sample_paper

SAMPLE = write(sample_paper())


def paper(*blocks: Block, **more: Any) -> Document:
    return Document("Title", blocks, **more)


def read(*blocks: Block, **more: Any) -> TaggedPdf:
    data = write(paper(*blocks, **more))
    assert faults(data) == []
    return TaggedPdf(data)


def test_the_sample_is_without_fault() -> None:
    assert faults(SAMPLE) == []


def test_the_file_says_what_it_is() -> None:
    pdf = TaggedPdf(SAMPLE)
    assert pdf.root["/Lang"] == "en-GB"
    about = pdf.reader.metadata
    assert about is not None
    assert (about.title, about.author, about.subject) == (
        "Minutes of 20 July 2022", "Siân Pryce", "Northmoor Police and Crime Panel")  # fmt: skip


@pytest.mark.parametrize(
    ("language", "said"), [("cy-GB", "cy-GB"), ("cy", "cy"), ("", "en"), ("x; drop", "en"), ("en-Latn-GB", "en")]
)
def test_the_language_is_that_of_the_paper(language: str, said: str) -> None:
    assert TaggedPdf(write(paper(language=language))).root["/Lang"] == said


def test_every_page_has_its_number_and_how_many_there_are() -> None:
    pdf = TaggedPdf(SAMPLE)
    count = len(pdf.reader.pages)
    assert count > 5
    for number, words in enumerate(pdf.furniture, start=1):
        assert words.endswith(f"Minutes of 20 July 2022Page {number} of {count}")
    assert [pdf.reader.page_labels[n] for n in range(3)] == ["1", "2", "3"]


def test_the_foot_stands_on_every_page_and_is_not_read_aloud() -> None:
    pdf = TaggedPdf(write(replace(sample_paper(), foot="Record 12 acts")))
    assert all("Record 12 acts" in words for words in pdf.furniture)
    assert not any("Record 12 acts" in line for line in pdf.lines)


def test_the_status_is_read_aloud_once_and_seen_on_every_page() -> None:
    pdf = TaggedPdf(SAMPLE)
    assert pdf.lines[0] == "DRAFT"
    assert pdf.lines.count("DRAFT") == 1
    assert [words.startswith("DRAFT") for words in pdf.furniture] == [n > 0 for n in range(len(pdf.furniture))]


def test_a_mark_of_the_status_is_not_broken_over_two_lines() -> None:
    status = "APPROVED on 26 November 2025, signed on 26 November 2025 – NOT FOR PUBLICATION"
    pages = PdfReader(BytesIO(write(replace(sample_paper(), status=status)))).pages
    assert all("NOT FOR PUBLICATION" in page.extract_text().splitlines() for page in pages)


def test_bookmarks_are_the_headings_with_number_and_space() -> None:
    titles = TaggedPdf(SAMPLE).titles
    assert titles[:2] == ["Minutes of the Northmoor Police and Crime Panel, 20 July 2022", "1 Business taken as item 1"]
    assert {"7A Business taken as item 7A", "39/20 Business taken as item 39/20", "Questions"} < set(titles)


def test_letters_are_those_the_paper_cites() -> None:
    labels = [each.spoken for each in TaggedPdf(SAMPLE).tree.find("Lbl")]
    asked = [each for each in labels if each.endswith(")")]
    assert asked == [label("letter", n) for n in range(1, 29)]
    assert asked[-3:] == ["z)", "aa)", "bb)"]
    assert [each for each in labels if each.startswith("R")] == [f"R{n}" for n in range(1, 29)]
    assert len(SPEAKERS) == 10


def test_a_table_has_its_caption_and_its_header_on_every_page() -> None:
    rows = tuple((cell(f"Row {n}"), cell("Words " * 12)) for n in range(1, 80))
    pdf = read(Table("What was said", ("Row", "Said"), rows))
    (table,) = pdf.tree.find("Table")
    assert "".join(each.spoken for each in table.find("Caption")) == "What was said"
    assert [each.spoken for each in table.find("TH")][:2] == ["Row", "Said"]
    assert len(table.find("TR")) == 80
    pages = [page.extract_text() for page in pdf.reader.pages]
    assert len(pages) > 2
    assert all("Said" in page for page in pages)
    assert sum("What was said" in page for page in pages) == 1


def test_every_row_is_there_whatever_stands_before_the_table() -> None:
    rows = tuple((cell(f"Row {n}"), cell("Words " * 30)) for n in range(1, 7))
    for padding in range(1, 40, 6):
        before = [Paragraph(text(f"Line {n}")) for n in range(padding)]
        lines = read(*before, Table("Rows", ("Row", "Said"), rows)).lines
        assert [line for line in lines if line.startswith("Row ")] == [f"Row {n}" for n in range(1, 7)]


@pytest.mark.parametrize("titled", [False, True])
def test_a_table_keeps_its_caption_where_a_heading_below_goes_over_to_the_next_page(titled: bool) -> None:
    rows = tuple((cell(f"Row {n}"), cell("Words")) for n in range(5))
    for padding in range(15, 27):
        before = [Paragraph(text(f"Line {n}")) for n in range(padding)]
        tables = [each for n in "12" for each in (Heading(2, text(n)), Table(n, ("A", "B"), rows, titled=titled))]
        pdf = read(*before, *tables)  # held against the faults of a PDF
        assert [len(table.find("Caption")) for table in pdf.tree.find("Table")] == [0 if titled else 1] * 2


def test_a_row_that_is_short_or_long_keeps_every_cell() -> None:
    table = Table("Odd", ("A", "B"), ((cell("1"),), (cell("2"), cell("3"), cell("4"))))
    pdf = TaggedPdf(write(paper(table)))
    assert [each.spoken for each in pdf.tree.find("TH", "TD")] == ["A", "B", "", "1", "", "", "2", "3", "4"]


def test_bars_are_a_picture_that_is_told_in_words() -> None:
    table = Table("Days", ("Year", "Days"), ((cell("2021"), cell("40 days")), (cell("2022"), cell("0 days"))),
                  bars=(Bars(1, (40.0, 0.0)),))  # fmt: skip
    (picture,) = read(table).tree.find("Figure")
    assert picture.alternative == "Days: 2021, 40 days; 2022, 0 days"


def test_each_kind_of_block_is_one_function_and_any_other_is_an_error() -> None:
    class Chart:
        """A block that no writer knows."""

    with pytest.raises(TypeError, match="no way to print a Chart"):
        write(paper(Chart()))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="no way to print a Heading in a table"):
        write(paper(Table("T", ("A",), (((Heading(2, text("x")),),),))))  # type: ignore[arg-type]


@pytest.mark.parametrize("role", ["body", "stem", "outcome", "note", "part", "under", "signature", "draft"])
def test_every_role_is_printed_on_the_page_and_in_a_cell(role: Role) -> None:
    one = Paragraph(text("Plain ", strong("strong"), emphasis(" set apart")), role, "8.1")
    lines = read(one, Table("T", ("A",), ((cell(one),),))).lines
    assert lines.count("8.1 Plain strong set apart") == 2


def test_a_list_within_a_point_is_a_list() -> None:
    inner = (listed("s", "sub-letter", 1, "Robbery"), listed("s", "sub-letter", 2, "Burglary", "Both kinds."))
    pdf = read(listed("q", "letter", 1, "Which crimes?", *inner, "And when?"), listed("q", "letter", 2, "Why?"))
    assert pdf.lines[1:] == [
        "a)", "Which crimes?", "a.", "Robbery", "b.", "Burglary", "Both kinds.", "And when?", "b)", "Why?"
    ]  # fmt: skip
    outer, within = pdf.tree.find("L")
    assert within in outer.children[0].find("L")
    assert [len(each.children) for each in (outer, within)] == [2, 2]


def test_a_line_to_write_on_follows_what_it_is_for() -> None:
    pdf = read(*(Paragraph(text(words), "blank") for words in ("Signed (Chair)", "Name", "Date")))
    assert [line.strip() for line in pdf.lines[1:]] == ["Signed (Chair)", "Name", "Date"]


def test_what_a_heading_says_of_a_table_is_not_printed_twice() -> None:
    table = Table("Items", ("No", "Item"), ((cell("1"), cell("Roll")),), titled=True)
    assert read(Heading(2, text("Items")), table).lines[1:] == ["Items", "No", "Item", "1", "Roll"]
    assert read(Heading(2, text("Items")), Paragraph(text("x")), table).lines[1:4] == ["Items", "x", "Items"]


def test_a_signature_stands_under_what_is_signed() -> None:
    for padding in range(29, 38):
        lines = [Paragraph(text(f"Line {n}")) for n in range(padding)]
        pdf = read(*lines, Paragraph(text("Agreed and signed.")), Paragraph(text("Chair"), "signature"))
        (page,) = (page for page in (page.extract_text() for page in pdf.reader.pages) if "Chair" in page)
        assert "Agreed and signed." in page


def test_a_letter_takes_its_last_words_with_yours_sincerely_and_the_signature() -> None:
    close = [Paragraph(text(words)) for words in ("Please reply to each.", "Yours sincerely,")]
    for padding in range(26, 38, 2):
        lines = [Paragraph(text(f"Line {n}")) for n in range(padding)]
        assert "Please reply" in _page_with("Chair", *lines, *close, Paragraph(text("Chair"), "signature"))


def test_what_a_meeting_ended_with_stands_over_the_lines_to_be_signed_on() -> None:
    blanks = [Paragraph(text(words), "blank") for words in ("Signed (Chair)", "Name", "Date")]
    for padding in range(26, 38, 2):
        lines = [Paragraph(text(f"Line {n}")) for n in range(padding)]
        found = _page_with("Date", *lines, Paragraph(text("The meeting ended.")), *blanks)
        assert "The meeting ended." in found
        assert "Signed (Chair)" in found


def test_a_row_that_is_not_tall_stands_on_one_page_and_a_tall_one_parts() -> None:
    for padding in range(18, 34, 3):
        lines = [Paragraph(text(f"Line {n}")) for n in range(padding)]
        row = (cell("Day"), cell(*(f"Due {n}" for n in range(6))))
        found = _page_with("Due 5", *lines, Table("T", ("A", "B"), (row,)))
        assert [f"Due {n}" for n in range(6)] == re.findall(r"Due \d", found)
    tall = (cell("Day"), cell(*(f"Due {n}" for n in range(40))))
    before = [Paragraph(text(f"Line {n}")) for n in range(20)]
    assert "Line 19" in _page_with("Due 1\n", *before, Table("T", ("A", "B"), (tall,)))


def test_the_lines_of_a_cell_stand_close() -> None:
    """A figure sets room around blocks; a paragraph within a cell of it is none of those."""
    found: list[float] = []

    def seen(words: str, at: list[float], *_: object) -> None:
        if "Due" in words:
            found.append(at[5])

    table = Table("T", ("A", "B"), ((cell("Day"), cell("Due 1", "Due 2")),))
    PdfReader(BytesIO(write(paper(table)))).pages[0].extract_text(visitor_text=seen)
    assert 15 < abs(found[0] - found[1]) < 21


def test_a_few_words_under_a_heading_go_over_to_the_next_page_with_their_table() -> None:
    words = [Paragraph(text(each)) for each in ("The letter is the paper.", "It answers 1 matter.")]
    table = Table("What was asked", ("A", "B"), ((cell("Row"), cell("x")),))
    for padding in range(24, 34, 2):
        lines = [Paragraph(text(f"Line {n}")) for n in range(padding)]
        found = _page_with("Row", *lines, Heading(2, text("Letter")), *words, table)
        assert "The letter is the paper." in found
    said = Paragraph(text("A page may end here. " * 20))
    data = as_data(paper(Heading(2, text("Letter")), said, table))
    assert [block["keep"] for block in data["blocks"] if block["kind"] == "paragraph"] == [False]


def test_what_announces_a_list_or_a_table_stands_on_its_page() -> None:
    table = Table("Dates", ("A", "B"), ((cell("Row"), cell("x")),))
    for after, first in (
        ((listed("a", "bullet", 1, "Row"), listed("a", "bullet", 2, "Next")), "Row"),
        ((table,), "Row"),
    ):
        for padding in range(28, 36):
            lines = [Paragraph(text(f"Line {n}")) for n in range(padding)]
            assert "A copy goes to:" in _page_with(first, *lines, Paragraph(text("A copy goes to:")), *after)


def test_the_title_says_what_the_first_table_is() -> None:
    table = Table("Items", ("No", "Item"), ((cell("1"), cell("Roll")),), titled=True)
    assert read(table).lines == ["Title", "No", "Item", "1", "Roll"]


def _page_with(words: str, *blocks: Block) -> str:
    pages = [page.extract_text() + "\n" for page in PdfReader(BytesIO(write(paper(*blocks)))).pages]
    return next(page for page in pages if words in page)


def test_a_few_lines_do_not_have_the_last_page_to_themselves() -> None:
    lines = [Paragraph(text(f"Line {n}")) for n in range(50)]
    rows = {len(TaggedPdf(write(paper(*lines[:n]))).reader.pages): n for n in range(31, 50)}
    assert set(rows) == {1, 2}
    last = PdfReader(BytesIO(write(paper(*lines[: rows[1] + 1])))).pages[-1].extract_text()
    assert len(re.findall("Line", last)) > 3


@pytest.mark.parametrize(
    ("levels", "printed"),
    [([2, 3, 4], [2, 3, 4]), ([3, 4], [2, 3]), ([2, 5, 5, 3], [2, 3, 4, 3]), ([2, 9], [2, 3]), ([0], [2])],
)
def test_a_heading_out_of_order_is_printed_one_level_down(levels: list[int], printed: list[int]) -> None:
    pdf = read(*[Heading(level, text(f"At {level}")) for level in levels])
    assert [int(each.tag[1]) for each in pdf.tree.find("H2", "H3", "H4", "H5", "H6")] == printed


@pytest.mark.parametrize(
    "doc",
    [
        Document("", ()),
        Document(" ", (Heading(1, text("")),)),
        Document("\u200b", (Heading(1, text("")), Heading(2, text(""), ""), Paragraph(()), Paragraph(text(" ")))),
        Document("🙂", (Heading(1, text("🙂"), "🙂"), listed("a", "letter", 1), listed("b", "bullet", 1, ""))),
        Document("T", (Table("", ("",), ((cell(""),),)), Table("Empty", ("A", "B"), ()), Table("None", (), ()))),
        Document("T", (Table("T", ("A",), (((),),), bars=(Bars(0, (0.0,)),)),)),
    ],
    ids=["nothing", "blank title", "blanks", "emoji", "tables", "no bar"],
)
def test_a_paper_with_nothing_in_it_is_a_pdf_all_the_same(doc: Document) -> None:
    assert write(doc).startswith(b"%PDF")


def test_nothing_runs_off_the_page() -> None:
    word = "x" * 300
    row = tuple(cell("Commissioner’s", listed(str(n), "letter", n, word)) for n in range(1, 9))
    wide = Table("T", tuple("ABCDEFGH"), (row,))
    pdf = read(Heading(2, text(word)), Paragraph(text(word)), listed("a", "bullet", 1, word), wide)
    assert sum(line.replace("\u200b", "") == word for line in pdf.lines) == 11
    for page in pdf.reader.pages:
        assert 0 < _reached(page) < 595


def _reached(page: PageObject) -> float:
    """How far to the right a page has words, in points."""
    reached: list[float] = []

    def see(words: str, cm: list[float], tm: list[float], *_: Any) -> None:
        if words.strip():
            reached.append(cm[4] + tm[4])

    page.extract_text(visitor_text=see)
    return max(reached)


def test_ten_thousand_words_are_one_paragraph() -> None:
    words = " ".join(f"w{n}" for n in range(10_000))
    assert read(Paragraph(text(words))).lines[-1] == words


@pytest.mark.parametrize(
    ("words", "leads"),
    [
        ("See https://example.org/a?b=c&d=(e).", ["https://example.org/a?b=c&d=(e)"]),
        ("www.example.org, or clerk@example.gov.uk.", ["https://www.example.org", "mailto:clerk@example.gov.uk"]),
        ("javascript:alert(1) file:///etc/passwd data:text/html,x", []),
        ("a@b and @c and http:// alone", []),
    ],
)
def test_a_link_leads_to_the_web_or_to_an_e_mail_and_nowhere_else(words: str, leads: list[str]) -> None:
    pdf = read(Paragraph(text(words)))
    assert pdf.lines[-1] == words
    found = [each.get_object() for page in pdf.reader.pages for each in page.get("/Annots", [])]
    assert [each["/A"]["/URI"] for each in found] == leads
    assert all(each["/Contents"] for each in found)


def test_a_reference_in_a_table_is_not_broken() -> None:
    rows = tuple((cell(f"2022-07-20/R{n}"), cell("Words " * 40), cell("More " * 40)) for n in range(8, 12))
    written = as_data(paper(Table("T", ("Reference", "Said", "More"), rows)))["blocks"][1]
    assert written["size"] == 12
    assert 90 < written["widths"][0] < 110
    assert sum(written["widths"]) == pytest.approx(453.5)


def test_letters_are_small_only_where_the_longest_words_would_not_stand_side_by_side() -> None:
    header = tuple(f"Neighbourhoods{n}" for n in range(5))
    row = (tuple(cell("1") for _ in header),)
    narrow, wide = (as_data(paper(Table("T", header, row), wide=wide))["blocks"][1]["size"] for wide in (False, True))
    assert narrow < 12
    assert wide == 12


def test_where_typst_is_not_installed_one_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(ValueError, match=r"^PDF needs Typst, .*: or write the paper to a file ending in \.docx, "):
        write(sample_paper())


def _without_language(pdf: PdfWriter) -> None:
    del pdf.root_object["/Lang"]


def _untagged(pdf: PdfWriter) -> None:
    more = DecodedStreamObject()
    more.set_data(b" 0 0 10 10 re f ")
    pdf.pages[0][NameObject("/Contents")] = ArrayObject([pdf.pages[0].raw_get("/Contents"), pdf._add_object(more)])


def _structure(pdf: PdfWriter, tag: str) -> list[Any]:
    every = (each.get_object() for each in pdf._objects if each is not None)
    return [each for each in every if isinstance(each, dict) and each.get("/S") == tag]


def _without_scope(pdf: PdfWriter) -> None:
    del _structure(pdf, "/TH")[0]["/A"]


def _without_font(pdf: PdfWriter) -> None:
    for each in pdf._objects:
        found: Any = each and each.get_object()
        if isinstance(found, dict):
            for name in ("/FontFile", "/FontFile2", "/FontFile3"):
                found.pop(name, None)


def _heading_skipped(pdf: PdfWriter) -> None:
    _structure(pdf, "/H2")[0][NameObject("/S")] = NameObject("/H4")


def _without_a_label(pdf: PdfWriter) -> None:
    item = _structure(pdf, "/LI")[0]
    item[NameObject("/K")] = ArrayObject(item["/K"][1:])


def _without_title(pdf: PdfWriter) -> None:
    pdf.metadata = {}


def _without_claim(pdf: PdfWriter) -> None:
    del pdf.root_object["/Metadata"]


def _without_caption(pdf: PdfWriter) -> None:
    table = _structure(pdf, "/Table")[-1]
    table[NameObject("/K")] = ArrayObject([kid for kid in table["/K"] if kid.get_object().get("/S") != "/Caption"])


def _not_marked(pdf: PdfWriter) -> None:
    pdf.root_object["/MarkInfo"].get_object()[NameObject("/Marked")] = NumberObject(0)


@pytest.mark.parametrize(
    ("plant", "told"),
    [
        (_without_language, "no language"),
        (_untagged, "neither tagged nor set aside"),
        (_without_scope, "a header does not say of what"),
        (_without_font, "is not in the file"),
        (_heading_skipped, "level 4 after level 1"),
        (_without_a_label, "a point is not a label and its words"),
        (_without_title, "no title"),
        (_without_claim, "does not claim PDF/UA-1"),
        (_without_caption, "a table has neither a caption nor a heading right above"),
        (_not_marked, "not marked"),
    ],
)
def test_a_planted_fault_is_found(plant: Callable[[PdfWriter], None], told: str) -> None:
    planted = PdfWriter(clone_from=BytesIO(SAMPLE))
    plant(planted)
    out = BytesIO()
    planted.write(out)
    assert told in " ".join(faults(out.getvalue()))


# --- rows called by their first cell ---


def _headers(pdf: TaggedPdf) -> list[tuple[str, str]]:
    return [(each.spoken, str(each.attributes["Scope"])) for each in pdf.tree.find("TH")]


def test_the_first_cell_of_a_row_is_its_header_for_those_who_hear_the_page() -> None:
    rows = tuple((cell(f"Row {n}"), cell("first"), cell(text(strong("second")))) for n in range(70))
    pdf = read(Table("Over two pages", ("A", "B", "C"), rows))
    assert len(pdf.reader.pages) > 1
    assert _headers(pdf) == [
        *((name, "Column") for name in "ABC"), *((f"Row {n}", "Row") for n in range(70)),
    ]  # fmt: skip
    assert [each.spoken for each in pdf.tree.find("TD")] == ["first", "second"] * 70
    assert all("Headers" not in each.attributes for each in pdf.tree.find("TD")), "the scope of both says it"


def test_a_table_whose_rows_are_called_by_nothing_has_no_such_header_and_the_next_keeps_its_own() -> None:
    one = Table("Without", ("A", "B"), ((cell("1"), cell("2")),), row_heads=False)
    other = Table("With", ("C", "D"), ((cell("3", listed("x", "bullet", 1, "4")), cell("5")),))
    pdf = read(one, other)
    assert _headers(pdf) == [("A", "Column"), ("B", "Column"), ("C", "Column"), ("D", "Column"), ("3•4", "Row")]


def test_no_other_byte_of_the_file_moves_and_words_that_look_like_tags_stay_words() -> None:
    from secretariat.documents.pdf.row_heads import with_row_heads

    look = "endobj 7 0 obj <</Type/StructElem/S/TD/P 7 0 R/A[<</O/Table/Headers[(U1x0y0)]>>]"
    doc = paper(Table(look, (look, "B"), ((cell(look), cell("x")),)), status=look)
    data = write(doc)
    assert faults(data) == []
    assert data.count(look.encode()) == write(replace(doc, blocks=())).count(look.encode())
    assert len(with_row_heads(SAMPLE, [])) == len(SAMPLE)
    assert with_row_heads(SAMPLE, [Table("no such rows", ("A",), ())]) == SAMPLE


def test_the_parts_of_a_letter_stand_apart_and_the_lines_of_an_address_close() -> None:
    roles: tuple[tuple[str, Role], ...] = (
        ("Westmere Panel", "body"), ("c/o Eldmoor", "under"), ("Contact", "under"), ("3 June 2031", "part"),
        ("Ash Fern", "part"), ("Commissioner", "under"), ("Dear Commissioner,", "part"), ("Thank you.", "body"),
        ("Please reply.", "body"), ("Yours sincerely,", "part"),
    )  # fmt: skip
    gaps = places_apart(read(*(Paragraph(text(words), role) for words, role in roles)), [words for words, _ in roles])
    usual = gaps["Please reply."]
    for words, role in roles[1:]:
        assert (gaps[words] < 0.8 * usual, gaps[words] > 1.3 * usual) == (role == "under", role == "part"), words


def places_apart(pdf: TaggedPdf, lines: list[str]) -> dict[str, float]:
    """How far each line of a page stands under the one before."""
    found: dict[str, float] = {}

    def seen(words: str, at: list[float], *_: object) -> None:
        if words.strip():
            found.setdefault(words.strip(), at[5])

    pdf.reader.pages[0].extract_text(visitor_text=seen)
    return {after: abs(found[before] - found[after]) for before, after in pairwise(lines)}
