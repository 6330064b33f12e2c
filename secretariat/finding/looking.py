"""Looking through everything that can be found: which passages fit, best first. A scan of folded text, no file.

Ten years of minutes are a megabyte of folded text, and Python looks for a piece of text in it at the speed of memory:
``tests/benchmarks/finding.py`` holds it against an index on the disk.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import overload

import msgspec
from msgspec.structs import replace

from .asked import Query, SoughtWord, Who
from .folding import AT_THE_END, folded_each
from .names import called, of_whom, whole_or_begun
from .passage import Wording

WHOLE, OTHER_NUMBER, BEGINNING, BESIDE, IN_A_ROW = 10.0, 9.0, 4.0, 2.5, 6.0
"""What a word is worth that stands there whole; as one for many; that begins so; that stands over the line (its item,
who spoke, the meeting); and two words in the order in which they were typed."""
A_COMPOUND = 6
"""From how many letters on a word may be two that are written as one."""
A_LITTLE = 100
"""So many passages are put at a time, by whoever has others waiting."""
_WEIGHTS = {"decision": 0.8, "recommendation": 0.8, "action": 0.5, "undertaking": 0.5, "agenda": 0.5, "person": 0.5}
"""All less than what parts a whole word from one for many."""


class Found(Sequence[Wording]):
    """What fits, best first: each is only looked up when it is shown."""

    def __init__(self, all_: FoldedText, at: Sequence[int]) -> None:
        self._all, self._at = all_, at

    def __len__(self) -> int:
        return len(self._at)

    @overload
    def __getitem__(self, index: int) -> Wording: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Wording]: ...
    def __getitem__(self, index: int | slice) -> Wording | Sequence[Wording]:
        if isinstance(index, slice):
            return Found(self._all, self._at[index])
        return self._all.passages[self._at[index]]


class FoldedText(msgspec.Struct, frozen=True, omit_defaults=True):
    """Passages of one source, or of all, each with its words folded; the rest as numbers into ``beside`` and
    ``whose``, for many share them."""

    passages: list[Wording]
    texts: list[str]
    beside: list[str]
    beside_of: list[int]
    whose: list[frozenset[str]]
    whose_of: list[int]
    weights: list[float]
    all_texts: str = ""
    """All of them as one, which tells of most words at once that nobody wrote them."""


class Finder:
    """Everything that can be found, source by source (a meeting, the letters, the plan), in memory alone."""

    def __init__(self) -> None:
        self._parts: dict[Hashable, FoldedText] = {}
        self._all: FoldedText | None = None

    def __len__(self) -> int:
        return sum(len(part.passages) for part in self._parts.values())

    def everything(self) -> Iterator[Wording]:
        """All there is, in no order."""
        return (wording for part in self._parts.values() for wording in part.passages)

    def put(self, source: Hashable, passages: Iterable[Wording]) -> None:
        """What can be found in a source, instead of what could be before."""
        for _ in self.putting(source, passages):
            pass

    def putting(self, source: Hashable, passages: Iterable[Wording]) -> Iterator[None]:
        """As ``put``, a little each step; found is what was before, until it is through."""
        shelf = FoldedText([], [], [], [], [], [], [])
        beside: dict[str, int] = {}
        whose: dict[tuple[str, str], int] = {}
        left = iter(passages)
        while some := [*islice(left, A_LITTLE)]:
            shelf.passages.extend(some)
            shelf.texts.extend(folded_each([passage.words for passage in some]))
            for passage in some:
                over_it = f"{passage.under} {passage.who} {passage.where}"
                shelf.beside_of.append(beside.setdefault(over_it, len(beside)))
                shelf.whose_of.append(whose.setdefault((passage.who, passage.posts), len(whose)))
                shelf.weights.append(_weight(passage))
            yield
        shelf.beside.extend(folded_each([*beside]))
        shelf.whose.extend(called(who, posts) for who, posts in whose)
        self._parts[source] = shelf
        self._all = None

    def folded(self, source: Hashable) -> FoldedText | None:
        """All there is of a source, as ``take`` takes it in again."""
        return self._parts.get(source)

    def take(self, source: Hashable, folded: FoldedText) -> None:
        """What was folded of a source before, as it is now."""
        self._parts[source] = folded
        self._all = None

    def drop(self, source: Hashable) -> None:
        """Forget a source: it is gone, or closed."""
        self._parts.pop(source, None)
        self._all = None

    def find(self, wanted: Query) -> Found:
        """Every passage that fits, best first; of equals the newest first. Nothing where nothing is asked for."""
        all_ = self._all = self._all or _one_shelf(self._parts.values())
        if wanted.nothing:
            return Found(all_, ())
        return Found(all_, _best_first(all_, wanted))

    def unknown(self, wanted: Query) -> list[str]:
        """Whom ``who:`` names, as it was typed, that nobody is called here. Empty while nothing has been read."""
        all_ = self._all = self._all or _one_shelf(self._parts.values())
        if not all_.passages:
            return []
        return [" ".join(who.words) for who in wanted.who if not any(whole_or_begun(who.words, all_.whose))]


def _one_shelf(parts: Iterable[FoldedText]) -> FoldedText:
    """All the parts after each other. Whom many parts know is held once."""
    shelf = FoldedText([], [], [], [], [], [], [])
    whose: dict[frozenset[str], int] = {}
    for part in parts:
        first = len(shelf.beside)
        theirs = [whose.setdefault(names, len(whose)) for names in part.whose]
        shelf.passages.extend(part.passages)
        shelf.texts.extend(part.texts)
        shelf.beside.extend(part.beside)
        shelf.beside_of.extend([first + n for n in part.beside_of])
        shelf.whose_of.extend([theirs[n] for n in part.whose_of])
        shelf.weights.extend(part.weights)
    return replace(shelf, whose=[*whose], all_texts="\n".join(shelf.texts))


def _weight(passage: Wording) -> float:
    """What was decided comes before what was said, a short line before a long one; of equals the newest first."""
    day = 0 if passage.day == dt.date.max else passage.day.toordinal()
    short = (len(passage.words) <= 100) + (len(passage.words) <= 300)
    return _WEIGHTS.get(passage.kind, 0.0) + short * 0.05 + day * 1e-8


# --- which fit, and how well ---


def _best_first(shelf: FoldedText, wanted: Query) -> list[int]:
    at, wanted = _narrowed(shelf, wanted)
    if wanted.item and not (wanted.words or wanted.rows):
        return [*at]  # an item by its number, from its heading on
    for row in wanted.rows:
        at = [n for n in at if row in shelf.texts[n]]
    needed = wanted.needed
    words = [_Sought(word, shelf) for word in needed]
    as_one = _written_as_one(wanted.words, at, shelf)
    for word in words:  # most lines fall out here, so nothing is weighed before
        at = word.held_by(at, shelf, as_one.get(word.word, frozenset()))
    texts = [shelf.texts[n] for n in at]
    worth = [0.0] * len(texts)
    for word in words:
        whole = word.whole
        worth = [w + (WHOLE if whole in text else word.worth_in(text)) for w, text in zip(worth, texts, strict=True)]
    # What somebody said under an item is asked for by the words of the item: who:commissioner precept.
    least = 0.0 if wanted.rows or wanted.who or not words else BESIDE * len(words) + 0.01
    for one, then in pairwise(wanted.words):
        row = f" {one.forms[0]} {then.forms[0]}"
        worth = [w + IN_A_ROW if row in text else w for w, text in zip(worth, texts, strict=True)]
    total = [w + shelf.weights[n] for w, n in zip(worth, at, strict=True)]
    # What stands over a line does not make it fit by itself. No pairs are made: each would be one more thing for the
    # collector of garbage to look through.
    fitting = [n for n, w in enumerate(worth) if w >= least]
    fitting.sort(key=total.__getitem__, reverse=True)
    return [at[n] for n in fitting]


class _Sought:
    """A word that is looked for: whole, as one for many, and half typed. One letter is looked for whole."""

    def __init__(self, word: SoughtWord, shelf: FoldedText) -> None:
        self.word = word
        self.whole, self._others = f" {word.forms[0]} ", [f" {form} " for form in word.forms[1:]]
        self._starts = word.starts
        self._as_two: list[str] = []
        self._beside = [any(start in each for start in self._starts) for each in shelf.beside]

    def held_by(self, at: Sequence[int], shelf: FoldedText, as_one: frozenset[int]) -> list[int]:
        """Those that hold it, or stand under it. ``as_one``: those that hold it and the next as one word."""
        texts, beside, beside_of = shelf.texts, self._beside, shelf.beside_of
        starts = [start for start in self._starts if start in shelf.all_texts]
        if not (starts and any(starts[0] in texts[n] and starts[0] in texts[n].partition(AT_THE_END)[0] for n in at)):
            starts += self._written_as_two(shelf.all_texts)
        if not starts and not as_one:
            return [n for n in at if beside[beside_of[n]]] if any(beside) else []
        if len(starts) == 1 and not as_one:
            (start,) = starts
            return [n for n in at if start in texts[n] or beside[beside_of[n]]]
        return [n for n in at if beside[beside_of[n]] or n in as_one or any(s in texts[n] for s in starts)]

    def _written_as_two(self, all_texts: str) -> list[str]:
        """“followup” that nobody wrote so, where somebody wrote “follow up”."""
        word = self.word.forms[0]
        if len(word) >= A_COMPOUND and word.isalpha():
            parted = "|".join(f"{word[2:n]} {word[n:]}" for n in range(2, len(word) - 1))
            self._as_two = [*dict.fromkeys(re.findall(f" {word[:2]}(?:{parted})", all_texts))]
        return self._as_two

    def worth_in(self, text: str) -> float:
        """What it is worth in a text where it does not stand whole."""
        for other in (*self._others, *self._as_two):
            if other in text:
                return OTHER_NUMBER
        for start in self._starts:
            if start in text:
                return BEGINNING
        return BESIDE


def _written_as_one(
    words: Sequence[SoughtWord], at: Sequence[int], shelf: FoldedText
) -> dict[SoughtWord, frozenset[int]]:
    """“follow-up” and “follow up” where they are written as one word: which texts hold two words that were typed."""
    found: dict[SoughtWord, frozenset[int]] = {}
    for one, then in pairwise(words):
        row = f" {one.forms[0]}{then.forms[0]}"
        if row in shelf.all_texts:
            here = frozenset(n for n in at if row in shelf.texts[n])
            for word in (one, then):
                found[word] = found.get(word, frozenset()) | here
    return found


# --- what who:, when:, kind: and the number of an item leave ---


def _narrowed(shelf: FoldedText, wanted: Query) -> tuple[Sequence[int], Query]:
    """The places that are left; and the query without the words that turned out to belong to a name."""
    passages = shelf.passages
    at: Sequence[int] = range(len(passages))
    if wanted.item:
        under = f"{wanted.item}/"
        at = [n for n in at if (where := passages[n].where.casefold()) == wanted.item or where.startswith(under)]
    if wanted.kinds:
        at = [n for n in at if passages[n].kind in wanted.kinds]
    if not wanted.when.any:
        fits: dict[dt.date, bool] = {}
        holds = wanted.when.holds
        at = [n for n in at if (fits[day] if (day := passages[n].day) in fits else fits.setdefault(day, holds(day)))]
    taken: set[int] = set()
    for who in wanted.who:
        name = _with_the_rest(who, wanted, shelf, taken)
        theirs = whole_or_begun(name, shelf.whose)
        at = [n for n in at if theirs[shelf.whose_of[n]]]
    left = tuple(word for n, word in enumerate(wanted.words) if n not in taken)
    return at, replace(wanted, words=left)


def _with_the_rest(who: Who, wanted: Query, shelf: FoldedText, taken: set[int]) -> Sequence[str]:
    """The name with those of the following words that go on with it: who:anna birch, where Anna Birch is known."""
    name, at = [*who.words], who.follows
    while 0 <= at < len(wanted.words):
        longer = [*name, wanted.words[at].forms[0]]
        if not of_whom(longer, shelf.whose):
            break
        taken.add(at)
        name, at = longer, at + 1
    return name
