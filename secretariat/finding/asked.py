"""What is asked for, as it is typed: words in any order, “words in a row”, ``who:``, ``when:`` and ``kind:``."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import msgspec

from ..basics.pattern import pattern, small
from .days_in_text import as_a_word, is_a_day
from .folding import words_in
from .kinds import is_named_by, kinds_said
from .one_and_many import forms
from .times import LONGEST, Times, reads, time_said

_OF = {"who": "who", "by": "who", "when": "when", "date": "when", "kind": "kind", "type": "kind"}
_PART = pattern(
    rf"""(?:(?<!\w)(?P<of>{"|".join(_OF)})\s*:\s*)?
    (?:["“”„«»](?P<row>[^"“”„«»]*)(?P<end>["“”„«»]?)
      |(?<![^\W_])['‘‚](?P<single>[^\s"“”„«»'‘’](?:[^"“”„«»‘]*?[^\s"“”„«»])??)['’](?![^\W_])
      |(?P<word>[^\s"“”„«»]+))""",
    re.IGNORECASE | re.VERBOSE,
)
_HALF = pattern(rf"(?<!\w)(?:{'|'.join(_OF)})\s*:\s*(?=$|(?:{'|'.join(_OF)})\s*:)", re.IGNORECASE)
_ITEM = pattern(r"(\d{4}-\d{2}-\d{2}(?:/\d+)?)/(\d+[a-z]?)", re.IGNORECASE)
SMALL = frozenset({
    "a", "an", "and", "are", "as", "at", "be", "been", "by", "did", "do", "for", "from", "had", "has", "have",
    "how", "in", "is", "it", "its", "of", "on", "or", "that", "the", "their", "there", "they", "this", "to", "was",
    "were", "what", "when", "where", "which", "who", "why", "will", "with", "would",
})  # fmt: skip
"""Words that stand in every line: they find nothing by themselves, and are not needed where others are typed."""


class SoughtWord(msgspec.Struct, frozen=True):
    """A word that is looked for: folded, with its other forms, itself first."""

    forms: tuple[str, ...]
    small: bool = False

    @property
    def starts(self) -> list[str]:
        """What it is found by in a folded text: its own beginning, for it may be half typed; the other forms whole."""
        first, *others = self.forms
        begun = f" {first}" if len(first) > 1 else f" {first} "
        return [begun, *(each for other in others if not (each := f" {other} ").startswith(begun))]


class Who(msgspec.Struct, frozen=True):
    """Somebody who is looked for: words of the name, the code or the post. ``follows``: which of the words that are
    looked for stands next without quotes, so that it may be the rest of the name; -1: none does."""

    words: tuple[str, ...]
    follows: int = -1


class Query(msgspec.Struct, frozen=True):
    """What is looked for. ``rows``: folded, to stand as they are; ``item``: an item of a meeting, 2022-07-20/8."""

    words: tuple[SoughtWord, ...] = ()
    rows: tuple[str, ...] = ()
    who: tuple[Who, ...] = ()
    kinds: frozenset[str] = frozenset()
    when: Times = Times()
    item: str = ""

    @property
    def nothing(self) -> bool:
        """Nothing at all is asked for."""
        return self == Query()

    @property
    def needed(self) -> tuple[SoughtWord, ...]:
        """The words without which nothing fits: the small ones only where there is nothing else."""
        some = tuple(word for word in self.words if not word.small)
        return some or (() if self.rows or self.item else self.words)


class _TypedPart(msgspec.Struct, frozen=True):
    """A word as it was typed, or several in quotes. ``open``: the quotes are not closed yet."""

    of: str
    said: str
    quoted: bool
    open: bool = False


def asked(typed: str, today: dt.date) -> Query:
    """What typed words ask for. Raises Refused, with the word, where a ``when:`` or ``kind:`` cannot be read."""
    words: list[SoughtWord] = []
    rows: list[str] = []
    who: list[Who] = []
    kinds: frozenset[str] = frozenset()
    when, item = Times(), ""
    parts = _parts(typed)
    at = 0
    while at < len(parts):
        part = parts[at]
        at += 1
        match part.of:
            case "who":
                names = [part.said] if part.quoted else part.said.split(",")
                follows = not part.quoted and at < len(parts) and not (parts[at].of or parts[at].quoted)
                who += [Who(name, len(words) if follows else -1) for each in names if (name := tuple(words_in(each)))]
            case "kind":
                said, at = _more(parts, at, is_named_by, most=3)
                kinds |= kinds_said(said)
            case "when":
                said, at = _more(parts, at, reads, most=LONGEST)
                when = when.both(time_said(said, today))
            case _ if part.quoted and not is_a_day(part.said):
                if row := " ".join(words_in(part.said)):
                    rows.append(f" {row}" if part.open and not part.said[-1:].isspace() else f" {row} ")
            case _:
                said, at = _more(parts, at, is_a_day, most=5)
                if is_a_day(said):
                    words.append(SoughtWord((as_a_word(said),)))
                elif found := _ITEM.fullmatch(said):
                    item = small(found[0])
                else:
                    words += [SoughtWord(forms(each), each in SMALL) for each in words_in(said)]
    return Query(tuple(words), tuple(rows), tuple(who), kinds, when, item)


def _parts(typed: str) -> list[_TypedPart]:
    found = []
    for m in _PART.finditer(_HALF.sub("", typed)):  # who: may be half typed
        said = m["row"] if m["row"] is not None else m["single"] if m["single"] is not None else m["word"]
        quoted = m["word"] is None
        found.append(_TypedPart(_OF.get(small(m["of"] or ""), ""), said, quoted, m["row"] is not None and not m["end"]))
    return found


def _more(parts: list[_TypedPart], at: int, all_of: Callable[[str], bool], *, most: int) -> tuple[str, int]:
    """A part with as many of those that follow it as say one thing with it, “20 July 2022”; and where it goes on.
    ``at``: the place after it."""
    part = parts[at - 1]
    following = []
    for each in parts[at : at + most]:
        if part.quoted or each.of or each.quoted:
            break
        following.append(each.said)
    for many in range(len(following), 0, -1):
        said = " ".join((part.said, *following[:many]))
        if all_of(said):
            return said, at + many
    return part.said, at
