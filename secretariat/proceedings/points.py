"""What is printed under a number: the parts of a decision, a matter with its points, a paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from ..basics.bullets import BULLET
from ..basics.limbs import parts_of, punctuated
from ..basics.pattern import pattern
from ..basics.sentences import sentence
from ..documents.document import Block, Heading, Kind, Listed, Paragraph, listed
from ..panel.numbers_given import ParagraphNumbers

_LAST_FIGURE = pattern(r"(\d+)\W*$")


def parts_listed(series: str, parts: Iterable[str], marks: Sequence[str]) -> Iterator[Listed]:
    """The parts of a sentence, counted from where they begin. ``marks``: their labels, where they were typed otherwise
    than 1. 2.; a bullet each where they have those."""
    parts = tuple(parts)
    marks = marks if len(marks) == len(parts) and all(marks) else ()
    first = max(1, int(found[1])) if marks and (found := _LAST_FIGURE.search(marks[0])) else 1
    for number, words in enumerate(punctuated(parts), 1):
        kind: Kind = "bullet" if marks and marks[0] == BULLET else "limb" if marks else "number"
        block = listed(series, kind, number + first - 1, words)
        yield replace(block, label=marks[number - 1]) if kind == "limb" else block


def matter_listed(kind: Kind, number: int, words: str) -> Listed:
    """A recommendation, an action or a promise under its number, with the points that bullets mark in it."""
    stem, parts, marks = parts_of(words)
    if set(marks) != {BULLET}:
        return listed(f"{kind}s", kind, number, sentence(words))
    points = (listed(f"{kind}-{number}", "bullet", n, said) for n, said in enumerate(punctuated(parts), 1))
    return listed(f"{kind}s", kind, number, sentence(f"{stem}:"), *points)


def with_its_number(block: Block, numbers: ParagraphNumbers) -> Block:
    """The block with its number, where it is a paragraph of an item; notes in brackets have none, nor lists."""
    if isinstance(block, Heading) and (block.level == 2 or block.number):
        numbers.item(block.number)
    if not isinstance(block, Paragraph) or block.role == "note":
        return block
    number = numbers.next()
    return block if block.number == number else replace(block, number=number)
