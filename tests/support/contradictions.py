"""A row of the table of contradictions, and the meeting its lines are typed in: the panel in full, at item 6."""

from __future__ import annotations

from typing import Any, NamedTuple

from secretariat.basics.acts import Act, Put, act
from tests.support.clerk import Clerk, begun_clerk
from tests.support.panels import MEETING, invented_items

EVERYBODY = "sw pq db ob cx mh tk rg ly ia jb ck pc"
"""Eleven of the twelve in office: eight carry a veto."""


def item(n: int, **changes: Any) -> Act:
    return act("the agenda", Put(invented_items()[n - 1].with_(**changes), MEETING))


PRECEPT = item(6, title="Proposed precept 2032/33", function="PRECEPT")
REVISED = item(6, title="Revised precept 2032/33", function="PRECEPT")
HEARING = item(6, title="Confirmation hearing", function="CHIEF_CONSTABLE")


def full(*more: Act, at: str = "6", present: str = EVERYBODY) -> Clerk:
    return begun_clerk(*more, present=present, item=at)


class Row(NamedTuple):
    """``told``: what is said of the last line; ``printed``, ``never``: what the minutes do and do not say."""

    rule: str
    lines: list[str]
    told: str
    printed: str = ""
    never: tuple[str, ...] = ()
    setting: tuple[Any, ...] = ()
    at: str = "6"
    present: str = EVERYBODY
