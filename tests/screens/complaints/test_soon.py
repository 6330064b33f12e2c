"""The line about what is due soon: what runs out first goes first, and a day is said as the clerk would say it."""

from __future__ import annotations

import datetime as dt

from screens.complaints.soon import due_phrase, when
from secretariat.basics import clock
from secretariat.basics.record import Private
from secretariat.complaints import steps as s
from secretariat.complaints.case import Case, Complainant, Context
from secretariat.complaints.letter_sent import Sent
from secretariat.complaints.next_steps import due_within
from secretariat.deadlines.calendar import Calendar
from secretariat.panel.people import People
from tests.support.cases import logged, moment
from tests.support.panels import DAY, Clock, invented_people, the_panel


def serious(reference: str = "2031/002") -> Case:
    """Recorded, and clear that it is serious at 11 on the day of the meeting; all else done."""
    case = logged(reference, moment(DAY.replace(day=16), "09:05"), id=reference, complainant=Complainant(
        name=Private("Mrs Agatha Nightshade")))  # fmt: skip
    out = tuple(
        Sent(letter=letter, to=to, on=DAY.replace(day=17))
        for letter, to in (("acknowledgement", "complainant"), ("record copy", "complainant"),
                           ("complaint copy", "subject"))
    )  # type: ignore[arg-type]  # fmt: skip
    steps = (
        *case.steps, s.Recorded(at=moment(DAY.replace(day=17), "10:00")),
        s.LettersSent(at=moment(DAY.replace(day=17), "11:00"), sent=out), s.BecameClear(at=moment(DAY, "11:00")),
    )  # fmt: skip
    return case.with_(steps=steps)


def due_line(*cases: Case, now: dt.datetime) -> str:
    context = Context(the_panel(), People(invented_people()), Calendar(), now)
    return due_phrase(due_within(cases, 2, context), context.today)


def test_what_has_a_date_that_runs_out_goes_before_what_has_none() -> None:
    new = logged("2031/003", moment(DAY, "09:00"))
    assert due_line(new, serious(), now=moment(DAY, "13:50")) == (
        "Complaint 2031/002: refer it to the IOPC by 11:59pm tomorrow ({app.complaints}; 1 more)"
    )
    target = logged("2031/004", moment(DAY - dt.timedelta(40), "09:00"))
    assert due_line(target, serious(), now=moment(DAY, "13:50")).startswith("Complaint 2031/002: refer it to the IOPC")
    assert due_line(new, now=moment(DAY, "13:50")) == ("Complaint 2031/003: preserve evidence now ({app.complaints})")


def test_a_day_further_off_is_named() -> None:
    context = Context(the_panel(), People(invented_people()), Calendar(), moment(DAY, "09:00"))
    (found,) = [due.next for due in due_within([logged("2031/003", clock.at(DAY, dt.time(9)))], 10, context)
                if due.next.title.startswith("Send")]  # fmt: skip
    assert when(found, DAY) == "by 25 June 2031"
    assert when(found, DAY.replace(day=25)) == "by today"
    assert Clock()().date() == DAY
