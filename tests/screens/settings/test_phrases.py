"""The phrases of the second language on a screen: searched, written out, filled in and taken in again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.widgets import Input

from screens.app.app import SecretariatApp
from screens.dialogs.form import Form
from screens.settings.phrases import SecondPhrases
from secretariat.basics.acts import Act, Put, act
from secretariat.languages.listed import listed
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.panels import begun, the_panel


def welsh() -> Act:
    return act("Welsh", Put(the_panel().with_(second_language="cy", rev=1)))


async def asked(pilot: Pilot[Any]) -> SecondPhrases:
    app = pilot.app
    assert isinstance(app, SecretariatApp)
    await app.action_command("app.phrases")
    await until(pilot, lambda: isinstance(app.screen, SecondPhrases))
    await settled(pilot)
    dialog = app.screen
    assert isinstance(dialog, SecondPhrases)
    return dialog


async def given(pilot: Pilot[Any], key: str, file: Path) -> None:
    await press(pilot, key)
    await until(pilot, lambda: isinstance(pilot.app.screen, Form))
    await settled(pilot)
    form = pilot.app.screen
    assert isinstance(form, Form)
    form.fill({"file": str(file)})
    await press(pilot, "ctrl+s")
    await settled(pilot)


async def test_without_a_second_language_it_says_where_one_is_chosen(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), time="14:10")
    async with driving(app, "plan") as pilot:
        await app.action_command("app.phrases")
        await until(pilot, lambda: "No second language is set" in told(app))
        assert not isinstance(app.screen, SecondPhrases)


async def test_the_table_goes_out_is_filled_in_and_taken_in_and_undo_takes_that_back(tmp_path: Path) -> None:
    app, file = app_on(tmp_path / "data", welsh(), begun(), time="14:10"), tmp_path / "phrases.toml"
    phrase = next(each for each in listed() if "{" not in each)
    async with driving(app, "plan", size=(80, 24)) as pilot:
        dialog = await asked(pilot)
        before = dialog._phrases.table.told(dialog._phrases.english)
        assert before[:40] in seen(app)
        await given(pilot, "w", file)
        await until(pilot, lambda: f"Written: {file}." in told(app))
        await given(pilot, "b", tmp_path / "none.toml")
        assert "There is no file" in app.screen._wrong_words  # type: ignore[attr-defined]
        await press(pilot, "escape")
        row = f'[[phrase]]\nenglish = {json.dumps(phrase, ensure_ascii=False)}\nphrase = "Geiriau [/b]"\n'
        file.write_text(f'language = "cy"\n\n{row}', encoding="utf-8")
        await given(pilot, "b", file)
        await until(pilot, lambda: "Taken in as the panel’s own." in told(app))
        await until(pilot, lambda: app.screen is dialog)
        await until(pilot, lambda: dialog._phrases.table.phrases[phrase].words == "Geiriau [/b]")
        await press(pilot, "slash")
        await type_in(pilot, "geiriau")
        await settled(pilot)
        assert dialog.rows.grid.row_count == 1
        assert "Geiriau [/b]" in seen(app)
        await press(pilot, "enter", "ctrl+z")
        await until(pilot, lambda: dialog._phrases.table.told(dialog._phrases.english) == before)
        dialog.query_one("#words", Input).value = "no such words anywhere"
        await settled(pilot)
        assert "Nothing here has all of these words." in seen(app)
        assert app.archive.panel().second_phrases is None  # type: ignore[union-attr]


async def test_a_table_that_cannot_be_used_is_said_in_the_form(tmp_path: Path) -> None:
    app, file = app_on(tmp_path / "data", welsh(), begun(), time="14:10"), tmp_path / "p.toml"
    async with driving(app, "plan", size=(120, 40)) as pilot:
        await asked(pilot)
        for content, why in (
            (b'language = "kw"\n', "is Cornish, and the panel’s second language is Welsh"),
            (b"\xff\xfe", "is not text in UTF-8"), (b"[/b]", "cannot be read"),
        ):  # fmt: skip
            file.write_bytes(content)
            await given(pilot, "b", file)
            await until(pilot, lambda why=why: why in app.screen._wrong_words)  # type: ignore[attr-defined]
            await press(pilot, "escape")
            await settled(pilot)
        assert app.archive.panel().second_phrases is None  # type: ignore[union-attr]
