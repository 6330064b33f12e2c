"""A paper held against the record from the screen."""

from __future__ import annotations

from pathlib import Path

from textual.widgets import TextArea

from screens.dialogs.form import Form
from screens.dialogs.reading import Reading
from screens.widgets.read_lines import ReadLines
from secretariat.documents.foot import foot
from tests.support.driving import app_on, driving, press, seen, settled, until
from tests.support.panels import begun


async def test_a_root_a_paper_and_what_is_neither(tmp_path: Path) -> None:
    app, paper = app_on(tmp_path / "data", begun(), time="14:10"), tmp_path / "a paper.txt"
    async with driving(app, "plan") as pilot:
        root = app.archive.store.root()
        assert root is not None
        line = foot(root.acts, root.hash)
        paper.write_text(f"Minutes\n\n{line}\n", encoding="utf-8")
        await app.action_command("app.verify")
        await until(pilot, lambda: isinstance(app.screen, Form))
        form = app.screen
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Reading))
        assert "The journal holds" in seen(app)
        assert line in seen(app)
        await press(pilot, "escape")
        await app.action_command("app.verify")
        await until(pilot, lambda: isinstance(app.screen, Form) and app.screen is not form)
        words = app.screen.query_one(TextArea)
        words.text = "no such paper [/b]"
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "is no file that is there, and no root" in " ".join(seen(app).split()))
        words.text = f"'{paper}'\n{line}\nRecord {root.acts} acts · {'0123-' * 9}0123"
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, Reading))
        await settled(pilot)
        shown = app.screen.query_one(ReadLines).text
        assert "Contained: a paper.txt is of the first" in shown
        assert f"Contained: the paper with the root {line}" in shown
        assert "Not contained: this record was rewritten after" in shown


async def test_help_says_what_the_form_is_for(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", begun(), time="14:10")
    async with driving(app, "plan") as pilot:
        await app.action_command("app.verify")
        await until(pilot, lambda: isinstance(app.screen, Form))
        await settled(pilot)
        await press(pilot, "f1")
        await until(pilot, lambda: isinstance(app.screen, Reading))
        words = app.screen.query_one(TextArea).text
        assert "one tree of hashes" in " ".join(words.split())
        assert "Enter goes to the next field" in words
        assert max(map(len, words.splitlines())) <= 80
