"""How a letter begins and ends: “Dear …” and “Yours …”, which belong together."""

from __future__ import annotations

from typing import NamedTuple

NOBODY_NAMED = "Sir or Madam"


class Salutation(NamedTuple):
    """The first line of a letter, and the line above its signature."""

    dear: str
    yours: str


def salutation(to: str = "") -> Salutation:
    """Yours sincerely to whoever is named, by name or office; to nobody named, Dear Sir or Madam, Yours faithfully."""
    named = " ".join(to.split()).rstrip(",")
    if named and named.casefold() not in ("sir or madam", "sir/madam", "sir", "madam", "sirs"):
        return Salutation(f"Dear {named},", "Yours sincerely,")
    return Salutation(f"Dear {named or NOBODY_NAMED},", "Yours faithfully,")
