"""What every step of a case has, and what each is asked."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, ClassVar

import msgspec

from ...basics.record import Moment, Private
from ...panel.people import People
from ..letter_sent import Sent
from ..parties import By
from ..standing import CaseState

Changes = Mapping[str, Any]
"""Fields of ``CaseState``, with their new values."""


class Step(msgspec.Struct, frozen=True, kw_only=True, tag_field="step"):
    """One step: when, by whom, what went out with it, a note, and why it is late where it is."""

    title: ClassVar[str]
    """What the list of steps asks the clerk to do."""
    done: ClassVar[str]
    """What it is called once it is taken: a history says what was done."""
    law: ClassVar[str]
    usually: ClassVar[By] = "clerk"
    """Who mostly takes it."""
    turning: ClassVar[bool] = True
    """Whether it bears on where the case stands; such steps are logged in the order of their moments."""
    part_four: ClassVar[bool] = False
    """Done under Part 4, which cannot be delegated to the chief executive (CMP-31)."""

    at: Moment
    by: By = "clerk"
    sent: tuple[Sent, ...] = ()
    note: Private = Private()
    late_reason: Private = Private()

    @property
    def itself_sends(self) -> tuple[Sent, ...]:
        """What it sends with no letter logged: a referral to the IOPC is its notification (CMP-20)."""
        return ()

    def effect(self, standing: CaseState, day: dt.date) -> Changes:
        """What it changes besides the state, which the table says. ``standing``: as the table left it. ``day``: of the
        step, by the clerk's clock."""
        return {}

    def said(self, people: People) -> str:
        """What it says besides its name, in a few words; its note, and why it is late, are not among them."""
        return ""
