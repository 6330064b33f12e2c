"""“pq: why was it late?”, “pq asked why”: who said it at the start of a line, as minutes are noted on paper.

A code with a colon, or before what she did, and a councillor’s name with a colon stand for the code and Tab: a code is
printed nowhere. Codes are in small letters there, for “PC: officers were sent” may begin with any abbreviation.
"""

from __future__ import annotations

import re

from ..basics.openings import begins_with_a_verb
from ..basics.pattern import pattern
from ..basics.record import Refused
from ..proceedings.proceedings import Proceedings
from .arguments.persons import like_a_code

_CODE = pattern(r"(?P<who>[^\W\d_]{2,4}\d?)(?P<colon>\s*:\s+|\s+)(?=\S)")
_NAME = pattern(r"(?P<who>(?i:cllr\.?|councillor)\s+(?P<name>[^\W\d_][^:\n\t]{1,40})):\s+(?=[^\s\d])")
_A_COUNT = pattern(r"\d+\s*(?:[,;]|$)")
"""“db: 3, pq: 2” is what each was given."""


def with_tab(text: str, p: Proceedings) -> str:
    """The line with a tab after whoever said it; any other as it is."""
    if "\t" in text:
        return text
    found = _code_of(text, p) or _name_of(text, p)
    return f"{found['who']}\t{text[found.end() :]}" if found else text


def _code_of(text: str, p: Proceedings) -> re.Match[str] | None:
    found = _CODE.match(text)
    if found is None or not like_a_code(found["who"]) or p.people.coded(found["who"]) is None:
        return None
    words = text[found.end() :]
    said = not _A_COUNT.match(words) if ":" in found["colon"] else begins_with_a_verb(words)
    return found if said else None


def _name_of(text: str, p: Proceedings) -> re.Match[str] | None:
    found = _NAME.match(text)
    try:
        return found if found and p.people.named(found["name"]) else None
    except Refused:
        return None
