"""How sentences of minutes are made: past tense, third person, one full stop (domain 8.2)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .common_words import is_small
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
from .saying import called, say
from .verbs import AUXILIARIES


def capitalised(words: str) -> str:
    """With a capital at the start; the rest as typed."""
    return words[:1].upper() + words[1:]


def lowered(words: str) -> str:
    """For the middle of a sentence: a small letter at the start where the first word is written small there, so that
    a name or an abbreviation keeps its capital; the rest as typed.
    """
    return words[:1].lower() + words[1:] if is_small(words) else words


_TWO_STOPS = pattern(r"(?<=[^.\s])(\.)\.$|\s*([:!?…]|\.[”’\"'])\s*\.$|(?<=\w)\s*[,;–—-]*\s*(\.)$")
"""A stop after a sign that ends a sentence, or lets it go on below; a sign before a stop that goes on nowhere."""
_BEFORE_A_SECOND_STOP = frozenset(" \n\t.:!?…”’\"',;–—-")
"""What stands before the last stop wherever that is one too many, or goes on nowhere."""


def one_stop(words: str) -> str:
    """Words that end in one sign: “the following:.” in its colon, “the plan;.” in a stop."""
    if words[-1:] != "." or words[-2:-1] not in _BEFORE_A_SECOND_STOP:  # most: they need not be looked through
        return words
    return _TWO_STOPS.sub(lambda found: found[1] or found[2] or found[3], words)


def sentence(words: str) -> str:
    """With a capital at the start and a stop at the end."""
    words = one_stop(" ".join(words.split()))
    if words and words.rstrip("”’\"')]")[-1:] not in {".", "?", "!", ":", ";", "…"}:
        words = one_stop(f"{words}.")
    return capitalised(words)


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
        return sentence(say("{name} {words}", name, small))
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


def listing(words: Sequence[str], separator: str = ", ") -> str:
    """“A, B and C”; “A; B; and C” with “; ” as ``separator``, for words that have commas themselves."""
    if len(words) < 2:
        return "".join(words)
    comma = "" if separator == ", " else separator.strip()
    return say("{several}{comma} and {last}", separator.join(words[:-1]), comma, words[-1])


def councillors(names: Iterable[tuple[str, str]], separator: str = ", ") -> str:
    """Names with that title said once which all councillors have: “Councillors Tierney and Warren, and Jane Doe”.

    Nobody without the title can be read as one of them. Any other title, Mr or Dr, stands before each name.

    ``names``: title (empty for none) and the name without it. ``separator``: what stands between two names.
    """
    titled: dict[str, list[str]] = {}
    for title, name in names:
        shared = title if title.casefold() in _SHARED else ""
        titled.setdefault(shared, []).append(name if shared else f"{called(title)} {name}".strip())
    groups = [
        [f"{called(f'{title}s' if len(group) > 1 else title)} {group[0]}", *group[1:]] if title else group
        for title, group in titled.items()
    ]
    parted = any(
        len(group) > 1 and title and title != [*titled][-1] for title, group in zip(titled, groups, strict=True)
    )
    if parted:
        joint = say("{separator} and ", separator.strip())
        return joint.join(listing(group, separator) for group in groups)
    return listing([name for group in groups for name in group], separator)


_SHARED = frozenset(("councillor", "cllr", "alderman"))
"""The titles that several have together: “Councillors Tierney and Warren”."""
