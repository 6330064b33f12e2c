"""Lists as a writer opens and closes them, out of items that stand one by one in the model; parts of a plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from secretariat.documents.document import Block, Heading, Listed, Paragraph, Table, Text, plain


def gathered(blocks: Iterable[Block]) -> Iterator[Heading | Paragraph | Table | tuple[Listed, ...]]:
    """The blocks in order, with neighbouring items of one series, counted on by one, gathered into a list.

    A paragraph without text is left out, as no format prints one.
    """
    items: list[Listed] = []
    for block in blocks:
        if isinstance(block, Paragraph) and not plain(block.text).strip():
            continue
        if isinstance(block, Listed) and items and _continues(items[-1], block):
            items.append(block)
            continue
        if items:
            yield tuple(items)
        items = []
        if isinstance(block, Listed):
            items.append(block)
        else:
            yield block
    if items:
        yield tuple(items)


class Under(str):
    """A part of a text that stands close under the part before it, as a line of an address does."""

    __slots__ = ()


def joined(parts: Iterable[str], close: str) -> str:
    """The parts of a text with an empty line between them, or with ``close`` before what stands under another."""
    told = ""
    for part in filter(None, parts):
        told += (close if isinstance(part, Under) else "\n\n") + part if told else part
    return told


def within(item: Listed) -> tuple[Text, list[Paragraph | tuple[Listed, ...]]]:
    """What stands in an item: the words after its label, then its other paragraphs and the lists within it."""
    first, *others = item.parts or ((),)
    if isinstance(first, Listed):
        first, others = (), [first, *others]
    blocks = (part if isinstance(part, Listed) else Paragraph(part) for part in others)
    return first, [block for block in gathered(blocks) if isinstance(block, Paragraph | tuple)]


def _continues(before: Listed, after: Listed) -> bool:
    return (
        before.series == after.series
        and before.kind == after.kind
        and (before.kind == "bullet" or after.ordinal == before.ordinal + 1)
    )
