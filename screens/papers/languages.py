"""In which language a paper is written, where the panel has a second one: English, that, or both in two files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from secretariat.languages.speaker import Speaker
    from secretariat.papers.catalogue import Paper

    from ..dialogs.field import Field
    from ..kit.screen import ClerkScreen

BOTH = "both"


def language_field(screen: ClerkScreen, paper: Paper[Any]) -> list[Field]:
    """The choice, for the form that asks where to; nothing where the panel, or the paper, has English alone."""
    from secretariat.languages.table import NAMES

    from ..dialogs.field import Field

    panel = screen.clerk.archive.panel()
    if panel is None or not panel.second_language or paper.english:
        return []
    second = NAMES[panel.second_language]
    options = [("", "English"), (panel.second_language, second), (BOTH, f"English, and {second} in a file beside it")]
    return [Field(name="language", label="Language", kind="choice", value="", options=options)]


def file_in(name: str, values: Mapping[str, str]) -> str:
    """What the file of a paper is called in the language that is chosen: as the one beside the English is."""
    chosen = values.get("language", "")
    there = Path(name)
    return name if chosen in ("", BOTH) else f"{there.stem}.{chosen}{there.suffix}"


def chosen_language(screen: ClerkScreen, values: dict[str, Any]) -> tuple[Speaker | None, bool]:
    """The language besides English that was chosen, if one was; and whether the paper is wanted in both."""
    from storage.queries.second_language import speaker

    chosen = values.get("language", "")
    return (speaker(screen.clerk.archive) if chosen else None), chosen == BOTH
