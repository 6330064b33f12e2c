"""The register of recommendations, and the days that answers took by year."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.documents.problems import problems
from secretariat.matters.matter import Matter
from secretariat.papers.matters.recommendations import recommendations
from secretariat.papers.matters.years import years
from tests.support.known_matters import SENT, a_matter, answered, knowing, of_all, sent, words


def register(*found: Matter) -> str:
    return words(recommendations(of_all(knowing(*found))))


def test_each_row_says_to_whom_it_went_when_it_was_due_and_what_was_answered() -> None:
    said = register(answered(sent(a_matter()), dt.date(2031, 7, 20), "accepted in part"))
    for each in ("Reference: 2031-06-18/R1", "Recommendation: Publish the figures.", "To whom: The Commissioner",
                 "Sent: 25 June 2031", "Due: 25 July 2031", "1 month after it was sent on 25 June 2031",
                 "Answered: 20 July 2031", "Position: accepted in part", "State: answered"):  # fmt: skip
        assert each in said


@pytest.mark.parametrize(
    ("how", "printed"),
    [
        ("1 month after the meeting of 18 June 2031", "1 month after the meeting Answered"),
        (
            "1 month after the meeting of 18 June 2031; 18 July 2031 is a Friday",
            "the meeting; 18 July 2031 is a Friday",
        ),
        ("1 month after the meeting of 4 June 2031", "1 month after the meeting of 4 June 2031"),
    ],
)
def test_a_day_counted_from_the_meeting_of_the_reference_does_not_name_it_again(how: str, printed: str) -> None:
    assert printed in register(a_matter(due=dt.date(2031, 7, 18), due_how=how))


def test_what_nobody_answered_is_overdue_and_says_whose_move_it_is() -> None:
    assert "State: OVERDUE by 23 days; awaits the Commissioner" in register(sent(a_matter()))


def test_what_is_not_there_is_a_dash_and_not_a_blank() -> None:
    document = recommendations(of_all(knowing(a_matter(who=""))))
    assert problems(document) == []
    assert "Answered: – Position: – State: open" in words(document)


def test_nothing_but_recommendations_and_reports_is_in_it() -> None:
    said = register(a_matter("A1", "Ring the bell."), a_matter("X1", "Report on the plan.", kind="report"))
    assert "Report on the plan." in said
    assert "bell" not in said


LATER = dt.date(2032, 3, 10)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([], []),
        ([a_matter()], [(2031, 1, 0, 0, 0)]),
        ([answered(sent(a_matter()), SENT + dt.timedelta(43))], [(2031, 1, 1, 100, 43)]),
        ([answered(a_matter(), SENT)], [(2031, 1, 1, 100, 7)]),  # no sending is recorded: from the meeting
        ([answered(sent(a_matter()), SENT + dt.timedelta(n)) for n in (10, 20)] + [sent(a_matter())],
         [(2031, 3, 2, 67, 15)]),
        ([a_matter(), a_matter(progress="dropped")], [(2031, 1, 0, 0, 0)]),
        ([a_matter(), a_matter(day=LATER)], [(2031, 1, 0, 0, 0), (2032, 1, 0, 0, 0)]),
    ],
)  # fmt: skip
def test_the_years_are_counted_by_the_day_of_the_meeting_and_from_the_day_of_sending(
    found: list[Matter], expected: list[tuple[int, ...]]
) -> None:
    assert [(y.year, y.made, y.answered, y.rate, y.average) for y in years(found, knowing())] == expected
