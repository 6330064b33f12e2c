"""Minutes that are approved change no more: a signed set by no door, one not signed yet only with a word to the clerk.

What was found wrong in them is corrected by a later meeting, in its own minutes (MIN-02). To follow up what was
decided, or to number the pages of a pack, changes no minute.
"""

from __future__ import annotations

from collections.abc import Callable

from ..basics.acts import Act, Put
from ..basics.clock import house_date
from ..basics.record import Record
from ..meetings.bundle import Bundle
from ..meetings.happening import Happened
from ..meetings.meeting import AgendaItem, Apology, Meeting, Substitution
from ..meetings.questions import PublicQuestion
from .life import Life, refuse_signed

_PRINTED: dict[type[Record], tuple[str, ...]] = {
    AgendaItem: ("number", "title", "business", "urgent", "place"),
    Apology: ("person", "late"),
    Substitution: ("member", "substitute", "votes"),
    PublicQuestion: ("name", "kind", "text", "reply"),
    Meeting: ("date",),
}
"""What the minutes print of each kind of record; of what happened they print everything."""


def changed_minutes(act: Act, bundle: Callable[[str], Bundle | None]) -> list[str]:
    """The meetings, by identity, whose minutes an act would change: nothing for one that is only prepared, or followed.

    ``bundle``: all about a meeting as it is before the act; None for one that is new.
    """
    found: dict[str, None] = {}
    for change in act.changes:
        id = change.meeting or (change.record.id if isinstance(change.record, Meeting) else "")
        known = bundle(id) if id and id not in found else None
        if known is not None and known.events and _is_printed(change.record, known, put=isinstance(change, Put)):
            found[id] = None
    return list(found)


def _is_printed(record: Record, known: Bundle, *, put: bool) -> bool:
    if isinstance(record, Happened):
        return True
    fields = _PRINTED.get(type(record))
    if fields is None:
        return False
    records = (known.meeting, *known.papers_kept)
    was = next((each for each in records if each.id == record.id and type(each) is type(record)), None)
    return not put or was is None or any(getattr(was, name) != getattr(record, name) for name in fields)


def refuse_changing_signed(act: Act, bundle: Callable[[str], Bundle | None]) -> None:
    """Raises Refused for an act that would change minutes which are signed, by whatever door (MIN-02)."""
    for id in changed_minutes(act, bundle):
        if known := bundle(id):
            refuse_signed(known)


def changed_though_approved(known: Life, meeting: Meeting) -> str:
    """What the clerk is told who changed minutes that are approved and not signed yet; empty for all others."""
    if not known.closed or known.stage != "approved" or not known.approved:
        return ""
    return (f"The minutes of {house_date(meeting.date)} were approved on {house_date(known.approved.on)}: only a later "
            "meeting corrects them, in its own minutes. Ctrl+Z takes this back.")  # fmt: skip
