"""Who something is addressed to: “to Eldmoor: that the lanes be lit”, “the Chief Executive: to decide the grant”."""

from __future__ import annotations

import re

from ..basics.common_words import is_common_noun
from ..basics.openings import words_of
from ..basics.pattern import pattern
from ..basics.verbs import AUXILIARIES, BASE_VERBS, PARTS, WOULD_DO
from ..panel.people import People

COLON = pattern(r":(?=\s|$)")
"""With a space after it, or at the end: in 10:30 or in an address it tells nobody."""
_LEADS = frozenset("the a an all both each every any some other our his her its their my your".split())  # noqa: SIM905
_BODIES = frozenset("cabinet council government parliament police staff".split())  # noqa: SIM905
_BODIES_LAST = frozenset(
    """authorities authority board boards cabinet committee constabulary council councils executive force forces forum
    government group members minister ministers office officers panel panels partners partnership scrutiny secretary
    sub-committee""".split()  # noqa: SIM905
)
"""How “full council”, “audit committee” end, where “that” shows that they are somebody."""
_NO_BODY = frozenset("effect extent degree point end level standard way same last first next".split())  # noqa: SIM905
"""“to the effect that”."""
_NO_ENDING = frozenset("re fw fwd cc nb ps viz ie eg note at on by from with for of in to and or".split())  # noqa: SIM905
"""What stands before a colon of another kind: “Re: lanes”, or begins what the colon would cut off."""
_LONGEST = 20
"""Words and commas."""


def addressed(words: str, people: People, *, after_to: bool = True) -> tuple[str, str]:
    """To whom, and what; nobody, and all the words, where they are addressed to nobody.

    A recipient stands before a colon that a space follows, and is a name, a code or “the …”, never what is to be done:
    “to hold a workshop: two hours” is addressed to nobody. ``after_to``: only where “to” comes first.
    """
    text = words.strip()
    after = re.match(r"to\s+", text, re.IGNORECASE)
    colon = COLON.search(text)
    if colon is None or (after is None and after_to):
        return "", text
    whom = text[after.end() if after else 0 : colon.start()].strip()
    if coded := people.coded(whom):
        return coded.in_text, text[colon.end() :].strip()
    says_what = re.match(r"\s*(?:that|to)\b", text[colon.end() :], re.IGNORECASE) is not None
    if not _is_somebody(whom, at_will=not after_to, says_what=says_what):
        return "", text
    return whom, text[colon.end() :].strip()


def is_somebody_told_that(whom: str) -> bool:
    """Whether the words of “to … that” are somebody: “to full council that”, never “to the effect that”."""
    found = words_of(whom)
    said = [word.casefold() for word in found]
    if not said or len(said) > 6 or set(said) & _NO_BODY or set(said[1:]) & _LEADS or said[0] in BASE_VERBS | WOULD_DO:
        return False
    return said[-1] in _BODIES_LAST or (found[-1][:1].isupper() and _is_somebody(whom, at_will=False, says_what=True))


def _is_somebody(whom: str, *, at_will: bool, says_what: bool) -> bool:
    """Whether words before a colon are somebody. ``at_will``: the command asks for a recipient, so any noun is one.

    ``says_what``: “that” or “to” follows the colon, as it does after “parish councils”, and not after “stop cars”.
    """
    found = words_of(whom)
    if not found or len(found) > _LONGEST or re.search(r"[.?!;:]\s|\d[:.]\d|//|\n", f"{whom} "):
        return False
    first, low = found[0], [word.casefold() for word in found]
    if set(low) & ((PARTS - {"and", "as"}) | AUXILIARIES) or low[-1] in _NO_ENDING:
        return False
    if first[:1].isupper() or low[0] in _LEADS:
        return True
    if low[0] in _BODIES:
        return low[1:2] == [] or low[1] not in _LEADS  # “to staff the desk”
    is_a_verb = low[0] in BASE_VERBS | WOULD_DO
    several = any(map(_is_plural, low[:1])) or (says_what and is_common_noun(low[0]) and _is_plural(low[-1]))
    return not is_a_verb and (several or at_will)


def _is_plural(word: str) -> bool:
    return word.rstrip("’'").endswith("s") and not word.endswith(("ss", "us", "is"))
