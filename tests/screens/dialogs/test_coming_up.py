"""What took a while opens nothing where the clerk is by then: not in another place, not over a dialog of her own."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.events import Key
from textual.pilot import Pilot

from screens.agenda import opened_file, publishing
from screens.dialogs import working
from screens.dialogs.coming_up import in_front, may_come_up
from screens.dialogs.working import Working
from screens.kit.screen import ClerkScreen, Dialog
from screens.minutes.screen import MinutesScreen
from screens.papers.write_form import WriteForm
from screens.papers.writing import write_paper
from screens.plan import looking_over
from secretariat.basics.record import Refused
from secretariat.papers.pack import front
from storage.queries.since import Since
from tests.screens.papers.test_composing import Held
from tests.screens.papers.test_writing import ask, asked
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.held_up import HeldUp
from tests.support.panels import begun

AGAIN = "Ask for it again"


async def went_to_the_minutes(pilot: Pilot[Any]) -> None:
    app: Any = pilot.app
    app.post_message(Key("f6", None))
    await until(pilot, lambda: app.current_mode == "minutes" and app.screen.stands)


async def longer_than_at_once() -> None:
    await asyncio.sleep(working.AT_ONCE * 2)


def line(app: Any) -> str:
    assert isinstance(app.screen, MinutesScreen)
    return app.screen.line.value


async def test_a_paper_that_is_composed_while_she_is_at_the_minutes_opens_nothing_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(working, "AT_ONCE", 0.3)
    held = Held(monkeypatch, "tracker")
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        app.call_later(write_paper, app.screen, "tracker")
        await until(pilot, held.begun.is_set)
        await went_to_the_minutes(pilot)
        await longer_than_at_once()
        assert not isinstance(app.screen, Working)
        await type_in(pilot, "note")
        held.go_on.set()
        await until(pilot, lambda: f"The tracker is composed. {AGAIN}" in told(app))
        await type_in(pilot, ": The lanes")
        assert line(app) == "note: The lanes"
        assert [len(stack) for stack in app.every_stack()] == [1] * len(app.every_stack())
        await press(pilot, "f3")
        await ask(pilot, "tracker")
        await until(pilot, lambda: isinstance(app.screen, WriteForm))


async def test_a_paper_that_is_composed_while_she_is_in_a_dialog_opens_nothing_over_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(working, "AT_ONCE", 0.3)
    held = Held(monkeypatch, "tracker")
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        app.call_later(write_paper, app.screen, "tracker")
        await until(pilot, held.begun.is_set)
        app.post_message(Key("n", "n"))
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        hers = app.screen
        await longer_than_at_once()
        assert app.screen is hers
        held.go_on.set()
        await until(pilot, lambda: f"The tracker is composed. {AGAIN}" in told(app))
        assert app.screen is hers


async def test_a_preview_that_is_composed_while_help_is_read_is_shown_when_asked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(working, "AT_ONCE", 2.0)  # the second key comes before that, on a busy machine too
    held = Held(monkeypatch, "tracker")
    held.go_on.set()
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        await ask(pilot, "tracker")
        await until(pilot, lambda: asked(app))
        form = app.screen
        held.go_on.clear()
        held.begun.clear()
        app.post_message(Key("ctrl+l", None))
        app.post_message(Key("f1", None))
        await until(pilot, lambda: held.begun.is_set() and app.screen is not form)
        await longer_than_at_once()
        assert not isinstance(app.screen, Working)
        held.go_on.set()
        await until(pilot, lambda: "The preview is composed. Ctrl+L shows it." in told(app))
        await press(pilot, "escape")
        assert app.screen is form


def _year(patch: pytest.MonkeyPatch, steps: Callable[..., Iterator[str]]) -> tuple[str, str]:
    patch.setattr(looking_over, "looking", steps)
    return "plan.look-over", f"The year is looked over. {AGAIN}"


def _since(patch: pytest.MonkeyPatch, steps: Callable[..., Iterator[str]]) -> tuple[str, str]:
    patch.setattr(Since, "reading", steps)
    return "app.since", f"“Since last time” is read. {AGAIN}"


@pytest.mark.parametrize("slow", [_year, _since])
@pytest.mark.parametrize("elsewhere", ["f6", "f1"])
async def test_what_is_read_in_turns_opens_nothing_where_she_is_by_then(
    slow: Callable[..., tuple[str, str]], elsewhere: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In another place, or in the help."""
    monkeypatch.setattr(working, "AT_ONCE", 0.0)
    go_on, begun_to = asyncio.Event(), asyncio.Event()

    def steps(*_: object) -> Iterator[str]:
        begun_to.set()
        while not go_on.is_set():
            yield "Reading"

    command, said = slow(monkeypatch, steps)
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "plan", size=(100, 30)) as pilot:
        monkeypatch.setattr(working, "AT_ONCE", 30.0)  # until she is elsewhere
        asked_on: Any = app.screen
        app.call_later((asked_on if command.startswith("plan") else app).action_command, command)
        await until(pilot, begun_to.is_set)
        app.post_message(Key(elsewhere, None))
        await until(pilot, lambda: app.screen is not asked_on and app.screen.is_mounted)
        hers = app.screen
        monkeypatch.setattr(working, "AT_ONCE", 0.0)
        for _ in range(200):
            await asyncio.sleep(0)
        assert app.screen is hers, "that it takes a while is not shown over it"
        go_on.set()
        await until(pilot, lambda: said in told(app))
        assert app.screen is hers


async def test_pages_that_are_counted_meanwhile_ask_nothing_over_a_dialog(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the agenda that is written with a pack, and of the one that is published."""
    counting = HeldUp(monkeypatch, front, "counted_front", lambda _: 2)
    monkeypatch.setattr("secretariat.agenda.bound_papers.is_packed", lambda _: True)
    monkeypatch.setattr(publishing, "is_packed", lambda _: True)
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        for begin, said in (
            (lambda screen: write_paper(screen, "agenda"), "Ask for the agenda again to write it."),
            (publishing.publish, "Ask again on F3 to publish it."),
        ):
            counting.begun.clear()
            counting.go_on.clear()
            app.call_later(begin, app.screen)
            await until(pilot, counting.begun.is_set)
            app.post_message(Key("f1", None))
            await until(pilot, lambda: isinstance(app.screen, Dialog))
            hers = app.screen
            counting.go_on.set()
            await until(pilot, lambda said=said: said in told(app))  # type: ignore[misc]
            assert app.screen is hers
            await press(pilot, "escape")
            assert isinstance(app.screen, ClerkScreen)


async def test_a_file_that_is_read_while_she_is_in_a_dialog_opens_none_over_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> object:
        raise Refused("It cannot be read.")

    reading, path = HeldUp(monkeypatch, opened_file, "_opened", refused), tmp_path / "plan.txt"
    path.write_text("Plan")
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        await press(pilot, "i")
        await type_in(pilot, str(path))
        app.post_message(Key("ctrl+s", None))
        await until(pilot, lambda: reading.begun.is_set() and isinstance(app.screen, ClerkScreen))
        app.post_message(Key("f1", None))
        await until(pilot, lambda: isinstance(app.screen, Dialog))
        hers = app.screen
        reading.go_on.set()
        await until(pilot, lambda: "It cannot be read." in told(app))
        assert app.screen is hers


async def test_a_screen_is_in_front_with_no_dialog_over_it(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        screen: Any = app.screen
        assert in_front(screen)
        assert may_come_up(screen, "It is ready.")
        assert "It is ready." not in told(app)
        await press(pilot, "f1")
        assert screen.is_current, "as Textual has it: it is seen behind the dialog"
        assert not in_front(screen)
        assert not may_come_up(screen, "It is ready.")
        await settled(pilot)
        assert "It is ready." in told(app)


async def test_how_long_work_takes_is_shown_once_the_clerk_is_back_where_she_asked_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(working, "AT_ONCE", 0.01)
    go_on = threading.Event()
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "people") as pilot:
        asked_for = asyncio.create_task(working.at_length(app.screen, "A file is being read.", lambda: go_on.wait(30)))
        await app.go("plan")
        await until(pilot, lambda: app.current_mode == "plan" and app.screen.is_mounted)
        for _ in range(3):
            await longer_than_at_once()
            assert not isinstance(app.screen, Working)
        await app.go("people")
        await until(pilot, lambda: "A file is being read." in seen(app))
        go_on.set()
        assert await asked_for
        assert not isinstance(app.screen, Working)
