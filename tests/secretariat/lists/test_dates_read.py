"""A year's dates in every shape: each row as it is read, what is refused, and what is planned."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from secretariat.basics.record import Refused
from secretariat.lists.cells import rows_of
from secretariat.lists.dates import DatesList
from secretariat.lists.kind import Judged, ListRow
from secretariat.meetings.meeting import Meeting
from secretariat.panel.panel import Panel
from secretariat.plan.planned import PlanEntry, PlannedItem

TODAY = dt.date(2033, 6, 1)


def the_dates(*entries: PlanEntry, meetings: tuple[Meeting, ...] = ()) -> DatesList:
    return DatesList(panel=Panel(name="Westmarshire PCP"), today=TODAY, entries=entries, meetings=meetings)


def read(text: str, of: DatesList | None = None) -> list[tuple[ListRow, Judged]]:
    of = of or the_dates()
    rows = of.read(rows_of(text, of.is_header))
    return list(zip(rows, of.judged(rows), strict=True))


LINES = [
    ("Wednesday 14 September 2033, 2pm, Council Chamber", "Wednesday 14 September 2033|2:00pm|Meeting|Council Chamber"),
    ("Wed 14 Sept 2033 at 2.00pm (Council Chamber, Shire Hall)",
     "Wednesday 14 September 2033|2:00pm|Meeting|Council Chamber, Shire Hall"),
    ("14/9/33 14:00", "Wednesday 14 September 2033|2:00pm|Meeting|"),
    ("14 September", "Wednesday 14 September 2033|||"),
    ("8 February", "Wednesday 8 February 2034|||"),
    ("• 14 September 2033 – 10:30am – 12:30pm – Shire Hall", "Wednesday 14 September 2033|10:30am|Meeting|Shire Hall"),
    ("2033-09-14 annual meeting", "Wednesday 14 September 2033||Annual meeting|"),
    ("Annual meeting: 14 September 2033", "Wednesday 14 September 2033||Annual meeting|"),
    ("14 September 2033 (if needed)", "Wednesday 14 September 2033||Meeting, if needed|"),
    ("14 September 2033, reserve date", "Wednesday 14 September 2033||Meeting, if needed|"),
    ("14 September 2033, if needed (Veto)", "Wednesday 14 September 2033||Meeting, if needed|only if Veto"),
    ("14 September 2033, only if: Veto", "Wednesday 14 September 2033||Meeting|only if Veto"),
    ("14 September 2033, confirmation hearing", "Wednesday 14 September 2033||Hearing|"),
    ("14.9.33 2-4pm Zoom", "Wednesday 14 September 2033|2:00pm|Meeting|Zoom"),
    ("14 September 2033, 11-1pm", "Wednesday 14 September 2033|11:00am|Meeting|"),
    ("Date: 14 September 2033", "Wednesday 14 September 2033|||"),
    ("14 September 2033 (reserve date for precept veto)",
     "Wednesday 14 September 2033||Meeting, if needed|only if precept veto"),
    ("14 September 2033 Confirmation hearing (Chief Constable)",
     "Wednesday 14 September 2033||Hearing|Chief Constable"),
    ("14 September 2033 - member training", "Wednesday 14 September 2033||Training|"),
    ("14 September 2033: Annual Report, Budget", "Wednesday 14 September 2033|||Annual Report; Budget"),
    # as spreadsheets and programs write days and times
    ("14-Sep-33", "Wednesday 14 September 2033|||"),
    ("14-Sep-2033 14:00", "Wednesday 14 September 2033|2:00pm||"),
    ("2033-09-14T14:00:00", "Wednesday 14 September 2033|2:00pm||"),
    ("2033-09-14 14:00:00", "Wednesday 14 September 2033|2:00pm||"),
    ("Wed 14/9/33 1400", "Wednesday 14 September 2033|2:00pm||"),
    ("Wednesday 14.09.2033 at 1400 hrs in the Council Chamber",
     "Wednesday 14 September 2033|2:00pm||Council Chamber"),
    ("14 Sep 33 @ 2pm", "Wednesday 14 September 2033|2:00pm||"),
    ("14 September 2033, 10am to 12noon", "Wednesday 14 September 2033|10:00am||"),
    ("14 September 2033, 10 o’clock", "Wednesday 14 September 2033|10:00am||"),
    ("14 September 2033 at 2", "Wednesday 14 September 2033|2:00pm||"),
    ("Wednesday 14 September 2033: 2.00 pm: Council Chamber", "Wednesday 14 September 2033|2:00pm||Council Chamber"),
    ("Sep 14 2033", "Wednesday 14 September 2033|||"),
    ("14:00, 14 September 2033, Room 1", "Wednesday 14 September 2033|2:00pm||Room 1"),
    ("Wed\t14 Sep 2033\t2pm", "Wednesday 14 September 2033|2:00pm||"),
    # a meeting in reserve, however it is said
    ("14 September 2033, only if needed", "Wednesday 14 September 2033||Meeting, if needed|"),
    ("14 September 2033 [reserve – veto]", "Wednesday 14 September 2033||Meeting, if needed|veto"),
    ("14 September 2033 provisional precept meeting",
     "Wednesday 14 September 2033||Meeting, if needed|provisional precept meeting"),
    # times in words, and the hour alone
    ("14 September 2033 half past ten, Civic Suite", "Wednesday 14 September 2033|10:30am||Civic Suite"),
    ("14 September 2033, a quarter to two", "Wednesday 14 September 2033|1:45pm||"),
    ("14 September 2033 two o’clock in the afternoon", "Wednesday 14 September 2033|2:00pm||"),
    ("14 September 2033, half past 2pm, Shire Hall", "Wednesday 14 September 2033|2:30pm||Shire Hall"),
    ("14 September 2033 10", "Wednesday 14 September 2033|10:00am||"),
    # the panel's own name is no note
    ("Police and Crime Panel – 14 September 2033 – 2pm", "Wednesday 14 September 2033|2:00pm||"),
    ("14 September 2033, Westmarshire PCP", "Wednesday 14 September 2033|||"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "wanted"), LINES)
def test_a_line(line: str, wanted: str) -> None:
    (_, how), = read(line)  # fmt: skip
    assert not how.faults
    assert [*how.shown] == [said or ("Meeting" if n == 2 else "") for n, said in enumerate(wanted.split("|"))]


DAYS = [
    "14 and 15 September 2033", "14th & 15th of September 2033", "Wednesday 14 and Thursday 15 September 2033",
    "the 14th and the 15th September, 2033",
]  # fmt: skip


@pytest.mark.parametrize("days", DAYS)
def test_days_that_share_their_month_are_a_row_each(days: str) -> None:
    found = read(f"{days}, 2pm, Shire Hall")
    assert [how.shown[0] for _, how in found] == ["Wednesday 14 September 2033", "Thursday 15 September 2033"]
    assert all(how.shown[1:] == ("2:00pm", "Meeting", "Shire Hall") and not how.asked for _, how in found)


@pytest.mark.parametrize("days", ["14/15 September 2033", "14-15 September 2033", "14th to 15th September 2033"])
def test_whether_a_span_is_one_meeting_is_asked(days: str) -> None:
    assert any("more than one day" in asked for _, how in read(f"{days}, 2pm") for asked in how.asked)


TABLES = [
    "Date\tTime\tVenue\tType\tDue\n14/09/2033\t14:00\tShire Hall\tOrdinary\tAnnual Report; Budget",
    "Date,Start time,Location,Meeting,Items\nWednesday 14 September 2033,2pm,Shire Hall,Meeting,Annual Report; Budget",
    "| Day | Date | Time | Where | Business |\n|-|-|-|-|-|\n"
    "| Wednesday | 14 September 2033 | 2pm | Shire Hall | Annual Report; Budget |",
    'Day;Date;Time;Place;Items\nWednesday;14.09.2033;14:00:00;Shire Hall;"Annual Report; Budget"',
    "Month\tDate\tDay\tTime\tVenue\tItems\tPapers\nSeptember\t14\tWed\t2pm\tShire Hall\tAnnual Report; Budget\t",
    "Dates for 2033/34\n\nDate\tTime\tVenue\tBusiness\n14th September\t2pm\tShire Hall\tAnnual Report; Budget",
    "Date and time\tPlace\tItems\nWed 14 Sep 2033, 2pm\tShire Hall\tAnnual Report; Budget",
]


@pytest.mark.parametrize("table", TABLES)
def test_a_table(table: str) -> None:
    (_, how), = [each for each in read(table) if not each[0].left_out]  # fmt: skip
    assert not how.asked
    assert how.shown == ("Wednesday 14 September 2033", "2:00pm", "Meeting", "Shire Hall; Annual Report; Budget")


FAULTS = [
    ("31 April 2034 2pm", "date", "April has 30 days"),
    ("Tuesday 14 September 2033", "date", "14 September 2033 is a Wednesday, not a Tuesday."),
    ("Tue\t14 September 2033\t2pm", "date", "14 September 2033 is a Wednesday, not a Tuesday."),
    ("14 Septober 2033", "date", "names no month"),
    ("TBC June 2034", "date", "No date was read in it."),
    ("the 14th, 2pm", "date", "No date was read in it."),
    ("Date,Time\n14 September 2033,25:00", "start", "is not a time"),
    ("14 September 2033\n14 September 2033", "date", "It is the same date as row 1."),
]


@pytest.mark.parametrize(("text", "field", "sentence"), FAULTS)
def test_a_bad_row_is_named_and_refuses_the_list(text: str, field: str, sentence: str) -> None:
    found = read(text)
    row, how = found[-1]
    assert how.faults[0][0] == field
    assert sentence in how.faults[0][1]
    with pytest.raises(Refused, match=rf"Nothing was taken in\. Row {row.number}: "):
        the_dates().act([row for row, _ in found])


def test_a_kind_that_is_none_stands_in_the_note() -> None:
    (_, how), = read("Date,Kind\n14 September 2033,Banquet")  # fmt: skip
    assert how.shown == ("Wednesday 14 September 2033", "", "Meeting", "Banquet")


def test_a_year_above_the_dates_is_a_heading() -> None:
    found = read("Municipal year 2033/34\n\n14 September\n")
    assert [row.left_out for row, _ in found] == [True, False]


def test_a_date_planned_already_is_left_as_it_is() -> None:
    of = the_dates(PlanEntry(date=dt.date(2033, 9, 14)), meetings=(Meeting(date=dt.date(2033, 11, 23)),))
    found = read("14 September 2033\n23 November 2033\n8 February 2034", of)
    assert [how.what for _, how in found] == ["same", "same", "new"]
    assert of.act([row for row, _ in found]).note == "list taken in: 1 date planned"
    with pytest.raises(Refused, match="planned already"):
        of.act([row for row, _ in found[:2]])


def test_all_dates_are_one_act_each_with_its_standing_items_and_what_is_due() -> None:
    of = the_dates()
    rows = of.read(rows_of("14 September 2033, 2pm: Annual Report\n20 July 2034, training", of.is_header))
    act = of.act(rows)
    records: list[Any] = [change.record for change in act.changes]
    entries = [each for each in records if isinstance(each, PlanEntry)]
    assert [(e.date, e.kind, e.start) for e in entries] == [
        (dt.date(2033, 9, 14), "meeting", dt.time(14)), (dt.date(2034, 7, 20), "training", None),
    ]  # fmt: skip
    items = [each for each in records if isinstance(each, PlannedItem)]
    assert [item.title for item in items] == ["Public Questions", "Review of Complaints", "Annual Report"]
    assert {item.due for item in items} == {entries[0].id}
    assert act.note == "list taken in: 2 dates planned"


def test_a_line_of_days_is_a_row_for_each_and_another_day_beside_one_is_asked_about() -> None:
    found = read("14 September, 23 November and 8 February")
    assert [how.shown[0] for _, how in found] == [
        "Wednesday 14 September 2033", "Wednesday 23 November 2033", "Wednesday 8 February 2034",
    ]  # fmt: skip
    (_, how), = read("14 September 2033 (papers by 6 September 2033)")  # fmt: skip
    assert how.shown[0] == "Wednesday 14 September 2033"
    assert how.asked == ("It names another day, too.",)


SEVERAL = [
    # a day without a year is of that which the day after it says, or the day before it
    ("14 September and 16 November 2034; 8 February and 8 March 2035", "14.9.34 16.11.34 8.2.35 8.3.35"),
    ("14 September 2034, 16 November, 8 February, 8 March", "14.9.34 16.11.34 8.2.35 8.3.35"),
    ("14 September, 16 November 2034 and 8 February 2035", "14.9.34 16.11.34 8.2.35"),
    ("14 September and 8 February 2035", "14.9.34 8.2.35"),
    ("14 Sept, 16 Nov 2034\n8 Feb & 8 Mar 2035", "14.9.34 16.11.34 8.2.35 8.3.35"),
    # all that a sentence says holds for each of its days
    ("Meetings will be held on 14 September 2033, 16 November 2033 and 8 February 2034", "14.9.33 16.11.33 8.2.34"),
    ("The panel meets on 14 September and 16 November 2033", "14.9.33 16.11.33"),
    # a month before its days
    ("September 2033: 14th, 28th", "14.9.33 28.9.33"), ("September: 14 (Chamber)\nNovember: 16", "14.9.33 16.11.33"),
    ("Sept 2033 – 14 and 28", "14.9.33 28.9.33"),
    # as programs sort them
    ("2033/09/14\n20331116", "14.9.33 16.11.33"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SEVERAL)
def test_days_in_a_list_are_rows_each_of_its_year(text: str, wanted: str) -> None:
    found = read(text)
    assert [f"{d.day}.{d.month}.{d.year - 2000}" for d in _days(found)] == wanted.split()
    assert not any(how.faults for _, how in found)


def _days(found: list[tuple[ListRow, Judged]]) -> list[dt.date]:
    rows = [row for row, _ in found if not row.left_out]
    records: list[Any] = [change.record for change in the_dates().act(rows).changes]
    return [each.date for each in records if isinstance(each, PlanEntry)]


def test_what_a_line_of_several_days_says_holds_for_each() -> None:
    found = read("Meetings are held on 14 September and 16 November 2033 at 2pm in the Council Chamber.")
    assert [how.shown for _, how in found] == [
        (f"Wednesday {day} 2033", "2:00pm", "Meeting", "Council Chamber") for day in ("14 September", "16 November")
    ]


OTHERS = [
    "Deadline for questions: 7 September 2033", "7 September 2033: deadline for public questions",
    "Agenda published: 6 September 2033", "Papers due 30 August 2033", "Agenda despatch – 6 September 2033",
    "Closing date for questions 7 September 2033 at noon", "Questions due by noon: 7 September 2033",
    "Christmas recess 20 December 2033", "Draft reports deadline, 24 August 2033",
]  # fmt: skip


@pytest.mark.parametrize("line", OTHERS)
def test_the_day_of_something_else_is_left_out_and_said_to_be(line: str) -> None:
    ((row, how),) = read(line)
    assert row.left_out
    assert how.told == ("It is the day of something else than a meeting: left out.",)


@pytest.mark.parametrize(
    "line",
    ["14 September 2033 – agenda out 6 September", "14 September 2033 2pm (papers published a week before)",
     "14 September 2033, Shire Hall, papers due 30 August 2033", "Date,Notes\n14 September 2033,Papers due Friday"],
)  # fmt: skip
def test_a_meeting_whose_note_speaks_of_papers_is_a_meeting(line: str) -> None:
    ((row, how),) = read(line)
    assert not row.left_out
    assert how.shown[0] == "Wednesday 14 September 2033"


@pytest.mark.parametrize(
    ("line", "sentence"),
    [("14/15 September 2033", "Is it on more than one day?"), ("Saturday\t17 September 2033", ""),
     ("17 September 2033", "It is a Saturday."), ("18/9/2033 2pm", "It is a Sunday."),
     ("W/c 12 September 2033", "Is that the day of a meeting?"),
     ("29 August 2033 (bank holiday)", "Is that the day of a meeting?")],
)  # fmt: skip
def test_a_day_that_is_hardly_a_meetings_is_asked_about(line: str, sentence: str) -> None:
    ((_, how),) = read(line)
    assert how.asked == ((sentence,) if sentence else ())


@pytest.mark.parametrize("above", ["All meetings begin at 2pm", "Time: 2pm", "Meetings start at 14:00 in the Chamber"])
def test_the_time_above_the_dates_is_theirs(above: str) -> None:
    found = read(f"{above}\n14 September 2033\n16 November 2033, 10am\n8 February 2034")
    assert [how.shown[1] for row, how in found if not row.left_out] == ["2:00pm", "10:00am", "2:00pm"]


YEARS = [
    "Municipal year 2034/35\n14 September\n8 February", "2034/2035: 14 September, 8 February",
    "September 2034\nThu 14th\nFebruary 2035\nThu 8th", "2034-35\n\nThursday 14 September\nThursday 8 February",
]  # fmt: skip


@pytest.mark.parametrize("text", YEARS)
def test_a_heading_says_of_which_year_the_days_under_it_are(text: str) -> None:
    found = [how for row, how in read(text) if not row.left_out]
    assert [(how.shown[0], how.faults) for how in found] == [
        ("Thursday 14 September 2034", ()), ("Thursday 8 February 2035", ()),
    ]  # fmt: skip


def test_a_reserve_day_beside_a_day_is_a_row_of_its_own() -> None:
    found = read("14 September 2033, 2pm – Precept (reserve 28 September 2033)")
    assert [how.shown for _, how in found] == [
        ("Wednesday 14 September 2033", "2:00pm", "Meeting", "Precept"),
        ("Wednesday 28 September 2033", "", "Meeting, if needed", ""),
    ]


def test_what_was_called_off_is_left_out_and_what_is_odd_is_asked_about() -> None:
    ((row, how),) = read("14 September 2033, 2pm, CANCELLED")
    assert row.left_out
    assert how.told == ("It is said not to take place: left out.",)
    ((_, how),) = read("14 September 2033 – training at 1pm, meeting at 2pm")
    assert how.asked == ("It names another time, too.",)
    assert read("14 September 2033\n14 September 2033, 2pm")[1][1].asked == ("Row 1 is of the same day.",)


def test_the_deadlines_in_columns_beside_a_date_are_told_and_not_asked_about() -> None:
    ((_, how),) = read("Date\tPapers\n14 September 2033\t6 September 2033")
    assert not how.asked
    assert how.told == ("Not kept: Papers: 6 September 2033.",)


def test_two_days_of_a_month_are_two_rows_and_a_span_of_days_is_asked_about() -> None:
    found = read("14th & 28th September 2033")
    assert [how.shown[0] for _, how in found] == ["Wednesday 14 September 2033", "Wednesday 28 September 2033"]
    ((_, how),) = read("14-15 September 2033, training")
    assert how.asked == ("Is it on more than one day?",)


def test_what_a_reserve_waits_for_may_stand_in_the_notes() -> None:
    ((row, _),) = read("Date\tKind\tNotes\n14 September 2033\tReserve\tOnly if the precept is vetoed")
    assert (row.values["kind"], row.values["depends"]) == ("if needed", "the precept is vetoed")
    ((row, _),) = read("Date\tMeeting\n14 September 2033\tPolice and Crime Panel (Precept)")
    assert row.values["note"] == "Precept"


ADDRESSES = {
    "14 Sept 2033, 2pm, Council Chamber, Fen House, Marlow End": ("Council Chamber, Fen House, Marlow End", ""),
    "14 Sept 2033 2pm, Room 2, Town Hall, 12 St Mark's Row, Marlow PE99 1AB": (
        "Room 2, Town Hall, 12 St Mark's Row, Marlow PE99 1AB", ""),
    "14 Sept 2033, Guildhall, Marlow-on-Sea; precept; 2pm": ("Guildhall, Marlow-on-Sea", "precept"),
    "14 Sept 2033, 2pm, Corn Exchange, Marlow St Ann": ("Corn Exchange, Marlow St Ann", ""),
    "14 Sept 2033, 2pm, Fen House, Marlow (Precept)": ("Fen House, Marlow", "Precept"),
    "14 Sept 2033, 2pm, Fen House, Marlow, Precept and Budget": ("Fen House, Marlow", "Precept and Budget"),
    "14 Sept 2033, 2pm, Shire Hall, Precept": ("Shire Hall", "Precept"),
    "14 Sept 2033, 2pm, Shire Hall, Annual Report": ("Shire Hall", "Annual Report"),
    "14 Sept 2033, 2pm, Shire Hall – Marlow Review": ("Shire Hall", "Marlow Review"),
    "14 Sept 2033, 2pm, Shire Hall, bring the plans": ("Shire Hall", "bring the plans"),
    "14 Sept 2033, 2pm, Room 3, 2nd floor, Shire Hall": ("Room 3, 2nd floor, Shire Hall", ""),
    "14 Sept 2033, 2pm. Engine Shed, Marlow, Marshes PE99 1AB (parking)": ("Engine Shed, Marlow, Marshes PE99 1AB",
                                                                         "parking"),
    "14 Sept 2033, 2pm, Precept, Marlow, PE99 1AB": ("Marlow, PE99 1AB", "Precept"),
    "14 Sept 2033, 2pm, Rural Crime, Shire Hall": ("Shire Hall", "Rural Crime"),
    "14 Sept 2033, 2 o’clock Shire Hall": ("Shire Hall", ""),
    "Shire Hall, Marlow on the 14th September 2033 at 2pm": ("Shire Hall, Marlow", ""),
    "14 Sept 2033 2 pm @ Shire Hall": ("Shire Hall", ""),
}  # fmt: skip


@pytest.mark.parametrize(("words", "said"), ADDRESSES.items())
def test_an_address_goes_with_its_place_and_business_does_not(words: str, said: tuple[str, str]) -> None:
    values = read(words)[0][0].values
    assert (values.get("venue", ""), values.get("note", "")) == said


ABOVE_THEM_ALL = {
    "All meetings start at 2pm in Room 1, Fen House, Marlow unless otherwise stated":
        ("2pm", "Room 1, Fen House, Marlow"),
    "Meetings are held at Fen House, Marlow, at 10.30am (except where shown)": ("10.30am", "Fen House, Marlow"),
    "Venue: Fen House for all meetings": ("", "Fen House for all meetings"),
    "Time: 2pm": ("2pm", ""),
    "Eldmoor County Council: meetings 2033/34": ("", ""),
    "Meetings of Eldmoor District Council 2033": ("", ""),
}  # fmt: skip


@pytest.mark.parametrize(("above", "said"), ABOVE_THEM_ALL.items())
def test_time_and_place_of_a_line_above_are_those_of_each_that_says_none(above: str, said: tuple[str, str]) -> None:
    of_list = [row.values for row, _ in read(f"{above}\n14 September 2033\n16 November 2033, 9am, Town Hall")]
    assert (of_list[1].get("start", ""), of_list[1].get("venue", "")) == said
    assert (of_list[2]["start"], of_list[2]["venue"]) == ("9am", "Town Hall")


def test_the_place_of_them_all_is_not_that_of_a_deadline_of_training_or_of_what_has_none_yet() -> None:
    above = "All meetings start at 2pm in Room 1, Fen House"
    rows = read(
        f"{above}\n14 September 2033\nDeadline for questions: 9 September 2033\n16 November 2033, training\n"
        "8 February 2034, venue to be confirmed"
    )
    assert [row.values.get("venue", "") for row, _ in rows[1:]] == ["Room 1, Fen House", "", "", ""]
    assert [row.left_out for row, _ in rows] == [True, False, True, False, False]


@pytest.mark.parametrize("above", ["", "Meeting dates 2030/31\n"])
def test_a_year_at_the_end_of_a_list_of_days_is_nearer_than_that_of_a_heading(above: str) -> None:
    days = [row.values for row, _ in read(f"{above}14 June, 12 July and 13 September 2033 all at 2pm")][above != "" :]
    assert [each["date"] for each in days] == ["14 June 2033", "12 July 2033", "13 September 2033"]
    assert {each.get("note", "") for each in days} == {""}


def test_a_cell_says_as_above_and_a_time_may_not_be_fixed_yet() -> None:
    rows = read(
        'Date\tTime\tVenue\n14 Sept 2033\t2pm\t"Fen House\nMarlow"\n16 Nov 2033\tditto\tAs above\n'
        "8 Feb 2034\tTBC\tTown Hall\n8 March 2034\t”\tsame as above"
    )
    assert [(row.values.get("start", ""), row.values.get("venue", "")) for row, _ in rows] == [
        ("2pm", "Fen House, Marlow"), ("2pm", "Fen House, Marlow"), ("", "Town Hall"), ("", "Town Hall"),
    ]  # fmt: skip
    assert rows[2][0].told == ("No time yet: TBC.",)
    assert rows[1][0].told == ("Its time and place are those of the row above.",)
