"""The invented letters and the parse that is wanted of each agree with one another.

They are an examination: what they ask is only worth something where they contradict neither themselves nor the letter.
"""

from __future__ import annotations

import datetime as dt
import itertools
import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest

LETTERS = Path(__file__).parents[2] / "support" / "letters"
WANTED = sorted(LETTERS.glob("*.json"))

POSITIONS = {
    "", "accepted", "accepted in part", "not accepted", "noted", "done", "declined as operational",
    "declined as confidential", "declined as another's", "postponed", "withdrawn", "overtaken", "unclear",
}  # fmt: skip
REASONS = {"operational", "sensitive", "confidential", "for the Chief Constable", "for another body"}
MATTER = re.compile(r"\d{4}-\d\d-\d\d/[RAUQ]\d+(\.\d+)?")
CONTENTS = ("promises", "links", "refs", "figures")


def flat(text: str) -> str:
    """The words one after another: no lines, no marks of a quoted e-mail."""
    return " ".join(re.sub(r"(?m)^(?:> ?)+", "", text).split())


class Letter:
    """A letter with what is wanted of it, and where each thing stands in its words."""

    def __init__(self, path: Path) -> None:
        wanted = json.loads(path.read_text("utf-8"))
        self.file: str = wanted["letter"]
        self.given: dict[str, Any] = wanted["given"]
        self.expect: dict[str, Any] = wanted["expect"]
        self.raw = (path.parent / self.file).read_text("utf-8")
        self.text = flat(self.raw)
        self.paragraphs = [flat(p) for p in re.split(r"\n(?:[> ]*\n)+(?:[-*•] )?|\n[-*•] |\n(?=\t)", self.raw)]

    def span(self, pair: list[str], taken: list[tuple[int, int]], start: int = 0) -> tuple[int, int]:
        """Where the passage from the first words to the last stands: the first place that nothing else has taken."""
        first, last = map(flat, pair)
        while (begin := self.text.find(first, start)) >= 0:
            ending = self.text.find(last, begin if last == first else begin + len(first) - min(len(first), len(last)))
            end = ending + len(last)
            if ending >= 0 and not any(begin < b and a < end for a, b in taken):
                return begin, end
            start = begin + 1
        raise AssertionError(f"{self.file}: not in the letter, or taken already: {pair}")

    def passages(self) -> Iterator[tuple[str, tuple[int, int]]]:
        """Every passage that is accounted for, once: what was asked and replied, and what is loose."""
        taken: list[tuple[int, int]] = []
        asked: dict[tuple[str, str, str], tuple[int, int]] = {}
        for n, unit in enumerate(self.expect["units"]):
            key = (unit["n"], *unit["asked"])
            if any(unit["asked"]) and not (key in asked and unit.get("voice")):
                asked[key] = self.span(unit["asked"], taken)
                taken.append(asked[key])
                yield f"asked {n}", asked[key]
            if any(unit["reply"]):
                here = self.span(unit["reply"], taken, asked.get(key, (0, 0))[1])
                taken.append(here)
                yield f"reply {n}", here
        for kind in ("loose", "general"):
            for n, words in enumerate(self.expect.get(kind, ())):
                whole = [p for p in self.paragraphs if p.startswith(flat(words))]
                assert len(whole) == 1, f"{self.file}: {kind} {words!r} begins {len(whole)} paragraphs"
                here = self.span([whole[0], whole[0]], taken)
                taken.append(here)
                yield f"{kind} {n}", here

    def named(self) -> Iterator[str]:
        """Every matter that the wanted parse names."""
        for match in self.expect["match"]:
            yield from match["ids"]
        yield from self.expect["unanswered"]
        yield from self.expect.get("not_for_this_letter", ())
        for kind in ("perhaps_unanswered", "drift", "parents"):
            for row in self.expect.get(kind, ()):
                yield from filter(None, [row.get("id")])
                yield from row.get("open", ())


@pytest.fixture(scope="module", params=WANTED, ids=lambda path: path.stem)
def letter(request: pytest.FixtureRequest) -> Letter:
    return Letter(request.param)


def test_every_letter_has_its_parse_and_every_parse_its_letter() -> None:
    assert len(WANTED) >= 6
    assert {path.stem for path in LETTERS.glob("*.txt")} == {path.stem for path in WANTED}
    assert all(json.loads(path.read_text("utf-8"))["letter"] == f"{path.stem}.txt" for path in WANTED)


def test_every_passage_is_in_the_letter_and_accounted_for_once(letter: Letter) -> None:
    spans = sorted(span for _, span in letter.passages())
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans)), spans


def test_what_a_reply_holds_stands_in_it(letter: Letter) -> None:
    spans = dict(letter.passages())
    for n, unit in enumerate(letter.expect["units"]):
        reply = letter.text[slice(*spans.get(f"reply {n}", (0, 0)))]
        held = [row if isinstance(row, str) else row["words"] for kind in CONTENTS for row in unit.get(kind, ())]
        for words in held:
            assert flat(words) in reply, (n, words)
        if "declined" in unit:
            assert unit["declined"]["why"] in REASONS
            assert flat(unit["declined"]["words"]) in (reply or letter.text), n
        if "repeats" in unit:
            assert 0 <= unit["repeats"] < n
        if "same_as" in unit:
            assert unit["same_as"] in {other["n"] for other in letter.expect["units"]}
        assert unit.get("position", "") in POSITIONS
        assert unit.get("topic", "") in letter.text
        assert unit.get("topic", "") in ("", *letter.expect.get("topics", [unit.get("topic", "")]))


def test_each_match_points_to_something_that_is_there(letter: Letter) -> None:
    seen = []
    for match in letter.expect["match"]:
        kind = next(kind for kind in ("unit", "loose", "sentence") if kind in match)
        seen.append((kind, match[kind]))
        if kind == "sentence":
            assert flat(match["sentence"]) in letter.text
        else:
            assert 0 <= match[kind] < len(letter.expect["units" if kind == "unit" else "loose"])
        assert match["sure"] in {"strong", "ask", "not minuted"}
        assert (match["sure"] == "not minuted") == (not match["ids"])
        assert match.get("merged", False) <= (len(match["ids"]) > 1)
    assert len(seen) == len(set(seen)), "one row for each"
    if letter.given["matters"]:
        assert {n for kind, n in seen if kind == "unit"} == set(range(len(letter.expect["units"])))


def test_every_matter_given_is_answered_or_said_not_to_be(letter: Letter) -> None:
    ids = [matter["id"] for matter in letter.given["matters"]]
    reports = {report["id"] for report in letter.given.get("inspection_reports", ())}
    assert len(ids) == len(set(ids))
    assert all(MATTER.fullmatch(i) for i in ids if i not in reports)
    assert set(letter.named()) <= {*ids, *reports}
    answered = {i for match in letter.expect["match"] for i in match["ids"]}
    parents = {i.rpartition(".")[0] for i in ids if "." in i.rpartition("/")[2]}
    other = set(letter.expect.get("not_for_this_letter", ()))
    assert not answered & set(letter.expect["unanswered"])
    assert not (answered | set(letter.expect["unanswered"])) & other
    assert set(ids) - parents == (answered | set(letter.expect["unanswered"]) | other) - parents
    assert {row["id"] for row in letter.expect.get("parents", ())} == parents
    for row in letter.expect.get("parents", ()):
        assert row["open"] == [i for i in letter.expect["unanswered"] if i.startswith(row["id"] + ".")]


def test_what_drifted_was_minuted_so_and_is_written_so(letter: Letter) -> None:
    minuted = {matter["id"]: matter["text"] for matter in letter.given["matters"]}
    for row in letter.expect["drift"]:
        for words in [*row.get("lost", ()), *(pair[0] for pair in row.get("changed", ()))]:
            assert words in minuted[row["id"]], words
        for words in [*row.get("added", ()), *(pair[1] for pair in row.get("changed", ()))]:
            assert words in letter.text, words


def test_head_and_foot_are_in_the_letter(letter: Letter) -> None:
    expect = letter.expect
    words = [expect["from"].get("name", ""), expect.get("subject", ""), *expect["copies"], *expect["enclosures"]]
    words += [expect["to"].get(field, "") for field in ("name", "post", "body")]
    words += [expect["from"].get("post", "")]
    words += expect["to"].get("care_of", "").split(", ")
    for each in words:
        assert flat(each) in letter.text, each
    for line in expect.get("noise", ()):
        assert line in letter.raw.splitlines()


def test_the_days_are_counted_right(letter: Letter) -> None:
    about, derived, sent = letter.expect["about"], letter.expect.get("derived", {}), letter.expect["date"]

    def until(day: str, end: str = sent) -> int:
        return (dt.date.fromisoformat(end) - dt.date.fromisoformat(day)).days

    for kind in ("meeting", "report", "letter"):
        if f"days_since_{kind}" in derived:
            assert derived[f"days_since_{kind}"] == until(about[kind])
    due = letter.given.get("reply_due") or derived.get("limit")
    if due and "late" in derived:
        assert derived["late"] == (until(due) > 0)
        assert derived.get("days_late", 0) == max(0, until(due))
    if "limit" in derived:
        assert until(about["report_published"], derived["limit"]) == 55


def test_nothing_in_them_is_real(letter: Letter) -> None:
    for address in re.findall(r"https?://([\w.-]+)|\w@([\w.-]+\w)", letter.raw):
        assert (address[0] or address[1]).endswith(".example"), address
    for number in re.findall(r"\b0\d{3,4} \d{6}\b", letter.raw):
        assert number.startswith("01632 960"), number


@pytest.mark.parametrize("path", sorted((LETTERS / "formats").glob("*.html")), ids=lambda path: path.stem)
def test_the_rendered_letters_have_every_word(path: Path) -> None:
    """So that the parse wanted of the text can be wanted of them."""
    assert path.with_suffix(".docx").exists()
    words = re.sub(r"<[^>]*>", " ", path.read_text("utf-8").partition("<body>")[2])
    wanted = Letter(LETTERS / f"{path.stem}.json").text.replace("*", "")
    assert flat(unescape(words)).split() == flat(wanted).split()
