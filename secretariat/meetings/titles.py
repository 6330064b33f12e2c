"""Titles of items compared: whether two name the same thing."""

from __future__ import annotations

import re
from functools import lru_cache

_FILLING = {"the", "and", "of", "a", "an", "for", "to"}


@lru_cache(maxsize=4096)
def name_of(title: str) -> str:
    """A title without small words, signs and capitals, to be compared: “The A & B Report.” equals “A and B Report”."""
    words = re.findall(r"\w+", title.casefold())
    return " ".join(word for word in words if word not in _FILLING) or title.casefold().strip()
