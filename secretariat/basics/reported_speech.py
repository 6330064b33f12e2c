"""What somebody said, as the minutes report it: in the past tense, after her name."""

from __future__ import annotations

from .openings import (
    as_somebody_is,
    at,
    beginning,
    begins_with_a_verb,
    is_a_fragment,
    is_said_by_its_first_word,
    lacks_its_subject,
)
from .pattern import pattern
from .saying import say, untranslated
from .sentences import lowered, sentence
from .verbs import AUXILIARIES


def spoken(name: str, words: str) -> str:
    """A reply as reported speech: the verb typed is kept, one that is missing is supplied.

    ``explained the figures were public`` → “The Commissioner explained the figures were public.”;
    ``the figures were public`` → “The Commissioner stated that the figures were public.” Which it is:
    ``openings.begins_with_a_verb``. Where “was” is left out it is supplied: “not sure”, “happy to write”.
    Where nobody is said to do it, nothing is made of it: “The Commissioner stated: don’t know.”
    """
    words = " ".join(words.split())
    if is_said_by_its_first_word(words):
        return _stated(name, words)
    small = f"{words[:1].lower()}{words[1:]}"
    if left_out := as_somebody_is(words):
        was = say("{name} was {words}", name, small) if left_out == "was" else say("{name} had {words}", name, small)
        return sentence(was)
    first, found = beginning(words)
    if first.endswith("?") and (at(found) in AUXILIARIES or not begins_with_a_verb(words)):
        return sentence(say("{name} asked: {words}", name, small))
    if lacks_its_subject(found):
        return sentence(say("{name} stated: {words}", name, small))
    if begins_with_a_verb(words):
        return sentence(say("{name} {words}", name, untranslated(small)))
    if at(found) == "whether":
        return sentence(say("{name} asked {words}", name, small))
    if is_a_fragment(words):
        return sentence(say("{name} stated: {words}", name, lowered(words)))
    return _stated(name, words)


def _stated(name: str, words: str) -> str:
    joint = _THAT_ALREADY.match(words)
    return sentence(say("{name} stated that {words}", name, lowered(words[joint.end() :] if joint else words)))


_THAT_ALREADY = pattern(
    r"(?i:that)[,:]?\s+(?=[A-Z0-9£]|(?i:it|he|she|they|we|there|this|these|those|the|a|an|all|no|some|many|most|more|"
    r"his|her|their|its|none|nobody|nothing|any|each|every|both|several|few|one|two|three|no-one)\b|"
    r"[^\W\d_]{2,}(?<![suiSUI])s\b)"
)
"""“that it was so”: the joint, typed as well. “that road was shut” is another that, and before several it is none."""
