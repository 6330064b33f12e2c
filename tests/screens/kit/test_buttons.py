"""Buttons stand in one row where they fit, else in two columns, and there they stay."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Button

from screens.kit.screen import Dialog
from tests.support.driving import app_on, driving, settled


class Asked(Dialog[None]):
    def __init__(self, *labels: str) -> None:
        super().__init__()
        self._labels = labels

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"), Horizontal(classes="buttons"):
            for label in self._labels:
                yield Button(label, compact=True)


@pytest.mark.parametrize("width", [40, 60, 80])
@pytest.mark.parametrize(
    ("labels", "needed"),
    [
        (("Save", "Leave"), 24),
        (("Open in another program", "See as a page here"), 51),
        (("Open it in the program that it was made for", "See it as a page"), 68),
        (("Save", "Leave", "Start afresh", "Another one"), 56),
    ],
)
async def test_buttons_that_stand_in_two_columns_stay_there(
    tmp_path: Path, width: int, labels: tuple[str, ...], needed: int
) -> None:
    """Two of them fit once they are as narrow as their columns, and would take turns for ever."""
    app = app_on(tmp_path / "data")
    async with driving(app, "people", size=(width, 24)) as pilot:
        dialog = Asked(*labels)
        app.push_screen(dialog)
        await settled(pilot)
        row = dialog.query_one(".buttons")
        in_columns = row.has_class("-two")
        for _ in range(5):
            await pilot.pause()
            assert row.has_class("-two") is in_columns
        assert in_columns is (needed > row.content_size.width)
        assert all(button.region.right <= row.region.right for button in row.children)
