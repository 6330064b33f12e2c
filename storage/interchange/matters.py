"""Whether what follows up the matters of a document fits them: each names what there is, no number is given twice."""

from __future__ import annotations

from collections.abc import Iterator

from secretariat.matters.raised import NUMBERED

from .dumped import ArchiveDump
from .kept import KeptAlready
from .wrong import wrong


def judge_matters(dump: ArchiveDump, kept: KeptAlready) -> None:
    """Refuse a report, letter, promise or part that names no meeting, matter or letter there is. Raises Refused.

    What was deleted since may still be named: ``dump`` lists those in ``gone``, so that nothing is lost on the way.
    """
    gone = set(dump.gone)
    meetings = {*kept.meetings, *(each.meeting.id for each in dump.meetings), *gone}
    events = {id for meeting in kept.meetings.values() for id in meeting.events}
    events |= {event.id for each in dump.meetings for event in each.events}
    matters = {*events, *kept.raised, *(each.id for each in dump.raised), *gone}
    letters = {*kept.letters, *(each.id for each in dump.letters), *gone}
    for place, what, id in _named(dump):
        there = {"meeting": meetings, "matter": matters, "letter": letters}[what]
        if id and id not in there:
            raise wrong(place, f"there is no {what} of the identity “{id}”")
    for n, one in enumerate(dump.raised):
        if one.part_of == one.id:
            raise wrong(f"raised[{n}].part_of", "nothing is a part of itself")
    _judge_numbers(dump, kept)


def _named(dump: ArchiveDump) -> Iterator[tuple[str, str, str]]:
    """Each place that names a meeting, a matter or a letter, with what it names and by which identity."""
    for n, one in enumerate(dump.raised):
        yield f"raised[{n}].part_of", "matter", one.part_of
        yield f"raised[{n}].letter", "letter", one.letter
        yield f"raised[{n}].meeting", "meeting", one.meeting
    for n, report in enumerate(dump.reports):
        yield f"reports[{n}].meeting", "meeting", report.meeting
        for m, id in enumerate(report.matters):
            yield f"reports[{n}].matters[{m}]", "matter", id
    for n, letter in enumerate(dump.letters):
        yield f"letters[{n}].meeting", "meeting", letter.meeting
        for m, passage in enumerate(letter.passages):
            for k, answer in enumerate(passage.answers):
                yield f"letters[{n}].passages[{m}].answers[{k}].matter", "matter", answer.matter
    for n, follow in enumerate(dump.register):
        for m, step in enumerate(follow.steps):
            yield f"register[{n}].steps[{m}].meeting", "meeting", step.meeting
    for n, inspection in enumerate(dump.inspections):
        yield f"inspections[{n}].letter", "letter", inspection.letter


def _judge_numbers(dump: ArchiveDump, kept: KeptAlready) -> None:
    """A part's number is one of its whole's, any other's one of its day and letter: each is given once."""
    loaded = {one.id for one in dump.raised}
    first = {
        _numbered(doc.get("part_of") or "", str(doc.get("on")), str(doc.get("kind")), doc.get("number") or 0): id
        for id, doc in kept.raised.items()
        if id not in loaded
    }
    for n, one in enumerate(dump.raised):
        key = _numbered(one.part_of, str(one.on), one.kind, one.number)
        if (holder := first.setdefault(key, one.id)) != one.id:
            raise wrong(f"raised[{n}].number", f"{holder} has the number {one.number} already")


def _numbered(part_of: str, on: str, kind: str, number: int) -> tuple[str, str, int]:
    letter = {str(name): letter for name, letter in NUMBERED.items()}.get(kind, "")
    return (part_of, "", number) if part_of else (on, letter, number)
