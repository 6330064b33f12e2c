"""Whether the records of a document fit each other and what is kept: nobody named who is not there, nothing twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import msgspec

from secretariat.basics.pattern import pattern
from secretariat.basics.record import Record
from secretariat.complaints.case import Case
from secretariat.events.ballots import Balloted
from secretariat.events.motions import Moved
from secretariat.events.petitions import PetitionReceived
from secretariat.meetings.meeting import Meeting

from .dumped import ArchiveDump, MeetingDump
from .kept import KeptAlready, KeptMeeting
from .lists import LISTS, MOTION, NAMES_A_MOTION, OF_A_MEETING
from .matters import judge_matters
from .values import judge_identity
from .wrong import wrong

_WHO = (
    "person", "people", "mover", "seconder", "proposer", "owner", "others", "by", "here", "roll", "member",
    "substitute", "out", "casting_by", "in_place_of", "those_for", "those_against", "those_abstaining", "those_silent",
    "unrecorded", "represented", "against", "abstaining",
)  # fmt: skip
"""The fields that name people."""
_WHAT = ("item", "items", "together", "with_item", "other")
"""The fields of an event that name items of its agenda."""
_MEETING = pattern(r"(\d{4}-\d\d-\d\d)(-[2-9]|-[1-9]\d)?")

NOBODY = "there is nobody of the identity “{}”"
NO_ITEM = "there is no item “{}” on its agenda"


def judge_relations(dump: ArchiveDump, kept: KeptAlready) -> None:
    """Refuse what no value says by itself. Raises Refused, naming the place."""
    for name in LISTS:
        of = {"people": kept.people, "holidays": kept.holidays, "plan": kept.entries, "cases": kept.cases}.get(name, {})
        _judge_identities(name, getattr(dump, name), of)
    days = {str(doc.get("date")): id for id, doc in kept.holidays.items()}
    _judge_once("holidays", dump.holidays, days, lambda day: str(day.date), "{} speaks of {} already")
    codes = {str(doc.get("code")).casefold(): id for id, doc in kept.people.items()}
    _judge_once(
        "people", dump.people, codes, lambda person: person.code.casefold(), "the code “{1}” is already {0}'s",
        called=lambda person: person.id,
    )  # fmt: skip
    references = {str(doc.get("reference")): id for id, doc in kept.cases.items() if doc.get("reference")}
    _judge_once("cases", dump.cases, references, lambda case: case.reference, "{} has the reference {} already")
    people = {*kept.people, *(person.id for person in dump.people)}
    for n, person in enumerate(dump.people):
        for m, post in enumerate(person.posts):
            for named in ("in_place_of", "instead_of"):
                who = [getattr(post, named)] if getattr(post, named) else []
                _judge_named(f"people[{n}].posts[{m}].{named}", who, people, NOBODY)
    for n, case in enumerate(dump.cases):
        if case.about and case.about not in people:
            raise wrong(f"cases[{n}]", f"there is nobody of the identity “{case.about}”")
        _judge_handlers(f"cases[{n}]", case, people)
    for n, each in enumerate(dump.meetings):
        _judge_name(f"meetings[{n}].meeting.id", each.meeting)
    _judge_identities("meetings", [each.meeting for each in dump.meetings], kept.meetings)
    _judge_known_as(dump, kept)
    for n, each in enumerate(dump.meetings):
        _judge_meeting(f"meetings[{n}]", each, people, kept.meetings.get(each.meeting.id, KeptMeeting()))
    _judge_due(dump, kept)
    judge_matters(dump, kept)


def _judge_once(
    place: str, records: Sequence[Any], kept: dict[str, str], key: Callable[[Any], str], why: str,
    called: Callable[[Any], str] | None = None,
) -> None:  # fmt: skip
    """One record for each key, those kept under another identity counted."""
    ids = {record.id for record in records}
    first = {name: (id, id) for name, id in kept.items() if id not in ids}
    for n, record in enumerate(records):
        if not (name := key(record)):
            continue
        holder, at = first.setdefault(name, (record.id, called(record) if called else f"{place}[{n}]"))
        if holder != record.id:
            raise wrong(f"{place}[{n}]", why.format(at, name))


def _judge_handlers(place: str, case: Case, people: set[str]) -> None:
    for n, step in enumerate(case.steps):
        who = getattr(getattr(step, "handler", None), "person", "")
        if who and who not in people:
            raise wrong(f"{place}.steps[{n}].handler.person", f"there is nobody of the identity “{who}”")


def _judge_known_as(dump: ArchiveDump, kept: KeptAlready) -> None:
    """What calendars and the plan know a meeting by is that of one alone."""
    loaded = {each.meeting.id for each in dump.meetings}
    first = {str(m.head.get("known_as") or id): f"the meeting {id}" for id, m in kept.meetings.items()
             if id not in loaded}  # fmt: skip
    for n, each in enumerate(dump.meetings):
        if (other := first.setdefault(each.meeting.identity, f"meetings[{n}]")) != f"meetings[{n}]":
            raise wrong(f"meetings[{n}].meeting.known_as", f"{other} is known as “{each.meeting.identity}” already")


def _judge_name(place: str, meeting: Meeting) -> None:
    """A meeting is called by its date, and its file too."""
    named = _MEETING.fullmatch(meeting.id)
    if named is None or named[1] != str(meeting.date):
        day = meeting.date
        raise wrong(place, f"a meeting of {day} is called {day}, or {day}-2 where that is taken")


def _judge_due(dump: ArchiveDump, kept: KeptAlready) -> None:
    """What is planned is due at a date there is."""
    dates = {*kept.entries, *(entry.id for entry in dump.plan), *kept.meetings}
    dates |= {str(meeting.head.get("known_as")) for meeting in kept.meetings.values()}
    dates |= {name for each in dump.meetings for name in (each.meeting.id, each.meeting.identity)}
    for n, item in enumerate(dump.planned):
        if item.due and item.due not in dates:
            raise wrong(f"planned[{n}].due", f"the plan has no date “{item.due}”")


def _judge_meeting(place: str, each: MeetingDump, people: set[str], kept: KeptMeeting) -> None:
    for name in OF_A_MEETING:
        _judge_identities(f"{place}.{name}", getattr(each, name), getattr(kept, name, {}))
    _judge_substitutions(place, each, kept)
    items = {*kept.items, *(item.id for item in each.items)}
    loaded = {event.id for event in each.events}
    for m, report in enumerate(each.reports):
        _judge_named(f"{place}.reports[{m}]", [report.item] if report.item else [], items, NO_ITEM)
    for m, paper in enumerate(each.papers):
        _judge_named(f"{place}.papers[{m}]", [paper.item] if paper.item else [], items, NO_ITEM)
    motions = {id for id, doc in kept.events.items() if id not in loaded and doc.get("kind") == MOTION}
    motions |= {event.id for event in each.events if isinstance(event, Moved)}
    questions = {*kept.questions, *(question.id for question in each.questions)}
    for name in ("apologies", "substitutions", "events"):
        for m, record in enumerate(getattr(each, name)):
            where = f"{place}.{name}[{m}]"
            who = [*_named(record, _WHO), *(_balloted(record) if isinstance(record, Balloted) else ())]
            _judge_named(where, who, people, NOBODY)
            if name == "events":
                _judge_named(where, _named(record, _WHAT), items, NO_ITEM)
                _judge_named(where, _named(record, NAMES_A_MOTION), motions, "no motion “{}” was moved in it")
                _judge_named(where, _named(record, ("question",)), questions, "there is no question “{}”")


def _balloted(ballot: Balloted) -> list[str]:
    """Everyone whom a vote between candidates names."""
    return [id for id, _ in ballot.counts] + [id for candidate, people in ballot.given for id in (candidate, *people)]


def _judge_named(place: str, names: Iterable[str], there: set[str], why: str) -> None:
    if missing := next((name for name in names if name not in there), ""):
        raise wrong(place, why.format(missing))


def _judge_substitutions(place: str, each: MeetingDump, kept: KeptMeeting) -> None:
    """A member has one substitute, a substitute stands for one member, nobody for herself (MTG-21)."""
    loaded = {sub.id for sub in each.substitutions}
    still = [doc for id, doc in kept.substitutions.items() if id not in loaded]
    members, substitutes = ({doc.get(name) for doc in still} for name in ("member", "substitute"))
    for m, sub in enumerate(each.substitutions):
        where = f"{place}.substitutions[{m}]"
        if sub.member == sub.substitute:
            raise wrong(where, "somebody stands in for the same person")
        if sub.member in members:
            raise wrong(where, "a second substitute for one member")
        if sub.substitute in substitutes:
            raise wrong(where, "one substitute for a second member")
        members.add(sub.member)
        substitutes.add(sub.substitute)


def _named(record: Record, fields: Iterable[str]) -> list[str]:
    """The identities that a record names in these fields."""
    found: list[str] = []
    for field in fields:
        if field == "by" and isinstance(record, PetitionReceived):
            continue  # whoever a petition is by, is nobody in the records
        value = getattr(record, field, "")
        found += [value] if isinstance(value, str) else list(value)
    return [id for id in found if id]


def _judge_identities(place: str, records: Sequence[Record], kept: Iterable[str]) -> None:
    """Each is of one record, and differs from every other in more than capitals: a disk may know no capitals."""
    first = {id.casefold(): (id, "one that is kept") for id in kept}
    seen: dict[str, int] = {}
    for n, record in enumerate(records):
        where = f"{place}[{n}]"
        judge_identity(record.id, where)
        if seen.setdefault(record.id, n) != n:
            raise wrong(where, f"the identity “{record.id}” is that of {place}[{seen[record.id]}] already")
        id, other = first.setdefault(record.id.casefold(), (record.id, where))
        if id != record.id:
            raise wrong(where, f"the identity “{record.id}” is that of {other}, “{id}”, but for capitals")


def places_of_records(dump: ArchiveDump) -> Iterable[tuple[str, msgspec.Struct]]:
    """Every record of a document with the place it stands at."""
    if dump.panel is not None:
        yield "panel", dump.panel
    for name in LISTS:
        yield from ((f"{name}[{n}]", record) for n, record in enumerate(getattr(dump, name)))
    for n, each in enumerate(dump.meetings):
        yield f"meetings[{n}].meeting", each.meeting
        for name in OF_A_MEETING:
            yield from ((f"meetings[{n}].{name}[{m}]", record) for m, record in enumerate(getattr(each, name)))
