"""What each step asks, from its own record: a field's type says how it is typed, this module in what words.

Where one answer decides what else is asked (the ground, the kind of handler), that answer is asked first.
"""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Mapping
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

import msgspec

from secretariat.basics.record import Private
from secretariat.complaints import steps as s
from secretariat.complaints.grounds import GROUNDS
from secretariat.complaints.parties import PARTIES, By, Handler
from secretariat.complaints.standing import CaseState
from secretariat.panel.people import People

from ..dialogs.field import Field

COMMON = frozenset(("at", "by", "sent", "note", "late_reason"))
"""What every step has, and is asked the same way."""

_WORDS: dict[str, tuple[str, str]] = {
    "route": ("Through whom", ""),
    "channel": ("How it came", "Left and right arrows, or a first letter."),
    "notified_by": ("Notified by", "Which panel or office sent it on."),
    "made": ("Made on", "Only where it was made before the day it came."),
    "panel": ("To which panel", "The panel of the office holder’s own area."),
    "matter": ("What it is about", "Where it belongs is then in the letter."),
    "ground": ("Ground", ""),
    "proceedings": ("The proceedings are", "The complainant is told which (reg 9(6)(a))."),
    "part": ("Which part", "Empty: the whole of it."),
    "signed": ("It is signed", "By the complainant, or by an authorised agent (reg 16(1))."),
    "shows_crime": ("It shows a crime", "That is, it may be that a criminal offence was committed."),
    "supply": ("Supply the copy now", "No: it stays withheld until the next review."),
    "fresh": ("New since it was referred", "Only where it was referred once and came back (reg 13(7))."),
    "how": ("How", "In writing (reg 37(1))."),
    "prejudice": ("Telling might prejudice", "Yes: the person complained against is not told yet (reg 13(6)(b))."),
    "source": ("How it came to notice", ""),
    "notified_of": ("Notified of", "By the office holder, who must tell the panel (reg 17(1))."),
    "criminal_proceedings": ("In criminal proceedings", ""),
    "already_complaint": ("Recorded as a complaint", ""),
    "staff_only": ("Only towards own staff", "Entirely about conduct toward a member of the holder’s staff at work."),
    "latest_incident": ("Latest incident", "More than 12 months before it was made."),
    "no_good_reason": ("No good reason for delay", ""),
    "injustice_likely": ("Delay would be unjust", "Injustice would be likely to be caused by it."),
    "earlier": ("The other’s reference", "Of the complaint the matter is, or was, the subject of."),
    "not_ascertainable": ("Cannot be found", "A name and address cannot reasonably be found out."),
    "why": ("Why", "The complainant may ask."),
    "same_substance": ("Substantially the same", ""),
    "no_fresh_allegations": ("No fresh allegations", "None that significantly affect the account."),
    "no_fresh_evidence": ("No fresh evidence", "None that was not reasonably available before."),
    "earlier_ended": ("The earlier one ended by", ""),
    "party": ("Who", ""),
    "declined": ("Chose not to comment", "That is itself recorded (reg 28(10))."),
    "power": ("What was required", "This is no investigation (reg 28(7))."),
    "admitted": ("Conduct admitted", "By the person complained against (reg 28(11))."),
    "agreed": ("Apology agreed", "By the person complained against (reg 28(11))."),
    "complainant_heard": ("Complainant was asked", "And what was said was considered (reg 28(8))."),
    "outcome": ("The outcome", "No finding for or against: what was agreed, said or done."),
    "publish": ("Publish it", ""),
    "considered": ("Replies considered", "What both sides said about publication."),
    "in_public_interest": ("In the public interest", "The panel thinks so."),
    "wish": ("What is wished", "The person complained against is told which."),
    "carries_on": ("The complaint goes on", "No: it is withdrawn."),
    "letter": ("Which letter", ""),
    "to": ("To whom", ""),
}

_NOTES: dict[type[s.Step], tuple[str, str]] = {
    s.EvidencePreserved: ("What was done", "To obtain and preserve evidence (reg 8(1))."),
    s.CopyWithheld: ("Why", "It is written down why (reg 31(3))."),
    s.NoticeExcused: ("Why it cannot be sent", "The panel is told of it (reg 6(2)(c))."),
    s.Noted: ("What was done", ""),
    s.Disapplied: ("How it is handled", "As the letter says it; empty: no further action is taken."),
    s.Finished: ("How it was handled", "In such manner, if any, as the panel saw fit; empty: nothing was done."),
}
"""The steps whose note has words of its own; the first four cannot be without."""


class Fork(NamedTuple):
    """The answer that is asked first, and which other fields each answer asks for."""

    question: str
    field: str
    answers: Mapping[Any, tuple[str, tuple[str, ...]]]


FORKS: dict[type[s.Step], Fork] = {
    s.NotRecorded: Fork("On which ground is it not recorded? There are two.", "ground", {
        "criminal proceedings": ("It is dealt with by criminal proceedings", ("proceedings", "part")),
        "withdrawn": ("It was withdrawn in writing, signed", ("part", "signed", "shows_crime")),
    }),
    s.Disapplied: Fork("On which ground? There are six.", "ground", {
        letter: (f"({letter}) {GROUNDS[letter].words}", fields) for letter, fields in {
            "a": ("staff_only",),
            "b": ("latest_incident", "no_good_reason", "injustice_likely"),
            "c": ("earlier",),
            "d": ("not_ascertainable",),
            "e": ("why",),
            "f": ("earlier", "same_substance", "no_fresh_allegations", "no_fresh_evidence", "earlier_ended"),
        }.items()
    }),
    s.HandlerAppointed: Fork("Who is to secure the informal resolution? Never an office holder.", "kind", {
        "panel": ("The whole panel", ()),
        "sub-committee": ("A sub-committee", ()),
        "member": ("One member", ("person",)),
        "another person": ("Another person", ("name",)),
    }),
    s.IopcDiscontinued: Fork("What does the IOPC direct, which stops investigating?", "direction", {
        "none": ("Nothing: it is closed", ()),
        "informal resolution": ("That the complaint be resolved informally", ()),
        "disapply": ("That the regulations be disapplied", ()),
        "as the panel sees fit": ("That the panel handle it as it sees fit", ()),
    }),
    s.PublicationDecided: Fork("Is the record of the outcome to be published?", "publish", {
        False: ("No, it is not published", ()),
        True: ("Yes, it is published", ("considered", "in_public_interest")),
    }),
}  # fmt: skip


_TO_BE_SAID: dict[type[s.Step], frozenset[str]] = {
    s.FoundOutOfRemit: frozenset(("matter",)),
    s.NotRecorded: frozenset(("proceedings",)),
    s.Withdrawn: frozenset(("wish",)),
    s.ConductRecorded: frozenset(("source",)),
    s.NotifiedAbroad: frozenset(("notified_of",)),
}
"""What an older log could leave out, and a letter or the register says of the case: it is said, and not presumed."""


def by_default(kind: type[s.Step], *, with_iopc: bool) -> By:
    """Who mostly takes a step."""
    return "IOPC" if kind is s.CrimeDecided and with_iopc else kind.usually


def by_field(kind: type[s.Step], value: By) -> Field:
    """By whom: Part 4 cannot be delegated to the chief executive (CMP-31)."""
    options = [by for by in get_args(By) if not (kind.part_four and by == "chief executive")]
    return Field(name="by", label="By whom", kind="choice", options=options, value=value)


def note_field(kind: type[s.Step], value: Private = Private()) -> Field:  # noqa: B008 (frozen)
    """What else is to be said."""
    label, hint = _NOTES.get(kind, ("Note", ""))
    required = kind in _NOTES and kind not in (s.Disapplied, s.Finished)
    return Field(name="note", label=label, value=value, hint=hint, required=required)


def own_fields(
    kind: type[s.Step], answer: Any, people: People, known: s.Step | None = None, standing: CaseState | None = None
) -> list[Field]:
    """What a kind of step asks besides what all ask. ``known``: the step that is corrected. ``standing``: where the
    case stands, by which what is waited for stands there at first."""
    if kind is s.HandlerAppointed:
        return _handler_fields(answer, people, known)
    hints = get_type_hints(kind)
    fork = FORKS.get(kind)
    names = fork.answers[answer][1] if fork else tuple(n for n in kind.__struct_fields__ if n not in COMMON)
    told, to_be_said = msgspec.structs.fields(kind), _TO_BE_SAID.get(kind, frozenset())
    needed = {field.name for field in told if field.required} | to_be_said
    likely = {field.name: field.default for field in told if field.name not in needed}
    likely |= _likely(kind, standing) if standing else {}
    return [_field(name, hints[name], getattr(known, name, likely.get(name)), needed=name in needed) for name in names]


def _likely(kind: type[s.Step], standing: CaseState) -> dict[str, Any]:
    """What is waited for where a case stands: whose comments."""
    if kind is not s.Commented:
        return {}
    if not standing.subject_answered:
        return {"party": "subject"}
    return {"party": "complainant"} if "complainant" not in standing.heard else {}


def _handler_fields(answer: str, people: People, known: s.Step | None) -> list[Field]:
    handler = getattr(known, "handler", None)
    if answer == "member":
        return [Field(name="person", label="Which member", kind="person", people=people, required=True,
                      value=handler.person if handler and handler.person in people else "")]  # fmt: skip
    if answer == "another person":
        return [Field(name="name", label="Who", required=True, value=handler.name if handler else "",
                      hint="Name and office. Never the person complained of.")]  # fmt: skip
    return []


def _field(name: str, kind: Any, value: Any, *, needed: bool) -> Field:
    """One field by its type. Of what the record presumes nothing (``needed``), nothing is presumed here: a yes or no
    that turns a case is said."""
    label, hint = _WORDS[name]
    members = [each for each in get_args(kind) if each is not types.NoneType] if _is_union(kind) else [kind]
    if _is_union(kind) and members == [bool]:
        typed = "" if value is None else "yes" if value else "no"
        return Field(name=name, label=label, kind="choice", hint=hint, value=typed,
                     options=[("", "not decided"), ("yes", "Yes"), ("no", "No")])  # fmt: skip
    (one,) = members
    if one is bool and needed:
        typed = "" if value is None else "yes" if value else "no"
        return Field(name=name, label=label, kind="choice", hint=hint, value=typed, required=True,
                     options=[("", "not said"), ("yes", "Yes"), ("no", "No")])  # fmt: skip
    if one is bool:
        return Field(name=name, label=label, kind="yesno", value=bool(value), hint=hint)
    if one is dt.date:
        return Field(name=name, label=label, kind="date", value=value, hint=hint)
    if get_origin(one) is Literal:
        options = [(each, PARTIES.get(each, each) or "not said") for each in get_args(one)]
        if needed and options[0][0]:
            options.insert(0, ("", "not said"))
        return Field(name=name, label=label, kind="choice", options=options, value=value, hint=hint, required=needed)
    kind_of_field: Any = "lines" if name in ("outcome", "why") else "text"
    return Field(name=name, label=label, kind=kind_of_field, value=value, hint=hint, required=name == "panel")


def _is_union(kind: Any) -> bool:
    return get_origin(kind) in (Union, types.UnionType)


def values_of(kind: type[s.Step], answer: Any, typed: Mapping[str, Any]) -> dict[str, Any]:
    """What was typed, as the record of the step has it."""
    if kind is s.HandlerAppointed:
        return {"handler": Handler(kind=answer, person=typed.get("person", ""), name=typed.get("name", ""))}
    hints = get_type_hints(kind)
    fields = {name: _value(hints[name], value) for name, value in typed.items()}
    fork = FORKS.get(kind)
    return {**fields, fork.field: answer} if fork else fields


def _value(kind: Any, value: Any) -> Any:
    if kind is Private:
        return Private(value)
    if bool in (kind, *get_args(kind)) and isinstance(value, str):
        return {"yes": True, "no": False}.get(value)
    return value
