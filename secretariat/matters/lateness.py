"""How much is overdue, or will be soon, in a line: counts alone, for a line that everybody near the screen can read."""

from __future__ import annotations

import datetime as dt

from ..basics.amounts import so_many
from .matter import overdue
from .register import Register

SOON = 2
"""Days ahead that are warned of."""


def lateness(register: Register, today: dt.date) -> str:
    """“6 matters overdue, 1 due within 2 days”; empty where there is nothing to say."""
    late = sum(overdue(matter, today) for matter in register.matters)
    ahead = today + dt.timedelta(SOON)
    near = sum(bool(m.due and today <= m.due <= ahead and m.still_owed) for m in register.matters)
    counts = [f"{so_many(late, 'matter')} overdue"] if late else []
    if near:
        counts.append(f"{near if late else so_many(near, 'matter')} due within {SOON} days")
    return ", ".join(counts)
