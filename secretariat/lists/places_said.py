"""Where a meeting is, out of the words of a list: what sounds like a place, with the address that goes on from it."""

from __future__ import annotations

import re

from ..basics.pattern import pattern

_PLACE = pattern(
    r"\b(?:\w*room|\w*hall|chambers?|\w*house|centre|center|building|suite|offices?|online|teams|zoom|virtual|theatre|"
    r"library|street|road|council|headquarters|hq|campus|hub|exchange|college|university|academy|hotel|church|pavilion|"
    r"museum|institute|arena)\b", re.IGNORECASE,
)  # fmt: skip
_ADDRESS = pattern(
    r"(?:\d+[A-Za-z]? )?[A-Z][\w’'.-]*(?:[ -](?:[A-Z\d][\w’'.-]*|on|upon|in|le|the|of|by|under|and|&)){0,4}"
)
"""As a street, a town or a postcode stands after a place: “12 St Mary’s Row”, “Stow-on-the-Hill”, “PE99 1AB”."""
_BUSINESS = pattern(
    r"\b(?:precept|budgets?|plans?|reports?|reviews?|hearings?|confirm\w*|appoint\w*|complaints?|performance|election|"
    r"annual|agm|training|workshop|briefing|induction|updates?|draft|final|scrutiny|recruitment|strategy|questions?|"
    r"meetings?|panel|public|private|hybrid|webcast|tbc|tba|provisional|reserve|part|year|q[1-4])\b", re.IGNORECASE,
)  # fmt: skip
"""Words of what a panel does: in “Shire Hall, Precept” the second is no town."""


def is_place(words: str) -> bool:
    """Whether words sound like a place."""
    return _PLACE.search(words) is not None


def places_said(words: str) -> tuple[list[str], list[str]]:
    """What sounds like a place, with what a comma adds to it as an address; and the rest."""
    places: list[str] = []
    notes: list[str] = []
    in_address = False
    parts = re.split(r"(\s*[;,|]\s*|\s+[–—-]\s+|[()\[\]])", words)
    for parted, part in zip(["", *parts[1::2]], parts[::2], strict=True):
        said = re.sub(r"^(?:at|in|on)$|^(?:at|in|on)\s+(?:the\s+)?(?=[A-Z])", "", part.strip(" .()–—-"))
        if not said:
            continue
        goes_on = in_address and parted.strip() == "," and _ADDRESS.fullmatch(said) and not _BUSINESS.search(said)
        in_address = bool(goes_on or is_place(said))
        (places if in_address else notes).append(said)
    return places, notes
