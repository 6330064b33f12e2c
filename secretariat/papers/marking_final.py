"""Marking a version of a paper as final, and showing what differs from it since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from msgspec.structs import replace

from ..basics.acts import Act, Put, act
from ..basics.amounts import so_many
from ..basics.kept_file import KeptFile
from ..basics.pattern import pattern
from ..basics.record import Private
from ..documents.document import Block, Document, Paragraph, document, text
from ..meetings.copies import PrintedLine
from ..meetings.meeting import in_words
from .circulating import compare, in_lines
from .comparison import changes_shown
from .final import FinalPaper, SealedFinal, day_of_final, refuse_too_large
from .forms import Change


def mark_final(
    paper: str, file: KeptFile, data: bytes, of: Document, now: dt.datetime, *, by: str = "", public: bool = True,
    cases: tuple[str, ...] = (),
) -> Act:  # fmt: skip
    """The act that marks a version as final. ``file``: how it is kept; of one not for publication what it is called,
    and ``data`` is sealed. ``cases``: the complaints that it tells of; which, is sealed as well. Raises Refused for
    such a one that is too large."""
    lines = tuple(in_lines(of))
    if public:
        return act(
            f"{in_words(paper)} marked as final: {file.name or 'a file'}",
            Put(FinalPaper(at=now, paper=paper, file=file, lines=lines, by=by)),
        )
    refuse_too_large(data)
    closed = SealedFinal(file_name=Private(file.name), data=data, lines=lines, cases=cases)
    return act(
        f"{in_words(paper)} marked as final", Put(FinalPaper(at=now, paper=paper, sealed=closed.id, by=by)), Put(closed)
    )


def differences(final: Sequence[PrintedLine], now: Document) -> list[Change]:
    """Every paragraph that differs from the final version. That it is of another day is none."""
    return compare(list(map(_of_no_day, final)), list(map(_of_no_day, in_lines(now))))


_OF_ITS_DAY = pattern(r"^As it stood on \d{1,2}\s\w+\s\d{4}\.\s?")


def _of_no_day(line: PrintedLine) -> PrintedLine:
    return PrintedLine(_OF_ITS_DAY.sub("", line.text), line.heading)


def told(final: FinalPaper, changes: Sequence[Change]) -> str:
    """How a paper stands to its final version, in a sentence."""
    if not changes:
        return f"It says what {day_of_final(final)} says."
    many = so_many(len(changes), "paragraph")
    return f"It differs from {day_of_final(final)}: {many}."


def shown(final: FinalPaper, changes: Sequence[Change], now: Document, more: str = "") -> Document:
    """Each paragraph as it was and as it is, under the heading it stands at: as in the comparison of minutes. ``more``:
    what else is to be known of that final version."""
    blocks: list[Block] = [Paragraph(text(f"{told(final, changes)} {more}".strip()))]
    blocks += changes_shown(changes, 2)
    made = document(f"{now.title}: what differs from {day_of_final(final)}", blocks, subject=now.subject)
    return replace(made, status=now.status)
