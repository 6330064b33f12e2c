"""The six invented letters that the reader was asked for, beside the parse that is wanted of them."""

from __future__ import annotations

import json

import pytest

from secretariat.letters.reading import read_letter
from tests.secretariat.letters.wanted import differs
from tests.support.letters_wanted import SHARED, SIX, of_the_six


@of_the_six
@pytest.mark.parametrize("name", SIX)
def test_a_letter_is_read_as_it_is_wanted(name: str) -> None:
    wanted = json.loads((SHARED / f"{name}.json").read_text(encoding="utf-8"))
    expect = wanted["expect"]
    read = read_letter((SHARED / wanted["letter"]).read_text(encoding="utf-8"))
    assert differs(read, expect) == []
    whole = "\n".join(one.text for one in read.paragraphs)
    assert [words for words in expect.get("joined", []) if words not in whole] == []
    assert len(read.joined) == len(expect.get("joined", []))
