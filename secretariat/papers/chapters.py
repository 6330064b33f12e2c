"""The chapters of a recording: each item with the second at which it was opened; as a WebVTT file too."""

from __future__ import annotations

from msgspec.structs import replace

from ..basics.saying import say
from ..documents.document import Block, Cue, Document, Heading, Paragraph, Table, cell, document, plain, text
from ..events.base import happenings
from ..events.course import Adjourned, Closed
from ..events.recording import RecordingTied, offset_words
from ..minutes.offsets import called, offsets
from ..proceedings.proceedings import Proceedings


def chapters(p: Proceedings) -> Document:
    """A chapter for each heading of the public minutes, from one to the next; the last ends with the meeting."""
    what = say(called(p) or "recording")
    cues = _cues(p)
    rows = tuple((cell(offset_words(cue.start)), cell(cue.words)) for cue in cues)
    blocks: list[Block] = (
        [Paragraph(text(say("The times are those of the {what}; the minutes are the record.", what))),
         Table(say("Chapters"), (say("Time"), say("Chapter")), rows)]
        if rows
        else [Paragraph(text(_none(p, what)))]
    )  # fmt: skip
    title = say(
        "Chapters of the {what} of the {name} on {day_in_words}", what, p.panel.name, p.bundle.meeting.day_in_words
    )
    return replace(document(title, blocks, subject=p.panel.name), cues=cues)


def _none(p: Proceedings, what: str) -> str:
    if called(p):
        return say("No item was opened while the {what} ran.", what)
    return say("Nothing ties the clock to a recording: /recording starts, typed in the meeting, does.")


def _cues(p: Proceedings) -> tuple[Cue, ...]:
    """Each heading with its second, as far as it is public; a stop of the recording ends the chapter before it."""
    known = offsets(p)
    starts: list[tuple[int, str]] = []
    for event, entry in zip(happenings(p.bundle), p.page.entries, strict=True):
        seconds = known.get(event.id)
        if seconds is None or entry.private:
            continue
        first = entry.blocks[0] if entry.blocks else None
        if isinstance(first, Heading) and (first.level == 2 or first.number):
            number = f"{first.number}. " if first.number and first.number[-1:].isalnum() else ""
            starts.append((seconds, f"{number}{plain(first.text)}"))
        elif isinstance(event, Closed | Adjourned) or (isinstance(event, RecordingTied) and event.how == "stops"):
            starts.append((seconds, ""))
        if isinstance(event, Closed):
            break  # what was settled afterwards is in no recording
    last = max(known.values(), default=0)
    starts.sort(key=lambda each: each[0])
    ends = [*(start for start, _ in starts[1:]), last][: len(starts)]
    return tuple(Cue(start, max(end, start + 1), words) for (start, words), end in zip(starts, ends, strict=True)
                 if words)  # fmt: skip
