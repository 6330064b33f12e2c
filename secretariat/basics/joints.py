"""How a sentence is joined with its reason, or with what was decided: “because of an alarm”, “that the lanes be lit”.

A reason is kept as it was typed, without “because”: “it rained”, “of a fire alarm”, “due to illness”, “to save time”.
"""

from __future__ import annotations

import re

from .common_words import is_participle
from .openings import at, words_of
from .sentences import lowered
from .verbs import AUXILIARIES, BASE_VERBS, FINITE, GONE, OTHER_PASTS

OF_A_THING = ("because of", "due to", "owing to", "on account of", "as a result of", "in view of", "for want of",
              "for lack of", "thanks to")  # fmt: skip
"""What joins a sentence with a thing."""
OF_A_CLAUSE = ("so that", "in order that", "in order to", "given that", "seeing that", "as", "since", "for", "to",
               "pending", "following", "given")  # fmt: skip
"""What joins it with another sentence, or with a purpose."""
STRONG = (*OF_A_THING[1:], *OF_A_CLAUSE[:5])
"""Those that are nothing else, wherever they stand in a line."""

_JOINT = re.compile(rf"(?:{'|'.join((*OF_A_THING, *OF_A_CLAUSE))})\b(?!-)", re.IGNORECASE)
_THING = re.compile(rf"(?:{'|'.join(OF_A_THING)}|of)\s+(?=\S)", re.IGNORECASE)
_BECAUSE = re.compile(r"(?:because\b(?! of\b)[\s:,–-]*|[\s:;,–-]+)+", re.IGNORECASE)
_THAT = re.compile(r"(?:that\s*[:;,–-]\s*|that\s+(?=that\s*[:;,–-]?\s+the\b))+", re.IGNORECASE)
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
    return f"because {words}" if words[:3].casefold() == "of " else words


def after(reason: str) -> str:
    """A reason as it follows a sentence: “: it rained”, “ because of a fire alarm”, “ to save time”; empty for none."""
    words = _tidy(reason)
    if not words:
        return ""
    joined = _JOINT.match(words)
    return f" {words[:1].lower()}{words[1:]}" if joined else f": {lowered(words)}"


def because(reason: str) -> str:
    """A reason as it follows “as urgent”: “ because the river rose”, “ because of the attack”, “ to save time”."""
    words = _tidy(reason)
    if not words or _JOINT.match(words):
        return after(reason)
    return f" because {'of ' if _is_a_thing(words) else ''}{lowered(words)}"


def alone(reason: str) -> str:
    """A reason that stands by itself, after “Reason:”: the thing without its joint, any other as typed."""
    words = _tidy(reason)
    if found := _THING.match(words):
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


def to_do(words: str) -> str:
    """What somebody is to do, after her name or “undertook”: “send it” is “to send it”; any other words as they are."""
    words = lowered(words)
    return f"to {words}" if at(words_of(words)) in BASE_VERBS and words[:1].islower() else words


def _is_a_thing(words: str) -> bool:
    """Whether a reason is a thing and no sentence: “the attack on the hall”."""
    found = words_of(words)
    if len(found) > _SHORT or at(found) not in ("the", "a", "an", "his", "her", "its", "their", "our"):
        return False
    return not any(word in _VERBS or is_participle(word) for word in map(str.casefold, found[1:]))
