"""What a report asks of the panel, found and said briefly: “to note the contents of this report”."""

from __future__ import annotations

import re
from functools import lru_cache

from ...basics.bullets import DRAWN
from ...basics.pattern import pattern

_WHO = (
    r"(?:the |this |that the )?(?:[A-Z][\w’'.&]*,? (?:and |of |the |for )?){0,8}?"
    r"(?:panel|committee|members(?: of the panel)?)"
)
_IS_ASKED = r"(?:is|are|be)(?: therefore| also| hereby| now)? (?:recommended|asked|invited|requested|required|advised)"
_ASKING = pattern(r"\b(?:is|are|be)(?: therefore| also| hereby| now)? (?:recommended|asked|invited|requested)\b")
_WHO_IS = pattern(
    r"(?:\b[Tt](?:he|his) (?:[A-Z][\w’'.&]*,? |and |of |the |for ){0,8})?"
    r"(?:[Pp]anel|[Cc]ommittee|[Mm]embers(?: of the [Pp]anel)?) $"
)
_LONGEST_BEFORE = 160
"""Letters from the sentence's start to the verb."""
_LEAD = pattern(rf"(?:it is (?:recommended|proposed) that )?{_WHO} {_IS_ASKED}(?P<to>,? to\b)?\s*:?\s*", re.IGNORECASE)
_THAT = pattern(r"(?:it is |we )?(?:therefore )?(?:recommend(?:ed)?|proposed?)\s*:?\s*that\b\s*:?\s*", re.IGNORECASE)
_NUMBER = pattern(
    rf"(?:^|(?<=[;:\n]))\s*(?:\(?(?:[a-h]|[ivx]{{1,4}}|\d{{1,2}}(?:\.\d{{1,2}})?)[.)]|[-–{DRAWN}])\s+", re.IGNORECASE
)
_LIMB = pattern(r"\s*[;,.]?\s*(?:\band\b)?\s*\n+\s*", re.IGNORECASE)
_AGAIN = pattern(r"; (?:To|That) ")
_NOTHING = pattern(r"(?:none|n/?a|nil|not applicable|no recommendations?(?: are made)?)\.?", re.IGNORECASE)
_ENOUGH = 5000
LONGEST_ASKED = 90
"""Letters of what is asked where there is room for a few words alone."""


def asking_sentence(text: str) -> str:
    """The sentence that asks something of the panel, where no section does: “Members are invited to comment on …”."""
    for found in _ASKING.finditer(text):
        who = _WHO_IS.search(text[max(0, found.start() - _LONGEST_BEFORE) : found.start()])
        if who:
            end = text.find(". ", found.end())
            return f"{who[0]}{text[found.start() : end + 1 if end >= 0 else len(text)]}".strip()
    return ""


@lru_cache(maxsize=256)
def asked_briefly(asked: str, most: int = LONGEST_ASKED) -> str:
    """What the panel is asked, without saying that it is asked, for a hint; empty where nothing is.

    “The Panel is recommended to note the contents of this report.” is “to note the contents of this report”.
    """
    words = _NUMBER.sub(" ", asked[:_ENOUGH].strip())
    words = " ".join(_LIMB.sub("; ", words.strip()).split()).replace(":; ", ": ")
    if _NOTHING.fullmatch(words):
        return ""
    if lead := _LEAD.match(words):
        rest = words[lead.end() :].lstrip(":; ")
        asks = bool(lead["to"]) or rest.startswith("to ")
        words = f"{'to ' if asks and not rest.lower().startswith('to ') else ''}{rest}"
    elif that := _THAT.match(words):
        words = f"that {words[that.end() :]}"
    first = words.split(" ", 1)[0]
    if first.lower() in ("to", "that", "for"):
        words = words[:1].lower() + words[1:]
    words = _AGAIN.sub(lambda found: found[0].lower(), words).rstrip(" .;,:")
    if len(words) <= most:
        return words
    return words[:most].rsplit(" ", 1)[0].rstrip(" ,;:.–-") + " …"
