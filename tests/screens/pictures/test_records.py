"""Pictures of the decisions and of the complaints register with something in them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any, Protocol

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot

from secretariat.basics import clock
from secretariat.basics.acts import Act, Put, act
from secretariat.basics.ordering import following
from secretariat.basics.record import Private
from secretariat.complaints import steps as s
from secretariat.complaints.case import Complainant
from secretariat.complaints.states import State
from secretariat.events.base import Happening
from secretariat.events.decisions import ActionSet, Outcome, Recommended, Undertaken
from tests.support.cases import case_in, kept, logged
from tests.support.driving import app_on, seen, until
from tests.support.panels import BRACKETS, CLICK, DAY, MEETING, begun, open_archive


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


def the_register() -> Act:
    """Three invented cases: one to refer by tomorrow, one just received, one at its end."""
    serious = logged(
        "2031/001", clock.at(DAY.replace(day=16), dt.time(9, 5)), complainant=Complainant(name=Private(BRACKETS)),
        allegation=Private("Rude at a fair"),
    )  # fmt: skip
    steps = (*serious.steps, s.Recorded(at=clock.at(DAY.replace(day=17), dt.time(10))),
             s.BecameClear(at=clock.at(DAY, dt.time(11)), by="panel", note=Private("on the new film")))  # fmt: skip
    new = logged("2031/002", clock.at(DAY, dt.time(13, 30)), id="two", allegation=Private(CLICK))
    old = case_in(State.CLOSED, "2031/000")
    ended = tuple(replace(step, at=step.at - dt.timedelta(30), sent=()) for step in old.steps)
    return kept(serious.with_(steps=steps), new, old.with_(steps=ended))


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
@pytest.mark.parametrize(
    ("place", "shows"), [("decisions", "OVERDUE"), ("complaints", "2031/001")], ids=["decisions", "complaints"]
)
def test_place(place: str, shows: str, size: tuple[int, int], snap_compare: SnapCompare, tmp_path: Path) -> None:
    more = [the_register()] if place == "complaints" else []
    app = app_on(tmp_path / "data", begun(), something_decided(), *more, time="14:30")

    async def shown(pilot: Pilot[Any]) -> None:
        await until(pilot, lambda: app.opened and app.current_mode != "opening")
        await app.go(place)
        await until(pilot, lambda: app.current_mode == place and shows in seen(app))
        await until(pilot, lambda: not more or "(F8" in seen(app))
        await pilot.press("down")
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=shown)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
@pytest.mark.parametrize("key", ["enter", "n", "p"], ids=["what can be done", "log", "passphrase"])
def test_what_is_asked_of_the_register(
    key: str, size: tuple[int, int], snap_compare: SnapCompare, tmp_path: Path
) -> None:
    app = app_on(tmp_path / "data", the_register(), time="14:30")

    async def shown(pilot: Pilot[Any]) -> None:
        await until(pilot, lambda: app.opened and app.current_mode != "opening")
        await app.go("complaints")
        await until(pilot, lambda: "2031/001" in seen(app) and "(F8" in seen(app))
        await pilot.press(key)
        await until(pilot, lambda: len(app.screen_stack) > 1)
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=shown)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
def test_the_register_locked(size: tuple[int, int], snap_compare: SnapCompare, tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    archive.commit(the_register())
    assert archive.ring is not None
    archive.ring.set_passphrase("four quiet lanes")
    archive.store.close()
    app = app_on(tmp_path / "data", acts=[], time="14:30")

    async def shown(pilot: Pilot[Any]) -> None:
        await until(pilot, lambda: app.opened and app.current_mode != "opening")
        await app.go("complaints")
        await until(pilot, lambda: "is locked (F8)" in seen(app) and "Type its passphrase" in seen(app))
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=shown)
