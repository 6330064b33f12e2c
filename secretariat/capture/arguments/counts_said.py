"""The counts of a vote, put in their order: “1 against, 6 for”, “F6 A1”, “6-1”, “all but 1 abstention” and “1 against,
rest for” as “6 1 0”.
"""

from __future__ import annotations

import re

from ...basics.number_words import ANY_NUMBER, first_in_figures, whole_number
from ...basics.pattern import pattern
from ...basics.record import Refused
from .result_words import IS_CARRIED

_WAY = r"for|against|ag(?:ai)?nst|agst|abst\w*|abs|opposed|opposing|dissent\w*|ayes?|yes|noes|nays?"
_NO = pattern(r"(?<=\d )nos?(?=$|[,;:]| \d)|(?:^|(?<=[\s,;]))nos?(?=:? \d)", re.IGNORECASE)
"""“4 yes, 1 no”: the no is no number there."""
_TWICE = pattern(rf"\b(?:{ANY_NUMBER})\s*\((\d+)\)|\b(\d+)\s*\((?:{ANY_NUMBER})\)", re.IGNORECASE)
"""“four (4)”."""
_OF_PEOPLE = pattern(rf"\b(?!no\b)(?:{ANY_NUMBER})(?= (?:members?|councillors?|hands?)\b)", re.IGNORECASE)
_NONE_AFTER = pattern(
    rf"\b(?P<way>{_WAY})(?:\s*[:=–-]\s*|\s+)(?:none|nil|nobody|no[- ]one|zero)(?=\W*$|\s*[,;])", re.IGNORECASE
)
"""“abstentions: none”."""
_UNANIMOUS_ASIDE = pattern(r"\((?P<said>unanimous(?:ly)?|unan\.?)\)|^(?P<first>unanimous(?:ly)?|unan\.?)[\s,:(]+"
                           r"(?P<score>\d+(?:\s*[-–—/]\s*\d+)+)\)?$", re.IGNORECASE)  # fmt: skip
_ALL_SO_MANY = pattern(
    rf"^(?:(?P<result>{IS_CARRIED})[\s,:;(–—-]*)?(?:by )?(?:all|unanimous(?:ly)?)[\s:,(]*(?:of )?(?:the )?(?P<n>\d+)\)?"
    r"(?: (?:members?|councillors?|votes?))?(?: (?:present|here|voting))?(?: (?:for|(?P<against>against)))?$",
    re.IGNORECASE,
)
"""“all 5 in favour”, “agreed by all (5)”."""
_NO_MORE = r"(?=$|[\s,;:)/&–—-])"
_PIECE = pattern(
    r"[\s,;:/&+–—(-]*(?:(?:and|with|to) )?"
    rf"(?:(?P<n>\d+)\s*(?:votes?|members?|councillors?|hands?)?\s*(?:voted |were )?(?P<way>{_WAY}){_NO_MORE}|"
    rf"(?:votes? )?(?P<first>{_WAY})[\s:=–-]*(?P<then>\d+){_NO_MORE}|"
    rf"(?P<letter>f|y|a|n|ab|abs)[:=]? ?(?P<last>\d+){_NO_MORE}|(?P<count>\d+)(?P<after>f|y|a|n|ab|abs){_NO_MORE})\)?",
    re.IGNORECASE,
)
"""“6 for”, “for: 6”, “F6”: one count of several."""
_AND_THE_REST = pattern(rf"[\s,;:–—-]*(?:and )?rest (?:voted |were )?(?P<way>{_WAY}|silent)\W*$", re.IGNORECASE)
_COUNTED = pattern(
    r"(\d+)\s*(?:[-–—/:,;]|v\.?|vs\.?|versus|&)\s*(\d+)(?:\s*[-–—/:,;]\s*(\d+))?(?=$|[\s,;])", re.IGNORECASE
)
_BEFORE_A_NUMBER = pattern(r"(?<=[\w,;] )(?:with|and) (?=\d)", re.IGNORECASE)
_VOTES = pattern(r"(?<=\d) (?:votes?|hands?|members?|councillors?)\b", re.IGNORECASE)
_TO = pattern(r"(\d+) to (\d+)\b", re.IGNORECASE)
_BUT_FOR = pattern(
    r"(?:all|unanimous(?:ly)?)(?: for)?,? "
    r"(?P<but>(?:bar|but(?: for)?|except(?: for)?|save(?: for)?|apart from|with|and) )?"
    r"(?P<n>\d+) (?P<way>abs\w*|against|opposed|dissent\w*)(?P<rest>.*)", re.IGNORECASE,
)  # fmt: skip
_ALL_FOR = pattern(r"(all|unanimous(?:ly)?),? (?:for|carried|lost)\b", re.IGNORECASE)


_IN_SHORT = tuple(
    (pattern(said, re.IGNORECASE), whole)
    for said, whole in (
        (r"\b(?:agn?st|agnts|agianst|againts)\b\.?", "against"),
        (r"\b(?:unam|unanim|unanimus|unamimous|unanamous|unaminous)(?:ly)?\b\.?", "unanimous"),
        (r"\bin ?fav(?:ou?r)?\b\.?|(?<=\d )(?:voted? )?fav(?:ou?r(?:ing|ed)?)?\b\.?", "in favour"),
        (r"(?<=\d )opposes?\b", "opposed"), (r"\bnemcon\b\.?", "nem con"), (r"\bmaj\b\.?", "majority"),
    )
)  # fmt: skip
"""As a hand in a hurry writes them."""


def in_whole_words(words: str) -> str:
    """Words of a vote with “agst” and “in fav” written out."""
    for short, whole in _IN_SHORT:
        words = short.sub(whole, words)
    return words


def tidied(words: str) -> str:
    """Words of a vote without what says nothing in them: quotation marks, stops at the end, a number said twice."""
    text = in_whole_words(words).strip(' “”"').rstrip(" .!…:")
    text = _OF_PEOPLE.sub(lambda found: first_in_figures(found[0]), text)
    text = _TWICE.sub(lambda found: found[1] or found[2], text)
    text = _NO.sub("noes", _NONE_AFTER.sub(r"\g<way> 0", text))
    return _UNANIMOUS_ASIDE.sub(lambda found: found["said"] or f"{found['score']} {found['first']}", text)


def in_figures(text: str, of: int) -> str:
    """What is said of a vote that is not by name, with the counts first."""
    if found := _ALL_SO_MANY.match(text):
        number = whole_number(found["n"])
        return f"0 {number}" if found["against"] else "unanimous" if number == of else f"{number} 0"
    if counted := _by_ways(text, of):
        return counted
    text = _TO.sub(r"\1 \2", _BEFORE_A_NUMBER.sub("", _VOTES.sub("", text)), count=1)
    if found := _COUNTED.match(text):
        return " ".join([*filter(None, found.groups()), text[found.end() :].lstrip(" ,;")]).strip()
    if of and (found := _BUT_FOR.match(text)):
        other = whole_number(found["n"])
        against, abstained = (0, other) if _way(found["way"]) == "abstained" else (other, 0)
        agreed = "" if against or (found["but"] or "with ").strip() not in ("with", "and") else "unanimous"
        return " ".join(f"{of - other} {against} {abstained} {agreed} {found['rest'].lstrip(' ,;')}".split())
    return _ALL_FOR.sub(r"\1", text, count=1) if _ALL_FOR.match(text) else text


def _by_ways(text: str, of: int) -> str:
    """“6 for, 3 against” and “for 6 against 3” as “6 3 0”, with what follows; empty where a way is said twice, or none.

    Raises Refused where the votes for or against are not said, and are not all the others either.
    """
    counts: dict[str, int] = {}
    rest = text
    while found := _PIECE.match(rest):
        way = _way(found["way"] or found["first"] or found["letter"] or found["after"])
        if way in counts:
            return ""
        counts[way] = whole_number(found["n"] or found["then"] or found["last"] or found["count"])
        rest = rest[found.end() :]
    if of and counts and (found := _AND_THE_REST.match(rest)):
        way, rest = _way(found["way"]), ""
        counts[way] = counts.get(way, 0) + of - sum(counts.values())
    if counts and not rest.strip(" .)"):
        _refuse_half_said(text, counts, of)
    if "for" not in counts and not (counts and sum(counts.values()) == of):
        return ""
    counts.setdefault("for", 0)
    numbers = f"{counts['for']} {counts.get('against', 0)} {counts.get('abstained', 0)}"
    return f"{numbers} {rest.strip(' ,;:.)–—-')}".strip()


def _way(said: str) -> str:
    """The way that a word, or its first letter, says: “aye”, “N”, “abst.”, “dissenting”."""
    word = said.casefold()
    if word == "silent":
        return word
    return "abstained" if word.startswith("ab") else "for" if re.match("f|aye|y", word) else "against"


def _refuse_half_said(text: str, counts: dict[str, int], of: int) -> None:
    """Raises Refused for “3 against” where five can vote, and for “none in favour”: what of the others is not said."""
    if "for" not in counts and (not of or sum(counts.values()) != of):
        raise Refused(f"“{text.strip()}”: say how many were for too, or “rest for”.")
    if list(counts) == ["for"] and not counts["for"]:
        raise Refused("Nobody was for it, then: say how many were against, “0 4”.")
