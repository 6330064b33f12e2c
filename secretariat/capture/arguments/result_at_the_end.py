"""What was moved, and at the end of the same line what became of it: “that it be so, carried 4-1”, “…, not seconded”.

A motion may end in such a word itself: “that schools be marked as passed, failed”. Where it is as likely one of the
things that the motion lists, it stays in the motion, and the clerk is told.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ...basics.number_words import ANY_NUMBER, votes_in_figures, whole_number
from ...basics.pattern import pattern, small
from .result_words import A_RESULT, CARRIED, IS_NOT, LOST, NEM_CON
from .results_said import BEFORE_IT, OF_A_VOTE, RESULT


class Parted(NamedTuple):
    """``moved``: the motion. ``how``: what became of it, as /vote reads it. ``doubt``: words left in the motion that
    may be what became of it."""

    moved: str
    how: str = ""
    doubt: str = ""


_SET_OFF = pattern(r"\s*(?<![,;:.(—])[,;:.(—]+\s*|\s+(?:[–—-]+|/)\s*|(?<=\w\))\s+|^")
"""What sets the end of a line apart. A hyphen within a word does not: “be re-agreed”."""
_LED = pattern(
    r"(?:(?P<and>and|which|but),? )?(?:(?:it|this|that) (?=was\b))?(?:(?:the )?(?:motion|amendment|proposal),? "
    rf"(?={BEFORE_IT}{A_RESULT}\b))?",
    re.IGNORECASE,
)
"""“which was carried”, “motion carried”."""
_IT_WAS = pattern(rf"(?<=\w)[,;.]? (?:and )?(?:it|the motion|the amendment) {BEFORE_IT}(?={A_RESULT}\b)", re.IGNORECASE)
_SCORED = pattern(rf"{BEFORE_IT}{A_RESULT}[\s,:(]*(?:by )?\d+(?: votes?)?(?: for| to|\s*[-–—])?,? ?\d+", re.IGNORECASE)
_BY_ALL = pattern(
    r"(?:unanimous(?:ly)?|unan|(?:all|everyone)(?: members)?(?: present)? (?:(?:voted|were) )?(?:for|in favou?r)|"
    rf"{NEM_CON}|on a (?:show of hands|vote),? .*|vote(?:d on)?:? .*\d.*|"
    rf"(?:(?:by|with) )?\d+(?: votes?)? (?:for|in favou?r)\b.*(?:against|opposed|{A_RESULT}).*|\d+ against\b.*\d+ for|"
    rf"by \d+ (?:votes? )?to \d+.*|\d+\s*(?:[-–—/]|to)\s*\d+\b.*{A_RESULT}.*|(?:tied|equal|drawn)\b.*\d.*)",
    re.IGNORECASE,
)
"""How it was voted on, with no word of result before it."""
_SCORE = pattern(r"(\d+)\s*[-–—/]\s*(\d+)(?:\s*[-–—/]\s*(\d+))?")
_MAY_BE_MOVED = pattern(rf"(?!not carried){IS_NOT}\W*", re.IGNORECASE)
"""“that it be noted, not agreed”: what is moved, as likely as what became of it."""
_NUMBER = rf"(?:\d+|{ANY_NUMBER})"
_SCORE_BEFORE = pattern(
    rf"(?:{_SET_OFF.pattern})(?P<score>(?:vote:? )?(?:by )?{_NUMBER}(?: votes?)?(?: for| in favour)?"
    rf"(?:\s*[-–—/]\s*|,? (?:to |and )?){_NUMBER}(?: votes?)?(?: against)?"
    rf"(?:(?:\s*[-–—/]\s*|,? (?:with |and |to )?){_NUMBER}(?: abst\w*)?)?)$",
    re.IGNORECASE,
)
"""“…, 4 for, 1 against: carried”: the count before the result belongs to it."""
_NEVER_PUT = pattern(
    rf"(?:{_SET_OFF.pattern})(?:but )?(?P<how>(?:was |were )?(?:(?:lapsed|fell) for (?:want|lack) of a seconder|lapsed|"
    r"not seconded|no seconder|withdrawn|not put(?: to the vote)?))\W*$",
    re.IGNORECASE,
)
_STATE = r"(?:[\w’-]+(?:ed|en|wn)|open|good|poor|lost|won|found)"
_LISTS = pattern(
    rf"(?:(?<!\bbe )(?<!\band )(?<!, )\b(?:{A_RESULT}|won|found|accepted|upheld|allowed|refused|dismissed|pending)|"
    rf"\b(?:as|either)(?: [\w’-]+,)* {_STATE}|"
    r"\b(?:marked|rated|graded|shown|listed|classed|classified|recorded|logged|labelled|flagged|called|termed|deemed|"
    r"counted|reported|described|entered|coded) as(?: [\w’-]+,)* (?:[\w’-]+ )?[\w’-]+|"
    r"\b(?:marked|rated|graded|classed|labelled|flagged|termed|deemed)(?: [\w’-]+,)* "
    r"(?!(?:in|up|down|out|on|off|below|above)\b)[\w’-]+)[”’\"']?$",
    re.IGNORECASE,
)
"""How a motion ends that lists states of things: “as passed”, “rated good”, “logged as open, closed”."""
_IN_CAPITALS = pattern(rf"\s+(?P<how>{'|'.join(each.upper() for each in (*CARRIED, *LOST))})[\s.]*$")
_LIKE_ONE = pattern(
    rf"(?:\s(?P<all>{A_RESULT} (?:unanimously|nem\.? con)|unanimously {A_RESULT})|"
    rf"(?:{_SET_OFF.pattern})(?P<score>\d+(?:\s*[-–—/]\s*|\s+to\s+)\d+(?:\s*[-–—/]\s*\d+)?))\)?\.?$",
    re.IGNORECASE,
)

_BARE_SCORE = pattern(r"(?<=\w) (?P<score>\d+\s*[-–—]\s*\d+(?:\s*[-–—]\s*\d+)?)\.?$")
"""“note the report 4-1”, where five can vote."""
_WITH_WHAT = pattern(
    rf"(?:{_SET_OFF.pattern})(?P<how>(?:was )?(?:carried|lost|passed|defeated) (?:with|amid|to) [^,;.:()]{{2,40}})"
    r"\)?\.?$",
    re.IGNORECASE,
)
"""“, carried with applause”."""


_FAR = 300
"""Letters from the end of a line in which what became of a motion stands, however long the motion is."""


def parted(words: str, voters: int = 0) -> Parted:
    """What was moved, and what became of it where the end says so. ``voters``: how many can vote, since “4-1” alone is
    a vote where they are five."""
    if len(words) > _FAR:
        last = parted(words[-_FAR:], voters)
        return last._replace(moved=f"{words[:-_FAR]}{last.moved}")
    if never := _NEVER_PUT.search(words):
        return Parted(words[: never.start()], never["how"])
    for mark in _SET_OFF.finditer(words):
        moved, how = words[: mark.start()], _IT_WAS.sub(", ", words[mark.end() :].rstrip(" ."))
        how = how if how.count("(") >= how.count(")") else how.rstrip(" .)")
        led = _LED.match(how)
        bare = how[led.end() :] if led else how
        if not _tells(bare, voters):
            continue
        if led and led["and"] and " " not in bare and " " not in how.removeprefix(led["and"]).strip():
            continue  # “that it be amended, and agreed”
        if _MAY_BE_MOVED.fullmatch(bare):
            continue
        if how in (*CARRIED, *LOST, *map(str.capitalize, (*CARRIED, *LOST))) and _is_listed(moved, mark[0], how):
            return Parted(words, doubt=how)
        if score := _SCORE_BEFORE.search(moved):
            return Parted(moved[: score.start()], f"{score['score']}, {bare}")
        return Parted(moved, bare)
    if (found := _IN_CAPITALS.search(words)) and not words[: found.start()].isupper():
        return Parted(words[: found.start()], small(found["how"]))
    if found := _WITH_WHAT.search(words):
        return Parted(words, doubt=found["how"])
    if found := _LIKE_ONE.search(words):
        return Parted(words, doubt=found["all"] or found["score"])
    score_alone = _BARE_SCORE.search(words)
    if score_alone is None or sum(map(whole_number, re.findall(r"\d+", score_alone["score"]))) != voters:
        return Parted(words)
    return Parted(words, doubt=score_alone["score"])


_WHY = pattern(r"(?<![\s,])[\s,]+(?:because|due to|owing to|on the grounds? that|for the reasons)\b", re.IGNORECASE)


def _tells(how: str, voters: int) -> bool:
    """Whether words say what became of a motion, and nothing else."""
    if "“" in how or '"' in how:
        return False
    if RESULT.match(how):
        how = _WHY.split(how, maxsplit=1)[0]
        return bool(OF_A_VOTE.fullmatch(how) or _SCORED.match(how))
    if found := _SCORE.fullmatch(how):
        return voters > 0 and sum(whole_number(each) for each in found.groups() if each) == voters
    return bool(_BY_ALL.fullmatch(votes_in_figures(how)) and OF_A_VOTE.fullmatch(how))


def _is_listed(moved: str, mark: str, how: str) -> bool:
    """Whether a word of result that stands alone is as likely one of the things that the motion lists."""
    if "." in mark or "(" in mark:
        return False
    before = moved.rstrip(' “”"')
    return bool(_LISTS.search(before)) and (how.islower() or before.split()[-1][:1].isupper())
