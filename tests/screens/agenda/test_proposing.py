"""Proposing an agenda, by keys."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from screens.app.app import SecretariatApp
from secretariat.basics.acts import Put, act
from secretariat.meetings.meeting import Meeting
from tests.support.driving import app_on, driving, press, seen, told, until
from tests.support.panels import BRACKETS, CLICK, NEXT_MEETING, begun, planned

SEPTEMBER = dt.date(2031, 9, 17)
DUE = planned(SEPTEMBER, BRACKETS, "Knife crime", called={"Knife crime": CLICK})
PLANNED = act("plan", [Put(each) for each in DUE])


def titles(app: SecretariatApp) -> list[str]:
    bundle = app.archive.bundle(app.meeting_id)
    return [item.title for item in bundle.items] if bundle else []


async def test_an_empty_agenda_is_proposed_with_reasons_and_taken_in_one_act(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", PLANNED, meeting=NEXT_MEETING)
    async with driving(app, "agenda") as pilot:
        assert "O proposes the whole agenda" in seen(app)
        await press(pilot, "o")
        assert "Proposed for this agenda: 7 items" in seen(app)
        assert "[x] Apologies for absence" in seen(app)
        assert "Planned for this date as “Knife crime”." in seen(app)
        assert BRACKETS in seen(app)
        await press(pilot, "down", "space", "enter")
        await until(pilot, lambda: len(titles(app)) == 6)
        assert titles(app) == [
            "Apologies for absence", "Public questions", "Review of Complaints", BRACKETS, CLICK,
            "Meeting dates and agenda plan",
        ]  # fmt: skip
        await press(pilot, "o")
        assert "Proposed for this agenda: 1 item," in seen(app)
        await press(pilot, "enter")
        await until(pilot, lambda: titles(app)[1] == "Declarations of interest")
        await press(pilot, "o")
        await until(pilot, lambda: "Nothing is missing" in told(app))
        await press(pilot, "ctrl+z", "ctrl+z")
        assert titles(app) == []


async def test_escape_takes_nothing_and_none_ticked_is_refused(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", meeting=NEXT_MEETING)
    async with driving(app, "agenda") as pilot:
        await press(pilot, "o", "escape")
        assert titles(app) == []
        await press(pilot, "o", "a", "enter")
        await until(pilot, lambda: "Nothing was chosen." in told(app))
        assert titles(app) == []


async def test_a_meeting_begun_or_cancelled_says_why_nothing_is_proposed(tmp_path: Path) -> None:
    gone = act("cancel", Put(Meeting(id=NEXT_MEETING, rev=1, date=SEPTEMBER, cancelled="no business")))
    app = app_on(tmp_path / "data", begun(), gone, time="14:10")
    async with driving(app, "agenda") as pilot:
        await press(pilot, "o")
        await until(pilot, lambda: "its agenda stands" in told(app))
        app.meeting_id = NEXT_MEETING
        app.records_changed()
        await press(pilot, "o")
        await until(pilot, lambda: "This meeting is cancelled." in told(app))
