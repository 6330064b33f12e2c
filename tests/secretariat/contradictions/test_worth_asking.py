"""A rule is passed over in a meeting whose words have no sign of what it looks for, and where they have one never."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.contradictions.finding import looked_through
from secretariat.contradictions.table import RULES, WorthAsking, rules_at
from secretariat.events.base import Happening
from secretariat.events.decisions import ActionSet
from secretariat.events.speech import Note
from tests.support.clerk import Clerk, begun_clerk

PIECES = ["[", "]", "date", "insert ", " here", "TBC", "XX", "20??", "£", "_", "??", "...", "dd/mm", "31 ", "30", "29",
          " April", " Feb", "February 29", "31/4/32", "2031-02-30", "Monday ", "Tue ", "12 March 2031", "1st", " of ",
          "by ", "(", ")", ".", "’s", "a", "Ab", "\n", " ", " ", "pc", "(pq)"]  # fmt: skip
SIGNED = {rule.id: rule for rule in RULES.values() if rule.sign}


@pytest.fixture(scope="module")
def clerk() -> Clerk:
    return begun_clerk()


@given(words=st.lists(st.sampled_from(PIECES), min_size=1, max_size=7).map("".join), before=st.sampled_from(PIECES))
def test_where_a_rule_finds_something_the_words_of_the_meeting_have_its_sign(
    clerk: Clerk, words: str, before: str
) -> None:
    kinds: tuple[Happening, ...] = (Note(text=words), ActionSet(text=words, owner="", number=1))
    for event in kinds:
        for rule in SIGNED.values():
            if rule in rules_at(type(event)) and [*rule.look(clerk.p, event)]:
                assert rule in WorthAsking(clerk.p, f"{before}\n{words}\nAnd so on").at(type(event)), rule.id


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("to write to [the Commissioner]", "left-unfilled"),
        ("the report is due on 31 April", "no-such-day"),
        ("to meet on Monday 12 March 2031", "weekday"),
        ("to write to pq about it", "code-in-words"),
    ],
)
def test_one_line_of_many_is_enough(words: str, rule: str) -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/note The figures were discussed", f"/note {words}", "/note The report was welcomed")
    found = looked_through(clerk.p.bundle, *clerk.p.made_with).contradictions
    assert [each.event for each in found if each.rule == rule] == [clerk.p.bundle.events[-2].id]


def test_words_without_a_sign_leave_those_rules_idle(clerk: Clerk) -> None:
    asked = WorthAsking(clerk.p, "The figures were discussed at length and welcomed").at(Note)
    assert SIGNED
    assert not set(SIGNED) & {rule.id for rule in asked}
    assert "after-the-close" in {rule.id for rule in asked}
