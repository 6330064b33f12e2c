"""What is asked at the roll: a time, a correction, who stands in for whom, who a newcomer is."""

from __future__ import annotations

import datetime as dt
from typing import Any

from secretariat.attendance import roll
from secretariat.attendance.apologies import pool
from secretariat.attendance.roll import Movement, RollMark
from secretariat.basics.acts import Act, Put, act
from secretariat.basics.clock import at, house_time, local
from secretariat.events.fold import fold
from secretariat.events.room import Arrived
from secretariat.panel.people import People, Person, Post, Role
from secretariat.proceedings.on_the_day import on_the_day
from secretariat.proceedings.proceedings import Proceedings

from ..dialogs.choose import Choice, Choose
from ..dialogs.field import Field
from ..dialogs.form import Form
from ..kit.clerk import Keep
from ..people.person_fields import person_fields, person_from

NOBODY = "nobody"

_MARKS = [
    (RollMark.PRESENT, "arrived"), (RollMark.VIRTUAL, "joined virtually"), (RollMark.OBSERVING, "came to observe"),
    (RollMark.ABSENT, "left"),
]  # fmt: skip


def _time_of(now: dt.datetime) -> dt.time:
    return local(now).time().replace(second=0, microsecond=0)


def time_form(proceedings: Proceedings, person: str, now: dt.datetime, keep: Keep) -> Form[Act]:
    """Someone came or went at another time than now."""
    here = person in proceedings.room
    fields = [
        Field(name="mark", label="What", kind="choice", options=[(m.value, words) for m, words in _MARKS],
              value=(RollMark.ABSENT if here else RollMark.PRESENT).value),
        Field(name="time", label="At", kind="time", value=_time_of(now),
              hint="2:10pm. Empty: at the roll, so here (or absent) from the start."),
    ]  # fmt: skip

    def check(values: dict[str, Any]) -> Act:
        when = at(proceedings.sitting, values["time"]) if values["time"] else None
        return roll.mark(proceedings, person, RollMark(values["mark"]), when)

    return Form(proceedings.people[person].in_full, fields, check, keep=keep, draft=f"roll {person}")


def movement_words(event: Movement) -> str:
    """``arrived 2:10pm``."""
    verb = "arrived" if isinstance(event, Arrived) else "left"
    return f"{verb} {house_time(event.at) if event.at else '(no time)'}"


def correction_form(proceedings: Proceedings, person: str, event: Movement, keep: Keep) -> Form[Act]:
    """Another time for what is recorded."""
    label = "Arrived at" if isinstance(event, Arrived) else "Left at"
    value = local(event.at).time() if event.at else None
    field = Field(name="time", label=label, kind="time", value=value, required=True)

    def check(values: dict[str, Any]) -> Act:
        day = local(event.at).date() if event.at else proceedings.sitting
        return roll.correct_time(proceedings, event, person, at(day, values["time"]))

    title = f"Correct: {proceedings.people[person].in_full}, {movement_words(event)}"
    return Form(title, [field], check, keep=keep, draft=f"correct {event.id} {person}")


def who_stands_in(proceedings: Proceedings, member: str) -> Choose:
    """Who stands in for a member: the pool first, anyone else without a seat after it."""
    people, in_pool = proceedings.people, pool(proceedings)
    others = [p.id for p in sorted(people, key=lambda p: p.sorting) if p.id not in in_pool and p.posts == ()]
    choices = [Choice(id, f"{people[id].in_full} ({people[id].code})", people[id].code) for id in (*in_pool, *others)]
    if proceedings.bundle.substitute_for(member):
        choices.insert(0, Choice(NOBODY, "Nobody after all"))
    return Choose(
        f"Who stands in for {proceedings.name(member)}?",
        choices,
        empty="The pool of substitutes is empty ({app.people}).",
    )


def whom_for(proceedings: Proceedings, substitute: str) -> Choose:
    """For which member a substitute stands in: those who sent apologies first."""
    away = {apology.person for apology in proceedings.bundle.apologies}
    members = sorted(proceedings.people.in_office(proceedings.day), key=lambda p: (p.id not in away, p.sorting))
    choices = [
        Choice(p.id, p.in_full + (" (apologies)" if p.id in away else ""), p.code)
        for p in members
        if p.id not in proceedings.room
    ]
    if proceedings.bundle.member_replaced_by(substitute):
        choices.insert(0, Choice(NOBODY, "For nobody after all"))
    return Choose(f"For whom does {proceedings.name(substitute)} stand in?", choices)


def newcomer_form(proceedings: Proceedings, now: dt.datetime, keep: Keep) -> Form[Act]:
    """Someone the records do not know yet, who is here."""
    job = Field(name="job", label="Who this is", hint="Such as: Chief Constable, or a body represented.")
    fields = [*person_fields(), job]

    def check(values: dict[str, Any]) -> Act:
        person: Person = person_from(values, proceedings.people)
        post = Post(role=Role.OTHER, job=values["job"], since=proceedings.day)
        person = person.with_(posts=(post,))
        known = fold(proceedings.bundle, proceedings.panel, People([*proceedings.people, person]))
        marking = roll.mark(known, person.id, RollMark.PRESENT, on_the_day(known, now))
        return act(f"{person.in_full} added, and present", Put(person), marking.changes)

    return Form("Someone new, who is here", fields, check, keep=keep, draft="newcomer")
