"""The six questions of the first start: how the next meeting is read as it is typed."""

from __future__ import annotations

import datetime as dt

import pytest

from screens.app.setting_up import questions, set_up, what_is_printed
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
        ("next wednesday 10", "Wednesday 18 June 2031, 10:00am"),
        ("next Wednesday, half past ten, Shire Hall", "Wednesday 18 June 2031, 10:30am, Shire Hall"),
        ("Friday 11 July 2pm", "Friday 11 July 2031, 2:00pm"),
        ("Friday, 11th July", "Friday 11 July 2031, 2:00pm"),
        ("Wed 11/7/2031 10:00", "The next meeting: 11 July 2031 is a Friday, not a Wednesday."),
        (
            "11 July 2pm, Precept, Shire Hall, Marlow",
            "Friday 11 July 2031, 2:00pm, Shire Hall, Marlow. "
            "Kept as a note, which the plan prints and the agenda does not: Precept.",
        ),
        ("11 July, Shire Hall", "Friday 11 July 2031, 2:00pm, Shire Hall. No time was read: 2:00pm is put."),
        ("11 July 2030, 2pm", "Thursday 11 July 2030, 2:00pm. It is past."),
        ("tbc", "No meeting yet: the plan adds one."),
        ("not fixed yet", "No meeting yet: the plan adds one."),
        ("11 July 1030", "The next meeting: “11 July 1030” would be in the year 1030."),
    ],
)
def test_the_next_meeting_is_read_as_a_day_is_said(typed: str, read: str) -> None:
    explain = first_meeting(questions(SUNDAY)).explain
    assert explain is not None
    assert explain(typed).startswith(read)


def answers(**given: object) -> dict[str, object]:
    return {"name": "Westmarshire Police and Crime Panel", "office": "Police and Crime Commissioner", "seats": 13,
            "quorum": "1/3, at least 3", "clerk": "Anna Birch, Officer", "first": "14 September, 2pm",
            **given}  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Anna Birch, Committee Officer", "Anna Birch · Committee Officer"),
        ("Birch, Anna", "Anna Birch · clerk"),
        ("Ms Anna Birch (Clerk)", "Ms Anna Birch · Clerk"),
        ("Anna Birch, Committee Officer, Eldmoor District Council, 01632 960 111",
         "Anna Birch · Committee Officer · Eldmoor District Council · 01632 960 111 (kept for you alone)"),
        ("Anna Birch MBE, Solicitor (she/her)", "Anna Birch · Solicitor. Not kept: MBE. Not kept: she/her."),
        ("Anna Birch and Ben Elm", "It names two people. Write it as Anna Birch, Committee Officer."),
        ("Committee Officer", "Your name was not read in it. Write it as Anna Birch, Committee Officer."),
    ],
)  # fmt: skip
def test_each_word_of_the_clerks_answer_is_shown_as_what_it_is_taken_for(typed: str, read: str) -> None:
    explain = questions(SUNDAY)._fields["clerk"].explain
    assert explain is not None
    assert explain(typed) == read


def test_the_papers_say_the_panel_and_the_office_as_a_sentence_takes_them() -> None:
    begun = set_up(answers(name="the Marlow Panel.", office="The Mayor of Marlow", first="none"), SUNDAY)
    assert (begun.panel.name, begun.panel.office_title, begun.panel.the_office) == (
        "Marlow Panel",
        "Mayor of Marlow",
        "the Mayor",
    )
    assert begun.meeting is None


def test_no_line_drawn_under_a_heading_is_in_what_will_be_printed() -> None:
    printed = what_is_printed(set_up(answers(), SUNDAY), 76).splitlines()
    assert "Agenda of the Westmarshire Police and Crime Panel for 14 September" in " ".join(printed)
    assert not [line for line in printed if line and not line.strip("=-")]
