"""The numbered parts of one decision: “that (1) the lanes be swept; (2) they be gritted”."""

from __future__ import annotations

import re
from collections.abc import Sequence

_MARK = re.compile(r"(?:^|(?<=[\s:;,]))\((\d{1,2}|[a-z])\)\s+")
_JOIN = re.compile(r"[;,.]?\s*(?:\band)?\s*$")


def split_limbs(words: str) -> tuple[str, tuple[str, ...]]:
    """The words before the parts, and the parts; none where they are not numbered (1) (2) or (a) (b) from the first."""
    marks = list(_MARK.finditer(words))
    labels = [mark[1] for mark in marks]
    numbers, letters = [str(n + 1) for n in range(len(marks))], [chr(ord("a") + n) for n in range(len(marks))]
    if len(marks) < 2 or labels not in (numbers, letters):
        return words, ()
    ends = [mark.start() for mark in marks[1:]] + [len(words)]
    parts = [_JOIN.sub("", words[mark.end() : end]).strip() for mark, end in zip(marks, ends, strict=True)]
    return (words[: marks[0].start()].strip().rstrip(":").strip(), tuple(parts)) if all(parts) else (words, ())


def with_limbs(words: str, limbs: Sequence[str]) -> str:
    """The same in one text, as it is typed and as the list of decisions shows it: “that (1) …; (2) …”."""
    if not limbs:
        return words
    parts = "; ".join(f"({n}) {part}" for n, part in enumerate(limbs, 1))
    return f"{words}: {parts}" if words else parts


def punctuated(limbs: Sequence[str]) -> list[str]:
    """Each part with what stands at its end: a semicolon, “; and” before the last, a full stop."""
    last = len(limbs) - 1
    return [f"{part}{'.' if n == last else '; and' if n == last - 1 else ';'}" for n, part in enumerate(limbs)]
