"""Whose move it is follows from what happened: a table, each row a story in short and what follows from it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from secretariat.matters.follow_up import MatterStep
from secretariat.matters.matter import Matter
from secretariat.panel.panel import Rules
from tests.support.matters import AUTUMN, letter, life_of, report, steps
from tests.support.panels import NEXT_MEETING, the_panel

D = dt.date
JULY, AUGUST = D(2031, 7, 30), D(2031, 8, 20)


def by_hand(label: str, *each: MatterStep) -> dict[str, Any]:
    return {"follow_ups": [steps(label, *each)]}


def came(label: str, position: str, **more: str) -> dict[str, Any]:
    return {"letters": [letter(JULY, (label, position), **more)]}


NOTED = by_hand("R1", MatterStep(what="noted", on=AUTUMN, meeting=NEXT_MEETING))
SENDING = {"panel": the_panel().with_(rules=(Rules(reply_from="sending"),))}


@pytest.mark.parametrize(
    ("label", "known", "progress", "move", "awaits"),
    [
        ("R1", {}, "open", "the Commissioner", ""),
        ("R2", {}, "open", "another body", "Eldmoor"),
        ("A1", {}, "open", "the clerk", ""),
        ("U1", {}, "open", "the Commissioner", ""),
        ("R1", {"reports": [report("R1", sent=JULY)]}, "sent", "the Commissioner", ""),
        ("R1", SENDING, "open", "the clerk", "to be sent"),
        ("R1", {**SENDING, "reports": [report("R1", sent=JULY)]}, "sent", "the Commissioner", ""),
        ("R1", came("R1", "accepted"), "answered", "the clerk", "to be put on the next agenda"),
        ("R1", came("R1", ""), "answered", "the clerk", "to be put on the next agenda"),
        ("R1", came("R1", "unclear"), "answered", "the clerk", "to be put on the next agenda"),
        ("R1", came("R1", "declined as operational"), "answered", "the clerk", "to be put on the next agenda"),
        ("R1", came("R1", "declined as another's", through="the county's youth service"), "answered", "another body",
         "the county's youth service"),
        ("R1", came("R1", "declined as another's", through="the Chief Constable"), "answered", "the force",
         "the Chief Constable"),
        ("R1", came("R1", "declined as another's"), "answered", "another body", ""),
        ("R1", came("R1", "accepted", through="the Harbour Trust"), "answered", "the clerk",
         "to be put on the next agenda"),
        ("R1", came("R1", "postponed", until="2031-09"), "open", "the Commissioner", "September 2031"),
        ("R1", came("R1", "postponed", until="the panel's scope"), "open", "the panel", "the panel's scope"),
        ("R1", came("R1", "postponed", until="the panel's next meeting"), "open", "the Commissioner",
         "the meeting of 17 September 2031"),
        ("R1", {**came("R1", "accepted"), **NOTED}, "answered", "the clerk", "to be closed or pressed"),
        ("R1", {**came("R1", "declined as another's", through="the youth service"), **NOTED}, "answered", "the clerk",
         "to be closed or pressed"),
        ("R1", {**came("R1", "accepted"), **by_hand("R1", MatterStep(what="pressed", on=AUGUST))}, "sent",
         "the Commissioner", ""),
        ("R1", {**came("R1", "accepted"), **by_hand("R1", MatterStep(what="opened again", on=AUGUST))}, "open",
         "the Commissioner", ""),
        ("R1", by_hand("R1", MatterStep(what="passed on", on=JULY, who="the Coroner")), "open", "another body",
         "the Coroner"),
        ("R1", by_hand("R1", MatterStep(what="passed on", on=JULY, who="Westmere Constabulary")), "open", "the force",
         "Westmere Constabulary"),
        ("R1", by_hand("R1", MatterStep(what="passed on", on=JULY, who="the Coroner"),
                       MatterStep(what="answered", on=AUGUST)), "answered", "the clerk",
         "to be put on the next agenda"),
        ("R1", by_hand("R1", MatterStep(what="passed on", on=JULY, who="the Coroner"),
                       MatterStep(what="noted", on=AUTUMN)), "open", "another body", "the Coroner"),
        ("R1", came("R1", "postponed", until="2031-10", through="the youth service"), "open", "another body",
         "the youth service"),
        ("R1", by_hand("R1", MatterStep(what="postponed", on=JULY, until=AUTUMN)), "open", "the Commissioner",
         "17 September 2031"),
        ("R1", by_hand("R1", MatterStep(what="done", on=JULY)), "done", "nobody", ""),
        ("U1", by_hand("U1", MatterStep(what="dropped", on=JULY, words="overtaken")), "dropped", "nobody", ""),
        ("R1", by_hand("R1", MatterStep(what="remark", on=JULY, words="rang")), "open", "the Commissioner", ""),
    ],
)  # fmt: skip
def test_whose_move_it_is(label: str, known: dict[str, Any], progress: str, move: str, awaits: str) -> None:
    found: Matter = life_of(label, **known)
    assert (found.progress, found.move, found.awaits) == (progress, move, awaits)


@pytest.mark.parametrize(
    ("letters", "position"),
    [
        ([letter(JULY, ("R1", "accepted"))], "accepted"),
        ([letter(JULY, ("R1", "accepted"), ("R1", "declined as operational"))], "declined as operational"),
        ([letter(JULY, ("R1", "accepted"), ("R1", ""))], "accepted"),
        ([letter(JULY, ("R1", "postponed")), letter(AUGUST, ("R1", "done"), id="two")], "done"),
        ([letter(JULY, ("R1", "postponed")), letter(AUGUST, ("R1", ""), id="two")], ""),
        ([letter(AUGUST, ("R1", "withdrawn"), id="two"), letter(JULY, ("R1", "not accepted"))], "withdrawn"),
        ([letter(JULY, ("U1", "accepted"))], ""),
    ],
)
def test_the_position_is_the_one_said_last(letters: list[Any], position: str) -> None:
    assert life_of("R1", letters=letters).position == position
