"""Lines already minuted: corrected (the line that would minute it again, retyped), deleted, moved, one inserted."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from ..basics.acts import Act, Drop, Put, act
from ..basics.clock import house_time, to_the_second
from ..basics.lettering import letter
from ..basics.ordering import between, following
from ..basics.record import Refused
from ..documents.document import Listed
from ..events.base import Happening, happenings
from ..events.course import Abandoned, Adjourned, Began, Closed, Resumed
from ..events.decisions import ActionSet, Recommended, Undertaken
from ..events.fold import fold
from ..events.room import Arrived, Left
from ..events.speech import Answered, Note, Reported, Said
from ..minutes.life import refuse_signed
from ..plan.year import NO_PLAN, Plan
from ..proceedings.proceedings import Proceedings
from ..proceedings.state import MatterKind
from .consequences import consequences
from .desk import NARRATIVE, Desk
from .entering import judge, read, reads_as_more
from .marks import AS_WORDS
from .who_said_it import begins_with_who_said_it

NUMBERED = (Recommended, ActionSet, Undertaken)
_KINDS: dict[type[Happening], MatterKind] = {
    Recommended: "recommendation", ActionSet: "action", Undertaken: "undertaking",
}  # fmt: skip

_NOTE_MARKS = {
    "bullet": "* ",
    "heading": "# ",
    "sub-point": "a. ",
    "stage": "/stage ",
    "unsettled": "/unsettled ",
}


def line_of(event: Happening, p: Proceedings) -> tuple[Desk, str]:
    """The line that would minute this event again, with who is speaking. Raises Refused where none would."""
    match event:
        case Said():
            return Desk(event.person, event.manner), _as_words(event.text, p, event.person)
        case Answered():
            return Desk(event.person, "answered"), _as_words(event.text, p, event.person)
        case Reported():
            return Desk(event.person, "reported"), _as_words(event.text, p, event.person)
        case Note():
            mark = _number_of(event, p) if event.form == "numbered" else _NOTE_MARKS.get(event.form, "")
            mark = f"{letter(event.number)}. " if event.form == "sub-point" and event.number else mark
            more = reads_as_more(event.text) or begins_with_who_said_it(event.text, p)
            return NARRATIVE, (mark or ("/note " if more else "")) + event.text
        case _:
            line = event.line(p)
            if not line:
                raise Refused("That line has no words to correct. Delete it, or undo.")
            return NARRATIVE, line


def _number_of(event: Note, p: Proceedings) -> str:
    """The number a line of a list is printed with, as it is typed; “+” for one that is printed nowhere yet."""
    blocks = next((entry.blocks for entry in p.page.entries if entry.event == event.id), ())
    number = event.number or next((block.ordinal for block in blocks if isinstance(block, Listed)), 0)
    return f"{number}. " if number else "+ "


def _as_words(text: str, p: Proceedings, speaker: str) -> str:
    """Words somebody said, to be typed again: with a mark before them, where they would be taken for more."""
    return AS_WORDS + text if reads_as_more(text) or begins_with_who_said_it(text, p, speaker) else text


def _numbered(event: Happening, p: Proceedings) -> Happening:
    """The event; a recommendation, action or promise with a number that no other of the meeting has (REC-04)."""
    if isinstance(event, NUMBERED):
        return event.with_(number=p.next_number(_KINDS[type(event)]))
    return event


def proceedings_before(event: Happening, p: Proceedings) -> Proceedings:
    """The proceedings as they were just before an event of the meeting."""
    before = tuple(e for e in happenings(p.bundle) if (e.place, e.id) < (event.place, event.id))
    return fold(replace(p.bundle, events=before), p.panel, p.people)


def correct(
    event: Happening, line: str, p: Proceedings, *, desk: Desk = NARRATIVE, plan: Plan = NO_PLAN,
    now: dt.datetime,
) -> Act:  # fmt: skip
    """The act that puts a retyped line in an event's place. It keeps its identity, its time and its number.

    It is read and judged by the meeting as it was just before that event, not by its end. Raises Refused.
    """
    refuse_signed(p.bundle)
    then = proceedings_before(event, p)
    captured = read(line, then, desk=desk, now=event.at or now, plan=plan)
    if not captured.events:
        raise Refused("That line minutes nothing, so it cannot take this one's place.")
    first, *more = captured.events
    kept = {"id": event.id, "rev": event.rev, "place": event.place, "typed": event.typed}
    if not first.timed:
        kept["at"] = event.at
    if type(first) is type(event):
        kept |= {name: getattr(event, name) for name in event.unsaid}
    if isinstance(event, NUMBERED) and type(first) is type(event):
        kept["number"] = event.number
    else:
        first = _numbered(first, p)
    others = [each for each in happenings(p.bundle) if each.id != event.id]
    corrected = [first.with_(**kept).fitted(others)]
    place = event.place
    after = next((e.place for e in happenings(p.bundle) if (e.place, e.id) > (event.place, event.id)), "")
    for n, extra in enumerate(more):
        place = between(place, after) if after else following(place)
        if isinstance(extra, NUMBERED):  # a number that no line further down has, nor one of these
            of_its_kind = sum(type(each) is type(extra) for each in more[:n])
            own = isinstance(first, type(extra)) and not isinstance(event, type(extra))
            extra = extra.with_(number=p.next_number(_KINDS[type(extra)]) + of_its_kind + own)
        named = {name: event.id for name in extra.__struct_fields__ if getattr(extra, name) == captured.events[0].id}
        corrected.append(extra.with_(**named, place=place, typed=event.typed))  # a vote names the motion it was on
    judge(corrected, then)
    judge_the_times(corrected[0], p)
    puts: list[Put | Drop] = [Put(each, p.bundle.meeting.id) for each in corrected]
    return act("correct a line", puts, captured.also, consequences(corrected, [event], p, plan))


def judge_the_times(event: Happening, p: Proceedings) -> None:
    """A corrected time must still lie within the meeting as it ended up."""
    if isinstance(event, Arrived | Left | Adjourned | Resumed) and (why := p.refuse_time(event.at, "That cannot be")):
        raise Refused(why)
    if isinstance(event, Began) and event.at:
        ends = [e.at for e in happenings(p.bundle) if isinstance(e, Closed | Abandoned | Adjourned) and e.at]
        if ends and min(ends) < event.at:
            raise Refused(
                f"The meeting stopped at {house_time(min(ends))}, so it cannot have begun at {house_time(event.at)}."
            )
        stamped = [e.at for e in happenings(p.bundle) if isinstance(e, Arrived | Left) and e.at]
        if stamped and min(stamped) < event.at:
            raise Refused(
                f"Somebody came or left at {house_time(min(stamped))}, so the meeting cannot have begun at "
                f"{house_time(event.at)}."
            )


def delete(event: Happening, p: Proceedings, plan: Plan = NO_PLAN) -> Act:
    """The act that takes a line out. Undo brings it back. Raises Refused for minutes that are signed."""
    refuse_signed(p.bundle)
    return act("delete a line", Drop(event, p.bundle.meeting.id), consequences((), [event], p, plan))


def insert_after(
    event: Happening, line: str, p: Proceedings, *, desk: Desk = NARRATIVE, plan: Plan = NO_PLAN,
    now: dt.datetime, part_of: Happening | None = None,
) -> Act:  # fmt: skip
    """The act that puts a forgotten line in after another. Raises Refused.

    ``part_of``: the line that these words were typed in, and when; else they are typed now.
    """
    refuse_signed(p.bundle)
    following_event = next((e for e in happenings(p.bundle) if (e.place, e.id) > (event.place, event.id)), None)
    then = proceedings_before(following_event, p) if following_event else p
    captured = read(line, then, desk=desk, now=event.at or now, plan=plan)
    place, after, placed = event.place, following_event.place if following_event else "", []
    for each in captured.events:
        place = between(place, after) if after else following(place)
        fitted = _numbered(each, p).fitted(happenings(p.bundle))
        placed.append(fitted.with_(place=place, typed=part_of.typed if part_of else to_the_second(now)))
    judge(placed, then)
    for each in placed:
        if isinstance(each, Began):
            judge_the_times(each, p)
    puts: list[Put | Drop] = [Put(each, p.bundle.meeting.id) for each in placed]
    return act("insert a line", puts, captured.also, consequences(placed, (), p, plan))


def move(event: Happening, p: Proceedings, *, by: int) -> Act | None:
    """The act that moves a line up (-1) or down (1); None at the end of the meeting's lines."""
    refuse_signed(p.bundle)
    events = p.bundle.events
    at = next(n for n, e in enumerate(events) if e.id == event.id)
    to = at + by
    if not 0 <= to < len(events):
        return None
    low, high = (to - 1, to) if by < 0 else (to, to + 1)
    before = events[low].place if low >= 0 else ""
    after = events[high].place if high < len(events) else ""
    place = between(before, after) if after else following(before)
    return act("move a line", Put(put_at(event, place, p), p.bundle.meeting.id))


PUT_BEFORE_THE_CLOSE = "It was typed after the close, and is put among what was said in the meeting: was it said there?"


def put_at(event: Happening, place: str, p: Proceedings) -> Happening:
    """A line put elsewhere by hand. One typed after the close that is put before it is asked about from then on
    (MIN-02): what is settled afterwards is not what was said. Taken back behind the close, it is so no more.
    """
    closes = [each.place for each in happenings(p.bundle) if isinstance(each, Closed | Abandoned)]
    doubts = tuple(each for each in event.doubts if each != PUT_BEFORE_THE_CLOSE)
    late = bool(closes) and (event.place > closes[0] or doubts != event.doubts)
    if late and place < closes[0] and not isinstance(event, Closed | Abandoned):
        doubts = (*doubts, PUT_BEFORE_THE_CLOSE)
    return event.with_(place=place, doubts=doubts)
