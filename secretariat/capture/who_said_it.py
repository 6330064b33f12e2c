"""“pq: asked why”: a code, or a councillor’s name, and a colon at the start of a line, as minutes are noted on paper.

It stands for the code and Tab. Small letters alone are a code there: “PC: 12 recruits” may be any abbreviation.
"""

from __future__ import annotations

from ..basics.pattern import pattern
from ..basics.record import Refused
from ..proceedings.proceedings import Proceedings

_CODE = pattern(r"\s*(?P<who>[^\W\d_][^\W_]{0,5}):\s+(?=[^\s\d])")
_NAME = pattern(r"\s*(?P<who>(?i:cllr\.?|councillor)\s+[^\W\d_][^:\n\t]{1,40}):\s+(?=[^\s\d])")
_TITLE = pattern(r"(?i:cllr\.?|councillor)\s+")


def with_tab(text: str, p: Proceedings) -> str:
    """The line with a tab after whoever is said by a code or a name and a colon; any other as it is."""
    if found := _CODE.match(text):
        known = found["who"].islower() and p.people.coded(found["who"]) is not None
    elif found := _NAME.match(text):
        known = _is_known(_TITLE.sub("", found["who"]), p)
    return f"{found['who']}\t{text[found.end() :]}" if found and known else text


def _is_known(name: str, p: Proceedings) -> bool:
    try:
        p.people.named(name)
    except Refused:
        return False
    return True
