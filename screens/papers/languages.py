"""In which language a paper is written, where the panel has a second one: English, that, or both in two files."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from secretariat.basics.record import Refused

from ..dialogs.typed_path import typed_path
from .written import Written

if TYPE_CHECKING:
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


def in_languages(
    screen: ClerkScreen, values: dict[str, Any], english: Callable[[str], Written], second: Callable[[str], Written]
) -> Written:
    """The paper in the language that was chosen, for the file that was typed. Raises Refused.

    ``second``: makes it anew, while the second language is spoken.
    """
    from secretariat.basics.saying import speaking
    from storage.queries.second_language import in_language, speaker

    chosen, typed = values.get("language", ""), values["file"]
    if not chosen:
        return english(typed)
    path = typed_path(typed)
    if path.suffix.lower() == ".eml":
        raise Refused("An e-mail is written in English alone.")
    spoken = speaker(screen.clerk.archive)
    if chosen == BOTH:
        path = path.with_suffix(f".{spoken.code}{path.suffix}")
    with speaking(spoken):
        there = second(str(path))
    there = there._replace(document=in_language(there.document, spoken), spoken=spoken)
    return english(typed)._replace(beside=there) if chosen == BOTH else there
