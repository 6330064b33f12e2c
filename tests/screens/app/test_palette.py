"""The palette finds a command by the words that a clerk would type, and not by ours alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from screens.app.commands import APP_COMMANDS
from screens.app.other_words import OTHER_WORDS
from screens.app.owners import every_command
from screens.app.palette import CommandPaletteProvider
from tests.support.driving import app_on, driving

FIRST_OF_THESE = 3

TYPED = [
    ("minutes", "search", "app.search"), ("minutes", "find", "app.search"), ("minutes", "import", "app.past-papers"),
    ("minutes", "print", "app.write-paper"), ("minutes", "export", "app.write-paper"),
    ("minutes", "pdf", "app.write-paper"), ("agenda", "preview", "app.preview-paper"),
    ("agenda", "theme", "app.theme"), ("agenda", "dark", "app.theme"), ("agenda", "overdue", "app.decisions"),
    ("decisions", "overdue", "decisions.overdue"), ("minutes", "history", "app.past-papers"),
    ("plan", "review", "plan.look-over"), ("plan", "check", "plan.look-over"), ("agenda", "check", "app.check"),
    ("agenda", "integrity", "app.check"), ("agenda", "verify", "app.verify"), ("agenda", "dump", "app.everything-out"),
    ("agenda", "export all", "app.everything-out"), ("agenda", "load", "app.everything-in"),
    ("minutes", "forget", "app.forget"), ("minutes", "finals", "app.finals"), ("minutes", "Welsh", "app.phrases"),
    ("minutes", "schema", "app.schema"), ("minutes", "audit trail", "app.log"),
    ("complaints", "review", "app.write-paper"), ("minutes", "exit", "app.quit"), ("agenda", "backup", "app.back-up"),
    ("agenda", "restore", "app.go-back"),
    ("agenda", "back-ups", "app.back-up"), ("agenda", "backups", "app.back-up"),
    ("agenda", "pass-words", "app.passphrase"), ("minutes", "searches", "app.search"),
    ("minutes", "exports", "app.write-paper"), ("agenda", "password", "app.passphrase"),
    ("minutes", "preferences", "app.settings"), ("minutes", "standing items", "app.settings"),
    ("minutes", "roll call", "app.attendance"), ("minutes", "members", "app.people"),
    ("agenda", "pack", "agenda.pack"), ("plan", "calendar", "app.plan"), ("people", "import", "people.bulk"),
]  # fmt: skip


@pytest.mark.parametrize("place", sorted({place for place, _, _ in TYPED}))
async def test_what_a_clerk_would_type_finds_it_among_the_first(tmp_path: Path, place: str) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, place):
        provider = CommandPaletteProvider(app.screen)
        for typed, wanted in [(typed, wanted) for where, typed, wanted in TYPED if where == place]:
            hits = [hit async for hit in provider.search(typed)]
            names = [hit.text for hit in sorted(hits, key=lambda hit: -hit.score)]  # type: ignore[union-attr]
            name = next(command.name for command in every_command() if command.id == wanted)
            assert name in names[:FIRST_OF_THESE], (typed, names[:6])


def test_every_other_word_is_of_a_command_that_there_is() -> None:
    there = {command.id for command in (*APP_COMMANDS, *every_command())}
    assert set(OTHER_WORDS) <= there
