"""Several lines of the minutes at once: a prepared text minuted, one line divided, two joined, one put elsewhere.

One typed line may stand for several: see ``paragraphs``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from ..basics.acts import Act, Drop, Put, act
from ..basics.bullets import ALWAYS
from ..basics.limbs import leads_to_parts
from ..basics.ordering import between, following
from ..basics.pattern import pattern
from ..basics.record import Refused
from ..events.base import Happening, happenings
from ..events.decisions import Recommended
from ..events.fold import fold
from ..events.speech import Answered, Note, NoteForm, Reported, Said
from ..events.trial import after, further
from ..plan.year import NO_PLAN, Plan
from ..proceedings.proceedings import Proceedings
from ..proceedings.voting import DECISION_WORDS
from .consequences import consequences
from .corrections import correct, insert_after, line_of, proceedings_before, put_at
from .desk import NARRATIVE, Captured, Desk
from .entering import enter, reads_as_more
from .excluded import with_its_ground
from .paragraphs import parts, with_list_mark
from .recommended import is_one_more, with_lead
from .who_said_it import begins_with_who_said_it
from .words.vocabulary import find


def enter_all(line: str, p: Proceedings, *, desk: Desk = NARRATIVE, now: dt.datetime, plan: Plan = NO_PLAN) -> Captured:
    """``enter`` for a typed line that stands for several: each judged after the ones before it, all one result.

    Raises Refused, naming the line, if any of them is refused.

    The others are of the first one's kind, unless they say otherwise: nine recommendations after one “/recommend”.
    Where a list has its marks line by line, one without is no part of it.
    """
    if grounded := with_its_ground(line, p, now=now, plan=plan):
        return grounded
    first, *rest = _with_their_lead(parts(line)) or [""]
    more = captured = enter(first, p, desk=desk, now=now, plan=plan)
    begun, then, marked = captured.events[-1] if captured.events else None, p, _each_is_marked(rest)
    for n, part in enumerate(rest, 2):
        then = proceedings_after(then, more, copied=then is not p)
        as_desk, as_line = _going_on(begun, part, then, desk, marked=marked)
        try:
            more = enter(as_line, then, desk=as_desk, now=now, plan=plan)
        except Refused as refusal:
            raise Refused(f"Line {n} of {len(rest) + 1}: {refusal}") from None
        gone = {each.record.id for each in more.also if isinstance(each, Drop)}
        kept = [event for event in captured.events if event.id not in gone]  # a slip among these same lines
        also = [each for each in more.also if each.record not in captured.events]
        captured = replace(
            captured, events=[*kept, *more.events], also=[*captured.also, *also],
            desk=captured.desk if more.desk is None else more.desk,
            say=captured.say if more.say in captured.say else f"{captured.say} {more.say}".strip(),
        )  # fmt: skip
    return replace(captured, note=f"{captured.note}, {len(rest) + 1} lines") if rest else captured


_LEAD = pattern(r"(?P<command>/r(?:ec(?:ommend)?)?|>)\s*(?P<lead>that|to)?\s*:?", re.IGNORECASE)


def _with_their_lead(lines: list[str]) -> list[str]:
    """“/recommend that:” on a line of its own, and what is recommended on the next ones: as a recommendation each."""
    found = _LEAD.fullmatch(lines[0].strip()) if len(lines) > 1 else None
    if found is None:
        return ["\n".join(lines)] if _are_parts_of_one(lines) else lines
    return [
        line if line.startswith("/") else f"/recommend {with_lead(found['lead'] or '', line)}" for line in lines[1:]
    ]


_PART = pattern(rf"\s*(?:[-–—*]\s|[{ALWAYS}]|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})[.)]\s)", re.IGNORECASE)
_OF_A_LIST: tuple[NoteForm, ...] = ("numbered", "bullet", "sub-point")
_COMMAND = pattern(r"/\s*(?P<name>[\w-]+)(?P<words>.*)")


def _are_parts_of_one(lines: list[str]) -> bool:
    """Whether a decision or a motion ends in “that:”, and every line after it is one of its parts."""
    command = _COMMAND.fullmatch(lines[0].strip()) if len(lines) > 2 and all(map(_PART.match, lines[1:])) else None
    if command is None or not leads_to_parts(command["words"]):
        return False
    try:
        name = find(command["name"]).name
    except Refused:
        return False
    return name in (*DECISION_WORDS, "outcome", "motion", "amend", "substantive")


def _each_is_marked(rest: Iterable[str]) -> bool:
    """Whether marks of a list stand also in lines after the first: then it has as many as its lines."""
    return any(_PART.match(with_list_mark(line)) for line in rest)


def _going_on(begun: Happening | None, part: str, p: Proceedings, desk: Desk, *, marked: bool) -> tuple[Desk, str]:
    """The desk and the line that minute ``part`` as the kind of ``begun``; if it begins with a mark, as it is.
    ``marked``: of a list, whose lines have each its own mark."""
    next_of_them = isinstance(begun, Recommended) and is_one_more(part)
    if part.startswith("/") or (reads_as_more(part) and not next_of_them) or begun is None:
        return desk, part
    if isinstance(begun, Note) and (begun.form == "heading" or (marked and begun.form in _OF_A_LIST)):
        return NARRATIVE, part
    alike = begun.reworded(part)
    if alike is None or _only_its_reason(begun, alike):
        return NARRATIVE, part
    if isinstance(alike, Note):
        alike = alike.with_(id="", number=0)  # the next of its list
    as_desk, line = line_of(alike, p)
    if isinstance(begun, Note | Said | Answered | Reported) and begins_with_who_said_it(part, p, as_desk.speaker):
        line = part
    return (replace(as_desk, asker=desk.asker) if as_desk.speaker == desk.speaker else as_desk), line


def _only_its_reason(event: Happening, alike: Happening) -> bool:
    """Whether the words of an event are why it happened: a line after it gives no reason, and it happens once."""
    fields = msgspec.structs.fields(event)
    changed = {field.name for field in fields if getattr(event, field.name) != getattr(alike, field.name)}
    return changed <= {"reason"}


def proceedings_after(p: Proceedings, captured: Captured, *, copied: bool = False) -> Proceedings:
    """The proceedings as they would be once a line was minuted. Where it only adds lines, nothing is folded anew.

    ``copied``: they are a copy that this made, which goes on itself.
    """
    if any(isinstance(change.record, Happening) for change in captured.also):
        meeting = p.bundle.meeting.id
        return _after(p, [*(Put(event, meeting) for event in captured.events), *captured.also])
    return further(p, captured.events) if copied else after(p, captured.events)


def _after(p: Proceedings, changes: Iterable[Put | Drop]) -> Proceedings:
    """The proceedings as they would be once lines of the meeting have changed."""
    events = {event.id: event for event in p.bundle.events}
    for change in changes:
        if isinstance(change.record, Happening):
            if isinstance(change, Put):
                events[change.record.id] = change.record
            else:
                events.pop(change.record.id, None)
    ordered = tuple(sorted(events.values(), key=lambda event: (event.place, event.id)))
    return fold(replace(p.bundle, events=ordered), p.panel, p.people)


def _last_put(done: Act) -> Happening:
    return [c.record for c in done.changes if isinstance(c, Put) and isinstance(c.record, Happening)][-1]


def _chained(
    done: Act, rest: list[str], p: Proceedings, note: str, *, desk: Desk, plan: Plan, now: dt.datetime
) -> Act:  # fmt: skip
    """An act on one line, and the other lines after it."""
    begun = last = _last_put(done)
    changes, marked = list(done.changes), _each_is_marked(rest)
    for part in rest:
        p = _after(p, done.changes)
        as_desk, as_line = _going_on(begun, part, p, desk, marked=marked)
        done = insert_after(last, as_line, p, desk=as_desk, plan=plan, now=now, part_of=begun)
        changes += done.changes
        last = _last_put(done)
    return act(note, changes)


def correct_all(
    event: Happening, line: str, p: Proceedings, *, desk: Desk = NARRATIVE, plan: Plan = NO_PLAN, now: dt.datetime
) -> Act:  # fmt: skip
    """``correct`` for a typed line that stands for several: it divides the event. The first takes its place and its
    number, the others come after it. Raises Refused.
    """
    first, *rest = parts(line) or [""]
    done = correct(event, first, p, desk=desk, now=now, plan=plan)
    return _chained(done, rest, p, "divide a line", desk=desk, plan=plan, now=event.at or now) if rest else done


def insert_all(
    event: Happening, line: str, p: Proceedings, *, desk: Desk = NARRATIVE, plan: Plan = NO_PLAN, now: dt.datetime
) -> Act:  # fmt: skip
    """``insert_after`` for a typed line that stands for several. Raises Refused."""
    first, *rest = parts(line) or [""]
    done = insert_after(event, first, p, desk=desk, now=now, plan=plan)
    if not rest:
        return done
    if not any(isinstance(change.record, Happening) for change in done.changes):
        raise Refused("The first of these lines minutes nothing. Put them in one at a time.")
    return _chained(done, rest, p, "insert lines", desk=desk, plan=plan, now=event.at or now)


def join(event: Happening, p: Proceedings, plan: Plan = NO_PLAN) -> Act:
    """The act that joins a line to the one before it. A number stays with the first. Raises Refused."""
    events = happenings(p.bundle)
    at = next(n for n, each in enumerate(events) if each.id == event.id)
    if not at:
        raise Refused("That is the first line: there is none before it to be joined to.")
    before = events[at - 1]
    joined = before.reworded(f"{before.words().rstrip()} {event.words().lstrip()}")
    if joined is None or _kind(before) != _kind(event) or event.reworded(event.words()) is None:
        raise Refused("Only two lines of one kind can be joined. Ctrl+K makes one of them like the other first.")
    joined = joined.with_(doubts=tuple(dict.fromkeys((*before.doubts, *event.doubts))))
    if why := joined.refusal(proceedings_before(before, p)):
        raise Refused(why)
    meeting = p.bundle.meeting.id
    follows = consequences([joined], [before, event], p, plan)
    return act("join two lines", Put(joined, meeting), Drop(event, meeting), follows)


def _kind(event: Happening) -> tuple[object, ...]:
    """What two lines must have alike to be one: their kind, and whose words they are."""
    match event:
        case Said():
            return (Said, event.person, event.manner)
        case Answered() | Reported():
            return (type(event), event.person)
        case Note():
            return (Note, event.form)
        case _:
            return (type(event), _bare(event))


def _bare(event: Happening) -> Happening | None:
    """The event without its own words, number, time and place, to compare the rest; None where it has no words."""
    alike = event.reworded("…")
    own = {"id": "", "rev": 0, "place": "", "at": None, "typed": None, "doubts": ()}
    return alike.with_(**own, **({"number": 0} if hasattr(alike, "number") else {})) if alike else None


def put_after(event: Happening, other: Happening, p: Proceedings) -> Act:
    """The act that puts a line after another, however far away, under another item too. Raises Refused."""
    before = next((b for b, e in zip(p.bundle.events, p.bundle.events[1:], strict=False) if e.id == event.id), event)
    if other.id in (event.id, before.id):
        raise Refused("It is there already. Mark the line it is to come after.")
    others = [each for each in p.bundle.events if each.id != event.id]
    at = next(n for n, each in enumerate(others) if each.id == other.id)
    after = others[at + 1].place if at + 1 < len(others) else ""
    place = between(other.place, after) if after else following(other.place)
    return act("put a line elsewhere", Put(put_at(event, place, p), p.bundle.meeting.id))
