"""What is asked of every meeting shows how many are read, and Escape stops it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from textual.events import Key

from screens.dialogs import working
from screens.dialogs.working import Working
from screens.kit.screen import ClerkScreen
from storage.matters import KeptRegister
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.panels import open_archive


def endless(*_: object) -> Iterator[str]:
    for number in count(1):
        yield f"Reading the meetings, {number} of 60"


async def proposes(app: Any) -> None:
    app.post_message(Key("o", "o"))


async def shows_rates(app: Any) -> None:
    await app.action_command("app.rates")


async def records_a_report(app: Any) -> None:
    await app.action_command("app.report")


async def records_chasing(app: Any) -> None:
    await app.action_command("app.chased")


@pytest.mark.parametrize("asks", [proposes, shows_rates, records_a_report, records_chasing])
async def test_it_says_how_far_it_is_and_escape_stops_it(
    asks: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(working, "AT_ONCE", 0.0)
    monkeypatch.setattr(KeptRegister, "in_steps", endless)
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await asks(app)
        await until(pilot, lambda: isinstance(app.screen, Working) and " of 60 …" in seen(app))
        app.post_message(Key("escape", None))
        await until(pilot, lambda: "Stopped: nothing was changed." in told(app))
        assert isinstance(app.screen, ClerkScreen)


async def test_what_a_letter_answers_is_looked_for_and_stopped_with_the_letter_still_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "letters", size=(100, 30)) as pilot:
        await press(pilot, "n")
        await type_in(pilot, "Dear Clerk, thank you.")
        monkeypatch.setattr(working, "AT_ONCE", 0.0)
        monkeypatch.setattr(KeptRegister, "in_steps", endless)
        app.post_message(Key("ctrl+s", None))
        await until(pilot, lambda: isinstance(app.screen, Working) and "What the letter answers" in seen(app))
        app.post_message(Key("escape", None))
        await until(pilot, lambda: "Stopped: nothing was taken in, and what you gave is still here." in seen(app))
        assert "Dear Clerk, thank you." in seen(app)
        await settled(pilot)
        assert app.archive.letters() == []


async def test_each_meeting_is_a_step_and_the_second_time_reads_none(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    meetings = archive.meetings()
    steps = list(archive.matters.in_steps())
    assert steps == [f"Reading the meetings, {n} of {len(meetings)}" for n in range(1, len(meetings) + 1)]
    before = [archive.matters.gather(meeting.id) for meeting in meetings]
    list(archive.matters.in_steps())
    assert all(archive.matters.gather(m.id) is was for m, was in zip(meetings, before, strict=True))
    archive.store.close()
