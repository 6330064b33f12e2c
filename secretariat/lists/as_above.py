"""Cells of a list that say “as above”: what they take from the row before, and that a time is not fixed yet."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..basics.pattern import pattern
from ..basics.sentences import listing

_DITTO = pattern(r"(?:as |same as )(?:above|before)|same|ditto|do\.?|[\"”“″〃]|''|-\s*[\"”]\s*-", re.IGNORECASE)
_NOT_FIXED = pattern(r"t\.?b\.?[cad]\.?|(?:time )?to be (?:confirmed|announced|agreed|decided)", re.IGNORECASE)
_MARK = pattern(r"(?<=\t)[ ]*\"{1,2}[ ]*(?=\t|$(?!\n[^\n]*[^\t\n\"]\"))", re.MULTILINE)


def marks_kept(text: str) -> str:
    """The text of a table between tabs with its ditto marks as such: a lone quotation mark would begin a cell that goes
    on over the rows below."""
    return _MARK.sub("”", text)


def as_above(values: dict[str, str], before: dict[str, str], names: Mapping[str, str]) -> list[str]:
    """Put what the row before says where a row says “as above”; what is told of it.

    ``before``: what the row before says, which becomes what this one does; ``names``: the fields, each with what a
    sentence calls it.
    """
    found: list[str] = []
    for name, what in names.items():
        if name in before and _DITTO.fullmatch(values.get(name, "")):
            values[name] = before[name]
            found += [what] if before[name] else []
        before[name] = values.get(name, "")
    are = "is that" if len(found) < 2 else "are those"
    return [f"Its {listing(found)} {are} of the row above."] if found else []


def not_fixed_yet(values: dict[str, str], names: Mapping[str, str]) -> list[str]:
    """Take off what is to be confirmed; what is told of it. ``names``: the fields, each with what it is called."""
    found = [name for name in names if _NOT_FIXED.fullmatch(values.get(name, ""))]
    return [f"No {names[name]} yet: {values.pop(name)}." for name in found]
