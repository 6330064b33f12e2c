"""What is told before a paper goes out: what its meeting leaves open, and that approved minutes were changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..basics.amounts import so_many
from ..basics.clock import house_date, local
from ..contradictions.open_about import open_about
from ..documents.document import Document
from ..minutes.life import NOT_CLOSED, Life

if TYPE_CHECKING:
    from ..proceedings.proceedings import Proceedings


def open_before(p: Proceedings | None, paper: Document, known: Life = NOT_CLOSED) -> list[str]:
    """All that is open about a paper before it goes out, in sentences. ``p``: the meeting it is a paper of, if of one;
    ``known``: how far its minutes have got."""
    changed = changed_since_approved(p, known) if p is not None else ""
    return [*([changed] if changed else []), *open_about(p, paper)]


def changed_since_approved(p: Proceedings, known: Life) -> str:
    """That minutes which a later meeting approved are not as they went out to it, or have lines typed since; that those
    which were signed are printed otherwise now. Empty for minutes that are neither (MIN-02).
    """
    if known.stage == "signed":
        return _otherwise_than_signed(p, known)
    agreed = known.approved
    if known.stage != "approved" or agreed is None:
        return ""
    if known.last is not None:
        from .circulating import changes_since

        changes = len(changes_since(known.last, p))
        day = house_date(local(known.last.when).date())
        since = f"{so_many(changes, 'paragraph')} {'differs' if changes == 1 else 'differ'} from the copy of {day}"
    else:
        changes = sum(event.typed is not None and local(event.typed).date() > agreed.on for event in p.bundle.events)
        since = f"{so_many(changes, 'line')} {'was' if changes == 1 else 'were'} typed since"
    if not changes:
        return ""
    return f"These minutes were approved on {agreed.day}, and {since}: only a later meeting corrects them."


def _otherwise_than_signed(p: Proceedings, known: Life) -> str:
    """No line of them can be changed; but how they are printed can, by a setting, a name or a title of that day."""
    from .circulating import changes_since

    signed = known.last
    changes = len(changes_since(signed, p)) if signed is not None else 0
    if signed is None or not changes:
        return ""
    day = house_date(local(signed.when).date())
    return (
        f"These minutes were signed on {day}, and {so_many(changes, 'paragraph')} {'is' if changes == 1 else 'are'} "
        "printed otherwise now, by a setting or by People as of that day: what was signed is what counts."
    )
