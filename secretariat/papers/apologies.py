"""The letter that asks each member whether she or he will come, and says nothing of anybody's reasons."""

from __future__ import annotations

from ..basics.saying import say
from ..documents.document import Block, Document, Paragraph, document, strong, text
from ..wordings.salutation import salutation
from .email.messages import EACH_MEMBER, asking, signature
from .material import MeetingMaterial


def apologies(m: MeetingMaterial) -> Document:
    """One letter for all members."""
    p = m.p
    dear, yours = salutation(EACH_MEMBER)
    signed = Paragraph(text(*signature(p.people, p.panel, p.day)), "signature")
    blocks: list[Block] = [
        Paragraph(text(strong(p.panel.name))), Paragraph(text(dear), "part"), *(Paragraph(text(e)) for e in asking(m)),
        Paragraph(text(yours), "part"), signed,
    ]  # fmt: skip
    title = say("Apologies asked for: meeting of {day_in_words}", p.bundle.meeting.day_in_words)
    status = say("MEETING CANCELLED") if p.bundle.meeting.cancelled else ""
    return document(title, blocks, status=status, subject=p.panel.name)
