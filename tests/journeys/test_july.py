"""The main job: the meeting of 20 July 2022, minuted from an empty agenda by keys alone, gives the same minutes."""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from pathlib import Path

from textual.events import Key
from textual.keys import _character_to_key as character_to_key
from textual.widgets import Static

from screens.app.app import SecretariatApp
from screens.minutes.screen import MinutesScreen
from secretariat.documents.markdown import write
from secretariat.papers.minutes import minutes
from secretariat.sample.cambridgeshire import JULY
from secretariat.sample.filling import fill, script
from storage import open_store
from storage.archive import Archive
from tests.support.driving import AT_MOST, paint, painting_at_rest
from tests.support.july import agenda_of_july


class Clock:
    """Tells the time of the line being typed."""

    moment: dt.datetime

    def __call__(self) -> dt.datetime:
        return self.moment


def the_sample(folder: Path) -> str:
    """The July minutes as the sample itself has them."""
    archive = Archive(open_store(folder))
    fill(archive.commit, lambda: archive.proceedings(JULY))  # type: ignore[arg-type,return-value]
    printed = write(minutes(archive.proceedings(JULY)))  # type: ignore[arg-type]
    archive.store.close()
    return printed


def press(app: SecretariatApp, line: str) -> None:
    """Every character a key, a tab the Tab key, and Enter at the end, sent as the terminal's driver sends them."""
    driver = app._driver
    assert driver is not None
    for character in line:
        driver.send_message(Key("tab", None) if character == "\t" else Key(character_to_key(character), character))
    driver.send_message(Key("enter", "\r"))


async def test_the_july_meeting_is_minuted_by_keys_alone(tmp_path: Path) -> None:
    expected = the_sample(tmp_path / "sample")
    agenda_of_july(tmp_path / "live")
    clock = Clock()
    lines = script()
    clock.moment = lines[0].now
    app = SecretariatApp(lambda: open_store(tmp_path / "live"), now=clock, meeting=JULY)
    with painting_at_rest():
        async with app.run_test(size=(120, 40)) as pilot:
            while not app.at_work:
                await pilot.pause()
            await pilot.press("f6")
            while not isinstance(app.screen, MinutesScreen):
                await pilot.pause()
            for typed in lines:
                clock.moment = typed.now
                before = app.archive.store.version()
                press(app, typed.line)
                await until_kept(app, before, typed.line)
                paint(app)
            proceedings = app.archive.proceedings(JULY)
            assert proceedings is not None
            assert write(minutes(proceedings)) == expected
    reopened = Archive(open_store(tmp_path / "live"))
    assert write(minutes(reopened.proceedings(JULY))) == expected, "what was on the screen is on the disk"  # type: ignore[arg-type]
    reopened.store.close()


async def until_kept(app: SecretariatApp, before: int, line: str) -> None:
    """The act is on the disk and the line is empty again; a refusal fails at once."""
    screen = app.screen
    assert isinstance(screen, MinutesScreen)
    end = time.monotonic() + AT_MOST
    while time.monotonic() < end:
        await asyncio.sleep(0.002)
        hint = screen.query_one("#hint", Static)
        assert not screen.query("#hint.-wrong"), f"{line!r} was refused: {hint.render()} {app.trouble}"
        if app.archive.store.version() > before and not screen.line.value and not app.pending:
            return
    raise AssertionError(f"{line!r} was not minuted; in the line: {screen.line.value!r}, focus: {app.focused}")
