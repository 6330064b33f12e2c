"""What becomes of minutes once the meeting is closed, given from the palette."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from screens.kit.commands import run
from secretariat.basics.acts import Put, act
from secretariat.events.course import Closed
from secretariat.events.earlier import MinutesConfirmed
from secretariat.events.items import ItemOpened
from secretariat.events.speech import Note
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.panels import MEETING, NEXT_MEETING, begun

CLOSED = act(
    "the meeting", Put(ItemOpened(item="item-5", place="yya"), MEETING),
    Put(Note(id="n", text="the panel received a [/b] report", place="yyb"), MEETING), Put(Closed(place="zzz"), MEETING),
)  # fmt: skip
AGREED = act("agreed", Put(MinutesConfirmed(of=dt.date(2031, 6, 18), place="1"), NEXT_MEETING))


async def give(pilot: Pilot[Any], name: str) -> None:
    """Give a command of the screen as the palette does."""
    screen = pilot.app.screen
    await run(screen, next(command for command in screen.commands() if command.id == f"minutes.{name}"))  # type: ignore[attr-defined]
    await settled(pilot)


async def test_minutes_are_circulated_changed_and_compared(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), CLOSED, time="18:00")
    async with driving(app, "minutes") as pilot:
        await give(pilot, "circulate")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app.archive.bundle(MEETING).copies)  # type: ignore[union-attr]
        await until(pilot, lambda: "a copy kept" in told(app))
        note = next(event for event in app.archive.bundle(MEETING).events if event.id == "n")  # type: ignore[union-attr]
        await app.perform(act("correct", Put(note.with_(text="the panel received two reports"), MEETING)))
        await give(pilot, "how-far")
        picture = seen(app)
        assert "DRAFT, circulated on 18 June 2031" in picture
        assert "was: The panel received a [/b] report." in picture
        assert "now: The panel received two reports." in picture
        await press(pilot, "escape")
        await press(pilot, "ctrl+z", "ctrl+z")
        assert not app.archive.bundle(MEETING).copies  # type: ignore[union-attr]


async def test_what_cannot_be_done_yet_says_why(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), time="15:00")
    async with driving(app, "minutes") as pilot:
        for name in ("circulate", "how-far", "sign"):
            await give(pilot, name)
            await until(pilot, lambda: "not closed yet" in told(app))
        await give(pilot, "comparison")
        await until(pilot, lambda: "not been circulated yet" in told(app))


async def test_a_second_copy_of_the_same_is_refused_before_anything_is_asked(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), CLOSED, time="18:00")
    async with driving(app, "minutes") as pilot:
        await give(pilot, "circulate")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app.archive.bundle(MEETING).copies)  # type: ignore[union-attr]
        await give(pilot, "circulate")
        await until(pilot, lambda: "have not changed since" in told(app))
        assert len(app.screen_stack) == 1


@pytest.mark.parametrize("agreed", [True, False])
async def test_minutes_are_signed_only_after_a_later_meeting_agreed_them(tmp_path: Path, agreed: bool) -> None:
    app = app_on(tmp_path / "data", begun(), CLOSED, *([AGREED] if agreed else []), time="18:00")
    async with driving(app, "minutes") as pilot:
        await give(pilot, "sign")
        if not agreed:
            await until(pilot, lambda: "agrees them first" in told(app))
            return
        await press(pilot, "ctrl+shift+a")
        await type_in(pilot, "30 June 2031")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "still to come" in seen(app))
        await press(pilot, "ctrl+shift+a")
        await type_in(pilot, "18 June 2031")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Recorded: the minutes were signed." in told(app))


@pytest.mark.parametrize(
    ("name", "file"), [("notice", "decisions"), ("exempt", "exempt-minutes"), ("comparison", "comparison")]
)
async def test_each_paper_is_written_from_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, file: str
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    app = app_on(tmp_path / "data", begun(), CLOSED, time="18:00")
    async with driving(app, "minutes") as pilot:
        await give(pilot, "circulate")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: app.archive.bundle(MEETING).copies)  # type: ignore[union-attr]
        await give(pilot, name)
        await press(pilot, "enter")
        await until(pilot, lambda: (tmp_path / f"{file}-{MEETING}.docx").exists())
