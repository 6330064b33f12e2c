"""All that can be typed at the line of the minutes, as a list to look things up in: from any place, by a word of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from secretariat.capture.typed_words import what_can_be_typed

from ..dialogs.narrowed import Narrowed
from ..widgets.detail import Fact
from ..widgets.table import Column

if TYPE_CHECKING:
    from ..kit.clerk import Clerk


class LineWords(Narrowed):
    """The signs, the command words, and the panel's own short forms."""

    HELP = """What the line of the minutes ({app.minutes}) knows: the signs that may begin a line, the command words,
    which begin with a slash, and the short forms that the panel's settings spell out. The line above the list looks for
    words in it; below, the one marked is read whole, with what else may stand for it. Escape goes back."""
    HEADING = "What can be typed in the minutes"
    CHANGES = False
    COLUMNS = (Column("You type", 28, wide=44), Column("What it does"))

    def __init__(self, clerk: Clerk, word: str = "") -> None:
        """``word``: the one that is marked at first, /adjourn."""
        super().__init__()
        self._first = word
        panel = clerk.archive.panel()
        phrases = panel.rules_on(clerk.today).phrases if panel else ()
        self._typed = {f"{each.kind} {each.usage}": each for each in what_can_be_typed(phrases)}

    def show_records(self) -> None:
        super().show_records()
        if self._first:
            self.rows.go_to(next((key for key in self._typed if key.split()[1] == self._first), ""))
            self._first = ""

    def words_of(self) -> dict[str, str]:
        return {key: " ".join((key, each.sentence, *each.also)) for key, each in self._typed.items()}

    def cells(self, key: str) -> list[str | Text]:
        return [self._typed[key].usage, self._typed[key].sentence]

    def about(self, key: str) -> tuple[str, list[Fact]]:
        each = self._typed[key]
        return each.usage, [("", each.sentence), ("It is a", each.kind), ("Also", ", ".join(each.also))]


def show(clerk: Clerk, word: str = "") -> None:
    """Show the list, unless it is in front: the palette can be asked again above it. ``word``: the one to mark."""
    if not isinstance(clerk.screen, LineWords):
        clerk.push_screen(LineWords(clerk, word))
