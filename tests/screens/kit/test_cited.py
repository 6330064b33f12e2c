"""Sources of rules as the clerk reads them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from secretariat.basics.cited import cited
from secretariat.panel.settings.rows import SETTINGS
from tests.support.driving import app_on, driving, press, seen, settled
from tests.support.panels import begun


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("CMP-06; reg 31(1)(a)", "reg 31(1)(a)"),
        ("CMP-08, CMP-20; reg 13(1)(b)", "reg 13(1)(b)"),
        ("PRSRA 2011 s.29(3); REC-03", "PRSRA 2011 s.29(3)"),
        ("LGA 1972 ss.100A(6)(a), 100B(3); MTG-01, MTG-02", "LGA 1972 ss.100A(6)(a), 100B(3)"),
        ("SI 2012/2271 reg 4; PRE-01 to PRE-03", "SI 2012/2271 reg 4"),
        ("No statute gives a figure for panels. (MTG-20)", "No statute gives a figure for panels."),
        ("What the table holds. (domain 8.5)", "What the table holds."),
        ("By custom: local target; MIN-03.", "By custom: local target."),
        ("By custom: MIN-03.", "By custom."),
        ("MTG-30, WAL-01", ""),
        ("CMP-11b; reg 14(2)", "reg 14(2)"),
        ("SI 2012/62 reg 13(3)-(4)", "SI 2012/62 reg 13(3)-(4)"),
        ("A-12; reg 4", "A-12; reg 4"),
    ],
)
def test_the_act_stays_and_our_own_number_goes(words: str, read: str) -> None:
    assert cited(words) == read


async def test_no_setting_and_no_date_shows_a_number_of_ours(tmp_path: Path) -> None:
    ours = re.compile(r"\b[A-Z]{3}-\d{2}\b|\bdomain \d")
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "plan", size=(120, 40)) as pilot:
        await press(pilot, "k")
        await settled(pilot)
        for _ in range(8):
            assert not ours.search(seen(app)), seen(app)
            await press(pilot, "down")
        await press(pilot, "escape")
        await app.action_command("app.settings")
        await settled(pilot)
        for name in SETTINGS:
            assert app.screen.table.go_to(name)  # type: ignore[attr-defined]
            await settled(pilot)
            assert not ours.search(seen(app)), name
        for name in ("quorum", "reply_months", "clear_days"):
            if name in SETTINGS:
                app.screen.table.go_to(name)  # type: ignore[attr-defined]
                await press(pilot, "enter")
                assert not ours.search(seen(app)), name
                await press(pilot, "escape")
