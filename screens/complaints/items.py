"""A case as a row of the register and as the facts under it: where it stands, what is owed, why, and its timeline.

With the screen itself and its forms, the one place that reveals what is private: nothing here may go into a paper.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from secretariat.basics.cited import in_brackets
from secretariat.basics.clock import house_date, local, short_date
from secretariat.basics.record import Private
from secretariat.complaints import steps as s
from secretariat.complaints.case import Case, Context, NotThem
from secretariat.complaints.fold import fold, standing_phrase
from secretariat.complaints.letter_sent import Sent, letter_to
from secretariat.complaints.next_steps import Next, next_steps, soonest
from secretariat.complaints.receiving import moment_phrase, office_holders
from secretariat.complaints.retention import kept_until
from secretariat.panel.people import People

from ..widgets.detail import Fact
from ..widgets.table import Row, heading
from .soon import SOON, weight, when

COLUMNS = 4


def in_order(cases: Iterable[Case], context: Context) -> list[Case]:
    """Open ones first, by what comes next in them; then those that ended, the latest first."""

    def place(case: Case) -> tuple[int, dt.date, str]:
        next_, standing = soonest(case, context), fold(case)
        if standing.ended:
            moved = max((local(step.at).date() for step in case.steps), default=context.today)
            day = dt.date.fromordinal(dt.date.max.toordinal() - moved.toordinal())
            return (2 if standing.settled else 1), day, case.reference
        waits = next_ is None or next_.need != "must"
        day = dt.date.max if next_ is None else next_.due or (dt.date.max if waits else context.today)
        return 0, day, case.reference

    return sorted(cases, key=place)


def rows(cases: Iterable[Case], context: Context) -> list[Row]:
    """The register: the open ones by what comes next, then those that ended."""
    found, headed = [], ""
    for case in in_order(cases, context):
        title = "Ended" if fold(case).ended else "Open"
        if title != headed:
            headed = title
            found.append(heading(title, COLUMNS, at=0))
        found.append(_row(case, context))
    return found


def _row(case: Case, context: Context) -> Row:
    next_ = pressing(case, context)
    title, by = (next_.title, _by(next_, context.today)) if next_ else ("", "")
    return Row(case.id, [case.reference, standing_phrase(fold(case)), title, by])


def pressing(case: Case, context: Context) -> Next | None:
    """What to show beside a case: a date that runs out within two days, before what is merely due soon."""
    last = context.today + dt.timedelta(SOON)
    steps = [each for each in next_steps(case, context) if each.need == "must" and each.due and each.due <= last]
    return min(steps, key=weight) if steps else soonest(case, context)


def _by(next_: Next, today: dt.date) -> str:
    """Its date for a narrow column, what is overdue said in a word."""
    if next_.due is None:
        return "now" if next_.need == "must" else ""
    _, day, month, year = short_date(next_.due).split()
    that_year = "" if next_.due.year == today.year else f" {year}"
    if next_.overdue(today):
        return f"OVERDUE {day} {month}{that_year and f' {year[2:]}'}"
    return {0: "today", 1: "tomorrow"}.get((next_.due - today).days, f"{day} {month}{that_year}")


def title(case: Case) -> str:
    """Its reference, where it stands, and what it is handled with."""
    batch = f" · batch {case.batch}" if case.batch else ""
    held = " · HELD" if case.hold else ""
    return f"{case.reference} · {standing_phrase(fold(case))}{batch}{held}"


def facts(case: Case, people: People, context: Context) -> list[Fact]:
    """All there is to know of a case: what comes next and why, who, what, and the newest step first."""
    standing = fold(case)
    steps = next_steps(case, context)
    return [
        *_coming(steps, context),
        ("Held", f"not to be erased: {case.hold.reveal()}" if case.hold else ""),
        *_who(case, people, context),
        ("Complaint", case.allegation.reveal()),
        *(("Problem", problem) for problem in standing.problems),
        *timeline(case, people),
        *(("Not them", _not_them(said)) for said in case.not_them),
        ("Kept", _kept(case, context)),
        *(("Why", " ".join(each.why.split())) for each in steps if each.need != "may" and each.why),
    ]


def _coming(steps: Iterable[Next], context: Context) -> list[Fact]:
    found: list[Fact] = []
    for each in steps:
        if each.need == "may":
            continue
        label = "Must" if each.need == "must" else "Waiting"
        by = f", {when(each, context.today)}" if each.due or each.need == "must" else ""
        found.append((label, f"{each.title}{by}{in_brackets(each.rule)}"))
    return found


def _who(case: Case, people: People, context: Context) -> list[Fact]:
    who = case.complainant
    person = people.get(case.about)
    office = {holder.id: office for holder, office in office_holders(people, context.today)}.get(case.about, "")
    return [
        ("About", ", ".join(filter(None, (person.in_full if person else "", office)))),
        ("Who complains", who.name.reveal()),
        ("Also", listed(who.also)),
        ("Address", who.address.reveal().replace("\n", ", ")),
        ("Telephone", listed(who.telephones)),
        ("E-mail", listed(who.emails)),
        ("Their references", listed(who.references)),
    ]


def listed(words: Iterable[Private]) -> str:
    """Several, as they are typed: between semicolons."""
    return "; ".join(word.reveal() for word in words)


def _not_them(said: NotThem) -> str:
    """A place of a paper that was said not to be the complainant, and why."""
    by = f", by {said.by}" if said.by else ""
    return f"{said.paper}, {said.place}: “{said.around.reveal()}”: {said.why.reveal()} ({moment_phrase(said.at)}{by})"


def _kept(case: Case, context: Context) -> str:
    until = kept_until(case, context)
    return f"until {until.described()}{in_brackets(until.rule.source)}" if until else ""


def timeline(case: Case, people: People) -> list[Fact]:
    """Every step, the newest first: when, what, by whom, what was sent to whom, and the note."""
    return [line for step in reversed(case.steps) for line in _step_lines(step, people)]


def _step_lines(step: s.Step, people: People) -> list[Fact]:
    by = "" if step.by == "clerk" else f", by the {step.by}"
    said = step.said(people)
    words = f"{step.done}{f': {said}' if said else ''}{by}"
    sent = [("", f"    sent: {_sent_words(each)}") for each in step.sent]
    note = [("", f"    {step.note.reveal()}")] if step.note else []
    late = [("", f"    late, because: {step.late_reason.reveal()}")] if step.late_reason else []
    return [(moment_phrase(step.at), words), *sent, *note, *late]


def _sent_words(sent: Sent) -> str:
    return f"{letter_to(sent.letter, sent.to)}, {sent.how}, {house_date(sent.on)}"
