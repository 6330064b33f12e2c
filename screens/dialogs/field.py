"""The fields of a form, as data, and how what is typed into them is understood."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

import msgspec

from secretariat.basics.cleaning import clean
from secretariat.basics.clock import house_date, house_time, one_day, parse_time, written_day
from secretariat.basics.record import Private, Refused
from secretariat.basics.sentences import listing
from secretariat.panel.naming import all_meant, meant
from secretariat.panel.people import People

Kind = Literal["text", "lines", "date", "time", "choice", "person", "people", "yesno", "number"]


class FieldRefused(Refused):
    """Refused because of one field: the form goes back to it."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """One thing asked. ``value`` is what stands there at first, in the field's own type.

    What ``check`` gets: text, lines and choice a str; date a date or None; time a time or None; person an
    identity or “”, people all the identities, in the order typed; yesno a bool; number an int or None. ``people``:
    for a person, who can be meant.
    ``afternoon``: an hour from 1 to 7 typed without am or pm is after noon.
    """

    name: str
    label: str
    kind: Kind = "text"
    value: Any = None
    required: bool = False
    hint: str = ""
    options: Sequence[str] | Sequence[tuple[str, str]] = ()
    """For a choice: its values, or pairs of value and what is read."""
    people: People | None = None
    office_word: str = ""
    """For a person: what the panel calls the Commissioner, who may be named by that."""
    afternoon: bool = True
    anew: bool = False
    """Typing replaces what stands there, as it does in a date, a time and a number anyway."""
    aside: bool = False
    """Enter passes it by: it is reached with Tab or the mouse."""
    explain: Callable[[str], str] | None = None
    """What is said of what is typed, instead of the hint; empty where there is nothing to say."""

    follows: Callable[[Mapping[str, str]], str] | None = None
    """What stands there as long as nothing else is typed: of the other fields, as they are typed."""

    @property
    def choices(self) -> list[tuple[str, str]]:
        if self.kind == "yesno":
            return [("no", "No"), ("yes", "Yes")]
        return [(o, o) if isinstance(o, str) else (o[0], o[1]) for o in self.options]

    @property
    def placeholder(self) -> str:
        return {"date": "(day month year)", "time": "(hour:minute)", "person": "(code, name or office)",
                "people": "(codes, names or offices)"}.get(self.kind, "")  # fmt: skip


def raw(field: Field) -> str:
    """The field's first value, as it would be typed."""
    value = field.value
    if field.kind == "yesno":
        return "yes" if value else "no"
    if isinstance(value, Private):
        return value.reveal()
    if isinstance(value, dt.date):
        return house_date(value)
    if isinstance(value, dt.time):
        return house_time(value)
    if field.kind == "person" and value and field.people is not None:
        return field.people[str(value)].code
    if value is None:
        return field.choices[0][0] if field.kind == "choice" and field.choices else ""
    return str(value)


def parsed(field: Field, typed: str, today: dt.date) -> Any:
    """What was typed, in the field's own type. Raises FieldRefused."""
    words = clean(typed).strip()
    if field.required and not words:
        raise FieldRefused(field.name, f"{field.label}: this cannot be left empty.")
    try:
        return _of_kind(field, words, today)
    except Refused as refusal:
        raise FieldRefused(field.name, f"{field.label}: {refusal}") from None


def _of_kind(field: Field, words: str, today: dt.date) -> Any:
    match field.kind:
        case "yesno":
            return words == "yes"
        case "date":
            return one_day(words, near=today) if words else None
        case "time":
            return parse_time(words, afternoon=field.afternoon) if words else None
        case "number":
            return _number(words)
        case "person":
            return meant(field.people, words, today, field.office_word).id if words and field.people is not None else ""
        case "people":
            known = field.people if words else None
            return tuple(each.id for each in all_meant(known, words, today, field.office_word)) if known else ()
        case _:
            return words


def _number(words: str) -> int | None:
    if not words:
        return None
    if not words.isascii() or not words.isdigit():
        raise Refused(f"“{words}” is not a whole number.")
    return int(words)


def explained(field: Field, typed: str, today: dt.date) -> str:
    """How what is typed is understood, once it can be; until then, what the field is for."""
    if field.kind in ("date", "time", "person", "people") and typed.strip():
        try:
            value = parsed(field, typed, today)
        except Refused as refusal:
            return str(refusal)
        if isinstance(value, dt.date):
            return f"{house_date(value, weekday=True)}. {written_day(typed, near=today).doubt}".removesuffix(". ")
        if isinstance(value, dt.time):
            return house_time(value)
        ids = (value,) if field.kind == "person" else value
        return listing([field.people[id].in_full for id in ids]) if field.people is not None else ""
    return (field.explain(typed) if field.explain else "") or field.hint
