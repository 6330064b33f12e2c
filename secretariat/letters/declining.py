"""That a reply declines to answer, in its own words, and whether something is answered all the same (REC-06)."""

from __future__ import annotations

import re
from typing import Literal

from ..basics.pattern import pattern
from .read import Declined, Position

Why = Literal["operational", "sensitive", "confidential", "for the Chief Constable", "for another body"]
_IS = r"(?:is|are|was|were|would be|remains?)"
_MATTER = (
    r"(?:an? |one |purely |entirely |wholly |matters? |questions? |issues? |decisions? |points? |something |rightly |"
    r"properly |therefore |and |thus |solely )*"
)
_SENSITIVE = pattern(
    r"\b(?:(?:operationally|commercially|politically|highly|too) sensitive\b(?! to\b)|"
    rf"(?<=\b)(?:{_IS}|too) (?P<from>sensitive)\b(?! (?:to|about|handling)\b)|"
    r"(?:not be|should not be placed|cannot be placed|not appropriate to (?:put|place)) in the public domain|"
    r"(?:could|would|might|may) (?:prejudice|compromise|undermine|jeopardise|assist (?:those|offenders|criminals)))\b",
    re.IGNORECASE,
)
_CONFIDENTIAL = pattern(
    rf"\b(?:(?:{_IS}|be|being|been|stays?|kept|held|as) (?:strictly |wholly )?(?P<from>confidential)\b|in confidence|"
    r"commercially confidential|commercial confiden\w+|reasons of confidentiality|legally privileged|sub judice|"
    r"exempt (?:from disclosure|information|under)|subject to legal proceedings|"
    r"(?:cannot|can not|unable to|not able to|not possible to|not at liberty to|may not) (?:be )?"
    r"(?:disclosed?|shared?|released?|discuss(?:ed)?|comment on)\b(?! (?:your|the panel['’]s|its|this) (?:view|"
    r"concern)))",
    re.IGNORECASE,
)
_AT_THE_START = r"^(?:this is |it is )?(?:an? |one )?(?:matter|question|issue|decision|point)s? for "
_CHIEF = pattern(
    rf"{_AT_THE_START}(?:the )?(?:Chief Constable|Chief Officer|force)\b|"
    rf"\b(?:(?:{_IS}|as) {_MATTER}(?:for|of|within the (?:remit|control|direction) of) (?:the )?(?:Chief Constable|"
    rf"Chief Officer|force)\b|(?:rests?|lies?|sits?) with the Chief Constable\b|"
    r"^for the Chief Constable\b(?=\W*$)|"
    r"for the Chief Constable (?:to (?:decide|answer|determine)|alone)\b|"
    r"within the (?:Chief Constable['’]s )(?:direction and control|remit)\b|"
    r"under the direction and control of the Chief Constable\b)",
    re.IGNORECASE,
)
_OPERATIONAL = pattern(
    r"^(?:an? )?operational (?:policing )?(?:matter|question|issue|decision)s?\b|"
    rf"(?:^|\b)(?:{_IS} (?:an? |purely |entirely |wholly |strictly )*operational(?: policing)?"
    rf"(?: (?:matter|question|issue|decision|policing matter|one))?s?\b(?! in\b)|"
    r"^operational\b(?=\W*$)|"
    r"operational (?:policing )?(?:matter|question|issue|decision)s?\b(?=[^.;]{0,40}\b(?:for|not|cannot|outside|"
    r"beyond)\b)|operationally independent|operational independence)",
    re.IGNORECASE,
)
_ANOTHER = pattern(
    rf"{_AT_THE_START}(?:the |another )?(?!(?:Panel|Chief Constable|force|Commissioner)\b)[\w'’ -]{{2,60}}?"
    r"\b(?:service|council|authority|board|government|office|trust|body|secretary|department|agency|parliament)\b|"
    r"\b(?:(?:is|are|was|were|would be) (?:a |an |one |matters? |questions? |issues? |decisions? |rightly |properly |"
    r"solely )*for (?:the |another |other |our |its )?(?!(?:Panel|Chief Constable|force|Commissioner|"
    r"police and crime panel|public|all|me|my|example|now|us)\b)"
    r"[\w'’ -]{2,60}?\b(?:service|council|councils|authority|authorities|board|government|office|trust|partners?|body|"
    r"bodies|secretary|department|agency|highways|courts?|parliament|college|inspectorate|ministry|companies|"
    r"company)\b|"
    r"(?:outside|beyond|not within) (?:of )?my (?:remit|powers?|responsibilit\w+|control|gift|office)\b|(?:is|"
    r"are) not (?:a matter |matters |one |something )?(?:for|within) (?:me|my (?:office|remit|powers))\b)",
    re.IGNORECASE,
)
_PASSED = (
    r"\b(?:have|has been|had|been) (?:passed|referred|forwarded) "
    r"(?:(?:this|it|them|these|the (?:\w+ )?(?:question|recommendation|request|matter|point|enquiry)s?(?: (?:of|about|"
    r"on) [^.;]{1,60}?)?) )?(?:on )?to "
)
_PASSED_ON = pattern(
    rf"{_PASSED}(?!(?:you|the Panel|members|all|the Chief Constable)\b)(?:the |our |its )?[\w'’ -]{{2,60}}?"
    r"\b(?:service|council|councils|authority|board|government|office|trust|partners|department|agency)\b",
    re.IGNORECASE,
)
_PASSED_TO_THE_CHIEF = pattern(rf"{_PASSED}the (?:Chief Constable|force)\b", re.IGNORECASE)
_RULES: tuple[tuple[Why, re.Pattern[str], tuple[str, ...]], ...] = (
    ("sensitive", _SENSITIVE,
     ("sensitive", "public domain", "prejudice", "compromise", "undermine", "jeopardise", "assist")),
    ("confidential", _CONFIDENTIAL,
     ("confiden", "privileged", "sub judice", "exempt", "proceedings", "disclose", "share", "release", "discuss",
      "comment on")),
    ("for the Chief Constable", _CHIEF,
     ("for the chief", "of the chief", "with the chief", "chief constable's", "chief constable’s", "for the force",
      "of the force", "for chief", "of chief", "for force")),
    ("operational", _OPERATIONAL, ("operational",)),
    ("for another body", _ANOTHER, ("for ", "my ")),
    ("for another body", _PASSED_ON, ("passed", "referred", "forwarded")),
    ("for the Chief Constable", _PASSED_TO_THE_CHIEF, ("passed", "referred", "forwarded")),
)  # fmt: skip
"""Each rule with words of which one must stand there, so that a long letter is not searched for what it cannot say."""
_SENTENCE = pattern(r"(?<=[.?!;])\s+|\n")
_SOFTLY = pattern(
    r"(?:i (?:am|have been) (?:advised|told|informed)(?: by [\w ]{2,40}?)? that|i understand that|as you know,?|"
    r"i(?:'m| am) afraid(?: that)?)\s",
    re.IGNORECASE,
)
_ALL_THE_SAME = pattern(r"\b(?:but|however|nevertheless|although|though)\b(?! not\b)", re.IGNORECASE)
_AS_DECLINED: dict[Why, Position] = {
    "operational": "declined as operational", "sensitive": "declined as confidential",
    "confidential": "declined as confidential", "for the Chief Constable": "declined as another's",
    "for another body": "declined as another's",
}  # fmt: skip


def declined(reply: str) -> Declined | None:
    """How a reply declines; None where it does not. In part, where other sentences answer.

    “That is an operational question. Larkshire Police keeps …”: operational, in part. “I am advised that this is
    operationally sensitive and should not be in the public domain.”: sensitive, in the words after “this is”.
    """
    sentences = [part for part in _SENTENCE.split(reply[:20000]) if part.strip()]
    small = reply.casefold()
    for why, rule, hints in _RULES:
        if not any(hint in small for hint in hints) or not rule.search(reply):
            continue
        for n, sentence in enumerate(sentences):
            if found := rule.search(sentence):
                others = any(_says_something(other) for m, other in enumerate(sentences) if m != n)
                others = others or _ALL_THE_SAME.search(sentence) is not None
                return Declined(why, _words(sentence, found, why), others)
    return None


def _says_something(sentence: str) -> bool:
    """Whether a sentence answers anything: one that declines too, or only thanks, does not."""
    if any(rule.search(sentence) for _, rule, _ in _RULES):
        return False
    return len(sentence.split()) > 1 and not re.match(
        r"(?:thank you|i regret|i am sorry|not (?:accepted|agreed)|noted)\b", sentence, re.IGNORECASE
    )


def _words(sentence: str, found: re.Match[str], why: Why) -> str:
    """The words to show: of what is sensitive or confidential, from that word on; else the sentence."""
    if why in ("sensitive", "confidential"):
        start = found.start("from") if found["from"] else found.start()
        return sentence[start:].strip().rstrip(".")
    softly = _SOFTLY.match(sentence)
    words = sentence[softly.end() :] if softly else sentence
    return (
        words.strip()
        if len(words) < 300
        else words[max(0, found.start() - softly.end() if softly else found.start()) :][:300].strip()
    )


def position_of(found: Declined | None) -> Position:
    """The position that a reply takes by declining, in whole or in part: as operational, as confidential, as another's
    (REC-05, REC-06); empty where it does not decline."""
    return _AS_DECLINED[found.why] if found else ""
