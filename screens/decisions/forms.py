"""What is asked about a matter: what happened to it, what is raised outside a meeting, what is sent on as its parts."""

from __future__ import annotations

import datetime as dt
from typing import Any, get_args

from secretariat.basics.acts import Act
from secretariat.letters.read import Position
from secretariat.matters.follow_up import StepKind
from secretariat.matters.matter import CLOSED, Matter, Recipient
from secretariat.matters.raised import NUMBERED, Raised
from secretariat.matters.raising import correct, part_into, raise_matter, take_out
from secretariat.matters.steps import take_step
from storage.archive import Archive

from ..dialogs.field import Field
from ..dialogs.form import Form
from ..kit.clerk import Keep

_STEPS: tuple[tuple[StepKind, str], ...] = (
    ("sent", "sent"), ("answered", "answered"), ("noted", "noted at a meeting"), ("pressed", "asked for once more"),
    ("passed on", "passed on to another"), ("postponed", "put off"), ("due", "another day set"), ("done", "done"),
    ("dropped", "dropped"), ("opened again", "opened again"), ("remark", "a remark alone"),
)  # fmt: skip
_OF_A_REFERRAL = {"answered": "settled", "noted": "reported to a meeting"}
"""How the same steps are called where a matter was referred to somebody."""
_POSITIONS = [(position, position or "not said") for position in get_args(Position)]


def step_form(archive: Archive, matter: Matter, today: dt.date, by: str, keep: Keep) -> Form[Act]:
    """What happened to a matter: one step more in its story."""
    referred = matter.kind == "referral"
    usual: dict[str, StepKind] = {"open": "answered" if referred else "sent", "sent": "answered", "answered": "done"}
    options = [(step, _OF_A_REFERRAL.get(step, name) if referred else name) for step, name in _STEPS]
    fields = [
        Field(name="what", label="What", kind="choice", options=options,
              value="opened again" if matter.progress in CLOSED else usual[matter.progress],
              hint="Left and right arrows, or a first letter."),
        Field(name="on", label="On", kind="date", value=today, required=True),
        Field(name="words", label="Note", hint="Why, where, or until which meeting."),
        Field(name="who", label="To whom", aside=True, hint="To whom it was sent or passed on, or who answered."),
        Field(name="position", label="Position", kind="choice", options=_POSITIONS, value="", aside=True,
              hint="Of an answer: what it says, in one of these words."),
        Field(name="until", label="Now due", kind="date", aside=True, hint="The new day, if put off or pressed."),
    ]  # fmt: skip

    def check(values: dict[str, Any]) -> Act:
        return take_step(matter, archive.follow_ups(), **values, by=by, today=today)

    title = f"{matter.reference}: how far it has got"
    return Form(title, fields, check, keep=keep, note=matter.text, draft=f"progress {matter.event}")


def raising_form(archive: Archive, today: dt.date, keep: Keep) -> Form[Act]:
    """Something promised or asked outside a meeting."""
    fields = [
        Field(name="kind", label="Kind", kind="choice", options=tuple(NUMBERED), value="question",
              hint="A question by e-mail, an action, a promise, an inspectorate's area for improvement."),
        Field(name="text", label="What", kind="lines", required=True),
        Field(name="on", label="On", kind="date", value=today, required=True),
        Field(name="to", label="For", kind="choice", options=get_args(Recipient), value="Commissioner"),
        Field(name="who", label="Who", hint="By name, where one is named."),
        Field(name="source", label="Where from", hint="E-mail of 3 May 2031, a telephone call."),
        Field(name="due", label="Due", kind="date", hint="Where a day was said."),
    ]  # fmt: skip

    def check(values: dict[str, Any]) -> Act:
        return raise_matter(archive.register(), archive.raised(), **values, today=today)

    return Form("Raised outside a meeting", fields, check, keep=keep, draft="raise a matter")


def parts_form(archive: Archive, matter: Matter, today: dt.date, keep: Keep) -> Form[Act]:
    """The questions that are sent on under a matter, a line each."""
    fields = [
        Field(name="text", label="Questions", kind="lines", required=True,
              hint="A line each; paste them with their numbers or without. {form.save} saves."),
        Field(name="on", label="Sent on", kind="date", value=today, required=True),
        Field(name="due", label="Due", kind="date", hint="Where a day was said; else as the matter itself."),
    ]  # fmt: skip

    def check(values: dict[str, Any]) -> Act:
        return part_into(archive.raised(), matter, **values, today=today)

    return Form(f"Sent on under {matter.reference}", fields, check, keep=keep, note=matter.text,
                draft=f"parts {matter.event}")  # fmt: skip


def correcting_form(raised: Raised, matter: Matter, keep: Keep) -> Form[Act]:
    """The words of what was raised outside a meeting, or sent on, put right."""
    fields = [
        Field(name="text", label="What", kind="lines", value=raised.text, required=True),
        Field(name="to", label="For", kind="choice", options=get_args(Recipient), value=raised.to),
        Field(name="who", label="Who", value=raised.who),
        Field(name="due", label="Due", kind="date", value=raised.due),
    ]

    def check(values: dict[str, Any]) -> Act:
        return correct(raised, **values)

    return Form(f"{matter.reference}: put it right", fields, check, keep=keep, draft=f"correct {raised.id}")


def taking_out_form(archive: Archive, raised: Raised, matter: Matter, keep: Keep) -> Form[Act]:
    """Why something should never have been raised."""
    fields = [Field(name="why", label="Because", required=True, hint="The number is not given again.")]

    def check(values: dict[str, Any]) -> Act:
        return take_out(archive.register(), raised, values["why"])

    return Form(f"Take {matter.reference} out", fields, check, keep=keep, note=matter.text,
                draft=f"take out {raised.id}")  # fmt: skip
