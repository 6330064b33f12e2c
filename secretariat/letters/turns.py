"""How paragraphs turn: where a letter opens on its occasion, and where it turns from one answer to another thing."""

from __future__ import annotations

import re

from ..basics.pattern import pattern

_TURN = pattern(
    r"(?:a )?cop(?:y|ies) of this (?:letter|response|reply)\b|"
    r"(?:i|we) (?:should|would) (?:also )?add\b|"
    r"(?:i|we) (?:have |am |can |will |would |should |shall )?(?:also|additionally|further)\b|"
    r"(?:i|we) (?:have )?(?:noted|note) (?:the|your|its) (?:other|remaining|rest)\b|"
    r"as (?:for|to|regards) the (?:rest|other|others|remaining|remainder)\b|"
    r"(?:of )?the (?:remaining|other|outstanding|last|final|rest of the)\b (?:\w+ ){0,2}?(?:action|actions|"
    r"recommendation|recommendations|question|questions|point|points|matter|matters|item|items|request|requests|two|"
    r"three|four|of)\b|"
    r"(?:the panel['’]s|as to the|your|on the) (?:first|second|third|fourth|fifth|sixth|seventh|last|final|"
    r"other) (?:point|question|request|matter)\b|"
    r"you also\b|your (?:supplementary|other|further|remaining) (?:question|point)|"
    r"the panel also\b|members also\b|(?:councillor|cllr|dr|mr|mrs|ms|mx|miss|"
    r"professor) [\w'’ -]{2,40}? also\b|"
    r"one (?:member|councillor)\b|that is all\b|that completes\b|those are\b|(?:i|we)(?: both)? thank\b|"
    r"we both\b|first,? (?:i|we|may)\b|"
    r"(?:finally|lastly|separately|in closing|in conclusion|to conclude|in summary|turning to|moving on|elsewhere|"
    r"meanwhile|"
    r"on a (?:separate|different|related|final|personal) (?:matter|note|point)|in addition to (?:the|these|my)|"
    r"beyond (?:the|these|your)|"
    r"outside (?:your|the) report|apart from (?:the|these)|while i am writing|"
    r"more generally|once again|thank you again|thank you for)\b|"
    r"(?:i|we) (?:do )?(?:hope|trust|look forward|should like to thank|would like to thank|am grateful|"
    r"remain grateful|thank)\b|"
    r"(?:please|should you|if you (?:have|need|require|would|wish|want)|if the panel (?:has|needs|requires|would|"
    r"wishes)|my office (?:will|would) be (?:happy|glad|pleased))\b|"
    r"hefyd\b|rwyf hefyd\b",
    re.IGNORECASE,
)
_OCCASION = pattern(
    r"(?:thank you(?: very much)? for|thanks for|(?:i|we) (?:write|am writing|are writing|refer|enclose|attach|"
    r"am pleased to|set out|respond|reply|acknowledge)|"
    r"further to|following|in (?:accordance|response|reply|answer) (?:with|to)|as (?:required|requested|promised|"
    r"you know)|with reference|"
    r"under (?:section|the)|pursuant|please find|this (?:letter|is|response|document)|on behalf of|(?:my|our|"
    r"the) (?:response|reply|answers?|comments)\b|at its meeting|"
    r"diolch am)\b",
    re.IGNORECASE,
)
_SAYS_ITS_OCCASION = pattern(
    r"\b(?:my|our|the|this is my|is my) (?:formal )?(?:response|responses|reply|replies|answers?|comments)\b|"
    r"\b(?:section|s\.) ?\d|\bPanel['’]s (?:report|letter|note|recommendations)\b|\byour (?:letter|report|email|"
    r"e-mail|note)\b",
    re.IGNORECASE,
)
_SENTENCE = pattern(r"(?<=[.?!])\s+(?=[“‘\"'(]?[A-Z])")


def is_turn(text: str) -> bool:
    """Whether a paragraph turns from the answer before it: “I have also …”, “As for the rest”."""
    return _TURN.match(text) is not None


_OF_ANOTHER = pattern(
    r"(?:(?:a |my |our )?(?:further |full )?(?:note|comment|remark|explanation|detail|response|reply|answer)s? "
    r"(?:on|to|about|for)|"
    r"as (?:to|for|regards)|on|regarding|re|concerning|with (?:regard|respect) to|in relation to) (?:the )?"
    r"(?:(?:recommendation|rec|question|action|request)s?\.? (?:no\.? )?|R(?=\d))(?P<n>\d{1,3})\b",
    re.IGNORECASE,
)


def number_turned_to(text: str) -> str:
    """The number of what a paragraph turns to: “2” of “Note on R2: …”, “As to recommendation 2, …”; empty for none."""
    found = _OF_ANOTHER.match(text)
    return found["n"] if found else ""


def is_occasion(text: str) -> bool:
    """Whether a paragraph says why the letter is written: “Thank you for …”, “In accordance with section 12(4) …”."""
    return _OCCASION.match(text) is not None


def says_its_occasion(text: str) -> bool:
    """Whether a paragraph speaks of the report or letter answered, or of the response: “My answers are set out …”."""
    return _SAYS_ITS_OCCASION.search(text) is not None


def parted_at_a_turn(text: str) -> list[str]:
    """A paragraph parted where its sentences turn to another thing; the first sentence never does.

    “My response is at Appendix 1. I have noted the other two actions.” are two.
    """
    sentences = _SENTENCE.split(text)
    for n, sentence in enumerate(sentences[1:], 1):
        if _TURN.match(sentence) and not _THANKS.match(sentence):
            at = text.find(sentence, sum(map(len, sentences[:n])))
            return [text[:at].strip(), text[at:].strip()]
    return [text]


_THANKS = pattern(r"(?:i|we) (?:do )?(?:hope|trust|look forward|thank)|please|should you|thank you", re.IGNORECASE)
