"""The leak gate of an archive: made from its register of complaints, and only where something is to be written."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from secretariat.basics.amounts import so_many
from secretariat.basics.clock import local
from secretariat.basics.record import Refused

from ..archive import SEALED_CASES, Archive
from ..port import Kept, StoreError
from ..sealed.keyring import Locked
from ..sealed.names import EARLIER

if TYPE_CHECKING:
    from secretariat.complaints.case import Case
    from secretariat.complaints.gate.paper_gate import Gate

NOT_COMPARED = "so nobody can tell whether a complainant is named"
LOCKED = "the register of complaints is locked"


class NotCompared(Refused):
    """Refused because cases cannot be read. ``unread`` says which, as a part of a sentence.

    The clerk may let the paper go all the same (``complaints.not_compared``), for exactly what is unread now.
    """

    def __init__(self, sentence: str, unread: str) -> None:
        super().__init__(sentence)
        self.unread = unread


class Readable(msgspec.Struct, frozen=True):
    """The gate made of what can be read of the register, and what cannot be; None where there is nothing to read."""

    gate: Gate | None
    unread: str = ""
    how: str = ""
    """What there is to do about it."""


def readable(archive: Archive) -> Readable:
    """What can be read of the register now, as a gate. Never refuses: a door asks ``unread``."""
    try:
        gate = own_gate(archive)
    except Locked:
        return Readable(None, LOCKED)
    except StoreError as error:
        return Readable(None, "the keys of the register cannot be used", str(error))
    if gate and gate.unread:
        cases = so_many(gate.unread, "complaint")
        how = (
            "“Check what is kept”, or “secretariat check”, says which and why; put back what is missing from your own "
            "back-up of the folder, then try again."
        )
        return Readable(gate, f"{cases} could not be read", how)
    return Readable(gate)


def leak_gate(archive: Archive, paper: str, how: str, *, said: str = "") -> Gate | None:
    """The gate that a public paper goes through; None where nobody ever complained: then nothing is even loaded.

    ``paper``: what it is called. ``how``: how the register is unlocked from where the clerk is. ``said``: what was
    unread when the clerk said that it goes out all the same; it is still compared with all the rest. Raises
    NotCompared where the register, or any case in it, cannot be read: what was not compared does not go out.
    """
    found = readable(archive)
    if not found.unread or found.unread == said:
        return found.gate
    what_to_do = how if found.unread == LOCKED else found.how
    sentence = f"The {paper.replace('-', ' ')} cannot go out: {found.unread}, {NOT_COMPARED}. {what_to_do}"
    raise NotCompared(sentence, found.unread)


def reason_compared(archive: Archive, why: str) -> bool:
    """Whether all of the register was compared with a reason that is to be kept in the clear. It is sealed where not.

    Raises Refused where it names a complainant.
    """
    found = readable(archive)
    if found.gate:
        found.gate.refuse_reason(why)
    return not found.unread


def let_go_today(archive: Archive, paper: str, of: str, today: dt.date) -> str:
    """What was unread when the clerk last let this paper go today; empty where that was not said."""
    from secretariat.complaints.not_compared import whole_name

    whole = whole_name(paper, of)
    said = [each for each in archive.let_go() if each.paper == whole and local(each.at).date() == today]
    return said[-1].unread if said else ""


def own_gate(archive: Archive, instead: Mapping[str, Case] | None = None) -> Gate | None:
    """The gate for what is the clerk's own and no public paper: it compares with what can be read of the register.

    It is made of complaints alone: a letter about one that cannot be opened takes nothing from it. None where nobody
    ever complained. ``instead``: cases as they will be once what is being said of them is kept, by identity. Raises
    Locked, Unusable.
    """
    if not {*SEALED_CASES} & {*archive.store.collections()}:
        return None  # there is no record of one, so there is none that cannot be read
    earlier = [_of_the_first_register(kept) for kept in archive.store.find(EARLIER)]
    kept = [(instead or {}).get(case.id, case) for case in archive.cases()]
    cases = [*kept, *(case for case in earlier if case)]
    places = {*archive.damaged, *archive.store.unopened}
    cannot = tuple(f"{coll}/" for coll in SEALED_CASES)
    unread = sum(place.startswith(cannot) for place in places) + earlier.count(None)
    if not cases and not unread:
        return None
    from secretariat.complaints.gate.paper_gate import Gate

    venues = Counter(meeting.venue for meeting in archive.meetings() if meeting.venue)
    usual = sorted(venue for venue, meetings in venues.items() if meetings > 1)
    return Gate(cases, archive.people(), archive.panel(), usual, unread=unread)


def _of_the_first_register(kept: Kept) -> Case | None:
    """Who complained; None where that cannot be read."""
    from secretariat.complaints.first_register import who_complained

    return who_complained(kept.doc)
