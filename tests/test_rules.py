"""A rule has an id, such as MTG-20: whoever looks for it finds the code that keeps it and the test that tries it."""

from __future__ import annotations

import re
from pathlib import Path

from tests.support.places import ROOT

_RULE = re.compile(
    r"\b(?P<of>APP|CAL|CLO|CMP|DAT|FRM|HOR|INS|INT|MIN|MTG|NUM|PRE|REC|WAL)-(?P<first>\d\d)(?P<part>[a-z]?)\b"
    r"(?: to (?P=of)-(?P<last>\d\d)\b)?"
)


def named(*folders: str) -> set[str]:
    """The rules that are named in the code of these folders; “APP-01 to APP-07” names seven."""
    found = set()
    for path in [path for folder in folders for path in (ROOT / folder).rglob("*.py") if path != Path(__file__)]:
        for each in _RULE.finditer(path.read_text("utf-8")):
            for n in range(int(each["first"]), int(each["last"] or each["first"]) + 1):
                found.add(f"{each['of']}-{n:02}{each['part']}")
    return found


def test_a_rule_that_the_code_names_has_a_test_that_names_it_and_the_other_way_round() -> None:
    kept, tried = named("secretariat", "screens", "storage"), named("tests")
    assert len(kept) > 100
    assert kept - tried == set(), "no test says that it is the worked example of these"
    assert tried - kept == set(), "these are tried, and nothing says where they are kept"
