"""Where a rule is written, as the clerk reads it: the Act and the regulation, without our own numbers of rules."""

from __future__ import annotations

import re

from .pattern import pattern

_OURS = r"(?:[A-Z]{3}-\d{2}[a-z]?(?: to [A-Z]{3}-\d{2})?|domain \d+(?:\.\d+)?)"
_ALONE = pattern(rf" ?\({_OURS}(?:[;,] {_OURS})*\)")
_AFTER = pattern(rf"[;,] {_OURS}(?!\d)")
_BEFORE = pattern(rf"{_OURS}[;,] ")
_ONLY = pattern(rf"(?::|^) ?{_OURS}(?=[.\n]|$)", re.MULTILINE)


def cited(words: str) -> str:
    """Words of a rule or its source without our numbers: “CMP-06; reg 31(1)(a)” is “reg 31(1)(a)”."""
    return _ONLY.sub("", _BEFORE.sub("", _AFTER.sub("", _ALONE.sub("", words))))


def in_brackets(source: str) -> str:
    """A source after what it is the source of; nothing, where it is a number of ours alone."""
    words = cited(source)
    return f" ({words})" if words else ""
