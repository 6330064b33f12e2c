"""How much of the parse that is wanted of a letter was found: counts for a table, and what was missed, in words."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from secretariat.letters.proposed import Answering, Proposed
from secretariat.letters.proposing import propose
from secretariat.letters.read import Read, Unit
from tests.support.letters_wanted import Wanted, given_of


class Found(NamedTuple):
    """Of one kind of thing: how many were wanted, how many found, and how many of these were right."""

    wanted: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: object) -> Found:  # type: ignore[override]
        assert isinstance(other, Found)
        return Found(*(one + another for one, another in zip(self, other, strict=True)))

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0


class Score(NamedTuple):
    """A letter held against its parse. ``wrong``: what was proposed for sure and is not so; ``missed``: in words."""

    name: str
    units: Found
    topics: Found
    declined: Found
    matches: Found
    wrong: tuple[str, ...]
    missed: tuple[str, ...]


def scored(wanted: Wanted, read_letter: Callable[[str], Read]) -> Score:
    """A letter read, held against its matters, and compared with the parse that is wanted."""
    proposed = propose(read_letter(wanted.text), given_of(wanted.given))
    read, expect = proposed.read, wanted.expect
    missed: list[str] = []
    placed = _units_placed(expect.get("units", []), read, missed)
    topics = [each for each in expect.get("topics", []) if each in read.topics]
    wanted_topics = expect.get("topics", [])
    missed += [f"topic “{each}”" for each in wanted_topics if each not in read.topics]
    declined = [
        (at, unit["declined"]["why"]) for at, unit in enumerate(expect.get("units", [])) if "declined" in unit
    ]  # fmt: skip
    declined_right = [
        (at, why) for at, why in declined
        if at in placed and (kept := read.units[placed[at]].declined) is not None and kept.why == why
    ]  # fmt: skip
    missed += [f"declined: unit {at}, {why}" for at, why in declined if (at, why) not in declined_right]
    matches, wrong = _matches(expect, proposed, _by_what_was_asked(expect.get("units", []), read), missed)
    return Score(
        wanted.name,
        Found(len(expect.get("units", [])), len(read.units), len(placed)),
        Found(len(wanted_topics), len(read.topics) if wanted_topics else 0, len(topics)),
        Found(len(declined), sum(unit.declined is not None for unit in read.units), len(declined_right)),
        matches, wrong, tuple(missed),
    )  # fmt: skip


def _plain(words: str) -> str:
    words = re.sub(r"[*#]+|</?\w+>", "", words.replace("’", "'").replace("‘", "'").replace("‑", "-"))
    return " ".join(words.split()).strip()


def _ends_with(words: str, ends: list[str]) -> bool:
    first, last = map(_plain, ends)
    words = _plain(words)
    loose = words.rstrip(".?!;:,”’\"')")
    return words.startswith(first) and (words.endswith(last) or loose.endswith(last.rstrip(".?!;:,”’\"')")))


def _is(unit: Unit, wanted: dict[str, Any]) -> bool:
    same_number = _plain(unit.n).strip("().") == _plain(wanted["n"]).strip("().")
    said = wanted.get("voice", unit.voice) == unit.voice
    return same_number and said and _ends_with(unit.asked, wanted["asked"]) and _ends_with(unit.reply, wanted["reply"])


def _units_placed(wanted: list[dict[str, Any]], read: Read, missed: list[str]) -> dict[int, int]:
    """For each unit wanted, which of those found it is; each once, in order."""
    placed: dict[int, int] = {}
    for at, each in enumerate(wanted):
        free = [n for n, unit in enumerate(read.units) if n not in placed.values() and _is(unit, each)]
        if free:
            placed[at] = free[0]
        else:
            missed.append(f"unit {at}: {each['n']} {each['asked'][0]}")
    return placed


def _by_what_was_asked(wanted: list[dict[str, Any]], read: Read) -> dict[int, int]:
    """For each unit wanted, the one that asks the same, wherever its reply ends: a match can be right all the same."""
    placed: dict[int, int] = {}
    for at, each in enumerate(wanted):
        free = [n for n in range(len(read.units)) if n not in placed.values()]
        first, n = _plain(each["asked"][0]), _plain(each["n"]).strip("().")
        said = [
            unit for unit in free
            if (first in _plain(read.units[unit].asked) if first else _plain(read.units[unit].n).strip("().") == n)
            and each.get("voice", read.units[unit].voice) == read.units[unit].voice
        ]  # fmt: skip
        if said:
            placed[at] = min(said, key=lambda unit: (not _is(read.units[unit], each), unit))
    return placed


_ALSO = ("merged", "number_disagrees", "by", "waits_for")


def _matches(
    expect: dict[str, Any], proposed: Proposed, placed: dict[int, int], missed: list[str]
) -> tuple[Found, tuple[str, ...]]:
    """What was proposed as it is wanted, and what was proposed for sure and is not so."""
    wanted = expect["match"]
    right: list[Answering] = []
    counted = 0
    for match in wanted:
        found = _proposal_of(match, expect, proposed, placed)
        said = found is not None and list(found.ids) == match["ids"] and found.sure == match["sure"]
        said = said and all(getattr(found, key) == match[key] for key in _ALSO if key in match)
        if said and found is not None:
            counted += 1
            right.append(found)
        else:
            missed.append(f"match {match} (proposed: {list(found.ids) if found else ''} {found.sure if found else ''})")
    strong = [each for each in proposed.answering if each.sure == "strong"]
    sure = {tuple(match["ids"]) for match in wanted if match["sure"] == "strong"}
    paired = set(placed.values())
    wrong = tuple(
        f"{each.ids} for {each.unit}: {each.why}"
        for each in strong
        if each not in right and (each.unit in paired or each.ids not in sure)
    )
    return Found(len(wanted), len(proposed.answering), counted), wrong


def _proposal_of(
    match: dict[str, Any], expect: dict[str, Any], proposed: Proposed, placed: dict[int, int]
) -> Answering | None:
    read = proposed.read
    if "unit" in match:
        return next((each for each in proposed.answering if each.unit == placed.get(match["unit"], -1)), None)
    if "loose" in match:
        opening = _plain(expect["loose"][match["loose"]])
        places = [at for at, place in enumerate(read.loose) if opening in _plain(read.paragraphs[place].text)]
        return next((each for each in proposed.answering if each.loose is not None and each.loose in places), None)
    said = _plain(match["sentence"])
    return next((each for each in proposed.answering if each.sentence and said in _plain(each.sentence)), None)
