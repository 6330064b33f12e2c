"""The list of papers that were marked as final: what differs now, the words as they were kept, and the file again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from screens.app.app import SecretariatApp
from screens.dialogs.form import Form
from screens.dialogs.reading import Reading
from screens.papers.finals import Finals
from screens.papers.preview import Preview
from screens.widgets.read_lines import ReadLines
from secretariat.basics.acts import Put, act
from secretariat.events.speech import Note
from secretariat.papers.catalogue import PAPERS
from storage.queries.finals_now import asked_by_name
from tests.support.driving import app_on, driving, press, seen, settled, told, until
from tests.support.panels import MEETING, begun

LATER = Put(Note(text="The lamps [/b] went out.", place="zzz"), MEETING)


async def marked(pilot: Pilot[Any], command: str, file: Path) -> None:
    """Write a paper, and mark it as final."""
    app = pilot.app
    assert isinstance(app, SecretariatApp)
    from screens.papers.writing import write_paper

    write_paper(app.screen, command)  # type: ignore[arg-type]
    await until(pilot, lambda: isinstance(app.screen, Form))
    await settled(pilot)
    app.screen.fill({"file": str(file), "final": "yes"})  # type: ignore[attr-defined]
    await press(pilot, "ctrl+s")
    await until(pilot, lambda: "Marked as final" in told(app))
    await settled(pilot)


async def listed(pilot: Pilot[Any]) -> Finals:
    app = pilot.app
    assert isinstance(app, SecretariatApp)
    await app.action_command("app.finals")
    await until(pilot, lambda: isinstance(app.screen, Finals))
    await settled(pilot)
    dialog = app.screen
    assert isinstance(dialog, Finals)
    return dialog


def words_of(app: SecretariatApp) -> str:
    page = app.screen.query_one(OptionList)
    return " ".join(str(page.get_option_at_index(n).prompt) for n in range(page.option_count))


async def test_one_is_read_held_against_now_and_written_again(tmp_path: Path) -> None:
    app, file = app_on(tmp_path / "data", begun(), time="14:10"), tmp_path / "m.txt"
    async with driving(app, "minutes", size=(80, 24)) as pilot:
        await listed(pilot)
        assert "No version of a paper is marked as final yet." in seen(app)
        await press(pilot, "enter", "r", "w")
        assert "No final version is marked." in told(app)
        await press(pilot, "escape")
        await marked(pilot, "minutes", file)
        data = file.read_bytes()
        await app.perform(act("a note", LATER))
        dialog = await listed(pilot)
        assert "minutes of 18 June 2031" in seen(app)
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(app.screen, Preview))
        await until(pilot, lambda: "The lamps [/b] went out." in words_of(app))
        await press(pilot, "escape", "r")
        await until(pilot, lambda: isinstance(app.screen, Reading))
        assert "The lamps" not in app.screen.query_one(ReadLines).text
        assert "Signed (Chair)" in app.screen.query_one(ReadLines).text
        await press(pilot, "escape", "w")
        await until(pilot, lambda: isinstance(app.screen, Form))
        await settled(pilot)
        again = tmp_path / "again.txt"
        app.screen.fill({"file": str(again)})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Written, as it was kept" in told(app))
        assert again.read_bytes() == data
        await until(pilot, lambda: app.screen is dialog)
        await press(pilot, "ctrl+z", "ctrl+z")
        await until(pilot, lambda: not app.archive.finals())
        await settled(pilot)
        assert "No version of a paper is marked as final yet." in seen(app)


async def test_what_is_sealed_is_opened_with_the_register_alone(tmp_path: Path) -> None:
    app, file = app_on(tmp_path / "data", begun(), time="14:10"), tmp_path / "exempt.txt"
    async with driving(app, "minutes", size=(120, 40)) as pilot:
        await app.archive.set_passphrase("four plain words here")
        await marked(pilot, "exempt-minutes", file)
        dialog = await listed(pilot)
        assert "sealed" in seen(app)
        await press(pilot, "r")
        await until(pilot, lambda: isinstance(app.screen, Reading))
        await press(pilot, "shift+f8")
        await until(pilot, lambda: app.screen is dialog)
        for key in ("r", "w", "enter"):
            app._notifications.clear()
            await press(pilot, key)
            await until(pilot, lambda: "is locked" in told(app))
            assert app.screen is dialog, key


@pytest.mark.parametrize("name", PAPERS)
def test_every_name_on_record_is_found_again(name: str) -> None:
    called, paper = name.replace("-", " "), PAPERS[name]
    for of, part, language, expected in (
        ("", "", "", ("", "", None, "")), ("2022-07-20", "", "", ("2022-07-20", "", None, "")),
        ("2022-07-20-2", "item 5", "Welsh", ("2022-07-20-2", "5", None, "cy")), ("", "2031/32", "", ("", "", 2031, "")),
    ):  # fmt: skip
        whole = f"{called} of {of}" if of else called
        whole += (f", {part}" if part else "") + (f" in {language}" if language else "")
        asked = asked_by_name(whole)
        assert asked is not None
        assert asked.paper is paper, whole
        assert (asked.of, asked.item, asked.year, asked.code) == expected, whole
    assert asked_by_name("a paper of long ago") is None
