"""Where a letter comes in: pasted into a field, or opened by the name of its file."""

from __future__ import annotations

from ..dialogs.paste import Paste
from ..kit.keyed_words import KeyedWords
from .half_way import DRAFT, HalfWay, half_way


class PasteLetter(Paste[HalfWay]):
    """Returns the letter to be read, as words or as the name of a file. Escape keeps what is there."""

    HELP = """Paste the whole letter into the large field, or give the path of its file: .txt, .docx, .html, .eml or
    .pdf. {paste.read} reads it; nothing is kept before you have seen what it was taken for. Escape leaves, and what is
    here is back the next time; {paste.afresh} empties it."""

    def __init__(self, *, file_first: bool = False, trouble: str = "") -> None:
        about = "Paste the letter into the field below, or give its file. {paste.read} reads it."
        super().__init__("A letter in", about, trouble=trouble)
        self._file_first = file_first
        self._before = HalfWay()

    def on_mount(self) -> None:
        self._before = before = half_way(self.clerk.draft(DRAFT))
        if (before.text or before.file) and not self._trouble:
            back = "Brought back from before: {paste.read} goes on with it, {paste.afresh} starts afresh."
            self.query_one(".about", KeyedWords).say(back)
        self.begin(before.text, before.file, file_first=self._file_first)

    def typed(self) -> HalfWay:
        """What is here; with what was said of it before, where it is the same letter."""
        same = (self.words, self.file) == (self._before.text, self._before.file)
        return self._before if same else HalfWay(self.words, self.file)

    def draft_of(self, typed: HalfWay) -> str:
        return typed.draft()

    def draft_name(self) -> str:
        return DRAFT

    def lacking(self, typed: HalfWay) -> str:
        there = typed.text.strip() or typed.file
        return "" if there else "There is no letter yet: paste its words, or give the path of its file."

    def action_afresh(self) -> None:
        self._before = HalfWay()
        super().action_afresh()
