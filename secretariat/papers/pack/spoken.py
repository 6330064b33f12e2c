"""What the papers of a pack say, as documents, so that a public pack goes through the gate as every paper does.

A paper that somebody else wrote can name a complainant too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...basics.record import Refused
from ...basics.stopping import Step, unwatched
from ...documents.document import Document, Paragraph, text
from ...letters.opened.opening import text_of_file
from .making import Pack


class Spoken(NamedTuple):
    """``unread``: the papers whose words cannot be read, each in a sentence."""

    documents: list[Document]
    unread: list[str]


def spoken(pack: Pack, step: Step = unwatched) -> Spoken:
    """The pack's own sheets, and the words of every paper in it. Takes seconds: not on the event loop."""
    documents, unread = [*pack.documents], []
    for called, name, data in pack.files:
        step(f"Comparing with the register of complaints: {called}")
        try:
            said = text_of_file(name, data)
        except Refused as refusal:
            unread.append(f"{called} was not compared with the register of complaints: {refusal}")
        else:
            documents.append(Document(called, tuple(_paragraphs(said.splitlines()))))
    return Spoken(documents, unread)


def _paragraphs(lines: Sequence[str]) -> Iterator[Paragraph]:
    return (Paragraph(text(line)) for line in lines if line.strip())
