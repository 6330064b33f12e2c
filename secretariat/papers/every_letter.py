"""Every letter that a council may word for itself: the panel's own, and those about complaints."""

from __future__ import annotations

from ..complaints.letters.wordings import COMPLAINT_LETTERS
from ..wordings.wording import Built
from .letter_words import OF_THE_PANEL

EVERY_LETTER: dict[str, Built] = {built.name: built for built in (*OF_THE_PANEL, *COMPLAINT_LETTERS.values())}
"""Each by the name of its file, without the ending."""
