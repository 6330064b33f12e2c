"""The way of a new clerk, from an empty folder to the gavel: every key is taken, and lists cost few."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.first_meeting import AIMS, DATES, PEOPLE, walk


def test_from_the_first_start_to_the_gavel_of_a_first_meeting(tmp_path: Path) -> None:
    came = walk(tmp_path)
    assert came.wrong == []
    assert came.phase == "closed"
    assert len(PEOPLE.splitlines()) - 1 == 20
    assert came.people == 20 + 2, "the twenty of the table, the substitute that one of them names, and the clerk"
    assert came.dates == len(DATES.splitlines()) == 6
    assert {part: came.keys[part] for part in AIMS if came.keys[part] > AIMS[part]} == {}
    page = "\n".join(came.page)
    assert "The Panel NOTED the forthcoming meeting dates." in page
    assert "Wednesday 18 February 2032 2:00pm Guildhall | If needed (Veto)" in page
