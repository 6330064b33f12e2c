"""When a matter is due, with its working: the panel's rule, a day that was said, a day put off; never one made up."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from secretariat.matters.follow_up import MatterStep
from secretariat.matters.matter import overdue
from secretariat.panel.panel import Rules
from tests.support.matters import AUTUMN, letter, life_of, report, steps
from tests.support.panels import DAY, the_panel

D = dt.date
SENT = D(2031, 6, 30)


def by_rule(*rules: Rules) -> dict[str, Any]:
    return {"panel": the_panel().with_(rules=rules)}


FROM_SENDING = by_rule(Rules(reply_from="sending"))


@pytest.mark.parametrize(
    ("label", "known", "due", "how"),
    [
        ("R1", {}, D(2031, 7, 18), "1 month after the meeting of 18 June 2031"),
        ("R1", by_rule(Rules(), Rules(since=DAY, reply_months=2)), D(2031, 8, 18),
         "2 months after the meeting of 18 June 2031"),
        ("R1", by_rule(Rules(), Rules(since=D(2031, 6, 19), reply_months=2)), D(2031, 7, 18),
         "1 month after the meeting of 18 June 2031"),
        ("R1", by_rule(Rules(reply_months=3)), D(2031, 9, 18), "3 months after the meeting of 18 June 2031"),
        ("R1", by_rule(Rules(reply_months=10)), D(2032, 4, 18),
         "10 months after the meeting of 18 June 2031; 18 April 2032 is a Sunday"),
        ("R1", FROM_SENDING, None, "1 month after the report is sent, which it is not yet"),
        ("R1", {**FROM_SENDING, "reports": [report("R1", sent=SENT)]}, D(2031, 7, 30),
         "1 month after the report was sent on 30 June 2031"),
        ("R1", {"reports": [report("R1", sent=SENT)]}, D(2031, 7, 18), "1 month after the meeting of 18 June 2031"),
        ("R1", {"reports": [report("R1", sent=SENT, reply_by=D(2031, 8, 25))]}, D(2031, 8, 25),
         "the day set in the report sent on 30 June 2031; 25 August 2031 is Summer bank holiday"),
        ("R1", {"reports": [report("R1", sent=SENT, reply_required=False)]}, D(2031, 7, 18),
         "1 month after the meeting of 18 June 2031"),  # REC-07: of an annual report s.12(4) demands the reply
        ("R2", {}, None, ""),
        ("A1", {}, D(2031, 7, 4), "said at the meeting of 18 June 2031"),
        ("A2", {}, None, ""),
        ("U1", {}, None, ""),
        ("U2", {}, D(2031, 8, 1), "said in its words: “1 August”"),
        ("U1", {"follow_ups": [steps("U1", MatterStep(what="due", on=SENT, until=D(2031, 7, 9)))]}, D(2031, 7, 9),
         "set on 30 June 2031"),
        ("R1", {"follow_ups": [steps("R1", MatterStep(what="postponed", on=SENT, until=AUTUMN))]}, AUTUMN,
         "postponed on 30 June 2031 to 17 September 2031"),
        ("R1", {"follow_ups": [steps("R1", MatterStep(what="postponed", on=SENT, words="the spring"))]}, None,
         "postponed on 30 June 2031 to the spring: no day is known"),
        ("R1", {"letters": [letter(SENT, ("R1", "postponed"), until="2031-09")]}, D(2031, 9, 30),
         "postponed in the letter of 30 June 2031 to September 2031"),
        ("R1", {"letters": [letter(SENT, ("R1", "postponed"), until="the September meeting")]}, AUTUMN,
         "postponed in the letter of 30 June 2031 to the meeting of 17 September 2031"),
        ("R1", {"letters": [letter(SENT, ("R1", "postponed"), until="the spring")]}, None,
         "postponed in the letter of 30 June 2031 to the spring: no day is known"),
        ("R1", {"letters": [letter(SENT, ("R1", "postponed"))]}, D(2031, 7, 18),
         "1 month after the meeting of 18 June 2031"),  # put off to no day: the period still runs
        ("R1", {"letters": [letter(SENT, ("R1", "accepted"), until="2031-09")]}, D(2031, 7, 18),
         "1 month after the meeting of 18 June 2031"),
        ("R1", {"follow_ups": [steps("R1", MatterStep(what="pressed", on=AUTUMN, until=D(2031, 10, 1)))]},
         D(2031, 10, 1), "pressed on 17 September 2031, with this day"),
        ("R1", {"follow_ups": [steps("R1", MatterStep(what="pressed", on=AUTUMN))]}, D(2031, 7, 18),
         "1 month after the meeting of 18 June 2031"),
    ],
)  # fmt: skip
def test_when_it_is_due_and_how_that_was_worked_out(
    label: str, known: dict[str, Any], due: D | None, how: str
) -> None:  # fmt: skip
    found = life_of(label, **known)
    assert (found.due, found.due_how) == (due, how)


def test_what_was_put_off_is_overdue_by_its_new_day() -> None:
    found = life_of("R1", letters=[letter(SENT, ("R1", "postponed"), until="2031-09")])
    assert not overdue(found, D(2031, 9, 30))
    assert overdue(found, D(2031, 10, 1))


def test_what_is_answered_is_overdue_no_more() -> None:
    assert not overdue(life_of("R1", letters=[letter(D(2031, 9, 1), ("R1", "unclear"))]), D(2031, 12, 1))
