"""A decision whose points have bullets: a list in the minutes and in the table of decisions, however it was typed."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.basics.clock import at
from secretariat.capture.corrections import line_of
from secretariat.capture.several import enter_all
from secretariat.documents.document import Document
from secretariat.documents.plain_text import write
from secretariat.papers.decisions import decisions
from secretariat.papers.material import MeetingMaterial
from secretariat.papers.minutes import decision_rows
from tests.support.clerk import Clerk, begun_clerk
from tests.support.known_matters import knowing
from tests.support.panels import DAY


def alone(clerk: Clerk) -> list[str]:
    """The row of item 5 in the decisions of the meeting, a line each."""
    said = write(decisions(MeetingMaterial(p=clerk.p, matters=lambda: knowing())))
    return [line.strip() for line in said.partition("Decision:")[2].splitlines() if line.strip()]


POINTS = ["The Panel AGREED to write on:", "•   hedges; and", "•   lanes."]


@pytest.mark.parametrize(
    "line",
    [
        "/agreed to write on:\n• hedges\n• lanes",
        "/agreed to write on:\n- hedges;\n- lanes.",
        "/agreed to write on: • hedges • lanes",
        "/agreed  to write on:\n   • hedges  \n\n  • lanes; ",
        "/agreed to write on: • hedges; and • lanes",
    ],
)
def test_bullets_in_one_line_are_a_list_with_no_blank_too_many(line: str) -> None:
    clerk = begun_clerk()
    clerk.type(line)
    assert clerk.printed[-3:] == ["The Panel AGREED to write on:", "• hedges; and", "• lanes."]
    assert alone(clerk) == POINTS
    (event,) = [event for event in clerk.p.bundle.events if event.decides]
    again = begun_clerk()
    again.type(line_of(event, clerk.p)[1])
    assert alone(again) == POINTS, "typed again it is the same"


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        (["/agreed that: ¶ * hedges be cut ¶ * lanes be swept"],
         ["The Panel AGREED that:", "•   hedges be cut; and", "•   lanes be swept."]),
        (["/resolved to ¶ 1. cut hedges ¶ 2. sweep lanes"],
         ["The Panel RESOLVED to:", "1.  cut hedges; and", "2.  sweep lanes."]),
        (["/agreed to write on:", "* hedges;", "* lanes."],
         ["The Panel AGREED to write on:", "•   hedges;", "•   lanes."]),
        (["/agreed to write on:", "1. hedges", "2. lanes"],
         ["The Panel AGREED to write on:", "1.  Hedges.", "2.  Lanes."]),
        (["/agreed to: (1) cut hedges; (2) sweep lanes", "1. an update"],
         ["The Panel AGREED to:", "(1) cut hedges; and", "(2) sweep lanes."]),
        (["/recommend that they:", "* cut hedges", "* sweep lanes"],
         ["The Panel RECOMMENDED:", "R1  That they:", "•   cut hedges", "•   sweep lanes"]),
        (["/recommend that they:\n• cut hedges\n• sweep lanes"],
         ["The Panel RECOMMENDED:", "R1  That they:", "•   cut hedges; and", "•   sweep lanes."]),
        (["/agreed to write.", "* A point that is nobody’s decision"], ["The Panel AGREED to write."]),
        (["/agreed to write on:", "Words between.", "* hedges"], ["The Panel AGREED to write on:"]),
    ],
)  # fmt: skip
def test_points_on_lines_of_their_own_belong_to_what_announced_them(lines: list[str], wanted: list[str]) -> None:
    clerk = begun_clerk()
    for line in lines:
        entered = enter_all(line, clerk.p, now=at(DAY, dt.time(14, 5)))
        clerk.put(*entered.events)
    assert [line for line in alone(clerk) if not line.startswith("The meeting")] == wanted


def test_the_points_of_an_action_stand_with_it_in_the_minutes_and_not_among_the_decisions() -> None:
    clerk = begun_clerk()
    clerk.type("/noted", "/action sw to write on:", "* hedges")
    ((_, blocks),) = decision_rows(clerk.p)
    said = write(Document("T", tuple(blocks)))
    assert said.endswith("to write on:\n    •   hedges\n")
    assert alone(clerk) == ["The Panel NOTED the report."]


def test_in_the_form_of_a_copy_that_went_out_before_the_table_is_as_it_was() -> None:
    clerk = begun_clerk()
    clerk.type("/agreed to write on:", "* hedges")
    ((_, blocks),) = decision_rows(clerk.p, as_in="promises apart")
    assert len(blocks) == 1
