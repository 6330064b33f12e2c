"""Where an e-mail quotes the message that it answers: what stands from there on is not of the letter.

Below a reply stands what the panel had written, with its references and the words of what it asked: read as the reply,
all of it would be answered. A letter that is passed on stands below a message too, and is the letter: it is addressed
to the panel, and not to whoever writes above it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..basics.pattern import pattern
from .in_short import in_short
from .openings_and_closes import is_close, is_salutation, opens_an_earlier_message, whom
from .positions import opens_with_a_position

_FROM = pattern(r"(?:from|de|oddi wrth)\s?:\s*\S", re.IGNORECASE)
_BESIDE_FROM = pattern(r"(?:sent|date|to|cc|subject|anfonwyd|at|pwnc)\s?:\s*\S", re.IGNORECASE)
_WROTE = pattern(r"\bwrote:$", re.IGNORECASE)
_FORWARDED = pattern(r"\bforwarded message\b", re.IGNORECASE)
_OFFICE = pattern(r"\b(?:commissioner|d?pcc|p[fc]{1,2}c|mayor|comisiynydd)\b", re.IGNORECASE)
_SENTENCE = pattern(r"(?:\S+\s+){6,}\S*[.?!](?:$|\s+[A-Z]\w+$)")
_HEAD = 8
"""So many lines may say from whom a message is, to whom and of which day."""


def quoted_from(raw: Sequence[str]) -> int:
    """The line at which a quoted message begins, below something that is said; behind the last line where none does."""
    lines = [line.strip().strip("*_ ").replace("**", "").replace(":*", ":") for line in raw]
    said = next((n for n, line in enumerate(lines) if is_said(line)), len(lines))
    at = next((n for n in range(said + 1, len(lines)) if _begins(lines, n)), len(lines))
    return at if at < len(lines) and _is_quoted(lines[:at], lines[at:]) else len(lines)


def is_said(line: str) -> bool:
    """A salutation, a sentence, or as little as “Agreed, thanks.” and “1 yes, 2 no”; a line of an address is none."""
    if is_salutation(line) or _SENTENCE.match(line):
        return True
    return len(line) < 400 and (opens_with_a_position(line) or bool(in_short(line)))


def _begins(lines: Sequence[str], n: int) -> bool:
    """“From: …” over “Sent: …”, “-----Original Message-----”, “On 3 May Rowan wrote:”, also over two lines."""
    line = lines[n]
    if opens_an_earlier_message(line) or _FORWARDED.search(line):
        return True
    if line.startswith("On ") and any(_WROTE.search(after) for after in lines[n : n + 3]):
        return True
    return bool(_FROM.match(line)) and any(_BESIDE_FROM.match(after) for after in lines[n + 1 : n + 4])


def _is_quoted(above: Sequence[str], below: Sequence[str]) -> bool:
    greeted_below = next((whom(line) for line in below if is_salutation(line)), "")
    if not greeted_below or _OFFICE.search(greeted_below):
        return True
    greeted_above = next((whom(line) for line in above if is_salutation(line)), "")
    author = " ".join(below[:_HEAD]).partition("To:")[0]
    return bool(_names(greeted_above) & _names(author) or _names(greeted_below) & _names(_signed(above)))


def _signed(lines: Sequence[str]) -> str:
    """Who signs: the lines under the close, else the last line that is short."""
    filled = [line for line in lines if line]
    close = max((n for n, line in enumerate(filled) if is_close(line)), default=len(filled) - 2)
    return " ".join(line for line in filled[close + 1 : close + 4] if len(line) < 80)


_NO_NAMES = frozenset(
    "dear chair councillor cllr panel mr mrs ms miss dr sir dame lord lady clerk from sent subject the and".split()  # noqa: SIM905
)


def _names(words: str) -> set[str]:
    found = {word.casefold() for word in re.findall(r"[^\W\d_]{3,}", words) if word[0].isupper()}
    return found - _NO_NAMES
