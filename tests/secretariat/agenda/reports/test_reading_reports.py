"""Reports as they come: each part of the head, what is asked, and the numbered paragraphs, of several shapes."""

from __future__ import annotations

import datetime as dt
import io

import pytest

from secretariat.agenda.reports.asked import asked_briefly
from secretariat.agenda.reports.numbering import NumberingFaults, numbering_faults
from secretariat.agenda.reports.read import ReportHead, ReportRead
from secretariat.agenda.reports.reading import read_report
from secretariat.letters.opened.opening import text_of_file

IN_BOXES = """ELDSHIRE POLICE AND CRIME PANEL\tAgenda Item No. 8
17 SEPTEMBER 2031\tPublic Report

Report of Eldshire Police and Crime Commissioner

Contact Officer – Nora Quill, Head of Policy

Contact Details – pcc@eldshire.example 01632 960111

DELIVERY OF THE PLAN – FORWARD PLAN

1.\tPURPOSE
1.1\tTo tell the Panel how the plan is delivered.
2.\tRECOMMENDATIONS
2.1\tThe Panel is recommended to note the contents of this report.
3.\tTERMS OF REFERENCE
3.1\tItem 6 – to review decisions. Item 8 – to support the Commissioner.
5.\tTHEMES
5.1\tCommunities <ul style="x"> • Listening to people </ul>
\t• and acting
5.3\tPrevention
5.5\tRobustness

- A deliverable of note

5.5\tRobustness once more
6.\tBACKGROUND DOCUMENTS
6.1\tThe plan https://plan.eldshire.example/ The Act http://law.example/13

This page is intentionally left blank
"""


def test_a_report_set_in_boxes() -> None:
    read = read_report(IN_BOXES)
    assert read.head == ReportHead(
        "8", "", "DELIVERY OF THE PLAN – FORWARD PLAN", "Eldshire Police and Crime Commissioner",
        "Nora Quill, Head of Policy, pcc@eldshire.example 01632 960111", dt.date(2031, 9, 17),
    )  # fmt: skip
    assert read.purpose == "To tell the Panel how the plan is delivered."
    assert read.asked == "The Panel is recommended to note the contents of this report."
    numbers = [each.number for each in read.paragraphs if not each.heading]
    assert numbers == ["1.1", "2.1", "3.1", "5.1", "5.3", "5.5", "5.5", "6.1"]
    assert read.paragraphs[7].text == "Communities • Listening to people\nand acting"
    assert read.background == ("The plan https://plan.eldshire.example/", "The Act http://law.example/13")
    assert read.appendices == ()
    assert numbering_faults(read.paragraphs) == NumberingFaults(("5.5",), ("4", "5.2", "5.4"))


IN_LISTS = """ELDSHIRE POLICE AND CRIME PANEL\tAgenda Item No.
17 SEPTEMBER 2031\tPublic Report

Report of: Una Fell, Senior Officer, Eldmoor Council

Contact Officer(s) – Una Fell

REVIEW OF ARRANGEMENTS

1. PURPOSE

- 1.1 To update the Panel.

2. RECOMMENDATIONS

- 2.1 To note the details of this report.

9. BACKGROUND DOCUMENTS

Used to prepare this report, in accordance with the Local Government (Access to Information) Act 1985

- 9.1 *None*

10. APPENDICES

- 10.1 *None*
"""

LABELLED = """# Agenda Item 7

**Report to:** Tarnshire Police and Crime Panel
**Title:** Rural Crime Strategy
**Date:** Wednesday 17 September 2031
**Author:** Ivo Lamb, Head of Policy
**Contact:** ivo.lamb@tarnshire.example

## Purpose of the report

1. To tell the Panel how the strategy is delivered.

## Recommendation

2. That the Panel notes the report and comments on it.

## Background

3. The strategy was adopted in 2029. Of its parts these matter:

- theft of machines
- hare coursing

5. Nothing else is planned.

## Appendices

- Appendix A – Figures by district
- Appendix B – Map

## Background papers

- The Rural Crime Strategy 2029
- A circular of the ministry

# Appendix A – Figures by district

1.1 A number
1.1 The same number
"""

WITH_ITS_CONTACT_LAST = """Eldshire Police and Crime Panel
15 September 2031

PERFORMANCE OF THE FORCE: QUARTER ONE

SUMMARY

The report gives the figures for April to June 2031.

RECOMMENDATIONS

The Police and Crime Panel is asked to:

(a) note the report; and
(b) make a report or recommendation to the Commissioner.

1. INTRODUCTION

1.1 Some words that go
on over the line.

LEAD/ CONTACT OFFICER: Nora Quill
TELEPHONE NUMBER: 01632 960111

Sources/background papers: None
"""

TABLE_OF_A_HEAD = """Report title\tUse of Stop and Search
Agenda item number\t
Report author\tOffice of the Commissioner
Meeting date\t3 December 2031

Purpose
To inform members.

Recommendation: Members are invited to note the report.

Appendices: Appendix 1 – Figures
"""

RUN_TOGETHER = """6TARNSHIRE POLICE AND CRIME PANEL\tAgenda Item No. 6
14th September 2031\tPublic Report

Report of Police and Crime Commissioner for Tarnshire

TITLE

1.\tPURPOSE
1.1\tTo give details of the approach.
2.\tRECOMMENDATION
2.1\tThe Panel is recommended to note the contents of this report.
"""

TITLE_RUN_TOGETHER = """AGENDA ITEM NO. 9DELIVERY OF THE ESTATES PLAN

REPORT BY THE CHIEF EXECUTIVE

1 PURPOSE

1.1 To set out the plan.

2 RECOMMENDATION

2.1 It is recommended that the Panel supports the plan.
"""

IN_PROSE = """TARNSHIRE POLICE AND CRIME PANEL

ITEM 5

Report of the Police and Crime Commissioner for Tarnshire

Road Safety in Villages

For information

The Panel is requested to consider the report and to make any recommendations. It sets out what was done in
villages over the last year.
"""


@pytest.mark.parametrize(
    ("text", "number", "stood", "title", "author", "brief"),
    [
        (IN_LISTS, "", "blank", "REVIEW OF ARRANGEMENTS", "Una Fell, Senior Officer, Eldmoor Council",
         "to note the details of this report"),
        (LABELLED, "7", "", "Rural Crime Strategy", "Ivo Lamb, Head of Policy",
         "that the Panel notes the report and comments on it"),
        (WITH_ITS_CONTACT_LAST, "", "", "PERFORMANCE OF THE FORCE: QUARTER ONE", "",
         "to note the report; make a report or recommendation to the Commissioner"),
        (TABLE_OF_A_HEAD, "", "blank", "Use of Stop and Search", "Office of the Commissioner", "to note the report"),
        (RUN_TOGETHER, "6", "fused", "", "Police and Crime Commissioner for Tarnshire",
         "to note the contents of this report"),
        (TITLE_RUN_TOGETHER, "9", "fused", "DELIVERY OF THE ESTATES PLAN", "THE CHIEF EXECUTIVE",
         "that the Panel supports the plan"),
        (IN_PROSE, "5", "", "Road Safety in Villages", "the Police and Crime Commissioner for Tarnshire",
         "to consider the report and to make any recommendations"),
    ],
)  # fmt: skip
def test_the_head_and_what_is_asked(text: str, number: str, stood: str, title: str, author: str, brief: str) -> None:
    read = read_report(text)
    assert (read.head.number, read.head.number_stood, read.head.title) == (number, stood, title)
    assert read.head.author == author
    assert asked_briefly(read.asked) == brief


def test_what_is_attached_and_listed() -> None:
    assert read_report(IN_LISTS).background == read_report(IN_LISTS).appendices == ()
    read = read_report(LABELLED)
    assert read.appendices == ("Appendix A – Figures by district", "Appendix B – Map")
    assert read.background == ("The Rural Crime Strategy 2029", "A circular of the ministry")
    assert [each.number for each in read.paragraphs] == ["1", "2", "3", "5"], "an appendix has numbers of its own"
    assert numbering_faults(read.paragraphs).missing == ("4",)
    assert read_report(TABLE_OF_A_HEAD).appendices == ("Appendix 1 – Figures",)


def test_whom_to_ask_may_stand_at_the_end_and_is_no_paragraph() -> None:
    read = read_report(WITH_ITS_CONTACT_LAST)
    assert read.head.contact == "Nora Quill, 01632 960111"
    assert read.paragraphs[-1].text == "Some words that go on over the line."


@pytest.mark.parametrize("text", ["", "\n", "A line", "1", "1.1", "\t\t", "Agenda Item No.", "[/b]", "9" * 5000])
def test_what_is_no_report_is_read_as_saying_little(text: str) -> None:
    assert isinstance(read_report(text), ReportRead)


def word_report() -> bytes:
    """A report as Word has it: a table at its head and one of numbered paragraphs."""
    from docx import Document

    document = Document()
    head = document.add_table(rows=2, cols=2)
    cells = ("TARNSHIRE POLICE AND CRIME PANEL", "Agenda Item No. 7", "17 September 2031", "Public Report")
    for cell, words in zip((cell for row in head.rows for cell in row.cells), cells, strict=True):
        cell.text = words
    document.add_paragraph("Report of Tarnshire Police and Crime Commissioner")
    document.add_paragraph("Contact Officer – Ivo Lamb")
    document.add_paragraph().add_run("Road safety in villages").bold = True
    rows = [("1.", "PURPOSE"), ("1.1", "To say what was done."), ("2.", "RECOMMENDATION"),
            ("2.1", "The Panel is recommended to note this report."), ("2.3", "Nothing more is asked.")]  # fmt: skip
    body = document.add_table(rows=len(rows), cols=2)
    for row, words in zip(body.rows, rows, strict=True):
        row.cells[0].text, row.cells[1].text = words
    document.add_paragraph("Appendices: Appendix A – Figures")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_report_out_of_word() -> None:
    read = read_report(text_of_file("report.docx", word_report()))
    assert read.head[:5] == (
        "7", "", "Road safety in villages", "Tarnshire Police and Crime Commissioner", "Ivo Lamb"
    )  # fmt: skip
    assert read.purpose == "To say what was done."
    assert asked_briefly(read.asked) == "to note this report; Nothing more is asked"
    assert numbering_faults(read.paragraphs) == NumberingFaults((), ("2.2",))


@pytest.mark.parametrize(
    ("asked", "brief"),
    [
        ("The Panel is recommended to note the contents of this report.", "to note the contents of this report"),
        ("To note the details of this report.", "to note the details of this report"),
        ("Members are asked to comment.", "to comment"),
        ("It is recommended that the Police and Crime Panel be asked to support the plan", "to support the plan"),
        ("That the Panel notes the report.", "that the Panel notes the report"),
        ("The Panel is asked:\n1. to note the report; and\n2. to say when it returns.",
         "to note the report; to say when it returns"),
        ("For information", "for information"),
        ("None.", ""),
        ("", ""),
        ("Review the plan " + "and again " * 20,
         "Review the plan and again and again and again and again and again and "
         "again and again and …"),
    ],
)  # fmt: skip
def test_what_is_asked_said_briefly(asked: str, brief: str) -> None:
    assert asked_briefly(asked) == brief
