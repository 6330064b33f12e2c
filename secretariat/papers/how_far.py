"""How far the minutes of a meeting have got, in lines: circulated, approved, signed, and what changed since."""

from __future__ import annotations

from ..basics.clock import house_date, local
from ..minutes.life import Life
from ..proceedings.proceedings import Proceedings
from .circulating import amendments


def how_far(p: Proceedings, known: Life) -> list[str]:
    """Circulated, approved, signed; and each paragraph that was changed since a copy went out."""
    lines = [known.status(), *known.notes()]
    lines += [f"{copy.kind.capitalize()} on {house_date(local(copy.when).date())}"
              f"{f', to {copy.to}' if copy.to else ''}." for copy in known.copies]  # fmt: skip
    for each in amendments(p, known):
        lines += ["", f"Changed since {house_date(local(each.since.when).date())}:"]
        for change in each.changes:
            lines += [f"  {change.under}", *([f"    was: {change.was}"] if change.was else []),
                      *([f"    now: {change.now}"] if change.now else [])]  # fmt: skip
    return lines
