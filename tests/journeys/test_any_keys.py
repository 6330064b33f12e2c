"""Whatever is pressed, clicked, typed and pasted, in whatever window: the program goes on, and its records are whole.

Not what each key does, which other tests say, but that none of them in any order is the end of the meeting.
"""

from __future__ import annotations

import asyncio
import random
import shutil
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from screens.app.app import SecretariatApp
from secretariat.sample.invented.filling import fill_invented
from storage import open_store
from storage.archive import Archive
from storage.port import nobody
from storage.queries.whether_all_holds import whether_all_holds
from tests.depth import often
from tests.support.driving import driving, press, settled, type_in
from tests.support.panels import Clock, open_archive

KEYS = (
    *(f"f{n}" for n in range(1, 13)), "shift+f3", *(f"ctrl+{letter}" for letter in "abcdefgklnoprstuvwxyz"),
    *("escape",) * 3, *("enter",) * 4, *("tab",) * 3, "shift+tab", *("up", "down") * 3, "left", "right", "pageup",
    "pagedown", "home", "end", "space", "backspace", "delete", "insert", "shift+up", "shift+down", "ctrl+up",
    "ctrl+down", "alt+up", "alt+down", "ctrl+left", "ctrl+right", "ctrl+home", "ctrl+end",
)  # fmt: skip
LETTERS = "abcdefghijklmnopqrstuvwxyzABDEIMNRSU0123456789.,/?+-*!\"'[]{}()<>=:;@#&%_~|\\^$£é"
WORDS = (
    "/vote 3 2", "pq: asked why", "/noted", "20 July 2022", "31/13/2031", "Cllr Ann Elm", "[/b]", "ŵŷ é ’’“”", "14:05",
    "[@click=app.quit]x[/]", "/private", "/close", "/defer 6 to September", "x" * 300, "who:ann", "yes", "-1",
    "9999-99-99", "name,role\nAnn Elm,chair\n", "a\nb\nc", "/begin", "/out pq 2:10", "/adjourn", "/undo",
)  # fmt: skip
SIZES = ((80, 24), (120, 40), (60, 20), (200, 60), (40, 12))
STEPS = 60


@pytest.fixture(scope="module")
def three_years(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("invented") / "data"
    archive = open_archive(folder, [])
    fill_invented(archive.commit)
    archive.store.close()
    return folder


@pytest.mark.torture
@pytest.mark.parametrize("begun", [True, False], ids=["three years", "an empty folder"])
@pytest.mark.parametrize("seed", range(often(2, 60)))
async def test_nothing_that_is_pressed_ends_the_program(
    seed: int, begun: bool, three_years: Path, tmp_path: Path
) -> None:
    data, chance, done = tmp_path / "data", random.Random(f"{seed} {begun}"), []
    if begun:
        shutil.copytree(three_years, data)
    app = SecretariatApp(
        lambda: open_store(data), by="Clara Knapweed", reports=tmp_path / "reports", now=Clock("13:50")
    )
    async with driving(app, size=chance.choice(SIZES)) as pilot:
        for _ in range(STEPS):
            if not app.is_running or app.ending:
                break  # she left, or the folder asked for nothing more
            done.append(what := _any_act(chance, app))
            try:
                await asyncio.wait_for(_do(pilot, what), 60)
            except TimeoutError:
                pytest.fail(f"it never came to rest after {done[-12:]}")
            assert app.return_code in (None, 0), done[-12:]
    if (data / "store.json").exists():
        archive = Archive(open_store(data, read_only=True, background=False))
        assert [*archive.store.notices, *archive.check(nobody)] == [], done
        assert whether_all_holds(archive), "what contradicts itself in the minutes is told, and every meeting folds"
        archive.store.close()


def _any_act(chance: random.Random, app: Any) -> tuple[str, Any]:
    """A kind of act and what it is done with. Ctrl+Q, which leaves, is not among the keys."""
    width, height = app.size

    def spot() -> tuple[int, int]:
        return chance.randrange(width), chance.randrange(height)

    return chance.choices(
        [
            ("key", chance.choice(KEYS)), ("letter", chance.choice(LETTERS)), ("type", chance.choice(WORDS)),
            ("paste", chance.choice(WORDS)), ("size", chance.choice(SIZES)),
            ("click", (spot(), chance.choice((1, 1, 1, 2)))), ("drag", (spot(), spot())), ("wheel", spot()),
        ],
        [50, 22, 8, 4, 2, 14, 3, 3],
    )[0]  # fmt: skip


async def _do(pilot: Pilot[Any], act: tuple[str, Any]) -> None:
    kind, what = act
    match kind:
        case "key":
            await press(pilot, what)
        case "letter":
            pilot.app.post_message(events.Key(_character_to_key(what), what))
        case "type":
            await type_in(pilot, " ".join(what.split()))
        case "paste":
            pilot.app.post_message(events.Paste(what))
        case "size":
            await pilot.resize_terminal(*what)
        case "click":
            spot, times = what
            await pilot.click(offset=spot, times=times)
        case "drag":
            begins, ends = what
            await pilot.mouse_down(offset=begins)
            await pilot.hover(offset=ends)
            await pilot.mouse_up(offset=ends)
        case "wheel":
            x, y = what
            pilot.app.post_message(events.MouseScrollDown(None, x, y, 0, 0, 0, False, False, False, x, y))
    await settled(pilot)
