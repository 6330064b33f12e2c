"""A list's file, whatever program wrote it, comes to the same rows."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import Any

import pytest
from docx import Document
from openpyxl import Workbook

from secretariat.basics.record import Refused
from secretariat.lists.files import rows_of_file

ROWS = [["Name", "Council", "From"], ["Cllr Zoë Vale", "Westmarsh City Council", "2033-05-20"]]


def is_header(cells: Any) -> bool:
    return "Name" in cells


def rows(name: str, data: bytes) -> list[list[str]]:
    return [list(row.cells) for row in rows_of_file(name, data, is_header)]


def spreadsheet(*sheets: list[list[Any]]) -> bytes:
    book = Workbook()
    for n, cells in enumerate(sheets):
        sheet: Any = book.active if n == 0 else book.create_sheet()
        for row in cells:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def document() -> bytes:
    paper = Document()
    paper.add_paragraph("Members of the Panel")
    table = paper.add_table(rows=2, cols=3)
    for row, cells in zip(table.rows, ROWS, strict=True):
        for cell, words in zip(row.cells, cells, strict=True):
            cell.text = words
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def archive(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name in names:
            packed.writestr(name, "words")
    return out.getvalue()


WEB = "<html><body><p>Members</p><table>" + "".join(
    "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS
) + "</table></body></html>"  # fmt: skip
CSV = "\r\n".join(",".join(row) for row in ROWS)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("people.csv", CSV.encode()),
        ("people.csv", CSV.encode("utf-8-sig")),
        ("people.csv", CSV.encode("cp1252")),
        ("people.txt", "\n".join("\t".join(row) for row in ROWS).encode("utf-16")),
        ("people.csv", "\n".join(";".join(row) for row in ROWS).encode()),
        ("people.xlsx", spreadsheet(ROWS)),
        ("people.xlsx", spreadsheet([], ROWS)),
        ("people.docx", document()),
        ("people.html", WEB.encode()),
    ],
)
def test_every_format_comes_to_the_same_rows(name: str, data: bytes) -> None:
    assert [row for row in rows(name, data) if len(row) > 1] == ROWS


def test_a_spreadsheets_days_times_and_numbers_are_as_written() -> None:
    cells = [dt.datetime(2033, 9, 14), dt.time(14, 30), 7.0, 7, True, "one\ntwo", None]
    assert rows("dates.xlsx", spreadsheet([[*cells, "end"]]))[0] == [
        "2033-09-14", "14:30", "7", "7", "yes", "one; two", "", "end",
    ]  # fmt: skip


def test_a_spreadsheets_rows_are_counted_as_it_counts_them() -> None:
    found = rows_of_file(
        "x.xlsx", spreadsheet([["Name", "Council"], [None, None], ["Cllr A Birch", "Eldmoor"]]), is_header
    )
    assert [row.number for row in found] == [1, 3]


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("empty.csv", b" \n", "empty.csv is empty."),
        ("bad.xlsx", spreadsheet(ROWS)[:-200] + b"x" * 200, "cannot be opened"),
        ("none.xlsx", spreadsheet([]), "none.xlsx has no rows."),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "old.xls"),
        (
            "all.zip",
            archive("a.txt"),
            "all.zip is an archive of files, and not a list: unpack it, and open the list in it.",
        ),
        (
            "list.ods",
            archive("content.xml", "mimetype"),
            "list.ods is an OpenDocument file: save it as .xlsx, and open",
        ),
        ("x.bin", bytes(range(256)) * 9, "(.xlsx, .csv, .txt, .docx"),
        ("open.csv", b'Name,Council\n"Cllr A Birch,Eldmoor\n', "is no row of a table"),
    ],
)
def test_a_file_that_is_no_list_is_refused_in_a_sentence(name: str, data: bytes, sentence: str) -> None:
    with pytest.raises(Refused) as refusal:
        rows(name, data)
    assert sentence in str(refusal.value)


def test_every_sheet_that_has_the_columns_is_read_and_a_row_says_of_which_it_is() -> None:
    book = spreadsheet([["This workbook lists the members"]], ROWS, [["Name", "Council"], ["Cllr B Elm", "Holt"]])
    found = rows_of_file("x.xlsx", book, is_header)
    assert [(row.sheet, row.number, row.cells[0]) for row in found] == [
        ("Sheet1", 0, "Sheet1"), ("Sheet1", 1, "Name"), ("Sheet1", 2, "Cllr Zoë Vale"),
        ("Sheet2", 0, "Sheet2"), ("Sheet2", 1, "Name"), ("Sheet2", 2, "Cllr B Elm"),
    ]  # fmt: skip


def merged_sheet() -> bytes:
    book = Workbook()
    sheet: Any = book.active
    for row in (["Council", "Name"], ["Holt", "Cllr A Elm"], [None, "Cllr B Fern"], [None, "Tom Oak"]):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def merged_document() -> bytes:
    paper = Document()
    table = paper.add_table(rows=4, cols=2)
    for n, row in enumerate((["Council", "Name"], ["Holt", "Cllr A Elm"], ["", "Cllr B Fern"], ["", "Tom Oak"])):
        for cell, words in zip(table.rows[n].cells, row, strict=True):
            cell.text = words
    table.cell(1, 0).merge(table.cell(2, 0))
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


MERGED_WEB = (
    b"<table><tr><th>Council<th>Name<tr><td rowspan=2>Holt<td>Cllr A Elm<tr><td>Cllr B Fern<tr><td><td>Tom Oak</table>"
)


@pytest.mark.parametrize(
    ("name", "data"), [("a.xlsx", merged_sheet()), ("a.docx", merged_document()), ("a.html", MERGED_WEB)]
)
def test_a_cell_that_spans_rows_stands_in_each(name: str, data: bytes) -> None:
    assert rows(name, data)[1:] == [["Holt", "Cllr A Elm"], ["Holt", "Cllr B Fern"], ["", "Tom Oak"]]


def test_the_lines_of_a_cell_stay_apart() -> None:
    web = b"<table><tr><th>Name<th>Council<tr><td>Cllr A Elm<br>Chair<td><p>Holt</p><p>Borough</p></table>"
    assert rows("a.html", web)[1] == ["Cllr A Elm; Chair", "Holt; Borough"]
    paper = Document()
    table = paper.add_table(rows=2, cols=2)
    said = ("Name", "Council", "Cllr A Elm\nChair", "Holt")
    for cell, words in zip([*table.rows[0].cells, *table.rows[1].cells], said, strict=True):
        cell.text = words
    out = io.BytesIO()
    paper.save(out)
    assert rows("a.docx", out.getvalue())[1] == ["Cllr A Elm; Chair", "Holt"]


@pytest.mark.parametrize(
    "line", ["a" * 200_000, "x," * 100_000, '"' + "a" * 200_000 + '","b"', "Name\t" + "a" * 200_000]
)
def test_a_line_that_is_no_row_is_refused_by_its_length(line: str) -> None:
    with pytest.raises(Refused, match=r"Line 2 has 200,0\d\d letters, and is no row of a list\."):
        rows("list.csv", f"Name\n{line}\n".encode())


CALENDAR = b"""BEGIN:VCALENDAR\r
BEGIN:VEVENT\r
DTSTART;TZID=Europe/London:20330622T140000\r
SUMMARY:Police and Crime Panel\r
LOCATION:Town Hall\\, Westmarsh\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART:20330921T130000Z\r
SUMMARY:Annual meeting\r
STATUS:CANCELLED\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART;VALUE=DATE:20331116\r
RRULE:FREQ=YEARLY\r
SUMMARY:Training\r
END:VEVENT\r
END:VCALENDAR\r
"""


def test_a_calendar_has_an_event_a_row_by_the_clock_here() -> None:
    head, *events = rows_of_file("dates.ics", b"\xef\xbb\xbf" + CALENDAR, is_header)
    assert head.cells == ("Date", "Time", "Venue", "Meeting", "Note")
    assert [event.cells for event in events] == [
        ("2033-06-22", "14:00", "Town Hall, Westmarsh", "Police and Crime Panel", ""),
        ("2033-09-21", "14:00", "", "Annual meeting", "cancelled"), ("2033-11-16", "", "", "Training", ""),
    ]  # fmt: skip
    assert [event.told for event in events] == [(), (), ("It comes back, and only its first day is read.",)]


@pytest.mark.parametrize("broken", [CALENDAR[:60], CALENDAR.replace(b"20330622T140000", b"x")])
def test_a_broken_calendar_is_refused(broken: bytes) -> None:
    with pytest.raises(Refused, match=r"dates\.ics is damaged, and cannot be opened as a calendar\."):
        rows("dates.ics", broken)


def test_a_part_of_a_page_is_read_as_one() -> None:
    part = b'<ul class="x"><li><a href="?1">Cllr Ann Elm</a>&nbsp;(Chair)</li><li>Cllr Bob Fern</li></ul>'
    assert rows("part.txt", part) == [["Cllr Ann Elm (Chair)"], ["Cllr Bob Fern"]]


def test_a_row_that_the_spreadsheet_hides_says_so() -> None:
    book = Workbook()
    sheet: Any = book.active
    for row in (["Name", "Council"], ["Cllr A Elm", "Holt"], ["Cllr B Fern", "Holt"]):
        sheet.append(row)
    sheet.row_dimensions[2].hidden = True
    out = io.BytesIO()
    book.save(out)
    assert [bool(row.told) for row in rows_of_file("a.xlsx", out.getvalue(), is_header)] == [False, True, False]


def test_beside_the_table_of_a_document_points_are_rows_and_what_stands_right_above_is_kept() -> None:
    paper = Document()
    paper.add_paragraph("Meetings start at 2pm")
    table = paper.add_table(rows=2, cols=2)
    cells = [*table.rows[0].cells, *table.rows[1].cells]
    for cell, words in zip(cells, ("Name", "Council", "A Elm", "Holt"), strict=True):
        cell.text = words
    paper.add_heading("Co-opted members", 2)
    paper.add_paragraph("Mo Reed", style="List Bullet")
    paper.add_paragraph("The panel may co-opt two more members, and has not done so.")
    out = io.BytesIO()
    paper.save(out)
    said = [" ".join(filter(None, row)).lstrip("- ") for row in rows("a.docx", out.getvalue())]
    assert said == ["Meetings start at 2pm", "Name Council", "A Elm Holt", "Co-opted members", "Mo Reed"]


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [("a.png", b"\x89PNG\r\n\x1a\n\0\0", "a.png is a picture."),
     ("a.csv", b"\xff\xd8\xff\xe0 JFIF", "a.csv is a picture."),
     ("a.xlsx", b"PK\x03\x04zz", "a.xlsx is damaged, and cannot be opened as a spreadsheet.")],
)  # fmt: skip
def test_a_picture_is_no_list_and_a_damaged_spreadsheet_no_document(name: str, data: bytes, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        rows(name, data)


def test_of_a_mail_the_body_alone_is_read() -> None:
    head = "From: Cora Knap <c@holt.example>\r\nSubject: Members\r\nMIME-Version: 1.0\r\n"
    plain = f"{head}Content-Type: text/plain; charset=utf-8\r\n\r\nName\r\nCllr A Elm\r\n"
    web = f"{head}Content-Type: text/html\r\n\r\n<table><tr><td>Name<td>Council<tr><td>Cllr A Elm<td>Holt</table>"
    assert rows("m.eml", plain.encode()) == [["Name"], ["Cllr A Elm"]]
    assert rows("m.txt", web.encode()) == [["Name", "Council"], ["Cllr A Elm", "Holt"]]
    cards = "Name: A Elm\nCouncil: Holt\nRole: Chair\n\nName: B Fern\n"
    assert rows("m.txt", cards.encode())[0] == ["Name: A Elm"]
