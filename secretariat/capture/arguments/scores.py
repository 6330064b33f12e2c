"""A score beside a result, as it is said: “lost by 3 to 2” is 2 for and 3 against.

In figures alone, “3 2 lost”, the votes for stand first as always, and the result is what was declared.
"""

from __future__ import annotations

import re

from ...basics.number_words import whole_number
from ...basics.pattern import pattern, small
from ...basics.record import Refused

_SCORE = (
    r"(?P<by>by )?(?P<one>\d+)(?: votes?)?"
    r"(?:\s*[-–—/:]\s*|,? (?:votes? )?(?:to|against) )(?P<other>\d+)(?: votes?)?(?![\w]| (?:for|against|abst\w*)\b)"
)
_AFTER = pattern(
    rf"(?P<result>carried|lost)\b[\s,:;(–—-]*{_SCORE}(?P<more>(?:[\s,;/:–—-]+\d+(?: abst\w*)?)?)\)?", re.IGNORECASE
)
_BEFORE = pattern(
    rf"^\s*{_SCORE}\)?(?P<more>(?:[\s,;/:–—-]+\d+(?: abst\w*)?)?)\)?[\s,:;(–—-]*"
    r"(?:(?:the )?(?:motion|amendment|proposal) )?(?:(?:was|is) )?(?:put and )?(?:declared )?"
    r"(?P<result>carried|lost)\b",
    re.IGNORECASE,
)


_AGAINST = pattern(rf"^\s*{_SCORE.replace('for|against|', 'for|')} against\W*$", re.IGNORECASE)
"""“3-2 against”: which of them was against?"""
_FOR_IT = pattern(rf"^(?P<score>\s*{_SCORE.replace('for|against|', 'against|')}) for\W*$", re.IGNORECASE)


def in_order(words: str, *, half_is_enough: bool = True) -> str:
    """Words with the votes for first in their score, as the result says them; “3 to 2: the motion was lost” too.

    ``half_is_enough``: more for than against carries. Raises Refused where the score does not bear the result out and
    could be either way.
    """
    if (found := _AGAINST.match(words)) and whole_number(found["one"]) != whole_number(found["other"]):
        one, other = found["one"], found["other"]
        raise Refused(f"“{found[0].strip()}”: say how many were for and how many against: “{one} for {other} against”, "
                      f"or “{other} for {one} against”.")  # fmt: skip
    if found := _FOR_IT.match(words):
        words = found["score"]
    found = _AFTER.search(words)
    first = found is not None
    found = found or _BEFORE.match(words)
    if found is None:
        return words
    one, other = whole_number(found["one"]), whole_number(found["other"])
    lost = small(found["result"]) == "lost"
    sure = half_is_enough and (first or bool(found["by"]))
    if lost and one > other:
        if not sure:
            raise Refused(f"“{found[0].strip()}”: say how many were for and how many against: “{other} for {one} "
                          f"against”, or “{one} for {other} against”.")  # fmt: skip
        one, other = other, one
    elif not lost and one < other:
        raise Refused(f"“{found[0].strip()}” is more against than for: “{one} {other} carried” says that the chair "
                      f"declared it so, “{other} for {one} against” that more were for.")  # fmt: skip
    more = re.sub(r"[-–—/:]", " ", found["more"])
    if first:
        return f"{words[: found.start('one')]}{one} {other}{more}{words[found.end() :]}"
    return f"{one} {other}{more} {found['result']}{words[found.end() :]}"
