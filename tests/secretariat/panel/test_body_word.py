"""What the body is called is a setting: no sentence that the program says of it calls a Committee the Panel."""

from __future__ import annotations

import ast
import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import secretariat
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.meeting import Meeting, MeetingKind
from secretariat.proposals.propose import propose
from tests.support.panels import the_panel

HOUSE = Path(secretariat.__file__).parent
SAMPLES_OF_IT = ("sample/", "panel/house.py", "panel/settings/rows.py", "complaints/letters/wordings.py")
"""The real sample is a Panel; a setting says what may be typed there by an example."""
READS_IT = ("letters/", "matters/recipient.py", "meetings/reports_in.py")
"""Letters and reports of others are read for it, as they write it."""


def said_of_it(source: str) -> Iterator[str]:
    """The words of a module, but for its docstrings, that call the body the Panel."""
    tree = ast.parse(source)
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    words = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in told]
    yield from (node.value for node in words if re.search(r"\b[Tt]he Panel\b", str(node.value)))


def test_no_sentence_has_the_word_of_one_panel() -> None:
    wrong = {
        name: found for path in sorted(HOUSE.rglob("*.py"))
        if not (name := path.relative_to(HOUSE).as_posix()).startswith((*SAMPLES_OF_IT, *READS_IT))
        and (found := [*said_of_it(path.read_text("utf-8"))])
    }  # fmt: skip
    assert wrong == {}, "panel.the_body says what it is called"


def test_the_word_of_one_panel_would_be_noticed() -> None:
    source = '"""The Panel."""\nA = 1\n"""The Panel, told of A."""\nB = f"{A}, when the Panel must report"\n'
    assert [*said_of_it(source)] == [", when the Panel must report"]


def test_a_committee_is_called_so_where_the_law_wants_something_of_it() -> None:
    day = dt.date(2032, 2, 4)
    committee = the_panel().with_(body_word="Committee")
    reasons = " ".join(each.reason for each in propose(Bundle(meeting=Meeting(id=str(day), date=day)), committee))
    assert "The Committee must report on the precept by 8 February." in reasons
    hearing = Bundle(meeting=Meeting(id=str(day), date=day, kind=MeetingKind.HEARING))
    assert "the Committee deliberates in private" in " ".join(each.reason for each in propose(hearing, committee))
