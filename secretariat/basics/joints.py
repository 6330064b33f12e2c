"""How a sentence is joined with its reason, or with what was decided: “because of an alarm”, “that the lanes be lit”.

A reason is kept as it was typed, without “because”: “it rained”, “of a fire alarm”, “due to illness”, “to save time”.
"""

from __future__ import annotations

import re

from .common_words import CLOSED, is_common_noun, is_participle
from .openings import at, words_of
from .pattern import pattern, small
from .saying import say
from .sentences import lowered
from .verbs import AUXILIARIES, BASE_VERBS, FINITE, GONE, OTHER_PASTS

OF_A_THING = ("because of", "due to", "owing to", "on account of", "as a result of", "in view of",
              "in the light of", "in light of", "by reason of", "in the absence of", "for want of",
              "for lack of", "thanks to")  # fmt: skip
"""What joins a sentence with a thing."""
OF_SOMEBODY = ("at the request of", "at request of", "on the advice of", "on advice of")
"""What joins it with whose wish it was: it says more than the name alone."""
OF_A_CLAUSE = ("so that", "in order that", "in order to", "given that", "seeing that", "as", "since", "for", "to",
               "pending", "following", "given")  # fmt: skip
"""What joins it with another sentence, or with a purpose."""
OF_A_TIME = ("during", "before", "after", "prior to", "in the middle of", "midway through", "halfway through",
             "at the (?:start|beginning|end) of", "towards the end of", "at (?:this|that) (?:point|juncture|stage)",
             "with (?:his |her |their )?apologies", "briefly", "temporarily", "momentarily", "while", "whilst", "when",
             "until", "once", "without", "having")  # fmt: skip
"""What follows a sentence without a sign between them, as it tells when."""
STRONG = (*OF_A_THING[1:], *OF_SOMEBODY, *OF_A_CLAUSE[:5])
"""Those that are nothing else, wherever they stand in a line."""

SO_MAY = (
    r"so (?!(?:late|early|hot|cold|dark|loud|noisy|ill|unwell|many|much|few|long|little|bad|badly|wet|full|great|large|"
    r"small|serious|often)\b)(?:as to\b|(?:[\w’'-]+ ){1,5}?(?:can|could|may|might|would)\b)"
)
"""“so members can read it”: what for, without “that”; not “so late nobody could work”."""
_BY_CONSENT = r"(?:with|by) (?:the )?(?:consent|leave|agreement|permission)(?: of|$)"
_JOINT = pattern(
    rf"(?:{'|'.join((*OF_A_THING, *OF_SOMEBODY, *OF_A_CLAUSE, SO_MAY, _BY_CONSENT))})(?!\w|-)", re.IGNORECASE
)
_OF_A_TIME = pattern(rf"(?:{'|'.join(OF_A_TIME)})(?!\w|-)", re.IGNORECASE)
_THING = pattern(rf"(?:{'|'.join(OF_A_THING)}|of)\s+(?=\S)", re.IGNORECASE)
_LACK = pattern(r"for (?=(?:want|lack) of\b)|in (?=the absence of\b)", re.IGNORECASE)
"""Of these the thing is the lack itself."""
_BECAUSE = pattern(r"(?:because\b(?! of\b)[\s:,–-]*|[\s:;,–-]+)+", re.IGNORECASE)
_OF = pattern(r"(because of|of)\s*[:;,–—-]+\s*", re.IGNORECASE)
_THAT = pattern(
    r"(?:[\s:;,–—-]+(?=that\b))?"
    r"(?:that(?:\s*(?:[:;–—-]|,(?![^,;]*,)|\.(?=[\s.]))+\s*|\s+(?=that\s*[:;,–—-]))+(?:that\s+(?=the\b))?|that\s+that\s+(?=the\b))"
    r"|[\s:;,–—-]+that\s+",
    re.IGNORECASE,
)
_SHORT = 6
"""Words: a reason of no more may be a thing alone."""
_PASTS = frozenset(
    """ached blew burst came cut died drew failed froze gave hit hurt rang sank shut slid split spread sprang struck
    stuck swept tore""".split()  # noqa: SIM905
)
_VERBS = AUXILIARIES | FINITE | GONE | OTHER_PASTS | _PASTS


def _tidy(reason: str) -> str:
    """A reason without a stop, and without a “because” of its own."""
    words = reason.strip().rstrip(". ")
    if found := _BECAUSE.match(words):
        words = words[found.end() :]
    words = _OF.sub(r"\1 ", words, count=1) if _OF.match(words) else words
    return f"because {words}" if words[:3].casefold() == "of " else words


def after(reason: str) -> str:
    """A reason as it follows a sentence: “: it rained”, “ because of a fire alarm”, “ to save time”; empty for none."""
    if not reason or not (words := _tidy(reason)):
        return ""
    joined = _JOINT.match(words) or _OF_A_TIME.match(words) or words[:4].casefold() == "and "
    return (
        f" {words if words[:2].isupper() else f'{words[:1].lower()}{words[1:]}'}" if joined else f": {lowered(words)}"
    )


def because(reason: str) -> str:
    """A reason as it follows “as urgent”: “ because the river rose”, “ because of the attack”, “ to save time”."""
    words = _tidy(reason)
    if not words or _JOINT.match(words):
        return after(reason)
    return say(" because of {thing}", lowered(words)) if _is_a_thing(words) else say(" because {words}", lowered(words))


def alone(reason: str) -> str:
    """A reason that stands by itself, after “Reason:”: the thing without its joint, any other as typed."""
    words = _tidy(reason)
    if found := _LACK.match(words) or _THING.match(words):
        return words[found.end() :]
    return words


def typed(reason: str) -> str:
    """A reason as it is typed after a command: “ because it rained”, “ due to illness”; empty for none."""
    if not reason:
        return ""
    strong = re.match(rf"(?:{'|'.join(STRONG)}) ", reason)
    return f" {reason}" if strong else f" because {reason}"


def that(words: str) -> str:
    """What was decided, to stand in its sentence: “that: the lanes be lit” is “that the lanes be lit”, and so is
    “That the lanes be lit”; words without “that” as they are.
    """
    found = _THAT.match(words)
    return lowered(f"that {lowered(words[found.end() :])}" if found and words[found.end() :] else words)


def promises_nothing(words: str) -> bool:
    """Whether words say at most that it is so, “yes”, “of course”, “he would”, and not what is to be done."""
    return not words.strip() or _ASSENT.fullmatch(words) is not None


_ASSENT = pattern(
    r"\W*(?:(?:yes|yeah|aye|ok(?:ay)?|no|indeed|certainly|of course|agreed|noted|absolutely|sure(?:ly)?|will do|"
    r"so|it|that|this|(?:he|she|they|it) (?:would|will|did|does))\b\W*)+",
    re.IGNORECASE,
)


def nothing_after(words: str) -> str:
    """That words stop where what was decided or is to be done should follow: “that”, “to:”; empty where they do not."""
    found = re.fullmatch(r"\W*(that|to)\W*", words.strip(), re.IGNORECASE)
    return f"Nothing stands after “{small(found[1])}”: say what." if found else ""


def promised(words: str) -> str:
    """What somebody undertook, after that word: “would send it” is “to send it”."""
    said = _WOULD.match(words)
    first = at(words_of(words[said.end() :])) if said else ""
    if said and first.isalpha() and (first not in CLOSED or first in BASE_VERBS or first in ("be", "have", "do")):
        return say("to {words}", words[said.end() :])
    return to_do(words)


_WOULD = pattern(
    r"(?:(?:said|says|stated|confirmed|agreed)(?: that)? (?=(?:he|she|they|it)\b))?"
    r"(?:(?:(?:he|she|they|it) )?(?:would|will|shall) |(?:he|she|they)[’'](?:d|ll) )",
    re.IGNORECASE,
)


def promised_apart(words: str) -> bool:
    """Whether a promise stands after a colon: “the figures by 1 July”, but not “to send it” nor “never to do so”."""
    return _IS_TO_DO.search(words) is None


_IS_TO_DO = pattern(r"^that\b|\bto (?!be\b)[^\W\d]|^to\b", re.IGNORECASE)


def to_do(words: str) -> str:
    """What somebody is to do, after her name or “undertook”: “send it” is “to send it”; any other words as they are."""
    words = that(words)
    found = words_of(words)
    first = at(found)
    does = first in BASE_VERBS or (first.isalpha() and first not in CLOSED and at(found, 1) in _WHAT_IS_DONE)
    return say("to {words}", words) if does and words[:1].islower() else words


def moved(words: str) -> str:
    """What is moved, to follow that word: “note the plan” is “to note the plan”, “it be so” is “that it be so”."""
    if not words.strip() or _HAS_ITS_JOINT.match(words):
        return words
    if _CHANGES.match(words):
        return say("to {words}", f"{words.strip()[:1].lower()}{words.strip()[1:]}")
    small = lowered(words.strip())
    does = to_do(small)
    if does != small:
        return does
    return say("that {words}", small) if _WISHED.search(small) else words


def moved_apart(words: str) -> bool:
    """Whether what was moved stands after a colon: “next business”, but not “that it be so” nor “a vote of thanks”."""
    return not (_HAS_ITS_JOINT.match(words) or _IS_A_THING.match(words))


_IS_A_THING = pattern(r"(?:a|an|the|his|her|its|their|no)\b", re.IGNORECASE)
_HAS_ITS_JOINT = pattern(r"\s*(?:(?:that|to|as)\b|[^\w\s])", re.IGNORECASE)
_CHANGES = pattern(r"\s*(?:add|replace|delete|insert|substitute|omit|strike out|remove|reword)\b(?!-)", re.IGNORECASE)
_WISHED = pattern(r"\b(?:be|should)\b")
_WHAT_IS_DONE = frozenset("a an the all each every this these those his her its their our them him it".split())  # noqa: SIM905
"""What follows a verb: “book the hall”, “ring them”."""


def _is_a_thing(words: str) -> bool:
    """Whether a reason is a thing and no sentence: “the attack on the hall”."""
    found = words_of(words)
    if _is_a_common_thing(found):
        return True
    if len(found) > _SHORT or at(found) not in ("the", "a", "an", "his", "her", "its", "their", "our"):
        return False
    return not any(word in _VERBS or is_participle(word) for word in map(str.casefold, found[1:]))


def _is_a_common_thing(found: list[str]) -> bool:
    """“floods”, “recent attacks”, “severe flooding”: common nouns, and no verb among them."""
    if not found or len(found) > 3 or not all(word.isalpha() and word.islower() for word in found):
        return False
    if found[0] in CLOSED or set(found) & _VERBS:
        return False
    return not any(map(is_participle, found[1:])) and (found[-1].endswith("ing") or is_common_noun(found[-1]))
