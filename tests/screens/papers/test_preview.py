"""A paper seen as it will stand: before it is written, opened in the system's program, marked as final, stopped."""

from __future__ import annotations

import asyncio
import os
import stat
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual import events
from textual.content import Content
from textual.geometry import Region
from textual.pilot import Pilot
from textual.widgets import Button, OptionList

from screens.app.app import SecretariatApp
from screens.dialogs.working import Working
from screens.kit.commands import run
from screens.papers import preview as previewing
from screens.papers import to_file
from screens.papers.preview import Preview
from screens.papers.write_form import WriteForm
from secretariat.basics.acts import Put, act
from secretariat.events.speech import Note
from tests.screens.papers.test_writing import CASES, ask, asked, lock, minuted
from tests.support.driving import app_on, driving, press, seen, settled, told, until
from tests.support.held_up import HeldUp
from tests.support.panels import BRACKETS, MEETING


def previewed(app: SecretariatApp) -> bool:
    return isinstance(app.screen, Preview) and bool(app.screen.query_one(OptionList).option_count)


def drawn_all(app: SecretariatApp) -> bool:
    return previewed(app) and not app.screen.query_one("#drawing").has_class("-on")


def page(app: SecretariatApp) -> str:
    """All that the preview holds, seen or not, without the lines it is broken into."""
    options = app.screen.query_one(OptionList)
    contents = (options.get_option_at_index(n).prompt for n in range(options.option_count))
    return " ".join(" ".join(str(content) for content in contents).split())


async def preview_of(pilot: Pilot[Any], name: str, file: Path) -> None:
    """Ask for a paper, name its file, and look at it."""
    await ask(pilot, name)
    await until(pilot, lambda: asked(pilot.app))  # type: ignore[arg-type]
    pilot.app.screen.fill({"file": str(file)})  # type: ignore[attr-defined]
    await press(pilot, "ctrl+l")
    await until(pilot, lambda: drawn_all(pilot.app))  # type: ignore[arg-type]


async def test_ctrl_l_shows_the_paper_as_it_will_stand_and_escape_goes_back_to_the_form(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", *minuted("The [bold]lanes[/] were swept."), time="18:00")
    async with driving(app, "minutes", size=(100, 30)) as pilot:
        await preview_of(pilot, "minutes", tmp_path / "m.txt")
        assert "DRAFT" in seen(app)
        assert "Minutes of a meeting of the Westmere Police and Crime Panel on 18 June 2031" in seen(app)
        assert "The [bold]lanes[/] were swept." in page(app), "what was typed is shown as it was typed"
        first = seen(app)
        await press(pilot, "end")
        await settled(pilot)
        assert seen(app) != first, "it goes on further down"
        await press(pilot, "escape")
        assert isinstance(app.screen, WriteForm)
        assert app.screen.typed()["file"] == str(tmp_path / "m.txt")
        assert not (tmp_path / "m.txt").exists()
        await press(pilot, "ctrl+l")
        await until(pilot, lambda: drawn_all(app))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Written: " in told(app))
        assert "The [bold]lanes[/] were swept." in (tmp_path / "m.txt").read_text("utf-8")
        assert not isinstance(app.screen, Preview | WriteForm)


async def test_a_preview_is_as_wide_as_there_is_room_and_is_drawn_anew_for_another(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        await preview_of(pilot, "agenda", tmp_path / "a.txt")
        assert "│" in page(app), "its table has columns"
        await pilot.resize_terminal(44, 30)
        await settled(pilot)
        await until(pilot, lambda: drawn_all(app) and all(len(line) <= 44 for line in seen(app).split("\n")))
        assert "Westmere Police and Crime Panel" in page(app)


def cut(app: SecretariatApp) -> list[str]:
    """The buttons in front that are not wholly seen."""
    buttons = [each for each in app.screen.query(Button).results(Button) if each.display]
    assert len(buttons) > 3
    return [
        str(each.label)
        for each in buttons
        if each.region.width < len(str(each.label)) + 2 or not in_box(each.region, app)
    ]


def in_box(region: Region, app: SecretariatApp) -> bool:
    return app.screen.query(".box").first().content_region.contains_region(region)


async def test_no_button_is_cut_at_eighty_columns(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda", size=(80, 24)) as pilot:
        await ask(pilot, "agenda")
        await until(pilot, lambda: asked(app))
        app.screen.fill({"file": str(tmp_path / "b.txt")})  # type: ignore[attr-defined]
        await press(pilot, "escape")
        await preview_of(pilot, "agenda", tmp_path / "a.txt")
        assert cut(app) == []
        await press(pilot, "escape")
        assert isinstance(app.screen, WriteForm)
        assert app.screen.query_one("#afresh").display, "as it is with a draft"
        assert cut(app) == []


async def test_what_is_refused_by_the_gate_is_not_shown_either(tmp_path: Path) -> None:
    title = act("item", Put(Note(id="n9", text="Drains of Mrs Nightshade", place="yyc"), MEETING))
    app = app_on(tmp_path / "data", CASES, *minuted("x"), title, time="18:00")
    async with driving(app, "minutes") as pilot:
        await ask(pilot, "actions")
        await until(pilot, lambda: asked(app))
        app.screen.fill({"of": "meeting"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+l")
        await until(pilot, lambda: drawn_all(app))
        await press(pilot, "escape", "escape")
        await ask(pilot, "minutes")
        await until(pilot, lambda: "a complainant" in told(app))
        assert not isinstance(app.screen, Preview | WriteForm)


# --- the system's own program ---


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that opens files here: it writes down what it was given."""
    programs, opened = tmp_path / "programs", tmp_path / "opened"
    programs.mkdir()
    name = "open" if sys.platform == "darwin" else "xdg-open"
    program = programs / name
    program.write_text(f'#!/bin/sh\nprintf %s "$1" > "{opened}"\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("DISPLAY", ":9")
    return opened


@pytest.mark.skipif(sys.platform == "win32", reason="there it is a call and no program; see test_opening")
@pytest.mark.parametrize("key", ["o", "ctrl+o"])
async def test_one_key_writes_it_and_opens_it_in_the_systems_program(tmp_path: Path, opened: Path, key: str) -> None:
    app, file = app_on(tmp_path / "data"), tmp_path / "a'genda $x.txt"
    async with driving(app, "agenda") as pilot:
        if key == "o":
            await preview_of(pilot, "agenda", file)
        else:
            await ask(pilot, "agenda")
            await until(pilot, lambda: asked(app))
            app.screen.fill({"file": str(file)})  # type: ignore[attr-defined]
        await press(pilot, key)
        await until(pilot, opened.exists)
        await until(pilot, lambda: opened.read_text() == str(file))
        assert file.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always one")
async def test_where_there_is_no_such_program_it_is_said_where_the_paper_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)
    app, file = app_on(tmp_path / "data"), tmp_path / "a.txt"
    async with driving(app, "agenda") as pilot:
        await preview_of(pilot, "agenda", file)
        await press(pilot, "o")
        await until(pilot, lambda: "No program that opens files was found here." in told(app))
        assert f"The paper is at {file}." in told(app)
        assert file.exists()


# --- final ---


async def test_f_marks_it_as_final_and_what_differs_later_is_told_and_shown_by_d(tmp_path: Path) -> None:
    app, file = app_on(tmp_path / "data", *minuted("The lanes were swept."), time="18:00"), tmp_path / "m.txt"
    async with driving(app, "minutes", size=(110, 30)) as pilot:
        await preview_of(pilot, "minutes", file)
        assert not app.screen.query_one("#differs").display
        await press(pilot, "f")
        await until(pilot, lambda: "Marked as final" in told(app))
        (final,) = app.archive.finals()
        assert final.file is not None
        assert app.archive.file(final.file.sha256) == file.read_bytes()
        assert app.archive.store.undo_note() == "minutes of 18 June 2031 marked as final: m.txt"

        await preview_of(pilot, "minutes", file)
        await until(pilot, lambda: "It says what the final of 18 June 2031 says." in seen(app))
        await press(pilot, "escape", "escape")
        app.archive.commit(act("a line", Put(Note(id="n2", text=f"{BRACKETS} came in.", place="yyc"), MEETING)))
        await preview_of(pilot, "minutes", file)
        await until(pilot, lambda: "It differs from the final of 18 June 2031: 1 paragraph." in seen(app))
        await press(pilot, "d")
        await until(pilot, lambda: drawn_all(app) and "Put in: " in page(app))
        assert f"{BRACKETS} came in." in page(app)
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, Preview), "that is no paper: it is only read"
        await press(pilot, "escape", "escape", "escape")
        await app.archive.undo()
        await app.archive.undo()
        assert app.archive.finals() == []


async def test_a_final_that_is_not_for_publication_is_sealed_or_refused_while_the_register_is_locked(
    tmp_path: Path,
) -> None:
    app = app_on(tmp_path / "data", *minuted("The lanes were swept."), time="18:00")
    async with driving(app, "minutes", size=(100, 30)) as pilot:
        await preview_of(pilot, "exempt-minutes", tmp_path / "e.txt")
        await press(pilot, "f")
        await until(pilot, lambda: len(app.archive.finals()) == 1)
        assert app.archive.finals()[0].file is None
        assert len(app.archive.sealed_finals()) == 1
        lock(app)
        await preview_of(pilot, "exempt-minutes", tmp_path / "f.txt")
        await until(pilot, lambda: "It is not compared with the final" in " ".join(seen(app).split()))
        await press(pilot, "f")
        await until(pilot, lambda: "is kept sealed, and the register is locked. Unlock it first: F8." in shown(app))
        assert not (tmp_path / "f.txt").exists()


def shown(app: SecretariatApp) -> str:
    return " ".join(seen(app).replace("│", " ").split())


# --- nothing blocks, and what takes long can be stopped ---


async def test_a_long_paper_stands_from_its_first_page_while_the_rest_is_drawn_and_escape_stops_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, threads = threading.Event(), set[int]()

    def slow(*_: object) -> Iterator[Content]:
        for n in range(previewing.AT_A_TIME):
            yield Content(f"paragraph {n}")
        threads.add(threading.get_ident())
        go_on.wait(30)
        yield Content("the end")

    monkeypatch.setattr(previewing, "drawn", slow)
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda") as pilot:
        await ask(pilot, "agenda")
        await until(pilot, lambda: asked(app))
        await press(pilot, "ctrl+l")
        await until(pilot, lambda: previewed(app) and "paragraph 0" in seen(app))
        assert f"Being drawn: {previewing.AT_A_TIME} of about" in shown(app)
        await press(pilot, "pagedown")
        assert app.screen.query_one(OptionList).highlighted, "the keys are heard meanwhile"
        await press(pilot, "escape")
        assert isinstance(app.screen, WriteForm)
        go_on.set()
        assert threads == threads - {threading.get_ident()}, "not on the loop"
        await settled(pilot)


async def test_a_paper_that_takes_long_to_make_shows_so_and_can_be_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    making = HeldUp(monkeypatch, to_file, "_made")
    app, file = app_on(tmp_path / "data"), tmp_path / "a.txt"
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        await ask(pilot, "agenda")
        await until(pilot, lambda: asked(app))
        app.screen.fill({"file": str(file)})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Working))
        await until(pilot, lambda: "The agenda of 2031-06-18 is being made." in seen(app))
        before = time.monotonic()
        await asyncio.sleep(0)
        assert time.monotonic() - before < 5, "the loop goes on"
        await press(pilot, "escape")
        await until(pilot, lambda: "Stopped: nothing was written." in told(app))
        await until(pilot, lambda: isinstance(app.screen, WriteForm))
        making.go_on.set()
        await settled(pilot)
        assert not file.exists()
        assert app.archive.exported() == []
        making.go_on.clear()
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Working))
        making.go_on.set()
        await until(pilot, file.exists)
        await until(pilot, lambda: not isinstance(app.screen, Working | WriteForm))


@pytest.mark.parametrize("key", ["f1", "ctrl+p"])
async def test_when_the_work_has_ended_what_was_opened_over_it_goes_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    making = HeldUp(monkeypatch, to_file, "_made")
    app, file = app_on(tmp_path / "data"), tmp_path / "a.txt"
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        await ask(pilot, "agenda")
        await until(pilot, lambda: asked(app))
        app.screen.fill({"file": str(file)})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Working))
        app.post_message(events.Key(key, None))
        await until(pilot, lambda: not isinstance(app.screen, Working))
        making.go_on.set()
        await until(pilot, file.exists)
        await until(pilot, lambda: app.screen in app.screen_stack[:1])


async def test_refused_by_a_click_the_form_stays_as_by_its_key(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        await ask(pilot, "agenda")
        await until(pilot, lambda: asked(app))
        app.screen.fill({"file": str(tmp_path / "nowhere" / "a.txt")})  # type: ignore[attr-defined]
        await settled(pilot)
        assert await pilot.click("#open")
        await until(pilot, lambda: "There is no folder" in seen(app))
        assert isinstance(app.screen, WriteForm)


async def test_a_preview_of_complaints_goes_when_the_register_is_locked(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", CASES)
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        await ask(pilot, "complaints-annex", "2031/001")
        await until(pilot, lambda: asked(app))
        await press(pilot, "ctrl+l")
        await until(pilot, lambda: drawn_all(app))
        assert "2031/001" in page(app)
        lock(app)
        await app.complaints_changed()
        await until(pilot, lambda: not isinstance(app.screen, Preview))


async def test_any_paper_can_be_seen_from_anywhere_by_its_name_and_by_the_mouse(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "attendance", size=(100, 30)) as pilot:
        await run(app, app.command_by_id["app.preview-paper"])
        await settled(pilot)
        await press(pilot, *"forward", "enter")
        await until(pilot, lambda: drawn_all(app))
        assert "Forward plan of the Westmere Police and Crime Panel" in page(app)
        assert await pilot.click("#leave")
        await until(pilot, lambda: isinstance(app.screen, WriteForm))
        assert await pilot.click("#preview")
        await until(pilot, lambda: drawn_all(app))
