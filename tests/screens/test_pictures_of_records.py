"""Pictures of the decisions and of the complaints register with something in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol

import pytest
from textual.pilot import Pilot

from secretariat.acts import Act, Put, act
from secretariat.complaints import Complaint
from secretariat.events import ActionSet, Happening, Outcome, Recommended, Undertaken
from secretariat.ordering import following
from secretariat.records import Private
from tests.driving import app_on, seen, until
from tests.panels import BRACKETS, CLICK, DAY, MEETING, Clock, begun


class SnapCompare(Protocol):
    def __call__(self, app: object, **settings: Any) -> bool: ...


def something_decided() -> Act:
    events: list[Happening] = [
        Outcome(verb="noted", text="the apologies"),
        Recommended(number=1, text="that the lanes of the north be lit from dusk to dawn", to=BRACKETS),
        ActionSet(number=1, text="to circulate the list", owner="person-ck", due=DAY.replace(day=1)),
        Undertaken(number=1, text=CLICK, by="person-pc"),
    ]
    place, puts = "zz", []
    for n, event in enumerate(events):
        place = following(place)
        puts.append(Put(event.with_(id=f"event-{n}", place=place), MEETING))
    return act("decided", puts)


def two_complaints() -> Act:
    first = Complaint(
        id="one", reference="2031/001", received=Clock("9:05am")(), about="person-pc", nature=Private("Rude at a fair"),
        complainant=Private(BRACKETS), contact=Private("by letter"), said=Private("Would not answer.\nTurned away."),
    )  # fmt: skip
    second = Complaint(
        id="two", reference="2031/002", received=Clock("1:30pm")(), channel="telephone", nature=Private(CLICK)
    )
    return act("log", Put(first.noting(DAY, "rang back")), Put(second.closing(DAY, "withdrawn")))


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
@pytest.mark.parametrize(
    ("place", "shows"), [("decisions", "OVERDUE"), ("complaints", "Rude at a fair")], ids=["decisions", "complaints"]
)
def test_place(place: str, shows: str, size: tuple[int, int], snap_compare: SnapCompare, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), something_decided(), two_complaints(), time="14:30")

    async def shown(pilot: Pilot[Any]) -> None:
        await until(pilot, lambda: app.opened and app.current_mode != "opening")
        await app.go(place)
        await until(pilot, lambda: app.current_mode == place and shows in seen(app))
        await pilot.press("down")
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=shown)
