"""The gate that every public paper goes through: nothing about a complainant may stand in it (CMP-43).

Pure: it is given the cases of the register, reads a finished paper and lists each breach. A breach gives the kind of
thing and its place in the paper, and never repeats the words. The caller writes the very paper that was read here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from typing import Any

import msgspec

from ...basics.clock import parse_date, short_date
from ...basics.pattern import pattern
from ...basics.record import Private, Refused
from ...documents.document import Block, Document, Heading, Listed, Paragraph, Table, plain
from ...panel.panel import Panel
from ...panel.people import People
from ..case import Case
from ..not_them import Place, Remembered
from .folded import fold_words, without_entities
from .leaks import Leak, Watch, public_names

_CAPITAL_WITHIN = pattern(r"(?<=[^\W\d_])(?=[A-Z][a-z])|(?<=[a-z])(?=[A-Z])")
"""Where the words of a file's name are parted by a capital alone: “ReplyNightshade”."""

MOST = 3
"""A refusal names so many places; how many more there are is only counted."""


class Piece(msgspec.Struct, frozen=True):
    """Some words of a paper, and where they stand."""

    place: str
    words: str


class Breach(msgspec.Struct, frozen=True):
    """Something that may not stand in a paper: what kind of thing, of which complaint, and where."""

    what: str
    case: str
    place: str
    around: Private = Private()

    @property
    def where(self) -> Place:
        """The place, as it can be said not to be the complainant."""
        return Place(self.place, self.around)

    def phrase(self) -> str:
        """What was found and where, as a part of a sentence."""
        return f"{self.what} (complaint {self.case}) in {self.place}"


class Gate:
    """All that the register knows about complainants, ready for papers to be compared with it.

    ``people``, ``panel`` and ``venues`` (where it usually meets) give the names that papers must print, and so may.
    ``unread``: how many cases could not be read, and so are not compared.
    """

    def __init__(
        self, cases: Iterable[Case], people: People, panel: Panel | None = None, venues: Iterable[str] = (), *,
        unread: int = 0,
    ) -> None:  # fmt: skip
        self._cases = list(cases)
        self._public = [*public_names(people), *bound_to_be_printed(panel, venues)]
        self._watches: dict[bool, Watch] = {}
        self.unread = unread

    def _watch(self, *, references: bool) -> Watch:
        """Made when first asked for, and the one out of the other: to take all names apart is most of the work."""
        if references not in self._watches:
            self._watches[references] = (
                self._watch(references=False).for_references_too()
                if references
                else Watch(self._cases, public=self._public)
            )
        return self._watches[references]

    # --- what is looked at ---

    def findings(self, document: Document, *, references: bool = True, paper: str = "") -> list[Breach]:
        """Every place of a paper where something private stands.

        ``references``: the panel's own references are looked for too. The Review of Complaints alone may give them.
        ``paper``: what it is called, with its meeting; what was said not to be the complainant there is let be.
        """
        watch = self._watch(references=references)
        return self._found(watch, pieces(document, watch.without), paper)

    def refuse(self, document: Document, *, references: bool = True, paper: str = "") -> None:
        """Raises ComplainantNamed where a paper may not go out, with the places. ``paper``: see ``findings``."""
        self.refuse_found(self.findings(document, references=references, paper=paper))

    def refuse_found(self, findings: list[Breach]) -> None:
        """As ``refuse``, for what was found in several documents that go out as one: their places are numbered through,
        so that of each it can be said in one breath that it is somebody else."""
        _refuse("This paper may not go out", findings)

    def refuse_name(self, file: str) -> None:
        """Raises Refused for a file's name with something private in it: names of files are seen by everybody."""
        written_as_one = [Piece("its name", each) for each in (file, _CAPITAL_WITHIN.sub(" ", file))]
        _refuse_plainly("The file may not be called so", self._found(self._watch(references=False), written_as_one))

    def refuse_reason(self, why: str) -> None:
        """Raises Refused for a reason that names a complainant: what is logged in the clear is read by everybody."""
        _refuse_plainly("The reason is kept in the clear, so it may not say that",
                self._found(self._watch(references=False), [Piece("the reason", why)]))  # fmt: skip

    def refuse_calendar(self, data: bytes) -> None:
        """Raises Refused where a calendar file may not go out."""
        watch = self._watch(references=True)
        _refuse("This calendar may not go out", self._found(watch, list(_calendar(data.decode("utf-8"))), "calendar"))

    def refuse_dump(self, data: bytes, how: str) -> None:
        """Raises Refused where a dump that leaves the complaints out holds something of them all the same. ``how``: how
        it is written with them.

        The people of the panel are not looked at: one of them may have complained, and is known to the panel anyway.
        """
        dump = {name: value for name, value in msgspec.json.decode(data).items() if name != "people"}
        searched: list[Piece] = []
        _take_apart(dump, "", searched)
        findings = self._found(self._watch(references=False), searched, "dump")
        _refuse(f"The document would not be without complaints ({how})", findings, end="")

    def without(self, words: str) -> str:
        """A line of history with what is private left out; the panel's own references may stand."""
        return self._watch(references=False).without(words)

    def _found(self, watch: Watch, searched: list[Piece], paper: str = "") -> list[Breach]:
        """The breaches in some pieces, searched as one text with a line each: a name may run over two paragraphs."""
        words = [_in_lines(without_entities(piece.words)) for piece in searched]
        begins = [0, *accumulate(len(each) + 1 for each in words)]
        leaks = watch.leaks("\n".join(words))
        found = []
        for leak in leaks:
            n = bisect_right(begins, (leak.start + leak.end) // 2) - 1
            around = _around(words[n], leak.start - begins[n], leak.end - begins[n])
            found.append(Breach(_kind(leak), leak.case, searched[n].place, around))
        said = Remembered(self._cases, paper)
        kept = [each for each in dict.fromkeys(found) if not said.lets(each.case, each.where)]
        return [each for each in kept if not said.lets(each.case, each.where, moved=True)]


def bound_to_be_printed(panel: Panel | None, venues: Iterable[str] = ()) -> list[str]:
    """Names of places and bodies that stand in every agenda: they are no leak, even if a complainant is called so.

    Otherwise a complainant called Westmere would stop every paper of Westmere's panel. A single word is let through
    only after “of”: “of Westmere” may stand, “Mrs Westmere” is still looked for.
    """
    names = [*panel.every_name, *panel.authorities] if panel else []
    full_names = [name for name in (*names, *venues) if len(fold_words(name)) > 1]
    parts = [part.strip() for venue in venues for part in venue.split(",") if len(fold_words(part)) > 1]
    return [*full_names, *parts, *(f"of {word}" for name in names for word in fold_words(name))]


def _refuse_plainly(sentence: str, findings: list[Breach]) -> None:
    """As ``_refuse``, where nothing can be said of a place: it is simply written otherwise."""
    try:
        _refuse(sentence, findings, end="")
    except ComplainantNamed as refusal:
        raise Refused(str(refusal)) from None


class ComplainantNamed(Refused):
    """Refused because a complainant seems to be named. ``head``: what may not be, without the places. ``findings``:
    each of the places, in order."""

    def __init__(self, sentence: str, head: str, findings: list[Breach]) -> None:
        super().__init__(sentence)
        self.head, self.findings = head, findings

    def places(self) -> dict[str, list[Breach]]:
        """The places as they are named, in order, each with all that was found there."""
        found: dict[str, list[Breach]] = {}
        for each in self.findings:
            found.setdefault(each.phrase(), []).append(each)
        return found


def _refuse(sentence: str, findings: list[Breach], end: str = " Take it out of the record, then write it.") -> None:
    if findings:
        phrases = list(dict.fromkeys(finding.phrase() for finding in findings))
        named = "; ".join(phrases[:MOST])
        more = f"; and {len(phrases) - MOST} more" if len(phrases) > MOST else ""
        raise ComplainantNamed(f"{sentence}: {named}{more}.{end}", sentence, findings)


_BESIDE = 5
"""Words on either side by which a place is known again."""


def _around(words: str, start: int, end: int) -> Private:
    start, end = max(start, 0), min(end, len(words))
    before, after = fold_words(words[:start])[-_BESIDE:], fold_words(words[end:])[:_BESIDE]
    return Private(" ".join([*before, *fold_words(words[start:end]), *after]))


_ENDS_OF_LINES = pattern("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def _in_lines(words: str) -> str:
    """Words with each end of a line as it is typed; what can be printed has none, and that is quickly asked."""
    return words if words.isprintable() else _ENDS_OF_LINES.sub("\n", words)


def _kind(leak: Leak) -> str:
    if leak.what == "reference":
        return "a complaint's reference"
    return f"a complainant's {'surname' if leak.surname else leak.what}"


# --- a paper in pieces ---


def pieces(document: Document, safe: Callable[[str], str]) -> list[Piece]:
    """Every word of a paper with its place, and what the file gives as title, subject and author.

    ``safe`` takes what is private out of a heading, which the places of the pieces under it quote.
    """
    found = [
        Piece("the title", document.title),
        Piece("the subject that the file gives", document.subject),
        Piece("the author that the file gives", document.author),
        Piece("the words on every page", document.status),
    ]
    under, count, headings = "at the beginning", 0, 0
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 1:
            found.append(Piece("the title", plain(block.text)))
            continue
        if isinstance(block, Heading):
            headings, count = headings + 1, 0
            name = safe(block.words)
            under = f"under “{name}”"
            found += [Piece(f"heading {headings}, “{name}”", words) for words in (plain(block.text), block.number)]
            continue
        count += 1
        found += _of_block(block, under, count)
    return found


def _of_block(block: Block, under: str, count: int) -> Iterator[Piece]:
    match block:
        case Paragraph():
            yield Piece(f"paragraph {count} {under}", plain(block.text))
        case Listed():
            for words in block.paragraphs:
                yield Piece(f"point {block.label} {under}", plain(words))
        case Table():
            yield Piece(f"the caption of the table {under}", block.caption)
            for title in block.header:
                yield Piece(f"the head of the table {under}", title)
            for n, row in enumerate(block.rows, 1):
                for filled in row:
                    for part in filled:
                        for piece in _of_block(part, under, count):
                            yield Piece(f"row {n} of the table {under}", piece.words)
        case _:
            pass


# --- other files in pieces ---

_PLAIN_FACTS = frozenset(
    "BEGIN END DTSTART DTEND DTSTAMP DURATION SEQUENCE STATUS TRANSP VERSION PRODID METHOD".split()  # noqa: SIM905
)
_NAMED = {"SUMMARY": "title", "LOCATION": "place", "DESCRIPTION": "description", "X-WR-CALNAME": "name"}
_ESCAPED = pattern(r"\\(.)")


def _calendar(file: str) -> Iterator[Piece]:
    """The words of a calendar file (iCalendar), after its folded lines are joined again."""
    lines = re.sub(r"\r?\n[ \t]", "", file).splitlines()
    day = ""
    for n, line in enumerate(lines):
        head, _, value = line.partition(":")
        name = head.partition(";")[0].upper()
        if line == "BEGIN:VEVENT":
            day = _day(lines[n:])
        if name in _PLAIN_FACTS or name.startswith("TZ"):
            continue
        words = _ESCAPED.sub(lambda found: " " if found[1] in "nN" else found[1], value)
        of = f" of the event of {day}" if day else " of the calendar"
        yield Piece(f"the {_NAMED.get(name, name)}{of}", words)


def _day(lines: Iterable[str]) -> str:
    start = next((line.rpartition(":")[2] for line in lines if line.startswith("DTSTART")), "")
    try:
        return short_date(parse_date(f"{start[:4]}-{start[4:6]}-{start[6:8]}"))
    except Refused:
        return "an unknown day"


def _take_apart(value: dict[str, Any] | list[Any], place: str, into: list[Piece]) -> None:
    """Add every word of a document, with its place in it."""
    for where, inner in _within(value, place):
        if isinstance(inner, str):
            into.append(Piece(where, inner))
        elif isinstance(inner, dict | list):
            _take_apart(inner, where, into)


def _within(value: dict[str, Any] | list[Any], place: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        before = f"{place}." if place else ""
        for name, inner in value.items():
            yield f"{before}{name}", inner
    else:
        for n, inner in enumerate(value):
            named = inner.get("id") if isinstance(inner, dict) else None
            yield f"{place}[{named if isinstance(named, str) else n}]", inner
