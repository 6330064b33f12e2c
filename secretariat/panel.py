"""The body the clerk serves, and its own rules, which are settings with dates and never constants."""

from __future__ import annotations

import datetime as dt
import math
from typing import Literal

import msgspec

from .records import Record


class QuorumRule(msgspec.Struct, frozen=True):
    """How many must be present (MTG-20). No statute gives a figure for panels, so it is the panel's setting.

    Either ``fixed``, or ``numerator/denominator`` of the base, rounded up, but never under ``minimum``.
    ``base``: all the seats, or only those filled at the time.
    """

    numerator: int = 1
    denominator: int = 3
    minimum: int = 3
    base: Literal["seats", "in office"] = "seats"
    fixed: int = 0

    def needed(self, *, seats: int, in_office: int) -> int:
        """The number that must be present."""
        if self.fixed:
            return self.fixed
        base = seats if self.base == "seats" else in_office
        return max(self.minimum, math.ceil(base * self.numerator / self.denominator))

    def __str__(self) -> str:
        if self.fixed:
            return f"{self.fixed} members"
        whole = "the seats" if self.base == "seats" else "the members in office"
        return f"{self.numerator}/{self.denominator} of {whole}, rounded up, at least {self.minimum}"


class Rules(msgspec.Struct, frozen=True, kw_only=True):
    """The panel's rules from a date on. Minutes of 2022 are still judged by the rules of 2022."""

    since: dt.date = dt.date(2012, 11, 22)
    quorum: QuorumRule = QuorumRule()
    seats: int = 13
    remote_members_count: bool = False
    """MTG-60: members who join remotely do not count until the law, and this setting, say otherwise."""
    letters_run_on: bool = True
    """MIN-11: one sequence of letters through an item, across speakers."""


class Panel(Record, frozen=True, kw_only=True):
    """The body and the words it uses. A folder holds one."""

    id: str = "panel"
    name: str
    short: str = ""
    body_word: str = "Panel"
    host: str = ""
    area: str = ""
    office_title: str = "Police and Crime Commissioner"
    office_word: str = "Commissioner"
    authorities: tuple[str, ...] = ()
    rules: tuple[Rules, ...] = (Rules(),)
    sample: bool = False

    def rules_on(self, day: dt.date) -> Rules:
        """The rules in force on a day; the earliest, for a day before them all."""
        in_force = [rules for rules in self.rules if rules.since <= day]
        return max(in_force, key=lambda rules: rules.since) if in_force else self.rules[0]

    @property
    def the_body(self) -> str:
        return f"the {self.body_word}"

    @property
    def the_office(self) -> str:
        return f"the {self.office_word}"


def municipal_year(day: dt.date, boundary: tuple[int, int] = (5, 20)) -> str:
    """The label of the municipal year, ``2022/23`` (CAL-06).

    ``boundary``: month and day from which the new year runs; the host council's annual meeting in May.
    """
    start = day.year if (day.month, day.day) >= boundary else day.year - 1
    return f"{start}/{(start + 1) % 100:02}"
