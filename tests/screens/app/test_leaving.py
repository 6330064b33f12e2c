"""Leaving works from everywhere: after any keys, with any dialog open, Ctrl+Q ends the application in order."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot

from screens.app.app import SecretariatApp
from screens.app.places import MODES
from storage import open_store
from tests.depth import often
from tests.support.driving import app_on, driving, settled, until
from tests.support.panels import begun

PLACES = [mode.key for mode in MODES]
KEYS = [
    *PLACES, *PLACES, *"abcdehinopqrstuvwxylm", *"ADHMOPQ", "f1", "f10", "f12", "ctrl+p", "ctrl+g", "ctrl+n", "ctrl+k",
    "ctrl+z", "ctrl+y", "escape", "enter", "enter", "tab", "shift+tab", "down", "up", "left", "right", "space", "slash",
    "delete", "backspace", "home", "end", "pagedown", "shift+f6", "shift+f8", "ctrl+w", "ctrl+s", "7", "0", "comma",
]  # fmt: skip
WALKS = often(10, 300)
PARTS = 2


async def walked(app: SecretariatApp, pilot: Pilot[object], chance: random.Random) -> list[str]:
    """Press keys in any order, now and then without waiting for what the last one did."""
    pressed = []
    for _ in range(chance.randrange(3, 16)):
        key = chance.choice(KEYS)
        if app.ending or app._exit:
            break
        pressed.append(key)
        app.post_message(events.Key(key, key if len(key) == 1 else None))
        if chance.random() < 0.6:
            await settled(pilot)
    return pressed


@pytest.mark.torture
@pytest.mark.parametrize("part", range(PARTS))
async def test_any_keys_and_then_ctrl_q(tmp_path: Path, part: int) -> None:
    for walk in range(part, WALKS, PARTS):
        chance = random.Random(walk)
        folder = tmp_path / f"{walk}"
        app = app_on(folder, *([begun()] if chance.random() < 0.5 else []))
        async with driving(app, chance.choice(MODES).name, size=chance.choice([(80, 24), (120, 40)])) as pilot:
            pressed = await walked(app, pilot, chance)
            for _ in range(2):  # once more where something half typed could not be kept
                if not app.ending:
                    app.post_message(events.Key("ctrl+q", None))
                    await settled(pilot) if not app._exit else None
            await until(pilot, lambda app=app: app._exit, f"walk {walk}: it never ended after {pressed}")
        assert app._exception is None, pressed
        store = open_store(folder, background=False)
        assert (store.read_only, store.notices) == ("", []), pressed
        store.close()
