"""The whole archive as one JSON document, which a person or another program may read and write."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Any, Literal

import msgspec

from secretariat.basics.record import Record, Refused
from secretariat.complaints.case import Case
from secretariat.complaints.erasure import Erasure
from secretariat.complaints.first_register import from_complaint
from secretariat.complaints.not_compared import LetGo
from secretariat.deadlines.calendar import Holiday
from secretariat.events.every import Event
from secretariat.meetings.copies import MinutesCopy
from secretariat.meetings.meeting import AgendaItem, Apology, Meeting, Substitution
from secretariat.meetings.publication import Publication
from secretariat.meetings.questions import PublicQuestion
from secretariat.minutes.follow_up import FollowUp
from secretariat.panel.panel import Panel
from secretariat.panel.people import Person
from secretariat.plan.planned import PlanEntry, PlannedItem

SCHEMA = 1


class MeetingDump(msgspec.Struct, kw_only=True):
    """A meeting: agenda, apologies, substitutions, events in order, what was published, what the public asked.

    ``copies``: the minutes as they went out.
    """

    meeting: Meeting
    items: list[AgendaItem] = []
    apologies: list[Apology] = []
    substitutions: list[Substitution] = []
    events: list[Event] = []
    publications: list[Publication] = []
    questions: list[PublicQuestion] = []
    copies: list[MinutesCopy] = []


class DumpedRecord(msgspec.Struct, kw_only=True):
    """Of which record the document was made: its number of acts, and their root as papers print it."""

    acts: int
    root: str


class ArchiveDump(msgspec.Struct, kw_only=True):
    """Everything kept. ``cases``, the register of complaints, and its ``erasures`` are absent unless asked for by name.

    ``record`` is for ``secretariat verify``; nothing is taken in from it.

    ``complaints``, as documents of before the register knew the regulations hold them, are read as cases.
    """

    format: Literal["secretariat"]
    schema: int = SCHEMA
    record: DumpedRecord | None = None
    panel: Panel | None = None
    holidays: list[Holiday] = []
    people: list[Person] = []
    plan: list[PlanEntry] = []
    planned: list[PlannedItem] = []
    register: list[FollowUp] = []
    let_go: list[LetGo] = []
    cases: list[Case] = []
    erasures: list[Erasure] = []
    meetings: list[MeetingDump] = []


def schema() -> dict[str, Any]:
    """The JSON Schema of the document."""
    return msgspec.json.schema(ArchiveDump)


def read(data: bytes, known: Collection[str] = ()) -> tuple[ArchiveDump, dict[str, Any]]:
    """The document as records, and as it was written. Raises Refused, naming the place that is wrong.

    ``known``: the people and items that are kept already, which a document may name without holding them.
    """
    try:
        raw = _with_meeting_ids(msgspec.json.decode(data))
        _refuse_newer(raw)
        _with_cases(raw)
        dump = msgspec.convert(raw, ArchiveDump)
    except msgspec.ValidationError as error:
        reason, _, path = str(error).partition(" - at `$")
        place = path.rstrip("`").lstrip(".") or "the whole document"
        raise Refused(f"Nothing was loaded. At {place}: {_plain(reason)}.") from None
    except msgspec.DecodeError as error:
        raise Refused(f"Nothing was loaded: the file is not JSON ({error}).") from None
    _judge(dump, known)
    return dump, raw


def _refuse_newer(raw: Any) -> None:
    version = raw.get("schema") if isinstance(raw, dict) else None
    if isinstance(version, int) and version > SCHEMA:
        raise Refused(f"Nothing was loaded: the file is of version {version}, and this program reads up to {SCHEMA}.")


def _with_meeting_ids(raw: Any) -> Any:
    """A meeting written without an identity is called by its date."""
    meetings = raw.get("meetings") if isinstance(raw, dict) else None
    for each in meetings if isinstance(meetings, list) else ():
        head = each.get("meeting") if isinstance(each, dict) else None
        if isinstance(head, dict) and not head.get("id") and isinstance(head.get("date"), str):
            head["id"] = head["date"]
    return raw


def _with_cases(raw: Any) -> None:
    """Complaints of an earlier document take their place among its cases. Raises Refused, naming a bad one."""
    earlier = raw.get("complaints") if isinstance(raw, dict) else None
    cases = raw.get("cases") or [] if isinstance(raw, dict) else []
    if not isinstance(earlier, list) or not isinstance(cases, list):
        return
    moved = []
    for n, each in enumerate(earlier):
        try:
            moved.append(msgspec.to_builtins(from_complaint(each)))
        except msgspec.ValidationError as error:
            reason, _, path = str(error).partition(" - at `$")
            raise _wrong(f"complaints[{n}]{path.rstrip('`')}", _plain(reason)) from None
    del raw["complaints"]
    raw["cases"] = [*cases, *moved]


def _plain(reason: str) -> str:
    return (
        reason.replace("Expected", "expected", 1).replace("Object missing required field", "missing").replace("`", "")
    )


_WHO = ("person", "people", "mover", "seconder", "proposer", "owner", "by", "roll", "member", "substitute")
"""The fields of an event, an apology or a substitution that name people."""

_PLACE = re.compile(r"([0-9a-z]*[1-9a-z])?")
_MEETING = re.compile(r"(\d{4}-\d\d-\d\d)(-[2-9]|-[1-9]\d+)?")


def _judge(dump: ArchiveDump, known: Collection[str]) -> None:
    """Refuse what the types let pass: an identity or code used twice, somebody or an item that is not there."""
    _judge_identities("people", dump.people)
    for name in ("holidays", "plan", "planned", "register", "cases", "erasures"):
        _judge_identities(name, getattr(dump, name))
    days: dict[str, int] = {}
    for n, holiday in enumerate(dump.holidays):
        if (first := days.setdefault(str(holiday.date), n)) != n:
            raise _wrong(f"holidays[{n}]", f"holidays[{first}] speaks of {holiday.date} already")
    codes: dict[str, str] = {}
    for n, person in enumerate(dump.people):
        if (other := codes.setdefault(person.code.casefold(), person.id)) != person.id:
            raise _wrong(f"people[{n}]", f"the code “{person.code}” is already {other}'s")
    people = {*known, *(person.id for person in dump.people)}
    for n, case in enumerate(dump.cases):
        if case.about and case.about not in people:
            raise _wrong(f"cases[{n}]", f"there is nobody of the identity “{case.about}”")
    _judge_identities("meetings", [each.meeting for each in dump.meetings])
    for n, each in enumerate(dump.meetings):
        _judge_meeting(f"meetings[{n}]", each, people, {*known, *(item.id for item in each.items)})


def _judge_meeting(place: str, each: MeetingDump, people: set[str], items: set[str]) -> None:
    named = _MEETING.fullmatch(each.meeting.id)
    if named is None or named[1] != str(each.meeting.date):
        day = each.meeting.date
        raise _wrong(f"{place}.meeting.id", f"a meeting of {day} is called {day}, or {day}-2 where that is taken")
    members = set()
    for m, sub in enumerate(each.substitutions):
        if sub.member in members:
            raise _wrong(f"{place}.substitutions[{m}]", "a second substitute for one member")
        members.add(sub.member)
    lists: dict[str, Sequence[Record]] = {
        "items": each.items, "apologies": each.apologies, "substitutions": each.substitutions, "events": each.events,
        "publications": each.publications, "questions": each.questions, "copies": each.copies,
    }  # fmt: skip
    for name, records in lists.items():
        _judge_identities(f"{place}.{name}", records)
        for m, record in enumerate(records):
            if not _PLACE.fullmatch(stands := getattr(record, "place", "")):
                raise _wrong(
                    f"{place}.{name}[{m}].place", f"“{stands}” is no place: leave it out and the order written holds"
                )
            who = [id for field in _WHO for id in _named(record, field)]
            if nobody := next((id for id in who if id not in people), ""):
                raise _wrong(f"{place}.{name}[{m}]", f"there is nobody of the identity “{nobody}”")
            what = [*_named(record, "item"), *_named(record, "items")]
            if missing := next((id for id in what if id not in items), ""):
                raise _wrong(f"{place}.{name}[{m}]", f"there is no item “{missing}” on its agenda")


def _named(record: Record, field: str) -> list[str]:
    value = getattr(record, field, "")
    return [id for id in ([value] if isinstance(value, str) else value) if isinstance(id, str) and id]


def _judge_identities(place: str, records: Sequence[Record]) -> None:
    first: dict[str, int] = {}
    for n, record in enumerate(records):
        if first.setdefault(record.id, n) != n:
            raise _wrong(f"{place}[{n}]", f"the identity “{record.id}” is that of {place}[{first[record.id]}] already")


def _wrong(place: str, why: str) -> Refused:
    return Refused(f"Nothing was loaded. At {place}: {why}.")
