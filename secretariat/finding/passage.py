"""What can be found: a line of minutes, an item, a paragraph of a letter, with where it stands and how to get there."""

from __future__ import annotations

import datetime as dt

import msgspec

KINDS: dict[str, tuple[str, ...]] = {
    "minute": ("line", "said", "speech"),
    "decision": ("outcome", "resolution", "vote"),
    "recommendation": (),
    "action": (),
    "undertaking": ("promise", "commitment", "assurance"),
    "question": ("public question", "statement", "petition"),
    "referral": (),
    "agenda": ("item", "agenda item"),
    "report": ("paper",),
    "apology": ("substitute", "absence"),
    "meeting": ("date",),
    "plan": ("planned", "forward plan"),
    "letter": ("reply", "response", "answer", "correspondence", "e-mail", "email"),
    "matter": ("raised", "follow-up", "step", "note"),
    "inspection": ("area for improvement", "afi", "hmicfrs", "peel"),
    "delivery": ("deliverable", "measure"),
    "person": ("member", "councillor", "officer", "name", "post"),
    "past paper": ("history", "past minutes", "past agenda", "old minutes", "old paper"),
    "complaint": ("case", "register"),
}
"""Every kind, with what else a clerk may call it."""

OF_MINUTES = frozenset({"minute", "decision", "recommendation", "action", "undertaking", "question", "referral"})
"""What stands in minutes: ``kind:minutes`` asks for all of them."""


class Where(msgspec.Struct, frozen=True):
    """Where something stands: a place of work, the meeting it is of, and the record there.

    ``line``: its place within the record, where it has several: a paragraph, a point; -1 for all of it.
    """

    place: str
    record: str = ""
    meeting: str = ""
    line: int = -1


class Wording(msgspec.Struct, frozen=True):
    """Something that can be found, as a whole: one line, one paragraph."""

    kind: str
    words: str
    spot: Where
    day: dt.date
    where: str
    """What a hit begins with: meeting and item, ``2022-07-20/8``; without a meeting its day, or whom it is about."""
    under: str = ""
    """What it stands under, in words: the item's heading, the subject of a letter."""
    who: str = ""
    """Who has to do with it: codes and names, parted as ``names.JOINT`` does."""
    posts: str = ""
    """What they are, likewise: chair, Monitoring Officer. Asked for by ``who:`` alone."""
    exempt: bool = False
    """Minuted while the public was out, or under an item that is to be taken in private."""
    sealed: bool = False
    """Of the register of complaints: to be found only while that is open."""
    guarded: bool = False
    """Words of a letter or a note, in which a complainant may be named."""
