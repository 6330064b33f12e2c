"""The public sent out at once, and the ground said later: whoever types “/private” is not to lose a minute over it.

What follows such a line is private, also where the line could not be read; and a ground that comes after it is put
into it, since the public is out already.
"""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from ..basics.acts import Put
from ..basics.record import Refused
from ..contradictions import finding as contradictions
from ..events.base import happenings
from ..events.private import PublicExcluded
from ..plan.year import NO_PLAN, Plan
from ..proceedings.proceedings import Proceedings
from . import entering
from .corrections import correct, proceedings_before
from .desk import NARRATIVE, Captured, Desk
from .paragraphs import ANOTHER_LINE
from .words.vocabulary import command, find, meant

ALONE = "/private"
"""The line that sends the public out, and says nothing else."""


def would_exclude(line: str, p: Proceedings) -> bool:
    """Whether a line that was refused was to send the public out, however it was misspelt; not one that tells that the
    meeting declined."""
    if p.in_private or not line.startswith("/"):
        return False
    rest = line
    try:
        found, rest = command(line, p)
    except Refused:
        near_it = meant(line)
        if near_it is None:
            return False
        found = near_it
    declined = {"lost", "declined", "not", "rejected", "defeated", "refused", "fell"} & set(rest.casefold().split())
    return found is find("private") and not declined


def with_its_ground(line: str, p: Proceedings, *, now: dt.datetime, plan: Plan = NO_PLAN) -> Captured | None:
    """What a line comes to that says on what ground the public was excluded, where it is out already without one: the
    line that sent it out, corrected. None for any other line. Raises Refused."""
    begun = _without_ground(p)
    if begun is None or not line.startswith("/") or not _is_private(line, p):
        return None
    done = correct(begun, line, p, plan=plan, now=now)
    said = next((c.record for c in done.changes if isinstance(c.record, PublicExcluded)), None)
    if said is None or not said.sends_out or said.ground == "unsaid" or not set(begun.items) <= set(said.items):
        return None  # of another item: what was minuted so far stays private
    whole, then = _with_what_was_said(begun, said), proceedings_before(begun, p)
    if why := whole.refusal(then):  # it was resolved, and for confidential information nothing is
        raise Refused(why)
    told = contradictions.told(then, whole)
    words = " ".join(["The ground is in the line that excluded the public.", *told])
    changes = [replace(c, record=whole) if isinstance(c, Put) and c.record is said else c for c in done.changes]
    return Captured(also=changes, note="say on what ground the public was excluded", say=words)


_HOW_IT_WENT = ("carried", "votes_for", "votes_against", "abstained", "roll", "unanimous", "declared")


def _with_what_was_said(begun: PublicExcluded, said: PublicExcluded) -> PublicExcluded:
    """The line with its ground, and with what the first one told besides: who moved it, how it went, and why."""
    kept = [name for name in ("mover", "seconder", "reason") if not getattr(said, name)]
    kept += _HOW_IT_WENT if said.votes_for is None and not said.unanimous else ()
    return said.with_(**{name: getattr(begun, name) for name in kept})


def kept_unsettled(line: str, p: Proceedings, desk: Desk = NARRATIVE) -> str:
    """The line that keeps the words of one that was refused, and the public out where that was to send it out."""
    kept = entering.kept_unsettled(line, p, desk)
    return f"{ALONE} {ANOTHER_LINE} {kept}" if would_exclude(line, p) else kept


def _is_private(line: str, p: Proceedings) -> bool:
    try:
        return command(line, p)[0] is find("private")
    except Refused:
        return False


def _without_ground(p: Proceedings) -> PublicExcluded | None:
    """The line that excluded the public without a ground, while it is out for that, or once the meeting is closed."""
    if not p.in_private and p.phase != "closed":
        return None
    excluded = [event for event in happenings(p.bundle) if isinstance(event, PublicExcluded) and event.sends_out]
    last = excluded[-1] if excluded else None
    return last if last is not None and last.ground == "unsaid" else None
