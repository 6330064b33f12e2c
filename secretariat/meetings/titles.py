"""Titles of items, by what they say."""

from __future__ import annotations

import re
from functools import lru_cache

_FILLING = {"the", "and", "of", "a", "an", "for", "to"}


@lru_cache(maxsize=4096)
def name_of(title: str) -> str:
    """A title by what it says: “The A & B Report.” and “A and B Report” are one."""
    words = re.findall(r"\w+", title.casefold())
    return " ".join(word for word in words if word not in _FILLING) or title.casefold().strip()
