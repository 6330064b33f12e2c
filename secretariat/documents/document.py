"""A paper before it has a format: the headings, paragraphs, list items and tables that every writer prints.

Nothing here is markup. Text is kept as plain characters in runs, so that what somebody typed is printed
letter for letter in Word, on a web page and in Markdown alike.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec
from msgspec.structs import force_setattr

from secretariat.basics.lettering import letter
from secretariat.basics.pattern import pattern

Role = Literal["body", "stem", "outcome", "note", "part", "under", "signature", "blank", "draft"]
"""What a paragraph is for. A stem ("Councillor X asked:") introduces the list items after it; an outcome says
what was decided; a note is a stage direction ("The Commissioner left the meeting"); a part begins a part of a letter
(its day, an address, "Dear ...", "Yours ..."), and what is under stands close under the line above; a signature
is who signs, under room to sign; a blank is what a line to write on is for ("Date"); a draft paragraph still waits for
the clerk."""

Kind = Literal["letter", "sub-letter", "number", "bullet", "recommendation", "action", "undertaking", "limb"]
"""How the items of a list are labelled: a), a., 1., •, R1, A1, U1; a limb as it was typed: (a), (i), 5.1."""

PERMANENT: tuple[Kind, ...] = ("recommendation", "action", "undertaking")
"""Numbers given for good (REC-04): printed as text, so that no program counts R3 down to R2 when R2 is deleted."""

ENGLISH = "en-GB"

_BREAKS = pattern("\r\n|[\t\n\v\f\r\x85\u2028\u2029]")
_UNPRINTABLE = pattern("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")


def clean(value: str) -> str:
    """The same text without the characters that break a file or reorder a line on the page.

    Control characters, lone surrogates and bidirectional overrides go; a line break or tab becomes a space,
    since a run is one line; what remains is composed (NFC), so that ŵ is one letter however it was typed.
    """
    if value.isprintable():  # of what is unprintable none is
        return value if value.isascii() else unicodedata.normalize("NFC", value)
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub("", _BREAKS.sub(" ", value)))


def _clean_fields(record: msgspec.Struct, *names: str) -> None:
    for name in names:
        value = getattr(record, name)
        if value.isascii() and value.isprintable():  # as most is: this is asked of every run and number
            continue
        if (cleaned := clean(value)) is not value:
            force_setattr(record, name, cleaned)


class Run(msgspec.Struct, frozen=True):
    """Some words set the same way. ``language``: that of words in another than their paper is in; empty for others."""

    text: str
    strong: bool = False
    emphasis: bool = False
    language: str = ""

    def __post_init__(self) -> None:
        _clean_fields(self, "text")


Text = tuple[Run, ...]


def strong(value: str) -> Run:
    """Words of weight: the verb of a decision."""
    return Run(value, strong=True)


def emphasis(value: str) -> Run:
    """Words set apart: a title, a recommendation's wording."""
    return Run(value, emphasis=True)


def text(*parts: str | Run) -> Text:
    """One line of text: `text("The Panel ", strong("AGREED"), " to note the report.")`."""
    return tuple([part if isinstance(part, Run) else Run(part) for part in parts])


def plain(value: Text) -> str:
    """The characters alone."""
    return value[0].text if len(value) == 1 else "".join([run.text for run in value])


class Heading(msgspec.Struct, frozen=True):
    """A heading: level 1 is the title of the paper, 2 an item, 3 a sub-heading.

    The number ("7A", "39/20") is data, printed as given before the text and never counted by a writer.
    """

    level: int
    text: Text
    number: str = ""

    def __post_init__(self) -> None:
        _clean_fields(self, "number")

    @property
    def words(self) -> str:
        """All of it in one line: “7A Budget”."""
        return f"{self.number} {plain(self.text)}".strip()


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph, and what it is for. Its number ("8.1"), like a heading's, is data and printed before the text."""

    text: Text
    role: Role = "body"
    number: str = ""

    def __post_init__(self) -> None:
        _clean_fields(self, "number")

    @property
    def words(self) -> str:
        """All of it in one line: “7A Budget”."""
        return f"{self.number} {plain(self.text)}".strip()


class Listed(msgspec.Struct, frozen=True):
    """One item of a list.

    Items of one series are one list even where a stem stands between them: letters a) to bb) run on across
    "Councillor X stated:", and Word renumbers all of them when one is put in. The label is the one printed
    (`label(kind, ordinal)`): "a)", "1.", "R4"; that of a limb is data. Among its paragraphs may stand items of a list
    within it.
    """

    series: str
    kind: Kind
    ordinal: int
    label: str
    parts: tuple[Text | Listed, ...]

    def __post_init__(self) -> None:
        _clean_fields(self, "label")

    @property
    def permanent(self) -> bool:
        """Whether its number is given for good, and so is text."""
        return self.kind in PERMANENT

    @property
    def paragraphs(self) -> tuple[Text, ...]:
        """Its words alone, a line each, and those of the items within it, each after its label: “a. Robbery”."""
        lines: list[Text] = []
        for part in self.parts:
            if isinstance(part, Listed):
                first, *more = part.paragraphs or ((),)
                lines += [(Run(f"{part.label} "), *first), *more]
            else:
                lines.append(part)
        return tuple(lines)


Cell = tuple[Paragraph | Listed, ...]


class Bars(msgspec.Struct, frozen=True):
    """A picture of one column of a table: a bar for each row. It holds numbers alone: what stands beside a bar is the
    row's first cell and its cell of that column, so that a picture says nothing that the table does not.

    ``top``: the value of a full bar, such as 100; 0: the largest.
    """

    column: int
    values: tuple[float, ...]
    top: float = 0


def cell_words(cell: Cell) -> str:
    """A cell in one line, the first words of each thing in it."""
    return ", ".join(plain(b.text) if isinstance(b, Paragraph) else plain(b.paragraphs[0]) for b in cell)


class Table(msgspec.Struct, frozen=True):
    """A table of data with one header row; a cell may hold several paragraphs and list items.

    ``bars``: columns that are drawn as well, under the table. The numbers are always there as text.
    ``titled``: the heading right above says what the table is, so that the caption is there for those who hear the
    page, and is not printed a second time. ``row_heads``: each row is called by its first cell.
    ``english``: which of “caption” and “header” are in English where the paper is in another language.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    bars: tuple[Bars, ...] = ()
    titled: bool = False
    row_heads: bool = True
    english: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _clean_fields(self, "caption")
        force_setattr(self, "header", tuple(clean(name) for name in self.header))

    def language_of(self, line: str) -> str:
        """The language of its caption or its header, where that is another than the paper's; else empty."""
        return ENGLISH if line in self.english else ""

    @property
    def width(self) -> int:
        """How many columns it takes to print every cell, even of a row that is too long."""
        return max(map(len, (self.header, *self.rows)))

    @property
    def names(self) -> tuple[str, ...]:
        """What its columns are called; empty for one that only a row that is too long has."""
        return (*self.header, *[""] * (self.width - len(self.header)))


Block = Heading | Paragraph | Listed | Table


class Cue(msgspec.Struct, frozen=True):
    """A chapter of a recording: from one second to another, and what it is called."""

    start: int
    end: int
    words: str


class Document(msgspec.Struct, frozen=True):
    """A whole paper. A status ("DRAFT") is printed on every page, or at the top where there are no pages.

    The foot is one line that stands small at the foot of every page, or at the end where there are no pages.
    A ``wide`` paper, of tables with many columns, is printed across the page. ``english``: which of “title” and
    “status” are in English where the paper is in another language; the foot always is.
    """

    title: str
    blocks: tuple[Block, ...]
    language: str = ENGLISH
    author: str = ""
    subject: str = ""
    status: str = ""
    foot: str = ""
    wide: bool = False
    cues: tuple[Cue, ...] = ()
    """The chapters of a recording, where the paper is of those."""
    english: tuple[str, ...] = ()

    def language_of(self, line: str) -> str:
        """The language of its title, status or foot, where that is another than the paper's; else empty."""
        return ENGLISH if self.language != ENGLISH and line in (*self.english, "foot") else ""

    def __post_init__(self) -> None:
        _clean_fields(self, "title", "language", "author", "subject", "status", "foot")

    @property
    def heading(self) -> Heading:
        """The level 1 heading: the first block where that is one, else the title."""
        first = self.blocks[0] if self.blocks else None
        return first if isinstance(first, Heading) and first.level == 1 else Heading(1, text(self.title))

    @property
    def body(self) -> tuple[Block, ...]:
        """Everything after the level 1 heading."""
        return self.blocks[1:] if self.blocks and self.blocks[0] is self.heading else self.blocks


def label(kind: Kind, ordinal: int) -> str:
    """The label printed before an item: "a)", "a.", "1.", "•", "R1", "A1", "U1"; of a limb typed without one, "(1)"."""
    match kind:
        case "letter":
            return f"{letter(ordinal)})"
        case "sub-letter":
            return f"{letter(ordinal)}."
        case "number":
            return f"{ordinal}."
        case "bullet":
            return "•"
        case "limb":
            return f"({ordinal})"
        case "recommendation" | "action" | "undertaking":
            return f"{kind[0].upper()}{ordinal}"


def listed(series: str, kind: Kind, ordinal: int, *parts: str | Text | Listed) -> Listed:
    """A list item with the label its kind and ordinal give it."""
    within = tuple(part if isinstance(part, Listed) else _as_text(part) for part in parts)
    return Listed(series, kind, ordinal, label(kind, ordinal), within)


def cell(*blocks: str | Text | Paragraph | Listed) -> Cell:
    """A table cell; plain strings and texts become body paragraphs."""
    return tuple(block if isinstance(block, Paragraph | Listed) else Paragraph(_as_text(block)) for block in blocks)


def _as_text(value: str | Text) -> Text:
    return text(value) if isinstance(value, str) else value


def lines_of(block: Paragraph | Listed) -> tuple[Text, ...]:
    """The lines of a paragraph or a list item, without its own number or label."""
    return block.paragraphs if isinstance(block, Listed) else (block.text,)


def words_of(doc: Document) -> Iterator[str]:
    """All that a paper says, a line for each heading, paragraph, point and cell, without what a format adds to it."""
    yield from (doc.title, doc.status)
    for block in doc.blocks:
        yield from _words_of(block)


def _words_of(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Paragraph():
            yield block.words
        case Listed():
            yield from map(plain, block.paragraphs)
        case Table():
            yield from (block.caption, *block.header)
            for row in block.rows:
                for filled in row:
                    for part in filled:
                        yield from _words_of(part)


def document(
    title: str, blocks: Iterable[Block], *, status: str = "", subject: str = "", wide: bool = False
) -> Document:  # fmt: skip
    """A paper of these blocks under its title."""
    return Document(title, (Heading(1, text(title)), *blocks), status=status, subject=subject, wide=wide)
