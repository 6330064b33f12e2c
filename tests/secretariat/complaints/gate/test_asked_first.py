"""What a name is asked first: where the answer is no, the pattern that is then left alone finds nothing in it."""

from __future__ import annotations

from itertools import product

import pytest

from secretariat.complaints.gate import name_chunks, name_forms, name_parts

ASKED = {
    "brackets, quotation marks": (name_chunks._QUOTED, lambda typed: not name_chunks._QUOTES.isdisjoint(typed)),
    "all in quotation marks": (name_forms._AS_WRITTEN, lambda typed: typed.lstrip()[:1] in name_forms._MARKS),
    "dashes": (name_parts._DASH, lambda typed: not name_parts._DASHES.isdisjoint(typed)),
    "an apostrophe, a Mac": (name_forms._PARTED, name_forms._may_be_parted),
}
_BESIDE = ["", *"([{“\"«‘')]}”»’ʼ`´ʻ′＇-–—:; \n\x1c\u00a0", "Mc", "MAC"]


@pytest.mark.parametrize("sought", ASKED)
def test_what_is_not_asked_for_is_not_there(sought: str) -> None:
    pattern, may_be = ASKED[sought]
    typed = [f"{a}Tansy{b}{c}{d}" for a, b, c in product(_BESIDE, repeat=3) for d in ("", "Tring")]
    there = [each for each in typed if pattern.search(each)]
    assert there
    assert [each for each in there if not may_be(each)] == []
