"""The decisions of a meeting alone: what goes out within the hour."""

from __future__ import annotations

from ..clock import house_date
from ..page import document
from ..proceedings import Proceedings
from .document import Document, Paragraph, Table, text
from .minutes import decision_rows


def decisions(p: Proceedings) -> Document:
    """The ITEM / ACTION table of a meeting; one that decided nothing says so."""
    title = f"Decisions of the {p.panel.name} on {house_date(p.day)}"
    rows = decision_rows(p)
    block = (
        Table("Decisions of the meeting", ("Item", "Action"), rows)
        if rows
        else Paragraph(text("Nothing was decided at this meeting."))
    )
    return document(title, (block,), status="" if p.phase == "closed" else "DRAFT – MEETING NOT CLOSED")
