"""What words of a motion are asked first: where the answer is no, the pattern left alone finds nothing in them."""

from __future__ import annotations

from itertools import product

import pytest

from secretariat.proceedings import majorities

ASKED = {
    "the precept is rejected": (majorities._REJECTS_IT, majorities._WHAT_REJECTS),
    "something is rejected": (majorities._REJECT, majorities._WHAT_REJECTS),
    "a term of office ends": (majorities._ENDS_A_TERM, majorities._WHAT_ENDS),
}
_VERBS = """reject, Rejects, refuse, turn down, turns down, TURNED DOWN, throw out, throws out, thrown out, decline,
declining, be terminated, end, Remove, dismiss, revokes, cease, be brought to an end"""
_WHAT = """the precept, it, a co-optee, CO-OPTION, the coopted, an independent member, membership, the term of office,
a plan"""


def _parts(words: str) -> list[str]:
    return [each.strip() for each in words.split(",")]


@pytest.mark.parametrize("sought", ASKED)
def test_what_is_not_asked_for_is_not_there(sought: str) -> None:
    pattern, signs = ASKED[sought]
    said = [words for verb, what in product(_parts(_VERBS), _parts(_WHAT))
            for words in (f"That we {verb} {what}", f"That {what} {verb}", f"that {what} be {verb}")]  # fmt: skip
    there = [words for words in said if pattern.search(words)]
    assert there
    assert [words for words in there if not any(sign in words.casefold() for sign in signs)] == []
