"""What is asked about a person, in the one form it is asked in."""

from __future__ import annotations

import datetime as dt
from typing import Any

from secretariat.basics.pattern import pattern
from secretariat.basics.record import Private
from secretariat.lists.people.names import initials_in, taken_titles, whole_name_apart
from secretariat.panel.codes import doubt_about
from secretariat.panel.interests import as_typed, put_right
from secretariat.panel.people import NAMES, People, Person

from ..dialogs.field import Field, FieldRefused


def person_fields(
    person: Person | None = None, day: dt.date | None = None, *, like: Person | None = None
) -> list[Field]:  # fmt: skip
    """The fields of the person herself; posts are asked separately. ``day``: from which day on other names are hers.

    ``like``: whose title a new person is given at first.
    """
    titled = person or like
    dated = [] if person is None or day is None else [
        Field(name="renamed", label="So called from", kind="date", value=day,
              hint="Papers of before keep the name of before. Empty: it was always so, and they are put right."),
    ]  # fmt: skip
    return [
        Field(
            name="title", label="Title", value=titled.title if titled else "",
            hint="Councillor, Dr, Canon … as the minutes print it; empty for none.", explain=_in_full,
        ),
        Field(name="given", label="Given name", value=person.given if person else ""),
        Field(
            name="initials", label="Initials", value=person.initials if person else "",
            hint="For the list of those present: A, or SA. Empty: from the given name.",
        ),
        Field(name="family", label="Family name", value=person.family if person else "", required=True),
        Field(
            name="code", label="Code", value=person.code if person else "",
            hint="What you type for this person, such as td. Empty: one nobody has yet.", explain=doubt_about,
        ),
        *dated,
    ]  # fmt: skip


def _in_full(title: str) -> str:
    """What is told of a short title, which the minutes print as it stands beside others in full."""
    full, rest = taken_titles(f"{title.strip()} X")
    short = rest == "X" and full != title.strip()
    return f"The minutes print it as it stands: {title.strip()}. In full it is {full}." if short else ""


def reached_fields(person: Person | None = None) -> list[Field]:
    """How the public reaches somebody."""
    return [
        Field(name="email", label="Public e-mail", value=person.email if person else "",
              hint="Printed on agendas where the public sends questions, if this is whom to ask."),
        Field(name="telephone", label="Public telephone", value=person.telephone if person else "",
              hint="Of the office, printed likewise."),
    ]  # fmt: skip


CONTACT = "Contact (private)"


def contact_field(person: Person | None = None) -> Field:
    return Field(
        name="contact", label=CONTACT, kind="lines", value=person.contact if person else "",
        hint="For you alone: no paper ever shows it.",
    )  # fmt: skip


INTERESTS = "Standing interests"


def interests_field(person: Person, day: dt.date) -> Field:
    """Those that hold on a day; what is put in or taken out counts from then on."""
    return Field(
        name="interests", label=INTERESTS, kind="lines", value=as_typed(person.interests, day),
        hint="One a line, such as “personal: a member of Eldmoor Council”. /interests prints them in the minutes.",
    )  # fmt: skip


def person_from(
    values: dict[str, Any], people: People, person: Person | None = None, day: dt.date | None = None
) -> Person:  # fmt: skip
    """The person as filled in, with a code nobody else has. Raises FieldRefused."""
    values = whole_name_apart(values)
    code = values["code"].casefold() or people.free_code(values["given"], values["family"])
    if any(letter.isspace() for letter in code):
        raise FieldRefused("code", "A code has no spaces.")
    holder = people.coded(code)
    if holder is not None and (person is None or holder.id != person.id):
        raise FieldRefused("code", f"The code “{code}” is {holder.in_full}’s. Choose another, or leave it empty.")
    said = {
        "title": values["title"],
        "given": values["given"],
        "initials": values["initials"] or initials_in(values["given"]),
        "family": values["family"],
        "code": code,
    }
    if "email" in values:
        if values["email"] and not _EMAIL.fullmatch(values["email"]):
            raise FieldRefused("email", "That is no e-mail address: one reads clerk@council.gov.uk.")
        if values["telephone"] and not any(letter.isdigit() for letter in values["telephone"]):
            raise FieldRefused("telephone", "A telephone number has figures.")
        said |= {"email": values["email"], "telephone": values["telephone"]}
    if "contact" in values:
        said["contact"] = Private(values["contact"])
    if person is None:
        return Person(**said)
    if "interests" in values and day is not None:
        said["interests"] = put_right(person.interests, values["interests"], day)
    names = {name: said.pop(name) for name in NAMES}
    return person.with_(**said).renamed(values.get("renamed"), **names)


_EMAIL = pattern(r"[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]+")
