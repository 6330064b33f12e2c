"""A paper in another language laid beside its English: no sentence of it is of two languages.

Sentences are put together of phrases and values, and few languages have all of them. Whatever is read as one (a
paragraph, a heading, a row of a table) and has a phrase in it that the language lacks, is taken from the English paper
whole. That bears its own language, for whoever has the paper read aloud; so does what is the same in both, as it was
typed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar, cast

from msgspec.structs import replace

from ..basics.saying import LACKING
from .document import ENGLISH, Block, Cell, Document, Heading, Listed, Paragraph, Table, Text, lines_of, plain
from .texts import with_texts

T = TypeVar("T")


def of_one_language(there: Document, english: Document) -> Document:
    """The paper ``there``, made with ``LACKING`` in each phrase that its language lacks, with English where one is.

    ``english``: the same paper in English. Where the two are not of the same parts nothing can be laid beside, and
    the English stands.
    """
    english = _bearing_its_language(english)
    cues = _each(there.cues, english.cues, lambda a, b: replace(a, words=_words(a.words, b.words)))
    return replace(
        there, title=_words(there.title, english.title), status=_words(there.status, english.status),
        author=_words(there.author, english.author), subject=_words(there.subject, english.subject),
        foot=_words(there.foot, english.foot), blocks=_each(there.blocks, english.blocks, _block), cues=cues,
        english=_in_english(("title", there.title, english.title), ("status", there.status, english.status)),
    )  # fmt: skip


def _bearing_its_language(doc: Document) -> Document:
    """The English paper with its language at every word of it."""
    blocks = (with_texts(block, lambda text: tuple(replace(run, language=ENGLISH) for run in text))
              for block in doc.blocks)  # fmt: skip
    named = ("caption", "header")
    return replace(
        doc, blocks=tuple(replace(block, english=named) if isinstance(block, Table) else block for block in blocks)
    )


def _each(there: Sequence[T], english: Sequence[T], one: Callable[[T, T], T]) -> tuple[T, ...]:
    """One after the other; the English where one has more than the other."""
    if len(there) != len(english):
        return tuple(english)
    return tuple(map(one, there, english))


def _is_english(there: str, english: str) -> bool:
    """Whether the words are, or are the same in both; figures alone are of no language."""
    return LACKING in there or (there == english and any(map(str.isalpha, there)))


def _in_english(*lines: tuple[str, str, str]) -> tuple[str, ...]:
    """The names of those lines that are, each given with its words in both papers."""
    return tuple(name for name, there, english in lines if _is_english(there, english))


def _words(there: str, english: str) -> str:
    return english if LACKING in there else there


def _text(there: Text, english: Text) -> Text:
    return english if _is_english(plain(there), plain(english)) else there


def _block(there: Block, english: Block) -> Block:
    match there, english:
        case Table(), Table():
            names, heads = " ".join(there.header), " ".join(english.header)
            return replace(
                there, caption=_words(there.caption, english.caption),
                header=english.header if LACKING in names else there.header,
                rows=_each(there.rows, english.rows, _row),
                english=_in_english(("caption", there.caption, english.caption), ("header", names, heads)),
            )  # fmt: skip
        case (Heading(text=a, number=n), Heading(text=b, number=m)) | (
            Paragraph(text=a, number=n), Paragraph(text=b, number=m)):  # fmt: skip
            return replace(there, text=_text(a, b), number=_words(n, m))
        case Listed(), Listed():
            return replace(
                there, label=_words(there.label, english.label), parts=_each(there.parts, english.parts, _part)
            )
        case _:
            return english


def _part(there: Text | Listed, english: Text | Listed) -> Text | Listed:
    if isinstance(there, Listed):
        return cast("Listed", _block(there, english)) if isinstance(english, Listed) else english
    return english if isinstance(english, Listed) else _text(there, english)


def _row(there: tuple[Cell, ...], english: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Whole, since it is read on from one cell to the next: “Of this report: Wednesday 24 June 2026”."""
    lines = (plain(line) for cell in there for part in cell for line in lines_of(part))
    return english if any(LACKING in line for line in lines) else _each(there, english, _cell)


def _cell(there: Cell, english: Cell) -> Cell:
    return cast("Cell", _each(there, english, _block))
