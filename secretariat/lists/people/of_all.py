"""What stands behind the last of several people on a line, and is said of all: “Cllrs A Birch and B Elm (Holt)”."""

from __future__ import annotations

from collections.abc import Sequence

from ...basics.pattern import pattern
from .names import is_initials
from .words import folded, is_attendance, is_council, is_what_somebody_is, post_named

_BEHIND = pattern(
    r"(?P<first>[^()\[\],;]+?)\s*(?:[(\[](?P<within>[^()\[\]]+)[)\]]|(?:\s[–—-]|,)\s+(?P<after>[^()\[\],;]+))"
)
_PLACE = pattern(r"[^\W\d_a-z][\w’'.-]*(?: (?:[^\W\d_a-z][\w’'.-]*|of|upon|on|and|&|the)){0,5}")


def each_with_it(pieces: Sequence[str]) -> tuple[list[str], str]:
    """The pieces of a line that names several people, each with the council and the post that stand behind the last;
    and that council. As they are, and none, where anybody before the last has more than a name."""
    people, council, post = list(pieces), "", ""
    while len(people) > 1 and not (council and post):
        *before, last = people
        found = _BEHIND.fullmatch(last)
        first, behind = (found["first"], found["within"] or found["after"]) if found else (last, "")
        if _is_of_several(behind) and not post:
            people, post = [*before, first], behind
        elif behind and not council and (is_council(behind) or _is_a_place(behind)):
            people, council = [*before, first], behind
        elif not behind and _is_of_several(last) and not post:
            people, post = before, last
        elif not behind and is_council(last) and not is_initials(last.split()[0]) and not council:
            people, council = before, last
        else:
            break
    more = "; ".join(filter(None, (council, post)))
    if len(people) < 2 or not more or any(_has_more(each) for each in people):
        return list(pieces), ""
    return [f"{each} ({more})" for each in people], council


def _is_of_several(words: str) -> bool:
    """Whether words are a post that several hold: “substitutes”."""
    return post_named(words) is not None and folded(words).endswith("s")


def _is_a_place(words: str) -> bool:
    return _PLACE.fullmatch(words) is not None and not is_what_somebody_is(words) and not is_attendance(words)


def _has_more(piece: str) -> bool:
    return any(sign in piece for sign in "([,;:") or " – " in piece or " - " in piece
