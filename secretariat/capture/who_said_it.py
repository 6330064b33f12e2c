"""“pq: why was it late?”, “pq asked why”: who said it at the start of a line, as minutes are noted on paper.

A code with a colon, or before what she did, and a councillor’s name with a colon stand for the code and Tab: a code is
printed nowhere. Codes are in small letters there, for “PC: officers were sent” may begin with any abbreviation. While
another has the word, a name before what she said does too (“the Commissioner replied that”): it is not the other’s.
"""

from __future__ import annotations

import re

from ..basics.common_words import is_common_noun
from ..basics.openings import begins_with_a_verb
from ..basics.pattern import pattern
from ..basics.record import Refused
from ..proceedings.proceedings import Proceedings
from .arguments.persons import is_a_word_too, like_a_code, person_at

_CODE = pattern(r"(?P<who>[^\W\d_]{2,4}\d?)(?P<colon>\s*:\s+|\s+)(?=\S)")
_NAME = pattern(r"(?P<who>(?i:cllr\.?|councillor)\s+(?P<name>[^\W\d_][^:\n\t]{1,40})):\s+(?=[^\s\d])")
_A_COUNT = pattern(r"\d+\s*(?:[,;]|$)")
"""“db: 3, pq: 2” is what each was given."""
SAID = pattern(
    r"(?:then |also |had |again |later |further |in reply,? )*(?:said|says|stated|asked|asks|answered|replied|"
    r"responded|explained|added|noted|confirmed|clarified|commented|remarked|observed|mentioned|enquired|inquired|queried|"
    r"questioned|wondered|suggested|argued|stressed|emphasised|reiterated|acknowledged|requested|thanked|advised|"
    r"reported|pointed out|(?:wanted|wished) to know)\b",
    re.IGNORECASE,
)
"""How words go on after somebody whose words they tell."""


def with_tab(text: str, p: Proceedings, speaker: str = "") -> str:
    """The line with a tab after whoever said it; any other as it is. ``speaker``: who has the word."""
    if "\t" in text:
        return text
    if found := _code_of(text, p) or _name_of(text, p):
        return f"{found['who']}\t{text[found.end() :]}"
    return _after_a_name(text, p, speaker) or text


def begins_with_who_said_it(text: str, p: Proceedings, speaker: str = "") -> bool:
    """Whether words typed alone would be taken for somebody’s whom they begin with."""
    return with_tab(text, p, speaker) != text


def _code_of(text: str, p: Proceedings) -> re.Match[str] | None:
    found = _CODE.match(text)
    if found is None or p.people.coded(found["who"]) is None:
        return None
    words = text[found.end() :]
    if not like_a_code(found["who"]):  # “ps said that”, but “ps: the lamps” and “as said before”
        hers = found["who"].islower() and not is_a_word_too(found["who"]) and ":" not in found["colon"]
        return found if hers and SAID.match(words) and begins_with_a_verb(words) else None
    said = not _A_COUNT.match(words) if ":" in found["colon"] else begins_with_a_verb(words)
    return found if said else None


def _name_of(text: str, p: Proceedings) -> re.Match[str] | None:
    found = _NAME.match(text)
    try:
        return found if found and p.people.named(found["name"]) else None
    except Refused:
        return None


def _after_a_name(text: str, p: Proceedings, speaker: str) -> str:
    """The code of whoever a text names before what she said, and that, while another has the word; else empty.

    A common noun alone stays a word, whoever is called so: “Price reported by firms”.
    """
    if not speaker:
        return ""
    try:
        found = person_at(p, text)
    except Refused:
        return ""
    if found is None or found.person == speaker or not found.rest.startswith(" "):
        return ""
    name, words = text[: len(text) - len(found.rest)].strip(), found.rest.strip()
    sure = " " in name or (name[:1].isupper() and not is_common_noun(name.casefold()))
    hers = sure and SAID.match(words) is not None and begins_with_a_verb(words)
    return f"{p.people[found.person].code}\t{words}" if hers else ""
