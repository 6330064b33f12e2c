"""A public question that was put off is told at the meeting it was put off to, with where it came from."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from secretariat.basics.acts import Put, act
from secretariat.checks.looking_over import look_over
from secretariat.checks.table import CheckedRecords
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import AgendaItem, Purpose
from secretariat.panel.people import People, Person
from secretariat.proposals.propose import propose
from tests.support.clerk import Clerk, begun_clerk
from tests.support.lines.public import RECORDS
from tests.support.panels import MEETING, NEXT_MEETING, the_panel

WHERE = "The question from Ada Moss was put off to this meeting: item 4 of 18 June 2031."


def put_off(to: str, *more: str) -> Clerk:
    clerk = begun_clerk(*RECORDS, item="4")
    clerk.type("/q 1", f"/q 1 deferred to {to} because the figures were late", *more)
    return clerk


def september(clerk: Clerk) -> Bundle:
    return clerk.memory.bundle(NEXT_MEETING)


def reasons(clerk: Clerk, bundle: Bundle) -> list[str]:
    found = propose(bundle, the_panel(), earlier=[clerk.p], plan=clerk.plan)
    return [each.reason for each in found if each.item.business is Purpose.QUESTIONS]


def told(clerk: Clerk) -> list[str]:
    meetings = (clerk.p, clerk.memory.proceedings(NEXT_MEETING))
    records = CheckedRecords(
        panel=the_panel(), people=People(clerk.memory.all(Person)), meetings=meetings, plan=clerk.plan,
        today=dt.date(2031, 7, 1),
    )  # fmt: skip
    return [str(each) for each in look_over(records, "question-put-off")]


@pytest.mark.parametrize("to", ["September", "the September meeting", "17 September 2031", "the next meeting"])
def test_the_agenda_it_was_put_off_to_proposes_questions_and_says_whose(to: str) -> None:
    clerk = put_off(to)
    (why,) = reasons(clerk, september(clerk))
    assert why.endswith(WHERE)
    assert told(clerk) == [f"2031-09-17: {WHERE} Q on F3 logs it here. [question-put-off]"]


@pytest.mark.parametrize("to", ["November", "a later date", "be answered in writing"])
def test_another_meeting_says_nothing(to: str) -> None:
    clerk = put_off(to)
    assert [WHERE in why for why in reasons(clerk, september(clerk))] == [False]
    assert told(clerk) == []


def test_an_agenda_that_has_the_item_is_told_under_it_until_the_question_is_logged() -> None:
    clerk = put_off("September")
    item = AgendaItem(number="4", title="Public questions", business=Purpose.QUESTIONS, place="1i")
    clerk.memory.do(act("agenda", Put(item, NEXT_MEETING)))
    assert told(clerk)[0].startswith("2031-09-17, item 4: ")
    question = clerk.p.bundle.questions[0]
    logged = question.with_(id="again", text=f"{question.text} ")
    clerk.memory.do(act("log", Put(logged, NEXT_MEETING)))
    assert told(clerk) == []
    assert reasons(clerk, replace(september(clerk), items=())) == ["A standing item of every meeting."]


def test_one_that_was_declined_or_is_a_supplementary_goes_nowhere() -> None:
    clerk = begun_clerk(*RECORDS, item="4")
    clerk.type("/q 1", "/q 1 supp deferred to September", "/q 2 declined because it was late")
    assert told(clerk) == []


def test_the_line_says_where_it_is_told() -> None:
    clerk = begun_clerk(*RECORDS, item="4")
    clerk.type("/q 1")
    say = clerk.read("/q 1 deferred to September").say
    assert (
        say == "The agenda for September (F3) says so until the question is logged there: it is not carried by itself."
    )
    assert clerk.meeting == MEETING
