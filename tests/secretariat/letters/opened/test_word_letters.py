"""A Word document: numbers as Word prints them, lists, tables in their place, and what is left out of it."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml

from secretariat.letters.opened.marked_up import marked_up
from secretariat.letters.opened.opening import text_of_file

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def text(document) -> str:
    out = io.BytesIO()
    document.save(out)
    return text_of_file("letter.docx", out.getvalue())


def xml(body: str):
    return parse_xml(body.replace(">", f" {W}>", 1) if "xmlns:w" not in body else body)


def paragraph(document, inner: str):
    """A paragraph written as Word writes it."""
    element = xml(f"<w:p {W}>{inner}</w:p>")
    document.element.body.insert(len(document.element.body) - 1, element)
    return element


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def a_list(document, number: int, *levels: str) -> None:
    """A list definition: its levels, each as Word keeps it."""
    root = document.part.numbering_part.element
    kept = "".join(f'<w:lvl w:ilvl="{n}">{level}</w:lvl>' for n, level in enumerate(levels))
    root.insert(0, xml(f'<w:abstractNum {W} w:abstractNumId="{number}">{kept}</w:abstractNum>'))
    root.append(xml(f'<w:num {W} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'))


def level(kind: str, pattern: str, start: int = 1, more: str = "") -> str:
    return f'<w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{pattern}"/>'


def item(document, words: str, number: int, depth: int = 0) -> None:
    paragraph(
        document,
        f'<w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>{run(words)}',
    )


@pytest.mark.parametrize(
    ("kind", "pattern", "printed"),
    [
        ("decimal", "%1.", ["1. a", "2. b", "3. c"]),
        ("decimal", "Recommendation %1:", ["Recommendation 1: a", "Recommendation 2: b", "Recommendation 3: c"]),
        ("lowerLetter", "(%1)", ["(a) a", "(b) b", "(c) c"]),
        ("upperRoman", "%1 -", ["I - a", "II - b", "III - c"]),
        ("decimalZero", "AR/%1", ["AR/01 a", "AR/02 b", "AR/03 c"]),
        ("ordinal", "%1", ["1st a", "2nd b", "3rd c"]),
        ("none", "", ["a", "b", "c"]),
    ],
)
def test_automatic_numbers_are_printed_as_word_prints_them(kind, pattern, printed):
    document = Document()
    a_list(document, 90, level(kind, pattern))
    for words in "abc":
        item(document, words, 90)
    assert text(document) == "\n\n".join(printed) + "\n"


def test_numbers_of_several_levels_begin_anew_under_each():
    document = Document()
    a_list(document, 90, level("decimal", "%1."), level("decimal", "%1.%2"), level("lowerLetter", "(%3)"))
    for words, depth in [("a", 0), ("b", 1), ("c", 1), ("d", 2), ("e", 0), ("f", 1)]:
        item(document, words, 90, depth)
    assert text(document).split("\n\n") == ["1. a", "1.1 b", "1.2 c", "(a) d", "2. e", "2.1 f\n"]


def test_a_list_goes_on_after_a_reply_and_may_begin_elsewhere():
    document = Document()
    a_list(document, 90, level("decimal", "%1.", start=3))
    item(document, "asked", 90)
    paragraph(document, run("Accepted."))
    item(document, "asked", 90)
    root = document.part.numbering_part.element
    root.append(
        xml(
            f'<w:num {W} w:numId="91"><w:abstractNumId w:val="90"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>'
        )
    )
    item(document, "asked", 91)
    item(document, "asked", 91)
    assert text(document).split("\n\n") == ["3. asked", "Accepted.", "4. asked", "9. asked", "10. asked\n"]


def test_bullets_open_with_bold_words_and_hold_others():
    document = Document()
    document.add_heading("Speeding", 2)
    first = document.add_paragraph(style="List Bullet")
    first.add_run("How many?").bold = True
    first.add_run(" Nineteen.")
    document.add_paragraph("in Wexmere", style="List Bullet 2")
    document.add_paragraph("in Dunholt", style="List Bullet 2")
    document.add_paragraph("Next.", style="List Bullet")
    document.add_paragraph("After it.")
    assert text(document) == (
        "## Speeding\n\n- **How many?** Nineteen.\n  - in Wexmere\n  - in Dunholt\n- Next.\n\nAfter it.\n"
    )


def test_a_bullet_that_was_drawn_is_one():
    document = Document()
    document.add_paragraph("•\tFirst")
    document.add_paragraph("\uf0b7   Second")
    assert text(document) == "- First\n- Second\n"


@pytest.mark.parametrize("label", ["1.", "(a)", "2", "3.1", "iv)"])
def test_a_number_that_was_typed_stands_before_the_words_that_open_in_bold(label):
    document = Document()
    typed = document.add_paragraph(f"{label}\t")
    typed.add_run("Recommendation 1").bold = True
    typed.add_run(": that it be so")
    assert text(document) == f"{label} **Recommendation 1**: that it be so\n"


def test_lines_of_the_head_stay_lines_and_gaps_are_seen():
    document = Document()
    document.add_paragraph("Our ref: 7\t\t3 July 2031\nThe Old Weighbridge\n\nWexmere")
    assert text(document) == "Our ref: 7    3 July 2031\nThe Old Weighbridge\n\nWexmere\n"


def test_a_table_stands_where_it_stood_and_merged_cells_keep_their_columns():
    document = Document()
    document.add_paragraph("Before")
    table = document.add_table(rows=3, cols=3)
    for row, words in zip(
        table.rows, (("Ref", "Asked", "Reply"), ("R1", "a", "Accepted"), ("R2", "b", "")), strict=True
    ):
        for cell, each in zip(row.cells, words, strict=True):
            cell.text = each
    table.cell(1, 2).merge(table.cell(2, 2))
    table.cell(1, 1).add_paragraph("and more")
    table.cell(0, 0).paragraphs[0].runs[0].bold = True
    document.add_paragraph("After")
    assert text(document) == "Before\n\nRef\tAsked\tReply\nR1\ta and more\tAccepted\nR2\tb\t\n\nAfter\n"


def test_a_table_that_only_places_the_head_is_no_table():
    document = Document()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "The Old Weighbridge\nWexmere"
    table.cell(0, 1).text = "3 July 2031"
    assert text(document) == "The Old Weighbridge\nWexmere\n\n3 July 2031\n"


def test_what_was_deleted_is_left_out_and_what_was_put_in_is_read():
    document = Document()
    paragraph(
        document,
        f"{run('I ')}<w:del><w:r><w:delText>do not </w:delText></w:r></w:del>"
        f"<w:ins>{run('now ')}</w:ins>{run('agree.')}",
    )
    paragraph(document, f"<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('One ')}")
    paragraph(document, run("paragraph."))
    paragraph(document, f"<w:moveFrom>{run('moved away')}</w:moveFrom><w:moveTo>{run('moved here')}</w:moveTo>")
    assert text(document) == "I now agree.\n\nOne paragraph.\n\nmoved here\n"


@pytest.mark.parametrize(
    ("inner", "comments", "told"),
    [
        (run("I agree."), 0, ""),
        (f"{run('I ')}<w:del><w:r><w:delText>do not </w:delText></w:r></w:del>{run('agree.')}", 0, "as if all of them"),
        (f"<w:ins>{run('Now.')}</w:ins>", 2, "2 comments beside its text are not read."),
        (run("I agree."), 1, "1 comment beside its text is not read."),
    ],
)
def test_that_a_file_is_marked_up_is_told(inner: str, comments: int, told: str) -> None:
    document = Document()
    paragraph(document, inner)
    for n in range(comments):
        document.add_comment(document.add_paragraph("x").add_run("y"), text=f"Comment {n}")
    out = io.BytesIO()
    document.save(out)
    assert told in marked_up(out.getvalue())
    assert bool(marked_up(out.getvalue())) == bool(told)


@pytest.mark.parametrize("data", [b"", b"Dear Chair", b"PK\x03\x04 cut off"])
def test_what_is_no_word_file_is_not_marked_up(data: bytes) -> None:
    assert marked_up(data) == ""


def test_hidden_words_and_the_codes_of_fields_are_left_out_and_their_results_read():
    document = Document()
    field = "".join(
        f"<w:r>{each}</w:r>"
        for each in (
            '<w:fldChar w:fldCharType="begin"/>', "<w:instrText>DATE</w:instrText><w:t>code</w:t>",
            '<w:fldChar w:fldCharType="separate"/>', "<w:t>3 July 2031</w:t>", '<w:fldChar w:fldCharType="end"/>',
        )
    )  # fmt: skip
    paragraph(document, f"{field}<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>")
    paragraph(document, '<w:fldSimple w:instr="REF x"><w:r><w:t>Appendix A</w:t></w:r></w:fldSimple>')
    assert text(document) == "3 July 2031\n\nAppendix A\n"


@pytest.mark.parametrize(
    ("look", "seen"), [("<w:strike/>", ""), ("<w:dstrike/>", ""), ('<w:strike w:val="0"/>', "No. ")]
)
def test_words_that_are_struck_out_are_not_said(look: str, seen: str) -> None:
    """As on a form, where the answer that is none is struck out."""
    document = Document()
    paragraph(
        document, f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">No. </w:t></w:r><w:r><w:t>Yes.</w:t></w:r>'
    )
    assert text(document) == f"{seen}Yes.\n"


BOX = "<w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent>"


def test_a_text_box_is_read_once_before_what_it_is_anchored_in():
    document = Document()
    both = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice Requires='wps'><w:drawing>{BOX.format('3 July 2031')}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{BOX.format('3 July 2031')}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    paragraph(document, f"<w:r>{both}</w:r>{run('Dear Chair')}")
    assert text(document) == "3 July 2031\n\nDear Chair\n"


def test_a_link_gives_its_address_once():
    document = Document()
    rel = document.part.relate_to(
        "https://www.larkshire.example/a", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
        is_external=True,
    )  # fmt: skip
    for words in ("https://www.larkshire.example/a", "the page"):
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), rel)
        link.append(xml(f"<w:r {W}><w:t>{words}</w:t></w:r>"))
        document.add_paragraph("See ")._p.append(link)
    assert text(document) == (
        "See <https://www.larkshire.example/a>\n\nSee the page <https://www.larkshire.example/a>\n"
    )


def test_the_heads_and_feet_of_pages_stand_around_the_letter_each_once():
    document = Document()
    document.add_paragraph("Dear Chair")
    section = document.sections[0]
    section.header.paragraphs[0].text = "Office of the Commissioner"
    section.footer.paragraphs[0].text = "Registered at The Quay"
    section.footer.add_paragraph("Page 1 of 2")
    assert text(document) == "Office of the Commissioner\n\nDear Chair\n\nRegistered at The Quay\n"


def test_bold_words_within_a_paragraph_are_not_marked_and_a_bold_one_is():
    document = Document()
    mixed = document.add_paragraph("I ")
    mixed.add_run("accept").bold = True
    mixed.add_run(" this.")
    document.add_paragraph().add_run("Recommendation 4").bold = True
    assert text(document) == "I accept this.\n\n**Recommendation 4**\n"


def test_a_page_break_parts_paragraphs():
    document = Document()
    paragraph(document, f'{run("Yours")}<w:r><w:br w:type="page"/></w:r>{run("Appendix 1")}')
    assert text(document) == "Yours\n\nAppendix 1\n"
