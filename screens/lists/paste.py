"""Where a list comes in: pasted into a field, or opened by the name of its file."""

from __future__ import annotations

import json
from typing import NamedTuple

from secretariat.lists.kind import ListKind

from ..dialogs.paste import Paste


class Pasted(NamedTuple):
    """A list to be read: its words, or the path of its file."""

    text: str = ""
    file: str = ""

    def draft(self) -> str:
        return json.dumps(self._asdict()) if self.text.strip() or self.file.strip() else ""

    @classmethod
    def of(cls, draft: str) -> Pasted:
        try:
            told = json.loads(draft) if draft else {}
            return cls(str(told.get("text", "")), str(told.get("file", "")))
        except (ValueError, AttributeError):
            return cls()


def draft_name(kind: ListKind) -> str:
    return f"form: {kind.name} in bulk"


class PasteList(Paste[Pasted]):
    """Returns the list to be read. Escape keeps what is there for the next time."""

    HELP = """Paste the rows of a table, out of a spreadsheet, a web page or Word, or lines one a row; or give the
    path of a file: .xlsx, .csv, .txt, .docx or .html. Of a workbook every sheet is read that names its columns.
    {paste.read} reads it and shows how each row was read; nothing is kept before you have seen that. Escape leaves,
    and what is here is back the next time; {paste.afresh} empties it."""

    DEFAULT_CSS = """
    PasteList .field { margin: 1 0 0 0; }
    """

    def __init__(self, kind: ListKind, *, trouble: str = "") -> None:
        super().__init__(kind.title, kind.how, trouble=trouble)
        self._kind = kind

    def on_mount(self) -> None:
        self.begin(*Pasted.of(self.clerk.draft(draft_name(self._kind))))

    def typed(self) -> Pasted:
        return Pasted(self.words, self.file)

    def draft_of(self, typed: Pasted) -> str:
        return typed.draft()

    def draft_name(self) -> str:
        return draft_name(self._kind)

    def lacking(self, typed: Pasted) -> str:
        if not typed.draft():
            return "There is no list yet: paste its rows, or give the path of a file."
        both = typed.text.strip() and typed.file
        return "There are both a file and pasted rows: empty one of them." if both else ""
