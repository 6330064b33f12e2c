"""How something was agreed, said before what: “unanimously”, “(nem con)”, “by 9 votes to 4”, “9-4”."""

from __future__ import annotations

import re

from ..basics.pattern import near_the_end, pattern, small
from ..basics.record import Refused
from ..events.decisions import unsaid
from .arguments.counts_said import in_whole_words
from .arguments.reader import Arguments
from .arguments.result_words import NEM_CON

_BY_ALL = pattern(
    rf"[\s(\[]*(?:unanimous(?:ly)?|unan\b\.?|{NEM_CON}\b\.?|by (?:all|everyone)(?: members)?"
    r"(?: present)?(?=\W*$| (?:that|to)\b)|all(?: present)? (?:in favou?r|agreed)(?=\W*$| (?:that|to)\b))[)\]]*"
    r"(?:\s*[:;,–—-]+)?(?=\s|$)\s*",
    re.IGNORECASE,
)
_BY_ALL_LAST = pattern(
    r"(?:\s*(?<![,;(\[])[,;(\[]+\s*|\s+[–—-]+\s+)(?:(?:agreed|carried|approved),? )?(?:unanimous(?:ly)?|unan\.?|"
    rf"{NEM_CON}\.?|by all(?: members)?(?: present)?|all(?: present)? in favou?r)[)\]]?\W*$",
    re.IGNORECASE,
)
"""“that it be so (unanimous)”."""
_BY_VOTES = pattern(
    r"\(?(?P<how>(?:(?:by|on|with) )?(?:a )?(?:(?:vote|majority|show of hands)(?: of)?:? )?"
    r"\d{1,2}(?: votes?| for| in favour)?(?:\s*[-–—/:]\s*|,? to |,? (?:and )?)\d{1,2}(?: votes?)?(?: against)?"
    r"(?:(?:\s*[-–—/]\s*|,? (?:with |and )?)\d{1,2}(?: abst\w*)?)?)\)?[\s:;,–—-]+(?=(?:that|to)\b)",
    re.IGNORECASE,
)


_VOTES_ALONE = pattern(
    r"\(?(?:(?:by|on|with) )?(?:a )?(?:(?:vote|majority|show of hands)(?: of)?:? )?"
    r"(?P<score>\d{1,2}(?: votes?| for| in favour)?(?:\s*[-–—/:]\s*|,? (?:to|against) |,? (?:and )?)\d{1,2}"
    r"(?: votes?)?(?: against)?)(?:(?:\s*[-–—/]\s*|,? (?:with |and )?)\d{1,2}(?: abst\w*)?)?\)?\.?|"
    r"by (?:a )?(?:large |clear |narrow |overwhelming )?majority(?: vote)?|on a show of hands|"
    r"with [^,;:]{2,60}? (?:abstaining|dissenting|voting against|against)",
    re.IGNORECASE,
)


_ANOTHER = pattern(
    r"(?:(?:and|&)\s+)?(?P<verb>noted|agreed|endorsed|approved|supported|received|accepted)\W*", re.IGNORECASE
)
"""“/noted, agreed”: one thing decided in two words."""
_THE_OTHER_WAY = pattern(
    r"(?:(?:and|&|but)\s+)?(?:rejected|declined|vetoed|refused|resolved|appointed)\W*", re.IGNORECASE
)


def with_what(verb: str, words: str) -> str:
    """Words that only tell the votes, or say another word of decision alone, with what was decided: “the proposal
    (4-1)”, “and agreed the report”.

    Raises Refused where more were against what was agreed than for it, and for two decisions in one line.
    """
    refused = verb in ("rejected", "declined", "vetoed")
    if (another := _ANOTHER.fullmatch(words)) and not refused and small(another["verb"]) != verb:
        return f"and {small(another['verb'])} the report"
    if _THE_OTHER_WAY.fullmatch(words) or (another and refused):
        raise Refused(f"/{verb} and “{words.strip()}”: type a line for each, with what was decided.")
    found = _VOTES_ALONE.fullmatch(in_whole_words(words))
    if found is None or verb == "vetoed":  # what was vetoed must be said
        return words
    votes = [int(each) for each in re.findall(r"\d+", found["score"] or "")]
    if votes and votes[0] < votes[1] and not refused:
        raise Refused(f"“{words}” is more against than for: /rejected says that it was not agreed.")
    what = "the report" if verb == "supported" else unsaid(verb)  # which may be no precept
    said = found[0].strip("(). ")
    return f"{what} ({said})" if said[:1].isdigit() else f"{what} {said}"


_VOTES_BEHIND = pattern(
    rf"(?<![\s,;:(–—-])(?:\s*[,;:(]+\s*|\s+[–—-]+\s+|\s+)(?:(?:and )?(?:carried|agreed|approved),? )?"
    rf"(?P<votes>{_VOTES_ALONE.pattern})\W*$",
    re.IGNORECASE,
)


def votes_behind(words: str) -> tuple[str, str]:
    """Words without the votes that they end with, and those: “…, moved by ab, 4-1”; no votes, and the words, where
    they end otherwise."""
    said = in_whole_words(words)
    found = near_the_end(_VOTES_BEHIND, said)
    return (said[: found.start()], found["votes"].strip("(). ")) if found else (words, "")


def votes_alone(words: str) -> str:
    """The votes that words tell and nothing more, “4-1” of “(4-1).”; empty for any others."""
    return words.strip("(). ") if _VOTES_ALONE.fullmatch(words) else ""


def unanimously(args: Arguments) -> bool:
    """Whether what comes next, or what is set off at the end, says that everyone agreed; it is taken."""
    found = _BY_ALL.match(args.rest)
    if found is None:
        last = _BY_ALL_LAST.search(args.rest)
        if last is None or last.start() == 0:
            return False
        args.rest = args.rest[: last.start()]
        return True
    args.rest = args.rest[found.end() :]
    return True


def votes_last(words: str) -> str:
    """Words that begin with the votes, with those at the end: “that it be so (by 9 votes to 4)”."""
    found = _BY_VOTES.match(words)
    return f"{words[found.end() :].rstrip(' .')} ({found['how']})" if found else words
