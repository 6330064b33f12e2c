"""How much must be done in complaints: counts alone, and only while the register is open. No name, no words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..basics.amounts import so_many
from ..complaints.case import Case, Context
from ..complaints.next_steps import due_within
from ..finding.passage import Where
from .dates import AHEAD
from .line import SinceLine


def of_cases(cases: Iterable[Case], context: Context) -> Iterator[SinceLine]:
    """What is past its day and what is due in the coming week, a line each."""
    due = due_within(cases, AHEAD, context)
    late = sum(each.next.overdue(context.today) for each in due)
    if late:
        yield SinceLine("Complaints", f"{so_many(late, 'step')} past the day", Where("complaints"))
    if soon := len(due) - late:
        yield SinceLine(
            "Complaints", f"{so_many(soon, 'step')} to take at once or in the coming week", Where("complaints")
        )
