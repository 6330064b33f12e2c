"""The elections of the office that the panel holds to account, as its settings know them (APP-01).

From polling day until the winner takes office no day counts towards the three weeks for a proposed appointment.
"""

from __future__ import annotations

import datetime as dt
import re

from ..basics.clock import house_date, parse_date
from ..basics.record import Refused

Pause = tuple[dt.date, dt.date]
"""Polling day, and the day on which the winner takes office, which counts again."""

_FORM = "write “2 May 2024 to 9 May 2024”, polling day and the day the winner takes office, and “;” before another"
_LONGEST = dt.timedelta(60)


def judged_elections(words: str) -> str:
    """The periods in the order of their days, as they are kept. Raises Refused for what is none."""
    return "; ".join(f"{house_date(first)} to {house_date(until)}" for first, until in _read(words))


def pauses(words: str) -> tuple[Pause, ...]:
    """The periods of a setting; those that cannot be read, in a file from elsewhere, pause nothing."""
    try:
        return tuple(_read(words))
    except Refused:
        return ()


def _read(words: str) -> list[Pause]:
    found: list[Pause] = []
    for each in filter(None, (part.strip(" .") for part in re.split(r"[;\n]", words))):
        first, to, until = (part.strip() for part in re.split(r"(\s+(?:to|until|till)\s+|\s*–\s*)", each, maxsplit=1)
                            ) if re.search(r"\s(?:to|until|till)\s|–", each) else (each, "", "")  # fmt: skip
        if not to:
            raise Refused(f"“{each}” is no election: {_FORM}.")
        poll, office = parse_date(first), parse_date(until)
        if not poll < office <= poll + _LONGEST:
            raise Refused(f"“{each}”: the winner takes office after polling day, and soon: {_FORM}.")
        found.append((poll, office))
    return sorted(found)
