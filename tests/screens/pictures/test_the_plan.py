"""Pictures of the plan as a board, with a year on it: dates of every kind, items in every state."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from screens.plan.screen import PlanScreen
from secretariat.basics.acts import Act, Put, act
from secretariat.plan.planned import Move, PlannedItem
from tests.support.driving import app_on, seen, settled, until
from tests.support.panels import BRACKETS, CLICK, NEXT_MEETING, begun, planned
from tests.support.snapping import SIZES, SIZES_SAID, SnapCompare, gone_to

D = dt.date


def a_year() -> Act:
    """The year of the invented panel, from June to the reserve meeting."""
    put_off = Move(on=D(2031, 6, 2), was="x", was_day=D(2031, 6, 18), to="nov", to_day=D(2031, 11, 19), reason="late")
    records = [
        *planned(D(2031, 7, 2), CLICK, id="course", kind="training", venue="Guildhall"),
        *planned(D(2031, 9, 17), "Public Questions", "Review of Complaints", BRACKETS, id="sept", start=dt.time(14)),
        *planned(D(2031, 10, 8), "Police & Crime Annual Conference", id="away", kind="external"),
        *planned(D(2031, 11, 19), "Review of Complaints", id="nov", start=dt.time(14)),
        PlannedItem(id="off", title="Rural lanes", due="nov", place="05i", moves=(put_off, put_off)),
        PlannedItem(id="gone", title="Street lighting", due="nov", place="06i", dropped="the county’s"),
        *planned(D(2032, 2, 4), "Review of Complaints", "Precept report 2032/2033", id="feb", start=dt.time(14)),
        *planned(D(2032, 2, 18), id="reserve", kind="if needed", depends="Veto", start=dt.time(14)),
        PlannedItem(id="someday", title="Visit to the control room", place="01i"),
    ]
    return act("a year", [Put(each) for each in records])


@pytest.mark.parametrize("size", SIZES, ids=SIZES_SAID)
def test_a_year(size: tuple[int, int], snap_compare: SnapCompare, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), a_year(), time="14:30")

    async def shown(pilot: Pilot[Any]) -> None:
        await gone_to(pilot, app, "plan")
        await until(pilot, lambda: "5✓" not in seen(app) and "1✓" not in seen(app))
        assert isinstance(app.screen, PlanScreen)
        screen = app.screen
        await until(pilot, lambda: NEXT_MEETING in screen.meetings_read)
        screen.go_to("item off")
        await until(pilot, lambda: "Deferred to" in seen(app))
        await settled(pilot)

    assert snap_compare(app, terminal_size=size, run_before=shown)
