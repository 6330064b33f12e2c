"""The letter itself: each paragraph marked by what it was taken for, in a letter and a colour."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from textual import on
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from secretariat.finding.folding import words_in
from secretariat.letters.read import LetterParagraph, PlaceOfParagraph
from secretariat.letters.taking_in import MARKS

from ..widgets.plain import plain
from ..widgets.telling import FromWidget

_COLOURS: dict[PlaceOfParagraph, str] = {
    "head": "$text-muted", "opening": "$text-secondary", "topic": "bold $text-accent", "unit": "$text-success",
    "loose": "bold $text-warning", "foot": "$text-muted", "enclosure": "$text-primary", "furniture": "dim",
}  # fmt: skip
LEGEND = "H head · O opening · T topic · U unit · ? belongs to none · F foot · E enclosure · - page"


class LetterText(OptionList):
    """Its paragraphs. Those of the part that is marked bear ▌; Enter on one goes to its part."""

    DEFAULT_CSS = """
    LetterText { border: none; padding: 0; background: $background; scrollbar-size-vertical: 1; }
    LetterText:focus { background: $boost; }
    """

    @dataclass
    class Chosen(FromWidget["LetterText"]):
        """Enter, or a click, on a paragraph: ``place`` is its place in the letter."""

        place: int

    def __init__(self, paragraphs: Sequence[LetterParagraph]) -> None:
        self._paragraphs = list(paragraphs)
        self._marked: set[int] = set()
        super().__init__(
            *(Option(self._prompt(each, marked=False), id=str(each.n)) for each in paragraphs), markup=False
        )

    def _prompt(self, each: LetterParagraph, *, marked: bool) -> Content:
        colour = _COLOURS[each.place]
        words = plain(each.text, "bold" if marked or each.level else "")
        return Content.assemble(plain("▌" if marked else " "), plain(f"{MARKS[each.place]} ", colour), words)

    def mark(self, places: Collection[int]) -> None:
        """Mark these paragraphs, no others, and bring the first into sight."""
        wanted = set(places)
        for at, each in enumerate(self._paragraphs):
            if (each.n in wanted) != (each.n in self._marked):
                self.replace_option_prompt_at_index(at, self._prompt(each, marked=each.n in wanted))
        self._marked = wanted
        first = next((at for at, each in enumerate(self._paragraphs) if each.n in wanted), None)
        if first is not None and not self.has_focus:
            self.highlighted = first
            self.call_after_refresh(self._bring_up, first)

    def go_to_words(self, words: str) -> None:
        """Into the letter, to the paragraph that has these words, or begins as they do: a page's end may part it."""
        wanted = _in_a_row(words)
        for at, each in enumerate(self._paragraphs):
            text = _in_a_row(each.text)
            if text and (wanted.startswith(text) or text.startswith(wanted)):
                self.focus()
                self.highlighted = at
                self.call_after_refresh(self.scroll_to_highlight)
                return

    def _bring_up(self, at: int) -> None:
        """Scroll it to the top, once the letter is laid out."""
        if self.is_attached and self.highlighted == at and not self.has_focus:
            self.scroll_to_highlight(top=True)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(self, int(event.option.id or 0)))


def _in_a_row(words: str) -> str:
    return " ".join(words_in(words))
