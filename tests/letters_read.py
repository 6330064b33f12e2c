"""How well letters are read: ``python -m tests.letters_read`` prints precision and recall with the letters as rows.

The six that are shared stand there where they are beside the checkout, and after them the ones invented here. With
``-v`` what was missed is told.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import reduce
from operator import add

from secretariat.letters import reading
from tests.support.letters_scored import Found, Score, scored
from tests.support.letters_wanted import every_letter

COLUMNS = ("units", "topics", "declined", "matches")


def main(arguments: list[str]) -> None:
    """Print the table."""
    scores = [scored(each, reading.read_letter) for each in every_letter()]
    print("\n".join(table(scores)))
    if "-v" in arguments:
        for score in scores:
            for each in (*(f"surely wrong: {wrong}" for wrong in score.wrong), *score.missed):
                print(f"{score.name}: {each}")


def table(scores: Iterable[Score]) -> list[str]:
    """A line a letter: of each kind of thing how many were right, of how many wanted and of how many found."""
    scores = list(scores)
    wide = max((len(score.name) for score in scores), default=6)
    lines = [f"{'letter':{wide}}  " + "  ".join(f"{name:>12}" for name in COLUMNS) + "  surely wrong"]
    for score in scores:
        lines.append(f"{score.name:{wide}}  " + "  ".join(_cell(getattr(score, name)) for name in COLUMNS)
                     + f"  {len(score.wrong):>12}")  # fmt: skip
    every = {name: reduce(add, (getattr(score, name) for score in scores), Found()) for name in COLUMNS}
    lines.append(f"{'all':{wide}}  " + "  ".join(_cell(every[name]) for name in COLUMNS)
                 + f"  {sum(len(score.wrong) for score in scores):>12}")  # fmt: skip
    for what in ("recall", "precision"):
        cells = (f"{getattr(every[name], what):>12.3f}" for name in COLUMNS)
        lines.append(f"{what:{wide}}  " + "  ".join(cells))
    return lines


def _cell(found: Found) -> str:
    return f"{found.right:>3} of {found.wanted:>2}/{found.found:<2}".rjust(12)


if __name__ == "__main__":
    main(sys.argv[1:])
