"""All that can be typed in the minutes, looked up from any place, and printed by a command."""

from __future__ import annotations

from pathlib import Path

import pytest

from screens.minutes.words import LineWords
from screens.widgets.keys_line import KeysLine
from secretariat.capture.typed_words import SHORT, what_can_be_typed
from secretariat.capture.words.vocabulary import vocabulary
from secretariat.panel.phrases import Phrase
from tests.support.driving import app_on, driving, press, seen, settled, told, type_in, until
from tests.support.panels import DAY, MEETING, begun, the_panel
from tests.support.program import Program


async def test_a_word_is_looked_up_by_what_it_does_or_by_what_stands_for_it(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "people", size=(80, 24)) as pilot:
        await app.action_command("app.words")
        await until(pilot, lambda: isinstance(app.screen, LineWords))
        await settled(pilot)
        dialog = app.screen
        assert isinstance(dialog, LineWords)
        bank = the_panel().rules_on(DAY).phrases
        assert len(dialog.rows.keys) == len(what_can_be_typed(bank))
        await press(pilot, "slash")
        await type_in(pilot, "amendment voted first")
        await settled(pilot)
        assert [key.partition(" ")[2].split()[0] for key in dialog.rows.keys] == ["/amend"]
        assert "Also: /amendment" in seen(app)
        await press(pilot, "enter", "x")
        assert isinstance(app.screen, LineWords), "a wrong key does nothing"
        await press(pilot, "slash")
        await type_in(pilot, " nothing of the kind [/b]")
        await settled(pilot)
        assert "Nothing here has all of these words." in seen(app)
        await press(pilot, "escape")
        assert not isinstance(app.screen, LineWords)


async def test_where_nothing_is_changed_nothing_is_taken_back(tmp_path: Path) -> None:
    """A key of habit over a list to look things up in took back a line of the minutes behind it."""
    app = app_on(tmp_path / "data", begun())
    async with driving(app, "minutes", size=(80, 24)) as pilot:
        await type_in(pilot, "The bells were rung.")
        await press(pilot, "enter")
        await until(pilot, lambda: "The bells were rung." in seen(app))
        kept = len(app.archive.bundle(MEETING).events)
        await app.action_command("app.words")
        await until(pilot, lambda: isinstance(app.screen, LineWords))
        await settled(pilot)
        assert "undo" not in str(app.screen.query_one(KeysLine).content).casefold()
        await press(pilot, "ctrl+z")
        assert "Nothing is changed in this list." in told(app)
        assert len(app.archive.bundle(MEETING).events) == kept


def test_the_short_forms_of_the_panel_are_among_them() -> None:
    found = what_can_be_typed((Phrase("nt", "noted that"),))
    assert [(each.usage, each.sentence) for each in found if each.kind == SHORT] == [("nt", "Becomes “noted that”.")]
    assert {word.usage for word in vocabulary()} <= {each.usage for each in found}


def test_the_command_prints_them_without_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = Program(tmp_path / "nowhere", capsys)
    assert run("words") == 0
    assert len(run.out.splitlines()) == len(what_can_be_typed())
    assert run("words", "amendment", "first") == 0
    assert run.out.startswith("/amend ")
    assert run("words", "xylophone", "first") == 1
    refused = "secretariat: Nothing that can be typed has all of these words: xylophone first.\n"
    assert (run.out, run.err) == ("", refused)
    assert not run.data.exists()
