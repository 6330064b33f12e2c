"""What is asked when someone sends apologies."""

from __future__ import annotations

import datetime as dt
from typing import Any

from secretariat.attendance.apologies import named_for, pool, send_apologies, stand_in
from secretariat.basics.acts import Act, act
from secretariat.basics.record import Private
from secretariat.basics.sentences import listing
from secretariat.proceedings.proceedings import Proceedings

from ..dialogs.field import Field, FieldRefused
from ..dialogs.form import Form
from ..kit.clerk import Keep

HOWS = ("e-mail", "telephone", "in person", "letter", "message", "")


FOR_YOU = "For you alone: shown on this screen only, and never printed."
IS_SEALED = "A reason is kept, sealed; {app.complaints} opens it. Left empty it stays; what you type takes its place."


def apology_form(
    proceedings: Proceedings, person: str | None, today: dt.date, keep: Keep, reason: Private | None = None
) -> Form[Act]:
    """Apologies of someone; of whom is asked where ``person`` is None. ``reason``: as kept, where it can be read."""
    known = proceedings.bundle.apology_of(person) if person else None
    replaced = proceedings.bundle.substitute_for(person) if person else None
    people = proceedings.people
    shown = reason or Private()
    fields = [
        Field(name="received", label="Received", kind="date", value=known.received if known else today),
        Field(name="how", label="By", kind="choice", options=[(how, how or "not said") for how in HOWS],
              value=known.how if known else HOWS[0]),
        Field(name="reason", label="Reason (private)", kind="lines", value=shown,
              hint=IS_SEALED if known and reason is None else FOR_YOU),
    ]  # fmt: skip
    if person is None:
        who = Field(
            name="person",
            label="Who",
            kind="people",
            people=people,
            required=True,
            office_word=proceedings.panel.office_word,
            hint="A code, a name or an office; of several: Birch, Thorne and Reed.",
        )
        fields.insert(0, who)
    if replaced is None:
        fields.append(_substitute_field(proceedings))

    def check(values: dict[str, Any]) -> Act:
        absent = (person,) if person else values["person"]
        sent = [each for each in absent if person is None and proceedings.bundle.apology_of(each)]
        if sent:
            has = "has" if len(sent) == 1 else "have"
            names = listing([proceedings.name(each, start=n == 0) for n, each in enumerate(sent)])
            raise FieldRefused("person", f"{names} {has} sent apologies already.")
        if len(absent) > 1 and values.get("substitute"):
            raise FieldRefused("substitute", "One substitute cannot stand in for several: name each one’s afterwards.")
        given = [
            send_apologies(
                proceedings, each, received=values["received"], how=values["how"],
                reason=None if values["reason"].strip() == shown.reveal().strip() else values["reason"],
            )
            for each in absent
        ]  # fmt: skip
        stands_in = stand_in(proceedings, absent[0], values["substitute"]).changes if values.get("substitute") else ()
        note = given[0].note if len(given) == 1 else f"Apologies from {listing([*map(proceedings.name, absent)])}"
        return act(note, *(each.changes for each in given), stands_in)

    title = f"Apologies from {people[person].in_full}" if person else "New apologies"
    return Form(title, fields, check, keep=keep, draft=f"apologies {person or ''}")


def _substitute_field(proceedings: Proceedings, *, required: bool = False, member: str = "") -> Field:
    """Who stands in; of a ``member``, whoever is named for her stands there already."""
    free = [f"{proceedings.people[id].code} {proceedings.people[id].in_list}" for id in pool(proceedings)]
    in_pool = f"A code or a name. In the pool: {listing(free)}."
    hint = in_pool if free else "The pool of substitutes is empty ({app.people})."
    return Field(
        name="substitute", label="Substitute", kind="person", people=proceedings.people, hint=hint, required=required,
        value=named_for(proceedings, member) if member else "",
        office_word=proceedings.panel.office_word,
    )  # fmt: skip


def substitute_form(proceedings: Proceedings, member: str, keep: Keep) -> Form[Act]:
    """Who stands in for a member, for the whole meeting."""

    def check(values: dict[str, Any]) -> Act:
        return stand_in(proceedings, member, values["substitute"])

    title = f"Who stands in for {proceedings.people[member].in_full}?"
    return Form(
        title,
        [_substitute_field(proceedings, required=True, member=member)],
        check,
        keep=keep,
        draft=f"substitute {member}",
    )
