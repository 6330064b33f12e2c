"""The six invented letters that the reader was asked for, beside the parse that is wanted of them."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from secretariat.letters.read import Read, Unit, Whose
from secretariat.letters.reading import read_letter
from tests.support.places import ROOT

SHARED = Path(os.environ.get("SHARED_LETTERS") or ROOT.parent / "shared" / "letters")
"""Beside the clone, or where the environment says."""
WANTED = sorted(SHARED.glob("*.json")) if SHARED.is_dir() else []
pytestmark = pytest.mark.skipif(not WANTED, reason="the six letters are not in this clone")


def words_at_the_ends(text: str, ends: list[str]) -> bool:
    return text.startswith(ends[0]) and text.endswith(ends[1]) and bool(ends[0]) == bool(text)


def whose(found: Whose) -> dict[str, object]:
    return {name: value for name, value in found._asdict().items() if value}


def paragraph(read: Read, place: int) -> str:
    return read.paragraphs[place].text


def unit_differs(unit: Unit, wanted: dict[str, Any]) -> list[str]:
    """What of a unit is not as it is wanted, in words."""
    said: dict[str, Any] = unit._asdict() | {
        "position": unit.position or unit.position_words,
        "declined": unit.declined and unit.declined._asdict(),
        "promises": [promise._asdict() for promise in unit.promises],
        "links": list(unit.links),
        "refs": list(unit.refs),
        "figures": list(unit.figures),
    }
    differ = [
        f"{name}: {said[name]!r}, not {value!r}"
        for name, value in wanted.items()
        if name not in ("asked", "reply") and said[name] != value
    ]
    differ += [
        f"{name}: {said[name]!r}" for name in ("asked", "reply") if not words_at_the_ends(said[name], wanted[name])
    ]
    silent = {"declined": None, "promises": [], "repeats": None, "same_as": "", "topic": "", "answered_by": ""}
    return differ + [
        f"{name}: {said[name]!r}" for name, none in silent.items() if name not in wanted and said[name] != none
    ]


@pytest.mark.parametrize("path", WANTED, ids=lambda path: path.stem)
def test_a_letter_is_read_as_it_is_wanted(path: Path) -> None:
    wanted = json.loads(path.read_text(encoding="utf-8"))
    expect = wanted["expect"]
    read = read_letter((SHARED / wanted["letter"]).read_text(encoding="utf-8"))
    assert read.kind == expect["kind"]
    assert read.date == expect["date"]
    assert whose(read.sender) == {name: value for name, value in expect["from"].items() if value}
    assert whose(read.addressee) == expect["to"]
    assert read.subject == expect.get("subject", "")
    assert {name: value for name, value in read.about._asdict().items() if value} == expect["about"]
    assert list(read.basis) == expect["basis"]
    assert list(read.enclosures) == expect["enclosures"]
    assert list(read.copies) == expect["copies"]
    assert len(read.units) == len(expect["units"])
    assert [unit_differs(*pair) for pair in zip(read.units, expect["units"], strict=True)] == [[] for _ in read.units]
    for name in ("loose", "general", "may_continue"):
        found = [paragraph(read, place) for place in getattr(read, name)]
        assert [text[: len(start)] for text, start in zip(found, expect.get(name, []), strict=True)] == expect.get(
            name, []
        )
    assert read.said_of_itself == expect.get("said_of_itself", "")
    if "topics" in expect:
        assert list(read.topics) == expect["topics"]
    whole = "\n".join(one.text for one in read.paragraphs)
    assert [words for words in expect.get("joined", []) if words not in whole] == []
    assert len(read.joined) == len(expect.get("joined", []))
    noise = [one.text for one in read.paragraphs if one.place == "furniture"]
    assert noise == [" ".join(line.split()) for line in expect.get("noise", [])]
