"""Patterns worked out when they are first looked for."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from secretariat.basics.pattern import pattern
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
