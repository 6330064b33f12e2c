"""The numbers and letters of options, as they are typed: “(1) to mend; (2) to leave”, “A: to mend; B: to leave”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .lettering import ROMAN, letter, place_of
from .number_words import UP_TO_TWENTY
from .pattern import pattern

_WORDS = UP_TO_TWENTY[1:11]
_LABEL = rf"\d{{1,2}}|[ivx]{{1,4}}|[IVX]{{1,4}}|[A-Za-z]|(?:{'|'.join(_WORDS)})"
_AT = r"(?:^|(?<=[\s;:,.]))"
_MARK = pattern(
    rf"{_AT}(?P<whole>(?i:options?)\s+\(?(?P<said>(?i:{_LABEL}))(?:\)?[.:)]?(?=\s)|\)?\s+[–—-](?=\s))"
    rf"|\((?P<bracketed>{_LABEL})\)[.:]?(?=\s)"
    rf"|(?P<plain>(?i:{_LABEL}))(?:[.:)]+(?=\s)|\s+[–—-](?=\s)))\s*"
)
"""“Option A”, “(a)”, “A:”, “A.”, “A)”, “A –”, “One:”."""
_BEFORE = pattern(r"(?:^|[;:,.]\s*(?:(?:and|or)\s+)?)$", re.IGNORECASE)
"""Where a label without brackets can stand: first, or where the part before it ends."""
_JOIN = pattern(r"[;,.]?\s*(?:\b(?:and|or))?\s*$", re.IGNORECASE)


def parted(words: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The words before the options, the options, and their labels as they were typed; none where they have none.

    The labels 1. 2. are left out: they are those of every list.
    """
    found = [each for each in _MARK.finditer(words) if each["bracketed"] or _may_begin(words, each.start())]
    marks: list[re.Match[str]] = []
    for label in dict.fromkeys(_said(each).casefold() for each in found):
        series = _series(label)
        marks = []
        for each in found:
            if _said(each).casefold() == next(iter(series[len(marks) : len(marks) + 1]), ""):
                marks.append(each)
        if len(marks) > 1:
            break
    if len(marks) < 2:
        return words, (), ()
    ends = [mark.start() for mark in marks[1:]] + [len(words)]
    parts = [_JOIN.sub("", words[mark.end() : end]).strip() for mark, end in zip(marks, ends, strict=True)]
    if not all(parts):
        return words, (), ()
    labels = tuple(_tidy(mark) for mark in marks)
    usual = labels == tuple(f"{n}." for n in range(1, len(labels) + 1))
    return words[: marks[0].start()].strip().rstrip(":").strip(), tuple(parts), () if usual else labels


def _may_begin(words: str, at: int) -> bool:
    return _BEFORE.search(words, max(0, at - 12), at) is not None


def label_within(option: str) -> str:
    """A label at which another option begins within one: “(4)” of “to leave; (4) to sell”; empty for none."""
    marks = (each for each in _MARK.finditer(option) if each.start() and _may_begin(option, each.start()))
    found = next(marks, None)  # one that begins a series is of the option itself: “(b) to leave; (i) now”
    return "" if found is None or _series(_said(found)) else found["whole"].strip()


def is_labelled(words: str) -> bool:
    """Whether words are a label, or begin with one: “A”, “B: to leave”; “a lamp” is none."""
    return _ALONE.fullmatch(words.strip()) is not None or _MARK.match(words.strip()) is not None


_ALONE = pattern(r"(?:option )?[A-Za-z]|\d{1,2}", re.IGNORECASE)


def _said(mark: re.Match[str]) -> str:
    return mark["said"] or mark["bracketed"] or mark["plain"] or ""


def _tidy(mark: re.Match[str]) -> str:
    """The label as it is printed: “A –” is “A:”, “One:” is “1.”."""
    said, whole = _said(mark), " ".join(mark["whole"].split())
    if said.casefold() in _WORDS:
        whole = whole.replace(said, str(_WORDS.index(said.casefold()) + 1)).replace(":", ".")
    return re.sub(r" ?[–—-]$", ":", whole) if whole[-1] in ".:)–—-" else f"{whole}:"


def _series(first: str) -> list[str]:
    """The labels that follow a first one, with itself; none after one that begins no series."""
    low = first.casefold()
    if low in _WORDS[:1]:
        return list(_WORDS)
    return {"1": [str(n) for n in range(1, 100)], "a": [letter(n) for n in range(1, 27)], "i": list(ROMAN)}.get(low, [])


def bare(mark: str) -> str:
    """The letter or number of a label: “B” of “Option B:”, “b” of “(b)”."""
    return re.sub(r"^option\s+", "", mark.strip(), flags=re.IGNORECASE).strip("().: ")


_NAMED = pattern(rf"\s*(?:(?i:options?)\s+)?\(?(?P<said>(?i:{_LABEL}))\)?(?![\w.’'])")
_AND = pattern(r"\s*(?:,\s*(?:and\b)?|and\b|&)\s*", re.IGNORECASE)


def named(words: str) -> tuple[list[str], str]:
    """The options that words begin with, “2”, “B and C”, “option (b)”, and what follows."""
    found: list[str] = []
    rest = words
    while each := _NAMED.match(rest):
        found.append(each["said"])
        words = rest[each.end() :]
        join = _AND.match(words)
        if join is None:
            break
        rest = words[join.end() :]
    return found, words


def is_a_number(said: str) -> bool:
    """Whether an option is named by its number: “2”, “two”."""
    return said.isdecimal() or said.casefold() in _WORDS


def place(said: str, marks: Sequence[str]) -> int | None:
    """Which of the options is meant, counted from 1; None where those that were put have other labels.

    ``marks``: the labels they were put with; none: 1, 2, 3, or they were not put here.
    """
    low = said.casefold()
    labels = [bare(mark).casefold() for mark in marks]
    if low in labels:
        return labels.index(low) + 1
    if low.isdecimal():
        return int(low)
    if low in _WORDS:
        return _WORDS.index(low) + 1
    if marks:
        return None
    return ROMAN[low] if len(low) > 1 and low in ROMAN else place_of(low) if len(low) == 1 else None
