"""The growing page of minutes: each event adds its own piece, in the house style, as it will be printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from copy import copy

from msgspec.structs import replace

from ..basics.lettering import letter
from ..basics.reported_speech import spoken
from ..basics.saying import called, say
from ..basics.sentences import capitalised, sentence
from ..documents.document import (
    Block,
    Heading,
    Kind,
    Listed,
    Paragraph,
    Table,
    Text,
    cell,
    listed,
    plain,
    text,
)
from ..panel.house import House
from ..panel.numbers_given import MinuteNumbers, ParagraphNumbers
from .decided import Decision
from .decision_words import outcome_line, weighed
from .entries import Entry, goes_on_in, in_place, joined, last_printed, promised, relettered
from .points import matter_listed, parts_listed, with_its_number
from .printed import PrintedBlocks


class Page:
    """The minutes so far. ``entries`` follow the events one by one; ``blocks`` is what is printed."""

    def __init__(self, *, letters_run_on: bool = True, house: House | None = None,
                 numbers: MinuteNumbers | None = None) -> None:  # fmt: skip
        self.entries: list[Entry] = []
        self.decisions: list[Decision] = []
        self.house = house or House()
        self.numbers = numbers or MinuteNumbers()
        """The numbers of the minutes, given as the items are taken."""
        self._paragraphs = ParagraphNumbers(self.house.paragraphs, self.house.first_paragraph)
        self._block = ""
        self._letters_run_on = letters_run_on
        self._item = ""
        self._letters = 0
        self._series = 0
        self._stem = ("", "")
        self._numbers = 0
        self._lists = 0
        self._sub_points = 0
        self._subs = 0
        self._recommending: str | None = None
        self._announced: str | None = None
        self.agenda: tuple[str, ...] = ()
        """The items in the order of the agenda."""
        self.afterwards = False
        """What is printed now was settled after the meeting was closed."""

    def independent_copy(self) -> Page:
        """A copy on which more can be printed without changing this page. The entries printed so far are shared."""
        other = copy(self)
        other.entries, other.decisions = [*self.entries], [*self.decisions]
        other.numbers, other._paragraphs = self.numbers.independent_copy(), self._paragraphs.independent_copy()
        return other

    def start(self, event: str, item: str | None, *, private: bool) -> None:
        """Begin the entry of an event: all that is printed until the next call belongs to it."""
        self.entries.append(Entry(event, item or "", private=private))

    def blocks(
        self, *, private: bool = False, apart: bool = False, entries: Sequence[Entry] | None = None
    ) -> tuple[Block, ...]:
        """All that is printed, with answers and run-on sentences in the paragraphs they belong to.

        Without the private part the letters and numbers left are given anew, so that no gap betrays it.
        ``apart``: each promise with its number on a line of its own, whatever the house says, as minutes were printed
        that went out before it could. ``entries``: these in the place of its own.
        """
        entries = self.entries if entries is None else entries
        apart = apart or self.house.promises == "apart"
        if private or not any(entry.private for entry in entries):
            return self._renumbered(joined(in_place(entries, self.agenda), apart=apart))
        public = (entry for entry in entries if not entry.private)
        return self._renumbered(relettered(joined(in_place(public, self.agenda), apart=apart)))

    def _renumbered(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """The same blocks with their paragraphs numbered in order: some were joined, others left out."""
        numbers = ParagraphNumbers(self.house.paragraphs, self.house.first_paragraph)
        return tuple(with_its_number(block, numbers) for block in blocks)

    def _add(self, block: Block) -> None:
        self.entries[-1].blocks.append(with_its_number(block, self._paragraphs))

    def _break(self) -> None:
        """Whatever is printed next ends a run of points, a numbered list, or recommendations under one lead."""
        self._stem = ("", "")
        self._numbers = 0
        self._recommending = None
        self._announced = None

    def _begin_again(self) -> None:
        """Letters start again at a)."""
        self._break()
        self._letters = 0
        self._series += 1

    # --- the item ---

    def item(self, number: str, title: str, times_before: int, *, under_another: bool = False) -> None:
        """The heading of an item; letters start again. An item taken up again says so.

        ``number``: that of the agenda. The minute may have one of its own, and then the heading tells both (MIN-10).
        ``under_another``: 7.1 under 7.
        """
        self._begin_again()
        title, given = called(title), self.numbers.give(self.entries[-1].item, number)
        self._block = "" if self.entries[-1].item else title
        self._head(given, number, title, times_before, under_another=under_another)

    @contextmanager
    def aside(self, item: str, number: str, title: str, times_before: int, *, under_another: bool) -> Iterator[None]:
        """What is printed meanwhile stands under the heading of another item, and the open one goes on after it."""
        paragraphs, self._paragraphs = self._paragraphs, self._paragraphs.independent_copy()
        title, given = called(title), self.numbers.of_one_not_taken(item, number)
        self.entries[-1].aside = item
        self._head(given, number, title, times_before, under_another=under_another)
        yield
        self._paragraphs = paragraphs

    def _head(self, given: str, number: str, title: str, times_before: int, *, under_another: bool) -> None:
        titled = self.numbers.titled(given, number, title) + (say(" (continued)") if times_before else "")
        self._add(Heading(3 if under_another else 2, text(titled), self.numbers.printed(given)))

    def of_no_item(self, title: str) -> None:
        """The heading of what belongs to no item; letters start again under it as under an item's."""
        self._begin_again()
        self._add(Heading(2, text(title)))

    def heading(self, title: str) -> None:
        self._break()
        self._add(Heading(3, text(title)))

    def reword(self, at: int, was: str, words: str) -> None:
        """Give a paragraph of an entry printed before other words; none: it is taken out, for it was not so."""
        entry = self.entries[at]
        blocks = PrintedBlocks()
        for block in entry.blocks:
            if not (isinstance(block, Paragraph) and plain(block.text) == was):
                blocks.append(block)
            elif words:
                blocks.append(replace(block, text=text(words)))
        self.entries[at] = replace(entry, blocks=blocks)

    # --- narrative ---

    def paragraph(self, words: str) -> None:
        self._break()
        for each in _paragraphs(words):
            self._narrate(sentence, each)

    def _narrate(self, compose: Callable[..., str], *words: str) -> None:
        """A paragraph that has its number now, and its words when they are read."""
        number = self._paragraphs.next()
        self.entries[-1].blocks.append_later(lambda: Paragraph(text(compose(*words)), number=number))

    def run_on(self, words: str) -> None:
        """A sentence that goes on in the paragraph before it."""
        self.entries[-1].blocks.append(Paragraph(text(words)))
        self.entries[-1].joins = "paragraph" if len(self.entries[-1].blocks) == 1 else ""

    def spoken(self, name: str, words: str) -> None:
        """What someone reported, outside the letters."""
        self._break()
        first, *more = _paragraphs(words)
        self._narrate(spoken, name, first)
        for each in more:
            self._narrate(sentence, each)

    @property
    def next_number(self) -> int:
        """The number that the next of a numbered list would have."""
        return self._numbers + 1

    def numbered(self, words: str, number: int = 0, mark: str = "") -> None:
        """One of a list 1, 2, 3 that starts again after any other line. ``number``: one it keeps, if not the next.
        ``mark``: its label as it was typed, where that is another one."""
        numbers, announced = self._numbers, self._announced
        self._break()
        self._lists += not numbers or bool(number)  # of their own: letters run on past a numbered list as one series
        self._numbers = number or numbers + 1
        block = listed(f"numbered-{self._lists}", "limb" if mark else "number", self._numbers,
                       *map(sentence, _paragraphs(words)))  # fmt: skip
        block = replace(block, label=mark) if mark else block
        self._add(block)
        self._goes_on(announced, block)

    def bullet(self, words: str) -> None:
        """A point with a bullet; of a list that a decision announced it goes on in that sentence."""
        announced = self._announced
        self._break()
        said = words if announced is not None else capitalised(words)
        block = listed(f"bullets-{self._series}", "bullet", 1, said)
        self._add(block)
        self._goes_on(announced, block)

    def _goes_on(self, announced: str | None, block: Listed) -> None:
        """A point of a list that a decision announced, “to write on:”, is part of it in the table too."""
        if announced is not None:
            self._decide(announced, block)
            self.decisions[-1].goes_on = True
        self._announced = announced

    def stage(self, words: str) -> None:
        """A stage note, in brackets: who came, who left, who took the chair."""
        self._break()
        self._add(Paragraph(text(f"({' '.join(words.split())})"), "note"))

    # --- lettered points ---

    def point(self, name: str, manner: str, words: str) -> None:
        """The next letter, under “Councillor Denholm asked:” unless the point before is under the same stem."""
        if self._stem != (name, manner):
            self._break()
            if not self._letters_run_on:
                self._letters, self._series = 0, self._series + 1
            self._stem = (name, manner)
            self._add(Paragraph(text(say("{name} {asked}:", capitalised(name), say(manner))), "stem"))
        self._letters += 1
        self._sub_points = 0
        series, ordinal = f"letters-{self._series}", self._letters
        self.entries[-1].blocks.append_later(
            lambda: listed(series, "letter", ordinal, *map(sentence, _paragraphs(words)))
        )

    def answer(self, name: str, words: str) -> None:
        """The reply, in the paragraph of the point it answers; its other paragraphs under that."""
        first, *more = _paragraphs(words)
        self._join(spoken, name, first)
        for each in more:
            self._join(sentence, each)

    @property
    def next_sub_point(self) -> int:
        """The place in its order that the next sub-point would have: 3 for c."""
        return self._sub_points + 1

    def sub_point(self, words: str, place: int = 0) -> None:
        """One of a., b., c. within a lettered point. ``place``: one it keeps, if not the next: 3 for c."""
        self._subs += not self._sub_points or bool(place)
        self._sub_points = place or self._sub_points + 1
        block = listed(f"sub-points-{self._subs}", "sub-letter", self._sub_points, capitalised(words))
        if self._stem[0]:
            self.entries[-1].blocks.append(block)
            self.entries[-1].joins = "sub-point"
        else:
            self._add(block)

    def _join(self, compose: Callable[..., str], *words: str) -> None:
        """Words that belong to the point before them; without one they are a paragraph."""
        if not self._stem[0]:
            self._narrate(compose, *words)
            return
        self.entries[-1].blocks.append_later(lambda: Paragraph(text(compose(*words))))
        self.entries[-1].joins = "point"

    @property
    def in_a_point(self) -> bool:
        """Whether what is said now belongs to a lettered point."""
        return bool(self._stem[0])

    @property
    def last_letter(self) -> str:
        """The letter last given in this item; empty before the first."""
        return letter(self._letters) if self._letters else ""

    # --- decisions ---

    def outcome(
        self, item: str | None, before: str, word: str, after: str, row: tuple[str, str] | None = None
    ) -> None:  # fmt: skip
        """A line with its decision word in bold, as the house prints it; it also closes the minutes in the table.

        ``word``: as it is usually printed, ``AGREED``. ``row``: what stands before and after it in the table, where
        that says more, since nothing stands above it there.
        """
        self._break()
        block = outcome_line(self.house, before, word, after)
        self._add(block)
        decided = outcome_line(self.house, row[0], word, row[1]) if row else block
        self._decide(item, decided, block if row else None)
        self._announces(item, block.text)

    def row(self, item: str, words: str) -> None:
        """A row of the table for what was decided, where the line that printed it says no decision word."""
        self._decide(item, Paragraph(text(words), "outcome"))
        self.decisions[-1].told = True

    def recommendation(self, item: str | None, body: str, number: int, words: str) -> None:
        """A recommendation with its number, under “The Panel RECOMMENDED:” unless it follows another.

        ``body``: what stands before that word, with its space; empty where the house leaves it out."""
        if self._recommending != body:
            self._break()
            self._recommending = body
            self._add(self._recommends(body))
        self._matter(item, "recommendation", number, words)
        self.decisions[-1].lead = self._recommends(body)

    def _recommends(self, body: str) -> Paragraph:
        return Paragraph(text(body, *weighed(self.house.word("recommended")), ":"), "stem")

    def action(self, item: str | None, number: int, words: str) -> None:
        self._matter(item, "action", number, words)

    def undertaking(self, item: str | None, number: int, who: str, words: str) -> None:
        """What somebody promised. ``who``: as printed at the start of a sentence; empty where nobody is named.

        It stands in the sentence that it was said in, unless the house prints it apart: its number is in the record, in
        the table of decisions and on the action sheet.
        """
        promise = promised(who, words)
        self._matter(item, "undertaking", number, promise.sentence)
        if self.house.promises != "apart":
            above = self.entries[-1].blocks[:-1]  # the heading under which it was settled afterwards
            if not goes_on_in(above[-1] if above else last_printed(self.entries[:-1])):
                self._paragraphs.next()  # it will be a paragraph of its own
            self.entries[-1].joins, self.entries[-1].promise = "promise", promise

    def _matter(self, item: str | None, kind: Kind, number: int, words: str) -> None:
        """No break: a promise noted in passing does not end a speaker's points."""
        block = matter_listed(kind, number, words)
        self._add(block)
        self._decide(item, block)
        self._announces(item, block.paragraphs[-1])

    def _announces(self, item: str | None, words: Text) -> None:
        self._announced = (item or "") if plain(words).endswith(":") else None

    def _decide(self, item: str | None, block: Paragraph | Listed, printed: Paragraph | None = None) -> None:
        entry, under = self.entries[-1], "" if item else self._block
        decision = Decision(
            item or "", block, entry.private, entry.event, self.afterwards, under=under, printed=printed
        )
        self.decisions.append(decision)

    def table(self, caption: str, header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
        """A table of plain words; lines within a cell are set one under the other."""
        self._break()
        cells = tuple(tuple(cell(*words.split("\n")) for words in row) for row in rows)
        self._add(Table(caption, header, cells))

    def table_row(self, caption: str, header: tuple[str, ...], row: tuple[str, ...]) -> None:
        """One more row of the table just before, or the first of a new one."""
        self._break()
        self._add(Table(caption, header, (tuple(cell(words) for words in row),)))
        self.entries[-1].joins = "table"

    def end_list(self) -> None:
        """A list is whole: a numbered line after it is none of it."""
        self._numbers = 0

    def limbs(self, parts: Iterable[str], marks: Sequence[str] = (), *, decided_in: str | None = None) -> None:
        """The numbered parts of the sentence just printed. ``marks``: their labels, where they were typed otherwise
        than 1. 2. ``decided_in``: the item whose decision they belong to."""
        for block in parts_listed(f"limbs-{len(self.entries)}", parts, marks):
            self._add(block)
            if decided_in is not None:
                self._decide(decided_in, block)
            self._announced = None  # it has its points


def _paragraphs(words: str) -> list[str]:
    """The lines of words that have line breaks, each a paragraph of one entry; a single empty one for no words."""
    return [each for each in words.split("\n") if each.strip()] or [""]


__all__ = ["Entry", "Page"]
