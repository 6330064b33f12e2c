"""Pictures of the decisions and of the complaints register with something in them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

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
from tests.support.driving import app_on, press, seen, settled, until
from tests.support.panels import BRACKETS, CLICK, DAY, MEETING, begun, open_archive
from tests.support.snapping import SIZES, SIZES_SAID, SnapCompare, gone_to


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


@pytest.mark.parametrize("size", SIZES, ids=SIZES_SAID)
@pytest.mark.parametrize(
    ("place", "shows"), [("decisions", "OVERDUE"), ("complaints", "2031/001")], ids=["decisions", "complaints"]
)
def test_place(place: str, shows: str, size: tuple[int, int], snap_compare: SnapCompare, tmp_path: Path) -> None:
    more = [the_register()] if place == "complaints" else []
    app = app_on(tmp_path / "data", begun(), something_decided(), *more, time="14:30")

    async def shown(pilot: Pilot[Any]) -> None:
        await gone_to(pilot, app, place)
        await until(pilot, lambda: shows in seen(app) and (not more or "(F8" in seen(app)))
        await press(pilot, "down")

    assert snap_compare(app, terminal_size=size, run_before=shown)


@pytest.mark.parametrize("size", SIZES, ids=SIZES_SAID)
@pytest.mark.parametrize(
    ("key", "asks"),
    [("enter", "what can be done now"), ("n", "Leave  Esc"), ("p", "Set a passphrase")],
    ids=["what can be done", "log", "passphrase"],
)
def test_what_is_asked_of_the_register(
    key: str, asks: str, size: tuple[int, int], snap_compare: SnapCompare, tmp_path: Path
) -> None:
    app = app_on(tmp_path / "data", the_register(), time="14:30")

    async def shown(pilot: Pilot[Any]) -> None:
        await gone_to(pilot, app, "complaints")
        await until(pilot, lambda: "2031/001" in seen(app) and "(F8" in seen(app))
        await press(pilot, key)
        await until(pilot, lambda: asks in seen(app))
        await settled(pilot)

    assert snap_compare(app, terminal_size=size, run_before=shown)


@pytest.mark.parametrize("size", SIZES, ids=SIZES_SAID)
def test_the_register_locked(size: tuple[int, int], snap_compare: SnapCompare, tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    archive.commit(the_register())
    assert archive.ring is not None
    archive.ring.set_passphrase("four quiet lanes")
    archive.store.close()
    app = app_on(tmp_path / "data", acts=[], time="14:30")

    async def shown(pilot: Pilot[Any]) -> None:
        await gone_to(pilot, app, "complaints")
        await until(pilot, lambda: "is locked (F8)" in seen(app) and "Type its passphrase" in seen(app))
        await settled(pilot)

    assert snap_compare(app, terminal_size=size, run_before=shown)
