"""What is half typed, while the disk is slow: it is back at once, and what was typed last is written last."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from tests.support.driving import app_on, driving, settled
from tests.support.panels import begun

NAME = "form: a list in bulk"


async def test_what_is_on_its_way_to_the_disk_is_back_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app: Any = app_on(tmp_path / "data", begun(), time="14:10")
    async with driving(app, "people") as pilot:
        store, written = app.archive.store, []
        save, slow = store.save_draft, iter((0.2, 0.0, 0.0))

        def on_a_slow_disk(key: str, text: str) -> None:
            time.sleep(next(slow))
            save(key, text)
            written.append(text)

        monkeypatch.setattr(store, "save_draft", on_a_slow_disk)
        for text in ("a row", "a row that is wrong", "a row put right"):
            app.keep_draft(NAME, text)
            assert app.draft(NAME) == text
        await settled(pilot)
        assert written[-1] == store.draft(NAME) == app.draft(NAME) == "a row put right"
