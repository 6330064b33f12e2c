"""The numbered parts of one decision: “that (1) the lanes be swept; (2) they be gritted”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from .bullets import ALWAYS, BULLET
from .lettering import ROMAN, letter
from .pattern import pattern

_LABEL = r"\d{1,2}|[a-zA-Z]|[ivx]{2,4}|[IVX]{2,4}"
_MARK = pattern(
    rf"(?:^|(?<=[\s:;,]))\((?P<bracketed>{_LABEL})\)\s+"
    rf"|(?:^|(?<=\n)|(?<=[:;]\s)|(?<=[:;]\sand\s)|(?<=\bthat\s)|(?<=\bthat:\s))"
    rf"(?:(?P<dotted>\d{{1,3}}(?:\.\d{{1,2}}){{1,2}})\.?|(?P<closed>{_LABEL})\)|(?P<stopped>{_LABEL})\.)\s+"
)
"""(1), (a), (i) wherever a word may begin; 5.1, a) and i. only where a part can: first, after “that”, “:” or “;”."""
_AND = pattern(r"\band$")
_FORMS = ("bracketed", "dotted", "closed", "stopped")
_LEADS = pattern(r"(?::|\b(?:that|to|following|follows))\s*$", re.IGNORECASE)


class InParts(NamedTuple):
    """The words before the parts, the parts, and their labels as they were typed; no parts where there are none.

    The labels 1. 2. are left out: they are those of every list.
    """

    lead: str
    parts: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()


def marked_limbs(words: str) -> InParts:
    """The parts that are numbered in order."""
    return _numbered(words) or InParts(words)


def parts_of(words: str) -> InParts:
    """As ``marked_limbs``, also without a sign between the numbers; where nothing is numbered, the parts that bullets
    mark, each with a bullet for its label."""
    numbered, loose = _numbered(words), _counted_loosely(words)
    if numbered and loose and loose.lead == numbered.lead and len(loose.parts) > len(numbered.parts):
        return loose  # “1. sweep; 2. grit 3. salt”: a sign stands between some of them alone
    return numbered or loose or _bulleted(words) or InParts(words)


def _cut(words: str, marks: Sequence[re.Match[str]], sign: str = "") -> InParts | None:
    """Words cut at the marks of their parts; None where there are not two, or one says nothing.

    ``sign``: the label of each, in place of its own mark.
    """
    if len(marks) < 2:
        return None
    ends = [*(mark.start() for mark in marks[1:]), len(words)]
    parts = tuple(_without_joint(words[mark.end() : end]) for mark, end in zip(marks, ends, strict=True))
    labels = tuple(sign or mark[0].strip() for mark in marks)
    usual = labels == tuple(f"{n}." for n in range(1, len(labels) + 1))
    lead = words[: marks[0].start()].strip().rstrip(":").strip()
    return InParts(lead, parts, () if usual else labels) if all(parts) else None


def _without_joint(part: str) -> str:
    """A part without what joins it to the next: “; and”, a comma, a stop."""
    said = part.strip()
    said = said.removesuffix("and").rstrip() if _AND.search(said) else said
    return said[:-1].rstrip() if said.endswith((";", ",", ".")) else said


def _numbered(words: str) -> InParts | None:
    """The parts that are numbered in the form of the first number."""
    marks = list(_MARK.finditer(words))
    form = next((form for form in _FORMS if marks and marks[0][form]), "")
    return _cut(words, _in_order(marks, form, _counted_from(marks[0][form]))) if form else None


_LOOSE = pattern(r"(?:^|(?<=\s))(?P<label>\d{1,2}|[a-h])(?P<sign>[.)])\s+(?=\S)")


def _counted_loosely(words: str) -> InParts | None:
    """“that 1. it be so 2. it be not so”: parts that count on from the first, which stands where parts begin, without a
    sign between them."""
    marks = list(_LOOSE.finditer(words))
    first = next((mark for mark in marks if mark["label"] in ("1", "a")), None)
    if first is None or not _may_begin(words, first):
        return None
    alike = [mark for mark in marks if mark["sign"] == first["sign"]]
    return _cut(words, _in_order(alike, "label", _counted_from(first["label"])))


_BULLETS = pattern(rf"(?:^|(?<=\s)|(?<=:))[{ALWAYS}]\s*(?=\S)|(?:^|(?<=\n))[ \t]*[-–—*]\s+(?=\S)")
_IN_A_ROW = pattern(r"(?:^|(?<=:)|(?<=\s))(?:[-–—]|\*)\s+(?=\S)")


def _bulleted(words: str) -> InParts | None:
    """The parts that bullets mark.

    A dash is a bullet where it begins a line, or each part after a colon: “to sweep - and grit - lanes” has none.
    """
    marks = list(_BULLETS.finditer(words))
    if len(marks) < 2:
        marks = list(_IN_A_ROW.finditer(words))
        if len(marks) < 2 or words[: marks[0].start()].rstrip()[-1:] not in (":", ""):
            return None
    return _cut(words, marks, BULLET) if _may_begin(words, marks[0]) else None


def leads_to_parts(words: str) -> bool:
    """Whether words end as those do that parts follow: in a colon, in “that”, “to”, “the following” or “as follows”."""
    return _LEADS.search(words) is not None


def _may_begin(words: str, mark: re.Match[str]) -> bool:
    """Whether parts may begin at a mark: first of all, or after what leads to them."""
    before = words[: mark.start()]
    return not before.strip() or leads_to_parts(before)


def _in_order(marks: Iterable[re.Match[str]], group: str, labels: Iterator[str]) -> list[re.Match[str]]:
    """Those whose ``group`` is the next of the labels, from the first on.

    Others stand within a part: (i) and (ii) of (a).
    """
    expected, found = next(labels, ""), []
    for mark in marks:
        if mark[group] == expected:
            found.append(mark)
            expected = next(labels, "")
    return found


def _counted_from(first: str) -> Iterator[str]:
    """The labels that follow a first one, with itself: 1 2 3, a b c or i ii iii; 5.1 5.2 from wherever they begin. None
    after one that begins no series."""
    head, dot, tail = first.rpartition(".")
    if dot:
        yield from (f"{head}.{n}" for n in range(int(tail), int(tail) + 99))
        return
    series = {"1": [str(n) for n in range(1, 100)], "a": [letter(n) for n in range(1, 27)], "i": list(ROMAN)}
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
