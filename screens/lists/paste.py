"""Where a list comes in: pasted into a field, or opened by the name of its file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

import msgspec

from secretariat.basics.amounts import so_many
from secretariat.lists.kind import ListKind, ListRow

from ..dialogs.paste import Paste


class Pasted(NamedTuple):
    """A list to be read: its words, or the path of its file; and the rows of it that the clerk put right or left out,
    each by the row as it was read."""

    text: str = ""
    file: str = ""
    put_right: Mapping[str, ListRow] = {}

    def draft(self) -> str:
        """As it is kept half typed; empty where there is nothing to keep."""
        told = {"text": self.text, "file": self.file}
        rows = {"put_right": msgspec.to_builtins(dict(self.put_right))} if self.put_right else {}
        return json.dumps(told | rows) if self.text.strip() or self.file.strip() else ""

    @classmethod
    def of(cls, draft: str) -> Pasted:
        """What a draft says; nothing where it says nothing that can be read."""
        try:
            told = json.loads(draft) if draft else {}
            return cls(str(told.get("text", "")), str(told.get("file", "")), _rows(told.get("put_right")))
        except (ValueError, AttributeError):
            return cls()

    def as_put_right(self, row: ListRow) -> ListRow:
        """A row that was read, as the clerk last had it."""
        return self.put_right.get(repr(row), row)

    def with_rows(self, read: list[ListRow], now: list[ListRow]) -> Pasted:
        """With what she made of the rows read."""
        made = {repr(row): each for row, each in zip(read, now, strict=True)}
        kept = {**self.put_right, **made}
        return self._replace(put_right={row: each for row, each in kept.items() if row != repr(each)})


def _rows(kept: Any) -> dict[str, ListRow]:
    try:
        return msgspec.convert(kept or {}, dict[str, ListRow])
    except msgspec.ValidationError:  # of another version of the program
        return {}


def draft_name(kind: ListKind) -> str:
    return f"form: {kind.name} in bulk"


class PasteList(Paste[Pasted]):
    """Returns the list to be read. Escape keeps what is there for the next time."""

    HELP = """Paste the rows of a table, out of a spreadsheet, a web page or Word, or lines one a row; or give the
    path of a file: .xlsx, .csv, .txt, .docx, .html, .ics or .vcf. Of a workbook every sheet is read that names its
    columns. {paste.read} reads it and shows how each row was read; nothing is kept before you have seen that. Escape
    leaves, and what is here is back the next time, with what you put right of its rows; {paste.afresh} empties it."""

    DEFAULT_CSS = """
    PasteList .field { margin: 1 0 0 0; }
    """

    def __init__(self, kind: ListKind, *, trouble: str = "") -> None:
        super().__init__(kind.title, kind.how, trouble=trouble)
        self._kind = kind
        self._put_right: Mapping[str, ListRow] = {}

    def on_mount(self) -> None:
        drafted = Pasted.of(self.clerk.draft(draft_name(self._kind)))
        self._put_right = drafted.put_right
        self.begin(drafted.text, drafted.file)
        if self._put_right and not self._trouble:
            rows, are = so_many(len(self._put_right), "row"), "is" if len(self._put_right) == 1 else "are"
            self.say_here(f"{rows} of it {are} put right already, and {are} so again when it is read.")

    def action_afresh(self) -> None:
        self._put_right = {}
        super().action_afresh()

    def typed(self) -> Pasted:
        return Pasted(self.words, self.file, self._put_right)

    def draft_of(self, typed: Pasted) -> str:
        return typed.draft()

    def draft_name(self) -> str:
        return draft_name(self._kind)

    def lacking(self, typed: Pasted) -> str:
        if not typed.draft():
            return "There is no list yet: paste its rows, or give the path of a file."
        both = typed.text.strip() and typed.file
        return "There are both a file and pasted rows: empty one of them." if both else ""
