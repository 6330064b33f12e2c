"""Cells of a list of dates that say “as above”, or that the time is not fixed yet."""

from __future__ import annotations

import re

from ..basics.pattern import pattern

_DITTO = pattern(r"(?:as |same as )(?:above|before)|same|ditto|do\.?|[\"”“″〃]|''|-\s*[\"”]\s*-", re.IGNORECASE)
_NOT_FIXED = pattern(r"t\.?b\.?[cad]\.?|(?:time )?to be (?:confirmed|announced|agreed|decided)", re.IGNORECASE)


def as_above(values: dict[str, str], before: dict[str, str]) -> list[str]:
    """Put the time and the place of the row before where a row says “as above”; what is told of it, and of a time that
    is not fixed yet. ``before``: those of the rows so far."""
    told: list[str] = []
    for name, what in (("start", "time"), ("venue", "place")):
        said = values.get(name, "")
        if before[name] and _DITTO.fullmatch(said):
            values[name] = before[name]
            told.append(f"Its {what} is that of the row above.")
        elif name == "start" and _NOT_FIXED.fullmatch(said):
            del values[name]
            told.append(f"No time yet: {said}.")
        before[name] = values.get(name, "") or before[name]
    return told
