"""The leak gate over an archive: what its register knows, read only where something public is to be written."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from secretariat.basics.record import Private, Refused
from secretariat.complaints.case import Case, Complainant

from ..archive import Archive
from ..sealed.keyring import Locked

if TYPE_CHECKING:
    from secretariat.complaints.gate.paper_gate import Gate

    from ..port import Kept

EARLIER = "complaints/complaints"
"""Where complaints stand that the first register logged, until they are moved among the cases."""

LOCKED = "The register of complaints is locked, so it cannot be seen whether this names a complainant."


def leak_gate(archive: Archive, how: str) -> Gate | None:
    """The gate that public papers go through; None where nobody ever complained: then nothing is even loaded.

    ``how``: how the register is unlocked from where the clerk is. Raises Refused while it is locked.
    """
    try:
        cases = [*archive.cases(), *map(_earlier, archive.store.find(EARLIER))]
    except Locked:
        raise Refused(f"{LOCKED} {how}") from None
    unread = sum(place.startswith("complaints/") for place in archive.damaged) + len(
        getattr(archive.store, "unopened", ())
    )
    if not cases and not unread:
        return None
    from secretariat.complaints.gate.paper_gate import Gate

    venues = Counter(meeting.venue for meeting in archive.meetings() if meeting.venue)
    usual = sorted(venue for venue, meetings in venues.items() if meetings > 1)
    return Gate(cases, archive.people(), archive.panel(), usual, unread=unread)


def unread_words(gate: Gate | None) -> str:
    """What to tell where cases could not be read and so not be compared; else empty."""
    if gate is None or not gate.unread:
        return ""
    cases = "1 complaint" if gate.unread == 1 else f"{gate.unread} complaints"
    return f"{cases} could not be read, so the paper was not compared with it: look it over yourself."


def _earlier(kept: Kept) -> Case:
    """Whoever made a complaint of the first register: its contact may be an address, a number or both, in one line."""
    name, contact = (str((kept.doc.get(field) or {}).get("withheld", "")) for field in ("complainant", "contact"))
    parts = tuple(Private(part) for part in contact.replace(";", ",").replace("\n", ",").split(","))
    who = Complainant(name=Private(name), address=Private(contact), telephones=parts, emails=parts)
    return Case(reference=str(kept.doc.get("reference", "")), complainant=who)
