"""How an election is told, put as /elect and /ballot read it: votes before or after their names, and who agreed."""

from __future__ import annotations

import re

from ...basics.number_words import ANY_NUMBER, first_in_figures
from ...basics.pattern import pattern, small
from .result_words import CASTING_VOTE, IS_CARRIED, NEM_CON
from .set_off import SET_OFF

_SUPPORTERS = pattern(r"\s*\((?P<said>[^()]*(?:propos|second|sec\b|moved|nominat|/)[^()]*)\)", re.IGNORECASE)
_VOTES_AFTER = pattern(r"(?<=[^\W\d])\s*[:=–-]\s*(?=\d{1,2}\b(?!\d|/))|(?<=[^\W\d])\s*\((?=\d{1,2}(?: votes?)?\))")
_IN_WORDS = pattern(
    rf"(?<=[^\W\d])(?P<sign>\s*[:=–,-]?\s+)(?!no\b)(?P<n>{ANY_NUMBER})(?!\w)(?=(?: votes?)?\s*(?:$|[,;)]|and\b|"
    rf"[^\W\d]+\s*[:=–,-]?\s+(?:{ANY_NUMBER}|\d)))",
    re.IGNORECASE,
)
_NUMBER_FIRST = pattern(
    r"(?P<n>\d{1,2})(?: votes?)?(?: (?:for|to))?\s+(?P<who>[^\d,;/]+?)(?=\s*(?:[,;/]|\band\b|&)*\s*(?:\d|$))",
    re.IGNORECASE,
)
_NEXT_TO = pattern(r"(?<=\d)\)?\s*[/;]\s*(?=[^\W\d])")
_BY_ALL = pattern(
    rf"{SET_OFF}+"
    rf"(?:and )?(?:(?:was |were )?(?:duly )?(?:(?:re-?)?(?:elected|appointed)|{IS_CARRIED})[\s,]+)?"
    rf"(?:unanimous(?:ly)?|unan|{NEM_CON}|(?:by )?(?:all|everyone)(?: members)?"
    r"(?: (?:present|agreed|agreeing|in favou?r|for))?|(?:with |and )?(?:none|no one|nobody) against|"
    rf"without dissent)\)?\.?(?:,? {IS_CARRIED})?(?=$|[\s,;])",
    re.IGNORECASE,
)
_ALONE = pattern(
    rf"{SET_OFF}+"
    r"(?:(?:as |being |there being |with )?(?:the )?(?:no (?:other|further) (?:nominations?|candidates?)"
    r"(?: (?:were |was )?(?:made|received))?|(?:only|sole) (?:nomination|candidate|nominee)|no contest)|uncontested|"
    r"(?:(?:was |were )?(?:duly )?(?:re-?)?(?:elected|returned|appointed) )unopposed)\)?\.?(?=$|[\s,;])",
    re.IGNORECASE,
)
_ELECTED = pattern(r"(?<![\s,])[\s,]+(?:(?:was|were) )?(?:duly )?(?:re-?)?(?:elected|appointed)\.?$", re.IGNORECASE)
_VOTED = pattern(rf"{SET_OFF}+(?:{IS_CARRIED}|(?:by|on) (?:a )?show of hands)\)?\.?$", re.IGNORECASE)


_BY_PAIR = pattern(r"\bby ([^\s,/]+)\s*/\s*([^\s,/]+)", re.IGNORECASE)
_NTH = (("1st", "first", "one"), ("2nd", "second", "two"), ("3rd", "third", "three"), ("4th", "fourth", "four"),
        ("5th", "fifth", "five"))  # fmt: skip
_ROUND = pattern(
    r"^[\s,(]*(?:(?:in|on) )?(?:the )?"
    rf"(?:(?P<nth>{'|'.join(each for names in _NTH for each in names[:2])}) round|"
    rf"round (?P<n>\d|{'|'.join(names[2] for names in _NTH)}))\b\)?[\s,:;–—-]*",
    re.IGNORECASE,
)
"""“1st round: …”, before the count."""


def round_said(words: str) -> tuple[str, int]:
    """Words of a count without the round that they begin with, and which round that is; 0 for none."""
    found = _ROUND.match(words)
    if found is None:
        return words, 0
    said = small(found["nth"] or found["n"])
    n = int(said) if said.isdecimal() else next(n for n, names in enumerate(_NTH, 1) if said in names)
    return words[found.end() :], n


_CASTING = pattern(
    r"(?<=\d)[\s,;(]*(?:(?:on|with|and|by) )?(?:(?:the|a|his|her) )?(?:(?:vice-?)?chair\w*(?:[’']s)? )?"
    rf"{CASTING_VOTE}(?: of the chair\w*)?(?: (?:was|given|cast|went|going))*"
    r"(?: (?:for|to|in favou?r of))? (?P<who>[^\s\d])",
    re.IGNORECASE,
)
"""“3 3, on the Chair’s casting vote for ab”."""
_LOTS = pattern(
    r"(?<=\d)[\s,;(]*(?:(?:by|on|and|was|after) )*(?:(?:drawing|drew|drawn|the) )*lots?(?: (?:fell|went|was))?"
    r"(?: (?:for|to|on|in favou?r of))? (?P<who>[^\s\d])",
    re.IGNORECASE,
)


def plainly(words: str) -> str:
    """“Read (proposed Long, seconded May)”, “Read: 9; Long: 4” and “9 for Read, 4 for Long” without the signs between,
    and each name before its votes."""
    words = _SUPPORTERS.sub(lambda found: f" {found['said'].replace('/', ', ')}", words, count=1)
    words = _BY_PAIR.sub(r"by \1 sec \2", words, count=1)
    words = _LOTS.sub(r" lot \g<who>", _CASTING.sub(r" casting \g<who>", words, count=1), count=1)
    words = _IN_WORDS.sub(lambda found: f"{found['sign']}{first_in_figures(found['n'])}", words)
    words = _NEXT_TO.sub(", ", _VOTES_AFTER.sub(" ", words))
    words = re.sub(r"(?<=\d)(?: votes?)?\)", "", words, flags=re.IGNORECASE)
    return words.replace(";", ",")


_BEAT = pattern(
    r"^(?P<won>[^\d]*?[^\d\s,])[\s,]+(?:beat|beats|beating|defeat(?:ed|s|ing)|won over|over)\s+(?P<lost>[^\d,;:(]+?)"
    r"[\s,;:(–—-]+(?:by )?(?P<more>\d{1,2})(?: votes?)?"
    r"(?:\s*[-–—/:]\s*|,? to |,? )(?P<less>\d{1,2})(?: votes?)?\)?\.?$",
    re.IGNORECASE,
)


def who_beat_whom(words: str) -> str:
    """“ab beat cd 3-2” as “ab 3, cd 2”; other words, and what the votes deny, as they are."""
    found = _BEAT.match(words)
    if found is None or int(found["more"]) <= int(found["less"]):
        return words
    return f"{found['won']} {found['more']}, {found['lost']} {found['less']}"


_FOR_AND_AGAINST = pattern(
    r"^(?P<who>[^\d]*[^\d\s,;:(–—-](?: for (?:item \d+|\d{4}[/–-]\d{2,4}|\d{2}/\d{2}))?)[\s,;:(–—-]+"
    r"(?:(?:by|on|with) )?"
    r"(?:(?:a |an )?(?:show of hands|vote)\b[\s,:(]*(?:of )?)?"
    r"(?!(?<=for )\d\d/\d\d\b)(?P<votes>\d{1,2})(?: votes?| for| in favou?r)*"
    r"(?:\s*[-–—/:]\s*|,? (?:to |and )?)(?P<against>\d{1,2})"
    r"(?: votes?)?(?: against)?(?:(?:\s*[-–—/]\s*|,? (?:with |and )?)(?P<abstained>\d{1,2})(?: abst\w*)?)?\)?"
    r"(?P<rest>(?: for [^\d]*)?[\s.]*)$",
    re.IGNORECASE,
)


def for_and_against(words: str) -> tuple[str, tuple[int, int, int] | None]:
    """“ab 4-1”, “ab 4 for, 1 against”: one candidate, without the votes for and against, and those."""
    found = _FOR_AND_AGAINST.match(words)
    if found is None:
        return words, None
    score = (int(found["votes"]), int(found["against"]), int(found["abstained"] or 0))
    return f"{found['who']}{found['rest']}".strip(), score


def names_first(words: str) -> str:
    """“9 for Read, 4 for Long” as “Read 9, Long 4”; words that do not begin with a number as they are."""
    if not words[:1].isdigit():
        return words
    pieces = list(_NUMBER_FIRST.finditer(words))
    if pieces and (pieces[0].start() > 0 or words[pieces[-1].end() :].strip(" ,;.")):
        return words  # a number is left that is nobody’s votes: “1st round ab 2, cd 1”
    return ", ".join(f"{each['who'].strip()} {each['n']}" for each in pieces) if len(pieces) > 1 else words


def how_agreed(words: str) -> tuple[str, str]:
    """The words of /elect without how it was agreed, and that: “unanimous”, “vote” for agreed without a count,
    “unopposed” as “no other nominations”, or nothing."""
    for how, said in (("unanimous", _BY_ALL), ("unopposed", _ALONE), ("vote", _VOTED)):
        if found := said.search(words):
            return f"{words[: found.start()]} {words[found.end() :]}".strip(), how
    return _ELECTED.sub("", words), ""
