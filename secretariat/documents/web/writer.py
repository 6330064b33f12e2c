"""A paper as one web page that needs nothing beside it, to the accessibility a public body owes (DAT-06).

The page is `html.jinja`, its looks `html.css`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from secretariat.basics.saying import say
from secretariat.documents.bars import drawn_rows, full_bar
from secretariat.documents.document import (
    ENGLISH,
    Bars,
    Block,
    Cell,
    Document,
    Listed,
    Run,
    Table,
    Text,
    lines_of,
    plain,
)
from secretariat.documents.lists import gathered, within
from secretariat.documents.page_numbers import page_of_pages
from secretariat.documents.web.contents import contents_of, ids_of
from secretariat.documents.web.links import linked

if TYPE_CHECKING:
    from types import CodeType

    from jinja2 import Environment
    from markupsafe import Markup

_PAGE = Path(__file__).with_name("html.jinja")
_LOOKS = Path(__file__).with_name("html.css")


def write(doc: Document) -> str:
    """The whole page."""
    from markupsafe import Markup

    environment, compiled = _template()
    words = {"page_of_pages": page_of_pages(), "contents_word": _own(doc, say("Contents"), "Contents"),
             "skip_words": _own(doc, say("Skip to the text"), "Skip to the text")}  # fmt: skip
    page = environment.template_class.from_code(environment, compiled, environment.make_globals(words))
    # The one thing printed unescaped is our own file: quotation marks are part of a stylesheet.
    stylesheet = Markup(_LOOKS.read_text(encoding="utf-8"))
    ids = ids_of(doc.body)
    return page.render(doc=doc, stylesheet=stylesheet, ids=ids, contents=contents_of(doc)).lstrip()


def _own(doc: Document, words: str, english: str) -> Text:
    """Words of the page itself, in the language that they turned out to be in."""
    return (Run(words, language=ENGLISH if words == english and doc.language != ENGLISH else ""),)


@cache
def _template() -> tuple[Environment, CodeType]:
    """The page as a program, compiled once: that takes several times as long as writing a paper by it."""
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    environment.globals.update(
        laid=_laid, within=within, drawn=_drawn, linked=linked, plain=plain, place=id, quoted=_quoted,
        names_its_row=_names_its_row, tongues=_tongues,
    )  # fmt: skip
    return environment, environment.compile(_PAGE.read_text(encoding="utf-8"))


def _laid(blocks: Iterable[Block]) -> list[tuple[str, Block | tuple[Listed, ...], bool]]:
    """The blocks with their kind, and whether the heading right above has said what a table is."""
    found: list[tuple[str, Block | tuple[Listed, ...], bool]] = []
    for block in gathered(blocks):
        above = found[-1][0] if found else "heading"  # that of the paper
        titled = isinstance(block, Table) and block.titled and above == "heading"
        found.append((_kind(block), block, titled))
    return found


def _tongues(value: Text) -> list[tuple[str, Text]]:
    """The runs of a line, those that follow each other in one language together."""
    return [(language, tuple(runs)) for language, runs in groupby(value, key=lambda run: run.language)]


def _names_its_row(table: Table, cell: Cell) -> bool:
    """Whether a first cell is what its row is called by; an empty one names nothing."""
    return table.row_heads and any(plain(line).strip() for block in cell for line in lines_of(block))


def _quoted(words: str, plain: str = "") -> Markup:
    """Words as a string of a stylesheet, each sign by its number but for the ``plain``, so that none can end it."""
    from markupsafe import Markup

    def sign(c: str) -> str:
        return c if (c.isalnum() and c.isascii()) or c in plain else f"\\{ord(c):x} "

    return Markup('"{}"'.format("".join(map(sign, words))))


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
    top = full_bar(rows, bars.top)
    lines = [
        BarLine(n * _LINE, label, round(max(0, room) * min(value, top) / top, 1) if top > 0 and value > 0 else 0, words)
        for n, (label, value, words) in enumerate(rows)
    ]
    said = f"{table.header[bars.column]}: " + "; ".join(f"{label}, {words}" for label, _, words in rows)
    return Drawing(said, _WIDE, _LINE * len(rows), left, lines)


def _kind(block: Block | tuple[Listed, ...]) -> str:
    return "list" if isinstance(block, tuple) else type(block).__name__.lower()
