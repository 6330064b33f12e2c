"""How a letter begins and ends: “Dear …” and “Yours …”, which belong together."""

from __future__ import annotations

from typing import NamedTuple

from ..basics.saying import said_later, say

NOBODY_NAMED = said_later("Sir or Madam")


class Salutation(NamedTuple):
    """The first line of a letter, and the line above its signature."""

    dear: str
    yours: str


def salutation(to: str = "") -> Salutation:
    """Yours sincerely to whoever is named, by name or office; to nobody named, Dear Sir or Madam, Yours faithfully."""
    named = " ".join(to.split()).rstrip(",")
    if named and named.casefold() not in ("sir or madam", "sir/madam", "sir", "madam", "sirs"):
        return Salutation(say("Dear {name},", named), say("Yours sincerely,"))
    return Salutation(say("Dear {name},", named or say(NOBODY_NAMED)), say("Yours faithfully,"))
