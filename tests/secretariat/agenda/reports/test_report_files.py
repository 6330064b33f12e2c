"""Reports out of real files: Word with its own numbers, a PDF in columns, a web page; and what numbers nothing."""

from __future__ import annotations

import io

import pytest

from secretariat.agenda.reports.asked import asked_briefly
from secretariat.agenda.reports.numbering import NumberingFaults, numbering_faults
from secretariat.agenda.reports.opened import open_report, pages_of
from secretariat.agenda.reports.reading import read_report
from secretariat.basics.record import Refused
from tests.support.portable_pages import Text, pdf_of


def in_word() -> bytes:
    """Headings, a table at the head, paragraphs and limbs that Word numbers itself."""
    from docx import Document

    document = Document()
    document.add_heading("Agenda Item 4", 1)
    document.add_heading("Custody visiting scheme", 1)
    head = document.add_table(rows=4, cols=2)
    rows = [("Meeting", "Westmere Police and Crime Panel"), ("Date", "18 June 2031"),
            ("Author", "Una Fell, Scheme Manager"), ("Contact", "una@westmere.example")]  # fmt: skip
    for row, words in zip(head.rows, rows, strict=True):
        row.cells[0].text, row.cells[1].text = words
    for heading, style, words in [
        ("Purpose of report", "List Number", ["To present the report of the visitors."]),
        ("Recommendations", "List Number", ["That the Panel notes the report.", "That it thanks the visitors."]),
        ("Background", "List Number", ["There are twenty visitors."]),
        ("Appendices", "List Bullet", ["Appendix 1: Visits by station"]),
    ]:
        document.add_heading(heading, 2)
        for each in words:
            document.add_paragraph(each, style=style)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def in_a_pdf() -> bytes:
    """The numbers in one column and the words in another, and an appendix on a page of its own."""
    page = [
        Text(60, 800, "TARNSHIRE POLICE AND CRIME PANEL", 11, True), Text(400, 800, "Agenda Item No. 7", 11, True),
        Text(60, 785, "17 September 2031"), Text(400, 785, "Public Report"),
        Text(60, 755, "Report of Tarnshire Police and Crime Commissioner"), Text(60, 735, "Contact Officer - Ivo Lamb"),
        Text(60, 690, "ROAD SAFETY IN VILLAGES", 14, True),
    ]  # fmt: skip
    rows = [
        ("1.", "PURPOSE"), ("1.1", "To say what was done about speed in the villages of the county in the year"),
        ("", "that has gone by, and what is planned."), ("2.", "RECOMMENDATION"),
        ("2.1", "The Panel is recommended to note this report."), ("3.", "BACKGROUND"),
        ("3.1", "Speed was measured in forty places."), ("3.3", "It fell in thirty of them."),
        ("4.", "BACKGROUND DOCUMENTS"), ("4.1", "The road safety plan 2030"),
    ]  # fmt: skip
    for n, (number, words) in enumerate(rows):
        y = 660 - 18 * n
        page += [Text(60, y, number, 11, words.isupper())] if number else []
        page.append(Text(100, y, words, 11, words.isupper()))
    return pdf_of(page, [Text(60, 800, "Appendix A - Figures", 14, True), Text(60, 770, "3.1 none of its paragraphs")])


ON_THE_WEB = b"""<html><body><table><tr><td>WESTMERE POLICE AND CRIME PANEL</td><td>Agenda Item No. 3</td></tr>
<tr><td>18 June 2031</td><td>Public Report</td></tr></table><p>Report of: The Chief Executive</p><h1>Estates</h1>
<h2>1. Purpose</h2><p>1.1 To tell of buildings.</p><h2>2. Recommendations</h2><p>2.1 The Panel is asked to:</p>
<ul><li>note the report</li><li>visit a station</li></ul><h2>3. Detail</h2><p>3.1 One.</p><p>3.1 Two.</p></body></html>
"""


def test_a_report_that_word_numbers() -> None:
    read = open_report("report.docx", in_word()).read
    assert read.head[:4] == ("4", "", "Custody visiting scheme", "Una Fell, Scheme Manager")
    assert [each.number for each in read.paragraphs] == ["1", "2", "3", "4"]
    assert asked_briefly(read.asked) == "that the Panel notes the report; that it thanks the visitors"
    assert read.appendices == ("Appendix 1: Visits by station",)


def test_a_report_in_a_pdf() -> None:
    opened = open_report("report.pdf", in_a_pdf())
    read = opened.read
    assert (opened.file.pages, opened.trouble) == (2, "")
    assert read.head[:5] == (
        "7", "", "ROAD SAFETY IN VILLAGES", "Tarnshire Police and Crime Commissioner", "Ivo Lamb"
    )  # fmt: skip
    assert read.purpose.endswith("in the year that has gone by, and what is planned.")
    assert numbering_faults(read.paragraphs) == NumberingFaults((), ("3.2",))
    assert read.background == ("The road safety plan 2030",)


def test_a_report_on_the_web() -> None:
    read = open_report("report.html", ON_THE_WEB).read
    assert read.head[:4] == ("3", "", "Estates", "The Chief Executive")
    assert asked_briefly(read.asked) == "to note the report; visit a station"
    assert numbering_faults(read.paragraphs).twice == ("3.1",)


LISTS_WITHIN = """1. PURPOSE

1.1 To tell of three things.

2. Recommendations

2.1 The Panel is asked to:

1. Note the report
2. Say which figures it wants
3. Thank the officers

3. Detail

3.1 The things are:

1. Theft
2. Arson
3. Fly tipping
4. Noise

3.2 By district they are:

1. In the north they are few.
2. In the south they are many.

4. Next steps

None.

5. Consultation

5.1 Nobody was consulted.
"""
FIGURES_WITHIN = """1. PURPOSE
1.1 To give figures.

District\t2029/30\t2030/31
1\t4.1\t4.2
2.5\t3.3\t1
14 September 2031
12.5 million pounds were spent
3.5 per cent more than before, of which
2.1 million went to the north.
24 hours a day
1.2 To say what they mean.
2030-34 is the period.
"""


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (LISTS_WITHIN, ["1.1", "2.1", "3.1", "3.2", "5.1"]),
        (FIGURES_WITHIN, ["1.1", "1.2"]),
    ],
)
def test_what_only_looks_like_a_paragraphs_number_is_none(text: str, numbers: list[str]) -> None:
    read = read_report(text)
    assert [each.number for each in read.paragraphs if not each.heading] == numbers
    assert numbering_faults(read.paragraphs) == NumberingFaults()


def test_the_entries_of_a_list_stay_with_their_paragraph() -> None:
    read = read_report(LISTS_WITHIN)
    asked = "to note the report; say which figures it wants; thank the officers"
    assert asked_briefly(read.asked).casefold() == asked
    assert [each.number for each in read.paragraphs if each.heading] == ["1", "2", "3", "4", "5"]
    assert "3. Fly tipping" in next(each.text for each in read.paragraphs if each.number == "3.1")


@pytest.mark.parametrize("data", [b"%PDF-1.4 broken", b"not one", b"", b"%PDF-" + b"\0" * 200])
def test_the_pages_of_what_is_no_pdf_are_not_known(data: bytes) -> None:
    assert pages_of(data) == 0


def test_a_file_that_cannot_be_read_says_why_and_an_empty_one_is_refused() -> None:
    opened = open_report("report.pdf", b"%PDF-1.4 broken")
    assert opened.trouble.startswith("Nothing was read in it: report.pdf is damaged")
    assert opened.read.head.title == ""
    with pytest.raises(Refused, match="is empty"):
        open_report("report.pdf", b" ")
    with pytest.raises(Refused, match="more than 25"):
        open_report("report.txt", b"x" * 25_000_001)
