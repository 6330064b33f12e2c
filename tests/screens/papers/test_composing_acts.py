"""Publishing an agenda and circulating minutes compose what is kept of them off the event loop, of the records as they
stand; Escape stops it, and an act that comes between is in it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.events import Key
from textual.pilot import Pilot

from screens.agenda import publishing
from screens.dialogs import working
from screens.dialogs.composing_form import ComposingForm
from screens.dialogs.working import Working
from screens.kit.commands import run
from secretariat.basics.acts import Put, act
from secretariat.events.speech import Note
from secretariat.papers import minutes
from tests.screens.minutes.test_life import AGREED, CLOSED
from tests.screens.papers.test_writing import CASES, TITLE
from tests.support.driving import app_on, driving, press, seen, settled, told, until
from tests.support.panels import MEETING, begun

LATE = act("said", Put(Note(id="late", text="A hedge fell.", place="yyc"), MEETING))


class Held:
    """A builder that waits until it may go on, and knows in which threads it was called."""

    def __init__(self, build: Callable[..., Any]) -> None:
        self._build, self.go_on, self.begun = build, threading.Event(), threading.Event()
        self.threads: list[int] = []
        self.go_on.set()

    def __call__(self, *given: Any, **more: Any) -> Any:
        self.threads.append(threading.get_ident())
        self.begun.set()
        self.go_on.wait(30)
        return self._build(*given, **more)

    def hold(self) -> None:
        self.go_on.clear()
        self.begun.clear()
        self.threads.clear()


@pytest.fixture
def agenda(monkeypatch: pytest.MonkeyPatch) -> Held:
    held = Held(publishing.agenda)
    monkeypatch.setattr(publishing, "agenda", held)
    return held


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> Held:
    held = Held(minutes.minutes)
    monkeypatch.setattr(minutes, "minutes", held)
    return held


def published(app: Any) -> Any:
    return app.archive.bundle(MEETING).publications


def copies(app: Any) -> Any:
    return app.archive.bundle(MEETING).copies


async def asked(pilot: Pilot[Any], name: str) -> None:
    """The form of a command of the minutes."""
    screen: Any = pilot.app.screen
    await run(screen, next(command for command in screen.commands() if command.id == f"minutes.{name}"))
    await until(pilot, lambda: isinstance(pilot.app.screen, ComposingForm))
    await settled(pilot)


async def stopped(pilot: Pilot[Any], held: Held) -> None:
    """Save, look on while it is composed, and stop it: the form is there again, with what was typed."""
    app: Any = pilot.app
    held.hold()
    app.post_message(Key("ctrl+s", None))
    await until(pilot, lambda: isinstance(app.screen, Working) and "is being composed." in seen(app))
    for _ in range(200):  # turned by nobody but the loop, while the paper waits in its thread
        await asyncio.sleep(0)
    assert held.begun.is_set()
    app.post_message(Key("escape", None))
    await until(pilot, lambda: isinstance(app.screen, ComposingForm) and "Stopped: nothing was written." in seen(app))
    held.go_on.set()
    await settled(pilot)
    assert threading.get_ident() not in held.threads, "not on the loop"


async def test_publishing_is_composed_off_the_loop_and_escape_stops_it(tmp_path: Path, agenda: Held) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        await press(pilot, "s")
        await until(pilot, lambda: isinstance(app.screen, ComposingForm))
        await stopped(pilot, agenda)
        assert not published(app)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: len(published(app)) == 1)
        await until(pilot, lambda: "Published." in told(app))
        assert threading.get_ident() not in agenda.threads


async def test_what_changes_while_an_agenda_is_published_is_in_what_is_kept_of_it(tmp_path: Path, agenda: Held) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        await press(pilot, "s")
        await until(pilot, lambda: isinstance(app.screen, ComposingForm))
        agenda.hold()
        app.post_message(Key("ctrl+s", None))
        await until(pilot, agenda.begun.is_set)
        item = app.archive.bundle(MEETING).items[0]  # type: ignore[union-attr]
        await app.archive.perform(act("renamed", Put(item.with_(title="Hedges"), MEETING)))
        agenda.go_on.set()
        await until(pilot, lambda: published(app))
        assert published(app)[0].items[0].title == "Hedges"
    assert len(agenda.threads) == 2, "of the records before the act, and of those after it"


async def test_who_complains_while_an_agenda_is_published_is_not_named_in_it(tmp_path: Path, agenda: Held) -> None:
    app = app_on(tmp_path / "data", TITLE)
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        await press(pilot, "s")
        await until(pilot, lambda: isinstance(app.screen, ComposingForm))
        agenda.hold()
        app.post_message(Key("ctrl+s", None))
        await until(pilot, agenda.begun.is_set)
        await app.archive.perform(CASES)
        agenda.go_on.set()
        await until(pilot, lambda: "This paper may not go out" in " ".join(seen(app).replace("│", " ").split()))
        assert not published(app)


async def test_circulating_is_composed_off_the_loop_and_escape_stops_it(tmp_path: Path, printed: Held) -> None:
    app = app_on(tmp_path / "data", begun(), CLOSED, time="18:00")
    async with driving(app, "minutes", size=(100, 30)) as pilot:
        await asked(pilot, "circulate")
        await stopped(pilot, printed)
        assert not copies(app)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: len(copies(app)) == 1)
        await until(pilot, lambda: "a copy kept" in told(app))


async def test_what_is_said_while_minutes_are_circulated_is_in_the_copy(tmp_path: Path, printed: Held) -> None:
    app = app_on(tmp_path / "data", begun(), CLOSED, time="18:00")
    async with driving(app, "minutes", size=(100, 30)) as pilot:
        await asked(pilot, "circulate")
        printed.hold()
        app.post_message(Key("ctrl+s", None))
        await until(pilot, printed.begun.is_set)
        await app.archive.perform(LATE)
        printed.go_on.set()
        await until(pilot, lambda: copies(app))
        assert "A hedge fell." in [line.text for line in copies(app)[0].lines]
        assert threading.get_ident() not in printed.threads


async def test_signing_and_how_far_they_have_got_are_read_off_the_loop(
    tmp_path: Path, printed: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(working, "AT_ONCE", 0.0)
    app = app_on(tmp_path / "data", begun(), CLOSED, AGREED, time="18:00")
    async with driving(app, "minutes", size=(100, 30)) as pilot:
        await asked(pilot, "sign")
        await stopped(pilot, printed)
        assert not copies(app)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: copies(app))
        printed.hold()
        screen: Any = app.screen
        await run(screen, next(each for each in screen.commands() if each.id == "minutes.how-far"))
        await until(pilot, lambda: isinstance(app.screen, Working))
        printed.go_on.set()
        await until(pilot, lambda: "Signed on 18 June 2031." in seen(app))
        assert threading.get_ident() not in printed.threads
