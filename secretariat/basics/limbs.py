"""The numbered parts of one decision: “that (1) the lanes be swept; (2) they be gritted”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from .lettering import ROMAN
from .pattern import pattern

_LABEL = r"\d{1,2}|[a-zA-Z]|[ivx]{2,4}|[IVX]{2,4}"
_MARK = pattern(
    rf"(?:^|(?<=[\s:;,]))\((?P<bracketed>{_LABEL})\)\s+"
    rf"|(?:^|(?<=\n)|(?<=[:;]\s)|(?<=[:;]\sand\s)|(?<=\bthat\s)|(?<=\bthat:\s))"
    rf"(?:(?P<dotted>\d{{1,3}}(?:\.\d{{1,2}}){{1,2}})\.?|(?P<closed>{_LABEL})\)|(?P<stopped>{_LABEL})\.)\s+"
)
"""(1), (a), (i) wherever a word may begin; 5.1, a) and i. only where a part can: first, after “that”, “:” or “;”."""
_JOIN = pattern(r"[;,.]?\s*(?:\band)?\s*$")
_FORMS = ("bracketed", "dotted", "closed", "stopped")


def marked_limbs(words: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The words before the parts, the parts, and the labels as they were typed; none where nothing is numbered in
    order. The labels 1. 2. are left out: they are those of every list."""
    marks = list(_MARK.finditer(words))
    form = next((form for form in _FORMS if marks and marks[0][form]), "")
    marks = _of_one_series([mark for mark in marks if form and mark[form]], form)
    if len(marks) < 2:
        return words, (), ()
    labels = [mark[form] for mark in marks]
    ends = [mark.start() for mark in marks[1:]] + [len(words)]
    parts = [_JOIN.sub("", words[mark.end() : end]).strip() for mark, end in zip(marks, ends, strict=True)]
    if not all(parts):
        return words, (), ()
    usual = form == "stopped" and labels == [str(n + 1) for n in range(len(labels))]
    typed = () if usual else tuple(mark[0].strip() for mark in marks)
    return words[: marks[0].start()].strip().rstrip(":").strip(), tuple(parts), typed


BULLET = "•"
_BULLETS = pattern(r"(?:^|(?<=\s)|(?<=:))[•‣▪■●◦⁃]\s*(?=\S)|(?:^|(?<=\n))[ \t]*[-–—*]\s+(?=\S)")
_IN_A_ROW = pattern(r"(?:^|(?<=:)|(?<=\s))(?:[-–—]|\*)\s+(?=\S)")
_LEADS = pattern(r"(?:.*(?::|\b(?:that|to|following)\b:?))?\s*", re.IGNORECASE | re.DOTALL)


def parts_of(words: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """As ``marked_limbs``; where nothing is numbered, the parts that bullets mark, each with one bullet for its label.

    A dash is a bullet where it begins a line, or each part after a colon: “to sweep - and grit - lanes” has none.
    """
    numbered = marked_limbs(words)
    if numbered[1]:
        return numbered
    if loose := _counted_loosely(words):
        return loose
    marks = list(_BULLETS.finditer(words))
    if len(marks) < 2:
        marks = list(_IN_A_ROW.finditer(words))
        if len(marks) < 2 or not _before(words, marks[0]):
            return numbered
    if not _LEADS.fullmatch(words[: marks[0].start()]):
        return numbered
    ends = [mark.start() for mark in marks[1:]] + [len(words)]
    parts = [_JOIN.sub("", words[mark.end() : end].strip()).strip() for mark, end in zip(marks, ends, strict=True)]
    if not all(parts):
        return numbered
    return words[: marks[0].start()].strip().rstrip(":").strip(), tuple(parts), (BULLET,) * len(parts)


_LOOSE = pattern(r"(?:^|(?<=\s))(?P<label>\d{1,2}|[a-h])(?P<sign>[.)])\s+(?=\S)")
_OPENS = pattern(r"(?:.*(?::|\b(?:that|to|follows|following))|)\s*", re.IGNORECASE | re.DOTALL)


def _counted_loosely(words: str) -> tuple[str, tuple[str, ...], tuple[str, ...]] | None:
    """“that 1. it be so 2. it be not so”: parts that count on from the first, which stands where parts begin, without a
    sign between them. None for other words."""
    marks = list(_LOOSE.finditer(words))
    wanted = iter("12345678" if marks and marks[0]["label"] == "1" else "abcdefgh")
    expected, found = next(wanted), list[re.Match[str]]()
    for mark in marks:
        if mark["label"] == expected and (not found or mark["sign"] == found[0]["sign"]):
            found.append(mark)
            expected = next(wanted, "")
    if len(found) < 2 or not _OPENS.fullmatch(words[: found[0].start()]):
        return None
    ends = [mark.start() for mark in found[1:]] + [len(words)]
    parts = [_JOIN.sub("", words[mark.end() : end].strip()).strip() for mark, end in zip(found, ends, strict=True)]
    usual = found[0]["label"] == "1" and found[0]["sign"] == "."
    labels = () if usual else tuple(mark[0].strip() for mark in found)
    return (words[: found[0].start()].strip().rstrip(":").strip(), tuple(parts), labels) if all(parts) else None


def _before(words: str, mark: re.Match[str]) -> bool:
    """Whether what stands before the first of several dashes in one line ends in a colon, or is nothing."""
    return words[: mark.start()].rstrip()[-1:] in (":", "")


def _of_one_series(marks: Sequence[re.Match[str]], form: str) -> list[re.Match[str]]:
    """Those that count on by one from the first of them: 1 2 3, a b c or i ii iii; 5.1 5.2 from wherever they begin.

    Others stand within a part: (i) and (ii) of (a).
    """
    wanted = _counted_from(marks[0][form]) if marks else iter(())
    expected, found = next(wanted, ""), []
    for mark in marks:
        if mark[form] == expected:
            found.append(mark)
            expected = next(wanted, "")
    return found


def _counted_from(first: str) -> Iterator[str]:
    """The labels that follow a first one, with itself; none after one that begins no series."""
    head, dot, tail = first.rpartition(".")
    if dot:
        yield from (f"{head}.{n}" for n in range(int(tail), int(tail) + 99))
        return
    series = {"1": [str(n) for n in range(1, 100)], "a": list(ascii_lowercase), "i": list(ROMAN)}
    for label in series.get(first.lower(), ()):
        yield label.upper() if first.isupper() else label


def with_limbs(words: str, limbs: Sequence[str], marks: Sequence[str] = ()) -> str:
    """The same in one text, as it is typed and as the list of decisions shows it: “that (1) …; (2) …”.

    ``marks``: the labels as they were typed, where they are other ones.
    """
    if not limbs:
        return words
    labels = marks if len(marks) == len(limbs) else [f"({n})" for n in range(1, len(limbs) + 1)]
    parts = "; ".join(f"{label} {part}" for label, part in zip(labels, limbs, strict=True))
    return f"{words}: {parts}" if words else parts


def typed_limbs(words: str, limbs: Sequence[str], marks: Sequence[str] = ()) -> str:
    """The same as it is typed again: parts whose labels were not kept are printed 1. 2., and stay so."""
    return with_limbs(words, limbs, marks or [f"{n}." for n in range(1, len(limbs) + 1)])


def punctuated(limbs: Sequence[str]) -> list[str]:
    """Each part with what stands at its end: a semicolon, “; and” before the last, a full stop."""
    last = len(limbs) - 1
    return [f"{part}{'.' if n == last else '; and' if n == last - 1 else ';'}" for n, part in enumerate(limbs)]
