"""Where words stand in a past paper that is kept: apart from all that reads one."""

from __future__ import annotations

from collections.abc import Sequence

from ..basics.alphabet import plain
from ..meetings.past_papers import PastPaper


def found_in(paper: PastPaper, words: Sequence[str]) -> str:
    """The first line of a paper in which all the words stand, whatever their accents and capitals; else, where they
    stand in it apart, the first line with one of them; empty where one stands nowhere."""
    wanted = [plain(word) for word in words]
    lines = [paper.title, paper.file.name if paper.file else "", *paper.text.split("\n")]
    folded = [plain(line) for line in lines]
    if not all(any(word in line for line in folded) for word in wanted):
        return ""
    whole = next((n for n, line in enumerate(folded) if all(word in line for word in wanted)), None)
    at = whole if whole is not None else next(n for n, line in enumerate(folded) if any(w in line for w in wanted))
    return " ".join(lines[at].split())
