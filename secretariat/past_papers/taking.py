"""Taking past papers in: each read, then kept with what the clerk accepts of it, as a paper of its meeting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..basics.acts import Act, Drop, Put, act
from ..basics.cleaning import clean
from ..basics.clock import house_date, written_day
from ..basics.kept_file import KeptFile, file_of, refuse_size
from ..basics.pattern import pattern
from ..basics.record import Refused
from ..letters.opened.opening import text_of_file
from ..meetings.past_papers import PAST_KINDS, NumberedLine, PastKind, PastPaper
from .reading import CELL_LINE, NUMBER, PastRead, read_past

_FILE_DAY = pattern(r"(?<!\d)(\d{4})[-_. ]?(\d{2})[-_. ]?(\d{2})(?!\d)")
_LINE = pattern(rf"\(?(?P<number>{NUMBER}|[A-Za-z]?\d{{1,3}}[A-Za-z]?|[A-Za-z]|[ivxlc]{{1,6}})[.):]?\s+(?P<text>\S.*)")


class OpenedPast(NamedTuple):
    """A file with its words and what was read in them. ``trouble``: why its words could not be read; empty else."""

    file: KeptFile
    text: str
    read: PastRead
    trouble: str = ""


def open_past(name: str, data: bytes) -> OpenedPast:
    """Open and read a past paper. May take a moment: not on the event loop. Raises Refused for one that is empty.

    One whose words cannot be read (a scan) is a paper all the same.
    """
    refuse_size(name, data, "paper")
    file = file_of(name, data)
    try:
        text = clean(text_of_file(name, data, what="paper"))
    except Refused as refusal:
        return OpenedPast(file, "", PastRead(), f"Nothing was read in it: {refusal}")
    broken = not data.startswith(b"PK") and b"<html" not in data[:3000].lower()
    if "\t" in text and not data.startswith(b"%PDF"):  # of a table's cells, each line apart
        return OpenedPast(
            file, text, read_past(clean(text_of_file(name, data, what="paper", cell_line=CELL_LINE)), broken=broken)
        )
    return OpenedPast(file, text, read_past(text, broken=broken))


def day_in_name(name: str) -> str:
    """A day that a file's name bears in full, 2019-03-20 or 20190320; empty for none. It is a hint, and not certain."""
    for found in _FILE_DAY.finditer(name):
        try:
            return dt.date(int(found[1]), int(found[2]), int(found[3])).isoformat()
        except ValueError:
            continue
    return ""


def past_paper(
    opened: OpenedPast, *, day: str, kind: str, received: dt.date, title: str = "", present: Iterable[str] = (),
    items: Iterable[str] = (), recommendations: Iterable[str] = (),
) -> PastPaper:  # fmt: skip
    """The record of a paper, with what was accepted. Raises Refused for a day that is none, or has not been yet."""
    if not day.strip():
        raise Refused("Of which day its meeting was is not certain: say it.")
    when = written_day(day, near=received, toward="past")
    if when.doubt:
        raise Refused(when.doubt)
    if when.day > received:
        raise Refused(f"{house_date(when.day)} has not been yet: a paper to come belongs to its agenda.")
    said: PastKind | None = next((each for each, _ in PAST_KINDS if each == kind), None)
    if said is None:
        raise Refused("Say whether it is minutes, an agenda or another paper.")
    return PastPaper(
        day=when.day, kind=said, title=" ".join(title.split()), received=received, text=opened.text, file=opened.file,
        present=tuple(filter(None, (" ".join(name.split()) for name in present))), items=numbered(items),
        recommendations=numbered(recommendations),
    )  # fmt: skip


def numbered(lines: Iterable[str]) -> tuple[NumberedLine, ...]:
    """Lines such as “7. Public Questions”, each under its number. Raises Refused for one that bears none."""
    found = []
    for line in filter(None, (" ".join(line.split()) for line in lines)):
        read = _LINE.fullmatch(line)
        if read is None:
            raise Refused(f"“{line[:60]}” bears no number. Write it as “7. Public Questions”.")
        found.append(NumberedLine(read["number"], read["text"]))
    return tuple(found)


def take_in(paper: PastPaper, kept: Sequence[PastPaper]) -> Act:
    """Keep a paper. Raises Refused where the same file is kept already."""
    same = next((each for each in kept if each.file and paper.file and each.file.sha256 == paper.file.sha256), None)
    if same is not None and same.id != paper.id:
        raise Refused(f"That file is kept already, as {_called(same)}.")
    return act(f"{_called(paper)} kept", Put(paper))


def take_out(paper: PastPaper) -> Act:
    """Take a paper out again. Its file stays among the kept ones."""
    return act(f"{_called(paper)} taken out", Drop(paper))


def _called(paper: PastPaper) -> str:
    return f"{dict(PAST_KINDS)[paper.kind].lower()} of {house_date(paper.day)}"
