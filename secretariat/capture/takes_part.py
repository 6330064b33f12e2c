"""What she who declares an interest does, said at the end of the line for some of its items, or with her vote: “…,
withdraws from 6”, “…, speaks and votes”.
"""

from __future__ import annotations

import re

from ..basics.pattern import pattern, small
from ..proceedings.state import Effect
from .interests_said import EFFECTS, SOME_ITEMS

AFTERWARDS: dict[str, Effect] = {
    **EFFECTS, "withdrew": "withdraws", "remained": "remains", "stayed": "remains", "spoke": "speaks",
    "will leave": "withdraws", "will withdraw": "withdraws", "left": "withdraws", "leaving": "withdraws",
    "withdrawing": "withdraws", "remaining": "remains",
}  # fmt: skip
"""The same said of what has happened."""
_NUMBERS = r"\d{1,2}[a-z]?(?:\s*(?:,|&|\band\b|to|-|–)\s*\d{1,2}[a-z]?)*"
_FOR_ITEMS = pattern(
    r"(?:^|(?<![ ,;(–—-])(?:\s*[,;(]\s*|\s+[–—-]\s+)(?:(?:and|&|but) )?|\s+(?:and|&|but) |\s+(?=withdr))"
    rf"(?P<did>{'|'.join(AFTERWARDS)})"
    r"(?: (?:the )?(?:room|meeting|chamber))?(?: and (?P<speaks>speaks))?,? "
    r"(?:(?:from|for|during|in|on) (?:the (?:room|meeting|chamber) (?:for|during) )?)+"
    rf"(?P<items>{SOME_ITEMS}|{_NUMBERS})"
    r"(?: only)?\)?\.?$",
    re.IGNORECASE,
)
_VOTE_LAST = pattern(
    r"(?P<before>(?:^|.*[ ,;(–—-])(?:remain(?:s|ed|ing)|stay(?:s|ed)|speaks|spoke|dispens(?:ed|ation)))[\s,]+"
    r"(?:(?:and|but|&) )?(?:(?P<votes>votes|voted|voting)|(?:does|will|did) not vote|not vot(?:es|ing)|"
    r"without (?:a )?vote|no vote)\)?\.?$",
    re.IGNORECASE | re.DOTALL,
)


def for_some_items(nature: str) -> tuple[str, Effect, str]:
    """The nature without what she does for some items, where it ends with that, what she does, and the items as typed;
    the nature alone where it does not."""
    found = _FOR_ITEMS.search(nature)
    if found is None:
        return nature, "remains", ""
    effect = "remains and speaks" if found["speaks"] else AFTERWARDS[small(found["did"])]
    return nature[: found.start()].rstrip(" ,;"), effect, found["items"]


def without_her_vote(nature: str) -> tuple[str, bool | None]:
    """The nature without whether she votes, where it ends with what she does and that; None where it is not said."""
    found = _VOTE_LAST.match(nature)
    return (found["before"], found["votes"] is not None) if found else (nature, None)
