"""Looking over the year, by keys."""

from __future__ import annotations

from pathlib import Path

from secretariat.basics.acts import Put, act
from secretariat.meetings.meeting import Apology
from tests.support.driving import app_on, driving, press, seen, until
from tests.support.panels import CLICK, MEETING


async def test_the_findings_are_shown_under_their_places_and_escape_goes_back(tmp_path: Path) -> None:
    of_substitute = act("apology", Put(Apology(person="person-vt"), MEETING))
    app = app_on(tmp_path / "data", of_substitute)
    async with driving(app, "plan", size=(120, 40)) as pilot:
        await press(pilot, "g")
        await until(pilot, lambda: "Look over the year" in seen(app))
        assert "An apology is recorded from Councillor Thistle, who is only a substitute." in seen(app)
        assert "Looked for:" in seen(app)
        await press(pilot, "escape")
        assert app.current_mode == "plan"


async def test_hostile_names_are_shown_as_they_are(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "plan", size=(120, 40)) as pilot:
        person = next(person for person in app.archive.people() if person.family == CLICK)
        post = type(person.posts[0])(role=person.posts[0].role)
        await app.perform(act("no authority", Put(person.with_(posts=(post,)))))
        await press(pilot, "g")
        await until(pilot, lambda: f"no authority recorded: Councillor Chris {CLICK}." in seen(app))
