"""What the clerk is told of a paper as it goes into a file: how it is built, and what its format prints otherwise.

Nothing here holds a paper up. A heading that is out of order, an emoji, a script that the font of a PDF lacks: each is
told with the place where it stands, and the paper is written.
"""

from __future__ import annotations

from collections.abc import Iterator

from .document import Block, Document, Heading, Listed, Paragraph, Table, plain
from .problems import problems

_MOST = 6
"""More than so many are counted."""


def told_of(doc: Document, path_suffix: str) -> list[str]:
    """What is to be told before it is written to a file of such an ending, a sentence each."""
    match path_suffix.lower():
        case ".pdf":
            return [*problems(doc), *_not_drawn(doc)]
        case ".csv":
            return _left_out(doc)
        case _:
            return problems(doc)


def _not_drawn(doc: Document) -> list[str]:
    """What the font of a PDF has no letters for, and how it is printed, with the first place where it stands."""
    from .measured.spelled import spelled_out

    places: dict[tuple[str, str], list[str]] = {}
    for place, words in _printed(doc):
        for found in spelled_out(words):
            places.setdefault(found, []).append(place)
    told = [
        f"“{typed}” is printed {printed} in a PDF, whose font lacks it: {where[0]}"
        + (f", and {len(where) - 1} more." if len(where) > 1 else ".")
        for (typed, printed), where in places.items()
    ]
    more = len(told) - _MOST
    return [*told[:_MOST], f"So are {more} other signs."] if more > 1 else told


def _left_out(doc: Document) -> list[str]:
    """A CSV has the tables alone: what else the paper says is told."""
    others = sum(isinstance(block, Paragraph | Listed) for block in doc.body)
    if not others:
        return []
    counted = "one paragraph" if others == 1 else f"{others} paragraphs"
    return [f"A .csv has the tables alone: it leaves out the title and {counted} of this paper."]


def _printed(doc: Document) -> Iterator[tuple[str, str]]:
    """All words that are printed, each with its place in plain words."""
    yield "in the title", doc.title
    yield "in the status", doc.status
    yield "in the heading", plain(doc.heading.text)
    under = "at the beginning"
    for block in doc.body:
        if isinstance(block, Heading):
            name = block.words
            under = f"under “{name}”"
            yield f"in the heading “{name}”", name
        else:
            yield from _of_block(block, under)


def _of_block(block: Block, under: str) -> Iterator[tuple[str, str]]:
    match block:
        case Paragraph():
            yield under, block.words
        case Listed():
            for words in block.paragraphs:
                yield f"{under}, at {block.label}", plain(words)
        case Table():
            yield f"{under}, in the caption “{block.caption}”", " ".join((block.caption, *block.header))
            for position, row in enumerate(block.rows, start=1):
                for part in (part for filled in row for part in filled):
                    yield from _of_block(part, f"{under}, in row {position} of “{block.caption}”")
        case _:
            pass
