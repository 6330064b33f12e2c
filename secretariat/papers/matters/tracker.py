"""The recommendation tracker: meeting by meeting, what was made, noted, closed and carried on (REC-01)."""

from __future__ import annotations

from ...basics.clock import house_date
from ...basics.saying import said_later, say
from ...basics.sentences import capitalised, listing
from ...documents.document import Block, Cell, Document, Heading, Table, cell, document, text
from ...matters.matter import StoryEntry
from ...matters.tracked import CAME, Stood, Track, Tracked, tracks
from .known import Material, known, meeting_of
from .words import NONE, line

HEADER = (
    said_later("Reference"),
    said_later("Recommendation"),
    said_later("Since the meeting before"),
    said_later("At this meeting"),
    said_later("How it then stood"),
)


def tracker(m: Material) -> Document:
    """Of one meeting, what was before it; of all, each meeting held, the latest first."""
    k, meeting = known(m), meeting_of(m)
    # of every meeting, also where the paper is of one: what others made is carried on to it
    made = [matter for matter in k.register.matters if matter.is_recommendation]
    found = tracks(made, [each for each in k.meetings if each.id in k.held])
    shown = [track for track in found if track.meeting.id == meeting.id] if meeting else found[::-1]
    blocks: list[Block] = [line(say("As it stood on {day}.", house_date(k.today)))]
    for track in shown:
        blocks += _of_meeting(track)
    if not shown:
        blocks.append(line(say("This meeting was not held yet.") if meeting else say("No meeting was held yet.")))
    of = say(": meeting of {day_in_words}", meeting.day_in_words) if meeting else ""
    return document(
        say("Recommendation tracker of the {name}{of}", k.panel.name, of), blocks, subject=k.panel.name, wide=True
    )


def _of_meeting(track: Track) -> list[Block]:
    day = track.meeting.day_in_words
    heading = Heading(2, text(say("Meeting of {day}", day)))
    if not track.of:
        return [heading, line(say("No recommendation was made at this meeting, and none was before it."))]
    counts = [
        say("1 was {came}", say(came)) if n == 1 else say("{n} were {came}", n, say(came))
        for came in CAME
        if (n := track.count(came))
    ]
    table = Table(
        say("Recommendations at the meeting of {day}", day), tuple(map(say, HEADER)), tuple(map(_row, track.of))
    )
    return [heading, line(f"{capitalised(listing(counts))}."), table]


def _row(tracked: Tracked) -> tuple[Cell, ...]:
    since = [said for entry in tracked.since if (said := _told(entry))]
    return (
        cell(tracked.matter.reference), cell(tracked.matter.text), cell(capitalised("; ".join(since)) or NONE),
        cell(capitalised(say(" and ").join(map(say, tracked.came))) or NONE), cell(_stood(tracked.then)),
    )  # fmt: skip


def _told(entry: StoryEntry) -> str:
    """What happened and when, without the words that the clerk noted with it."""
    on = say(" on {day}", house_date(entry.on)) if entry.on else ""
    position = f": {say(entry.position)}" if entry.position and entry.position != "postponed" else ""
    what = say("put off") if entry.what == "postponed" or entry.position == "postponed" else say(entry.what)
    return f"{what}{on}{position}"


def _stood(then: Stood) -> str:
    """“Answered on 20 July 2031: accepted; noted”, “open”."""
    on = say(" on {day}", house_date(then.on)) if then.on else ""
    position = f": {say(then.position)}" if then.position and then.how == "answered" else ""
    to_come = say("; noted") if then.noted else say("; to be noted") if then.how == "answered" else ""
    return capitalised(f"{say(then.how)}{on}{position}{to_come if then.how == 'answered' else ''}")
