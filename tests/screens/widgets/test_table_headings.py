"""No key leaves the cursor of a table on a heading, not even until the next one is heard."""

from __future__ import annotations

from pathlib import Path

import pytest

from screens.widgets.table import Table
from tests.support.driving import app_on, driving, press


@pytest.mark.parametrize("action", ["scroll_top", "page_up", "page_down", "scroll_bottom"])
@pytest.mark.parametrize("place", ["people", "attendance"])
async def test_a_key_that_goes_far_marks_a_record_at_once(place: str, action: str, tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, place, size=(80, 24)) as pilot:
        await press(pilot, "down", "down")
        table = app.screen.query_one(Table)
        for _ in range(3):
            getattr(table.grid, f"action_{action}")()
            assert table.selected, "before any message is dealt with"
            await press(pilot, "up")
