"""The whole of the record under the cursor, beside or below its list. Tab goes into it, to scroll."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from .plain import plain

Fact = tuple[str, str]
"""A label and its words; a fact without words is left out, one without a label stands alone."""


class Detail(VerticalScroll):
    """Facts about one record, a line each, wrapped."""

    DEFAULT_CSS = """
    Detail { height: 6; padding: 0 1; border-top: solid $panel-lighten-2; }
    Detail:focus { border-top: solid $primary; }
    Detail > Static { width: 100%; height: auto; }
    """

    def compose(self) -> ComposeResult:
        yield Static(markup=False)

    def show(self, title: str, facts: Iterable[Fact] = ()) -> None:
        """Show a record: its title in bold, then what is known of it, with the keys that are named there."""
        parts = [plain(title, "bold")] if title else []
        keyed: Callable[[str], str] = getattr(self.app, "keyed", str)
        parts += [_line(label, keyed(words)) for label, words in facts if words]
        self.say(Content("\n").join(parts))

    def say(self, words: Content) -> None:
        """Show words, from their beginning."""
        say_in(self.query_one(Static), words)
        self.scroll_home(animate=False)


def say_in(static: Static, words: Content) -> None:
    """Show other words, and lay out anew only where they need another height: that is the dearest thing on a screen."""
    static.update(words, layout=False)
    width, height = static.size
    if not width or static.visual.get_height(static.styles.get_rules(), width) != height:
        static.refresh(layout=True)


def _line(label: str, words: str) -> Content:
    return Content.assemble(plain(f"{label}: ", "dim"), plain(words)) if label else plain(words)


def as_lines(title: str, facts: Iterable[Fact]) -> list[str]:
    """The same in lines of text."""
    return [title, *(f"  {label}: {words}" if label else f"  {words}" for label, words in facts if words)]
