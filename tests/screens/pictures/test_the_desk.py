"""Pictures of a letter on the desk: what was taken for what, and what it seems to answer."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from textual import events
from textual.pilot import Pilot

from screens.letters import work
from screens.letters.desk import LetterDesk
from screens.letters.paste import PasteLetter
from secretariat.letters import proposing, reading
from tests.support.driving import app_on, press, seen, settled, until
from tests.support.letters import TEXT, proposed_by_hand, three_matters
from tests.support.panels import Clock
from tests.support.snapping import SIZES, SIZES_SAID, SnapCompare, gone_to


@pytest.mark.parametrize("size", SIZES, ids=SIZES_SAID)
def test_a_letter_on_the_desk(
    size: tuple[int, int], snap_compare: SnapCompare, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def matters(_self: object) -> object:
        return three_matters()

    monkeypatch.setattr(work.LettersWork, "register", matters)
    monkeypatch.setattr(reading, "read_letter", lambda _text: proposed_by_hand().read)
    monkeypatch.setattr(proposing, "propose", lambda read, _given: replace(proposed_by_hand(), read=read))
    app = app_on(tmp_path / "data", now=Clock(day=dt.date(2031, 8, 1)))

    async def shown(pilot: Pilot[Any]) -> None:
        await gone_to(pilot, app, "letters")
        await until(pilot, lambda: "No letter" in seen(app))
        await press(pilot, "n")
        await until(pilot, lambda: isinstance(app.screen, PasteLetter) and app.screen.is_mounted)
        await settled(pilot)
        app.post_message(events.Paste(TEXT))
        await until(pilot, lambda: "lamps" in seen(app))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, LetterDesk) and "Minuted" in seen(app))
        await press(pilot, "enter")
        await until(pilot, lambda: "✓" in seen(app) and "Promise" in seen(app))
        await settled(pilot)

    assert snap_compare(app, terminal_size=size, run_before=shown)
