"""The report to the Commissioner: each recommendation under its own section, and what the law says of the reply."""

from __future__ import annotations

import datetime as dt
from typing import get_args

import pytest
from msgspec.structs import replace

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Refused
from secretariat.documents.document import Document, Heading, Table, plain
from secretariat.documents.problems import problems
from secretariat.letters.letter import AnswerTo, LetterIn, Passage
from secretariat.matters.matter import Matter
from secretariat.matters.report import CopySent, ReportSent
from secretariat.meetings.functions import Function
from secretariat.panel.people import Role
from secretariat.papers.decisions import decisions
from secretariat.papers.material import KnownMatters, MeetingMaterial
from secretariat.papers.matters.report import report, told_before
from tests.support.clerk import Clerk, begun_clerk
from tests.support.known_matters import TODAY, a_matter, knowing, words
from tests.support.panels import DAY, MEETING, invented_people, the_panel

REPORT = ReportSent(meeting=MEETING)
LAW: dict[Function, tuple[str, str, str, str]] = {
    "PLAN": ("section 28(3)(b)", "section 5(6)(e) and (f)", "none set by law", "the Commissioner (section 5(12)(a))"),
    "ANNUAL_REPORT": ("section 28(4)(d)", "section 12(4)", "none set by law", "the Panel (section 12(5))"),
    "PRECEPT": ("Schedule 5, paragraph 3", "Schedule 5, paragraph 5(2)", "none set by law", "the Panel (Schedule 5, "),
    "SENIOR_APPT": ("Schedule 1, paragraph 10", "Schedule 1, paragraph 12(2)", "none set by law", "does not say"),
    "CHIEF_CONSTABLE": ("Schedule 8, paragraph 4", "Schedule 8, paragraph 7(3)", "none set by law", "does not say"),
    "CC_REMOVAL": ("Schedule 8, paragraph 15(2)", "Schedule 8, paragraph 16(2)", "none set by law", "does not say"),
}
SCRUTINY = (
    "section 28(6)(b)", "section 29(3)", "it ends on Friday 18 July 2031: 1 month after the meeting of 18 June 2031",
    "does not say",
)  # fmt: skip


def of_meeting(k: KnownMatters) -> MeetingMaterial:
    return MeetingMaterial(p=begun_clerk().p, matters=lambda: k)


def made(*matters: Matter, function: Function = "", **other: object) -> Document:
    under = [replace(matter, function=function) for matter in matters]
    return report(of_meeting(knowing(*under, **other)))  # type: ignore[arg-type]


@pytest.mark.parametrize("function", get_args(Function))
def test_each_function_has_its_own_section_reply_and_publication(function: Function) -> None:
    """On a precept a response is owed without a veto too (PRE-05), and on an appointment a notice (APP-06)."""
    said = words(made(a_matter(), function=function))
    made_under, reply, period, manner = LAW.get(function, SCRUTINY)
    assert f"Made under {made_under} of the Police Reform and Social Responsibility Act 2011." in said
    assert f"Reply: under {reply}" in said
    assert f"Period: {period}" in said
    assert manner in said


def test_there_is_never_one_section_for_all() -> None:
    of_the_report = a_matter("R1", function="ANNUAL_REPORT")
    document = report(of_meeting(knowing(of_the_report, a_matter("R2", "Mend the lanes.", item_id="item-6"))))
    headings = [plain(block.text) for block in document.body if isinstance(block, Heading)]
    assert headings[:2] == ["On the annual report", "On the discharge of the Commissioner’s functions"]
    tables = [block for block in document.body if isinstance(block, Table)]
    assert [len(table.rows) for table in tables] == [1, 1]
    assert problems(document) == []


@pytest.mark.parametrize("to", ["force", "panel", "clerk", "council", "other"])
def test_only_what_is_for_the_commissioner_is_in_it(to: str) -> None:
    said = words(made(a_matter(), a_matter("R2", "Mend the lanes.", to=to, who="Somebody else")))
    assert "2031-06-18/R1" in said
    assert "lanes" not in said


def test_a_promise_an_action_and_the_wish_of_those_present_are_no_recommendations() -> None:
    said = words(made(
        a_matter("U1", "Bring the figures."), a_matter("A1", "Ring the bell."),
        a_matter("R1", "As the wish of those present and not as a decision: Mend the lanes."),
    ))  # fmt: skip
    assert "The Panel made no recommendation to the Commissioner at this meeting." in said
    for each in ("figures", "bell", "lanes"):
        assert each not in said


def test_what_the_panel_decided_on_a_precept_is_part_of_its_report() -> None:
    """Schedule 5 paragraph 4(2): the report must include a statement that the panel has vetoed it."""
    veto = a_matter("X", "VOTED FOR 9 to 1: VETOED the proposed precept.", kind="decision", to="panel", who="")
    assert "VETOED the proposed precept." in words(made(veto, function="PRECEPT"))
    assert "VETOED" not in words(made(veto))


def test_it_goes_to_whoever_is_in_office_on_the_day_of_the_letter() -> None:
    leaving = dt.date(2031, 8, 1)
    people = [
        person.with_(posts=tuple(_until(post, leaving) for post in person.posts)) if person.code == "pc" else person
        for person in invented_people()
    ]
    later = next(p for p in people if p.code == "fo")
    takes = later.posts[0].__class__(role=Role.COMMISSIONER, since=leaving + dt.timedelta(1))
    people = [p.with_(posts=(*p.posts, takes)) if p.code == "fo" else p for p in people]
    k = knowing(a_matter(), people=people)
    assert "Freya Oxlip Police and Crime Commissioner for Westmere Dear Commissioner," in words(report(of_meeting(k)))
    sent = ReportSent(meeting=MEETING, matters=("R1",), sent=DAY + dt.timedelta(7))
    k = knowing(a_matter(), people=people, reports=[sent])
    assert "Percy Campion Police and Crime Commissioner for Westmere" in words(report(of_meeting(k)))


def _until(post: object, day: dt.date) -> object:
    import msgspec

    return msgspec.structs.replace(post, until=day)  # type: ignore[type-var]


def test_where_nobody_is_in_office_the_office_is_addressed_and_the_clerk_told() -> None:
    nobody = [person for person in invented_people() if person.code != "pc"]
    m = of_meeting(knowing(a_matter(), people=nobody))
    assert "18 June" in words(report(m))
    assert "Police and Crime Commissioner for Westmere Dear Commissioner," in words(report(m))
    assert told_before(m)[0].startswith("Nobody is down in People as Commissioner on")


def test_it_is_a_draft_until_it_is_sent_and_then_prints_what_it_held() -> None:
    assert made(a_matter()).status == "DRAFT – NOT SENT"
    sent = REPORT.with_(matters=("R1",), sent=DAY + dt.timedelta(7))
    document = made(a_matter(), a_matter("R2", "Mend the lanes."), reports=[sent])
    assert document.status == ""
    assert "25 June 2031" in words(document)
    assert "lanes" not in words(document)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"reply_by": dt.date(2031, 8, 30)}, "Period: set by the Panel for this report; it ends on Saturday 30 August "
         "2031, which is no working day."),
        ({"reply_required": False}, "Reply: the Panel requires none in writing (section 29(3))."),
    ],
)  # fmt: skip
def test_a_period_set_for_it_alone_comes_first_and_none_may_be_required(
    changed: dict[str, object], expected: str
) -> None:
    assert expected in words(made(a_matter(), reports=[REPORT.with_(matters=("R1",), **changed)]))


def test_the_day_that_was_worked_out_is_printed_with_its_working() -> None:
    due = a_matter(due=dt.date(2031, 7, 25), due_how="1 month after the report was sent on 25 June 2031")
    said = words(made(due))
    assert "Period: it ends on Friday 25 July 2031: 1 month after the report was sent on 25 June 2031." in said
    said = words(made(due, function="ANNUAL_REPORT"))
    assert "Period: none set by law; the Panel asks for the reply by Friday 25 July 2031 (section 29(3)): 1" in said


@pytest.mark.parametrize(("cancelled", "why"), [("", "has not been held yet"), ("snow", "was cancelled")])
def test_of_a_meeting_that_was_not_held_there_is_no_report(cancelled: str, why: str) -> None:
    clerk = Clerk()
    meeting = clerk.p.bundle.meeting
    clerk.memory.do(act("cancel", Put(meeting.with_(cancelled=cancelled))))
    with pytest.raises(Refused, match=f"^The meeting of 18 June 2031 {why}: there is nothing to report.$"):
        report(MeetingMaterial(p=clerk.p, matters=lambda: knowing()))
    wanted = "MEETING CANCELLED" if cancelled else "DRAFT – MEETING NOT CLOSED"
    assert decisions(MeetingMaterial(p=clerk.p, matters=lambda: knowing())).status == wanted


@pytest.mark.parametrize(
    ("how", "printed"),
    [
        ("1 month after the meeting; 26 July 2031 is a Saturday", "1 month after the meeting."),
        (
            "1 month after the meeting; 26 July 2031 is Harvest Day",
            "1 month after the meeting; 26 July 2031 is Harvest",
        ),
    ],
)
def test_a_weekday_is_said_once(how: str, printed: str) -> None:
    due = a_matter(due=dt.date(2031, 7, 26), due_how=how)
    assert f"it ends on Saturday 26 July 2031: {printed}" in words(made(due))


def test_every_council_of_the_area_is_on_the_list_of_copies() -> None:
    copied = REPORT.with_(matters=("R1",), copies=(CopySent(to="eldmoor", on=dt.date(2031, 7, 1)),))
    said = words(made(a_matter(), reports=[copied]))
    for council in the_panel().authorities:
        assert f"• {council}" in said
    assert "• Eldmoor, sent on 1 July 2031" in said


def test_the_clerk_is_told_what_is_missing_and_what_a_reply_cites() -> None:
    text = "In accordance with Section 5(6) of the Police Reform and Social Responsibility Act 2011 I respond."
    letter = LetterIn(id="l", received=TODAY, dated=TODAY, text=text,
                      passages=(Passage(first=0, last=0, answers=(AnswerTo(matter="R1"),)),))  # fmt: skip
    told = told_before(of_meeting(knowing(a_matter(), letters=[letter])))
    assert "The report is not recorded as published (section 28(7))." in told
    assert told[-1] == (
        "The letter of 17 August 2031: It cites section 5(6), which is about the draft police and crime plan, or a "
        "variation of it; 2031-06-18/R1 falls under section 29(3)."
    )
