"""How sentences of minutes are made: past tense, third person, one full stop (domain 8.2)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .pattern import pattern
from .saying import called, say


def capitalised(words: str) -> str:
    """With a capital at the start; the rest as typed."""
    return words[:1].upper() + words[1:]


def lowered(words: str) -> str:
    """For the middle of a sentence: a small letter at the start where the first word is written small there, so that
    a name or an abbreviation keeps its capital; the rest as typed.
    """
    from .common_words import is_small  # long lists of words, and most commands make no sentence

    return words[:1].lower() + words[1:] if is_small(words) else words


_TWO_STOPS = pattern(r"(?<=[^.\s,;–—-])(\.)\.$|\s*([:!?…]|\.[”’\"'])\s*\.{1,2}$|(?<=\w)\s*[,;–—-]*\s*(\.)\.?$")
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


def listing(words: Sequence[str], separator: str = ", ") -> str:
    """“A, B and C”; “A; B; and C” with “; ” as ``separator``, for words that have commas themselves."""
    if len(words) < 2:
        return "".join(words)
    comma = "" if separator == ", " else separator.strip()
    return say("{several}{comma} and {last}", separator.join(words[:-1]), comma, words[-1])


def councillors(names: Iterable[tuple[str, str]], separator: str = ", ") -> str:
    """Names with that title said once which all councillors have: “Councillors Denholm and Wynstay, and Jane Doe”.

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
"""The titles that several have together: “Councillors Denholm and Wynstay”."""
