"""What is read in past papers: only what is certain, and nothing where two answers would do."""

from __future__ import annotations

import datetime as dt
import io

import pytest
from docx import Document

from secretariat.basics.record import Refused
from secretariat.documents.plain_text import write as as_text
from secretariat.documents.web.writer import write as as_page
from secretariat.documents.word.writer import write as as_word
from secretariat.meetings.past_papers import NumberedLine, PastPaper
from secretariat.papers.agenda import agenda
from secretariat.papers.material import of_meeting
from secretariat.papers.minutes import minutes
from secretariat.past_papers.reading import PastRead, read_past
from secretariat.past_papers.searching import found_in
from secretariat.past_papers.taking import day_in_name, numbered, open_past, past_paper, take_in
from tests.support.clerk import Clerk

MINUTES = """WESTMARSHIRE POLICE AND CRIME PANEL

MINUTES OF A MEETING HELD AT 2PM ON WEDNESDAY 20 MARCH 2019 IN THE COUNCIL CHAMBER, SHIRE HALL

Present: Councillors A Birch (Chair), B Elm, C Fern (substitute for Cllr Gorse) and Edward Lark

Officers present:
Clara Knapweed, Democratic Services Officer
Moss Reed, Monitoring Officer, Westmarsh City Council

1. APOLOGIES FOR ABSENCE

Apologies were received from Councillor D Gorse.

2. MINUTES OF THE MEETING HELD ON 12 DECEMBER 2018

The minutes were agreed.

3. PRECEPT REPORT

The Panel recommended that:

(1) the precept be agreed; and
(2) the reserves be set out again in June.

The meeting ended at 4.10pm.
"""


def test_minutes_are_read_as_far_as_they_are_certain() -> None:
    read = read_past(MINUTES)
    assert (read.day, read.kind) == ("2019-03-20", "minutes")
    assert read.title == "WESTMARSHIRE POLICE AND CRIME PANEL"
    assert read.present == (
        "A Birch", "B Elm", "C Fern", "Edward Lark", "Clara Knapweed", "Moss Reed",
    )  # fmt: skip
    assert [str(item) for item in read.items] == [
        "1. APOLOGIES FOR ABSENCE", "2. MINUTES OF THE MEETING HELD ON 12 DECEMBER 2018", "3. PRECEPT REPORT",
    ]  # fmt: skip
    assert read.recommendations == (
        NumberedLine("1", "the precept be agreed; and"), NumberedLine("2", "the reserves be set out again in June."),
    )  # fmt: skip


DAYS = [
    ("Minutes\n\nWednesday 20 March 2019, 2pm\n", "2019-03-20"),
    ("Minutes of the Panel\n\n20 March 2019\n\nPublished on 28 March 2019\n", "2019-03-20"),
    ("AGENDA\n\nWednesday 20 March 2019\n\nMinutes of the meeting held on 12 December 2018\n", "2019-03-20"),
    ("Agenda for the meeting on 20 March\n2019\n", ""),
    ("Minutes\n\n20 March 2019\n\n21 March 2019\n", ""),
    ("Minutes of the meeting held on 20 March 2019\n\n27 March 2019\n", "2019-03-20"),
    ("Minutes\n\nTuesday 20 March 2019\n", ""),
    ("Minutes\n\n20 March\n", ""),
    ("Minutes\n\n31 June 2019\n", ""),
    ("Nothing of a day", ""),
    ("Minutes\n\nCommittee Room 2 – 20 March 2019\n", "2019-03-20"),
    ("Minutes\n\nRooms 5 and 6, on 20 March 2019, 6th floor\n", "2019-03-20"),
    ("Minutes\n\nAt 10.30 – 20 March 2019\n", "2019-03-20"),
    *(
        (f"Minutes of a meeting held {days}\n", "")
        for days in (
            "on 5th and 6th of February 2019",
            "on the 5th & the 6th February, 2019",
            "on 5-6 February 2019",
            "on 5/6 February 2019",
            "from 5 to 6 February 2019",
            "on Wed 5 and Thu 6 February 2019",
            "on 31 January and 1 February 2019",
            "on 5, 6 and 7 February 2019",
            "on 5 or 6 February 2019",
            "on 5 February 2019 and reconvened on the 6th",
            "on 5 February 2019, adjourned to 12 February",
        )
    ),
]


@pytest.mark.parametrize(("text", "wanted"), DAYS)
def test_the_day_is_read_only_where_there_is_one(text: str, wanted: str) -> None:
    assert read_past(text).day == wanted


KINDS = [
    ("MINUTES\n\nof the Panel", "minutes"),
    ("Draft Minutes of a meeting of the Panel", "minutes"),
    ("Westmarshire Police and Crime Panel Agenda\n\n1. Apologies\n2. Minutes of the meeting", "agenda"),
    ("Notice of meeting\n\n1. Apologies", "agenda"),
    ("Agenda and minutes", None),
    ("A report about trees", None),
]


@pytest.mark.parametrize(("text", "wanted"), KINDS)
def test_what_it_is_is_read_only_where_it_says_so(text: str, wanted: str | None) -> None:
    assert read_past(text).kind == wanted


ITEMS = [
    ("1. Apologies\n2. Declarations\n3. Precept", "1 2 3"),
    ("24. APOLOGIES\n\ntext.\n\n25. DECLARATIONS\n\n26. PRECEPT", "24 25 26"),
    ("1\tApologies\n2\tDeclarations\t3\n7\tOther", "1 2"),
    ("| 1 | Apologies |\n| 2 | Declarations |", "1 2"),
    ("7. Apologies\n7A. Urgent business\n8. Precept", "7 7A 8"),
    ("1. Apologies\n3. Precept", ""),
    ("1. Apologies", ""),
    ("1. Apologies\n2. Precept\n\nAppendix\n\n5. Trees\n6. Hedges", ""),
    ("1. there were 3 of them.\n2. and more.", ""),
    # minutes numbered through the year, in every way; after a word; with a dash
    ("22/14 Apologies\n22/15 Declarations\n22/16 Precept", "22/14 22/15 22/16"),
    ("14/22. Apologies\n15/22. Declarations", "14/22 15/22"),
    ("PCP/9 Apologies\nPCP/10 Declarations", "PCP/9 PCP/10"),
    ("P14 Apologies\nP15 Declarations", "P14 P15"),
    ("Item 1 – Apologies\nItem 2 – Precept", "1 2"),
    ("Agenda Item 1: Apologies\nAgenda Item 2: Precept", "1 2"),
    ("Min No.\tItem\tAction\n45\tApologies\t\n46\tPrecept\tClerk", "45 46"),
    ("2021/22 Budget\n2022/24 Plan", ""),
    # a number on a line of its own, as a web page of a meeting has it; pages have no stop
    ("1.\n\n### Apologies\n\nThere were none.\n\n2.\n\n### Precept", "1 2"),
    ("1.\n\n### Apologies\n\n3.\n\n### Precept", ""),
    ("1\n\nApologies\n\n2\n\nPrecept", ""),
]


def test_minutes_in_welsh_are_read_as_those_in_english_are() -> None:
    found = read_past(
        "Cofnodion cyfarfod Panel Heddlu a Throseddu Eldmoor a gynhaliwyd ddydd Mercher 21 Medi 2033\n\n"
        "Yn bresennol: Y Cynghorydd Siân Rees (Cadeirydd), y Cynghorydd Nia Ffowc a Mr Max Ivy\n\n"
        "Ymddiheuriadau: Mr Ifan Puw\n\n1. Ymddiheuriadau\n2. Cofnodion y cyfarfod diwethaf, 22 Mehefin 2033"
    )
    assert (found.day, found.kind) == ("2033-09-21", "minutes")
    assert found.present == ("Y Cynghorydd Siân Rees", "y Cynghorydd Nia Ffowc", "Mr Max Ivy")
    assert [item.number for item in found.items] == ["1", "2"]


def test_what_was_decided_may_follow_a_title_under_a_number_of_minutes() -> None:
    text = "1/23 Apologies\nNone.\n2/23 Precept: RESOLVED to support it.\n3/23 Plan"
    assert [item.text for item in read_past(text).items] == ["Apologies", "Precept", "Plan"]


@pytest.mark.parametrize(("text", "numbers"), ITEMS)
def test_items_are_those_whose_numbers_follow_each_other(text: str, numbers: str) -> None:
    assert " ".join(item.number for item in read_past(text).items) == numbers


THERE = [
    ("Present: Cllrs A Birch, B Elm and C Fern", "A Birch|B Elm|C Fern"),
    ("Members present\n\nCllr Anna Birch (Chair)\nCllr Tom van der Berg (Eldmoor)",
     "Cllr Anna Birch|Cllr Tom van der Berg"),
    ("In attendance:\n• Moss Reed – Monitoring Officer\n• Zoë Vale, Chief Executive, OPCC", "Moss Reed|Zoë Vale"),
    ("PRESENT:\n\nCouncillor A Birch (Chairman) in the Chair\nCouncillors B Elm and C Fern\n\n"
     "Independent Members: Mr E Lark",
     "Councillor A Birch|B Elm|C Fern|Mr E Lark"),
    # what each is stands after a dash or a comma, of several after semicolons
    ("In attendance:\nClara Knap – Democratic Services\nMoss Reed - OPCC", "Clara Knap|Moss Reed"),
    ("Officers: Clara Knap, Democratic Services", "Clara Knap"),
    ("Officers in attendance: C Knap, Democratic Services; M Reed, OPCC", ""),
    ("In attendance: Jay Finch, Commissioner, Mo Reed, Chief Executive", ""),
    ("Present: Ann Birch, Bob Elm, Holt, Westmarsh", ""),
    # those below are said to be of one kind
    ("PRESENT\nCouncillors:\nA Birch (Chair)\nB Elm\nOfficers:\nC Knap\n\nApologies: D Gorse",
     "A Birch|B Elm|C Knap"),
    ("Attendees\nCllr Ann Birch\nCllr Bob Elm\nAbsent: Dan Gorse", "Cllr Ann Birch|Cllr Bob Elm"),
    # members, beside those who sent apologies; who belongs to the panel is not who came
    ("Members:\tCllr A Birch; Cllr B Elm\nOfficers:\tC Knap\nApologies:\tCllr D Gorse",
     "Cllr A Birch|Cllr B Elm|C Knap"),
    ("Members: Cllr A Birch, Cllr D Gorse\nOfficers: C Knap\nApologies: Cllr D Gorse", ""),
    ("Members: Cllr A Birch, Cllr D Gorse\nOfficers: C Knap", ""),
    # tables of attendance
    ("Members Present\tAuthority\nCllr Ann Birch\tWestmarsh\nCllr Bob Elm\tHolt", "Cllr Ann Birch|Cllr Bob Elm"),
    ("Name\tRole\tPresent\nCllr Ann Birch\tChair\tYes\nCllr Bob Elm\tMember\tApologies\nCllr Cy Fern\t\t✓",
     "Cllr Ann Birch|Cllr Cy Fern"),
    ("| Councillor | Attendance |\n| --- | --- |\n| Ann Birch | Present |\n| Bob Elm | Sub: Cllr Gorse |", ""),
    # family names of several words, those in the chair, and what each line says of whom it names
    ("PRESENT\n\nCouncillors A Birch (Chairman), J van der Elm, D. le Fern and E de Gorse",
     "A Birch|J van der Elm|D. le Fern|E de Gorse"),
    ("Members Present: Councillors Birch (Chair), Elm, van der Fern", "Birch|Elm|van der Fern"),
    ("In the Chair: Councillor A Birch\nPresent: Councillors B Elm, C Fern", "Councillor A Birch|B Elm|C Fern"),
    ("Chairman: Councillor A Birch\nPresent: Councillors B Elm, C Fern", "Councillor A Birch|B Elm|C Fern"),
    ("Present\nCouncillors: Ann Birch (Chair), Bob Elm\nCo-opted Members: Cy Fern\nIn attendance: Mo Reed",
     "Ann Birch|Bob Elm|Cy Fern|Mo Reed"),
    # tables as committee programs write them
    ("Attendee Name\tRole\tStatus\nCllr Ann Birch\tChair\tPresent, as expected\nCllr Bob Elm\tMember\tApologies, sent "
     "representative\nCy Fern\tCo-optee\tIn attendance, virtual", "Cllr Ann Birch|Cy Fern"),
    ("Member\tPresent\tApologies\nCllr Ann Birch\tX\t\nCllr Bob Elm\t\tX", "Cllr Ann Birch"),
    ("Member\tPresent\nCllr Ann Birch\tX\nCllr Bob Elm\t✓", ""),
    ("Name\tCouncil\tAttended Y/N\nAnn Birch\tHolt\tY\nBob Elm\tHolt\tN", "Ann Birch"),
    # a column beside those with titles may be of people or of places
    ("Present:\tCllr Ann Birch\tHolt Town Council\n\tCllr Bob Elm\tHolt", ""),
    ("Present:\tCllr Ann Birch\tCllr Bob Elm\n\tMr Cy Fern\tMs Di Gorse",
     "Cllr Ann Birch|Cllr Bob Elm|Mr Cy Fern|Ms Di Gorse"),
    ("Present: Councillors A Birch, B Elm and three others whose names were not taken down", ""),
    ("PRESENT: Cllr Birch and all members of the scrutiny committee\n\nOfficers: Moss Reed, Solicitor", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), THERE)
def test_who_was_there_is_read_only_where_all_of_it_reads_as_names(text: str, wanted: str) -> None:
    assert "|".join(read_past(f"Minutes\n\n{text}\n\n1. Apologies\n").present) == wanted


def test_a_recommendation_without_a_number_is_not_made_one() -> None:
    assert read_past("The Panel recommended that the precept be agreed.").recommendations == ()
    assert read_past("RECOMMENDATIONS\n\n1. That trees be planted.\n2. That hedges be cut.").recommendations == (
        NumberedLine("1", "That trees be planted."), NumberedLine("2", "That hedges be cut."),
    )  # fmt: skip
    assert read_past("Recommendation 4: that trees be planted").recommendations == (
        NumberedLine("4", "that trees be planted"),
    )


RECOMMENDED = [
    # the next item is no recommendation, whether or not its number follows
    ("1. Apologies\n2. Minutes\n3. Precept\nIt was RECOMMENDED that:\n1. figures be published;\n2. a report return.\n"
     "4. Date of next meeting", "1 2"),
    ("1. Apologies\n2. Precept\nRECOMMENDED that:\n1. figures be published;\n2. a plan.\n3. Next meeting", "1 2"),
    ("RESOLVED that the Panel recommends that the Commissioner:\n(a) publish figures; and\n(b) report back.", "a b"),
    ("RESOLVED:\n(1) That the budget be noted.\n\nThe Panel recommended:\n(i) a report;\n(ii) a plan.", "i ii"),
    ("Recommendation 1: a report\nRecommendation 2 – a plan", "1 2"),
    ("Recommendations:\nR1 A report\nR2 A plan", "R1 R2"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "numbers"), RECOMMENDED)
def test_recommendations_end_where_their_numbers_do(text: str, numbers: str) -> None:
    assert " ".join(each.number for each in read_past(f"Minutes\n\n{text}\n").recommendations) == numbers


def test_who_acts_stands_beside_a_recommendation_and_is_no_part_of_it() -> None:
    rows = "1\tPrecept⏎The Panel recommended that:⏎1. trees be planted⏎2. hedges be cut\tOPCC\n2\tNext meeting\tClerk"
    assert [each.text for each in read_past(f"Minutes\n\n{rows}\n").recommendations] == [
        "trees be planted", "hedges be cut",
    ]  # fmt: skip


def test_a_long_title_does_not_go_on_with_what_stands_below_it() -> None:
    title = "Minutes of the Police and Crime Panel held on Wednesday 3 February 2021"
    read = read_past(f"{title}\nPresent: Cllr Birch, Cllr Elm\nApologies: Cllr Fern\n1. Welcome\n2. Precept\n")
    assert (read.title, read.present) == (title, ("Cllr Birch", "Cllr Elm"))


def test_a_line_that_hangs_is_whole_and_one_that_may_go_on_is_not_given() -> None:
    hangs = "The Panel RECOMMENDED:\n\nR1 To circulate a chart that shows a detailed summary of outcomes\n\n"
    assert read_past(f"{hangs}secured by all services.\nR2 A plan.").recommendations == (
        NumberedLine("R1", "To circulate a chart that shows a detailed summary of outcomes secured by all services."),
        NumberedLine("R2", "A plan."),
    )  # fmt: skip
    assert read_past(f"{hangs}Functions of the Panel.").recommendations == ()
    assert len(read_past(f"{hangs}The Chair thanked everyone.", broken=False).recommendations) == 1


def a_layout() -> bytes:
    paper = Document()
    table = paper.add_table(rows=2, cols=2)
    said = ("Present:", "Councillor Ann Birch (Chair)\nMr Ed Lark", "In attendance:", "Clara Knap, Democratic Services")
    for cell, words in zip([*table.rows[0].cells, *table.rows[1].cells], said, strict=True):
        cell.text = words
    paper.add_paragraph("1. Apologies")
    paper.add_paragraph("2. Precept")
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def test_the_lines_of_a_cell_are_read_apart_and_kept_as_words() -> None:
    assert open_past("m.docx", a_layout()).read.present == ("Councillor Ann Birch", "Mr Ed Lark", "Clara Knap")
    web = b"<html><table><tr><td>1.<td><p>Apologies</p><p>From Cllr Ivy.</p><tr><td>2.<td><p>Precept</p></table></html>"
    past = open_past("m.html", web)
    assert [item.text for item in past.read.items] == ["Apologies", "Precept"]
    assert "Apologies From Cllr Ivy." in past.text


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("MINUTES\nof the Police and Crime Panel\n3 February 2021", "MINUTES of the Police and Crime Panel"),
        ("Agenda\nWestmarshire Police and Crime Panel", "Westmarshire Police and Crime Panel"),
        ("Minutes\n3 February 2021", "Minutes"),
        ("Agenda and minutes\nHolt Police and Crime Panel", "Holt Police and Crime Panel"),
        ("Public reports pack\nHolt Police and Crime Panel", "Holt Police and Crime Panel"),
        ("Agenda\nDate: Tuesday 5 June 2018\nVenue: Committee Room 2", "Agenda"),
        ("Holt Police and Crime Panel\tand when asked it said\nMinutes", "Minutes"),
        ("Contact: Panel Support, Holt\nHolt Police and Crime Panel", "Holt Police and Crime Panel"),
    ],
)
def test_minutes_alone_is_no_title(head: str, title: str) -> None:
    assert read_past(f"{head}\n\n1. Apologies\n2. Precept\n").title == title


def test_what_this_program_printed_is_read_back_from_word_and_text() -> None:
    p = Clerk().p
    for name, data in (
        ("minutes.docx", as_word(minutes(p))), ("minutes.html", as_page(minutes(p)).encode()),
        ("minutes.txt", as_text(minutes(p)).encode()),
        ("agenda.docx", as_word(agenda(of_meeting(p)))),
    ):  # fmt: skip
        read = open_past(name, data).read
        assert (read.day, read.kind) == ("2031-06-18", name.partition(".")[0]), name
    assert [item.number for item in read.items] == [str(n) for n in range(1, 8)]


def test_a_scan_is_kept_without_words() -> None:
    past = open_past("scan.png", b"\x89PNG\r\n" + b"0" * 50)
    assert past.read == PastRead()
    assert past.trouble.startswith("Nothing was read in it: ")
    paper = past_paper(past, day="20 March 2019", kind="minutes", received=dt.date(2031, 6, 18))
    assert (paper.day, paper.text) == (dt.date(2019, 3, 20), "")


REFUSED = [
    ({"day": ""}, "is not certain: say it"),
    ({"day": "31 June 2019"}, "There is no such day"),
    ({"day": "Tuesday 20 March 2019"}, "is a Wednesday, not a Tuesday"),
    ({"day": "20 March 2039"}, "has not been yet"),
    ({"kind": ""}, "Say whether it is minutes"),
    ({"items": ["Apologies"]}, "“Apologies” bears no number."),
]


@pytest.mark.parametrize(("said", "sentence"), REFUSED)
def test_what_is_no_day_kind_or_number_is_refused(said: dict[str, object], sentence: str) -> None:
    past = open_past("m.txt", MINUTES.encode())
    with pytest.raises(Refused) as refusal:
        past_paper(past, **{"day": "20 March 2019", "kind": "minutes", "received": dt.date(2031, 6, 18), **said})  # type: ignore[arg-type]
    assert sentence in str(refusal.value)


def test_a_file_is_kept_once() -> None:
    past = open_past("m.txt", MINUTES.encode())
    paper = past_paper(past, day="20 March 2019", kind="minutes", received=dt.date(2031, 6, 18))
    again = paper.with_(id="another")
    with pytest.raises(Refused, match="That file is kept already, as minutes of 20 March 2019"):
        take_in(again, [paper])


def test_words_are_found_whatever_accents_and_capitals_and_wherever_they_stand() -> None:
    paper = PastPaper(day=dt.date(2019, 3, 20), kind="minutes", received=dt.date(2031, 6, 18),
                      text="Plans for Llŷr\nThe PRECEPT of the year\nTrees and hedges")  # fmt: skip
    assert found_in(paper, ["precept", "year"]) == "The PRECEPT of the year"
    assert found_in(paper, ["llyr"]) == "Plans for Llŷr"
    assert found_in(paper, ["hedges", "llyr"]) in ("Plans for Llŷr", "Trees and hedges")
    assert found_in(paper, ["oak"]) == ""


def test_a_name_with_a_day_is_a_hint() -> None:
    assert day_in_name("PCP minutes 2019-03-20 final.pdf") == "2019-03-20"
    assert day_in_name("20190320_minutes.docx") == "2019-03-20"
    assert day_in_name("minutes 20-3-19.docx") == ""


def test_numbered_lines_are_read_as_typed() -> None:
    assert numbered(["7A. Urgent business", "R3 To plant trees", "", "22/14 Precept", "PCP/3. Plan"]) == (
        NumberedLine("7A", "Urgent business"), NumberedLine("R3", "To plant trees"), NumberedLine("22/14", "Precept"),
        NumberedLine("PCP/3", "Plan"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("head", "day", "kind", "title"),
    [("Westmarshire PCP – Minutes – 10 May 2031", "2031-05-10", "minutes", "Westmarshire PCP – Minutes – 10 May 2031"),
     ("Cofnodion / Minutes\n10 Mai 2031 / 10 May 2031", "2031-05-10", "minutes", "Cofnodion / Minutes"),
     ("Minutes\nMeeting: Police and Crime Panel\n10 May 2031", "2031-05-10", "minutes", "Police and Crime Panel")],
)  # fmt: skip
def test_heads_in_two_languages_between_dashes_and_with_labels(head: str, day: str, kind: str, title: str) -> None:
    read = read_past(f"{head}\n\n1. Apologies\n2. Precept\n")
    assert (read.day, read.kind, read.title) == (day, kind, title)
    assert [item.number for item in read.items] == ["1", "2"]
