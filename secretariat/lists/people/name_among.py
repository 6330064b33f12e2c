"""Which of the pieces of a row is the name of whom it is about."""

from __future__ import annotations

import re

from ...basics.pattern import pattern
from .belonging import Parts, is_anything
from .names import PARTICLES, is_initials, taken_titles
from .words import (
    TITLES,
    folded,
    is_council,
)


def the_name(outer: list[str], within: list[str], parts: Parts, *, in_cells: bool) -> tuple[str, list[str]]:
    """The name, and what is left: the first part; with the next, where that is “Birch, Anna”.

    “Cllr Birch, Eldmoor” may be either; it is the name where something else is the council.
    """
    outer = [part for part in outer if part and not re.fullmatch(r"\d{1,3}[.)]?", part)]
    at = next((n for n, part in enumerate(outer) if not is_anything(part)), None)
    if at == 1 and TITLES.get(folded(outer[0])) in _NAMES_TOO and re.fullmatch(r"[^\W\d_]+\.?", outer[1]):
        return f"{outer[0]}, {outer[1]}", outer[2:]  # “Major, John”
    if at is None and outer and _NAMED_LIKE_A_JOB.fullmatch(taken_titles(outer[0])[1]):
        at = 0
    if at is None:
        return "", outer
    name, rest = outer[at], [*outer[:at], *outer[at + 1 :]]
    title, bare = taken_titles(name)
    following = outer[at + 1] if at + 1 < len(outer) else ""
    others = [*outer[at + 2 :], *within]
    council = any(is_council(other) or not is_anything(other) for other in others)
    family = [word for word in bare.split() if word.casefold() not in PARTICLES]
    backwards = not title or council or is_initials(taken_titles(following)[1])
    if following and len(family) == 1 and backwards and _may_be_given(following):
        if at and folded(outer[at - 1]) in TITLES and len(following.split()) == 1 and not is_initials(following):
            return f"{name} {following}", [part for part in rest if part != following]  # “Cllr”, “Anna”, “Birch”
        if in_cells and not (title or taken_titles(following)[0] or is_initials(following) or bare.isupper()):
            told = f"Is “{bare}” or “{following}” the family name? It is read as the first."
            parts.doubts += [told] if not _is_title_after(outer[at + 2 :]) else []
        return f"{name}, {following}", [part for part in rest if part != following]
    return name, rest


_NAMES_TOO = ("Major", "Canon", "Lord", "Mayor", "Alderman", "Captain", "Rabbi", "Imam", "Commander", "Sir", "Dame")
_NAMED_LIKE_A_JOB = pattern(
    r"(?!(?:acting|assistant|borough|chief|city|committee|council|county|crime|democratic|deputy|detective|district|"
    r"executive|finance|fire|governance|group|head|host|independent|interim|lead|legal|member|monitoring|our|panel|"
    r"parish|partnership|people|performance|police|policy|press|principal|project|scrutiny|section|senior|service|"
    r"support|team|temporary|the|town)\b)"
    r"[^\W\d_]+ (?:head|constable|clerk|chief|lead|legal|sergeant|officer|borough|council|district|police|service|"
    r"support|inspector|trust)",
    re.IGNORECASE,
)
"""“Ann Head”, “John Constable”: a family name that is a word for a job or a council, after what is no word for one."""


def _is_title_after(others: list[str]) -> bool:
    return bool(others) and folded(others[0]) in TITLES


def _may_be_given(words: str) -> bool:
    """Whether words may stand after “Birch,”: a title or initials or one or two names, and nothing else known."""
    if is_anything(words):
        return False
    title, bare = taken_titles(words)
    letters = bare.replace("-", "").replace(" ", "").replace("'", "").replace("’", "")
    return bool(bare) and len(bare.split()) <= 2 and (bool(title) or is_initials(bare) or letters.isalpha())
