"""Words of a paper as a screen shows them: their weight, and lines that hang."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.geometry import Size
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


def by_phrases_within(words: str, width: int, most: int) -> list[str]:
    """As ``by_phrases``, in so many lines, unless that is nothing: what is too much is taken from the longest of its
    paragraphs but the last, which says what can be done, and a sign is left."""
    parts = [
        [line.plain.rstrip() for phrase in by_phrases(part, width) for line in Content(phrase).wrap(width)]
        for part in words.split("\n")
    ]
    while 0 < most < sum(map(len, parts)):
        longest = max(reversed(parts[:-1] or parts), key=len)
        if len(longest) == 1:
            break
        longest.pop()
        last = longest.pop()
        longest.append(f"{set_cell_size(last, min(cell_len(last), width - 1)).rstrip(' ,;:…')}…")
    return [line for part in parts for line in part]


class InPhrases(Static):
    """Words of ours whose lines end where a phrase does, in whatever width there is; in ``most`` lines, if so many are
    given. Its content is the words, whole, for whoever looks through them."""

    def __init__(self, *, most: int = 0, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self._words = ""
        self._most = most

    def say(self, words: str) -> None:
        """Other words."""
        if words != self._words:
            self._words = words
            self.update(plain(words))

    def render(self) -> Content:
        return plain("\n".join(self._lines(self.content_size.width)))

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        return len(self._lines(width))

    def _lines(self, width: int) -> list[str]:
        return by_phrases_within(self._words, max(width, 1), self._most)


def styled(words: Text, style: str = "") -> Content:
    """Runs of a paper as content for the screen."""
    parts: list[Content | tuple[str, str]] = []
    for run in words:
        weight = " ".join(filter(None, (style, "bold" if run.strong else "", "italic" if run.emphasis else "")))
        parts.append((printable(run.text), weight) if weight else plain(run.text))
    return Content.assemble(*parts)
