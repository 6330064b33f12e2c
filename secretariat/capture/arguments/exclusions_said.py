"""The public's exclusion as it is said, without what /private says already: “part 1 para 3”, the whole resolution."""

from __future__ import annotations

import re

from ...basics.number_words import ANY_NUMBER, first_in_figures
from ...basics.pattern import pattern

_PUBLIC = r"(?:the )?(?:(?:members of the )?press (?:and|&) (?:the )?)?(?:members of the )?public"
_EXCLUDED = pattern(
    rf"^\s*(?:to |that )?(?:exclu(?:de|ded|ding|sion of) )?{_PUBLIC}"
    r"(?: (?:(?:were |be |was )?excluded|left|(?:were |was )?asked to leave))?\b"
    r"(?: from (?:the|this) (?:meeting|room)\b)?(?: (?:for|during) (?:the )?(?:consideration|discussion) of\b)?[\s,:]*",
    re.IGNORECASE,
)
_SESSION = pattern(
    r"^\s*(?:(?:(?:exempt|closed|private) )?session|in camera|business|(?:part (?:two|ii|2)))\b[\s,:]*(?=$|[^\s:])",
    re.IGNORECASE,
)
_RESOLVED = pattern(
    r"^\s*(?:it was )?(?:unanimously )?(?:(?:to )?resolved?|agreed|moved|proposed)\b[\s,:–—-]*(?=that\b|to exclude\b)",
    re.IGNORECASE,
)
"""“RESOLVED: That …”."""
_BE_EXCLUDED = pattern(
    rf"(?<![\s,:])[\s,:]*\b(?:that,? )?{_PUBLIC},? (?:(?:should|must) )?(?:be|were|was|is|are) (?:now )?"
    r"(?:excluded|asked to leave)\b(?: from)?(?: (?:the|this) (?:meeting|room))?"
    r"(?: (?:for|during|whilst?|from))?(?: (?:the )?(?:consideration|discussion) of)?,?",
    re.IGNORECASE,
)
"""The same within the whole resolution: what follows is of which business."""
_WHY = pattern(r":|\bgrounds?\b|\bbecause\b", re.IGNORECASE)
_THAT = pattern(r"(?:^|(?<=[\s,]))that\b[\s,]*(?=(?:under|for)\b)", re.IGNORECASE)
_AN_ACT = r"(?:the )?(?:said )?(?:(?:local government )?act|LGA)(?:,? (?:19)?72)?"
_PART = r"(?:part|pt)\.? ?(?:1|i|one)\b"
_A_LABEL = r"(?:para|categor|cat\b|no\b|nos\b|number|¶|p\.?\s?\d)"
_OF_THE_ACT = pattern(
    r"(?:^|(?<![\s,(])[\s,(]+)(?:(?:of|in|to|under) )?"
    rf"(?:{_PART},? (?:(?:of|to) )?)?(?:(?:the )?sch(?:edule|ed)?\.? ?12A|(?:the )?12A(?=\s*[(/]|,? {_A_LABEL}))"
    rf"(?:,? {_PART})?(?:,? (?:(?:to|of) )?{_AN_ACT})?\)?(?=$|[\s,;:(/.])",
    re.IGNORECASE,
)
_OF_THE_PART = pattern(
    rf"(?:^|(?<=\s)){_PART},?\s+(?:of )?(?={_A_LABEL})|(?<=\d)\)?,? (?:of |in )?{_PART}(?=$|[\s,;:])", re.IGNORECASE
)
_OF_THE_SECTION = pattern(
    rf"(?:^|\s)(?:(?:under|in accordance with|pursuant to|by virtue of) )?"
    rf"(?:s\.?|sec(?:tion)?\.?) ?100A ?(?:\(\d\))?(?: (?:of )?{_AN_ACT})?(?=$|[\s,;:])|"
    r"(?:^|\s)(?:under )?(?:LGA|(?:the )?local government act)(?: (?:19)?72)?(?=$|[\s,;:])",
    re.IGNORECASE,
)
"""What /private says already."""
_LIKELY = pattern(
    r"(?<![\s,;])[\s,;]*\b(?:(?:on|for) (?:the )?grounds? (?:that )?|as |because |since |in that )"
    r"(?:it|they|this|these|the (?:items?|reports?|papers?|business|matters?|discussions?|information)|there)\b"
    r"(?: (?:items?|is|are|will|would|may|could|be|to|likely|involves?|contains?|includes?|"
    r"discloses?|disclosed?|involving|disclosure|the|of|possible))* exempt information\b,?"
    r"(?: (?:as )?(?:defined|described|specified|set out|falling))?"
    r"(?: within the meaning of)?(?: (?:in|under|by|within|of))?(?= [^:]*\d)",
    re.IGNORECASE,
)
"""“on the grounds that it involves the likely disclosure of exempt information as defined in”, with what it is in."""
_OUTWEIGHS = pattern(
    r"(?<![\s,;])[\s,;]*(?:\band )?(?:\bthat )?(?:,? ?in all the circumstances(?: of the case)?,? )?(?:the )?"
    r"public interest in (?:maintaining|keeping) the exemptions? outweigh(?:s|ed)? "
    r"(?:the public interest in |that in |that of )?"
    r"(?:the )?(?:disclosing|disclosure|its disclosure)(?: of)?(?: (?:the |such )?(?:information|it|them))?",
    re.IGNORECASE,
)
"""The test that is printed with every paragraph (MTG-30)."""
_LABEL = r"(?:paragraphs?|paras?\.?|categor(?:y|ies)|cats?\.?|numbers?|nos?\.?|¶)"
_IN_WORDS = pattern(
    rf"\b(?P<label>{_LABEL}) (?P<numbers>(?:{ANY_NUMBER})(?:(?:, | and |, and | & )(?:{ANY_NUMBER}))*)\b", re.IGNORECASE
)
_NUMBER_WORD = pattern(rf"\b(?:{ANY_NUMBER})\b", re.IGNORECASE)
_A_SPAN = pattern(
    rf"(?P<label>(?:\b|(?=¶)){_LABEL}) ?(?P<first>\d{{1,2}})\s*(?:-|–|—|to)\s*(?P<last>\d{{1,2}})(?=$|[\s,;:.])",
    re.IGNORECASE,
)
"""“paragraphs 1 to 3”: without the word, “4-1” is a vote."""
_LABELLED = pattern(
    r"(?:\b(?:paragraphs?|paras?\.?|categor(?:y|ies)|cats?\.?|numbers?|nos?\.?|p\.?)|¶+)\s*(?=\(?\d)", re.IGNORECASE
)
_BRACKETED = pattern(
    r"(?:^|(?<![\s/(])[\s/(]*|(?<=\s))"
    r"\((?P<n>(?:paragraph )?\d{1,2}[a-z]?(?:(?:, ?| and | & )\d{1,2}[a-z]?)*)\)",
    re.IGNORECASE,
)
_STROKE = pattern(r"^\s*[/,]\s*(?=\d)")


def without_the_public(words: str) -> str:
    """Words after /private without the public that is excluded, or the session that is private."""
    return _SESSION.sub("", _EXCLUDED.sub("", _RESOLVED.sub("", words, count=1), count=1), count=1)


def without_the_resolution(words: str) -> str:
    """The whole resolution, as the statute words it, without what is printed in any case: what is left are the items,
    the paragraphs and what is the panel's own. Words that name no paragraph after their ground keep it."""
    likely = _LIKELY.sub(" under", words, count=1)
    said, why = _BE_EXCLUDED.search(likely), _WHY.search(likely)
    if likely == words and (said is None or (why is not None and why.start() < said.start())):
        return words
    likely = _OF_THE_SECTION.sub("", _OUTWEIGHS.sub("", likely, count=1), count=1)
    return _THAT.sub("", _BE_EXCLUDED.sub(_for_what, likely, count=1), count=1)


def _for_what(excluded: re.Match[str]) -> str:
    return "" if excluded.string[excluded.end() :].lstrip().startswith("under") else " for"


def without_the_law(words: str) -> str:
    """Words before the ground or the reason without the law that /private names already, and with the paragraphs one
    after the other in figures."""
    for of_the_law in (_OF_THE_ACT, _OF_THE_SECTION, _OF_THE_PART):
        words = of_the_law.sub(" ", words, count=1)
    words = _IN_WORDS.sub(lambda found: f"{found['label']} {_in_figures(found['numbers'])}", words)
    words = _A_SPAN.sub(lambda found: f"{found['label']} {_each(found['first'], found['last'])}", words)
    return _STROKE.sub("", _BRACKETED.sub(r" \g<n>", _LABELLED.sub("paragraph ", words)))


def _in_figures(words: str) -> str:
    return _NUMBER_WORD.sub(lambda found: first_in_figures(found[0]), words)


def _each(first: str, last: str) -> str:
    """Every number of a span; of one that runs back, both ends."""
    span = range(int(first), int(last) + 1) or (int(first), int(last))
    return ", ".join(map(str, span))
