"""Tracing a matter: what is printed of its life, and what is said of one that is not there."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.basics.record import Refused
from secretariat.cli.matters import matter_named
from secretariat.matters.register import Register
from secretariat.matters.tracing import traced
from tests.support.matters import letter, register, report

D = dt.date


def test_the_trace_of_a_recommendation_says_when_it_was_minuted_sent_due_and_answered() -> None:
    known = register(reports=[report("R1", sent=D(2031, 6, 25), published=D(2031, 6, 25))],
                     letters=[letter(D(2031, 7, 30), ("R1", "accepted in part"))])  # fmt: skip
    lines = traced(matter_named(known, "2031-06-18/R1"), known, D(2031, 8, 1), lambda _: ["lost: to Members"])
    assert lines[0] == "2031-06-18/R1, recommendation"
    assert "18 July 2031: Due on 18 July 2031: 1 month after the meeting of 18 June 2031." in lines
    assert ("30 July 2031: Answered by the letter of 30 July 2031 from Percy Campion, under “1”: accepted in part."
            in lines)  # fmt: skip
    assert "How far: answered, accepted in part, since 30 July 2031." in lines
    assert "Whose move: the clerk (to be put on the next agenda)." in lines
    assert lines[-2:] == ["What drifted between the minute and the letter:", "  lost: to Members"]


def test_where_nothing_drifted_that_is_said_and_where_nobody_compared_it_is_not() -> None:
    known = register(letters=[letter(D(2031, 7, 30), ("R1", "accepted"))])
    answered, open_ = matter_named(known, "2031-06-18/R1"), matter_named(known, "2031-06-18/R2")
    nothing = "Nothing was found to have drifted between the minute and the letter."
    assert traced(answered, known, D(2031, 8, 1), lambda _: [])[-1] == nothing
    assert nothing not in traced(open_, known, D(2031, 8, 1), lambda _: [])
    assert nothing not in traced(answered, known, D(2031, 8, 1))


def test_a_matter_is_found_in_any_letters_and_another_is_named_by_what_is_near_it() -> None:
    known = register()
    assert matter_named(known, " 2031-06-18/u1").reference == "2031-06-18/U1"
    for unknown, near in (("R1", "2031-06-18/R1"), ("2031-06-18/R7", "2031-06-18/R1"), ("2031-06-19/A1", "2031-06-18")):
        with pytest.raises(Refused, match=f"There is no matter “{unknown}”. Near it: .*{near}"):
            matter_named(known, unknown)
    with pytest.raises(Refused, match="Nothing was recommended"):
        matter_named(Register(()), "R1")
