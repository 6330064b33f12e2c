"""The forms of the register: a complaint while someone is on the telephone, the rest later, and each step.

Every draft is named “complaint …”: what is half typed about a complaint is sealed on the disk as the register is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any, get_args

from secretariat.basics.acts import Act
from secretariat.basics.cited import cited
from secretariat.basics.record import Private, Refused
from secretariat.complaints import acts
from secretariat.complaints import steps as s
from secretariat.complaints.case import Case, Complainant, Context
from secretariat.complaints.clocks import LateUnexplained, clock_of, missed
from secretariat.complaints.erasure import Erasure
from secretariat.complaints.fold import fold
from secretariat.complaints.logged.coming_in import Channel
from secretariat.complaints.receiving import (
    moment_to_change,
    moment_understood,
    office_holders,
    parse_moment,
    step_moment,
)  # fmt: skip
from secretariat.complaints.states import refuse_verdict
from secretariat.complaints.table import law_of

from ..dialogs.field import Field, FieldRefused
from ..dialogs.form import Form
from ..kit.clerk import Keep
from .asking import by_default, by_field, note_field, own_fields, values_of
from .items import listed

Judge = Callable[[s.AnyStep, Context], Act]
Live = Callable[[], Context]
"""What a step is judged by at the moment it is saved: a form may stand open for a while."""
UNKNOWN = ("", "Not known yet")
WHEN = "20 July 2022 2:10pm; a time alone is today's; a date alone will do."


ALSO = "For the gate of papers: nicknames, other names, agents; by semicolons. “In quotation marks”: just as written."


def _names(context: Context, typed: str) -> str:
    """What public papers will be searched for, of a name as it is typed."""
    from secretariat.complaints.gate.looked_for import families_of, of_names

    return of_names(typed, families_of(context.people))


def _address(typed: str) -> str:
    from secretariat.complaints.gate.looked_for import of_address

    return of_address(typed)


def _numbers(typed: str) -> str:
    from secretariat.complaints.gate.looked_for import of_numbers

    return of_numbers(typed)


# --- a new one ---


def new_form(
    case: Case, cases: list[Case], erasures: list[Erasure], now: Live, keep: Keep
) -> Form[Act]:  # fmt: skip
    """The five things to ask of someone who is on the telephone."""
    context = now()
    fields = [
        Field(name="name", label="Who complains", hint="The name, as it is given. The address goes in later: C.",
              explain=partial(_names, context)),
        Field(name="allegation", label="What of", required=True, hint="In a few words. The rest goes in later: C."),
        about_field(context, ""),
        Field(name="channel", label="How it came", kind="choice", options=get_args(Channel), value="telephone",
              hint="Left and right arrows, or a first letter."),
        when_field("received", "Received", context.now, now),
        Field(name="also", label="Also look for", aside=True, explain=partial(_names, context), hint=ALSO),
    ]  # fmt: skip

    def check(values: dict[str, Any]) -> Act:
        at = _moment("received", "Received", lambda: parse_moment(values["received"], now().now))
        who = Complainant(name=Private(values["name"]), also=_several(values["also"]))
        new = case.with_(about=values["about"], complainant=who, allegation=Private(values["allegation"]))
        return acts.log(cases, new, s.Received(at=at, channel=values["channel"]), now(), erasures)

    return Form("Log a complaint", fields, check, keep=keep, draft="complaint new")


def conduct_form(
    case: Case, cases: list[Case], erasures: list[Erasure], now: Live, keep: Keep
) -> Form[Act]:  # fmt: skip
    """A conduct matter, which nobody complained of (CMP-09)."""
    return _unasked(s.ConductRecorded, "Recorded", "What may have been a crime.", case, cases, erasures, now, keep)


def abroad_form(
    case: Case, cases: list[Case], erasures: list[Erasure], now: Live, keep: Keep
) -> Form[Act]:  # fmt: skip
    """Conduct outside England and Wales, of which the office holder notifies the panel (reg 17)."""
    what = "What would be a conduct matter, had it occurred in England or Wales."
    return _unasked(s.NotifiedAbroad, "Notified", what, case, cases, erasures, now, keep)


def _unasked(
    kind: type[s.ConductRecorded | s.NotifiedAbroad], when: str, what: str, case: Case, cases: list[Case],
    erasures: list[Erasure], now: Live, keep: Keep,
) -> Form[Act]:  # fmt: skip
    """A case that begins without a complaint."""
    context = now()
    fields = [
        about_field(context, ""),
        Field(name="allegation", label="What it is", required=True, hint=what),
        *own_fields(kind, None, context.people),
        when_field("at", when, context.now, now),
    ]

    def check(values: dict[str, Any]) -> Act:
        at = _moment("at", when, lambda: parse_moment(values.pop("at"), now().now))
        new = case.with_(about=values.pop("about"), allegation=Private(values.pop("allegation")))
        return acts.log(cases, new, kind(at=at, **values_of(kind, None, values)), now(), erasures)

    draft = {s.ConductRecorded: "complaint conduct", s.NotifiedAbroad: "complaint abroad"}[kind]
    return Form(kind.title, fields, check, keep=keep, draft=draft)


def when_field(
    name: str, label: str, moment: dt.datetime, now: Live, *, required: bool = False, hint: str = WHEN
) -> Field:  # fmt: skip
    """When something was. Once it is another moment than was proposed, how it is read is said, with its weekday."""
    proposed = moment_to_change(moment)

    def read(typed: str) -> str:
        return "" if typed == proposed else moment_understood(typed, now().now)

    return Field(name=name, label=label, value=proposed, anew=True, required=required, hint=hint, explain=read)


def about_field(context: Context, value: str) -> Field:
    """Whom it is about: the Commissioner, unless told otherwise."""
    holders = office_holders(context.people, context.today)
    options = [*((person.id, f"{person.in_full}, {office}") for person, office in holders), UNKNOWN]
    if value not in dict(options) and value in context.people:
        options.insert(0, (value, context.people[value].in_full))
    return Field(name="about", label="About whom", kind="choice", options=options, value=value or options[0][0],
                 hint="Only a Commissioner or Deputy. {app.people} adds one who is missing.")  # fmt: skip


# --- the rest of it ---


def details_form(case: Case, context: Context, keep: Keep) -> Form[Act]:
    """Everything about a complaint but its log. The names and numbers are what no public paper may hold."""
    who = case.complainant
    about = about_field(context, case.about)
    fields = [
        Field(name="name", label="Who complains", value=who.name, explain=partial(_names, context)),
        Field(name="also", label="Also look for", value=_lines(who.also), hint=ALSO, explain=partial(_names, context)),
        Field(name="address", label="Address", value=who.address, explain=_address),
        Field(name="telephones", label="Telephone", value=_lines(who.telephones), hint="Several: by semicolons.",
              explain=_numbers),
        Field(name="emails", label="E-mail", value=_lines(who.emails), hint="Several: by semicolons.",
              explain=_numbers),
        Field(name="references", label="Their references", value=_lines(who.references), explain=_numbers,
              hint="The complainant’s own, the IOPC’s, a crime number; by semicolons."),
        Field(name="about", label=about.label, kind="choice", options=about.options, value=case.about, hint=about.hint),
        Field(name="allegation", label="The complaint", kind="lines", value=case.allegation),
    ]  # fmt: skip

    def check(values: dict[str, Any]) -> Act:
        who = Complainant(
            name=Private(values["name"]), address=Private(values["address"]), also=_several(values["also"]),
            telephones=_several(values["telephones"]), emails=_several(values["emails"]),
            references=_several(values["references"]),
        )  # fmt: skip
        return acts.change(case, complainant=who, about=values["about"], allegation=Private(values["allegation"]))

    return Form(f"Complaint {case.reference}", fields, check, keep=keep, draft=f"complaint {case.id} details")


def _lines(words: tuple[Private, ...]) -> Private:
    return Private(listed(words))


def _several(typed: str) -> tuple[Private, ...]:
    return tuple(Private(word) for each in typed.split(";") if (word := each.strip()))


def hold_form(case: Case, keep: Keep) -> Form[Act]:
    """Why it must not be erased; emptied, it may be again."""
    field = Field(name="why", label="Why it is held", value=case.hold, hint="A court, the IOPC. Empty: no longer held.")

    def check(values: dict[str, Any]) -> Act:
        return acts.hold(case, values["why"])

    title = f"Hold complaint {case.reference}: it is not erased while held"
    return Form(title, [field], check, keep=keep, draft=f"complaint {case.id} hold")


# --- a step ---


def step_form(
    case: Case, kind: type[s.Step], answer: Any, now: Live, judge: Judge, keep: Keep, *,
    known: s.Step | None = None, heading: str = "",
) -> Form[Act]:  # fmt: skip
    """What a step's own record needs, and no more; where it is late, why (CMP-21).

    ``answer``: to the question that forks it. ``judge`` makes the act, or refuses with the rule. ``known``: the step
    as it was logged, which this one puts right; then ``case`` is as it was before that step.
    """
    standing, context = fold(case), now()
    by = known.by if known else by_default(kind, with_iopc=standing.with_iopc)
    fields = [
        *own_fields(kind, answer, context.people, known, standing),
        when_field("at", _WHEN_LABELS.get(kind, "When"), known.at if known else context.now, now, required=True,
                   hint=_WHEN_HINTS.get(kind, WHEN)),
        by_field(kind, by),
        note_field(kind, known.note if known else Private()),
    ]  # fmt: skip
    late = _late(kind, case, context)
    if late or (known and known.late_reason):
        fields.append(Field(name="late_reason", label="Why it is late", value=known.late_reason if known else None,
                            hint="No limit applies where exceptional circumstances prevent it (reg 37)."))  # fmt: skip

    def check(values: dict[str, Any]) -> Act:
        for name in ("note", "outcome"):
            _refuse_verdicts(name, values)
        at = _moment("at", "When", lambda: step_moment(values.pop("at"), now().now, standing.turned))
        common = {"at": at, "by": values.pop("by"), "note": Private(values.pop("note"))}
        why = Private(values.pop("late_reason", ""))
        sent = known.sent if known else ()
        step: Any = kind(**common, late_reason=why, sent=sent, **values_of(kind, answer, values))
        try:
            return judge(step, now())
        except LateUnexplained as refusal:
            raise (FieldRefused("late_reason", str(refusal)) if late else refusal) from None

    title = heading or f"Complaint {case.reference}: {kind.title[:1].lower()}{kind.title[1:]}"
    about = f"{cited(law_of(kind, standing))}. {'' if known else late}".strip()
    draft = f"complaint {case.id} {kind.title}{' corrected' if known else ''}"
    return Form(title, fields, check, keep=keep, note=about, draft=draft)


_WHEN_LABELS: dict[type[s.Step], str] = {s.BecameClear: "Became clear", s.CalledIn: "The IOPC told us"}
_WHEN_HINTS: dict[type[s.Step], str] = {
    s.BecameClear: "When it first became clear, not when it was received: the time runs from then.",
    s.CalledIn: "When the IOPC notified the panel: the time runs from then.",
}


_TIMED: dict[type[s.Step], dict[str, Any]] = {
    s.ReferredToIOPC: {}, s.Recorded: {}, s.FoundOutOfRemit: {}, s.Transferred: {}, s.CopyReviewed: {},
    s.NotRecorded: {"ground": "withdrawn"}, s.OutcomeRecorded: {"outcome": Private()},
    s.AlreadyDealtWith: {"complainant_heard": True},
}  # fmt: skip
"""The steps that have a date, with the least that makes one of them."""


def _late(kind: type[s.Step], case: Case, context: Context) -> str:
    """That its date has passed, with the date; empty while it is in time or has none."""
    if kind not in _TIMED:
        return ""
    deadline = clock_of(kind(at=context.now, **_TIMED[kind]), fold(case), context)
    if deadline is None or not missed(deadline, context.today):
        return ""
    return f"It was due by {deadline.described()}: say why it is late."


def _refuse_verdicts(name: str, values: dict[str, Any]) -> None:
    """An outcome is no verdict, nor is a note that is nothing else. What somebody said is written down as it was."""
    words = str(values.get(name, ""))
    if name == "note" and len(words.split()) > _BRIEF:
        return
    try:
        refuse_verdict(words)
    except Refused as refusal:
        raise FieldRefused(name, str(refusal)) from None


_BRIEF = 4
"""Words: a note of no more is taken for the outcome that somebody wanted to log."""


def _moment(field: str, label: str, read: Callable[[], Any]) -> Any:
    try:
        return read()
    except Refused as refusal:
        raise FieldRefused(field, f"{label}: {refusal}") from None
