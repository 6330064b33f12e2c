"""The six questions of the first start: how the next meeting is read as it is typed."""

from __future__ import annotations

import datetime as dt

import pytest

from screens.app.setting_up import questions
from screens.dialogs.field import Field
from screens.dialogs.form import Form

SUNDAY = dt.date(2031, 6, 15)


def first_meeting(form: Form[object]) -> Field:
    return form._fields["first"]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("next Friday at 10, Shire Hall", "Friday 20 June 2031, 10:00am, Shire Hall"),
        ("Wednesday 2.30pm", "Wednesday 18 June 2031, 2:30pm"),
        ("tomorrow", "Monday 16 June 2031, 2:00pm"),
        ("Friday 11 July 2pm", "Friday 11 July 2031, 2:00pm"),
        ("Friday, 11th July", "Friday 11 July 2031, 2:00pm"),
        ("Wed 11/7/2031 10:00", "The next meeting: 11 July 2031 is a Friday, not a Wednesday."),
        ("11 July 1030", "The next meeting: “11 July 1030” would be in the year 1030."),
    ],
)
def test_the_next_meeting_is_read_as_a_day_is_said(typed: str, read: str) -> None:
    explain = first_meeting(questions(SUNDAY)).explain
    assert explain is not None
    assert explain(typed).startswith(read)
