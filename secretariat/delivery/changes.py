"""What the clerk records of the plan's delivery, each in one act. Each function raises Refused with one sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ..basics.acts import Act, Drop, Put, act
from ..basics.record import Refused
from .periods import period as quarter
from .plan_line import AsReported, LineKind, PlanLine, Status


def edit(
    known: Iterable[PlanLine], before: PlanLine | None, *, theme: str, kind: LineKind, ref: str, text: str, unit: str
) -> Act:
    """A line of the plan, new or put right. One reference of a kind is that of one line."""
    theme, ref, text, unit = (" ".join(words.split()) for words in (theme, ref, text, unit))
    for name, words in (("theme", theme), ("reference", ref), ("words", text)):
        if not words:
            raise Refused(f"Say the {name} of it.")
    if any(each.known_by == (kind, ref.casefold()) and each != before for each in known):
        raise Refused(f"There is a {kind} {ref} already.")
    new = before or PlanLine(kind=kind, theme=theme, ref=ref, text=text)
    new = new.with_(kind=kind, theme=theme, ref=ref, text=text, unit=unit)
    return act(f"{'change' if before else 'add'} {kind} {ref} of the plan", Put(new))


def report(line: PlanLine, *, period: str, status: Status, value: str, note: str, on: dt.date | None) -> Act:
    """What a report says of a line for one quarter, in place of what was recorded of that quarter before."""
    said = AsReported(period=quarter(period), status=status, value=value.strip(), note=note.strip(), on=on)
    return act(f"{line.kind} {line.ref} as reported for {said.period}", Put(with_reported(line, said)))


def with_reported(line: PlanLine, reported: AsReported) -> PlanLine:
    """The line with what was reported of one quarter, its other quarters as they were."""
    others = [each for each in line.reported if each.period != reported.period]
    return line.with_(reported=tuple(sorted((*others, reported), key=lambda each: each.period)))


def take_out(line: PlanLine) -> Act:
    """A line entered by mistake goes; undo brings it back."""
    return act(f"take out {line.kind} {line.ref} of the plan", Drop(line))
