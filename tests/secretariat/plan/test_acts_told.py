"""An act is told as people say it, “Taken back: cancel the meeting of 24 June 2026”, and never by an identity."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import pytest

from secretariat.basics.acts import Act
from secretariat.deadlines import holidays
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import Meeting, MeetingKind, in_words
from secretariat.plan import dates
from secretariat.plan.planned import PlanEntry
from secretariat.plan.year import Date
from secretariat.sample.invented.filling import the_acts

DAY, LATER = dt.date(2031, 6, 24), dt.date(2031, 7, 1)
FIRST = Meeting(id="2031-06-24", date=DAY)
SECOND = Meeting(id="2031-06-24-2", date=DAY)
RESERVE = Meeting(id="2031-06-24", date=DAY, kind=MeetingKind.CONTINGENT)
ENTRY = PlanEntry(id="e", date=DAY, kind="meeting")
TRAINING = ENTRY.with_(kind="training")
"""An identity that is told: a day as a machine writes it. A number kept for good, 2031-06-24/R3, is none."""
AS_A_MACHINE = re.compile(r"\d{4}-\d\d-\d\d(?!/[A-Z])")
SECOND_SAID = "24 June 2031 (meeting 2 of that day)"

ACTS: dict[str, Callable[[], Act]] = {
    "new meeting of 24 June 2031": lambda: dates.add_meeting([], Meeting(date=DAY)),
    f"new meeting of {SECOND_SAID}": lambda: dates.add_meeting([FIRST], Meeting(date=DAY)),
    "change the meeting of 24 June 2031": lambda: dates.edit_meeting(
        Bundle(meeting=FIRST), FIRST.with_(venue="Barn"), [FIRST]
    ),
    "move the meeting of 24 June 2031 to 1 July 2031": lambda: dates.edit_meeting(
        Bundle(meeting=FIRST), FIRST.with_(date=LATER), [FIRST]
    ),
    f"move the meeting of {SECOND_SAID} to 1 July 2031": lambda: dates.edit_meeting(
        Bundle(meeting=SECOND), SECOND.with_(date=LATER), [FIRST, SECOND]
    ),
    f"cancel the meeting of {SECOND_SAID}": lambda: dates.cancel(Bundle(meeting=SECOND), "Snow"),
    "put the meeting of 24 June 2031 back": lambda: dates.put_back(FIRST.with_(cancelled="Snow")),
    "confirm the meeting of 24 June 2031": lambda: dates.confirm(Date(DAY, meeting=RESERVE), [RESERVE], "Veto"),
    "release the meeting of 24 June 2031": lambda: dates.release(
        Date(DAY, meeting=RESERVE), Bundle(meeting=RESERVE), [RESERVE], ""
    ),
    "plan 24 June 2031": lambda: dates.add_entry(ENTRY),
    "change the plan for 24 June 2031": lambda: dates.edit_entry(ENTRY, ENTRY.with_(note="x"), None, []),
    "move the meeting of 24 June 2031 to 1 July 2031 (planned)": lambda: dates.edit_entry(
        ENTRY, ENTRY.with_(date=LATER), None, []
    ),
    "move the date of 24 June 2031 to 1 July 2031": lambda: dates.edit_entry(
        TRAINING, TRAINING.with_(date=LATER), None, []
    ),
    "remove 24 June 2031 from the plan": lambda: dates.remove(Date(DAY, entry=ENTRY), None, DAY),
    "bank holiday on 24 June 2031": lambda: holidays.proclaim([], DAY, "Jubilee"),
}


@pytest.mark.parametrize("said", ACTS)
def test_an_act_on_a_date_says_the_day(said: str) -> None:
    assert ACTS[said]().note == said.removesuffix(" (planned)")


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ("minutes of 2031-06-24", "minutes of 24 June 2031"),
        ("minutes of 2031-06-24-2, item 5", f"minutes of {SECOND_SAID}, item 5"),
        ("item 3a of 2031-06-24", "item 3a of 24 June 2031"),
        ("forward plan", "forward plan"),
        ("report of 2031-06-24/R3", "report of 2031-06-24/R3"),
        ("a scan of 2031-06-24.pdf", "a scan of 2031-06-24.pdf"),
        ("minutes of 2031-02-31", "minutes of 2031-02-31"),
    ],
)
def test_a_paper_is_told_with_the_day_of_its_meeting(kept: str, said: str) -> None:
    assert in_words(kept) == said


def test_no_act_of_three_years_is_told_by_an_identity() -> None:
    assert [each.note for each in the_acts() if AS_A_MACHINE.search(each.note)] == []
