"""Names that are markup, commands or control characters are shown as they are, on every screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from screens.app.places import MODES
from secretariat.basics.acts import Act, Put, act
from secretariat.basics.record import Private
from secretariat.meetings.meeting import Apology, Meeting
from tests.support.driving import app_on, driving, press, seen, until
from tests.support.panels import BRACKETS, CLICK, DAY, MEETING, begun, substitution, the_panel

HOSTILE = f"{CLICK} {BRACKETS} \x1b[2J"


def hostile() -> list[Act]:
    panel = the_panel().with_(name=HOSTILE, short=f"PCP {CLICK}", office_word=CLICK, authorities=(HOSTILE,), rev=1)
    meeting = Meeting(id=MEETING, date=DAY, venue=HOSTILE, contact=HOSTILE, note=HOSTILE, rev=1)
    reason = Apology(person="person-ob", how=HOSTILE, reason=Private(HOSTILE))
    return [act(HOSTILE, Put(panel), Put(meeting), Put(reason, MEETING)), substitution(), begun()]


@pytest.mark.parametrize("place", [mode.name for mode in MODES])
async def test_every_screen_shows_hostile_words_as_they_are(place: str, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", *hostile(), time="14:10")
    async with driving(app, place) as pilot:
        assert f"PCP {CLICK}" in seen(app).splitlines()[0]
        assert "\x1b" not in seen(app)
        await app.action_command("app.plain-text")
        await until(pilot, lambda: "As plain text" in seen(app))
        await press(pilot, "escape", "f1")
        await until(pilot, lambda: "Esc goes back." in seen(app) and "Help" in seen(app))
        await press(pilot, "escape", "ctrl+p")
        await until(pilot, lambda: "Search for commands" in seen(app))
        await press(pilot, "escape")
        app.tell(f"Told {HOSTILE}")
        app.refuse(f"Refused {HOSTILE}")
        await until(pilot, lambda: f"Told {CLICK}" in seen(app) and f"Refused {CLICK}" in seen(app))
        assert "\x1b" not in seen(app)


@pytest.mark.parametrize("place", [mode.name for mode in MODES])
async def test_every_screen_lives_in_a_very_small_terminal(place: str, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), time="14:10")
    async with driving(app, place) as pilot:
        for size in ((40, 12), (20, 6), (160, 50)):
            await pilot.resize_terminal(*size)
            await until(pilot, lambda size=size: app.size == size)  # type: ignore[misc]
        await press(pilot, "f1", "escape")
        assert app.is_running


async def test_undo_names_what_it_takes_back(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", *hostile()[:1])
    async with driving(app, "people") as pilot:
        await press(pilot, "ctrl+z")
        await until(pilot, lambda: f"Taken back: {CLICK}" in seen(app))
