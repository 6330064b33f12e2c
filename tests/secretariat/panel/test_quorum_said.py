"""A quorum as standing orders say it and clerks type it."""

from __future__ import annotations

import pytest

from secretariat.basics.record import Refused
from secretariat.panel.panel import QuorumRule
from secretariat.panel.quorum_said import quorum_said


def part(upper: int, lower: int, least: int = 3) -> QuorumRule:
    return QuorumRule(numerator=upper, denominator=lower, minimum=least)


SAID = {
    "1/3": part(1, 3), "1/3, at least 4": part(1, 3, 4), "⅓": part(1, 3), "one third": part(1, 3),
    "one-third of the members": part(1, 3), "a third of the membership": part(1, 3), "A quarter": part(1, 4),
    "Two thirds": part(2, 3), "half": part(1, 2), "half of the seats": part(1, 2), "at least one third": part(1, 3),
    "one third of the members or 4, whichever is greater": part(1, 3, 4), "1/4 (min 4)": part(1, 4, 4),
    "a quarter of members, but never fewer than four": part(1, 4, 4), "1/4 and not less than 5 members": part(1, 4, 5),
    "one quarter of the whole membership; minimum: 2": part(1, 4, 2),
    "5": QuorumRule(fixed=5), "five": QuorumRule(fixed=5), "5 members": QuorumRule(fixed=5),
    "at least 5 members": QuorumRule(fixed=5), "Not less than five voting members.": QuorumRule(fixed=5),
    "a minimum of 4": QuorumRule(fixed=4), "three, at least 4": QuorumRule(fixed=4),
}  # fmt: skip


@pytest.mark.parametrize(("words", "rule"), SAID.items())
def test_a_quorum_is_read_as_it_is_said(words: str, rule: QuorumRule) -> None:
    assert quorum_said(words, 3) == rule


@pytest.mark.parametrize(
    "words",
    ["", "0", "no members", "1/0", "3/3", "4/3", "half plus one", "33%", "1/3 rounded down", "a majority", "none",
     "at least", "5, including one independent member", "4 (one third)", "1/3 of the members in office",
     "-3", "1/3 of 13"],
)  # fmt: skip
def test_what_no_rule_here_says_is_refused_and_no_word_of_it_dropped(words: str) -> None:
    with pytest.raises(Refused, match="is no quorum"):
        quorum_said(words, 3)
