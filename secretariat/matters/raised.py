"""A matter raised outside a meeting, or as a part of another: a promise in a letter, a question sent on."""

import datetime as dt
from typing import Literal

from ..basics.record import Record
from .matter import Recipient

RaisedKind = Literal["action", "undertaking", "question", "area for improvement"]
NUMBERED: dict[RaisedKind, str] = {"action": "A", "undertaking": "P", "question": "Q", "area for improvement": "I"}
"""The letter of its reference: a promise of a letter is P1, for U1 is what was promised at a meeting."""


class Raised(Record, frozen=True, kw_only=True):
    """One matter. Its number is given at birth and kept; ``part_of``: the identity of the matter it is a part of.

    A part is called by its parent's reference and its number (``2022-07-20/A1.2``); any other by its day
    (``2031-03-12/P1``).
    """

    on: dt.date
    kind: RaisedKind
    number: int
    text: str
    to: Recipient = "Commissioner"
    who: str = ""
    part_of: str = ""
    due: dt.date | None = None
    due_words: str = ""
    """By when, in the words of the letter or of the clerk: “2031 autumn”, “the meeting in June”."""
    letter: str = ""
    """The identity of the letter it stands in."""
    source: str = ""
    """Where else it comes from: “e-mail of 3 May 2031”, an inspectorate's report."""
    meeting: str = ""
    """The identity of the meeting it belongs to, where it belongs to one."""
    gone: str = ""
    """Why it was taken out of the register; the record is kept, so that its number is never given again."""
