"""The panel's own rules: settings with dates, never constants (MTG-20, CAL-06)."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.panel.panel import Panel, QuorumRule, Rules, municipal_year
from tests.support.clerk import Clerk
from tests.support.panels import the_panel


def test_a_third_of_thirteen_seats_rounded_up_is_five() -> None:
    assert QuorumRule().needed(seats=13, in_office=12) == 5


def test_a_quarter_of_thirteen_seats_rounded_up_is_four() -> None:
    assert QuorumRule(numerator=1, denominator=4).needed(seats=13, in_office=13) == 4


def test_a_quorum_is_never_under_its_minimum() -> None:
    assert QuorumRule(numerator=1, denominator=4).needed(seats=5, in_office=5) == 3
    assert QuorumRule(numerator=1, denominator=4, minimum=2).needed(seats=5, in_office=5) == 2


def test_a_quorum_can_be_counted_of_those_in_office() -> None:
    rule = QuorumRule(base="in office")
    assert rule.needed(seats=13, in_office=9) == 3
    assert rule.needed(seats=13, in_office=10) == 4


def test_a_fixed_quorum_is_that_number_whatever_the_seats() -> None:
    assert QuorumRule(fixed=6).needed(seats=13, in_office=12) == 6
    assert QuorumRule(fixed=2).needed(seats=20, in_office=20) == 2


def test_a_quorum_rule_says_itself_in_words() -> None:
    assert str(QuorumRule()) == "1/3 of the seats, rounded up, at least 3"
    assert str(QuorumRule(base="in office")) == "1/3 of the members in office, rounded up, at least 3"
    assert str(QuorumRule(fixed=6)) == "6 members"


def test_the_minutes_of_a_year_are_judged_by_the_rules_of_that_year() -> None:
    old, new = Rules(since=dt.date(2020, 1, 1), seats=13), Rules(since=dt.date(2031, 6, 19), seats=20)
    panel = Panel(name="Westmere Police and Crime Panel", rules=(new, old))
    assert panel.rules_on(dt.date(2031, 6, 18)) is old
    assert panel.rules_on(dt.date(2031, 6, 19)) is new
    assert panel.rules_on(dt.date(2040, 1, 1)) is new


def test_a_day_before_all_rules_has_the_first_ones() -> None:
    panel = Panel(
        name="P", rules=(Rules(since=dt.date(2020, 1, 1), seats=11), Rules(since=dt.date(2030, 1, 1), seats=12))
    )
    assert panel.rules_on(dt.date(2013, 1, 1)).seats == 11


def test_a_meeting_counts_by_the_rules_of_its_day() -> None:
    clerk = Clerk()
    assert clerk.p.quorum == 5
    rules = (Rules(since=dt.date(2012, 1, 1)), Rules(since=dt.date(2031, 6, 18), quorum=QuorumRule(fixed=9)))
    later = clerk.p.panel.with_(rules=rules)
    assert type(clerk.p)(clerk.p.bundle, later, clerk.p.people).quorum == 9


@pytest.mark.parametrize(
    ("day", "label"),
    [
        ("2022-07-20", "2022/23"), ("2023-03-15", "2022/23"), ("2024-07-31", "2024/25"), ("2031-05-19", "2030/31"),
        ("2031-05-20", "2031/32"), ("1999-12-31", "1999/00"),
    ],
)  # fmt: skip
def test_the_municipal_year_runs_from_the_annual_meeting_in_may(day: str, label: str) -> None:
    assert municipal_year(dt.date.fromisoformat(day)) == label


@pytest.mark.parametrize(
    ("day", "annual", "year"),
    [
        ("2031-05-14", True, "2031/32"),  # the annual meeting elects for the year that begins within days
        ("2031-05-14", False, "2030/31"),  # a vacancy filled a week before the year ends
        ("2031-06-18", True, "2031/32"),
        ("2031-03-20", True, "2030/31"),  # too early for the year to come
        ("2032-05-14", True, "2032/33"),
        ("2032-05-14", False, "2032/33"),  # from 2032 on the panel's year begins on 14 May
        ("2032-05-13", False, "2031/32"),
    ],
)
def test_an_election_is_for_the_year_that_the_panel_says(day: str, annual: bool, year: str) -> None:
    panel = Panel(name="W", rules=(Rules(), Rules(since=dt.date(2032, 1, 1), year_begins=(5, 14))))
    assert panel.year_elected_for(dt.date.fromisoformat(day), annual=annual) == year


def test_a_year_that_is_that_of_the_calendar_has_its_number_alone() -> None:
    assert municipal_year(dt.date(2031, 5, 12), boundary=(1, 1)) == "2031"


def test_the_boundary_of_the_municipal_year_can_be_another_day() -> None:
    assert municipal_year(dt.date(2031, 5, 12), boundary=(5, 10)) == "2031/32"


def test_the_body_and_the_office_are_called_what_the_settings_say() -> None:
    panel = the_panel().with_(body_word="Committee", office_word="Mayor")
    assert (panel.the_body, panel.the_office) == ("the Committee", "the Mayor")
