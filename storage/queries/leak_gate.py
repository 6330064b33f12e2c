"""The leak gate of an archive: made from its register of complaints, and only where something is to be written."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from secretariat.basics.record import Refused
from secretariat.complaints.first_register import who_complained

from ..archive import Archive
from ..port import StoreError
from ..sealed.first_register import EARLIER
from ..sealed.keyring import Locked
from ..sealed.sealed import is_sealed

if TYPE_CHECKING:
    from secretariat.complaints.gate.paper_gate import Gate

NOT_COMPARED = "so nobody can tell whether a complainant is named"


def leak_gate(archive: Archive, paper: str, how: str) -> Gate | None:
    """The gate that a public paper goes through; None where nobody ever complained: then nothing is even loaded.

    ``paper``: what it is called. ``how``: how the register is unlocked from where the clerk is. Raises Refused where
    the register, or any case in it, cannot be read: what was not compared does not go out.
    """
    refused = f"The {paper.replace('-', ' ')} cannot go out"
    try:
        gate = own_gate(archive)
    except Locked:
        raise Refused(f"{refused}: the register of complaints is locked, {NOT_COMPARED}. {how}") from None
    except StoreError as error:
        raise Refused(f"{refused}, for nobody can tell whether a complainant is named. {error}") from None
    if gate and gate.unread:
        cases = "1 complaint" if gate.unread == 1 else f"{gate.unread} complaints"
        raise Refused(
            f"{refused}: {cases} could not be read, {NOT_COMPARED}. “secretariat check” says which and why; "
            "put back what is missing from your own back-up of the folder, then try again."
        )
    return gate


def own_gate(archive: Archive) -> Gate | None:
    """The gate for what is the clerk's own and no public paper: it compares with what can be read of the register.

    None where nobody ever complained. Raises Locked, Unusable.
    """
    earlier = [who_complained(kept.doc) for kept in archive.store.find(EARLIER)]
    cases = [*archive.cases(), *(case for case in earlier if case)]
    places = {*archive.damaged, *archive.store.unopened}
    unread = sum(is_sealed(place.rpartition("/")[0]) for place in places) + earlier.count(None)
    if not cases and not unread:
        return None
    from secretariat.complaints.gate.paper_gate import Gate

    venues = Counter(meeting.venue for meeting in archive.meetings() if meeting.venue)
    usual = sorted(venue for venue, meetings in venues.items() if meetings > 1)
    return Gate(cases, archive.people(), archive.panel(), usual, unread=unread)
