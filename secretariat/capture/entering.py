"""A typed line, read and judged against the meeting so far: the events it means, or one sentence why not.

``enter`` does all of it and changes nothing: the screen, the sample and the tests call it alike, and keep the result.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from msgspec.structs import replace

from ..basics import lettering
from ..basics.act_words import in_clerks_words
from ..basics.acts import Act, Drop, Put, act
from ..basics.cleaning import clean
from ..basics.clock import local, to_the_second
from ..basics.ordering import following
from ..basics.pattern import pattern
from ..basics.questions import with_question_marks
from ..basics.record import Refused
from ..contradictions import exempt
from ..contradictions import finding as contradictions
from ..events.base import Happening
from ..events.course import Closed
from ..events.room import Arrived, Left
from ..events.speech import Answered, Note, NoteForm, Reported, Said
from ..events.trial import after, further
from ..minutes.life import refuse_signed
from ..plan.year import NO_PLAN, Plan
from ..proceedings.on_the_day import on_the_day
from ..proceedings.proceedings import Proceedings
from . import denials, narrated
from .arguments.reader import Arguments
from .consequences import consequences
from .desk import (
    NARRATIVE,
    Captured,
    Desk,
    are_words,
    back_to_asker,
    handed_on,
    seat,
    turn,
    why_unheard,
    with_manner,
    without_own_name,
)
from .marks import AS_WORDS, begins_with_a_mark, in_full
from .paragraphs import ANOTHER_LINE, SAME_LINE, WHO_SAID_IT, roman_mark, with_list_mark
from .reminders import warn_of_a_changed_majority
from .who_said_it import with_tab
from .words.vocabulary import command

_FORMS: tuple[tuple[re.Pattern[str], NoteForm], ...] = (
    (pattern(r"\d{1,2}\.\s+"), "numbered"),
    (pattern(rf"({lettering.ROMAN_FIGURE}|([a-z])\2?)\.\s+"), "sub-point"),
    (pattern(r"[*•]\s+|(?:•|\*(?![^*\n]*\*))(?=[^\W\d_])"), "bullet"),  # “*now* or never” is words
    (pattern(r"#+(?:\s+|(?=[^\W\d_]))"), "heading"),
)


_SAYS_ASKED = pattern(r"^(?:asks|asked|q|question)\s*:\s*(?=\S)", re.IGNORECASE)
_SAYS_ANSWERED = pattern(r"^(?:a|ans|answers?|answered|reply|replied|response)\s*:\s*(?=\S)", re.IGNORECASE)
"""“asked: why was it late?”, “A: it froze”: that it was asked or answered is printed anyhow."""


_LEFT_OVER = pattern(r"(?<=\w)(?:[ ]*,|[ ]+[-–—]+)+[ ]*$")
_LEFT_OVER_OF_A_COMMAND = pattern(r"(?<=\w)(?:[ ]*[,;]|[ ]+[-–—]+)+[ ]*$")
"""Signs that a hand left at the end of a line: they part it from nothing."""


def reads_as_more(text: str) -> bool:
    """Whether words typed alone would be taken for a command, or for more than a plain paragraph."""
    if text.startswith(("/", AS_WORDS)) or begins_with_a_mark(text):
        return True
    return any(shape.match(with_list_mark(text)) for shape, _ in _FORMS)


def as_a_command(line: str) -> str:
    """A line without the tabs and spaces before its command: nobody says “/noted”, and a table that was pasted begins
    with an empty cell."""
    bare = line.lstrip("\t ")
    return bare if bare.startswith("/") else line


_SPACES = pattern(r" {2,}")
"""A run of spaces is printed as one, and says nothing more to any reader."""


_BLANKS = pattern(r"\t[\t ]+|[ ]\t+")
"""A run of tabs in a command, as in a row of a table that was pasted, parts its words as one space does."""


def read(line: str, p: Proceedings, *, desk: Desk = NARRATIVE, now: dt.datetime, plan: Plan = NO_PLAN) -> Captured:
    """What a line means in the meeting so far; whether its events are possible is not judged yet.

    Raises Refused for a line that cannot be understood.
    """
    plain = _SPACES.sub(" ", clean(line).replace(WHO_SAID_IT, "\t").strip(" \n"))
    text = with_list_mark(as_a_command(plain))
    if not text.strip():
        raise Refused("The line is empty.")
    if not text.strip("#*• "):
        raise Refused("Nothing was said yet: type the words.")
    if text.endswith("\t") and are_words(text[:-1].rpartition("\t")[2].strip(), p):
        captured = read(text[:-1], p, desk=desk, now=now, plan=plan)
        after = desk if captured.desk is None else captured.desk
        then = handed_on(after, captured.events[-1], p) if captured.events else after
        say = " ".join(filter(None, (captured.say, why_unheard(then, p) if then != after else "")))
        return replace(captured, desk=then, say=say)
    text = in_full(with_tab(text, p, desk.speaker), p)
    text = (_LEFT_OVER_OF_A_COMMAND if text.startswith("/") else _LEFT_OVER).sub("", text)
    if text.startswith("/"):
        found, rest = command(_BLANKS.sub(" ", text), p)
        args = Arguments(rest.strip(), p, now, plan, usage=f"The form is {found.usage}")
        result = found.run(args)
        if not isinstance(result, Captured):
            result = Captured(result if isinstance(result, list) else [result])
        denials.refuse(found.name, result, args.usage, rest)
        note = in_clerks_words(result.note or f"/{found.name}")
        return _with_doubts(replace(result, note=note), args.told)
    while "\t" in text:
        code, _, text = text.partition("\t")
        desk = seat(desk, p, code) if code.strip() else turn(desk, p)
        text = text.lstrip(" ")
        if begins_with_a_mark(text) or text.startswith("/"):
            captured = read(text, p, desk=replace(desk, fresh=False), now=now, plan=plan)
            return replace(captured, desk=replace(desk, fresh=False)) if captured.desk is None else captured
    return _speech(text.strip(), p, replace(desk, fresh=False), now)


def _with_doubts(captured: Captured, doubts: Sequence[str]) -> Captured:
    """What is odd in a line is kept with its first event, for the table of contradictions to tell now and again; where
    a line makes no event, it is told now."""
    if not captured.events:
        return replace(captured, say=" ".join(filter(None, (*doubts, captured.say))))
    first, *others = captured.events
    kept = tuple(dict.fromkeys((*first.doubts, *doubts)))
    return replace(captured, events=[first.with_(doubts=kept), *others]) if kept else captured


def _speech(text: str, p: Proceedings, desk: Desk, now: dt.datetime) -> Captured:
    if not text:
        raise Refused("Nothing was said yet: type the words.")
    at = on_the_day(p, now)
    event: Happening
    plainly = text.startswith(AS_WORDS) and bool(text[1:].strip())
    text = text[1:].strip() if plainly else with_list_mark(text)
    for shape, form in _FORMS:
        if not plainly and (found := shape.match(text)):
            after = NARRATIVE if form == "heading" else desk
            number = _number_kept(found[0], p) if form == "numbered" else 0
            number = _letter_kept(found[1], p) if form == "sub-point" else number
            note = Note(text=text[found.end() :], form=form, number=number, at=at)
            return Captured([note], desk=after, note=f"minute a {form}")
    if not desk.speaker:
        return Captured([Note(text=text, at=at)], note="minute a note", say="" if plainly else narrated.told(text, p))
    text = without_own_name(text, desk.speaker, p)
    name, manner = p.people[desk.speaker].in_text, with_manner(desk, text).manner
    match manner:
        case "asked" | "stated":
            text = (_SAYS_ASKED if manner == "asked" else _SAYS_ANSWERED).sub("", text)
            event = Said(person=desk.speaker, text=with_question_marks(text), manner=manner, at=at)
            after = desk
        case "answered":
            text = _SAYS_ANSWERED.sub("", text)
            event = Answered(person=desk.speaker, text=text, at=at)
            after = back_to_asker(desk)
        case "reported":
            text = _SAYS_ANSWERED.sub("", text)
            event = Reported(person=desk.speaker, text=text, at=at)
            after = desk
    told = narrated.told_of_another(text, desk.speaker, p)
    if not told and manner in ("reported", "stated"):
        told = narrated.told(f"{p.people[desk.speaker].code} {text}", p)
    return Captured([event], desk=after, note=f"{name} {manner}", say=told)


def kept_unsettled(line: str, p: Proceedings, desk: Desk = NARRATIVE) -> str:
    """The line that keeps the words of one that was refused, with who was speaking, for them to be settled later."""
    words = " ".join(re.sub(f"[{ANOTHER_LINE}{SAME_LINE}{WHO_SAID_IT}\t\n]", " ", line).split()).removeprefix("/")
    speaker = p.people[desk.speaker].in_text if desk.speaker and not line.startswith("/") else ""
    return f"/unsettled {f'{speaker}: ' if speaker else ''}{words}"


def _number_kept(mark: str, p: Proceedings) -> int:
    """The number typed before a line of a list; 0 for the one it would have in any case, so that it counts on.

    “1.” before each, as some type a list, counts on too.
    """
    typed = int(mark.strip().rstrip("."))
    return 0 if typed in (1, p.page.next_number) else typed


def _letter_kept(mark: str, p: Proceedings) -> int:
    """The place in its order that the mark of a limb says, “c.” or “iii.”; 0 for the one it would have in any case.

    “a.” before each, as some type a list, counts on too, and so does “aa.”. “i.” is the first; after “h.” the ninth.
    """
    counts_on = p.page.next_sub_point
    if mark in lettering.ROMAN and lettering.place_of(mark) != counts_on:
        place = lettering.ROMAN[mark]
        return 0 if place == counts_on else place
    place = lettering.place_of(mark)
    return 0 if place in (1, counts_on) or len(mark) > 1 else place


def enter(line: str, p: Proceedings, *, desk: Desk = NARRATIVE, now: dt.datetime, plan: Plan = NO_PLAN) -> Captured:
    """What a line means: its events placed after the last, each of them possible now, with sentences for the clerk.

    Raises Refused with one clear sentence. Nothing is kept: ``act_of`` makes the act that keeps it.
    """
    captured = read(line, p, desk=desk, now=now, plan=plan)
    refuse_signed(p.bundle)
    place = p.bundle.events[-1].place if p.bundle.events else ""
    placed: list[Happening] = []
    for event in captured.events:
        place = following(place)
        placed.append(event.with_(place=place, typed=to_the_second(now)))
    for event in placed:
        refuse_time_to_come(event, p, now)
    told = [
        _limb_told(line, placed),
        *judge(placed, p),
        *told_of_records(captured, p),
        *(ends_later(event, p, now) for event in placed),
        exempt.excluded_in_words(p, placed),
    ]
    say = " ".join(dict.fromkeys(filter(None, (captured.say, *told, warn_of_a_changed_majority(placed, p)))))
    return replace(captured, events=placed, say=say)


def _limb_told(line: str, events: Sequence[Happening]) -> str:
    """That a limb numbered by a Roman figure is printed with a letter, where it does not begin a list; else empty."""
    mark = roman_mark(line.rpartition("\t")[2].strip())
    limb = events[0] if mark and events else None
    if not isinstance(limb, Note) or limb.form != "sub-point" or not limb.number:
        return ""
    return f"“{mark}” is printed as {lettering.letter(limb.number)}."


def judge(events: Sequence[Happening], p: Proceedings) -> list[str]:
    """Refuse the first event that is impossible, or would print an untruth, each judged after the ones before it have
    happened on a copy; what merely contradicts the record is given back, in sentences for the clerk."""
    trial, told = p, list[str]()
    for n, event in enumerate(events):
        if n:  # only an act of several events needs a trial run
            trial = after(p, events[:1]) if n == 1 else further(trial, events[n - 1 : n])
        if why := event.refusal(trial):
            raise Refused(why)
        untruth, odd = contradictions.judged(trial, event)
        if untruth:
            raise Refused(untruth)
        told += odd
    return list(dict.fromkeys(told))


TWO_CLOCKS = dt.timedelta(minutes=5)
"""By how much the clerk's clock may be behind the one in the room."""


def refuse_time_to_come(event: Happening, p: Proceedings, now: dt.datetime) -> None:
    """Raises Refused for somebody who would leave, or come, at a time still to come: until then her vote is as it is.

    Only where the meeting sits on the day that the clock shows; one minuted afterwards knows all its times. Past
    midnight is to come as well: “3.40” at eight in the evening is a slip.
    """
    if not isinstance(event, Left | Arrived) or event.at is None or p.phase != "in session":
        return
    if local(now).date() == p.sitting and event.at > now + TWO_CLOCKS:
        goes = "goes" if isinstance(event, Left) else "comes"
        raise Refused(f"It is {p.time(now)}: {p.time(event.at)} is still to come, and nobody’s vote changes before it. "
                      f"Type it when she or he {goes}; /stage keeps it as words.")  # fmt: skip


def ends_later(event: Happening, p: Proceedings, now: dt.datetime) -> str:
    """That the meeting is closed at a time still to come, which it was told to be; empty where it is not."""
    if not isinstance(event, Closed) or event.at is None or local(now).date() != local(event.at).date():
        return ""
    later = event.at > now + TWO_CLOCKS
    return f"It is {p.time(now)}: {p.time(event.at)} is still to come." if later else ""


def told_of_records(captured: Captured, p: Proceedings) -> list[str]:
    """What the other records that a line keeps contradict: apologies of somebody who stands in for another."""
    kept = (change.record for change in captured.also if isinstance(change, Put))
    return [sentence for record in kept for sentence in contradictions.told(p, record)]


def act_of(captured: Captured, p: Proceedings, plan: Plan = NO_PLAN) -> Act:
    """The act that keeps what was captured, with what follows from it in other records."""
    meeting = p.bundle.meeting.id
    puts: list[Put | Drop] = [Put(event, meeting) for event in captured.events]
    gone = [each.record for each in captured.also if isinstance(each, Drop) and isinstance(each.record, Happening)]
    return act(captured.note, puts, captured.also, consequences(captured.events, gone, p, plan))
