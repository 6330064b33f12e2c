"""A full name of the panel, or of the office it holds to account, as sentences take it, and the word for the office."""

from __future__ import annotations

import re

from ..basics.pattern import pattern

_BEGINS = pattern(r"^the\s+(?=\w)", re.IGNORECASE)
_AFTER = pattern(r"\s*[(\[].*|,?\s+(?:for|of|in)\s.*", re.IGNORECASE)
"""What says of where, or of what, an office is: “Mayor of Westmarsh”, “Deputy Mayor for Policing”."""


def in_a_sentence(name: str) -> str:
    """A full name without the article and the full stop that every sentence gives it: “the Westmarsh Panel.”."""
    return _BEGINS.sub("", name.strip()).rstrip(" .,;") or name.strip()


def word_for(office: str) -> str:
    """The word that the minutes use of an office: “Mayor” of “Mayor of Westmarsh”, “Commissioner” of its full title."""
    words = (_AFTER.sub("", in_a_sentence(office)) or office).split()
    deputy = len(words) > 1 and words[-2].casefold() == "deputy"
    return " ".join(words[-2:] if deputy else words[-1:])
