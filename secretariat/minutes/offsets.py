"""Where in the recording each line of the minutes is, from what tied the clock to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

import msgspec
from msgspec.structs import replace

from ..basics.clock import local
from ..documents.document import Block, Heading, Listed, Paragraph, text
from ..events.base import Happening, happenings
from ..events.recording import RecordingTied, offset_words
from ..proceedings.page import Entry
from ..proceedings.printed import PrintedBlocks
from ..proceedings.proceedings import Proceedings

_LONGEST = 24 * 3600
"""Seconds: beyond a day a line was not said in that recording, but written up on another day."""


class _Tie(msgspec.Struct, frozen=True):
    """The recording stood at so many seconds at a moment; None: it had stopped."""

    moment: dt.datetime
    seconds: int | None


def offsets(p: Proceedings) -> dict[str, int]:
    """By event, how many seconds from the beginning of the recording it was minuted; none where nobody can say.

    A line put in later, between lines that were typed before it, has no second of its own.
    """
    events = happenings(p.bundle)
    ties = sorted(_ties(events), key=lambda each: each.moment)
    if not ties:
        return {}
    found: dict[str, int] = {}
    for event, moment in zip(events, _moments(events), strict=True):
        if moment is None:
            continue
        tie = next((each for each in reversed(ties) if each.moment <= moment), ties[0])
        if tie.seconds is None:
            continue
        seconds = tie.seconds + int((moment - tie.moment).total_seconds())
        if 0 <= seconds < _LONGEST:
            found[event.id] = seconds
    return found


def called(p: Proceedings) -> str:
    """What was tied: “recording”, “webcast”; empty where nothing was."""
    return next((event.what for event in p.bundle.events if isinstance(event, RecordingTied)), "")


def where_it_stopped(p: Proceedings, what: str) -> int | None:
    """How far the recording had got when it was last stopped; None where it was not."""
    ran: _Tie | None = None
    stopped: int | None = None
    mine = [event for event in happenings(p.bundle) if isinstance(event, RecordingTied) and event.what == what]
    for tie in sorted(_ties(mine), key=lambda each: each.moment):
        if tie.seconds is not None:
            ran, stopped = tie, None
        elif ran is not None and ran.seconds is not None:
            stopped, ran = ran.seconds + int((tie.moment - ran.moment).total_seconds()), None
    return stopped


def _ties(events: Sequence[Happening]) -> Iterator[_Tie]:
    for event in events:
        if isinstance(event, RecordingTied) and (moment := _own_moment(event)):
            yield _Tie(moment, None if event.how == "stops" else event.seconds)


def _moments(events: Sequence[Happening]) -> list[dt.datetime | None]:
    """When each was minuted, to the second where that is known; None for what was put in between later."""
    found: list[dt.datetime | None] = []
    next_typed: dt.datetime | None = None
    for event in reversed(events):
        moment = _own_moment(event)
        late = event.typed is not None and next_typed is not None and event.typed > next_typed
        found.append(None if late and moment == event.typed else moment)
        if event.typed is not None and not late:
            next_typed = event.typed
    return found[::-1]


def _own_moment(event: Happening) -> dt.datetime | None:
    """The second it was typed; the time that the clerk gave it, where that is another minute."""
    if event.timed and event.at is not None and (event.typed is None or not _same_minute(event.at, event.typed)):
        return event.at
    return event.typed


def _same_minute(one: dt.datetime, other: dt.datetime) -> bool:
    return local(one).time().replace(second=0) == local(other).time().replace(second=0)


def with_offsets(p: Proceedings, entries: Sequence[Entry]) -> list[Entry]:
    """The entries with their offsets beside them, as the house has it: items alone, or each line too."""
    if p.house.offsets == "none":
        return list(entries)
    known = offsets(p)
    return [_beside(entry, known, items_alone=p.house.offsets == "items") for entry in entries]


def any_printed(p: Proceedings) -> bool:
    """Whether an offset stands in these minutes."""
    return p.house.offsets != "none" and bool(offsets(p))


def _beside(entry: Entry, known: Mapping[str, int], *, items_alone: bool) -> Entry:
    """What goes on in the paragraph before it has that one's; a tie has none of its own."""
    if entry.event not in known or not entry.blocks or entry.joins:
        return entry
    first = entry.blocks[0]
    is_item = isinstance(first, Heading) and (first.level == 2 or bool(first.number))
    if items_alone and not is_item:
        return entry
    stems = (isinstance(block, Paragraph) and block.role == "stem" for block in entry.blocks)
    at = next((n for n, is_stem in enumerate(stems) if not is_stem), 0)
    marked = _marked(entry.blocks[at], offset_words(known[entry.event]))
    return replace(entry, blocks=PrintedBlocks([*entry.blocks[:at], marked, *entry.blocks[at + 1 :]]))


def _marked(block: Block, words: str) -> Block:
    mark = text(f" [{words}]")
    match block:
        case Heading() | Paragraph():
            return replace(block, text=(*block.text, *mark))
        case Listed(parts=(first, *more)) if not isinstance(first, Listed):
            return replace(block, parts=((*first, *mark), *more))
    return block
