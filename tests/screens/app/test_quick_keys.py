"""Places of work asked for faster than they can be shown, while timers and messages go on touching them."""

from __future__ import annotations

import asyncio
import random
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from textual import events

from screens.app.places import MODES
from tests.depth import often
from tests.support.driving import app_on, driving, press, settled, until

KEYS = {mode.key: mode.name for mode in MODES}
TRIPLES = list(product(KEYS, repeat=3))
QUICK_TRIPLES = random.Random(11).sample(TRIPLES, often(24, len(TRIPLES)))
PARTS = often(2, 8)
APART = often(3, 1)
"""Of the pairs each third is pressed, so that each place is the first, and the second, of several."""


@pytest.mark.parametrize("turns", [0, 1, 3, 6])
async def test_a_key_that_comes_before_the_parts_of_a_form_is_no_error(tmp_path: Path, turns: int) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "plan") as pilot:
        for key in ("n", "escape", "n", "escape", "f9", "n", "escape"):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
            for _ in range(turns):
                await asyncio.sleep(0)
        await settled(pilot)
        await press(pilot, "escape", "escape", "f9")
        assert app.current_mode == "people", "it answers still"
    assert app._exception is None


async def test_leaving_while_places_are_still_coming(tmp_path: Path) -> None:
    """The application ends in the middle of it all, at every turn of the loop that there is."""
    for turns in range(0, 60, 10):
        app = app_on(tmp_path / f"{turns}")
        async with driving(app, "plan"):
            for key in ("f4", "f6", "f3"):
                app.post_message(events.Key(key, None))
            for _ in range(turns):
                await asyncio.sleep(0)
        assert app._exception is None, turns


async def touched(app: Any, done: asyncio.Event, chance: random.Random) -> None:
    """What timers and other windows do to the screens now and then, all the time."""
    while not done.is_set():
        app.show_status()
        await chance.choice([app.soon.look, app.guard.look, app._follow])()
        if chance.random() < 0.1:
            app._each_minute()
            app.records_changed()
        await asyncio.sleep(0)
        await asyncio.sleep(0.001)


async def pressed_quickly(app: Any, keys: tuple[str, ...], chance: random.Random) -> None:
    """Ask for one place after the other without waiting for any; of these, each that is not in front is made anew."""
    for name in {KEYS[key] for key in keys} - {app.current_mode}:
        if app.every_stack_of(name) and chance.random() < 0.5:
            app.forget_place(name)
    for key in keys:
        app.post_message(events.Key(key, None))
        for _ in range(chance.randrange(12)):
            await asyncio.sleep(0)


def one_is_shown(app: Any, keys: tuple[str, ...]) -> bool:
    """Most often the last; but a key goes to whatever has the focus first, so a later one may be back before it. None
    waits any more anywhere: it would come in the middle of the next."""
    return (
        not waits_anywhere(app) and app.current_mode in {KEYS[key] for key in keys} and bool(app.screen.is_mounted)
    )  # fmt: skip


def waits_anywhere(app: Any) -> bool:
    """Whether a message waits for the application, or for a part of any place there is, shown or not."""
    places = [screen for stack in app._screen_stacks.values() for screen in stack]
    parts = [part for place in places for part in place.walk_children(with_self=True)]
    return any(part.message_queue_size for part in (app, *parts))


async def goes_well(folder: Path, runs: list[tuple[str, ...]]) -> None:
    chance = random.Random(len(runs))
    app = app_on(folder / "data")
    async with driving(app, "plan") as pilot:
        done = asyncio.Event()
        touching = asyncio.create_task(touched(app, done, chance))
        for keys in runs:
            await pressed_quickly(app, keys, chance)
            await until(pilot, partial(one_is_shown, app, keys), f"{keys}")
            assert app._exception is None, keys
        done.set()
        await touching
    assert app._exception is None


@pytest.mark.torture
@pytest.mark.parametrize("first", KEYS)
async def test_two_places_one_upon_the_other(tmp_path: Path, first: str) -> None:
    seconds = [second for second in KEYS if second != first]
    await goes_well(tmp_path, [(first, second) for second in seconds[list(KEYS).index(first) % APART :: APART]])


@pytest.mark.torture
@pytest.mark.parametrize("part", range(PARTS))
async def test_three_places_one_upon_the_other(tmp_path: Path, part: int) -> None:
    await goes_well(tmp_path, QUICK_TRIPLES[part::PARTS])
