"""Folder and name of a paper's file follow what is chosen beside them, as long as the clerk has typed none herself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.events import Key
from textual.pilot import Pilot

from screens.papers import pack
from secretariat.basics.acts import Put, act
from secretariat.basics.record import Refused
from tests.screens.papers.test_writing import ask, asked
from tests.support.driving import app_on, driving, press, seen, settled, until
from tests.support.panels import MEETING, begun


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    there = tmp_path / "home"
    for folder in (there, tmp_path / "www", tmp_path / "own"):
        folder.mkdir()
    monkeypatch.setattr(Path, "home", lambda: there)
    return there


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What the form of the pack asked for, where all three can be bound. None is."""
    given: list[dict[str, Any]] = []

    def check(_screen: object, _meeting: str, values: dict[str, Any]) -> object:
        given.append(values)
        raise Refused("Not here.")

    monkeypatch.setattr(pack, "_there", lambda *_: (["pack", "supplement", "exempt"], ""))
    monkeypatch.setattr(pack, "_checked", check)
    return given


def file(app: Any) -> str:
    return str(app.screen.query_one("#field-file").value)


async def ask_for_pack(pilot: Pilot[Any], tmp_path: Path) -> Any:
    """The form, with the pack for the public chosen; public papers went to “www” before, private ones to “own”."""
    app: Any = pilot.app
    app.where_to.remember("pack", tmp_path / "www" / "a.pdf")
    app.where_to.remember("pack", tmp_path / "own" / "e.pdf", private=True)
    await press(pilot, "g")
    await until(pilot, lambda: app.screen.query("#field-which"))
    await press(pilot, "left")
    return app


async def test_the_exempt_papers_are_proposed_in_a_folder_and_under_a_name_of_their_own(
    tmp_path: Path, checked: list[dict[str, Any]]
) -> None:
    app: Any = app_on(tmp_path / "data", begun())
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        await ask_for_pack(pilot, tmp_path)
        assert file(app) == str(tmp_path / "www" / f"pack-{MEETING}.pdf")
        await press(pilot, "right")
        assert file(app) == str(tmp_path / "www" / f"supplement-{MEETING}.pdf")
        await press(pilot, "right")
        assert file(app) == str(tmp_path / "own" / f"exempt-papers-{MEETING}.pdf")
        await press(pilot, "right")
        assert file(app) == str(tmp_path / "www" / f"pack-{MEETING}.pdf")


async def test_what_is_typed_stays_whatever_is_chosen_and_an_empty_line_follows_again(
    tmp_path: Path, checked: list[dict[str, Any]]
) -> None:
    app: Any = app_on(tmp_path / "data", begun())
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        await ask_for_pack(pilot, tmp_path)
        hers = str(tmp_path / "hers.pdf")
        app.screen.fill({"file": hers})
        await press(pilot, "right", "right")
        assert file(app) == hers
        app.screen.fill({"file": ""})
        await press(pilot, "left")
        assert file(app) == str(tmp_path / "www" / f"supplement-{MEETING}.pdf")


async def test_keys_in_one_breath_never_bind_what_is_exempt_into_the_public_folder(
    tmp_path: Path, checked: list[dict[str, Any]]
) -> None:
    app: Any = app_on(tmp_path / "data", begun())
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        await ask_for_pack(pilot, tmp_path)
        for key in ("right", "right", "ctrl+s"):
            app.post_message(Key(key, None))
        await until(pilot, lambda: checked)
        assert checked[0] == {"which": "exempt", "file": str(tmp_path / "own" / f"exempt-papers-{MEETING}.pdf")}


async def test_what_is_brought_back_follows_on(tmp_path: Path, checked: list[dict[str, Any]]) -> None:
    app: Any = app_on(tmp_path / "data", begun())
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        await ask_for_pack(pilot, tmp_path)
        await press(pilot, "left", "escape", "g")
        await until(pilot, lambda: "Brought back" in seen(app))
        assert file(app) == str(tmp_path / "own" / f"exempt-papers-{MEETING}.pdf")
        await press(pilot, "left")
        assert file(app) == str(tmp_path / "www" / f"supplement-{MEETING}.pdf")


async def test_a_paper_of_one_meeting_and_one_in_another_language_are_called_so(tmp_path: Path, home: Path) -> None:
    app: Any = app_on(tmp_path / "data", begun())
    async with driving(app, "agenda", size=(100, 30)) as pilot:
        panel = app.archive.panel()
        await app.perform(act("Welsh", Put(panel.with_(second_language="cy"))))
        await ask(pilot, "tracker")
        await until(pilot, lambda: asked(app))
        await settled(pilot)
        assert file(app) == str(home / f"tracker-{MEETING}.docx")
        await press(pilot, "right")
        assert file(app) == str(home / "tracker.docx")
        await press(pilot, "tab", "right")
        assert file(app) == str(home / "tracker.cy.docx")
        await press(pilot, "right")
        assert file(app) == str(home / "tracker.docx"), "of both, the English; the other goes beside it"
