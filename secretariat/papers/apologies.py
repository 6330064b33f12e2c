"""The letter that asks each member whether she or he will come, and says nothing of anybody's reasons."""

from __future__ import annotations

from ..documents.document import Block, Document, Paragraph, strong, text
from ..proceedings.page import document
from .email.messages import asking
from .material import MeetingMaterial


def apologies(m: MeetingMaterial) -> Document:
    """One letter for all members."""
    p = m.p
    blocks: list[Block] = [Paragraph(text(strong(p.panel.name))), *(Paragraph(text(each)) for each in asking(p))]
    title = f"Apologies asked for: meeting of {p.bundle.meeting.day_in_words}"
    status = "MEETING CANCELLED" if p.bundle.meeting.cancelled else ""
    return document(title, blocks, status=status, subject=p.panel.name)
