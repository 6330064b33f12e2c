"""Laws as cited, and days as said."""

from __future__ import annotations

import pytest
from msgspec.structs import asdict

from secretariat.letters.about import about
from secretariat.letters.law import laws_cited
from secretariat.letters.when import date_of, first_date, times_ahead

LAWS = [
    ("Under section 29(3) of the Police Reform and Social Responsibility Act 2011 this is", ["PRSRA 2011 s.29(3)"]),
    ("as section 55(5) of the Police Act 1996 asks of me", ["Police Act 1996 s.55(5)"]),
    ("In accordance with Section 5(6) of the Police Reform and Social Responsibility Act 2011,", ["PRSRA 2011 s.5(6)"]),
    (
        "sections 28(6) and 29(3) of the Police Reform and Social Responsibility Act 2011",
        ["PRSRA 2011 s.28(6)", "PRSRA 2011 s.29(3)"],
    ),
    ("under s.12(4) PRSRA 2011", ["PRSRA 2011 s.12(4)"]),
    ("under s 12(4) of the PRSRA", ["PRSRA 2011 s.12(4)"]),
    (
        "section 8 of the Police Reform and Social Responsibility Act 2011 and section 12 of the 2011 Act",
        ["PRSRA 2011 s.8", "PRSRA 2011 s.12"],
    ),
    ("section 100A of the Local Government Act 1972", ["Local Government Act 1972 s.100A"]),
    ("the Police Act 1996 (section 55)", ["Police Act 1996 s.55"]),
    ("paragraph 5 of Schedule 5 to the Police Reform and Social Responsibility Act 2011", ["PRSRA 2011 Sch.5 para.5"]),
    (
        "regulation 28 of the Elected Local Policing Bodies (Complaints and Misconduct) Regulations 2012",
        ["Elected Local Policing Bodies (Complaints and Misconduct) Regulations 2012 reg.28"],
    ),
    (
        "the Police Reform and Social Responsibility Act 2011 (“the Act”). Section 28(6) of the Act says so",
        ["PRSRA 2011 s.28(6)"],
    ),
    ("in section 4 of the report, and in the Act", []),
    ("the section of the Act that applies", []),
    ("paragraph 4.2 of the Roads report", []),
]


@pytest.mark.parametrize(("text", "laws"), LAWS)
def test_laws_are_named_in_one_form(text: str, laws: list[str]) -> None:
    assert list(laws_cited(text)) == laws


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("12th March 2031", "2031-03-12"),
        ("Monday 6 October 2031", "2031-10-06"),
        ("WEXMERE, 3 July 2031", "2031-07-03"),
        ("Date: 07/06/2033", "2033-06-07"),
        ("20 th January 2032", "2032-01-20"),
        ("March 12, 2031", "2031-03-12"),
        ("Dated this 3rd day of July 2031", "2031-07-03"),
        ("2031-03-12", "2031-03-12"),
        ("Sent: 3 June 2033 14:02", "2033-06-03"),
        ("14th of May 2033", "2033-05-14"),
        ("31 April 2031", ""),
        ("nothing", ""),
        ("Our ref: PCC/2033/17", ""),
    ],
)
def test_a_letters_day_is_read_as_it_is_written(line: str, date: str) -> None:
    assert first_date(line) == date


def test_the_day_of_a_letter_is_the_line_that_is_little_else() -> None:
    lines = [
        "Ref: 4/2031",
        "Rowan Thackery",
        "12 March 2031",
        "Your letter of 1 March 2031",
        "Re: meeting of 2 March 2031",
    ]
    assert date_of(lines) == "2031-03-12"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("by 12 December", "2031-12-12"),
        ("in September", "2032-09"),
        ("in November", "2031-11"),
        ("by the end of November 2031", "2031-11-30"),
        ("its January return", "2032-01"),
        ("in April 2032", "2032-04"),
        ("in the autumn", "2031 autumn"),
        ("Autumn 2031", "2031 autumn"),
        ("in the spring", "2032 spring"),
        ("by the end of the year", "2031-12-31"),
        ("in the new year", "2032-01"),
        ("next month", "2031-11"),
        ("within 28 days", "2031-11-03"),
        ("within two weeks", "2031-10-20"),
        ("by Friday 10 October.", "2031-10-10"),
        ("by the end of the financial year", "2032-03-31"),
        ("in early December", "2031-12"),
    ],
)
def test_a_time_lies_ahead_of_the_letter(text: str, iso: str) -> None:
    assert [time.iso for time in times_ahead(text, "2031-10-06")] == [iso]


@pytest.mark.parametrize("text", ["it may be so", "they march on", "the summers", "in 31 groups", "May I say so?"])
def test_what_names_no_time_is_none(text: str) -> None:
    assert [time for time in times_ahead(text, "2031-10-06") if time.iso and "summer" not in text] == []


ABOUT = [
    (
        "the Panel's report of 14 February, made after its meeting of Tuesday 4 February 2031",
        {"meeting": "2031-02-04", "report": "2031-02-14"},
    ),
    (
        "Panel meeting of 9 September 2031: actions\n"
        'I write about the Panel\'s note of 16 September, headed "Actions from 9 September"',
        {"meeting": "2031-09-09", "report": "2031-09-16"},
    ),
    (
        "Thank you for your letter of 10 November and the Panel's extraordinary meeting of 3 November 2031 on the plan",
        {"meeting": "2031-11-03", "letter": "2031-11-10"},
    ),
    ("Thank you for your letter dated 29 December", {"letter": "2030-12-29"}),
    ("the report following the meeting of the 20th July 2030. In accordance", {"meeting": "2030-07-20"}),
    ("the meeting held on 4 February 2031", {"meeting": "2031-02-04"}),
    ("I reply to the recommendations of the Panel made on 4 February 2031.", {"meeting": "2031-02-04"}),
    ("RE: Report of the Panel - 4 February 2031", {"meeting": "2031-02-04"}),
    ("as the inspectorate's report of 2030 said", {}),
]


@pytest.mark.parametrize(("text", "said"), ABOUT)
def test_a_letter_says_what_it_is_about(text: str, said: dict[str, str]) -> None:
    found = about(text, "2031-12-01", inspected=False)
    assert {name: value for name, value in asdict(found).items() if value} == said


def test_an_inspectorates_report_has_its_day_of_publication() -> None:
    found = about(
        "The report was published on 3 March 2031. It follows an inspection in September 2029.",
        "2031-04-28",
        inspected=True,
    )
    assert (found.report_published, found.inspection) == ("2031-03-03", "2029-09")
    assert (
        about("the report published by HMICFRS on 4 January 2034, which", "", inspected=True).report_published
        == "2034-01-04"
    )
