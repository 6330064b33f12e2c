"""The tables that come with the app. Nothing in them is marked as reviewed: that is for whoever reviews it."""

from __future__ import annotations

from pathlib import Path

from .table import PhraseTable, read_table


def shipped(code: str) -> PhraseTable:
    """The table of a language; an empty one where none is shipped."""
    path = Path(__file__).with_name(f"{code}.toml")
    return read_table(path.read_text(encoding="utf-8"), code=code) if path.exists() else PhraseTable(code)
