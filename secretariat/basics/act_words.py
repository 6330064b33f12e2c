"""What was done, in the clerk's words, where an act is noted by the command that was typed: “/petition” is “petition
received”. So are acts that were kept before notes had words."""

from __future__ import annotations

import re

from .pattern import pattern

DONE = {
    "chair": "who takes the chair", "in": "somebody arrived", "out": "somebody left", "absent": "somebody absent",
    "sub": "a substitute sits", "apology": "apologies", "ballot": "a ballot counted", "quorum": "another quorum",
    "not-voting": "somebody has no vote", "titled": "another title", "correct": "earlier minutes corrected",
    "begin": "the meeting begun", "adjourn": "the meeting adjourned", "extend": "the meeting extended",
    "informal": "the meeting goes on informally", "abandon": "the meeting given up", "close": "the meeting closed",
    "noted": "the panel noted it", "agreed": "the panel agreed it", "endorsed": "the panel endorsed it",
    "approved": "the panel approved it", "resolved": "the panel resolved it", "supported": "the panel supported it",
    "vetoed": "the panel vetoed it", "rejected": "the panel rejected it", "declined": "the panel declined it",
    "appointed": "the panel appointed it", "received": "the panel received it", "outcome": "what came of an item",
    "recommend": "recommendation", "action": "action", "promise": "undertaking",
    "minutes": "earlier minutes agreed", "dates": "dates printed", "nominate": "nomination", "elect": "election",
    "embargo": "embargo", "declare": "interest declared", "interests": "standing interests printed",
    "next": "next item opened", "item": "item opened", "urgent": "urgent item taken", "block": "block put in",
    "bring": "item taken earlier", "back": "item taken later", "vote": "vote", "assent": "carried by assent",
    "motion": "motion put", "amend": "amendment put", "substantive": "substantive motion put",
    "lapsed": "motion lapsed", "not-put": "motion not put", "none": "nothing of its kind", "defer": "item deferred",
    "withdraw": "withdrawn", "not-reached": "item not reached", "note": "minute a note", "update": "numbered paragraph",
    "heading": "sub-heading", "unsettled": "line kept to be settled", "stage": "stage note",
    "options": "options put", "option": "option taken", "petition": "petition received",
    "private": "public excluded", "publish": "recommendation made public", "public": "public readmitted",
    "q": "public question", "recording": "recording tied to the clock", "webcast": "webcast tied to the clock",
    "refer": "decision referred", "tabled": "paper tabled", "late": "late paper", "arising": "matter arising",
    "not-done": "decision reported as not carried out", "group": "working group reported", "resume": "meeting resumed",
    "seat": "a new member’s seat", "settled": "referral settled", "reported": "matter reported",
    "done": "closed as done", "carry": "carried on", "usual": "what usually comes of it", "voted": "how a member voted",
}  # fmt: skip
"""By the command's own name. Every command has its words here, whatever note it makes of its own."""

_COMMAND = pattern(r"/([a-z][a-z-]*)(?=$|,)")


def in_clerks_words(note: str) -> str:
    """The note of an act as it is told."""
    return _COMMAND.sub(_words, note) if note.startswith("/") else note


def _words(found: re.Match[str]) -> str:
    return DONE.get(found[1], found[0])
