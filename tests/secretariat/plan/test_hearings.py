"""Hearings on proposed appointments: the sequence from the notification to the report (APP-01 to APP-07)."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Refused
from secretariat.deadlines.calendar import Calendar
from secretariat.deadlines.working import work_out
from secretariat.documents.problems import problems
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import AgendaItem, Meeting, MeetingKind
from secretariat.panel.elections_of_office import judged_elections
from secretariat.panel.panel import Panel, Rules
from secretariat.panel.settings.rows import SETTINGS
from secretariat.papers.agenda import agenda
from secretariat.papers.hearings import hearings
from secretariat.papers.material import ArchiveMaterial, of_meeting
from secretariat.plan.hearings import NOT_COUNTED, last_day, not_counted, rule_of, sequences
from secretariat.plan.meeting_dates import dues
from secretariat.plan.picture import meetings_with_dates
from secretariat.plan.planned import PlanEntry
from secretariat.plan.year import Plan, the_plan
from secretariat.proposals.propose import Proposal, propose, take
from tests.support.clerk import Clerk, printed
from tests.support.known_matters import words
from tests.support.panels import MEETING, begun, the_panel

D = dt.date
NOTIFIED, LAST, HEARD = D(2026, 7, 6), D(2026, 7, 26), D(2026, 7, 21)
NOTICE = PlanEntry(id="n", date=NOTIFIED, kind="notice", note="Chief Constable")
HEARING = Meeting(id=str(HEARD), date=HEARD, kind=MeetingKind.HEARING)
ITEMS = (
    AgendaItem(
        id="a", number="5", title="Confirmation Hearing: Chief Constable", function="CHIEF_CONSTABLE", place="a"
    ),
    AgendaItem(id="b", number="6", title="Deliberation", exempt="1", closed_part_of="a", place="b"),
)


def plan(*meetings: Meeting, notice: PlanEntry = NOTICE) -> Plan:
    return the_plan(meetings, [notice])


def steps(of: Plan, *items: AgendaItem) -> dict[str, tuple[dt.date | None, str]]:
    (found,) = sequences(of.dates, the_panel(), Calendar(), lambda _: Bundle(meeting=HEARING, items=items))
    return {step.what: (step.day, step.how) for step in found.steps}


@pytest.mark.parametrize(
    ("notified", "last"),
    [(D(2026, 7, 6), D(2026, 7, 26)), (D(2026, 12, 14), D(2027, 1, 3))],  # W14, W15: no holiday lengthens it
)
def test_the_day_the_notification_came_counts(notified: dt.date, last: dt.date) -> None:
    assert last_day(notified, the_panel(), Calendar()) == last


def test_each_step_has_its_day_and_says_why() -> None:
    found = steps(plan(HEARING), *ITEMS)
    assert found["The notification came"] == (
        NOTIFIED,
        "The day it came is the first of the three weeks (Schedule 8 to the Police Reform and Social Responsibility "
        "Act 2011).",
    )
    assert found["See that it has all four facts"][0] == NOTIFIED, "APP-02"
    assert found["Publish the agenda of the hearing"] == (
        D(2026, 7, 13),
        "Five clear days before the hearing (Local Government Act 1972, section 100B).",
    )
    assert found["Hold the hearing, in public"] == (HEARD, "At the meeting of 21 July 2026, item 5.")
    assert found["Deliberate in private"] == (
        HEARD,
        "The public is excluded under section 100A(4) of the Local Government Act 1972, item 6.",
    )  # fmt: skip
    assert found["Report to the Commissioner, with a recommendation or a veto"][0] == LAST
    assert found["The Commissioner says whether the recommendation is accepted"][0] is None
    assert "After a veto: a reserve candidate is proposed" in found


def test_of_another_post_there_is_no_veto() -> None:
    found = steps(plan(HEARING, notice=NOTICE.with_(note="Chief Executive")))
    day, how = found["Report to the Commissioner, with a recommendation"]
    assert (day, "makes a recommendation, and no veto" in how) == (LAST, True)
    assert not [what for what in found if "reserve candidate" in what]


def test_where_no_hearing_is_planned_everything_is_by_the_last_day() -> None:
    found = steps(plan())
    assert found["Hold the hearing, in public"] == (LAST, "No hearing is planned yet.")
    assert found["Publish the agenda of the hearing"][0] == D(2026, 7, 17)
    late = steps(plan(HEARING.with_(id="2026-07-08", date=D(2026, 7, 8))))
    assert "For that hearing it would have to be out before the notification came" in late[
        "Publish the agenda of the hearing"][1]  # fmt: skip


def paper(of: Plan) -> str:
    material = ArchiveMaterial(
        panel=the_panel(), plan=of, bundle=lambda _: Bundle(meeting=HEARING, items=ITEMS), today=NOTIFIED
    )
    document = hearings(material)
    assert problems(document) == []
    return words(document)


def test_the_paper_has_a_table_for_each_notification() -> None:
    said = paper(plan(HEARING))
    assert "Chief Constable: notified on Monday 6 July 2026" in said
    assert "The three weeks end on Sunday 26 July 2026. The hearing is on Tuesday 21 July 2026." in said
    assert "When: by Sunday 26 July 2026 What: Report to the Commissioner, with a recommendation or a veto" in said
    assert "No notification of a proposed appointment is in the plan" in paper(the_plan([], []))


def test_among_the_dates_of_a_hearing_is_the_day_by_which_the_panel_reports() -> None:
    (dated,) = [
        each for each in meetings_with_dates(plan(HEARING).dates, lambda _: ()) if each.meeting.id == HEARING.id
    ]
    due = next(
        each for each in dues(dated, the_panel(), Calendar(), dt.datetime(2026, 7, 6, 9, tzinfo=dt.UTC))
        if each.deadline.rule.name == "hearing"
    )  # fmt: skip
    assert due.in_a_line() == "Report on a proposed appointment: Sunday 26 July 2026 (in 20 days)"


# --- the agenda ---


def proposed(of: Plan, *items: AgendaItem) -> tuple[Bundle, list[Proposal]]:
    bundle = Bundle(meeting=HEARING, items=items)
    return bundle, propose(bundle, the_panel(), plan=of)


def test_a_hearing_is_proposed_the_public_part_and_the_closed_part_that_belongs_to_it() -> None:
    """APP-04."""
    bundle, found = proposed(plan(HEARING))
    public, closed = found[-2:]
    assert (public.item.title, public.item.function, public.item.exempt) == (
        "Confirmation Hearing: Chief Constable", "CHIEF_CONSTABLE", "",
    )  # fmt: skip
    assert public.reason == (
        "The notification came on Monday 6 July 2026, the first of the three weeks: the Panel reports by Sunday 26 "
        "July 2026. The hearing is public."
    )
    assert (closed.item.title, closed.item.exempt, closed.item.closed_part_of) == (
        "Deliberation on the Chief Constable", "1", public.item.id,
    )  # fmt: skip
    assert "section 100A(4) of the Local Government Act 1972" in closed.reason
    taken = take(bundle, found, [each.item.id for each in found])
    again = Bundle(meeting=HEARING, items=tuple(each.record for each in taken.changes))  # type: ignore[arg-type]
    assert not [each for each in propose(again, the_panel(), plan=plan(HEARING)) if "Hearing" in each.item.title]


def test_no_other_meeting_is_proposed_one() -> None:
    ordinary = HEARING.with_(kind=MeetingKind.ORDINARY)
    found = propose(Bundle(meeting=ordinary), the_panel(), plan=plan(ordinary))
    assert not [each for each in found if "Hearing" in each.item.title or "Deliberation" in each.item.title]


def test_both_parts_name_each_other_on_the_agenda_and_in_the_minutes() -> None:
    linked = [item.with_(id=f"item-{n}", closed_part_of="item-5" if item.exempt else "")
              for n, item in zip((5, 6), ITEMS, strict=True)]  # fmt: skip
    clerk = Clerk(act("linked", [Put(each, MEETING) for each in linked]), begun())
    clerk.type(
        "/item 5", "/private 1 item 6", "/item 6", "/recommend that hemlock be appointed", "/close", time="14:10"
    )
    said = clerk.printed
    assert said[said.index("5 Confirmation Hearing: Chief Constable") + 1] == "(Its closed part is item 6)"
    assert said[said.index("6 Deliberation") + 1] == "(Closed part of item 5)"
    assert "hemlock" not in " ".join(said)
    printed_agenda = " ".join(printed(agenda(of_meeting(clerk.p)).blocks))
    assert "Its closed part is item 6." in printed_agenda
    assert "Closed part of item 5." in printed_agenda


# --- an election of the office (APP-01) ---


def voting(*elections: str) -> Panel:
    """The panel, whose settings know these elections."""
    return the_panel().with_(rules=(Rules(elections=judged_elections("; ".join(elections))),))


@pytest.mark.parametrize(
    ("notified", "last"),
    [
        (D(2028, 4, 3), D(2028, 4, 23)),  # over before polling day
        (D(2028, 4, 20), D(2028, 5, 17)),  # seven days of the election fall into it
        (D(2028, 5, 4), D(2028, 5, 31)),  # it came on polling day: the first day counts once the winner is in office
        (D(2028, 5, 11), D(2028, 5, 31)),  # the day the winner takes office counts
    ],
)
def test_from_polling_day_until_the_winner_takes_office_no_day_counts(notified: dt.date, last: dt.date) -> None:
    panel = voting("4 May 2028 to 11 May 2028")
    assert last_day(notified, panel, Calendar()) == last
    told = not_counted(panel, notified, last)
    falls = last > notified + dt.timedelta(20)
    assert ("4 May 2028 until 11 May 2028, no day is counted" in told) is falls
    assert (told == NOT_COUNTED) is not falls


def test_the_working_lists_the_days_that_were_passed_over() -> None:
    panel = voting("4 May 2028 to 6 May 2028")
    why = work_out(rule_of(panel, D(2028, 5, 1)), D(2028, 5, 1), Calendar()).why()
    assert "4 May 2028 (an election of the office)" in why
    assert "5 May 2028 (an election of the office)" in why
    assert "6 May 2028 (" not in why


def test_the_paper_and_the_check_count_so_too() -> None:
    clerk = Clerk()
    notice = PlanEntry(id="n", date=D(2028, 4, 20), kind="notice", note="Chief Executive")
    m = ArchiveMaterial(panel=voting("4 May 2028 to 11 May 2028"), people=clerk.p.people,
                        plan=plan(notice=notice), bundle=lambda _: None,
                        today=D(2028, 4, 21))  # fmt: skip
    said = " ".join(printed(hearings(m).blocks))
    assert "The three weeks end on Wednesday 17 May 2028." in said
    assert "4 May 2028 until 11 May 2028, no day is counted" in said


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("2 May 2024 to 9 May 2024", "2 May 2024 to 9 May 2024"),
        ("4/5/2028 until 11/5/2028; 2 May 2024 – 9 May 2024", "2 May 2024 to 9 May 2024; 4 May 2028 to 11 May 2028"),
    ],
)
def test_elections_are_kept_in_their_order(typed: str, kept: str) -> None:
    assert SETTINGS["elections"].judged(typed) == kept


@pytest.mark.parametrize("typed", ["soon", "2 May 2024", "9 May 2024 to 2 May 2024", "2 May 2024 to 2 May 2025"])
def test_what_is_no_election_is_refused_with_the_word(typed: str) -> None:
    with pytest.raises(Refused, match=r"2 May 2024 to 9 May 2024"):
        SETTINGS["elections"].judged(typed)
