"""Words for narrative that is not simply typed: note, heading, stage."""

from __future__ import annotations

from ...events.base import Happening
from ...events.speech import Note, NoteForm
from ..desk import Asked
from .table import word


def _note(asked: Asked, form: NoteForm) -> Happening:
    if not asked.rest:
        raise asked.refuse("Type the words after it.")
    return Note(text=asked.rest, form=form, at=asked.moment)


@word("note", usage="words")
def note(asked: Asked) -> Happening:
    """A paragraph of narrative, whoever is speaking."""
    return _note(asked, "paragraph")


@word("update", "u", usage="words")
def update(asked: Asked) -> Happening:
    """One of a numbered list: 1, 2, 3 (or type “+ …”)."""
    return _note(asked, "numbered")


@word("heading", "h", usage="words")
def heading(asked: Asked) -> Happening:
    """A sub-heading within the item (or type “# …”)."""
    return _note(asked, "heading")


@word("stage", usage="words")
def stage(asked: Asked) -> Happening:
    """A stage note in brackets: (The meeting paused while the room was cleared)."""
    return _note(asked, "stage")
