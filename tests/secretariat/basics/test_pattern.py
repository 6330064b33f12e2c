"""Patterns worked out when they are first looked for."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest

from secretariat.basics.number_words import first_in_figures, votes_in_figures
from secretariat.basics.pattern import CAPITAL, pattern, small
from secretariat.basics.said_dates import said_dates
from secretariat.basics.time_words import in_figures
from tests.support.places import ROOT


def test_it_finds_what_the_pattern_itself_finds_and_again() -> None:
    later, now = pattern(r"(b)(e)ll", re.IGNORECASE), re.compile(r"(b)(e)ll", re.IGNORECASE)
    for words in ("the BELL and the bell", "a candle"):
        assert later.sub("x", words) == now.sub("x", words)
        assert later.findall(words) == now.findall(words)
        assert bool(later.search(words)) == bool(now.search(words))
    assert later.pattern == now.pattern
    assert later.flags == now.flags


def test_it_is_not_worked_out_before_and_a_wrong_one_is_still_wrong() -> None:
    wrong = pattern("(")
    with pytest.raises(re.error):
        wrong.match("x")


def test_the_clock_tells_the_time_with_no_pattern_worked_out_and_no_calendar_loaded() -> None:
    code = "import secretariat.basics.clock as c, sys; c.local(c.now()); " \
           "assert 'pendulum' not in sys.modules; assert 'fullmatch' not in vars(c._WORDS)"  # fmt: skip
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("word", ["ABST", "ſaid", "\u212aind", "fıve", "FİVE", "Against"])
def test_what_a_pattern_finds_is_in_small_letters_what_the_pattern_says(word: str) -> None:
    assert re.fullmatch(small(word), word, re.IGNORECASE)
    assert small(word).isascii()


def test_a_capital_is_one_with_its_accent_and_no_small_letter_is() -> None:
    assert [c for c in "AZŴÉÆŁŶÞ" if not re.fullmatch(CAPITAL, c)] == []
    assert [c for c in "azŵéæłŷþ1_" if re.fullmatch(CAPITAL, c)] == []


def test_a_table_has_what_a_pattern_found_with_the_i_of_any_keyboard() -> None:
    assert votes_in_figures("fıve to nıl") == "5 to 0"
    assert first_in_figures("SİX members") == "6 members"
    assert in_figures("half past sıx") == ("6:30", "")
    assert [said.weekday for said in said_dates("Frıday 9 Mehefın 2034, Frİday 9 Aprıl 2032")] == [4]


LOOKS = {"match", "fullmatch", "search", "finditer"}
"""What gives a match of a pattern."""
FOLDERS = ("basics", "capture", "events", "meetings", "panel", "proceedings")


def _asks(node: ast.AST) -> bool:
    return any(isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute) and n.func.attr in LOOKS
               for n in ast.walk(node))  # fmt: skip


def _matches(function: ast.FunctionDef) -> set[str]:
    """The names of a function that are matches of a pattern."""
    found = set[str]()
    for node in ast.walk(function):
        match node:
            case ast.NamedExpr(target=ast.Name(id=name), value=value) if _asks(value):
                found.add(name)
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if _asks(value):
                found.add(name)
            case ast.For(target=ast.Name(id=name), iter=value) if _asks(value):
                found.add(name)
            case ast.comprehension(target=ast.Name(id=name), iter=value) if _asks(value):
                found.add(name)
            case ast.arg(arg=name, annotation=ast.expr() as kind) if "Match" in ast.unparse(kind):
                found.add(name)
    return found


def _otherwise_in_small_letters() -> Iterator[str]:
    for path in (path for folder in FOLDERS for path in sorted((ROOT / "secretariat" / folder).rglob("*.py"))):
        words = path.read_text(encoding="utf-8")
        if ".casefold()" not in words and ".lower()" not in words:
            continue
        for function in (node for node in ast.walk(ast.parse(words)) if isinstance(node, ast.FunctionDef)):
            found = _matches(function)
            for node in ast.walk(function):
                if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                    continue
                if node.func.attr not in ("casefold", "lower"):
                    continue
                for part in ast.walk(node.func.value):
                    match part:
                        case ast.Subscript(value=ast.Name(id=name), slice=ast.Constant()) if name in found:
                            yield f"{path.name}: {ast.unparse(node)}"


def test_what_a_pattern_found_is_put_into_small_letters_as_the_pattern_sees_them() -> None:
    one_letter = {"paragraphs.py: (found['letter'] or found['capital'] or found['within'] or 'a').lower()"}
    assert set(_otherwise_in_small_letters()) - one_letter == set()
