"""Days between a letter and what it answers, and whether it came in time."""

from __future__ import annotations

import pytest

from secretariat.letters.derived import derived, report_meant
from secretariat.letters.proposed import Given, InspectionReport
from secretariat.letters.read import About, Read

CALLS = InspectionReport("2031/insp-1", "Calls from the public in Fernshire", "2031-03-03")
CUSTODY = InspectionReport("2031/insp-2", "Custody suites in Fernshire", "2031-03-10")


def reply(date: str, **about: str) -> Read:
    return Read("reply to the panel", (), date=date, about=About(**about))


def comments(date: str, subject: str = "", published: str = "") -> Read:
    return Read("reply to an inspection", (), date=date, subject=subject, about=About(report_published=published))


def test_days_are_counted_from_what_the_letter_says_it_answers() -> None:
    read = reply("2031-03-12", meeting="2031-02-04", report="2031-02-14", letter="2031-02-15")
    how = "1 month after the report was sent"
    found = derived(read, Given(reply_due="2031-03-14", reply_due_how=how))
    assert found == {"days_since_meeting": 36, "days_since_report": 26, "days_since_letter": 25, "late": False}


def test_where_the_time_runs_from_the_meeting_the_report_is_not_counted_from() -> None:
    read = reply("2031-10-06", meeting="2031-09-09", report="2031-09-16")
    found = derived(read, Given(reply_due="2031-10-09", reply_due_how="1 month after the meeting"))
    assert found == {"days_since_meeting": 27, "late": False}


@pytest.mark.parametrize(("date", "days"), [("2032-01-02", 0), ("2032-01-03", 1), ("2032-01-20", 18)])
def test_a_letter_after_its_day_is_late(date: str, days: int) -> None:
    found = derived(reply(date), Given(reply_due="2032-01-02"))
    assert found == ({"late": True, "days_late": days} if days else {"late": False})


def test_what_is_not_known_is_left_out() -> None:
    assert derived(reply(""), Given(reply_due="2032-01-02")) == {}
    assert derived(reply("2032-01-02"), Given()) == {}
    assert derived(reply("2032-01"), Given(reply_due="2032-01-02")) == {}
    assert derived(comments("2031-04-28"), Given()) == {}


@pytest.mark.parametrize(
    ("published", "last"), [("2031-03-03", "2031-04-27"), ("2022-12-09", "2023-02-02"), ("2032-01-01", "2032-02-25")]
)
def test_the_56_days_begin_with_the_day_of_publication(published: str, last: str) -> None:
    """INS-01: three weeks and five more end a day before a plain sum of dates would say."""
    found = derived(comments(last, published=published), Given())
    assert (found["limit"], found["late"]) == (last, False)
    assert "days_late" not in found


def test_comments_on_the_57th_day_are_a_day_late() -> None:
    found = derived(comments("2031-04-28", published="2031-03-03"), Given())
    assert found == {
        "limit": "2031-04-27", "limit_how": "56 days beginning with 3 March 2031 (counted in)", "late": True,
        "days_late": 1,
    }  # fmt: skip


def test_a_report_is_known_by_its_title_and_its_own_day_counts() -> None:
    given = Given(inspections=(CUSTODY, CALLS))
    read = comments("2031-04-28", subject="CALLS FROM THE PUBLIC IN FERNSHIRE", published="2031-03-04")
    assert report_meant(read, given) == CALLS
    found = derived(read, given)
    assert found["limit"] == "2031-04-27"
    assert found["published_differs"] == "the letter says 4 March 2031, the report here 3 March 2031"


def test_a_report_may_be_known_by_its_day() -> None:
    assert report_meant(comments("2031-04-28", published="2031-03-10"), Given(inspections=(CALLS, CUSTODY))) == CUSTODY
    assert report_meant(comments("2031-04-28"), Given(inspections=(CALLS, CUSTODY))) is None
