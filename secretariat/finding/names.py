"""Whom ``who:`` means: by code, by name, by post, each as a clerk would write it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from ..basics.pattern import pattern
from .folding import words_in

if TYPE_CHECKING:
    from ..panel.people import Person

JOINT = "; "
"""Parts what somebody is called: the code, the name, the name of before, a post."""
_OF_COURTESY = frozenset({
    "the", "mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lord", "lady", "rev", "revd", "reverend", "prof",
    "professor", "acting",
})  # fmt: skip
_POLICE_AND_CRIME = pattern(r"\bpolice(?:,? fire)?,? and crime (?=commissioner)|\b(?:pfcc|pcc)\b(?!\w)")
_OF_WHERE = pattern(r" (?:for|of) .*")
_SHORT = {"cllr": "councillor", "cllrs": "councillor", "councillors": "councillor", "pcc": "commissioner",
          "pfcc": "commissioner", "dpcc": "deputy commissioner", "vicechair": "vice chair"}  # fmt: skip


def all_names(person: Person) -> list[str]:
    """The code, and every name that she or he ever had."""
    before = (" ".join(filter(None, (was.title, was.given or was.initials, was.family))) for was in person.formerly)
    return [person.code, person.in_full, *before]


def posts_of(person: Person, day: dt.date | None = None) -> list[str]:
    """What somebody is on a day, left out: ever; as the role is called and as the job is."""
    return [said for post in person.posts if day is None or post.held_on(day) for said in (str(post.role), post.job)
            if said]  # fmt: skip


@lru_cache(maxsize=1024)
def called(who: str, posts: str) -> frozenset[str]:
    """What somebody, or several, are called, each folded: “ anna birch ”, and of posts “= chair ”. Kept, for they come
    to every meeting."""
    names = [f" {whole} " for name in who.split(JOINT) if (whole := " ".join(words_in(name)))]
    for post in posts.split(JOINT):
        if whole := " ".join(words_in(post)):
            names += [f"= {whole} ", f"= {_plainly(whole)} "]
    return frozenset(names)


def _plainly(post: str) -> str:
    """A post without whose it is: “police and crime commissioner for saltmarch” is the commissioner."""
    return _OF_WHERE.sub("", _POLICE_AND_CRIME.sub("", post))


def of_whom(name: Sequence[str], whose: Iterable[frozenset[str]]) -> bool:
    """Whether anybody is called so, whole."""
    wanted = _wanted(name)
    return any(_whole(wanted, one) for names in whose for one in names)


def whole_or_begun(name: Sequence[str], whose: Sequence[frozenset[str]]) -> list[bool]:
    """Of each, whether it is whom a name means: exactly that, else with these words in any order, else begun so.

    Who holds just that post goes before everybody whose post has the word too: the chair before the vice-chair.
    """
    wanted = _wanted(name)
    exact = f"= {' '.join(wanted)} "
    for fits in (
        lambda one: one == exact,
        lambda one: _whole(wanted, one),
        lambda one: all(f" {word}" in one for word in wanted),
    ):
        if any(found := [any(map(fits, names)) for names in whose]):
            return found
    return [False] * len(whose)


def _whole(wanted: Sequence[str], one: str) -> bool:
    return all(f" {word} " in one for word in wanted)


def _wanted(name: Sequence[str]) -> list[str]:
    """The words of a name without those of courtesy, unless there are no others."""
    words = " ".join(_SHORT.get(word, word) for word in name).split()
    words = _plainly(" ".join(words)).split() if "commissioner" in words else words
    return [word for word in words if word not in _OF_COURTESY] or words
