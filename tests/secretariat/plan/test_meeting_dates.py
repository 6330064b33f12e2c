"""The dates of a meeting, the panel's own rules in them, and what moves: W1 to W10, and
CAL-02, CAL-03, CAL-05 to CAL-07, MTG-40, MTG-41."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics.clock import at
from secretariat.deadlines.calendar import Calendar, Holiday
from secretariat.deadlines.rules import RULES
from secretariat.deadlines.working import work_out
from secretariat.meetings.meeting import Meeting, MeetingKind
from secretariat.panel.panel import ComplaintTargets, Panel, QuestionRule, Rules
from secretariat.panel.rules_in_force import rules_in_force
from secretariat.plan.dates_in_lines import in_full, in_lines
from secretariat.plan.meeting_dates import MeetingDate, dues
from secretariat.plan.moved_dates import moved_dates, sentences
from secretariat.plan.picture import MeetingWithDates, Picture, meetings_with_dates, picture
from secretariat.plan.planned import PlanEntry
from secretariat.plan.year import Date
from tests.support.panels import CLICK

D = dt.date
PANEL = Panel(name="Westmere Police and Crime Panel")
ENGLAND = Calendar()
BEFORE_THE_FUNERAL = Calendar([Holiday(date=D(2022, 9, 19), working=True)])
NOW = at(D(2022, 9, 10), dt.time(9))


def meeting(day: dt.date, *, published: dt.date | None = None, **told: object) -> Meeting:
    when = at(published, dt.time(10)) if published else None
    return Meeting(id=str(day), date=day, published=when, **told)  # type: ignore[arg-type]


def due(
    name: str, of: MeetingWithDates, *, panel: Panel = PANEL, calendar: Calendar = ENGLAND, now: dt.datetime = NOW
) -> MeetingDate:
    return next(due for due in dues(of, panel, calendar, now) if due.deadline.rule.name == name)


def with_rules(**told: object) -> Panel:
    return PANEL.with_(rules=(Rules(**told),))  # type: ignore[arg-type]


# --- the rules in force ---


def test_without_choices_of_its_own_a_panel_has_the_rules_shipped() -> None:
    assert rules_in_force(PANEL, D(2022, 9, 14)) == RULES


def test_rules_have_dates() -> None:
    panel = PANEL.with_(rules=(Rules(), Rules(since=D(2025, 2, 5), reply_months=2)))
    assert rules_in_force(panel, D(2025, 2, 4))["reply"].amount == 1
    assert rules_in_force(panel, D(2025, 2, 5))["reply"].amount == 2
    assert due("reply", MeetingWithDates(meeting(D(2024, 7, 31))), panel=panel).deadline.day == D(2024, 8, 31)
    assert due("reply", MeetingWithDates(meeting(D(2025, 7, 31))), panel=panel).deadline.day == D(2025, 9, 30)


def test_where_the_time_for_a_reply_runs_from_sending_a_meeting_alone_gives_no_day_for_it() -> None:
    panel = PANEL.with_(rules=(Rules(), Rules(since=D(2025, 2, 5), reply_from="sending")))
    names = {
        day: [each.deadline.rule.name for each in dues(MeetingWithDates(meeting(day)), panel, Calendar(), NOW)]
        for day in (D(2024, 7, 31), D(2025, 7, 31))
    }  # fmt: skip
    assert [("reply" in found) for found in names.values()] == [True, False]


def test_complaint_targets_are_the_panels_own() -> None:
    rules = rules_in_force(with_rules(complaint_targets=ComplaintTargets(acknowledge=3)), D(2026, 1, 1))
    assert [rules[f"complaint-{what}"].amount for what in ("acknowledge", "decide", "comments")] == [3, 10, 10]


@pytest.mark.parametrize(
    ("panel", "rule", "day", "expected"),
    [
        ("Hampshire", QuestionRule(amount=15, counted="clear days", anchor="meeting"), D(2023, 6, 16), D(2023, 5, 24)),
        ("Cheshire", QuestionRule(amount=3, counted="clear days", anchor="meeting"), D(2024, 7, 19), D(2024, 7, 15)),
        ("Surrey", QuestionRule(amount=7, counted="days", anchor="meeting"), D(2021, 9, 15), D(2021, 9, 8)),
        ("another", QuestionRule(amount=2, counted="working days", anchor="meeting"), D(2022, 9, 20), D(2022, 9, 15)),
        ("a fourth", QuestionRule(amount=7, counted="days"), D(2022, 9, 14), D(2022, 9, 13)),
    ],
)
def test_question_rules_of_other_panels(panel: str, rule: QuestionRule, day: dt.date, expected: dt.date) -> None:
    """MTG-41."""
    found = due("questions", MeetingWithDates(meeting(day)), panel=with_rules(questions=rule))
    assert found.deadline.day == expected, panel
    assert "the panel's own question rule" in found.why()


def test_noon_may_still_be_in_time() -> None:
    """CAL-07."""
    noon = at(D(2022, 9, 9), dt.time(12))
    of = MeetingWithDates(meeting(D(2022, 9, 14)))
    kinder = with_rules(questions=QuestionRule(noon_inclusive=True))
    assert due("questions", of).deadline.late(noon)
    assert not due("questions", of, panel=kinder).deadline.late(noon)


def test_a_question_rule_that_makes_no_sense_is_refused_with_the_reason() -> None:
    with pytest.raises(msgspec.ValidationError, match="clear days are counted back from the meeting"):
        msgspec.convert({"questions": {"counted": "clear days"}}, Rules)
    with pytest.raises(msgspec.ValidationError, match="no fewer than 0"):
        msgspec.convert({"questions": {"amount": -1}}, Rules)


def test_rules_written_before_there_were_such_settings_still_load() -> None:
    assert msgspec.convert({"since": "2012-11-22", "seats": 13}, Rules) == Rules()


# --- the dates of a meeting ---


def test_the_dates_of_september() -> None:
    dates = {
        d.deadline.rule.name: d.deadline.day
        for d in dues(MeetingWithDates(meeting(D(2022, 9, 14))), PANEL, ENGLAND, NOW)
    }
    assert dates == {
        "publish-agenda": D(2022, 9, 6), "questions": D(2022, 9, 9), "draft-minutes": D(2022, 9, 22),
        "publish-minutes": D(2022, 9, 29), "reply": D(2022, 10, 14), "inspect-background": D(2026, 9, 13),
        "inspect-minutes": D(2028, 9, 13),
    }  # fmt: skip
    assert list(dates.values()) == sorted(dates.values())


def test_the_question_deadline_reads_as_printed_and_says_why() -> None:
    """W8: the agenda of 14 September 2022."""
    found = due("questions", MeetingWithDates(meeting(D(2022, 9, 14), published=D(2022, 9, 6))))
    assert found.deadline.described() == "12 noon, Friday 9 September 2022"
    assert "3 working days after publication of the agenda, Tuesday 6 September 2022." in found.why()
    assert "Counted from the publication recorded: 10:00am on 6 September 2022." in found.why()
    assert "Wed 7 Sep 2022 is 1, Thu 8 Sep 2022 is 2, Fri 9 Sep 2022 is 3" in found.why()


def test_published_a_day_earlier_the_question_deadline_is_a_day_earlier() -> None:
    """MTG-40: the clock runs from publication, not back from the meeting."""
    assert due("questions", MeetingWithDates(meeting(D(2022, 9, 14), published=D(2022, 9, 5)))).deadline.day == D(
        2022, 9, 8
    )


def test_without_a_publication_questions_are_counted_from_the_latest_day_and_it_says_so() -> None:
    found = due("questions", MeetingWithDates(meeting(D(2022, 9, 14))))
    assert found.deadline.day == D(2022, 9, 9)
    assert "No publication is recorded yet: counted from the latest day for it." in found.why()


def test_the_day_of_publication_is_the_day_in_britain() -> None:
    """CAL-07: half an hour before midnight in London is another day elsewhere."""
    late = dt.datetime(2022, 9, 5, 23, 30, tzinfo=dt.UTC)  # 6 September, 00:30 in Britain
    of = MeetingWithDates(Meeting(id="2022-09-14", date=D(2022, 9, 14), published=late))
    assert due("questions", of).deadline.day == D(2022, 9, 9)


def test_what_is_past_late_or_to_come_is_said_in_words() -> None:
    of = MeetingWithDates(meeting(D(2022, 9, 14)))
    assert due("publish-agenda", of).standing == "past: no publication is recorded"
    assert due("questions", of).standing == "past"
    assert due("draft-minutes", of).standing == "in 12 days"
    assert due("draft-minutes", of, now=at(D(2022, 9, 22), dt.time(17))).standing == "today"
    assert due("draft-minutes", of, now=at(D(2022, 9, 21), dt.time(17))).standing == "tomorrow"
    assert due("inspect-minutes", of).standing == "still open"
    assert due("inspect-minutes", of, now=at(D(2028, 9, 14), dt.time(0))).standing == "over"
    published = MeetingWithDates(meeting(D(2022, 9, 14), published=D(2022, 9, 6)))
    assert due("publish-agenda", published).standing == "published on Tue 6 Sep 2022, with 5 clear days"
    late = MeetingWithDates(meeting(D(2022, 9, 14), published=D(2022, 9, 12)))
    assert due("publish-agenda", late).standing == "LATE: published on Mon 12 Sep 2022, with 1 clear day, not 5"
    assert [due("publish-agenda", h).mark for h in (of, published, late)] == ["past", "published", "LATE"]


def test_calendar_days_are_a_choice_and_the_looser_one_is_said_to_be() -> None:
    """W7, CAL-03."""
    found = due(
        "publish-agenda", MeetingWithDates(meeting(D(2022, 9, 14))), panel=with_rules(clear_days="calendar days")
    )
    assert found.deadline.day == D(2022, 9, 8)
    assert "then it would be Tuesday 6 September 2022" in found.why()
    assert "Statute does not settle it" in found.why()


def test_a_reply_due_on_a_saturday_is_said_and_not_moved() -> None:
    """REC-03."""
    found = due("reply", MeetingWithDates(meeting(D(2022, 7, 27))))
    assert found.deadline.day == D(2022, 8, 27)
    assert "That day is no working day (Saturday)." in found.why()


def test_a_meeting_about_the_precept_has_its_dates_and_no_other_has() -> None:
    """PRE-01; CAL-05 for 2026, when they are all Sundays."""

    def precept(of: MeetingWithDates) -> list[dt.date]:
        found = dues(of, PANEL, ENGLAND, NOW)
        return [due.deadline.day for due in found if due.deadline.rule.name.startswith("precept")]

    in_february = meeting(D(2026, 2, 4))
    assert precept(MeetingWithDates(in_february, ("Review of the proposed PRECEPT",))) == [
        D(2026, 2, 1), D(2026, 2, 8), D(2026, 2, 15), D(2026, 2, 22), D(2026, 3, 1),
    ]  # fmt: skip
    assert precept(MeetingWithDates(in_february, ("Apologies",))) == []
    assert precept(MeetingWithDates(meeting(D(2026, 7, 1)), ("Precept: lessons",))) == []
    veto = Meeting(id="2023-02-15", date=D(2023, 2, 15), kind=MeetingKind.CONTINGENT)
    assert len(precept(MeetingWithDates(veto))) == 5
    found = due("precept-report", MeetingWithDates(in_february, ("Precept",)))
    assert "aim at Friday 6 February 2026" in found.why()


def test_a_cancelled_meeting_has_no_dates() -> None:
    assert dues(MeetingWithDates(meeting(D(2022, 9, 14), cancelled="mourning")), PANEL, ENGLAND, NOW) == []


def test_planned_meetings_have_dates_before_they_have_an_agenda() -> None:
    asked: list[str] = []

    def titles(id: str) -> list[str]:
        asked.append(id)
        return ["The precept"]

    veto = PlanEntry(id="veto", date=D(2023, 2, 15), kind="if needed", note="if needed (Veto)")
    course = PlanEntry(date=D(2023, 3, 1), kind="training")
    dates = [Date(m.date, m) for m in (meeting(D(2022, 9, 14)), meeting(D(2023, 2, 1)))]
    found = meetings_with_dates([*dates, Date(veto.date, None, veto), Date(course.date, None, course)], titles)
    assert [h.meeting.identity for h in found] == ["2022-09-14", "2023-02-01", "veto"]
    assert [h.about_precept for h in found] == [False, True, True]
    assert asked == ["2023-02-01"], "an agenda is read only where it could matter"


# --- what moves ---


def taken(calendar: Calendar, *meetings: Meeting, panel: Panel = PANEL, now: dt.datetime = NOW) -> Picture:
    return picture([MeetingWithDates(m) for m in meetings], panel, calendar, now)


def moves(before: Picture, after: Picture) -> list[tuple[dt.date, str, dt.date, dt.date]]:
    return [
        (m.due.meeting.date, m.due.deadline.rule.name, m.moved.before.day, m.moved.after.day)
        for m in moved_dates(before, after)
    ]


def test_w6_the_holiday_of_19_september_2022_moves_the_right_dates_and_only_those() -> None:
    every = (meeting(D(2022, 7, 20)), meeting(D(2022, 9, 14)), meeting(D(2022, 9, 21)), meeting(D(2022, 11, 16)))
    assert moves(taken(BEFORE_THE_FUNERAL, *every), taken(ENGLAND, *every)) == [
        (D(2022, 9, 14), "draft-minutes", D(2022, 9, 21), D(2022, 9, 22)),
        (D(2022, 9, 14), "publish-minutes", D(2022, 9, 28), D(2022, 9, 29)),
        (D(2022, 9, 21), "publish-agenda", D(2022, 9, 13), D(2022, 9, 12)),
        (D(2022, 9, 21), "questions", D(2022, 9, 16), D(2022, 9, 15)),
    ]


def test_w6_an_agenda_published_on_the_old_date_is_said_to_be_short_of_notice() -> None:
    published = meeting(D(2022, 9, 21), published=D(2022, 9, 13))
    changes = moved_dates(taken(BEFORE_THE_FUNERAL, published), taken(ENGLAND, published))
    assert sentences(changes) == (
        "MEETING OF Wednesday 21 September 2022\n\n"
        "Publish the agenda: was Tuesday 13 September 2022, is now Monday 12 September "
        "2022. The agenda was published on Tue 13 Sep 2022, with 4 clear days, not 5."
    )
    assert due("publish-agenda", MeetingWithDates(published)).mark == "LATE"
    assert due("publish-agenda", MeetingWithDates(published), calendar=BEFORE_THE_FUNERAL).mark == "published"


def test_a_meeting_moved_takes_its_dates_along_and_says_what_the_agenda_named() -> None:
    before = meeting(D(2022, 9, 14), published=D(2022, 9, 6))
    after = before.with_(id="2022-09-21", date=D(2022, 9, 21), known_as=before.identity)
    words = sentences(moved_dates(taken(ENGLAND, before), taken(ENGLAND, after)))
    assert "Publish the agenda: was Tuesday 6 September 2022, is now Monday 12 September 2022." in words
    assert "published on Tue 6 Sep 2022, with 9 clear days. It names 14 September 2022 as the day" in words
    assert "Public questions" not in words, "they are counted from the publication, which has not moved"


def test_a_question_deadline_that_moved_is_said_to_be_printed_already() -> None:
    before = meeting(D(2022, 9, 21), published=D(2022, 9, 15))
    changes = moved_dates(taken(BEFORE_THE_FUNERAL, before), taken(ENGLAND, before))
    (question,) = [c for c in changes if c.due.deadline.rule.name == "questions"]
    assert question.sentence().endswith("The agenda published on Thu 15 Sep 2022 gives the old date.")


def test_what_is_long_past_is_told_as_past() -> None:
    years_later = at(D(2026, 1, 1), dt.time(9))
    of = meeting(D(2022, 9, 21))
    changes = moved_dates(taken(BEFORE_THE_FUNERAL, of, now=years_later), taken(ENGLAND, of, now=years_later))
    assert changes
    assert all(change.sentence().endswith("Both dates are past.") for change in changes)


def test_nothing_moves_where_nothing_changed() -> None:
    of = meeting(D(2022, 9, 21))
    assert moved_dates(taken(ENGLAND, of), taken(ENGLAND, of)) == []


DAYS = st.dates(D(2015, 1, 5), D(2034, 12, 20))


@given(day=DAYS, holiday=DAYS)
def test_only_dates_counted_over_a_new_holiday_move(day: dt.date, holiday: dt.date) -> None:
    """Of dates counted in working days, those that moved have the holiday between the anchor and the new date."""
    more = Calendar([Holiday(date=holiday)])
    for change in moved_dates(taken(ENGLAND, meeting(day)), taken(more, meeting(day))):
        rule, after = change.due.deadline.rule, change.moved.after
        first, last = sorted((day if rule.name != "questions" else holiday, after.day))
        assert first <= holiday <= last
        assert ENGLAND.is_working_day(holiday)
        assert rule.name in ("publish-agenda", "questions", "draft-minutes", "publish-minutes")


@given(day=DAYS)
def test_every_date_is_what_its_rule_gives(day: dt.date) -> None:
    found = dues(MeetingWithDates(meeting(day)), PANEL, ENGLAND, NOW)
    for each in found:
        assert each.deadline == work_out(RULES[each.deadline.rule.name], each.deadline.anchor, ENGLAND)
        assert each.deadline.described() in each.why()


# --- in lines ---


def test_dates_in_lines() -> None:
    every = [
        MeetingWithDates(meeting(D(2022, 7, 20))),
        MeetingWithDates(meeting(D(2022, 9, 14))),
        MeetingWithDates(meeting(D(2022, 11, 16), cancelled="x")),
    ]
    lines = in_lines(every, PANEL, ENGLAND, NOW)
    assert lines[0] == "2022-09-14  Meeting of Wednesday 14 September 2022"
    assert lines[2] == "  Public questions guaranteed acceptance: 12 noon, Friday 9 September 2022 (past)"
    assert lines[-1].endswith("CANCELLED, so it has no dates")
    assert not any("20 July" in line for line in lines)
    afterwards = in_lines(every, PANEL, ENGLAND, at(D(2026, 1, 1), dt.time(9)))
    assert afterwards[0] == "No meeting is still to come. These are the dates of 2022/23."
    assert in_lines([], PANEL, ENGLAND, NOW) == ["There is no meeting yet, so there are no dates."]


def test_dates_of_one_meeting_in_full() -> None:
    lines = in_full(MeetingWithDates(meeting(D(2022, 9, 14))), PANEL, ENGLAND, NOW)
    assert "5 clear days before the meeting, Wednesday 14 September 2022." in lines
    assert "Now: in 12 days." in lines


def test_hostile_names_of_holidays_are_words_like_others() -> None:
    calendar = Calendar([Holiday(date=D(2022, 9, 8), name=CLICK)])
    assert f"({CLICK})" in due("publish-agenda", MeetingWithDates(meeting(D(2022, 9, 14))), calendar=calendar).why()
