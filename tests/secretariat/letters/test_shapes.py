"""Invented letters of many shapes (shapes/), each beside the parse that is wanted of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from secretariat.letters.reading import read_letter
from tests.secretariat.letters.test_conservation import conserves
from tests.secretariat.letters.wanted import differs

SHAPES = sorted((Path(__file__).parent / "shapes").glob("*.json"))


@pytest.mark.parametrize("path", SHAPES, ids=lambda path: path.stem)
def test_a_letter_of_this_shape_is_read_as_it_is_wanted(path: Path) -> None:
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    read = read_letter(text)
    assert differs(read, json.loads(path.read_text(encoding="utf-8"))) == []
    conserves(text, read)


def test_there_are_many_shapes() -> None:
    assert len(SHAPES) > 30
