"""The table of English phrases, read from the code: complete, and each given as many values as it has places."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any, get_args

import pytest

import secretariat
from secretariat.basics.saying import places, said_later, say, speaking
from secretariat.events.earlier import MinutesResult
from secretariat.events.public import Settled
from secretariat.languages.listed import listed, phrases_of
from secretariat.letters.read import Position
from secretariat.matters.matter import Happened, Progress
from secretariat.meetings.exempt import ExemptGrounds
from secretariat.meetings.meeting import MeetingKind
from secretariat.panel.house import Headings, House
from secretariat.proceedings.state import Interest
from secretariat.proceedings.voting import DECISION_WORDS
from tests.support.bracketed import Bracketed

HOUSE = Path(secretariat.__file__).parent


def test_a_phrase_is_the_literal_that_is_said_or_will_be() -> None:
    source = 'say("It {was}.", was); say("a" if x else "b"); said_later("c"); say(_D.get(x, " d")); say(e); told("f")'
    assert [*phrases_of(source)] == ["It {was}.", "a", "b", "c", " d"]


def test_the_table_holds_what_minutes_say() -> None:
    for phrase in ("The meeting adjourned{when}{until}{reason}", "January", "On a show of hands", "CARRIED"):
        assert phrase in listed()
    assert len(listed()) > 600


SAID = [
    (f"{path.relative_to(HOUSE)}:{node.lineno}", node)
    for path in sorted(HOUSE.rglob("*.py"))
    if "saying import" in (source := path.read_text(encoding="utf-8"))
    for node in ast.walk(ast.parse(source))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say"
    if node.args and isinstance(node.args[0], ast.Constant)
]


def test_each_phrase_is_given_a_value_for_each_of_its_places() -> None:
    odd = [
        where for where, node in SAID
        if not any(isinstance(each, ast.Starred) for each in node.args)
        and len(places(node.args[0].value)) != len(node.args) - 1  # type: ignore[attr-defined]
        and len(node.args) > 1
    ]  # fmt: skip
    assert odd == []


def test_a_place_stands_as_its_name_alone() -> None:
    """``places`` reads no more of a place than that."""
    named = re.compile(r"[^{}]*(\{[a-z]\w*\}[^{}]*)*")
    assert [each for each in listed() if not named.fullmatch(each)] == []


@pytest.mark.parametrize(
    "words",
    [
        *(each for each in get_args(Interest) if each != "courtesy"),
        *(each for each in get_args(MinutesResult) if not each.startswith("agreed")),
        *(each for each in get_args(Settled) if each not in ("absent", "no supplementary")),
        *filter(None, get_args(Position)), *get_args(Happened), *get_args(Progress),
        *(word.upper() for word in DECISION_WORDS),
        *(getattr(Headings(), field) for field in Headings.__struct_fields__),
        House().approval, House().chair, House().vice_chair,
        ExemptGrounds().schedule, ExemptGrounds().shortly,
        *(f"{kind.capitalize()} meeting" for kind in MeetingKind if kind is not MeetingKind.CONTINGENT),
    ],
)  # fmt: skip
def test_what_a_record_holds_one_of_several_of_is_a_phrase(words: str) -> None:
    assert words in listed()


def test_english_is_said_as_it_stands_and_another_language_in_its_own_order() -> None:
    class Turned(Bracketed):
        def of(self, english: str) -> str:
            return {"{name} left at {time}": "At {time} {name} went"}.get(english, english)

    assert say("{name} left at {time}", "Ada", "2pm") == "Ada left at 2pm"
    with speaking(Turned()):
        assert say("{name} left at {time}", "Ada {x}", "2pm") == "At 2pm Ada {x} went"
        with speaking(None):
            assert say("{name} left at {time}", "Ada", "2pm") == "Ada left at 2pm"
        assert say("{name} left at {time}", "Ada", "2pm") == "At 2pm Ada went"
    assert said_later("as it is") == "as it is"


def test_a_phrase_that_is_given_too_few_values_fails() -> None:
    phrase: Any = "{name} left at {time}"
    with pytest.raises(ValueError, match="argument"):
        say(phrase, "Ada")
