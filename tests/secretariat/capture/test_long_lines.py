"""A line of thousands of letters costs what its length costs: nothing in it is gone through again and again.

Nothing is timed here. A pattern that looks for a run of signs from each of its signs goes through a run of n of them n
times; and a list that is read by a function that calls itself for the next name is as deep as it is long.
"""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from secretariat.basics import option_labels, questions, said_dates
from secretariat.basics.days_together import each_with_its_month
from secretariat.basics.pattern import near_the_end
from secretariat.basics.record import Refused
from secretariat.capture import interests_mixed, several
from secretariat.capture.arguments import persons
from secretariat.capture.arguments.reader import Arguments
from secretariat.capture.paragraphs import as_written, in_one_line, parts
from tests.support.clerk import begun_clerk
from tests.support.places import ROOT

MODULES = sorted((ROOT / "secretariat" / "capture").rglob("*.py"))
LOOKS_ANYWHERE = {"search", "sub", "subn", "finditer", "findall", "split"}


def looked_for_anywhere() -> Iterator[tuple[str, re.Pattern[str]]]:
    """The patterns of capture that are looked for in the middle of a line too, by module and name."""
    for path in MODULES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
        asked = {
            call.value.id
            for call in calls
            if isinstance(call, ast.Attribute) and isinstance(call.value, ast.Name) and call.attr in LOOKS_ANYWHERE
        }
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for name in sorted(asked):
            found = getattr(importlib.import_module(module), name, None)
            if isinstance(getattr(found, "pattern", None), str):
                yield f"{module}.{name}", found  # type: ignore[misc]


def begins_with_a_run_of_signs(items: Iterable[Any]) -> bool:
    """Whether a parsed pattern may begin within a run of signs, “,,,,”, and then goes through the rest of it.

    A run of spaces is one space by then; a look behind says that a run begins where it begins.
    """
    for kind, said in items:
        if kind in (kinds.ASSERT, kinds.ASSERT_NOT) and said[0] < 0:
            return False
        if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT):
            least, most, repeated = said
            if most is kinds.MAXREPEAT and any(map(_of_signs, repeated)):
                return True
            if begins_with_a_run_of_signs(repeated) or least:
                return begins_with_a_run_of_signs(repeated)
        elif kind is kinds.SUBPATTERN:
            if begins_with_a_run_of_signs(said[-1]) or said[-1].getwidth()[0]:
                return begins_with_a_run_of_signs(said[-1])
        elif kind is kinds.BRANCH:
            return any(map(begins_with_a_run_of_signs, said[1]))
        elif kind is not kinds.AT or said in (kinds.AT_BEGINNING, kinds.AT_BEGINNING_STRING):
            return False
    return False


def _of_signs(one: tuple[Any, Any]) -> bool:
    """Whether it is a choice of characters with signs among them that are no space."""
    kind, said = one
    if kind is not kinds.IN or said[0][0] is kinds.NEGATE:
        return False
    return any(what is kinds.LITERAL and c != ord(" ") and not chr(c).isalnum() for what, c in said)


@pytest.mark.parametrize(("words", "begins"), [
    (r"[\s,;]+agreed", True), (r"(?:[,;(]+\s*|^)(?:all )?agreed", True), (r"(?:and )?[,;]*agreed", True),
    (r"(?<![\s,;])[\s,;]+agreed", False), (r"\s*agreed", False), (r"agreed[\s,;]+", False), (r"[\w]+ agreed", False),
    (r"^[\s,]*agreed", False), (r"(?:^|[ ,]+)at", True), (r"[^\s,;]+:", False),
])  # fmt: skip
def test_what_begins_with_a_run_of_signs_is_known(words: str, begins: bool) -> None:
    assert begins_with_a_run_of_signs(parser.parse(words)) is begins


def test_no_pattern_goes_through_a_run_of_signs_from_each_of_them() -> None:
    found = dict(looked_for_anywhere())
    assert len(found) > 50
    assert [name for name, each in found.items() if begins_with_a_run_of_signs(parser.parse(each.pattern))] == []


def begins_with_a_run_of_words(items: Iterable[Any]) -> bool:
    """Whether a parsed pattern may begin with any number of words, “(?:the |a )*”: from each of a run of them it goes
    through the rest of the run. A word that cannot stand in the middle of the run, “because”, begins it once."""
    for kind, said in items:
        if kind is kinds.ASSERT and said[0] < 0:  # behind a digit, say: there alone
            return False
        if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT):
            least, most, repeated = said
            of_words = len(repeated) > 1 or any(k in (kinds.SUBPATTERN, kinds.BRANCH) for k, _ in repeated)
            if most is kinds.MAXREPEAT and of_words:
                return True
            if begins_with_a_run_of_words(repeated) or least:
                return begins_with_a_run_of_words(repeated)
        elif kind is kinds.SUBPATTERN:
            if begins_with_a_run_of_words(said[-1]) or said[-1].getwidth()[0]:
                return begins_with_a_run_of_words(said[-1])
        elif kind is kinds.BRANCH:
            return any(map(begins_with_a_run_of_words, said[1]))
        elif kind not in (kinds.AT, kinds.ASSERT, kinds.ASSERT_NOT) or (
            kind is kinds.AT and said in (kinds.AT_BEGINNING, kinds.AT_BEGINNING_STRING)
        ):
            return False
    return False


@pytest.mark.parametrize(("words", "begins"), [
    (r"(?:the |a )*dispensed", True), (r"\b(?:and )*(?:with )+it", True), (r"(?:the |a ){0,3}dispensed", False),
    (r"\b(?:by )?(?:(?:the|a) )*assent", True), (r"^(?:the |a )*dispensed", False), (r"it(?: was)*", False),
])  # fmt: skip
def test_what_begins_with_a_run_of_words_is_known(words: str, begins: bool) -> None:
    assert begins_with_a_run_of_words(parser.parse(words)) is begins


def test_no_pattern_goes_through_a_run_of_words_from_each_of_them() -> None:
    found = dict(looked_for_anywhere())
    assert [name for name, each in found.items() if begins_with_a_run_of_words(parser.parse(each.pattern))] == []


def test_what_stands_at_the_end_is_looked_for_near_the_end() -> None:
    asked = re.compile(r"\bby (\w+)$")
    counting = Counting(asked)
    found = near_the_end(counting, "x " * 4000 + "by pq")  # type: ignore[arg-type]
    assert found is not None
    assert found[1] == "pq"
    assert counting.letters < 300
    assert near_the_end(asked, "by pq")
    assert not near_the_end(asked, "by pq " + "x " * 4000)


def test_options_without_end_are_gone_through_once_for_each_label() -> None:
    asked: list[int] = []
    said = option_labels._said
    for times in (200, 800):
        looks = list[str]()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(option_labels, "_said", lambda mark, looks=looks: looks.append("") or said(mark))
            option_labels.parted("a. " * times)
        asked.append(len(looks))
    assert asked[1] < 6 * asked[0], "four times the letters, and not sixteen times"


@pytest.mark.parametrize("word", ["/out", "/in", "/motion", "/vote", "/declare", "/action", "/refer", "/elect vice"])
@pytest.mark.parametrize("stroke", ["/", "+"])
def test_a_list_of_thousands_of_names_is_no_deeper_than_one_of_two(word: str, stroke: str) -> None:
    clerk = begun_clerk()
    with suppress(Refused):  # and never the RecursionError that it was
        clerk.read(f"{word} {stroke.join(['pq'] * 3000)}")


def test_a_run_of_spaces_is_one_before_anything_is_looked_for() -> None:
    clerk = begun_clerk()
    clerk.type("/motion  pq   sec db   that" + " " * 20_000 + "it  be so")
    assert clerk.printed[-1] == "It was moved by Councillor Quill and seconded by Councillor Bramble that it be so."


def test_so_is_a_run_of_tabs_in_a_command() -> None:
    clerk = begun_clerk(item="7")
    clerk.type("/elect vice" + "\t" * 20_000 + "pq" + "\t" * 20_000 + "by db sec ob")
    assert "Councillor Quill was appointed Vice-Chair" in clerk.printed[-1]


@pytest.mark.parametrize("piece", ["3 ", "3, ", "and 3 "])
def test_the_paragraphs_of_an_exclusion_are_read_in_one_go(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    peek = Arguments.peek
    for times in (50, 200):
        looks = list[str]()
        monkeypatch.setattr(Arguments, "peek", lambda args, looks=looks: looks.append("") or peek(args))
        begun_clerk().read(f"/private 1 {piece * times}".strip())
        asked.append(len(looks))
    assert asked[0] == asked[1]


@pytest.mark.parametrize("word", ["/promise", "/action"])
def test_the_owners_in_a_list_are_looked_for_near_where_each_may_begin(
    word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []
    owners_at = persons.owners_at
    for times in (200, 800):
        letters = list[int]()
        monkeypatch.setattr(
            persons,
            "owners_at",
            lambda p, text, goes_on, letters=letters: letters.append(len(text)) or owners_at(p, text, goes_on),
        )
        with suppress(Refused):
            begun_clerk().read(f"{word} {'pq, ' * times}to write")
        looked.append(sum(letters))
    assert looked[1] < 6 * looked[0], "four times the letters, and not sixteen times"


class Counting:
    """A pattern that counts the letters that it was asked to look through."""

    def __init__(self, asked: re.Pattern[str]) -> None:
        self.asked, self.letters = asked, 0

    def search(self, words: str, begin: int = 0, end: int | None = None) -> re.Match[str] | None:
        end = len(words) if end is None else end
        self.letters += end - begin
        return self.asked.search(words, begin, end)


@pytest.mark.parametrize("piece", ["a farm; ", "it was so. ", "a farm and a mill, "])
@pytest.mark.parametrize("name", ["_DECLARES", "_AN_ITEM"])
def test_the_parts_of_a_declaration_are_looked_for_from_the_joint_before(
    piece: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []
    for times in (50, 200):
        counting = Counting(getattr(interests_mixed, name))
        monkeypatch.setattr(interests_mixed, name, counting)
        interests_mixed.parts(begun_clerk().p, f"{piece * times}a mill")
        looked.append(counting.letters)
        monkeypatch.undo()
    assert looked[1] < 6 * looked[0], "four times the letters, and not sixteen times"


@pytest.mark.parametrize(("name", "piece", "read"), [
    ("_LIMIT", "by 1 January, ", said_dates._said_dates.__wrapped__), ("_BACK", "return to ", said_dates.back_to),
])  # fmt: skip
def test_what_stands_before_or_around_a_date_is_looked_for_near_it(
    name: str, piece: str, read: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[int] = []
    for times in (400, 1600):
        counting = Counting(getattr(said_dates, name))
        monkeypatch.setattr(said_dates, name, counting)
        read(piece * times)
        looked.append(counting.letters)
        monkeypatch.undo()
    assert 0 < looked[1] < 6 * looked[0], "four times the letters, and not sixteen times"


def test_a_question_behind_thousands_of_commas_is_looked_for_a_few_times(monkeypatch: pytest.MonkeyPatch) -> None:
    assert questions.is_direct("if it rains, in June, what happens")
    asked = list[str]()
    is_direct = questions.is_direct
    monkeypatch.setattr(questions, "is_direct", lambda words, **how: asked.append(words) or is_direct(words, **how))
    assert not questions.asks("for 4, " * 4000)  # and never the RecursionError that it was
    assert len(asked) < 8


@pytest.mark.parametrize("read", [parts, as_written, in_one_line, each_with_its_month])
@pytest.mark.parametrize("piece", [" ", "\n", " \n", "\t", "1, "])
def test_runs_without_end_are_gone_through_once(read: Any, piece: str) -> None:
    assert read(piece * 30_000) is not None  # minutes, where each of them is gone through from each


def test_many_lines_at_once_are_tried_on_one_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    copies = list[int]()
    after = several.after
    monkeypatch.setattr(several, "after", lambda p, events: copies.append(len(events)) or after(p, events))
    clerk = begun_clerk()
    done = several.enter_all("/noted one" + " ¶ it" * 40, clerk.p, now=clerk.clock(), plan=clerk.plan)
    assert len(done.events) == 41
    assert copies == [1]


@pytest.mark.parametrize("line", [
    "/vote {} 1", "/vote 1 {}", "/vote {}-1", "/lost {} 1", "/extend {}", "/quorum {}", "/voted {} 1", "/q 1-{}",
    "/q {}", "/elect vice pq vote {} 1", "/petition {} names from Jane Doe: lanes", "/carried {} votes to 1",
    "/item {}",
])  # fmt: skip
@pytest.mark.parametrize("figures", ["9" * 5000, "9" * 9])
def test_a_number_that_nobody_has_so_many_of_is_refused_in_words(line: str, figures: str) -> None:
    clerk = begun_clerk(item="7")
    with suppress(Refused):  # and never the ValueError of 4,300 figures, nor a list of a thousand million numbers
        clerk.read(line.format(figures))


def test_how_long_a_number_is_is_said() -> None:
    with pytest.raises(Refused, match="“999999999…” is too long a number"):
        begun_clerk().read(f"/vote {'9' * 5000} 1")
