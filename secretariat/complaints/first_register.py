"""Complaints as the first register logged them, before it knew the regulations, read as cases under their references.

That register held what was noted about a complaint and how it was said to have ended, but no step of the regulations.
So a complaint becomes a case that was received and noted on: what the law still asks of it is shown, not guessed.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec

from ..basics.clock import at, local
from ..basics.record import Moment, Private, Record
from .case import Case, Complainant
from .logged.coming_in import Channel, Route
from .steps import AnyStep, Noted, Received


class _Note(msgspec.Struct, frozen=True, kw_only=True):
    on: dt.date
    what: Private


class _Logged(Record, frozen=True, kw_only=True):
    reference: str
    received: Moment
    channel: Channel = "letter"
    route: str = "direct to the panel"
    about: str = ""
    nature: Private = Private()
    said: Private = Private()
    complainant: Private = Private()
    contact: Private = Private()
    steps: tuple[_Note, ...] = ()
    closed: dt.date | None = None
    ending: Private = Private()


_ROUTES: dict[str, Route] = {
    "direct to the panel": "direct to the panel",
    "from the commissioner's office": "from the Commissioner's chief executive",
    "from the IOPC": "from the IOPC",
    "from the chief officer": "from the chief officer of police",
}


def from_complaint(doc: dict[str, Any]) -> Case:
    """The case of a complaint as it was kept. Raises msgspec.ValidationError where it is none."""
    old = msgspec.convert(doc, _Logged)
    notes = [_noted(old, note.on, note.what.reveal()) for note in old.steps]
    if old.closed is not None:
        notes.append(_noted(old, old.closed, f"Closed in the earlier register: {old.ending.reveal()}"))
    received = Received(at=old.received, route=_ROUTES.get(old.route, "direct to the panel"), channel=old.channel)
    steps: tuple[AnyStep, ...] = (received, *sorted(notes, key=lambda note: note.at))
    allegations = [words.reveal().strip() for words in (old.nature, old.said)]
    return Case(
        id=old.id, reference=old.reference, about=old.about, complainant=_complainant(old),
        allegation=Private("\n".join(words for words in allegations if words)), steps=steps,
    )  # fmt: skip


def who_complained(doc: dict[str, Any]) -> Case | None:
    """A case that holds only the complainant of a complaint in the first register's form, for the gate to compare with.

    So papers are checked even before the complaint is moved. To miss nothing, the whole contact counts as an address,
    and each part of it as a telephone number and an e-mail address too. None where the document has not that form.
    """
    name, contact = (_withheld(doc.get(field)) for field in ("complainant", "contact"))
    if name is None or contact is None:
        return None
    parts = tuple(Private(part) for part in _parts(contact))
    who = Complainant(name=Private(name), address=Private(contact), telephones=parts, emails=parts)
    return Case(reference=str(doc.get("reference", "")), complainant=who)


def _withheld(value: object) -> str | None:
    """The text of a private field as stored: empty where the field is missing, None where it is not in that form."""
    words = value.get("withheld", "") if isinstance(value, dict) else "" if value is None else None
    return words if isinstance(words, str) else None


def _parts(contact: str) -> list[str]:
    """What was written as contact, in one line or several: its numbers and addresses one by one."""
    return [part.strip() for part in contact.replace(";", ",").replace("\n", ",").split(",")]


def _noted(old: _Logged, on: dt.date, words: str) -> Noted:
    """A note dated at the beginning of a day, but not before the complaint was received."""
    return Noted(at=max(at(on, dt.time()), local(old.received)), note=Private(words))


def _complainant(old: _Logged) -> Complainant:
    """Who complained; of what was written as contact, numbers and addresses each in its place."""
    emails, telephones, address = [], [], []
    for words in _parts(old.contact.reveal()):
        digits = sum(c.isdigit() for c in words)
        if "@" in words:
            emails.append(Private(words))
        elif digits >= 5 and digits >= sum(c.isalpha() for c in words):
            telephones.append(Private(words))
        elif words:
            address.append(words)
    return Complainant(
        name=old.complainant, address=Private(", ".join(address)), telephones=tuple(telephones), emails=tuple(emails)
    )
