"""Whose an action is, wherever the line says it, put first: “write to Eldmoor (ab) by 4 July”, “Owner: ab”, “for
ab: write”; and what a line says already: its own number, “undertook”.
"""

from __future__ import annotations

import re

from ..basics.pattern import pattern
from ..panel.people import Person
from ..proceedings.proceedings import Proceedings
from .arguments import persons

_NUMBER = pattern(
    r"(?:action )?A?(?P<number>\d{1,2})(?:[.):]\s+|(?<=A\d)\s+(?:[–—-]\s+)?|(?<=A\d\d)\s+(?:[–—-]\s+)?)", re.IGNORECASE
)
_FIRST = pattern(
    r"(?:(?:owner|lead|action|by|for|to|the)[:\s]\s*)+(?P<who>[^:;,.]{2,60}?)"
    r"(?P<goes>\s*:\s+|[,\s]+(?=to\b)|\s+[–—-]\s+)",
    re.IGNORECASE,
)
_DUE_LAST = r"(?P<due>[\s,;.–—-]*\(?\b(?:by|due)\b[^;]*)"
_LABELLED = pattern(
    r"(?<![\s,;.(\[–—-])[\s,;.(\[–—-]+"
    r"(?:owner|lead|action|responsible)(?: officer)?\s*[:–—-]\s*(?P<who>[^:;()\[\]]{2,60}?)[)\]]?"
    rf"{_DUE_LAST}?\.?$",
    re.IGNORECASE,
)
_CODES_LAST = (
    pattern(rf"\s*[(\[](?P<who>[^()\[\]]{{2,20}})[)\]]{_DUE_LAST}?\.?$", re.IGNORECASE),
    pattern(rf"\s+[–—-]+\s+(?P<who>[^:;()]{{2,20}}?){_DUE_LAST}?\.?$", re.IGNORECASE),
    pattern(rf"(?<!\b\w\w),\s+(?P<who>[^:;,()]{{2,20}}?){_DUE_LAST}\.?$", re.IGNORECASE),
)
"""Codes alone, which nobody writes for somebody who is only spoken of: “(ab)”, “– ab”, “, ab, by 4 July”."""
_DUE = pattern(
    r"(?<![\s,;.–—-])[\s,;.–—-]*[\s(]"
    r"(?:(?:is |to be )?due(?: date)?(?: by| on)?|no later than|not later than|deadline(?: of)?|"
    r"target(?: date)?)\s*:?\s+(?P<day>[^()]+?)\)?\.?$",
    re.IGNORECASE,
)
_DID = pattern(
    r"(?:(?:has |had |have |then |also )?(?:undertook|undertaken|promised|agreed|committed)(?: (?:him|her|them)self)?)"
    r"\s+(?=(?:to|that)\b)",
    re.IGNORECASE,
)
_GOES_ON = ("to", "will", "would", "shall", "should", "must", "is", "are", "by", "–", "—", "-")


def owner_first(words: str, p: Proceedings) -> str:
    """Words of an action with who is to do it first, and the day at the end after “by”; as they are where nobody who is
    known is named so."""
    if (number := _NUMBER.match(words)) and (after := words[number.end() :]).strip():
        its_own = int(number["number"]) == p.next_number("action") and not number[0].rstrip()[-1].isdigit()
        words = after if its_own or persons.owners_at(p, after, _GOES_ON)[0] else words
    words = _DUE.sub(r" by \g<day>", words)
    if (found := _FIRST.match(words)) and _everyone(p, found["who"]):
        return f"{found['who']}{': ' if ':' in found['goes'] else ' '}{words[found.end() :]}"
    if persons.owners_at(p, words, _GOES_ON)[0]:
        return words
    found = _LABELLED.search(words)
    people = _everyone(p, found["who"]) if found else []
    for shape in () if people else _CODES_LAST:
        found = shape.search(words)
        people = _everyone(p, found["who"], by_code=True) if found else []
        if people:
            break
    if found is None or not people or not words[: found.start()].strip():
        return words
    codes = " ".join(each.code for each in people)
    due = (found["due"] or "").strip(" ,;.–—-(")
    return f"{codes}: {words[: found.start()].rstrip(' ,;.')} {due}".strip()


def without_saying_it(words: str) -> str:
    """Words of a promise without what /promise says already: “undertook to send it” is “to send it”."""
    return _DID.sub("", words.lstrip(" ,:–—-") if re.match(r"[\s,:]*[–—-]\s", words) else words, count=1)


def _everyone(p: Proceedings, names: str, *, by_code: bool = False) -> list[Person]:
    """Those whom words name, and nobody else; empty where a word of them names nobody, or none ``by_code``."""
    found: list[Person] = []
    for name in re.split(r"\s*(?:[,/&+]|\band\b)\s*", names.strip(" ,.")):
        bare = re.sub(r"^the (?=[A-Z]{2,3}$)", "", name.strip())
        person = persons.whole(p, bare) if bare else None
        if person is None or (by_code and bare.casefold() != person.code):
            return []
        found.append(person)
    return found
