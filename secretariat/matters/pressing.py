"""What is owed by the office-holder and past its day, and that it was pressed for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from ..basics.acts import Act, Put, act
from ..basics.clock import house_date
from ..basics.record import Refused
from ..panel.panel import Panel
from .follow_up import FollowUp, MatterStep, follow_up_of, stepped
from .matter import Matter, overdue
from .register import Register
from .reporting import is_for_the_office


def owed(register: Register, panel: Panel, today: dt.date, *, meeting: str = "") -> list[Matter]:
    """What the office-holder owes and is past its day, the longest first; of one meeting, where one is named.

    A part stands under its whole where that is owed too. What waits for somebody else is not his to answer: the panel's
    own scope, another body, the clerk.
    """
    found = {
        matter.event: matter for matter in register.matters
        if overdue(matter, today) and matter.kind != "decision" and is_for_the_office(matter, panel)
        and matter.move in ("the Commissioner", "nobody") and meeting in ("", matter.meeting)
    }  # fmt: skip
    wholes = [matter for matter in found.values() if matter.parent not in found]
    return sorted(wholes, key=lambda matter: (matter.due or today, matter.day))


def why_nothing_is_owed(register: Register, panel: Panel, today: dt.date) -> str:
    """The sentence for a letter that would ask for nothing, with the next day to come, where there is one."""
    to_come = [
        matter for matter in register.matters
        if matter.due and matter.due >= today and matter.still_owed
        and is_for_the_office(matter, panel)
    ]  # fmt: skip
    sentence = f"Nothing is owed: nothing that is for {panel.the_office} is past its day."
    if not to_come:
        return sentence
    first = min(to_come, key=lambda matter: matter.due or today)
    assert first.due is not None
    return f"{sentence} The next is due on {house_date(first.due)}: {first.reference}."


def press(
    matters: Sequence[Matter], follow_ups: Iterable[FollowUp], on: dt.date, today: dt.date, *, who: str, by: str = "",
    until: dt.date | None = None,
) -> Act:  # fmt: skip
    """The chasing letter went out on that day: a step of each matter it asked for, in one act. Raises Refused."""
    if not matters:
        raise Refused("Say what was pressed for: nothing is owed.")
    if on > today:
        raise Refused(f"{house_date(on)} is still to come: record it when the letter has gone.")
    if late := next((matter for matter in matters if on < matter.day), None):
        raise Refused(f"That is before {late.reference} was raised.")
    if until is not None and until <= on:
        raise Refused("The day it is asked for by comes before the day of the letter.")
    step = MatterStep(what="pressed", on=on, who=who, until=until, by=by)
    known = list(follow_ups)
    puts = [Put(stepped(follow_up_of(matter, known), step, "sent")) for matter in matters]
    names = ", ".join(matter.reference for matter in matters)
    return act(f"press for {names}", puts)
