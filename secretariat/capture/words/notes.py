"""Words for narrative that is not simply typed: note, update, heading, stage, unsettled."""

from __future__ import annotations

import re

from ...events.base import Happening
from ...events.speech import Note, NoteForm
from ..arguments.reader import Arguments
from .table import word


def _note(args: Arguments, form: NoteForm) -> Happening:
    if not args.rest:
        raise args.refuse("Type the words after it.")
    args.rest = re.sub(r"^[–—-]\s+(?=\S)", "", args.rest) if form != "unsettled" else args.rest
    return Note(text=args.rest, form=form, at=args.moment)


@word("note", usage="words")
def note(args: Arguments) -> Happening:
    """A paragraph of narrative, whoever is speaking."""
    return _note(args, "paragraph")


@word("update", "u", usage="words")
def update(args: Arguments) -> Happening:
    """One of a numbered list: 1, 2, 3 (or type “+ …”)."""
    if found := re.match(r"\(?(\d{1,2})[.)]\s+(?=\S)", args.rest):  # its number is printed anyhow
        args.rest = args.rest[found.end() :]
        number = 0 if int(found[1]) in (1, args.p.page.next_number) else int(found[1])
        return Note(text=args.rest, form="numbered", number=number, at=args.moment)
    return _note(args, "numbered")


@word("heading", "h", usage="words")
def heading(args: Arguments) -> Happening:
    """A sub-heading within the item (or type “# …”)."""
    return _note(args, "heading")


@word("unsettled", usage="words")
def unsettled(args: Arguments) -> Happening:
    """A line that cannot be read yet, kept word for word and marked, to be settled later."""
    return _note(args, "unsettled")


@word("stage", usage="words")
def stage(args: Arguments) -> Happening:
    """A stage note in brackets: (The meeting paused while the room was cleared)."""
    bracketed = re.fullmatch(r"\(([^()]*)\)\.?", args.rest)  # the brackets are printed anyhow
    args.rest = bracketed[1] if bracketed else args.rest
    return _note(args, "stage")
