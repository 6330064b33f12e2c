"""What each event printed, and how that is put together: each in its place, answers in what they answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec
from msgspec.structs import replace

from ..basics import joints
from ..basics.pattern import pattern
from ..basics.saying import say
from ..basics.sentences import sentence
from ..documents.document import Block, Heading, Listed, Paragraph, Table, Text, listed, plain, text
from .printed import PrintedBlocks

Joins = Literal["", "paragraph", "point", "sub-point", "promise", "table"]


class SpokenPromise(msgspec.Struct, frozen=True):
    """A promise as it was said: who made it, what was promised (“to send the figures”), and both as a sentence."""

    who: str
    words: str
    sentence: str


def promised(who: str, words: str) -> SpokenPromise:
    """What ``who`` promised, as a sentence; where nobody is named, the words alone are one."""
    if not who:
        whole = words
    elif joints.promised_apart(words):
        whole = say("{who} undertook: {words}", who, words)
    else:
        whole = say("{who} undertook {words}", who, words)
    return SpokenPromise(who, words, sentence(whole))


class Entry(msgspec.Struct):
    """What one event printed. ``joins``: it goes on in the paragraph, the lettered point, or the table, before it; a
    promise in whatever was said before it."""

    event: str
    item: str = ""
    blocks: PrintedBlocks = msgspec.field(default_factory=PrintedBlocks)
    joins: Joins = ""
    private: bool = False
    promise: SpokenPromise | None = None
    aside: str = ""
    """The item under whose own heading it stands, while another is open."""
    ends: bool = False
    """The meeting ended with it."""

    @property
    def stands_under(self) -> str:
        """The item under whose heading it is printed: the open one, or another under that one's own."""
        return self.aside or self.item


def in_place(entries: Iterable[Entry], agenda: Sequence[str]) -> list[Entry]:
    """The entries as they are printed: what stands under the heading of another item comes where that item would have
    been, once the open one is done with.

    ``agenda``: the items in order.
    """
    places = {item: n for n, item in enumerate(agenda)}
    waiting: list[Entry] = []
    found: list[Entry] = []
    for entry in entries:
        if entry.aside:
            waiting.append(entry)
            continue
        first = entry.blocks[0] if entry.blocks else None
        if waiting and (entry.ends or (isinstance(first, Heading) and (first.level == 2 or first.number))):
            now = places.get(entry.item, -1)
            ready = [each for each in waiting if entry.ends or places.get(each.aside, -1) <= now]
            found += sorted(ready, key=lambda each: places.get(each.aside, 0))
            waiting = [each for each in waiting if each not in ready]
        found.append(entry)
    return found + sorted(waiting, key=lambda each: places.get(each.aside, 0))


def joined(entries: Iterable[Entry], *, apart: bool = True) -> tuple[Block, ...]:
    """The entries as one run of blocks, answers and run-on sentences joined to what they follow.

    ``apart``: promises stand on lines of their own, with their numbers.
    """
    blocks: list[Block] = []
    for entry in entries:
        last = blocks[-1] if blocks else None
        first = entry.blocks[0] if entry.blocks else None
        if (
            entry.joins == "paragraph"
            and isinstance(last, Paragraph)
            and last.role == "body"
            and isinstance(first, Paragraph)
        ):
            blocks[-1] = replace(last, text=_and(last.text, first.text))
            blocks += entry.blocks[1:]
        elif (
            entry.joins == "table"
            and isinstance(last, Table)
            and isinstance(first, Table)
            and (last.caption, last.header) == (first.caption, first.header)
        ):
            blocks[-1] = replace(last, rows=(*last.rows, *first.rows))
            blocks += entry.blocks[1:]
        elif entry.joins in ("point", "sub-point") and first is not None and (at := _last_point(blocks)):
            point = blocks[-at]
            assert isinstance(point, Listed)
            for n, more in enumerate(entry.blocks):
                if isinstance(more, Listed):
                    point = replace(point, parts=(*point.parts, more))
                elif isinstance(more, Paragraph):
                    point = _extended(point, more.text, of_its_own=n > 0)
            blocks[-at] = point
        elif entry.promise is not None and not apart:
            blocks += entry.blocks[:-1]  # the heading under which it was settled afterwards
            blocks[-1:] = _promised(blocks[-1] if blocks else None, entry.promise)
        else:
            blocks += entry.blocks
    return tuple(blocks)


def relettered(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The same blocks with the letters of each series in order, where some were left out."""
    given: dict[str, int] = {}
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Listed) and block.kind == "letter":
            given[block.series] = given.get(block.series, 0) + 1
            block = listed(block.series, "letter", given[block.series], *block.parts)
        found.append(block)
    return tuple(found)


def goes_on_in(block: Block | None) -> bool:
    """Whether a promise goes on in what was printed before it: in what somebody said, or what was told."""
    match block:
        case Listed():
            return block.kind in ("letter", "sub-letter", "number", "bullet")
        case Paragraph(role="body"):
            return not plain(block.text).rstrip().endswith(":")
        case _:
            return False


def last_printed(entries: Sequence[Entry]) -> Block | None:
    """The last block that was printed; of a promise that goes on, a paragraph that it makes or ends."""
    for entry in reversed(entries):
        if entry.promise is not None:
            return Paragraph(text(entry.promise.sentence))
        if entry.blocks:
            return entry.blocks[-1]
    return None


def _promised(last: Block | None, promise: SpokenPromise) -> list[Block]:
    """What a promise makes of the block before it: the sentence goes on there, unless it says the promise already."""
    words = text(promise.sentence)
    found: list[Block] = [] if last is None else [last]
    if last is None or not goes_on_in(last):
        return [*found, Paragraph(words)]
    if isinstance(last, Listed):
        said = last.paragraphs[-1] if last.paragraphs else ()
        return found if _says(plain(said), promise) else [_extended(last, words)]
    assert isinstance(last, Paragraph)
    return found if _says(plain(last.text), promise) else [replace(last, text=_and(last.text, words))]


_TO_OR_THAT = pattern(r"^(?:to follow up the answer: |to |that )", re.IGNORECASE)
_FEW = 2
"""Words: fewer may end a sentence about something else."""


def _says(said: str, promise: SpokenPromise) -> bool:
    """Whether a sentence ends in the promise, in its own words: it was marked, and not said once more."""
    core = _TO_OR_THAT.sub("", promise.words).strip(" .“”")
    if len(core.split()) < _FEW or promise.who not in said:
        return False
    return re.search(rf"(?<!\w){re.escape(core)}[ .”]*$", said, re.IGNORECASE) is not None


def _last_point(blocks: list[Block]) -> int:
    """How far from the end the last lettered point stands, past promises noted in between; 0 if there is none."""
    for back, block in enumerate(reversed(blocks), 1):
        if isinstance(block, Listed) and block.kind == "letter":
            return back
        if not (isinstance(block, Listed) and block.kind in ("action", "undertaking")):
            return 0
    return 0


def _extended(point: Listed, words: Text, *, of_its_own: bool = False) -> Listed:
    """A point with more words: they go on in its last paragraph, unless a list stands after that."""
    last = point.parts[-1] if point.parts else ()
    if of_its_own or isinstance(last, Listed):
        return replace(point, parts=(*point.parts, words))
    return replace(point, parts=(*point.parts[:-1], _and(last, words)))


def _and(before: Text, words: Text) -> Text:
    """One text after another; a line that has no full stop, as of a bullet, gets it."""
    if not before:
        return words
    stop = "" if plain(before).rstrip()[-1:] in tuple(".?!:;…”)") else "."
    return (*before, *text(f"{stop} "), *words)
