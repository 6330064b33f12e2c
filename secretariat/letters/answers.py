"""What a stretch of a letter answers: the first form that fits, topics over it, and what stands outside."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from .answer import Answer, Reply, gathered, moved, of_row
from .answered_later import brought_together
from .forms import (
    answered_beneath,
    asking_first,
    bare_titles,
    beneath_a_position,
    bold_openings,
    italics,
    limbs,
    noun_and_number,
    numbered,
    question_and_response,
    quoted,
    short_openings,
)
from .forms.asked_before import Paired, pairs
from .forms.start import Form, Start
from .forms.table import AnswerRow, tables
from .headings import is_heading, is_title_within, title_of
from .in_short import in_short_together
from .labels import code, is_strong, voice
from .languages import merged
from .like_the_others import like_the_others
from .numbering import numbers_said
from .openings_and_closes import is_postscript
from .paragraphs import LetterPiece
from .positions import opens_with_a_position
from .turns import is_occasion, is_turn, number_turned_to

_LABELLED: tuple[tuple[str, Form], ...] = (
    ("noun and number", noun_and_number.starts),
    ("question and response", question_and_response.starts),
)
_BY_SHAPE: tuple[tuple[str, Form], ...] = (
    ("beneath a position", beneath_a_position.starts),
    ("limbs", limbs.starts),
    ("number with a voice", numbered.with_a_voice_beneath),
    ("numbered replies", numbered.with_both),
    ("numbered requests", numbered.quoting),
    ("bold openings", bold_openings.starts),
    ("quotations", quoted.starts),
    ("italics", italics.starts),
    ("numbered titles", numbered.under_titles),
    ("requests with a position beneath", answered_beneath.starts),
    ("questions", asking_first.starts),
    ("short openings", short_openings.starts),
)


_SURE: tuple[tuple[str, Form], ...] = (
    *_LABELLED,
    ("limbs", limbs.starts),
    ("number with a voice", numbered.with_a_voice_beneath),
    ("bold openings", bold_openings.starts),
)
"""Forms that are looked for in a section even where another section has labels."""


class Answers(msgspec.Struct, frozen=True):
    """What was found in a stretch, by the places of its paragraphs. ``topics``: those that units stand under."""

    found: tuple[Answer, ...] = ()
    topics: tuple[str, ...] = ()
    headings: frozenset[int] = frozenset()
    """Headings, numbered or not, and the header rows of tables."""
    loose: tuple[int, ...] = ()
    may_continue: frozenset[int] = frozenset()
    before: tuple[int, ...] = ()
    """What stands before the first unit and before the first heading."""
    introducing: tuple[int, ...] = ()
    """What stands between a heading and its first unit."""


def answers(pieces: Sequence[LetterPiece]) -> Answers:
    """Every unit of a stretch of paragraphs, with all that stands outside them."""
    headings = {at: title_of(piece.text) for at, piece in enumerate(pieces) if is_heading(pieces, at)}
    paired = pairs(pieces)
    starts = {} if paired or _under_positions(pieces) else _starts(pieces, headings)
    return _Builder(pieces, headings, starts, paired).built()


def _under_positions(pieces: Sequence[LetterPiece]) -> bool:
    """Whether numbers stand beneath what is said of them: “Accepted:”, “R1”, “R2”, “Not accepted:”, “R3”."""
    first = next((n for n, piece in enumerate(pieces) if noun_and_number.starts([piece]) or code(piece.text)), 0)
    texts = [piece.text for piece in pieces[first - 1 :]] if first else []
    if not texts or not opens_with_a_position(texts[0]):
        return False
    _, many = in_short_together(texts)
    return many > 1 and not noun_and_number.starts(pieces[first - 1 + many :])


def joined(found: Sequence[Answers], lengths: Sequence[int]) -> Answers:
    """What was found in several stretches as in one: each that many paragraphs long."""
    if len(found) == 1:
        return found[0]
    steps = [sum(lengths[:n]) for n in range(len(lengths))]
    pairs = list(zip(found, steps, strict=True))
    return Answers(
        tuple(moved(answer, step) for one, step in pairs for answer in one.found),
        tuple(dict.fromkeys(topic for one in found for topic in one.topics)),
        frozenset(n + step for one, step in pairs for n in one.headings),
        tuple(n + step for one, step in pairs for n in one.loose),
        frozenset(n + step for one, step in pairs for n in one.may_continue),
        tuple(n + step for one, step in pairs for n in one.before),
        tuple(n + step for one, step in pairs for n in one.introducing),
    )


def _starts(pieces: Sequence[LetterPiece], headings: dict[int, str]) -> dict[int, tuple[str, Start]]:
    """Where units begin, by the first form that fits: labels anywhere in the stretch, else each section by its shape.

    Numbered titles that hold labelled questions are topics; one that holds none is a unit of its own. A section without
    the labels that others have may still have another form that is sure.
    """
    found: dict[int, tuple[str, Start]] = {}
    for name, form in _LABELLED:
        found = {start.at: (name, start) for start in form(pieces)} | found
    if found and all(in_short_together([pieces[at].text])[0] for at in found):
        return {}  # “Recommendations 1 to 3: accepted; 4: rejected”
    if found and all(name == "question and response" for name, _ in found.values()):
        _under_numbered_titles(pieces, headings, found)
    for at in [at for at, (_, one) in found.items() if one.noun == "item" and one.asked and at + 1 in found]:
        headings[at] = pieces[at].text  # a title: “Item 6 - Performance”
        del found[at]
    _limbs_within(pieces, found)
    forms = _SURE if found else (*_LABELLED, *_BY_SHAPE)
    opened = bool(found)
    for section in _sections(pieces, headings):
        if any(at in found for at in section) or (opened and section[0] < min(found) and section[0] == 0):
            continue
        within = [pieces[at] for at in section]
        starts, name = next(((starts, name) for name, form in forms if (starts := form(within))), ([], ""))
        found |= {section[start.at]: (name, start._replace(at=section[start.at])) for start in starts}
    over = (at - 1 for at in found if at and at - 1 not in found)
    headings |= {at: pieces[at].text for at in over if beneath_a_position.stands_over(pieces[at].text)}
    if not found and not any(piece.cells for piece in pieces):
        found = {start.at: ("bare titles", start) for start in bare_titles.starts(pieces)}
        for at in found:
            headings.pop(at, None)
    return found


def _limbs_within(pieces: Sequence[LetterPiece], found: dict[int, tuple[str, Start]]) -> None:
    """Limbs of one recommendation that are answered one by one are units of their own; its first words open the first.

    “Recommendation 1: That the Commissioner (a) show … Response: … (b) set out … Response: …”.
    """
    places = [*sorted(found), len(pieces)]
    for first, until in pairwise(places):
        within = list(pieces[first + 1 : until])
        runs = limbs.starts(within)
        if len(runs) < 2 or any(voice(piece.text) for piece in within[: runs[0].at]):
            continue
        ends = [*(one.at for one in runs[1:]), len(within)]
        if not all(any(voice(p.text) for p in within[one.at + 1 : end]) for one, end in zip(runs, ends, strict=True)):
            continue
        name, start = found[first]
        found[first] = (name, start._replace(n=runs[0].n))
        for one in runs[1:]:
            at = first + 1 + one.at
            found[at] = (name, Start(at, one.n, one.asked, one.reply, noun=start.noun))


def _under_numbered_titles(
    pieces: Sequence[LetterPiece], headings: dict[int, str], found: dict[int, tuple[str, Start]]
) -> None:
    titles = [(at, label) for at, label in numbered.titles(pieces) if at not in found]
    first = min(found)
    if not titles or titles[0][0] > first:
        return
    for n, (at, label) in enumerate(titles):
        until = titles[n + 1][0] if n + 1 < len(titles) else len(pieces)
        if any(at < place < until for place in found):
            headings[at] = label.rest
        else:
            found[at] = ("numbered titles", Start(at, label.n, label.rest))


def _sections(pieces: Sequence[LetterPiece], headings: dict[int, str]) -> list[list[int]]:
    """The places between headings; a heading in the middle of numbers that go on does not part them."""
    sections: list[list[int]] = [[]]
    for at in range(len(pieces)):
        if at in headings:
            sections.append([])
        else:
            sections[-1].append(at)
    return [section for section in sections if section]


class _Builder:
    """Goes through a stretch once, and puts each paragraph where it belongs."""

    def __init__(
        self,
        pieces: Sequence[LetterPiece],
        headings: dict[int, str],
        starts: dict[int, tuple[str, Start]],
        paired: Sequence[Paired] = (),
    ) -> None:
        self.paired = paired
        self.pieces = pieces
        self.headings = headings
        self.starts = starts
        self.found: list[Answer] = []
        self.loose: list[int] = []
        self.may_continue: set[int] = set()
        self.before: list[int] = []
        self.introducing: list[int] = []
        self.header_rows: set[int] = set()
        self.rows: dict[int, AnswerRow] = {}
        self.further_rows: set[int] = set()
        """Below the first of a row that goes on."""
        self.topic = ""
        self.form, self.start = "", Start(-1)
        self.unit: list[int] = []
        """The paragraphs so far of the unit that is open."""
        self.after_heading = False

    def built(self) -> Answers:
        self._look_for_tables()
        in_pairs = {at for one in self.paired for at in (one.asked_at, *one.reply_at)}
        for at in range(len(self.pieces)):
            if at in in_pairs:
                self._take_pair(at)
            else:
                self._take(at)
        self._close()
        found = like_the_others(merged(brought_together(self.found)))
        used = {answer.topic for answer in found}
        topics = tuple(dict.fromkeys(self.headings[at] for at in sorted(self.headings) if self.headings[at] in used))
        return Answers(
            tuple(found), topics, frozenset(self.headings.keys() | self.header_rows), tuple(self.loose),
            frozenset(self.may_continue), tuple(self.before), tuple(self.introducing),
        )  # fmt: skip

    def _look_for_tables(self) -> None:
        for table in tables(self.pieces):
            self.header_rows |= set(table.headers)
            self.headings |= {at: self.pieces[at].cells[0] for at in table.titles}
            self.rows |= {row.at[0]: row for row in table.rows}
            self.further_rows |= {at for row in table.rows for at in row.at[1:]}

    def _take_pair(self, at: int) -> None:
        self.found += [
            Answer(one.n, one.asked, (Reply(one.reply, "", one.reply_at),), (one.asked_at, *one.reply_at))
            for one in self.paired
            if one.asked_at == at
        ]

    def _take(self, at: int) -> None:
        """A paragraph goes on with the unit that is open, or ends it: a row, another unit, a heading, what is loose."""
        piece, of_a_row = self.pieces[at], at in self.header_rows or at in self.further_rows
        is_other = of_a_row or at in self.rows or at in self.starts or at in self.headings
        if self.unit and not is_other and not self._ends(piece, self.start, self.unit):
            self.unit.append(at)
            return
        after_a_unit = bool(self.unit)
        self._close()
        if of_a_row:
            return
        if at in self.rows:
            self.found.append(of_row(self.rows[at], self.topic))
            self.after_heading = False
        elif at in self.starts:
            self.form, self.start = self.starts[at]
            self.unit = [at]
            self.after_heading = False
        elif at in self.headings:
            self.topic = self.headings[at]
            self.after_heading = True
        else:
            self._outside(at, self.after_heading)
            if after_a_unit and at in self.loose[-1:] and self._goes_on_after(at, self.start, piece):
                self.may_continue.add(at)

    def _close(self) -> None:
        if self.unit:
            self.found.append(gathered(self.start, self.pieces, self.unit, self.form, self.topic))
        self.unit = []

    def _ends(self, piece: LetterPiece, start: Start, current: Sequence[int]) -> bool:
        """Whether a paragraph is no longer the unit's."""
        if piece.text.startswith("http") and len(piece.text.split()) == 1:
            return False
        first = self.pieces[start.at]
        if first.part != piece.part:
            return True
        if start.short:
            return not (piece.bullet > first.bullet)
        if is_postscript(piece.text):
            return True
        if (said := numbers_said(start.n)) and (to := number_turned_to(piece.text)) and int(to) not in said:
            return True
        if start.noun == "question" and start.n and (label := voice(piece.text)) and label.n not in ("", start.n):
            return True
        if (len(current) > 1 or start.reply) and is_title_within(piece, self.pieces[current[-1]]):
            return True
        if is_turn(piece.text) and len(current) > 1 - bool(start.reply):
            return True
        return bool(piece.cells)

    def _goes_on_after(self, at: int, start: Start, piece: LetterPiece) -> bool:
        """Whether a loose paragraph may go on with the unit before: more units follow it in the same section."""
        if piece.bullet or piece.part != self.pieces[start.at].part:
            return False
        if start.short and not is_turn(piece.text):
            return True
        return any(place > at for place in self.starts)

    def _outside(self, at: int, after_heading: bool) -> None:
        opens_a_part = at and self.pieces[at - 1].part != self.pieces[at].part and is_occasion(self.pieces[at].text)
        if opens_a_part or (not self.found and not self.headings_before(at) and not self.loose):
            self.before.append(at)
        elif after_heading and self._introduces(at):
            self.introducing.append(at)
        else:
            self.loose.append(at)

    def _introduces(self, at: int) -> bool:
        """Whether a paragraph below a heading stands before a unit of the same section."""
        after = next(
            (place for place in range(at + 1, len(self.pieces)) if place in self.starts or place in self.headings), -1
        )
        return after in self.starts and not self.pieces[at].bullet and not is_strong(self.pieces[at].text)

    def headings_before(self, at: int) -> bool:
        return any(place < at for place in self.headings)
