"""Reports of more shapes: what each says of itself and asks, and what is odd in its numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.agenda.reports.asked import asked_briefly
from secretariat.agenda.reports.numbering import numbering_faults
from secretariat.agenda.reports.reading import read_report
from tests.depth import deep

LABELS_AND_ROMAN_LIMBS = """NORTHVALE POLICE, FIRE AND CRIME PANEL

Date: Thursday 4 March 2032
Agenda item: 6(b)

Title of report: Fire Cover Review – Consultation Outcome

Report by: The Police, Fire and Crime Commissioner

Enquiries to: Rhona Slade, rhona.slade@northvale.example

Part 1 – Public

Purpose of report:
To present the outcome of consultation
on fire cover.

Recommendations:
The Panel is invited to:
i. consider the outcome; and
ii. agree any comments it wishes to make.

1.0 Introduction
1.1 Consultation ran for ten weeks.
1.2 The results are at Appendix 1.

2.0 Results
2.1 Two thirds agreed.
2.3 One third did not.

Background documents:
Consultation document (2031)
Equality impact assessment
"""

PARAGRAPHS_ALONE_NUMBERED = """Agenda Item No.: 5
Mardle Police & Crime Panel - 12th June 2031
Precept Proposal 2032/33
Report of the Chief Finance Officer
Summary
This report sets out the proposed precept. It gives the reasons for it.
Recommendation(s)
That the Panel:
1. reviews the proposed precept;
2. makes a report to the Commissioner on it.
Reasons for the recommendation
3. The Act requires it.
Detail
4. The precept would rise by £10.
6. It pays for 40 officers.
Appendix A - Medium term financial plan
Appendix B - Reserves
"""

WRAPPED_AT_A_WIDTH = """                     WESTMERE POLICE AND CRIME PANEL

                                                          ITEM NO 9
18 June 2031

REPORT OF THE HOST AUTHORITY'S MONITORING OFFICER

REVIEW OF THE PANEL'S RULES OF
PROCEDURE

1.   PURPOSE OF THE REPORT

1.1  To review the Rules of Procedure of the Panel, as they have to be reviewed
     each year at the annual meeting.

2.   RECOMMENDED

2.1  That the Rules be adopted as set out in Appendix 1.

2.2  That they be published.

3.   FINANCIAL IMPLICATIONS

     There are none.

5.   CONTACT OFFICERS

     Mungo Teal, tel 01632 960444

6.   BACKGROUND PAPERS

     None
"""

QUESTIONS_AS_HEADINGS = """7Performance Report
Police and Crime Panel
Wednesday, 10 September 2031
Lead Officer: Peg Marrow, Chief Executive (01632 960555)

## What is this report about?
1.1 It gives performance for the first quarter.

## What is the Panel asked to do?
1.2 Members are asked to scrutinise performance and decide whether to seek more information.

## Performance
2.1 Crime fell.
2.2 Response times rose.
2.2 Calls were answered.
2.4 Complaints fell.

## Appendices
Appendix 1 Scorecard
"""

BARS_AND_THREE_LEVELS = """**Agenda Item** | 8
**Report Title**: Victims' Services Update
**Presented by**: Hal Ottery
For: Noting

### 1. Purpose

1.1. To brief the Panel.

### 2. Recommendations

2.1. The Panel notes the update.

### 3. Update

3.1. Referrals have risen.

3.1.1. By district they are these.

3.1.3. By age they are these.

3.2. Costs have not.
"""

ASKED_LAST = """Report to the Tarnshire Police and Crime Panel
Report from: Police and Crime Commissioner
Subject: Decisions taken since the last meeting
Date of meeting: 3/12/2031

Background
1. Decisions are published.
2. The following were taken:
   (a) estates;
   (b) grants.

Recommendation
3. The Panel is asked to note the decisions and to say whether it wishes any to be reported on in more detail at
its next meeting in the new year.

Contact: Wyn Sorrel, Policy Officer
Email: wyn@tarnshire.example
"""


@pytest.mark.parametrize(
    ("text", "number", "title", "author", "brief", "twice", "missing"),
    [
        (LABELS_AND_ROMAN_LIMBS, "6(b)", "Fire Cover Review – Consultation Outcome",
         "The Police, Fire and Crime Commissioner", "to consider the outcome; agree any comments it wishes to make",
         (), ("2.2",)),
        (PARAGRAPHS_ALONE_NUMBERED, "5", "Precept Proposal 2032/33", "the Chief Finance Officer",
         "that the Panel: reviews the proposed precept; makes a report to the Commissioner on it", (), ("5",)),
        (WRAPPED_AT_A_WIDTH, "9", "REVIEW OF THE PANEL'S RULES OF PROCEDURE", "THE HOST AUTHORITY'S MONITORING OFFICER",
         "that the Rules be adopted as set out in Appendix 1; that they be published", (), ("4",)),
        (QUESTIONS_AS_HEADINGS, "7", "Performance Report", "Peg Marrow, Chief Executive (01632 960555)",
         "to scrutinise performance and decide whether to seek more information", ("2.2",), ("2.3",)),
        (BARS_AND_THREE_LEVELS, "8", "Victims' Services Update", "Hal Ottery", "The Panel notes the update", (),
         ("3.1.2",)),
        (ASKED_LAST, "", "Decisions taken since the last meeting", "Police and Crime Commissioner",
         "to note the decisions and to say whether it wishes any to be reported on in more detail …", (), ()),
    ],
)  # fmt: skip
def test_reports_of_more_shapes(
    text: str, number: str, title: str, author: str, brief: str, twice: tuple[str, ...], missing: tuple[str, ...]
) -> None:
    read = read_report(text)
    assert (read.head.number, read.head.title, read.head.author) == (number, title, author)
    assert asked_briefly(read.asked) == brief
    assert numbering_faults(read.paragraphs) == (twice, missing)


def test_an_entry_of_a_list_may_be_called_like_a_section() -> None:
    read = read_report(LABELS_AND_ROMAN_LIMBS)
    assert read.background == ("Consultation document (2031)", "Equality impact assessment")
    assert read.head.contact == "Rhona Slade, rhona.slade@northvale.example"
    assert read_report(PARAGRAPHS_ALONE_NUMBERED).appendices == (
        "Appendix A - Medium term financial plan", "Appendix B - Reserves"
    )  # fmt: skip


# --- numbers of any report: what was left out and what stands twice is found, and nothing else ---


@st.composite
def numbered_reports(draw: st.DrawFn) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """A report whose sections are numbered in order, a few paragraphs left out and a few twice; and which those are."""
    lines = ["EXAMPLE POLICE AND CRIME PANEL\tAgenda Item No. 3", "", "Report of Una Fell", "", "A TITLE OF IT", ""]
    twice, missing = [], []
    tab, gap = draw(st.sampled_from([("\t", ""), (" ", "\n")]))
    for section in range(1, draw(st.integers(2, 6)) + 1):
        lines += [f"{section}.{tab}{'PURPOSE' if section == 1 else 'A HEADING'}{gap}"]
        paragraphs = draw(st.integers(2, 6))
        for n in range(1, paragraphs + 1):
            times = draw(st.sampled_from([1, 1, 1, 1, 0, 2])) if 1 < n < paragraphs else 1
            twice += [f"{section}.{n}"] * (times == 2)
            missing += [f"{section}.{n}"] * (times == 0)
            lines += [f"{section}.{n}{tab}Words of a paragraph, as many as it has.{gap}"] * times
    return "\n".join(lines), tuple(twice), tuple(missing)


@given(numbered_reports())
@deep(max_examples=60)
def test_what_is_twice_and_what_is_missing_is_told_and_nothing_else(
    made: tuple[str, tuple[str, ...], tuple[str, ...]]
) -> None:  # fmt: skip
    """MIN-12."""
    text, twice, missing = made
    read = read_report(text)
    assert numbering_faults(read.paragraphs) == (twice, missing)
    assert (read.head.number, read.head.title) == ("3", "A TITLE OF IT")


@given(st.lists(st.sampled_from([
    "1.", "1.1", "Agenda Item No.", "6A", "Report of", "Contact:", "PURPOSE", "Recommendation", "Appendix A", "\t",
    "\n", "\n\n", "**", "# ", "- ", "the Panel is asked to", "x" * 70, "[/b]", "¶", "None", "|", "(a)", "12 June 2031",
]), max_size=40))  # fmt: skip
@deep(max_examples=100)
def test_whatever_is_read_no_word_of_a_numbered_paragraph_is_made_up(parts: list[str]) -> None:
    text = " ".join(parts)
    between_cells = {"|"} if "\t" in text else set()
    words = set(text.replace("*", " ").split()) | between_cells
    for each in read_report(text).paragraphs:
        assert set(each.text.replace("*", " ").split()) <= words
