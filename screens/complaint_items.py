"""A complaint as it is asked for in a form, as a row of the register, and as the facts under it.

With the screen itself, the one place that reveals what is private: nothing here may go into a paper or into history.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from secretariat.clock import house_date, local
from secretariat.complaints import (
    CHANNELS,
    ROUTES,
    Complaint,
    office_holders,
    parse_received,
    received_words,
)
from secretariat.people import People
from secretariat.records import Private, Refused

from .dialogs.field import Field, FieldRefused
from .widgets.detail import Fact
from .widgets.table import Row

PRIVATE = ("nature", "said", "complainant", "contact")
UNKNOWN = ("", "Not known yet")


def new_fields(people: People, now: dt.datetime) -> list[Field]:
    """The five things to ask of someone who is on the telephone. The rest is added later."""
    return [
        Field(name="complainant", label="Who complains"),
        Field(name="nature", label="Nature", required=True, hint="In a few words. What was said goes in later: C."),
        _about(people, local(now).date(), None),
        Field(name="channel", label="How it came", kind="choice", options=CHANNELS, value="telephone",
              hint="Left and right arrows, or a first letter."),
        Field(name="received", label="Received", value=received_words(now), anew=True,
              hint="20 July 2022 2:10pm; a time alone is today's; a date alone will do for a letter."),
    ]  # fmt: skip


def all_fields(complaint: Complaint, people: People) -> list[Field]:
    """Everything about a complaint but its log."""
    return [
        Field(name="complainant", label="Who complains", value=complaint.complainant),
        Field(name="contact", label="Contact", value=complaint.contact, hint="Address, telephone, e-mail."),
        Field(name="nature", label="Nature", value=complaint.nature, required=True),
        _about(people, local(complaint.received).date(), complaint),
        Field(name="channel", label="How it came", kind="choice", options=CHANNELS, value=complaint.channel),
        Field(name="route", label="Through whom", kind="choice", options=ROUTES, value=complaint.route),
        Field(name="received", label="Received", value=received_words(complaint.received), required=True, anew=True,
              hint="20 July 2022 2:10pm; a date alone will do for a letter."),
        Field(name="said", label="What was said", kind="lines", value=complaint.said),
    ]  # fmt: skip


def _about(people: People, day: dt.date, complaint: Complaint | None) -> Field:
    holders = office_holders(people, day)
    options = [*((person.id, f"{person.in_full}, {office}") for person, office in holders), UNKNOWN]
    value = complaint.about if complaint else options[0][0]
    if value not in dict(options):
        options.insert(0, (value, people[value].in_full))
    return Field(name="about", label="About whom", kind="choice", options=options, value=value,
                 hint="Only a Commissioner or Deputy. F9 adds one who is missing.")  # fmt: skip


def read(values: dict[str, Any], complaint: Complaint, now: dt.datetime) -> Complaint:
    """The complaint as the form says it. Raises FieldRefused."""
    try:
        received = parse_received(values["received"], now)
    except Refused as refusal:
        raise FieldRefused("received", f"Received: {refusal}") from None
    told = {name: Private(words) if name in PRIVATE else words for name, words in values.items()}
    return complaint.with_(**{**told, "received": received})  # type: ignore[no-any-return]


def row(complaint: Complaint, people: People) -> Row:
    about = people[complaint.about].in_list if complaint.about else ""
    last = complaint.steps[-1] if complaint.steps else None
    step = f"{last.on:%d/%m/%y} {last.what.reveal()}" if last else ""
    if complaint.closed:
        step = f"{complaint.closed:%d/%m/%y} {complaint.ending.reveal()}"
    state = "open" if complaint.is_open else "closed"
    day = f"{local(complaint.received):%d/%m/%y}"
    return Row(complaint.id, [complaint.reference, day, about, complaint.nature.reveal(), state, step])


def title(complaint: Complaint) -> str:
    ended = f"closed {house_date(complaint.closed)}" if complaint.closed else "open"
    return f"{complaint.reference} · {ended}"


def facts(complaint: Complaint, people: People) -> list[Fact]:
    """All that is known of a complaint, the newest step of its log first."""
    office = {person.id: office for person, office in office_holders(people, local(complaint.received).date())}
    about = people[complaint.about].in_full if complaint.about else ""
    steps = reversed(complaint.steps)
    return [
        ("Ended", complaint.ending.reveal()),
        ("Nature", complaint.nature.reveal()),
        ("About", ", ".join(filter(None, (about, office.get(complaint.about, ""))))),
        ("Received", f"{received_words(complaint.received)}, {complaint.channel}, {complaint.route}"),
        ("Who complains", complaint.complainant.reveal()),
        ("Contact", complaint.contact.reveal()),
        ("What was said", complaint.said.reveal()),
        *((house_date(step.on), step.what.reveal()) for step in steps),
    ]
