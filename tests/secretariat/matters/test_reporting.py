"""A report is not complete until it is sent, published, and copied to every council of the area (FRM-03)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from secretariat.basics.acts import Act
from secretariat.basics.record import Refused
from secretariat.letters.letter import LetterIn
from secretariat.matters.cited import cited_elsewhere, cited_in
from secretariat.matters.report import CopySent, ReportSent
from secretariat.matters.reporting import copy_to, draw_up, publish, send, still_missing
from secretariat.meetings.duties import duty_of
from secretariat.meetings.meeting import Meeting
from tests.support.known_matters import TODAY, a_matter
from tests.support.panels import DAY, MEETING, the_panel

PANEL = the_panel()
LATER = DAY + dt.timedelta(7)
HELD = Meeting(id=MEETING, date=DAY)
REPORT = ReportSent(meeting=MEETING, matters=("R1",))


def of(act: Act) -> ReportSent:
    record = act.of
    assert isinstance(record, ReportSent)
    return record


def test_what_is_missing_is_said_one_thing_after_the_other() -> None:
    said = still_missing(REPORT, PANEL)
    assert said == [
        "The report is not recorded as sent to the Commissioner.",
        "The report is not recorded as published (section 28(7)).",
        "No copy of the report is recorded to Eldmoor, Northbeck, Southbeck, Tarnshire and Westmere City "
        "(section 28(8)).",
    ]
    report = of(send(REPORT, LATER, TODAY, to="Percy Campion"))
    report = of(publish(report, LATER, TODAY, "the panel's web page"))
    report = of(copy_to(report, ["eldmoor", "Northbeck", "Southbeck", "Tarnshire"], LATER, TODAY))
    assert still_missing(report, PANEL) == ["No copy of the report is recorded to Westmere City (section 28(8))."]
    assert still_missing(of(copy_to(report, ["Westmere City"], LATER, TODAY)), PANEL) == []


def test_where_the_councils_are_not_known_nobody_can_call_it_complete() -> None:
    done = REPORT.with_(sent=LATER, published=LATER, copies=(CopySent(to="Eldmoor", on=LATER),))
    (said,) = still_missing(done, PANEL.with_(authorities=()))
    assert "nobody can tell" in said


def test_it_is_drawn_up_of_what_is_for_the_commissioner_and_in_no_report_yet() -> None:
    ours, theirs = a_matter("R1"), a_matter("R2", to="panel", who="The Panel")
    first = of(draw_up(HELD, [ours, theirs], PANEL, [], "Percy Campion"))
    assert first.matters == ("R1",)
    with pytest.raises(Refused, match="stands in a report already"):
        draw_up(HELD, [ours, theirs], PANEL, [first], "")
    more = of(draw_up(HELD, [ours, theirs, a_matter("R3")], PANEL, [first], ""))
    assert more.matters == ("R3",)
    with pytest.raises(Refused, match="Nothing was recommended to the Commissioner"):
        draw_up(HELD, [theirs], PANEL, [], "")


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (lambda: send(REPORT, DAY - dt.timedelta(1), TODAY), "before the meeting of 18 June 2031"),
        (lambda: send(REPORT, TODAY + dt.timedelta(1), TODAY), "is still to come"),
        (lambda: send(REPORT, LATER, TODAY, reply_by=LATER), "before the day it was sent"),
        (lambda: publish(REPORT, DAY - dt.timedelta(1), TODAY), "before the meeting"),
        (lambda: copy_to(REPORT, [], LATER, TODAY), "Say to which councils"),
        (lambda: copy_to(REPORT.with_(copies=(CopySent(to="Eldmoor", on=LATER),)), ["ELDMOOR"], LATER, TODAY),
         "ELDMOOR has a copy already, sent on 25 June 2031"),
    ],
)  # fmt: skip
def test_what_cannot_have_been_is_refused(wrong: Callable[[], Act], sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        wrong()


ACT = "the Police Reform and Social Responsibility Act 2011"


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        (f"In accordance with Section 5(6) of {ACT}, this", ["section 5(6)"]),
        (f"Under sections 12(4), 28(4) and 29(3) of\n{ACT}", ["section 12(4)", "section 28(4)", "section 29(3)"]),
        ("as s.29(3) of the PRSRA 2011 has it", ["section 29(3)"]),
        (f"paragraph 5 of Schedule 5 to {ACT}", ["Schedule 5"]),
        (f"{ACT}, section 12(4)", ["section 12(4)"]),
        ("section 5(6) of the Equality Act 2010", []),
        (f"section 55(5) of the Police Act 1996. We thank you. Under {ACT} we reply.", []),
        ("section 5(6) of the Plan, paragraph 2", []),
        ("a section of the community", []),
    ],
)
def test_the_sections_that_a_letter_cites_are_those_of_the_2011_act(text: str, cited: list[str]) -> None:
    assert cited_in(text) == cited


@pytest.mark.parametrize(
    ("function", "cites", "told"),
    [
        ("", "section 5(6)", True),
        ("", "section 29(3)", False),
        ("", "section 28(6)", False),
        ("", "section 12", True),
        ("PLAN", "section 5(6)", False),
        ("ANNUAL_REPORT", "section 5(6)", True),
        ("ANNUAL_REPORT", "section 12(4)", False),
        ("ANNUAL_REPORT", "sections 5(6) and 12(4)", False),
        ("PRECEPT", "Schedule 5", False),
        ("PRECEPT", "section 5", True),
        ("SENIOR_APPT", "Schedule 8", True),
        ("CHIEF_CONSTABLE", "Schedule 8", False),
        ("PLAN", "section 29(3)", False),
    ],
)
def test_a_section_that_is_not_the_items_own_is_said(function: str, cites: str, told: bool) -> None:
    letter = LetterIn(received=TODAY, text=f"Under {cites} of {ACT} I respond.")
    assert bool(cited_elsewhere(letter, [a_matter()], lambda _: duty_of(function))) is told  # type: ignore[arg-type]
