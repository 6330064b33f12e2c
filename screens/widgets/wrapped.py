"""Words of a paper as a screen shows them: their weight, and lines that hang."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len
from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from secretariat.basics.pattern import pattern
from secretariat.documents.document import Text

from .plain import plain, printable


def wrapped(content: Content, width: int, first: str = "", rest: str = "") -> Content:
    """Content with a hanging indent, wrapped by cells and not by letters."""
    indent = max(len(first), len(rest))
    lines = content.wrap(max(8, width - indent)) or [Content("")]
    return Content("\n").join(Content((first if n == 0 else rest).ljust(indent)) + line for n, line in enumerate(lines))


_AFTER_A_PHRASE = pattern(r"(?<=[,:;]) ")


def by_phrases(words: str, width: int) -> list[str]:
    """Words as lines that end where a phrase does: “veto needs 8: not possible with 0” leaves no 0 alone on a line.

    They part at “·”, and what is longer than the width after a colon or a comma. A longer phrase is left as it is.
    """
    lines = [part for line in words.split("\n") for part in _filled(line.split(" · "), " · ", width)]
    return [part for line in lines for part in _filled(_AFTER_A_PHRASE.split(line), " ", width)]


def _filled(parts: Iterable[str], between: str, width: int) -> list[str]:
    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]}{between}{part}" if lines else ""
        if longer and cell_len(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines


class InPhrases(Static):
    """Words of ours whose lines end where a phrase does, in whatever width there is."""

    _words = ""

    def say(self, words: str) -> None:
        """Other words."""
        self._words = words
        self._show()

    def on_resize(self, _event: Resize) -> None:
        self._show()

    def _show(self) -> None:
        width = self.content_size.width
        self.update(plain("\n".join(by_phrases(self._words, width)) if width else self._words))


def styled(words: Text, style: str = "") -> Content:
    """Runs of a paper as content for the screen."""
    parts: list[Content | tuple[str, str]] = []
    for run in words:
        weight = " ".join(filter(None, (style, "bold" if run.strong else "", "italic" if run.emphasis else "")))
        parts.append((printable(run.text), weight) if weight else plain(run.text))
    return Content.assemble(*parts)
