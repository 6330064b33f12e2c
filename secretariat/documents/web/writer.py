"""A paper as one web page that needs nothing beside it, to the accessibility a public body owes (DAT-06).

The page is `html.jinja`, its looks `html.css`.
"""

from pathlib import Path
from typing import NamedTuple

from secretariat.documents.bars import drawn_rows
from secretariat.documents.document import Bars, Block, Document, Listed, Table
from secretariat.documents.lists import gathered

_PAGE = Path(__file__).with_name("html.jinja")
_LOOKS = Path(__file__).with_name("html.css")


def write(doc: Document) -> str:
    """The whole page."""
    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from markupsafe import Markup

    environment = ImmutableSandboxedEnvironment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    environment.globals.update(gathered=gathered, kind_of=_kind, drawn=_drawn)
    page = environment.from_string(_PAGE.read_text(encoding="utf-8"))
    # The one thing printed unescaped is our own file: quotation marks are part of a stylesheet.
    stylesheet = Markup(_LOOKS.read_text(encoding="utf-8"))
    return page.render(doc=doc, stylesheet=stylesheet).lstrip()


class BarLine(NamedTuple):
    """One bar of a picture, in its units: where it stands, how long it is, and the words at its two ends."""

    y: int
    label: str
    long: float
    words: str


class Drawing(NamedTuple):
    """A picture of bars. ``said``: all of it in words, for whoever hears the page."""

    said: str
    wide: int
    high: int
    left: int
    lines: list[BarLine]


_WIDE, _LINE, _LETTER = 560, 24, 8
"""Units of a picture: its width, the height of a bar with its room, and about what a letter takes."""


def _drawn(table: Table, bars: Bars) -> Drawing:
    rows = drawn_rows(table, bars)
    left = _LETTER * max((len(label) for label, _, _ in rows), default=0) + 8
    room = _WIDE - left - 6 - _LETTER * max((len(words) for _, _, words in rows), default=0)
    top = bars.top or max((value for _, value, _ in rows), default=0)
    lines = [
        BarLine(n * _LINE, label, round(max(0, room) * min(value, top) / top, 1) if top > 0 and value > 0 else 0, words)
        for n, (label, value, words) in enumerate(rows)
    ]
    said = f"{table.header[bars.column]}: " + "; ".join(f"{label}, {words}" for label, _, words in rows)
    return Drawing(said, _WIDE, _LINE * len(rows), left, lines)


def _kind(block: Block | tuple[Listed, ...]) -> str:
    return "list" if isinstance(block, tuple) else type(block).__name__.lower()
