"""The reply of 1 September 2022, pasted from the reference pack, held against the July meeting of the sample."""

from __future__ import annotations

import re

import pytest

from secretariat.letters.proposed import Asked, Given, Proposed
from secretariat.letters.proposing import propose
from tests.gate_count import PACK
from tests.support.places import ROOT

reading = pytest.importorskip("secretariat.letters.reading")
PAPERS = sorted(PACK.glob("004_*.txt"))
JULY = "2022-07-20"


@pytest.fixture(scope="module")
def proposed() -> Proposed:
    if not PAPERS:
        pytest.skip("the reference pack is not beside the checkout")
    pack = PAPERS[0].read_text("utf-8")
    letter = pack[pack.index("Jane Webb, Peterborough City Council") : pack.index("**MINUTES OF A MEETING")]
    return propose(reading.read_letter(letter), matters())


def matters() -> Given:
    """What the sample's script recommends, and what was promised in it."""
    script = (ROOT / "secretariat" / "sample" / f"{JULY}.txt").read_text("utf-8")
    found: list[Asked] = []
    series = {"recommend": "R", "promise dp": "U"}
    for command, to_panel, words in re.findall(r"^\s*/(recommend|promise dp) (to the Panel: )?(.+)$", script, re.M):
        count = sum(each.id.startswith(f"{JULY}/{series[command]}") for each in found) + 1
        to = "Panel" if to_panel else "Commissioner"
        found.append(Asked(f"{JULY}/{series[command]}{count}", words, to))
    return Given(tuple(found), "Cambridgeshire Police and Crime Panel", reply_due="2022-08-20")


def test_six_recommendations_are_answered_two_of_them_as_one(proposed: Proposed) -> None:
    found = [(tuple(id.rpartition("/")[2] for id in each.ids), each.sure) for each in proposed.answering]
    assert found == [
        (("R1",), "strong"), (("R2",), "strong"), (("R3",), "strong"), (("R4",), "strong"), (("R5", "R6"), "strong"),
    ]  # fmt: skip
    assert [each.merged for each in proposed.answering] == [False, False, False, False, True]


def test_the_panels_own_are_not_for_this_letter_and_the_promises_are_unanswered(proposed: Proposed) -> None:
    assert proposed.not_for_this_letter == tuple(f"{JULY}/R{n}" for n in (7, 8, 9))
    assert proposed.unanswered
    assert all(id.startswith(f"{JULY}/U") for id in proposed.unanswered)


def test_the_dashboard_and_the_leaders_of_councils_are_told_as_drift(proposed: Proposed) -> None:
    drift = {each.id.rpartition("/")[2]: each for each in proposed.drift}
    assert "flowchart" in drift["R1"].lost
    assert drift["R1"].added == ("dashboard",)
    assert drift["R3"].changed == (
        ("the Public Service Board", "Chief Executives and Council Leaders of local authorities"),
    )


def test_it_took_43_days(proposed: Proposed) -> None:
    assert proposed.derived == {"days_since_meeting": 43, "late": True, "days_late": 12}
