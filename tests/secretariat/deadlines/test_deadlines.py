"""Worked examples W1 to W23 of the fact sheet, and what holds for every date (W24 and W25 are with their rules)."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics.cited import cited
from secretariat.basics.clock import at
from secretariat.deadlines.calendar import Calendar, Holiday, bank_holidays
from secretariat.deadlines.counting import clear_days_between
from secretariat.deadlines.rules import RULES, Anchor, Rule, Way
from secretariat.deadlines.working import moved, work_out

D = dt.date
ENGLAND = Calendar()
BEFORE_THE_FUNERAL = Calendar([Holiday(date=D(2022, 9, 19), working=True)])


def due(name: str, anchor: dt.date, calendar: Calendar = ENGLAND) -> dt.date:
    return work_out(RULES[name], anchor, calendar).day


@pytest.mark.parametrize(
    ("case", "rule", "anchor", "expected"),
    [
        ("W1", "publish-agenda", D(2022, 9, 14), D(2022, 9, 6)),
        ("W2", "publish-agenda", D(2020, 2, 6), D(2020, 1, 29)),
        ("W3", "publish-agenda", D(2024, 7, 31), D(2024, 7, 23)),
        ("W4 Easter", "publish-agenda", D(2026, 4, 8), D(2026, 3, 27)),
        ("W5 Christmas", "publish-agenda", D(2027, 1, 6), D(2026, 12, 24)),
        ("W8", "questions", D(2022, 9, 6), D(2022, 9, 9)),
        ("W9", "questions", D(2020, 1, 29), D(2020, 2, 3)),
        ("W10", "questions", D(2024, 7, 23), D(2024, 7, 26)),
        ("W11", "questions", D(2026, 3, 27), D(2026, 4, 1)),
        ("W12", "hmicfrs", D(2022, 12, 9), D(2023, 2, 2)),
        ("W13", "hmicfrs", D(2021, 12, 22), D(2022, 2, 15)),
        ("W14", "hearing", D(2026, 7, 6), D(2026, 7, 26)),
        ("W15", "hearing", D(2026, 12, 14), D(2027, 1, 3)),
        ("W15 its agenda", "publish-agenda", D(2026, 12, 31), D(2026, 12, 21)),
        ("W17", "complaint-acknowledge", D(2026, 12, 24), D(2027, 1, 5)),
        ("W18", "complaint-acknowledge", D(2022, 9, 14), D(2022, 9, 22)),
        ("W19", "register-interest", D(2022, 9, 14), D(2022, 10, 11)),
        ("W20", "complaint-withdrawal", D(2022, 12, 5), D(2022, 12, 26)),
        ("W21 minutes, MTG-10", "inspect-minutes", D(2022, 7, 20), D(2028, 7, 19)),
        ("W21 background, MTG-09", "inspect-background", D(2022, 7, 20), D(2026, 7, 19)),
        ("W22, DAT-03", "subject-access", D(2027, 1, 31), D(2027, 3, 1)),
        ("W23, DAT-04", "freedom-of-information", D(2022, 9, 14), D(2022, 10, 13)),
        ("MIN-03", "publish-minutes", D(2022, 7, 20), D(2022, 8, 3)),
        ("REC-03", "reply", D(2022, 7, 27), D(2022, 8, 27)),
    ],
)
def test_worked_example(case: str, rule: str, anchor: dt.date, expected: dt.date) -> None:
    assert due(rule, anchor) == expected, case


def test_w6_a_holiday_proclaimed_late_moves_the_date_and_shortens_the_notice() -> None:
    meeting = D(2022, 9, 21)
    assert due("publish-agenda", meeting, BEFORE_THE_FUNERAL) == D(2022, 9, 13)
    assert due("publish-agenda", meeting) == D(2022, 9, 12)
    assert clear_days_between(D(2022, 9, 13), meeting, BEFORE_THE_FUNERAL) == 5
    assert clear_days_between(D(2022, 9, 13), meeting, ENGLAND) == 4


def test_w6_only_the_right_dates_move() -> None:
    """Of a meeting on 14 September 2022, the holiday on the 19th moves what is counted past it, and nothing else."""
    names = ("publish-agenda", "questions", "draft-minutes", "publish-minutes", "inspect-minutes", "reply")
    anchors = {"questions": D(2022, 9, 6)}

    def dates(calendar: Calendar) -> list:
        return [work_out(RULES[name], anchors.get(name, D(2022, 9, 14)), calendar) for name in names]

    changes = moved(dates(BEFORE_THE_FUNERAL), dates(ENGLAND))
    assert [change.after.rule.name for change in changes] == ["draft-minutes", "publish-minutes"]


def test_w7_calendar_days_where_the_panel_says_so() -> None:
    deadline = work_out(RULES["publish-agenda"], D(2022, 9, 14), ENGLAND, policy="calendar days")
    assert deadline.day == D(2022, 9, 8)


def test_w16_referral_is_by_the_end_of_the_next_calendar_day() -> None:
    deadline = work_out(RULES["complaint-refer"], D(2022, 12, 23), ENGLAND)
    assert deadline.described() == "11:59pm, Saturday 24 December 2022"


def test_statutory_dates_never_roll() -> None:
    """CAL-05: in 2026 all five are Sundays; the practical day is the Friday before."""
    names = ("precept-notified", "precept-report", "precept-revised", "precept-second-report", "precept-response")
    dates = [work_out(RULES[name], D(2026, 1, 1), ENGLAND) for name in names]
    assert [(d.day.month, d.day.day) for d in dates] == [(2, 1), (2, 8), (2, 15), (2, 22), (3, 1)]
    assert all(d.day.weekday() == 6 for d in dates)
    assert dates[1].practical == D(2026, 2, 6)
    assert "does not move" in dates[1].why()
    assert "Friday 6 February 2026" in dates[1].why()


def test_a_date_says_why() -> None:
    deadline = work_out(RULES["questions"], D(2022, 9, 6), ENGLAND)
    assert deadline.described() == "12 noon, Friday 9 September 2022"
    assert deadline.why().splitlines() == [
        "Public questions guaranteed acceptance: 12 noon, Friday 9 September 2022.",
        "3 working days after publication of the agenda, Tuesday 6 September 2022.",
        "Counted: Wed 7 Sep 2022 is 1, Thu 8 Sep 2022 is 2, Fri 9 Sep 2022 is 3.",
        "What arrives at 12:00pm exactly is late.",
        "By the panel's rules: Rules of Procedure, para 7.",
    ]
    assert (
        "Mon 19 Sep 2022 (State Funeral of Queen Elizabeth II)"
        in work_out(RULES["complaint-acknowledge"], D(2022, 9, 14), ENGLAND).why()
    )


@pytest.mark.parametrize(("name", "words"), [("reply", "1 month after"), ("hearing", "21 days beginning with")])
def test_one_is_said_as_one(name: str, words: str) -> None:
    assert f"\n{words} " in work_out(RULES[name], D(2022, 9, 14), ENGLAND).why()


def test_noon_is_late_unless_the_panel_says_otherwise() -> None:
    """CAL-07: “before 12 noon”."""
    rule = RULES["questions"]
    noon = at(D(2022, 9, 9), dt.time(12))
    assert work_out(rule, D(2022, 9, 6), ENGLAND).late(noon)
    assert not work_out(rule, D(2022, 9, 6), ENGLAND).late(noon - dt.timedelta(seconds=1))
    kinder = Rule(name="q", title="q", anchor=Anchor.PUBLICATION, way=Way.WORKING_DAYS_AFTER, amount=3,
                  time=dt.time(12), inclusive=True)  # fmt: skip
    assert not work_out(kinder, D(2022, 9, 6), ENGLAND).late(noon)


SHIPPED = {
    2022: "1-3 4-15 4-18 5-2 6-2 6-3 8-29 9-19 12-26 12-27",
    2023: "1-2 4-7 4-10 5-1 5-8 5-29 8-28 12-25 12-26",
    2024: "1-1 3-29 4-1 5-6 5-27 8-26 12-25 12-26",
    2025: "1-1 4-18 4-21 5-5 5-26 8-25 12-25 12-26",
    2026: "1-1 4-3 4-6 5-4 5-25 8-31 12-25 12-28",
    2027: "1-1 3-26 3-29 5-3 5-31 8-30 12-27 12-28",
    2028: "1-3 4-14 4-17 5-1 5-29 8-28 12-25 12-26",
}


@pytest.mark.parametrize("year", SHIPPED)
def test_the_bank_holidays_of_england(year: int) -> None:
    """CAL-01."""
    days = {D(year, *map(int, words.split("-"))) for words in SHIPPED[year].split()}
    assert set(bank_holidays(year)) == days


def test_a_substitute_day_is_named_for_the_holiday_it_stands_for() -> None:
    """Christmas Day 2022 was a Sunday: the 26th was Boxing Day itself, the 27th stood for Christmas."""
    assert bank_holidays(2022)[D(2022, 12, 26)] == "Boxing Day"
    assert bank_holidays(2022)[D(2022, 12, 27)] == "Christmas Day (substitute day)"
    assert bank_holidays(2027)[D(2027, 12, 28)] == "Boxing Day (substitute day)"


def test_the_clerk_corrects_the_table() -> None:
    proclaimed = Calendar([Holiday(date=D(2026, 6, 15), name="A jubilee")])
    assert proclaimed.why_not(D(2026, 6, 15)) == "A jubilee"
    assert BEFORE_THE_FUNERAL.is_working_day(D(2022, 9, 19))


DAYS = st.dates(D(2015, 1, 1), D(2035, 12, 31))


@given(meeting=DAYS, holiday=DAYS)
def test_a_holiday_more_never_makes_a_notice_date_later(meeting: dt.date, holiday: dt.date) -> None:
    more = Calendar([Holiday(date=holiday)])
    assert due("publish-agenda", meeting, more) <= due("publish-agenda", meeting)


@given(start=DAYS, holiday=DAYS, amount=st.integers(1, 30))
def test_a_holiday_more_never_makes_a_reply_date_earlier(start: dt.date, holiday: dt.date, amount: int) -> None:
    rule = Rule(name="x", title="x", anchor=Anchor.RECEIVED, way=Way.WORKING_DAYS_AFTER, amount=amount)
    assert work_out(rule, start, Calendar([Holiday(date=holiday)])).day >= work_out(rule, start, ENGLAND).day


@given(meeting=DAYS)
def test_publishing_on_the_last_day_gives_five_clear_days_and_a_day_later_gives_fewer(meeting: dt.date) -> None:
    last = due("publish-agenda", meeting)
    assert clear_days_between(last, meeting, ENGLAND) == 5
    assert ENGLAND.is_working_day(last)
    assert clear_days_between(last + dt.timedelta(1), meeting, ENGLAND) <= 5
    following = next(d for n in range(1, 20) if ENGLAND.is_working_day(d := last + dt.timedelta(n)))
    assert clear_days_between(following, meeting, ENGLAND) == 4


@given(start=DAYS, days=st.integers(1, 400))
def test_a_period_that_begins_with_a_day_counts_it_and_knows_no_holiday(start: dt.date, days: int) -> None:
    rule = Rule(name="x", title="x", anchor=Anchor.NOTIFICATION, way=Way.PERIOD_BEGINNING_WITH, amount=days)
    assert (work_out(rule, start, ENGLAND).day - start).days == days - 1


@given(st.sampled_from(sorted(RULES)), DAYS)
def test_every_date_says_its_rule_and_source(name: str, anchor: dt.date) -> None:
    deadline = work_out(RULES[name], anchor, ENGLAND)
    assert cited(RULES[name].source) in deadline.why()
    assert deadline.described() in deadline.why()
