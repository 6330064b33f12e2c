"""What was half typed is called by its name; no key that the screens give is unknown here."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from secretariat.finding.passage import Where
from secretariat.since.half_typed import ELSE, NO_DRAFTS, called, of_drafts
from tests.support.places import ROOT

NAMES = {"2031-06-18": "18 June 2031", "person-pq": "Councillor Petra Quill"}


def name(id: str) -> str:
    return NAMES.get(id, "")


@pytest.mark.parametrize(
    ("key", "words", "spot"),
    [
        ("minutes: 2031-06-18", "A line of the minutes of 18 June 2031", Where("minutes", meeting="2031-06-18")),
        ("minutes: 2031-06-18-2", "A line of the minutes of 2031-06-18-2", Where("minutes", meeting="2031-06-18-2")),
        ("form: letter in", "A letter that is being taken in", Where("letters")),
        ("form: edit person-pq", "Councillor Petra Quill among the people", Where("people", "person-pq")),
        ("form: post person-pq Chair", "Councillor Petra Quill among the people", Where("people", "person-pq")),
        ("form: roll person-gone", "Someone on the roll", Where("attendance", "person-gone")),
        ("form: correct ev1 person-pq", "A correction of the roll", Where("attendance")),
        ("form: correct r1", "A correction of a matter", Where("decisions", "r1")),
        ("form: progress r1", "A step of a matter", Where("decisions", "r1")),
        ("form: 2031-06-18: Add an item", "“Add an item”, for the meeting of 18 June 2031",
         Where("agenda", meeting="2031-06-18")),
        ("form: 2031-06-18: 0123456789abcdef", "A paper for the meeting of 18 June 2031",
         Where("agenda", meeting="2031-06-18")),
        ("form: people in bulk", "A list of people that is being taken in", Where("people")),
        ("form: A new meeting", "A new meeting", Where("plan")),
        ("complaint c1 details", "A form or letter of the register of complaints", Where("complaints")),
        ("form: complaint new", "A form or letter of the register of complaints", Where("complaints")),
        ("form: of a newer version", ELSE, Where("")),
    ],
)  # fmt: skip
def test_each_is_called_by_its_name(key: str, words: str, spot: Where) -> None:
    line = called(key, meeting=name, person=name)
    assert (line.words, line.spot, line.heading) == (words, spot, "Half typed")


def test_what_stands_beside_a_draft_is_none() -> None:
    keys = ["minutes, whose: 2031-06-18", "lesson", "since Clara Knapweed", "minutes: 2031-06-18"]
    assert [line.spot.place for line in of_drafts(keys, meeting=name, person=name)] == ["minutes"]


# --- every key that the screens give ---

_ID = "0a1b2c3d4e5f"
_MEETINGS = ("meeting", "id", "head.id", "report.meeting", "self._meeting", "bundle.meeting.id", "{meeting}")


def _words(node: ast.expr) -> str | None:
    """A literal as it would come out: the day of a meeting, or an identity, in each of its places."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts = []
        for part in node.values:
            if isinstance(part, ast.Constant):
                parts.append(str(part.value))
            else:
                assert isinstance(part, ast.FormattedValue)
                said = ast.unparse(part.value)
                parts.append("2031-06-18" if said in _MEETINGS else _ID)
        return "".join(parts)
    return None


def _keys() -> Iterator[tuple[str, str]]:
    """Where, and the key, of each form of the screens whose draft or title is written there."""
    for path in sorted((ROOT / "screens").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            given = {word.arg: word.value for word in node.keywords}
            at = f"{path.relative_to(ROOT)}:{node.lineno}"
            if node.func.id in ("Form", "WriteForm") and "drafted" not in given:
                key = _words(given["draft"]) if "draft" in given else _words(node.args[0]) if node.args else None
                if key:
                    yield at, f"form: {key}"
    assigned = re.compile(r"^\s*(?:DRAFT|draft) = (f?\"[^\"]+\")", re.MULTILINE)
    for path in sorted((ROOT / "screens").rglob("*.py")):
        for found in assigned.finditer(path.read_text(encoding="utf-8")):
            key = _words(ast.parse(found[1], mode="eval").body)
            if key and not key.startswith(NO_DRAFTS):
                yield str(path.relative_to(ROOT)), key if key.startswith("form: ") else f"form: {key}"


def test_no_key_that_a_screen_gives_is_unknown() -> None:
    keys = list(_keys())
    assert len(keys) > 30, "the walk finds them"
    unknown = [
        (at, key) for at, key in keys
        if not key.startswith(NO_DRAFTS) and called(key, meeting=name, person=name).words == ELSE
    ]  # fmt: skip
    assert not unknown


@pytest.mark.parametrize(("name_", "place"), [("people", "people"), ("dates", "plan"), ("standing items", "settings")])
def test_every_list_that_is_taken_in_is_known(name_: str, place: str) -> None:
    line = called(f"form: {name_} in bulk", meeting=name, person=name)
    assert (line.words, line.spot.place) == (f"A list of {name_} that is being taken in", place)
