"""The six invented letters that the reader was asked for, beside the parse that is wanted of them."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from secretariat.letters.reading import read_letter
from tests.secretariat.letters.wanted import differs
from tests.support.places import ROOT

SHARED = Path(os.environ.get("SHARED_LETTERS") or ROOT.parent / "shared" / "letters")
"""Beside the clone, or where the environment says."""
WANTED = sorted(SHARED.glob("*.json")) if SHARED.is_dir() else []


@pytest.mark.skipif(not WANTED, reason="the six letters do not stand beside this clone")
@pytest.mark.parametrize("path", WANTED, ids=lambda path: path.stem)
def test_a_letter_is_read_as_it_is_wanted(path: Path) -> None:
    wanted = json.loads(path.read_text(encoding="utf-8"))
    expect = wanted["expect"]
    read = read_letter((SHARED / wanted["letter"]).read_text(encoding="utf-8"))
    assert differs(read, expect) == []
    whole = "\n".join(one.text for one in read.paragraphs)
    assert [words for words in expect.get("joined", []) if words not in whole] == []
    assert len(read.joined) == len(expect.get("joined", []))
