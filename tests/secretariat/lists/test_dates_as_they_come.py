"""Dates as they stand in mail, on web pages and in spreadsheets: moved, counted, in spans; and what is asked."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.lists.cells import rows_of
from secretariat.lists.dates import DatesList
from secretariat.panel.panel import Panel

TODAY = dt.date(2033, 6, 1)


def said(text: str) -> list[str]:
    """Each row that is planned: the day, the time, the kind, the rest; a fault in its place, what is asked after it."""
    of = DatesList(panel=Panel(name="Westmarshire PCP"), today=TODAY)
    rows = of.read(rows_of(text, of.is_header))
    return [
        "|".join([how.faults[0][1]] if how.faults else how.shown) + "".join(f" ({each})" for each in how.asked)
        for row, how in zip(rows, of.judged(rows), strict=True) if not row.left_out
    ]  # fmt: skip


FIRST, LATER = "Wednesday 14 September 2033", "Wednesday 8 February 2034"
MOVED = [
    "7 September 2033 moved to 14 September 2033", "Moved from 7 September 2033 to 14 September 2033",
    "7 September 2033 – postponed to Wed 14 September 2033", "7 September 2033 cancelled; now 14 September 2033",
    "7 September 2033 has been rescheduled to 14 September 2033", "7 September 2033 (replaced by 14 September 2033)",
]  # fmt: skip


@pytest.mark.parametrize("line", MOVED)
def test_a_meeting_that_was_moved_is_planned_on_its_new_day_and_not_on_the_old_one(line: str) -> None:
    assert said(line) == [f"{FIRST}||Meeting|moved from 7 September 2033 (It names another day, too.)"]


OFF = [
    "cancelled", "CANCELLED due to 8 March election", "abandoned", "not needed", "stood down", "no longer required",
    "will not now take place", "is not going ahead", "cancelled and replaced by 21 September 2033", "cancelled – snow",
]  # fmt: skip
NOT_OFF = {
    "may be cancelled": "Meeting|may be cancelled (It may not take place: is it in reserve?)",
    "will be cancelled if not needed": "Meeting, if needed|",
    "provisional, to be cancelled unless required": "Meeting, if needed|",
    "reserve, cancelled if no veto": "Meeting, if needed|cancelled if no veto",
    "that of 8 March is cancelled": "Meeting|that of 8 March is cancelled (It names another day, too.)",
    "to take the cancelled meeting’s business": "Meeting|to take the cancelled meeting’s business",
}


@pytest.mark.parametrize("words", OFF)
def test_a_day_that_is_called_off_is_left_out(words: str) -> None:
    assert said(f"14 September 2033 – {words}") == []


@pytest.mark.parametrize(("words", "wanted"), NOT_OFF.items())
def test_a_day_that_may_be_called_off_or_of_which_another_is_stays(words: str, wanted: str) -> None:
    assert said(f"14 September 2033 – {words}") == [f"{FIRST}||{wanted}"]


SEVERAL = [
    "14.9.33, 8.2.34 (reserve)",
    "14 September 2033\nFebruary 8, 2034 (reserve)", "2033\nSeptember 14\n2034\nFebruary 8 (reserve)",
    "Sept 2033: Wed 14\nFeb 2034: Wed 8 (reserve)", "2033/34\nSeptember\tFebruary\n14\t8 (reserve)",
    "Meeting 1 - 14/09/33; Meeting 2 - 08/02/34 (reserve)", "14th September 2033 (Q2), 8th February (reserve, Q4)",
    "Dydd Mercher 14 Medi 2033\nDydd Mercher 8 Chwefror 2034 (wrth gefn)",
    "Date of meeting | Deadline for reports | Type\n14 September 2033 | 1 September 2033 | \n"
    "8 February 2034 | 25 January 2034 | Reserve",
]  # fmt: skip


@pytest.mark.parametrize("text", SEVERAL)
def test_days_in_the_ways_that_pages_list_them(text: str) -> None:
    assert [each.rsplit("|", 1)[0] for each in said(text)] == [f"{FIRST}||Meeting", f"{LATER}||Meeting, if needed"]


def test_what_a_column_that_is_not_kept_calls_off_is_left_out() -> None:
    assert said("Date,Ref,What\n14 September 2033,Cancelled,\n8 February 2034,,Annual") == [f"{LATER}||Annual meeting|"]


def test_the_day_a_list_was_published_is_no_meeting() -> None:
    assert said("Published: 1 September 2033\n14 September 2033\nLast updated 2 September 2033") == [
        f"{FIRST}||Meeting|"
    ]


def test_what_stands_beneath_the_last_day_alone_is_not_said_of_it() -> None:
    assert said("14 September 2033\n8 February 2034\nVenue: Guildhall") == [f"{FIRST}||Meeting|", f"{LATER}||Meeting|"]


def test_what_stands_beneath_a_day_is_said_of_it_alone() -> None:
    text = "1. 14 September 2033\n   Time: 2pm\n   Venue: Guildhall\n2. 8 February 2034\n   Time: at 10am"
    assert said(text) == [f"{FIRST}|2:00pm|Meeting|Guildhall", f"{LATER}|10:00am|Meeting|"]


ROWS = {
    "14/09\t14:00": f"{FIRST}|2:00pm|Meeting|",
    "14 September 2033 2.30yp, cyfarfod blynyddol": f"{FIRST}|2:30pm|Annual meeting|",
    "20330914T140000Z": f"{FIRST}|2:00pm|Meeting|",
    "Wed 14 September 2033 - both 2pm": f"{FIRST}|2:00pm|Meeting|both",
    # the day of the week after the day, right and wrong
    "14 September 2033 (Wednesday), 2pm": f"{FIRST}|2:00pm|Meeting|",
    "14 September 2033 (Weds) AGM": f"{FIRST}||Annual meeting|",
    "14 September 2033, Weds, 10am": f"{FIRST}|10:00am|Meeting|",
    "14 September 2033 (Tuesday)": "14 September 2033 is a Wednesday, not a Tuesday.",
    # days that are counted
    "Second Wednesday in September 2033, 10am": f"{FIRST}|10:00am|Meeting|",
    "2nd Wed of September, 2033": f"{FIRST}||Meeting|",
    "last Wednesday in September 2033 – Shire Hall": "Wednesday 28 September 2033||Meeting|Shire Hall",
    "first Wednesday in September": "No date was read in it.",
    "late September 2033": "No date was read in it.",
    "14 September 2033 – Shire Hall (10am start)": f"{FIRST}|10:00am|Meeting|Shire Hall",
    "14 September 2033 14:00 (BST)": f"{FIRST}|2:00pm|Meeting|",
    # spans: the first day, and whether it goes on is asked
    "14-15 September 2033 training": f"{FIRST}||Training|until 15 September 2033 (Is it on more than one day?)",
    "Wednesday 14th to Friday 16th September 2033, conference":
        f"{FIRST}||External|until Friday 16th September 2033 (Is it on more than one day?)",
    # hours alone, and times that are not the meeting's
    "14 September 2033, 10-12": f"{FIRST}|10:00am|Meeting|",
    "14 September 2033, 2 – 4, Shire Hall": f"{FIRST}|2:00pm|Meeting|Shire Hall",
    "14 September 2033, Room 10-12": f"{FIRST}||Meeting|Room 10-12",
    "14 September 2033 – pre-meeting 9.30am, meeting 10am, Shire Hall":
        f"{FIRST}|10:00am|Meeting|Shire Hall; pre-meeting 9.30am (It names another time, too.)",
    # as spreadsheets and lists by year write a day
    "14-Sep": f"{FIRST}||Meeting|", "2033, September 14": f"{FIRST}||Meeting|",
    "Wed 14 September 2033 – RESERVE – if precept vetoed": f"{FIRST}||Meeting, if needed|only if precept vetoed",
}  # fmt: skip


@pytest.mark.parametrize(("line", "wanted"), ROWS.items())
def test_a_line(line: str, wanted: str) -> None:
    assert said(line) == [wanted]


TABLES = [
    ("Day,Month,Year,Time\n14,September,2033,2pm\n8,February,2034,10am",
     [f"{FIRST}|2:00pm|Meeting|", f"{LATER}|10:00am|Meeting|"]),
    ("Mtg;Date of Mtg;Start;Venue/Link;Notes\n1;Wed 14/09/2033;14.00;Shire Hall;Precept\n2;8/2/2034;10.00;Teams;AGM",
     [f"{FIRST}|2:00pm|Meeting|Shire Hall; Precept", f"{LATER}|10:00am|Annual meeting|Teams"]),
    ("Date,Status,Reason\n14 Sept 2033,Confirmed,\n8 Feb 2034,Reserve,Only if veto\n1 March 2034,Cancelled,",
     [f"{FIRST}||Meeting|", f"{LATER}||Meeting, if needed|only if veto"]),
    ("Date,Time\n48836,0.583333333\n48983,0.416666667", [f"{FIRST}|2:00pm|Meeting|", f"{LATER}|10:00am|Meeting|"]),
    ("Meeting 1: 14 September 2033, Meeting 2: 8 February 2034 (Shire Hall)",
     [f"{FIRST}||Meeting|", f"{LATER}||Meeting|Shire Hall"]),
    ("14 Sept, 21 Sept (reserve), 8 Feb 2034",
     [f"{FIRST}||Meeting|", "Wednesday 21 September 2033||Meeting, if needed|", f"{LATER}||Meeting|"]),
    ("Sep 14 & Feb 8 2034", [f"{FIRST}||Meeting|", f"{LATER}||Meeting|"]),
    ("14 September 2033, papers by 7 September 2033",
     [f"{FIRST}||Meeting|papers by 7 September 2033 (It names another day, too.)"]),
    ("Subject,Start Date,Start Time,Location\nWestmarshire PCP,14/09/2033,10:00:00,Fen House\n"
     "PCP - reserve,08/02/2034,10:00:00,Fen House",
     [f"{FIRST}|10:00am|Meeting|Fen House", f"{LATER}|10:00am|Meeting, if needed|Fen House; PCP"]),
    ("| Date | Purpose |\n|---|---|\n| 14 Sept 2033 | **Precept** |", [f"{FIRST}||Meeting|Precept"]),
    ("Date\tVenue\n14 Sept 2033\ttbc", [f"{FIRST}||Meeting| (No place yet: tbc.)"]),
    ("14 September 2033 & 8 February 2034 (reserve)", [f"{FIRST}||Meeting|", f"{LATER}||Meeting, if needed|"]),
    ("\t2033\t2034\nFirst\t14 September\t8 February",
     [f"{FIRST}||Meeting|First", f"{LATER}||Meeting|First"]),
    ("The Panel will meet at 10.00 a.m. on the following dates in the Council Chamber, Fen House:\n14 September 2033",
     [f"{FIRST}|10:00am|Meeting|Council Chamber, Fen House "
      "(Its time and place are what a line above says of them all.)"]),
]  # fmt: skip


@pytest.mark.parametrize(("table", "wanted"), TABLES)
def test_a_table(table: str, wanted: list[str]) -> None:
    assert said(table) == wanted


@pytest.mark.parametrize("sign", ["\t", ",", ";"])
def test_a_table_that_lies_on_its_side_has_a_date_a_column(sign: str) -> None:
    rows = (
        ("Date", "14 September 2033", "8 February 2034"),
        ("Time", "2pm", "10am"),
        ("Venue", "Shire Hall", "Guildhall"),
    )
    wanted = [f"{FIRST}|2:00pm|Meeting|Shire Hall", f"{LATER}|10:00am|Meeting|Guildhall"]
    assert said("\n".join(map(sign.join, rows))) == wanted
