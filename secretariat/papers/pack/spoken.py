"""What the papers of a pack say, as documents, so that a public pack goes through the gate as every paper does.

A paper that somebody else wrote can name a complainant too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from ...basics.record import Refused
from ...basics.stopping import Step, unwatched
from ...documents.bound.beside import as_it_is_seen, beside_its_pages
from ...documents.document import Block, Document, Heading, Paragraph, plain, text
from ...letters.opened.opening import text_of_file
from .making import Pack


class Spoken(NamedTuple):
    """``unread``: the papers whose words cannot be read, each in a sentence."""

    documents: list[Document]
    unread: list[str]


def spoken(pack: Pack, step: Step = unwatched) -> Spoken:
    """The pack's own sheets, and the words of every paper in it, on its pages and beside them. Takes seconds: not on
    the event loop.

    Each but the first, which is the agenda or what a supplement begins with, stands under a heading of its own: so a
    place can be found by it, and no two papers have one.
    """
    front, covers = pack.documents[:1], pack.documents[1:]
    headings = _Headings()
    documents, unread = [*front, *(_cover(headings.of(f"Cover sheet, {each.title}"), each) for each in covers)], []
    for called, name, data in pack.files:
        step(f"Comparing with the register of complaints: {called}")
        heading = headings.of(called)
        try:
            said = text_of_file(name, as_it_is_seen(data), what="paper")
            documents.append(_under(heading, _lines(said.splitlines())))
        except Refused as refusal:
            why = str(refusal).removeprefix(name).partition(". ")[0].rstrip(".")  # without how to have it as a letter
            not_compared = f"{called} was not compared with the register of complaints: {name}{why}."
            unread.append(f"{not_compared} Read it through yourself.")
        try:
            beside = beside_its_pages(data).items()
            documents += [_under(f"{heading}: {where}", _lines(words)) for where, words in beside]
        except Refused as refusal:
            unread.append(f"{called} was not wholly compared with the register of complaints: {refusal}")
    return Spoken(documents, unread)


def _lines(said: Iterable[str]) -> list[Paragraph]:
    return [Paragraph(text(line)) for line in said if line.strip()]


class _Headings:
    """A heading for each paper: two that are called alike are told apart."""

    def __init__(self) -> None:
        self._given: Counter[str] = Counter()

    def of(self, called: str) -> str:
        self._given[called] += 1
        times = self._given[called]
        return called if times == 1 else f"{called} ({times})"


def _cover(heading: str, sheet: Document) -> Document:
    """A cover sheet, whose own title is in its heading already."""
    titles = [block for block in sheet.blocks if isinstance(block, Heading) and block.level == 1]
    others = [Paragraph(each.text) for each in titles if plain(each.text) not in sheet.title]
    blocks = [*others, *(block for block in sheet.blocks if block not in titles)]
    return replace(_under(heading, blocks), subject=sheet.subject, author=sheet.author, status=sheet.status)


def _under(heading: str, blocks: Sequence[Block]) -> Document:
    return Document("", (Heading(2, text(heading)), *blocks))
