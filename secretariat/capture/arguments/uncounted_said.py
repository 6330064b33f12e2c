"""How a vote went where that is said in place of the whole count, or besides: “carried overwhelmingly”, “nem con, one
abstention”, “lost by a large majority, 2 against”, “4-1 on a recount”.

How many were for is not said, and nothing is made of it; what was said stands in the minutes as it was.
"""

from __future__ import annotations

import re
from typing import Any

from ...basics.number_words import votes_in_figures, whole_number
from ...basics.pattern import pattern, small
from .counts_said import tidied
from .result_words import A_MAJORITY, HOW_SURELY, IS_CARRIED, IS_LOST, NEM_CON
from .set_off import SET_OFF

_HANDS = r"(?:(?:on|by) )?(?:a )?show of hands"
_WHOLE = pattern(
    rf"(?:{_HANDS}[\s,:;–—-]*)?(?:(?:the )?(?:motion|amendment|proposal|vote),? )?(?:(?:was|were) )?(?:declared )?"
    rf"(?:(?P<before>{HOW_SURELY}) )?"
    rf"(?:(?P<lost>{IS_LOST})|(?P<carried>{IS_CARRIED})?(?P<nem>,? ?(?:{NEM_CON}\b\.?|"
    r"without dissent))?)"
    rf"(?:[\s,(–—-]*(?P<manner>{HOW_SURELY}|(?:(?P<by>by|with|on) )?(?:an? |the )?(?P<majority>{A_MAJORITY})"
    r"(?: (?:vote|(?P<way>in favou?r|for|against)))?)\)?)?"
    rf"(?:[\s,(–—-]*{_HANDS}\)?)?(?P<counts>(?:[\s,;:.(–—-]*(?:(?:with|but|and|&|there (?:was|were)) )*"
    r"\d+ (?:votes? |members? |councillors? )?(?:against|opposed|dissent\w*|abst\w*)(?: votes?)?\.?\)?)*)"
    rf"(?:[\s,(–—-]*{_HANDS}\)?)?\W*",
    re.IGNORECASE,
)
_COUNT = pattern(r"(\d+) (?:votes? |members? |councillors? )?(against|opposed|dissent|abst)", re.IGNORECASE)


def read(words: str) -> dict[str, Any]:
    """The fields of such a ``Voted``; none where the words say no such thing, or count the votes for it too."""
    found = _WHOLE.fullmatch(votes_in_figures(tidied(words)))
    if found is None:
        return {}
    counts = _COUNT.findall(found["counts"])
    against = [whole_number(number) for number, way in counts if way.casefold() != "abst"]
    abstained = [whole_number(number) for number, way in counts if way.casefold() == "abst"]
    nobody_against = against == [0] and bool(abstained)
    if not (found["lost"] or found["carried"] or found["nem"] or found["majority"] or nobody_against):
        return {}
    manner = _manner(found)
    if max(len(against), len(abstained)) > 1 or not (manner or any(against) or any(abstained)):
        return {}
    carried = not found["lost"] and small(found["way"] or "") != "against"
    fields = {"method": "uncounted", "carried": carried, "votes_for": 0, "votes_against": sum(against),
              "abstained": sum(abstained), "manner": manner}  # fmt: skip
    if found["nem"] or against == [0]:  # with an abstention that is nobody against, and not everybody for
        fields |= {"manner": "nem con"} if any(abstained) and not manner else {"unanimous": True}
    return fields


_BESIDE = pattern(
    rf"(?<=[\w)])[\s,(–—-]+(?P<manner>{HOW_SURELY}|(?:(?:by|with|on) )?(?:an? |the )?(?P<majority>{A_MAJORITY}))\)?"
    rf"(?: of)?(?=$|[\s,;:(])|^(?P<before>{HOW_SURELY}) (?=\w)",
    re.IGNORECASE,
)


_RECOUNTED = pattern(
    rf"{SET_OFF}*(?:\b(?:on|after|by|following) )?(?:\b(?:a|the) )?"
    r"\b(?:re-?count(?:ed)?|second count|count(?:ed)? again)\b(?: (?:of votes|was))?\)?[\s:,–—-]*",
    re.IGNORECASE,
)


def beside_a_count(words: str) -> tuple[str, dict[str, Any]]:
    """The words of a counted vote without what is said beside the numbers, and the fields for that: how surely it went,
    “carried by a clear majority (4-1)”, and that it was counted again, “4-1 (recount)”."""
    fields: dict[str, Any] = {}
    if not re.search(r"\d", words):
        return words, fields
    if again := _RECOUNTED.search(words):
        words, fields = f"{words[: again.start()]} {words[again.end() :]}".strip(), {"recount": True}
    if found := _BESIDE.search(words):
        words = f"{words[: found.start()]} {words[found.end() :]}".strip()
        fields["manner"] = _manner(found)
    return words, fields


def _manner(found: re.Match[str]) -> str:
    """“overwhelmingly”, “by a clear majority”: as it was said, in its own words."""
    if found["majority"]:
        an = "an" if small(found["majority"]).startswith("o") else "a"
        return f"by {an} {small(found['majority'])}"
    return small(found["before"] or found["manner"] or "")
