"""Where a meeting is, out of the words of a list: what sounds like a place, with the address that goes on from it."""

from __future__ import annotations

import re

from ..basics.pattern import pattern

_PLACE = pattern(
    r"\b(?:\w*room|\w*hall|chambers?|\w*house|centre|center|building|suite|offices?|online|teams|zoom|virtual|theatre|"
    r"library|street|road|council|headquarters|hq|campus|hub|exchange|college|university|academy|hotel|church|pavilion|"
    r"museum|institute|arena|floor|club|stadium|racecourse|showground|mill|maltings)\b", re.IGNORECASE,
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


_POSTCODE = pattern(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$")

_AROUND = pattern(r"^(?:at|in|on)$|^(?:at|in|on)\s+(?:the\s+)?(?=[A-Z])|\s+(?:on|at|from)(?:\s+the)?$")
"""What leads to a place, and from it to its day: “at the Guildhall on the”."""


def is_place(words: str) -> bool:
    """Whether words sound like a place."""
    return _PLACE.search(words) is not None


def _goes_with_one(words: str) -> bool:
    return _ADDRESS.fullmatch(words) is not None and not _BUSINESS.search(words)


def places_said(words: str) -> tuple[list[str], list[str]]:
    """What sounds like a place, with what a comma adds to it as an address; and the rest."""
    parts = re.split(r"(\s*[;,|]\s*|\s+[–—-]\s+|[()\[\]])", words)
    said = [
        (parted.strip(), _AROUND.sub("", part.strip(" .()–—-@")))
        for parted, part in zip(["", *parts[1::2]], parts[::2], strict=True)
    ]
    said = [(parted, part) for parted, part in said if part]
    of_place = [is_place(part) or _POSTCODE.search(part) is not None for _, part in said]
    for n, (parted, part) in enumerate(said[1:], 1):
        of_place[n] |= of_place[n - 1] and parted == "," and _goes_with_one(part)
    before = False
    for n in range(len(said) - 1, 0, -1):  # what stands before a postcode is its address
        before = _POSTCODE.search(said[n][1]) is not None or (before and of_place[n])
        before = before and said[n][0] == "," and (of_place[n - 1] or _goes_with_one(said[n - 1][1]))
        of_place[n - 1] |= before
    places = [part for (_, part), of in zip(said, of_place, strict=True) if of]
    notes = [part for (_, part), of in zip(said, of_place, strict=True) if not of]
    return places, notes
