"""Looking over the year, by keys."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from textual.events import Key

from screens.dialogs import working
from screens.plan import looking_over
from secretariat.basics.acts import Put, act
from secretariat.checks.looking_over import look_over
from secretariat.checks.table import CHECKS, Finding
from secretariat.meetings.meeting import Apology
from storage.queries.checked_records import records_to_check
from tests.support.driving import app_on, driving, press, seen, told, until
from tests.support.panels import CLICK, DAY, MEETING, open_archive


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


async def test_over_many_years_it_says_how_far_it_is_and_escape_stops_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    def endless(*_: object) -> Iterator[str]:
        for number in count(1):
            yield f"Reading the meetings, {number} of 60"

    monkeypatch.setattr(working, "AT_ONCE", 0.0)
    monkeypatch.setattr(looking_over, "looking", endless)
    app = app_on(tmp_path / "data")
    async with driving(app, "plan") as pilot:
        app.post_message(Key("g", "g"))
        await until(pilot, lambda: isinstance(app.screen, working.Working) and " of 60 …" in seen(app))
        assert "Escape stops it" in seen(app)
        app.post_message(Key("escape", None))
        await until(pilot, lambda: "Stopped: nothing was changed." in told(app))
        assert not isinstance(app.screen, working.Working)
        assert app.current_mode == "plan"


async def test_each_meeting_and_each_check_is_a_step(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    found: list[Finding] = []
    steps = list(looking_over.looking(archive, DAY, found))
    assert steps[0] == f"Reading the meetings, 1 of {len(archive.meetings())}"
    assert steps[-1] == f"Looking, {len(CHECKS)} of {len(CHECKS)}"
    assert found == look_over(records_to_check(archive, DAY)), "the same in the same order as at once"
    archive.store.close()
